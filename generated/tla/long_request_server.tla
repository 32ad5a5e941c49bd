\* Generated from spec/sessions/long_request_server.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE long_request_server ----
\* The server's (meter's) side of a request that comes in blocks: SET and ACTION, normal and with list (IEC 62056-5-3, 7.3.4, 7.3.5).
\*
\* Block 1 comes with the names of what is set or called. Each block but the last is acknowledged by its number, which asks for the
\* next; the last one is answered. When a block comes again, its acknowledgement was lost and is sent again, and so is the answer:
\* what was asked is done once. (Block 1 begins a request, so one of a single block that comes again is done again, as a short request
\* is: that it does not come again is the business of the layer below, or of the counters of a ciphered association.) Any other number ends the transfer, and so does any other request; nothing is done then.
EXTENDS win12

LONG_ACTION_ABORTED == 15
NO_LONG_ACTION_IN_PROGRESS == 16
LONG_SET_ABORTED == 17
NO_LONG_SET_IN_PROGRESS == 18
BLOCK_NUMBER_INVALID == 19
SERVICE_SET == 0
SERVICE_ACTION == 1

States == {"IDLE", "TAKING", "TAKEN"}
Settings == [most : {2, 3}, service : {0, 1}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", most |-> s.most, service |-> s.service, pending |-> 0, received |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.most \in {2, 3}
    /\ m.service \in {0, 1}
    /\ m.pending \in {0, 1}
    /\ m.received \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "TAKING" -> {}
           [] m.state = "TAKEN" -> {}

\* --- what each transition leads to
\* spec/sessions/long_request_server.yaml:72
first_wrong_number(m, e) == Step("first_wrong_number", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN BLOCK_NUMBER_INVALID ELSE LONG_ACTION_ABORTED)]>>, "")
\* spec/sessions/long_request_server.yaml:73
first_too_large(m, e) == Step("first_too_large", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN LONG_SET_ABORTED ELSE LONG_ACTION_ABORTED)]>>, "")
\* spec/sessions/long_request_server.yaml:74
first_whole(m, e) == Step("first_whole", [m EXCEPT !.state = "TAKEN", !.pending = e.invoke_id, !.received = e.number],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", invoke_id |-> e.invoke_id, number |-> e.number]>>, "")
\* spec/sessions/long_request_server.yaml:75
first_taken(m, e) == Step("first_taken", [m EXCEPT !.state = "TAKING", !.pending = e.invoke_id, !.received = e.number],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "send", name |-> "taken", invoke_id |-> e.invoke_id, number |-> e.number]>>, "")
\* spec/sessions/long_request_server.yaml:81
block_foreign(m, e) == Step("block_foreign", m,
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN NO_LONG_SET_IN_PROGRESS ELSE NO_LONG_ACTION_IN_PROGRESS)]>>, "")
\* spec/sessions/long_request_server.yaml:82
block_again(m, e) == Step("block_again", m,
    <<[kind |-> "send", name |-> "taken", invoke_id |-> m.pending, number |-> e.number]>>, "")
\* spec/sessions/long_request_server.yaml:83
block_wrong_number(m, e) == Step("block_wrong_number", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> m.pending, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN BLOCK_NUMBER_INVALID ELSE LONG_ACTION_ABORTED)]>>, "")
\* spec/sessions/long_request_server.yaml:84
block_too_many(m, e) == Step("block_too_many", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> m.pending, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN LONG_SET_ABORTED ELSE LONG_ACTION_ABORTED)]>>, "")
\* spec/sessions/long_request_server.yaml:85
block_too_large(m, e) == Step("block_too_large", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<[kind |-> "send", name |-> "refused", invoke_id |-> m.pending, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN LONG_SET_ABORTED ELSE LONG_ACTION_ABORTED)]>>, "")
\* spec/sessions/long_request_server.yaml:86
block_whole(m, e) == Step("block_whole", [m EXCEPT !.state = "TAKEN", !.received = e.number],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", invoke_id |-> m.pending, number |-> e.number]>>, "")
\* spec/sessions/long_request_server.yaml:87
block_taken(m, e) == Step("block_taken", [m EXCEPT !.received = e.number],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "send", name |-> "taken", invoke_id |-> m.pending, number |-> e.number]>>, "")
\* spec/sessions/long_request_server.yaml:92
late_again(m, e) == Step("late_again", m,
    <<[kind |-> "send", name |-> "again", invoke_id |-> m.pending, number |-> e.number]>>, "")
\* spec/sessions/long_request_server.yaml:93
late_none(m, e) == Step("late_none", m,
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN NO_LONG_SET_IN_PROGRESS ELSE NO_LONG_ACTION_IN_PROGRESS)]>>, "")
\* spec/sessions/long_request_server.yaml:94
replaced(m, e) == Step("replaced", [m EXCEPT !.state = "IDLE", !.received = 0],
    <<>>, "")
\* spec/sessions/long_request_server.yaml:63
unexpected_rx_block(m, e) == Step("unexpected_rx_block", m,
    <<[kind |-> "send", name |-> "refused", invoke_id |-> e.invoke_id, number |-> e.number, result |-> (IF (m.service = SERVICE_SET) THEN NO_LONG_SET_IN_PROGRESS ELSE NO_LONG_ACTION_IN_PROGRESS)]>>, "")
\* spec/sessions/long_request_server.yaml:64
unexpected_api_request(m, e) == Step("unexpected_api_request", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.first: e has invoke_id, number, last, room
on_rx_first(m, e) ==
    CASE m.state \in {"IDLE", "TAKING", "TAKEN"} ->
        IF (e.number # 1) THEN first_wrong_number(m, e)
        ELSE IF ~e.room THEN first_too_large(m, e)
        ELSE IF e.last THEN first_whole(m, e)
        ELSE first_taken(m, e)

\* rx.block: e has invoke_id, number, last, room
on_rx_block(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_block(m, e)
      [] m.state \in {"TAKING"} ->
        IF (e.invoke_id # m.pending) THEN block_foreign(m, e)
        ELSE IF (e.number = m.received) THEN block_again(m, e)
        ELSE IF (e.number # (m.received + 1)) THEN block_wrong_number(m, e)
        ELSE IF (e.number > m.most) THEN block_too_many(m, e)
        ELSE IF ~e.room THEN block_too_large(m, e)
        ELSE IF e.last THEN block_whole(m, e)
        ELSE block_taken(m, e)
      [] m.state \in {"TAKEN"} ->
        IF ((e.invoke_id = m.pending) /\ (e.number = m.received)) THEN late_again(m, e)
        ELSE late_none(m, e)

\* api.request
on_api_request(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_request(m, e)
      [] m.state \in {"TAKING", "TAKEN"} ->
        replaced(m, e)
====
