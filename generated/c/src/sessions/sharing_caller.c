// Generated from spec/sessions/sharing_caller.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/sharing_caller.h"
#include "win12/limits.h"

#define ENDING_EVICTED 1U
#define REFUSAL_FULL 0U

static win12_code idle_api_request(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    /* request (spec/sessions/sharing_caller.yaml:52) */
    m->state = WIN12_SHARING_CALLER_ASKING;
    m->wait_at = win12_after(now, m->wait_after);
    m->transition = WIN12_SHARING_CALLER_ID_REQUEST;
    if (!ports->request(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asking_and_others_api_request(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* request_busy (spec/sessions/sharing_caller.yaml:53) */
    m->transition = WIN12_SHARING_CALLER_ID_REQUEST_BUSY;
    return WIN12_E_BUSY;
}

static win12_code idle_api_cancel(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* cancel_nothing (spec/sessions/sharing_caller.yaml:85) */
    m->transition = WIN12_SHARING_CALLER_ID_CANCEL_NOTHING;
    return WIN12_OK;
}

static win12_code asking_api_cancel(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* cancel_asking (spec/sessions/sharing_caller.yaml:82) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_CANCEL_ASKING;
    return WIN12_OK;
}

static win12_code queued_api_cancel(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* cancel (spec/sessions/sharing_caller.yaml:83) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_CANCEL;
    if (!ports->cancel(ports->context, m->ticket)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code holding_api_cancel(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* cancel_held (spec/sessions/sharing_caller.yaml:84) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->transition = WIN12_SHARING_CALLER_ID_CANCEL_HELD;
    if (!ports->release(ports->context, m->ticket)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_api_exchange(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* exchange_not_held (spec/sessions/sharing_caller.yaml:78) */
    m->transition = WIN12_SHARING_CALLER_ID_EXCHANGE_NOT_HELD;
    return WIN12_E_NOT_YOUR_TURN;
}

static win12_code holding_api_exchange(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* exchange (spec/sessions/sharing_caller.yaml:77) */
    m->transition = WIN12_SHARING_CALLER_ID_EXCHANGE;
    if (!ports->exchange(ports->context, m->ticket)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_api_release(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* release_nothing (spec/sessions/sharing_caller.yaml:81) */
    m->transition = WIN12_SHARING_CALLER_ID_RELEASE_NOTHING;
    return WIN12_OK;
}

static win12_code asking_or_queued_api_release(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* unexpected_api_release (spec/sessions/sharing_caller.yaml:47) */
    m->transition = WIN12_SHARING_CALLER_ID_UNEXPECTED_API_RELEASE;
    return WIN12_E_UNEXPECTED;
}

static win12_code holding_api_release(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* release (spec/sessions/sharing_caller.yaml:80) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->transition = WIN12_SHARING_CALLER_ID_RELEASE;
    if (!ports->release(ports->context, m->ticket)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_queued(struct win12_sharing_caller *m, uint32_t number, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* queued_late (spec/sessions/sharing_caller.yaml:56) */
    m->transition = WIN12_SHARING_CALLER_ID_QUEUED_LATE;
    if (!ports->cancel(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asking_rx_queued(struct win12_sharing_caller *m, uint32_t number, win12_time now)
{
    (void)now;
    /* queued (spec/sessions/sharing_caller.yaml:55) */
    m->ticket = number;
    m->state = WIN12_SHARING_CALLER_QUEUED;
    m->transition = WIN12_SHARING_CALLER_ID_QUEUED;
    return WIN12_OK;
}

static win12_code idle_and_others_rx_granted(struct win12_sharing_caller *m, uint32_t number, win12_time now)
{
    (void)number;
    (void)now;
    /* unexpected_rx_granted (spec/sessions/sharing_caller.yaml:48) */
    m->transition = WIN12_SHARING_CALLER_ID_UNEXPECTED_RX_GRANTED;
    return WIN12_OK;
}

static win12_code queued_rx_granted(struct win12_sharing_caller *m, uint32_t number, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    if (number == m->ticket) {
        /* granted_ours (spec/sessions/sharing_caller.yaml:61) */
        m->state = WIN12_SHARING_CALLER_HOLDING;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_SHARING_CALLER_ID_GRANTED_OURS;
        if (!ports->tell_granted(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* granted_other (spec/sessions/sharing_caller.yaml:62) */
    m->transition = WIN12_SHARING_CALLER_ID_GRANTED_OTHER;
    return WIN12_OK;
}

static win12_code idle_and_others_rx_refused(struct win12_sharing_caller *m, uint32_t reason, win12_time now)
{
    (void)reason;
    (void)now;
    /* unexpected_rx_refused (spec/sessions/sharing_caller.yaml:48) */
    m->transition = WIN12_SHARING_CALLER_ID_UNEXPECTED_RX_REFUSED;
    return WIN12_OK;
}

static win12_code asking_rx_refused(struct win12_sharing_caller *m, uint32_t reason, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    if (reason == REFUSAL_FULL) {
        /* refused_full (spec/sessions/sharing_caller.yaml:67) */
        m->state = WIN12_SHARING_CALLER_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_SHARING_CALLER_ID_REFUSED_FULL;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_QUEUE_FULL;
    }
    /* refused_lost (spec/sessions/sharing_caller.yaml:68) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_REFUSED_LOST;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PEER_CLOSED;
}

static win12_code idle_or_asking_rx_ended(struct win12_sharing_caller *m, uint32_t number, uint32_t why, win12_time now)
{
    (void)number;
    (void)why;
    (void)now;
    /* unexpected_rx_ended (spec/sessions/sharing_caller.yaml:48) */
    m->transition = WIN12_SHARING_CALLER_ID_UNEXPECTED_RX_ENDED;
    return WIN12_OK;
}

static win12_code queued_rx_ended(struct win12_sharing_caller *m, uint32_t number, uint32_t why, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    if (number != m->ticket) {
        /* ended_other (spec/sessions/sharing_caller.yaml:73) */
        m->transition = WIN12_SHARING_CALLER_ID_ENDED_OTHER;
        return WIN12_OK;
    }
    if (why == ENDING_EVICTED) {
        /* ended_evicted (spec/sessions/sharing_caller.yaml:74) */
        m->state = WIN12_SHARING_CALLER_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_SHARING_CALLER_ID_ENDED_EVICTED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_EVICTED;
    }
    /* ended_lost (spec/sessions/sharing_caller.yaml:75) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_ENDED_LOST;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PEER_CLOSED;
}

static win12_code holding_rx_ended(struct win12_sharing_caller *m, uint32_t number, uint32_t why, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    if (number != m->ticket) {
        /* ended_other (spec/sessions/sharing_caller.yaml:73) */
        m->transition = WIN12_SHARING_CALLER_ID_ENDED_OTHER;
        return WIN12_OK;
    }
    if (why == ENDING_EVICTED) {
        /* ended_evicted (spec/sessions/sharing_caller.yaml:74) */
        m->state = WIN12_SHARING_CALLER_IDLE;
        m->transition = WIN12_SHARING_CALLER_ID_ENDED_EVICTED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_EVICTED;
    }
    /* ended_lost (spec/sessions/sharing_caller.yaml:75) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->transition = WIN12_SHARING_CALLER_ID_ENDED_LOST;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PEER_CLOSED;
}

static win12_code idle_link_closed(struct win12_sharing_caller *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/sharing_caller.yaml:49) */
    m->transition = WIN12_SHARING_CALLER_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code asking_or_queued_link_closed(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* closed (spec/sessions/sharing_caller.yaml:88) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_CLOSED;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PEER_CLOSED;
}

static win12_code holding_link_closed(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* closed (spec/sessions/sharing_caller.yaml:88) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->transition = WIN12_SHARING_CALLER_ID_CLOSED;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PEER_CLOSED;
}

static win12_code asking_timer_wait(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* late_asking (spec/sessions/sharing_caller.yaml:86) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_LATE_ASKING;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_TURN_TIMEOUT;
}

static win12_code queued_timer_wait(struct win12_sharing_caller *m, win12_time now)
{
    const struct win12_sharing_caller_ports *ports = m->ports;

    (void)now;
    /* late (spec/sessions/sharing_caller.yaml:87) */
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_SHARING_CALLER_ID_LATE;
    if (!ports->cancel(ports->context, m->ticket)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_TURN_TIMEOUT;
}

void win12_sharing_caller_init(struct win12_sharing_caller *m, const struct win12_sharing_caller_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_SHARING_CALLER_IDLE;
    m->transition = WIN12_SHARING_CALLER_ID_REQUEST;
    m->ticket = 0U;
    m->wait_after = WIN12_T_SHARING_WAIT;
    m->wait_at = WIN12_NEVER;
}

win12_code win12_sharing_caller_api_request(struct win12_sharing_caller *m, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
        return idle_api_request(m, now);
    case WIN12_SHARING_CALLER_ASKING:
    case WIN12_SHARING_CALLER_QUEUED:
    case WIN12_SHARING_CALLER_HOLDING:
        return asking_and_others_api_request(m, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_api_cancel(struct win12_sharing_caller *m, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
        return idle_api_cancel(m, now);
    case WIN12_SHARING_CALLER_ASKING:
        return asking_api_cancel(m, now);
    case WIN12_SHARING_CALLER_QUEUED:
        return queued_api_cancel(m, now);
    case WIN12_SHARING_CALLER_HOLDING:
        return holding_api_cancel(m, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_api_exchange(struct win12_sharing_caller *m, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
    case WIN12_SHARING_CALLER_ASKING:
    case WIN12_SHARING_CALLER_QUEUED:
        return idle_and_others_api_exchange(m, now);
    case WIN12_SHARING_CALLER_HOLDING:
        return holding_api_exchange(m, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_api_release(struct win12_sharing_caller *m, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
        return idle_api_release(m, now);
    case WIN12_SHARING_CALLER_ASKING:
    case WIN12_SHARING_CALLER_QUEUED:
        return asking_or_queued_api_release(m, now);
    case WIN12_SHARING_CALLER_HOLDING:
        return holding_api_release(m, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_rx_queued(struct win12_sharing_caller *m, uint32_t number, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
    case WIN12_SHARING_CALLER_QUEUED:
    case WIN12_SHARING_CALLER_HOLDING:
        return idle_and_others_rx_queued(m, number, now);
    case WIN12_SHARING_CALLER_ASKING:
        return asking_rx_queued(m, number, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_rx_granted(struct win12_sharing_caller *m, uint32_t number, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
    case WIN12_SHARING_CALLER_ASKING:
    case WIN12_SHARING_CALLER_HOLDING:
        return idle_and_others_rx_granted(m, number, now);
    case WIN12_SHARING_CALLER_QUEUED:
        return queued_rx_granted(m, number, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_rx_refused(struct win12_sharing_caller *m, uint32_t reason, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
    case WIN12_SHARING_CALLER_QUEUED:
    case WIN12_SHARING_CALLER_HOLDING:
        return idle_and_others_rx_refused(m, reason, now);
    case WIN12_SHARING_CALLER_ASKING:
        return asking_rx_refused(m, reason, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_rx_ended(struct win12_sharing_caller *m, uint32_t number, uint32_t why, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
    case WIN12_SHARING_CALLER_ASKING:
        return idle_or_asking_rx_ended(m, number, why, now);
    case WIN12_SHARING_CALLER_QUEUED:
        return queued_rx_ended(m, number, why, now);
    case WIN12_SHARING_CALLER_HOLDING:
        return holding_rx_ended(m, number, why, now);
    }
    return WIN12_OK;
}

win12_code win12_sharing_caller_link_closed(struct win12_sharing_caller *m, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_IDLE:
        return idle_link_closed(m, now);
    case WIN12_SHARING_CALLER_ASKING:
    case WIN12_SHARING_CALLER_QUEUED:
        return asking_or_queued_link_closed(m, now);
    case WIN12_SHARING_CALLER_HOLDING:
        return holding_link_closed(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_sharing_caller_timer_wait(struct win12_sharing_caller *m, win12_time now)
{
    switch (m->state) {
    case WIN12_SHARING_CALLER_ASKING:
        return asking_timer_wait(m, now);
    case WIN12_SHARING_CALLER_QUEUED:
        return queued_timer_wait(m, now);
    case WIN12_SHARING_CALLER_IDLE:
    case WIN12_SHARING_CALLER_HOLDING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_sharing_caller_deadline(const struct win12_sharing_caller *m)
{
    win12_time at = m->wait_at;
    return at;
}

win12_code win12_sharing_caller_handle_timer(struct win12_sharing_caller *m, win12_time now)
{
    if (m->wait_at != WIN12_NEVER && m->wait_at <= now) {
        return win12_sharing_caller_timer_wait(m, now);
    }
    return WIN12_OK;
}
