// Generated from spec/sessions/hdlc_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `hdlc_server`: 3 states, 68 transitions.
 *
 * The server's (meter's) station of an HDLC link (IEC 62056-46, 6.2 and 6.4; ISO/IEC 13239, 5.5 and annex H).
 *
 * It speaks when it is asked: P=1 gives it the turn, and the last frame of its turn has F=1. A frame with another
 * N(S) than the next is dropped, and the N(R) of the answer tells; what the client has not acknowledged when it asks
 * is sent again from there (go-back-N). What cannot be right, an impossible N(R), information longer than agreed, a
 * control field that DLMS does not use (REJ among them), is answered by FRMR until SNRM or DISC. A broken frame, and
 * one for another station, never gets here.
 *
 * A new message is taken only when the answer to the last one has been sent: until then its frames are dropped like
 * one after a gap, and the client sends them again. So no client can fill our memory with answers that it does not
 * fetch.
 */

#ifndef WIN12_SESSIONS_HDLC_SERVER_H
#define WIN12_SESSIONS_HDLC_SERVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_hdlc_server_state {
    WIN12_HDLC_SERVER_DISCONNECTED, /* no connection (NDM) */
    WIN12_HDLC_SERVER_CONNECTED, /* messages are exchanged (NRM) */
    WIN12_HDLC_SERVER_REJECTING, /* FRMR sent */
};

/* The transition that a step took. */
enum win12_hdlc_server_id {
    WIN12_HDLC_SERVER_ID_CONNECT,
    WIN12_HDLC_SERVER_ID_CONNECT_AGAIN,
    WIN12_HDLC_SERVER_ID_DISCONNECTED_DISC,
    WIN12_HDLC_SERVER_ID_DISCONNECTED_I,
    WIN12_HDLC_SERVER_ID_DISCONNECTED_RR,
    WIN12_HDLC_SERVER_ID_DISCONNECTED_RNR,
    WIN12_HDLC_SERVER_ID_DISCONNECTED_UNKNOWN,
    WIN12_HDLC_SERVER_ID_FOREIGN,
    WIN12_HDLC_SERVER_ID_BROADCAST_DELIVERED,
    WIN12_HDLC_SERVER_ID_BROADCAST_DROPPED,
    WIN12_HDLC_SERVER_ID_INFORMATION_STRANGER,
    WIN12_HDLC_SERVER_ID_INFORMATION_TOO_LONG,
    WIN12_HDLC_SERVER_ID_INFORMATION_LATE,
    WIN12_HDLC_SERVER_ID_INFORMATION_IMPOSSIBLE,
    WIN12_HDLC_SERVER_ID_INFORMATION_STILL_TO_SAY,
    WIN12_HDLC_SERVER_ID_INFORMATION_OUT_OF_ORDER,
    WIN12_HDLC_SERVER_ID_INFORMATION_ANSWERING,
    WIN12_HDLC_SERVER_ID_INFORMATION_ECHO,
    WIN12_HDLC_SERVER_ID_INFORMATION_MALFORMED,
    WIN12_HDLC_SERVER_ID_INFORMATION_TOO_LARGE,
    WIN12_HDLC_SERVER_ID_INFORMATION_SEGMENT,
    WIN12_HDLC_SERVER_ID_INFORMATION_WHOLE,
    WIN12_HDLC_SERVER_ID_READY_STRANGER,
    WIN12_HDLC_SERVER_ID_READY_LATE,
    WIN12_HDLC_SERVER_ID_READY_IMPOSSIBLE,
    WIN12_HDLC_SERVER_ID_READY_MEANWHILE,
    WIN12_HDLC_SERVER_ID_READY_GO_ON,
    WIN12_HDLC_SERVER_ID_READY_NOTHING,
    WIN12_HDLC_SERVER_ID_BUSY_STRANGER,
    WIN12_HDLC_SERVER_ID_BUSY_LATE,
    WIN12_HDLC_SERVER_ID_BUSY_IMPOSSIBLE,
    WIN12_HDLC_SERVER_ID_BUSY_HELD,
    WIN12_HDLC_SERVER_ID_UNKNOWN_STRANGER,
    WIN12_HDLC_SERVER_ID_UNKNOWN_REJECTED,
    WIN12_HDLC_SERVER_ID_UNNUMBERED_PERMISSION,
    WIN12_HDLC_SERVER_ID_UNNUMBERED_STRANGER,
    WIN12_HDLC_SERVER_ID_UNNUMBERED_DELIVERED,
    WIN12_HDLC_SERVER_ID_UNNUMBERED_DROPPED,
    WIN12_HDLC_SERVER_ID_PERMISSION_USED,
    WIN12_HDLC_SERVER_ID_PERMISSION_DROPPED,
    WIN12_HDLC_SERVER_ID_SEND_TOO_LONG,
    WIN12_HDLC_SERVER_ID_SEND_QUEUED,
    WIN12_HDLC_SERVER_ID_SPLIT_TOO_LONG,
    WIN12_HDLC_SERVER_ID_SPLIT_NOTED,
    WIN12_HDLC_SERVER_ID_PUMP_NOTHING,
    WIN12_HDLC_SERVER_ID_PUMP_LAST,
    WIN12_HDLC_SERVER_ID_PUMP_MORE,
    WIN12_HDLC_SERVER_ID_PUMP_LATER,
    WIN12_HDLC_SERVER_ID_NOTIFY_TOO_LONG,
    WIN12_HDLC_SERVER_ID_NOTIFY_FULL,
    WIN12_HDLC_SERVER_ID_NOTIFY_NOTED,
    WIN12_HDLC_SERVER_ID_REJECTING_I_STRANGER,
    WIN12_HDLC_SERVER_ID_REJECTING_I_AGAIN,
    WIN12_HDLC_SERVER_ID_REJECTING_RR_STRANGER,
    WIN12_HDLC_SERVER_ID_REJECTING_RR_AGAIN,
    WIN12_HDLC_SERVER_ID_REJECTING_RNR_STRANGER,
    WIN12_HDLC_SERVER_ID_REJECTING_RNR_AGAIN,
    WIN12_HDLC_SERVER_ID_REJECTING_UI_STRANGER,
    WIN12_HDLC_SERVER_ID_REJECTING_UI_AGAIN,
    WIN12_HDLC_SERVER_ID_REJECTING_UNKNOWN_STRANGER,
    WIN12_HDLC_SERVER_ID_REJECTING_UNKNOWN_AGAIN,
    WIN12_HDLC_SERVER_ID_DISCONNECT_STRANGER,
    WIN12_HDLC_SERVER_ID_DISCONNECT_ACKNOWLEDGED,
    WIN12_HDLC_SERVER_ID_CLOSE,
    WIN12_HDLC_SERVER_ID_CLOSE_AGAIN,
    WIN12_HDLC_SERVER_ID_INACTIVE,
    WIN12_HDLC_SERVER_ID_UNEXPECTED_API_SEND,
    WIN12_HDLC_SERVER_ID_UNEXPECTED_API_SPLIT,
};

