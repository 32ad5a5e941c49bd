// Generated from spec/sessions/disconnect_control.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `disconnect_control`: 3 states, 26 transitions.
 *
 * The breaker of a meter (IEC 62056-6-2, class 70): connected, disconnected, or ready for reconnection by hand.
 *
 * The control mode says who may do what. Letters are those of the table of the class: b, c remote_disconnect; a, d
 * remote_reconnect, directly or up to the button; e, f by hand; g, h by the meter itself, such as a limiter.
 *
 * | mode | open remotely | open by hand | open locally | close remotely | close by hand | close locally |
 * | ---- | ------------- | ------------ | ------------ | -------------- | ------------- | ------------- |
 * | 0 | - | - | - | - | - | - |
 * | 1 | b c | f | g | d | e | - |
 * | 2 | b c | f | g | a | e | - |
 * | 3 | b c | - | g | d | e | - |
 * | 4 | b c | - | g | a | e | - |
 * | 5 | b c | f | g | d | e | h |
 * | 6 | b c | - | g | d | e | h |
 */

#ifndef WIN12_SESSIONS_DISCONNECT_CONTROL_H
#define WIN12_SESSIONS_DISCONNECT_CONTROL_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_disconnect_control_state {
    WIN12_DISCONNECT_CONTROL_CONNECTED,
    WIN12_DISCONNECT_CONTROL_DISCONNECTED,
    WIN12_DISCONNECT_CONTROL_READY, /* ready for reconnection */
};

/* The transition that a step took. */
enum win12_disconnect_control_id {
    WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_NEVER,
    WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_B,
    WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_C,
    WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_AGAIN,
    WIN12_DISCONNECT_CONTROL_ID_RECONNECT_A,
    WIN12_DISCONNECT_CONTROL_ID_RECONNECT_D,
    WIN12_DISCONNECT_CONTROL_ID_RECONNECT_AGAIN,
    WIN12_DISCONNECT_CONTROL_ID_PRESS_OPEN_F,
    WIN12_DISCONNECT_CONTROL_ID_PRESS_OPEN_NEVER,
    WIN12_DISCONNECT_CONTROL_ID_PRESS_E,
    WIN12_DISCONNECT_CONTROL_ID_LOCAL_OPEN_NEVER,
    WIN12_DISCONNECT_CONTROL_ID_LOCAL_OPEN_G,
    WIN12_DISCONNECT_CONTROL_ID_LOCAL_CLOSE_H,
    WIN12_DISCONNECT_CONTROL_ID_LOCAL_CLOSE_NEVER,
    WIN12_DISCONNECT_CONTROL_ID_MODE_UNKNOWN,
    WIN12_DISCONNECT_CONTROL_ID_MODE_KEPT,
    WIN12_DISCONNECT_CONTROL_ID_MODE_OPEN_UNKNOWN,
    WIN12_DISCONNECT_CONTROL_ID_MODE_OPEN_ALWAYS_CONNECTED,
    WIN12_DISCONNECT_CONTROL_ID_MODE_OPEN_KEPT,
    WIN12_DISCONNECT_CONTROL_ID_RESTORED_CONNECTED,
    WIN12_DISCONNECT_CONTROL_ID_RESTORED_DISCONNECTED,
    WIN12_DISCONNECT_CONTROL_ID_RESTORED_READY,
    WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_PRESS,
    WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_LOCAL_DISCONNECT,
    WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_LOCAL_RECONNECT,
    WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_RESTORED,
};

enum win12_disconnect_control_position {
    WIN12_DISCONNECT_CONTROL_POSITION_DISCONNECTED = 0,
    WIN12_DISCONNECT_CONTROL_POSITION_CONNECTED = 1,
    WIN12_DISCONNECT_CONTROL_POSITION_READY_FOR_RECONNECTION = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_disconnect_control_ports {
    void *context; /* the first argument of every function */
    /* The result of the method or of setting the attribute. */
    bool (*send_answer)(void *context, uint8_t result);
    /* Event of the log. */
    bool (*tell_by_remote)(void *context, bool closed);
    /* Event of the log. */
    bool (*tell_by_hand)(void *context, bool closed);
    /* Event of the log. */
    bool (*tell_by_itself)(void *context, bool closed);
    /* Event of the log. */
    bool (*tell_ready)(void *context);
    /* Energy flows or not. */
    bool (*set_output)(void *context, bool closed);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_disconnect_control {
    const struct win12_disconnect_control_ports *ports;
    enum win12_disconnect_control_state state;
    enum win12_disconnect_control_id transition;
    uint8_t mode; /* control_mode */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_disconnect_control_init(struct win12_disconnect_control *m,
    const struct win12_disconnect_control_ports *ports);

/* rx.disconnect: remote_disconnect. */
win12_code win12_disconnect_control_rx_disconnect(struct win12_disconnect_control *m, win12_time now);

/* rx.reconnect: remote_reconnect. */
win12_code win12_disconnect_control_rx_reconnect(struct win12_disconnect_control *m, win12_time now);

/* rx.mode: control_mode is set. */
win12_code win12_disconnect_control_rx_mode(struct win12_disconnect_control *m, uint8_t wanted, win12_time now);

/* api.press: somebody presses the button of the meter. */
win12_code win12_disconnect_control_api_press(struct win12_disconnect_control *m, win12_time now);

/* api.local_disconnect: a limiter, or the meter itself, opens. */
win12_code win12_disconnect_control_api_local_disconnect(struct win12_disconnect_control *m, win12_time now);

/* api.local_reconnect: and closes again. */
win12_code win12_disconnect_control_api_local_reconnect(struct win12_disconnect_control *m, win12_time now);

/* api.restored: what was kept before a restart. */
win12_code win12_disconnect_control_api_restored(struct win12_disconnect_control *m, uint32_t was, uint8_t with_mode,
    win12_time now);

#ifdef __cplusplus
}
#endif

#endif
