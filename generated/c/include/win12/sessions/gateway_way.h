// Generated from spec/sessions/gateway_way.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `gateway_way`: 6 states, 44 transitions.
 *
 * A way through a gateway: from one client to one meter behind it, under one pair of client and server address.
 *
 * A meter, or a serial line with several, is for one way at a time (`meter_sharing`). A way asks for its turn when
 * there is something for the meter, opens a link of its own, and ends that link before anybody else has the turn: so
 * nothing that the meter says, however late, reaches another client. What is asked before the link is open is kept,
 * GATEWAY_QUEUE_MAX APDUs; as many may be asked while an answer is waited for. Its time begins with the first of
 * them: who asks again and again hears of a silent meter no later.
 *
 * The gateway has no keys. Of what passes it looks at what is plain: whether there must be an answer (`wish`),
 * whether more follows it, whether the association has ended. All goes on unchanged. Where no answer can come the
 * client is told by an exception-response: of a meter that is only silent, when what it was asked is answered for
 * certain, because a request that is hidden may want no answer.
 */

#ifndef WIN12_SESSIONS_GATEWAY_WAY_H
#define WIN12_SESSIONS_GATEWAY_WAY_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_gateway_way_state {
    WIN12_GATEWAY_WAY_IDLE, /* nothing to do with the meter */
    WIN12_GATEWAY_WAY_QUEUED, /* waiting for the turn */
    WIN12_GATEWAY_WAY_OPENING, /* the turn has come, the link is being opened */
    WIN12_GATEWAY_WAY_ASKED, /* the meter owes an answer */
    WIN12_GATEWAY_WAY_OPEN, /* the link is there, and nothing is asked */
    WIN12_GATEWAY_WAY_LEAVING, /* the link is being ended */
};

/* The transition that a step took. */
enum win12_gateway_way_id {
    WIN12_GATEWAY_WAY_ID_REQUEST,
    WIN12_GATEWAY_WAY_ID_REQUEST_EARLY_FULL,
    WIN12_GATEWAY_WAY_ID_REQUEST_EARLY_KEPT,
    WIN12_GATEWAY_WAY_ID_REQUEST_EARLY_WISHED,
    WIN12_GATEWAY_WAY_ID_REQUEST_OPEN_TOLD,
    WIN12_GATEWAY_WAY_ID_REQUEST_OPEN_ASKED,
    WIN12_GATEWAY_WAY_ID_REQUEST_MORE_TOLD,
    WIN12_GATEWAY_WAY_ID_REQUEST_MORE_FULL,
    WIN12_GATEWAY_WAY_ID_REQUEST_MORE_ASKED,
    WIN12_GATEWAY_WAY_ID_TURN,
    WIN12_GATEWAY_WAY_ID_OPENED_TOLD,
    WIN12_GATEWAY_WAY_ID_OPENED_ASKED,
    WIN12_GATEWAY_WAY_ID_BUSY,
    WIN12_GATEWAY_WAY_ID_LATE,
    WIN12_GATEWAY_WAY_ID_LATE_OPENING,
    WIN12_GATEWAY_WAY_ID_UNREACHABLE,
    WIN12_GATEWAY_WAY_ID_ANSWER_TOO_LONG,
    WIN12_GATEWAY_WAY_ID_ANSWER_MORE,
    WIN12_GATEWAY_WAY_ID_ANSWER_LAST,
    WIN12_GATEWAY_WAY_ID_ANSWER_WHOLE,
    WIN12_GATEWAY_WAY_ID_SAID_TOO_LONG,
    WIN12_GATEWAY_WAY_ID_SAID_MORE,
    WIN12_GATEWAY_WAY_ID_SAID_LAST,
    WIN12_GATEWAY_WAY_ID_SAID_WHOLE,
    WIN12_GATEWAY_WAY_ID_SILENCE_REFUSED,
    WIN12_GATEWAY_WAY_ID_SILENCE_TOLD,
    WIN12_GATEWAY_WAY_ID_LOST,
    WIN12_GATEWAY_WAY_ID_LOST_OPEN,
    WIN12_GATEWAY_WAY_ID_IDLE_YIELDS,
    WIN12_GATEWAY_WAY_ID_IDLE_STAYS,
    WIN12_GATEWAY_WAY_ID_LEFT_AGAIN,
    WIN12_GATEWAY_WAY_ID_LEFT_IDLE,
    WIN12_GATEWAY_WAY_ID_LEFT_LATE_AGAIN,
    WIN12_GATEWAY_WAY_ID_LEFT_LATE_IDLE,
    WIN12_GATEWAY_WAY_ID_CLOSED_EARLY,
    WIN12_GATEWAY_WAY_ID_CLOSED,
    WIN12_GATEWAY_WAY_ID_CLOSED_LEAVING,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_RX_ANSWER,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_LINK_CLOSED,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_PORT_BUSY,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_PORT_LOST,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_DONE_TURN,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_DONE_OPENED,
    WIN12_GATEWAY_WAY_ID_UNEXPECTED_DONE_LEFT,
};

