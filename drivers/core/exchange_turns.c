// Whose turn it is: see exchange_inner.h.

#include "exchange_inner.h"

#include "win12/limits.h"

static struct win12_exchange *find(const struct win12_exchanges *all, uint32_t ticket)
{
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] != NULL && all->all[i]->has_ticket && all->all[i]->ticket == ticket) {
            return all->all[i];
        }
    }
    return NULL;
}

/* --- what the machine asks, and has done */

static bool present(void *context)
{
    const struct win12_exchanges *const all = context;

    return find(all, all->sharing.serving) != NULL;
}

static bool waits(void *context)
{
    const struct win12_exchanges *const all = context;

    return find(all, all->in_hand) != NULL;
}

/* The answer that is under way is waited for by nobody. */
static bool start_cut(void *context)
{
    struct win12_exchanges *const all = context;

    all->cutting = true;
    (void)win12_association_client_api_cancel(&all->association.machine, all->now);
    return true;
}

static bool queued(void *context, uint32_t caller, uint32_t ticket)
{
    struct win12_exchanges *const all = context;

    all->all[caller]->ticket = ticket;
    all->all[caller]->has_ticket = true;
    return true;
}

/* More may wait than there is room for here, and nobody asks while the link is lost. */
static bool refused(void *context, uint32_t caller, uint32_t reason)
{
    (void)context;
    (void)caller;
    (void)reason;
    return true;
}

static bool granted(void *context, uint32_t ticket)
{
    struct win12_exchanges *const all = context;

    all->holder = find(all, ticket);
    if (all->holder != NULL) {
        all->holder->stage = WIN12_EXCHANGE_TURN;
    }
    return true;
}

static void take_out(struct win12_exchanges *all, const struct win12_exchange *exchange)
{
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] == exchange) {
            all->all[i] = NULL;
        }
    }
    if (all->holder == exchange) {
        all->holder = NULL;
    }
}

void win12_exchanges_tell(struct win12_exchanges *all, struct win12_exchange *exchange, enum win12_device_status why)
{
    take_out(all, exchange);
    exchange->has_ticket = false;
    exchange->stage = WIN12_EXCHANGE_ENDED;
    exchange->status = why;
    if (why == WIN12_DEVICE_STATUS_OK) {
        all->answered++;
    } else {
        all->failed++;
    }
    (void)win12_push_line_link_octets(&all->idle, all->now);
    all->ports->ended(all->ports->context, exchange);
}

static bool ended(void *context, uint32_t ticket, uint32_t reason)
{
    struct win12_exchanges *const all = context;
    struct win12_exchange *const exchange = find(all, ticket);

    if (exchange != NULL && reason != WIN12_METER_SHARING_ENDING_CANCELLED) {
        win12_exchanges_tell(all, exchange,
            reason == WIN12_METER_SHARING_ENDING_LOST ? WIN12_DEVICE_STATUS_LINE_FAILED : WIN12_DEVICE_STATUS_DEADLINE);
    }
    return true;
}

static bool exchange(void *context, uint32_t ticket)
{
    struct win12_exchanges *const all = context;

    (void)ticket;
    all->sent = win12_exchanges_send(all);
    return true;
}

static bool drop(void *context)
{
    struct win12_exchanges *const all = context;

    all->cutting = false;
    all->stale = true;
    (void)win12_association_client_api_abort(&all->association.machine, all->now);
    return true;
}

void win12_exchanges_bind_turns(struct win12_exchanges *all)
{
    const struct win12_meter_sharing_ports ports = {
        .context = all,
        .present = present,
        .waits = waits,
        .start_cut = start_cut,
        .queued = queued,
        .refused = refused,
        .granted = granted,
        .ended = ended,
        .exchange = exchange,
        .drop = drop,
    };

    all->sharing_ports = ports;
    win12_meter_sharing_init(&all->sharing, &all->sharing_ports);
    all->sharing.cut_after = 3U * WIN12_T_RESPONSE; /* by then the association has ended, if the answer has not come */
}

/* --- leaving */

void win12_exchanges_finish(struct win12_exchanges *all, struct win12_exchange *exchange, enum win12_device_status why)
{
    const bool held = exchange == all->holder;
    const bool under_way = held && win12_association_waits(&all->association);
    const bool has_ticket = exchange->has_ticket;

    all->in_hand = exchange->ticket;
    if (has_ticket && !held) {
        (void)win12_meter_sharing_rx_cancel(&all->sharing, exchange->ticket, all->now);
    }
    win12_exchanges_tell(all, exchange, why);
    if (under_way) {
        (void)win12_meter_sharing_rx_gone(&all->sharing, all->in_hand, all->now);
    } else if (held) {
        (void)win12_meter_sharing_rx_release(&all->sharing, all->in_hand, all->now);
    }
}

/* --- the next turn */

/* Whether an owner has a ticket. */
static bool is_queued(const struct win12_exchanges *all, uint64_t owner)
{
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] != NULL && all->all[i]->owner == owner && all->all[i]->has_ticket) {
            return true;
        }
    }
    return false;
}

/* The oldest request whose owner has no ticket. */
static size_t next(const struct win12_exchanges *all)
{
    size_t found = WIN12_EXCHANGES;

    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] != NULL && (found == WIN12_EXCHANGES || all->all[i]->number < all->all[found]->number)
            && !is_queued(all, all->all[i]->owner)) {
            found = i;
        }
    }
    return found;
}

static bool ask(struct win12_exchanges *all)
{
    const size_t which = next(all);

    if (which == WIN12_EXCHANGES) {
        return false;
    }
    (void)win12_meter_sharing_rx_request(&all->sharing, (uint32_t)which, all->now);
    return true;
}

/* Who has a ticket has been told; so are those behind another one of their owner. */
static void tell_lost(struct win12_exchanges *all)
{
    for (size_t i = 0; i < WIN12_EXCHANGES; i++) {
        if (all->all[i] != NULL) {
            win12_exchanges_tell(all, all->all[i], WIN12_DEVICE_STATUS_LINE_FAILED);
        }
    }
}

bool win12_exchanges_turn(struct win12_exchanges *all)
{
    if (all->sharing.state == WIN12_METER_SHARING_PASSING || all->sharing.state == WIN12_METER_SHARING_LOST) {
        (void)win12_meter_sharing_api_next(&all->sharing, all->now);
        return true;
    }
    if (all->sharing.state == WIN12_METER_SHARING_GONE) { /* when all know it, the next one may try */
        tell_lost(all);
        (void)win12_meter_sharing_link_found(&all->sharing, all->now);
        return true;
    }
    if (all->cutting && !win12_association_waits(&all->association)) {
        all->cutting = false;
        (void)win12_meter_sharing_done_cut(&all->sharing, all->now);
        return true;
    }
    return ask(all);
}
