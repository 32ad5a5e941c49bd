// Generated from spec/sessions/push_sender.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `push_sender`: 6 states, 28 transitions.
 *
 * The meter's side of pushes: one push at a time to one destination, as the push setup says (IEC 62056-6-2, 4.4.8,
 * class 40).
 *
 * A push starts when a communication window is open, or opens, and then after a random delay, so that not all meters
 * push at once. What counts as failure is the setting `method`: that the lower layer could not send it, that the
 * lower layer has not confirmed it, or that the receiver has not. A failed push is tried again `retries` times at
 * most, each after a longer delay; a confirmation, the end of the window or a reset ends it. A trigger while a push
 * is under way is ignored.
 *
 * Where the receiver is to confirm, confirmation_parameters say which pushes are; the others count as failed when
 * the lower layer says so, or says nothing.
 */

#ifndef WIN12_SESSIONS_PUSH_SENDER_H
#define WIN12_SESSIONS_PUSH_SENDER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_push_sender_state {
    WIN12_PUSH_SENDER_IDLE, /* no push is under way */
    WIN12_PUSH_SENDER_WAITING, /* no communication window is open */
    WIN12_PUSH_SENDER_SCATTERING, /* waiting for its random moment */
    WIN12_PUSH_SENDER_SENDING, /* the lower layer has it */
    WIN12_PUSH_SENDER_CONFIRMING, /* sent, not confirmed */
    WIN12_PUSH_SENDER_PAUSING, /* to be tried again */
};

/* The transition that a step took. */
enum win12_push_sender_id {
    WIN12_PUSH_SENDER_ID_PUSH_NEVER,
    WIN12_PUSH_SENDER_ID_PUSH_LATER,
    WIN12_PUSH_SENDER_ID_PUSH_NOW,
    WIN12_PUSH_SENDER_ID_PUSH_RUNNING,
    WIN12_PUSH_SENDER_ID_OPENED,
    WIN12_PUSH_SENDER_ID_SCATTERED,
    WIN12_PUSH_SENDER_ID_PAUSED,
    WIN12_PUSH_SENDER_ID_TAKEN_WAITS,
    WIN12_PUSH_SENDER_ID_TAKEN_DONE,
    WIN12_PUSH_SENDER_ID_NOT_SENT_AGAIN,
    WIN12_PUSH_SENDER_ID_NOT_SENT_GIVEN_UP,
    WIN12_PUSH_SENDER_ID_NOT_TAKEN_NOT_ASKED,
    WIN12_PUSH_SENDER_ID_NOT_TAKEN_AGAIN,
    WIN12_PUSH_SENDER_ID_NOT_TAKEN_GIVEN_UP,
    WIN12_PUSH_SENDER_ID_CONFIRMED_OURS,
    WIN12_PUSH_SENDER_ID_CONFIRMED_OTHER,
    WIN12_PUSH_SENDER_ID_CONFIRMED_LATE_OURS,
    WIN12_PUSH_SENDER_ID_CONFIRMED_LATE_OTHER,
    WIN12_PUSH_SENDER_ID_NOT_CONFIRMED_AGAIN,
    WIN12_PUSH_SENDER_ID_NOT_CONFIRMED_GIVEN_UP,
    WIN12_PUSH_SENDER_ID_STOP,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_API_STOP,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_DONE_OPENED,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_DONE_SCATTERED,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_DONE_PAUSED,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_LINK_TAKEN,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_LINK_FAILED,
    WIN12_PUSH_SENDER_ID_UNEXPECTED_RX_CONFIRM,
};

enum win12_push_sender_method {
    WIN12_PUSH_SENDER_METHOD_ON_FAILURE = 0,
    WIN12_PUSH_SENDER_METHOD_ON_MISSING_LINK_CONFIRMATION = 1,
    WIN12_PUSH_SENDER_METHOD_ON_MISSING_CONFIRMATION = 2,
};

enum win12_push_sender_window {
    WIN12_PUSH_SENDER_WINDOW_OPEN = 0,
    WIN12_PUSH_SENDER_WINDOW_LATER = 1,
    WIN12_PUSH_SENDER_WINDOW_NEVER = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_push_sender_ports {
    void *context; /* the first argument of every function */
    /* Communication_window: one is open, or there is none; one opens later; none does any more. */
    uint32_t (*window)(void *context);
    /* Confirmation_parameters: a push that is sent now is one to be confirmed. */
    bool (*due)(void *context);
    /* Wait until a communication window opens. */
    bool (*start_open)(void *context);
    /* Wait a random part of randomisation_start_interval. */
    bool (*start_scatter)(void *context);
    /* Wait the repetition delay of the attempt `tries`: min * (exponent / 100)^(tries - 1), at most max. */
    bool (*start_pause)(void *context);
    /* What the push setup lists, as it is now; the same once more when `again`. */
    bool (*send_push)(void *context, uint32_t number, bool confirmed, bool again);
    /* The receiver has confirmed it. */
    bool (*tell_confirmed)(void *context);
    /* Sent, or confirmed where that is asked for. */
    bool (*tell_delivered)(void *context);
    /* Given up; the error of the step says why. */
    bool (*tell_failed)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_push_sender {
    const struct win12_push_sender_ports *ports;
    enum win12_push_sender_state state;
    enum win12_push_sender_id transition;
    uint32_t method; /* setting; push_operation_method */
    uint8_t retries; /* setting; number_of_retries */
    uint32_t number; /* invoke id of the push under way */
    uint8_t tries; /* how often it was tried again */
    bool asked; /* whether the receiver is to confirm it */
    win12_time taken_after; /* the lower layer takes it */
    win12_time taken_at;
    win12_time confirm_after; /* the receiver confirms it */
    win12_time confirm_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_push_sender_init(struct win12_push_sender *m, const struct win12_push_sender_ports *ports);

/* api.push: a push is triggered. */
win12_code win12_push_sender_api_push(struct win12_push_sender *m, win12_time now);

/* api.stop: the communication window has ended, or the push setup is reset. */
win12_code win12_push_sender_api_stop(struct win12_push_sender *m, win12_time now);

/* done.opened: see the specification. */
win12_code win12_push_sender_done_opened(struct win12_push_sender *m, win12_time now);

/* done.scattered: see the specification. */
win12_code win12_push_sender_done_scattered(struct win12_push_sender *m, win12_time now);

/* done.paused: see the specification. */
win12_code win12_push_sender_done_paused(struct win12_push_sender *m, win12_time now);

/* link.taken: the lower layer has sent what it was given. */
win12_code win12_push_sender_link_taken(struct win12_push_sender *m, win12_time now);

/* link.failed: the lower layer could not send it. */
win12_code win12_push_sender_link_failed(struct win12_push_sender *m, win12_time now);

/* rx.confirm: the receiver has it. */
win12_code win12_push_sender_rx_confirm(struct win12_push_sender *m, uint32_t confirmed_number, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_push_sender_deadline(const struct win12_push_sender *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_push_sender_handle_timer(struct win12_push_sender *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
