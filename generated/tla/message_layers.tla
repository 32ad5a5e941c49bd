\* Generated from spec/sessions/message_layers.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE message_layers ----
\* The layers around the messages of one association that general-ciphering and general-signing protect (IEC 62056-5-3, 5.7 and 7.2.3;
\* Green Book 9.2).
\*
\* It looks at a message before the association does: whether it has the layers that were agreed, whether it goes from the peer to us,
\* whether its signatures, its key and its tag are right. What is inside goes to the association only then, which counts it and
\* decides what it is for. A client takes exactly what it asked for. A meter takes what its client chooses and never less than its
\* settings, and answers in the same layers and under the same transaction id.
\*
\* With pushes the roles are the other way round: a meter that pushes asks, and who listens answers, if a confirmation is wanted. A
\* listener looks at pushes in the same order, but does not number them and says nothing to what it refuses: `push_receiver` notes
\* their numbers once they are kept.
\*
\* A key that is made for one message says nothing of when that was, and it outlives a change of the global key. So whatever begins a
\* transaction under such a key bears a number that was never seen before, kept across associations; an answer bears the
\* number of the request under way.
EXTENDS win12

COUNTER_MAX == 3
STATE_ERROR_SERVICE_NOT_ALLOWED == 1
STATE_ERROR_SERVICE_UNKNOWN == 2
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE == 1
EXCEPTION_REASON_SERVICE_NOT_SUPPORTED == 2
EXCEPTION_REASON_OTHER_REASON == 3
EXCEPTION_REASON_PDU_TOO_LONG == 4
EXCEPTION_REASON_DECIPHERING_ERROR == 5
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR == 6
KEY_USE_NONE == 0
KEY_USE_IDENTIFIED == 1
KEY_USE_WRAPPED == 2
KEY_USE_ONE_EPHEMERAL == 3
KEY_USE_STATIC == 4
KEY_USE_UNKNOWN == 5
SIGNATURE_RIGHT == 0
SIGNATURE_WRONG == 1
SIGNATURE_MISSING == 2

