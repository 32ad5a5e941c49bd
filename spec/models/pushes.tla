---- MODULE pushes ----
\* A meter that pushes, a receiver that keeps what comes, and between them a carrier that forgets nothing and owes nothing.
\*
\* `air` is every message ever sent, `back` every confirmation: the carrier, or an attacker, delivers any of them at any time, as
\* often as it likes, in any order, whole or in part, or never. So it loses, doubles, delays and replays. Where it is `keyed`, the meter's
\* messages prove their origin and each, the repeated ones too, has a counter of its own; without, nothing tells a repetition by
\* the carrier from a second push that says the same.
\*
\* The receiver keeps with the help of a storage that takes its time, and things in the order they came: up to `Hands` messages are
\* in hand (`alone`: none of the same push was meanwhile). It ends and begins anew at any step, `Restarts` times, and `Fails` times
\* the storage fails, or nobody waits any more for what it says; then a message may have been kept and not been noted.
\*
\* Ghosts that no machine reads: pushes are told apart by `k`; `kept` the pushes in the store, `once` and `counters` the pushes and
\* counters kept in this life of the receiver, `noted` the counters noted for good, `tried` the times the push under way was sent.
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
    Methods, Retries, \* of the push setup: any of these methods
    Pushes,           \* triggers that are followed, at most
    Keys,             \* whether messages prove their origin: any of these
    Hands,            \* messages of this sender in hand at once, at most
    Restarts, Fails, Parts  \* ends of the receiver and failures of the storage, in all; whether messages come in part

VARIABLES s, r, keyed, air, back, hands, kept, once, counters, noted, heard, said, latest, pushes, tried, restarts, fails, bad, last
vars == <<s, r, keyed, air, back, hands, kept, once, counters, noted, heard, said, latest, pushes, tried, restarts, fails, bad, last>>
View == <<s, r, keyed, air, back, hands, kept, once, counters, noted, heard, said, latest, pushes, tried, restarts, fails, bad>>

S == INSTANCE push_sender
R == INSTANCE push_receiver

Confirmed == s.asked
Blame(before, ok, what) == IF ok \/ before # "no" THEN before ELSE what

\* `heard` and `said` are the counter store: whether one was noted, and the greatest. `latest` is which push the binding compares with.
Init == /\ \E method \in Methods : s = S!Initial([method |-> method, retries |-> Retries])
        /\ keyed \in Keys /\ r = R!Initial(<<>>)
        /\ air = {} /\ back = {} /\ hands = <<>> /\ kept = {} /\ once = {} /\ counters = {} /\ noted = {}
        /\ heard = FALSE /\ said = 0 /\ latest = 0
        /\ pushes = 0 /\ tried = 0 /\ restarts = 0 /\ fails = 0 /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

\* --- the meter -----------------------------------------------------------------------------------------------------------------------

Receiving == <<r, keyed, hands, kept, once, counters, noted, heard, said, latest, restarts, fails>>

Meter(step, what) ==
    LET sends == S!Effects(step, "send")
        ends == S!Does(step, "tell", "delivered")
        again == sends # <<>> /\ sends[1].again
        t == IF sends = <<>> THEN tried ELSE IF again THEN tried + 1 ELSE 1
        a == Blame(bad, t <= Retries + 1, "retries")
        b == Blame(a, (ends /\ Confirmed) => pushes \in kept, "delivered")
    IN /\ s' = step.m
       /\ air' = air \cup {[k |-> pushes', n |-> sends[i].number, conf |-> sends[i].confirmed, c |-> Cardinality(air)] : i \in DOMAIN sends}
       /\ tried' = t
       /\ bad' = Blame(b, s.state = "IDLE" \/ s.number = step.m.number, "two pushes")
       /\ last' = [who |-> "meter", what |-> what, id |-> step.id, error |-> step.error, sends |-> sends]

Triggered == /\ \/ s.state = "IDLE" /\ pushes < Pushes /\ pushes' = pushes + 1
                \/ s.state # "IDLE" /\ UNCHANGED pushes
             /\ \E window \in {S!WINDOW_OPEN, S!WINDOW_LATER, S!WINDOW_NEVER} : Meter(S!on_api_push(s, [window |-> window]), "trigger")
             /\ UNCHANGED <<back, Receiving>>
