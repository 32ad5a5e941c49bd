\* Generated from spec/sessions/direct_local_server.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE direct_local_server ----
\* The meter's side of direct local data exchange (IEC 62056-21, 6.3 and 6.4), in one of the modes A to E. It listens at 300 bits per
\* second and answers a sign-on that is for it, after the reaction time. Mode A sends the readout behind the identification, mode B
\* the same at the speed it said; modes C and E wait for the acknowledgement and do as it says: change to the speed when it is the
\* one that was offered, else stay; mode E repeats it before it changes to HDLC. Whatever ends, the meter listens at 300 again.
EXTENDS win12

SLOW == 48
MODE_A == 0
MODE_B == 1
MODE_C == 2
MODE_D == 3
MODE_E == 4
PROTOCOL_NORMAL == 48
PROTOCOL_SECONDARY == 49
PROTOCOL_HDLC == 50
OPTION_READOUT == 48
OPTION_PROGRAMMING == 49
OPTION_BINARY == 50
COMMAND_KIND_EXECUTE == 69
COMMAND_KIND_PASSWORD == 80
COMMAND_KIND_READ == 82
COMMAND_KIND_WRITE == 87

States == {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "PROGRAMMING", "HANDED", "ENDED"}
Settings == [mode : {0, 1, 2, 3, 4}, offered : {48, 53}, secured : BOOLEAN]

