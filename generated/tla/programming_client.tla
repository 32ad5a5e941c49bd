\* Generated from spec/sessions/programming_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE programming_client ----
\* The reader in programming mode of direct local data exchange (IEC 62056-21, 6.3.4 to 6.3.6), from the challenge of the meter on:
\* the password, then one command after the other, each repeated when either side did not understand, and the end.
\*
\* Where the optical head gives back what was sent, a repeat request that is heard behind ours is ours.
EXTENDS win12

LOCAL_RETRIES == 1

States == {"IDLE", "PROVING", "READY", "ASKED", "ENDED"}
Settings == [proves : BOOLEAN, echo : BOOLEAN]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", proves |-> s.proves, echo |-> s.echo, tries |-> 0, asked_again |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.proves \in BOOLEAN
    /\ m.echo \in BOOLEAN
    /\ m.tries \in {0, 1}
    /\ m.asked_again \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "PROVING" -> {"answer"}
           [] m.state = "READY" -> {}
           [] m.state = "ASKED" -> {"answer"}
           [] m.state = "ENDED" -> {}

\* --- what each transition leads to
\* spec/sessions/programming_client.yaml:63
open_prove(m, e) == Step("open_prove", [m EXCEPT !.state = "PROVING"],
    <<[kind |-> "send", name |-> "password"]>>, "")
\* spec/sessions/programming_client.yaml:64
open_ready(m, e) == Step("open_ready", [m EXCEPT !.state = "READY"],
    <<>>, "")
\* spec/sessions/programming_client.yaml:65
proved(m, e) == Step("proved", [m EXCEPT !.state = "READY"],
    <<>>, "")
\* spec/sessions/programming_client.yaml:66
wrong(m, e) == Step("wrong", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "AUTHENTICATION_FAILED")
\* spec/sessions/programming_client.yaml:67
wrong_left(m, e) == Step("wrong_left", [m EXCEPT !.state = "ENDED"],
    <<>>, "AUTHENTICATION_FAILED")
\* spec/sessions/programming_client.yaml:72
prove_again_again(m, e) == Step("prove_again_again", [m EXCEPT !.tries = (m.tries + 1)],
    <<[kind |-> "send", name |-> "password"]>>, "")
\* spec/sessions/programming_client.yaml:73
prove_again_noisy(m, e) == Step("prove_again_noisy", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "LINE_NOISY")
\* spec/sessions/programming_client.yaml:75
command(m, e) == Step("command", [m EXCEPT !.state = "ASKED", !.tries = 0, !.asked_again = FALSE],
    <<[kind |-> "send", name |-> "command"]>>, "")
\* spec/sessions/programming_client.yaml:76
answered(m, e) == Step("answered", [m EXCEPT !.state = "READY"],
    <<[kind |-> "tell", name |-> "answered"]>>, "")
\* spec/sessions/programming_client.yaml:77
carried_out(m, e) == Step("carried_out", [m EXCEPT !.state = "READY"],
    <<[kind |-> "tell", name |-> "carried_out"]>>, "")
\* spec/sessions/programming_client.yaml:82
answer_corrupt_again(m, e) == Step("answer_corrupt_again", [m EXCEPT !.tries = (m.tries + 1), !.asked_again = TRUE],
    <<[kind |-> "send", name |-> "repeat"]>>, "")
\* spec/sessions/programming_client.yaml:83
answer_corrupt_noisy(m, e) == Step("answer_corrupt_noisy", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "LINE_NOISY")
\* spec/sessions/programming_client.yaml:88
command_again_echo(m, e) == Step("command_again_echo", [m EXCEPT !.asked_again = FALSE],
    <<>>, "")
\* spec/sessions/programming_client.yaml:89
command_again_again(m, e) == Step("command_again_again", [m EXCEPT !.tries = (m.tries + 1)],
    <<[kind |-> "send", name |-> "command"]>>, "")
\* spec/sessions/programming_client.yaml:90
command_again_noisy(m, e) == Step("command_again_noisy", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "LINE_NOISY")
\* spec/sessions/programming_client.yaml:91
left(m, e) == Step("left", [m EXCEPT !.state = "ENDED"],
    <<>>, "PEER_CLOSED")
\* spec/sessions/programming_client.yaml:92
no_answer(m, e) == Step("no_answer", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "RESPONSE_TIMEOUT")
\* spec/sessions/programming_client.yaml:93
close(m, e) == Step("close", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "")
\* spec/sessions/programming_client.yaml:94
gone(m, e) == Step("gone", [m EXCEPT !.state = "ENDED"],
    <<>>, "PEER_CLOSED")
