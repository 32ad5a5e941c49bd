// Generated from spec/sessions/data_protection.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/data_protection.h"
#include "win12/limits.h"

#define PROTECTION_AUTHENTICATION 0U
#define PROTECTION_ENCRYPTION 1U
#define COUNTER_MAX WIN12_COUNTER_MAX

static win12_code idle_rx_list(struct win12_data_protection *m, bool ours, bool numbered, uint32_t number, bool echo,
    bool as_asked, win12_time now)
{
    const struct win12_data_protection_ports *ports = m->ports;

    (void)now;
    if (!ours) {
        /* list_foreign (spec/sessions/data_protection.yaml:93) */
        m->transition = WIN12_DATA_PROTECTION_ID_LIST_FOREIGN;
        return WIN12_E_WRONG_TITLE;
    }
    if (m->client && !echo) {
        /* list_other_transaction (spec/sessions/data_protection.yaml:94) */
        m->transition = WIN12_DATA_PROTECTION_ID_LIST_OTHER_TRANSACTION;
        return WIN12_E_WRONG_TRANSACTION;
    }
    if (!as_asked) {
        /* list_other_layers (spec/sessions/data_protection.yaml:95) */
        m->transition = WIN12_DATA_PROTECTION_ID_LIST_OTHER_LAYERS;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (!m->client && !numbered) {
        /* list_unnumbered (spec/sessions/data_protection.yaml:96) */
        m->transition = WIN12_DATA_PROTECTION_ID_LIST_UNNUMBERED;
        return WIN12_E_WRONG_TRANSACTION;
    }
    const uint32_t kept_number = ports->kept_number(ports->context);
    if (!m->client && (number < kept_number)) {
        /* list_repeated (spec/sessions/data_protection.yaml:97) */
        m->transition = WIN12_DATA_PROTECTION_ID_LIST_REPEATED;
        return WIN12_E_REPLAY;
    }
    if (!m->client && (number == COUNTER_MAX)) {
        /* list_exhausted (spec/sessions/data_protection.yaml:98) */
        m->transition = WIN12_DATA_PROTECTION_ID_LIST_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    /* list_begins (spec/sessions/data_protection.yaml:99) */
    m->transactions = kept_number;
    m->beyond = (uint32_t)(m->client ? kept_number : ((uint64_t)number + 1U));
    m->lowest = ports->kept_counter(ports->context);
    m->above = ports->kept_counter(ports->context);
    m->tagged = false;
    m->hidden = false;
    m->vouched = false;
    m->state = WIN12_DATA_PROTECTION_OPENING;
    m->transition = WIN12_DATA_PROTECTION_ID_LIST_BEGINS;
    return WIN12_OK;
}

static win12_code opening_rx_list(struct win12_data_protection *m, bool ours, bool numbered, uint32_t number,
    bool echo, bool as_asked, win12_time now)
{
    (void)ours;
    (void)numbered;
    (void)number;
    (void)echo;
    (void)as_asked;
    (void)now;
    /* unexpected_rx_list (spec/sessions/data_protection.yaml:85) */
    m->state = WIN12_DATA_PROTECTION_IDLE;
    m->transition = WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_LIST;
    return WIN12_E_WEAK_PROTECTION;
}

static win12_code idle_rx_ciphered(struct win12_data_protection *m, bool fits, uint32_t kind, uint8_t their_suite,
    uint32_t number, win12_time now)
{
    (void)fits;
    (void)kind;
    (void)their_suite;
    (void)number;
    (void)now;
    /* unexpected_rx_ciphered (spec/sessions/data_protection.yaml:85) */
    m->transition = WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_CIPHERED;
    return WIN12_E_WEAK_PROTECTION;
}

static win12_code opening_rx_ciphered(struct win12_data_protection *m, bool fits, uint32_t kind, uint8_t their_suite,
    uint32_t number, win12_time now)
{
    const struct win12_data_protection_ports *ports = m->ports;

    (void)now;
    if (!fits) {
        /* ciphered_other_layer (spec/sessions/data_protection.yaml:115) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_OTHER_LAYER;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (their_suite != m->suite) {
        /* ciphered_foreign_suite (spec/sessions/data_protection.yaml:116) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (!m->client && (number < m->lowest)) {
        /* ciphered_counted (spec/sessions/data_protection.yaml:117) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_COUNTED;
        return WIN12_E_REPLAY;
    }
    if (!m->client && (number == COUNTER_MAX)) {
        /* ciphered_counter_exhausted (spec/sessions/data_protection.yaml:118) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_COUNTER_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const bool key_there = ports->key_there(ports->context);
    if (!key_there) {
        /* ciphered_no_key (spec/sessions/data_protection.yaml:119) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_NO_KEY;
        return WIN12_E_WRONG_MESSAGE_KEY;
    }
    const bool tag_ok = ports->tag_ok(ports->context);
    if (!tag_ok) {
        /* ciphered_forged (spec/sessions/data_protection.yaml:120) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    /* ciphered_off (spec/sessions/data_protection.yaml:121) */
    m->tagged = m->tagged || !(kind == PROTECTION_ENCRYPTION);
    m->hidden = m->hidden || !(kind == PROTECTION_AUTHENTICATION);
    m->above = (uint32_t)((m->client || (number < m->above)) ? m->above : ((uint64_t)number + 1U));
    m->transition = WIN12_DATA_PROTECTION_ID_CIPHERED_OFF;
    return WIN12_OK;
}

static win12_code idle_rx_signed(struct win12_data_protection *m, bool fits, win12_time now)
{
    (void)fits;
    (void)now;
    /* unexpected_rx_signed (spec/sessions/data_protection.yaml:85) */
    m->transition = WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_SIGNED;
    return WIN12_E_WEAK_PROTECTION;
}

static win12_code opening_rx_signed(struct win12_data_protection *m, bool fits, win12_time now)
{
    const struct win12_data_protection_ports *ports = m->ports;

    (void)now;
    if (!fits) {
        /* signature_other_layer (spec/sessions/data_protection.yaml:132) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_SIGNATURE_OTHER_LAYER;
        return WIN12_E_WEAK_PROTECTION;
    }
    const bool signature_ok = ports->signature_ok(ports->context);
    if (!signature_ok) {
        /* signature_wrong (spec/sessions/data_protection.yaml:133) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_SIGNATURE_WRONG;
        return WIN12_E_WRONG_SIGNATURE;
    }
    /* signature_off (spec/sessions/data_protection.yaml:134) */
    m->vouched = true;
    m->transition = WIN12_DATA_PROTECTION_ID_SIGNATURE_OFF;
    return WIN12_OK;
}

static win12_code idle_rx_end(struct win12_data_protection *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_end (spec/sessions/data_protection.yaml:85) */
    m->transition = WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_END;
    return WIN12_E_WEAK_PROTECTION;
}

static win12_code opening_rx_end(struct win12_data_protection *m, win12_time now)
{
    const struct win12_data_protection_ports *ports = m->ports;

    (void)now;
    if (!m->tagged && !m->vouched) {
        /* end_unproven (spec/sessions/data_protection.yaml:140) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_END_UNPROVEN;
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((m->authenticated && !m->tagged) || (m->encrypted && !m->hidden) || (m->signing && !m->vouched)) {
        /* end_weak (spec/sessions/data_protection.yaml:141) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_END_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (m->client) {
        /* end_answered (spec/sessions/data_protection.yaml:145) */
        m->state = WIN12_DATA_PROTECTION_IDLE;
        m->transition = WIN12_DATA_PROTECTION_ID_END_ANSWERED;
        if (!ports->tell_opened(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* end_opened (spec/sessions/data_protection.yaml:146) */
    m->transactions = m->beyond;
    m->lowest = m->above;
    m->state = WIN12_DATA_PROTECTION_IDLE;
    m->transition = WIN12_DATA_PROTECTION_ID_END_OPENED;
    if (!ports->save_transactions(ports->context, m->transactions)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->save_lowest(ports->context, m->lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_opened(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_order(struct win12_data_protection *m, bool ours, bool tag, bool cipher, bool signature,
    win12_time now)
{
    const struct win12_data_protection_ports *ports = m->ports;

    (void)now;
    if (!ours) {
        /* order_foreign (spec/sessions/data_protection.yaml:152) */
        m->transition = WIN12_DATA_PROTECTION_ID_ORDER_FOREIGN;
        return WIN12_E_WRONG_TITLE;
    }
    if (!tag && !signature) {
        /* order_unproven (spec/sessions/data_protection.yaml:153) */
        m->transition = WIN12_DATA_PROTECTION_ID_ORDER_UNPROVEN;
        return WIN12_E_WEAK_PROTECTION;
    }
    if ((m->authenticated && !tag) || (m->encrypted && !cipher) || (m->signing && !signature)) {
        /* order_weak (spec/sessions/data_protection.yaml:154) */
        m->transition = WIN12_DATA_PROTECTION_ID_ORDER_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    /* order_agreed (spec/sessions/data_protection.yaml:157) */
    m->transition = WIN12_DATA_PROTECTION_ID_ORDER_AGREED;
    if (!ports->tell_agreed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code opening_rx_order(struct win12_data_protection *m, bool ours, bool tag, bool cipher, bool signature,
    win12_time now)
{
    (void)ours;
    (void)tag;
    (void)cipher;
    (void)signature;
    (void)now;
    /* unexpected_rx_order (spec/sessions/data_protection.yaml:85) */
    m->state = WIN12_DATA_PROTECTION_IDLE;
    m->transition = WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_ORDER;
    return WIN12_E_WEAK_PROTECTION;
}

void win12_data_protection_init(struct win12_data_protection *m, const struct win12_data_protection_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_DATA_PROTECTION_IDLE;
    m->transition = WIN12_DATA_PROTECTION_ID_LIST_FOREIGN;
    m->client = false;
    m->suite = 0U;
    m->authenticated = false;
    m->encrypted = false;
    m->signing = false;
    m->transactions = 0U;
    m->beyond = 0U;
    m->lowest = 0U;
    m->above = 0U;
    m->tagged = false;
    m->hidden = false;
    m->vouched = false;
}

win12_code win12_data_protection_rx_list(struct win12_data_protection *m, bool ours, bool numbered, uint32_t number,
    bool echo, bool as_asked, win12_time now)
{
    switch (m->state) {
    case WIN12_DATA_PROTECTION_IDLE:
        return idle_rx_list(m, ours, numbered, number, echo, as_asked, now);
    case WIN12_DATA_PROTECTION_OPENING:
        return opening_rx_list(m, ours, numbered, number, echo, as_asked, now);
    }
    return WIN12_OK;
}

win12_code win12_data_protection_rx_ciphered(struct win12_data_protection *m, bool fits, uint32_t kind,
    uint8_t their_suite, uint32_t number, win12_time now)
{
    switch (m->state) {
    case WIN12_DATA_PROTECTION_IDLE:
        return idle_rx_ciphered(m, fits, kind, their_suite, number, now);
    case WIN12_DATA_PROTECTION_OPENING:
        return opening_rx_ciphered(m, fits, kind, their_suite, number, now);
    }
    return WIN12_OK;
}

win12_code win12_data_protection_rx_signed(struct win12_data_protection *m, bool fits, win12_time now)
{
    switch (m->state) {
    case WIN12_DATA_PROTECTION_IDLE:
        return idle_rx_signed(m, fits, now);
    case WIN12_DATA_PROTECTION_OPENING:
        return opening_rx_signed(m, fits, now);
    }
    return WIN12_OK;
}

win12_code win12_data_protection_rx_end(struct win12_data_protection *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DATA_PROTECTION_IDLE:
        return idle_rx_end(m, now);
    case WIN12_DATA_PROTECTION_OPENING:
        return opening_rx_end(m, now);
    }
    return WIN12_OK;
}

win12_code win12_data_protection_rx_order(struct win12_data_protection *m, bool ours, bool tag, bool cipher,
    bool signature, win12_time now)
{
    switch (m->state) {
    case WIN12_DATA_PROTECTION_IDLE:
        return idle_rx_order(m, ours, tag, cipher, signature, now);
    case WIN12_DATA_PROTECTION_OPENING:
        return opening_rx_order(m, ours, tag, cipher, signature, now);
    }
    return WIN12_OK;
}