States == {"IDLE", "OPEN"}
Settings == [client : BOOLEAN, suite : {0, 1}, key : {0, 1, 2}, outside : BOOLEAN, inside : BOOLEAN, pushes : BOOLEAN, least : {0, 1, 3}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", client |-> s.client, suite |-> s.suite, key |-> s.key, outside |-> s.outside, inside |-> s.inside, pushes |-> s.pushes, least |-> s.least, lowest |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == [Initial(m) EXCEPT !.lowest = m.lowest]

TypeOK(m) ==
    /\ m.state \in States
    /\ m.client \in BOOLEAN
    /\ m.suite \in {0, 1}
    /\ m.key \in {0, 1, 2}
    /\ m.outside \in BOOLEAN
    /\ m.inside \in BOOLEAN
    /\ m.pushes \in BOOLEAN
    /\ m.least \in {0, 1, 3}
    /\ m.lowest \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "OPEN" -> {}

\* --- what each transition leads to
\* spec/sessions/message_layers.yaml:90
begin(m, e) == Step("begin", [m EXCEPT !.state = "OPEN", !.lowest = e.kept_lowest],
    <<>>, "")
\* spec/sessions/message_layers.yaml:96
end(m, e) == Step("end", [m EXCEPT !.state = "IDLE"],
    <<>>, "")
\* spec/sessions/message_layers.yaml:102
other_weak(m, e) == Step("other_weak", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:106
other_weaker(m, e) == Step("other_weaker", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:107
other_common_key(m, e) == Step("other_common_key", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_SUITE")
\* spec/sessions/message_layers.yaml:108
other_foreign_title(m, e) == Step("other_foreign_title", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_TITLE")
\* spec/sessions/message_layers.yaml:109
other_agreed(m, e) == Step("other_agreed", m,
    <<>>, "")
\* spec/sessions/message_layers.yaml:116
message_unagreed(m, e) == Step("message_unagreed", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "UNEXPECTED_APDU")
\* spec/sessions/message_layers.yaml:117
message_bare(m, e) == Step("message_bare", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:118
message_untagged(m, e) == Step("message_untagged", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:119
message_weaker(m, e) == Step("message_weaker", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:120
message_other_key(m, e) == Step("message_other_key", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:121
message_foreign_title(m, e) == Step("message_foreign_title", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_TITLE")
\* spec/sessions/message_layers.yaml:122
message_foreign_suite(m, e) == Step("message_foreign_suite", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_SUITE")
\* spec/sessions/message_layers.yaml:123
message_unsigned(m, e) == Step("message_unsigned", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:124
message_signed_wrong(m, e) == Step("message_signed_wrong", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_SIGNATURE")
\* spec/sessions/message_layers.yaml:125
message_no_key(m, e) == Step("message_no_key", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_MESSAGE_KEY")
\* spec/sessions/message_layers.yaml:126
message_forged(m, e) == Step("message_forged", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_TAG")
\* spec/sessions/message_layers.yaml:127
message_unsigned_inside(m, e) == Step("message_unsigned_inside", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WEAK_PROTECTION")
\* spec/sessions/message_layers.yaml:128
message_signed_wrong_inside(m, e) == Step("message_signed_wrong_inside", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_SIGNATURE")
\* spec/sessions/message_layers.yaml:129
message_other_transaction(m, e) == Step("message_other_transaction", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_TRANSACTION")
\* spec/sessions/message_layers.yaml:130
message_unnumbered(m, e) == Step("message_unnumbered", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "WRONG_TRANSACTION")
\* spec/sessions/message_layers.yaml:131
message_repeated(m, e) == Step("message_repeated", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "REPLAY")
\* spec/sessions/message_layers.yaml:132
message_exhausted(m, e) == Step("message_exhausted", m,
    When((~m.client /\ ~m.pushes), [kind |-> "send", name |-> "exception", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_DECIPHERING_ERROR]), "COUNTER_EXHAUSTED")
\* spec/sessions/message_layers.yaml:133
message_opened(m, e) == Step("message_opened", [m EXCEPT !.lowest = (IF ((~(e.key_used = KEY_USE_IDENTIFIED) /\ ~m.pushes) /\ ~(m.client /\ e.answers)) THEN (e.number + 1) ELSE m.lowest)],
    When(((~(e.key_used = KEY_USE_IDENTIFIED) /\ ~m.pushes) /\ ~(m.client /\ e.answers)), [kind |-> "save", name |-> "lowest", value |-> (IF ((~(e.key_used = KEY_USE_IDENTIFIED) /\ ~m.pushes) /\ ~(m.client /\ e.answers)) THEN (e.number + 1) ELSE m.lowest)]) \o <<[kind |-> "tell", name |-> "opened"]>>, "")
\* spec/sessions/message_layers.yaml:86
unexpected_api_end(m, e) == Step("unexpected_api_end", m,
    <<>>, "")
\* spec/sessions/message_layers.yaml:87
unexpected_rx_message(m, e) == Step("unexpected_rx_message", m,
    <<>>, "")
\* spec/sessions/message_layers.yaml:87
unexpected_rx_other(m, e) == Step("unexpected_rx_other", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.begin: e has kept_lowest
on_api_begin(m, e) ==
    CASE m.state \in {"IDLE", "OPEN"} ->
        begin(m, e)

\* api.end
on_api_end(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_end(m, e)
      [] m.state \in {"OPEN"} ->
        end(m, e)

\* rx.message: e has agreed, ciphered, level, key_used, ours, their_suite, numbered, number, echo, outer, key_there, tag_ok, inner, answers
on_rx_message(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_message(m, e)
      [] m.state \in {"OPEN"} ->
        IF (~e.agreed \/ (m.client /\ (m.key = KEY_USE_NONE))) THEN message_unagreed(m, e)
        ELSE IF ~e.ciphered THEN message_bare(m, e)
        ELSE IF ((e.level % 2) = 0) THEN message_untagged(m, e)
        ELSE IF (And(e.level, m.least) # m.least) THEN message_weaker(m, e)
        ELSE IF (((m.client \/ m.pushes) /\ ~(m.key = KEY_USE_NONE)) /\ (e.key_used # m.key)) THEN message_other_key(m, e)
        ELSE IF ~e.ours THEN message_foreign_title(m, e)
        ELSE IF ((e.their_suite # m.suite) \/ (e.level > 3)) THEN message_foreign_suite(m, e)
        ELSE IF (m.outside /\ (e.outer = SIGNATURE_MISSING)) THEN message_unsigned(m, e)
        ELSE IF (e.outer = SIGNATURE_WRONG) THEN message_signed_wrong(m, e)
        ELSE IF ~e.key_there THEN message_no_key(m, e)
        ELSE IF ~e.tag_ok THEN message_forged(m, e)
        ELSE IF (m.inside /\ (e.inner = SIGNATURE_MISSING)) THEN message_unsigned_inside(m, e)
        ELSE IF (e.inner = SIGNATURE_WRONG) THEN message_signed_wrong_inside(m, e)
        ELSE IF ((m.client /\ e.answers) /\ ~e.echo) THEN message_other_transaction(m, e)
        ELSE IF ((((~(e.key_used = KEY_USE_IDENTIFIED) /\ ~m.pushes) /\ ~(m.client /\ e.answers)) \/ (~(e.key_used = KEY_USE_IDENTIFIED) /\ m.pushes)) /\ ~e.numbered) THEN message_unnumbered(m, e)
        ELSE IF (((~(e.key_used = KEY_USE_IDENTIFIED) /\ ~m.pushes) /\ ~(m.client /\ e.answers)) /\ (e.number < m.lowest)) THEN message_repeated(m, e)
        ELSE IF (((~(e.key_used = KEY_USE_IDENTIFIED) /\ ~m.pushes) /\ ~(m.client /\ e.answers)) /\ (e.number = COUNTER_MAX)) THEN message_exhausted(m, e)
        ELSE message_opened(m, e)

\* rx.other: e has level, ours
on_rx_other(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_other(m, e)
      [] m.state \in {"OPEN"} ->
        IF ((m.outside \/ m.inside) \/ ((m.client \/ m.pushes) /\ ~(m.key = KEY_USE_NONE))) THEN other_weak(m, e)
        ELSE IF (And(e.level, m.least) # m.least) THEN other_weaker(m, e)
        ELSE IF ((m.least # 0) /\ (e.level > 3)) THEN other_common_key(m, e)
        ELSE IF ((m.least # 0) /\ ~e.ours) THEN other_foreign_title(m, e)
        ELSE other_agreed(m, e)
====
