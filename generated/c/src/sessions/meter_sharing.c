// Generated from spec/sessions/meter_sharing.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/meter_sharing.h"
#include "win12/limits.h"

#define ENDING_CANCELLED 0U
#define ENDING_EVICTED 1U
#define ENDING_LOST 2U
#define REFUSAL_FULL 0U
#define REFUSAL_LOST 1U
#define SHARING_QUEUE_MAX WIN12_SHARING_QUEUE_MAX
#define TICKET_MASK 4294967295U

static win12_code free_rx_request(struct win12_meter_sharing *m, uint32_t caller, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    /* request (spec/sessions/meter_sharing.yaml:85) */
    const uint32_t ticket_0 = m->next_ticket;
    const uint32_t ticket_1 = m->next_ticket;
    m->serving = m->next_ticket;
    m->next_ticket = (uint32_t)(((uint64_t)m->next_ticket + 1U) & TICKET_MASK);
    m->state = WIN12_METER_SHARING_HELD;
    m->hold_at = win12_after(now, m->hold_after);
    m->transition = WIN12_METER_SHARING_ID_REQUEST;
    if (!ports->queued(ports->context, caller, ticket_0)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->granted(ports->context, ticket_1)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code passing_and_others_rx_request(struct win12_meter_sharing *m, uint32_t caller, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if ((m->waiting == SHARING_QUEUE_MAX) || ((((uint64_t)m->next_ticket + 1U) & TICKET_MASK) == m->serving)) {
        /* request_wait_full (spec/sessions/meter_sharing.yaml:76) */
        m->transition = WIN12_METER_SHARING_ID_REQUEST_WAIT_FULL;
        if (!ports->refused(ports->context, caller, (uint32_t)REFUSAL_FULL)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* request_wait_queued (spec/sessions/meter_sharing.yaml:77) */
    const uint32_t ticket_0 = m->next_ticket;
    m->waiting = (uint16_t)((uint64_t)m->waiting + 1U);
    m->next_ticket = (uint32_t)(((uint64_t)m->next_ticket + 1U) & TICKET_MASK);
    m->transition = WIN12_METER_SHARING_ID_REQUEST_WAIT_QUEUED;
    if (!ports->queued(ports->context, caller, ticket_0)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code lost_or_gone_rx_request(struct win12_meter_sharing *m, uint32_t caller, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    /* request_lost (spec/sessions/meter_sharing.yaml:91) */
    m->transition = WIN12_METER_SHARING_ID_REQUEST_LOST;
    if (!ports->refused(ports->context, caller, (uint32_t)REFUSAL_LOST)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code free_or_gone_rx_cancel(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    (void)ticket;
    (void)now;
    /* unexpected_rx_cancel (spec/sessions/meter_sharing.yaml:69) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_RX_CANCEL;
    return WIN12_OK;
}

static win12_code passing_and_others_rx_cancel(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    const bool waits = ports->waits(ports->context);
    if (waits && (m->waiting != 0U)) {
        /* cancel_waiting_waiting (spec/sessions/meter_sharing.yaml:134) */
        m->waiting = (uint16_t)((uint64_t)m->waiting - 1U);
        m->transition = WIN12_METER_SHARING_ID_CANCEL_WAITING_WAITING;
        if (!ports->ended(ports->context, ticket, (uint32_t)ENDING_CANCELLED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* cancel_waiting_nothing (spec/sessions/meter_sharing.yaml:135) */
    m->transition = WIN12_METER_SHARING_ID_CANCEL_WAITING_NOTHING;
    return WIN12_OK;
}

static win12_code held_rx_cancel(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if ((ticket == m->serving) && (m->waiting == 0U)) {
        /* cancel_last (spec/sessions/meter_sharing.yaml:125) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_FREE;
        m->hold_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_CANCEL_LAST;
        return WIN12_OK;
    }
    if (ticket == m->serving) {
        /* cancel_passes (spec/sessions/meter_sharing.yaml:126) */
        m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
        m->state = WIN12_METER_SHARING_PASSING;
        m->hold_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_CANCEL_PASSES;
        return WIN12_OK;
    }
    const bool waits = ports->waits(ports->context);
    if (waits && (m->waiting != 0U)) {
        /* cancel_waiting (spec/sessions/meter_sharing.yaml:127) */
        m->waiting = (uint16_t)((uint64_t)m->waiting - 1U);
        m->transition = WIN12_METER_SHARING_ID_CANCEL_WAITING;
        if (!ports->ended(ports->context, ticket, (uint32_t)ENDING_CANCELLED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* cancel_nothing (spec/sessions/meter_sharing.yaml:128) */
    m->transition = WIN12_METER_SHARING_ID_CANCEL_NOTHING;
    return WIN12_OK;
}

static win12_code free_and_others_rx_exchange(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    (void)ticket;
    (void)now;
    /* exchange_not_held (spec/sessions/meter_sharing.yaml:110) */
    m->transition = WIN12_METER_SHARING_ID_EXCHANGE_NOT_HELD;
    return WIN12_E_NOT_YOUR_TURN;
}

static win12_code held_rx_exchange(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if (ticket == m->serving) {
        /* exchange_held (spec/sessions/meter_sharing.yaml:108) */
        m->transition = WIN12_METER_SHARING_ID_EXCHANGE_HELD;
        if (!ports->exchange(ports->context, ticket)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* exchange_refused (spec/sessions/meter_sharing.yaml:109) */
    m->transition = WIN12_METER_SHARING_ID_EXCHANGE_REFUSED;
    return WIN12_E_NOT_YOUR_TURN;
}

static win12_code free_and_others_rx_release(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    (void)ticket;
    (void)now;
    /* unexpected_rx_release (spec/sessions/meter_sharing.yaml:69) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_RX_RELEASE;
    return WIN12_OK;
}

static win12_code held_rx_release(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    (void)now;
    if (!(ticket == m->serving)) {
        /* release_foreign (spec/sessions/meter_sharing.yaml:117) */
        m->transition = WIN12_METER_SHARING_ID_RELEASE_FOREIGN;
        return WIN12_OK;
    }
    if (m->waiting == 0U) {
        /* release_last (spec/sessions/meter_sharing.yaml:118) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_FREE;
        m->hold_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_RELEASE_LAST;
        return WIN12_OK;
    }
    /* release_passes (spec/sessions/meter_sharing.yaml:119) */
    m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
    m->state = WIN12_METER_SHARING_PASSING;
    m->hold_at = WIN12_NEVER;
    m->transition = WIN12_METER_SHARING_ID_RELEASE_PASSES;
    return WIN12_OK;
}

static win12_code free_or_gone_rx_gone(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    (void)ticket;
    (void)now;
    /* unexpected_rx_gone (spec/sessions/meter_sharing.yaml:69) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_RX_GONE;
    return WIN12_OK;
}

static win12_code passing_and_others_rx_gone(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    const bool waits = ports->waits(ports->context);
    if (waits && (m->waiting != 0U)) {
        /* gone_waiting_waiting (spec/sessions/meter_sharing.yaml:151) */
        m->waiting = (uint16_t)((uint64_t)m->waiting - 1U);
        m->transition = WIN12_METER_SHARING_ID_GONE_WAITING_WAITING;
        if (!ports->ended(ports->context, ticket, (uint32_t)ENDING_CANCELLED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* gone_waiting_nothing (spec/sessions/meter_sharing.yaml:152) */
    m->transition = WIN12_METER_SHARING_ID_GONE_WAITING_NOTHING;
    return WIN12_OK;
}

static win12_code held_rx_gone(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    if (ticket == m->serving) {
        /* gone_holder (spec/sessions/meter_sharing.yaml:143) */
        m->state = WIN12_METER_SHARING_EVICTING;
        m->cut_at = win12_after(now, m->cut_after);
        m->hold_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_GONE_HOLDER;
        if (!ports->start_cut(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool waits = ports->waits(ports->context);
    if (waits && (m->waiting != 0U)) {
        /* gone_waiting (spec/sessions/meter_sharing.yaml:144) */
        m->waiting = (uint16_t)((uint64_t)m->waiting - 1U);
        m->transition = WIN12_METER_SHARING_ID_GONE_WAITING;
        if (!ports->ended(ports->context, ticket, (uint32_t)ENDING_CANCELLED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* gone_nothing (spec/sessions/meter_sharing.yaml:145) */
    m->transition = WIN12_METER_SHARING_ID_GONE_NOTHING;
    return WIN12_OK;
}

static win12_code free_and_others_api_next(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* unexpected_api_next (spec/sessions/meter_sharing.yaml:70) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_API_NEXT;
    return WIN12_OK;
}

static win12_code passing_api_next(struct win12_meter_sharing *m, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    if (m->waiting == 0U) {
        /* next_nobody (spec/sessions/meter_sharing.yaml:99) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_FREE;
        m->transition = WIN12_METER_SHARING_ID_NEXT_NOBODY;
        return WIN12_OK;
    }
    const bool present = ports->present(ports->context);
    if (!present) {
        /* next_passed_over (spec/sessions/meter_sharing.yaml:100) */
        m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
        m->transition = WIN12_METER_SHARING_ID_NEXT_PASSED_OVER;
        return WIN12_OK;
    }
    /* next_granted (spec/sessions/meter_sharing.yaml:101) */
    m->waiting = (uint16_t)((uint64_t)m->waiting - 1U);
    m->state = WIN12_METER_SHARING_HELD;
    m->hold_at = win12_after(now, m->hold_after);
    m->transition = WIN12_METER_SHARING_ID_NEXT_GRANTED;
    if (!ports->granted(ports->context, m->serving)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code lost_api_next(struct win12_meter_sharing *m, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if (m->waiting == 0U) {
        /* telling_done (spec/sessions/meter_sharing.yaml:194) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_GONE;
        m->transition = WIN12_METER_SHARING_ID_TELLING_DONE;
        return WIN12_OK;
    }
    const bool present = ports->present(ports->context);
    if (!present) {
        /* telling_passed_over (spec/sessions/meter_sharing.yaml:195) */
        m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
        m->transition = WIN12_METER_SHARING_ID_TELLING_PASSED_OVER;
        return WIN12_OK;
    }
    /* telling_told (spec/sessions/meter_sharing.yaml:196) */
    const uint32_t ticket_0 = m->serving;
    m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
    m->waiting = (uint16_t)((uint64_t)m->waiting - 1U);
    m->transition = WIN12_METER_SHARING_ID_TELLING_TOLD;
    if (!ports->ended(ports->context, ticket_0, (uint32_t)ENDING_LOST)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code free_and_others_done_cut(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* unexpected_done_cut (spec/sessions/meter_sharing.yaml:71) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_DONE_CUT;
    return WIN12_OK;
}

static win12_code evicting_done_cut(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    if (m->waiting == 0U) {
        /* cut_last (spec/sessions/meter_sharing.yaml:165) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_FREE;
        m->cut_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_CUT_LAST;
        return WIN12_OK;
    }
    /* cut_passes (spec/sessions/meter_sharing.yaml:166) */
    m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
    m->state = WIN12_METER_SHARING_PASSING;
    m->cut_at = WIN12_NEVER;
    m->transition = WIN12_METER_SHARING_ID_CUT_PASSES;
    return WIN12_OK;
}

static win12_code free_link_lost(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* lost (spec/sessions/meter_sharing.yaml:175) */
    m->state = WIN12_METER_SHARING_GONE;
    m->transition = WIN12_METER_SHARING_ID_LOST;
    return WIN12_OK;
}

static win12_code passing_link_lost(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* lost_passing (spec/sessions/meter_sharing.yaml:176) */
    m->state = WIN12_METER_SHARING_LOST;
    m->transition = WIN12_METER_SHARING_ID_LOST_PASSING;
    return WIN12_OK;
}

static win12_code held_link_lost(struct win12_meter_sharing *m, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if (m->waiting == 0U) {
        /* lost_held_last (spec/sessions/meter_sharing.yaml:181) */
        const uint32_t ticket_0 = m->serving;
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_GONE;
        m->hold_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_LOST_HELD_LAST;
        if (!ports->ended(ports->context, ticket_0, (uint32_t)ENDING_LOST)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* lost_held_tells (spec/sessions/meter_sharing.yaml:182) */
    const uint32_t ticket_0 = m->serving;
    m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
    m->state = WIN12_METER_SHARING_LOST;
    m->hold_at = WIN12_NEVER;
    m->transition = WIN12_METER_SHARING_ID_LOST_HELD_TELLS;
    if (!ports->ended(ports->context, ticket_0, (uint32_t)ENDING_LOST)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code evicting_link_lost(struct win12_meter_sharing *m, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if (m->waiting == 0U) {
        /* lost_evicting_last (spec/sessions/meter_sharing.yaml:187) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_GONE;
        m->cut_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_LOST_EVICTING_LAST;
        if (!ports->drop(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* lost_evicting_tells (spec/sessions/meter_sharing.yaml:188) */
    m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
    m->state = WIN12_METER_SHARING_LOST;
    m->cut_at = WIN12_NEVER;
    m->transition = WIN12_METER_SHARING_ID_LOST_EVICTING_TELLS;
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code lost_or_gone_link_lost(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* unexpected_link_lost (spec/sessions/meter_sharing.yaml:72) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_LINK_LOST;
    return WIN12_OK;
}

static win12_code free_and_others_link_found(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* unexpected_link_found (spec/sessions/meter_sharing.yaml:72) */
    m->transition = WIN12_METER_SHARING_ID_UNEXPECTED_LINK_FOUND;
    return WIN12_OK;
}

static win12_code lost_link_found(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* found_early (spec/sessions/meter_sharing.yaml:198) */
    m->transition = WIN12_METER_SHARING_ID_FOUND_EARLY;
    return WIN12_OK;
}

static win12_code gone_link_found(struct win12_meter_sharing *m, win12_time now)
{
    (void)now;
    /* found (spec/sessions/meter_sharing.yaml:197) */
    m->state = WIN12_METER_SHARING_FREE;
    m->transition = WIN12_METER_SHARING_ID_FOUND;
    return WIN12_OK;
}

static win12_code held_timer_hold(struct win12_meter_sharing *m, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    if (m->waiting == 0U) {
        /* hold_alone (spec/sessions/meter_sharing.yaml:159) */
        m->hold_at = win12_after(now, m->hold_after);
        m->transition = WIN12_METER_SHARING_ID_HOLD_ALONE;
        return WIN12_OK;
    }
    /* hold_evicted (spec/sessions/meter_sharing.yaml:160) */
    m->state = WIN12_METER_SHARING_EVICTING;
    m->cut_at = win12_after(now, m->cut_after);
    m->hold_at = WIN12_NEVER;
    m->transition = WIN12_METER_SHARING_ID_HOLD_EVICTED;
    if (!ports->ended(ports->context, m->serving, (uint32_t)ENDING_EVICTED)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_cut(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code evicting_timer_cut(struct win12_meter_sharing *m, win12_time now)
{
    const struct win12_meter_sharing_ports *ports = m->ports;

    (void)now;
    if (m->waiting == 0U) {
        /* cut_failed_last (spec/sessions/meter_sharing.yaml:171) */
        m->serving = m->next_ticket;
        m->state = WIN12_METER_SHARING_GONE;
        m->cut_at = WIN12_NEVER;
        m->transition = WIN12_METER_SHARING_ID_CUT_FAILED_LAST;
        if (!ports->drop(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* cut_failed_drops (spec/sessions/meter_sharing.yaml:172) */
    m->serving = (uint32_t)(((uint64_t)m->serving + 1U) & TICKET_MASK);
    m->state = WIN12_METER_SHARING_LOST;
    m->cut_at = WIN12_NEVER;
    m->transition = WIN12_METER_SHARING_ID_CUT_FAILED_DROPS;
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_meter_sharing_init(struct win12_meter_sharing *m, const struct win12_meter_sharing_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_METER_SHARING_FREE;
    m->transition = WIN12_METER_SHARING_ID_REQUEST;
    m->serving = 0U;
    m->next_ticket = 0U;
    m->waiting = 0U;
    m->hold_after = WIN12_T_SHARING_HOLD;
    m->hold_at = WIN12_NEVER;
    m->cut_after = WIN12_T_SHARING_CUT;
    m->cut_at = WIN12_NEVER;
}

win12_code win12_meter_sharing_rx_request(struct win12_meter_sharing *m, uint32_t caller, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
        return free_rx_request(m, caller, now);
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_HELD:
    case WIN12_METER_SHARING_EVICTING:
        return passing_and_others_rx_request(m, caller, now);
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        return lost_or_gone_rx_request(m, caller, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_rx_cancel(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_GONE:
        return free_or_gone_rx_cancel(m, ticket, now);
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_EVICTING:
    case WIN12_METER_SHARING_LOST:
        return passing_and_others_rx_cancel(m, ticket, now);
    case WIN12_METER_SHARING_HELD:
        return held_rx_cancel(m, ticket, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_rx_exchange(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_EVICTING:
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        return free_and_others_rx_exchange(m, ticket, now);
    case WIN12_METER_SHARING_HELD:
        return held_rx_exchange(m, ticket, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_rx_release(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_EVICTING:
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        return free_and_others_rx_release(m, ticket, now);
    case WIN12_METER_SHARING_HELD:
        return held_rx_release(m, ticket, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_rx_gone(struct win12_meter_sharing *m, uint32_t ticket, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_GONE:
        return free_or_gone_rx_gone(m, ticket, now);
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_EVICTING:
    case WIN12_METER_SHARING_LOST:
        return passing_and_others_rx_gone(m, ticket, now);
    case WIN12_METER_SHARING_HELD:
        return held_rx_gone(m, ticket, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_api_next(struct win12_meter_sharing *m, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_HELD:
    case WIN12_METER_SHARING_EVICTING:
    case WIN12_METER_SHARING_GONE:
        return free_and_others_api_next(m, now);
    case WIN12_METER_SHARING_PASSING:
        return passing_api_next(m, now);
    case WIN12_METER_SHARING_LOST:
        return lost_api_next(m, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_done_cut(struct win12_meter_sharing *m, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_HELD:
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        return free_and_others_done_cut(m, now);
    case WIN12_METER_SHARING_EVICTING:
        return evicting_done_cut(m, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_link_lost(struct win12_meter_sharing *m, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
        return free_link_lost(m, now);
    case WIN12_METER_SHARING_PASSING:
        return passing_link_lost(m, now);
    case WIN12_METER_SHARING_HELD:
        return held_link_lost(m, now);
    case WIN12_METER_SHARING_EVICTING:
        return evicting_link_lost(m, now);
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        return lost_or_gone_link_lost(m, now);
    }
    return WIN12_OK;
}

win12_code win12_meter_sharing_link_found(struct win12_meter_sharing *m, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_HELD:
    case WIN12_METER_SHARING_EVICTING:
        return free_and_others_link_found(m, now);
    case WIN12_METER_SHARING_LOST:
        return lost_link_found(m, now);
    case WIN12_METER_SHARING_GONE:
        return gone_link_found(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_meter_sharing_timer_hold(struct win12_meter_sharing *m, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_HELD:
        return held_timer_hold(m, now);
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_EVICTING:
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_meter_sharing_timer_cut(struct win12_meter_sharing *m, win12_time now)
{
    switch (m->state) {
    case WIN12_METER_SHARING_EVICTING:
        return evicting_timer_cut(m, now);
    case WIN12_METER_SHARING_FREE:
    case WIN12_METER_SHARING_PASSING:
    case WIN12_METER_SHARING_HELD:
    case WIN12_METER_SHARING_LOST:
    case WIN12_METER_SHARING_GONE:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_meter_sharing_deadline(const struct win12_meter_sharing *m)
{
    win12_time at = m->hold_at;
    if (m->cut_at < at) {
        at = m->cut_at;
    }
    return at;
}

win12_code win12_meter_sharing_handle_timer(struct win12_meter_sharing *m, win12_time now)
{
    if (m->hold_at != WIN12_NEVER && m->hold_at <= now) {
        return win12_meter_sharing_timer_hold(m, now);
    }
    if (m->cut_at != WIN12_NEVER && m->cut_at <= now) {
        return win12_meter_sharing_timer_cut(m, now);
    }
    return WIN12_OK;
}
