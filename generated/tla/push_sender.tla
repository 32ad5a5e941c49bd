\* Generated from spec/sessions/push_sender.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE push_sender ----
\* The meter's side of pushes: one push at a time to one destination, as the push setup says (IEC 62056-6-2, 4.4.8, class 40).
\*
\* A push starts after a random delay, so that not all meters push at once. What counts as failure is the setting `method`: that the
\* lower layer could not send it, that the lower layer has not confirmed it, or that the receiver has not. A failed push is tried again
\* `retries` times at most, each after a longer delay; a confirmation or the end of the communication window ends it. A trigger while
\* a push is under way is ignored.
EXTENDS win12

NUMBER_MASK == 3
METHOD_ON_FAILURE == 0
METHOD_ON_MISSING_LINK_CONFIRMATION == 1
METHOD_ON_MISSING_CONFIRMATION == 2

States == {"IDLE", "SCATTERING", "SENDING", "CONFIRMING", "PAUSING"}
Settings == [method : {0, 1, 2}, retries : {0, 1, 2}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", method |-> s.method, retries |-> s.retries, number |-> 0, tries |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.method \in {0, 1, 2}
    /\ m.retries \in {0, 1, 2}
    /\ m.number \in {0, 1, 2, 3}
    /\ m.tries \in {0, 1, 2}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "SCATTERING" -> {}
           [] m.state = "SENDING" -> {"taken"}
           [] m.state = "CONFIRMING" -> {"confirm"}
           [] m.state = "PAUSING" -> {}

\* --- what each transition leads to
\* spec/sessions/push_sender.yaml:66
push(m, e) == Step("push", [m EXCEPT !.state = "SCATTERING", !.number = ((m.number + 1) % 4), !.tries = 0],
    <<[kind |-> "start", name |-> "scatter"]>>, "")
\* spec/sessions/push_sender.yaml:67
push_running(m, e) == Step("push_running", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:68
scattered(m, e) == Step("scattered", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "push", number |-> m.number, confirmed |-> (m.method = METHOD_ON_MISSING_CONFIRMATION), again |-> FALSE]>>, "")
\* spec/sessions/push_sender.yaml:73
paused(m, e) == Step("paused", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "push", number |-> m.number, confirmed |-> (m.method = METHOD_ON_MISSING_CONFIRMATION), again |-> TRUE]>>, "")
\* spec/sessions/push_sender.yaml:82
taken_waits(m, e) == Step("taken_waits", [m EXCEPT !.state = "CONFIRMING"],
    <<>>, "")
\* spec/sessions/push_sender.yaml:83
taken_done(m, e) == Step("taken_done", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:63
not_sent_again(m, e) == Step("not_sent_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "start", name |-> "pause"]>>, "")
\* spec/sessions/push_sender.yaml:84
not_sent_given_up(m, e) == Step("not_sent_given_up", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:89
not_taken_not_asked(m, e) == Step("not_taken_not_asked", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:63
not_taken_again(m, e) == Step("not_taken_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "start", name |-> "pause"]>>, "")
\* spec/sessions/push_sender.yaml:91
not_taken_given_up(m, e) == Step("not_taken_given_up", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:96
confirmed_ours(m, e) == Step("confirmed_ours", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:97
confirmed_other(m, e) == Step("confirmed_other", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:102
confirmed_late_ours(m, e) == Step("confirmed_late_ours", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "delivered"]>>, "")
\* spec/sessions/push_sender.yaml:103
confirmed_late_other(m, e) == Step("confirmed_late_other", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:63
not_confirmed_again(m, e) == Step("not_confirmed_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "start", name |-> "pause"]>>, "")
\* spec/sessions/push_sender.yaml:104
not_confirmed_given_up(m, e) == Step("not_confirmed_given_up", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_UNCONFIRMED")
\* spec/sessions/push_sender.yaml:105
stop(m, e) == Step("stop", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "failed"]>>, "PUSH_FAILED")
\* spec/sessions/push_sender.yaml:56
unexpected_api_stop(m, e) == Step("unexpected_api_stop", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:57
unexpected_done_scattered(m, e) == Step("unexpected_done_scattered", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:57
unexpected_done_paused(m, e) == Step("unexpected_done_paused", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:58
unexpected_link_taken(m, e) == Step("unexpected_link_taken", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:58
unexpected_link_failed(m, e) == Step("unexpected_link_failed", m,
    <<>>, "")
\* spec/sessions/push_sender.yaml:59
unexpected_rx_confirm(m, e) == Step("unexpected_rx_confirm", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.push
on_api_push(m, e) ==
    CASE m.state \in {"IDLE"} ->
        push(m, e)
      [] m.state \in {"SCATTERING", "SENDING", "CONFIRMING", "PAUSING"} ->
        push_running(m, e)

\* api.stop
on_api_stop(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_stop(m, e)
      [] m.state \in {"SCATTERING", "SENDING", "CONFIRMING", "PAUSING"} ->
        stop(m, e)

\* done.scattered
on_done_scattered(m, e) ==
    CASE m.state \in {"IDLE", "SENDING", "CONFIRMING", "PAUSING"} ->
        unexpected_done_scattered(m, e)
      [] m.state \in {"SCATTERING"} ->
        scattered(m, e)

\* done.paused
on_done_paused(m, e) ==
    CASE m.state \in {"IDLE", "SCATTERING", "SENDING", "CONFIRMING"} ->
        unexpected_done_paused(m, e)
      [] m.state \in {"PAUSING"} ->
        paused(m, e)

\* link.taken
on_link_taken(m, e) ==
    CASE m.state \in {"IDLE", "SCATTERING", "CONFIRMING", "PAUSING"} ->
        unexpected_link_taken(m, e)
      [] m.state \in {"SENDING"} ->
        IF (m.method = METHOD_ON_MISSING_CONFIRMATION) THEN taken_waits(m, e)
        ELSE taken_done(m, e)

\* link.failed
on_link_failed(m, e) ==
    CASE m.state \in {"IDLE", "SCATTERING", "PAUSING"} ->
        unexpected_link_failed(m, e)
      [] m.state \in {"SENDING", "CONFIRMING"} ->
        IF (m.tries < m.retries) THEN not_sent_again(m, e)
        ELSE not_sent_given_up(m, e)

\* rx.confirm: e has confirmed_number
on_rx_confirm(m, e) ==
    CASE m.state \in {"IDLE", "SCATTERING"} ->
        unexpected_rx_confirm(m, e)
      [] m.state \in {"SENDING", "CONFIRMING"} ->
        IF ((m.method = METHOD_ON_MISSING_CONFIRMATION) /\ (e.confirmed_number = m.number)) THEN confirmed_ours(m, e)
        ELSE confirmed_other(m, e)
      [] m.state \in {"PAUSING"} ->
        IF ((m.method = METHOD_ON_MISSING_CONFIRMATION) /\ (e.confirmed_number = m.number)) THEN confirmed_late_ours(m, e)
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
