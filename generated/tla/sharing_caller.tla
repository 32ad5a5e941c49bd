\* Generated from spec/sessions/sharing_caller.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE sharing_caller ----
\* One caller of a meter that is shared, see `meter_sharing`: it asks the arbiter, waits T_SHARING_WAIT at most, uses the meter while
\* it holds it, and always says when it leaves. It is told why when it gets no turn: too many wait, the link is lost, the time is up,
\* or it was put out because it held the meter too long.
\*
\* What the arbiter says about a ticket that the caller gave up meanwhile changes nothing; a ticket it cannot use it gives back.
EXTENDS win12

REFUSAL_FULL == 0
REFUSAL_LOST == 1
ENDING_CANCELLED == 0
ENDING_EVICTED == 1
ENDING_LOST == 2

States == {"IDLE", "ASKING", "QUEUED", "HOLDING"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", ticket |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.ticket \in {0, 1, 2, 3, 4, 5, 6, 7}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "ASKING" -> {"wait"}
           [] m.state = "QUEUED" -> {"wait"}
           [] m.state = "HOLDING" -> {}

\* --- what each transition leads to
\* spec/sessions/sharing_caller.yaml:52
request(m, e) == Step("request", [m EXCEPT !.state = "ASKING"],
    <<[kind |-> "call", name |-> "request"]>>, "")
\* spec/sessions/sharing_caller.yaml:53
request_busy(m, e) == Step("request_busy", m,
    <<>>, "BUSY")
\* spec/sessions/sharing_caller.yaml:55
queued(m, e) == Step("queued", [m EXCEPT !.state = "QUEUED", !.ticket = e.number],
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:56
queued_late(m, e) == Step("queued_late", m,
    <<[kind |-> "call", name |-> "cancel", ticket |-> e.number]>>, "")
\* spec/sessions/sharing_caller.yaml:61
granted_ours(m, e) == Step("granted_ours", [m EXCEPT !.state = "HOLDING"],
    <<[kind |-> "tell", name |-> "granted"]>>, "")
\* spec/sessions/sharing_caller.yaml:62
granted_other(m, e) == Step("granted_other", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:67
refused_full(m, e) == Step("refused_full", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "QUEUE_FULL")
\* spec/sessions/sharing_caller.yaml:68
refused_lost(m, e) == Step("refused_lost", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "PEER_CLOSED")
\* spec/sessions/sharing_caller.yaml:73
ended_other(m, e) == Step("ended_other", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:74
ended_evicted(m, e) == Step("ended_evicted", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "EVICTED")
\* spec/sessions/sharing_caller.yaml:75
ended_lost(m, e) == Step("ended_lost", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "PEER_CLOSED")
\* spec/sessions/sharing_caller.yaml:77
exchange(m, e) == Step("exchange", m,
    <<[kind |-> "call", name |-> "exchange", ticket |-> m.ticket]>>, "")
\* spec/sessions/sharing_caller.yaml:78
exchange_not_held(m, e) == Step("exchange_not_held", m,
    <<>>, "NOT_YOUR_TURN")
\* spec/sessions/sharing_caller.yaml:80
release(m, e) == Step("release", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "call", name |-> "release", ticket |-> m.ticket]>>, "")
\* spec/sessions/sharing_caller.yaml:81
release_nothing(m, e) == Step("release_nothing", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:82
cancel_asking(m, e) == Step("cancel_asking", [m EXCEPT !.state = "IDLE"],
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:83
cancel(m, e) == Step("cancel", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "call", name |-> "cancel", ticket |-> m.ticket]>>, "")
\* spec/sessions/sharing_caller.yaml:84
cancel_held(m, e) == Step("cancel_held", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "call", name |-> "release", ticket |-> m.ticket]>>, "")
\* spec/sessions/sharing_caller.yaml:85
cancel_nothing(m, e) == Step("cancel_nothing", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:86
late_asking(m, e) == Step("late_asking", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "TURN_TIMEOUT")
\* spec/sessions/sharing_caller.yaml:87
late(m, e) == Step("late", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "call", name |-> "cancel", ticket |-> m.ticket]>> \o <<[kind |-> "tell", name |-> "ended"]>>, "TURN_TIMEOUT")
\* spec/sessions/sharing_caller.yaml:88
closed(m, e) == Step("closed", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "PEER_CLOSED")
\* spec/sessions/sharing_caller.yaml:47
unexpected_api_release(m, e) == Step("unexpected_api_release", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/sharing_caller.yaml:48
unexpected_rx_granted(m, e) == Step("unexpected_rx_granted", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:48
unexpected_rx_refused(m, e) == Step("unexpected_rx_refused", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:48
unexpected_rx_ended(m, e) == Step("unexpected_rx_ended", m,
    <<>>, "")
\* spec/sessions/sharing_caller.yaml:49
unexpected_link_closed(m, e) == Step("unexpected_link_closed", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.request
on_api_request(m, e) ==
    CASE m.state \in {"IDLE"} ->
        request(m, e)
      [] m.state \in {"ASKING", "QUEUED", "HOLDING"} ->
        request_busy(m, e)

\* api.cancel
on_api_cancel(m, e) ==
    CASE m.state \in {"IDLE"} ->
        cancel_nothing(m, e)
      [] m.state \in {"ASKING"} ->
        cancel_asking(m, e)
      [] m.state \in {"QUEUED"} ->
        cancel(m, e)
      [] m.state \in {"HOLDING"} ->
        cancel_held(m, e)

\* api.exchange
on_api_exchange(m, e) ==
    CASE m.state \in {"IDLE", "ASKING", "QUEUED"} ->
        exchange_not_held(m, e)
      [] m.state \in {"HOLDING"} ->
        exchange(m, e)

\* api.release
on_api_release(m, e) ==
    CASE m.state \in {"IDLE"} ->
        release_nothing(m, e)
      [] m.state \in {"ASKING", "QUEUED"} ->
        unexpected_api_release(m, e)
      [] m.state \in {"HOLDING"} ->
        release(m, e)

\* rx.queued: e has number
on_rx_queued(m, e) ==
    CASE m.state \in {"IDLE", "QUEUED", "HOLDING"} ->
        queued_late(m, e)
      [] m.state \in {"ASKING"} ->
        queued(m, e)

\* rx.granted: e has number
on_rx_granted(m, e) ==
    CASE m.state \in {"IDLE", "ASKING", "HOLDING"} ->
        unexpected_rx_granted(m, e)
      [] m.state \in {"QUEUED"} ->
        IF (e.number = m.ticket) THEN granted_ours(m, e)
        ELSE granted_other(m, e)

\* rx.refused: e has reason
on_rx_refused(m, e) ==
    CASE m.state \in {"IDLE", "QUEUED", "HOLDING"} ->
        unexpected_rx_refused(m, e)
      [] m.state \in {"ASKING"} ->
        IF (e.reason = REFUSAL_FULL) THEN refused_full(m, e)
        ELSE refused_lost(m, e)

\* rx.ended: e has number, why
on_rx_ended(m, e) ==
    CASE m.state \in {"IDLE", "ASKING"} ->
        unexpected_rx_ended(m, e)
      [] m.state \in {"QUEUED", "HOLDING"} ->
        IF (e.number # m.ticket) THEN ended_other(m, e)
        ELSE IF (e.why = ENDING_EVICTED) THEN ended_evicted(m, e)
        ELSE ended_lost(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_link_closed(m, e)
      [] m.state \in {"ASKING", "QUEUED", "HOLDING"} ->
        closed(m, e)

\* timer.wait
on_timer_wait(m, e) ==
    CASE m.state \in {"ASKING"} ->
        late_asking(m, e)
      [] m.state \in {"QUEUED"} ->
        late(m, e)
====
