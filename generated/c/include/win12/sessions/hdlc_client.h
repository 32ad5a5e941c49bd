// Generated from spec/sessions/hdlc_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `hdlc_client`: 6 states, 84 transitions.
 *
 * The client's station of an HDLC link (IEC 62056-46, 6.2 and 6.4; ISO/IEC 13239, 5.5 and annex H): connect,
 * exchange messages, recover what the line lost, disconnect.
 *
 * The client gives the turn: the last frame of a window has P=1, and then the server speaks until F=1. In CONNECTED
 * the turn is ours, in WAITING the server's. What the peer has not acknowledged is sent again from the first lost
 * frame on (go-back-N). When no answer comes the client does not repeat its frames but polls, RR with P=1: the N(R)
 * of the answer tells which side lost something. Only after such a checkpoint, or when N(R) has moved, are frames
 * sent again; an answer that the line repeats so never doubles the traffic. After HDLC_RETRIES times without
 * progress the link has failed. Nothing is ever sent again over a new connection: whoever sent it must decide that.
 */

#ifndef WIN12_SESSIONS_HDLC_CLIENT_H
#define WIN12_SESSIONS_HDLC_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_hdlc_client_state {
    WIN12_HDLC_CLIENT_CLOSED, /* no connection */
    WIN12_HDLC_CLIENT_LISTENING, /* the server may say something outside a connection */
    WIN12_HDLC_CLIENT_CONNECTING, /* SNRM sent */
    WIN12_HDLC_CLIENT_CONNECTED, /* the turn is ours */
    WIN12_HDLC_CLIENT_WAITING, /* the turn is the server's */
    WIN12_HDLC_CLIENT_CLOSING, /* DISC sent */
};

/* The transition that a step took. */
enum win12_hdlc_client_id {
    WIN12_HDLC_CLIENT_ID_OPEN_BARE,
    WIN12_HDLC_CLIENT_ID_OPEN_PROPOSING,
    WIN12_HDLC_CLIENT_ID_CONNECTED,
    WIN12_HDLC_CLIENT_ID_DISCONNECTED_MODE_BARE,
    WIN12_HDLC_CLIENT_ID_DISCONNECTED_MODE_REFUSED,
    WIN12_HDLC_CLIENT_ID_CONNECTION_REJECTED_BARE,
    WIN12_HDLC_CLIENT_ID_CONNECTION_REJECTED_REFUSED,
    WIN12_HDLC_CLIENT_ID_NO_CONNECTION_GIVEN_UP,
    WIN12_HDLC_CLIENT_ID_NO_CONNECTION_AGAIN,
    WIN12_HDLC_CLIENT_ID_SEND_TOO_LONG,
    WIN12_HDLC_CLIENT_ID_SEND_QUEUED,
    WIN12_HDLC_CLIENT_ID_PUMP_NOTHING,
    WIN12_HDLC_CLIENT_ID_PUMP_LAST,
    WIN12_HDLC_CLIENT_ID_PUMP_MORE,
    WIN12_HDLC_CLIENT_ID_PUMP_LATER,
    WIN12_HDLC_CLIENT_ID_UNNUMBERED_TOO_LONG,
    WIN12_HDLC_CLIENT_ID_UNNUMBERED_SENT,
    WIN12_HDLC_CLIENT_ID_POLL_SENDING,
    WIN12_HDLC_CLIENT_ID_POLL_ASKED,
    WIN12_HDLC_CLIENT_ID_POLL_NEEDLESS,
    WIN12_HDLC_CLIENT_ID_PERMIT,
    WIN12_HDLC_CLIENT_ID_INFORMATION_LATE,
    WIN12_HDLC_CLIENT_ID_INFORMATION_IMPOSSIBLE,
    WIN12_HDLC_CLIENT_ID_INFORMATION_REPEATED,
    WIN12_HDLC_CLIENT_ID_INFORMATION_GAP,
    WIN12_HDLC_CLIENT_ID_INFORMATION_GAP_AGAIN,
    WIN12_HDLC_CLIENT_ID_INFORMATION_GAP_TOLD,
    WIN12_HDLC_CLIENT_ID_INFORMATION_ECHO,
    WIN12_HDLC_CLIENT_ID_INFORMATION_MALFORMED,
    WIN12_HDLC_CLIENT_ID_INFORMATION_TOO_LARGE,
    WIN12_HDLC_CLIENT_ID_INFORMATION_MORE_TO_COME,
    WIN12_HDLC_CLIENT_ID_INFORMATION_OUR_TURN,
    WIN12_HDLC_CLIENT_ID_INFORMATION_NEXT,
    WIN12_HDLC_CLIENT_ID_READY_LATE,
    WIN12_HDLC_CLIENT_ID_READY_IMPOSSIBLE,
    WIN12_HDLC_CLIENT_ID_READY_MEANWHILE,
    WIN12_HDLC_CLIENT_ID_READY_ONWARD,
    WIN12_HDLC_CLIENT_ID_READY_LIVES,
    WIN12_HDLC_CLIENT_ID_READY_IDLE,
    WIN12_HDLC_CLIENT_ID_READY_SOME,
    WIN12_HDLC_CLIENT_ID_READY_UNTOLD,
    WIN12_HDLC_CLIENT_ID_READY_LOST,
    WIN12_HDLC_CLIENT_ID_BUSY_LATE,
    WIN12_HDLC_CLIENT_ID_BUSY_IMPOSSIBLE,
    WIN12_HDLC_CLIENT_ID_BUSY_NOTED,
    WIN12_HDLC_CLIENT_ID_READY_UNASKED_LATE,
    WIN12_HDLC_CLIENT_ID_READY_UNASKED_IMPOSSIBLE,
    WIN12_HDLC_CLIENT_ID_READY_UNASKED_NOTED,
    WIN12_HDLC_CLIENT_ID_BUSY_UNASKED_LATE,
    WIN12_HDLC_CLIENT_ID_BUSY_UNASKED_IMPOSSIBLE,
    WIN12_HDLC_CLIENT_ID_BUSY_UNASKED_NOTED,
    WIN12_HDLC_CLIENT_ID_SILENCE_GIVEN_UP,
    WIN12_HDLC_CLIENT_ID_SILENCE_TIRED,
    WIN12_HDLC_CLIENT_ID_SILENCE_POLL,
    WIN12_HDLC_CLIENT_ID_PUSH_DELIVERED,
    WIN12_HDLC_CLIENT_ID_PUSH_DROPPED,
    WIN12_HDLC_CLIENT_ID_PERMITTED_NOTHING,
    WIN12_HDLC_CLIENT_ID_PERMITTED_DROPPED,
    WIN12_HDLC_CLIENT_ID_PERMITTED_LAST,
    WIN12_HDLC_CLIENT_ID_PERMITTED_DELIVERED,
    WIN12_HDLC_CLIENT_ID_NOTHING_SAID,
    WIN12_HDLC_CLIENT_ID_UNKNOWN,
    WIN12_HDLC_CLIENT_ID_ECHO,
    WIN12_HDLC_CLIENT_ID_FOREIGN,
    WIN12_HDLC_CLIENT_ID_RESET,
    WIN12_HDLC_CLIENT_ID_REJECTED,
    WIN12_HDLC_CLIENT_ID_CLOSE,
    WIN12_HDLC_CLIENT_ID_CLOSE_LISTENING,
    WIN12_HDLC_CLIENT_ID_CLOSE_AGAIN,
    WIN12_HDLC_CLIENT_ID_ACKNOWLEDGED,
    WIN12_HDLC_CLIENT_ID_WAS_DISCONNECTED,
    WIN12_HDLC_CLIENT_ID_NO_END_AGAIN,
    WIN12_HDLC_CLIENT_ID_NO_END_GONE,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_OPEN,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_SEND,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_UNNUMBERED,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_PERMIT,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_UA,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_DM,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_FRMR,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_I,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_RR,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_RNR,
    WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_UI,
};

