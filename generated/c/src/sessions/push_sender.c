// Generated from spec/sessions/push_sender.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/push_sender.h"
#include "win12/limits.h"

#define METHOD_ON_FAILURE 0U
#define METHOD_ON_MISSING_CONFIRMATION 2U
#define WINDOW_LATER 1U
#define WINDOW_NEVER 2U
#define NUMBER_MASK 16777215U

static win12_code idle_api_push(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    const uint32_t window = ports->window(ports->context);
    if (window == WINDOW_NEVER) {
        /* push_never (spec/sessions/push_sender.yaml:84) */
        m->transition = WIN12_PUSH_SENDER_ID_PUSH_NEVER;
        if (!ports->tell_failed(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_PUSH_FAILED;
    }
    if (window == WINDOW_LATER) {
        /* push_later (spec/sessions/push_sender.yaml:85) */
        m->number = (uint32_t)(((uint64_t)m->number + 1U) & NUMBER_MASK);
        m->tries = 0U;
        m->state = WIN12_PUSH_SENDER_WAITING;
        m->transition = WIN12_PUSH_SENDER_ID_PUSH_LATER;
        if (!ports->start_open(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* push_now (spec/sessions/push_sender.yaml:86) */
    m->number = (uint32_t)(((uint64_t)m->number + 1U) & NUMBER_MASK);
    m->tries = 0U;
    m->state = WIN12_PUSH_SENDER_SCATTERING;
    m->transition = WIN12_PUSH_SENDER_ID_PUSH_NOW;
    if (!ports->start_scatter(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_api_push(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* push_running (spec/sessions/push_sender.yaml:87) */
    m->transition = WIN12_PUSH_SENDER_ID_PUSH_RUNNING;
    return WIN12_OK;
}

static win12_code idle_api_stop(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* unexpected_api_stop (spec/sessions/push_sender.yaml:69) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_API_STOP;
    return WIN12_OK;
}

static win12_code waiting_and_others_api_stop(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    /* stop (spec/sessions/push_sender.yaml:125) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->transition = WIN12_PUSH_SENDER_ID_STOP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_FAILED;
}

static win12_code sending_api_stop(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    /* stop (spec/sessions/push_sender.yaml:125) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->taken_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_STOP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_FAILED;
}

static win12_code confirming_api_stop(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    /* stop (spec/sessions/push_sender.yaml:125) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->confirm_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_STOP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_FAILED;
}

static win12_code idle_and_others_done_opened(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* unexpected_done_opened (spec/sessions/push_sender.yaml:70) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_DONE_OPENED;
    return WIN12_OK;
}

static win12_code waiting_done_opened(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    /* opened (spec/sessions/push_sender.yaml:88) */
    m->state = WIN12_PUSH_SENDER_SCATTERING;
    m->transition = WIN12_PUSH_SENDER_ID_OPENED;
    if (!ports->start_scatter(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_done_scattered(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* unexpected_done_scattered (spec/sessions/push_sender.yaml:70) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_DONE_SCATTERED;
    return WIN12_OK;
}

static win12_code scattering_done_scattered(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    /* scattered (spec/sessions/push_sender.yaml:89) */
    m->asked = (m->method == METHOD_ON_MISSING_CONFIRMATION) && ports->due(ports->context);
    m->state = WIN12_PUSH_SENDER_SENDING;
    m->taken_at = win12_after(now, m->taken_after);
    m->transition = WIN12_PUSH_SENDER_ID_SCATTERED;
    if (!ports->send_push(ports->context, m->number,
        (m->method == METHOD_ON_MISSING_CONFIRMATION) && ports->due(ports->context), false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_done_paused(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* unexpected_done_paused (spec/sessions/push_sender.yaml:70) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_DONE_PAUSED;
    return WIN12_OK;
}

static win12_code pausing_done_paused(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    /* paused (spec/sessions/push_sender.yaml:97) */
    m->state = WIN12_PUSH_SENDER_SENDING;
    m->taken_at = win12_after(now, m->taken_after);
    m->transition = WIN12_PUSH_SENDER_ID_PAUSED;
    if (!ports->send_push(ports->context, m->number, m->asked, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_link_taken(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* unexpected_link_taken (spec/sessions/push_sender.yaml:71) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_LINK_TAKEN;
    return WIN12_OK;
}

static win12_code sending_link_taken(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    if (m->asked) {
        /* taken_waits (spec/sessions/push_sender.yaml:102) */
        m->state = WIN12_PUSH_SENDER_CONFIRMING;
        m->confirm_at = win12_after(now, m->confirm_after);
        m->taken_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_TAKEN_WAITS;
        return WIN12_OK;
    }
    /* taken_done (spec/sessions/push_sender.yaml:103) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->taken_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_TAKEN_DONE;
    if (!ports->tell_delivered(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_link_failed(struct win12_push_sender *m, win12_time now)
{
    (void)now;
    /* unexpected_link_failed (spec/sessions/push_sender.yaml:71) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_LINK_FAILED;
    return WIN12_OK;
}

static win12_code sending_link_failed(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->tries < m->retries) {
        /* not_sent_again (spec/sessions/push_sender.yaml:76) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->state = WIN12_PUSH_SENDER_PAUSING;
        m->taken_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_NOT_SENT_AGAIN;
        if (!ports->start_pause(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* not_sent_given_up (spec/sessions/push_sender.yaml:104) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->taken_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_NOT_SENT_GIVEN_UP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_FAILED;
}

static win12_code confirming_link_failed(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->tries < m->retries) {
        /* not_sent_again (spec/sessions/push_sender.yaml:76) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->state = WIN12_PUSH_SENDER_PAUSING;
        m->confirm_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_NOT_SENT_AGAIN;
        if (!ports->start_pause(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* not_sent_given_up (spec/sessions/push_sender.yaml:104) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->confirm_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_NOT_SENT_GIVEN_UP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_FAILED;
}

static win12_code idle_and_others_rx_confirm(struct win12_push_sender *m, uint32_t confirmed_number, win12_time now)
{
    (void)confirmed_number;
    (void)now;
    /* unexpected_rx_confirm (spec/sessions/push_sender.yaml:72) */
    m->transition = WIN12_PUSH_SENDER_ID_UNEXPECTED_RX_CONFIRM;
    return WIN12_OK;
}

static win12_code sending_rx_confirm(struct win12_push_sender *m, uint32_t confirmed_number, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->asked && (confirmed_number == m->number)) {
        /* confirmed_ours (spec/sessions/push_sender.yaml:116) */
        m->state = WIN12_PUSH_SENDER_IDLE;
        m->taken_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_CONFIRMED_OURS;
        if (!ports->tell_confirmed(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_delivered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* confirmed_other (spec/sessions/push_sender.yaml:117) */
    m->transition = WIN12_PUSH_SENDER_ID_CONFIRMED_OTHER;
    return WIN12_OK;
}

static win12_code confirming_rx_confirm(struct win12_push_sender *m, uint32_t confirmed_number, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->asked && (confirmed_number == m->number)) {
        /* confirmed_ours (spec/sessions/push_sender.yaml:116) */
        m->state = WIN12_PUSH_SENDER_IDLE;
        m->confirm_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_CONFIRMED_OURS;
        if (!ports->tell_confirmed(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_delivered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* confirmed_other (spec/sessions/push_sender.yaml:117) */
    m->transition = WIN12_PUSH_SENDER_ID_CONFIRMED_OTHER;
    return WIN12_OK;
}

static win12_code pausing_rx_confirm(struct win12_push_sender *m, uint32_t confirmed_number, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->asked && (confirmed_number == m->number)) {
        /* confirmed_late_ours (spec/sessions/push_sender.yaml:122) */
        m->state = WIN12_PUSH_SENDER_IDLE;
        m->transition = WIN12_PUSH_SENDER_ID_CONFIRMED_LATE_OURS;
        if (!ports->tell_confirmed(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_delivered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* confirmed_late_other (spec/sessions/push_sender.yaml:123) */
    m->transition = WIN12_PUSH_SENDER_ID_CONFIRMED_LATE_OTHER;
    return WIN12_OK;
}

static win12_code sending_timer_taken(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->method == METHOD_ON_FAILURE) {
        /* not_taken_not_asked (spec/sessions/push_sender.yaml:109) */
        m->state = WIN12_PUSH_SENDER_IDLE;
        m->taken_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_NOT_TAKEN_NOT_ASKED;
        if (!ports->tell_delivered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->tries < m->retries) {
        /* not_taken_again (spec/sessions/push_sender.yaml:76) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->state = WIN12_PUSH_SENDER_PAUSING;
        m->taken_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_NOT_TAKEN_AGAIN;
        if (!ports->start_pause(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* not_taken_given_up (spec/sessions/push_sender.yaml:111) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->taken_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_NOT_TAKEN_GIVEN_UP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_FAILED;
}

static win12_code confirming_timer_confirm(struct win12_push_sender *m, win12_time now)
{
    const struct win12_push_sender_ports *ports = m->ports;

    (void)now;
    if (m->tries < m->retries) {
        /* not_confirmed_again (spec/sessions/push_sender.yaml:76) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->state = WIN12_PUSH_SENDER_PAUSING;
        m->confirm_at = WIN12_NEVER;
        m->transition = WIN12_PUSH_SENDER_ID_NOT_CONFIRMED_AGAIN;
        if (!ports->start_pause(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* not_confirmed_given_up (spec/sessions/push_sender.yaml:124) */
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->confirm_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_SENDER_ID_NOT_CONFIRMED_GIVEN_UP;
    if (!ports->tell_failed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_PUSH_UNCONFIRMED;
}

void win12_push_sender_init(struct win12_push_sender *m, const struct win12_push_sender_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_PUSH_SENDER_IDLE;
    m->transition = WIN12_PUSH_SENDER_ID_PUSH_NEVER;
    m->method = 0U;
    m->retries = 0U;
    m->number = 0U;
    m->tries = 0U;
    m->asked = false;
    m->taken_after = WIN12_T_PUSH_TAKEN;
    m->taken_at = WIN12_NEVER;
    m->confirm_after = WIN12_T_PUSH_CONFIRM;
    m->confirm_at = WIN12_NEVER;
}

win12_code win12_push_sender_api_push(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
        return idle_api_push(m, now);
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_SENDING:
    case WIN12_PUSH_SENDER_CONFIRMING:
    case WIN12_PUSH_SENDER_PAUSING:
        return waiting_and_others_api_push(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_api_stop(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
        return idle_api_stop(m, now);
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_PAUSING:
        return waiting_and_others_api_stop(m, now);
    case WIN12_PUSH_SENDER_SENDING:
        return sending_api_stop(m, now);
    case WIN12_PUSH_SENDER_CONFIRMING:
        return confirming_api_stop(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_done_opened(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_SENDING:
    case WIN12_PUSH_SENDER_CONFIRMING:
    case WIN12_PUSH_SENDER_PAUSING:
        return idle_and_others_done_opened(m, now);
    case WIN12_PUSH_SENDER_WAITING:
        return waiting_done_opened(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_done_scattered(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SENDING:
    case WIN12_PUSH_SENDER_CONFIRMING:
    case WIN12_PUSH_SENDER_PAUSING:
        return idle_and_others_done_scattered(m, now);
    case WIN12_PUSH_SENDER_SCATTERING:
        return scattering_done_scattered(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_done_paused(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_SENDING:
    case WIN12_PUSH_SENDER_CONFIRMING:
        return idle_and_others_done_paused(m, now);
    case WIN12_PUSH_SENDER_PAUSING:
        return pausing_done_paused(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_link_taken(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_CONFIRMING:
    case WIN12_PUSH_SENDER_PAUSING:
        return idle_and_others_link_taken(m, now);
    case WIN12_PUSH_SENDER_SENDING:
        return sending_link_taken(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_link_failed(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_PAUSING:
        return idle_and_others_link_failed(m, now);
    case WIN12_PUSH_SENDER_SENDING:
        return sending_link_failed(m, now);
    case WIN12_PUSH_SENDER_CONFIRMING:
        return confirming_link_failed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_sender_rx_confirm(struct win12_push_sender *m, uint32_t confirmed_number, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
        return idle_and_others_rx_confirm(m, confirmed_number, now);
    case WIN12_PUSH_SENDER_SENDING:
        return sending_rx_confirm(m, confirmed_number, now);
    case WIN12_PUSH_SENDER_CONFIRMING:
        return confirming_rx_confirm(m, confirmed_number, now);
    case WIN12_PUSH_SENDER_PAUSING:
        return pausing_rx_confirm(m, confirmed_number, now);
    }
    return WIN12_OK;
}

static win12_code win12_push_sender_timer_taken(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_SENDING:
        return sending_timer_taken(m, now);
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_CONFIRMING:
    case WIN12_PUSH_SENDER_PAUSING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_push_sender_timer_confirm(struct win12_push_sender *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_SENDER_CONFIRMING:
        return confirming_timer_confirm(m, now);
    case WIN12_PUSH_SENDER_IDLE:
    case WIN12_PUSH_SENDER_WAITING:
    case WIN12_PUSH_SENDER_SCATTERING:
    case WIN12_PUSH_SENDER_SENDING:
    case WIN12_PUSH_SENDER_PAUSING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_push_sender_deadline(const struct win12_push_sender *m)
{
    win12_time at = m->taken_at;
    if (m->confirm_at < at) {
        at = m->confirm_at;
    }
    return at;
}

win12_code win12_push_sender_handle_timer(struct win12_push_sender *m, win12_time now)
{
    if (m->taken_at != WIN12_NEVER && m->taken_at <= now) {
        return win12_push_sender_timer_taken(m, now);
    }
    if (m->confirm_at != WIN12_NEVER && m->confirm_at <= now) {
        return win12_push_sender_timer_confirm(m, now);
    }
    return WIN12_OK;
}
