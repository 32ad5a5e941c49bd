// Generated from spec/sessions/association_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `association_client`: 7 states, 144 transitions.
 *
 * The client's side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and 9.4).
 *
 * The client takes nothing less than what it was set to: the context, the mechanism, the suite and the protection it
 * asked for, from the meter it expects. Until the meter has proved that it knows the key (pass 4) the client sends
 * nothing but its own proof, and takes nothing. A message counts only when, in this order, it is protected as
 * agreed, its tag verifies, and its counter was never seen before; then its counter is used up, whatever the message
 * says. Whatever is refused ends the association, because nothing tells which of the two sides an attacker speaks
 * to.
 *
 * Services by short names have no invoke id: the answer is the one that comes next. Where APDUs are protected, a
 * refusal that is not ends such an association, because anybody can have made it, and the answer that still comes
 * would be taken for the next one.
 */

#ifndef WIN12_SESSIONS_ASSOCIATION_CLIENT_H
#define WIN12_SESSIONS_ASSOCIATION_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_association_client_state {
    WIN12_ASSOCIATION_CLIENT_CLOSED, /* no association */
    WIN12_ASSOCIATION_CLIENT_ASSOCIATING, /* AARQ sent (pass 1) */
    WIN12_ASSOCIATION_CLIENT_AUTHENTICATING, /* our proof sent (pass 3) */
    WIN12_ASSOCIATION_CLIENT_ASSOCIATED, /* requests can be made */
    WIN12_ASSOCIATION_CLIENT_WAITING, /* a request is under way */
    WIN12_ASSOCIATION_CLIENT_DRAINING, /* the caller gave up waiting; the answer is still to come */
    WIN12_ASSOCIATION_CLIENT_RELEASING, /* RLRQ sent */
};

