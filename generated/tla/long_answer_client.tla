\* Generated from spec/sessions/long_answer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE long_answer_client ----
\* The client's side of one answer that may come in blocks: GET, normal and with list, and ACTION (IEC 62056-5-3, 7.3.3, 7.3.5).
\*
\* An answer that fits comes whole. Otherwise the meter sends block 1, and each next block when it is asked for by the number of
\* the last one. Blocks are numbered from 1 without gap or repetition; all carry the invoke id of the request, others are not
\* ours and dropped. A refusal in place of a block ends the transfer. Nothing is asked twice and nothing waits here: the time of
\* each question is the association's. To give up, the client just asks something else.
EXTENDS win12


States == {"IDLE", "ASKED", "FETCHING"}
Settings == [most : {2, 3}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", most |-> s.most, pending |-> 0, received |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.most \in {2, 3}
    /\ m.pending \in {0, 1}
    /\ m.received \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "ASKED" -> {}
           [] m.state = "FETCHING" -> {}

\* --- what each transition leads to
\* spec/sessions/long_answer_client.yaml:54
ask(m, e) == Step("ask", [m EXCEPT !.state = "ASKED", !.pending = e.invoke_id, !.received = 0],
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:55
abandon(m, e) == Step("abandon", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:61
whole_foreign(m, e) == Step("whole_foreign", m,
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:62
whole_answered(m, e) == Step("whole_answered", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "answered"]>>, "")
\* spec/sessions/long_answer_client.yaml:67
instead_foreign(m, e) == Step("instead_foreign", m,
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:68
instead_refused(m, e) == Step("instead_refused", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "tell", name |-> "refused", after |-> m.received]>>, "")
\* spec/sessions/long_answer_client.yaml:69
instead_unexpected(m, e) == Step("instead_unexpected", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<>>, "UNEXPECTED_APDU")
\* spec/sessions/long_answer_client.yaml:76
block_foreign(m, e) == Step("block_foreign", m,
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:77
block_refused(m, e) == Step("block_refused", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "tell", name |-> "refused", after |-> m.received]>>, "")
\* spec/sessions/long_answer_client.yaml:78
block_wrong_number(m, e) == Step("block_wrong_number", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<>>, "BLOCK_SEQUENCE")
\* spec/sessions/long_answer_client.yaml:79
block_too_many(m, e) == Step("block_too_many", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/long_answer_client.yaml:80
block_too_large(m, e) == Step("block_too_large", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/long_answer_client.yaml:81
block_last(m, e) == Step("block_last", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "tell", name |-> "block", number |-> e.number, last |-> TRUE]>>, "")
\* spec/sessions/long_answer_client.yaml:82
block_taken(m, e) == Step("block_taken", [m EXCEPT !.state = "FETCHING", !.received = e.number],
    <<[kind |-> "tell", name |-> "block", number |-> e.number, last |-> FALSE]>> \o <<[kind |-> "send", name |-> "next", invoke_id |-> m.pending, number |-> e.number]>>, "")
\* spec/sessions/long_answer_client.yaml:51
unexpected_api_abandon(m, e) == Step("unexpected_api_abandon", m,
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:50
unexpected_rx_whole(m, e) == Step("unexpected_rx_whole", m,
    <<>>, "")
\* spec/sessions/long_answer_client.yaml:50
unexpected_rx_block(m, e) == Step("unexpected_rx_block", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.ask: e has invoke_id
on_api_ask(m, e) ==
    CASE m.state \in {"IDLE", "ASKED", "FETCHING"} ->
        ask(m, e)

\* api.abandon
on_api_abandon(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_abandon(m, e)
      [] m.state \in {"ASKED", "FETCHING"} ->
        abandon(m, e)

\* rx.whole: e has invoke_id, refusal
on_rx_whole(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_whole(m, e)
      [] m.state \in {"ASKED"} ->
        IF (e.invoke_id # m.pending) THEN whole_foreign(m, e)
        ELSE whole_answered(m, e)
      [] m.state \in {"FETCHING"} ->
        IF (e.invoke_id # m.pending) THEN instead_foreign(m, e)
        ELSE IF e.refusal THEN instead_refused(m, e)
        ELSE instead_unexpected(m, e)

\* rx.block: e has invoke_id, number, last, refusal, room
on_rx_block(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_block(m, e)
      [] m.state \in {"ASKED", "FETCHING"} ->
        IF (e.invoke_id # m.pending) THEN block_foreign(m, e)
        ELSE IF e.refusal THEN block_refused(m, e)
        ELSE IF (e.number # (m.received + 1)) THEN block_wrong_number(m, e)
        ELSE IF (e.number > m.most) THEN block_too_many(m, e)
        ELSE IF ~e.room THEN block_too_large(m, e)
        ELSE IF e.last THEN block_last(m, e)
        ELSE block_taken(m, e)
====
