// Generated from spec/sessions/limiter.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `limiter`: 4 states, 13 transitions.
 *
 * A limiter of a meter (IEC 62056-6-2, class 71): a value is compared with the threshold in force, and what stays
 * beyond it for its least duration makes the limiter act: most often it opens the breaker, and closes it again.
 *
 * The threshold in force is the normal one, or that of the emergency profile: as long as the group list has the
 * number of the profile, its activation time has come and its duration is not over. A profile that begins or ends
 * while a duration runs changes what the value is compared with, and not the time that has run.
 *
 * A value is over the threshold when it is greater, and under it otherwise.
 */

#ifndef WIN12_SESSIONS_LIMITER_H
#define WIN12_SESSIONS_LIMITER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_limiter_state {
    WIN12_LIMITER_UNDER, /* not over the threshold */
    WIN12_LIMITER_RISING, /* over it, not for long enough yet */
    WIN12_LIMITER_OVER, /* over it for the least duration */
    WIN12_LIMITER_FALLING, /* under it again, not for long enough yet */
};

/* The transition that a step took. */
enum win12_limiter_id {
    WIN12_LIMITER_ID_LOOK_UNDER_RISES,
    WIN12_LIMITER_ID_LOOK_UNDER_STAYS,
    WIN12_LIMITER_ID_LOOK_RISING_STAYS,
    WIN12_LIMITER_ID_LOOK_RISING_FALLS,
    WIN12_LIMITER_ID_LOOK_OVER_STAYS,
    WIN12_LIMITER_ID_LOOK_OVER_FALLS,
    WIN12_LIMITER_ID_LOOK_FALLING_RISES,
    WIN12_LIMITER_ID_LOOK_FALLING_STAYS,
    WIN12_LIMITER_ID_OVER,
    WIN12_LIMITER_ID_UNDER,
    WIN12_LIMITER_ID_RESTORED_OVER,
    WIN12_LIMITER_ID_RESTORED_UNDER,
    WIN12_LIMITER_ID_UNEXPECTED_API_RESTORED,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_limiter_ports {
    void *context; /* the first argument of every function */
    /* The group list has the number of the emergency profile. */
    bool (*listed)(void *context);
    /* Its activation time has come. */
    bool (*begun)(void *context);
    /* Its duration is over. */
    bool (*ended)(void *context);
    /* The value is greater than threshold_normal. */
    bool (*above_normal)(void *context);
    /* The value is greater than threshold_emergency. */
    bool (*above_emergency)(void *context);
    /* Another threshold is in force, an event of the log. */
    bool (*tell_threshold)(void *context);
    /* Event of the log. */
    bool (*tell_exceeded)(void *context);
    /* Event of the log. */
    bool (*tell_fallen)(void *context);
    /* The script of action_over_threshold is done or that of action_under_threshold. */
    bool (*act)(void *context, bool over);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_limiter {
    const struct win12_limiter_ports *ports;
    enum win12_limiter_state state;
    enum win12_limiter_id transition;
    bool emergency; /* emergency_profile_active */
    win12_time over_after; /* min_over_threshold_duration */
    win12_time over_at;
    win12_time under_after; /* min_under_threshold_duration */
    win12_time under_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_limiter_init(struct win12_limiter *m, const struct win12_limiter_ports *ports);

/* api.look: the value is looked at. */
win12_code win12_limiter_api_look(struct win12_limiter *m, win12_time now);

/* api.restored: what was kept before a restart. */
win12_code win12_limiter_api_restored(struct win12_limiter *m, bool was_over, bool was_emergency, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_limiter_deadline(const struct win12_limiter *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_limiter_handle_timer(struct win12_limiter *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
