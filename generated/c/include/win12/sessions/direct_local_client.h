// Generated from spec/sessions/direct_local_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `direct_local_client`: 12 states, 49 transitions.
 *
 * The reader's side of direct local data exchange (IEC 62056-21, 6.3 and 6.4): sign-on at 300 bits per second,
 * identification, the choice of mode and speed, up to a readout, to programming mode, or to HDLC (mode E, annex B).
 *
 * Which mode there is follows from the octet Z of the identification: a digit is mode C, `A` to `I` mode B, anything
 * else mode A. In mode C the speed changes once the acknowledgement has left the line, in mode B at once, in mode E
 * when the meter has repeated the acknowledgement. A meter that does not change as it said is not understood; it is
 * asked again, after a silence, and then with an acknowledgement that changes nothing: Z = 0. A corrupted readout is
 * asked for again from the sign-on, which every meter takes. Where the optical head gives back what was sent, the
 * request that comes back tells so: the first acknowledgement heard in mode E is then our own. Programming mode has
 * a machine of its own from the challenge of the meter on.
 */

#ifndef WIN12_SESSIONS_DIRECT_LOCAL_CLIENT_H
#define WIN12_SESSIONS_DIRECT_LOCAL_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_direct_local_client_state {
    WIN12_DIRECT_LOCAL_CLIENT_IDLE,
    WIN12_DIRECT_LOCAL_CLIENT_WAKING,
    WIN12_DIRECT_LOCAL_CLIENT_SIGNING, /* asked to identify itself */
    WIN12_DIRECT_LOCAL_CLIENT_CHOOSING, /* the acknowledgement is leaving */
    WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING, /* mode E; the meter repeats the acknowledgement */
    WIN12_DIRECT_LOCAL_CLIENT_SETTLING, /* the line is one of HDLC; the meter may need a moment */
    WIN12_DIRECT_LOCAL_CLIENT_READING, /* the readout is coming */
    WIN12_DIRECT_LOCAL_CLIENT_PAUSING, /* silence before another sign-on */
    WIN12_DIRECT_LOCAL_CLIENT_LOGIN, /* programming mode; the meter begins */
    WIN12_DIRECT_LOCAL_CLIENT_HEARING, /* mode D; the meter sends by itself */
    WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED, /* mode D; it has said who it is */
    WIN12_DIRECT_LOCAL_CLIENT_ENDED,
};

/* The transition that a step took. */
enum win12_direct_local_client_id {
    WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_HEAR,
    WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_WAKE,
    WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_SIGN_ON,
    WIN12_DIRECT_LOCAL_CLIENT_ID_AWAKE,
    WIN12_DIRECT_LOCAL_CLIENT_ID_ECHO,
    WIN12_DIRECT_LOCAL_CLIENT_ID_GOES_ON,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_NO_HDLC,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_TO_HDLC,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_NO_PROGRAMMING,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_TO_PROGRAMMING,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_MODE_C,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_MODE_B,
    WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_MODE_A,
    WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_SIGNING_AGAIN,
    WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_SIGNING_TIMEOUT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CHOSEN_PROGRAMMING,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CHOSEN_READOUT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CONFIRMED_OTHER,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CONFIRMED_ECHO,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CONFIRMED_HANDING,
    WIN12_DIRECT_LOCAL_CLIENT_ID_HANDED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_READOUT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CORRUPT_AGAIN,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CORRUPT_NOISY,
    WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_AGAIN,
    WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_TIMEOUT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_NOT_QUIET,
    WIN12_DIRECT_LOCAL_CLIENT_ID_QUIET,
    WIN12_DIRECT_LOCAL_CLIENT_ID_TOO_LONG,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CHALLENGE_CORRUPT_AGAIN,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CHALLENGE_CORRUPT_NOISY,
    WIN12_DIRECT_LOCAL_CLIENT_ID_CHALLENGED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_NOT_HERE,
    WIN12_DIRECT_LOCAL_CLIENT_ID_PUSHED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_INTRODUCED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_NOTHING_PUSHED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_GONE,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_API_OPEN,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_LINK_OCTETS,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_LINK_CLOSED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_DONE_LEFT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_REQUEST,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_IDENTIFICATION,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_ACKNOWLEDGEMENT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_DATA,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_PUSHED,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_CORRUPT,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_CHALLENGE,
    WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_LEAVE,
};

