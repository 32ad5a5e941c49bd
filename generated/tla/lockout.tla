\* Generated from spec/sessions/lockout.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE lockout ----
\* Guards the secrets of one client address of a meter against guessing (practice of the makers; no clause of the standard).
\*
\* One machine per client address, shared by all connections of the meter, so that calling again does not start a new count.
\* After PASSWORD_TRIES failures in a row every attempt is refused for T_LOCKOUT, the right secret included.
EXTENDS win12

PASSWORD_TRIES == 3

States == {"OPEN", "LOCKED"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "OPEN", tries |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.tries \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "OPEN" -> {}
           [] m.state = "LOCKED" -> {"lockout"}

\* --- what each transition leads to
\* spec/sessions/lockout.yaml:33
failure_noted(m, e) == Step("failure_noted", [m EXCEPT !.tries = (m.tries + 1)],
    <<>>, "")
\* spec/sessions/lockout.yaml:34
failure_locks(m, e) == Step("failure_locks", [m EXCEPT !.state = "LOCKED", !.tries = 0],
    <<>>, "")
\* spec/sessions/lockout.yaml:35
success(m, e) == Step("success", [m EXCEPT !.tries = 0],
    <<>>, "")
\* spec/sessions/lockout.yaml:36
unlock(m, e) == Step("unlock", [m EXCEPT !.state = "OPEN"],
    <<>>, "")
\* spec/sessions/lockout.yaml:26
unexpected_api_failure(m, e) == Step("unexpected_api_failure", m,
    <<>>, "")
\* spec/sessions/lockout.yaml:26
unexpected_api_success(m, e) == Step("unexpected_api_success", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.failure
on_api_failure(m, e) ==
    CASE m.state \in {"OPEN"} ->
        IF ((m.tries + 1) < PASSWORD_TRIES) THEN failure_noted(m, e)
        ELSE failure_locks(m, e)
      [] m.state \in {"LOCKED"} ->
        unexpected_api_failure(m, e)

\* api.success
on_api_success(m, e) ==
    CASE m.state \in {"OPEN"} ->
        success(m, e)
      [] m.state \in {"LOCKED"} ->
        unexpected_api_success(m, e)

\* timer.lockout
on_timer_lockout(m, e) ==
    CASE m.state \in {"LOCKED"} ->
        unlock(m, e)
====
