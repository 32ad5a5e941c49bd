\* Generated from spec/sessions/push_line.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE push_line ----
\* One line that meters push over: when what was heard belongs together, and when silence has ended it.
\*
\* Frames, segments and blocks of one push may come with gaps of up to T_PUSH_GAP (meters send a block every three seconds). A longer
\* silence, or the end of the line, ends what is under way: it is told as incomplete and never joined to what follows.
EXTENDS win12


States == {"SILENT", "HEARING"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "SILENT"]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States

\* The timers that run.
Armed(m) == CASE m.state = "SILENT" -> {}
           [] m.state = "HEARING" -> {"gap"}

\* --- what each transition leads to
\* spec/sessions/push_line.yaml:26
begins(m, e) == Step("begins", [m EXCEPT !.state = "HEARING"],
    <<>>, "")
\* spec/sessions/push_line.yaml:27
goes_on(m, e) == Step("goes_on", m,
    <<>>, "")
\* spec/sessions/push_line.yaml:28
silence(m, e) == Step("silence", [m EXCEPT !.state = "SILENT"],
    <<[kind |-> "tell", name |-> "ended"]>>, "")
\* spec/sessions/push_line.yaml:29
closed(m, e) == Step("closed", [m EXCEPT !.state = "SILENT"],
    <<[kind |-> "tell", name |-> "ended"]>>, "")

\* --- which one is taken, by state and event

\* link.octets
on_link_octets(m, e) ==
    CASE m.state \in {"SILENT"} ->
        begins(m, e)
      [] m.state \in {"HEARING"} ->
        goes_on(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"SILENT", "HEARING"} ->
        closed(m, e)

\* timer.gap
on_timer_gap(m, e) ==
    CASE m.state \in {"HEARING"} ->
        silence(m, e)
====
