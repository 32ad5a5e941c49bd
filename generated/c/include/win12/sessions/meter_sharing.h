// Generated from spec/sessions/meter_sharing.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `meter_sharing`: 6 states, 48 transitions.
 *
 * The arbiter of one meter: many callers, one association at a time (a meter takes one, or ends the first when a
 * second begins).
 *
 * Who asks gets a ticket; tickets are served in their order, so nobody who waits is passed over. A caller that
 * leaves while it waits keeps its number, which is passed over when its turn comes. The turn goes on only when the
 * meter is free for certain: the holder has released it, or what the holder left on the link has been cut. A holder
 * that dies is cut off; one that keeps the meter longer than T_SHARING_HOLD is too, as soon as somebody waits. When
 * the link is lost, everybody is told.
 *
 * `api.next` is called again and again while it changes something (states PASSING and LOST): each call looks at one
 * ticket.
 */

#ifndef WIN12_SESSIONS_METER_SHARING_H
#define WIN12_SESSIONS_METER_SHARING_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_meter_sharing_state {
    WIN12_METER_SHARING_FREE, /* nobody has the meter and nobody waits */
    WIN12_METER_SHARING_PASSING, /* nobody has the meter; the next who waits is looked for */
    WIN12_METER_SHARING_HELD, /* the caller `serving` has the meter */
    WIN12_METER_SHARING_EVICTING, /* the meter was taken from the caller `serving`, which may still be using it */
    WIN12_METER_SHARING_LOST, /* there is no link; those who wait are told, one after another */
    WIN12_METER_SHARING_GONE, /* there is no link, and all know it */
};

/* The transition that a step took. */
enum win12_meter_sharing_id {
    WIN12_METER_SHARING_ID_REQUEST,
    WIN12_METER_SHARING_ID_REQUEST_WAIT_FULL,
    WIN12_METER_SHARING_ID_REQUEST_WAIT_QUEUED,
    WIN12_METER_SHARING_ID_REQUEST_LOST,
    WIN12_METER_SHARING_ID_NEXT_NOBODY,
    WIN12_METER_SHARING_ID_NEXT_PASSED_OVER,
    WIN12_METER_SHARING_ID_NEXT_GRANTED,
    WIN12_METER_SHARING_ID_EXCHANGE_HELD,
    WIN12_METER_SHARING_ID_EXCHANGE_REFUSED,
    WIN12_METER_SHARING_ID_EXCHANGE_NOT_HELD,
    WIN12_METER_SHARING_ID_RELEASE_FOREIGN,
    WIN12_METER_SHARING_ID_RELEASE_LAST,
    WIN12_METER_SHARING_ID_RELEASE_PASSES,
    WIN12_METER_SHARING_ID_CANCEL_LAST,
    WIN12_METER_SHARING_ID_CANCEL_PASSES,
    WIN12_METER_SHARING_ID_CANCEL_WAITING,
    WIN12_METER_SHARING_ID_CANCEL_NOTHING,
    WIN12_METER_SHARING_ID_CANCEL_WAITING_WAITING,
    WIN12_METER_SHARING_ID_CANCEL_WAITING_NOTHING,
    WIN12_METER_SHARING_ID_GONE_HOLDER,
    WIN12_METER_SHARING_ID_GONE_WAITING,
    WIN12_METER_SHARING_ID_GONE_NOTHING,
    WIN12_METER_SHARING_ID_GONE_WAITING_WAITING,
    WIN12_METER_SHARING_ID_GONE_WAITING_NOTHING,
    WIN12_METER_SHARING_ID_HOLD_ALONE,
    WIN12_METER_SHARING_ID_HOLD_EVICTED,
    WIN12_METER_SHARING_ID_CUT_LAST,
    WIN12_METER_SHARING_ID_CUT_PASSES,
    WIN12_METER_SHARING_ID_CUT_FAILED_LAST,
    WIN12_METER_SHARING_ID_CUT_FAILED_DROPS,
    WIN12_METER_SHARING_ID_LOST,
    WIN12_METER_SHARING_ID_LOST_PASSING,
    WIN12_METER_SHARING_ID_LOST_HELD_LAST,
    WIN12_METER_SHARING_ID_LOST_HELD_TELLS,
    WIN12_METER_SHARING_ID_LOST_EVICTING_LAST,
    WIN12_METER_SHARING_ID_LOST_EVICTING_TELLS,
    WIN12_METER_SHARING_ID_TELLING_DONE,
    WIN12_METER_SHARING_ID_TELLING_PASSED_OVER,
    WIN12_METER_SHARING_ID_TELLING_TOLD,
    WIN12_METER_SHARING_ID_FOUND,
    WIN12_METER_SHARING_ID_FOUND_EARLY,
    WIN12_METER_SHARING_ID_UNEXPECTED_RX_CANCEL,
    WIN12_METER_SHARING_ID_UNEXPECTED_RX_RELEASE,
    WIN12_METER_SHARING_ID_UNEXPECTED_RX_GONE,
    WIN12_METER_SHARING_ID_UNEXPECTED_API_NEXT,
    WIN12_METER_SHARING_ID_UNEXPECTED_DONE_CUT,
    WIN12_METER_SHARING_ID_UNEXPECTED_LINK_LOST,
    WIN12_METER_SHARING_ID_UNEXPECTED_LINK_FOUND,
};