Goes(step, what) == UNCHANGED <<back, pushes, Receiving>> /\ Meter(step, what)
Opened == s.state = "WAITING" /\ Goes(S!on_done_opened(s, <<>>), "window opens")
Scattered == s.state = "SCATTERING" /\ \E due \in BOOLEAN : Goes(S!on_done_scattered(s, [due |-> due]), "random delay over")
Paused == s.state = "PAUSING" /\ Goes(S!on_done_paused(s, <<>>), "delay over")
Sent == s.state = "SENDING" /\ Goes(S!on_link_taken(s, <<>>), "sent")
NotSent == s.state \in {"SENDING", "CONFIRMING"} /\ Goes(S!on_link_failed(s, <<>>), "not sent")
NotTaken == "taken" \in S!Armed(s) /\ Goes(S!on_timer_taken(s, <<>>), "not taken")
NotConfirmed == "confirm" \in S!Armed(s) /\ Goes(S!on_timer_confirm(s, <<>>), "not confirmed")
WindowEnds == s.state # "IDLE" /\ Goes(S!on_api_stop(s, <<>>), "window ends")
IsConfirmed == \E n \in back : Goes(S!on_rx_confirm(s, [confirmed_number |-> n]), "confirmation")

\* --- the receiver ------------------------------------------------------------------------------------------------------------------------

Sending == <<s, keyed, air, pushes, tried>>
InHand == {hands[i] : i \in DOMAIN hands}
Being == {h.m.c : h \in {x \in InHand : x.job = "keep"}}
Slots == {0, 1, 2} \ {h.slot : h \in InHand}
Said(m, slot) == [message |-> slot, proved |-> keyed, counter |-> IF keyed THEN m.c ELSE 0, confirmed |-> m.conf, number |-> IF m.conf THEN m.n ELSE 0]

\* Replayed: a counter not above all that were kept or are being kept.
Stale(m) == keyed /\ \E c \in noted \cup counters \cup Being : m.c <= c

Notes(step) ==
    LET calls == SelectSeq(step.does, LAMBDA x : x.kind = "call" /\ x.name = "accept")
    IN IF calls = <<>> THEN UNCHANGED <<heard, said, noted>>
       ELSE /\ heard' = TRUE /\ said' = IF heard /\ said > calls[1].counter THEN said ELSE calls[1].counter
            /\ noted' = noted \cup {calls[1].counter}

\* What the receiver does at a step about message m; `blamed`: what was wrong already.
Confirming(step, m, blamed, what) ==
    LET sends == R!Effects(step, "send")
    IN /\ back' = back \cup {sends[i].number : i \in DOMAIN sends}
       /\ bad' = Blame(blamed, sends # <<>> => m.k \in kept', "confirmed")
       /\ last' = [who |-> "receiver", what |-> what, id |-> step.id, error |-> step.error, sends |-> step.does]