\* A machine with the settings s.
Initial(s) == [state |-> "WAITING", mode |-> s.mode, offered |-> s.offered, secured |-> s.secured, chosen |-> 48, proved |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.mode \in {0, 1, 2, 3, 4}
    /\ m.offered \in {48, 53}
    /\ m.secured \in BOOLEAN
    /\ m.chosen \in {48, 53}
    /\ m.proved \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "WAITING" -> {}
           [] m.state = "REACTING" -> {"reaction"}
           [] m.state = "SAYING" -> {}
           [] m.state = "OFFERING" -> {"choice"}
           [] m.state = "SWITCHING" -> {"reaction"}
           [] m.state = "ENTERING" -> {"reaction"}
           [] m.state = "REPEATING" -> {"reaction"}
           [] m.state = "CONFIRMING" -> {}
           [] m.state = "SENDING" -> {}
           [] m.state = "PROGRAMMING" -> {"inactivity"}
           [] m.state = "HANDED" -> {}
           [] m.state = "ENDED" -> {}

\* --- what each transition leads to
\* spec/sessions/direct_local_server.yaml:103
request_foreign(m, e) == Step("request_foreign", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:104
request_silent(m, e) == Step("request_silent", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:105
request_heard(m, e) == Step("request_heard", [m EXCEPT !.state = "REACTING"],
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:106
identify(m, e) == Step("identify", [m EXCEPT !.state = "SAYING"],
    <<[kind |-> "send", name |-> "identification", z |-> m.offered]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_server.yaml:111
said_mode_a(m, e) == Step("said_mode_a", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "readout"]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_server.yaml:112
said_mode_b(m, e) == Step("said_mode_b", [m EXCEPT !.state = "SWITCHING"],
    <<[kind |-> "call", name |-> "line", z |-> m.offered, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_server.yaml:113
said_offer(m, e) == Step("said_offer", [m EXCEPT !.state = "OFFERING"],
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:114
no_choice(m, e) == Step("no_choice", [m EXCEPT !.state = "WAITING"],
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:119
acknowledged_to_hdlc(m, e) == Step("acknowledged_to_hdlc", [m EXCEPT !.state = "REPEATING", !.chosen = (IF (e.z = m.offered) THEN m.offered ELSE SLOW)],
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:120
acknowledged_no_hdlc(m, e) == Step("acknowledged_no_hdlc", [m EXCEPT !.state = "WAITING"],
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:121
acknowledged_to_programming(m, e) == Step("acknowledged_to_programming", [m EXCEPT !.state = "ENTERING"],
    <<[kind |-> "call", name |-> "line", z |-> (IF (e.z = m.offered) THEN m.offered ELSE SLOW), hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_server.yaml:122
acknowledged_to_readout(m, e) == Step("acknowledged_to_readout", [m EXCEPT !.state = "SWITCHING"],
    <<[kind |-> "call", name |-> "line", z |-> (IF (e.z = m.offered) THEN m.offered ELSE SLOW), hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_server.yaml:123
read_out(m, e) == Step("read_out", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "readout"]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_server.yaml:124
sent(m, e) == Step("sent", [m EXCEPT !.state = "WAITING", !.proved = FALSE],
    <<[kind |-> "call", name |-> "line", z |-> SLOW, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_server.yaml:125
repeated(m, e) == Step("repeated", [m EXCEPT !.state = "CONFIRMING"],
    <<[kind |-> "send", name |-> "acknowledgement", z |-> m.chosen]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_server.yaml:126
confirmed(m, e) == Step("confirmed", [m EXCEPT !.state = "HANDED"],
    <<[kind |-> "call", name |-> "line", z |-> m.chosen, hdlc |-> TRUE]>> \o <<[kind |-> "tell", name |-> "handed"]>>, "")
\* spec/sessions/direct_local_server.yaml:127
hdlc_done(m, e) == Step("hdlc_done", [m EXCEPT !.state = "WAITING", !.proved = FALSE],
    <<[kind |-> "call", name |-> "line", z |-> SLOW, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_server.yaml:129
challenge(m, e) == Step("challenge", [m EXCEPT !.state = "PROGRAMMING"],
    <<[kind |-> "send", name |-> "challenge"]>>, "")
\* spec/sessions/direct_local_server.yaml:135
command_password(m, e) == Step("command_password", [m EXCEPT !.proved = TRUE],
    <<[kind |-> "send", name |-> "acknowledged"]>>, "")
\* spec/sessions/direct_local_server.yaml:136
command_wrong_password(m, e) == Step("command_wrong_password", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "leave"]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_server.yaml:137
command_forbidden(m, e) == Step("command_forbidden", m,
    <<[kind |-> "send", name |-> "refusal"]>>, "")
\* spec/sessions/direct_local_server.yaml:138
command_read(m, e) == Step("command_read", m,
    <<[kind |-> "send", name |-> "answer"]>>, "")
\* spec/sessions/direct_local_server.yaml:139
command_refused(m, e) == Step("command_refused", m,
    <<[kind |-> "send", name |-> "refusal"]>>, "")
\* spec/sessions/direct_local_server.yaml:140
repeat(m, e) == Step("repeat", m,
    <<[kind |-> "send", name |-> "repeat"]>>, "")
\* spec/sessions/direct_local_server.yaml:141
again(m, e) == Step("again", m,
    <<[kind |-> "send", name |-> "again"]>>, "")
\* spec/sessions/direct_local_server.yaml:142
left(m, e) == Step("left", [m EXCEPT !.state = "WAITING", !.proved = FALSE],
    <<[kind |-> "call", name |-> "line", z |-> SLOW, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_server.yaml:143
inactive(m, e) == Step("inactive", [m EXCEPT !.state = "SENDING"],
    <<[kind |-> "send", name |-> "leave"]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_server.yaml:145
push(m, e) == Step("push", m,
    <<[kind |-> "send", name |-> "identification", z |-> m.offered]>> \o <<[kind |-> "send", name |-> "pushed"]>>, "")
\* spec/sessions/direct_local_server.yaml:146
gone(m, e) == Step("gone", [m EXCEPT !.state = "ENDED"],
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:90
unexpected_api_push(m, e) == Step("unexpected_api_push", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/direct_local_server.yaml:90
unexpected_api_done(m, e) == Step("unexpected_api_done", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/direct_local_server.yaml:91
unexpected_done_left(m, e) == Step("unexpected_done_left", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:92
unexpected_link_closed(m, e) == Step("unexpected_link_closed", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:93
unexpected_rx_request(m, e) == Step("unexpected_rx_request", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:93
unexpected_rx_acknowledgement(m, e) == Step("unexpected_rx_acknowledgement", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:93
unexpected_rx_command(m, e) == Step("unexpected_rx_command", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:93
unexpected_rx_corrupt(m, e) == Step("unexpected_rx_corrupt", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:93
unexpected_rx_repeat(m, e) == Step("unexpected_rx_repeat", m,
    <<>>, "")
\* spec/sessions/direct_local_server.yaml:93
unexpected_rx_leave(m, e) == Step("unexpected_rx_leave", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.push
on_api_push(m, e) ==
    CASE m.state \in {"WAITING"} ->
        push(m, e)
      [] m.state \in {"REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "PROGRAMMING", "HANDED", "ENDED"} ->
        unexpected_api_push(m, e)

\* api.done
on_api_done(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "PROGRAMMING", "ENDED"} ->
        unexpected_api_done(m, e)
      [] m.state \in {"HANDED"} ->
        hdlc_done(m, e)

\* done.left
on_done_left(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "PROGRAMMING", "HANDED", "ENDED"} ->
        unexpected_done_left(m, e)
      [] m.state \in {"SAYING"} ->
        IF (m.mode = MODE_A) THEN said_mode_a(m, e)
        ELSE IF (m.mode = MODE_B) THEN said_mode_b(m, e)
        ELSE said_offer(m, e)
      [] m.state \in {"CONFIRMING"} ->
        confirmed(m, e)
      [] m.state \in {"SENDING"} ->
        sent(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "PROGRAMMING", "HANDED"} ->
        gone(m, e)
      [] m.state \in {"ENDED"} ->
        unexpected_link_closed(m, e)

\* rx.request: e has ours
on_rx_request(m, e) ==
    CASE m.state \in {"WAITING", "OFFERING"} ->
        IF ~e.ours THEN request_foreign(m, e)
        ELSE IF (m.mode = MODE_D) THEN request_silent(m, e)
        ELSE request_heard(m, e)
      [] m.state \in {"REACTING", "SAYING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "PROGRAMMING", "HANDED", "ENDED"} ->
        unexpected_rx_request(m, e)

\* rx.acknowledgement: e has protocol, z, option
on_rx_acknowledgement(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "PROGRAMMING", "HANDED", "ENDED"} ->
        unexpected_rx_acknowledgement(m, e)
      [] m.state \in {"OFFERING"} ->
        IF ((e.protocol = PROTOCOL_HDLC) /\ (m.mode = MODE_E)) THEN acknowledged_to_hdlc(m, e)
        ELSE IF (e.protocol = PROTOCOL_HDLC) THEN acknowledged_no_hdlc(m, e)
        ELSE IF (e.option = OPTION_PROGRAMMING) THEN acknowledged_to_programming(m, e)
        ELSE acknowledged_to_readout(m, e)

\* rx.command: e has kind, password_ok, known
on_rx_command(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "HANDED", "ENDED"} ->
        unexpected_rx_command(m, e)
      [] m.state \in {"PROGRAMMING"} ->
        IF ((e.kind = COMMAND_KIND_PASSWORD) /\ e.password_ok) THEN command_password(m, e)
        ELSE IF (e.kind = COMMAND_KIND_PASSWORD) THEN command_wrong_password(m, e)
        ELSE IF (m.secured /\ ~m.proved) THEN command_forbidden(m, e)
        ELSE IF ((e.kind = COMMAND_KIND_READ) /\ e.known) THEN command_read(m, e)
        ELSE command_refused(m, e)

\* rx.corrupt
on_rx_corrupt(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "HANDED", "ENDED"} ->
        unexpected_rx_corrupt(m, e)
      [] m.state \in {"PROGRAMMING"} ->
        repeat(m, e)

\* rx.repeat
on_rx_repeat(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "HANDED", "ENDED"} ->
        unexpected_rx_repeat(m, e)
      [] m.state \in {"PROGRAMMING"} ->
        again(m, e)

\* rx.leave
on_rx_leave(m, e) ==
    CASE m.state \in {"WAITING", "REACTING", "SAYING", "OFFERING", "SWITCHING", "ENTERING", "REPEATING", "CONFIRMING", "SENDING", "HANDED", "ENDED"} ->
        unexpected_rx_leave(m, e)
      [] m.state \in {"PROGRAMMING"} ->
        left(m, e)

\* timer.reaction
on_timer_reaction(m, e) ==
    CASE m.state \in {"REACTING"} ->
        identify(m, e)
      [] m.state \in {"SWITCHING"} ->
        read_out(m, e)
      [] m.state \in {"ENTERING"} ->
        challenge(m, e)
      [] m.state \in {"REPEATING"} ->
        repeated(m, e)

\* timer.choice
on_timer_choice(m, e) ==
    CASE m.state \in {"OFFERING"} ->
        no_choice(m, e)

\* timer.inactivity
on_timer_inactivity(m, e) ==
    CASE m.state \in {"PROGRAMMING"} ->
        inactive(m, e)
====
