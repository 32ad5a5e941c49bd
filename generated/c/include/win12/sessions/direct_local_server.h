// Generated from spec/sessions/direct_local_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `direct_local_server`: 12 states, 39 transitions.
 *
 * The meter's side of direct local data exchange (IEC 62056-21, 6.3 and 6.4), in one of the modes A to E. It listens
 * at 300 bits per second and answers a sign-on that is for it, after the reaction time. Mode A sends the readout
 * behind the identification, mode B the same at the speed it said; modes C and E wait for the acknowledgement and do
 * as it says: change to the speed when it is the one that was offered, else stay; mode E repeats it before it
 * changes to HDLC. Whatever ends, the meter listens at 300 again.
 */

#ifndef WIN12_SESSIONS_DIRECT_LOCAL_SERVER_H
#define WIN12_SESSIONS_DIRECT_LOCAL_SERVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_direct_local_server_state {
    WIN12_DIRECT_LOCAL_SERVER_WAITING, /* for a sign-on */
    WIN12_DIRECT_LOCAL_SERVER_REACTING, /* before the identification */
    WIN12_DIRECT_LOCAL_SERVER_SAYING, /* the identification is leaving; modes A and B go on by themselves */
    WIN12_DIRECT_LOCAL_SERVER_OFFERING, /* for the acknowledgement */
    WIN12_DIRECT_LOCAL_SERVER_SWITCHING, /* the speed has changed; before the readout */
    WIN12_DIRECT_LOCAL_SERVER_ENTERING, /* the same before programming mode */
    WIN12_DIRECT_LOCAL_SERVER_REPEATING, /* before the acknowledgement of mode E */
    WIN12_DIRECT_LOCAL_SERVER_CONFIRMING, /* the acknowledgement of mode E is leaving */
    WIN12_DIRECT_LOCAL_SERVER_SENDING, /* the readout is leaving */
    WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING,
    WIN12_DIRECT_LOCAL_SERVER_HANDED, /* the line belongs to HDLC */
    WIN12_DIRECT_LOCAL_SERVER_ENDED,
};

/* The transition that a step took. */
enum win12_direct_local_server_id {
    WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_FOREIGN,
    WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_SILENT,
    WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_HEARD,
    WIN12_DIRECT_LOCAL_SERVER_ID_IDENTIFY,
    WIN12_DIRECT_LOCAL_SERVER_ID_SAID_MODE_A,
    WIN12_DIRECT_LOCAL_SERVER_ID_SAID_MODE_B,
    WIN12_DIRECT_LOCAL_SERVER_ID_SAID_OFFER,
    WIN12_DIRECT_LOCAL_SERVER_ID_NO_CHOICE,
    WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_TO_HDLC,
    WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_NO_HDLC,
    WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_TO_PROGRAMMING,
    WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_TO_READOUT,
    WIN12_DIRECT_LOCAL_SERVER_ID_READ_OUT,
    WIN12_DIRECT_LOCAL_SERVER_ID_SENT,
    WIN12_DIRECT_LOCAL_SERVER_ID_REPEATED,
    WIN12_DIRECT_LOCAL_SERVER_ID_CONFIRMED,
    WIN12_DIRECT_LOCAL_SERVER_ID_HDLC_DONE,
    WIN12_DIRECT_LOCAL_SERVER_ID_CHALLENGE,
    WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_PASSWORD,
    WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_WRONG_PASSWORD,
    WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_FORBIDDEN,
    WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_READ,
    WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_REFUSED,
    WIN12_DIRECT_LOCAL_SERVER_ID_REPEAT,
    WIN12_DIRECT_LOCAL_SERVER_ID_AGAIN,
    WIN12_DIRECT_LOCAL_SERVER_ID_LEFT,
    WIN12_DIRECT_LOCAL_SERVER_ID_INACTIVE,
    WIN12_DIRECT_LOCAL_SERVER_ID_PUSH,
    WIN12_DIRECT_LOCAL_SERVER_ID_GONE,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_API_PUSH,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_API_DONE,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_DONE_LEFT,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_LINK_CLOSED,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_REQUEST,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_ACKNOWLEDGEMENT,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_COMMAND,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_CORRUPT,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_REPEAT,
    WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_LEAVE,
};

