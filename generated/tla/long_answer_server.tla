\* Generated from spec/sessions/long_answer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE long_answer_server ----
\* The server's (meter's) side of an answer that is too long for one APDU: GET, normal and with list, and ACTION (IEC 62056-5-3,
\* 7.3.3, 7.3.5).
\*
\* The answer is cut and block 1 is sent at once; the client asks for the block after n by the number n. When it repeats the
\* question before, the block was lost and the same goes out again; any other number ends the transfer. So does any other request,
\* and the next transfer begins at 1. The last block is kept, in case it is lost, until then.
EXTENDS win12

BLOCKS_MAX == 3
DATA_BLOCK_UNAVAILABLE == 14
LONG_ACTION_ABORTED == 15
NONE_IN_PROGRESS == 16
BLOCK_NUMBER_INVALID == 19
SERVICE_GET == 0
SERVICE_ACTION == 1

States == {"IDLE", "SENDING"}
Settings == [service : {0, 1}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", service |-> s.service, pending |-> 0, blocks |-> 0, sent |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.service \in {0, 1}
    /\ m.pending \in {0, 1}
    /\ m.blocks \in {0, 1, 2, 3}
    /\ m.sent \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "SENDING" -> {}

\* --- what each transition leads to
\* spec/sessions/long_answer_server.yaml:53
answer_too_long(m, e) == Step("answer_too_long", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "TOO_LONG")
\* spec/sessions/long_answer_server.yaml:54
answer_begun(m, e) == Step("answer_begun", [m EXCEPT !.state = "SENDING", !.pending = e.invoke_id, !.blocks = e.count, !.sent = 1],
    <<[kind |-> "send", name |-> "block", invoke_id |-> e.invoke_id, number |-> 1, last |-> (e.count = 1)]>>, "")
\* spec/sessions/long_answer_server.yaml:55
replaced(m, e) == Step("replaced", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<>>, "")
\* spec/sessions/long_answer_server.yaml:61
next_foreign(m, e) == Step("next_foreign", m,
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> NONE_IN_PROGRESS]>>, "")
\* spec/sessions/long_answer_server.yaml:62
next_again(m, e) == Step("next_again", m,
    <<[kind |-> "send", name |-> "block", invoke_id |-> m.pending, number |-> m.sent, last |-> (m.sent = m.blocks)]>>, "")
\* spec/sessions/long_answer_server.yaml:63
next_wrong_number(m, e) == Step("next_wrong_number", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> m.pending, number |-> e.number, result |-> (IF (m.service = SERVICE_GET) THEN BLOCK_NUMBER_INVALID ELSE LONG_ACTION_ABORTED)]>>, "")
\* spec/sessions/long_answer_server.yaml:64
next_sent(m, e) == Step("next_sent", [m EXCEPT !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", invoke_id |-> m.pending, number |-> (m.sent + 1), last |-> ((m.sent + 1) = m.blocks)]>>, "")
\* spec/sessions/long_answer_server.yaml:65
next_past_the_end(m, e) == Step("next_past_the_end", [m EXCEPT !.state = "IDLE", !.blocks = 0, !.sent = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> m.pending, number |-> e.number, result |-> DATA_BLOCK_UNAVAILABLE]>>, "")
\* spec/sessions/long_answer_server.yaml:46
unexpected_api_request(m, e) == Step("unexpected_api_request", m,
    <<>>, "")
\* spec/sessions/long_answer_server.yaml:45
unexpected_rx_next(m, e) == Step("unexpected_rx_next", m,
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> NONE_IN_PROGRESS]>>, "")

\* --- which one is taken, by state and event

\* api.answer: e has invoke_id, count
on_api_answer(m, e) ==
    CASE m.state \in {"IDLE", "SENDING"} ->
        IF (e.count > BLOCKS_MAX) THEN answer_too_long(m, e)
        ELSE answer_begun(m, e)

\* api.request
on_api_request(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_request(m, e)
      [] m.state \in {"SENDING"} ->
        replaced(m, e)

\* rx.next: e has invoke_id, number
on_rx_next(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_next(m, e)
      [] m.state \in {"SENDING"} ->
        IF (e.invoke_id # m.pending) THEN next_foreign(m, e)
        ELSE IF ((e.number + 1) = m.sent) THEN next_again(m, e)
        ELSE IF (e.number # m.sent) THEN next_wrong_number(m, e)
        ELSE IF (m.sent < m.blocks) THEN next_sent(m, e)
        ELSE next_past_the_end(m, e)
====