enum win12_meter_sharing_refusal {
    WIN12_METER_SHARING_REFUSAL_FULL = 0,
    WIN12_METER_SHARING_REFUSAL_LOST = 1,
};

enum win12_meter_sharing_ending {
    WIN12_METER_SHARING_ENDING_CANCELLED = 0,
    WIN12_METER_SHARING_ENDING_EVICTED = 1,
    WIN12_METER_SHARING_ENDING_LOST = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_meter_sharing_ports {
    void *context; /* the first argument of every function */
    /* The caller with the ticket `serving` still waits. */
    bool (*present)(void *context);
    /* The caller of the ticket in hand waits. */
    bool (*waits)(void *context);
    /* End the use that the caller `serving` makes of the meter, so that nothing of it can reach the meter any more. */
    bool (*start_cut)(void *context);
    /* The caller waits, with this ticket. */
    bool (*queued)(void *context, uint32_t caller, uint32_t ticket);
    /* The caller cannot even wait. */
    bool (*refused)(void *context, uint32_t caller, uint32_t reason);
    /* The meter is the caller's. */
    bool (*granted)(void *context, uint32_t ticket);
    /* The ticket is worth nothing any more, and why. */
    bool (*ended)(void *context, uint32_t ticket, uint32_t reason);
    /* A request of the caller goes to the meter. */
    bool (*exchange)(void *context, uint32_t ticket);
    /* End the link at once; no done.cut comes after it. */
    bool (*drop)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_meter_sharing {
    const struct win12_meter_sharing_ports *ports;
    enum win12_meter_sharing_state state;
    enum win12_meter_sharing_id transition;
    uint32_t serving; /* the ticket that has the meter; in PASSING and LOST the next one to look at */
    uint32_t next_ticket; /* the ticket given out next */
    uint16_t waiting; /* callers that wait */
    win12_time hold_after;
    win12_time hold_at;
    win12_time cut_after;
    win12_time cut_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_meter_sharing_init(struct win12_meter_sharing *m, const struct win12_meter_sharing_ports *ports);

/* rx.request: a caller wants the meter. */
win12_code win12_meter_sharing_rx_request(struct win12_meter_sharing *m, uint32_t caller, win12_time now);

/* rx.cancel: a caller wants the meter no longer; perhaps it was just granted. */
win12_code win12_meter_sharing_rx_cancel(struct win12_meter_sharing *m, uint32_t ticket, win12_time now);

/* rx.exchange: a caller wants to send a request to the meter. */
win12_code win12_meter_sharing_rx_exchange(struct win12_meter_sharing *m, uint32_t ticket, win12_time now);

/* rx.release: a caller has done with the meter. */
win12_code win12_meter_sharing_rx_release(struct win12_meter_sharing *m, uint32_t ticket, win12_time now);

/* rx.gone: a caller is dead. */
win12_code win12_meter_sharing_rx_gone(struct win12_meter_sharing *m, uint32_t ticket, win12_time now);

/* api.next: look at one more ticket. */
win12_code win12_meter_sharing_api_next(struct win12_meter_sharing *m, win12_time now);

/* done.cut: what the caller had under way has ended. */
win12_code win12_meter_sharing_done_cut(struct win12_meter_sharing *m, win12_time now);

/* link.lost: the meter cannot be reached. */
win12_code win12_meter_sharing_link_lost(struct win12_meter_sharing *m, win12_time now);

/* link.found: the meter can be reached again. */
win12_code win12_meter_sharing_link_found(struct win12_meter_sharing *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_meter_sharing_deadline(const struct win12_meter_sharing *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_meter_sharing_handle_timer(struct win12_meter_sharing *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
