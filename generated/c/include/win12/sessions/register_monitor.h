// Generated from spec/sessions/register_monitor.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `register_monitor`: 3 states, 12 transitions.
 *
 * One threshold of a register monitor (IEC 62056-6-2, class 21): a script is done when the monitored value crosses
 * it, another one for each direction. A meter has one machine for each threshold.
 *
 * A value is above the threshold when it is greater. What is first seen of it is no crossing: neither when the
 * monitor is set, nor when the meter has been off meanwhile and keeps no side.
 */

#ifndef WIN12_SESSIONS_REGISTER_MONITOR_H
#define WIN12_SESSIONS_REGISTER_MONITOR_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_register_monitor_state {
    WIN12_REGISTER_MONITOR_UNKNOWN, /* not looked at yet */
    WIN12_REGISTER_MONITOR_BELOW, /* not above the threshold */
    WIN12_REGISTER_MONITOR_ABOVE, /* above it */
};

/* The transition that a step took. */
enum win12_register_monitor_id {
    WIN12_REGISTER_MONITOR_ID_FIRST_ABOVE,
    WIN12_REGISTER_MONITOR_ID_FIRST_BELOW,
    WIN12_REGISTER_MONITOR_ID_LOOK_BELOW_UP,
    WIN12_REGISTER_MONITOR_ID_LOOK_BELOW_STAYS,
    WIN12_REGISTER_MONITOR_ID_LOOK_ABOVE_STAYS,
    WIN12_REGISTER_MONITOR_ID_LOOK_ABOVE_DOWN,
    WIN12_REGISTER_MONITOR_ID_SET,
    WIN12_REGISTER_MONITOR_ID_RESTORED_BELOW,
    WIN12_REGISTER_MONITOR_ID_RESTORED_ABOVE,
    WIN12_REGISTER_MONITOR_ID_RESTORED_UNKNOWN,
    WIN12_REGISTER_MONITOR_ID_UNEXPECTED_API_SET,
    WIN12_REGISTER_MONITOR_ID_UNEXPECTED_API_RESTORED,
};

enum win12_register_monitor_side {
    WIN12_REGISTER_MONITOR_SIDE_UNKNOWN = 0,
    WIN12_REGISTER_MONITOR_SIDE_BELOW = 1,
    WIN12_REGISTER_MONITOR_SIDE_ABOVE = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_register_monitor_ports {
    void *context; /* the first argument of every function */
    /* The value is greater than the threshold. */
    bool (*above)(void *context);
    /* Event of the log. */
    bool (*tell_crossed)(void *context, bool up);
    /* The script of action_up is done or that of action_down. */
    bool (*act)(void *context, bool up);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_register_monitor {
    const struct win12_register_monitor_ports *ports;
    enum win12_register_monitor_state state;
    enum win12_register_monitor_id transition;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_register_monitor_init(struct win12_register_monitor *m, const struct win12_register_monitor_ports *ports);

/* api.look: the value is looked at. */
win12_code win12_register_monitor_api_look(struct win12_register_monitor *m, win12_time now);

/* api.set: another threshold or value is set. */
win12_code win12_register_monitor_api_set(struct win12_register_monitor *m, win12_time now);

/* api.restored: what was kept before a restart. */
win12_code win12_register_monitor_api_restored(struct win12_register_monitor *m, uint32_t was, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
