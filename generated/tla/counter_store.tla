\* Generated from spec/sessions/counter_store.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE counter_store ----
\* The invocation counters of one key in the hands of one sender (IEC 62056-5-3, 5.3.4 and 9.2.3.3.7.3; NIST SP 800-38D, 8).
\*
\* The nonce of AES-GCM is the sender's title and its counter. Two messages under one (key, title, counter) betray the
\* authentication key, so a counter that may have been used must never come again: not after a crash, not from a second process.
\* Counters are therefore reserved in blocks, and a block is durable before the first counter of it is given out; what a crash leaves
\* of a block is skipped. A block is given up as soon as another process has reserved after it, because the receiver would refuse
\* the lower counters anyway.
\*
\* A received counter is looked at after the tag of its message has verified, never before, and must be greater than all before it.
\* A hint from an unauthenticated message only raises the counter, over the life of the machine by COUNTER_JUMP_MAX at most:
\* otherwise a forged one would burn the key.
\*
\* A store that is set back while the machine lives (a file restored from a backup) does not make it repeat what it has given out
\* itself; what other processes have given out, and it before it began anew, only the store knows.
\*
\* The store may be shared: `kept`, `heard` and `last_kept` are what it holds now, whoever put it there. Between a question about it
\* and the end of what the step saves nobody else may change it, except where `shared` is false, when nobody else can.
EXTENDS win12

COUNTER_FIRST == 1
COUNTER_MAX == 5
COUNTER_JUMP_MAX == 2

States == {"READY", "STORING"}
Settings == [shared : BOOLEAN, block : {1, 2}]

\* A machine with the settings s.
Initial(s) == [state |-> "READY", shared |-> s.shared, block |-> s.block, unused |-> 0, end |-> 0, hinted |-> 0, reserved |-> 0, last |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == [Initial(m) EXCEPT !.reserved = m.reserved, !.last = m.last]

TypeOK(m) ==
    /\ m.state \in States
    /\ m.shared \in BOOLEAN
    /\ m.block \in {1, 2}
    /\ m.unused \in {0, 1, 2, 3, 4, 5}
    /\ m.end \in {0, 1, 2, 3, 4, 5}
    /\ m.hinted \in {0, 1, 2}
    /\ m.reserved \in {0, 1, 2, 3, 4, 5}
    /\ m.last \in {0, 1, 2, 3, 4, 5}

\* The timers that run.
Armed(m) == CASE m.state = "READY" -> {}
           [] m.state = "STORING" -> {}

\* --- what each transition leads to
\* spec/sessions/counter_store.yaml:88
take_given(m, e) == Step("take_given", [m EXCEPT !.unused = (m.unused + 1)],
    <<[kind |-> "call", name |-> "give", counter |-> m.unused]>>, "")
\* spec/sessions/counter_store.yaml:89
take_given_last(m, e) == Step("take_given_last", [m EXCEPT !.unused = (m.unused + 1)],
    <<[kind |-> "call", name |-> "give", counter |-> m.unused]>>, "")
\* spec/sessions/counter_store.yaml:90
take_empty(m, e) == Step("take_empty", m,
    <<[kind |-> "tell", name |-> "empty"]>>, "")
\* spec/sessions/counter_store.yaml:96
reserve_exhausted(m, e) == Step("reserve_exhausted", m,
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/counter_store.yaml:97
reserve_whole(m, e) == Step("reserve_whole", [m EXCEPT !.state = "STORING", !.unused = (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)), !.end = ((IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)) + m.block), !.reserved = ((IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)) + m.block)],
    <<[kind |-> "save", name |-> "reserved", value |-> ((IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)) + m.block)]>> \o <<[kind |-> "start", name |-> "store"]>>, "")
\* spec/sessions/counter_store.yaml:101
reserve_rest(m, e) == Step("reserve_rest", [m EXCEPT !.state = "STORING", !.unused = (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)), !.end = COUNTER_MAX, !.reserved = COUNTER_MAX],
    <<[kind |-> "save", name |-> "reserved", value |-> COUNTER_MAX]>> \o <<[kind |-> "start", name |-> "store"]>>, "")
\* spec/sessions/counter_store.yaml:102
stored(m, e) == Step("stored", [m EXCEPT !.state = "READY"],
    <<>>, "")
\* spec/sessions/counter_store.yaml:103
not_stored(m, e) == Step("not_stored", [m EXCEPT !.state = "READY", !.unused = m.end],
    <<>>, "")
\* spec/sessions/counter_store.yaml:104
forked(m, e) == Step("forked", [m EXCEPT !.state = "READY", !.unused = m.end],
    <<>>, "")
\* spec/sessions/counter_store.yaml:105
peek(m, e) == Step("peek", m,
    <<[kind |-> "tell", name |-> "next", counter |-> (IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN m.unused ELSE (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)))]>>, "")
\* spec/sessions/counter_store.yaml:113
hint_not_higher(m, e) == Step("hint_not_higher", m,
    <<>>, "")
\* spec/sessions/counter_store.yaml:114
hint_too_high(m, e) == Step("hint_too_high", m,
    <<>>, "COUNTER_FAR")
\* spec/sessions/counter_store.yaml:115
hint_too_far(m, e) == Step("hint_too_far", m,
    <<>>, "COUNTER_FAR")
\* spec/sessions/counter_store.yaml:116
hint_within(m, e) == Step("hint_within", [m EXCEPT !.hinted = (m.hinted + (e.expected - (IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN m.unused ELSE (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end))))), !.unused = e.expected],
    <<[kind |-> "tell", name |-> "raised"]>>, "")
