\* Generated from spec/sessions/direct_local_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE direct_local_client ----
\* The reader's side of direct local data exchange (IEC 62056-21, 6.3 and 6.4): sign-on at 300 bits per second, identification, the
\* choice of mode and speed, up to a readout, to programming mode, or to HDLC (mode E, annex B).
\*
\* Which mode there is follows from the octet Z of the identification: a digit is mode C, `A` to `I` mode B, anything else mode A. In
\* mode C the speed changes once the acknowledgement has left the line, in mode B at once, in mode E when the meter has repeated the
\* acknowledgement. A meter that does not change as it said is not understood; it is asked again, after a silence, and then with an
\* acknowledgement that changes nothing: Z = 0. A corrupted readout is asked for again from the sign-on, which every meter takes.
\* Where the optical head gives back what was sent, the request that comes back tells so: the first acknowledgement heard in mode E is
\* then our own. Programming mode has a machine of its own from the challenge of the meter on.
EXTENDS win12

LOCAL_RETRIES == 1
SLOW == 48
DIGITS_END == 57
LETTERS == 65
LETTERS_END == 73
WAY_READOUT == 0
WAY_PROGRAMMING == 1
WAY_HDLC == 2
WAY_PUSHED == 3
PROTOCOL_NORMAL == 48
PROTOCOL_SECONDARY == 49
PROTOCOL_HDLC == 50
OPTION_READOUT == 48
OPTION_PROGRAMMING == 49
OPTION_BINARY == 50

