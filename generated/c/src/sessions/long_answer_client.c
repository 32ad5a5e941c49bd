// Generated from spec/sessions/long_answer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/long_answer_client.h"

static win12_code idle_or_fetching_api_ask(struct win12_long_answer_client *m, uint8_t invoke_id, win12_time now)
{
    (void)now;
    /* ask (spec/sessions/long_answer_client.yaml:54) */
    m->pending = invoke_id;
    m->received = 0U;
    m->state = WIN12_LONG_ANSWER_CLIENT_ASKED;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_ASK;
    return WIN12_OK;
}

static win12_code asked_api_ask(struct win12_long_answer_client *m, uint8_t invoke_id, win12_time now)
{
    (void)now;
    /* ask (spec/sessions/long_answer_client.yaml:54) */
    m->pending = invoke_id;
    m->received = 0U;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_ASK;
    return WIN12_OK;
}

static win12_code idle_api_abandon(struct win12_long_answer_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_abandon (spec/sessions/long_answer_client.yaml:51) */
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_UNEXPECTED_API_ABANDON;
    return WIN12_OK;
}

static win12_code asked_or_fetching_api_abandon(struct win12_long_answer_client *m, win12_time now)
{
    (void)now;
    /* abandon (spec/sessions/long_answer_client.yaml:55) */
    m->received = 0U;
    m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_ABANDON;
    return WIN12_OK;
}

static win12_code idle_rx_whole(struct win12_long_answer_client *m, uint8_t invoke_id, bool refusal, win12_time now)
{
    (void)invoke_id;
    (void)refusal;
    (void)now;
    /* unexpected_rx_whole (spec/sessions/long_answer_client.yaml:50) */
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_UNEXPECTED_RX_WHOLE;
    return WIN12_OK;
}