\* spec/sessions/counter_store.yaml:120
hint_followed(m, e) == Step("hint_followed", [m EXCEPT !.state = "STORING", !.hinted = (m.hinted + (e.expected - (IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN m.unused ELSE (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end))))), !.unused = m.end, !.reserved = (IF (e.expected > e.kept) THEN e.expected ELSE e.kept)],
    <<[kind |-> "save", name |-> "reserved", value |-> (IF (e.expected > e.kept) THEN e.expected ELSE e.kept)]>> \o <<[kind |-> "start", name |-> "store"]>> \o <<[kind |-> "tell", name |-> "raised"]>>, "")
\* spec/sessions/counter_store.yaml:134
raise_not_higher(m, e) == Step("raise_not_higher", m,
    <<>>, "")
\* spec/sessions/counter_store.yaml:135
raise_followed(m, e) == Step("raise_followed", [m EXCEPT !.state = "STORING", !.unused = m.end, !.reserved = (IF (e.counter > e.kept) THEN e.counter ELSE e.kept)],
    <<[kind |-> "save", name |-> "reserved", value |-> (IF (e.counter > e.kept) THEN e.counter ELSE e.kept)]>> \o <<[kind |-> "start", name |-> "store"]>> \o <<[kind |-> "tell", name |-> "raised"]>>, "")
\* spec/sessions/counter_store.yaml:145
accept_replayed(m, e) == Step("accept_replayed", m,
    <<>>, "REPLAY")
\* spec/sessions/counter_store.yaml:146
accept_accepted(m, e) == Step("accept_accepted", [m EXCEPT !.last = e.counter],
    <<[kind |-> "save", name |-> "last", value |-> e.counter]>>, "")
\* spec/sessions/counter_store.yaml:74
unexpected_api_take(m, e) == Step("unexpected_api_take", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/counter_store.yaml:74
unexpected_api_reserve(m, e) == Step("unexpected_api_reserve", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/counter_store.yaml:74
unexpected_api_peek(m, e) == Step("unexpected_api_peek", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/counter_store.yaml:74
unexpected_api_hint(m, e) == Step("unexpected_api_hint", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/counter_store.yaml:74
unexpected_api_raise(m, e) == Step("unexpected_api_raise", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/counter_store.yaml:75
unexpected_done_stored(m, e) == Step("unexpected_done_stored", m,
    <<>>, "")
\* spec/sessions/counter_store.yaml:76
unexpected_port_failed(m, e) == Step("unexpected_port_failed", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.take: e has kept
on_api_take(m, e) ==
    CASE m.state \in {"READY"} ->
        IF (~m.shared /\ (m.unused < m.end)) THEN take_given(m, e)
        ELSE IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN take_given_last(m, e)
        ELSE take_empty(m, e)
      [] m.state \in {"STORING"} ->
        unexpected_api_take(m, e)

\* api.reserve: e has kept
on_api_reserve(m, e) ==
    CASE m.state \in {"READY"} ->
        IF ((IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)) >= COUNTER_MAX) THEN reserve_exhausted(m, e)
        ELSE IF ((COUNTER_MAX - (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end))) > m.block) THEN reserve_whole(m, e)
        ELSE reserve_rest(m, e)
      [] m.state \in {"STORING"} ->
        unexpected_api_reserve(m, e)

\* api.accept: e has counter, heard, last_kept
on_api_accept(m, e) ==
    CASE m.state \in {"READY", "STORING"} ->
        IF (e.heard /\ (e.counter <= e.last_kept)) THEN accept_replayed(m, e)
        ELSE accept_accepted(m, e)

\* api.peek: e has kept
on_api_peek(m, e) ==
    CASE m.state \in {"READY"} ->
        peek(m, e)
      [] m.state \in {"STORING"} ->
        unexpected_api_peek(m, e)

\* api.hint: e has expected, kept
on_api_hint(m, e) ==
    CASE m.state \in {"READY"} ->
        IF (e.expected <= (IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN m.unused ELSE (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)))) THEN hint_not_higher(m, e)
        ELSE IF (e.expected >= COUNTER_MAX) THEN hint_too_high(m, e)
        ELSE IF ((m.hinted + (e.expected - (IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN m.unused ELSE (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end))))) > COUNTER_JUMP_MAX) THEN hint_too_far(m, e)
        ELSE IF (((m.unused < m.end) /\ (e.kept = m.end)) /\ (e.expected < m.end)) THEN hint_within(m, e)
        ELSE hint_followed(m, e)
      [] m.state \in {"STORING"} ->
        unexpected_api_hint(m, e)

\* api.raise: e has counter, kept
on_api_raise(m, e) ==
    CASE m.state \in {"READY"} ->
        IF (e.counter <= (IF ((m.unused < m.end) /\ (e.kept = m.end)) THEN m.unused ELSE (IF (e.kept > m.end) THEN e.kept ELSE (IF (m.end = 0) THEN COUNTER_FIRST ELSE m.end)))) THEN raise_not_higher(m, e)
        ELSE raise_followed(m, e)
      [] m.state \in {"STORING"} ->
        unexpected_api_raise(m, e)

\* api.forked
on_api_forked(m, e) ==
    CASE m.state \in {"READY", "STORING"} ->
        forked(m, e)

\* done.stored
on_done_stored(m, e) ==
    CASE m.state \in {"READY"} ->
        unexpected_done_stored(m, e)
      [] m.state \in {"STORING"} ->
        stored(m, e)

\* port.failed
on_port_failed(m, e) ==
    CASE m.state \in {"READY"} ->
        unexpected_port_failed(m, e)
      [] m.state \in {"STORING"} ->
        not_stored(m, e)
====
