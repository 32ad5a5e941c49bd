// What drivers call: see exchange.h.

#include "exchange_inner.h"

#include "win12/limits.h"

#define STEPS (8U * WIN12_EXCHANGES) /* more than can follow each other without octets or time between them */

/* --- from the beginning to the end */

static void begin_line(struct win12_exchanges *all)
{
    const struct win12_device *const device = all->device;
    const struct win12_device_settings *const settings = &device->settings;
    const bool addressed = win12_link_init(
        &all->link, &all->out, &all->steps, settings->client, settings->server, settings->physical);

    all->ready = device->attached && settings->server != 0 && (settings->carrier == WIN12_CARRIER_WRAPPER
        || (settings->carrier == WIN12_CARRIER_HDLC && addressed));
    all->holder = NULL;
    all->cutting = false;
    all->stale = false;
    all->gap_at = WIN12_NEVER;
    all->out.at = 0;
    all->out.end = 0;
    win12_exchanges_bind_turns(all);
    win12_exchanges_bind_line(all);
    all->association.machine.transition = (enum win12_association_client_id)WIN12_NO_STEP;
    all->sharing.transition = (enum win12_meter_sharing_id)WIN12_NO_STEP;
}

void win12_exchanges_init(struct win12_exchanges *all, struct win12_device *device, const struct win12_exchange_ports *ports)
{
    memset(all, 0, sizeof(*all));
    all->device = device;
    all->ports = ports;
    begin_line(all);
}

void win12_exchanges_reset(struct win12_exchanges *all, enum win12_device_status why, win12_time now)
{
    all->now = now;
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] != NULL) {
            win12_exchanges_tell(all, all->all[i], why);
        }
    }
    begin_line(all);
}

void win12_exchanges_note(struct win12_exchanges *all)
{
    win12_steps_note(&all->steps, WIN12_STEP_ASSOCIATION_CLIENT, (uint32_t)all->association.machine.transition);
    win12_steps_note(&all->steps, WIN12_STEP_METER_SHARING, (uint32_t)all->sharing.transition);
    all->association.machine.transition = (enum win12_association_client_id)WIN12_NO_STEP;
    all->sharing.transition = (enum win12_meter_sharing_id)WIN12_NO_STEP;
}

/* Nothing is left to be done when no step does anything. */
static void go_on(struct win12_exchanges *all)
{
    for (size_t i = 0; i < STEPS; i++) {
        const bool more = win12_exchanges_turn(all) || win12_exchanges_serve(all);

        win12_exchanges_note(all);
        if (!more) {
            return;
        }
    }
}

/* --- requests */

/* A free place; WIN12_EXCHANGES when there is none, or when the owner has as many as one may. */
static size_t place(const struct win12_exchanges *all, uint64_t owner)
{
    size_t found = WIN12_EXCHANGES;
    size_t own = 0;

    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] == NULL) {
            found = i;
        } else {
            own += all->all[i]->owner == owner;
        }
    }
    return own < WIN12_EXCHANGES_EACH ? found : WIN12_EXCHANGES;
}

static enum win12_device_status refusal(const struct win12_exchanges *all, const struct win12_exchange *exchange)
{
    if (!all->device->attached || all->device->settings.server == 0) {
        return WIN12_DEVICE_STATUS_NOT_ATTACHED; /* or a meter that only pushes */
    }
    if (!all->ready) {
        return WIN12_DEVICE_STATUS_LINE_FAILED; /* a carrier that nothing is sent over */
    }
    if (all->device->settings.needs_protection != 0) {
        return WIN12_DEVICE_STATUS_NOT_PROTECTED; /* an answer would not be authenticated */
    }
    return exchange->size > WIN12_ASSOCIATION_PDU ? WIN12_DEVICE_STATUS_BAD_REQUEST : WIN12_DEVICE_STATUS_OK;
}

enum win12_device_status win12_exchanges_begin(struct win12_exchanges *all, struct win12_exchange *exchange, win12_time now)
{
    const enum win12_device_status refused = refusal(all, exchange);
    const size_t at = place(all, exchange->owner);

