// Generated from spec/sessions/push_blocks.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `push_blocks`: 3 states, 16 transitions.
 *
 * One APDU out of general-block-transfer APDUs, seen from the side (IEC 62056-5-3, 7.3.13).
 *
 * A listener cannot ask for a lost block again; it keeps what it hears, in any order, until the blocks from the
 * first to the one marked last are all there. Numbers count every block a party sends, empty acknowledgements
 * included, so a message begins at 1 or right after the party's last message or acknowledgement. Another block 1
 * begins anew, the transfer before it was given up; in unconfirmed transfers (window 0) nothing is ever sent again,
 * so there every block 1 does. Of two blocks with one number the first counts. What never becomes whole is dropped
 * whole.
 */

#ifndef WIN12_SESSIONS_PUSH_BLOCKS_H
#define WIN12_SESSIONS_PUSH_BLOCKS_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_push_blocks_state {
    WIN12_PUSH_BLOCKS_IDLE, /* no block is held */
    WIN12_PUSH_BLOCKS_COLLECTING, /* some blocks of an APDU are held */
    WIN12_PUSH_BLOCKS_GIVEN_UP, /* the APDU is larger than allowed; its other blocks do not count */
};

/* The transition that a step took. */
enum win12_push_blocks_id {
    WIN12_PUSH_BLOCKS_ID_FIRST_ABORT,
    WIN12_PUSH_BLOCKS_ID_FIRST_ACKNOWLEDGEMENT,
    WIN12_PUSH_BLOCKS_ID_FIRST_TOO_LARGE,
    WIN12_PUSH_BLOCKS_ID_FIRST_ONLY,
    WIN12_PUSH_BLOCKS_ID_FIRST_KEPT,
    WIN12_PUSH_BLOCKS_ID_MORE_ABORT,
    WIN12_PUSH_BLOCKS_ID_MORE_ANEW,
    WIN12_PUSH_BLOCKS_ID_MORE_TOO_LARGE,
    WIN12_PUSH_BLOCKS_ID_MORE_COMPLETES,
    WIN12_PUSH_BLOCKS_ID_MORE_REPEATED,
    WIN12_PUSH_BLOCKS_ID_MORE_KEPT,
    WIN12_PUSH_BLOCKS_ID_REST_ABORT,
    WIN12_PUSH_BLOCKS_ID_REST_ANEW,
    WIN12_PUSH_BLOCKS_ID_REST_IGNORED,
    WIN12_PUSH_BLOCKS_ID_INCOMPLETE,
    WIN12_PUSH_BLOCKS_ID_UNEXPECTED_API_CLEAR,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_push_blocks_ports {
    void *context; /* the first argument of every function */
    /* A block with this number is held. */
    bool (*held)(void *context);
    /* And it is the same block. */
    bool (*same)(void *context);
    /* With this block the APDU is not larger than allowed. */
    bool (*fits)(void *context);
    /* The lowest number held, this one included. */
    uint16_t (*lowest)(void *context);
    /* With this block all are held from the lowest to the last, which is the one marked so. */
    bool (*gapless)(void *context);
    /* The blocks held are an APDU. */
    bool (*tell_whole)(void *context);
    /* Look at the block in hand once more. */
    bool (*tell_again)(void *context);
    /* Hold this block. */
    bool (*keep)(void *context, uint16_t number);
    /* Let go of all blocks. */
    bool (*drop)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_push_blocks {
    const struct win12_push_blocks_ports *ports;
    enum win12_push_blocks_state state;
    enum win12_push_blocks_id transition;
    uint32_t expected; /* the number after the last message or acknowledgement */
    uint16_t last; /* the number of the block marked last; 0 before it came */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_push_blocks_init(struct win12_push_blocks *m, const struct win12_push_blocks_ports *ports);

/* rx.block: a block was heard. */
win12_code win12_push_blocks_rx_block(struct win12_push_blocks *m, uint16_t number, bool last_block, uint8_t window,
    bool empty, win12_time now);

/* api.clear: silence or the end of the line; nothing of this APDU will come any more. */
win12_code win12_push_blocks_api_clear(struct win12_push_blocks *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
