// Generated from spec/sessions/association_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `association_server`: 3 states, 85 transitions.
 *
 * The server's (meter's) side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and
 * 9.4).
 *
 * An AARQ is looked at in the order: lock, version, context, mechanism, title, protection, proposal, secret; the
 * first that does not hold decides which rejection is sent. Between passes 2 and 4 nothing is served but the proof.
 * A message that is refused changes nothing: no counter, no timer, no state; the client is told by an exception. A
 * new AARQ ends the old association. Whoever put a tag on the AARQ puts one on every message: without that, who
 * holds a message back could alter it where the policy is lax. A counter is kept only when a tag has verified it.
 *
 * A pre-established association needs no AARQ and knows no RLRQ; it is there while the link is.
 */

#ifndef WIN12_SESSIONS_ASSOCIATION_SERVER_H
#define WIN12_SESSIONS_ASSOCIATION_SERVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_association_server_state {
    WIN12_ASSOCIATION_SERVER_IDLE, /* no association */
    WIN12_ASSOCIATION_SERVER_PENDING, /* challenge sent (pass 2); the proof is awaited */
    WIN12_ASSOCIATION_SERVER_ASSOCIATED, /* requests are served */
};

/* The transition that a step took. */
enum win12_association_server_id {
    WIN12_ASSOCIATION_SERVER_ID_ESTABLISH_STANDING,
    WIN12_ASSOCIATION_SERVER_ID_ESTABLISH_NOT_STANDING,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_STANDING,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_LOCKED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_VERSION,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_CONTEXT,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_MECHANISM,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_MECHANISM,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_AUTHENTICATION,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_BAD_CHALLENGE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_LONG_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_OWN_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_UNPROTECTED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_UNAGREED_FORM,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_SUITE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_WEAK,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_FORGED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_REPLAYED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_EXHAUSTED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_MALFORMED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_OLD_VERSION,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_NOTHING_IN_COMMON,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_SMALL_PDU,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_WRONG_PASSWORD,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_CHALLENGED,
    WIN12_ASSOCIATION_SERVER_ID_AARQ_ACCEPTED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_UNPROTECTED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_UNAGREED_FORM,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_FOREIGN_SUITE,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_WEAK,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_FOREIGN_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_FORGED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_REPLAYED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_EXHAUSTED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_MALFORMED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_TOO_EARLY,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_LOCKED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_NOT_PROVED,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_OLD_PROOF,
    WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_PROVED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_UNPROTECTED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_UNAGREED_FORM,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_FOREIGN_SUITE,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_WEAK,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_FOREIGN_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_FORGED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_REPLAYED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_EXHAUSTED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_MALFORMED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_NOTIFICATION,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_OTHER,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_NOT_AGREED,
    WIN12_ASSOCIATION_SERVER_ID_SERVE_REQUEST,
    WIN12_ASSOCIATION_SERVER_ID_RESPOND_TOO_LONG,
    WIN12_ASSOCIATION_SERVER_ID_RESPOND_SENT,
    WIN12_ASSOCIATION_SERVER_ID_NOTIFY_TOO_LONG,
    WIN12_ASSOCIATION_SERVER_ID_NOTIFY_SENT,
    WIN12_ASSOCIATION_SERVER_ID_PROGRESS,
    WIN12_ASSOCIATION_SERVER_ID_PROGRESS_OTHERWISE,
    WIN12_ASSOCIATION_SERVER_ID_MALFORMED,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_STANDING,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_UNPROTECTED,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_UNAGREED_FORM,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_FOREIGN_SUITE,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_WEAK,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_FOREIGN_TITLE,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_FORGED,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_REPLAYED,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_EXHAUSTED,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_MALFORMED,
    WIN12_ASSOCIATION_SERVER_ID_RLRQ_RELEASED,
    WIN12_ASSOCIATION_SERVER_ID_ABORT,
    WIN12_ASSOCIATION_SERVER_ID_ABORT_IDLE,
    WIN12_ASSOCIATION_SERVER_ID_CLOSED,
    WIN12_ASSOCIATION_SERVER_ID_INACTIVE,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_RX_RLRQ,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_RX_APDU,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_API_ESTABLISH,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_API_RESPOND,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_API_NOTIFY,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_LINK_CLOSED,
    WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_PORT_FAILED,
};

