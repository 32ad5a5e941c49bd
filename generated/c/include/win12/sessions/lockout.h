// Generated from spec/sessions/lockout.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `lockout`: 2 states, 6 transitions.
 *
 * Guards the secrets of one client address of a meter against guessing (practice of the makers; no clause of the
 * standard).
 *
 * One machine per client address, shared by all connections of the meter, so that calling again does not start a new
 * count. After PASSWORD_TRIES failures in a row every attempt is refused for T_LOCKOUT, the right secret included.
 */

#ifndef WIN12_SESSIONS_LOCKOUT_H
#define WIN12_SESSIONS_LOCKOUT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_lockout_state {
    WIN12_LOCKOUT_OPEN, /* attempts are looked at */
    WIN12_LOCKOUT_LOCKED, /* attempts are refused unseen */
};

/* The transition that a step took. */
enum win12_lockout_id {
    WIN12_LOCKOUT_ID_FAILURE_NOTED,
    WIN12_LOCKOUT_ID_FAILURE_LOCKS,
    WIN12_LOCKOUT_ID_SUCCESS,
    WIN12_LOCKOUT_ID_UNLOCK,
    WIN12_LOCKOUT_ID_UNEXPECTED_API_FAILURE,
    WIN12_LOCKOUT_ID_UNEXPECTED_API_SUCCESS,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_lockout_ports {
    void *context; /* the first argument of every function */
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_lockout {
    const struct win12_lockout_ports *ports;
    enum win12_lockout_state state;
    enum win12_lockout_id transition;
    uint8_t tries; /* failures since the last success */
    win12_time lockout_after;
    win12_time lockout_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_lockout_init(struct win12_lockout *m, const struct win12_lockout_ports *ports);

/* api.failure: a wrong password or proof. */
win12_code win12_lockout_api_failure(struct win12_lockout *m, win12_time now);

/* api.success: a right one. */
win12_code win12_lockout_api_success(struct win12_lockout *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_lockout_deadline(const struct win12_lockout *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_lockout_handle_timer(struct win12_lockout *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