States == {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED", "ENDED"}
Settings == [wanted : {0, 1, 2, 3}, wakes : BOOLEAN, fastest : {48, 53}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", wanted |-> s.wanted, wakes |-> s.wakes, fastest |-> s.fastest, tries |-> 0, careful |-> FALSE, echo |-> FALSE, heard |-> FALSE, chosen |-> 48]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.wanted \in {0, 1, 2, 3}
    /\ m.wakes \in BOOLEAN
    /\ m.fastest \in {48, 53}
    /\ m.tries \in {0, 1}
    /\ m.careful \in BOOLEAN
    /\ m.echo \in BOOLEAN
    /\ m.heard \in BOOLEAN
    /\ m.chosen \in {48, 51, 53}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "WAKING" -> {"wake"}
           [] m.state = "SIGNING" -> {"answer", "dialogue"}
           [] m.state = "CHOOSING" -> {"dialogue"}
           [] m.state = "CONFIRMING" -> {"answer", "dialogue"}
           [] m.state = "SETTLING" -> {"settle"}
           [] m.state = "READING" -> {"answer", "dialogue"}
           [] m.state = "PAUSING" -> {"quiet", "dialogue"}
           [] m.state = "LOGIN" -> {"answer", "dialogue"}
           [] m.state = "HEARING" -> {"push"}
           [] m.state = "INTRODUCED" -> {"push"}
           [] m.state = "ENDED" -> {}

\* --- what each transition leads to
\* spec/sessions/direct_local_client.yaml:114
open_hear(m, e) == Step("open_hear", [m EXCEPT !.state = "HEARING"],
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:115
open_wake(m, e) == Step("open_wake", [m EXCEPT !.state = "WAKING"],
    <<[kind |-> "send", name |-> "wake"]>>, "")
\* spec/sessions/direct_local_client.yaml:116
open_sign_on(m, e) == Step("open_sign_on", [m EXCEPT !.state = "SIGNING"],
    <<[kind |-> "send", name |-> "request"]>>, "")
\* spec/sessions/direct_local_client.yaml:117
awake(m, e) == Step("awake", [m EXCEPT !.state = "SIGNING"],
    <<[kind |-> "send", name |-> "request"]>>, "")
\* spec/sessions/direct_local_client.yaml:118
echo(m, e) == Step("echo", [m EXCEPT !.echo = TRUE],
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:119
goes_on(m, e) == Step("goes_on", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:125
identified_no_hdlc(m, e) == Step("identified_no_hdlc", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "tell", name |-> "identified"]>>, "MODE_REFUSED")
\* spec/sessions/direct_local_client.yaml:126
identified_to_hdlc(m, e) == Step("identified_to_hdlc", [m EXCEPT !.state = "CONFIRMING", !.chosen = (IF (m.careful \/ (e.z > m.fastest)) THEN SLOW ELSE e.z), !.heard = FALSE],
    <<[kind |-> "tell", name |-> "identified"]>> \o <<[kind |-> "send", name |-> "acknowledgement", protocol |-> PROTOCOL_HDLC, speed |-> (IF (m.careful \/ (e.z > m.fastest)) THEN SLOW ELSE e.z), option |-> OPTION_BINARY]>>, "")
\* spec/sessions/direct_local_client.yaml:127
identified_no_programming(m, e) == Step("identified_no_programming", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "tell", name |-> "identified"]>>, "MODE_REFUSED")
\* spec/sessions/direct_local_client.yaml:128
identified_to_programming(m, e) == Step("identified_to_programming", [m EXCEPT !.state = "CHOOSING", !.chosen = (IF (m.careful \/ (e.z > m.fastest)) THEN SLOW ELSE e.z)],
    <<[kind |-> "tell", name |-> "identified"]>> \o <<[kind |-> "send", name |-> "acknowledgement", protocol |-> PROTOCOL_NORMAL, speed |-> (IF (m.careful \/ (e.z > m.fastest)) THEN SLOW ELSE e.z), option |-> OPTION_PROGRAMMING]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_client.yaml:129
identified_mode_c(m, e) == Step("identified_mode_c", [m EXCEPT !.state = "CHOOSING", !.chosen = (IF (m.careful \/ (e.z > m.fastest)) THEN SLOW ELSE e.z)],
    <<[kind |-> "tell", name |-> "identified"]>> \o <<[kind |-> "send", name |-> "acknowledgement", protocol |-> PROTOCOL_NORMAL, speed |-> (IF (m.careful \/ (e.z > m.fastest)) THEN SLOW ELSE e.z), option |-> OPTION_READOUT]>> \o <<[kind |-> "start", name |-> "leave"]>>, "")
\* spec/sessions/direct_local_client.yaml:130
identified_mode_b(m, e) == Step("identified_mode_b", [m EXCEPT !.state = "READING"],
    <<[kind |-> "tell", name |-> "identified"]>> \o <<[kind |-> "call", name |-> "line", speed |-> e.z, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_client.yaml:131
identified_mode_a(m, e) == Step("identified_mode_a", [m EXCEPT !.state = "READING"],
    <<[kind |-> "tell", name |-> "identified"]>>, "")
\* spec/sessions/direct_local_client.yaml:136
silence_signing_again(m, e) == Step("silence_signing_again", [m EXCEPT !.tries = (m.tries + 1)],
    <<[kind |-> "send", name |-> "request"]>>, "")
\* spec/sessions/direct_local_client.yaml:137
silence_signing_timeout(m, e) == Step("silence_signing_timeout", [m EXCEPT !.state = "ENDED"],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/direct_local_client.yaml:143
chosen_programming(m, e) == Step("chosen_programming", [m EXCEPT !.state = "LOGIN"],
    <<[kind |-> "call", name |-> "line", speed |-> m.chosen, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_client.yaml:144
chosen_readout(m, e) == Step("chosen_readout", [m EXCEPT !.state = "READING"],
    <<[kind |-> "call", name |-> "line", speed |-> m.chosen, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_client.yaml:150
confirmed_other(m, e) == Step("confirmed_other", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:151
confirmed_echo(m, e) == Step("confirmed_echo", [m EXCEPT !.heard = TRUE],
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:152
confirmed_handing(m, e) == Step("confirmed_handing", [m EXCEPT !.state = "SETTLING"],
    <<[kind |-> "call", name |-> "line", speed |-> m.chosen, hdlc |-> TRUE]>>, "")
\* spec/sessions/direct_local_client.yaml:154
handed(m, e) == Step("handed", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "tell", name |-> "handed"]>>, "")
\* spec/sessions/direct_local_client.yaml:156
readout(m, e) == Step("readout", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "tell", name |-> "readout"]>>, "")
\* spec/sessions/direct_local_client.yaml:161
corrupt_again(m, e) == Step("corrupt_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1)],
    <<[kind |-> "call", name |-> "line", speed |-> SLOW, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_client.yaml:162
corrupt_noisy(m, e) == Step("corrupt_noisy", [m EXCEPT !.state = "ENDED"],
    <<>>, "LINE_NOISY")
\* spec/sessions/direct_local_client.yaml:167
silence_again(m, e) == Step("silence_again", [m EXCEPT !.state = "PAUSING", !.tries = (m.tries + 1), !.careful = TRUE],
    <<[kind |-> "call", name |-> "line", speed |-> SLOW, hdlc |-> FALSE]>>, "")
\* spec/sessions/direct_local_client.yaml:168
silence_timeout(m, e) == Step("silence_timeout", [m EXCEPT !.state = "ENDED"],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/direct_local_client.yaml:169
not_quiet(m, e) == Step("not_quiet", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:170
quiet(m, e) == Step("quiet", [m EXCEPT !.state = "SIGNING", !.echo = FALSE],
    <<[kind |-> "send", name |-> "request"]>>, "")
\* spec/sessions/direct_local_client.yaml:171
too_long(m, e) == Step("too_long", [m EXCEPT !.state = "ENDED"],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/direct_local_client.yaml:177
challenge_corrupt_again(m, e) == Step("challenge_corrupt_again", [m EXCEPT !.tries = (m.tries + 1)],
    <<[kind |-> "send", name |-> "repeat"]>>, "")
\* spec/sessions/direct_local_client.yaml:178
challenge_corrupt_noisy(m, e) == Step("challenge_corrupt_noisy", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "send", name |-> "leave"]>>, "LINE_NOISY")
\* spec/sessions/direct_local_client.yaml:179
challenged(m, e) == Step("challenged", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "tell", name |-> "entered"]>>, "")
\* spec/sessions/direct_local_client.yaml:180
not_here(m, e) == Step("not_here", [m EXCEPT !.state = "ENDED"],
    <<>>, "MODE_REFUSED")
\* spec/sessions/direct_local_client.yaml:181
pushed(m, e) == Step("pushed", [m EXCEPT !.state = "ENDED"],
    <<[kind |-> "tell", name |-> "readout"]>>, "")
\* spec/sessions/direct_local_client.yaml:182
introduced(m, e) == Step("introduced", [m EXCEPT !.state = "INTRODUCED"],
    <<[kind |-> "tell", name |-> "identified"]>>, "")
\* spec/sessions/direct_local_client.yaml:183
nothing_pushed(m, e) == Step("nothing_pushed", [m EXCEPT !.state = "ENDED"],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/direct_local_client.yaml:184
gone(m, e) == Step("gone", [m EXCEPT !.state = "ENDED"],
    <<>>, "PEER_CLOSED")
\* spec/sessions/direct_local_client.yaml:104
unexpected_api_open(m, e) == Step("unexpected_api_open", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/direct_local_client.yaml:105
unexpected_link_octets(m, e) == Step("unexpected_link_octets", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:105
unexpected_link_closed(m, e) == Step("unexpected_link_closed", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:106
unexpected_done_left(m, e) == Step("unexpected_done_left", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_request(m, e) == Step("unexpected_rx_request", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_identification(m, e) == Step("unexpected_rx_identification", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_acknowledgement(m, e) == Step("unexpected_rx_acknowledgement", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_data(m, e) == Step("unexpected_rx_data", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_pushed(m, e) == Step("unexpected_rx_pushed", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_corrupt(m, e) == Step("unexpected_rx_corrupt", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_challenge(m, e) == Step("unexpected_rx_challenge", m,
    <<>>, "")
\* spec/sessions/direct_local_client.yaml:107
unexpected_rx_leave(m, e) == Step("unexpected_rx_leave", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.open
on_api_open(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF (m.wanted = WAY_PUSHED) THEN open_hear(m, e)
        ELSE IF m.wakes THEN open_wake(m, e)
        ELSE open_sign_on(m, e)
      [] m.state \in {"WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_api_open(m, e)

\* link.octets
on_link_octets(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "CHOOSING", "SETTLING", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_link_octets(m, e)
      [] m.state \in {"SIGNING", "CONFIRMING", "READING", "LOGIN"} ->
        goes_on(m, e)
      [] m.state \in {"PAUSING"} ->
        not_quiet(m, e)

\* link.closed
on_link_closed(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED"} ->
        gone(m, e)
      [] m.state \in {"ENDED"} ->
        unexpected_link_closed(m, e)

\* done.left
on_done_left(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_done_left(m, e)
      [] m.state \in {"CHOOSING"} ->
        IF (m.wanted = WAY_PROGRAMMING) THEN chosen_programming(m, e)
        ELSE chosen_readout(m, e)

\* rx.request
on_rx_request(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_rx_request(m, e)
      [] m.state \in {"SIGNING"} ->
        echo(m, e)

\* rx.identification: e has z, hdlc
on_rx_identification(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "ENDED"} ->
        unexpected_rx_identification(m, e)
      [] m.state \in {"SIGNING"} ->
        IF ((m.wanted = WAY_HDLC) /\ ~(e.hdlc /\ ((e.z >= SLOW) /\ (e.z <= DIGITS_END)))) THEN identified_no_hdlc(m, e)
        ELSE IF (m.wanted = WAY_HDLC) THEN identified_to_hdlc(m, e)
        ELSE IF ((m.wanted = WAY_PROGRAMMING) /\ ~((e.z >= SLOW) /\ (e.z <= DIGITS_END))) THEN identified_no_programming(m, e)
        ELSE IF (m.wanted = WAY_PROGRAMMING) THEN identified_to_programming(m, e)
        ELSE IF ((e.z >= SLOW) /\ (e.z <= DIGITS_END)) THEN identified_mode_c(m, e)
        ELSE IF ((e.z >= LETTERS) /\ (e.z <= LETTERS_END)) THEN identified_mode_b(m, e)
        ELSE identified_mode_a(m, e)
      [] m.state \in {"HEARING", "INTRODUCED"} ->
        introduced(m, e)

\* rx.acknowledgement: e has z
on_rx_acknowledgement(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_rx_acknowledgement(m, e)
      [] m.state \in {"CONFIRMING"} ->
        IF (e.z # m.chosen) THEN confirmed_other(m, e)
        ELSE IF (m.echo /\ ~m.heard) THEN confirmed_echo(m, e)
        ELSE confirmed_handing(m, e)

\* rx.data
on_rx_data(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "PAUSING", "LOGIN", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_rx_data(m, e)
      [] m.state \in {"READING"} ->
        readout(m, e)

\* rx.pushed
on_rx_pushed(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "LOGIN", "HEARING", "ENDED"} ->
        unexpected_rx_pushed(m, e)
      [] m.state \in {"INTRODUCED"} ->
        pushed(m, e)

\* rx.corrupt
on_rx_corrupt(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "PAUSING", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_rx_corrupt(m, e)
      [] m.state \in {"READING"} ->
        IF (m.tries < LOCAL_RETRIES) THEN corrupt_again(m, e)
        ELSE corrupt_noisy(m, e)
      [] m.state \in {"LOGIN"} ->
        IF (m.tries < LOCAL_RETRIES) THEN challenge_corrupt_again(m, e)
        ELSE challenge_corrupt_noisy(m, e)

\* rx.challenge
on_rx_challenge(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_rx_challenge(m, e)
      [] m.state \in {"LOGIN"} ->
        challenged(m, e)

\* rx.leave
on_rx_leave(m, e) ==
    CASE m.state \in {"IDLE", "WAKING", "SIGNING", "CHOOSING", "CONFIRMING", "SETTLING", "READING", "PAUSING", "HEARING", "INTRODUCED", "ENDED"} ->
        unexpected_rx_leave(m, e)
      [] m.state \in {"LOGIN"} ->
        not_here(m, e)

\* timer.wake
on_timer_wake(m, e) ==
    CASE m.state \in {"WAKING"} ->
        awake(m, e)

\* timer.answer
on_timer_answer(m, e) ==
    CASE m.state \in {"SIGNING"} ->
        IF (m.tries < LOCAL_RETRIES) THEN silence_signing_again(m, e)
        ELSE silence_signing_timeout(m, e)
      [] m.state \in {"CONFIRMING", "READING", "LOGIN"} ->
        IF (m.tries < LOCAL_RETRIES) THEN silence_again(m, e)
        ELSE silence_timeout(m, e)

\* timer.quiet
on_timer_quiet(m, e) ==
    CASE m.state \in {"PAUSING"} ->
        quiet(m, e)

\* timer.settle
on_timer_settle(m, e) ==
    CASE m.state \in {"SETTLING"} ->
        handed(m, e)

\* timer.dialogue
on_timer_dialogue(m, e) ==
    CASE m.state \in {"SIGNING", "CHOOSING", "CONFIRMING", "READING", "PAUSING", "LOGIN"} ->
        too_long(m, e)

\* timer.push
on_timer_push(m, e) ==
    CASE m.state \in {"HEARING", "INTRODUCED"} ->
        nothing_pushed(m, e)
====
