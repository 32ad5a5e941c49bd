\* Generated from spec/sessions/association_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE association_client ----
\* The client's side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and 9.4).
\*
\* The client takes nothing less than what it was set to: the context, the mechanism, the suite and the protection it asked
\* for, from the meter it expects. Until the meter has proved that it knows the key (pass 4) the client sends nothing but its
\* own proof, and takes nothing. A message counts only when, in this order, it is protected as agreed, its tag verifies, and its
\* counter was never seen before; then its counter is used up, whatever the message says. Whatever is refused ends the association, because nothing tells which of the two sides an attacker speaks to.
\*
\* Services by short names have no invoke id: the answer is the one that comes next. Where APDUs are protected, a refusal that is not
\* ends such an association, because anybody can have made it, and the answer that still comes would be taken for the next one.
EXTENDS win12

COUNTER_MAX == 3
COUNTER_JUMP_MAX == 1
PDU_MIN == 2
DLMS_VERSION == 6
PASS_THREE_INVOKE_ID == 1
ASSOCIATION_RESULT_ACCEPTED == 0
ASSOCIATION_RESULT_REJECTED_PERMANENT == 1
ASSOCIATION_RESULT_REJECTED_TRANSIENT == 2
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
TITLE_EXPECTED == 0
TITLE_OWN == 1
TITLE_OTHER == 2
TITLE_MISSING == 3
CHALLENGE_FRESH == 0
CHALLENGE_OWN == 1
CHALLENGE_MALFORMED == 2
INITIATE_RESPONSE == 0
INITIATE_REFUSED == 1
INITIATE_MALFORMED == 2
PROOF_RIGHT == 0
PROOF_WRONG == 1
PROOF_REFUSED == 2
CONTENT_RESPONSE == 0
CONTENT_NOTIFICATION == 1
CONTENT_REFUSAL == 2
CONTENT_OTHER == 3
CONTENT_MALFORMED == 4

