\* Generated from spec/sessions/gateway_way.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE gateway_way ----
\* A way through a gateway: from one client to one meter behind it, under one pair of client and server address.
\*
\* A meter, or a serial line with several, is for one way at a time (`meter_sharing`). A way asks for its turn when there is something
\* for the meter, opens a link of its own, and ends that link before anybody else has the turn: so nothing that the meter says, however
\* late, reaches another client. What is asked before the link is open is kept, GATEWAY_QUEUE_MAX APDUs; as many may be asked while an answer
\* is waited for. Its time begins with the first of them: who asks again and again hears of a silent meter no later.
\*
\* The gateway has no keys. Of what passes it looks at what is plain: whether there must be an answer (`wish`), whether more follows
\* it, whether the association has ended. All goes on unchanged. Where no answer can come the client is told by an exception-response: of a
\* meter that is only silent, when what it was asked is answered for certain, because a request that is hidden may want no answer.
EXTENDS win12

GATEWAY_QUEUE_MAX == 2
STATE_ERROR_SERVICE_NOT_ALLOWED == 1
STATE_ERROR_SERVICE_UNKNOWN == 2
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE == 1
EXCEPTION_REASON_SERVICE_NOT_SUPPORTED == 2
EXCEPTION_REASON_OTHER_REASON == 3
EXCEPTION_REASON_PDU_TOO_LONG == 4
EXCEPTION_REASON_DECIPHERING_ERROR == 5
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR == 6
WISH_NOTHING == 0
WISH_PERHAPS == 1
WISH_SURELY == 2
KIND_WHOLE == 0
KIND_MORE == 1
KIND_LAST == 2