/* The transition that a step took. */
enum win12_association_client_id {
    WIN12_ASSOCIATION_CLIENT_ID_OPEN_STANDING,
    WIN12_ASSOCIATION_CLIENT_ID_OPEN,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_REJECTED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_CONTEXT,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_MECHANISM,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_NO_CHALLENGE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_WANTS_MORE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_OWN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_NO_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_OWN_CHALLENGE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_BAD_CHALLENGE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_UNPROTECTED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_UNAGREED_FORM,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_FOREIGN_SUITE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_WEAK,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_FOREIGN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_FORGED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_REPLAYED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_EXHAUSTED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_VERSION,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_MORE_SERVICES,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_LESS_SERVICES,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_SMALL_PDU,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_CHALLENGED,
    WIN12_ASSOCIATION_CLIENT_ID_AARE_ACCEPTED,
    WIN12_ASSOCIATION_CLIENT_ID_EARLY_UNVERIFIED,
    WIN12_ASSOCIATION_CLIENT_ID_EARLY_UNPROVED,
    WIN12_ASSOCIATION_CLIENT_ID_EARLY_NOTIFICATION,
    WIN12_ASSOCIATION_CLIENT_ID_EARLY_UNEXPECTED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_UNPROTECTED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_UNAGREED_FORM,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_FOREIGN_SUITE,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_WEAK,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_FOREIGN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_FORGED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_REPLAYED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_EXHAUSTED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_NOTIFICATION,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_UNEXPECTED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_OTHER_INVOKE_ID,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_NOT_PROVED,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_OLD_PROOF,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_LAST_PROOF,
    WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_PROVED,
    WIN12_ASSOCIATION_CLIENT_ID_REQUEST_NOT_AGREED,
    WIN12_ASSOCIATION_CLIENT_ID_REQUEST_TOO_LONG,
    WIN12_ASSOCIATION_CLIENT_ID_REQUEST_UNCONFIRMED,
    WIN12_ASSOCIATION_CLIENT_ID_REQUEST_SENT,
    WIN12_ASSOCIATION_CLIENT_ID_REQUEST_BUSY,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_UNPROTECTED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_UNAGREED_FORM,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_FOREIGN_SUITE,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_WEAK,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_FOREIGN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_FORGED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_REPLAYED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_EXHAUSTED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_NOTIFICATION,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_UNEXPECTED,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_OTHER_INVOKE_ID,
    WIN12_ASSOCIATION_CLIENT_ID_ANSWER_RECEIVED,
    WIN12_ASSOCIATION_CLIENT_ID_CANCEL,
    WIN12_ASSOCIATION_CLIENT_ID_CANCEL_NOTHING,
    WIN12_ASSOCIATION_CLIENT_ID_PROGRESS,
    WIN12_ASSOCIATION_CLIENT_ID_PROGRESS_OTHERWISE,
    WIN12_ASSOCIATION_CLIENT_ID_BROKEN_OFF,
    WIN12_ASSOCIATION_CLIENT_ID_BROKEN_OFF_LATE,
    WIN12_ASSOCIATION_CLIENT_ID_BROKEN_OFF_OTHERWISE,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_UNPROTECTED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_UNAGREED_FORM,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_FOREIGN_SUITE,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_WEAK,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_FOREIGN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_FORGED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_REPLAYED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_EXHAUSTED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_NOTIFICATION,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_UNEXPECTED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_OTHER_INVOKE_ID,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_ANSWER,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNPROTECTED,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNAGREED_FORM,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_FOREIGN_SUITE,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_WEAK,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_FOREIGN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_FORGED,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_REPLAYED,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_EXHAUSTED,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_NOTIFICATION,
    WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNEXPECTED,
    WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_EXCEPTION_COUNTER_BEHIND,
    WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_EXCEPTION_COUNTER_FAR,
    WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_EXCEPTION_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_COUNTER_BEHIND,
    WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_COUNTER_FAR,
    WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_UNTOLD,
    WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_EXCEPTION_UNTOLD,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_EXCEPTION_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_RELEASE_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_ERROR,
    WIN12_ASSOCIATION_CLIENT_ID_ERROR_UNTOLD,
    WIN12_ASSOCIATION_CLIENT_ID_ERROR_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_ERROR_UNTOLD,
    WIN12_ASSOCIATION_CLIENT_ID_LATE_ERROR_REFUSED,
    WIN12_ASSOCIATION_CLIENT_ID_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_RELEASE_STANDING,
    WIN12_ASSOCIATION_CLIENT_ID_RELEASE,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_UNAGREED_FORM,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_FOREIGN_SUITE,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_WEAK,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_FOREIGN_TITLE,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_FORGED,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_REPLAYED,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_EXHAUSTED,
    WIN12_ASSOCIATION_CLIENT_ID_RLRE_RELEASED,
    WIN12_ASSOCIATION_CLIENT_ID_ABORT,
    WIN12_ASSOCIATION_CLIENT_ID_ABORT_CLOSED,
    WIN12_ASSOCIATION_CLIENT_ID_CLOSED_AGAIN,
    WIN12_ASSOCIATION_CLIENT_ID_CLOSED_RELEASED,
    WIN12_ASSOCIATION_CLIENT_ID_SILENT,
    WIN12_ASSOCIATION_CLIENT_ID_RELEASE_SILENT,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_OPEN,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_REQUEST,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_CANCEL,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_RELEASE,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_AARE,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_RLRE,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_APDU,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_EXCEPTION,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_SERVICE_ERROR,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_MALFORMED,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_LINK_CLOSED,
    WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_PORT_FAILED,
};

enum win12_association_client_title {
    WIN12_ASSOCIATION_CLIENT_TITLE_EXPECTED = 0,
    WIN12_ASSOCIATION_CLIENT_TITLE_OWN = 1,
    WIN12_ASSOCIATION_CLIENT_TITLE_OTHER = 2,
    WIN12_ASSOCIATION_CLIENT_TITLE_MISSING = 3,
};