States == {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING", "RELEASING"}
Settings == [mechanism : {0, 1, 2, 3, 4, 5, 6, 7}, context : {1, 3, 4}, ciphered : BOOLEAN, suite : {0, 1, 2}, policy : {0, 1, 2, 3}, dedicated : BOOLEAN, proposed : {0, 16, 4194304, 4194320}, required : {0, 16}, preestablished : BOOLEAN]

\* A machine with the settings s.
Initial(s) == [state |-> "CLOSED", mechanism |-> s.mechanism, context |-> s.context, ciphered |-> s.ciphered, suite |-> s.suite, policy |-> s.policy, dedicated |-> s.dedicated, proposed |-> s.proposed, required |-> s.required, preestablished |-> s.preestablished, rx_lowest |-> 0, rx_dedicated |-> 0, conformance |-> 0, pending |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == [Initial(m) EXCEPT !.rx_lowest = m.rx_lowest]

TypeOK(m) ==
    /\ m.state \in States
    /\ m.mechanism \in {0, 1, 2, 3, 4, 5, 6, 7}
    /\ m.context \in {1, 3, 4}
    /\ m.ciphered \in BOOLEAN
    /\ m.suite \in {0, 1, 2}
    /\ m.policy \in {0, 1, 2, 3}
    /\ m.dedicated \in BOOLEAN
    /\ m.proposed \in {0, 16, 4194304, 4194320}
    /\ m.required \in {0, 16}
    /\ m.preestablished \in BOOLEAN
    /\ m.rx_lowest \in {0, 1, 2, 3}
    /\ m.rx_dedicated \in {0, 1, 2, 3}
    /\ m.conformance \in {0, 16, 4194304, 4194320}
    /\ m.pending \in {0, 1}

\* The timers that run.
Armed(m) == CASE m.state = "CLOSED" -> {}
           [] m.state = "ASSOCIATING" -> {"response"}
           [] m.state = "AUTHENTICATING" -> {"response"}
           [] m.state = "ASSOCIATED" -> {}
           [] m.state = "WAITING" -> {"response"}
           [] m.state = "DRAINING" -> {"response"}
           [] m.state = "RELEASING" -> {"response"}

\* --- what each transition leads to
\* spec/sessions/association_client.yaml:211
open_standing(m, e) == Step("open_standing", [m EXCEPT !.state = "ASSOCIATED", !.conformance = m.proposed, !.rx_lowest = e.kept_lowest, !.rx_dedicated = 0],
    <<[kind |-> "call", name |-> "adopt_settings"]>> \o <<[kind |-> "tell", name |-> "associated"]>>, "")
\* spec/sessions/association_client.yaml:219
open(m, e) == Step("open", [m EXCEPT !.state = "ASSOCIATING"],
    When(m.ciphered, [kind |-> "call", name |-> "reserve"]) \o <<[kind |-> "send", name |-> "aarq"]>>, "")
\* spec/sessions/association_client.yaml:227
aare_rejected(m, e) == Step("aare_rejected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_client.yaml:228
aare_other_context(m, e) == Step("aare_other_context", [m EXCEPT !.state = "CLOSED"],
    <<>>, "DOWNGRADE")
\* spec/sessions/association_client.yaml:229
aare_other_mechanism(m, e) == Step("aare_other_mechanism", [m EXCEPT !.state = "CLOSED"],
    <<>>, "DOWNGRADE")
\* spec/sessions/association_client.yaml:230
aare_no_challenge(m, e) == Step("aare_no_challenge", [m EXCEPT !.state = "CLOSED"],
    <<>>, "DOWNGRADE")
\* spec/sessions/association_client.yaml:231
aare_wants_more(m, e) == Step("aare_wants_more", [m EXCEPT !.state = "CLOSED"],
    <<>>, "ASSOCIATION_REJECTED")
\* spec/sessions/association_client.yaml:232
aare_own_title(m, e) == Step("aare_own_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REFLECTION")
\* spec/sessions/association_client.yaml:233
aare_other_title(m, e) == Step("aare_other_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:234
aare_no_title(m, e) == Step("aare_no_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:235
aare_own_challenge(m, e) == Step("aare_own_challenge", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REFLECTION")
\* spec/sessions/association_client.yaml:236
aare_bad_challenge(m, e) == Step("aare_bad_challenge", [m EXCEPT !.state = "CLOSED"],
    <<>>, "AUTHENTICATION_FAILED")
\* spec/sessions/association_client.yaml:237
aare_unprotected(m, e) == Step("aare_unprotected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "NOT_PROTECTED")
\* spec/sessions/association_client.yaml:238
aare_unagreed_form(m, e) == Step("aare_unagreed_form", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:194
aare_foreign_suite(m, e) == Step("aare_foreign_suite", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/association_client.yaml:195
aare_weak(m, e) == Step("aare_weak", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/association_client.yaml:196
aare_foreign_title(m, e) == Step("aare_foreign_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:197
aare_forged(m, e) == Step("aare_forged", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TAG")
\* spec/sessions/association_client.yaml:240
aare_replayed(m, e) == Step("aare_replayed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REPLAY")
\* spec/sessions/association_client.yaml:241
aare_exhausted(m, e) == Step("aare_exhausted", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:242
aare_refused(m, e) == Step("aare_refused", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]), "SERVICE_ERROR")
\* spec/sessions/association_client.yaml:243
aare_malformed(m, e) == Step("aare_malformed", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]), "INVALID_APDU")
\* spec/sessions/association_client.yaml:244
aare_other_version(m, e) == Step("aare_other_version", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]), "DOWNGRADE")
\* spec/sessions/association_client.yaml:245
aare_more_services(m, e) == Step("aare_more_services", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]), "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:246
aare_less_services(m, e) == Step("aare_less_services", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]), "DOWNGRADE")
\* spec/sessions/association_client.yaml:247
aare_small_pdu(m, e) == Step("aare_small_pdu", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "call", name |-> "meet"]) \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]), "DOWNGRADE")
\* spec/sessions/association_client.yaml:248
aare_challenged(m, e) == Step("aare_challenged", [m EXCEPT !.state = "AUTHENTICATING", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest), !.rx_dedicated = 0, !.conformance = e.offered, !.pending = (IF ((m.context = CONTEXT_NAME_SHORT_NAME) \/ (m.context = CONTEXT_NAME_SHORT_NAME_CIPHERED)) THEN 0 ELSE PASS_THREE_INVOKE_ID)],
    <<[kind |-> "call", name |-> "adopt"]>> \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest)]) \o When((m.mechanism = MECHANISM_HLS_GMAC), [kind |-> "call", name |-> "reserve_proof"]) \o When(m.ciphered, [kind |-> "call", name |-> "reserve"]) \o <<[kind |-> "send", name |-> "pass_three", invoke_id |-> (IF ((m.context = CONTEXT_NAME_SHORT_NAME) \/ (m.context = CONTEXT_NAME_SHORT_NAME_CIPHERED)) THEN 0 ELSE PASS_THREE_INVOKE_ID)]>>, "")
\* spec/sessions/association_client.yaml:253
aare_accepted(m, e) == Step("aare_accepted", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest), !.rx_dedicated = 0, !.conformance = e.offered],
    <<[kind |-> "call", name |-> "adopt"]>> \o When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE e.kept_lowest)]) \o <<[kind |-> "tell", name |-> "associated"]>>, "")