enum win12_direct_local_server_mode {
    WIN12_DIRECT_LOCAL_SERVER_MODE_A = 0,
    WIN12_DIRECT_LOCAL_SERVER_MODE_B = 1,
    WIN12_DIRECT_LOCAL_SERVER_MODE_C = 2,
    WIN12_DIRECT_LOCAL_SERVER_MODE_D = 3,
    WIN12_DIRECT_LOCAL_SERVER_MODE_E = 4,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_direct_local_server_ports {
    void *context; /* the first argument of every function */
    /* The password of the command is the right one. */
    bool (*password_ok)(void *context);
    /* The meter has what the command names. */
    bool (*known)(void *context);
    /* Ends with done.left. */
    bool (*start_leave)(void *context);
    bool (*send_identification)(void *context, uint8_t z);
    /* Of mode E. */
    bool (*send_acknowledgement)(void *context, uint8_t z);
    bool (*send_readout)(void *context);
    /* Behind an identification. */
    bool (*send_pushed)(void *context);
    /* P0. */
    bool (*send_challenge)(void *context);
    bool (*send_acknowledged)(void *context);
    /* Of the command in hand. */
    bool (*send_answer)(void *context);
    /* An error message. */
    bool (*send_refusal)(void *context);
    bool (*send_repeat)(void *context);
    /* What was sent last. */
    bool (*send_again)(void *context);
    bool (*send_leave)(void *context);
    /* From here on the line belongs to HDLC. */
    bool (*tell_handed)(void *context);
    /* The speed of this Z; 8N1 for HDLC, else 7E1. */
    bool (*line)(void *context, uint8_t z, bool hdlc);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_direct_local_server {
    const struct win12_direct_local_server_ports *ports;
    enum win12_direct_local_server_state state;
    enum win12_direct_local_server_id transition;
    uint32_t mode; /* setting */
    uint8_t offered; /* setting; Z that the meter says */
    bool secured; /* setting; programming mode needs a password */
    uint8_t chosen; /* Z that was agreed */
    bool proved; /* the password was right */
    win12_time reaction_after;
    win12_time reaction_at;
    win12_time choice_after; /* identification to acknowledgement */
    win12_time choice_at;
    win12_time inactivity_after;
    win12_time inactivity_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_direct_local_server_init(struct win12_direct_local_server *m,
    const struct win12_direct_local_server_ports *ports);

/* api.push: mode D: it is time to send. */
win12_code win12_direct_local_server_api_push(struct win12_direct_local_server *m, win12_time now);

/* api.done: HDLC has ended. */
win12_code win12_direct_local_server_api_done(struct win12_direct_local_server *m, win12_time now);

/* done.left: the last octet is on the line. */
win12_code win12_direct_local_server_done_left(struct win12_direct_local_server *m, win12_time now);

/* link.closed: the line is gone. */
win12_code win12_direct_local_server_link_closed(struct win12_direct_local_server *m, win12_time now);

/* rx.request: see the specification. */
win12_code win12_direct_local_server_rx_request(struct win12_direct_local_server *m, bool ours, win12_time now);

/* rx.acknowledgement: see the specification. */
win12_code win12_direct_local_server_rx_acknowledgement(struct win12_direct_local_server *m, uint32_t protocol,
    uint8_t z, uint32_t option, win12_time now);

/* rx.command: see the specification. */
win12_code win12_direct_local_server_rx_command(struct win12_direct_local_server *m, uint32_t kind, win12_time now);

/* rx.corrupt: a command whose check is wrong. */
win12_code win12_direct_local_server_rx_corrupt(struct win12_direct_local_server *m, win12_time now);

/* rx.repeat: see the specification. */
win12_code win12_direct_local_server_rx_repeat(struct win12_direct_local_server *m, win12_time now);

/* rx.leave: see the specification. */
win12_code win12_direct_local_server_rx_leave(struct win12_direct_local_server *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_direct_local_server_deadline(const struct win12_direct_local_server *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_direct_local_server_handle_timer(struct win12_direct_local_server *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
