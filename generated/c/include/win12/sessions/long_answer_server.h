// Generated from spec/sessions/long_answer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `long_answer_server`: 2 states, 10 transitions.
 *
 * The server's (meter's) side of an answer that is too long for one APDU: GET, normal and with list, and ACTION (IEC
 * 62056-5-3, 7.3.3, 7.3.5).
 *
 * The answer is cut and block 1 is sent at once; the client asks for the block after n by the number n. When it
 * repeats the question before, the block was lost and the same goes out again; any other number ends the transfer.
 * So does any other request, and the next transfer begins at 1. The last block is kept, in case it is lost, until
 * then.
 */

#ifndef WIN12_SESSIONS_LONG_ANSWER_SERVER_H
#define WIN12_SESSIONS_LONG_ANSWER_SERVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_long_answer_server_state {
    WIN12_LONG_ANSWER_SERVER_IDLE, /* no long answer */
    WIN12_LONG_ANSWER_SERVER_SENDING, /* an answer is fetched */
};

/* The transition that a step took. */
enum win12_long_answer_server_id {
    WIN12_LONG_ANSWER_SERVER_ID_ANSWER_TOO_LONG,
    WIN12_LONG_ANSWER_SERVER_ID_ANSWER_BEGUN,
    WIN12_LONG_ANSWER_SERVER_ID_REPLACED,
    WIN12_LONG_ANSWER_SERVER_ID_NEXT_FOREIGN,
    WIN12_LONG_ANSWER_SERVER_ID_NEXT_AGAIN,
    WIN12_LONG_ANSWER_SERVER_ID_NEXT_WRONG_NUMBER,
    WIN12_LONG_ANSWER_SERVER_ID_NEXT_SENT,
    WIN12_LONG_ANSWER_SERVER_ID_NEXT_PAST_THE_END,
    WIN12_LONG_ANSWER_SERVER_ID_UNEXPECTED_API_REQUEST,
    WIN12_LONG_ANSWER_SERVER_ID_UNEXPECTED_RX_NEXT,
};

enum win12_long_answer_server_service {
    WIN12_LONG_ANSWER_SERVER_SERVICE_GET = 0,
    WIN12_LONG_ANSWER_SERVER_SERVICE_ACTION = 1,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_long_answer_server_ports {
    void *context; /* the first argument of every function */
    /* Get-response-with-datablock, or action-response-with-pblock. */
    bool (*send_block)(void *context, uint8_t invoke_id, uint32_t number, bool last);
    /* Last block with a result for GET, action-response-normal for ACTION. */
    bool (*send_refused)(void *context, uint8_t invoke_id, uint32_t number, uint8_t result);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_long_answer_server {
    const struct win12_long_answer_server_ports *ports;
    enum win12_long_answer_server_state state;
    enum win12_long_answer_server_id transition;
    uint32_t service; /* setting; whose answers these are */
    uint8_t pending; /* invoke id of the request that is answered */
    uint32_t blocks; /* of the answer */
    uint32_t sent; /* number of the block sent last */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_long_answer_server_init(struct win12_long_answer_server *m,
    const struct win12_long_answer_server_ports *ports);

/* api.answer: an answer, cut into so many blocks. */
win12_code win12_long_answer_server_api_answer(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t count,
    win12_time now);

/* api.request: another request of the client came. */
win12_code win12_long_answer_server_api_request(struct win12_long_answer_server *m, win12_time now);

/* rx.next: get-request-next, or action-request-next-pblock. */
win12_code win12_long_answer_server_rx_next(struct win12_long_answer_server *m, uint8_t invoke_id, uint32_t number,
    win12_time now);

#ifdef __cplusplus
}
#endif

#endif
