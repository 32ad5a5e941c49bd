// Generated from spec/sessions/general_block_transfer.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/general_block_transfer.h"
#include "win12/limits.h"

static win12_code idle_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits, bool confirmed,
    bool refusal, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)refusal;
    if (fits && !confirmed) {
        /* send_aside (spec/sessions/general_block_transfer.yaml:204) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_ASIDE;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (fits) {
        /* send_plain (spec/sessions/general_block_transfer.yaml:205) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_PLAIN;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (count > m->most) {
        /* send_too_long (spec/sessions/general_block_transfer.yaml:206) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (!confirmed) {
        /* send_unconfirmed (spec/sessions/general_block_transfer.yaml:207) */
        m->before = 0U;
        m->final = (uint16_t)count;
        m->sent = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->done = 0U;
        m->first = 0U;
        m->end = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->stop = (uint16_t)count;
        m->unconfirmed = true;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_LINGERING;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_UNCONFIRMED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (count <= m->window)) {
        /* send_last_window (spec/sessions/general_block_transfer.yaml:208) */
        m->before = 0U;
        m->final = (uint16_t)count;
        m->sent = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->done = 0U;
        m->first = 0U;
        m->end = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->stop = (uint16_t)count;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_LINGERING;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_LAST_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* send_begun (spec/sessions/general_block_transfer.yaml:209) */
    m->before = 0U;
    m->final = (uint16_t)count;
    m->sent = 0U;
    m->acked = 0U;
    m->at = 0U;
    m->done = 0U;
    m->first = 0U;
    m->end = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->tries = 0U;
    m->stop = (uint16_t)((count < m->window) ? count : m->window);
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_SENDING;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_BEGUN;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code sending_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits, bool confirmed,
    bool refusal, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)refusal;
    if (fits && !confirmed) {
        /* replace_aside (spec/sessions/general_block_transfer.yaml:214) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_ASIDE;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!confirmed) {
        /* replace_busy (spec/sessions/general_block_transfer.yaml:215) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_BUSY;
        return WIN12_E_BUSY;
    }
    if (fits) {
        /* replace_plain (spec/sessions/general_block_transfer.yaml:205) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_PLAIN;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (count > m->most) {
        /* replace_too_long (spec/sessions/general_block_transfer.yaml:206) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (!m->asking && (count <= m->window)) {
        /* replace_last_window (spec/sessions/general_block_transfer.yaml:208) */
        m->before = 0U;
        m->final = (uint16_t)count;
        m->sent = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->done = 0U;
        m->first = 0U;
        m->end = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->stop = (uint16_t)count;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_LINGERING;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_LAST_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* replace_begun (spec/sessions/general_block_transfer.yaml:209) */
    m->before = 0U;
    m->final = (uint16_t)count;
    m->sent = 0U;
    m->acked = 0U;
    m->at = 0U;
    m->done = 0U;
    m->first = 0U;
    m->end = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->tries = 0U;
    m->stop = (uint16_t)((count < m->window) ? count : m->window);
    m->unconfirmed = false;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_BEGUN;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code receiving_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits, bool confirmed,
    bool refusal, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)refusal;
    if (fits && !confirmed) {
        /* replace_aside (spec/sessions/general_block_transfer.yaml:214) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_ASIDE;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!confirmed) {
        /* replace_busy (spec/sessions/general_block_transfer.yaml:215) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_BUSY;
        return WIN12_E_BUSY;
    }
    if (fits) {
        /* replace_plain (spec/sessions/general_block_transfer.yaml:205) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_PLAIN;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (count > m->most) {
        /* replace_too_long (spec/sessions/general_block_transfer.yaml:206) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (!m->asking && (count <= m->window)) {
        /* replace_last_window (spec/sessions/general_block_transfer.yaml:208) */
        m->before = 0U;
        m->final = (uint16_t)count;
        m->sent = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->done = 0U;
        m->first = 0U;
        m->end = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->stop = (uint16_t)count;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_LINGERING;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_LAST_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* replace_begun (spec/sessions/general_block_transfer.yaml:209) */
    m->before = 0U;
    m->final = (uint16_t)count;
    m->sent = 0U;
    m->acked = 0U;
    m->at = 0U;
    m->done = 0U;
    m->first = 0U;
    m->end = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->tries = 0U;
    m->stop = (uint16_t)((count < m->window) ? count : m->window);
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_SENDING;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_BEGUN;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code answering_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits, bool confirmed,
    bool refusal, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    if (fits && !confirmed) {
        /* answer_aside (spec/sessions/general_block_transfer.yaml:224) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_ASIDE;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!confirmed) {
        /* answer_busy (spec/sessions/general_block_transfer.yaml:225) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_BUSY;
        return WIN12_E_BUSY;
    }
    if (fits && refusal) {
        /* answer_refusal (spec/sessions/general_block_transfer.yaml:226) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_REFUSAL;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (((uint64_t)m->sent + count) > m->most) {
        /* answer_too_long (spec/sessions/general_block_transfer.yaml:227) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (count <= m->window) {
        /* answer_last_window (spec/sessions/general_block_transfer.yaml:228) */
        m->before = m->sent;
        m->final = (uint16_t)((uint64_t)m->sent + count);
        m->at = m->sent;
        m->stop = (uint16_t)((uint64_t)m->sent + count);
        m->tries = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_LINGERING;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_LAST_WINDOW;
        return WIN12_OK;
    }
    /* answer_begun (spec/sessions/general_block_transfer.yaml:229) */
    m->before = m->sent;
    m->final = (uint16_t)((uint64_t)m->sent + count);
    m->at = m->sent;
    m->stop = (uint16_t)((uint64_t)m->sent + m->window);
    m->tries = 0U;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_SENDING;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_BEGUN;
    return WIN12_OK;
}

