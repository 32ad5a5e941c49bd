// Generated from spec/sessions/association_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/association_client.h"
#include "win12/limits.h"

#define ASSOCIATION_RESULT_ACCEPTED 0U
#define CHALLENGE_MALFORMED 2U
#define CHALLENGE_OWN 1U
#define CONFORMANCE_BIT_GENERAL_PROTECTION 4194304U
#define CONTENT_MALFORMED 4U
#define CONTENT_NOTIFICATION 1U
#define CONTENT_REFUSAL 2U
#define CONTENT_RESPONSE 0U
#define CONTEXT_NAME_SHORT_NAME 2U
#define CONTEXT_NAME_SHORT_NAME_CIPHERED 4U
#define EXCEPTION_REASON_INVOCATION_COUNTER_ERROR 6U
#define INITIATE_MALFORMED 2U
#define INITIATE_REFUSED 1U
#define MECHANISM_HLS_ECDSA 7U
#define MECHANISM_HLS_GMAC 5U
#define MECHANISM_HLS_SHA256 6U
#define MECHANISM_LLS 1U
#define MECHANISM_NONE 0U
#define PROOF_RIGHT 0U
#define TITLE_MISSING 3U
#define TITLE_OTHER 2U
#define TITLE_OWN 1U
#define USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED 14U
#define COUNTER_MAX WIN12_COUNTER_MAX
#define COUNTER_JUMP_MAX WIN12_COUNTER_JUMP_MAX
#define PDU_MIN WIN12_PDU_MIN
#define DLMS_VERSION 6U
#define PASS_THREE_INVOKE_ID 1U