enum win12_association_server_initiate_error {
    WIN12_ASSOCIATION_SERVER_INITIATE_ERROR_OTHER = 0,
    WIN12_ASSOCIATION_SERVER_INITIATE_ERROR_VERSION_TOO_LOW = 1,
    WIN12_ASSOCIATION_SERVER_INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE = 2,
    WIN12_ASSOCIATION_SERVER_INITIATE_ERROR_PDU_TOO_SHORT = 3,
    WIN12_ASSOCIATION_SERVER_INITIATE_ERROR_REFUSED_BY_HANDLER = 4,
    WIN12_ASSOCIATION_SERVER_INITIATE_ERROR_NONE = 5,
};

enum win12_association_server_title {
    WIN12_ASSOCIATION_SERVER_TITLE_EXPECTED = 0,
    WIN12_ASSOCIATION_SERVER_TITLE_OWN = 1,
    WIN12_ASSOCIATION_SERVER_TITLE_OTHER = 2,
    WIN12_ASSOCIATION_SERVER_TITLE_MISSING = 3,
    WIN12_ASSOCIATION_SERVER_TITLE_TOO_LONG = 4,
};

enum win12_association_server_challenge {
    WIN12_ASSOCIATION_SERVER_CHALLENGE_PRESENT = 0,
    WIN12_ASSOCIATION_SERVER_CHALLENGE_MALFORMED = 1,
};

enum win12_association_server_initiate {
    WIN12_ASSOCIATION_SERVER_INITIATE_REQUEST = 0,
    WIN12_ASSOCIATION_SERVER_INITIATE_MALFORMED = 1,
};

enum win12_association_server_proof {
    WIN12_ASSOCIATION_SERVER_PROOF_RIGHT = 0,
    WIN12_ASSOCIATION_SERVER_PROOF_WRONG = 1,
};