static win12_code lingering_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits, bool confirmed,
    bool refusal, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)refusal;
    if (fits && !confirmed) {
        /* send_aside (spec/sessions/general_block_transfer.yaml:204) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_ASIDE;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (fits) {
        /* send_plain (spec/sessions/general_block_transfer.yaml:205) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_PLAIN;
        if (!ports->send_plain(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (count > m->most) {
        /* send_too_long (spec/sessions/general_block_transfer.yaml:206) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (!confirmed) {
        /* send_unconfirmed (spec/sessions/general_block_transfer.yaml:207) */
        m->before = 0U;
        m->final = (uint16_t)count;
        m->sent = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->done = 0U;
        m->first = 0U;
        m->end = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->stop = (uint16_t)count;
        m->unconfirmed = true;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_UNCONFIRMED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (count <= m->window)) {
        /* send_last_window (spec/sessions/general_block_transfer.yaml:208) */
        m->before = 0U;
        m->final = (uint16_t)count;
        m->sent = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->done = 0U;
        m->first = 0U;
        m->end = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->stop = (uint16_t)count;
        m->unconfirmed = false;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_LAST_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* send_begun (spec/sessions/general_block_transfer.yaml:209) */
    m->before = 0U;
    m->final = (uint16_t)count;
    m->sent = 0U;
    m->acked = 0U;
    m->at = 0U;
    m->done = 0U;
    m->first = 0U;
    m->end = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->tries = 0U;
    m->stop = (uint16_t)((count < m->window) ? count : m->window);
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_SENDING;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_BEGUN;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_api_pump(struct win12_general_block_transfer *m, win12_time now)
{
    (void)now;
    /* unexpected_api_pump (spec/sessions/general_block_transfer.yaml:158) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_API_PUMP;
    return WIN12_OK;
}

static win12_code sending_or_lingering_api_pump(struct win12_general_block_transfer *m, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)now;
    if (m->at < m->stop) {
        /* pump_sent (spec/sessions/general_block_transfer.yaml:234) */
        const bool last_0 = (((uint64_t)m->at + 1U) == m->final) || (((uint64_t)m->at + 1U) <= m->before);
        const bool streaming_0 = m->unconfirmed || (((uint64_t)m->at + 1U) != m->stop);
        const uint16_t number_0 = (uint16_t)((uint64_t)m->at + 1U);
        const uint16_t part_0 = (uint16_t)((((uint64_t)m->at + 1U) > m->before) ? ((uint64_t)m->at + 1U - m->before)
            : 0U);
        const uint16_t new_at = (uint16_t)((uint64_t)m->at + 1U);
        const uint16_t new_sent = (uint16_t)((((uint64_t)m->at + 1U) > m->sent) ? ((uint64_t)m->at + 1U) : m->sent);
        m->at = new_at;
        m->sent = new_sent;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_PUMP_SENT;
        if (!ports->send_block(ports->context, last_0, streaming_0, (uint8_t)(m->unconfirmed ? 0U : m->own_window),
            number_0, m->done, part_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* pump_nothing (spec/sessions/general_block_transfer.yaml:235) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_PUMP_NOTHING;
    return WIN12_OK;
}

static win12_code idle_or_lingering_api_ended(struct win12_general_block_transfer *m, win12_time now)
{
    (void)now;
    /* unexpected_api_ended (spec/sessions/general_block_transfer.yaml:158) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_API_ENDED;
    return WIN12_OK;
}

static win12_code sending_or_receiving_api_ended(struct win12_general_block_transfer *m, win12_time now)
{
    (void)now;
    /* ended (spec/sessions/general_block_transfer.yaml:236) */
    m->final = 0U;
    m->before = 0U;
    m->stop = 0U;
    m->at = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->first = 0U;
    m->end = 0U;
    m->tries = 0U;
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->window_at = WIN12_NEVER;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ENDED;
    return WIN12_OK;
}

static win12_code answering_api_ended(struct win12_general_block_transfer *m, win12_time now)
{
    (void)now;
    /* ended (spec/sessions/general_block_transfer.yaml:236) */
    m->final = 0U;
    m->before = 0U;
    m->stop = 0U;
    m->at = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->first = 0U;
    m->end = 0U;
    m->tries = 0U;
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ENDED;
    return WIN12_OK;
}

static win12_code idle_api_abort(struct win12_general_block_transfer *m, win12_time now)
{
    (void)now;
    /* unexpected_api_abort (spec/sessions/general_block_transfer.yaml:158) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_API_ABORT;
    return WIN12_OK;
}

static win12_code sending_or_receiving_api_abort(struct win12_general_block_transfer *m, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)now;
    /* abort (spec/sessions/general_block_transfer.yaml:237) */
    m->final = 0U;
    m->before = 0U;
    m->stop = 0U;
    m->at = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->first = 0U;
    m->end = 0U;
    m->tries = 0U;
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->window_at = WIN12_NEVER;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ABORT;
    if (!ports->send_abort(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code answering_or_lingering_api_abort(struct win12_general_block_transfer *m, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)now;
    /* abort (spec/sessions/general_block_transfer.yaml:237) */
    m->final = 0U;
    m->before = 0U;
    m->stop = 0U;
    m->at = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->first = 0U;
    m->end = 0U;
    m->tries = 0U;
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ABORT;
    if (!ports->send_abort(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming, uint8_t peer_window,
    uint16_t number, uint16_t acknowledged, bool full, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    (void)acknowledged;
    const bool known = ports->known(ports->context);
    if (!((number == 1U) && full && !known)) {
        /* first_stray (spec/sessions/general_block_transfer.yaml:245) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_STRAY;
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* first_too_large (spec/sessions/general_block_transfer.yaml:246) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (last && (m->asking || (peer_window == 0U))) {
        /* first_unasked (spec/sessions/general_block_transfer.yaml:247) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_UNASKED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (last) {
        /* first_request (spec/sessions/general_block_transfer.yaml:248) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_REQUEST;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!streaming && (peer_window != 0U)) {
        /* first_window (spec/sessions/general_block_transfer.yaml:249) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 1U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, m->own_window, 1U, 1U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* first_streaming (spec/sessions/general_block_transfer.yaml:250) */
    m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
    m->unconfirmed = peer_window == 0U;
    m->before = 0U;
    m->final = 0U;
    m->acked = 0U;
    m->at = 0U;
    m->stop = 0U;
    m->done = 1U;
    m->first = 1U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->tries = 0U;
    m->sent = 0U;
    m->end = 0U;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_STREAMING;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_progress(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code sending_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming,
    uint8_t peer_window, uint16_t number, uint16_t acknowledged, bool full, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    if (number == 0U) {
        /* acknowledge_aborted (spec/sessions/general_block_transfer.yaml:264) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_ABORTED;
        return WIN12_E_TRANSFER_ABORTED;
    }
    const bool known = ports->known(ports->context);
    const bool room = ports->room(ports->context);
    if (!m->asking && (number == 1U) && full && !known && !room) {
        /* acknowledge_new_too_large (spec/sessions/general_block_transfer.yaml:164) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!m->asking && (number == 1U) && full && !known && last && (peer_window == 0U)) {
        /* acknowledge_new_unasked (spec/sessions/general_block_transfer.yaml:165) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_UNASKED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && last) {
        /* acknowledge_new_request (spec/sessions/general_block_transfer.yaml:166) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_REQUEST;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && !streaming && (peer_window != 0U)) {
        /* acknowledge_new_window (spec/sessions/general_block_transfer.yaml:167) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 1U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, m->own_window, 1U, 1U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known) {
        /* acknowledge_new_streaming (spec/sessions/general_block_transfer.yaml:168) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_STREAMING;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (acknowledged > m->sent) {
        /* acknowledge_impossible (spec/sessions/general_block_transfer.yaml:266) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_IMPOSSIBLE;
        return WIN12_OK;
    }
    if ((number <= m->done) || (full && !m->asking)) {
        /* acknowledge_old (spec/sessions/general_block_transfer.yaml:267) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_OLD;
        return WIN12_OK;
    }
    if (full && (acknowledged < m->final)) {
        /* acknowledge_early (spec/sessions/general_block_transfer.yaml:268) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_EARLY;
        return WIN12_OK;
    }
    if (!full && (acknowledged >= m->final) && m->asking) {
        /* acknowledge_confirmed (spec/sessions/general_block_transfer.yaml:269) */
        m->acked = acknowledged;
        m->done = number;
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->tries = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_CONFIRMED;
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!full && (acknowledged > m->acked) && !m->asking &&
        (((((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) < m->final)
        ? ((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) : m->final) == m->final)) {
        /* acknowledge_last_window (spec/sessions/general_block_transfer.yaml:270) */
        m->acked = acknowledged;
        m->at = acknowledged;
        m->stop = (uint16_t)((((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) < m->final)
            ? ((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) : m->final);
        m->done = number;
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->tries = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_LINGERING;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_LAST_WINDOW;
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!full && (acknowledged > m->acked)) {
        /* acknowledge_window (spec/sessions/general_block_transfer.yaml:271) */
        m->acked = acknowledged;
        m->at = acknowledged;
        m->stop = (uint16_t)((((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) < m->final)
            ? ((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) : m->final);
        m->done = number;
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->tries = 0U;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_WINDOW;
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!full && (((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) < m->sent)) {
        /* acknowledge_gap (spec/sessions/general_block_transfer.yaml:272) */
        m->acked = acknowledged;
        m->at = acknowledged;
        m->stop = (uint16_t)((((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) < m->final)
            ? ((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) : m->final);
        m->done = number;
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_GAP;
        return WIN12_OK;
    }
    if (!full) {
        /* acknowledge_nothing_new (spec/sessions/general_block_transfer.yaml:273) */
        m->done = number;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NOTHING_NEW;
        return WIN12_OK;
    }
    if ((number > ((uint64_t)m->done + m->own_window)) || (m->sent >= m->most)) {
        /* acknowledge_beyond (spec/sessions/general_block_transfer.yaml:275) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_BEYOND;
        return WIN12_OK;
    }
    if (!room) {
        /* acknowledge_too_large (spec/sessions/general_block_transfer.yaml:276) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if ((number > ((uint64_t)m->done + 1U)) && !streaming) {
        /* acknowledge_far_told (spec/sessions/general_block_transfer.yaml:277) */
        const uint8_t peer_window_1 = (uint8_t)((m->far_low == 0U)
            ? ((number > ((uint64_t)m->done + 1U)) ? ((uint64_t)number - ((uint64_t)m->done + 1U)) : m->own_window)
            : ((m->far_low > ((uint64_t)m->done + 1U)) ? ((uint64_t)m->far_low - ((uint64_t)m->done + 1U))
            : m->own_window));
        const uint16_t number_1 = (uint16_t)((uint64_t)m->sent + 1U);
        m->far_low = (uint16_t)((m->far_low == 0U) ? number : m->far_low);
        m->far_high = number;
        m->end = (uint16_t)(last ? number : m->end);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_FAR_TOLD;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, peer_window_1, number_1, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number > ((uint64_t)m->done + 1U)) {
        /* acknowledge_far (spec/sessions/general_block_transfer.yaml:278) */
        m->far_low = (uint16_t)((m->far_low == 0U) ? number : m->far_low);
        m->far_high = number;
        m->end = (uint16_t)(last ? number : m->end);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_FAR;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (last) {
        /* acknowledge_answer (spec/sessions/general_block_transfer.yaml:279) */
        const uint16_t first_1 = (uint16_t)((m->first == 0U) ? number : m->first);
        const uint16_t end_1 = (uint16_t)(last ? number : m->end);
        m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->end = (uint16_t)(last ? number : m->end);
        m->first = (uint16_t)((m->first == 0U) ? number : m->first);
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_ANSWER;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, first_1, end_1)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!(streaming || m->unconfirmed)) {
        /* acknowledge_next_told (spec/sessions/general_block_transfer.yaml:280) */
        const uint8_t peer_window_2 = (uint8_t)((m->far_low > ((uint64_t)number + 1U))
            ? ((uint64_t)m->far_low - ((uint64_t)number + 1U)) : m->own_window);
        const uint16_t number_2 = (uint16_t)((uint64_t)m->sent + 1U);
        const uint16_t acknowledged_2 = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->end = (uint16_t)(last ? number : m->end);
        m->first = (uint16_t)((m->first == 0U) ? number : m->first);
        m->far_low = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? 0U : m->far_low);
        m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->tries = 0U;
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEXT_TOLD;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, peer_window_2, number_2, acknowledged_2, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* acknowledge_next (spec/sessions/general_block_transfer.yaml:281) */
    m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
    m->end = (uint16_t)(last ? number : m->end);
    m->first = (uint16_t)((m->first == 0U) ? number : m->first);
    m->far_low = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? 0U : m->far_low);
    m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
    m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
    m->tries = 0U;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEXT;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_progress(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code receiving_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming,
    uint8_t peer_window, uint16_t number, uint16_t acknowledged, bool full, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    if (number == 0U) {
        /* receive_aborted (spec/sessions/general_block_transfer.yaml:256) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ABORTED;
        return WIN12_E_TRANSFER_ABORTED;
    }
    const bool known = ports->known(ports->context);
    const bool room = ports->room(ports->context);
    if (!m->asking && (number == 1U) && full && !known && !room) {
        /* receive_new_too_large (spec/sessions/general_block_transfer.yaml:164) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!m->asking && (number == 1U) && full && !known && last && (peer_window == 0U)) {
        /* receive_new_unasked (spec/sessions/general_block_transfer.yaml:165) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_UNASKED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && last) {
        /* receive_new_request (spec/sessions/general_block_transfer.yaml:166) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_REQUEST;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && !streaming && (peer_window != 0U)) {
        /* receive_new_window (spec/sessions/general_block_transfer.yaml:167) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 1U;
        m->end = 0U;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, m->own_window, 1U, 1U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known) {
        /* receive_new_streaming (spec/sessions/general_block_transfer.yaml:168) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 0U;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_STREAMING;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->sent >= m->most) {
        /* receive_exhausted (spec/sessions/general_block_transfer.yaml:171) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_EXHAUSTED;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!full && (m->first == 0U) && ((number <= m->done) || ((m->far_low != 0U) && (number >= m->far_low)))) {
        /* receive_old_ack (spec/sessions/general_block_transfer.yaml:172) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_OLD_ACK;
        return WIN12_OK;
    }
    if (!full && (m->first == 0U) && m->asking && (m->far_low == ((uint64_t)number + 1U)) && (m->far_high == m->end)) {
        /* receive_ack_answer (spec/sessions/general_block_transfer.yaml:173) */
        const uint16_t first_0 = m->far_low;
        m->done = m->far_high;
        m->first = m->far_low;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ACK_ANSWER;
        if (!ports->tell_whole(ports->context, first_0, m->end)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!full && (m->first == 0U)) {
        /* receive_ack (spec/sessions/general_block_transfer.yaml:178) */
        m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->first = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_low : m->first);
        m->far_low = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? 0U : m->far_low);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ACK;
        return WIN12_OK;
    }
    if (((number <= m->done) || ((m->far_low != 0U) && (m->far_low <= number) && (number <= m->far_high))) &&
        !(streaming || m->unconfirmed) && (acknowledged < m->sent)) {
        /* receive_again (spec/sessions/general_block_transfer.yaml:179) */
        const uint16_t number_0 = (uint16_t)((uint64_t)m->sent + 1U);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_AGAIN;
        if (!ports->send_block(ports->context, true, false,
            (uint8_t)((m->far_low > ((uint64_t)m->done + 1U)) ? ((uint64_t)m->far_low - ((uint64_t)m->done + 1U))
            : m->own_window), number_0, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((number <= m->done) || ((m->far_low != 0U) && (m->far_low <= number) && (number <= m->far_high))) {
        /* receive_duplicate (spec/sessions/general_block_transfer.yaml:180) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_DUPLICATE;
        return WIN12_OK;
    }
    if (!m->unconfirmed && (number > ((uint64_t)m->done + m->own_window)) && !streaming) {
        /* receive_beyond_window (spec/sessions/general_block_transfer.yaml:181) */
        const uint16_t number_0 = (uint16_t)((uint64_t)m->sent + 1U);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_BEYOND_WINDOW;
        if (!ports->send_block(ports->context, true, false,
            (uint8_t)((m->far_low > ((uint64_t)m->done + 1U)) ? ((uint64_t)m->far_low - ((uint64_t)m->done + 1U))
            : m->own_window), number_0, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->unconfirmed && (number > ((uint64_t)m->done + m->own_window))) {
        /* receive_beyond (spec/sessions/general_block_transfer.yaml:182) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_BEYOND;
        return WIN12_OK;
    }
    if (!room) {
        /* receive_too_large (spec/sessions/general_block_transfer.yaml:183) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (m->unconfirmed && (number > ((uint64_t)m->done + 1U))) {
        /* receive_hole (spec/sessions/general_block_transfer.yaml:184) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_HOLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_lost(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((number > ((uint64_t)m->done + 1U)) && (m->far_low != 0U) && (number != ((uint64_t)m->far_high + 1U)) &&
        !streaming) {
        /* receive_second_hole_told (spec/sessions/general_block_transfer.yaml:185) */
        const uint16_t number_0 = (uint16_t)((uint64_t)m->sent + 1U);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_SECOND_HOLE_TOLD;
        if (!ports->send_block(ports->context, true, false,
            (uint8_t)((m->far_low > ((uint64_t)m->done + 1U)) ? ((uint64_t)m->far_low - ((uint64_t)m->done + 1U))
            : m->own_window), number_0, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((number > ((uint64_t)m->done + 1U)) && (m->far_low != 0U) && (number != ((uint64_t)m->far_high + 1U))) {
        /* receive_second_hole (spec/sessions/general_block_transfer.yaml:186) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_SECOND_HOLE;
        return WIN12_OK;
    }
    if ((number > ((uint64_t)m->done + 1U)) && !streaming) {
        /* receive_far_told (spec/sessions/general_block_transfer.yaml:187) */
        const uint8_t peer_window_1 = (uint8_t)((m->far_low == 0U)
            ? ((number > ((uint64_t)m->done + 1U)) ? ((uint64_t)number - ((uint64_t)m->done + 1U)) : m->own_window)
            : ((m->far_low > ((uint64_t)m->done + 1U)) ? ((uint64_t)m->far_low - ((uint64_t)m->done + 1U))
            : m->own_window));
        const uint16_t number_1 = (uint16_t)((uint64_t)m->sent + 1U);
        m->far_low = (uint16_t)((m->far_low == 0U) ? number : m->far_low);
        m->far_high = number;
        m->end = (uint16_t)(last ? number : m->end);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_FAR_TOLD;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, peer_window_1, number_1, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (number > ((uint64_t)m->done + 1U)) {
        /* receive_far (spec/sessions/general_block_transfer.yaml:188) */
        m->far_low = (uint16_t)((m->far_low == 0U) ? number : m->far_low);
        m->far_high = number;
        m->end = (uint16_t)(last ? number : m->end);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_FAR;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number) == (last ? number : m->end)) &&
        (m->asking || m->unconfirmed)) {
        /* receive_answer (spec/sessions/general_block_transfer.yaml:189) */
        const uint16_t first_1 = (uint16_t)((m->first == 0U) ? number : m->first);
        const uint16_t end_1 = (uint16_t)(last ? number : m->end);
        m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->end = (uint16_t)(last ? number : m->end);
        m->first = (uint16_t)((m->first == 0U) ? number : m->first);
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ANSWER;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, first_1, end_1)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number) == (last ? number : m->end)) {
        /* receive_request (spec/sessions/general_block_transfer.yaml:190) */
        const uint16_t first_1 = (uint16_t)((m->first == 0U) ? number : m->first);
        const uint16_t end_1 = (uint16_t)(last ? number : m->end);
        m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->end = (uint16_t)(last ? number : m->end);
        m->first = (uint16_t)((m->first == 0U) ? number : m->first);
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_REQUEST;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, first_1, end_1)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!(streaming || m->unconfirmed)) {
        /* receive_next_told (spec/sessions/general_block_transfer.yaml:191) */
        const uint8_t peer_window_2 = (uint8_t)((m->far_low > ((uint64_t)number + 1U))
            ? ((uint64_t)m->far_low - ((uint64_t)number + 1U)) : m->own_window);
        const uint16_t number_2 = (uint16_t)((uint64_t)m->sent + 1U);
        const uint16_t acknowledged_2 = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
        m->end = (uint16_t)(last ? number : m->end);
        m->first = (uint16_t)((m->first == 0U) ? number : m->first);
        m->far_low = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? 0U : m->far_low);
        m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->tries = 0U;
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEXT_TOLD;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, peer_window_2, number_2, acknowledged_2, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* receive_next (spec/sessions/general_block_transfer.yaml:196) */
    m->done = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? m->far_high : number);
    m->end = (uint16_t)(last ? number : m->end);
    m->first = (uint16_t)((m->first == 0U) ? number : m->first);
    m->far_low = (uint16_t)((m->far_low == ((uint64_t)number + 1U)) ? 0U : m->far_low);
    m->acked = (uint16_t)(((acknowledged <= m->sent) && (acknowledged > m->acked)) ? acknowledged : m->acked);
    m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
    m->tries = 0U;
    m->window_at = win12_after(now, m->window_after);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEXT;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_progress(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code answering_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming,
    uint8_t peer_window, uint16_t number, uint16_t acknowledged, bool full, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    if (number == 0U) {
        /* answering_aborted (spec/sessions/general_block_transfer.yaml:287) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_ABORTED;
        return WIN12_E_TRANSFER_ABORTED;
    }
    const bool known = ports->known(ports->context);
    const bool room = ports->room(ports->context);
    if (!m->asking && (number == 1U) && full && !known && !room) {
        /* answering_new_too_large (spec/sessions/general_block_transfer.yaml:164) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!m->asking && (number == 1U) && full && !known && last && (peer_window == 0U)) {
        /* answering_new_unasked (spec/sessions/general_block_transfer.yaml:165) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_UNASKED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && last) {
        /* answering_new_request (spec/sessions/general_block_transfer.yaml:166) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_REQUEST;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && !streaming && (peer_window != 0U)) {
        /* answering_new_window (spec/sessions/general_block_transfer.yaml:167) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 1U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, m->own_window, 1U, 1U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known) {
        /* answering_new_streaming (spec/sessions/general_block_transfer.yaml:168) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_STREAMING;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (full && (number <= m->done) && !streaming && (m->sent < m->most) &&
        ((acknowledged < m->sent) || (m->sent == 0U))) {
        /* answering_again (spec/sessions/general_block_transfer.yaml:289) */
        const uint16_t number_0 = (uint16_t)((uint64_t)m->sent + 1U);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_AGAIN;
        if (!ports->send_block(ports->context, true, false, m->own_window, number_0, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* answering_nothing (spec/sessions/general_block_transfer.yaml:290) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NOTHING;
    return WIN12_OK;
}

static win12_code lingering_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming,
    uint8_t peer_window, uint16_t number, uint16_t acknowledged, bool full, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    if (number == 0U) {
        /* linger_aborted (spec/sessions/general_block_transfer.yaml:296) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_ABORTED;
        return WIN12_OK;
    }
    const bool known = ports->known(ports->context);
    const bool room = ports->room(ports->context);
    if (!m->asking && (number == 1U) && full && !known && !room) {
        /* linger_new_too_large (spec/sessions/general_block_transfer.yaml:164) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_TOO_LARGE;
        if (!ports->send_abort(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!m->asking && (number == 1U) && full && !known && last && (peer_window == 0U)) {
        /* linger_new_unasked (spec/sessions/general_block_transfer.yaml:165) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_UNASKED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && last) {
        /* linger_new_request (spec/sessions/general_block_transfer.yaml:166) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 1U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_REQUEST;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context, 1U, 1U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known && !streaming && (peer_window != 0U)) {
        /* linger_new_window (spec/sessions/general_block_transfer.yaml:167) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 1U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_WINDOW;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_block(ports->context, true, false, m->own_window, 1U, 1U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->asking && (number == 1U) && full && !known) {
        /* linger_new_streaming (spec/sessions/general_block_transfer.yaml:168) */
        m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
        m->unconfirmed = peer_window == 0U;
        m->before = 0U;
        m->final = 0U;
        m->acked = 0U;
        m->at = 0U;
        m->stop = 0U;
        m->done = 1U;
        m->first = 1U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->tries = 0U;
        m->sent = 0U;
        m->end = 0U;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING;
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_STREAMING;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_progress(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((acknowledged > m->sent) || m->unconfirmed) {
        /* linger_impossible (spec/sessions/general_block_transfer.yaml:298) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_IMPOSSIBLE;
        return WIN12_OK;
    }
    if (full && (number <= m->done) && !streaming) {
        /* linger_again (spec/sessions/general_block_transfer.yaml:299) */
        m->at = (uint16_t)((m->acked > m->before) ? m->acked : m->before);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_AGAIN;
        return WIN12_OK;
    }
    if (full || (number <= m->done)) {
        /* linger_old (spec/sessions/general_block_transfer.yaml:300) */
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_OLD;
        return WIN12_OK;
    }
    if (acknowledged >= m->final) {
        /* linger_arrived (spec/sessions/general_block_transfer.yaml:301) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_ARRIVED;
        return WIN12_OK;
    }
    /* linger_window (spec/sessions/general_block_transfer.yaml:302) */
    m->acked = acknowledged;
    m->at = acknowledged;
    m->stop = (uint16_t)((((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) < m->final)
        ? ((uint64_t)acknowledged + ((peer_window == 0U) ? 1U : peer_window)) : m->final);
    m->done = number;
    m->window = (uint8_t)((peer_window == 0U) ? 1U : peer_window);
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_WINDOW;
    if (!ports->tell_progress(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_plain(struct win12_general_block_transfer *m, bool refusal, win12_time now)
{
    (void)refusal;
    (void)now;
    /* unexpected_rx_plain (spec/sessions/general_block_transfer.yaml:159) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_RX_PLAIN;
    return WIN12_OK;
}

static win12_code sending_or_receiving_rx_plain(struct win12_general_block_transfer *m, bool refusal, win12_time now)
{
    (void)now;
    if (refusal || !m->asking) {
        /* plain_ends (spec/sessions/general_block_transfer.yaml:309) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_PLAIN_ENDS;
        return WIN12_OK;
    }
    /* plain_between (spec/sessions/general_block_transfer.yaml:310) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_PLAIN_BETWEEN;
    return WIN12_OK;
}

static win12_code answering_or_lingering_rx_plain(struct win12_general_block_transfer *m, bool refusal, win12_time now)
{
    (void)now;
    if (refusal || !m->asking) {
        /* plain_ends (spec/sessions/general_block_transfer.yaml:309) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_PLAIN_ENDS;
        return WIN12_OK;
    }
    /* plain_between (spec/sessions/general_block_transfer.yaml:310) */
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_PLAIN_BETWEEN;
    return WIN12_OK;
}

static win12_code sending_timer_window(struct win12_general_block_transfer *m, win12_time now)
{
    if (m->tries < m->retries) {
        /* quiet_again (spec/sessions/general_block_transfer.yaml:315) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->at = (uint16_t)((m->acked > m->before) ? m->acked : m->before);
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_QUIET_AGAIN;
        return WIN12_OK;
    }
    /* quiet_given_up (spec/sessions/general_block_transfer.yaml:316) */
    m->final = 0U;
    m->before = 0U;
    m->stop = 0U;
    m->at = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->first = 0U;
    m->end = 0U;
    m->tries = 0U;
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->window_at = WIN12_NEVER;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_QUIET_GIVEN_UP;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code receiving_timer_window(struct win12_general_block_transfer *m, win12_time now)
{
    const struct win12_general_block_transfer_ports *ports = m->ports;

    if (m->unconfirmed) {
        /* awaited_lost (spec/sessions/general_block_transfer.yaml:321) */
        m->final = 0U;
        m->before = 0U;
        m->stop = 0U;
        m->at = 0U;
        m->far_low = 0U;
        m->far_high = 0U;
        m->first = 0U;
        m->end = 0U;
        m->tries = 0U;
        m->unconfirmed = false;
        m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
        m->window_at = WIN12_NEVER;
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_AWAITED_LOST;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_lost(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((m->tries < m->retries) && (m->sent < m->most)) {
        /* awaited_again (spec/sessions/general_block_transfer.yaml:322) */
        const uint16_t number_0 = (uint16_t)((uint64_t)m->sent + 1U);
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->sent = (uint16_t)((uint64_t)m->sent + 1U);
        m->window_at = win12_after(now, m->window_after);
        m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_AWAITED_AGAIN;
        if (!ports->send_block(ports->context, true, false,
            (uint8_t)((m->far_low > ((uint64_t)m->done + 1U)) ? ((uint64_t)m->far_low - ((uint64_t)m->done + 1U))
            : m->own_window), number_0, m->done, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* awaited_given_up (spec/sessions/general_block_transfer.yaml:323) */
    m->final = 0U;
    m->before = 0U;
    m->stop = 0U;
    m->at = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->first = 0U;
    m->end = 0U;
    m->tries = 0U;
    m->unconfirmed = false;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->window_at = WIN12_NEVER;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_AWAITED_GIVEN_UP;
    return WIN12_E_RESPONSE_TIMEOUT;
}

void win12_general_block_transfer_init(struct win12_general_block_transfer *m,
    const struct win12_general_block_transfer_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_GENERAL_BLOCK_TRANSFER_IDLE;
    m->transition = WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_ASIDE;
    m->asking = false;
    m->own_window = 0U;
    m->retries = 0U;
    m->most = 0U;
    m->window = 1U;
    m->unconfirmed = false;
    m->before = 0U;
    m->final = 0U;
    m->sent = 0U;
    m->acked = 0U;
    m->at = 0U;
    m->stop = 0U;
    m->done = 0U;
    m->first = 0U;
    m->end = 0U;
    m->far_low = 0U;
    m->far_high = 0U;
    m->tries = 0U;
    m->window_after = WIN12_T_WINDOW;
    m->window_at = WIN12_NEVER;
}

win12_code win12_general_block_transfer_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits,
    bool confirmed, bool refusal, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
        return idle_api_send(m, count, fits, confirmed, refusal, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
        return sending_api_send(m, count, fits, confirmed, refusal, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
        return receiving_api_send(m, count, fits, confirmed, refusal, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
        return answering_api_send(m, count, fits, confirmed, refusal, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        return lingering_api_send(m, count, fits, confirmed, refusal, now);
    }
    return WIN12_OK;
}

win12_code win12_general_block_transfer_api_pump(struct win12_general_block_transfer *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
        return idle_and_others_api_pump(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        return sending_or_lingering_api_pump(m, now);
    }
    return WIN12_OK;
}

win12_code win12_general_block_transfer_api_ended(struct win12_general_block_transfer *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        return idle_or_lingering_api_ended(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
        return sending_or_receiving_api_ended(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
        return answering_api_ended(m, now);
    }
    return WIN12_OK;
}

win12_code win12_general_block_transfer_api_abort(struct win12_general_block_transfer *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
        return idle_api_abort(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
        return sending_or_receiving_api_abort(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        return answering_or_lingering_api_abort(m, now);
    }
    return WIN12_OK;
}

win12_code win12_general_block_transfer_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming,
    uint8_t peer_window, uint16_t number, uint16_t acknowledged, bool full, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
        return idle_rx_block(m, last, streaming, peer_window, number, acknowledged, full, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
        return sending_rx_block(m, last, streaming, peer_window, number, acknowledged, full, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
        return receiving_rx_block(m, last, streaming, peer_window, number, acknowledged, full, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
        return answering_rx_block(m, last, streaming, peer_window, number, acknowledged, full, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        return lingering_rx_block(m, last, streaming, peer_window, number, acknowledged, full, now);
    }
    return WIN12_OK;
}

win12_code win12_general_block_transfer_rx_plain(struct win12_general_block_transfer *m, bool refusal, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
        return idle_rx_plain(m, refusal, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
        return sending_or_receiving_rx_plain(m, refusal, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        return answering_or_lingering_rx_plain(m, refusal, now);
    }
    return WIN12_OK;
}

static win12_code win12_general_block_transfer_timer_window(struct win12_general_block_transfer *m, win12_time now)
{
    switch (m->state) {
    case WIN12_GENERAL_BLOCK_TRANSFER_SENDING:
        return sending_timer_window(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING:
        return receiving_timer_window(m, now);
    case WIN12_GENERAL_BLOCK_TRANSFER_IDLE:
    case WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING:
    case WIN12_GENERAL_BLOCK_TRANSFER_LINGERING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_general_block_transfer_deadline(const struct win12_general_block_transfer *m)
{
    win12_time at = m->window_at;
    return at;
}

win12_code win12_general_block_transfer_handle_timer(struct win12_general_block_transfer *m, win12_time now)
{
    if (m->window_at != WIN12_NEVER && m->window_at <= now) {
        return win12_general_block_transfer_timer_window(m, now);
    }
    return WIN12_OK;
}
