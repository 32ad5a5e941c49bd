// Generated from spec/sessions/general_block_transfer.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `general_block_transfer`: 5 states, 103 transitions.
 *
 * One party of general block transfer (IEC 62056-5-3, 7.3.13; Green Book 9.4.6.13), client or server: an APDU of any
 * service cut into numbered blocks, acknowledged in windows, lost ones sent again.
 *
 * Each party counts the blocks it sends from 1, acknowledgements included, and says in each the highest number it
 * has received with no gap below it and how many blocks it takes in a row. A sender sends so many, the last of them
 * not streaming; then it is the other's turn. The receiver acknowledges at the end of a window: if blocks are
 * missing, with a window of the size of the first gap. What came beyond that gap stays if it is one run without
 * holes; the rest comes again. The answer confirms the request, and nothing confirms the last block of the answer,
 * so the server keeps it until the next request begins.
 *
 * An acknowledgement is sent only when every own block with octets was received. So whoever hears one with a higher
 * number than expected knows that only acknowledgements were lost in between. One that says nothing new is not
 * answered, except when it asks for less than is outstanding, which is a gap: otherwise one duplicate would beget
 * another for ever. What is lost altogether is sent again when the window timer ends, a bounded number of times; the
 * time of the whole belongs to the association.
 *
 * Block 1 with other octets than the block 1 known begins a new transfer for the server, at any time, and for a
 * client when nothing is under way. Numbers never wrap.
 */

#ifndef WIN12_SESSIONS_GENERAL_BLOCK_TRANSFER_H
#define WIN12_SESSIONS_GENERAL_BLOCK_TRANSFER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_general_block_transfer_state {
    WIN12_GENERAL_BLOCK_TRANSFER_IDLE, /* nothing under way */
    WIN12_GENERAL_BLOCK_TRANSFER_SENDING, /* a window of ours is out */
    WIN12_GENERAL_BLOCK_TRANSFER_RECEIVING, /* blocks of the peer are coming, or awaited */
    WIN12_GENERAL_BLOCK_TRANSFER_ANSWERING, /* server: the request is complete, the answer is being made */
    WIN12_GENERAL_BLOCK_TRANSFER_LINGERING, /* server: the last block of the answer is out; nothing will confirm it */
};