    if (refused != WIN12_DEVICE_STATUS_OK) {
        return refused;
    }
    if (at == WIN12_EXCHANGES) {
        return WIN12_DEVICE_STATUS_BUSY;
    }
    all->count++;
    all->now = now;
    exchange->stage = WIN12_EXCHANGE_WAITS;
    exchange->number = all->count;
    exchange->has_ticket = false;
    exchange->answer_size = 0;
    all->all[at] = exchange;
    go_on(all);
    return WIN12_DEVICE_STATUS_OK;
}

void win12_exchanges_leave(
    struct win12_exchanges *all, struct win12_exchange *exchange, enum win12_device_status why, win12_time now)
{
    if (exchange->stage == WIN12_EXCHANGE_NEW || exchange->stage == WIN12_EXCHANGE_ENDED) {
        return;
    }
    all->now = now;
    win12_exchanges_finish(all, exchange, why);
    go_on(all);
}

uint32_t win12_exchanges_waiting(const struct win12_exchanges *all)
{
    uint32_t count = 0;

    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        count += all->all[i] != NULL && all->all[i]->stage == WIN12_EXCHANGE_WAITS;
    }
    return count;
}

/* --- octets */

/* A length that promises more than comes must not hide what follows for longer than the link waits for it. */
static void set_gap(struct win12_exchanges *all)
{
    const struct win12_receiver *const receiver = &all->device->receiver;
    const bool inside = !win12_link_closed(&all->link) && receiver->at < receiver->end;

    all->gap_at = inside ? win12_after(all->now, WIN12_T_HDLC_GAP) : WIN12_NEVER;
}

uint32_t win12_exchanges_octets(struct win12_exchanges *all, const uint8_t *octets, size_t size, win12_time now, int64_t utc)
{
    uint32_t records;

    all->now = now;
    records = win12_device_octets(all->device, octets, size, now, utc);
    set_gap(all);
    go_on(all);
    return records;
}

const uint8_t *win12_exchanges_outgoing(const struct win12_exchanges *all, size_t *size)
{
    *size = all->out.end - all->out.at;
    return all->out.octets + all->out.at;
}

void win12_exchanges_went(struct win12_exchanges *all, size_t size)
{
    all->out.at += size;
}

/* --- time */

static void deadlines(struct win12_exchanges *all)
{
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] != NULL && all->all[i]->deadline <= all->now) {
            win12_exchanges_finish(all, all->all[i], WIN12_DEVICE_STATUS_DEADLINE);
        }
    }
}

static void machines(struct win12_exchanges *all)
{
    win12_link_timer(&all->link, all->now);
    win12_exchanges_settle(all, win12_association_client_handle_timer(&all->association.machine, all->now));
    win12_exchanges_note(all);
    (void)win12_meter_sharing_handle_timer(&all->sharing, all->now);
    win12_exchanges_note(all);
    (void)win12_push_line_handle_timer(&all->idle, all->now);
}

uint32_t win12_exchanges_timer(struct win12_exchanges *all, win12_time now)
{
    const uint64_t before = all->device->hub.head;

    all->now = now;
    (void)win12_device_timer(all->device, now);
    if (all->gap_at <= now) {
        all->gap_at = WIN12_NEVER;
        win12_receiver_gap(&all->device->receiver);
    }
    machines(all);
    deadlines(all);
    go_on(all);
    return (uint32_t)(all->device->hub.head - before);
}

static win12_time sooner(win12_time one, win12_time other)
{
    return one < other ? one : other;
}

win12_time win12_exchanges_deadline(const struct win12_exchanges *all)
{
    win12_time first = sooner(win12_device_deadline(all->device), all->gap_at);

    first = sooner(first, win12_link_deadline(&all->link));
    first = sooner(first, win12_association_client_deadline(&all->association.machine));
    first = sooner(first, win12_meter_sharing_deadline(&all->sharing));
    first = sooner(first, win12_push_line_deadline(&all->idle));
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        first = all->all[i] != NULL ? sooner(first, all->all[i]->deadline) : first;
    }
    return first;
}