enum win12_hdlc_server_content {
    WIN12_HDLC_SERVER_CONTENT_FINE = 0,
    WIN12_HDLC_SERVER_CONTENT_OTHER_DIRECTION = 1,
    WIN12_HDLC_SERVER_CONTENT_MALFORMED = 2,
    WIN12_HDLC_SERVER_CONTENT_TOO_LARGE = 3,
};

enum win12_hdlc_server_address {
    WIN12_HDLC_SERVER_ADDRESS_OTHER_STATION = 0,
    WIN12_HDLC_SERVER_ADDRESS_ALL_STATIONS = 1,
    WIN12_HDLC_SERVER_ADDRESS_LONG_CLIENT = 2,
};

enum win12_hdlc_server_ending {
    WIN12_HDLC_SERVER_ENDING_IDLE = 0,
    WIN12_HDLC_SERVER_ENDING_TOO_LARGE = 1,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_hdlc_server_ports {
    void *context; /* the first argument of every function */
    /* What the message is once the information of this frame is added. */
    uint32_t (*content)(void *context);
    /* The information of the frame is a message, with the LLC header of a client. */
    bool (*whole)(void *context);
    /* With 0 for all there is no information field. */
    bool (*send_ua)(void *context, uint16_t transmit_info, uint16_t receive_info, uint8_t transmit_window,
        uint8_t receive_window);
    /* To the sender of this frame. */
    bool (*send_dm)(void *context);
    bool (*send_frmr)(void *context, uint8_t receive_number, uint8_t send_number, uint32_t reason);
    /* The segment with that number. */
    bool (*send_i)(void *context, uint8_t send_number, uint8_t receive_number, bool poll_final, bool segmented);
    bool (*send_rr)(void *context, uint8_t receive_number, bool poll_final);
    /* The oldest waiting message, to the sender of this frame. */
    bool (*send_ui)(void *context, bool filled, bool poll_final);
    /* A client has connected; messages are sent, and taken, in segments of that many octets. */
    bool (*tell_opened)(void *context, uint16_t send_info, uint16_t take_info);
    /* The information of this frame belongs to a message. */
    bool (*tell_segment)(void *context, bool last);
    /* The information of this frame is a message. */
    bool (*tell_unnumbered)(void *context);
    /* The information of this frame is a message to all stations; nobody answers it. */
    bool (*tell_broadcast)(void *context);
    /* The connection has ended; associations are gone. */
    bool (*tell_closed)(void *context);
    /* The connection has ended with an error. */
    bool (*tell_failed)(void *context, uint32_t why);
    /* We speak with the sender of this frame, under the address it called. */
    bool (*adopt)(void *context);
    /* That many of the oldest segments have arrived. */
    bool (*release)(void *context, uint8_t count);
    /* Forget every segment, and the message that was coming in. */
    bool (*clear)(void *context);
    /* Forget the message that was coming in. */
    bool (*drop_message)(void *context);
    /* FRMR will name the control field of this frame. */
    bool (*note_rejected)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_hdlc_server {
    const struct win12_hdlc_server_ports *ports;
    enum win12_hdlc_server_state state;
    enum win12_hdlc_server_id transition;
    uint16_t send_info; /* setting; octets of an information field that we send */
    uint16_t take_info; /* setting; octets of an information field that we take */
    uint8_t send_window; /* setting; frames in a row that we send */
    uint8_t take_window; /* setting; frames in a row that we take */
    uint8_t window; /* frames in a row that we send, as agreed */
    uint8_t va; /* number of the oldest segment that is not acknowledged */
    uint8_t vs; /* V(S), number of the segment that is sent next; goes back to va when frames are lost */
    uint8_t sent; /* one more than the highest number sent */
    uint8_t vr; /* V(R), number of the frame that is taken next */
    uint32_t queued; /* segments never sent */
    bool turn; /* the client has asked and we have not yet ended our answer */
    uint32_t reason; /* why frames are rejected */
    uint8_t notices; /* messages that wait for the permission to send */
    win12_time inactivity_after; /* silence that ends the connection */
    win12_time inactivity_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_hdlc_server_init(struct win12_hdlc_server *m, const struct win12_hdlc_server_ports *ports);

/* rx.snrm: see the specification. */
win12_code win12_hdlc_server_rx_snrm(struct win12_hdlc_server *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now);

/* rx.disc: see the specification. */
win12_code win12_hdlc_server_rx_disc(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now);

/* rx.i: see the specification. */
win12_code win12_hdlc_server_rx_i(struct win12_hdlc_server *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, bool too_long, bool stranger, win12_time now);

/* rx.rr: see the specification. */
win12_code win12_hdlc_server_rx_rr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final, bool stranger,
    win12_time now);

/* rx.rnr: see the specification. */
win12_code win12_hdlc_server_rx_rnr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final,
    bool stranger, win12_time now);

/* rx.ui: see the specification. */
win12_code win12_hdlc_server_rx_ui(struct win12_hdlc_server *m, bool filled, bool poll_final, bool stranger,
    win12_time now);

/* rx.unknown: REJ, SREJ, what only servers send, and control fields that mean nothing. */
win12_code win12_hdlc_server_rx_unknown(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now);

/* rx.broadcast: a UI frame with information, from a client to all stations. */
win12_code win12_hdlc_server_rx_broadcast(struct win12_hdlc_server *m, win12_time now);

/* rx.foreign: a frame for another station, for all stations, or from an address that is no client's. */
win12_code win12_hdlc_server_rx_foreign(struct win12_hdlc_server *m, uint32_t address, win12_time now);

/* api.send: the owner has a message of that many segments. */
win12_code win12_hdlc_server_api_send(struct win12_hdlc_server *m, uint32_t segments, win12_time now);

/* api.split: the owner has cut the next segment, which was never sent, in two. */
win12_code win12_hdlc_server_api_split(struct win12_hdlc_server *m, win12_time now);

/* api.pump: send the next segment if it may be sent now; the owner calls until nothing is sent. */
win12_code win12_hdlc_server_api_pump(struct win12_hdlc_server *m, bool segmented, win12_time now);

/* api.notify: the owner has a message for whoever permits it. */
win12_code win12_hdlc_server_api_notify(struct win12_hdlc_server *m, bool oversized, win12_time now);

/* api.close: the owner ends the connection. */
win12_code win12_hdlc_server_api_close(struct win12_hdlc_server *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_hdlc_server_deadline(const struct win12_hdlc_server *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_hdlc_server_handle_timer(struct win12_hdlc_server *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
