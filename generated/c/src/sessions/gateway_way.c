// Generated from spec/sessions/gateway_way.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/gateway_way.h"
#include "win12/limits.h"

#define EXCEPTION_REASON_OPERATION_NOT_POSSIBLE 1U
#define EXCEPTION_REASON_OTHER_REASON 3U
#define EXCEPTION_REASON_PDU_TOO_LONG 4U
#define KIND_LAST 2U
#define KIND_MORE 1U
#define STATE_ERROR_SERVICE_NOT_ALLOWED 1U
#define WISH_NOTHING 0U
#define WISH_SURELY 2U
#define GATEWAY_QUEUE_MAX WIN12_GATEWAY_QUEUE_MAX

static win12_code idle_rx_request(struct win12_gateway_way *m, uint32_t wants, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    /* request (spec/sessions/gateway_way.yaml:89) */
    m->kept = 1U;
    m->wished = wants;
    m->state = WIN12_GATEWAY_WAY_QUEUED;
    m->turn_at = win12_after(now, m->turn_after);
    m->transition = WIN12_GATEWAY_WAY_ID_REQUEST;
    if (!ports->keep(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_turn(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code queued_and_others_rx_request(struct win12_gateway_way *m, uint32_t wants, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    if (m->kept == GATEWAY_QUEUE_MAX) {
        /* request_early_full (spec/sessions/gateway_way.yaml:94) */
        m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_EARLY_FULL;
        if ((wants != WISH_NOTHING) &&
            !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (wants == WISH_NOTHING) {
        /* request_early_kept (spec/sessions/gateway_way.yaml:95) */
        m->kept = (uint8_t)((uint64_t)m->kept + 1U);
        m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_EARLY_KEPT;
        if (!ports->keep(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* request_early_wished (spec/sessions/gateway_way.yaml:96) */
    m->kept = (uint8_t)((uint64_t)m->kept + 1U);
    m->wished = wants;
    m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_EARLY_WISHED;
    if (!ports->keep(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asked_rx_request(struct win12_gateway_way *m, uint32_t wants, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    if (wants == WISH_NOTHING) {
        /* request_more_told (spec/sessions/gateway_way.yaml:107) */
        m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_MORE_TOLD;
        if (!ports->forward(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->ahead == GATEWAY_QUEUE_MAX) {
        /* request_more_full (spec/sessions/gateway_way.yaml:108) */
        m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_MORE_FULL;
        if (!ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* request_more_asked (spec/sessions/gateway_way.yaml:109) */
    m->ahead = (uint8_t)((uint64_t)m->ahead + 1U);
    m->wished = wants;
    m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_MORE_ASKED;
    if (!ports->forward(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code open_rx_request(struct win12_gateway_way *m, uint32_t wants, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (wants == WISH_NOTHING) {
        /* request_open_told (spec/sessions/gateway_way.yaml:101) */
        m->idle_at = win12_after(now, m->idle_after);
        m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_OPEN_TOLD;
        if (!ports->forward(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* request_open_asked (spec/sessions/gateway_way.yaml:102) */
    m->wished = wants;
    m->state = WIN12_GATEWAY_WAY_ASKED;
    m->answer_at = win12_after(now, m->answer_after);
    m->idle_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_REQUEST_OPEN_ASKED;
    if (!ports->forward(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_answer(struct win12_gateway_way *m, uint32_t says, bool oversized, win12_time now)
{
    (void)says;
    (void)oversized;
    (void)now;
    /* unexpected_rx_answer (spec/sessions/gateway_way.yaml:78) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_RX_ANSWER;
    return WIN12_OK;
}

static win12_code asked_rx_answer(struct win12_gateway_way *m, uint32_t says, bool oversized, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (oversized) {
        /* answer_too_long (spec/sessions/gateway_way.yaml:137) */
        m->ahead = 0U;
        m->wished = (uint32_t)WISH_NOTHING;
        m->state = WIN12_GATEWAY_WAY_OPEN;
        m->idle_at = win12_after(now, m->idle_after);
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_ANSWER_TOO_LONG;
        if (!ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_PDU_TOO_LONG)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (says == KIND_MORE) {
        /* answer_more (spec/sessions/gateway_way.yaml:138) */
        m->ahead = 0U;
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_GATEWAY_WAY_ID_ANSWER_MORE;
        if (!ports->send_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->poll(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (says == KIND_LAST) {
        /* answer_last (spec/sessions/gateway_way.yaml:139) */
        m->ahead = 0U;
        m->wished = (uint32_t)WISH_NOTHING;
        m->state = WIN12_GATEWAY_WAY_LEAVING;
        m->leave_at = win12_after(now, m->leave_after);
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_ANSWER_LAST;
        if (!ports->send_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* answer_whole (spec/sessions/gateway_way.yaml:140) */
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_OPEN;
    m->idle_at = win12_after(now, m->idle_after);
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_ANSWER_WHOLE;
    if (!ports->send_answer(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code open_rx_answer(struct win12_gateway_way *m, uint32_t says, bool oversized, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (oversized) {
        /* said_too_long (spec/sessions/gateway_way.yaml:145) */
        m->transition = WIN12_GATEWAY_WAY_ID_SAID_TOO_LONG;
        if (!ports->tell_too_long(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (says == KIND_MORE) {
        /* said_more (spec/sessions/gateway_way.yaml:146) */
        m->idle_at = win12_after(now, m->idle_after);
        m->transition = WIN12_GATEWAY_WAY_ID_SAID_MORE;
        if (!ports->send_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->poll(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (says == KIND_LAST) {
        /* said_last (spec/sessions/gateway_way.yaml:147) */
        m->state = WIN12_GATEWAY_WAY_LEAVING;
        m->leave_at = win12_after(now, m->leave_after);
        m->idle_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_SAID_LAST;
        if (!ports->send_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* said_whole (spec/sessions/gateway_way.yaml:148) */
    m->idle_at = win12_after(now, m->idle_after);
    m->transition = WIN12_GATEWAY_WAY_ID_SAID_WHOLE;
    if (!ports->send_answer(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_link_closed(struct win12_gateway_way *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/gateway_way.yaml:79) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code queued_or_opening_link_closed(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* closed_early (spec/sessions/gateway_way.yaml:184) */
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->turn_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_CLOSED_EARLY;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asked_link_closed(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    /* closed (spec/sessions/gateway_way.yaml:185) */
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_LEAVING;
    m->leave_at = win12_after(now, m->leave_after);
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_CLOSED;
    if (!ports->start_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code open_link_closed(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    /* closed (spec/sessions/gateway_way.yaml:185) */
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_LEAVING;
    m->leave_at = win12_after(now, m->leave_after);
    m->idle_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_CLOSED;
    if (!ports->start_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code leaving_link_closed(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* closed_leaving (spec/sessions/gateway_way.yaml:186) */
    m->kept = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->transition = WIN12_GATEWAY_WAY_ID_CLOSED_LEAVING;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_port_busy(struct win12_gateway_way *m, win12_time now)
{
    (void)now;
    /* unexpected_port_busy (spec/sessions/gateway_way.yaml:80) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_PORT_BUSY;
    return WIN12_OK;
}

static win12_code queued_port_busy(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* busy (spec/sessions/gateway_way.yaml:119) */
    const bool condition_2 = m->wished != WISH_NOTHING;
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->turn_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_BUSY;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (condition_2 &&
        !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OTHER_REASON)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_or_leaving_port_lost(struct win12_gateway_way *m, win12_time now)
{
    (void)now;
    /* unexpected_port_lost (spec/sessions/gateway_way.yaml:80) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_PORT_LOST;
    return WIN12_OK;
}

static win12_code queued_or_opening_port_lost(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* unreachable (spec/sessions/gateway_way.yaml:130) */
    const bool condition_2 = m->wished != WISH_NOTHING;
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->turn_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_UNREACHABLE;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (condition_2 &&
        !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asked_port_lost(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* lost (spec/sessions/gateway_way.yaml:155) */
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_LOST;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_lost(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code open_port_lost(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* lost_open (spec/sessions/gateway_way.yaml:160) */
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->idle_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_LOST_OPEN;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_lost(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_done_turn(struct win12_gateway_way *m, win12_time now)
{
    (void)now;
    /* unexpected_done_turn (spec/sessions/gateway_way.yaml:81) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_DONE_TURN;
    return WIN12_OK;
}

static win12_code queued_done_turn(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* turn (spec/sessions/gateway_way.yaml:112) */
    m->state = WIN12_GATEWAY_WAY_OPENING;
    m->transition = WIN12_GATEWAY_WAY_ID_TURN;
    if (!ports->start_open(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_done_opened(struct win12_gateway_way *m, win12_time now)
{
    (void)now;
    /* unexpected_done_opened (spec/sessions/gateway_way.yaml:81) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_DONE_OPENED;
    return WIN12_OK;
}

static win12_code opening_done_opened(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (m->wished == WISH_NOTHING) {
        /* opened_told (spec/sessions/gateway_way.yaml:117) */
        m->kept = 0U;
        m->state = WIN12_GATEWAY_WAY_OPEN;
        m->idle_at = win12_after(now, m->idle_after);
        m->turn_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_OPENED_TOLD;
        if (!ports->flush(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* opened_asked (spec/sessions/gateway_way.yaml:118) */
    m->kept = 0U;
    m->state = WIN12_GATEWAY_WAY_ASKED;
    m->answer_at = win12_after(now, m->answer_after);
    m->turn_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_OPENED_ASKED;
    if (!ports->flush(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_done_left(struct win12_gateway_way *m, win12_time now)
{
    (void)now;
    /* unexpected_done_left (spec/sessions/gateway_way.yaml:81) */
    m->transition = WIN12_GATEWAY_WAY_ID_UNEXPECTED_DONE_LEFT;
    return WIN12_OK;
}

static win12_code leaving_done_left(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (m->kept != 0U) {
        /* left_again (spec/sessions/gateway_way.yaml:174) */
        m->state = WIN12_GATEWAY_WAY_QUEUED;
        m->turn_at = win12_after(now, m->turn_after);
        m->leave_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_LEFT_AGAIN;
        if (!ports->start_turn(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* left_idle (spec/sessions/gateway_way.yaml:175) */
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->leave_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_LEFT_IDLE;
    return WIN12_OK;
}

static win12_code queued_timer_turn(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* late (spec/sessions/gateway_way.yaml:124) */
    const bool condition_2 = m->wished != WISH_NOTHING;
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->turn_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_LATE;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (condition_2 &&
        !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OTHER_REASON)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code opening_timer_turn(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    (void)now;
    /* late_opening (spec/sessions/gateway_way.yaml:125) */
    const bool condition_2 = m->wished != WISH_NOTHING;
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->turn_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_LATE_OPENING;
    if (!ports->forget(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (condition_2 &&
        !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asked_timer_answer(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (m->wished == WISH_SURELY) {
        /* silence_refused (spec/sessions/gateway_way.yaml:153) */
        m->ahead = 0U;
        m->wished = (uint32_t)WISH_NOTHING;
        m->state = WIN12_GATEWAY_WAY_OPEN;
        m->idle_at = win12_after(now, m->idle_after);
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_SILENCE_REFUSED;
        if (!ports->tell_silent(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* silence_told (spec/sessions/gateway_way.yaml:154) */
    m->ahead = 0U;
    m->wished = (uint32_t)WISH_NOTHING;
    m->state = WIN12_GATEWAY_WAY_OPEN;
    m->idle_at = win12_after(now, m->idle_after);
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_SILENCE_TOLD;
    if (!ports->tell_silent(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code open_timer_idle(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    const bool others = ports->others(ports->context);
    if (others) {
        /* idle_yields (spec/sessions/gateway_way.yaml:168) */
        m->state = WIN12_GATEWAY_WAY_LEAVING;
        m->leave_at = win12_after(now, m->leave_after);
        m->idle_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_IDLE_YIELDS;
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* idle_stays (spec/sessions/gateway_way.yaml:169) */
    m->idle_at = win12_after(now, m->idle_after);
    m->transition = WIN12_GATEWAY_WAY_ID_IDLE_STAYS;
    return WIN12_OK;
}

static win12_code leaving_timer_leave(struct win12_gateway_way *m, win12_time now)
{
    const struct win12_gateway_way_ports *ports = m->ports;

    if (m->kept != 0U) {
        /* left_late_again (spec/sessions/gateway_way.yaml:180) */
        m->state = WIN12_GATEWAY_WAY_QUEUED;
        m->turn_at = win12_after(now, m->turn_after);
        m->leave_at = WIN12_NEVER;
        m->transition = WIN12_GATEWAY_WAY_ID_LEFT_LATE_AGAIN;
        if (!ports->drop(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_turn(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* left_late_idle (spec/sessions/gateway_way.yaml:181) */
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->leave_at = WIN12_NEVER;
    m->transition = WIN12_GATEWAY_WAY_ID_LEFT_LATE_IDLE;
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_gateway_way_init(struct win12_gateway_way *m, const struct win12_gateway_way_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_GATEWAY_WAY_IDLE;
    m->transition = WIN12_GATEWAY_WAY_ID_REQUEST;
    m->kept = 0U;
    m->ahead = 0U;
    m->wished = 0U;
    m->turn_after = WIN12_T_GATEWAY_TURN;
    m->turn_at = WIN12_NEVER;
    m->answer_after = WIN12_T_GATEWAY_ANSWER;
    m->answer_at = WIN12_NEVER;
    m->idle_after = WIN12_T_GATEWAY_YIELD;
    m->idle_at = WIN12_NEVER;
    m->leave_after = WIN12_T_GATEWAY_LEAVE;
    m->leave_at = WIN12_NEVER;
}

win12_code win12_gateway_way_rx_request(struct win12_gateway_way *m, uint32_t wants, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
        return idle_rx_request(m, wants, now);
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_LEAVING:
        return queued_and_others_rx_request(m, wants, now);
    case WIN12_GATEWAY_WAY_ASKED:
        return asked_rx_request(m, wants, now);
    case WIN12_GATEWAY_WAY_OPEN:
        return open_rx_request(m, wants, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_rx_answer(struct win12_gateway_way *m, uint32_t says, bool oversized, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_LEAVING:
        return idle_and_others_rx_answer(m, says, oversized, now);
    case WIN12_GATEWAY_WAY_ASKED:
        return asked_rx_answer(m, says, oversized, now);
    case WIN12_GATEWAY_WAY_OPEN:
        return open_rx_answer(m, says, oversized, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_link_closed(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
        return idle_link_closed(m, now);
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
        return queued_or_opening_link_closed(m, now);
    case WIN12_GATEWAY_WAY_ASKED:
        return asked_link_closed(m, now);
    case WIN12_GATEWAY_WAY_OPEN:
        return open_link_closed(m, now);
    case WIN12_GATEWAY_WAY_LEAVING:
        return leaving_link_closed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_port_busy(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_OPEN:
    case WIN12_GATEWAY_WAY_LEAVING:
        return idle_and_others_port_busy(m, now);
    case WIN12_GATEWAY_WAY_QUEUED:
        return queued_port_busy(m, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_port_lost(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_LEAVING:
        return idle_or_leaving_port_lost(m, now);
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
        return queued_or_opening_port_lost(m, now);
    case WIN12_GATEWAY_WAY_ASKED:
        return asked_port_lost(m, now);
    case WIN12_GATEWAY_WAY_OPEN:
        return open_port_lost(m, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_done_turn(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_OPEN:
    case WIN12_GATEWAY_WAY_LEAVING:
        return idle_and_others_done_turn(m, now);
    case WIN12_GATEWAY_WAY_QUEUED:
        return queued_done_turn(m, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_done_opened(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_OPEN:
    case WIN12_GATEWAY_WAY_LEAVING:
        return idle_and_others_done_opened(m, now);
    case WIN12_GATEWAY_WAY_OPENING:
        return opening_done_opened(m, now);
    }
    return WIN12_OK;
}

win12_code win12_gateway_way_done_left(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_OPEN:
        return idle_and_others_done_left(m, now);
    case WIN12_GATEWAY_WAY_LEAVING:
        return leaving_done_left(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_gateway_way_timer_turn(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_QUEUED:
        return queued_timer_turn(m, now);
    case WIN12_GATEWAY_WAY_OPENING:
        return opening_timer_turn(m, now);
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_OPEN:
    case WIN12_GATEWAY_WAY_LEAVING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_gateway_way_timer_answer(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_ASKED:
        return asked_timer_answer(m, now);
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_OPEN:
    case WIN12_GATEWAY_WAY_LEAVING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_gateway_way_timer_idle(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_OPEN:
        return open_timer_idle(m, now);
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_LEAVING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_gateway_way_timer_leave(struct win12_gateway_way *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_WAY_LEAVING:
        return leaving_timer_leave(m, now);
    case WIN12_GATEWAY_WAY_IDLE:
    case WIN12_GATEWAY_WAY_QUEUED:
    case WIN12_GATEWAY_WAY_OPENING:
    case WIN12_GATEWAY_WAY_ASKED:
    case WIN12_GATEWAY_WAY_OPEN:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_gateway_way_deadline(const struct win12_gateway_way *m)
{
    win12_time at = m->turn_at;
    if (m->answer_at < at) {
        at = m->answer_at;
    }
    if (m->idle_at < at) {
        at = m->idle_at;
    }
    if (m->leave_at < at) {
        at = m->leave_at;
    }
    return at;
}

win12_code win12_gateway_way_handle_timer(struct win12_gateway_way *m, win12_time now)
{
    if (m->turn_at != WIN12_NEVER && m->turn_at <= now) {
        return win12_gateway_way_timer_turn(m, now);
    }
    if (m->answer_at != WIN12_NEVER && m->answer_at <= now) {
        return win12_gateway_way_timer_answer(m, now);
    }
    if (m->idle_at != WIN12_NEVER && m->idle_at <= now) {
        return win12_gateway_way_timer_idle(m, now);
    }
    if (m->leave_at != WIN12_NEVER && m->leave_at <= now) {
        return win12_gateway_way_timer_leave(m, now);
    }
    return WIN12_OK;
}
