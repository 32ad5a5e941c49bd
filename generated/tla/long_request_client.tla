\* Generated from spec/sessions/long_request_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE long_request_client ----
\* The client's side of a request that is too long for one APDU: SET and ACTION, normal and with list (IEC 62056-5-3, 7.3.4, 7.3.5).
\*
\* The first block goes with the names of what is set or called; each next one when the server has acknowledged the last sent by
\* its number. The answer comes after the last block, whole or (ACTION) as the first block of a long answer, which is another
\* machine's business. A refusal may come at any time and ends the transfer, in the last-datablock form or the normal one, because
\* servers differ. All carry the invoke id of the request; others are dropped. Time is the association's.
EXTENDS win12

BLOCKS_MAX == 3

States == {"IDLE", "SENDING"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", pending |-> 0, blocks |-> 0, sent |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.pending \in {0, 1}
    /\ m.blocks \in {0, 1, 2, 3}
    /\ m.sent \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "SENDING" -> {}

\* --- what each transition leads to
\* spec/sessions/long_request_client.yaml:44
send_too_long(m, e) == Step("send_too_long", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "TOO_LONG")
\* spec/sessions/long_request_client.yaml:45
send_begun(m, e) == Step("send_begun", [m EXCEPT !.state = "SENDING", !.pending = e.invoke_id, !.blocks = e.count, !.sent = 1],
    <<[kind |-> "send", name |-> "first", invoke_id |-> e.invoke_id, number |-> 1, last |-> (e.count = 1)]>>, "")
\* spec/sessions/long_request_client.yaml:46
abandon(m, e) == Step("abandon", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "")
\* spec/sessions/long_request_client.yaml:52
taken_foreign(m, e) == Step("taken_foreign", m,
    <<>>, "")
\* spec/sessions/long_request_client.yaml:53
taken_wrong_number(m, e) == Step("taken_wrong_number", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "BLOCK_SEQUENCE")
\* spec/sessions/long_request_client.yaml:54
taken_next(m, e) == Step("taken_next", [m EXCEPT !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", invoke_id |-> m.pending, number |-> (m.sent + 1), last |-> ((m.sent + 1) = m.blocks)]>>, "")
\* spec/sessions/long_request_client.yaml:55
taken_past_the_end(m, e) == Step("taken_past_the_end", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/long_request_client.yaml:60
answer_foreign(m, e) == Step("answer_foreign", m,
    <<>>, "")
\* spec/sessions/long_request_client.yaml:61
answer_early(m, e) == Step("answer_early", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/long_request_client.yaml:62
answer_ended(m, e) == Step("answer_ended", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<[kind |-> "tell", name |-> "answered"]>>, "")
\* spec/sessions/long_request_client.yaml:37
unexpected_api_abandon(m, e) == Step("unexpected_api_abandon", m,
    <<>>, "")
\* spec/sessions/long_request_client.yaml:36
unexpected_rx_taken(m, e) == Step("unexpected_rx_taken", m,
    <<>>, "")
\* spec/sessions/long_request_client.yaml:36
unexpected_rx_answer(m, e) == Step("unexpected_rx_answer", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.send: e has invoke_id, count
on_api_send(m, e) ==
    CASE m.state \in {"IDLE", "SENDING"} ->
        IF (e.count > BLOCKS_MAX) THEN send_too_long(m, e)
        ELSE send_begun(m, e)

\* api.abandon
on_api_abandon(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_abandon(m, e)
      [] m.state \in {"SENDING"} ->
        abandon(m, e)

\* rx.taken: e has invoke_id, number
on_rx_taken(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_taken(m, e)
      [] m.state \in {"SENDING"} ->
        IF (e.invoke_id # m.pending) THEN taken_foreign(m, e)
        ELSE IF (e.number # m.sent) THEN taken_wrong_number(m, e)
        ELSE IF (m.sent < m.blocks) THEN taken_next(m, e)
        ELSE taken_past_the_end(m, e)

\* rx.answer: e has invoke_id, refusal
on_rx_answer(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_answer(m, e)
      [] m.state \in {"SENDING"} ->
        IF (e.invoke_id # m.pending) THEN answer_foreign(m, e)
        ELSE IF ((m.sent < m.blocks) /\ ~e.refusal) THEN answer_early(m, e)
        ELSE answer_ended(m, e)
====
