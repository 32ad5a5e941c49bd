\* Generated from spec/sessions/association_server.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE association_server ----
\* The server's (meter's) side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and 9.4).
\*
\* An AARQ is looked at in the order: lock, version, context, mechanism, title, protection, proposal, secret; the first that
\* does not hold decides which rejection is sent. Between passes 2 and 4 nothing is served but the proof. A message that is
\* refused changes nothing: no counter, no timer, no state; the client is told by an exception. A new AARQ ends the old
\* association. Whoever put a tag on the AARQ puts one on every message: without that, who holds a message back could alter it
\* where the policy is lax. A counter is kept only when a tag has verified it.
\*
\* A pre-established association needs no AARQ and knows no RLRQ; it is there while the link is.
EXTENDS win12

COUNTER_MAX == 3
PDU_MIN == 2
DLMS_VERSION == 6
ASSOCIATION_RESULT_ACCEPTED == 0
ASSOCIATION_RESULT_REJECTED_PERMANENT == 1
ASSOCIATION_RESULT_REJECTED_TRANSIENT == 2
DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER == 161
DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER == 162
USER_DIAGNOSTIC_NONE == 0
USER_DIAGNOSTIC_NO_REASON_GIVEN == 1
USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED == 2
USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED == 3
USER_DIAGNOSTIC_CALLING_AP_INVOCATION_IDENTIFIER_NOT_RECOGNIZED == 4
USER_DIAGNOSTIC_CALLING_AE_QUALIFIER_NOT_RECOGNIZED == 5
USER_DIAGNOSTIC_CALLING_AE_INVOCATION_IDENTIFIER_NOT_RECOGNIZED == 6
USER_DIAGNOSTIC_CALLED_AP_TITLE_NOT_RECOGNIZED == 7
USER_DIAGNOSTIC_CALLED_AP_INVOCATION_IDENTIFIER_NOT_RECOGNIZED == 8
USER_DIAGNOSTIC_CALLED_AE_QUALIFIER_NOT_RECOGNIZED == 9
USER_DIAGNOSTIC_CALLED_AE_INVOCATION_IDENTIFIER_NOT_RECOGNIZED == 10
USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED == 11
USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED == 12
USER_DIAGNOSTIC_AUTHENTICATION_FAILURE == 13
USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED == 14
PROVIDER_DIAGNOSTIC_NONE == 0
PROVIDER_DIAGNOSTIC_NO_REASON_GIVEN == 1
PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION == 2
CONTEXT_NAME_LOGICAL_NAME == 1
CONTEXT_NAME_SHORT_NAME == 2
CONTEXT_NAME_LOGICAL_NAME_CIPHERED == 3
CONTEXT_NAME_SHORT_NAME_CIPHERED == 4
MECHANISM_NONE == 0
MECHANISM_LLS == 1
MECHANISM_HLS_MANUFACTURER == 2
MECHANISM_HLS_MD5 == 3
MECHANISM_HLS_SHA1 == 4
MECHANISM_HLS_GMAC == 5
MECHANISM_HLS_SHA256 == 6
MECHANISM_HLS_ECDSA == 7
STATE_ERROR_SERVICE_NOT_ALLOWED == 1
STATE_ERROR_SERVICE_UNKNOWN == 2
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE == 1
EXCEPTION_REASON_SERVICE_NOT_SUPPORTED == 2
EXCEPTION_REASON_OTHER_REASON == 3
EXCEPTION_REASON_PDU_TOO_LONG == 4
EXCEPTION_REASON_DECIPHERING_ERROR == 5
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR == 6
CONFORMANCE_BIT_GENERAL_PROTECTION == 4194304
CONFORMANCE_BIT_GENERAL_BLOCK_TRANSFER == 2097152
CONFORMANCE_BIT_READ == 1048576
CONFORMANCE_BIT_WRITE == 524288
CONFORMANCE_BIT_UNCONFIRMED_WRITE == 262144
CONFORMANCE_BIT_DELTA_VALUE_ENCODING == 131072
CONFORMANCE_BIT_ATTRIBUTE0_SUPPORTED_WITH_SET == 32768
CONFORMANCE_BIT_PRIORITY_MGMT_SUPPORTED == 16384
CONFORMANCE_BIT_ATTRIBUTE0_SUPPORTED_WITH_GET == 8192
CONFORMANCE_BIT_BLOCK_TRANSFER_WITH_GET_OR_READ == 4096
CONFORMANCE_BIT_BLOCK_TRANSFER_WITH_SET_OR_WRITE == 2048
CONFORMANCE_BIT_BLOCK_TRANSFER_WITH_ACTION == 1024
CONFORMANCE_BIT_MULTIPLE_REFERENCES == 512
CONFORMANCE_BIT_INFORMATION_REPORT == 256
CONFORMANCE_BIT_DATA_NOTIFICATION == 128
CONFORMANCE_BIT_ACCESS == 64
CONFORMANCE_BIT_PARAMETERIZED_ACCESS == 32
CONFORMANCE_BIT_GET == 16
CONFORMANCE_BIT_SET == 8
CONFORMANCE_BIT_SELECTIVE_ACCESS == 4
CONFORMANCE_BIT_EVENT_NOTIFICATION == 2
CONFORMANCE_BIT_ACTION == 1
INITIATE_ERROR_OTHER == 0
INITIATE_ERROR_VERSION_TOO_LOW == 1
INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE == 2
INITIATE_ERROR_PDU_TOO_SHORT == 3
INITIATE_ERROR_REFUSED_BY_HANDLER == 4
INITIATE_ERROR_NONE == 5
TITLE_EXPECTED == 0
TITLE_OWN == 1
TITLE_OTHER == 2
TITLE_MISSING == 3
TITLE_TOO_LONG == 4
CHALLENGE_PRESENT == 0
CHALLENGE_MALFORMED == 1
INITIATE_REQUEST == 0
INITIATE_MALFORMED == 1
PROOF_RIGHT == 0
PROOF_WRONG == 1
CONTENT_REQUEST == 0
CONTENT_PROOF == 1
CONTENT_NOTIFICATION == 2
CONTENT_OTHER == 3
CONTENT_MALFORMED == 4

