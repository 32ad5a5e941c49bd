// Generated from spec/sessions/long_request_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `long_request_client`: 2 states, 13 transitions.
 *
 * The client's side of a request that is too long for one APDU: SET and ACTION, normal and with list (IEC 62056-5-3,
 * 7.3.4, 7.3.5).
 *
 * The first block goes with the names of what is set or called; each next one when the server has acknowledged the
 * last sent by its number. The answer comes after the last block, whole or (ACTION) as the first block of a long
 * answer, which is another machine's business. A refusal may come at any time and ends the transfer, in the last-
 * datablock form or the normal one, because servers differ. All carry the invoke id of the request; others are
 * dropped. Time is the association's.
 */

#ifndef WIN12_SESSIONS_LONG_REQUEST_CLIENT_H
#define WIN12_SESSIONS_LONG_REQUEST_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_long_request_client_state {
    WIN12_LONG_REQUEST_CLIENT_IDLE, /* no long request */
    WIN12_LONG_REQUEST_CLIENT_SENDING, /* a block waits for its acknowledgement or the answer */
};

/* The transition that a step took. */
enum win12_long_request_client_id {
    WIN12_LONG_REQUEST_CLIENT_ID_SEND_TOO_LONG,
    WIN12_LONG_REQUEST_CLIENT_ID_SEND_BEGUN,
    WIN12_LONG_REQUEST_CLIENT_ID_ABANDON,
    WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_FOREIGN,
    WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_WRONG_NUMBER,
    WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_NEXT,
    WIN12_LONG_REQUEST_CLIENT_ID_TAKEN_PAST_THE_END,
    WIN12_LONG_REQUEST_CLIENT_ID_ANSWER_FOREIGN,
    WIN12_LONG_REQUEST_CLIENT_ID_ANSWER_EARLY,
    WIN12_LONG_REQUEST_CLIENT_ID_ANSWER_ENDED,
    WIN12_LONG_REQUEST_CLIENT_ID_UNEXPECTED_API_ABANDON,
    WIN12_LONG_REQUEST_CLIENT_ID_UNEXPECTED_RX_TAKEN,
    WIN12_LONG_REQUEST_CLIENT_ID_UNEXPECTED_RX_ANSWER,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_long_request_client_ports {
    void *context; /* the first argument of every function */
    /* Set-request-with-first-datablock, action-request-with-first-pblock, or these with list. */
    bool (*send_first)(void *context, uint8_t invoke_id, uint32_t number, bool last);
    /* Set-request-with-datablock, or action-request-with-pblock. */
    bool (*send_block)(void *context, uint8_t invoke_id, uint32_t number, bool last);
    /* What has come is the answer. */
    bool (*tell_answered)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_long_request_client {
    const struct win12_long_request_client_ports *ports;
    enum win12_long_request_client_state state;
    enum win12_long_request_client_id transition;
    uint8_t pending; /* invoke id of the request */
    uint32_t blocks; /* of the request */
    uint32_t sent; /* number of the block sent last */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_long_request_client_init(struct win12_long_request_client *m,
    const struct win12_long_request_client_ports *ports);

/* api.send: a request, cut into so many blocks. */
win12_code win12_long_request_client_api_send(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t count,
    win12_time now);

/* api.abandon: nobody wants it any more. */
win12_code win12_long_request_client_api_abandon(struct win12_long_request_client *m, win12_time now);

/*
 * rx.taken: set-response-datablock, or action-response-next-pblock: the server has this block and waits for the
 * next.
 */
win12_code win12_long_request_client_rx_taken(struct win12_long_request_client *m, uint8_t invoke_id, uint32_t number,
    win12_time now);

/* rx.answer: the answer to the request or its first block. */
win12_code win12_long_request_client_rx_answer(struct win12_long_request_client *m, uint8_t invoke_id, bool refusal,
    win12_time now);

#ifdef __cplusplus
}
#endif

#endif
