\* Generated from spec/sessions/meter_sharing.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE meter_sharing ----
\* The arbiter of one meter: many callers, one association at a time (a meter takes one, or ends the first when a second begins).
\*
\* Who asks gets a ticket; tickets are served in their order, so nobody who waits is passed over. A caller that leaves while it
\* waits keeps its number, which is passed over when its turn comes. The turn goes on only when the meter is free for certain: the
\* holder has released it, or what the holder left on the link has been cut. A holder that dies is cut off; one that keeps the meter
\* longer than T_SHARING_HOLD is too, as soon as somebody waits. When the link is lost, everybody is told.
\*
\* `api.next` is called again and again while it changes something (states PASSING and LOST): each call looks at one ticket.
EXTENDS win12

SHARING_QUEUE_MAX == 2
TICKET_MASK == 7
REFUSAL_FULL == 0
REFUSAL_LOST == 1
ENDING_CANCELLED == 0
ENDING_EVICTED == 1
ENDING_LOST == 2

States == {"FREE", "PASSING", "HELD", "EVICTING", "LOST", "GONE"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "FREE", serving |-> 0, next_ticket |-> 0, waiting |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.serving \in {0, 1, 2, 3, 4, 5, 6, 7}
    /\ m.next_ticket \in {0, 1, 2, 3, 4, 5, 6, 7}
    /\ m.waiting \in {0, 1, 2}

\* The timers that run.
Armed(m) == CASE m.state = "FREE" -> {}
           [] m.state = "PASSING" -> {}
           [] m.state = "HELD" -> {"hold"}
           [] m.state = "EVICTING" -> {"cut"}
           [] m.state = "LOST" -> {}
           [] m.state = "GONE" -> {}

\* --- what each transition leads to
\* spec/sessions/meter_sharing.yaml:85
request(m, e) == Step("request", [m EXCEPT !.state = "HELD", !.serving = m.next_ticket, !.next_ticket = ((m.next_ticket + 1) % 8)],
    <<[kind |-> "call", name |-> "queued", caller |-> e.caller, ticket |-> m.next_ticket]>> \o <<[kind |-> "call", name |-> "granted", ticket |-> m.next_ticket]>>, "")
\* spec/sessions/meter_sharing.yaml:76
request_wait_full(m, e) == Step("request_wait_full", m,
    <<[kind |-> "call", name |-> "refused", caller |-> e.caller, reason |-> REFUSAL_FULL]>>, "")
\* spec/sessions/meter_sharing.yaml:77
request_wait_queued(m, e) == Step("request_wait_queued", [m EXCEPT !.waiting = (m.waiting + 1), !.next_ticket = ((m.next_ticket + 1) % 8)],
    <<[kind |-> "call", name |-> "queued", caller |-> e.caller, ticket |-> m.next_ticket]>>, "")
\* spec/sessions/meter_sharing.yaml:91
request_lost(m, e) == Step("request_lost", m,
    <<[kind |-> "call", name |-> "refused", caller |-> e.caller, reason |-> REFUSAL_LOST]>>, "")
\* spec/sessions/meter_sharing.yaml:99
next_nobody(m, e) == Step("next_nobody", [m EXCEPT !.state = "FREE", !.serving = m.next_ticket],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:100
next_passed_over(m, e) == Step("next_passed_over", [m EXCEPT !.serving = ((m.serving + 1) % 8)],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:101
next_granted(m, e) == Step("next_granted", [m EXCEPT !.state = "HELD", !.waiting = (m.waiting - 1)],
    <<[kind |-> "call", name |-> "granted", ticket |-> m.serving]>>, "")
\* spec/sessions/meter_sharing.yaml:108
exchange_held(m, e) == Step("exchange_held", m,
    <<[kind |-> "call", name |-> "exchange", ticket |-> e.ticket]>>, "")
\* spec/sessions/meter_sharing.yaml:109
exchange_refused(m, e) == Step("exchange_refused", m,
    <<>>, "NOT_YOUR_TURN")
\* spec/sessions/meter_sharing.yaml:110
exchange_not_held(m, e) == Step("exchange_not_held", m,
    <<>>, "NOT_YOUR_TURN")
\* spec/sessions/meter_sharing.yaml:117
release_foreign(m, e) == Step("release_foreign", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:118
release_last(m, e) == Step("release_last", [m EXCEPT !.state = "FREE", !.serving = m.next_ticket],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:119
release_passes(m, e) == Step("release_passes", [m EXCEPT !.state = "PASSING", !.serving = ((m.serving + 1) % 8)],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:125
cancel_last(m, e) == Step("cancel_last", [m EXCEPT !.state = "FREE", !.serving = m.next_ticket],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:126
cancel_passes(m, e) == Step("cancel_passes", [m EXCEPT !.state = "PASSING", !.serving = ((m.serving + 1) % 8)],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:127
cancel_waiting(m, e) == Step("cancel_waiting", [m EXCEPT !.waiting = (m.waiting - 1)],
    <<[kind |-> "call", name |-> "ended", ticket |-> e.ticket, reason |-> ENDING_CANCELLED]>>, "")
\* spec/sessions/meter_sharing.yaml:128
cancel_nothing(m, e) == Step("cancel_nothing", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:134
cancel_waiting_waiting(m, e) == Step("cancel_waiting_waiting", [m EXCEPT !.waiting = (m.waiting - 1)],
    <<[kind |-> "call", name |-> "ended", ticket |-> e.ticket, reason |-> ENDING_CANCELLED]>>, "")
\* spec/sessions/meter_sharing.yaml:135
cancel_waiting_nothing(m, e) == Step("cancel_waiting_nothing", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:143
gone_holder(m, e) == Step("gone_holder", [m EXCEPT !.state = "EVICTING"],
    <<[kind |-> "start", name |-> "cut"]>>, "")
\* spec/sessions/meter_sharing.yaml:144
gone_waiting(m, e) == Step("gone_waiting", [m EXCEPT !.waiting = (m.waiting - 1)],
    <<[kind |-> "call", name |-> "ended", ticket |-> e.ticket, reason |-> ENDING_CANCELLED]>>, "")
\* spec/sessions/meter_sharing.yaml:145
gone_nothing(m, e) == Step("gone_nothing", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:151
gone_waiting_waiting(m, e) == Step("gone_waiting_waiting", [m EXCEPT !.waiting = (m.waiting - 1)],
    <<[kind |-> "call", name |-> "ended", ticket |-> e.ticket, reason |-> ENDING_CANCELLED]>>, "")
\* spec/sessions/meter_sharing.yaml:152
gone_waiting_nothing(m, e) == Step("gone_waiting_nothing", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:159
hold_alone(m, e) == Step("hold_alone", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:160
hold_evicted(m, e) == Step("hold_evicted", [m EXCEPT !.state = "EVICTING"],
    <<[kind |-> "call", name |-> "ended", ticket |-> m.serving, reason |-> ENDING_EVICTED]>> \o <<[kind |-> "start", name |-> "cut"]>>, "")
\* spec/sessions/meter_sharing.yaml:165
cut_last(m, e) == Step("cut_last", [m EXCEPT !.state = "FREE", !.serving = m.next_ticket],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:166
cut_passes(m, e) == Step("cut_passes", [m EXCEPT !.state = "PASSING", !.serving = ((m.serving + 1) % 8)],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:171
cut_failed_last(m, e) == Step("cut_failed_last", [m EXCEPT !.state = "GONE", !.serving = m.next_ticket],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/meter_sharing.yaml:172
cut_failed_drops(m, e) == Step("cut_failed_drops", [m EXCEPT !.state = "LOST", !.serving = ((m.serving + 1) % 8)],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/meter_sharing.yaml:175
lost(m, e) == Step("lost", [m EXCEPT !.state = "GONE"],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:176
lost_passing(m, e) == Step("lost_passing", [m EXCEPT !.state = "LOST"],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:181
lost_held_last(m, e) == Step("lost_held_last", [m EXCEPT !.state = "GONE", !.serving = m.next_ticket],
    <<[kind |-> "call", name |-> "ended", ticket |-> m.serving, reason |-> ENDING_LOST]>>, "")
\* spec/sessions/meter_sharing.yaml:182
lost_held_tells(m, e) == Step("lost_held_tells", [m EXCEPT !.state = "LOST", !.serving = ((m.serving + 1) % 8)],
    <<[kind |-> "call", name |-> "ended", ticket |-> m.serving, reason |-> ENDING_LOST]>>, "")
\* spec/sessions/meter_sharing.yaml:187
lost_evicting_last(m, e) == Step("lost_evicting_last", [m EXCEPT !.state = "GONE", !.serving = m.next_ticket],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/meter_sharing.yaml:188
lost_evicting_tells(m, e) == Step("lost_evicting_tells", [m EXCEPT !.state = "LOST", !.serving = ((m.serving + 1) % 8)],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/meter_sharing.yaml:194
telling_done(m, e) == Step("telling_done", [m EXCEPT !.state = "GONE", !.serving = m.next_ticket],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:195
telling_passed_over(m, e) == Step("telling_passed_over", [m EXCEPT !.serving = ((m.serving + 1) % 8)],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:196
telling_told(m, e) == Step("telling_told", [m EXCEPT !.serving = ((m.serving + 1) % 8), !.waiting = (m.waiting - 1)],
    <<[kind |-> "call", name |-> "ended", ticket |-> m.serving, reason |-> ENDING_LOST]>>, "")
\* spec/sessions/meter_sharing.yaml:197
found(m, e) == Step("found", [m EXCEPT !.state = "FREE"],
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:198
found_early(m, e) == Step("found_early", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:69
unexpected_rx_cancel(m, e) == Step("unexpected_rx_cancel", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:69
unexpected_rx_release(m, e) == Step("unexpected_rx_release", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:69
unexpected_rx_gone(m, e) == Step("unexpected_rx_gone", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:70
unexpected_api_next(m, e) == Step("unexpected_api_next", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:71
unexpected_done_cut(m, e) == Step("unexpected_done_cut", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:72
unexpected_link_lost(m, e) == Step("unexpected_link_lost", m,
    <<>>, "")
\* spec/sessions/meter_sharing.yaml:72
unexpected_link_found(m, e) == Step("unexpected_link_found", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.request: e has caller
on_rx_request(m, e) ==
    CASE m.state \in {"FREE"} ->
        request(m, e)
      [] m.state \in {"PASSING", "HELD", "EVICTING"} ->
        IF ((m.waiting = SHARING_QUEUE_MAX) \/ (((m.next_ticket + 1) % 8) = m.serving)) THEN request_wait_full(m, e)
        ELSE request_wait_queued(m, e)
      [] m.state \in {"LOST", "GONE"} ->
        request_lost(m, e)

\* rx.cancel: e has ticket, waits
on_rx_cancel(m, e) ==
    CASE m.state \in {"FREE", "GONE"} ->
        unexpected_rx_cancel(m, e)
      [] m.state \in {"PASSING", "EVICTING", "LOST"} ->
        IF (e.waits /\ (m.waiting # 0)) THEN cancel_waiting_waiting(m, e)
        ELSE cancel_waiting_nothing(m, e)
      [] m.state \in {"HELD"} ->
        IF ((e.ticket = m.serving) /\ (m.waiting = 0)) THEN cancel_last(m, e)
        ELSE IF (e.ticket = m.serving) THEN cancel_passes(m, e)
        ELSE IF (e.waits /\ (m.waiting # 0)) THEN cancel_waiting(m, e)
        ELSE cancel_nothing(m, e)

\* rx.exchange: e has ticket
on_rx_exchange(m, e) ==
    CASE m.state \in {"FREE", "PASSING", "EVICTING", "LOST", "GONE"} ->
        exchange_not_held(m, e)
      [] m.state \in {"HELD"} ->
        IF (e.ticket = m.serving) THEN exchange_held(m, e)
        ELSE exchange_refused(m, e)

\* rx.release: e has ticket
on_rx_release(m, e) ==
    CASE m.state \in {"FREE", "PASSING", "EVICTING", "LOST", "GONE"} ->
        unexpected_rx_release(m, e)
      [] m.state \in {"HELD"} ->
        IF ~(e.ticket = m.serving) THEN release_foreign(m, e)
        ELSE IF (m.waiting = 0) THEN release_last(m, e)
        ELSE release_passes(m, e)

\* rx.gone: e has ticket, waits
on_rx_gone(m, e) ==
    CASE m.state \in {"FREE", "GONE"} ->
        unexpected_rx_gone(m, e)
      [] m.state \in {"PASSING", "EVICTING", "LOST"} ->
        IF (e.waits /\ (m.waiting # 0)) THEN gone_waiting_waiting(m, e)
        ELSE gone_waiting_nothing(m, e)
      [] m.state \in {"HELD"} ->
        IF (e.ticket = m.serving) THEN gone_holder(m, e)
        ELSE IF (e.waits /\ (m.waiting # 0)) THEN gone_waiting(m, e)
        ELSE gone_nothing(m, e)

\* api.next: e has present
on_api_next(m, e) ==
    CASE m.state \in {"FREE", "HELD", "EVICTING", "GONE"} ->
        unexpected_api_next(m, e)
      [] m.state \in {"PASSING"} ->
        IF (m.waiting = 0) THEN next_nobody(m, e)
        ELSE IF ~e.present THEN next_passed_over(m, e)
        ELSE next_granted(m, e)
      [] m.state \in {"LOST"} ->
        IF (m.waiting = 0) THEN telling_done(m, e)
        ELSE IF ~e.present THEN telling_passed_over(m, e)
        ELSE telling_told(m, e)

\* done.cut
on_done_cut(m, e) ==
    CASE m.state \in {"FREE", "PASSING", "HELD", "LOST", "GONE"} ->
        unexpected_done_cut(m, e)
      [] m.state \in {"EVICTING"} ->
        IF (m.waiting = 0) THEN cut_last(m, e)
        ELSE cut_passes(m, e)

\* link.lost
on_link_lost(m, e) ==
    CASE m.state \in {"FREE"} ->
        lost(m, e)
      [] m.state \in {"PASSING"} ->
        lost_passing(m, e)
      [] m.state \in {"HELD"} ->
        IF (m.waiting = 0) THEN lost_held_last(m, e)
        ELSE lost_held_tells(m, e)
      [] m.state \in {"EVICTING"} ->
        IF (m.waiting = 0) THEN lost_evicting_last(m, e)
        ELSE lost_evicting_tells(m, e)
      [] m.state \in {"LOST", "GONE"} ->
        unexpected_link_lost(m, e)

\* link.found
on_link_found(m, e) ==
    CASE m.state \in {"FREE", "PASSING", "HELD", "EVICTING"} ->
        unexpected_link_found(m, e)
      [] m.state \in {"LOST"} ->
        found_early(m, e)
      [] m.state \in {"GONE"} ->
        found(m, e)

\* timer.hold
on_timer_hold(m, e) ==
    CASE m.state \in {"HELD"} ->
        IF (m.waiting = 0) THEN hold_alone(m, e)
        ELSE hold_evicted(m, e)

\* timer.cut
on_timer_cut(m, e) ==
    CASE m.state \in {"EVICTING"} ->
        IF (m.waiting = 0) THEN cut_failed_last(m, e)
        ELSE cut_failed_drops(m, e)
====
