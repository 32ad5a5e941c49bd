// Generated from spec/sessions/sharing_caller.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `sharing_caller`: 4 states, 27 transitions.
 *
 * One caller of a meter that is shared, see `meter_sharing`: it asks the arbiter, waits T_SHARING_WAIT at most, uses
 * the meter while it holds it, and always says when it leaves. It is told why when it gets no turn: too many wait,
 * the link is lost, the time is up, or it was put out because it held the meter too long.
 *
 * What the arbiter says about a ticket that the caller gave up meanwhile changes nothing; a ticket it cannot use it
 * gives back.
 */

#ifndef WIN12_SESSIONS_SHARING_CALLER_H
#define WIN12_SESSIONS_SHARING_CALLER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_sharing_caller_state {
    WIN12_SHARING_CALLER_IDLE, /* nothing asked */
    WIN12_SHARING_CALLER_ASKING, /* asked, no number yet */
    WIN12_SHARING_CALLER_QUEUED, /* waiting for our turn */
    WIN12_SHARING_CALLER_HOLDING, /* the meter is ours */
};

/* The transition that a step took. */
enum win12_sharing_caller_id {
    WIN12_SHARING_CALLER_ID_REQUEST,
    WIN12_SHARING_CALLER_ID_REQUEST_BUSY,
    WIN12_SHARING_CALLER_ID_QUEUED,
    WIN12_SHARING_CALLER_ID_QUEUED_LATE,
    WIN12_SHARING_CALLER_ID_GRANTED_OURS,
    WIN12_SHARING_CALLER_ID_GRANTED_OTHER,
    WIN12_SHARING_CALLER_ID_REFUSED_FULL,
    WIN12_SHARING_CALLER_ID_REFUSED_LOST,
    WIN12_SHARING_CALLER_ID_ENDED_OTHER,
    WIN12_SHARING_CALLER_ID_ENDED_EVICTED,
    WIN12_SHARING_CALLER_ID_ENDED_LOST,
    WIN12_SHARING_CALLER_ID_EXCHANGE,
    WIN12_SHARING_CALLER_ID_EXCHANGE_NOT_HELD,
    WIN12_SHARING_CALLER_ID_RELEASE,
    WIN12_SHARING_CALLER_ID_RELEASE_NOTHING,
    WIN12_SHARING_CALLER_ID_CANCEL_ASKING,
    WIN12_SHARING_CALLER_ID_CANCEL,
    WIN12_SHARING_CALLER_ID_CANCEL_HELD,
    WIN12_SHARING_CALLER_ID_CANCEL_NOTHING,
    WIN12_SHARING_CALLER_ID_LATE_ASKING,
    WIN12_SHARING_CALLER_ID_LATE,
    WIN12_SHARING_CALLER_ID_CLOSED,
    WIN12_SHARING_CALLER_ID_UNEXPECTED_API_RELEASE,
    WIN12_SHARING_CALLER_ID_UNEXPECTED_RX_GRANTED,
    WIN12_SHARING_CALLER_ID_UNEXPECTED_RX_REFUSED,
    WIN12_SHARING_CALLER_ID_UNEXPECTED_RX_ENDED,
    WIN12_SHARING_CALLER_ID_UNEXPECTED_LINK_CLOSED,
};

enum win12_sharing_caller_refusal {
    WIN12_SHARING_CALLER_REFUSAL_FULL = 0,
    WIN12_SHARING_CALLER_REFUSAL_LOST = 1,
};

enum win12_sharing_caller_ending {
    WIN12_SHARING_CALLER_ENDING_CANCELLED = 0,
    WIN12_SHARING_CALLER_ENDING_EVICTED = 1,
    WIN12_SHARING_CALLER_ENDING_LOST = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_sharing_caller_ports {
    void *context; /* the first argument of every function */
    /* The meter may be used. */
    bool (*tell_granted)(void *context);
    /* There is no turn, or it is over; the error of the step says why. */
    bool (*tell_ended)(void *context);
    /* Ask for the meter. */
    bool (*request)(void *context);
    /* Give up waiting. */
    bool (*cancel)(void *context, uint32_t ticket);
    /* A request for the meter. */
    bool (*exchange)(void *context, uint32_t ticket);
    /* Done with the meter. */
    bool (*release)(void *context, uint32_t ticket);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_sharing_caller {
    const struct win12_sharing_caller_ports *ports;
    enum win12_sharing_caller_state state;
    enum win12_sharing_caller_id transition;
    uint32_t ticket; /* number in the queue */
    win12_time wait_after;
    win12_time wait_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_sharing_caller_init(struct win12_sharing_caller *m, const struct win12_sharing_caller_ports *ports);

/* api.request: the caller wants the meter. */
win12_code win12_sharing_caller_api_request(struct win12_sharing_caller *m, win12_time now);

/* api.cancel: the caller gives up. */
win12_code win12_sharing_caller_api_cancel(struct win12_sharing_caller *m, win12_time now);

/* api.exchange: the caller wants to send a request to the meter. */
win12_code win12_sharing_caller_api_exchange(struct win12_sharing_caller *m, win12_time now);

/* api.release: the caller has done. */
win12_code win12_sharing_caller_api_release(struct win12_sharing_caller *m, win12_time now);

/* rx.queued: the arbiter has put us into the queue, under this number. */
win12_code win12_sharing_caller_rx_queued(struct win12_sharing_caller *m, uint32_t number, win12_time now);

/* rx.granted: our turn. */
win12_code win12_sharing_caller_rx_granted(struct win12_sharing_caller *m, uint32_t number, win12_time now);

/* rx.refused: we cannot even wait. */
win12_code win12_sharing_caller_rx_refused(struct win12_sharing_caller *m, uint32_t reason, win12_time now);

/* rx.ended: the number is worth nothing any more. */
win12_code win12_sharing_caller_rx_ended(struct win12_sharing_caller *m, uint32_t number, uint32_t why, win12_time now);

/* link.closed: the arbiter cannot be reached. */
win12_code win12_sharing_caller_link_closed(struct win12_sharing_caller *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_sharing_caller_deadline(const struct win12_sharing_caller *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_sharing_caller_handle_timer(struct win12_sharing_caller *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