States == {"IDLE", "PENDING", "ASSOCIATED"}
Settings == [mechanism : {0, 1, 2, 3, 4, 5, 6, 7}, ciphering : BOOLEAN, suite : {0, 1, 2}, policy : {0, 1, 2, 3}, offered : {0, 16, 4194304, 4194320}, short_names : BOOLEAN, preestablished : BOOLEAN]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", mechanism |-> s.mechanism, ciphering |-> s.ciphering, suite |-> s.suite, policy |-> s.policy, offered |-> s.offered, short_names |-> s.short_names, preestablished |-> s.preestablished, ciphered |-> FALSE, dedicated |-> FALSE, least |-> 0, rx_lowest |-> 0, rx_dedicated |-> 0, conformance |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == [Initial(m) EXCEPT !.rx_lowest = m.rx_lowest]

TypeOK(m) ==
    /\ m.state \in States
    /\ m.mechanism \in {0, 1, 2, 3, 4, 5, 6, 7}
    /\ m.ciphering \in BOOLEAN
    /\ m.suite \in {0, 1, 2}
    /\ m.policy \in {0, 1, 2, 3}
    /\ m.offered \in {0, 16, 4194304, 4194320}
    /\ m.short_names \in BOOLEAN
    /\ m.preestablished \in BOOLEAN
    /\ m.ciphered \in BOOLEAN
    /\ m.dedicated \in BOOLEAN
    /\ m.least \in {0, 1, 2, 3}
    /\ m.rx_lowest \in {0, 1, 2, 3}
    /\ m.rx_dedicated \in {0, 1, 2, 3}
    /\ m.conformance \in {0, 16, 4194304, 4194320}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "PENDING" -> {"inactivity"}
           [] m.state = "ASSOCIATED" -> {"inactivity"}

