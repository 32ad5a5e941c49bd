// Generated from spec/sessions/association_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/association_server.h"
#include "win12/limits.h"

#define ASSOCIATION_RESULT_REJECTED_PERMANENT 1U
#define ASSOCIATION_RESULT_REJECTED_TRANSIENT 2U
#define CHALLENGE_MALFORMED 1U
#define CONFORMANCE_BIT_GENERAL_PROTECTION 4194304U
#define CONTENT_MALFORMED 4U
#define CONTENT_NOTIFICATION 2U
#define CONTENT_OTHER 3U
#define CONTENT_PROOF 1U
#define CONTEXT_NAME_LOGICAL_NAME 1U
#define CONTEXT_NAME_LOGICAL_NAME_CIPHERED 3U
#define CONTEXT_NAME_SHORT_NAME 2U
#define CONTEXT_NAME_SHORT_NAME_CIPHERED 4U
#define DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER 162U
#define DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER 161U
#define EXCEPTION_REASON_DECIPHERING_ERROR 5U
#define EXCEPTION_REASON_INVOCATION_COUNTER_ERROR 6U
#define EXCEPTION_REASON_OPERATION_NOT_POSSIBLE 1U
#define EXCEPTION_REASON_SERVICE_NOT_SUPPORTED 2U
#define INITIATE_MALFORMED 1U
#define INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE 2U
#define INITIATE_ERROR_NONE 5U
#define INITIATE_ERROR_OTHER 0U
#define INITIATE_ERROR_PDU_TOO_SHORT 3U
#define INITIATE_ERROR_VERSION_TOO_LOW 1U
#define MECHANISM_HLS_ECDSA 7U
#define MECHANISM_HLS_GMAC 5U
#define MECHANISM_HLS_SHA256 6U
#define MECHANISM_LLS 1U
#define MECHANISM_NONE 0U
#define PROOF_RIGHT 0U
#define PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION 2U
#define PROVIDER_DIAGNOSTIC_NONE 0U
#define STATE_ERROR_SERVICE_NOT_ALLOWED 1U
#define STATE_ERROR_SERVICE_UNKNOWN 2U
#define TITLE_MISSING 3U
#define TITLE_OTHER 2U
#define TITLE_OWN 1U
#define TITLE_TOO_LONG 4U
#define USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED 2U
#define USER_DIAGNOSTIC_AUTHENTICATION_FAILURE 13U
#define USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED 11U
#define USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED 12U
#define USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED 3U
#define USER_DIAGNOSTIC_NO_REASON_GIVEN 1U
#define USER_DIAGNOSTIC_NONE 0U
#define COUNTER_MAX WIN12_COUNTER_MAX
#define PDU_MIN WIN12_PDU_MIN
#define DLMS_VERSION 6U

