// Generated from spec/sessions/long_request_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `long_request_server`: 3 states, 16 transitions.
 *
 * The server's (meter's) side of a request that comes in blocks: SET and ACTION, normal and with list (IEC
 * 62056-5-3, 7.3.4, 7.3.5).
 *
 * Block 1 comes with the names of what is set or called. Each block but the last is acknowledged by its number,
 * which asks for the next; the last one is answered. When a block comes again, its acknowledgement was lost and is
 * sent again, and so is the answer: what was asked is done once. (Block 1 begins a request, so one of a single block
 * that comes again is done again, as a short request is: that it does not come again is the business of the layer
 * below, or of the counters of a ciphered association.) Any other number ends the transfer, and so does any other
 * request; nothing is done then.
 */

#ifndef WIN12_SESSIONS_LONG_REQUEST_SERVER_H
#define WIN12_SESSIONS_LONG_REQUEST_SERVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_long_request_server_state {
    WIN12_LONG_REQUEST_SERVER_IDLE, /* no long request */
    WIN12_LONG_REQUEST_SERVER_TAKING, /* some blocks have come */
    WIN12_LONG_REQUEST_SERVER_TAKEN, /* all have come; the answer was given, or is being made */
};

/* The transition that a step took. */
enum win12_long_request_server_id {
    WIN12_LONG_REQUEST_SERVER_ID_FIRST_WRONG_NUMBER,
    WIN12_LONG_REQUEST_SERVER_ID_FIRST_TOO_LARGE,
    WIN12_LONG_REQUEST_SERVER_ID_FIRST_WHOLE,
    WIN12_LONG_REQUEST_SERVER_ID_FIRST_TAKEN,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_FOREIGN,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_AGAIN,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_WRONG_NUMBER,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_TOO_MANY,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_TOO_LARGE,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_WHOLE,
    WIN12_LONG_REQUEST_SERVER_ID_BLOCK_TAKEN,
    WIN12_LONG_REQUEST_SERVER_ID_LATE_AGAIN,
    WIN12_LONG_REQUEST_SERVER_ID_LATE_NONE,
    WIN12_LONG_REQUEST_SERVER_ID_REPLACED,
    WIN12_LONG_REQUEST_SERVER_ID_UNEXPECTED_RX_BLOCK,
    WIN12_LONG_REQUEST_SERVER_ID_UNEXPECTED_API_REQUEST,
};

enum win12_long_request_server_service {
    WIN12_LONG_REQUEST_SERVER_SERVICE_SET = 0,
    WIN12_LONG_REQUEST_SERVER_SERVICE_ACTION = 1,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_long_request_server_ports {
    void *context; /* the first argument of every function */
    /* What has come, this block included, is not longer than we take. */
    bool (*room)(void *context);
    /* Set-response-datablock, or action-response-next-pblock. */
    bool (*send_taken)(void *context, uint8_t invoke_id, uint32_t number);
    /* Set-response-last-datablock, or action-response-normal. */
    bool (*send_refused)(void *context, uint8_t invoke_id, uint32_t number, uint8_t result);
    /* The answer that was given to the request. */
    bool (*send_again)(void *context, uint8_t invoke_id, uint32_t number);
    /* The request is complete: do it and answer. */
    bool (*tell_whole)(void *context, uint8_t invoke_id, uint32_t number);
    /* The octets of this block come after those kept. */
    bool (*keep)(void *context, uint32_t number);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_long_request_server {
    const struct win12_long_request_server_ports *ports;
    enum win12_long_request_server_state state;
    enum win12_long_request_server_id transition;
    uint32_t most; /* setting; blocks of one request that we take, BLOCKS_MAX */
    uint32_t service; /* setting; whose requests these are */
    uint8_t pending; /* invoke id of the request */
    uint32_t received; /* number of the last block taken */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_long_request_server_init(struct win12_long_request_server *m,
    const struct win12_long_request_server_ports *ports);

/* rx.first: the request with its first block; what was kept before is gone. */
win12_code win12_long_request_server_rx_first(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number,
    bool last, win12_time now);

/* rx.block: see the specification. */
win12_code win12_long_request_server_rx_block(struct win12_long_request_server *m, uint8_t invoke_id, uint32_t number,
    bool last, win12_time now);

/* api.request: another request of the client came. */
win12_code win12_long_request_server_api_request(struct win12_long_request_server *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