\* --- what each transition leads to
\* spec/sessions/association_server.yaml:228
establish_standing(m, e) == Step("establish_standing", [m EXCEPT !.state = "ASSOCIATED", !.ciphered = (m.policy # 0), !.least = m.policy, !.conformance = m.offered, !.rx_lowest = e.kept_lowest],
    <<[kind |-> "call", name |-> "adopt_settings"]>> \o <<[kind |-> "tell", name |-> "associated"]>>, "")
\* spec/sessions/association_server.yaml:232
establish_not_standing(m, e) == Step("establish_not_standing", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_server.yaml:241
aarq_standing(m, e) == Step("aarq_standing", m,
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:245
aarq_locked(m, e) == Step("aarq_locked", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_TRANSIENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "LOCKED_OUT")
\* spec/sessions/association_server.yaml:250
aarq_other_version(m, e) == Step("aarq_other_version", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, user |-> USER_DIAGNOSTIC_NONE, provider |-> PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, initiate_error |-> INITIATE_ERROR_NONE]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:255
aarq_context(m, e) == Step("aarq_context", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:260
aarq_no_mechanism(m, e) == Step("aarq_no_mechanism", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:265
aarq_other_mechanism(m, e) == Step("aarq_other_mechanism", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:270
aarq_no_authentication(m, e) == Step("aarq_no_authentication", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "AUTHENTICATION_FAILED")
\* spec/sessions/association_server.yaml:275
aarq_bad_challenge(m, e) == Step("aarq_bad_challenge", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "AUTHENTICATION_FAILED")
\* spec/sessions/association_server.yaml:276
aarq_long_title(m, e) == Step("aarq_long_title", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:281
aarq_no_title(m, e) == Step("aarq_no_title", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:286
aarq_own_title(m, e) == Step("aarq_own_title", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "REFLECTION")
\* spec/sessions/association_server.yaml:287
aarq_other_title(m, e) == Step("aarq_other_title", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:288
aarq_unprotected(m, e) == Step("aarq_unprotected", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "NOT_PROTECTED")
\* spec/sessions/association_server.yaml:293
aarq_unagreed_form(m, e) == Step("aarq_unagreed_form", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_OTHER]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:298
aarq_foreign_suite(m, e) == Step("aarq_foreign_suite", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_SUITE")
\* spec/sessions/association_server.yaml:299
aarq_weak(m, e) == Step("aarq_weak", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WEAK_PROTECTION")
\* spec/sessions/association_server.yaml:300
aarq_foreign_title(m, e) == Step("aarq_foreign_title", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:301
aarq_forged(m, e) == Step("aarq_forged", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TAG")
\* spec/sessions/association_server.yaml:302
aarq_replayed(m, e) == Step("aarq_replayed", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, expected |-> e.kept_lowest]>>, "REPLAY")
\* spec/sessions/association_server.yaml:306
aarq_exhausted(m, e) == Step("aarq_exhausted", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_server.yaml:307
aarq_malformed(m, e) == Step("aarq_malformed", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest), !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_OTHER]>>, "INVALID_APDU")
\* spec/sessions/association_server.yaml:312
aarq_old_version(m, e) == Step("aarq_old_version", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest), !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_VERSION_TOO_LOW]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:317
aarq_nothing_in_common(m, e) == Step("aarq_nothing_in_common", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest), !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:322
aarq_small_pdu(m, e) == Step("aarq_small_pdu", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest), !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_NO_REASON_GIVEN, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_PDU_TOO_SHORT]>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_server.yaml:327
aarq_wrong_password(m, e) == Step("aarq_wrong_password", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest), !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "call", name |-> "note_failure"]>> \o <<[kind |-> "send", name |-> "aare_rejected", result |-> ASSOCIATION_RESULT_REJECTED_PERMANENT, source |-> DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, user |-> USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, provider |-> PROVIDER_DIAGNOSTIC_NONE, initiate_error |-> INITIATE_ERROR_NONE]>>, "AUTHENTICATION_FAILED")
\* spec/sessions/association_server.yaml:332
aarq_challenged(m, e) == Step("aarq_challenged", [m EXCEPT !.state = "PENDING", !.ciphered = (e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)), !.dedicated = e.own_key, !.least = (IF ((e.protected /\ ((e.level % 2) # 0)) /\ ((m.policy % 2) = 0)) THEN (m.policy + 1) ELSE m.policy), !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest), !.rx_dedicated = 0, !.conformance = And(e.proposed, m.offered)],
    <<[kind |-> "call", name |-> "adopt"]>> \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest)]) \o <<[kind |-> "call", name |-> "draw_challenge"]>> \o When(e.protected, [kind |-> "call", name |-> "reserve"]) \o <<[kind |-> "send", name |-> "aare_challenge"]>>, "")
\* spec/sessions/association_server.yaml:337
aarq_accepted(m, e) == Step("aarq_accepted", [m EXCEPT !.state = "ASSOCIATED", !.ciphered = (e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)), !.dedicated = e.own_key, !.least = (IF ((e.protected /\ ((e.level % 2) # 0)) /\ ((m.policy % 2) = 0)) THEN (m.policy + 1) ELSE m.policy), !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest), !.rx_dedicated = 0, !.conformance = And(e.proposed, m.offered)],
    <<[kind |-> "call", name |-> "adopt"]>> \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest)]) \o When((m.mechanism = MECHANISM_LLS), [kind |-> "call", name |-> "note_success"]) \o When(e.protected, [kind |-> "call", name |-> "reserve"]) \o <<[kind |-> "send", name |-> "aare_accepted"]>> \o <<[kind |-> "tell", name |-> "associated"]>>, "")
\* spec/sessions/association_server.yaml:208
pass_three_unprotected(m, e) == Step("pass_three_unprotected", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "NOT_PROTECTED")
\* spec/sessions/association_server.yaml:209
pass_three_unagreed_form(m, e) == Step("pass_three_unagreed_form", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:200
pass_three_foreign_suite(m, e) == Step("pass_three_foreign_suite", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_SUITE")
\* spec/sessions/association_server.yaml:204
pass_three_weak(m, e) == Step("pass_three_weak", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WEAK_PROTECTION")
\* spec/sessions/association_server.yaml:205
pass_three_foreign_title(m, e) == Step("pass_three_foreign_title", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:206
pass_three_forged(m, e) == Step("pass_three_forged", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TAG")
\* spec/sessions/association_server.yaml:211
pass_three_replayed(m, e) == Step("pass_three_replayed", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, expected |-> (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest)]>>, "REPLAY")
\* spec/sessions/association_server.yaml:215
pass_three_exhausted(m, e) == Step("pass_three_exhausted", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_server.yaml:217
pass_three_malformed(m, e) == Step("pass_three_malformed", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, expected |-> 0]>>, "INVALID_APDU")
\* spec/sessions/association_server.yaml:352
pass_three_too_early(m, e) == Step("pass_three_too_early", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:356
pass_three_locked(m, e) == Step("pass_three_locked", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o When(e.protected, [kind |-> "call", name |-> "reserve_answer"]) \o <<[kind |-> "send", name |-> "proof_refused"]>>, "LOCKED_OUT")
\* spec/sessions/association_server.yaml:362
pass_three_not_proved(m, e) == Step("pass_three_not_proved", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "call", name |-> "note_failure"]>> \o When(e.protected, [kind |-> "call", name |-> "reserve_answer"]) \o <<[kind |-> "send", name |-> "proof_refused"]>>, "AUTHENTICATION_FAILED")
\* spec/sessions/association_server.yaml:367
pass_three_old_proof(m, e) == Step("pass_three_old_proof", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o When(e.protected, [kind |-> "call", name |-> "reserve_answer"]) \o <<[kind |-> "send", name |-> "proof_refused"]>>, "REPLAY")
\* spec/sessions/association_server.yaml:372
pass_three_proved(m, e) == Step("pass_three_proved", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE (IF (m.mechanism = MECHANISM_HLS_GMAC) THEN (e.proof_counter + 1) ELSE m.rx_lowest)), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((m.mechanism = MECHANISM_HLS_GMAC) \/ ((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0))), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE (IF (m.mechanism = MECHANISM_HLS_GMAC) THEN (e.proof_counter + 1) ELSE m.rx_lowest))]) \o <<[kind |-> "call", name |-> "note_success"]>> \o When((m.mechanism = MECHANISM_HLS_GMAC), [kind |-> "call", name |-> "reserve_proof"]) \o When(e.protected, [kind |-> "call", name |-> "reserve_answer"]) \o <<[kind |-> "send", name |-> "pass_four"]>> \o <<[kind |-> "tell", name |-> "associated"]>>, "")
\* spec/sessions/association_server.yaml:208
serve_unprotected(m, e) == Step("serve_unprotected", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "NOT_PROTECTED")
\* spec/sessions/association_server.yaml:209
serve_unagreed_form(m, e) == Step("serve_unagreed_form", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:200
serve_foreign_suite(m, e) == Step("serve_foreign_suite", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_SUITE")
\* spec/sessions/association_server.yaml:204
serve_weak(m, e) == Step("serve_weak", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WEAK_PROTECTION")
\* spec/sessions/association_server.yaml:205
serve_foreign_title(m, e) == Step("serve_foreign_title", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:206
serve_forged(m, e) == Step("serve_forged", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TAG")
\* spec/sessions/association_server.yaml:211
serve_replayed(m, e) == Step("serve_replayed", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, expected |-> (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest)]>>, "REPLAY")
\* spec/sessions/association_server.yaml:215
serve_exhausted(m, e) == Step("serve_exhausted", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_server.yaml:217
serve_malformed(m, e) == Step("serve_malformed", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, expected |-> 0]>>, "INVALID_APDU")
\* spec/sessions/association_server.yaml:395
serve_notification(m, e) == Step("serve_notification", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:396
serve_other(m, e) == Step("serve_other", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:400
serve_not_agreed(m, e) == Step("serve_not_agreed", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, expected |-> 0]>>, "NOT_AGREED")
\* spec/sessions/association_server.yaml:404
serve_request(m, e) == Step("serve_request", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "request", wants_answer |-> e.confirmed]>>, "")
\* spec/sessions/association_server.yaml:410
respond_too_long(m, e) == Step("respond_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/association_server.yaml:411
respond_sent(m, e) == Step("respond_sent", m,
    When(m.ciphered, [kind |-> "call", name |-> "reserve_answer"]) \o <<[kind |-> "send", name |-> "response"]>>, "")
\* spec/sessions/association_server.yaml:417
notify_too_long(m, e) == Step("notify_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/association_server.yaml:418
notify_sent(m, e) == Step("notify_sent", m,
    When(m.ciphered, [kind |-> "call", name |-> "reserve_answer"]) \o <<[kind |-> "send", name |-> "notification"]>>, "")
\* spec/sessions/association_server.yaml:419
progress(m, e) == Step("progress", m,
    <<>>, "")
\* spec/sessions/association_server.yaml:420
progress_otherwise(m, e) == Step("progress_otherwise", m,
    <<>>, "")
\* spec/sessions/association_server.yaml:421
malformed(m, e) == Step("malformed", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, expected |-> 0]>>, "INVALID_APDU")
\* spec/sessions/association_server.yaml:433
rlrq_standing(m, e) == Step("rlrq_standing", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:437
rlrq_unprotected(m, e) == Step("rlrq_unprotected", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "NOT_PROTECTED")
\* spec/sessions/association_server.yaml:438
rlrq_unagreed_form(m, e) == Step("rlrq_unagreed_form", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:200
rlrq_foreign_suite(m, e) == Step("rlrq_foreign_suite", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_SUITE")
\* spec/sessions/association_server.yaml:204
rlrq_weak(m, e) == Step("rlrq_weak", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WEAK_PROTECTION")
\* spec/sessions/association_server.yaml:205
rlrq_foreign_title(m, e) == Step("rlrq_foreign_title", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TITLE")
\* spec/sessions/association_server.yaml:206
rlrq_forged(m, e) == Step("rlrq_forged", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "WRONG_TAG")
\* spec/sessions/association_server.yaml:211
rlrq_replayed(m, e) == Step("rlrq_replayed", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, expected |-> (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest)]>>, "REPLAY")
\* spec/sessions/association_server.yaml:215
rlrq_exhausted(m, e) == Step("rlrq_exhausted", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR, expected |-> 0]>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_server.yaml:441
rlrq_malformed(m, e) == Step("rlrq_malformed", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, expected |-> 0]>>, "INVALID_APDU")
\* spec/sessions/association_server.yaml:446
rlrq_released(m, e) == Step("rlrq_released", [m EXCEPT !.state = "IDLE", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest), !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o When(e.protected, [kind |-> "call", name |-> "reserve"]) \o <<[kind |-> "send", name |-> "rlre"]>> \o <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_server.yaml:449
abort(m, e) == Step("abort", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_server.yaml:450
abort_idle(m, e) == Step("abort_idle", m,
    <<>>, "")
\* spec/sessions/association_server.yaml:451
closed(m, e) == Step("closed", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_server.yaml:452
inactive(m, e) == Step("inactive", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<[kind |-> "tell", name |-> "released"]>>, "INACTIVE")
\* spec/sessions/association_server.yaml:193
unexpected_rx_rlrq(m, e) == Step("unexpected_rx_rlrq", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:193
unexpected_rx_apdu(m, e) == Step("unexpected_rx_apdu", m,
    <<[kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, expected |-> 0]>>, "UNEXPECTED_APDU")
\* spec/sessions/association_server.yaml:194
unexpected_api_establish(m, e) == Step("unexpected_api_establish", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_server.yaml:194
unexpected_api_respond(m, e) == Step("unexpected_api_respond", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_server.yaml:194
unexpected_api_notify(m, e) == Step("unexpected_api_notify", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_server.yaml:195
unexpected_link_closed(m, e) == Step("unexpected_link_closed", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<>>, "")
\* spec/sessions/association_server.yaml:196
unexpected_port_failed(m, e) == Step("unexpected_port_failed", [m EXCEPT !.state = "IDLE", !.ciphered = FALSE, !.dedicated = FALSE, !.conformance = 0, !.rx_dedicated = 0, !.least = 0],
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.aarq: e has protected, dedicated_key, general, other_title, their_suite, level, counter, version_one, their_context, their_mechanism, authenticates, locked, challenge, title, tag_ok, kept_lowest, initiate, own_key, version, proposed, pdu, password_ok
on_rx_aarq(m, e) ==
    CASE m.state \in {"IDLE", "PENDING", "ASSOCIATED"} ->
        IF (m.preestablished /\ (m.mechanism = MECHANISM_NONE)) THEN aarq_standing(m, e)
        ELSE IF e.locked THEN aarq_locked(m, e)
        ELSE IF ~e.version_one THEN aarq_other_version(m, e)
        ELSE IF ((~((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME ELSE CONTEXT_NAME_LOGICAL_NAME)) \/ (e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED))) \/ ((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) /\ ~m.ciphering)) \/ ((m.policy # 0) /\ ~(e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)))) THEN aarq_context(m, e)
        ELSE IF ((e.their_mechanism = MECHANISM_NONE) /\ (m.mechanism # MECHANISM_NONE)) THEN aarq_no_mechanism(m, e)
        ELSE IF (e.their_mechanism # m.mechanism) THEN aarq_other_mechanism(m, e)
        ELSE IF ((m.mechanism # MECHANISM_NONE) /\ ~e.authenticates) THEN aarq_no_authentication(m, e)
        ELSE IF (~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) /\ (e.challenge = CHALLENGE_MALFORMED)) THEN aarq_bad_challenge(m, e)
        ELSE IF (((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) \/ (((m.mechanism = MECHANISM_HLS_GMAC) \/ (m.mechanism = MECHANISM_HLS_SHA256)) \/ (m.mechanism = MECHANISM_HLS_ECDSA))) /\ (e.title = TITLE_TOO_LONG)) THEN aarq_long_title(m, e)
        ELSE IF (((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) \/ (((m.mechanism = MECHANISM_HLS_GMAC) \/ (m.mechanism = MECHANISM_HLS_SHA256)) \/ (m.mechanism = MECHANISM_HLS_ECDSA))) /\ (e.title = TITLE_MISSING)) THEN aarq_no_title(m, e)
        ELSE IF (((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) \/ (((m.mechanism = MECHANISM_HLS_GMAC) \/ (m.mechanism = MECHANISM_HLS_SHA256)) \/ (m.mechanism = MECHANISM_HLS_ECDSA))) /\ (e.title = TITLE_OWN)) THEN aarq_own_title(m, e)
        ELSE IF (((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) \/ (((m.mechanism = MECHANISM_HLS_GMAC) \/ (m.mechanism = MECHANISM_HLS_SHA256)) \/ (m.mechanism = MECHANISM_HLS_ECDSA))) /\ (e.title = TITLE_OTHER)) THEN aarq_other_title(m, e)
        ELSE IF ((e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) /\ ~e.protected) THEN aarq_unprotected(m, e)
        ELSE IF (e.protected /\ (~(e.their_context = (IF m.short_names THEN CONTEXT_NAME_SHORT_NAME_CIPHERED ELSE CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) \/ e.dedicated_key)) THEN aarq_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN aarq_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN aarq_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN aarq_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN aarq_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < e.kept_lowest)) THEN aarq_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN aarq_exhausted(m, e)
        ELSE IF ((e.initiate = INITIATE_MALFORMED) \/ (e.own_key /\ ~e.protected)) THEN aarq_malformed(m, e)
        ELSE IF (e.version < DLMS_VERSION) THEN aarq_old_version(m, e)
        ELSE IF (And(e.proposed, m.offered) = 0) THEN aarq_nothing_in_common(m, e)
        ELSE IF ((e.pdu # 0) /\ (e.pdu < PDU_MIN)) THEN aarq_small_pdu(m, e)
        ELSE IF ((m.mechanism = MECHANISM_LLS) /\ ~e.password_ok) THEN aarq_wrong_password(m, e)
        ELSE IF ~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) THEN aarq_challenged(m, e)
        ELSE aarq_accepted(m, e)

\* rx.rlrq: e has protected, dedicated_key, general, other_title, their_suite, level, counter, tag_ok, initiate
on_rx_rlrq(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_rlrq(m, e)
      [] m.state \in {"PENDING", "ASSOCIATED"} ->
        IF (m.preestablished /\ (m.mechanism = MECHANISM_NONE)) THEN rlrq_standing(m, e)
        ELSE IF (m.ciphered /\ ~e.protected) THEN rlrq_unprotected(m, e)
        ELSE IF (e.protected /\ (~m.ciphered \/ e.dedicated_key)) THEN rlrq_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN rlrq_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.least) # m.least)) THEN rlrq_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN rlrq_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN rlrq_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN rlrq_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN rlrq_exhausted(m, e)
        ELSE IF (e.protected /\ (e.initiate = INITIATE_MALFORMED)) THEN rlrq_malformed(m, e)
        ELSE rlrq_released(m, e)

\* rx.apdu: e has protected, dedicated_key, general, other_title, their_suite, level, counter, tag_ok, content, locked, proof, proof_counter, agreed, confirmed
on_rx_apdu(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_apdu(m, e)
      [] m.state \in {"PENDING"} ->
        IF (m.ciphered /\ ~e.protected) THEN pass_three_unprotected(m, e)
        ELSE IF (e.protected /\ ((~m.ciphered \/ (e.dedicated_key /\ ~m.dedicated)) \/ (e.general /\ ((((m.conformance \div 4194304) % 2) * 4194304) = 0)))) THEN pass_three_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN pass_three_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.least) # m.least)) THEN pass_three_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN pass_three_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN pass_three_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN pass_three_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN pass_three_exhausted(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN pass_three_malformed(m, e)
        ELSE IF (e.content # CONTENT_PROOF) THEN pass_three_too_early(m, e)
        ELSE IF e.locked THEN pass_three_locked(m, e)
        ELSE IF (e.proof # PROOF_RIGHT) THEN pass_three_not_proved(m, e)
        ELSE IF (((m.mechanism = MECHANISM_HLS_GMAC) /\ ((e.proof_counter < m.rx_lowest) \/ ((e.protected /\ ~e.dedicated_key) /\ (e.proof_counter > e.counter)))) \/ ((m.mechanism = MECHANISM_HLS_GMAC) /\ (e.proof_counter = COUNTER_MAX))) THEN pass_three_old_proof(m, e)
        ELSE pass_three_proved(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        IF (m.ciphered /\ ~e.protected) THEN serve_unprotected(m, e)
        ELSE IF (e.protected /\ ((~m.ciphered \/ (e.dedicated_key /\ ~m.dedicated)) \/ (e.general /\ ((((m.conformance \div 4194304) % 2) * 4194304) = 0)))) THEN serve_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN serve_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.least) # m.least)) THEN serve_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN serve_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN serve_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN serve_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN serve_exhausted(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN serve_malformed(m, e)
        ELSE IF (e.content = CONTENT_NOTIFICATION) THEN serve_notification(m, e)
        ELSE IF (e.content = CONTENT_OTHER) THEN serve_other(m, e)
        ELSE IF ~e.agreed THEN serve_not_agreed(m, e)
        ELSE serve_request(m, e)

\* rx.malformed
on_rx_malformed(m, e) ==
    CASE m.state \in {"IDLE", "PENDING", "ASSOCIATED"} ->
        malformed(m, e)

\* api.establish: e has kept_lowest
on_api_establish(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF (m.preestablished /\ (m.mechanism = MECHANISM_NONE)) THEN establish_standing(m, e)
        ELSE establish_not_standing(m, e)
      [] m.state \in {"PENDING", "ASSOCIATED"} ->
        unexpected_api_establish(m, e)

\* api.respond: e has fits
on_api_respond(m, e) ==
    CASE m.state \in {"IDLE", "PENDING"} ->
        unexpected_api_respond(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        IF ~e.fits THEN respond_too_long(m, e)
        ELSE respond_sent(m, e)

\* api.notify: e has fits
on_api_notify(m, e) ==
    CASE m.state \in {"IDLE", "PENDING"} ->
        unexpected_api_notify(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        IF ~e.fits THEN notify_too_long(m, e)
        ELSE notify_sent(m, e)

\* api.progress
on_api_progress(m, e) ==
    CASE m.state \in {"IDLE", "PENDING"} ->
        progress_otherwise(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        progress(m, e)

\* api.abort
on_api_abort(m, e) ==
    CASE m.state \in {"IDLE"} ->
        abort_idle(m, e)
      [] m.state \in {"PENDING", "ASSOCIATED"} ->
        abort(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"IDLE", "PENDING"} ->
        unexpected_link_closed(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        closed(m, e)

\* port.failed
on_port_failed(m, e) ==
    CASE m.state \in {"IDLE", "PENDING", "ASSOCIATED"} ->
        unexpected_port_failed(m, e)

\* timer.inactivity
on_timer_inactivity(m, e) ==
    CASE m.state \in {"PENDING", "ASSOCIATED"} ->
        inactive(m, e)
====
