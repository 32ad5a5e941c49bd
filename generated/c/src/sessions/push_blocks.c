// Generated from spec/sessions/push_blocks.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/push_blocks.h"

static win12_code idle_rx_block(struct win12_push_blocks *m, uint16_t number, bool last_block, uint8_t window,
    bool empty, win12_time now)
{
    const struct win12_push_blocks_ports *ports = m->ports;

    (void)window;
    (void)now;
    if (number == 0U) {
        /* first_abort (spec/sessions/push_blocks.yaml:52) */
        m->transition = WIN12_PUSH_BLOCKS_ID_FIRST_ABORT;
        return WIN12_OK;
    }
    if (empty) {
        /* first_acknowledgement (spec/sessions/push_blocks.yaml:53) */
        m->expected = (uint32_t)((uint64_t)number + 1U);
        m->transition = WIN12_PUSH_BLOCKS_ID_FIRST_ACKNOWLEDGEMENT;
        return WIN12_OK;
    }
    const bool fits = ports->fits(ports->context);
    if (!fits) {
        /* first_too_large (spec/sessions/push_blocks.yaml:54) */
        m->state = WIN12_PUSH_BLOCKS_GIVEN_UP;
        m->transition = WIN12_PUSH_BLOCKS_ID_FIRST_TOO_LARGE;
        return WIN12_OK;
    }
    if (last_block && !empty && (number <= m->expected)) {
        /* first_only (spec/sessions/push_blocks.yaml:55) */
        m->expected = (uint32_t)((uint64_t)number + 1U);
        m->transition = WIN12_PUSH_BLOCKS_ID_FIRST_ONLY;
        if (!ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* first_kept (spec/sessions/push_blocks.yaml:56) */
    m->last = (uint16_t)((last_block && !empty) ? number : m->last);
    m->state = WIN12_PUSH_BLOCKS_COLLECTING;
    m->transition = WIN12_PUSH_BLOCKS_ID_FIRST_KEPT;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code collecting_rx_block(struct win12_push_blocks *m, uint16_t number, bool last_block, uint8_t window,
    bool empty, win12_time now)
{
    const struct win12_push_blocks_ports *ports = m->ports;

    (void)now;
    if (number == 0U) {
        /* more_abort (spec/sessions/push_blocks.yaml:62) */
        m->last = 0U;
        m->state = WIN12_PUSH_BLOCKS_IDLE;
        m->transition = WIN12_PUSH_BLOCKS_ID_MORE_ABORT;
        if (!ports->drop(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool held = ports->held(ports->context);
    if ((number == 1U) && ((window == 0U) || (held && !ports->same(ports->context)))) {
        /* more_anew (spec/sessions/push_blocks.yaml:63) */
        m->last = 0U;
        m->state = WIN12_PUSH_BLOCKS_IDLE;
        m->transition = WIN12_PUSH_BLOCKS_ID_MORE_ANEW;
        if (!ports->drop(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_again(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool fits = ports->fits(ports->context);
    if (!held && !fits) {
        /* more_too_large (spec/sessions/push_blocks.yaml:64) */
        m->last = 0U;
        m->state = WIN12_PUSH_BLOCKS_GIVEN_UP;
        m->transition = WIN12_PUSH_BLOCKS_ID_MORE_TOO_LARGE;
        if (!ports->drop(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const uint16_t lowest = ports->lowest(ports->context);
    const bool gapless = ports->gapless(ports->context);
    if ((((last_block && !empty) ? number : m->last) != 0U) && (lowest <= m->expected) && gapless) {
        /* more_completes (spec/sessions/push_blocks.yaml:65) */
        m->expected = (uint32_t)((uint64_t)((last_block && !empty) ? number : m->last) + 1U);
        m->last = 0U;
        m->state = WIN12_PUSH_BLOCKS_IDLE;
        m->transition = WIN12_PUSH_BLOCKS_ID_MORE_COMPLETES;
        if (!held && !ports->keep(ports->context, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_whole(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (held) {
        /* more_repeated (spec/sessions/push_blocks.yaml:66) */
        m->last = (uint16_t)((last_block && !empty) ? number : m->last);
        m->transition = WIN12_PUSH_BLOCKS_ID_MORE_REPEATED;
        return WIN12_OK;
    }
    /* more_kept (spec/sessions/push_blocks.yaml:67) */
    m->last = (uint16_t)((last_block && !empty) ? number : m->last);
    m->transition = WIN12_PUSH_BLOCKS_ID_MORE_KEPT;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code given_up_rx_block(struct win12_push_blocks *m, uint16_t number, bool last_block, uint8_t window,
    bool empty, win12_time now)
{
    const struct win12_push_blocks_ports *ports = m->ports;

    (void)last_block;
    (void)window;
    (void)empty;
    (void)now;
    if (number == 0U) {
        /* rest_abort (spec/sessions/push_blocks.yaml:72) */
        m->state = WIN12_PUSH_BLOCKS_IDLE;
        m->transition = WIN12_PUSH_BLOCKS_ID_REST_ABORT;
        return WIN12_OK;
    }
    if (number == 1U) {
        /* rest_anew (spec/sessions/push_blocks.yaml:73) */
        m->state = WIN12_PUSH_BLOCKS_IDLE;
        m->transition = WIN12_PUSH_BLOCKS_ID_REST_ANEW;
        if (!ports->tell_again(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* rest_ignored (spec/sessions/push_blocks.yaml:74) */
    m->transition = WIN12_PUSH_BLOCKS_ID_REST_IGNORED;
    return WIN12_OK;
}

static win12_code idle_api_clear(struct win12_push_blocks *m, win12_time now)
{
    (void)now;
    /* unexpected_api_clear (spec/sessions/push_blocks.yaml:44) */
    m->transition = WIN12_PUSH_BLOCKS_ID_UNEXPECTED_API_CLEAR;
    return WIN12_OK;
}

static win12_code collecting_or_given_up_api_clear(struct win12_push_blocks *m, win12_time now)
{
    const struct win12_push_blocks_ports *ports = m->ports;

    (void)now;
    /* incomplete (spec/sessions/push_blocks.yaml:75) */
    m->last = 0U;
    m->state = WIN12_PUSH_BLOCKS_IDLE;
    m->transition = WIN12_PUSH_BLOCKS_ID_INCOMPLETE;
    if (!ports->drop(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_push_blocks_init(struct win12_push_blocks *m, const struct win12_push_blocks_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_PUSH_BLOCKS_IDLE;
    m->transition = WIN12_PUSH_BLOCKS_ID_FIRST_ABORT;
    m->expected = 1U;
    m->last = 0U;
}

win12_code win12_push_blocks_rx_block(struct win12_push_blocks *m, uint16_t number, bool last_block, uint8_t window,
    bool empty, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_BLOCKS_IDLE:
        return idle_rx_block(m, number, last_block, window, empty, now);
    case WIN12_PUSH_BLOCKS_COLLECTING:
        return collecting_rx_block(m, number, last_block, window, empty, now);
    case WIN12_PUSH_BLOCKS_GIVEN_UP:
        return given_up_rx_block(m, number, last_block, window, empty, now);
    }
    return WIN12_OK;
}

win12_code win12_push_blocks_api_clear(struct win12_push_blocks *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_BLOCKS_IDLE:
        return idle_api_clear(m, now);
    case WIN12_PUSH_BLOCKS_COLLECTING:
    case WIN12_PUSH_BLOCKS_GIVEN_UP:
        return collecting_or_given_up_api_clear(m, now);
    }
    return WIN12_OK;
}