enum win12_hdlc_client_content {
    WIN12_HDLC_CLIENT_CONTENT_FINE = 0,
    WIN12_HDLC_CLIENT_CONTENT_OTHER_DIRECTION = 1,
    WIN12_HDLC_CLIENT_CONTENT_MALFORMED = 2,
    WIN12_HDLC_CLIENT_CONTENT_TOO_LARGE = 3,
};

enum win12_hdlc_client_address {
    WIN12_HDLC_CLIENT_ADDRESS_OTHER_STATION = 0,
    WIN12_HDLC_CLIENT_ADDRESS_ALL_STATIONS = 1,
    WIN12_HDLC_CLIENT_ADDRESS_LONG_CLIENT = 2,
};

enum win12_hdlc_client_ending {
    WIN12_HDLC_CLIENT_ENDING_NO_ANSWER = 0,
    WIN12_HDLC_CLIENT_ENDING_REPEATS = 1,
    WIN12_HDLC_CLIENT_ENDING_DISCONNECTED = 2,
    WIN12_HDLC_CLIENT_ENDING_REJECTED = 3,
    WIN12_HDLC_CLIENT_ENDING_REFUSED = 4,
    WIN12_HDLC_CLIENT_ENDING_WRONG_NUMBER = 5,
    WIN12_HDLC_CLIENT_ENDING_MALFORMED = 6,
    WIN12_HDLC_CLIENT_ENDING_TOO_LARGE = 7,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_hdlc_client_ports {
    void *context; /* the first argument of every function */
    /* What the message is once the information of this frame is added. */
    uint32_t (*content)(void *context);
    /* Connect; with 0 for all there is no information field. */
    bool (*send_snrm)(void *context, uint16_t transmit_info, uint16_t receive_info, uint8_t transmit_window,
        uint8_t receive_window);
    bool (*send_disc)(void *context);
    /* The segment with that number. */
    bool (*send_i)(void *context, uint8_t send_number, uint8_t receive_number, bool poll_final, bool segmented);
    bool (*send_rr)(void *context, uint8_t receive_number, bool poll_final);
    /* A message outside the numbering; an empty one is permission to send. */
    bool (*send_ui)(void *context, bool filled, bool poll_final);
    /* Messages can be sent in segments of that many octets. */
    bool (*tell_opened)(void *context, uint16_t info);
    /* The information of this frame belongs to a message. */
    bool (*tell_segment)(void *context, bool last);
    /* The information of this frame is a message. */
    bool (*tell_unnumbered)(void *context);
    /* The link has ended as it should. */
    bool (*tell_closed)(void *context);
    /* The link has ended with an error. */
    bool (*tell_failed)(void *context, uint32_t why);
    /* That many of the oldest segments have arrived. */
    bool (*release)(void *context, uint8_t count);
    /* Forget every segment, and the message that was coming in. */
    bool (*clear)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_hdlc_client {
    const struct win12_hdlc_client_ports *ports;
    enum win12_hdlc_client_state state;
    enum win12_hdlc_client_id transition;
    uint16_t send_info; /* setting; octets of an information field that we send */
    uint16_t take_info; /* setting; octets of an information field that we take */
    uint8_t send_window; /* setting; frames in a row that we send */
    uint8_t take_window; /* setting; frames in a row that we take */
    bool bare; /* the SNRM carried no parameters */
    uint8_t window; /* frames in a row that we send, as agreed */
    uint8_t va; /* number of the oldest segment that is not acknowledged */
    uint8_t vs; /* V(S), number of the segment that is sent next; goes back to va when frames are lost */
    uint8_t sent; /* one more than the highest number sent */
    uint8_t vr; /* V(R), number of the frame that is taken next */
    uint32_t queued; /* segments never sent */
    uint8_t tries; /* times that the answer did not come, since the last progress */
    uint8_t polls; /* questions since the last progress */
    bool checkpoint; /* we have polled, so the next N(R) tells what is lost */
    win12_time response_after; /* our last frame to the answer */
    win12_time response_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_hdlc_client_init(struct win12_hdlc_client *m, const struct win12_hdlc_client_ports *ports);

/* api.open: the owner wants a connection. */
win12_code win12_hdlc_client_api_open(struct win12_hdlc_client *m, win12_time now);

/* api.close: the owner wants to end it. */
win12_code win12_hdlc_client_api_close(struct win12_hdlc_client *m, win12_time now);

/* api.send: the owner has a message of that many segments. */
win12_code win12_hdlc_client_api_send(struct win12_hdlc_client *m, uint32_t segments, win12_time now);

/* api.pump: send the next segment if it may be sent now; the owner calls until nothing is sent. */
win12_code win12_hdlc_client_api_pump(struct win12_hdlc_client *m, bool segmented, win12_time now);

/* api.unnumbered: the owner has a message that needs no acknowledgement. */
win12_code win12_hdlc_client_api_unnumbered(struct win12_hdlc_client *m, bool oversized, win12_time now);

/* api.permit: the owner lets the server say what it has to say. */
win12_code win12_hdlc_client_api_permit(struct win12_hdlc_client *m, win12_time now);

/* api.poll: the owner still waits for a message, although one has come. */
win12_code win12_hdlc_client_api_poll(struct win12_hdlc_client *m, win12_time now);

/* rx.ua: see the specification. */
win12_code win12_hdlc_client_rx_ua(struct win12_hdlc_client *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now);

/* rx.dm: see the specification. */
win12_code win12_hdlc_client_rx_dm(struct win12_hdlc_client *m, win12_time now);

/* rx.frmr: what it says of the reason differs from maker to maker and is not looked at. */
win12_code win12_hdlc_client_rx_frmr(struct win12_hdlc_client *m, win12_time now);

/* rx.i: see the specification. */
win12_code win12_hdlc_client_rx_i(struct win12_hdlc_client *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, win12_time now);

/* rx.rr: see the specification. */
win12_code win12_hdlc_client_rx_rr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final,
    win12_time now);

/* rx.rnr: see the specification. */
win12_code win12_hdlc_client_rx_rnr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final,
    win12_time now);

/* rx.ui: see the specification. */
win12_code win12_hdlc_client_rx_ui(struct win12_hdlc_client *m, bool filled, bool poll_final, win12_time now);

/* rx.unknown: REJ, SREJ, what only clients send, and control fields that mean nothing. */
win12_code win12_hdlc_client_rx_unknown(struct win12_hdlc_client *m, win12_time now);

/* rx.echo: our own frame coming back from an optical head. */
win12_code win12_hdlc_client_rx_echo(struct win12_hdlc_client *m, win12_time now);

/* rx.foreign: a frame that is not from our server to us. */
win12_code win12_hdlc_client_rx_foreign(struct win12_hdlc_client *m, uint32_t address, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_hdlc_client_deadline(const struct win12_hdlc_client *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_hdlc_client_handle_timer(struct win12_hdlc_client *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
