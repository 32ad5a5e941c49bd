// Generated from spec/sessions/programming_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `programming_client`: 5 states, 28 transitions.
 *
 * The reader in programming mode of direct local data exchange (IEC 62056-21, 6.3.4 to 6.3.6), from the challenge of
 * the meter on: the password, then one command after the other, each repeated when either side did not understand,
 * and the end.
 *
 * Where the optical head gives back what was sent, a repeat request that is heard behind ours is ours.
 */

#ifndef WIN12_SESSIONS_PROGRAMMING_CLIENT_H
#define WIN12_SESSIONS_PROGRAMMING_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_programming_client_state {
    WIN12_PROGRAMMING_CLIENT_IDLE,
    WIN12_PROGRAMMING_CLIENT_PROVING, /* the password was sent */
    WIN12_PROGRAMMING_CLIENT_READY, /* commands can be sent */
    WIN12_PROGRAMMING_CLIENT_ASKED, /* a command was sent */
    WIN12_PROGRAMMING_CLIENT_ENDED,
};

/* The transition that a step took. */
enum win12_programming_client_id {
    WIN12_PROGRAMMING_CLIENT_ID_OPEN_PROVE,
    WIN12_PROGRAMMING_CLIENT_ID_OPEN_READY,
    WIN12_PROGRAMMING_CLIENT_ID_PROVED,
    WIN12_PROGRAMMING_CLIENT_ID_WRONG,
    WIN12_PROGRAMMING_CLIENT_ID_WRONG_LEFT,
    WIN12_PROGRAMMING_CLIENT_ID_PROVE_AGAIN_AGAIN,
    WIN12_PROGRAMMING_CLIENT_ID_PROVE_AGAIN_NOISY,
    WIN12_PROGRAMMING_CLIENT_ID_COMMAND,
    WIN12_PROGRAMMING_CLIENT_ID_ANSWERED,
    WIN12_PROGRAMMING_CLIENT_ID_CARRIED_OUT,
    WIN12_PROGRAMMING_CLIENT_ID_ANSWER_CORRUPT_AGAIN,
    WIN12_PROGRAMMING_CLIENT_ID_ANSWER_CORRUPT_NOISY,
    WIN12_PROGRAMMING_CLIENT_ID_COMMAND_AGAIN_ECHO,
    WIN12_PROGRAMMING_CLIENT_ID_COMMAND_AGAIN_AGAIN,
    WIN12_PROGRAMMING_CLIENT_ID_COMMAND_AGAIN_NOISY,
    WIN12_PROGRAMMING_CLIENT_ID_LEFT,
    WIN12_PROGRAMMING_CLIENT_ID_NO_ANSWER,
    WIN12_PROGRAMMING_CLIENT_ID_CLOSE,
    WIN12_PROGRAMMING_CLIENT_ID_GONE,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_API_OPEN,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_API_COMMAND,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_API_CLOSE,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_LINK_CLOSED,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_DATA,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_CORRUPT,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_ACKNOWLEDGED,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_REPEAT,
    WIN12_PROGRAMMING_CLIENT_ID_UNEXPECTED_RX_LEAVE,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_programming_client_ports {
    void *context; /* the first argument of every function */
    bool (*send_password)(void *context);
    /* The one that the owner has. */
    bool (*send_command)(void *context);
    bool (*send_repeat)(void *context);
    bool (*send_leave)(void *context);
    /* The data message is the answer, or says why there is none. */
    bool (*tell_answered)(void *context);
    /* The command was acknowledged. */
    bool (*tell_carried_out)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_programming_client {
    const struct win12_programming_client_ports *ports;
    enum win12_programming_client_state state;
    enum win12_programming_client_id transition;
    bool proves; /* setting; there is a password */
    bool echo; /* setting; what is sent comes back */
    uint8_t tries; /* what was tried again */
    bool asked_again; /* a repeat request was sent, which may come back */
    win12_time answer_after;
    win12_time answer_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_programming_client_init(struct win12_programming_client *m,
    const struct win12_programming_client_ports *ports);

/* api.open: the meter has challenged. */
win12_code win12_programming_client_api_open(struct win12_programming_client *m, win12_time now);

/* api.command: the owner has a command. */
win12_code win12_programming_client_api_command(struct win12_programming_client *m, win12_time now);

/* api.close: the owner has done. */
win12_code win12_programming_client_api_close(struct win12_programming_client *m, win12_time now);

/* link.closed: the line is gone. */
win12_code win12_programming_client_link_closed(struct win12_programming_client *m, win12_time now);

/* rx.data: see the specification. */
win12_code win12_programming_client_rx_data(struct win12_programming_client *m, win12_time now);

/* rx.corrupt: a data message whose check is wrong. */
win12_code win12_programming_client_rx_corrupt(struct win12_programming_client *m, win12_time now);

/* rx.acknowledged: see the specification. */
win12_code win12_programming_client_rx_acknowledged(struct win12_programming_client *m, win12_time now);

/* rx.repeat: see the specification. */
win12_code win12_programming_client_rx_repeat(struct win12_programming_client *m, win12_time now);

/* rx.leave: see the specification. */
win12_code win12_programming_client_rx_leave(struct win12_programming_client *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_programming_client_deadline(const struct win12_programming_client *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_programming_client_handle_timer(struct win12_programming_client *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