enum win12_association_server_content {
    WIN12_ASSOCIATION_SERVER_CONTENT_REQUEST = 0,
    WIN12_ASSOCIATION_SERVER_CONTENT_PROOF = 1,
    WIN12_ASSOCIATION_SERVER_CONTENT_NOTIFICATION = 2,
    WIN12_ASSOCIATION_SERVER_CONTENT_OTHER = 3,
    WIN12_ASSOCIATION_SERVER_CONTENT_MALFORMED = 4,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_association_server_ports {
    void *context; /* the first argument of every function */
    /* This client address has failed too often. */
    bool (*locked)(void *context);
    /* The calling authentication value has an allowed length. */
    uint32_t (*challenge)(void *context);
    /* Whose system title the AARQ carries. */
    uint32_t (*title)(void *context);
    /* The message was made by who knows the key; true for encryption without a tag. */
    bool (*tag_ok)(void *context);
    /* Lowest counter acceptable from this title since we know it. */
    uint32_t (*kept_lowest)(void *context);
    /* What the AARQ has as user-information. */
    uint32_t (*initiate)(void *context);
    uint8_t (*version)(void *context);
    uint32_t (*proposed)(void *context);
    /* Octets the client takes, 0 no limit. */
    uint16_t (*pdu)(void *context);
    /* The InitiateRequest carries a dedicated key. */
    bool (*own_key)(void *context);
    bool (*password_ok)(void *context);
    /* What the APDU is. */
    uint32_t (*content)(void *context);
    /* Both sides agreed to the service. */
    bool (*agreed)(void *context);
    /* The client expects an answer. */
    bool (*confirmed)(void *context);
    /* F(StoC) of pass 3. */
    uint32_t (*proof)(void *context);
    /* Counter inside f(StoC), 0 in a mechanism without. */
    uint32_t (*proof_counter)(void *context);
    /* What we are to send, protected, is not longer than the client takes. */
    bool (*fits)(void *context);
    bool (*send_aare_accepted)(void *context);
    /* Accepted so far, with StoC (pass 2). */
    bool (*send_aare_challenge)(void *context);
    bool (*send_aare_rejected)(void *context, uint32_t result, uint32_t source, uint32_t user, uint32_t provider,
        uint32_t initiate_error);
    /* An exception-response; by short names a confirmed-service-error, where one can say it. */
    bool (*send_exception)(void *context, uint32_t state, uint32_t service, uint32_t expected);
    /* F(CtoS), in an action-response or a read-response. */
    bool (*send_pass_four)(void *context);
    /* Read-write-denied, without data. */
    bool (*send_proof_refused)(void *context);
    /* The answer of the meter. */
    bool (*send_response)(void *context);
    /* Something the meter says on its own. */
    bool (*send_notification)(void *context);
    bool (*send_rlre)(void *context);
    /* Requests are served from now on. */
    bool (*tell_associated)(void *context);
    /* A request to be answered. */
    bool (*tell_request)(void *context, bool wants_answer);
    /* The association ended. */
    bool (*tell_released)(void *context);
    /* The title of the AARQ is that of the peer. */
    bool (*meet)(void *context);
    /* What the settings say holds for the association: title, services, size. */
    bool (*adopt_settings)(void *context);
    /* What the AARQ says holds for the association: title, services, size, dedicated key. */
    bool (*adopt)(void *context);
    /* Make a counter of the global key durable for the message that is sent next. */
    bool (*reserve)(void *context);
    /* The same for the proof that is sent next. */
    bool (*reserve_proof)(void *context);
    /* The same under the key of the message that is answered. */
    bool (*reserve_answer)(void *context);
    bool (*note_failure)(void *context);
    bool (*note_success)(void *context);
    /* Make StoC. */
    bool (*draw_challenge)(void *context);
    /* Keep: lowest counter still acceptable under the global key. */
    bool (*save_rx_lowest)(void *context, uint32_t value);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_association_server {
    const struct win12_association_server_ports *ports;
    enum win12_association_server_state state;
    enum win12_association_server_id transition;
    uint32_t mechanism; /* setting; how this client address must authenticate */
    bool ciphering; /* setting; a ciphered context is offered */
    uint8_t suite; /* setting */
    uint8_t policy; /* setting; least protection of a message, bit 0 authenticated, bit 1 encrypted */
    uint32_t offered; /* setting; conformance bits we can do */
    bool short_names; /* setting; this client address speaks by short names, otherwise by logical names */
    /* setting; the association is there without AARQ, on the terms of the settings; only without authentication */
    bool preestablished;
    bool ciphered; /* the association has a ciphered context */
    bool dedicated; /* the client gave a key for this association */
    uint8_t least; /* least protection of a message: that of the policy, and a tag if the AARQ had one */
    uint32_t rx_lowest; /* persistent; lowest counter still acceptable under the global key */
    uint32_t rx_dedicated; /* the same under the dedicated key */
    uint32_t conformance; /* conformance bits agreed */
    win12_time inactivity_after; /* silence that ends an association */
    win12_time inactivity_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_association_server_init(struct win12_association_server *m,
    const struct win12_association_server_ports *ports);

/* rx.aarq: see the specification. */
win12_code win12_association_server_rx_aarq(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, bool version_one,
    uint32_t their_context, uint32_t their_mechanism, bool authenticates, win12_time now);

/* rx.rlrq: see the specification. */
win12_code win12_association_server_rx_rlrq(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now);

/* rx.apdu: an xDLMS APDU, protected or plain. */
win12_code win12_association_server_rx_apdu(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now);

/* rx.malformed: octets that are no APDU. */
win12_code win12_association_server_rx_malformed(struct win12_association_server *m, win12_time now);

/* api.establish: the link is there: a pre-established association begins. */
win12_code win12_association_server_api_establish(struct win12_association_server *m, win12_time now);

/* api.respond: the meter answers the last request. */
win12_code win12_association_server_api_respond(struct win12_association_server *m, win12_time now);

/* api.notify: the meter says something on its own. */
win12_code win12_association_server_api_notify(struct win12_association_server *m, win12_time now);

/* api.progress: blocks of a long request have come or blocks of its answer were acknowledged. */
win12_code win12_association_server_api_progress(struct win12_association_server *m, win12_time now);

/* api.abort: the meter ends the association at once. */
win12_code win12_association_server_api_abort(struct win12_association_server *m, win12_time now);

/* link.closed: the link is gone. */
win12_code win12_association_server_link_closed(struct win12_association_server *m, win12_time now);

/* port.failed: a port could not do what it was called for: no counter left, store broken. */
win12_code win12_association_server_port_failed(struct win12_association_server *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_association_server_deadline(const struct win12_association_server *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_association_server_handle_timer(struct win12_association_server *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
