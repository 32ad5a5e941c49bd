// Generated from spec/sessions/long_request_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/long_request_server.h"

#define SERVICE_SET 0U
#define LONG_ACTION_ABORTED 15U
#define NO_LONG_ACTION_IN_PROGRESS 16U
#define LONG_SET_ABORTED 17U
#define NO_LONG_SET_IN_PROGRESS 18U
#define BLOCK_NUMBER_INVALID 19U

static win12_code idle_rx_first(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number, bool last,
    win12_time now)
{
    const struct win12_long_request_server_ports *ports = m->ports;

    (void)now;
    if (number != 1U) {
        /* first_wrong_number (spec/sessions/long_request_server.yaml:72) */
        m->received = 0U;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WRONG_NUMBER;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? BLOCK_NUMBER_INVALID : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* first_too_large (spec/sessions/long_request_server.yaml:73) */
        m->received = 0U;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_TOO_LARGE;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? LONG_SET_ABORTED : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (last) {
        /* first_whole (spec/sessions/long_request_server.yaml:74) */
        m->pending = invoke_id;
        m->received = number;
        m->state = WIN12_LONG_REQUEST_SERVER_TAKEN;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WHOLE;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, invoke_id, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* first_taken (spec/sessions/long_request_server.yaml:75) */
    m->pending = invoke_id;
    m->received = number;
    m->state = WIN12_LONG_REQUEST_SERVER_TAKING;
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_TAKEN;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_taken(ports->context, invoke_id, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code taking_rx_first(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number, bool last,
    win12_time now)
{
    const struct win12_long_request_server_ports *ports = m->ports;

    (void)now;
    if (number != 1U) {
        /* first_wrong_number (spec/sessions/long_request_server.yaml:72) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WRONG_NUMBER;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? BLOCK_NUMBER_INVALID : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* first_too_large (spec/sessions/long_request_server.yaml:73) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_TOO_LARGE;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? LONG_SET_ABORTED : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (last) {
        /* first_whole (spec/sessions/long_request_server.yaml:74) */
        m->pending = invoke_id;
        m->received = number;
        m->state = WIN12_LONG_REQUEST_SERVER_TAKEN;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WHOLE;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, invoke_id, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* first_taken (spec/sessions/long_request_server.yaml:75) */
    m->pending = invoke_id;
    m->received = number;
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_TAKEN;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_taken(ports->context, invoke_id, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code taken_rx_first(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number, bool last,
    win12_time now)
{
    const struct win12_long_request_server_ports *ports = m->ports;

    (void)now;
    if (number != 1U) {
        /* first_wrong_number (spec/sessions/long_request_server.yaml:72) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WRONG_NUMBER;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? BLOCK_NUMBER_INVALID : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* first_too_large (spec/sessions/long_request_server.yaml:73) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_TOO_LARGE;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? LONG_SET_ABORTED : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (last) {
        /* first_whole (spec/sessions/long_request_server.yaml:74) */
        m->pending = invoke_id;
        m->received = number;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WHOLE;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, invoke_id, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* first_taken (spec/sessions/long_request_server.yaml:75) */
    m->pending = invoke_id;
    m->received = number;
    m->state = WIN12_LONG_REQUEST_SERVER_TAKING;
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_TAKEN;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_taken(ports->context, invoke_id, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_block(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number, bool last,
    win12_time now)
{
    const struct win12_long_request_server_ports *ports = m->ports;

    (void)last;
    (void)now;
    /* unexpected_rx_block (spec/sessions/long_request_server.yaml:63) */
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_UNEXPECTED_RX_BLOCK;
    if (!ports->send_refused(ports->context, invoke_id, number,
        (uint8_t)((m->service == SERVICE_SET) ? NO_LONG_SET_IN_PROGRESS : NO_LONG_ACTION_IN_PROGRESS))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code taking_rx_block(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number, bool last,
    win12_time now)
{
    const struct win12_long_request_server_ports *ports = m->ports;

    (void)now;
    if (invoke_id != m->pending) {
        /* block_foreign (spec/sessions/long_request_server.yaml:81) */
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_FOREIGN;
        if (!ports->send_refused(ports->context, invoke_id, number,
            (uint8_t)((m->service == SERVICE_SET) ? NO_LONG_SET_IN_PROGRESS : NO_LONG_ACTION_IN_PROGRESS))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number == m->received) {
        /* block_again (spec/sessions/long_request_server.yaml:82) */
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_AGAIN;
        if (!ports->send_taken(ports->context, m->pending, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number != ((uint64_t)m->received + 1U)) {
        /* block_wrong_number (spec/sessions/long_request_server.yaml:83) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_WRONG_NUMBER;
        if (!ports->send_refused(ports->context, m->pending, number,
            (uint8_t)((m->service == SERVICE_SET) ? BLOCK_NUMBER_INVALID : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number > m->most) {
        /* block_too_many (spec/sessions/long_request_server.yaml:84) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_TOO_MANY;
        if (!ports->send_refused(ports->context, m->pending, number,
            (uint8_t)((m->service == SERVICE_SET) ? LONG_SET_ABORTED : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* block_too_large (spec/sessions/long_request_server.yaml:85) */
        m->received = 0U;
        m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_TOO_LARGE;
        if (!ports->send_refused(ports->context, m->pending, number,
            (uint8_t)((m->service == SERVICE_SET) ? LONG_SET_ABORTED : LONG_ACTION_ABORTED))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (last) {
        /* block_whole (spec/sessions/long_request_server.yaml:86) */
        m->received = number;
        m->state = WIN12_LONG_REQUEST_SERVER_TAKEN;
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_WHOLE;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, m->pending, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* block_taken (spec/sessions/long_request_server.yaml:87) */
    m->received = number;
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_BLOCK_TAKEN;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_taken(ports->context, m->pending, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code taken_rx_block(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number, bool last,
    win12_time now)
{
    const struct win12_long_request_server_ports *ports = m->ports;

    (void)last;
    (void)now;
    if ((invoke_id == m->pending) && (number == m->received)) {
        /* late_again (spec/sessions/long_request_server.yaml:92) */
        m->transition = WIN12_LONG_REQUEST_SERVER_ID_LATE_AGAIN;
        if (!ports->send_again(ports->context, m->pending, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* late_none (spec/sessions/long_request_server.yaml:93) */
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_LATE_NONE;
    if (!ports->send_refused(ports->context, invoke_id, number,
        (uint8_t)((m->service == SERVICE_SET) ? NO_LONG_SET_IN_PROGRESS : NO_LONG_ACTION_IN_PROGRESS))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_api_request(struct win12_long_request_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_request (spec/sessions/long_request_server.yaml:64) */
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_UNEXPECTED_API_REQUEST;
    return WIN12_OK;
}

static win12_code taking_or_taken_api_request(struct win12_long_request_server *m, win12_time now)
{
    (void)now;
    /* replaced (spec/sessions/long_request_server.yaml:94) */
    m->received = 0U;
    m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_REPLACED;
    return WIN12_OK;
}

void win12_long_request_server_init(struct win12_long_request_server *m,
    const struct win12_long_request_server_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_LONG_REQUEST_SERVER_IDLE;
    m->transition = WIN12_LONG_REQUEST_SERVER_ID_FIRST_WRONG_NUMBER;
    m->most = 0U;
    m->service = 0U;
    m->pending = 0U;
    m->received = 0U;
}

win12_code win12_long_request_server_rx_first(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number,
    bool last, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_SERVER_IDLE:
        return idle_rx_first(m, invoke_id, number, last, now);
    case WIN12_LONG_REQUEST_SERVER_TAKING:
        return taking_rx_first(m, invoke_id, number, last, now);
    case WIN12_LONG_REQUEST_SERVER_TAKEN:
        return taken_rx_first(m, invoke_id, number, last, now);
    }
    return WIN12_OK;
}

win12_code win12_long_request_server_rx_block(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number,
    bool last, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_SERVER_IDLE:
        return idle_rx_block(m, invoke_id, number, last, now);
    case WIN12_LONG_REQUEST_SERVER_TAKING:
        return taking_rx_block(m, invoke_id, number, last, now);
    case WIN12_LONG_REQUEST_SERVER_TAKEN:
        return taken_rx_block(m, invoke_id, number, last, now);
    }
    return WIN12_OK;
}

win12_code win12_long_request_server_api_request(struct win12_long_request_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LONG_REQUEST_SERVER_IDLE:
        return idle_api_request(m, now);
    case WIN12_LONG_REQUEST_SERVER_TAKING:
    case WIN12_LONG_REQUEST_SERVER_TAKEN:
        return taking_or_taken_api_request(m, now);
    }
    return WIN12_OK;
}
