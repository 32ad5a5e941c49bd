// Generated from spec/sessions/message_layers.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/message_layers.h"
#include "win12/limits.h"

#define EXCEPTION_REASON_DECIPHERING_ERROR 5U
#define KEY_USE_IDENTIFIED 1U
#define KEY_USE_NONE 0U
#define SIGNATURE_MISSING 2U
#define SIGNATURE_WRONG 1U
#define STATE_ERROR_SERVICE_NOT_ALLOWED 1U
#define COUNTER_MAX WIN12_COUNTER_MAX

static win12_code idle_api_begin(struct win12_message_layers *m, win12_time now)
{
    const struct win12_message_layers_ports *ports = m->ports;

    (void)now;
    /* begin (spec/sessions/message_layers.yaml:90) */
    m->lowest = ports->kept_lowest(ports->context);
    m->state = WIN12_MESSAGE_LAYERS_OPEN;
    m->transition = WIN12_MESSAGE_LAYERS_ID_BEGIN;
    return WIN12_OK;
}

static win12_code open_api_begin(struct win12_message_layers *m, win12_time now)
{
    const struct win12_message_layers_ports *ports = m->ports;

    (void)now;
    /* begin (spec/sessions/message_layers.yaml:90) */
    m->lowest = ports->kept_lowest(ports->context);
    m->transition = WIN12_MESSAGE_LAYERS_ID_BEGIN;
    return WIN12_OK;
}

static win12_code idle_api_end(struct win12_message_layers *m, win12_time now)
{
    (void)now;
    /* unexpected_api_end (spec/sessions/message_layers.yaml:86) */
    m->transition = WIN12_MESSAGE_LAYERS_ID_UNEXPECTED_API_END;
    return WIN12_OK;
}

static win12_code open_api_end(struct win12_message_layers *m, win12_time now)
{
    (void)now;
    /* end (spec/sessions/message_layers.yaml:96) */
    m->state = WIN12_MESSAGE_LAYERS_IDLE;
    m->transition = WIN12_MESSAGE_LAYERS_ID_END;
    return WIN12_OK;
}

static win12_code idle_rx_message(struct win12_message_layers *m, bool agreed, bool ciphered, uint8_t level,
    uint32_t key_used, bool ours, uint8_t their_suite, bool numbered, uint32_t number, bool echo, win12_time now)
{
    (void)agreed;
    (void)ciphered;
    (void)level;
    (void)key_used;
    (void)ours;
    (void)their_suite;
    (void)numbered;
    (void)number;
    (void)echo;
    (void)now;
    /* unexpected_rx_message (spec/sessions/message_layers.yaml:87) */
    m->transition = WIN12_MESSAGE_LAYERS_ID_UNEXPECTED_RX_MESSAGE;
    return WIN12_OK;
}

