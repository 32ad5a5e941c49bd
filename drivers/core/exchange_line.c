// Link and association: see exchange_inner.h.

#include "exchange_inner.h"

#include "win12/frames/wrapper.h"
#include "win12/limits.h"

/* --- to the meter */

static bool wrapped(struct win12_exchanges *all, const struct win12_slice *apdu)
{
    const struct win12_wrapper pdu = {
        .source_wport = all->device->settings.client,
        .destination_wport = all->device->settings.server,
        .apdu = *apdu,
    };
    size_t room;
    uint8_t *const to = win12_outgoing_room(&all->out, &room);
    size_t size = 0;

    if (win12_write_wrapper(&pdu, to, room, &size) != WIN12_OK) {
        return false;
    }
    all->out.end += size;
    return true;
}

/* What the association has to say goes out, if the step that said it has gone well. */
static win12_code flush(struct win12_exchanges *all, win12_code code)
{
    const struct win12_slice apdu = all->association.send;
    bool went;

    all->association.send.at = NULL;
    if (apdu.at == NULL || code != WIN12_OK) {
        return code;
    }
    went = win12_exchanges_over_hdlc(all) ? win12_link_send(&all->link, apdu.at, apdu.size, all->now) == WIN12_OK
                                          : wrapped(all, &apdu);
    if (!went) {
        (void)win12_association_client_port_failed(&all->association.machine, all->now);
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

win12_code win12_exchanges_send(struct win12_exchanges *all)
{
    const struct win12_exchange *const it = all->holder;

    return flush(all, win12_association_request(&all->association, it->apdu, it->size, all->now));
}

/* Why a request did not go out. */
static enum win12_device_status not_sent(win12_code code)
{
    if (code == WIN12_E_PORT_FAILED) {
        return WIN12_DEVICE_STATUS_LINE_FAILED;
    }
    /* else no answer is asked for, or it is longer than the meter takes */
    return code == WIN12_E_NOT_AGREED ? WIN12_DEVICE_STATUS_METER_REFUSED : WIN12_DEVICE_STATUS_BAD_REQUEST;
}

static bool request(struct win12_exchanges *all)
{
    all->sent = WIN12_E_UNEXPECTED;
    (void)win12_meter_sharing_rx_exchange(&all->sharing, all->holder->ticket, all->now);
    if (all->sent == WIN12_OK) {
        all->holder->stage = WIN12_EXCHANGE_SENT;
        return true;
    }
    all->stale = all->stale || all->sent == WIN12_E_PORT_FAILED;
    win12_exchanges_finish(all, all->holder, not_sent(all->sent));
    return true;
}

/* --- opened and closed */

static bool is_connected(const struct win12_exchanges *all)
{
    return !win12_exchanges_over_hdlc(all) || all->link.machine.state == WIN12_HDLC_CLIENT_CONNECTED
        || all->link.machine.state == WIN12_HDLC_CLIENT_WAITING;
}

static bool connect(struct win12_exchanges *all)
{
    if (win12_exchanges_over_hdlc(all) && win12_link_closed(&all->link)) {
        if (win12_link_open(&all->link, all->now) != WIN12_OK) {
            all->link.ended = true;
            all->link.failed = true;
            win12_exchanges_settle(all, WIN12_OK);
        }
        return true;
    }
    if (is_connected(all) && win12_association_closed(&all->association)) {
        win12_exchanges_settle(all, flush(all, win12_association_open(&all->association, all->now)));
        return true;
    }
    return false;
}

/* An association that is over takes its link with it. */
static bool disconnect(struct win12_exchanges *all)
{
    if (!all->stale) {
        return false;
    }
    if (!win12_exchanges_over_hdlc(all) || win12_link_closed(&all->link)) {
        all->stale = false;
        return true;
    }
    return is_connected(all) && win12_link_close(&all->link, all->now) == WIN12_OK;
}

bool win12_exchanges_serve(struct win12_exchanges *all)
{
    struct win12_exchange *const holder = all->holder;

    if (disconnect(all)) {
        return true;
    }
    if (holder == NULL || holder->stage != WIN12_EXCHANGE_TURN || all->stale) {
        return false;
    }
    if (!all->ports->may(all->ports->context, holder)) {
        win12_exchanges_finish(all, holder, WIN12_DEVICE_STATUS_DENIED);
        return true;
    }
    return win12_association_open_for_requests(&all->association) ? request(all) : connect(all);
}

/* Nobody has asked for long. */
static bool tell_idle(void *context)
{
    struct win12_exchanges *const all = context;

    if (all->holder != NULL || all->sharing.state != WIN12_METER_SHARING_FREE) {
        return true;
    }
    if (win12_exchanges_over_hdlc(all)) {
        (void)win12_association_client_api_abort(&all->association.machine, all->now); /* the end of the link ends it */
        all->stale = true;
    } else if (win12_association_open_for_requests(&all->association)) {
        (void)flush(all, win12_association_client_api_release(&all->association.machine, all->now));
    }
    return true;
}

/* --- what has come of it */

static enum win12_device_status status(win12_code code)
{
    return code == WIN12_E_RESPONSE_TIMEOUT || code == WIN12_E_PEER_CLOSED || code == WIN12_E_PORT_FAILED
        ? WIN12_DEVICE_STATUS_LINE_FAILED
        : WIN12_DEVICE_STATUS_METER_REFUSED;
}

static void link_ended(struct win12_exchanges *all)
{
    const bool failed = all->link.failed;

    all->link.ended = false;
    all->link.failed = false;
    all->stale = false;
    (void)win12_association_client_link_closed(&all->association.machine, all->now);
    if (!failed || all->holder == NULL) {
        return;
    }
    if (all->holder->stage == WIN12_EXCHANGE_SENT) {
        win12_exchanges_finish(all, all->holder, WIN12_DEVICE_STATUS_LINE_FAILED);
    } else {
        (void)win12_meter_sharing_link_lost(&all->sharing, all->now);
    }
}

void win12_exchanges_settle(struct win12_exchanges *all, win12_code code)
{
    const bool opening = all->holder != NULL && all->holder->stage == WIN12_EXCHANGE_TURN;

    if (code != WIN12_OK && win12_association_closed(&all->association)) {
        all->stale = true;
        if (opening && status(code) == WIN12_DEVICE_STATUS_LINE_FAILED) {
            (void)win12_meter_sharing_link_lost(&all->sharing, all->now);
        } else if (all->holder != NULL) {
            win12_exchanges_finish(all, all->holder, status(code));
        }
    }
    if (all->link.ended) {
        link_ended(all);
    }
}

void win12_exchanges_bind_line(struct win12_exchanges *all)
{
    win12_exchanges_bind_hearing(all);
    all->idle_ports.context = all;
    all->idle_ports.tell_ended = tell_idle;
    win12_push_line_init(&all->idle, &all->idle_ports);
    all->idle.gap_after = WIN12_T_EXCHANGE_IDLE;
    win12_association_init(&all->association, &all->device->apdu);
}
