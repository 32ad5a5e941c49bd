// Generated from spec/sessions/limiter.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/limiter.h"
#include "win12/limits.h"

static win12_code under_api_look(struct win12_limiter *m, win12_time now)
{
    const struct win12_limiter_ports *ports = m->ports;

    const bool listed = ports->listed(ports->context);
    const bool begun = ports->begun(ports->context);
    const bool ended = ports->ended(ports->context);
    const bool above_emergency = ports->above_emergency(ports->context);
    const bool above_normal = ports->above_normal(ports->context);
    if ((listed && begun && !ended) ? above_emergency : above_normal) {
        /* look_under_rises (spec/sessions/limiter.yaml:61) */
        const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
        m->emergency = listed && begun && !ended;
        m->state = WIN12_LIMITER_RISING;
        m->over_at = win12_after(now, m->over_after);
        m->transition = WIN12_LIMITER_ID_LOOK_UNDER_RISES;
        if (condition_0 && !ports->tell_threshold(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* look_under_stays (spec/sessions/limiter.yaml:62) */
    const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
    m->emergency = listed && begun && !ended;
    m->transition = WIN12_LIMITER_ID_LOOK_UNDER_STAYS;
    if (condition_0 && !ports->tell_threshold(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code rising_api_look(struct win12_limiter *m, win12_time now)
{
    const struct win12_limiter_ports *ports = m->ports;

    (void)now;
    const bool listed = ports->listed(ports->context);
    const bool begun = ports->begun(ports->context);
    const bool ended = ports->ended(ports->context);
    const bool above_emergency = ports->above_emergency(ports->context);
    const bool above_normal = ports->above_normal(ports->context);
    if ((listed && begun && !ended) ? above_emergency : above_normal) {
        /* look_rising_stays (spec/sessions/limiter.yaml:68) */
        const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
        m->emergency = listed && begun && !ended;
        m->transition = WIN12_LIMITER_ID_LOOK_RISING_STAYS;
        if (condition_0 && !ports->tell_threshold(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* look_rising_falls (spec/sessions/limiter.yaml:69) */
    const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
    m->emergency = listed && begun && !ended;
    m->state = WIN12_LIMITER_UNDER;
    m->over_at = WIN12_NEVER;
    m->transition = WIN12_LIMITER_ID_LOOK_RISING_FALLS;
    if (condition_0 && !ports->tell_threshold(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code over_api_look(struct win12_limiter *m, win12_time now)
{
    const struct win12_limiter_ports *ports = m->ports;

    const bool listed = ports->listed(ports->context);
    const bool begun = ports->begun(ports->context);
    const bool ended = ports->ended(ports->context);
    const bool above_emergency = ports->above_emergency(ports->context);
    const bool above_normal = ports->above_normal(ports->context);
    if ((listed && begun && !ended) ? above_emergency : above_normal) {
        /* look_over_stays (spec/sessions/limiter.yaml:75) */
        const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
        m->emergency = listed && begun && !ended;
        m->transition = WIN12_LIMITER_ID_LOOK_OVER_STAYS;
        if (condition_0 && !ports->tell_threshold(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* look_over_falls (spec/sessions/limiter.yaml:76) */
    const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
    m->emergency = listed && begun && !ended;
    m->state = WIN12_LIMITER_FALLING;
    m->under_at = win12_after(now, m->under_after);
    m->transition = WIN12_LIMITER_ID_LOOK_OVER_FALLS;
    if (condition_0 && !ports->tell_threshold(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code falling_api_look(struct win12_limiter *m, win12_time now)
{
    const struct win12_limiter_ports *ports = m->ports;

    (void)now;
    const bool listed = ports->listed(ports->context);
    const bool begun = ports->begun(ports->context);
    const bool ended = ports->ended(ports->context);
    const bool above_emergency = ports->above_emergency(ports->context);
    const bool above_normal = ports->above_normal(ports->context);
    if ((listed && begun && !ended) ? above_emergency : above_normal) {
        /* look_falling_rises (spec/sessions/limiter.yaml:82) */
        const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
        m->emergency = listed && begun && !ended;
        m->state = WIN12_LIMITER_OVER;
        m->under_at = WIN12_NEVER;
        m->transition = WIN12_LIMITER_ID_LOOK_FALLING_RISES;
        if (condition_0 && !ports->tell_threshold(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* look_falling_stays (spec/sessions/limiter.yaml:83) */
    const bool condition_0 = (listed && begun && !ended) ? !m->emergency : m->emergency;
    m->emergency = listed && begun && !ended;
    m->transition = WIN12_LIMITER_ID_LOOK_FALLING_STAYS;
    if (condition_0 && !ports->tell_threshold(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code under_api_restored(struct win12_limiter *m, bool was_over, bool was_emergency, win12_time now)
{
    (void)now;
    if (was_over) {
        /* restored_over (spec/sessions/limiter.yaml:92) */
        m->emergency = was_emergency;
        m->state = WIN12_LIMITER_OVER;
        m->transition = WIN12_LIMITER_ID_RESTORED_OVER;
        return WIN12_OK;
    }
    /* restored_under (spec/sessions/limiter.yaml:93) */
    m->emergency = was_emergency;
    m->transition = WIN12_LIMITER_ID_RESTORED_UNDER;
    return WIN12_OK;
}

static win12_code rising_and_others_api_restored(struct win12_limiter *m, bool was_over, bool was_emergency,
    win12_time now)
{
    (void)was_over;
    (void)was_emergency;
    (void)now;
    /* unexpected_api_restored (spec/sessions/limiter.yaml:53) */
    m->transition = WIN12_LIMITER_ID_UNEXPECTED_API_RESTORED;
    return WIN12_OK;
}

static win12_code rising_timer_over(struct win12_limiter *m, win12_time now)
{
    const struct win12_limiter_ports *ports = m->ports;

    (void)now;
    /* over (spec/sessions/limiter.yaml:85) */
    m->state = WIN12_LIMITER_OVER;
    m->over_at = WIN12_NEVER;
    m->transition = WIN12_LIMITER_ID_OVER;
    if (!ports->tell_exceeded(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->act(ports->context, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code falling_timer_under(struct win12_limiter *m, win12_time now)
{
    const struct win12_limiter_ports *ports = m->ports;

    (void)now;
    /* under (spec/sessions/limiter.yaml:86) */
    m->state = WIN12_LIMITER_UNDER;
    m->under_at = WIN12_NEVER;
    m->transition = WIN12_LIMITER_ID_UNDER;
    if (!ports->tell_fallen(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->act(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_limiter_init(struct win12_limiter *m, const struct win12_limiter_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_LIMITER_UNDER;
    m->transition = WIN12_LIMITER_ID_LOOK_UNDER_RISES;
    m->emergency = false;
    m->over_after = WIN12_T_LIMITER_OVER;
    m->over_at = WIN12_NEVER;
    m->under_after = WIN12_T_LIMITER_UNDER;
    m->under_at = WIN12_NEVER;
}

win12_code win12_limiter_api_look(struct win12_limiter *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LIMITER_UNDER:
        return under_api_look(m, now);
    case WIN12_LIMITER_RISING:
        return rising_api_look(m, now);
    case WIN12_LIMITER_OVER:
        return over_api_look(m, now);
    case WIN12_LIMITER_FALLING:
        return falling_api_look(m, now);
    }
    return WIN12_OK;
}

win12_code win12_limiter_api_restored(struct win12_limiter *m, bool was_over, bool was_emergency, win12_time now)
{
    switch (m->state) {
    case WIN12_LIMITER_UNDER:
        return under_api_restored(m, was_over, was_emergency, now);
    case WIN12_LIMITER_RISING:
    case WIN12_LIMITER_OVER:
    case WIN12_LIMITER_FALLING:
        return rising_and_others_api_restored(m, was_over, was_emergency, now);
    }
    return WIN12_OK;
}

static win12_code win12_limiter_timer_over(struct win12_limiter *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LIMITER_RISING:
        return rising_timer_over(m, now);
    case WIN12_LIMITER_UNDER:
    case WIN12_LIMITER_OVER:
    case WIN12_LIMITER_FALLING:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_limiter_timer_under(struct win12_limiter *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LIMITER_FALLING:
        return falling_timer_under(m, now);
    case WIN12_LIMITER_UNDER:
    case WIN12_LIMITER_RISING:
    case WIN12_LIMITER_OVER:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_limiter_deadline(const struct win12_limiter *m)
{
    win12_time at = m->over_at;
    if (m->under_at < at) {
        at = m->under_at;
    }
    return at;
}

win12_code win12_limiter_handle_timer(struct win12_limiter *m, win12_time now)
{
    if (m->over_at != WIN12_NEVER && m->over_at <= now) {
        return win12_limiter_timer_over(m, now);
    }
    if (m->under_at != WIN12_NEVER && m->under_at <= now) {
        return win12_limiter_timer_under(m, now);
    }
    return WIN12_OK;
}
