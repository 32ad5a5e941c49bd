\* Generated from spec/sessions/register_monitor.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE register_monitor ----
\* One threshold of a register monitor (IEC 62056-6-2, class 21): a script is done when the monitored value crosses it, another one for
\* each direction. A meter has one machine for each threshold.
\*
\* A value is above the threshold when it is greater. What is first seen of it is no crossing: neither when the monitor is set, nor when
\* the meter has been off meanwhile and keeps no side.
EXTENDS win12

SIDE_UNKNOWN == 0
SIDE_BELOW == 1
SIDE_ABOVE == 2

States == {"UNKNOWN", "BELOW", "ABOVE"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "UNKNOWN"]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States

\* The timers that run.
Armed(m) == CASE m.state = "UNKNOWN" -> {}
           [] m.state = "BELOW" -> {}
           [] m.state = "ABOVE" -> {}

\* --- what each transition leads to
\* spec/sessions/register_monitor.yaml:40
first_above(m, e) == Step("first_above", [m EXCEPT !.state = "ABOVE"],
    <<>>, "")
\* spec/sessions/register_monitor.yaml:41
first_below(m, e) == Step("first_below", [m EXCEPT !.state = "BELOW"],
    <<>>, "")
\* spec/sessions/register_monitor.yaml:47
look_below_up(m, e) == Step("look_below_up", [m EXCEPT !.state = "ABOVE"],
    <<[kind |-> "tell", name |-> "crossed", up |-> TRUE]>> \o <<[kind |-> "call", name |-> "act", up |-> TRUE]>>, "")
\* spec/sessions/register_monitor.yaml:48
look_below_stays(m, e) == Step("look_below_stays", m,
    <<>>, "")
\* spec/sessions/register_monitor.yaml:54
look_above_stays(m, e) == Step("look_above_stays", m,
    <<>>, "")
\* spec/sessions/register_monitor.yaml:55
look_above_down(m, e) == Step("look_above_down", [m EXCEPT !.state = "BELOW"],
    <<[kind |-> "tell", name |-> "crossed", up |-> FALSE]>> \o <<[kind |-> "call", name |-> "act", up |-> FALSE]>>, "")
\* spec/sessions/register_monitor.yaml:56
set(m, e) == Step("set", [m EXCEPT !.state = "UNKNOWN"],
    <<>>, "")
\* spec/sessions/register_monitor.yaml:61
restored_below(m, e) == Step("restored_below", [m EXCEPT !.state = "BELOW"],
    <<>>, "")
\* spec/sessions/register_monitor.yaml:62
restored_above(m, e) == Step("restored_above", [m EXCEPT !.state = "ABOVE"],
    <<>>, "")
\* spec/sessions/register_monitor.yaml:63
restored_unknown(m, e) == Step("restored_unknown", m,
    <<>>, "")
\* spec/sessions/register_monitor.yaml:32
unexpected_api_set(m, e) == Step("unexpected_api_set", m,
    <<>>, "")
\* spec/sessions/register_monitor.yaml:32
unexpected_api_restored(m, e) == Step("unexpected_api_restored", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.look: e has above
on_api_look(m, e) ==
    CASE m.state \in {"UNKNOWN"} ->
        IF e.above THEN first_above(m, e)
        ELSE first_below(m, e)
      [] m.state \in {"BELOW"} ->
        IF e.above THEN look_below_up(m, e)
        ELSE look_below_stays(m, e)
      [] m.state \in {"ABOVE"} ->
        IF e.above THEN look_above_stays(m, e)
        ELSE look_above_down(m, e)

\* api.set
on_api_set(m, e) ==
    CASE m.state \in {"UNKNOWN"} ->
        unexpected_api_set(m, e)
      [] m.state \in {"BELOW", "ABOVE"} ->
        set(m, e)

\* api.restored: e has was
on_api_restored(m, e) ==
    CASE m.state \in {"UNKNOWN"} ->
        IF (e.was = SIDE_BELOW) THEN restored_below(m, e)
        ELSE IF (e.was = SIDE_ABOVE) THEN restored_above(m, e)
        ELSE restored_unknown(m, e)
      [] m.state \in {"BELOW", "ABOVE"} ->
        unexpected_api_restored(m, e)
====