static win12_code asked_rx_whole(struct win12_long_answer_client *m, uint8_t invoke_id, bool refusal, win12_time now)
{
    const struct win12_long_answer_client_ports *ports = m->ports;

    (void)refusal;
    (void)now;
    if (invoke_id != m->pending) {
        /* whole_foreign (spec/sessions/long_answer_client.yaml:61) */
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_WHOLE_FOREIGN;
        return WIN12_OK;
    }
    /* whole_answered (spec/sessions/long_answer_client.yaml:62) */
    m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_WHOLE_ANSWERED;
    if (!ports->tell_answered(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code fetching_rx_whole(struct win12_long_answer_client *m, uint8_t invoke_id, bool refusal, win12_time now)
{
    const struct win12_long_answer_client_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* instead_foreign (spec/sessions/long_answer_client.yaml:67) */
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_INSTEAD_FOREIGN;
        return WIN12_OK;
    }
    if (refusal) {
        /* instead_refused (spec/sessions/long_answer_client.yaml:68) */
        const uint32_t after_0 = m->received;
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_INSTEAD_REFUSED;
        if (!ports->tell_refused(ports->context, after_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* instead_unexpected (spec/sessions/long_answer_client.yaml:69) */
    m->received = 0U;
    m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_INSTEAD_UNEXPECTED;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code idle_rx_block(struct win12_long_answer_client *m, uint8_t invoke_id, uint32_t number, bool last,
    bool refusal, win12_time now)
{
    (void)invoke_id;
    (void)number;
    (void)last;
    (void)refusal;
    (void)now;
    /* unexpected_rx_block (spec/sessions/long_answer_client.yaml:50) */
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_UNEXPECTED_RX_BLOCK;
    return WIN12_OK;
}

static win12_code asked_rx_block(struct win12_long_answer_client *m, uint8_t invoke_id, uint32_t number, bool last,
    bool refusal, win12_time now)
{
    const struct win12_long_answer_client_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* block_foreign (spec/sessions/long_answer_client.yaml:76) */
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_FOREIGN;
        return WIN12_OK;
    }
    if (refusal) {
        /* block_refused (spec/sessions/long_answer_client.yaml:77) */
        const uint32_t after_0 = m->received;
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_REFUSED;
        if (!ports->tell_refused(ports->context, after_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number != ((uint64_t)m->received + 1U)) {
        /* block_wrong_number (spec/sessions/long_answer_client.yaml:78) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_WRONG_NUMBER;
        return WIN12_E_BLOCK_SEQUENCE;
    }
    if (number > m->most) {
        /* block_too_many (spec/sessions/long_answer_client.yaml:79) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TOO_MANY;
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* block_too_large (spec/sessions/long_answer_client.yaml:80) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TOO_LARGE;
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (last) {
        /* block_last (spec/sessions/long_answer_client.yaml:81) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_LAST;
        if (!ports->tell_block(ports->context, number, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* block_taken (spec/sessions/long_answer_client.yaml:82) */
    m->received = number;
    m->state = WIN12_LONG_ANSWER_CLIENT_FETCHING;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TAKEN;
    if (!ports->tell_block(ports->context, number, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_next(ports->context, m->pending, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code fetching_rx_block(struct win12_long_answer_client *m, uint8_t invoke_id, uint32_t number, bool last,
    bool refusal, win12_time now)
{
    const struct win12_long_answer_client_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* block_foreign (spec/sessions/long_answer_client.yaml:76) */
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_FOREIGN;
        return WIN12_OK;
    }
    if (refusal) {
        /* block_refused (spec/sessions/long_answer_client.yaml:77) */
        const uint32_t after_0 = m->received;
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_REFUSED;
        if (!ports->tell_refused(ports->context, after_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number != ((uint64_t)m->received + 1U)) {
        /* block_wrong_number (spec/sessions/long_answer_client.yaml:78) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_WRONG_NUMBER;
        return WIN12_E_BLOCK_SEQUENCE;
    }
    if (number > m->most) {
        /* block_too_many (spec/sessions/long_answer_client.yaml:79) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TOO_MANY;
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* block_too_large (spec/sessions/long_answer_client.yaml:80) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TOO_LARGE;
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (last) {
        /* block_last (spec/sessions/long_answer_client.yaml:81) */
        m->received = 0U;
        m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
        m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_LAST;
        if (!ports->tell_block(ports->context, number, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* block_taken (spec/sessions/long_answer_client.yaml:82) */
    m->received = number;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TAKEN;
    if (!ports->tell_block(ports->context, number, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_next(ports->context, m->pending, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_long_answer_client_init(struct win12_long_answer_client *m,
    const struct win12_long_answer_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_LONG_ANSWER_CLIENT_IDLE;
    m->transition = WIN12_LONG_ANSWER_CLIENT_ID_ASK;
    m->most = 0U;
    m->pending = 0U;
    m->received = 0U;
}

win12_code win12_long_answer_client_api_ask(struct win12_long_answer_client *m, uint8_t invoke_id, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_CLIENT_IDLE:
    case WIN12_LONG_ANSWER_CLIENT_FETCHING:
        return idle_or_fetching_api_ask(m, invoke_id, now);
    case WIN12_LONG_ANSWER_CLIENT_ASKED:
        return asked_api_ask(m, invoke_id, now);
    }
    return WIN12_OK;
}

win12_code win12_long_answer_client_api_abandon(struct win12_long_answer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_CLIENT_IDLE:
        return idle_api_abandon(m, now);
    case WIN12_LONG_ANSWER_CLIENT_ASKED:
    case WIN12_LONG_ANSWER_CLIENT_FETCHING:
        return asked_or_fetching_api_abandon(m, now);
    }
    return WIN12_OK;
}

win12_code win12_long_answer_client_rx_whole(struct win12_long_answer_client *m, uint8_t invoke_id, bool refusal,
    win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_CLIENT_IDLE:
        return idle_rx_whole(m, invoke_id, refusal, now);
    case WIN12_LONG_ANSWER_CLIENT_ASKED:
        return asked_rx_whole(m, invoke_id, refusal, now);
    case WIN12_LONG_ANSWER_CLIENT_FETCHING:
        return fetching_rx_whole(m, invoke_id, refusal, now);
    }
    return WIN12_OK;
}

win12_code win12_long_answer_client_rx_block(struct win12_long_answer_client *m, uint8_t invoke_id, uint32_t number,
    bool last, bool refusal, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_CLIENT_IDLE:
        return idle_rx_block(m, invoke_id, number, last, refusal, now);
    case WIN12_LONG_ANSWER_CLIENT_ASKED:
        return asked_rx_block(m, invoke_id, number, last, refusal, now);
    case WIN12_LONG_ANSWER_CLIENT_FETCHING:
        return fetching_rx_block(m, invoke_id, number, last, refusal, now);
    }
    return WIN12_OK;
}
