// Generated from spec/sessions/long_answer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `long_answer_client`: 3 states, 17 transitions.
 *
 * The client's side of one answer that may come in blocks: GET, normal and with list, and ACTION (IEC 62056-5-3,
 * 7.3.3, 7.3.5).
 *
 * An answer that fits comes whole. Otherwise the meter sends block 1, and each next block when it is asked for by
 * the number of the last one. Blocks are numbered from 1 without gap or repetition; all carry the invoke id of the
 * request, others are not ours and dropped. A refusal in place of a block ends the transfer. Nothing is asked twice
 * and nothing waits here: the time of each question is the association's. To give up, the client just asks something
 * else.
 */

#ifndef WIN12_SESSIONS_LONG_ANSWER_CLIENT_H
#define WIN12_SESSIONS_LONG_ANSWER_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_long_answer_client_state {
    WIN12_LONG_ANSWER_CLIENT_IDLE, /* no answer is awaited */
    WIN12_LONG_ANSWER_CLIENT_ASKED, /* the answer may come whole or in blocks */
    WIN12_LONG_ANSWER_CLIENT_FETCHING, /* some blocks have come, the next has been asked for */
};

/* The transition that a step took. */
enum win12_long_answer_client_id {
    WIN12_LONG_ANSWER_CLIENT_ID_ASK,
    WIN12_LONG_ANSWER_CLIENT_ID_ABANDON,
    WIN12_LONG_ANSWER_CLIENT_ID_WHOLE_FOREIGN,
    WIN12_LONG_ANSWER_CLIENT_ID_WHOLE_ANSWERED,
    WIN12_LONG_ANSWER_CLIENT_ID_INSTEAD_FOREIGN,
    WIN12_LONG_ANSWER_CLIENT_ID_INSTEAD_REFUSED,
    WIN12_LONG_ANSWER_CLIENT_ID_INSTEAD_UNEXPECTED,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_FOREIGN,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_REFUSED,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_WRONG_NUMBER,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TOO_MANY,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TOO_LARGE,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_LAST,
    WIN12_LONG_ANSWER_CLIENT_ID_BLOCK_TAKEN,
    WIN12_LONG_ANSWER_CLIENT_ID_UNEXPECTED_API_ABANDON,
    WIN12_LONG_ANSWER_CLIENT_ID_UNEXPECTED_RX_WHOLE,
    WIN12_LONG_ANSWER_CLIENT_ID_UNEXPECTED_RX_BLOCK,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_long_answer_client_ports {
    void *context; /* the first argument of every function */
    /* What has come, this block included, is not longer than TRANSFER_MAX. */
    bool (*room)(void *context);
    /* Get-request-next, or action-request-next-pblock. */
    bool (*send_next)(void *context, uint8_t invoke_id, uint32_t number);
    /* The answer came in one piece. */
    bool (*tell_answered)(void *context);
    /* A block carries a refusal, or one came in place of it; so many blocks came before. */
    bool (*tell_refused)(void *context, uint32_t after);
    /* One more block of the answer. */
    bool (*tell_block)(void *context, uint32_t number, bool last);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_long_answer_client {
    const struct win12_long_answer_client_ports *ports;
    enum win12_long_answer_client_state state;
    enum win12_long_answer_client_id transition;
    uint32_t most; /* setting; blocks of one answer that we take, BLOCKS_MAX */
    uint8_t pending; /* invoke id of the request */
    uint32_t received; /* number of the last block taken */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_long_answer_client_init(struct win12_long_answer_client *m,
    const struct win12_long_answer_client_ports *ports);

/* api.ask: a request is sent; it ends the transfer of the answer before. */
win12_code win12_long_answer_client_api_ask(struct win12_long_answer_client *m, uint8_t invoke_id, win12_time now);

/* api.abandon: nobody wants the answer any more. */
win12_code win12_long_answer_client_api_abandon(struct win12_long_answer_client *m, win12_time now);

/* rx.whole: an answer in one piece. */
win12_code win12_long_answer_client_rx_whole(struct win12_long_answer_client *m, uint8_t invoke_id, bool refusal,
    win12_time now);

/* rx.block: get-response-with-datablock, or action-response-with-pblock. */
win12_code win12_long_answer_client_rx_block(struct win12_long_answer_client *m, uint8_t invoke_id, uint32_t number,
    bool last, bool refusal, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
