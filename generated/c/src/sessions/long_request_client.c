// Generated from spec/sessions/long_request_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/long_request_client.h"
#include "win12/limits.h"

#define BLOCKS_MAX WIN12_BLOCKS_MAX

static win12_code idle_api_send(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t count, win12_time now)
{
    const struct win12_long_request_client_ports *ports = m->ports;

    (void)now;
    if (count > BLOCKS_MAX) {
        /* send_too_long (spec/sessions/long_request_client.yaml:44) */
        m->blocks = 0U;
        m->sent = 0U;
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_SEND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* send_begun (spec/sessions/long_request_client.yaml:45) */
    m->pending = invoke_id;
    m->blocks = count;
    m->sent = 1U;
    m->state = WIN12_LONG_REQUEST_CLIENT_SENDING;
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_SEND_BEGUN;
    if (!ports->send_first(ports->context, invoke_id, 1U, count == 1U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code sending_api_send(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t count,
    win12_time now)
{
    const struct win12_long_request_client_ports *ports = m->ports;

    (void)now;
    if (count > BLOCKS_MAX) {
        /* send_too_long (spec/sessions/long_request_client.yaml:44) */
        m->blocks = 0U;
        m->sent = 0U;
        m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_SEND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* send_begun (spec/sessions/long_request_client.yaml:45) */
    m->pending = invoke_id;
    m->blocks = count;
    m->sent = 1U;
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_SEND_BEGUN;
    if (!ports->send_first(ports->context, invoke_id, 1U, count == 1U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_api_abandon(struct win12_long_request_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_abandon (spec/sessions/long_request_client.yaml:37) */
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_UNEXPECTED_API_ABANDON;
    return WIN12_OK;
}

static win12_code sending_api_abandon(struct win12_long_request_client *m, win12_time now)
{
    (void)now;
    /* abandon (spec/sessions/long_request_client.yaml:46) */
    m->blocks = 0U;
    m->sent = 0U;
    m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_ABANDON;
    return WIN12_OK;
}

static win12_code idle_rx_taken(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t number, win12_time now)
{
    (void)invoke_id;
    (void)number;
    (void)now;
    /* unexpected_rx_taken (spec/sessions/long_request_client.yaml:36) */
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_UNEXPECTED_RX_TAKEN;
    return WIN12_OK;
}

static win12_code sending_rx_taken(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t number,
    win12_time now)
{
    const struct win12_long_request_client_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* taken_foreign (spec/sessions/long_request_client.yaml:52) */
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_FOREIGN;
        return WIN12_OK;
    }
    if (number != m->sent) {
        /* taken_wrong_number (spec/sessions/long_request_client.yaml:53) */
        m->blocks = 0U;
        m->sent = 0U;
        m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_WRONG_NUMBER;
        return WIN12_E_BLOCK_SEQUENCE;
    }
    if (m->sent < m->blocks) {
        /* taken_next (spec/sessions/long_request_client.yaml:54) */
        const uint32_t number_0 = (uint32_t)((uint64_t)m->sent + 1U);
        const bool last_0 = ((uint64_t)m->sent + 1U) == m->blocks;
        m->sent = (uint32_t)((uint64_t)m->sent + 1U);
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_NEXT;
        if (!ports->send_block(ports->context, m->pending, number_0, last_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* taken_past_the_end (spec/sessions/long_request_client.yaml:55) */
    m->blocks = 0U;
    m->sent = 0U;
    m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_PAST_THE_END;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code idle_rx_answer(struct win12_long_request_client *m, uint8_t invoke_id, bool refusal, win12_time now)
{
    (void)invoke_id;
    (void)refusal;
    (void)now;
    /* unexpected_rx_answer (spec/sessions/long_request_client.yaml:36) */
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_UNEXPECTED_RX_ANSWER;
    return WIN12_OK;
}

static win12_code sending_rx_answer(struct win12_long_request_client *m, uint8_t invoke_id, bool refusal,
    win12_time now)
{
    const struct win12_long_request_client_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* answer_foreign (spec/sessions/long_request_client.yaml:60) */
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_ANSWER_FOREIGN;
        return WIN12_OK;
    }
    if ((m->sent < m->blocks) && !refusal) {
        /* answer_early (spec/sessions/long_request_client.yaml:61) */
        m->blocks = 0U;
        m->sent = 0U;
        m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
        m->transition = WIN12_LONG_REQUEST_CLIENT_ID_ANSWER_EARLY;
        return WIN12_E_UNEXPECTED_APDU;
    }
    /* answer_ended (spec/sessions/long_request_client.yaml:62) */
    m->blocks = 0U;
    m->sent = 0U;
    m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_ANSWER_ENDED;
    if (!ports->tell_answered(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_long_request_client_init(struct win12_long_request_client *m,
    const struct win12_long_request_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_LONG_REQUEST_CLIENT_IDLE;
    m->transition = WIN12_LONG_REQUEST_CLIENT_ID_SEND_TOO_LONG;
    m->pending = 0U;
    m->blocks = 0U;
    m->sent = 0U;
}

win12_code win12_long_request_client_api_send(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t count,
    win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_CLIENT_IDLE:
        return idle_api_send(m, invoke_id, count, now);
    case WIN12_LONG_REQUEST_CLIENT_SENDING:
        return sending_api_send(m, invoke_id, count, now);
    }
    return WIN12_OK;
}

win12_code win12_long_request_client_api_abandon(struct win12_long_request_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_CLIENT_IDLE:
        return idle_api_abandon(m, now);
    case WIN12_LONG_REQUEST_CLIENT_SENDING:
        return sending_api_abandon(m, now);
    }
    return WIN12_OK;
}

win12_code win12_long_request_client_rx_taken(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t number,
    win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_CLIENT_IDLE:
        return idle_rx_taken(m, invoke_id, number, now);
    case WIN12_LONG_REQUEST_CLIENT_SENDING:
        return sending_rx_taken(m, invoke_id, number, now);
    }
    return WIN12_OK;
}

win12_code win12_long_request_client_rx_answer(struct win12_long_request_client *m, uint8_t invoke_id, bool refusal,
    win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_CLIENT_IDLE:
        return idle_rx_answer(m, invoke_id, refusal, now);
    case WIN12_LONG_REQUEST_CLIENT_SENDING:
        return sending_rx_answer(m, invoke_id, refusal, now);
    }
    return WIN12_OK;
}