\* spec/sessions/association_client.yaml:260
early_unverified(m, e) == Step("early_unverified", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:261
early_unproved(m, e) == Step("early_unproved", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:262
early_notification(m, e) == Step("early_notification", m,
    <<[kind |-> "tell", name |-> "notification"]>>, "")
\* spec/sessions/association_client.yaml:263
early_unexpected(m, e) == Step("early_unexpected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:199
pass_four_unprotected(m, e) == Step("pass_four_unprotected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "NOT_PROTECTED")
\* spec/sessions/association_client.yaml:200
pass_four_unagreed_form(m, e) == Step("pass_four_unagreed_form", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:194
pass_four_foreign_suite(m, e) == Step("pass_four_foreign_suite", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/association_client.yaml:195
pass_four_weak(m, e) == Step("pass_four_weak", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/association_client.yaml:196
pass_four_foreign_title(m, e) == Step("pass_four_foreign_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:197
pass_four_forged(m, e) == Step("pass_four_forged", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TAG")
\* spec/sessions/association_client.yaml:202
pass_four_replayed(m, e) == Step("pass_four_replayed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REPLAY")
\* spec/sessions/association_client.yaml:203
pass_four_exhausted(m, e) == Step("pass_four_exhausted", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:205
pass_four_malformed(m, e) == Step("pass_four_malformed", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "INVALID_APDU")
\* spec/sessions/association_client.yaml:275
pass_four_notification(m, e) == Step("pass_four_notification", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "")
\* spec/sessions/association_client.yaml:276
pass_four_refused(m, e) == Step("pass_four_refused", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "AUTHENTICATION_FAILED")
\* spec/sessions/association_client.yaml:277
pass_four_unexpected(m, e) == Step("pass_four_unexpected", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:278
pass_four_other_invoke_id(m, e) == Step("pass_four_other_invoke_id", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "WRONG_INVOKE_ID")
\* spec/sessions/association_client.yaml:279
pass_four_not_proved(m, e) == Step("pass_four_not_proved", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "AUTHENTICATION_FAILED")
\* spec/sessions/association_client.yaml:280
pass_four_old_proof(m, e) == Step("pass_four_old_proof", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "REPLAY")
\* spec/sessions/association_client.yaml:281
pass_four_last_proof(m, e) == Step("pass_four_last_proof", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:282
pass_four_proved(m, e) == Step("pass_four_proved", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE (IF (m.mechanism = MECHANISM_HLS_GMAC) THEN (e.proof_counter + 1) ELSE m.rx_lowest)), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((m.mechanism = MECHANISM_HLS_GMAC) \/ ((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0))), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE (IF (m.mechanism = MECHANISM_HLS_GMAC) THEN (e.proof_counter + 1) ELSE m.rx_lowest))]) \o <<[kind |-> "tell", name |-> "associated"]>>, "")
\* spec/sessions/association_client.yaml:296
request_not_agreed(m, e) == Step("request_not_agreed", m,
    <<>>, "NOT_AGREED")
\* spec/sessions/association_client.yaml:297
request_too_long(m, e) == Step("request_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/association_client.yaml:298
request_unconfirmed(m, e) == Step("request_unconfirmed", m,
    When(m.ciphered, [kind |-> "call", name |-> "reserve_service"]) \o <<[kind |-> "send", name |-> "request"]>>, "")
\* spec/sessions/association_client.yaml:299
request_sent(m, e) == Step("request_sent", [m EXCEPT !.state = "WAITING", !.pending = e.invoke_id],
    When(m.ciphered, [kind |-> "call", name |-> "reserve_service"]) \o <<[kind |-> "send", name |-> "request"]>>, "")
\* spec/sessions/association_client.yaml:300
request_busy(m, e) == Step("request_busy", m,
    <<>>, "BUSY")
\* spec/sessions/association_client.yaml:199
answer_unprotected(m, e) == Step("answer_unprotected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "NOT_PROTECTED")
\* spec/sessions/association_client.yaml:200
answer_unagreed_form(m, e) == Step("answer_unagreed_form", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:194
answer_foreign_suite(m, e) == Step("answer_foreign_suite", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/association_client.yaml:195
answer_weak(m, e) == Step("answer_weak", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/association_client.yaml:196
answer_foreign_title(m, e) == Step("answer_foreign_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:197
answer_forged(m, e) == Step("answer_forged", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TAG")
\* spec/sessions/association_client.yaml:202
answer_replayed(m, e) == Step("answer_replayed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REPLAY")
\* spec/sessions/association_client.yaml:203
answer_exhausted(m, e) == Step("answer_exhausted", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:205
answer_malformed(m, e) == Step("answer_malformed", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "INVALID_APDU")
\* spec/sessions/association_client.yaml:311
answer_notification(m, e) == Step("answer_notification", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "notification"]>>, "")
\* spec/sessions/association_client.yaml:312
answer_refused(m, e) == Step("answer_refused", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "EXCEPTION")
\* spec/sessions/association_client.yaml:313
answer_unexpected(m, e) == Step("answer_unexpected", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:314
answer_other_invoke_id(m, e) == Step("answer_other_invoke_id", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "WRONG_INVOKE_ID")
\* spec/sessions/association_client.yaml:315
answer_received(m, e) == Step("answer_received", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "response"]>>, "")
\* spec/sessions/association_client.yaml:317
cancel(m, e) == Step("cancel", [m EXCEPT !.state = "DRAINING"],
    <<>>, "")
\* spec/sessions/association_client.yaml:318
cancel_nothing(m, e) == Step("cancel_nothing", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:320
progress(m, e) == Step("progress", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:321
progress_otherwise(m, e) == Step("progress_otherwise", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:322
broken_off(m, e) == Step("broken_off", [m EXCEPT !.state = "ASSOCIATED"],
    <<>>, "TRANSFER_ABORTED")
\* spec/sessions/association_client.yaml:323
broken_off_late(m, e) == Step("broken_off_late", [m EXCEPT !.state = "ASSOCIATED"],
    <<[kind |-> "tell", name |-> "drained"]>>, "")
\* spec/sessions/association_client.yaml:324
broken_off_otherwise(m, e) == Step("broken_off_otherwise", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:199
late_unprotected(m, e) == Step("late_unprotected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "NOT_PROTECTED")
\* spec/sessions/association_client.yaml:200
late_unagreed_form(m, e) == Step("late_unagreed_form", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:194
late_foreign_suite(m, e) == Step("late_foreign_suite", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/association_client.yaml:195
late_weak(m, e) == Step("late_weak", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/association_client.yaml:196
late_foreign_title(m, e) == Step("late_foreign_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:197
late_forged(m, e) == Step("late_forged", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TAG")
\* spec/sessions/association_client.yaml:202
late_replayed(m, e) == Step("late_replayed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REPLAY")
\* spec/sessions/association_client.yaml:203
late_exhausted(m, e) == Step("late_exhausted", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:205
late_malformed(m, e) == Step("late_malformed", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "INVALID_APDU")
\* spec/sessions/association_client.yaml:335
late_notification(m, e) == Step("late_notification", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "notification"]>>, "")
\* spec/sessions/association_client.yaml:336
late_refused(m, e) == Step("late_refused", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "drained"]>>, "")
\* spec/sessions/association_client.yaml:337
late_unexpected(m, e) == Step("late_unexpected", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:338
late_other_invoke_id(m, e) == Step("late_other_invoke_id", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "WRONG_INVOKE_ID")
\* spec/sessions/association_client.yaml:339
late_answer(m, e) == Step("late_answer", [m EXCEPT !.state = "ASSOCIATED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "drained"]>>, "")
\* spec/sessions/association_client.yaml:199
idle_unprotected(m, e) == Step("idle_unprotected", [m EXCEPT !.state = "CLOSED"],
    <<>>, "NOT_PROTECTED")
\* spec/sessions/association_client.yaml:200
idle_unagreed_form(m, e) == Step("idle_unagreed_form", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:194
idle_foreign_suite(m, e) == Step("idle_foreign_suite", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/association_client.yaml:195
idle_weak(m, e) == Step("idle_weak", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/association_client.yaml:196
idle_foreign_title(m, e) == Step("idle_foreign_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:197
idle_forged(m, e) == Step("idle_forged", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TAG")
\* spec/sessions/association_client.yaml:202
idle_replayed(m, e) == Step("idle_replayed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REPLAY")
\* spec/sessions/association_client.yaml:203
idle_exhausted(m, e) == Step("idle_exhausted", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:205
idle_malformed(m, e) == Step("idle_malformed", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "INVALID_APDU")
\* spec/sessions/association_client.yaml:350
idle_notification(m, e) == Step("idle_notification", [m EXCEPT !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "notification"]>>, "")
\* spec/sessions/association_client.yaml:351
idle_unexpected(m, e) == Step("idle_unexpected", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest), !.rx_dedicated = (IF (e.protected /\ e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_dedicated)],
    When(((e.protected /\ ~e.dedicated_key) /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF (e.protected /\ ~e.dedicated_key) THEN (e.counter + 1) ELSE m.rx_lowest)]), "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:207
handshake_exception_counter_behind(m, e) == Step("handshake_exception_counter_behind", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "call", name |-> "follow_hint", counter |-> e.expected]>>, "COUNTER_BEHIND")
\* spec/sessions/association_client.yaml:208
handshake_exception_counter_far(m, e) == Step("handshake_exception_counter_far", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_FAR")
\* spec/sessions/association_client.yaml:360
handshake_exception_refused(m, e) == Step("handshake_exception_refused", [m EXCEPT !.state = "CLOSED"],
    <<>>, "EXCEPTION")
\* spec/sessions/association_client.yaml:207
exception_counter_behind(m, e) == Step("exception_counter_behind", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "call", name |-> "follow_hint", counter |-> e.expected]>>, "COUNTER_BEHIND")
\* spec/sessions/association_client.yaml:208
exception_counter_far(m, e) == Step("exception_counter_far", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_FAR")
\* spec/sessions/association_client.yaml:367
exception_untold(m, e) == Step("exception_untold", [m EXCEPT !.state = "CLOSED"],
    <<>>, "EXCEPTION")
\* spec/sessions/association_client.yaml:368
exception_refused(m, e) == Step("exception_refused", [m EXCEPT !.state = "ASSOCIATED"],
    <<>>, "EXCEPTION")
\* spec/sessions/association_client.yaml:373
late_exception_untold(m, e) == Step("late_exception_untold", [m EXCEPT !.state = "CLOSED"],
    <<>>, "EXCEPTION")
\* spec/sessions/association_client.yaml:374
late_exception_refused(m, e) == Step("late_exception_refused", [m EXCEPT !.state = "ASSOCIATED"],
    <<[kind |-> "tell", name |-> "drained"]>>, "")
\* spec/sessions/association_client.yaml:375
release_refused(m, e) == Step("release_refused", [m EXCEPT !.state = "ASSOCIATED"],
    <<>>, "EXCEPTION")
\* spec/sessions/association_client.yaml:376
handshake_error(m, e) == Step("handshake_error", [m EXCEPT !.state = "CLOSED"],
    <<>>, "SERVICE_ERROR")
\* spec/sessions/association_client.yaml:381
error_untold(m, e) == Step("error_untold", [m EXCEPT !.state = "CLOSED"],
    <<>>, "SERVICE_ERROR")
\* spec/sessions/association_client.yaml:382
error_refused(m, e) == Step("error_refused", [m EXCEPT !.state = "ASSOCIATED"],
    <<>>, "SERVICE_ERROR")
\* spec/sessions/association_client.yaml:387
late_error_untold(m, e) == Step("late_error_untold", [m EXCEPT !.state = "CLOSED"],
    <<>>, "SERVICE_ERROR")
\* spec/sessions/association_client.yaml:388
late_error_refused(m, e) == Step("late_error_refused", [m EXCEPT !.state = "ASSOCIATED"],
    <<[kind |-> "tell", name |-> "drained"]>>, "")
\* spec/sessions/association_client.yaml:389
malformed(m, e) == Step("malformed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "INVALID_APDU")
\* spec/sessions/association_client.yaml:392
release_standing(m, e) == Step("release_standing", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_client.yaml:393
release(m, e) == Step("release", [m EXCEPT !.state = "RELEASING"],
    When(m.ciphered, [kind |-> "call", name |-> "reserve"]) \o <<[kind |-> "send", name |-> "rlrq"]>>, "")
\* spec/sessions/association_client.yaml:399
rlre_unagreed_form(m, e) == Step("rlre_unagreed_form", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:194
rlre_foreign_suite(m, e) == Step("rlre_foreign_suite", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/association_client.yaml:195
rlre_weak(m, e) == Step("rlre_weak", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/association_client.yaml:196
rlre_foreign_title(m, e) == Step("rlre_foreign_title", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TITLE")
\* spec/sessions/association_client.yaml:197
rlre_forged(m, e) == Step("rlre_forged", [m EXCEPT !.state = "CLOSED"],
    <<>>, "WRONG_TAG")
\* spec/sessions/association_client.yaml:202
rlre_replayed(m, e) == Step("rlre_replayed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "REPLAY")
\* spec/sessions/association_client.yaml:203
rlre_exhausted(m, e) == Step("rlre_exhausted", [m EXCEPT !.state = "CLOSED"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/association_client.yaml:402
rlre_released(m, e) == Step("rlre_released", [m EXCEPT !.state = "CLOSED", !.rx_lowest = (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)],
    When((e.protected /\ ((e.level % 2) # 0)), [kind |-> "save", name |-> "rx_lowest", value |-> (IF e.protected THEN (e.counter + 1) ELSE m.rx_lowest)]) \o <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_client.yaml:406
abort(m, e) == Step("abort", [m EXCEPT !.state = "CLOSED"],
    <<>>, "")
\* spec/sessions/association_client.yaml:407
abort_closed(m, e) == Step("abort_closed", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:408
closed_again(m, e) == Step("closed_again", m,
    <<>>, "")
\* spec/sessions/association_client.yaml:409
closed_released(m, e) == Step("closed_released", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_client.yaml:410
silent(m, e) == Step("silent", [m EXCEPT !.state = "CLOSED"],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/association_client.yaml:411
release_silent(m, e) == Step("release_silent", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "released"]>>, "")
\* spec/sessions/association_client.yaml:187
unexpected_api_open(m, e) == Step("unexpected_api_open", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_client.yaml:187
unexpected_api_request(m, e) == Step("unexpected_api_request", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_client.yaml:187
unexpected_api_cancel(m, e) == Step("unexpected_api_cancel", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_client.yaml:187
unexpected_api_release(m, e) == Step("unexpected_api_release", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/association_client.yaml:186
unexpected_rx_aare(m, e) == Step("unexpected_rx_aare", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:186
unexpected_rx_rlre(m, e) == Step("unexpected_rx_rlre", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:186
unexpected_rx_apdu(m, e) == Step("unexpected_rx_apdu", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:186
unexpected_rx_exception(m, e) == Step("unexpected_rx_exception", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:186
unexpected_rx_service_error(m, e) == Step("unexpected_rx_service_error", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:186
unexpected_rx_malformed(m, e) == Step("unexpected_rx_malformed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/association_client.yaml:188
unexpected_link_closed(m, e) == Step("unexpected_link_closed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "PEER_CLOSED")
\* spec/sessions/association_client.yaml:189
unexpected_port_failed(m, e) == Step("unexpected_port_failed", [m EXCEPT !.state = "CLOSED"],
    <<>>, "")

\* --- which one is taken, by state and event

\* api.open: e has kept_lowest
on_api_open(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        IF ((m.preestablished /\ (m.mechanism = MECHANISM_NONE)) /\ ~m.dedicated) THEN open_standing(m, e)
        ELSE open(m, e)
      [] m.state \in {"ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING", "RELEASING"} ->
        unexpected_api_open(m, e)

\* api.request: e has confirmed, invoke_id, agreed, fits
on_api_request(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "RELEASING"} ->
        unexpected_api_request(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        IF ~e.agreed THEN request_not_agreed(m, e)
        ELSE IF ~e.fits THEN request_too_long(m, e)
        ELSE IF ~e.confirmed THEN request_unconfirmed(m, e)
        ELSE request_sent(m, e)
      [] m.state \in {"WAITING", "DRAINING"} ->
        request_busy(m, e)

\* api.cancel
on_api_cancel(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "RELEASING"} ->
        unexpected_api_cancel(m, e)
      [] m.state \in {"ASSOCIATED", "DRAINING"} ->
        cancel_nothing(m, e)
      [] m.state \in {"WAITING"} ->
        cancel(m, e)

\* api.progress
on_api_progress(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "RELEASING"} ->
        progress_otherwise(m, e)
      [] m.state \in {"WAITING", "DRAINING"} ->
        progress(m, e)

\* api.broken_off
on_api_broken_off(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "RELEASING"} ->
        broken_off_otherwise(m, e)
      [] m.state \in {"WAITING"} ->
        broken_off(m, e)
      [] m.state \in {"DRAINING"} ->
        broken_off_late(m, e)

\* api.release
on_api_release(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "WAITING", "DRAINING", "RELEASING"} ->
        unexpected_api_release(m, e)
      [] m.state \in {"ASSOCIATED"} ->
        IF ((m.preestablished /\ (m.mechanism = MECHANISM_NONE)) /\ ~m.dedicated) THEN release_standing(m, e)
        ELSE release(m, e)

\* api.abort
on_api_abort(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        abort_closed(m, e)
      [] m.state \in {"ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING", "RELEASING"} ->
        abort(m, e)

\* rx.aare: e has protected, dedicated_key, general, other_title, their_suite, level, counter, result, diagnostic, their_context, their_mechanism, title, challenge, tag_ok, kept_lowest, initiate, version, offered, pdu
on_rx_aare(m, e) ==
    CASE m.state \in {"CLOSED", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING", "RELEASING"} ->
        unexpected_rx_aare(m, e)
      [] m.state \in {"ASSOCIATING"} ->
        IF (e.result # ASSOCIATION_RESULT_ACCEPTED) THEN aare_rejected(m, e)
        ELSE IF (e.their_context # m.context) THEN aare_other_context(m, e)
        ELSE IF ~((e.their_mechanism = m.mechanism) \/ ((e.their_mechanism = MECHANISM_NONE) /\ (m.mechanism = MECHANISM_LLS))) THEN aare_other_mechanism(m, e)
        ELSE IF (~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) /\ (e.diagnostic # USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED)) THEN aare_no_challenge(m, e)
        ELSE IF (~~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) /\ (e.diagnostic = USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED)) THEN aare_wants_more(m, e)
        ELSE IF (e.title = TITLE_OWN) THEN aare_own_title(m, e)
        ELSE IF (e.title = TITLE_OTHER) THEN aare_other_title(m, e)
        ELSE IF ((e.title = TITLE_MISSING) /\ (m.ciphered \/ (((m.mechanism = MECHANISM_HLS_GMAC) \/ (m.mechanism = MECHANISM_HLS_SHA256)) \/ (m.mechanism = MECHANISM_HLS_ECDSA)))) THEN aare_no_title(m, e)
        ELSE IF (~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) /\ (e.challenge = CHALLENGE_OWN)) THEN aare_own_challenge(m, e)
        ELSE IF (~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) /\ (e.challenge = CHALLENGE_MALFORMED)) THEN aare_bad_challenge(m, e)
        ELSE IF (m.ciphered /\ ~e.protected) THEN aare_unprotected(m, e)
        ELSE IF (e.protected /\ (~m.ciphered \/ e.dedicated_key)) THEN aare_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN aare_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN aare_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN aare_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN aare_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < e.kept_lowest)) THEN aare_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN aare_exhausted(m, e)
        ELSE IF (e.initiate = INITIATE_REFUSED) THEN aare_refused(m, e)
        ELSE IF (e.initiate = INITIATE_MALFORMED) THEN aare_malformed(m, e)
        ELSE IF (e.version # DLMS_VERSION) THEN aare_other_version(m, e)
        ELSE IF (And(e.offered, m.proposed) # e.offered) THEN aare_more_services(m, e)
        ELSE IF (And(e.offered, m.required) # m.required) THEN aare_less_services(m, e)
        ELSE IF ((e.pdu # 0) /\ (e.pdu < PDU_MIN)) THEN aare_small_pdu(m, e)
        ELSE IF ~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) THEN aare_challenged(m, e)
        ELSE aare_accepted(m, e)

\* rx.rlre: e has protected, dedicated_key, general, other_title, their_suite, level, counter, tag_ok
on_rx_rlre(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING"} ->
        unexpected_rx_rlre(m, e)
      [] m.state \in {"RELEASING"} ->
        IF (e.protected /\ (~m.ciphered \/ e.dedicated_key)) THEN rlre_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN rlre_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN rlre_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN rlre_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN rlre_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN rlre_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN rlre_exhausted(m, e)
        ELSE rlre_released(m, e)

\* rx.apdu: e has protected, dedicated_key, general, other_title, their_suite, level, counter, content, tag_ok, invoke, proof, proof_counter
on_rx_apdu(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        unexpected_rx_apdu(m, e)
      [] m.state \in {"ASSOCIATING"} ->
        IF (e.protected \/ m.ciphered) THEN early_unverified(m, e)
        ELSE IF (~((m.mechanism = MECHANISM_NONE) \/ (m.mechanism = MECHANISM_LLS)) /\ (e.content = CONTENT_NOTIFICATION)) THEN early_unproved(m, e)
        ELSE IF (e.content = CONTENT_NOTIFICATION) THEN early_notification(m, e)
        ELSE early_unexpected(m, e)
      [] m.state \in {"AUTHENTICATING"} ->
        IF (m.ciphered /\ ~e.protected) THEN pass_four_unprotected(m, e)
        ELSE IF (e.protected /\ ((~m.ciphered \/ (e.dedicated_key /\ ~m.dedicated)) \/ (e.general /\ ((((m.conformance \div 4194304) % 2) * 4194304) = 0)))) THEN pass_four_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN pass_four_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN pass_four_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN pass_four_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN pass_four_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN pass_four_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN pass_four_exhausted(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN pass_four_malformed(m, e)
        ELSE IF (e.content = CONTENT_NOTIFICATION) THEN pass_four_notification(m, e)
        ELSE IF (e.content = CONTENT_REFUSAL) THEN pass_four_refused(m, e)
        ELSE IF (e.content # CONTENT_RESPONSE) THEN pass_four_unexpected(m, e)
        ELSE IF (e.invoke # m.pending) THEN pass_four_other_invoke_id(m, e)
        ELSE IF (e.proof # PROOF_RIGHT) THEN pass_four_not_proved(m, e)
        ELSE IF ((m.mechanism = MECHANISM_HLS_GMAC) /\ ((e.proof_counter < m.rx_lowest) \/ ((e.protected /\ ~e.dedicated_key) /\ (e.proof_counter > e.counter)))) THEN pass_four_old_proof(m, e)
        ELSE IF ((m.mechanism = MECHANISM_HLS_GMAC) /\ (e.proof_counter = COUNTER_MAX)) THEN pass_four_last_proof(m, e)
        ELSE pass_four_proved(m, e)
      [] m.state \in {"ASSOCIATED", "RELEASING"} ->
        IF (m.ciphered /\ ~e.protected) THEN idle_unprotected(m, e)
        ELSE IF (e.protected /\ ((~m.ciphered \/ (e.dedicated_key /\ ~m.dedicated)) \/ (e.general /\ ((((m.conformance \div 4194304) % 2) * 4194304) = 0)))) THEN idle_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN idle_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN idle_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN idle_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN idle_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN idle_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN idle_exhausted(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN idle_malformed(m, e)
        ELSE IF (e.content = CONTENT_NOTIFICATION) THEN idle_notification(m, e)
        ELSE idle_unexpected(m, e)
      [] m.state \in {"WAITING"} ->
        IF (m.ciphered /\ ~e.protected) THEN answer_unprotected(m, e)
        ELSE IF (e.protected /\ ((~m.ciphered \/ (e.dedicated_key /\ ~m.dedicated)) \/ (e.general /\ ((((m.conformance \div 4194304) % 2) * 4194304) = 0)))) THEN answer_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN answer_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN answer_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN answer_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN answer_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN answer_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN answer_exhausted(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN answer_malformed(m, e)
        ELSE IF (e.content = CONTENT_NOTIFICATION) THEN answer_notification(m, e)
        ELSE IF (e.content = CONTENT_REFUSAL) THEN answer_refused(m, e)
        ELSE IF (e.content # CONTENT_RESPONSE) THEN answer_unexpected(m, e)
        ELSE IF (e.invoke # m.pending) THEN answer_other_invoke_id(m, e)
        ELSE answer_received(m, e)
      [] m.state \in {"DRAINING"} ->
        IF (m.ciphered /\ ~e.protected) THEN late_unprotected(m, e)
        ELSE IF (e.protected /\ ((~m.ciphered \/ (e.dedicated_key /\ ~m.dedicated)) \/ (e.general /\ ((((m.conformance \div 4194304) % 2) * 4194304) = 0)))) THEN late_unagreed_form(m, e)
        ELSE IF (e.protected /\ ((e.their_suite # m.suite) \/ (e.level > 3))) THEN late_foreign_suite(m, e)
        ELSE IF (e.protected /\ (And(e.level, m.policy) # m.policy)) THEN late_weak(m, e)
        ELSE IF (e.protected /\ e.other_title) THEN late_foreign_title(m, e)
        ELSE IF (e.protected /\ ~e.tag_ok) THEN late_forged(m, e)
        ELSE IF (e.protected /\ (e.counter < (IF e.dedicated_key THEN m.rx_dedicated ELSE m.rx_lowest))) THEN late_replayed(m, e)
        ELSE IF (e.protected /\ (e.counter = COUNTER_MAX)) THEN late_exhausted(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN late_malformed(m, e)
        ELSE IF (e.content = CONTENT_NOTIFICATION) THEN late_notification(m, e)
        ELSE IF (e.content = CONTENT_REFUSAL) THEN late_refused(m, e)
        ELSE IF (e.content # CONTENT_RESPONSE) THEN late_unexpected(m, e)
        ELSE IF (e.invoke # m.pending) THEN late_other_invoke_id(m, e)
        ELSE late_answer(m, e)

\* rx.exception: e has service, expected, next_counter
on_rx_exception(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATED"} ->
        unexpected_rx_exception(m, e)
      [] m.state \in {"ASSOCIATING", "AUTHENTICATING"} ->
        IF (((m.ciphered \/ (m.mechanism = MECHANISM_HLS_GMAC)) /\ (e.service = EXCEPTION_REASON_INVOCATION_COUNTER_ERROR)) /\ ((e.expected > e.next_counter) /\ ((e.expected - e.next_counter) <= COUNTER_JUMP_MAX))) THEN handshake_exception_counter_behind(m, e)
        ELSE IF (((m.ciphered \/ (m.mechanism = MECHANISM_HLS_GMAC)) /\ (e.service = EXCEPTION_REASON_INVOCATION_COUNTER_ERROR)) /\ (e.expected > e.next_counter)) THEN handshake_exception_counter_far(m, e)
        ELSE handshake_exception_refused(m, e)
      [] m.state \in {"WAITING"} ->
        IF (((m.ciphered \/ (m.mechanism = MECHANISM_HLS_GMAC)) /\ (e.service = EXCEPTION_REASON_INVOCATION_COUNTER_ERROR)) /\ ((e.expected > e.next_counter) /\ ((e.expected - e.next_counter) <= COUNTER_JUMP_MAX))) THEN exception_counter_behind(m, e)
        ELSE IF (((m.ciphered \/ (m.mechanism = MECHANISM_HLS_GMAC)) /\ (e.service = EXCEPTION_REASON_INVOCATION_COUNTER_ERROR)) /\ (e.expected > e.next_counter)) THEN exception_counter_far(m, e)
        ELSE IF (((m.context = CONTEXT_NAME_SHORT_NAME) \/ (m.context = CONTEXT_NAME_SHORT_NAME_CIPHERED)) /\ m.ciphered) THEN exception_untold(m, e)
        ELSE exception_refused(m, e)
      [] m.state \in {"DRAINING"} ->
        IF (((m.context = CONTEXT_NAME_SHORT_NAME) \/ (m.context = CONTEXT_NAME_SHORT_NAME_CIPHERED)) /\ m.ciphered) THEN late_exception_untold(m, e)
        ELSE late_exception_refused(m, e)
      [] m.state \in {"RELEASING"} ->
        release_refused(m, e)

\* rx.service_error
on_rx_service_error(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATED", "RELEASING"} ->
        unexpected_rx_service_error(m, e)
      [] m.state \in {"ASSOCIATING", "AUTHENTICATING"} ->
        handshake_error(m, e)
      [] m.state \in {"WAITING"} ->
        IF (((m.context = CONTEXT_NAME_SHORT_NAME) \/ (m.context = CONTEXT_NAME_SHORT_NAME_CIPHERED)) /\ m.ciphered) THEN error_untold(m, e)
        ELSE error_refused(m, e)
      [] m.state \in {"DRAINING"} ->
        IF (((m.context = CONTEXT_NAME_SHORT_NAME) \/ (m.context = CONTEXT_NAME_SHORT_NAME_CIPHERED)) /\ m.ciphered) THEN late_error_untold(m, e)
        ELSE late_error_refused(m, e)

\* rx.malformed
on_rx_malformed(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        unexpected_rx_malformed(m, e)
      [] m.state \in {"ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING", "RELEASING"} ->
        malformed(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        closed_again(m, e)
      [] m.state \in {"ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING"} ->
        unexpected_link_closed(m, e)
      [] m.state \in {"RELEASING"} ->
        closed_released(m, e)

\* port.failed
on_port_failed(m, e) ==
    CASE m.state \in {"CLOSED", "ASSOCIATING", "AUTHENTICATING", "ASSOCIATED", "WAITING", "DRAINING", "RELEASING"} ->
        unexpected_port_failed(m, e)

\* timer.response
on_timer_response(m, e) ==
    CASE m.state \in {"ASSOCIATING", "AUTHENTICATING", "WAITING", "DRAINING"} ->
        silent(m, e)
      [] m.state \in {"RELEASING"} ->
        release_silent(m, e)
====