\* spec/sessions/programming_client.yaml:54
unexpected_api_open(m, e) == Step("unexpected_api_open", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/programming_client.yaml:54
unexpected_api_command(m, e) == Step("unexpected_api_command", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/programming_client.yaml:54
unexpected_api_close(m, e) == Step("unexpected_api_close", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/programming_client.yaml:55
unexpected_link_closed(m, e) == Step("unexpected_link_closed", m,
    <<>>, "")
\* spec/sessions/programming_client.yaml:56
unexpected_rx_data(m, e) == Step("unexpected_rx_data", m,
    <<>>, "")
\* spec/sessions/programming_client.yaml:56
unexpected_rx_corrupt(m, e) == Step("unexpected_rx_corrupt", m,
    <<>>, "")
\* spec/sessions/programming_client.yaml:56
unexpected_rx_acknowledged(m, e) == Step("unexpected_rx_acknowledged", m,
    <<>>, "")
\* spec/sessions/programming_client.yaml:56
unexpected_rx_repeat(m, e) == Step("unexpected_rx_repeat", m,
    <<>>, "")
\* spec/sessions/programming_client.yaml:56
unexpected_rx_leave(m, e) == Step("unexpected_rx_leave", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.open
on_api_open(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF m.proves THEN open_prove(m, e)
        ELSE open_ready(m, e)
      [] m.state \in {"PROVING", "READY", "ASKED", "ENDED"} ->
        unexpected_api_open(m, e)

\* api.command
on_api_command(m, e) ==
    CASE m.state \in {"IDLE", "PROVING", "ASKED", "ENDED"} ->
        unexpected_api_command(m, e)
      [] m.state \in {"READY"} ->
        command(m, e)

\* api.close
on_api_close(m, e) ==
    CASE m.state \in {"IDLE", "ENDED"} ->
        unexpected_api_close(m, e)
      [] m.state \in {"PROVING", "READY", "ASKED"} ->
        close(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"IDLE", "PROVING", "READY", "ASKED"} ->
        gone(m, e)
      [] m.state \in {"ENDED"} ->
        unexpected_link_closed(m, e)

\* rx.data
on_rx_data(m, e) ==
    CASE m.state \in {"IDLE", "READY", "ENDED"} ->
        unexpected_rx_data(m, e)
      [] m.state \in {"PROVING"} ->
        wrong(m, e)
      [] m.state \in {"ASKED"} ->
        answered(m, e)

\* rx.corrupt
on_rx_corrupt(m, e) ==
    CASE m.state \in {"IDLE", "PROVING", "READY", "ENDED"} ->
        unexpected_rx_corrupt(m, e)
      [] m.state \in {"ASKED"} ->
        IF (m.tries < LOCAL_RETRIES) THEN answer_corrupt_again(m, e)
        ELSE answer_corrupt_noisy(m, e)

\* rx.acknowledged
on_rx_acknowledged(m, e) ==
    CASE m.state \in {"IDLE", "READY", "ENDED"} ->
        unexpected_rx_acknowledged(m, e)
      [] m.state \in {"PROVING"} ->
        proved(m, e)
      [] m.state \in {"ASKED"} ->
        carried_out(m, e)

\* rx.repeat
on_rx_repeat(m, e) ==
    CASE m.state \in {"IDLE", "READY", "ENDED"} ->
        unexpected_rx_repeat(m, e)
      [] m.state \in {"PROVING"} ->
        IF (m.tries < LOCAL_RETRIES) THEN prove_again_again(m, e)
        ELSE prove_again_noisy(m, e)
      [] m.state \in {"ASKED"} ->
        IF (m.echo /\ m.asked_again) THEN command_again_echo(m, e)
        ELSE IF (m.tries < LOCAL_RETRIES) THEN command_again_again(m, e)
        ELSE command_again_noisy(m, e)

\* rx.leave
on_rx_leave(m, e) ==
    CASE m.state \in {"IDLE", "ENDED"} ->
        unexpected_rx_leave(m, e)
      [] m.state \in {"PROVING"} ->
        wrong_left(m, e)
      [] m.state \in {"READY", "ASKED"} ->
        left(m, e)

\* timer.answer
on_timer_answer(m, e) ==
    CASE m.state \in {"PROVING", "ASKED"} ->
        no_answer(m, e)
====
