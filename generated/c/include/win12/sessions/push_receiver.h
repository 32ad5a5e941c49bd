// Generated from spec/sessions/push_receiver.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `push_receiver`: 1 states, 13 transitions.
 *
 * What becomes of the messages of one sender of pushes (IEC 62056-5-3, 6.10 and 7.3.8).
 *
 * Every message received whole is kept, and kept durably before anything is said about it, also one that cannot be
 * understood. Only replays are not: the counter of a message that proves its origin must be greater than every one
 * before it under the same key and title, on whatever line; it is noted, durably, after the message is kept. A
 * message that proves nothing has no counter.
 *
 * A confirmed push is confirmed when it is kept, not before, so that a meter repeats what was not kept. Its
 * confirmation may be lost: then it comes again under the same number, with the same content and a new counter, and
 * is confirmed again, not kept twice.
 *
 * Keeping takes time, and other messages come meanwhile: `message` numbers those in hand, and what the storage says
 * comes back with what was said of the message.
 */

#ifndef WIN12_SESSIONS_PUSH_RECEIVER_H
#define WIN12_SESSIONS_PUSH_RECEIVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_push_receiver_state {
    WIN12_PUSH_RECEIVER_LISTENING,
};

/* The transition that a step took. */
enum win12_push_receiver_id {
    WIN12_PUSH_RECEIVER_ID_MESSAGE_PARTIAL,
    WIN12_PUSH_RECEIVER_ID_MESSAGE_STALE,
    WIN12_PUSH_RECEIVER_ID_MESSAGE_REPEATED,
    WIN12_PUSH_RECEIVER_ID_MESSAGE_PROVED,
    WIN12_PUSH_RECEIVER_ID_MESSAGE_PLAIN,
    WIN12_PUSH_RECEIVER_ID_KEPT_INVALID,
    WIN12_PUSH_RECEIVER_ID_KEPT_BEFORE,
    WIN12_PUSH_RECEIVER_ID_KEPT_FRESH,
    WIN12_PUSH_RECEIVER_ID_LOOKED_FOUND,
    WIN12_PUSH_RECEIVER_ID_LOOKED_REPLAYED,
    WIN12_PUSH_RECEIVER_ID_FAILED_ALONE,
    WIN12_PUSH_RECEIVER_ID_FAILED_RELEASED,
    WIN12_PUSH_RECEIVER_ID_FAILED_OTHER,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_push_receiver_ports {
    void *context; /* the first argument of every function */
    /* A counter of this sender was accepted before. */
    bool (*heard)(void *context);
    /* The greatest of them. */
    uint32_t (*last_kept)(void *context);
    /* The message says the same as the confirmed push kept last. */
    bool (*same)(void *context);
    /* Another message that proves its origin is being kept. */
    bool (*others)(void *context);
    /* The greatest counter of those. */
    uint32_t (*greatest)(void *context);
    /* The push `number` is kept. */
    bool (*send_confirm)(void *context, uint32_t message, uint32_t number);
    /* Only a part came; it is not kept. */
    bool (*tell_partial)(void *context, uint32_t message);
    bool (*tell_kept)(void *context, uint32_t message);
    /* Kept as it came; it cannot be understood. */
    bool (*tell_invalid)(void *context, uint32_t message);
    /* It was kept before. */
    bool (*tell_known)(void *context, uint32_t message);
    /* A replay. */
    bool (*tell_refused)(void *context, uint32_t message);
    /* Keep the message; port.kept or port.failed comes after it. */
    bool (*keep)(void *context, uint32_t message);
    /* Was this very message kept before? port.looked comes after it. */
    bool (*look)(void *context, uint32_t message);
    /* Note it as accepted; a greater one may have been noted meanwhile. */
    bool (*accept)(void *context, uint32_t counter);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_push_receiver {
    const struct win12_push_receiver_ports *ports;
    enum win12_push_receiver_state state;
    enum win12_push_receiver_id transition;
    bool taking; /* a message that proves its origin is being kept */
    uint32_t taken; /* the greatest counter of those */
    bool known; /* a confirmed push of this sender was kept */
    uint32_t latest; /* its number */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_push_receiver_init(struct win12_push_receiver *m, const struct win12_push_receiver_ports *ports);

/* rx.message: see the specification. */
win12_code win12_push_receiver_rx_message(struct win12_push_receiver *m, uint32_t message, bool whole, bool proved,
    uint32_t counter, bool confirmed, uint32_t number, win12_time now);

/* port.kept: the message is durable. */
win12_code win12_push_receiver_port_kept(struct win12_push_receiver *m, uint32_t message, bool fresh, bool sound,
    bool proved, uint32_t counter, bool confirmed, uint32_t number, win12_time now);

/* port.looked: whether this very message was kept before. */
win12_code win12_push_receiver_port_looked(struct win12_push_receiver *m, uint32_t message, bool found, win12_time now);

/* port.failed: the message could not be kept. */
win12_code win12_push_receiver_port_failed(struct win12_push_receiver *m, bool proved, uint32_t counter,
    win12_time now);

#ifdef __cplusplus
}
#endif

#endif
