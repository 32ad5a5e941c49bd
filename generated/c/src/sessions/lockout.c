// Generated from spec/sessions/lockout.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/lockout.h"
#include "win12/limits.h"

#define PASSWORD_TRIES WIN12_PASSWORD_TRIES

static win12_code open_api_failure(struct win12_lockout *m, win12_time now)
{
    if (((uint64_t)m->tries + 1U) < PASSWORD_TRIES) {
        /* failure_noted (spec/sessions/lockout.yaml:33) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->transition = WIN12_LOCKOUT_ID_FAILURE_NOTED;
        return WIN12_OK;
    }
    /* failure_locks (spec/sessions/lockout.yaml:34) */
    m->tries = 0U;
    m->state = WIN12_LOCKOUT_LOCKED;
    m->lockout_at = win12_after(now, m->lockout_after);
    m->transition = WIN12_LOCKOUT_ID_FAILURE_LOCKS;
    return WIN12_OK;
}

static win12_code locked_api_failure(struct win12_lockout *m, win12_time now)
{
    (void)now;
    /* unexpected_api_failure (spec/sessions/lockout.yaml:26) */
    m->transition = WIN12_LOCKOUT_ID_UNEXPECTED_API_FAILURE;
    return WIN12_OK;
}

static win12_code open_api_success(struct win12_lockout *m, win12_time now)
{
    (void)now;
    /* success (spec/sessions/lockout.yaml:35) */
    m->tries = 0U;
    m->transition = WIN12_LOCKOUT_ID_SUCCESS;
    return WIN12_OK;
}

static win12_code locked_api_success(struct win12_lockout *m, win12_time now)
{
    (void)now;
    /* unexpected_api_success (spec/sessions/lockout.yaml:26) */
    m->transition = WIN12_LOCKOUT_ID_UNEXPECTED_API_SUCCESS;
    return WIN12_OK;
}

static win12_code locked_timer_lockout(struct win12_lockout *m, win12_time now)
{
    (void)now;
    /* unlock (spec/sessions/lockout.yaml:36) */
    m->state = WIN12_LOCKOUT_OPEN;
    m->lockout_at = WIN12_NEVER;
    m->transition = WIN12_LOCKOUT_ID_UNLOCK;
    return WIN12_OK;
}

void win12_lockout_init(struct win12_lockout *m, const struct win12_lockout_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_LOCKOUT_OPEN;
    m->transition = WIN12_LOCKOUT_ID_FAILURE_NOTED;
    m->tries = 0U;
    m->lockout_after = WIN12_T_LOCKOUT;
    m->lockout_at = WIN12_NEVER;
}

win12_code win12_lockout_api_failure(struct win12_lockout *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LOCKOUT_OPEN:
        return open_api_failure(m, now);
    case WIN12_LOCKOUT_LOCKED:
        return locked_api_failure(m, now);
    }
    return WIN12_OK;
}

win12_code win12_lockout_api_success(struct win12_lockout *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LOCKOUT_OPEN:
        return open_api_success(m, now);
    case WIN12_LOCKOUT_LOCKED:
        return locked_api_success(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_lockout_timer_lockout(struct win12_lockout *m, win12_time now)
{
    switch (m->state) {
    case WIN12_LOCKOUT_LOCKED:
        return locked_timer_lockout(m, now);
    case WIN12_LOCKOUT_OPEN:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_lockout_deadline(const struct win12_lockout *m)
{
    win12_time at = m->lockout_at;
    return at;
}

win12_code win12_lockout_handle_timer(struct win12_lockout *m, win12_time now)
{
    if (m->lockout_at != WIN12_NEVER && m->lockout_at <= now) {
        return win12_lockout_timer_lockout(m, now);
    }
    return WIN12_OK;
}
