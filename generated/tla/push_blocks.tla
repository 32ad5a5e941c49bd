\* Generated from spec/sessions/push_blocks.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE push_blocks ----
\* One APDU out of general-block-transfer APDUs, seen from the side (IEC 62056-5-3, 7.3.13).
\*
\* A listener cannot ask for a lost block again; it keeps what it hears, in any order, until the blocks from the first to the one
\* marked last are all there. Numbers count every block a party sends, empty acknowledgements included, so a message begins at 1 or
\* right after the party's last message or acknowledgement. Another block 1 begins anew, the transfer before it was given up; in
\* unconfirmed transfers (window 0) nothing is ever sent again, so there every block 1 does. Of two blocks with one number the first
\* counts. What never becomes whole is dropped whole.
EXTENDS win12


States == {"IDLE", "COLLECTING", "GIVEN_UP"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", expected |-> 1, last |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.expected \in {1, 2, 3, 4}
    /\ m.last \in {0, 1, 2, 3}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "COLLECTING" -> {}
           [] m.state = "GIVEN_UP" -> {}

\* --- what each transition leads to
\* spec/sessions/push_blocks.yaml:52
first_abort(m, e) == Step("first_abort", m,
    <<>>, "")
\* spec/sessions/push_blocks.yaml:53
first_acknowledgement(m, e) == Step("first_acknowledgement", [m EXCEPT !.expected = (e.number + 1)],
    <<>>, "")
\* spec/sessions/push_blocks.yaml:54
first_too_large(m, e) == Step("first_too_large", [m EXCEPT !.state = "GIVEN_UP"],
    <<>>, "")
\* spec/sessions/push_blocks.yaml:55
first_only(m, e) == Step("first_only", [m EXCEPT !.expected = (e.number + 1)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole"]>>, "")
\* spec/sessions/push_blocks.yaml:56
first_kept(m, e) == Step("first_kept", [m EXCEPT !.state = "COLLECTING", !.last = (IF (e.last_block /\ ~e.empty) THEN e.number ELSE m.last)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>>, "")
\* spec/sessions/push_blocks.yaml:62
more_abort(m, e) == Step("more_abort", [m EXCEPT !.state = "IDLE", !.last = 0],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/push_blocks.yaml:63
more_anew(m, e) == Step("more_anew", [m EXCEPT !.state = "IDLE", !.last = 0],
    <<[kind |-> "call", name |-> "drop"]>> \o <<[kind |-> "tell", name |-> "again"]>>, "")
\* spec/sessions/push_blocks.yaml:64
more_too_large(m, e) == Step("more_too_large", [m EXCEPT !.state = "GIVEN_UP", !.last = 0],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/push_blocks.yaml:65
more_completes(m, e) == Step("more_completes", [m EXCEPT !.state = "IDLE", !.expected = ((IF (e.last_block /\ ~e.empty) THEN e.number ELSE m.last) + 1), !.last = 0],
    When(~e.held, [kind |-> "call", name |-> "keep", number |-> e.number]) \o <<[kind |-> "tell", name |-> "whole"]>>, "")
\* spec/sessions/push_blocks.yaml:66
more_repeated(m, e) == Step("more_repeated", [m EXCEPT !.last = (IF (e.last_block /\ ~e.empty) THEN e.number ELSE m.last)],
    <<>>, "")
\* spec/sessions/push_blocks.yaml:67
more_kept(m, e) == Step("more_kept", [m EXCEPT !.last = (IF (e.last_block /\ ~e.empty) THEN e.number ELSE m.last)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>>, "")
\* spec/sessions/push_blocks.yaml:72
rest_abort(m, e) == Step("rest_abort", [m EXCEPT !.state = "IDLE"],
    <<>>, "")
\* spec/sessions/push_blocks.yaml:73
rest_anew(m, e) == Step("rest_anew", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "again"]>>, "")
\* spec/sessions/push_blocks.yaml:74
rest_ignored(m, e) == Step("rest_ignored", m,
    <<>>, "")
\* spec/sessions/push_blocks.yaml:75
incomplete(m, e) == Step("incomplete", [m EXCEPT !.state = "IDLE", !.last = 0],
    <<[kind |-> "call", name |-> "drop"]>>, "")
\* spec/sessions/push_blocks.yaml:44
unexpected_api_clear(m, e) == Step("unexpected_api_clear", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.block: e has number, last_block, window, empty, fits, held, same, lowest, gapless
on_rx_block(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF (e.number = 0) THEN first_abort(m, e)
        ELSE IF e.empty THEN first_acknowledgement(m, e)
        ELSE IF ~e.fits THEN first_too_large(m, e)
        ELSE IF ((e.last_block /\ ~e.empty) /\ (e.number <= m.expected)) THEN first_only(m, e)
        ELSE first_kept(m, e)
      [] m.state \in {"COLLECTING"} ->
        IF (e.number = 0) THEN more_abort(m, e)
        ELSE IF ((e.number = 1) /\ ((e.window = 0) \/ (e.held /\ ~e.same))) THEN more_anew(m, e)
        ELSE IF (~e.held /\ ~e.fits) THEN more_too_large(m, e)
        ELSE IF ((((IF (e.last_block /\ ~e.empty) THEN e.number ELSE m.last) # 0) /\ (e.lowest <= m.expected)) /\ e.gapless) THEN more_completes(m, e)
        ELSE IF e.held THEN more_repeated(m, e)
        ELSE more_kept(m, e)
      [] m.state \in {"GIVEN_UP"} ->
        IF (e.number = 0) THEN rest_abort(m, e)
        ELSE IF (e.number = 1) THEN rest_anew(m, e)
        ELSE rest_ignored(m, e)

\* api.clear
on_api_clear(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_clear(m, e)
      [] m.state \in {"COLLECTING", "GIVEN_UP"} ->
        incomplete(m, e)
====
