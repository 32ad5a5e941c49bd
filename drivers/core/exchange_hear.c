// What comes from the meter: see exchange_inner.h.

#include "exchange_inner.h"

/* An answer, or a refusal in its place: it is for the one whose request was under way. */
static void answer(struct win12_exchanges *all, const uint8_t *octets, size_t size)
{
    struct win12_exchange *const holder = all->holder;

    if (holder == NULL || holder->stage != WIN12_EXCHANGE_SENT) {
        return;
    }
    if (size > holder->room) {
        win12_exchanges_finish(all, holder, WIN12_DEVICE_STATUS_TOO_SMALL);
        return;
    }
    memcpy(holder->answer, octets, size);
    holder->answer_size = size;
    win12_exchanges_finish(all, holder, WIN12_DEVICE_STATUS_OK);
}

/* False when it is no part of the dialogue. */
static bool heard(struct win12_exchanges *all, const uint8_t *octets, size_t size)
{
    const bool waited = all->association.machine.state == WIN12_ASSOCIATION_CLIENT_WAITING;
    win12_code code;
    const bool ours = win12_association_take(&all->association, octets, size, all->now, &code);

    win12_exchanges_note(all);
    if (all->association.answered || (waited && win12_association_open_for_requests(&all->association))) {
        all->association.answered = false;
        answer(all, octets, size);
    } else {
        win12_exchanges_settle(all, code);
    }
    all->association.drained = false;
    return ours;
}

/* --- what the device hears */

static void push(struct win12_exchanges *all, uint8_t *apdu, size_t size)
{
    struct win12_received received = {.apdu = apdu, .size = size, .utc = all->device->receiver.utc};

    received.pair[0] = all->link.here_size;
    memcpy(received.pair + 1, all->link.here, all->link.here_size);
    received.pair[WIN12_RECEIVER_PAIR / 2U] = all->link.there_size;
    memcpy(received.pair + WIN12_RECEIVER_PAIR / 2U + 1, all->link.there, all->link.there_size);
    win12_device_take(all->device, &received);
}

static bool frame(void *context, const struct win12_hdlc *one)
{
    struct win12_exchanges *const all = context;
    struct win12_link *const link = &all->link;
    const bool taken = all->ready && win12_exchanges_over_hdlc(all) && win12_link_frame(link, one, all->now);

    if (link->heard) {
        link->heard = false;
        (void)win12_association_client_api_progress(&all->association.machine, all->now);
    }
    if (link->whole) {
        link->whole = false;
        if (!heard(all, link->message + WIN12_LINK_HEADER, link->apdu_size)) {
            push(all, link->message + WIN12_LINK_HEADER, link->apdu_size);
        }
        if (win12_association_client_deadline(&all->association.machine) != WIN12_NEVER) {
            (void)win12_link_poll(link, all->now); /* what came was not the answer */
        }
    }
    if (link->ended) {
        win12_exchanges_settle(all, WIN12_OK);
    }
    return taken;
}

static bool between(const struct win12_device_settings *settings, const uint8_t pair[WIN12_RECEIVER_PAIR])
{
    const uint8_t *const other = pair + WIN12_RECEIVER_PAIR / 2U;

    return pair[1] == 0 && pair[2] == settings->client && other[1] == settings->server >> 8
        && other[2] == (settings->server & 0xffU);
}

static bool message(void *context, const struct win12_received *received)
{
    struct win12_exchanges *const all = context;

    return all->ready && !win12_exchanges_over_hdlc(all) && between(&all->device->settings, received->pair)
        && heard(all, received->apdu, received->size);
}

void win12_exchanges_bind_hearing(struct win12_exchanges *all)
{
    const struct win12_device_dialogue dialogue = {.context = all, .frame = frame, .message = message};

    all->dialogue = dialogue;
    all->device->dialogue = &all->dialogue;
}