static win12_code open_rx_message(struct win12_message_layers *m, bool agreed, bool ciphered, uint8_t level,
    uint32_t key_used, bool ours, uint8_t their_suite, bool numbered, uint32_t number, bool echo, win12_time now)
{
    const struct win12_message_layers_ports *ports = m->ports;

    (void)now;
    if (!agreed || (m->client && (m->key == KEY_USE_NONE))) {
        /* message_unagreed (spec/sessions/message_layers.yaml:116) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNAGREED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (!ciphered) {
        /* message_bare (spec/sessions/message_layers.yaml:117) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_BARE;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((level & 1U) == 0U) {
        /* message_untagged (spec/sessions/message_layers.yaml:118) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNTAGGED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((level & m->least) != m->least) {
        /* message_weaker (spec/sessions/message_layers.yaml:119) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_WEAKER;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((m->client || m->pushes) && !(m->key == KEY_USE_NONE) && (key_used != m->key)) {
        /* message_other_key (spec/sessions/message_layers.yaml:120) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_OTHER_KEY;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (!ours) {
        /* message_foreign_title (spec/sessions/message_layers.yaml:121) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_FOREIGN_TITLE;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if ((their_suite != m->suite) || (level > 3U)) {
        /* message_foreign_suite (spec/sessions/message_layers.yaml:122) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_FOREIGN_SUITE;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    const uint32_t outer = ports->outer(ports->context);
    if (m->outside && (outer == SIGNATURE_MISSING)) {
        /* message_unsigned (spec/sessions/message_layers.yaml:123) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNSIGNED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (outer == SIGNATURE_WRONG) {
        /* message_signed_wrong (spec/sessions/message_layers.yaml:124) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_SIGNED_WRONG;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SIGNATURE;
    }
    const bool key_there = ports->key_there(ports->context);
    if (!key_there) {
        /* message_no_key (spec/sessions/message_layers.yaml:125) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_NO_KEY;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_MESSAGE_KEY;
    }
    const bool tag_ok = ports->tag_ok(ports->context);
    if (!tag_ok) {
        /* message_forged (spec/sessions/message_layers.yaml:126) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_FORGED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    const uint32_t inner = ports->inner(ports->context);
    if (m->inside && (inner == SIGNATURE_MISSING)) {
        /* message_unsigned_inside (spec/sessions/message_layers.yaml:127) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNSIGNED_INSIDE;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (inner == SIGNATURE_WRONG) {
        /* message_signed_wrong_inside (spec/sessions/message_layers.yaml:128) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_SIGNED_WRONG_INSIDE;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SIGNATURE;
    }
    const bool answers = ports->answers(ports->context);
    if (m->client && answers && !echo) {
        /* message_other_transaction (spec/sessions/message_layers.yaml:129) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_OTHER_TRANSACTION;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TRANSACTION;
    }
    if (((!(key_used == KEY_USE_IDENTIFIED) && !m->pushes && !(m->client && answers)) ||
        (!(key_used == KEY_USE_IDENTIFIED) && m->pushes)) && !numbered) {
        /* message_unnumbered (spec/sessions/message_layers.yaml:130) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNNUMBERED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TRANSACTION;
    }
    if (!(key_used == KEY_USE_IDENTIFIED) && !m->pushes && !(m->client && answers) && (number < m->lowest)) {
        /* message_repeated (spec/sessions/message_layers.yaml:131) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_REPEATED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (!(key_used == KEY_USE_IDENTIFIED) && !m->pushes && !(m->client && answers) && (number == COUNTER_MAX)) {
        /* message_exhausted (spec/sessions/message_layers.yaml:132) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_EXHAUSTED;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    /* message_opened (spec/sessions/message_layers.yaml:133) */
    m->lowest = (uint32_t)((!(key_used == KEY_USE_IDENTIFIED) && !m->pushes && !(m->client && answers))
        ? ((uint64_t)number + 1U) : m->lowest);
    m->transition = WIN12_MESSAGE_LAYERS_ID_MESSAGE_OPENED;
    if ((!(key_used == KEY_USE_IDENTIFIED) && !m->pushes && !(m->client && answers)) &&
        !ports->save_lowest(ports->context, m->lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_opened(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_other(struct win12_message_layers *m, uint8_t level, bool ours, win12_time now)
{
    (void)level;
    (void)ours;
    (void)now;
    /* unexpected_rx_other (spec/sessions/message_layers.yaml:87) */
    m->transition = WIN12_MESSAGE_LAYERS_ID_UNEXPECTED_RX_OTHER;
    return WIN12_OK;
}

static win12_code open_rx_other(struct win12_message_layers *m, uint8_t level, bool ours, win12_time now)
{
    const struct win12_message_layers_ports *ports = m->ports;

    (void)now;
    if (m->outside || m->inside || ((m->client || m->pushes) && !(m->key == KEY_USE_NONE))) {
        /* other_weak (spec/sessions/message_layers.yaml:102) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_OTHER_WEAK;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((level & m->least) != m->least) {
        /* other_weaker (spec/sessions/message_layers.yaml:106) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_OTHER_WEAKER;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((m->least != 0U) && (level > 3U)) {
        /* other_common_key (spec/sessions/message_layers.yaml:107) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_OTHER_COMMON_KEY;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if ((m->least != 0U) && !ours) {
        /* other_foreign_title (spec/sessions/message_layers.yaml:108) */
        m->transition = WIN12_MESSAGE_LAYERS_ID_OTHER_FOREIGN_TITLE;
        if ((!m->client && !m->pushes) &&
            !ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    /* other_agreed (spec/sessions/message_layers.yaml:109) */
    m->transition = WIN12_MESSAGE_LAYERS_ID_OTHER_AGREED;
    return WIN12_OK;
}

void win12_message_layers_init(struct win12_message_layers *m, const struct win12_message_layers_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_MESSAGE_LAYERS_IDLE;
    m->transition = WIN12_MESSAGE_LAYERS_ID_BEGIN;
    m->client = false;
    m->suite = 0U;
    m->key = 0U;
    m->outside = false;
    m->inside = false;
    m->pushes = false;
    m->least = 0U;
    m->lowest = 0U;
}

win12_code win12_message_layers_api_begin(struct win12_message_layers *m, win12_time now)
{
    switch (m->state) {
    case WIN12_MESSAGE_LAYERS_IDLE:
        return idle_api_begin(m, now);
    case WIN12_MESSAGE_LAYERS_OPEN:
        return open_api_begin(m, now);
    }
    return WIN12_OK;
}

win12_code win12_message_layers_api_end(struct win12_message_layers *m, win12_time now)
{
    switch (m->state) {
    case WIN12_MESSAGE_LAYERS_IDLE:
        return idle_api_end(m, now);
    case WIN12_MESSAGE_LAYERS_OPEN:
        return open_api_end(m, now);
    }
    return WIN12_OK;
}

win12_code win12_message_layers_rx_message(struct win12_message_layers *m, bool agreed, bool ciphered, uint8_t level,
    uint32_t key_used, bool ours, uint8_t their_suite, bool numbered, uint32_t number, bool echo, win12_time now)
{
    switch (m->state) {
    case WIN12_MESSAGE_LAYERS_IDLE:
        return idle_rx_message(m, agreed, ciphered, level, key_used, ours, their_suite, numbered, number, echo, now);
    case WIN12_MESSAGE_LAYERS_OPEN:
        return open_rx_message(m, agreed, ciphered, level, key_used, ours, their_suite, numbered, number, echo, now);
    }
    return WIN12_OK;
}

win12_code win12_message_layers_rx_other(struct win12_message_layers *m, uint8_t level, bool ours, win12_time now)
{
    switch (m->state) {
    case WIN12_MESSAGE_LAYERS_IDLE:
        return idle_rx_other(m, level, ours, now);
    case WIN12_MESSAGE_LAYERS_OPEN:
        return open_rx_other(m, level, ours, now);
    }
    return WIN12_OK;
}