enum win12_gateway_way_wish {
    WIN12_GATEWAY_WAY_WISH_NOTHING = 0,
    WIN12_GATEWAY_WAY_WISH_PERHAPS = 1,
    WIN12_GATEWAY_WAY_WISH_SURELY = 2,
};

enum win12_gateway_way_kind {
    WIN12_GATEWAY_WAY_KIND_WHOLE = 0,
    WIN12_GATEWAY_WAY_KIND_MORE = 1,
    WIN12_GATEWAY_WAY_KIND_LAST = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_gateway_way_ports {
    void *context; /* the first argument of every function */
    /* Somebody waits for the meter. */
    bool (*others)(void *context);
    /* Ask for the meter. */
    bool (*start_turn)(void *context);
    /* Open a link to the meter, under the addresses of this way. */
    bool (*start_open)(void *context);
    /* End the link in order, then give the turn back. */
    bool (*start_leave)(void *context);
    /* What the meter said. */
    bool (*send_answer)(void *context);
    /* Of the gateway, in the name of the meter. */
    bool (*send_refusal)(void *context, uint32_t state, uint32_t service);
    /* The meter does not answer. */
    bool (*tell_silent)(void *context);
    /* The meter has ended the link. */
    bool (*tell_lost)(void *context);
    /* What the meter said does not fit, with the prefix. */
    bool (*tell_too_long)(void *context);
    /* The APDU waits. */
    bool (*keep)(void *context);
    /* All that waits is dropped. */
    bool (*forget)(void *context);
    /* All that waits goes to the meter, the oldest first. */
    bool (*flush)(void *context);
    /* The APDU goes to the meter. */
    bool (*forward)(void *context);
    /* The meter has more to say: it has the turn to speak. */
    bool (*poll)(void *context);
    /* End the link at once, or what there is of it, and give the turn back. */
    bool (*drop)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_gateway_way {
    const struct win12_gateway_way_ports *ports;
    enum win12_gateway_way_state state;
    enum win12_gateway_way_id transition;
    uint8_t kept; /* APDUs that wait for the link */
    uint8_t ahead; /* requests that were passed on although an answer was waited for, since the meter last spoke */
    uint32_t wished; /* the answer that is waited for: of what was asked last */
    win12_time turn_after;
    win12_time turn_at;
    win12_time answer_after;
    win12_time answer_at;
    win12_time idle_after;
    win12_time idle_at;
    win12_time leave_after;
    win12_time leave_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_gateway_way_init(struct win12_gateway_way *m, const struct win12_gateway_way_ports *ports);

/* rx.request: an APDU of the client. */
win12_code win12_gateway_way_rx_request(struct win12_gateway_way *m, uint32_t wants, win12_time now);

/* rx.answer: an APDU of the meter. */
win12_code win12_gateway_way_rx_answer(struct win12_gateway_way *m, uint32_t says, bool oversized, win12_time now);

/* link.closed: the client is gone. */
win12_code win12_gateway_way_link_closed(struct win12_gateway_way *m, win12_time now);

/* port.busy: there is no turn to be had. */
win12_code win12_gateway_way_port_busy(struct win12_gateway_way *m, win12_time now);

/* port.lost: the meter cannot be reached, or has ended the link. */
win12_code win12_gateway_way_port_lost(struct win12_gateway_way *m, win12_time now);

/* done.turn: see the specification. */
win12_code win12_gateway_way_done_turn(struct win12_gateway_way *m, win12_time now);

/* done.opened: see the specification. */
win12_code win12_gateway_way_done_opened(struct win12_gateway_way *m, win12_time now);

/* done.left: see the specification. */
win12_code win12_gateway_way_done_left(struct win12_gateway_way *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_gateway_way_deadline(const struct win12_gateway_way *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_gateway_way_handle_timer(struct win12_gateway_way *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
