// Generated from spec/sessions/counter_store.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/counter_store.h"
#include "win12/limits.h"

#define COUNTER_FIRST 1U
#define COUNTER_MAX WIN12_COUNTER_MAX
#define COUNTER_JUMP_MAX WIN12_COUNTER_JUMP_MAX

static win12_code ready_api_take(struct win12_counter_store *m, win12_time now)
{
    const struct win12_counter_store_ports *ports = m->ports;

    (void)now;
    if (!m->shared && (m->unused < m->end)) {
        /* take_given (spec/sessions/counter_store.yaml:88) */
        const uint32_t counter_0 = m->unused;
        m->unused = (uint32_t)((uint64_t)m->unused + 1U);
        m->transition = WIN12_COUNTER_STORE_ID_TAKE_GIVEN;
        if (!ports->give(ports->context, counter_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const uint32_t kept = ports->kept(ports->context);
    if ((m->unused < m->end) && (kept == m->end)) {
        /* take_given_last (spec/sessions/counter_store.yaml:89) */
        const uint32_t counter_0 = m->unused;
        m->unused = (uint32_t)((uint64_t)m->unused + 1U);
        m->transition = WIN12_COUNTER_STORE_ID_TAKE_GIVEN_LAST;
        if (!ports->give(ports->context, counter_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* take_empty (spec/sessions/counter_store.yaml:90) */
    m->transition = WIN12_COUNTER_STORE_ID_TAKE_EMPTY;
    if (!ports->tell_empty(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code storing_api_take(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* unexpected_api_take (spec/sessions/counter_store.yaml:74) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_API_TAKE;
    return WIN12_E_UNEXPECTED;
}

static win12_code ready_api_reserve(struct win12_counter_store *m, win12_time now)
{
    const struct win12_counter_store_ports *ports = m->ports;

    (void)now;
    const uint32_t kept = ports->kept(ports->context);
    if (((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end)) >= COUNTER_MAX) {
        /* reserve_exhausted (spec/sessions/counter_store.yaml:96) */
        m->transition = WIN12_COUNTER_STORE_ID_RESERVE_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    if (((uint64_t)COUNTER_MAX - ((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end))) > m->block) {
        /* reserve_whole (spec/sessions/counter_store.yaml:97) */
        const uint32_t new_unused = (uint32_t)((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end));
        const uint32_t new_end = (uint32_t)((uint64_t)((kept > m->end) ? kept
            : ((m->end == 0U) ? COUNTER_FIRST : m->end)) + m->block);
        const uint32_t new_reserved = (uint32_t)((uint64_t)((kept > m->end) ? kept
            : ((m->end == 0U) ? COUNTER_FIRST : m->end)) + m->block);
        m->unused = new_unused;
        m->end = new_end;
        m->reserved = new_reserved;
        m->state = WIN12_COUNTER_STORE_STORING;
        m->transition = WIN12_COUNTER_STORE_ID_RESERVE_WHOLE;
        if (!ports->save_reserved(ports->context, m->reserved)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_store(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* reserve_rest (spec/sessions/counter_store.yaml:101) */
    m->unused = (uint32_t)((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end));
    m->end = (uint32_t)COUNTER_MAX;
    m->reserved = (uint32_t)COUNTER_MAX;
    m->state = WIN12_COUNTER_STORE_STORING;
    m->transition = WIN12_COUNTER_STORE_ID_RESERVE_REST;
    if (!ports->save_reserved(ports->context, m->reserved)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_store(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code storing_api_reserve(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* unexpected_api_reserve (spec/sessions/counter_store.yaml:74) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_API_RESERVE;
    return WIN12_E_UNEXPECTED;
}

static win12_code ready_or_storing_api_accept(struct win12_counter_store *m, uint32_t counter, win12_time now)
{
    const struct win12_counter_store_ports *ports = m->ports;

    (void)now;
    const bool heard = ports->heard(ports->context);
    if (heard && (counter <= ports->last_kept(ports->context))) {
        /* accept_replayed (spec/sessions/counter_store.yaml:145) */
        m->transition = WIN12_COUNTER_STORE_ID_ACCEPT_REPLAYED;
        return WIN12_E_REPLAY;
    }
    /* accept_accepted (spec/sessions/counter_store.yaml:146) */
    m->last = counter;
    m->transition = WIN12_COUNTER_STORE_ID_ACCEPT_ACCEPTED;
    if (!ports->save_last(ports->context, m->last)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code ready_api_peek(struct win12_counter_store *m, win12_time now)
{
    const struct win12_counter_store_ports *ports = m->ports;

    (void)now;
    /* peek (spec/sessions/counter_store.yaml:105) */
    m->transition = WIN12_COUNTER_STORE_ID_PEEK;
    if (!ports->tell_next(ports->context,
        (uint32_t)(((m->unused < m->end) && (ports->kept(ports->context) == m->end)) ? m->unused
        : ((ports->kept(ports->context) > m->end) ? ports->kept(ports->context)
        : ((m->end == 0U) ? COUNTER_FIRST : m->end))))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code storing_api_peek(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* unexpected_api_peek (spec/sessions/counter_store.yaml:74) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_API_PEEK;
    return WIN12_E_UNEXPECTED;
}

static win12_code ready_api_hint(struct win12_counter_store *m, uint32_t expected, win12_time now)
{
    const struct win12_counter_store_ports *ports = m->ports;

    (void)now;
    const uint32_t kept = ports->kept(ports->context);
    if (expected <=
        (((m->unused < m->end) && (kept == m->end)) ? m->unused
        : ((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end)))) {
        /* hint_not_higher (spec/sessions/counter_store.yaml:113) */
        m->transition = WIN12_COUNTER_STORE_ID_HINT_NOT_HIGHER;
        return WIN12_OK;
    }
    if (expected >= COUNTER_MAX) {
        /* hint_too_high (spec/sessions/counter_store.yaml:114) */
        m->transition = WIN12_COUNTER_STORE_ID_HINT_TOO_HIGH;
        return WIN12_E_COUNTER_FAR;
    }
    if (((uint64_t)m->hinted +
        ((uint64_t)expected -
        (((m->unused < m->end) && (kept == m->end)) ? m->unused
        : ((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end))))) > COUNTER_JUMP_MAX) {
        /* hint_too_far (spec/sessions/counter_store.yaml:115) */
        m->transition = WIN12_COUNTER_STORE_ID_HINT_TOO_FAR;
        return WIN12_E_COUNTER_FAR;
    }
    if ((m->unused < m->end) && (kept == m->end) && (expected < m->end)) {
        /* hint_within (spec/sessions/counter_store.yaml:116) */
        m->hinted = (uint32_t)((uint64_t)m->hinted +
            ((uint64_t)expected -
            (((m->unused < m->end) && (kept == m->end)) ? m->unused
            : ((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end)))));
        m->unused = expected;
        m->transition = WIN12_COUNTER_STORE_ID_HINT_WITHIN;
        if (!ports->tell_raised(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* hint_followed (spec/sessions/counter_store.yaml:120) */
    m->hinted = (uint32_t)((uint64_t)m->hinted +
        ((uint64_t)expected -
        (((m->unused < m->end) && (kept == m->end)) ? m->unused
        : ((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end)))));
    m->unused = m->end;
    m->reserved = (uint32_t)((expected > kept) ? expected : kept);
    m->state = WIN12_COUNTER_STORE_STORING;
    m->transition = WIN12_COUNTER_STORE_ID_HINT_FOLLOWED;
    if (!ports->save_reserved(ports->context, m->reserved)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_store(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_raised(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code storing_api_hint(struct win12_counter_store *m, uint32_t expected, win12_time now)
{
    (void)expected;
    (void)now;
    /* unexpected_api_hint (spec/sessions/counter_store.yaml:74) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_API_HINT;
    return WIN12_E_UNEXPECTED;
}

static win12_code ready_api_raise(struct win12_counter_store *m, uint32_t counter, win12_time now)
{
    const struct win12_counter_store_ports *ports = m->ports;

    (void)now;
    const uint32_t kept = ports->kept(ports->context);
    if (counter <=
        (((m->unused < m->end) && (kept == m->end)) ? m->unused
        : ((kept > m->end) ? kept : ((m->end == 0U) ? COUNTER_FIRST : m->end)))) {
        /* raise_not_higher (spec/sessions/counter_store.yaml:134) */
        m->transition = WIN12_COUNTER_STORE_ID_RAISE_NOT_HIGHER;
        return WIN12_OK;
    }
    /* raise_followed (spec/sessions/counter_store.yaml:135) */
    m->unused = m->end;
    m->reserved = (uint32_t)((counter > kept) ? counter : kept);
    m->state = WIN12_COUNTER_STORE_STORING;
    m->transition = WIN12_COUNTER_STORE_ID_RAISE_FOLLOWED;
    if (!ports->save_reserved(ports->context, m->reserved)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_store(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_raised(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code storing_api_raise(struct win12_counter_store *m, uint32_t counter, win12_time now)
{
    (void)counter;
    (void)now;
    /* unexpected_api_raise (spec/sessions/counter_store.yaml:74) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_API_RAISE;
    return WIN12_E_UNEXPECTED;
}

static win12_code ready_api_forked(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* forked (spec/sessions/counter_store.yaml:104) */
    m->unused = m->end;
    m->transition = WIN12_COUNTER_STORE_ID_FORKED;
    return WIN12_OK;
}

static win12_code storing_api_forked(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* forked (spec/sessions/counter_store.yaml:104) */
    m->unused = m->end;
    m->state = WIN12_COUNTER_STORE_READY;
    m->transition = WIN12_COUNTER_STORE_ID_FORKED;
    return WIN12_OK;
}

static win12_code ready_done_stored(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* unexpected_done_stored (spec/sessions/counter_store.yaml:75) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_DONE_STORED;
    return WIN12_OK;
}

static win12_code storing_done_stored(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* stored (spec/sessions/counter_store.yaml:102) */
    m->state = WIN12_COUNTER_STORE_READY;
    m->transition = WIN12_COUNTER_STORE_ID_STORED;
    return WIN12_OK;
}

static win12_code ready_port_failed(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* unexpected_port_failed (spec/sessions/counter_store.yaml:76) */
    m->transition = WIN12_COUNTER_STORE_ID_UNEXPECTED_PORT_FAILED;
    return WIN12_OK;
}

static win12_code storing_port_failed(struct win12_counter_store *m, win12_time now)
{
    (void)now;
    /* not_stored (spec/sessions/counter_store.yaml:103) */
    m->unused = m->end;
    m->state = WIN12_COUNTER_STORE_READY;
    m->transition = WIN12_COUNTER_STORE_ID_NOT_STORED;
    return WIN12_OK;
}

void win12_counter_store_init(struct win12_counter_store *m, const struct win12_counter_store_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_COUNTER_STORE_READY;
    m->transition = WIN12_COUNTER_STORE_ID_TAKE_GIVEN;
    m->shared = false;
    m->block = 0U;
    m->unused = 0U;
    m->end = 0U;
    m->hinted = 0U;
    m->reserved = 0U;
    m->last = 0U;
}

win12_code win12_counter_store_api_take(struct win12_counter_store *m, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_api_take(m, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_api_take(m, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_api_reserve(struct win12_counter_store *m, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_api_reserve(m, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_api_reserve(m, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_api_accept(struct win12_counter_store *m, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
    case WIN12_COUNTER_STORE_STORING:
        return ready_or_storing_api_accept(m, counter, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_api_peek(struct win12_counter_store *m, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_api_peek(m, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_api_peek(m, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_api_hint(struct win12_counter_store *m, uint32_t expected, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_api_hint(m, expected, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_api_hint(m, expected, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_api_raise(struct win12_counter_store *m, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_api_raise(m, counter, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_api_raise(m, counter, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_api_forked(struct win12_counter_store *m, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_api_forked(m, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_api_forked(m, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_done_stored(struct win12_counter_store *m, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_done_stored(m, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_done_stored(m, now);
    }
    return WIN12_OK;
}

win12_code win12_counter_store_port_failed(struct win12_counter_store *m, win12_time now)
{
    switch (m->state) {
    case WIN12_COUNTER_STORE_READY:
        return ready_port_failed(m, now);
    case WIN12_COUNTER_STORE_STORING:
        return storing_port_failed(m, now);
    }
    return WIN12_OK;
}
