// Generated from spec/sessions/long_answer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/long_answer_server.h"
#include "win12/limits.h"

#define SERVICE_GET 0U
#define BLOCKS_MAX WIN12_BLOCKS_MAX
#define DATA_BLOCK_UNAVAILABLE 14U
#define LONG_ACTION_ABORTED 15U
#define NONE_IN_PROGRESS 16U
#define BLOCK_NUMBER_INVALID 19U

static win12_code idle_api_answer(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t count, win12_time now)
{
    const struct win12_long_answer_server_ports *ports = m->ports;

    (void)now;
    if (count > BLOCKS_MAX) {
        /* answer_too_long (spec/sessions/long_answer_server.yaml:53) */
        m->blocks = 0U;
        m->sent = 0U;
        m->transition = WIN12_LONG_ANSWER_SERVER_ID_ANSWER_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* answer_begun (spec/sessions/long_answer_server.yaml:54) */
    m->pending = invoke_id;
    m->blocks = count;
    m->sent = 1U;
    m->state = WIN12_LONG_ANSWER_SERVER_SENDING;
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_ANSWER_BEGUN;
    if (!ports->send_block(ports->context, invoke_id, 1U, count == 1U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code sending_api_answer(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t count,
    win12_time now)
{
    const struct win12_long_answer_server_ports *ports = m->ports;

    (void)now;
    if (count > BLOCKS_MAX) {
        /* answer_too_long (spec/sessions/long_answer_server.yaml:53) */
        m->blocks = 0U;
        m->sent = 0U;
        m->state = WIN12_LONG_ANSWER_SERVER_IDLE;
        m->transition = WIN12_LONG_ANSWER_SERVER_ID_ANSWER_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* answer_begun (spec/sessions/long_answer_server.yaml:54) */
    m->pending = invoke_id;
    m->blocks = count;
    m->sent = 1U;
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_ANSWER_BEGUN;
    if (!ports->send_block(ports->context, invoke_id, 1U, count == 1U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_api_request(struct win12_long_answer_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_request (spec/sessions/long_answer_server.yaml:46) */
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_UNEXPECTED_API_REQUEST;
    return WIN12_OK;
}

static win12_code sending_api_request(struct win12_long_answer_server *m, win12_time now)
{
    (void)now;
    /* replaced (spec/sessions/long_answer_server.yaml:55) */
    m->blocks = 0U;
    m->sent = 0U;
    m->state = WIN12_LONG_ANSWER_SERVER_IDLE;
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_REPLACED;
    return WIN12_OK;
}

static win12_code idle_rx_next(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t number, win12_time now)
{
    const struct win12_long_answer_server_ports *ports = m->ports;

    (void)now;
    /* unexpected_rx_next (spec/sessions/long_answer_server.yaml:45) */
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_UNEXPECTED_RX_NEXT;
    if (!ports->send_refused(ports->context, invoke_id, number, (uint8_t)NONE_IN_PROGRESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code sending_rx_next(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t number,
    win12_time now)
{
    const struct win12_long_answer_server_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* next_foreign (spec/sessions/long_answer_server.yaml:61) */
        m->transition = WIN12_LONG_ANSWER_SERVER_ID_NEXT_FOREIGN;
        if (!ports->send_refused(ports->context, invoke_id, number, (uint8_t)NONE_IN_PROGRESS)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (((uint64_t)number + 1U) == m->sent) {
        /* next_again (spec/sessions/long_answer_server.yaml:62) */
        m->transition = WIN12_LONG_ANSWER_SERVER_ID_NEXT_AGAIN;
        if (!ports->send_block(ports->context, m->pending, m->sent, m->sent == m->blocks)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number != m->sent) {
        /* next_wrong_number (spec/sessions/long_answer_server.yaml:63) */
        m->blocks = 0U;
        m->sent = 0U;
        m->state = WIN12_LONG_ANSWER_SERVER_IDLE;
        m->transition = WIN12_LONG_ANSWER_SERVER_ID_NEXT_WRONG_NUMBER;
        if (!ports->send_refused(ports->context, m->pending, number,
            (uint8_t)((m->service == SERVICE_GET) ? BLOCK_NUMBER_INVALID : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->sent < m->blocks) {
        /* next_sent (spec/sessions/long_answer_server.yaml:64) */
        const uint32_t number_0 = (uint32_t)((uint64_t)m->sent + 1U);
        const bool last_0 = ((uint64_t)m->sent + 1U) == m->blocks;
        m->sent = (uint32_t)((uint64_t)m->sent + 1U);
        m->transition = WIN12_LONG_ANSWER_SERVER_ID_NEXT_SENT;
        if (!ports->send_block(ports->context, m->pending, number_0, last_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* next_past_the_end (spec/sessions/long_answer_server.yaml:65) */
    m->blocks = 0U;
    m->sent = 0U;
    m->state = WIN12_LONG_ANSWER_SERVER_IDLE;
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_NEXT_PAST_THE_END;
    if (!ports->send_refused(ports->context, m->pending, number, (uint8_t)DATA_BLOCK_UNAVAILABLE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_long_answer_server_init(struct win12_long_answer_server *m,
    const struct win12_long_answer_server_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_LONG_ANSWER_SERVER_IDLE;
    m->transition = WIN12_LONG_ANSWER_SERVER_ID_ANSWER_TOO_LONG;
    m->service = 0U;
    m->pending = 0U;
    m->blocks = 0U;
    m->sent = 0U;
}

win12_code win12_long_answer_server_api_answer(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t count,
    win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_SERVER_IDLE:
        return idle_api_answer(m, invoke_id, count, now);
    case WIN12_LONG_ANSWER_SERVER_SENDING:
        return sending_api_answer(m, invoke_id, count, now);
    }
    return WIN12_OK;
}

win12_code win12_long_answer_server_api_request(struct win12_long_answer_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_SERVER_IDLE:
        return idle_api_request(m, now);
    case WIN12_LONG_ANSWER_SERVER_SENDING:
        return sending_api_request(m, now);
    }
    return WIN12_OK;
}

win12_code win12_long_answer_server_rx_next(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t number,
    win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_ANSWER_SERVER_IDLE:
        return idle_rx_next(m, invoke_id, number, now);
    case WIN12_LONG_ANSWER_SERVER_SENDING:
        return sending_rx_next(m, invoke_id, number, now);
    }
    return WIN12_OK;
}
