\* Generated from spec/sessions/push_receiver.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE push_receiver ----
\* What becomes of the messages of one sender of pushes (IEC 62056-5-3, 6.10 and 7.3.8).
\*
\* Every message received whole is kept, and kept durably before anything is said about it, also one that cannot be understood. Only
\* replays are not: the counter of a message that proves its origin must be greater than every one before it under the same key
\* and title, on whatever line; it is noted, durably, after the message is kept. A message that proves nothing has no counter.
\*
\* A confirmed push is confirmed when it is kept, not before, so that a meter repeats what was not kept. Its confirmation may be lost:
\* then it comes again under the same number, with the same content and a new counter, and is confirmed again, not kept twice.
\*
\* Keeping takes time, and other messages come meanwhile: `message` numbers those in hand, and what the storage says comes back with
\* what was said of the message.
EXTENDS win12


States == {"LISTENING"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "LISTENING", taking |-> FALSE, taken |-> 0, known |-> FALSE, latest |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.taking \in BOOLEAN
    /\ m.taken \in {0, 1, 2, 3}
    /\ m.known \in BOOLEAN
    /\ m.latest \in {0, 1, 2}

\* The timers that run.
Armed(m) == CASE m.state = "LISTENING" -> {}

\* --- what each transition leads to
\* spec/sessions/push_receiver.yaml:80
message_partial(m, e) == Step("message_partial", m,
    <<[kind |-> "tell", name |-> "partial", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:81
message_stale(m, e) == Step("message_stale", m,
    <<[kind |-> "call", name |-> "look", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:82
message_repeated(m, e) == Step("message_repeated", m,
    When(e.proved, [kind |-> "call", name |-> "accept", counter |-> e.counter]) \o <<[kind |-> "send", name |-> "confirm", message |-> e.message, number |-> e.number]>> \o <<[kind |-> "tell", name |-> "known", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:86
message_proved(m, e) == Step("message_proved", [m EXCEPT !.taking = TRUE, !.taken = e.counter],
    <<[kind |-> "call", name |-> "keep", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:87
message_plain(m, e) == Step("message_plain", m,
    <<[kind |-> "call", name |-> "keep", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:92
kept_invalid(m, e) == Step("kept_invalid", m,
    <<[kind |-> "tell", name |-> "invalid", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:93
kept_before(m, e) == Step("kept_before", [m EXCEPT !.known = (IF e.confirmed THEN TRUE ELSE m.known), !.latest = (IF e.confirmed THEN e.number ELSE m.latest)],
    When(e.proved, [kind |-> "call", name |-> "accept", counter |-> e.counter]) \o When(e.confirmed, [kind |-> "send", name |-> "confirm", message |-> e.message, number |-> e.number]) \o <<[kind |-> "tell", name |-> "known", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:94
kept_fresh(m, e) == Step("kept_fresh", [m EXCEPT !.known = (IF e.confirmed THEN TRUE ELSE m.known), !.latest = (IF e.confirmed THEN e.number ELSE m.latest)],
    When(e.proved, [kind |-> "call", name |-> "accept", counter |-> e.counter]) \o When(e.confirmed, [kind |-> "send", name |-> "confirm", message |-> e.message, number |-> e.number]) \o <<[kind |-> "tell", name |-> "kept", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:104
looked_found(m, e) == Step("looked_found", m,
    <<[kind |-> "tell", name |-> "known", message |-> e.message]>>, "")
\* spec/sessions/push_receiver.yaml:105
looked_replayed(m, e) == Step("looked_replayed", m,
    <<[kind |-> "tell", name |-> "refused", message |-> e.message]>>, "REPLAY")
\* spec/sessions/push_receiver.yaml:111
failed_alone(m, e) == Step("failed_alone", [m EXCEPT !.taking = FALSE],
    <<>>, "")
\* spec/sessions/push_receiver.yaml:112
failed_released(m, e) == Step("failed_released", [m EXCEPT !.taken = e.greatest],
    <<>>, "")
\* spec/sessions/push_receiver.yaml:113
failed_other(m, e) == Step("failed_other", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.message: e has message, whole, proved, counter, confirmed, number, heard, last_kept, same
on_rx_message(m, e) ==
    CASE m.state \in {"LISTENING"} ->
        IF ~e.whole THEN message_partial(m, e)
        ELSE IF (e.proved /\ ((e.heard /\ (e.counter <= e.last_kept)) \/ (m.taking /\ (e.counter <= m.taken)))) THEN message_stale(m, e)
        ELSE IF (((e.confirmed /\ m.known) /\ (e.number = m.latest)) /\ e.same) THEN message_repeated(m, e)
        ELSE IF e.proved THEN message_proved(m, e)
        ELSE message_plain(m, e)

\* port.kept: e has message, fresh, sound, proved, counter, confirmed, number
on_port_kept(m, e) ==
    CASE m.state \in {"LISTENING"} ->
        IF ~e.sound THEN kept_invalid(m, e)
        ELSE IF ~e.fresh THEN kept_before(m, e)
        ELSE kept_fresh(m, e)

\* port.looked: e has message, found
on_port_looked(m, e) ==
    CASE m.state \in {"LISTENING"} ->
        IF e.found THEN looked_found(m, e)
        ELSE looked_replayed(m, e)

\* port.failed: e has proved, counter, others, greatest
on_port_failed(m, e) ==
    CASE m.state \in {"LISTENING"} ->
        IF (e.proved /\ ~e.others) THEN failed_alone(m, e)
        ELSE IF (e.proved /\ (e.counter = m.taken)) THEN failed_released(m, e)
        ELSE failed_other(m, e)
====