/* The transition that a step took. */
enum win12_general_block_transfer_id {
    WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_ASIDE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_PLAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_TOO_LONG,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_UNCONFIRMED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_LAST_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_SEND_BEGUN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_ASIDE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_BUSY,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_PLAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_TOO_LONG,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_LAST_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_REPLACE_BEGUN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_ASIDE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_BUSY,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_REFUSAL,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_TOO_LONG,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_LAST_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWER_BEGUN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_PUMP_SENT,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_PUMP_NOTHING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ENDED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ABORT,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_STRAY,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_UNASKED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_REQUEST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_FIRST_STREAMING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ABORTED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_UNASKED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_REQUEST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEW_STREAMING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_EXHAUSTED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_OLD_ACK,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ACK_ANSWER,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ACK,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_AGAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_DUPLICATE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_BEYOND_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_BEYOND,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_HOLE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_SECOND_HOLE_TOLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_SECOND_HOLE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_FAR_TOLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_FAR,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_ANSWER,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_REQUEST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEXT_TOLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_RECEIVE_NEXT,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_ABORTED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_UNASKED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_REQUEST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEW_STREAMING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_IMPOSSIBLE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_OLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_EARLY,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_CONFIRMED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_LAST_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_GAP,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NOTHING_NEW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_BEYOND,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_FAR_TOLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_FAR,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_ANSWER,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEXT_TOLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ACKNOWLEDGE_NEXT,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_ABORTED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_UNASKED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_REQUEST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NEW_STREAMING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_AGAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_ANSWERING_NOTHING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_ABORTED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_TOO_LARGE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_UNASKED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_REQUEST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_NEW_STREAMING,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_IMPOSSIBLE,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_AGAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_OLD,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_ARRIVED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_LINGER_WINDOW,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_PLAIN_ENDS,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_PLAIN_BETWEEN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_QUIET_AGAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_QUIET_GIVEN_UP,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_AWAITED_LOST,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_AWAITED_AGAIN,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_AWAITED_GIVEN_UP,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_API_PUMP,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_API_ENDED,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_API_ABORT,
    WIN12_GENERAL_BLOCK_TRANSFER_ID_UNEXPECTED_RX_PLAIN,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_general_block_transfer_ports {
    void *context; /* the first argument of every function */
    /* The block of that number kept has the same octets. */
    bool (*known)(void *context);
    /* What has come, this block included, is not longer than TRANSFER_MAX. */
    bool (*room)(void *context);
    /* Our APDU as it is, in no block. */
    bool (*send_plain)(void *context);
    bool (*send_block)(void *context, bool last, bool streaming, uint8_t peer_window, uint16_t number,
        uint16_t acknowledged, uint16_t part);
    /* Last, not streaming, number 0, acknowledged 0. */
    bool (*send_abort)(void *context);
    /* The blocks from first to end are the APDU of the peer. */
    bool (*tell_whole)(void *context, uint16_t first, uint16_t end);
    /* Something new came: the transfer goes on. */
    bool (*tell_progress)(void *context);
    /* An APDU that nobody will send again misses a block. */
    bool (*tell_lost)(void *context);
    /* Forget the blocks of the peer. */
    bool (*clear)(void *context);
    /* Keep the octets of this block. */
    bool (*keep)(void *context, uint16_t number);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_general_block_transfer {
    const struct win12_general_block_transfer_ports *ports;
    enum win12_general_block_transfer_state state;
    enum win12_general_block_transfer_id transition;
    bool asking; /* setting; we are the client: our APDU is answered by one of the server */
    uint8_t own_window; /* setting; blocks in a row that we take */
    uint8_t retries; /* setting; times that a window, or its acknowledgement, is sent again, WINDOW_RETRIES */
    uint16_t most; /* setting; highest number that we use, 65535 at most, because numbers have 16 bits */
    uint8_t window; /* blocks in a row that the peer takes, 1 until it says */
    bool unconfirmed; /* nothing is acknowledged: the peer sends with window 0, or we do */
    uint16_t before; /* our last number before our APDU began */
    uint16_t final; /* number of its last block, 0 when we send none */
    uint16_t sent; /* our highest number used */
    uint16_t acked; /* our highest number that the peer has received without a gap */
    uint16_t at; /* our number sent last in this turn */
    uint16_t stop; /* our last number of this turn */
    uint16_t done; /* highest number of the peer received without a gap */
    uint16_t first; /* number of the first block of its APDU, 0 before it came */
    uint16_t end; /* number of its last block, 0 before it came */
    uint16_t far_low; /* the run kept beyond the gap begins here, 0 when there is none */
    uint16_t far_high; /* and ends here */
    uint8_t tries; /* times the window timer has ended without news */
    win12_time window_after; /* silence after which a window or its acknowledgement is sent again */
    win12_time window_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_general_block_transfer_init(struct win12_general_block_transfer *m,
    const struct win12_general_block_transfer_ports *ports);

/* api.send: an APDU is to be sent. */
win12_code win12_general_block_transfer_api_send(struct win12_general_block_transfer *m, uint32_t count, bool fits,
    bool confirmed, bool refusal, win12_time now);

/* api.pump: send the next block of this turn, if there is one. */
win12_code win12_general_block_transfer_api_pump(struct win12_general_block_transfer *m, win12_time now);

/* api.ended: the dialogue went on without: the answer came in no block, or nobody waits any more. */
win12_code win12_general_block_transfer_api_ended(struct win12_general_block_transfer *m, win12_time now);

/* api.abort: break the transfer off. */
win12_code win12_general_block_transfer_api_abort(struct win12_general_block_transfer *m, win12_time now);

/* rx.block: see the specification. */
win12_code win12_general_block_transfer_rx_block(struct win12_general_block_transfer *m, bool last, bool streaming,
    uint8_t peer_window, uint16_t number, uint16_t acknowledged, bool full, win12_time now);

/* rx.plain: an APDU of the peer in no block. */
win12_code win12_general_block_transfer_rx_plain(struct win12_general_block_transfer *m, bool refusal, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_general_block_transfer_deadline(const struct win12_general_block_transfer *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_general_block_transfer_handle_timer(struct win12_general_block_transfer *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