enum win12_direct_local_client_way {
    WIN12_DIRECT_LOCAL_CLIENT_WAY_READOUT = 0,
    WIN12_DIRECT_LOCAL_CLIENT_WAY_PROGRAMMING = 1,
    WIN12_DIRECT_LOCAL_CLIENT_WAY_HDLC = 2,
    WIN12_DIRECT_LOCAL_CLIENT_WAY_PUSHED = 3,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_direct_local_client_ports {
    void *context; /* the first argument of every function */
    /* Ends with done.left. */
    bool (*start_leave)(void *context);
    /* Zeros for 2.1 to 2.3 s. */
    bool (*send_wake)(void *context);
    bool (*send_request)(void *context);
    bool (*send_acknowledgement)(void *context, uint32_t protocol, uint8_t speed, uint32_t option);
    bool (*send_repeat)(void *context);
    bool (*send_leave)(void *context);
    /* Who the meter is. */
    bool (*tell_identified)(void *context);
    /* The data message is the readout. */
    bool (*tell_readout)(void *context);
    /* The meter is in programming mode, see programming_client. */
    bool (*tell_entered)(void *context);
    /* From here on the line belongs to HDLC. */
    bool (*tell_handed)(void *context);
    /* The speed of this Z; 8N1 for HDLC, else 7E1. */
    bool (*line)(void *context, uint8_t speed, bool hdlc);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_direct_local_client {
    const struct win12_direct_local_client_ports *ports;
    enum win12_direct_local_client_state state;
    enum win12_direct_local_client_id transition;
    uint32_t wanted; /* setting; what the owner is after */
    bool wakes; /* setting; the meter must be woken up first */
    uint8_t fastest; /* setting; highest Z that the line can do */
    uint8_t tries; /* what was tried again */
    bool careful; /* the meter was not understood at the speed it said */
    bool echo; /* what is sent comes back */
    bool heard; /* the acknowledgement has come back */
    uint8_t chosen; /* Z acknowledged */
    win12_time wake_after;
    win12_time wake_at;
    win12_time answer_after; /* silence */
    win12_time answer_at;
    win12_time quiet_after;
    win12_time quiet_at;
    win12_time settle_after;
    win12_time settle_at;
    win12_time dialogue_after;
    win12_time dialogue_at;
    win12_time push_after;
    win12_time push_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_direct_local_client_init(struct win12_direct_local_client *m,
    const struct win12_direct_local_client_ports *ports);

/* api.open: begin. */
win12_code win12_direct_local_client_api_open(struct win12_direct_local_client *m, win12_time now);

/* link.octets: something was heard. */
win12_code win12_direct_local_client_link_octets(struct win12_direct_local_client *m, win12_time now);

/* link.closed: the line is gone. */
win12_code win12_direct_local_client_link_closed(struct win12_direct_local_client *m, win12_time now);

/* done.left: the last octet is on the line. */
win12_code win12_direct_local_client_done_left(struct win12_direct_local_client *m, win12_time now);

/* rx.request: our own sign-on. */
win12_code win12_direct_local_client_rx_request(struct win12_direct_local_client *m, win12_time now);

/* rx.identification: see the specification. */
win12_code win12_direct_local_client_rx_identification(struct win12_direct_local_client *m, uint8_t z, bool hdlc,
    win12_time now);

/* rx.acknowledgement: see the specification. */
win12_code win12_direct_local_client_rx_acknowledgement(struct win12_direct_local_client *m, uint8_t z, win12_time now);

/* rx.data: see the specification. */
win12_code win12_direct_local_client_rx_data(struct win12_direct_local_client *m, win12_time now);

/* rx.pushed: see the specification. */
win12_code win12_direct_local_client_rx_pushed(struct win12_direct_local_client *m, win12_time now);

/* rx.corrupt: a data message or command whose check is wrong. */
win12_code win12_direct_local_client_rx_corrupt(struct win12_direct_local_client *m, win12_time now);

/* rx.challenge: P0. */
win12_code win12_direct_local_client_rx_challenge(struct win12_direct_local_client *m, win12_time now);

/* rx.leave: see the specification. */
win12_code win12_direct_local_client_rx_leave(struct win12_direct_local_client *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_direct_local_client_deadline(const struct win12_direct_local_client *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_direct_local_client_handle_timer(struct win12_direct_local_client *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