enum win12_association_client_challenge {
    WIN12_ASSOCIATION_CLIENT_CHALLENGE_FRESH = 0,
    WIN12_ASSOCIATION_CLIENT_CHALLENGE_OWN = 1,
    WIN12_ASSOCIATION_CLIENT_CHALLENGE_MALFORMED = 2,
};

enum win12_association_client_initiate {
    WIN12_ASSOCIATION_CLIENT_INITIATE_RESPONSE = 0,
    WIN12_ASSOCIATION_CLIENT_INITIATE_REFUSED = 1,
    WIN12_ASSOCIATION_CLIENT_INITIATE_MALFORMED = 2,
};

enum win12_association_client_proof {
    WIN12_ASSOCIATION_CLIENT_PROOF_RIGHT = 0,
    WIN12_ASSOCIATION_CLIENT_PROOF_WRONG = 1,
    WIN12_ASSOCIATION_CLIENT_PROOF_REFUSED = 2,
};

enum win12_association_client_content {
    WIN12_ASSOCIATION_CLIENT_CONTENT_RESPONSE = 0,
    WIN12_ASSOCIATION_CLIENT_CONTENT_NOTIFICATION = 1,
    WIN12_ASSOCIATION_CLIENT_CONTENT_REFUSAL = 2,
    WIN12_ASSOCIATION_CLIENT_CONTENT_OTHER = 3,
    WIN12_ASSOCIATION_CLIENT_CONTENT_MALFORMED = 4,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_association_client_ports {
    void *context; /* the first argument of every function */
    /* The server agreed to the service of the request. */
    bool (*agreed)(void *context);
    /* The request, protected, is not longer than the server takes. */
    bool (*fits)(void *context);
    /* Whose system title the AARE carries. */
    uint32_t (*title)(void *context);
    /* The challenge StoC of the AARE. */
    uint32_t (*challenge)(void *context);
    /* The counter we shall use next under the global key. */
    uint32_t (*next_counter)(void *context);
    /* The message was made by who knows the key; true for encryption without a tag. */
    bool (*tag_ok)(void *context);
    /* Lowest counter acceptable from this title since we know it. */
    uint32_t (*kept_lowest)(void *context);
    /* What the AARE has as user-information. */
    uint32_t (*initiate)(void *context);
    uint8_t (*version)(void *context);
    /* Conformance bits of the InitiateResponse. */
    uint32_t (*offered)(void *context);
    /* Octets the server takes, 0 no limit. */
    uint16_t (*pdu)(void *context);
    /* What the APDU is; a response is one to the service asked. */
    uint32_t (*content)(void *context);
    /* Invoke id of the response, 0 by short names. */
    uint32_t (*invoke)(void *context);
    /* F(CtoS) of pass 4. */
    uint32_t (*proof)(void *context);
    /* Counter inside f(CtoS), 0 in a mechanism without. */
    uint32_t (*proof_counter)(void *context);
    bool (*send_aarq)(void *context);
    /* Reply_to_HLS_authentication with f(StoC): an action-request, or a read-request by short names. */
    bool (*send_pass_three)(void *context, uint8_t invoke_id);
    /* The request of the caller. */
    bool (*send_request)(void *context);
    bool (*send_rlrq)(void *context);
    /* Requests may be made. */
    bool (*tell_associated)(void *context);
    /* The answer to the request under way. */
    bool (*tell_response)(void *context);
    /* Something the server says on its own. */
    bool (*tell_notification)(void *context);
    /* The late answer to a request given up has come; requests may be made again. */
    bool (*tell_drained)(void *context);
    /* The association ended as asked. */
    bool (*tell_released)(void *context);
    /* The title of the AARE is that of the peer. */
    bool (*meet)(void *context);
    /* What the settings say holds for the association: title, services, size. */
    bool (*adopt_settings)(void *context);
    /* What the AARE says holds for the association: title, services, size, dedicated key. */
    bool (*adopt)(void *context);
    /* Make a counter of the global key durable for the proof that is sent next. */
    bool (*reserve_proof)(void *context);
    /* Make a counter of the global key durable for the message that is sent next. */
    bool (*reserve)(void *context);
    /* The same for a service; under the dedicated key if there is one. */
    bool (*reserve_service)(void *context);
    /* Raise our counter; never lowers it. */
    bool (*follow_hint)(void *context, uint32_t counter);
    /* Keep: lowest counter still acceptable under the global key. */
    bool (*save_rx_lowest)(void *context, uint32_t value);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_association_client {
    const struct win12_association_client_ports *ports;
    enum win12_association_client_state state;
    enum win12_association_client_id transition;
    uint32_t mechanism; /* setting; how to authenticate */
    uint32_t context; /* setting; the context to ask for */
    bool ciphered; /* setting; every APDU is to be protected */
    uint8_t suite; /* setting */
    uint8_t policy; /* setting; least protection of a message, bit 0 authenticated, bit 1 encrypted */
    bool dedicated; /* setting; services go under a key made for this association */
    uint32_t proposed; /* setting; conformance bits proposed */
    uint32_t required; /* setting; conformance bits without which there is no use */
    /* setting; the association is there without AARQ, on the terms of the settings; only without authentication */
    bool preestablished;
    uint32_t rx_lowest; /* persistent; lowest counter still acceptable under the global key */
    uint32_t rx_dedicated; /* the same under the dedicated key */
    uint32_t conformance; /* conformance bits agreed */
    uint32_t pending; /* invoke id of the request under way */
    win12_time response_after; /* request to complete answer */
    win12_time response_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_association_client_init(struct win12_association_client *m,
    const struct win12_association_client_ports *ports);

/* api.open: the caller wants an association. */
win12_code win12_association_client_api_open(struct win12_association_client *m, win12_time now);

/* api.request: the caller makes a request. */
win12_code win12_association_client_api_request(struct win12_association_client *m, bool confirmed, uint32_t invoke_id,
    win12_time now);

/* api.cancel: the caller no longer waits for the answer. */
win12_code win12_association_client_api_cancel(struct win12_association_client *m, win12_time now);

/* api.progress: blocks of a long request were acknowledged or blocks of its answer have come. */
win12_code win12_association_client_api_progress(struct win12_association_client *m, win12_time now);

/* api.broken_off: the transfer of the request or its answer was broken off. */
win12_code win12_association_client_api_broken_off(struct win12_association_client *m, win12_time now);

/* api.release: the caller wants to end the association. */
win12_code win12_association_client_api_release(struct win12_association_client *m, win12_time now);

/* api.abort: the caller gives up at once. */
win12_code win12_association_client_api_abort(struct win12_association_client *m, win12_time now);

/* rx.aare: the answer to the AARQ; the envelope is that of its user-information. */
win12_code win12_association_client_rx_aare(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, uint32_t result,
    uint32_t diagnostic, uint32_t their_context, uint32_t their_mechanism, win12_time now);

/* rx.rlre: see the specification. */
win12_code win12_association_client_rx_rlre(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now);

/* rx.apdu: an xDLMS APDU, protected or plain. */
win12_code win12_association_client_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now);

/* rx.exception: always unprotected. */
win12_code win12_association_client_rx_exception(struct win12_association_client *m, uint32_t service,
    uint32_t expected, win12_time now);

/* rx.service_error: always unprotected. */
win12_code win12_association_client_rx_service_error(struct win12_association_client *m, win12_time now);

/* rx.malformed: octets that are no APDU. */
win12_code win12_association_client_rx_malformed(struct win12_association_client *m, win12_time now);

/* link.closed: the link is gone. */
win12_code win12_association_client_link_closed(struct win12_association_client *m, win12_time now);

/* port.failed: a port could not do what it was called for: no counter left, store broken. */
win12_code win12_association_client_port_failed(struct win12_association_client *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_association_client_deadline(const struct win12_association_client *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_association_client_handle_timer(struct win12_association_client *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