static win12_code idle_rx_aarq(struct win12_association_server *m, bool protected_, bool dedicated_key, bool general,
    bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, bool version_one, uint32_t their_context,
    uint32_t their_mechanism, bool authenticates, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)general;
    if (m->preestablished && (m->mechanism == MECHANISM_NONE)) {
        /* aarq_standing (spec/sessions/association_server.yaml:241) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_STANDING;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const bool locked = ports->locked(ports->context);
    if (locked) {
        /* aarq_locked (spec/sessions/association_server.yaml:245) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_LOCKED;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_TRANSIENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LOCKED_OUT;
    }
    if (!version_one) {
        /* aarq_other_version (spec/sessions/association_server.yaml:250) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_VERSION;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, (uint32_t)USER_DIAGNOSTIC_NONE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (!((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME : CONTEXT_NAME_LOGICAL_NAME)) ||
        (their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED))) ||
        ((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) &&
        !m->ciphering) ||
        ((m->policy != 0U) &&
        !(their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)))) {
        /* aarq_context (spec/sessions/association_server.yaml:255) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_CONTEXT;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if ((their_mechanism == MECHANISM_NONE) && (m->mechanism != MECHANISM_NONE)) {
        /* aarq_no_mechanism (spec/sessions/association_server.yaml:260) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_MECHANISM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (their_mechanism != m->mechanism) {
        /* aarq_other_mechanism (spec/sessions/association_server.yaml:265) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_MECHANISM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if ((m->mechanism != MECHANISM_NONE) && !authenticates) {
        /* aarq_no_authentication (spec/sessions/association_server.yaml:270) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_AUTHENTICATION;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t challenge = ports->challenge(ports->context);
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) && (challenge == CHALLENGE_MALFORMED)) {
        /* aarq_bad_challenge (spec/sessions/association_server.yaml:275) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_BAD_CHALLENGE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t title = ports->title(ports->context);
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_TOO_LONG)) {
        /* aarq_long_title (spec/sessions/association_server.yaml:276) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_LONG_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_MISSING)) {
        /* aarq_no_title (spec/sessions/association_server.yaml:281) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_OWN)) {
        /* aarq_own_title (spec/sessions/association_server.yaml:286) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OWN_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REFLECTION;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_OTHER)) {
        /* aarq_other_title (spec/sessions/association_server.yaml:287) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if ((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) &&
        !protected_) {
        /* aarq_unprotected (spec/sessions/association_server.yaml:288) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_UNPROTECTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!(their_context ==
        (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) || dedicated_key)) {
        /* aarq_unagreed_form (spec/sessions/association_server.yaml:293) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_UNAGREED_FORM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_OTHER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* aarq_foreign_suite (spec/sessions/association_server.yaml:298) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_SUITE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* aarq_weak (spec/sessions/association_server.yaml:299) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_WEAK;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* aarq_foreign_title (spec/sessions/association_server.yaml:300) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_TITLE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* aarq_forged (spec/sessions/association_server.yaml:301) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FORGED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    const uint32_t kept_lowest = ports->kept_lowest(ports->context);
    if (protected_ && (counter < kept_lowest)) {
        /* aarq_replayed (spec/sessions/association_server.yaml:302) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_REPLAYED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, kept_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* aarq_exhausted (spec/sessions/association_server.yaml:306) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_EXHAUSTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t initiate = ports->initiate(ports->context);
    const bool own_key = ports->own_key(ports->context);
    if ((initiate == INITIATE_MALFORMED) || (own_key && !protected_)) {
        /* aarq_malformed (spec/sessions/association_server.yaml:307) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_MALFORMED;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_OTHER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    const uint8_t version = ports->version(ports->context);
    if (version < DLMS_VERSION) {
        /* aarq_old_version (spec/sessions/association_server.yaml:312) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OLD_VERSION;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_VERSION_TOO_LOW)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint32_t proposed = ports->proposed(ports->context);
    if ((proposed & m->offered) == 0U) {
        /* aarq_nothing_in_common (spec/sessions/association_server.yaml:317) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NOTHING_IN_COMMON;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint16_t pdu = ports->pdu(ports->context);
    if ((pdu != 0U) && (pdu < PDU_MIN)) {
        /* aarq_small_pdu (spec/sessions/association_server.yaml:322) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_SMALL_PDU;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_PDU_TOO_SHORT)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const bool password_ok = ports->password_ok(ports->context);
    if ((m->mechanism == MECHANISM_LLS) && !password_ok) {
        /* aarq_wrong_password (spec/sessions/association_server.yaml:327) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_WRONG_PASSWORD;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->note_failure(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS))) {
        /* aarq_challenged (spec/sessions/association_server.yaml:332) */
        m->ciphered = their_context ==
            (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED);
        m->dedicated = own_key;
        m->least = (uint8_t)((protected_ && ((level & 1U) != 0U) && ((m->policy & 1U) == 0U))
            ? ((uint64_t)m->policy + 1U) : m->policy);
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
        m->rx_dedicated = 0U;
        m->conformance = (uint32_t)(proposed & m->offered);
        m->state = WIN12_ASSOCIATION_SERVER_PENDING;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_CHALLENGED;
        if (!ports->adopt(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->draw_challenge(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (protected_ && !ports->reserve(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_challenge(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* aarq_accepted (spec/sessions/association_server.yaml:337) */
    m->ciphered = their_context ==
        (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED);
    m->dedicated = own_key;
    m->least = (uint8_t)((protected_ && ((level & 1U) != 0U) && ((m->policy & 1U) == 0U)) ? ((uint64_t)m->policy + 1U)
        : m->policy);
    m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
    m->rx_dedicated = 0U;
    m->conformance = (uint32_t)(proposed & m->offered);
    m->state = WIN12_ASSOCIATION_SERVER_ASSOCIATED;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_ACCEPTED;
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((m->mechanism == MECHANISM_LLS) && !ports->note_success(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (protected_ && !ports->reserve(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_aare_accepted(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_associated(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code pending_rx_aarq(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, bool version_one,
    uint32_t their_context, uint32_t their_mechanism, bool authenticates, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)general;
    if (m->preestablished && (m->mechanism == MECHANISM_NONE)) {
        /* aarq_standing (spec/sessions/association_server.yaml:241) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_STANDING;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const bool locked = ports->locked(ports->context);
    if (locked) {
        /* aarq_locked (spec/sessions/association_server.yaml:245) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_LOCKED;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_TRANSIENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LOCKED_OUT;
    }
    if (!version_one) {
        /* aarq_other_version (spec/sessions/association_server.yaml:250) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_VERSION;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, (uint32_t)USER_DIAGNOSTIC_NONE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (!((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME : CONTEXT_NAME_LOGICAL_NAME)) ||
        (their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED))) ||
        ((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) &&
        !m->ciphering) ||
        ((m->policy != 0U) &&
        !(their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)))) {
        /* aarq_context (spec/sessions/association_server.yaml:255) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_CONTEXT;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if ((their_mechanism == MECHANISM_NONE) && (m->mechanism != MECHANISM_NONE)) {
        /* aarq_no_mechanism (spec/sessions/association_server.yaml:260) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_MECHANISM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (their_mechanism != m->mechanism) {
        /* aarq_other_mechanism (spec/sessions/association_server.yaml:265) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_MECHANISM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if ((m->mechanism != MECHANISM_NONE) && !authenticates) {
        /* aarq_no_authentication (spec/sessions/association_server.yaml:270) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_AUTHENTICATION;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t challenge = ports->challenge(ports->context);
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) && (challenge == CHALLENGE_MALFORMED)) {
        /* aarq_bad_challenge (spec/sessions/association_server.yaml:275) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_BAD_CHALLENGE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t title = ports->title(ports->context);
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_TOO_LONG)) {
        /* aarq_long_title (spec/sessions/association_server.yaml:276) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_LONG_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_MISSING)) {
        /* aarq_no_title (spec/sessions/association_server.yaml:281) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_OWN)) {
        /* aarq_own_title (spec/sessions/association_server.yaml:286) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OWN_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REFLECTION;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_OTHER)) {
        /* aarq_other_title (spec/sessions/association_server.yaml:287) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if ((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) &&
        !protected_) {
        /* aarq_unprotected (spec/sessions/association_server.yaml:288) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_UNPROTECTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!(their_context ==
        (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) || dedicated_key)) {
        /* aarq_unagreed_form (spec/sessions/association_server.yaml:293) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_UNAGREED_FORM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_OTHER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* aarq_foreign_suite (spec/sessions/association_server.yaml:298) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_SUITE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* aarq_weak (spec/sessions/association_server.yaml:299) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_WEAK;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* aarq_foreign_title (spec/sessions/association_server.yaml:300) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_TITLE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* aarq_forged (spec/sessions/association_server.yaml:301) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FORGED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    const uint32_t kept_lowest = ports->kept_lowest(ports->context);
    if (protected_ && (counter < kept_lowest)) {
        /* aarq_replayed (spec/sessions/association_server.yaml:302) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_REPLAYED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, kept_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* aarq_exhausted (spec/sessions/association_server.yaml:306) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_EXHAUSTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t initiate = ports->initiate(ports->context);
    const bool own_key = ports->own_key(ports->context);
    if ((initiate == INITIATE_MALFORMED) || (own_key && !protected_)) {
        /* aarq_malformed (spec/sessions/association_server.yaml:307) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_MALFORMED;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_OTHER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    const uint8_t version = ports->version(ports->context);
    if (version < DLMS_VERSION) {
        /* aarq_old_version (spec/sessions/association_server.yaml:312) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OLD_VERSION;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_VERSION_TOO_LOW)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint32_t proposed = ports->proposed(ports->context);
    if ((proposed & m->offered) == 0U) {
        /* aarq_nothing_in_common (spec/sessions/association_server.yaml:317) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NOTHING_IN_COMMON;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint16_t pdu = ports->pdu(ports->context);
    if ((pdu != 0U) && (pdu < PDU_MIN)) {
        /* aarq_small_pdu (spec/sessions/association_server.yaml:322) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_SMALL_PDU;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_PDU_TOO_SHORT)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const bool password_ok = ports->password_ok(ports->context);
    if ((m->mechanism == MECHANISM_LLS) && !password_ok) {
        /* aarq_wrong_password (spec/sessions/association_server.yaml:327) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_WRONG_PASSWORD;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->note_failure(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS))) {
        /* aarq_challenged (spec/sessions/association_server.yaml:332) */
        m->ciphered = their_context ==
            (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED);
        m->dedicated = own_key;
        m->least = (uint8_t)((protected_ && ((level & 1U) != 0U) && ((m->policy & 1U) == 0U))
            ? ((uint64_t)m->policy + 1U) : m->policy);
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
        m->rx_dedicated = 0U;
        m->conformance = (uint32_t)(proposed & m->offered);
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_CHALLENGED;
        if (!ports->adopt(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->draw_challenge(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (protected_ && !ports->reserve(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_challenge(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* aarq_accepted (spec/sessions/association_server.yaml:337) */
    m->ciphered = their_context ==
        (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED);
    m->dedicated = own_key;
    m->least = (uint8_t)((protected_ && ((level & 1U) != 0U) && ((m->policy & 1U) == 0U)) ? ((uint64_t)m->policy + 1U)
        : m->policy);
    m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
    m->rx_dedicated = 0U;
    m->conformance = (uint32_t)(proposed & m->offered);
    m->state = WIN12_ASSOCIATION_SERVER_ASSOCIATED;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_ACCEPTED;
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((m->mechanism == MECHANISM_LLS) && !ports->note_success(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (protected_ && !ports->reserve(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_aare_accepted(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_associated(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code associated_rx_aarq(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, bool version_one,
    uint32_t their_context, uint32_t their_mechanism, bool authenticates, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)general;
    if (m->preestablished && (m->mechanism == MECHANISM_NONE)) {
        /* aarq_standing (spec/sessions/association_server.yaml:241) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_STANDING;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const bool locked = ports->locked(ports->context);
    if (locked) {
        /* aarq_locked (spec/sessions/association_server.yaml:245) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_LOCKED;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_TRANSIENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LOCKED_OUT;
    }
    if (!version_one) {
        /* aarq_other_version (spec/sessions/association_server.yaml:250) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_VERSION;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, (uint32_t)USER_DIAGNOSTIC_NONE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (!((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME : CONTEXT_NAME_LOGICAL_NAME)) ||
        (their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED))) ||
        ((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) &&
        !m->ciphering) ||
        ((m->policy != 0U) &&
        !(their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)))) {
        /* aarq_context (spec/sessions/association_server.yaml:255) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_CONTEXT;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if ((their_mechanism == MECHANISM_NONE) && (m->mechanism != MECHANISM_NONE)) {
        /* aarq_no_mechanism (spec/sessions/association_server.yaml:260) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_MECHANISM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if (their_mechanism != m->mechanism) {
        /* aarq_other_mechanism (spec/sessions/association_server.yaml:265) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_MECHANISM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER,
            (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, (uint32_t)PROVIDER_DIAGNOSTIC_NONE,
            (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    if ((m->mechanism != MECHANISM_NONE) && !authenticates) {
        /* aarq_no_authentication (spec/sessions/association_server.yaml:270) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_AUTHENTICATION;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t challenge = ports->challenge(ports->context);
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS)) && (challenge == CHALLENGE_MALFORMED)) {
        /* aarq_bad_challenge (spec/sessions/association_server.yaml:275) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_BAD_CHALLENGE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t title = ports->title(ports->context);
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_TOO_LONG)) {
        /* aarq_long_title (spec/sessions/association_server.yaml:276) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_LONG_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_MISSING)) {
        /* aarq_no_title (spec/sessions/association_server.yaml:281) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NO_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_OWN)) {
        /* aarq_own_title (spec/sessions/association_server.yaml:286) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OWN_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REFLECTION;
    }
    if (((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) ||
        (m->mechanism == MECHANISM_HLS_GMAC) || (m->mechanism == MECHANISM_HLS_SHA256) ||
        (m->mechanism == MECHANISM_HLS_ECDSA)) && (title == TITLE_OTHER)) {
        /* aarq_other_title (spec/sessions/association_server.yaml:287) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OTHER_TITLE;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if ((their_context == (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) &&
        !protected_) {
        /* aarq_unprotected (spec/sessions/association_server.yaml:288) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_UNPROTECTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!(their_context ==
        (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) || dedicated_key)) {
        /* aarq_unagreed_form (spec/sessions/association_server.yaml:293) */
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_UNAGREED_FORM;
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_OTHER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* aarq_foreign_suite (spec/sessions/association_server.yaml:298) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_SUITE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->policy) != m->policy)) {
        /* aarq_weak (spec/sessions/association_server.yaml:299) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_WEAK;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* aarq_foreign_title (spec/sessions/association_server.yaml:300) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FOREIGN_TITLE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* aarq_forged (spec/sessions/association_server.yaml:301) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_FORGED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    const uint32_t kept_lowest = ports->kept_lowest(ports->context);
    if (protected_ && (counter < kept_lowest)) {
        /* aarq_replayed (spec/sessions/association_server.yaml:302) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_REPLAYED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, kept_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* aarq_exhausted (spec/sessions/association_server.yaml:306) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_EXHAUSTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t initiate = ports->initiate(ports->context);
    const bool own_key = ports->own_key(ports->context);
    if ((initiate == INITIATE_MALFORMED) || (own_key && !protected_)) {
        /* aarq_malformed (spec/sessions/association_server.yaml:307) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_MALFORMED;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_OTHER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    const uint8_t version = ports->version(ports->context);
    if (version < DLMS_VERSION) {
        /* aarq_old_version (spec/sessions/association_server.yaml:312) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_OLD_VERSION;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_VERSION_TOO_LOW)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint32_t proposed = ports->proposed(ports->context);
    if ((proposed & m->offered) == 0U) {
        /* aarq_nothing_in_common (spec/sessions/association_server.yaml:317) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_NOTHING_IN_COMMON;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const uint16_t pdu = ports->pdu(ports->context);
    if ((pdu != 0U) && (pdu < PDU_MIN)) {
        /* aarq_small_pdu (spec/sessions/association_server.yaml:322) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_SMALL_PDU;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_NO_REASON_GIVEN,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_PDU_TOO_SHORT)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_ASSOCIATION_REJECTED;
    }
    const bool password_ok = ports->password_ok(ports->context);
    if ((m->mechanism == MECHANISM_LLS) && !password_ok) {
        /* aarq_wrong_password (spec/sessions/association_server.yaml:327) */
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->ciphered = false;
        m->dedicated = false;
        m->conformance = 0U;
        m->rx_dedicated = 0U;
        m->least = 0U;
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_WRONG_PASSWORD;
        if ((protected_ && ((level & 1U) != 0U)) && !ports->meet(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->note_failure(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_rejected(ports->context, (uint32_t)ASSOCIATION_RESULT_REJECTED_PERMANENT,
            (uint32_t)DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, (uint32_t)USER_DIAGNOSTIC_AUTHENTICATION_FAILURE,
            (uint32_t)PROVIDER_DIAGNOSTIC_NONE, (uint32_t)INITIATE_ERROR_NONE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    if (!((m->mechanism == MECHANISM_NONE) || (m->mechanism == MECHANISM_LLS))) {
        /* aarq_challenged (spec/sessions/association_server.yaml:332) */
        m->ciphered = their_context ==
            (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED);
        m->dedicated = own_key;
        m->least = (uint8_t)((protected_ && ((level & 1U) != 0U) && ((m->policy & 1U) == 0U))
            ? ((uint64_t)m->policy + 1U) : m->policy);
        m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
        m->rx_dedicated = 0U;
        m->conformance = (uint32_t)(proposed & m->offered);
        m->state = WIN12_ASSOCIATION_SERVER_PENDING;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_CHALLENGED;
        if (!ports->adopt(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->draw_challenge(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (protected_ && !ports->reserve(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_aare_challenge(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* aarq_accepted (spec/sessions/association_server.yaml:337) */
    m->ciphered = their_context ==
        (m->short_names ? CONTEXT_NAME_SHORT_NAME_CIPHERED : CONTEXT_NAME_LOGICAL_NAME_CIPHERED);
    m->dedicated = own_key;
    m->least = (uint8_t)((protected_ && ((level & 1U) != 0U) && ((m->policy & 1U) == 0U)) ? ((uint64_t)m->policy + 1U)
        : m->policy);
    m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : kept_lowest);
    m->rx_dedicated = 0U;
    m->conformance = (uint32_t)(proposed & m->offered);
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_ASSOCIATION_SERVER_ID_AARQ_ACCEPTED;
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((m->mechanism == MECHANISM_LLS) && !ports->note_success(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (protected_ && !ports->reserve(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_aare_accepted(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_associated(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_rlrq(struct win12_association_server *m, bool protected_, bool dedicated_key, bool general,
    bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    /* unexpected_rx_rlrq (spec/sessions/association_server.yaml:193) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_RX_RLRQ;
    if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code pending_or_associated_rx_rlrq(struct win12_association_server *m, bool protected_,
    bool dedicated_key, bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter,
    win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)general;
    (void)now;
    if (m->preestablished && (m->mechanism == MECHANISM_NONE)) {
        /* rlrq_standing (spec/sessions/association_server.yaml:433) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_STANDING;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (m->ciphered && !protected_) {
        /* rlrq_unprotected (spec/sessions/association_server.yaml:437) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_UNPROTECTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ && (!m->ciphered || dedicated_key)) {
        /* rlrq_unagreed_form (spec/sessions/association_server.yaml:438) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_UNAGREED_FORM;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* rlrq_foreign_suite (spec/sessions/association_server.yaml:200) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_FOREIGN_SUITE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->least) != m->least)) {
        /* rlrq_weak (spec/sessions/association_server.yaml:204) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_WEAK;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* rlrq_foreign_title (spec/sessions/association_server.yaml:205) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_FOREIGN_TITLE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* rlrq_forged (spec/sessions/association_server.yaml:206) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_FORGED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* rlrq_replayed (spec/sessions/association_server.yaml:211) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_REPLAYED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_INVOCATION_COUNTER_ERROR,
            (uint32_t)(dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* rlrq_exhausted (spec/sessions/association_server.yaml:215) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_EXHAUSTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t initiate = ports->initiate(ports->context);
    if (protected_ && (initiate == INITIATE_MALFORMED)) {
        /* rlrq_malformed (spec/sessions/association_server.yaml:441) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
            (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    /* rlrq_released (spec/sessions/association_server.yaml:446) */
    m->rx_lowest = (uint32_t)(protected_ ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_RLRQ_RELEASED;
    if ((protected_ && ((level & 1U) != 0U)) && !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (protected_ && !ports->reserve(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_rlre(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_rx_apdu(struct win12_association_server *m, bool protected_, bool dedicated_key, bool general,
    bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)protected_;
    (void)dedicated_key;
    (void)general;
    (void)other_title;
    (void)their_suite;
    (void)level;
    (void)counter;
    (void)now;
    /* unexpected_rx_apdu (spec/sessions/association_server.yaml:193) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_RX_APDU;
    if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
        (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code pending_rx_apdu(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    if (m->ciphered && !protected_) {
        /* pass_three_unprotected (spec/sessions/association_server.yaml:208) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_UNPROTECTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* pass_three_unagreed_form (spec/sessions/association_server.yaml:209) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_UNAGREED_FORM;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* pass_three_foreign_suite (spec/sessions/association_server.yaml:200) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_FOREIGN_SUITE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->least) != m->least)) {
        /* pass_three_weak (spec/sessions/association_server.yaml:204) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_WEAK;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* pass_three_foreign_title (spec/sessions/association_server.yaml:205) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_FOREIGN_TITLE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* pass_three_forged (spec/sessions/association_server.yaml:206) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_FORGED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* pass_three_replayed (spec/sessions/association_server.yaml:211) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_REPLAYED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_INVOCATION_COUNTER_ERROR,
            (uint32_t)(dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* pass_three_exhausted (spec/sessions/association_server.yaml:215) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_EXHAUSTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* pass_three_malformed (spec/sessions/association_server.yaml:217) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
            (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content != CONTENT_PROOF) {
        /* pass_three_too_early (spec/sessions/association_server.yaml:352) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_TOO_EARLY;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    const bool locked = ports->locked(ports->context);
    if (locked) {
        /* pass_three_locked (spec/sessions/association_server.yaml:356) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_LOCKED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (protected_ && !ports->reserve_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_proof_refused(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LOCKED_OUT;
    }
    const uint32_t proof = ports->proof(ports->context);
    if (proof != PROOF_RIGHT) {
        /* pass_three_not_proved (spec/sessions/association_server.yaml:362) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_NOT_PROVED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->note_failure(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (protected_ && !ports->reserve_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_proof_refused(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_AUTHENTICATION_FAILED;
    }
    const uint32_t proof_counter = ports->proof_counter(ports->context);
    if (((m->mechanism == MECHANISM_HLS_GMAC) &&
        ((proof_counter < m->rx_lowest) || (protected_ && !dedicated_key && (proof_counter > counter)))) ||
        ((m->mechanism == MECHANISM_HLS_GMAC) && (proof_counter == COUNTER_MAX))) {
        /* pass_three_old_proof (spec/sessions/association_server.yaml:367) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->state = WIN12_ASSOCIATION_SERVER_IDLE;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_OLD_PROOF;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (protected_ && !ports->reserve_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_proof_refused(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    /* pass_three_proved (spec/sessions/association_server.yaml:372) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U)
        : ((m->mechanism == MECHANISM_HLS_GMAC) ? ((uint64_t)proof_counter + 1U) : m->rx_lowest));
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->state = WIN12_ASSOCIATION_SERVER_ASSOCIATED;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_ASSOCIATION_SERVER_ID_PASS_THREE_PROVED;
    if (((m->mechanism == MECHANISM_HLS_GMAC) || (protected_ && !dedicated_key && ((level & 1U) != 0U))) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->note_success(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if ((m->mechanism == MECHANISM_HLS_GMAC) && !ports->reserve_proof(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (protected_ && !ports->reserve_answer(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_pass_four(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_associated(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code associated_rx_apdu(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    if (m->ciphered && !protected_) {
        /* serve_unprotected (spec/sessions/association_server.yaml:208) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_UNPROTECTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_PROTECTED;
    }
    if (protected_ &&
        (!m->ciphered || (dedicated_key && !m->dedicated) ||
        (general && ((m->conformance & CONFORMANCE_BIT_GENERAL_PROTECTION) == 0U)))) {
        /* serve_unagreed_form (spec/sessions/association_server.yaml:209) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_UNAGREED_FORM;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (protected_ && ((their_suite != m->suite) || (level > 3U))) {
        /* serve_foreign_suite (spec/sessions/association_server.yaml:200) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_FOREIGN_SUITE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_SUITE;
    }
    if (protected_ && ((level & m->least) != m->least)) {
        /* serve_weak (spec/sessions/association_server.yaml:204) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_WEAK;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WEAK_PROTECTION;
    }
    if (protected_ && other_title) {
        /* serve_foreign_title (spec/sessions/association_server.yaml:205) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_FOREIGN_TITLE;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TITLE;
    }
    if (protected_ && !ports->tag_ok(ports->context)) {
        /* serve_forged (spec/sessions/association_server.yaml:206) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_FORGED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_WRONG_TAG;
    }
    if (protected_ && (counter < (dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
        /* serve_replayed (spec/sessions/association_server.yaml:211) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_REPLAYED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_INVOCATION_COUNTER_ERROR,
            (uint32_t)(dedicated_key ? m->rx_dedicated : m->rx_lowest))) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_REPLAY;
    }
    if (protected_ && (counter == COUNTER_MAX)) {
        /* serve_exhausted (spec/sessions/association_server.yaml:215) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_EXHAUSTED;
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_DECIPHERING_ERROR, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_COUNTER_EXHAUSTED;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_MALFORMED) {
        /* serve_malformed (spec/sessions/association_server.yaml:217) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_MALFORMED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
            (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_NOTIFICATION) {
        /* serve_notification (spec/sessions/association_server.yaml:395) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_NOTIFICATION;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    if (content == CONTENT_OTHER) {
        /* serve_other (spec/sessions/association_server.yaml:396) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_OTHER;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
            (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_UNEXPECTED_APDU;
    }
    const bool agreed = ports->agreed(ports->context);
    if (!agreed) {
        /* serve_not_agreed (spec/sessions/association_server.yaml:400) */
        m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
        m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_NOT_AGREED;
        if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
            !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_NOT_AGREED;
    }
    /* serve_request (spec/sessions/association_server.yaml:404) */
    m->rx_lowest = (uint32_t)((protected_ && !dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_lowest);
    m->rx_dedicated = (uint32_t)((protected_ && dedicated_key) ? ((uint64_t)counter + 1U) : m->rx_dedicated);
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_ASSOCIATION_SERVER_ID_SERVE_REQUEST;
    if ((protected_ && !dedicated_key && ((level & 1U) != 0U)) &&
        !ports->save_rx_lowest(ports->context, m->rx_lowest)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_request(ports->context, ports->confirmed(ports->context))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_malformed(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)now;
    /* malformed (spec/sessions/association_server.yaml:421) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_MALFORMED;
    if (!ports->send_exception(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
        (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_INVALID_APDU;
}

static win12_code idle_api_establish(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    if (m->preestablished && (m->mechanism == MECHANISM_NONE)) {
        /* establish_standing (spec/sessions/association_server.yaml:228) */
        m->ciphered = m->policy != 0U;
        m->least = m->policy;
        m->conformance = m->offered;
        m->rx_lowest = ports->kept_lowest(ports->context);
        m->state = WIN12_ASSOCIATION_SERVER_ASSOCIATED;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_ASSOCIATION_SERVER_ID_ESTABLISH_STANDING;
        if (!ports->adopt_settings(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_associated(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* establish_not_standing (spec/sessions/association_server.yaml:232) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_ESTABLISH_NOT_STANDING;
    return WIN12_E_UNEXPECTED;
}

static win12_code pending_or_associated_api_establish(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_establish (spec/sessions/association_server.yaml:194) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_API_ESTABLISH;
    return WIN12_E_UNEXPECTED;
}

static win12_code idle_or_pending_api_respond(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_respond (spec/sessions/association_server.yaml:194) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_API_RESPOND;
    return WIN12_E_UNEXPECTED;
}

static win12_code associated_api_respond(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)now;
    const bool fits = ports->fits(ports->context);
    if (!fits) {
        /* respond_too_long (spec/sessions/association_server.yaml:410) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_RESPOND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* respond_sent (spec/sessions/association_server.yaml:411) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_RESPOND_SENT;
    if (m->ciphered && !ports->reserve_answer(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_response(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_or_pending_api_notify(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_notify (spec/sessions/association_server.yaml:194) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_API_NOTIFY;
    return WIN12_E_UNEXPECTED;
}

static win12_code associated_api_notify(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)now;
    const bool fits = ports->fits(ports->context);
    if (!fits) {
        /* notify_too_long (spec/sessions/association_server.yaml:417) */
        m->transition = WIN12_ASSOCIATION_SERVER_ID_NOTIFY_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* notify_sent (spec/sessions/association_server.yaml:418) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_NOTIFY_SENT;
    if (m->ciphered && !ports->reserve_answer(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_notification(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_or_pending_api_progress(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* progress_otherwise (spec/sessions/association_server.yaml:420) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_PROGRESS_OTHERWISE;
    return WIN12_OK;
}

static win12_code associated_api_progress(struct win12_association_server *m, win12_time now)
{
    /* progress (spec/sessions/association_server.yaml:419) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_ASSOCIATION_SERVER_ID_PROGRESS;
    return WIN12_OK;
}

static win12_code idle_api_abort(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* abort_idle (spec/sessions/association_server.yaml:450) */
    m->transition = WIN12_ASSOCIATION_SERVER_ID_ABORT_IDLE;
    return WIN12_OK;
}

static win12_code pending_or_associated_api_abort(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)now;
    /* abort (spec/sessions/association_server.yaml:449) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_ABORT;
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_link_closed(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/association_server.yaml:195) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code pending_link_closed(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/association_server.yaml:195) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code associated_link_closed(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)now;
    /* closed (spec/sessions/association_server.yaml:451) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_CLOSED;
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_port_failed(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_port_failed (spec/sessions/association_server.yaml:196) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_PORT_FAILED;
    return WIN12_OK;
}

static win12_code pending_or_associated_port_failed(struct win12_association_server *m, win12_time now)
{
    (void)now;
    /* unexpected_port_failed (spec/sessions/association_server.yaml:196) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_UNEXPECTED_PORT_FAILED;
    return WIN12_OK;
}

static win12_code pending_or_associated_timer_inactivity(struct win12_association_server *m, win12_time now)
{
    const struct win12_association_server_ports *ports = m->ports;

    (void)now;
    /* inactive (spec/sessions/association_server.yaml:452) */
    m->ciphered = false;
    m->dedicated = false;
    m->conformance = 0U;
    m->rx_dedicated = 0U;
    m->least = 0U;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_INACTIVE;
    if (!ports->tell_released(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_INACTIVE;
}

void win12_association_server_init(struct win12_association_server *m,
    const struct win12_association_server_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_ASSOCIATION_SERVER_IDLE;
    m->transition = WIN12_ASSOCIATION_SERVER_ID_ESTABLISH_STANDING;
    m->mechanism = 0U;
    m->ciphering = false;
    m->suite = 0U;
    m->policy = 0U;
    m->offered = 0U;
    m->short_names = false;
    m->preestablished = false;
    m->ciphered = false;
    m->dedicated = false;
    m->least = 0U;
    m->rx_lowest = 0U;
    m->rx_dedicated = 0U;
    m->conformance = 0U;
    m->inactivity_after = WIN12_T_INACTIVITY;
    m->inactivity_at = WIN12_NEVER;
}

win12_code win12_association_server_rx_aarq(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, bool version_one,
    uint32_t their_context, uint32_t their_mechanism, bool authenticates, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_rx_aarq(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            version_one, their_context, their_mechanism, authenticates, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
        return pending_rx_aarq(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            version_one, their_context, their_mechanism, authenticates, now);
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return associated_rx_aarq(m, protected_, dedicated_key, general, other_title, their_suite, level, counter,
            version_one, their_context, their_mechanism, authenticates, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_rx_rlrq(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_rx_rlrq(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return pending_or_associated_rx_rlrq(m, protected_, dedicated_key, general, other_title, their_suite, level,
            counter, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_rx_apdu(struct win12_association_server *m, bool protected_, bool dedicated_key,
    bool general, bool other_title, uint8_t their_suite, uint8_t level, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
        return pending_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return associated_rx_apdu(m, protected_, dedicated_key, general, other_title, their_suite, level, counter, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_rx_malformed(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
    case WIN12_ASSOCIATION_SERVER_PENDING:
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return idle_and_others_rx_malformed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_api_establish(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_api_establish(m, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return pending_or_associated_api_establish(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_api_respond(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
    case WIN12_ASSOCIATION_SERVER_PENDING:
        return idle_or_pending_api_respond(m, now);
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return associated_api_respond(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_api_notify(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
    case WIN12_ASSOCIATION_SERVER_PENDING:
        return idle_or_pending_api_notify(m, now);
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return associated_api_notify(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_api_progress(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
    case WIN12_ASSOCIATION_SERVER_PENDING:
        return idle_or_pending_api_progress(m, now);
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return associated_api_progress(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_api_abort(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_api_abort(m, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return pending_or_associated_api_abort(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_link_closed(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_link_closed(m, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
        return pending_link_closed(m, now);
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return associated_link_closed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_association_server_port_failed(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_IDLE:
        return idle_port_failed(m, now);
    case WIN12_ASSOCIATION_SERVER_PENDING:
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return pending_or_associated_port_failed(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_association_server_timer_inactivity(struct win12_association_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_ASSOCIATION_SERVER_PENDING:
    case WIN12_ASSOCIATION_SERVER_ASSOCIATED:
        return pending_or_associated_timer_inactivity(m, now);
    case WIN12_ASSOCIATION_SERVER_IDLE:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_association_server_deadline(const struct win12_association_server *m)
{
    win12_time at = m->inactivity_at;
    return at;
}

win12_code win12_association_server_handle_timer(struct win12_association_server *m, win12_time now)
{
    if (m->inactivity_at != WIN12_NEVER && m->inactivity_at <= now) {
        return win12_association_server_timer_inactivity(m, now);
    }
    return WIN12_OK;
}
