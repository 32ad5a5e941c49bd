// Generated from spec/sessions/counter_store.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `counter_store`: 2 states, 26 transitions.
 *
 * The invocation counters of one key in the hands of one sender (IEC 62056-5-3, 5.3.4 and 9.2.3.3.7.3; NIST SP
 * 800-38D, 8).
 *
 * The nonce of AES-GCM is the sender's title and its counter. Two messages under one (key, title, counter) betray
 * the authentication key, so a counter that may have been used must never come again: not after a crash, not from a
 * second process. Counters are therefore reserved in blocks, and a block is durable before the first counter of it
 * is given out; what a crash leaves of a block is skipped. A block is given up as soon as another process has
 * reserved after it, because the receiver would refuse the lower counters anyway.
 *
 * A received counter is looked at after the tag of its message has verified, never before, and must be greater than
 * all before it. A hint from an unauthenticated message only raises the counter, over the life of the machine by
 * COUNTER_JUMP_MAX at most: otherwise a forged one would burn the key.
 *
 * A store that is set back while the machine lives (a file restored from a backup) does not make it repeat what it
 * has given out itself; what other processes have given out, and it before it began anew, only the store knows.
 *
 * The store may be shared: `kept`, `heard` and `last_kept` are what it holds now, whoever put it there. Between a
 * question about it and the end of what the step saves nobody else may change it, except where `shared` is false,
 * when nobody else can.
 */

#ifndef WIN12_SESSIONS_COUNTER_STORE_H
#define WIN12_SESSIONS_COUNTER_STORE_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_counter_store_state {
    WIN12_COUNTER_STORE_READY, /* counters can be given out */
    WIN12_COUNTER_STORE_STORING, /* something saved is being made durable */
};

/* The transition that a step took. */
enum win12_counter_store_id {
    WIN12_COUNTER_STORE_ID_TAKE_GIVEN,
    WIN12_COUNTER_STORE_ID_TAKE_GIVEN_LAST,
    WIN12_COUNTER_STORE_ID_TAKE_EMPTY,
    WIN12_COUNTER_STORE_ID_RESERVE_EXHAUSTED,
    WIN12_COUNTER_STORE_ID_RESERVE_WHOLE,
    WIN12_COUNTER_STORE_ID_RESERVE_REST,
    WIN12_COUNTER_STORE_ID_STORED,
    WIN12_COUNTER_STORE_ID_NOT_STORED,
    WIN12_COUNTER_STORE_ID_FORKED,
    WIN12_COUNTER_STORE_ID_PEEK,
    WIN12_COUNTER_STORE_ID_HINT_NOT_HIGHER,
    WIN12_COUNTER_STORE_ID_HINT_TOO_HIGH,
    WIN12_COUNTER_STORE_ID_HINT_TOO_FAR,
    WIN12_COUNTER_STORE_ID_HINT_WITHIN,
    WIN12_COUNTER_STORE_ID_HINT_FOLLOWED,
    WIN12_COUNTER_STORE_ID_RAISE_NOT_HIGHER,
    WIN12_COUNTER_STORE_ID_RAISE_FOLLOWED,
    WIN12_COUNTER_STORE_ID_ACCEPT_REPLAYED,
    WIN12_COUNTER_STORE_ID_ACCEPT_ACCEPTED,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_API_TAKE,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_API_RESERVE,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_API_PEEK,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_API_HINT,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_API_RAISE,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_DONE_STORED,
    WIN12_COUNTER_STORE_ID_UNEXPECTED_PORT_FAILED,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_counter_store_ports {
    void *context; /* the first argument of every function */
    /* `reserved` as the store has it; 0 when nothing was ever reserved. */
    uint32_t (*kept)(void *context);
    /* The store has a counter that was accepted. */
    bool (*heard)(void *context);
    /* `last` as the store has it. */
    uint32_t (*last_kept)(void *context);
    /* Make what was saved outlive a power failure. */
    bool (*start_store)(void *context);
    /* The counter that would be given out. */
    bool (*tell_next)(void *context, uint32_t counter);
    /* There is no counter in hand; a block must be reserved. */
    bool (*tell_empty)(void *context);
    /* The counter was moved up. */
    bool (*tell_raised)(void *context);
    /* A counter to use, once. */
    bool (*give)(void *context, uint32_t counter);
    /* Keep: the first counter that nobody has reserved. */
    bool (*save_reserved)(void *context, uint32_t value);
    /* Keep: the greatest counter accepted. */
    bool (*save_last)(void *context, uint32_t value);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_counter_store {
    const struct win12_counter_store_ports *ports;
    enum win12_counter_store_state state;
    enum win12_counter_store_id transition;
    bool shared; /* setting; other processes reserve from the same store */
    uint32_t block; /* setting; counters made durable at a time */
    uint32_t unused; /* the next counter of our block */
    uint32_t end; /* where our last block ends, given up or not; 0 when there was none */
    uint32_t hinted; /* how far hints have raised the counter */
    uint32_t reserved; /* persistent; the first counter that nobody has reserved */
    uint32_t last; /* persistent; the greatest counter accepted */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_counter_store_init(struct win12_counter_store *m, const struct win12_counter_store_ports *ports);

/* api.take: a counter is needed. */
win12_code win12_counter_store_api_take(struct win12_counter_store *m, win12_time now);

/* api.reserve: a block is to be reserved, before it is needed or because there is none. */
win12_code win12_counter_store_api_reserve(struct win12_counter_store *m, win12_time now);

/* api.accept: the counter of a message whose tag has verified. */
win12_code win12_counter_store_api_accept(struct win12_counter_store *m, uint32_t counter, win12_time now);

/* api.peek: which counter would be given out. */
win12_code win12_counter_store_api_peek(struct win12_counter_store *m, win12_time now);

/* api.hint: somebody says which counter the receiver expects. */
win12_code win12_counter_store_api_hint(struct win12_counter_store *m, uint32_t expected, win12_time now);

/* api.raise: the same from a person, or another source that is sure. */
win12_code win12_counter_store_api_raise(struct win12_counter_store *m, uint32_t counter, win12_time now);

/* api.forked: another process goes on with our block. */
win12_code win12_counter_store_api_forked(struct win12_counter_store *m, win12_time now);

/* done.stored: what was saved is durable. */
win12_code win12_counter_store_done_stored(struct win12_counter_store *m, win12_time now);

/* port.failed: what was saved may not be durable. */
win12_code win12_counter_store_port_failed(struct win12_counter_store *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