static win12_code closed_api_open(struct win12_association_client *m, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    if (m->preestablished && (m->mechanism == MECHANISM_NONE) && !m->dedicated) {
        /* open_standing (spec/sessions/association_client.yaml:211) */
        m->conformance = m->proposed;
        m->rx_lowest = ports->kept_lowest(ports->context);
        m->rx_dedicated = 0U;
        m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_OPEN_STANDING;
        if (!ports->adopt_settings(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_associated(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* open (spec/sessions/association_client.yaml:219) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_OPEN;
    if (m->ciphered && !ports->reserve(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_aarq(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code associating_and_others_api_open(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_open (spec/sessions/association_client.yaml:187) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_OPEN;
    return WIN12_E_UNEXPECTED;
}

static win12_code closed_and_others_api_request(struct win12_association_client *m, bool confirmed, uint32_t invoke_id,
    win12_time now)
{
    (void)confirmed;
    (void)invoke_id;
    (void)now;
    /* unexpected_api_request (spec/sessions/association_client.yaml:187) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_REQUEST;
    return WIN12_E_UNEXPECTED;
}

static win12_code associated_api_request(struct win12_association_client *m, bool confirmed, uint32_t invoke_id,
    win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    const bool agreed = ports->agreed(ports->context);
    if (!agreed) {
        /* request_not_agreed (spec/sessions/association_client.yaml:296) */
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_REQUEST_NOT_AGREED;
        return WIN12_E_NOT_AGREED;
    }
    const bool fits = ports->fits(ports->context);
    if (!fits) {
        /* request_too_long (spec/sessions/association_client.yaml:297) */
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_REQUEST_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (!confirmed) {
        /* request_unconfirmed (spec/sessions/association_client.yaml:298) */
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_REQUEST_UNCONFIRMED;
        if (m->ciphered && !ports->reserve_service(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_request(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* request_sent (spec/sessions/association_client.yaml:299) */
    m->pending = invoke_id;
    m->state = WIN12_ASSOCIATION_CLIENT_WAITING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_REQUEST_SENT;
    if (m->ciphered && !ports->reserve_service(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_request(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_or_draining_api_request(struct win12_association_client *m, bool confirmed,
    uint32_t invoke_id, win12_time now)
{
    (void)confirmed;
    (void)invoke_id;
    (void)now;
    /* request_busy (spec/sessions/association_client.yaml:300) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_REQUEST_BUSY;
    return WIN12_E_BUSY;
}

static win12_code closed_and_others_api_cancel(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_cancel (spec/sessions/association_client.yaml:187) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_CANCEL;
    return WIN12_E_UNEXPECTED;
}

static win12_code associated_or_draining_api_cancel(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* cancel_nothing (spec/sessions/association_client.yaml:318) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_CANCEL_NOTHING;
    return WIN12_OK;
}

static win12_code waiting_api_cancel(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* cancel (spec/sessions/association_client.yaml:317) */
    m->state = WIN12_ASSOCIATION_CLIENT_DRAINING;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_CANCEL;
    return WIN12_OK;
}

static win12_code closed_and_others_api_progress(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* progress_otherwise (spec/sessions/association_client.yaml:321) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_PROGRESS_OTHERWISE;
    return WIN12_OK;
}

static win12_code waiting_or_draining_api_progress(struct win12_association_client *m, win12_time now)
{
    /* progress (spec/sessions/association_client.yaml:320) */
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_PROGRESS;
    return WIN12_OK;
}

static win12_code closed_and_others_api_broken_off(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* broken_off_otherwise (spec/sessions/association_client.yaml:324) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_BROKEN_OFF_OTHERWISE;
    return WIN12_OK;
}

static win12_code waiting_api_broken_off(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* broken_off (spec/sessions/association_client.yaml:322) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_BROKEN_OFF;
    return WIN12_E_TRANSFER_ABORTED;
}

static win12_code draining_api_broken_off(struct win12_association_client *m, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    /* broken_off_late (spec/sessions/association_client.yaml:323) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_BROKEN_OFF_LATE;
    if (!ports->tell_drained(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_and_others_api_release(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_release (spec/sessions/association_client.yaml:187) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_API_RELEASE;
    return WIN12_E_UNEXPECTED;
}

static win12_code associated_api_release(struct win12_association_client *m, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    if (m->preestablished && (m->mechanism == MECHANISM_NONE) && !m->dedicated) {
        /* release_standing (spec/sessions/association_client.yaml:392) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RELEASE_STANDING;
        if (!ports->tell_released(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* release (spec/sessions/association_client.yaml:393) */
    m->state = WIN12_ASSOCIATION_CLIENT_RELEASING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_RELEASE;
    if (m->ciphered && !ports->reserve(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_rlrq(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_api_abort(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* abort_closed (spec/sessions/association_client.yaml:407) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_ABORT_CLOSED;
    return WIN12_OK;
}

static win12_code associating_and_others_api_abort(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* abort (spec/sessions/association_client.yaml:406) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_ABORT;
    return WIN12_OK;
}

static win12_code associated_api_abort(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* abort (spec/sessions/association_client.yaml:406) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_ABORT;
    return WIN12_OK;
}

static win12_code closed_rx_aare(struct win12_association_client *m, bool protected_, bool dedicated_key, bool general,
    bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, uint32_t result, uint32_t diagnostic,
    uint32_t their_context, uint32_t their_mechanism, win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)result;
    (void)diagnostic;
    (void)their_context;
    (void)their_mechanism;
    (void)now;
    /* unexpected_rx_aare (spec/sessions/association_client.yaml:186) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_AARE;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associating_rx_aare(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, uint32_t result,
    uint32_t diagnostic, uint32_t their_context, uint32_t their_mechanism, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)general;
    if (result != ASSOCIATION_RESULT_ACCEPTED) {
        /* aare_rejected (spec/sessions/association_client.yaml:227) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_REJECTED;
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (their_context != m->context) {
        /* aare_other_context (spec/sessions/association_client.yaml:228) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_CONTEXT;
        return WIN12_E_DOWNGRADE;
    }
    if (!((their_mechanism == m->mechanism) ||
        ((their_mechanism == MECHANISM_NONE) && (m->mechanism == MECHANISM_LLS)))) {
        /* aare_other_mechanism (spec/sessions/association_client.yaml:229) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_MECHANISM;
        return WIN12_E_DOWNGRADE;
    }
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) &&
        (diagnostic != USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED)) {
        /* aare_no_challenge (spec/sessions/association_client.yaml:230) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_NO_CHALLENGE;
        return WIN12_E_DOWNGRADE;
    }
    if (!!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) &&
        (diagnostic == USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED)) {
        /* aare_wants_more (spec/sessions/association_client.yaml:231) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_WANTS_MORE;
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint32_t title = ports->title(ports->context);
    if (title == TITLE_OWN) {
        /* aare_own_title (spec/sessions/association_client.yaml:232) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_OWN_TITLE;
        return WIN12_E_REFLECTION;
    }
    if (title == TITLE_OTHER) {
        /* aare_other_title (spec/sessions/association_client.yaml:233) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if ((title == TITLE_MISSING) &&
        (m->ciphered || (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA))) {
        /* aare_no_title (spec/sessions/association_client.yaml:234) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_NO_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    const uint32_t challenge = ports->challenge(ports->context);
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) && (challenge == CHALLENGE_OWN)) {
        /* aare_own_challenge (spec/sessions/association_client.yaml:235) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_OWN_CHALLENGE;
        return WIN12_E_REFLECTION;
    }
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) && (challenge == CHALLENGE_MALFORMED)) {
        /* aare_bad_challenge (spec/sessions/association_client.yaml:236) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_BAD_CHALLENGE;
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    if (m->ciphered && !protected_) {
        /* aare_unprotected (spec/sessions/association_client.yaml:237) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_UNPROTECTED;
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ && (!m->ciphered || dedicated_key)) {
        /* aare_unagreed_form (spec/sessions/association_client.yaml:238) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* aare_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* aare_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* aare_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* aare_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    const uint32_t kept_lowest = ports->kept_lowest(ports->context);
    if (protected_ && (counter < kept_lowest)) {
        /* aare_replayed (spec/sessions/association_client.yaml:240) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* aare_exhausted (spec/sessions/association_client.yaml:241) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t initiate = ports->initiate(ports->context);
    if (initiate == INITIATE_REFUSED) {
        /* aare_refused (spec/sessions/association_client.yaml:242) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_REFUSED;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_SERVICE_ERROR;
    }
    if (initiate == INITIATE_MALFORMED) {
        /* aare_malformed (spec/sessions/association_client.yaml:243) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_MALFORMED;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    const uint8_t version = ports->version(ports->context);
    if (version != DLMS_VERSION) {
        /* aare_other_version (spec/sessions/association_client.yaml:244) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_OTHER_VERSION;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_DOWNGRADE;
    }
    const uint32_t offered = ports->offered(ports->context);
    if ((offered & m->proposed) != offered) {
        /* aare_more_services (spec/sessions/association_client.yaml:245) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_MORE_SERVICES;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if ((offered & m->required) != m->required) {
        /* aare_less_services (spec/sessions/association_client.yaml:246) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_LESS_SERVICES;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_DOWNGRADE;
    }
    const uint16_t pdu = ports->pdu(ports->context);
    if ((pdu != 0U) && (pdu < PDU_MIN)) {
        /* aare_small_pdu (spec/sessions/association_client.yaml:247) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_SMALL_PDU;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_DOWNGRADE;
    }
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS))) {
        /* aare_challenged (spec/sessions/association_client.yaml:248) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
        m->rx_dedicated = 0U;
        m->conformance = offered;
        m->pending = (uint32_t)(((m->context == CONTEXT_NAME_SHORT_NAME) ||
            (m->context == CONTEXT_NAME_SHORT_NAME_CIPHERED)) ? 0U : PASS_THREE_INVOKE_ID);
        m->state = WIN12_ASSOCIATION_CLIENT_AUTHENTICATING;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_CHALLENGED;
        if (!ports->adopt(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((m->mechanism == MECHANISM_HLS_GMAC) && !ports->reserve_proof(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (m->ciphered && !ports->reserve(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_pass_three(ports->context,
            (uint8_t)(((m->context == CONTEXT_NAME_SHORT_NAME) || (m->context == CONTEXT_NAME_SHORT_NAME_CIPHERED))
            ? 0U : PASS_THREE_INVOKE_ID))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* aare_accepted (spec/sessions/association_client.yaml:253) */
    m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
    m->rx_dedicated = 0U;
    m->conformance = offered;
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_AARE_ACCEPTED;
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_associated(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code authenticating_and_others_rx_aare(struct win12_association_client *m, bool protected_,
    bool dedicated_key, bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter,
    uint32_t result, uint32_t diagnostic, uint32_t their_context, uint32_t their_mechanism, win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)result;
    (void)diagnostic;
    (void)their_context;
    (void)their_mechanism;
    (void)now;
    /* unexpected_rx_aare (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_AARE;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associated_rx_aare(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, uint32_t result,
    uint32_t diagnostic, uint32_t their_context, uint32_t their_mechanism, win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)result;
    (void)diagnostic;
    (void)their_context;
    (void)their_mechanism;
    (void)now;
    /* unexpected_rx_aare (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_AARE;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code closed_rx_rlre(struct win12_association_client *m, bool protected_, bool dedicated_key, bool general,
    bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    /* unexpected_rx_rlre (spec/sessions/association_client.yaml:186) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_RLRE;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associating_and_others_rx_rlre(struct win12_association_client *m, bool protected_,
    bool dedicated_key, bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter,
    win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    /* unexpected_rx_rlre (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_RLRE;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associated_rx_rlre(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    /* unexpected_rx_rlre (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_RLRE;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code releasing_rx_rlre(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)general;
    (void)now;
    if (protected_ && (!m->ciphered || dedicated_key)) {
        /* rlre_unagreed_form (spec/sessions/association_client.yaml:399) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* rlre_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* rlre_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* rlre_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* rlre_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* rlre_replayed (spec/sessions/association_client.yaml:202) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* rlre_exhausted (spec/sessions/association_client.yaml:203) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    /* rlre_released (spec/sessions/association_client.yaml:402) */
    m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_RLRE_RELEASED;
    if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key, bool general,
    bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    /* unexpected_rx_apdu (spec/sessions/association_client.yaml:186) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_APDU;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associating_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    if (protected_ || m->ciphered) {
        /* early_unverified (spec/sessions/association_client.yaml:260) */
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_EARLY_UNVERIFIED;
        return WIN12_OK;
    }
    const uint32_t content = ports->content(ports->context);
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) && (content == CONTENT_NOTIFICATION)) {
        /* early_unproved (spec/sessions/association_client.yaml:261) */
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_EARLY_UNPROVED;
        return WIN12_OK;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* early_notification (spec/sessions/association_client.yaml:262) */
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_EARLY_NOTIFICATION;
        if (!ports->tell_notification(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* early_unexpected (spec/sessions/association_client.yaml:263) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_EARLY_UNEXPECTED;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code authenticating_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    if (m->ciphered && !protected_) {
        /* pass_four_unprotected (spec/sessions/association_client.yaml:199) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_UNPROTECTED;
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* pass_four_unagreed_form (spec/sessions/association_client.yaml:200) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* pass_four_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* pass_four_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* pass_four_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* pass_four_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* pass_four_replayed (spec/sessions/association_client.yaml:202) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* pass_four_exhausted (spec/sessions/association_client.yaml:203) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* pass_four_malformed (spec/sessions/association_client.yaml:205) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* pass_four_notification (spec/sessions/association_client.yaml:275) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_NOTIFICATION;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (content == CONTENT_REFUSAL) {
        /* pass_four_refused (spec/sessions/association_client.yaml:276) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_REFUSED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    if (content != CONTENT_RESPONSE) {
        /* pass_four_unexpected (spec/sessions/association_client.yaml:277) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_UNEXPECTED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    const uint32_t invoke = ports->invoke(ports->context);
    if (invoke != m->pending) {
        /* pass_four_other_invoke_id (spec/sessions/association_client.yaml:278) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_OTHER_INVOKE_ID;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_INVOKE_ID;
    }
    const uint32_t proof = ports->proof(ports->context);
    if (proof != PROOF_RIGHT) {
        /* pass_four_not_proved (spec/sessions/association_client.yaml:279) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_NOT_PROVED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t proof_counter = ports->proof_counter(ports->context);
    if ((m->mechanism == MECHANISM_HLS_GMAC) &&
        ((proof_counter < m->rx_lowest) || (protected_ && !dedicated_key && (proof_counter > counter)))) {
        /* pass_four_old_proof (spec/sessions/association_client.yaml:280) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_OLD_PROOF;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if ((m->mechanism == MECHANISM_HLS_GMAC) && (proof_counter == COUNTER_MAX)) {
        /* pass_four_last_proof (spec/sessions/association_client.yaml:281) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_LAST_PROOF;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    /* pass_four_proved (spec/sessions/association_client.yaml:282) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U)
        : ((m->mechanism == MECHANISM_HLS_GMAC) ? ((uint64_t)proof_counter + 1U) : m->rx_lowest));
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_PASS_FOUR_PROVED;
    if (((m->mechanism == MECHANISM_HLS_GMAC) || (protected_ && !dedicated_key && ((level & 1U) != 0U))) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_associated(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code associated_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    if (m->ciphered && !protected_) {
        /* idle_unprotected (spec/sessions/association_client.yaml:199) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNPROTECTED;
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* idle_unagreed_form (spec/sessions/association_client.yaml:200) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* idle_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* idle_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* idle_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* idle_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* idle_replayed (spec/sessions/association_client.yaml:202) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* idle_exhausted (spec/sessions/association_client.yaml:203) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* idle_malformed (spec/sessions/association_client.yaml:205) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* idle_notification (spec/sessions/association_client.yaml:350) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_NOTIFICATION;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_notification(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* idle_unexpected (spec/sessions/association_client.yaml:351) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNEXPECTED;
    if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code waiting_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    if (m->ciphered && !protected_) {
        /* answer_unprotected (spec/sessions/association_client.yaml:199) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_UNPROTECTED;
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* answer_unagreed_form (spec/sessions/association_client.yaml:200) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* answer_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* answer_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* answer_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* answer_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* answer_replayed (spec/sessions/association_client.yaml:202) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* answer_exhausted (spec/sessions/association_client.yaml:203) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* answer_malformed (spec/sessions/association_client.yaml:205) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* answer_notification (spec/sessions/association_client.yaml:311) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_NOTIFICATION;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_notification(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (content == CONTENT_REFUSAL) {
        /* answer_refused (spec/sessions/association_client.yaml:312) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_REFUSED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_EXCEPTION;
    }
    if (content != CONTENT_RESPONSE) {
        /* answer_unexpected (spec/sessions/association_client.yaml:313) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_UNEXPECTED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    const uint32_t invoke = ports->invoke(ports->context);
    if (invoke != m->pending) {
        /* answer_other_invoke_id (spec/sessions/association_client.yaml:314) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_OTHER_INVOKE_ID;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_INVOKE_ID;
    }
    /* answer_received (spec/sessions/association_client.yaml:315) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_ANSWER_RECEIVED;
    if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_response(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code draining_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    if (m->ciphered && !protected_) {
        /* late_unprotected (spec/sessions/association_client.yaml:199) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_UNPROTECTED;
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* late_unagreed_form (spec/sessions/association_client.yaml:200) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* late_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* late_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* late_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* late_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* late_replayed (spec/sessions/association_client.yaml:202) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* late_exhausted (spec/sessions/association_client.yaml:203) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* late_malformed (spec/sessions/association_client.yaml:205) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* late_notification (spec/sessions/association_client.yaml:335) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_NOTIFICATION;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_notification(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (content == CONTENT_REFUSAL) {
        /* late_refused (spec/sessions/association_client.yaml:336) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_REFUSED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_drained(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (content != CONTENT_RESPONSE) {
        /* late_unexpected (spec/sessions/association_client.yaml:337) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_UNEXPECTED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    const uint32_t invoke = ports->invoke(ports->context);
    if (invoke != m->pending) {
        /* late_other_invoke_id (spec/sessions/association_client.yaml:338) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_OTHER_INVOKE_ID;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_INVOKE_ID;
    }
    /* late_answer (spec/sessions/association_client.yaml:339) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_ANSWER;
    if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_drained(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code releasing_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    if (m->ciphered && !protected_) {
        /* idle_unprotected (spec/sessions/association_client.yaml:199) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNPROTECTED;
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* idle_unagreed_form (spec/sessions/association_client.yaml:200) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNAGREED_FORM;
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* idle_foreign_suite (spec/sessions/association_client.yaml:194) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_FOREIGN_SUITE;
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* idle_weak (spec/sessions/association_client.yaml:195) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_WEAK;
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* idle_foreign_title (spec/sessions/association_client.yaml:196) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_FOREIGN_TITLE;
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* idle_forged (spec/sessions/association_client.yaml:197) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_FORGED;
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* idle_replayed (spec/sessions/association_client.yaml:202) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_REPLAYED;
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* idle_exhausted (spec/sessions/association_client.yaml:203) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_EXHAUSTED;
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* idle_malformed (spec/sessions/association_client.yaml:205) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* idle_notification (spec/sessions/association_client.yaml:350) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_NOTIFICATION;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_notification(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* idle_unexpected (spec/sessions/association_client.yaml:351) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_IDLE_UNEXPECTED;
    if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code closed_rx_exception(struct win12_association_client *m, uint32_t service, uint32_t expected,
    win12_time now)
{
    (void)service;
    (void)expected;
    (void)now;
    /* unexpected_rx_exception (spec/sessions/association_client.yaml:186) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_EXCEPTION;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associating_or_authenticating_rx_exception(struct win12_association_client *m, uint32_t service,
    uint32_t expected, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    const uint32_t next_counter = ports->next_counter(ports->context);
    if ((m->ciphered || (m->mechanism == MECHANISM_HLS_GMAC)) &&
        (service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR) && (expected > next_counter) &&
        (((uint64_t)expected - next_counter) <= COUNTER_JUMP_MAX)) {
        /* handshake_exception_counter_behind (spec/sessions/association_client.yaml:207) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_EXCEPTION_COUNTER_BEHIND;
        if (!ports->follow_hint(ports->context, expected)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_BEHIND;
    }
    if ((m->ciphered || (m->mechanism == MECHANISM_HLS_GMAC)) &&
        (service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR) && (expected > next_counter)) {
        /* handshake_exception_counter_far (spec/sessions/association_client.yaml:208) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_EXCEPTION_COUNTER_FAR;
        return WIN12_E_COUNTER_FAR;
    }
    /* handshake_exception_refused (spec/sessions/association_client.yaml:360) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_EXCEPTION_REFUSED;
    return WIN12_E_EXCEPTION;
}

static win12_code associated_rx_exception(struct win12_association_client *m, uint32_t service, uint32_t expected,
    win12_time now)
{
    (void)service;
    (void)expected;
    (void)now;
    /* unexpected_rx_exception (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_EXCEPTION;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code waiting_rx_exception(struct win12_association_client *m, uint32_t service, uint32_t expected,
    win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    const uint32_t next_counter = ports->next_counter(ports->context);
    if ((m->ciphered || (m->mechanism == MECHANISM_HLS_GMAC)) &&
        (service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR) && (expected > next_counter) &&
        (((uint64_t)expected - next_counter) <= COUNTER_JUMP_MAX)) {
        /* exception_counter_behind (spec/sessions/association_client.yaml:207) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_COUNTER_BEHIND;
        if (!ports->follow_hint(ports->context, expected)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_BEHIND;
    }
    if ((m->ciphered || (m->mechanism == MECHANISM_HLS_GMAC)) &&
        (service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR) && (expected > next_counter)) {
        /* exception_counter_far (spec/sessions/association_client.yaml:208) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_COUNTER_FAR;
        return WIN12_E_COUNTER_FAR;
    }
    if (((m->context == CONTEXT_NAME_SHORT_NAME) || (m->context == CONTEXT_NAME_SHORT_NAME_CIPHERED)) && m->ciphered) {
        /* exception_untold (spec/sessions/association_client.yaml:367) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_UNTOLD;
        return WIN12_E_EXCEPTION;
    }
    /* exception_refused (spec/sessions/association_client.yaml:368) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_EXCEPTION_REFUSED;
    return WIN12_E_EXCEPTION;
}

static win12_code draining_rx_exception(struct win12_association_client *m, uint32_t service, uint32_t expected,
    win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)service;
    (void)expected;
    (void)now;
    if (((m->context == CONTEXT_NAME_SHORT_NAME) || (m->context == CONTEXT_NAME_SHORT_NAME_CIPHERED)) && m->ciphered) {
        /* late_exception_untold (spec/sessions/association_client.yaml:373) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_EXCEPTION_UNTOLD;
        return WIN12_E_EXCEPTION;
    }
    /* late_exception_refused (spec/sessions/association_client.yaml:374) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_EXCEPTION_REFUSED;
    if (!ports->tell_drained(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code releasing_rx_exception(struct win12_association_client *m, uint32_t service, uint32_t expected,
    win12_time now)
{
    (void)service;
    (void)expected;
    (void)now;
    /* release_refused (spec/sessions/association_client.yaml:375) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_RELEASE_REFUSED;
    return WIN12_E_EXCEPTION;
}

static win12_code closed_rx_service_error(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_service_error (spec/sessions/association_client.yaml:186) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_SERVICE_ERROR;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associating_or_authenticating_rx_service_error(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* handshake_error (spec/sessions/association_client.yaml:376) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_HANDSHAKE_ERROR;
    return WIN12_E_SERVICE_ERROR;
}

static win12_code associated_rx_service_error(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_service_error (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_SERVICE_ERROR;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code waiting_rx_service_error(struct win12_association_client *m, win12_time now)
{
    (void)now;
    if (((m->context == CONTEXT_NAME_SHORT_NAME) || (m->context == CONTEXT_NAME_SHORT_NAME_CIPHERED)) && m->ciphered) {
        /* error_untold (spec/sessions/association_client.yaml:381) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_ERROR_UNTOLD;
        return WIN12_E_SERVICE_ERROR;
    }
    /* error_refused (spec/sessions/association_client.yaml:382) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_ERROR_REFUSED;
    return WIN12_E_SERVICE_ERROR;
}

static win12_code draining_rx_service_error(struct win12_association_client *m, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    if (((m->context == CONTEXT_NAME_SHORT_NAME) || (m->context == CONTEXT_NAME_SHORT_NAME_CIPHERED)) && m->ciphered) {
        /* late_error_untold (spec/sessions/association_client.yaml:387) */
        m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_ERROR_UNTOLD;
        return WIN12_E_SERVICE_ERROR;
    }
    /* late_error_refused (spec/sessions/association_client.yaml:388) */
    m->state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_LATE_ERROR_REFUSED;
    if (!ports->tell_drained(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code releasing_rx_service_error(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_service_error (spec/sessions/association_client.yaml:186) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_SERVICE_ERROR;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code closed_rx_malformed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_malformed (spec/sessions/association_client.yaml:186) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_RX_MALFORMED;
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code associating_and_others_rx_malformed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* malformed (spec/sessions/association_client.yaml:389) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_MALFORMED;
    return WIN12_E_INVALID_APDU;
}

static win12_code associated_rx_malformed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* malformed (spec/sessions/association_client.yaml:389) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_MALFORMED;
    return WIN12_E_INVALID_APDU;
}

static win12_code closed_link_closed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* closed_again (spec/sessions/association_client.yaml:408) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_CLOSED_AGAIN;
    return WIN12_OK;
}

static win12_code associating_and_others_link_closed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/association_client.yaml:188) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_E_PEER_CLOSED;
}

static win12_code associated_link_closed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/association_client.yaml:188) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_E_PEER_CLOSED;
}

static win12_code releasing_link_closed(struct win12_association_client *m, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    /* closed_released (spec/sessions/association_client.yaml:409) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_CLOSED_RELEASED;
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_port_failed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_port_failed (spec/sessions/association_client.yaml:189) */
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_PORT_FAILED;
    return WIN12_OK;
}

static win12_code associating_and_others_port_failed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_port_failed (spec/sessions/association_client.yaml:189) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_PORT_FAILED;
    return WIN12_OK;
}

static win12_code associated_port_failed(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* unexpected_port_failed (spec/sessions/association_client.yaml:189) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_UNEXPECTED_PORT_FAILED;
    return WIN12_OK;
}

static win12_code associating_and_others_timer_response(struct win12_association_client *m, win12_time now)
{
    (void)now;
    /* silent (spec/sessions/association_client.yaml:410) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_SILENT;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code releasing_timer_response(struct win12_association_client *m, win12_time now)
{
    const struct win12_association_client_ports *ports = m->ports;

    (void)now;
    /* release_silent (spec/sessions/association_client.yaml:411) */
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_RELEASE_SILENT;
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_association_client_init(struct win12_association_client *m,
    const struct win12_association_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_ASSOCIATION_CLIENT_CLOSED;
    m->transition = WIN12_ASSOCIATION_CLIENT_ID_OPEN_STANDING;
    m->mechanism = 0U;
    m->context = 0U;
    m->ciphered = false;
    m->suite = 0U;
    m->policy = 0U;
    m->dedicated = false;
    m->proposed = 0U;
    m->required = 0U;
    m->preestablished = false;
    m->rx_lowest = 0U;
    m->rx_dedicated = 0U;
    m->conformance = 0U;
    m->pending = 0U;
    m->response_after = WIN12_T_RESPONSE;
    m->response_at = WIN12_NEVER;
}

win12_code win12_association_client_api_open(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_api_open(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return associating_and_others_api_open(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_api_request(struct win12_association_client *m, bool confirmed, uint32_t invoke_id,
    win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return closed_and_others_api_request(m, confirmed, invoke_id, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_api_request(m, confirmed, invoke_id, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return waiting_or_draining_api_request(m, confirmed, invoke_id, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_api_cancel(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return closed_and_others_api_cancel(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return associated_or_draining_api_cancel(m, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
        return waiting_api_cancel(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_api_progress(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return closed_and_others_api_progress(m, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return waiting_or_draining_api_progress(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_api_broken_off(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return closed_and_others_api_broken_off(m, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
        return waiting_api_broken_off(m, now);
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return draining_api_broken_off(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_api_release(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return closed_and_others_api_release(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_api_release(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_api_abort(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_api_abort(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return associating_and_others_api_abort(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_api_abort(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_rx_aare(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, uint32_t result,
    uint32_t diagnostic, uint32_t their_context, uint32_t their_mechanism, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_rx_aare(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, result,
            diagnostic, their_context, their_mechanism, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
        return associating_rx_aare(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            result, diagnostic, their_context, their_mechanism, now);
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return authenticating_and_others_rx_aare(m, protected_, dedicated_key, general, other_title, their_suite,
            level, counter, result, diagnostic, their_context, their_mechanism, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_rx_aare(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            result, diagnostic, their_context, their_mechanism, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_rx_rlre(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_rx_rlre(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return associating_and_others_rx_rlre(m, protected_, dedicated_key, general, other_title, their_suite, level,
            counter, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_rx_rlre(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return releasing_rx_rlre(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_rx_apdu(struct win12_association_client *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
        return associating_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            now);
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
        return authenticating_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
        return waiting_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return draining_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return releasing_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_rx_exception(struct win12_association_client *m, uint32_t service,
    uint32_t expected, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_rx_exception(m, service, expected, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
        return associating_or_authenticating_rx_exception(m, service, expected, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_rx_exception(m, service, expected, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
        return waiting_rx_exception(m, service, expected, now);
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return draining_rx_exception(m, service, expected, now);
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return releasing_rx_exception(m, service, expected, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_rx_service_error(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_rx_service_error(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
        return associating_or_authenticating_rx_service_error(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_rx_service_error(m, now);
    case WIN12_ASSOCIATION_CLIENT_WAITING:
        return waiting_rx_service_error(m, now);
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return draining_rx_service_error(m, now);
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return releasing_rx_service_error(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_rx_malformed(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_rx_malformed(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return associating_and_others_rx_malformed(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_rx_malformed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_link_closed(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_link_closed(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return associating_and_others_link_closed(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_link_closed(m, now);
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return releasing_link_closed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_client_port_failed(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
        return closed_port_failed(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return associating_and_others_port_failed(m, now);
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        return associated_port_failed(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_association_client_timer_response(struct win12_association_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATING:
    case WIN12_ASSOCIATION_CLIENT_AUTHENTICATING:
    case WIN12_ASSOCIATION_CLIENT_WAITING:
    case WIN12_ASSOCIATION_CLIENT_DRAINING:
        return associating_and_others_timer_response(m, now);
    case WIN12_ASSOCIATION_CLIENT_RELEASING:
        return releasing_timer_response(m, now);
    case WIN12_ASSOCIATION_CLIENT_CLOSED:
    case WIN12_ASSOCIATION_CLIENT_ASSOCIATED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_association_client_deadline(const struct win12_association_client *m)
{
    win12_time at = m->response_at;
    return at;
}

win12_code win12_association_client_handle_timer(struct win12_association_client *m, win12_time now)
{
    if (m->response_at != WIN12_NEVER && m->response_at <= now) {
        return win12_association_client_timer_response(m, now);
    }
    return WIN12_OK;
}