Comes == \E m \in air, whole \in (IF Parts THEN BOOLEAN ELSE {TRUE}) :
    /\ Len(hands) < Hands
    /\ LET slot == CHOOSE x \in Slots : \A y \in Slots : x <= y
           f == [whole |-> whole, heard |-> heard, last_kept |-> said, same |-> latest = m.k]
           e == [x \in {"message", "proved", "counter", "confirmed", "number", "whole", "heard", "last_kept", "same"} |->
                    IF x \in {"whole", "heard", "last_kept", "same"} THEN f[x] ELSE Said(m, slot)[x]]
           step == R!on_rx_message(r, e)
           keep == R!Does(step, "call", "keep")
           look == R!Does(step, "call", "look")
           a == Blame(bad, keep => whole, "part")
           b == Blame(a, keep \/ ~whole \/ Stale(m) \/ (m.conf /\ m.k \in kept), "lost")
       IN /\ r' = step.m
          /\ hands' = [i \in DOMAIN hands |-> [hands[i] EXCEPT !.alone = @ /\ hands[i].m.k # m.k]]
                      \o (IF keep \/ look
                          THEN <<[slot |-> slot, m |-> m, job |-> IF keep THEN "keep" ELSE "look", alone |-> \A h \in InHand : h.m.k # m.k]>>
                          ELSE <<>>)
          /\ UNCHANGED kept /\ Confirming(step, m, b, IF whole THEN "message" ELSE "part of a message") /\ Notes(step)
    /\ UNCHANGED <<once, counters, latest, restarts, fails, Sending>>

\* The storage has it, and says so.
Keeps ==
    /\ hands # <<>> /\ Head(hands).job = "keep"
    /\ LET h == Head(hands)
           e == Said(h.m, h.slot)
           step == R!on_port_kept(r, [x \in DOMAIN e \cup {"fresh", "sound"} |-> IF x \in {"fresh", "sound"} THEN TRUE ELSE e[x]])
           a == Blame(bad, keyed => h.m.c \notin noted \cup counters, "accepted twice")
       IN /\ r' = step.m /\ hands' = Tail(hands) /\ kept' = kept \cup {h.m.k}
          /\ once' = once \cup {h.m.k} /\ counters' = counters \cup {h.m.c}
          /\ latest' = IF R!Does(step, "tell", "kept") /\ h.m.conf THEN h.m.k ELSE latest
          /\ Confirming(step, h.m, Blame(a, (keyed /\ h.m.conf /\ h.alone) => h.m.k \notin once, "kept twice"), "kept") /\ Notes(step)
    /\ UNCHANGED <<restarts, fails, Sending>>

Looked ==
    /\ hands # <<>> /\ Head(hands).job = "look"
    /\ LET h == Head(hands)
           step == R!on_port_looked(r, [message |-> h.slot, found |-> FALSE])
       IN r' = step.m /\ hands' = Tail(hands) /\ UNCHANGED kept /\ Confirming(step, h.m, bad, "looked") /\ Notes(step)
    /\ UNCHANGED <<once, counters, latest, restarts, fails, Sending>>

StoreFails == \E i \in DOMAIN hands :
    /\ hands[i].job = "keep" /\ fails < Fails /\ fails' = fails + 1
    /\ LET m == hands[i].m
           rest == SubSeq(hands, 1, i - 1) \o SubSeq(hands, i + 1, Len(hands))
           others == {rest[j].m.c : j \in {x \in DOMAIN rest : keyed /\ rest[x].job = "keep"}}
           greatest == IF others = {} THEN 0 ELSE CHOOSE c \in others : \A d \in others : d <= c
           step == R!on_port_failed(r, [proved |-> keyed, counter |-> IF keyed THEN m.c ELSE 0, others |-> others # {}, greatest |-> greatest])
       IN r' = step.m /\ hands' = rest /\ kept' \in {kept, kept \cup {m.k}} /\ Confirming(step, m, bad, "not kept") /\ Notes(step)
    /\ UNCHANGED <<once, counters, latest, restarts, Sending>>

\* What was in hand may have become durable or not.
Ends == /\ restarts < Restarts /\ restarts' = restarts + 1
        /\ \E done \in SUBSET {h.m.k : h \in {x \in InHand : x.job = "keep"}} : kept' = kept \cup done
        /\ r' = R!Restarted(r) /\ hands' = <<>> /\ once' = {} /\ counters' = {} /\ latest' = 0
        /\ last' = [who |-> "receiver", what |-> "ends, and begins anew"]
        /\ UNCHANGED <<noted, heard, said, fails, back, bad, Sending>>

Next == \/ Triggered \/ Opened \/ Scattered \/ Paused \/ Sent \/ NotSent \/ NotTaken \/ NotConfirmed \/ WindowEnds \/ IsConfirmed
        \/ Comes \/ Keeps \/ Looked \/ StoreFails \/ Ends
        \/ (s.state = "IDLE" /\ pushes = Pushes /\ hands = <<>> /\ UNCHANGED vars)
Spec == Init /\ [][Next]_vars

\* The only thing asked for: the meter's delays and timers end. The carrier may be silent for ever.
Did(what) == last'.who = "meter" /\ last'.what \in what
FairSpec == /\ Spec
            /\ []<>(s.state = "IDLE") \/ []<><<Did({"window opens", "random delay over", "delay over", "sent", "not sent", "not taken", "not confirmed"})>>_vars

\* --- what must hold ----------------------------------------------------------------------------------------------------------------------

TypeOK == S!TypeOK(s) /\ R!TypeOK(r)
DeliveredWholeOnly == bad # "part"
DeliveredOnce == bad # "kept twice"
NeverAcceptedTwice == bad # "accepted twice"
KeptBeforeConfirmed == bad # "confirmed"
NothingWholeIsLost == bad # "lost"
DeliveredMeansKept == bad # "delivered"
RetriesBounded == bad # "retries"
OnePushAtATime == bad # "two pushes"
PushEnds == s.state # "IDLE" ~> s.state = "IDLE"
====
