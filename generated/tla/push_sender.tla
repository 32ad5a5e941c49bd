\* Generated from spec/sessions/push_sender.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE push_sender ----
\* The meter's side of pushes: one push at a time to one destination, as the push setup says (IEC 62056-6-2, 4.4.8, class 40).
\*
\* A push starts when a communication window is open, or opens, and then after a random delay, so that not all meters push at once.
\* What counts as failure is the setting `method`: that the lower layer could not send it, that the lower layer has not confirmed it, or
\* that the receiver has not. A failed push is tried again `retries` times at most, each after a longer delay; a confirmation, the end
\* of the window or a reset ends it. A trigger while a push is under way is ignored.
\*
\* Where the receiver is to confirm, confirmation_parameters say which pushes are; the others count as failed when the lower layer
\* says so, or says nothing.
EXTENDS win12

NUMBER_MASK == 3
METHOD_ON_FAILURE == 0
METHOD_ON_MISSING_LINK_CONFIRMATION == 1
METHOD_ON_MISSING_CONFIRMATION == 2
WINDOW_OPEN == 0
WINDOW_LATER == 1
WINDOW_NEVER == 2

States == {"IDLE", "WAITING", "SCATTERING", "SENDING", "CONFIRMING", "PAUSING"}
Settings == [method : {0, 1, 2}, retries : {0, 1, 2}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", method |-> s.method, retries |-> s.retries, number |-> 0, tries |-> 0, asked |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.method \in {0, 1, 2}
    /\ m.retries \in {0, 1, 2}
    /\ m.number \in {0, 1, 2, 3}
    /\ m.tries \in {0, 1, 2}
    /\ m.asked \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "WAITING" -> {}
           [] m.state = "SCATTERING" -> {}
           [] m.state = "SENDING" -> {"taken"}
           [] m.state = "CONFIRMING" -> {"confirm"}
           [] m.state = "PAUSING" -> {}

\* --- what each transition leads to
\* spec/sessions/push_sender.yaml:84
push_never(m, e) == Step("push_never", m,
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:85
push_later(m, e) == Step("push_later", [m EXCEPT !.state = "WAITING", !.number = ((m.number + 1) % 4), !.tries = 0],
    <<[kind |-> "start", name |-> "open"]>>, "")
\* spec/sessions/push_sender.yaml:86
push_now(m, e) == Step("push_now", [m EXCEPT !.state = "SCATTERING", !.number = ((m.number + 1) % 4), !.tries = 0],
    <<[kind |-> "start", name |-> "scatter"]>>, "")
\* spec/sessions/push_sender.yaml:87
push_running(m, e) == Step("push_running", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:88
opened(m, e) == Step("opened", [m EXCEPT !.state = "SCATTERING"],
    <<[kind |-> "start", name |-> "scatter"]>>, "")
\* spec/sessions/push_sender.yaml:89
scattered(m, e) == Step("scattered", [m EXCEPT !.state = "SENDING", !.asked = ((m.method = METHOD_ON_MISSING_CONFIRMATION) /\ e.due)],
    <<[kind |-> "send", name |-> "push", number |-> m.number, confirmed |-> ((m.method = METHOD_ON_MISSING_CONFIRMATION) /\ e.due), again |-> FALSE]>>, "")
\* spec/sessions/push_sender.yaml:97
paused(m, e) == Step("paused", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "push", number |-> m.number, confirmed |-> m.asked, again |-> TRUE]>>, "")
\* spec/sessions/push_sender.yaml:102
taken_waits(m, e) == Step("taken_waits", [m EXCEPT !.state = "CONFIRMING"],
    <<>>, "")
\* spec/sessions/push_sender.yaml:103
taken_done(m, e) == Step("taken_done", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:76
not_sent_again(m, e) == Step("not_sent_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "start", name |-> "pause"]>>, "")
\* spec/sessions/push_sender.yaml:104
not_sent_given_up(m, e) == Step("not_sent_given_up", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:109
not_taken_not_asked(m, e) == Step("not_taken_not_asked", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:76
not_taken_again(m, e) == Step("not_taken_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "start", name |-> "pause"]>>, "")
\* spec/sessions/push_sender.yaml:111
not_taken_given_up(m, e) == Step("not_taken_given_up", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:116
confirmed_ours(m, e) == Step("confirmed_ours", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "confirmed"]>> \o <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:117
confirmed_other(m, e) == Step("confirmed_other", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:122
confirmed_late_ours(m, e) == Step("confirmed_late_ours", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "confirmed"]>> \o <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:123
confirmed_late_other(m, e) == Step("confirmed_late_other", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:76
not_confirmed_again(m, e) == Step("not_confirmed_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "start", name |-> "pause"]>>, "")
\* spec/sessions/push_sender.yaml:124
not_confirmed_given_up(m, e) == Step("not_confirmed_given_up", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_UNCONFIRMED")
\* spec/sessions/push_sender.yaml:125
stop(m, e) == Step("stop", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:69
unexpected_api_stop(m, e) == Step("unexpected_api_stop", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:70
unexpected_done_opened(m, e) == Step("unexpected_done_opened", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:70
unexpected_done_scattered(m, e) == Step("unexpected_done_scattered", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:70
unexpected_done_paused(m, e) == Step("unexpected_done_paused", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:71
unexpected_link_taken(m, e) == Step("unexpected_link_taken", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:71
unexpected_link_failed(m, e) == Step("unexpected_link_failed", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:72
unexpected_rx_confirm(m, e) == Step("unexpected_rx_confirm", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.push: e has window
on_api_push(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF (e.window = WINDOW_NEVER) THEN push_never(m, e)
        ELSE IF (e.window = WINDOW_LATER) THEN push_later(m, e)
        ELSE push_now(m, e)
      [] m.state \in {"WAITING", "SCATTERING", "SENDING", "CONFIRMING", "PAUSING"} ->
        push_running(m, e)

\* api.stop
on_api_stop(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_stop(m, e)
      [] m.state \in {"WAITING", "SCATTERING", "SENDING", "CONFIRMING", "PAUSING"} ->
        stop(m, e)

\* done.opened
on_done_opened(m, e) ==
    CASE m.state \in {"IDLE", "SCATTERING", "SENDING", "CONFIRMING", "PAUSING"} ->
        unexpected_done_opened(m, e)
      [] m.state \in {"WAITING"} ->
        opened(m, e)

\* done.scattered: e has due
on_done_scattered(m, e) ==
    CASE m.state \in {"IDLE", "WAITING", "SENDING", "CONFIRMING", "PAUSING"} ->
        unexpected_done_scattered(m, e)
      [] m.state \in {"SCATTERING"} ->
        scattered(m, e)

\* done.paused
on_done_paused(m, e) ==
    CASE m.state \in {"IDLE", "WAITING", "SCATTERING", "SENDING", "CONFIRMING"} ->
        unexpected_done_paused(m, e)
      [] m.state \in {"PAUSING"} ->
        paused(m, e)

\* link.taken
on_link_taken(m, e) ==
    CASE m.state \in {"IDLE", "WAITING", "SCATTERING", "CONFIRMING", "PAUSING"} ->
        unexpected_link_taken(m, e)
      [] m.state \in {"SENDING"} ->
        IF m.asked THEN taken_waits(m, e)
        ELSE taken_done(m, e)

\* link.failed
on_link_failed(m, e) ==
    CASE m.state \in {"IDLE", "WAITING", "SCATTERING", "PAUSING"} ->
        unexpected_link_failed(m, e)
      [] m.state \in {"SENDING", "CONFIRMING"} ->
        IF (m.tries < m.retries) THEN not_sent_again(m, e)
        ELSE not_sent_given_up(m, e)

\* rx.confirm: e has confirmed_number
on_rx_confirm(m, e) ==
    CASE m.state \in {"IDLE", "WAITING", "SCATTERING"} ->
        unexpected_rx_confirm(m, e)
      [] m.state \in {"SENDING", "CONFIRMING"} ->
        IF (m.asked /\ (e.confirmed_number = m.number)) THEN confirmed_ours(m, e)
        ELSE confirmed_other(m, e)
      [] m.state \in {"PAUSING"} ->
        IF (m.asked /\ (e.confirmed_number = m.number)) THEN confirmed_late_ours(m, e)
        ELSE confirmed_late_other(m, e)

\* timer.taken
on_timer_taken(m, e) ==
    CASE m.state \in {"SENDING"} ->
        IF (m.method = METHOD_ON_FAILURE) THEN not_taken_not_asked(m, e)
        ELSE IF (m.tries < m.retries) THEN not_taken_again(m, e)
        ELSE not_taken_given_up(m, e)

\* timer.confirm
on_timer_confirm(m, e) ==
    CASE m.state \in {"CONFIRMING"} ->
        IF (m.tries < m.retries) THEN not_confirmed_again(m, e)
        ELSE not_confirmed_given_up(m, e)
====
