\* Generated from spec/sessions/limiter.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE limiter ----
\* A limiter of a meter (IEC 62056-6-2, class 71): a value is compared with the threshold in force, and what stays beyond it for its
\* least duration makes the limiter act: most often it opens the breaker, and closes it again.
\*
\* The threshold in force is the normal one, or that of the emergency profile: as long as the group list has the number of the profile,
\* its activation time has come and its duration is not over. A profile that begins or ends while a duration runs changes what the value
\* is compared with, and not the time that has run.
\*
\* A value is over the threshold when it is greater, and under it otherwise.
EXTENDS win12


States == {"UNDER", "RISING", "OVER", "FALLING"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "UNDER", emergency |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.emergency \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "UNDER" -> {}
           [] m.state = "RISING" -> {"over"}
           [] m.state = "OVER" -> {}
           [] m.state = "FALLING" -> {"under"}

\* --- what each transition leads to
\* spec/sessions/limiter.yaml:61
look_under_rises(m, e) == Step("look_under_rises", [m EXCEPT !.state = "RISING", !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:62
look_under_stays(m, e) == Step("look_under_stays", [m EXCEPT !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:68
look_rising_stays(m, e) == Step("look_rising_stays", [m EXCEPT !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:69
look_rising_falls(m, e) == Step("look_rising_falls", [m EXCEPT !.state = "UNDER", !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:75
look_over_stays(m, e) == Step("look_over_stays", [m EXCEPT !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:76
look_over_falls(m, e) == Step("look_over_falls", [m EXCEPT !.state = "FALLING", !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:82
look_falling_rises(m, e) == Step("look_falling_rises", [m EXCEPT !.state = "OVER", !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:83
look_falling_stays(m, e) == Step("look_falling_stays", [m EXCEPT !.emergency = ((e.listed /\ e.begun) /\ ~e.ended)],
    When((IF ((e.listed /\ e.begun) /\ ~e.ended) THEN ~m.emergency ELSE m.emergency), [kind |-> "tell", name |-> "threshold"]), "")
\* spec/sessions/limiter.yaml:85
over(m, e) == Step("over", [m EXCEPT !.state = "OVER"],
    <<[kind |-> "tell", name |-> "exceeded"]>> \o <<[kind |-> "call", name |-> "act", over |-> TRUE]>>, "")
\* spec/sessions/limiter.yaml:86
under(m, e) == Step("under", [m EXCEPT !.state = "UNDER"],
    <<[kind |-> "tell", name |-> "fallen"]>> \o <<[kind |-> "call", name |-> "act", over |-> FALSE]>>, "")
\* spec/sessions/limiter.yaml:92
restored_over(m, e) == Step("restored_over", [m EXCEPT !.state = "OVER", !.emergency = e.was_emergency],
    <<>>, "")
\* spec/sessions/limiter.yaml:93
restored_under(m, e) == Step("restored_under", [m EXCEPT !.emergency = e.was_emergency],
    <<>>, "")
\* spec/sessions/limiter.yaml:53
unexpected_api_restored(m, e) == Step("unexpected_api_restored", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.look: e has listed, begun, ended, above_emergency, above_normal
on_api_look(m, e) ==
    CASE m.state \in {"UNDER"} ->
        IF (IF ((e.listed /\ e.begun) /\ ~e.ended) THEN e.above_emergency ELSE e.above_normal) THEN look_under_rises(m, e)
        ELSE look_under_stays(m, e)
      [] m.state \in {"RISING"} ->
        IF (IF ((e.listed /\ e.begun) /\ ~e.ended) THEN e.above_emergency ELSE e.above_normal) THEN look_rising_stays(m, e)
        ELSE look_rising_falls(m, e)
      [] m.state \in {"OVER"} ->
        IF (IF ((e.listed /\ e.begun) /\ ~e.ended) THEN e.above_emergency ELSE e.above_normal) THEN look_over_stays(m, e)
        ELSE look_over_falls(m, e)
      [] m.state \in {"FALLING"} ->
        IF (IF ((e.listed /\ e.begun) /\ ~e.ended) THEN e.above_emergency ELSE e.above_normal) THEN look_falling_rises(m, e)
        ELSE look_falling_stays(m, e)

\* api.restored: e has was_over, was_emergency
on_api_restored(m, e) ==
    CASE m.state \in {"UNDER"} ->
        IF e.was_over THEN restored_over(m, e)
        ELSE restored_under(m, e)
      [] m.state \in {"RISING", "OVER", "FALLING"} ->
        unexpected_api_restored(m, e)

\* timer.over
on_timer_over(m, e) ==
    CASE m.state \in {"RISING"} ->
        over(m, e)

\* timer.under
on_timer_under(m, e) ==
    CASE m.state \in {"FALLING"} ->
        under(m, e)
====