States == {"IDLE", "QUEUED", "OPENING", "ASKED", "OPEN", "LEAVING"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", kept |-> 0, ahead |-> 0, wished |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.kept \in {0, 1, 2}
    /\ m.ahead \in {0, 1, 2}
    /\ m.wished \in {0, 1, 2}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "QUEUED" -> {"turn"}
           [] m.state = "OPENING" -> {"turn"}
           [] m.state = "ASKED" -> {"answer"}
           [] m.state = "OPEN" -> {"idle"}
           [] m.state = "LEAVING" -> {"leave"}

\* --- what each transition leads to
\* spec/sessions/gateway_way.yaml:89
request(m, e) == Step("request", [m EXCEPT !.state = "QUEUED", !.kept = 1, !.wished = e.wants],
    <<[kind |-> "call", name |-> "keep"]>> \o <<[kind |-> "start", name |-> "turn"]>>, "")
\* spec/sessions/gateway_way.yaml:94
request_early_full(m, e) == Step("request_early_full", m,
    When((e.wants # WISH_NOTHING), [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OTHER_REASON]), "")
\* spec/sessions/gateway_way.yaml:95
request_early_kept(m, e) == Step("request_early_kept", [m EXCEPT !.kept = (m.kept + 1)],
    <<[kind |-> "call", name |-> "keep"]>>, "")
\* spec/sessions/gateway_way.yaml:96
request_early_wished(m, e) == Step("request_early_wished", [m EXCEPT !.kept = (m.kept + 1), !.wished = e.wants],
    <<[kind |-> "call", name |-> "keep"]>>, "")
\* spec/sessions/gateway_way.yaml:101
request_open_told(m, e) == Step("request_open_told", m,
    <<[kind |-> "call", name |-> "forward"]>>, "")
\* spec/sessions/gateway_way.yaml:102
request_open_asked(m, e) == Step("request_open_asked", [m EXCEPT !.state = "ASKED", !.wished = e.wants],
    <<[kind |-> "call", name |-> "forward"]>>, "")
\* spec/sessions/gateway_way.yaml:107
request_more_told(m, e) == Step("request_more_told", m,
    <<[kind |-> "call", name |-> "forward"]>>, "")
\* spec/sessions/gateway_way.yaml:108
request_more_full(m, e) == Step("request_more_full", m,
    <<[kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OTHER_REASON]>>, "")
\* spec/sessions/gateway_way.yaml:109
request_more_asked(m, e) == Step("request_more_asked", [m EXCEPT !.ahead = (m.ahead + 1), !.wished = e.wants],
    <<[kind |-> "call", name |-> "forward"]>>, "")
\* spec/sessions/gateway_way.yaml:112
turn(m, e) == Step("turn", [m EXCEPT !.state = "OPENING"],
    <<[kind |-> "start", name |-> "open"]>>, "")
\* spec/sessions/gateway_way.yaml:117
opened_told(m, e) == Step("opened_told", [m EXCEPT !.state = "OPEN", !.kept = 0],
    <<[kind |-> "call", name |-> "flush"]>>, "")
\* spec/sessions/gateway_way.yaml:118
opened_asked(m, e) == Step("opened_asked", [m EXCEPT !.state = "ASKED", !.kept = 0],
    <<[kind |-> "call", name |-> "flush"]>>, "")
\* spec/sessions/gateway_way.yaml:119
busy(m, e) == Step("busy", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>> \o When((m.wished # WISH_NOTHING), [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OTHER_REASON]), "")
\* spec/sessions/gateway_way.yaml:124
late(m, e) == Step("late", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>> \o When((m.wished # WISH_NOTHING), [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OTHER_REASON]), "")
\* spec/sessions/gateway_way.yaml:125
late_opening(m, e) == Step("late_opening", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>> \o When((m.wished # WISH_NOTHING), [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE]), "")
\* spec/sessions/gateway_way.yaml:130
unreachable(m, e) == Step("unreachable", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>> \o When((m.wished # WISH_NOTHING), [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE]), "")
\* spec/sessions/gateway_way.yaml:137
answer_too_long(m, e) == Step("answer_too_long", [m EXCEPT !.state = "OPEN", !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_PDU_TOO_LONG]>>, "")
\* spec/sessions/gateway_way.yaml:138
answer_more(m, e) == Step("answer_more", [m EXCEPT !.ahead = 0],
    <<[kind |-> "send", name |-> "answer"]>> \o <<[kind |-> "call", name |-> "poll"]>>, "")
\* spec/sessions/gateway_way.yaml:139
answer_last(m, e) == Step("answer_last", [m EXCEPT !.state = "LEAVING", !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "send", name |-> "answer"]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/gateway_way.yaml:140
answer_whole(m, e) == Step("answer_whole", [m EXCEPT !.state = "OPEN", !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "send", name |-> "answer"]>>, "")
\* spec/sessions/gateway_way.yaml:145
said_too_long(m, e) == Step("said_too_long", m,
    <<[kind |-> "tell", name |-> "too_long"]>>, "")
\* spec/sessions/gateway_way.yaml:146
said_more(m, e) == Step("said_more", m,
    <<[kind |-> "send", name |-> "answer"]>> \o <<[kind |-> "call", name |-> "poll"]>>, "")
\* spec/sessions/gateway_way.yaml:147
said_last(m, e) == Step("said_last", [m EXCEPT !.state = "LEAVING"],
    <<[kind |-> "send", name |-> "answer"]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/gateway_way.yaml:148
said_whole(m, e) == Step("said_whole", m,
    <<[kind |-> "send", name |-> "answer"]>>, "")
\* spec/sessions/gateway_way.yaml:153
silence_refused(m, e) == Step("silence_refused", [m EXCEPT !.state = "OPEN", !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "tell", name |-> "silent"]>> \o <<[kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE]>>, "")
\* spec/sessions/gateway_way.yaml:154
silence_told(m, e) == Step("silence_told", [m EXCEPT !.state = "OPEN", !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "tell", name |-> "silent"]>>, "")
\* spec/sessions/gateway_way.yaml:155
lost(m, e) == Step("lost", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>> \o <<[kind |-> "tell", name |-> "lost"]>> \o <<[kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE]>>, "")
\* spec/sessions/gateway_way.yaml:160
lost_open(m, e) == Step("lost_open", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>> \o <<[kind |-> "tell", name |-> "lost"]>>, "")
\* spec/sessions/gateway_way.yaml:168
idle_yields(m, e) == Step("idle_yields", [m EXCEPT !.state = "LEAVING"],
    <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/gateway_way.yaml:169
idle_stays(m, e) == Step("idle_stays", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:174
left_again(m, e) == Step("left_again", [m EXCEPT !.state = "QUEUED"],
    <<[kind |-> "start", name |-> "turn"]>>, "")
\* spec/sessions/gateway_way.yaml:175
left_idle(m, e) == Step("left_idle", [m EXCEPT !.state = "IDLE"],
    <<>>, "")
\* spec/sessions/gateway_way.yaml:180
left_late_again(m, e) == Step("left_late_again", [m EXCEPT !.state = "QUEUED"],
    <<[kind |-> "call", name |-> "drop"]>> \o <<[kind |-> "start", name |-> "turn"]>>, "")
\* spec/sessions/gateway_way.yaml:181
left_late_idle(m, e) == Step("left_late_idle", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/gateway_way.yaml:184
closed_early(m, e) == Step("closed_early", [m EXCEPT !.state = "IDLE", !.kept = 0, !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>> \o <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/gateway_way.yaml:185
closed(m, e) == Step("closed", [m EXCEPT !.state = "LEAVING", !.ahead = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/gateway_way.yaml:186
closed_leaving(m, e) == Step("closed_leaving", [m EXCEPT !.kept = 0, !.wished = WISH_NOTHING],
    <<[kind |-> "call", name |-> "forget"]>>, "")
\* spec/sessions/gateway_way.yaml:78
unexpected_rx_answer(m, e) == Step("unexpected_rx_answer", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:79
unexpected_link_closed(m, e) == Step("unexpected_link_closed", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:80
unexpected_port_busy(m, e) == Step("unexpected_port_busy", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:80
unexpected_port_lost(m, e) == Step("unexpected_port_lost", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:81
unexpected_done_turn(m, e) == Step("unexpected_done_turn", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:81
unexpected_done_opened(m, e) == Step("unexpected_done_opened", m,
    <<>>, "")
\* spec/sessions/gateway_way.yaml:81
unexpected_done_left(m, e) == Step("unexpected_done_left", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.request: e has wants
on_rx_request(m, e) ==
    CASE m.state \in {"IDLE"} ->
        request(m, e)
      [] m.state \in {"QUEUED", "OPENING", "LEAVING"} ->
        IF (m.kept = GATEWAY_QUEUE_MAX) THEN request_early_full(m, e)
        ELSE IF (e.wants = WISH_NOTHING) THEN request_early_kept(m, e)
        ELSE request_early_wished(m, e)
      [] m.state \in {"ASKED"} ->
        IF (e.wants = WISH_NOTHING) THEN request_more_told(m, e)
        ELSE IF (m.ahead = GATEWAY_QUEUE_MAX) THEN request_more_full(m, e)
        ELSE request_more_asked(m, e)
      [] m.state \in {"OPEN"} ->
        IF (e.wants = WISH_NOTHING) THEN request_open_told(m, e)
        ELSE request_open_asked(m, e)

\* rx.answer: e has says, oversized
on_rx_answer(m, e) ==
    CASE m.state \in {"IDLE", "QUEUED", "OPENING", "LEAVING"} ->
        unexpected_rx_answer(m, e)
      [] m.state \in {"ASKED"} ->
        IF e.oversized THEN answer_too_long(m, e)
        ELSE IF (e.says = KIND_MORE) THEN answer_more(m, e)
        ELSE IF (e.says = KIND_LAST) THEN answer_last(m, e)
        ELSE answer_whole(m, e)
      [] m.state \in {"OPEN"} ->
        IF e.oversized THEN said_too_long(m, e)
        ELSE IF (e.says = KIND_MORE) THEN said_more(m, e)
        ELSE IF (e.says = KIND_LAST) THEN said_last(m, e)
        ELSE said_whole(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_link_closed(m, e)
      [] m.state \in {"QUEUED", "OPENING"} ->
        closed_early(m, e)
      [] m.state \in {"ASKED", "OPEN"} ->
        closed(m, e)
      [] m.state \in {"LEAVING"} ->
        closed_leaving(m, e)

\* port.busy
on_port_busy(m, e) ==
    CASE m.state \in {"IDLE", "OPENING", "ASKED", "OPEN", "LEAVING"} ->
        unexpected_port_busy(m, e)
      [] m.state \in {"QUEUED"} ->
        busy(m, e)

\* port.lost
on_port_lost(m, e) ==
    CASE m.state \in {"IDLE", "LEAVING"} ->
        unexpected_port_lost(m, e)
      [] m.state \in {"QUEUED", "OPENING"} ->
        unreachable(m, e)
      [] m.state \in {"ASKED"} ->
        lost(m, e)
      [] m.state \in {"OPEN"} ->
        lost_open(m, e)

\* done.turn
on_done_turn(m, e) ==
    CASE m.state \in {"IDLE", "OPENING", "ASKED", "OPEN", "LEAVING"} ->
        unexpected_done_turn(m, e)
      [] m.state \in {"QUEUED"} ->
        turn(m, e)

\* done.opened
on_done_opened(m, e) ==
    CASE m.state \in {"IDLE", "QUEUED", "ASKED", "OPEN", "LEAVING"} ->
        unexpected_done_opened(m, e)
      [] m.state \in {"OPENING"} ->
        IF (m.wished = WISH_NOTHING) THEN opened_told(m, e)
        ELSE opened_asked(m, e)

\* done.left
on_done_left(m, e) ==
    CASE m.state \in {"IDLE", "QUEUED", "OPENING", "ASKED", "OPEN"} ->
        unexpected_done_left(m, e)
      [] m.state \in {"LEAVING"} ->
        IF (m.kept # 0) THEN left_again(m, e)
        ELSE left_idle(m, e)

\* timer.turn
on_timer_turn(m, e) ==
    CASE m.state \in {"QUEUED"} ->
        late(m, e)
      [] m.state \in {"OPENING"} ->
        late_opening(m, e)

\* timer.answer
on_timer_answer(m, e) ==
    CASE m.state \in {"ASKED"} ->
        IF (m.wished = WISH_SURELY) THEN silence_refused(m, e)
        ELSE silence_told(m, e)

\* timer.idle: e has others
on_timer_idle(m, e) ==
    CASE m.state \in {"OPEN"} ->
        IF e.others THEN idle_yields(m, e)
        ELSE idle_stays(m, e)

\* timer.leave
on_timer_leave(m, e) ==
    CASE m.state \in {"LEAVING"} ->
        IF (m.kept # 0) THEN left_late_again(m, e)
        ELSE left_late_idle(m, e)
====
