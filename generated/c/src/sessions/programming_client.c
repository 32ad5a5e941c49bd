// Generated from spec/sessions/programming_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/programming_client.h"
#include "win12/limits.h"

#define LOCAL_RETRIES WIN12_LOCAL_RETRIES

static win12_code idle_api_open(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    if (m->proves) {
        /* open_prove (spec/sessions/programming_client.yaml:63) */
        m->state = WIN12_PROGRAMMING_CLIENT_PROVING;
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_PROGRAMMING_CLIENT_ID_OPEN_PROVE;
        if (!ports->send_password(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* open_ready (spec/sessions/programming_client.yaml:64) */
    m->state = WIN12_PROGRAMMING_CLIENT_READY;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_OPEN_READY;
    return WIN12_OK;
}

static win12_code proving_and_others_api_open(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_open (spec/sessions/programming_client.yaml:54) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_API_OPEN;
    return WIN12_E_UNEXPECTED;
}

static win12_code idle_and_others_api_command(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_command (spec/sessions/programming_client.yaml:54) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_API_COMMAND;
    return WIN12_E_UNEXPECTED;
}

static win12_code ready_api_command(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    /* command (spec/sessions/programming_client.yaml:75) */
    m->tries = 0U;
    m->asked_again = false;
    m->state = WIN12_PROGRAMMING_CLIENT_ASKED;
    m->answer_at = win12_after(now, m->answer_after);
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_COMMAND;
    if (!ports->send_command(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_or_ended_api_close(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_close (spec/sessions/programming_client.yaml:54) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_API_CLOSE;
    return WIN12_E_UNEXPECTED;
}

static win12_code proving_or_asked_api_close(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    (void)now;
    /* close (spec/sessions/programming_client.yaml:93) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_CLOSE;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code ready_api_close(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    (void)now;
    /* close (spec/sessions/programming_client.yaml:93) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_CLOSE;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_or_ready_link_closed(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/programming_client.yaml:94) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code proving_or_asked_link_closed(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/programming_client.yaml:94) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code ended_link_closed(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/programming_client.yaml:55) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code idle_and_others_rx_data(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_data (spec/sessions/programming_client.yaml:56) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_DATA;
    return WIN12_OK;
}

static win12_code proving_rx_data(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    (void)now;
    /* wrong (spec/sessions/programming_client.yaml:66) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_WRONG;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_AUTHENTICATION_FAILED;
}

static win12_code asked_rx_data(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    (void)now;
    /* answered (spec/sessions/programming_client.yaml:76) */
    m->state = WIN12_PROGRAMMING_CLIENT_READY;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_ANSWERED;
    if (!ports->tell_answered(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_corrupt(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_corrupt (spec/sessions/programming_client.yaml:56) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_CORRUPT;
    return WIN12_OK;
}

static win12_code asked_rx_corrupt(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    if (m->tries < LOCAL_RETRIES) {
        /* answer_corrupt_again (spec/sessions/programming_client.yaml:82) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->asked_again = true;
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_PROGRAMMING_CLIENT_ID_ANSWER_CORRUPT_AGAIN;
        if (!ports->send_repeat(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* answer_corrupt_noisy (spec/sessions/programming_client.yaml:83) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_ANSWER_CORRUPT_NOISY;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINE_NOISY;
}

static win12_code idle_and_others_rx_acknowledged(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_acknowledged (spec/sessions/programming_client.yaml:56) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_ACKNOWLEDGED;
    return WIN12_OK;
}

static win12_code proving_rx_acknowledged(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* proved (spec/sessions/programming_client.yaml:65) */
    m->state = WIN12_PROGRAMMING_CLIENT_READY;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_PROVED;
    return WIN12_OK;
}

static win12_code asked_rx_acknowledged(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    (void)now;
    /* carried_out (spec/sessions/programming_client.yaml:77) */
    m->state = WIN12_PROGRAMMING_CLIENT_READY;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_CARRIED_OUT;
    if (!ports->tell_carried_out(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_repeat(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_repeat (spec/sessions/programming_client.yaml:56) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_REPEAT;
    return WIN12_OK;
}

static win12_code proving_rx_repeat(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    if (m->tries < LOCAL_RETRIES) {
        /* prove_again_again (spec/sessions/programming_client.yaml:72) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_PROGRAMMING_CLIENT_ID_PROVE_AGAIN_AGAIN;
        if (!ports->send_password(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* prove_again_noisy (spec/sessions/programming_client.yaml:73) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_PROVE_AGAIN_NOISY;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINE_NOISY;
}

static win12_code asked_rx_repeat(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    if (m->echo && m->asked_again) {
        /* command_again_echo (spec/sessions/programming_client.yaml:88) */
        m->asked_again = false;
        m->transition = WIN12_PROGRAMMING_CLIENT_ID_COMMAND_AGAIN_ECHO;
        return WIN12_OK;
    }
    if (m->tries < LOCAL_RETRIES) {
        /* command_again_again (spec/sessions/programming_client.yaml:89) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_PROGRAMMING_CLIENT_ID_COMMAND_AGAIN_AGAIN;
        if (!ports->send_command(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* command_again_noisy (spec/sessions/programming_client.yaml:90) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_COMMAND_AGAIN_NOISY;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINE_NOISY;
}

static win12_code idle_or_ended_rx_leave(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_leave (spec/sessions/programming_client.yaml:56) */
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_LEAVE;
    return WIN12_OK;
}

static win12_code proving_rx_leave(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* wrong_left (spec/sessions/programming_client.yaml:67) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_WRONG_LEFT;
    return WIN12_E_AUTHENTICATION_FAILED;
}

static win12_code ready_rx_leave(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* left (spec/sessions/programming_client.yaml:91) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_LEFT;
    return WIN12_E_PEER_CLOSED;
}

static win12_code asked_rx_leave(struct win12_programming_client *m, win12_time now)
{
    (void)now;
    /* left (spec/sessions/programming_client.yaml:91) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_LEFT;
    return WIN12_E_PEER_CLOSED;
}

static win12_code proving_or_asked_timer_answer(struct win12_programming_client *m, win12_time now)
{
    const struct win12_programming_client_ports *ports = m->ports;

    (void)now;
    /* no_answer (spec/sessions/programming_client.yaml:92) */
    m->state = WIN12_PROGRAMMING_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_NO_ANSWER;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_RESPONSE_TIMEOUT;
}

void win12_programming_client_init(struct win12_programming_client *m,
    const struct win12_programming_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_PROGRAMMING_CLIENT_IDLE;
    m->transition = WIN12_PROGRAMMING_CLIENT_ID_OPEN_PROVE;
    m->proves = false;
    m->echo = false;
    m->tries = 0U;
    m->asked_again = false;
    m->answer_after = WIN12_T_LOCAL_COMMAND;
    m->answer_at = WIN12_NEVER;
}

win12_code win12_programming_client_api_open(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
        return idle_api_open(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
    case WIN12_PROGRAMMING_CLIENT_READY:
    case WIN12_PROGRAMMING_CLIENT_ASKED:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return proving_and_others_api_open(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_api_command(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_PROVING:
    case WIN12_PROGRAMMING_CLIENT_ASKED:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_and_others_api_command(m, now);
    case WIN12_PROGRAMMING_CLIENT_READY:
        return ready_api_command(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_api_close(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_or_ended_api_close(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return proving_or_asked_api_close(m, now);
    case WIN12_PROGRAMMING_CLIENT_READY:
        return ready_api_close(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_link_closed(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_READY:
        return idle_or_ready_link_closed(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return proving_or_asked_link_closed(m, now);
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return ended_link_closed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_rx_data(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_READY:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_and_others_rx_data(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
        return proving_rx_data(m, now);
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return asked_rx_data(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_rx_corrupt(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_PROVING:
    case WIN12_PROGRAMMING_CLIENT_READY:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_and_others_rx_corrupt(m, now);
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return asked_rx_corrupt(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_rx_acknowledged(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_READY:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_and_others_rx_acknowledged(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
        return proving_rx_acknowledged(m, now);
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return asked_rx_acknowledged(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_rx_repeat(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_READY:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_and_others_rx_repeat(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
        return proving_rx_repeat(m, now);
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return asked_rx_repeat(m, now);
    }
    return WIN12_OK;
}

win12_code win12_programming_client_rx_leave(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        return idle_or_ended_rx_leave(m, now);
    case WIN12_PROGRAMMING_CLIENT_PROVING:
        return proving_rx_leave(m, now);
    case WIN12_PROGRAMMING_CLIENT_READY:
        return ready_rx_leave(m, now);
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return asked_rx_leave(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_programming_client_timer_answer(struct win12_programming_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PROGRAMMING_CLIENT_PROVING:
    case WIN12_PROGRAMMING_CLIENT_ASKED:
        return proving_or_asked_timer_answer(m, now);
    case WIN12_PROGRAMMING_CLIENT_IDLE:
    case WIN12_PROGRAMMING_CLIENT_READY:
    case WIN12_PROGRAMMING_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_programming_client_deadline(const struct win12_programming_client *m)
{
    win12_time at = m->answer_at;
    return at;
}

win12_code win12_programming_client_handle_timer(struct win12_programming_client *m, win12_time now)
{
    if (m->answer_at != WIN12_NEVER && m->answer_at <= now) {
        return win12_programming_client_timer_answer(m, now);
    }
    return WIN12_OK;
}
