---- MODULE gateway ----
\* Ways of several clients through a gateway to one meter, which is silent, late, unreachable or gone as it likes; clients come and go.
\*
\* The arbiter is the plainest there is: a queue, of which the first has its turn when nobody else has (`sharing` is about the real one).
\* The meter knows nobody: what it owes it says to whoever has a link to it, as on a line that all share. It forgets what it owes to a
\* link that has ended; `Line`: it does not, as if links were nothing to it.
\*
\* `want[i]` is what client i waits for: the wish of its request, 0 for nothing. A client asks one thing at a time, and what wants no
\* answer at any time. One that asked something hidden gives it up by itself, after the gateway has. `Late`: the meter may
\* answer after the gateway has given it up. `Patient`: who waits for its turn waits for ever.
\*
\* `bad` says what must never be, from the world's view: the machines know nothing of it.
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS Clients, Requests, Breaks, Line, Late, Patient

VARIABLES m, box, line, has, link, owes, want, gone, asked, breaks, bad, last
vars == <<m, box, line, has, link, owes, want, gone, asked, breaks, bad, last>>
View == <<m, box, line, has, link, owes, want, gone, asked, breaks, bad>>

M == INSTANCE gateway_way
Who == 1..Clients

Init == /\ m = [i \in Who |-> M!Initial(<<>>)] /\ box = [i \in Who |-> <<>>]
        /\ line = <<>> /\ has = 0 /\ link = [i \in Who |-> "none"] /\ owes = {}
        /\ want = [i \in Who |-> 0] /\ gone = [i \in Who |-> FALSE]
        /\ asked = 0 /\ breaks = 0 /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

\* --- what the way of client i does to the world; `hand` is the wish of the APDU in hand, `mine` whether an answer in hand is i's ------

World == [box |-> box, line |-> line, has |-> has, link |-> link, owes |-> owes, want |-> want, bad |-> bad]
Blame(v, ok, what) == IF ok \/ v.bad # "no" THEN v ELSE [v EXCEPT !.bad = what]
Without(seq, i) == SelectSeq(seq, LAMBDA one : one # i)
Owed(v, i, wishes) == [v EXCEPT !.owes = @ \cup {[who |-> i, wish |-> wishes[k]] : k \in {k \in DOMAIN wishes : wishes[k] # 0}}]
\* The turn is given back, the link is no more.
Free(v, i) == [v EXCEPT !.link[i] = "none", !.has = IF @ = i THEN 0 ELSE @, !.line = Without(@, i),
                        !.owes = IF Line THEN @ ELSE {one \in @ : one.who # i}]

Effect(v, i, x, hand, mine) ==
    CASE x.name = "keep" -> [v EXCEPT !.box[i] = Append(@, hand)]
      [] x.name = "forget" -> [v EXCEPT !.box[i] = <<>>]
      [] x.name = "flush" -> [Owed(Blame(v, v.link[i] = "open", "no link"), i, v.box[i]) EXCEPT !.box[i] = <<>>]
      [] x.name = "forward" -> Owed(Blame(v, v.link[i] = "open", "no link"), i, <<hand>>)
      [] x.kind = "start" /\ x.name = "turn" -> [v EXCEPT !.line = Append(@, i)]
      [] x.kind = "start" /\ x.name = "open" -> [Blame(v, v.has = i, "no turn") EXCEPT !.link[i] = "opening"]
      [] x.kind = "start" /\ x.name = "leave" -> [v EXCEPT !.link[i] = "closing"]
      [] x.name = "drop" -> Free(v, i)
      [] x.name = "answer" -> [Blame(v, mine, "stray") EXCEPT !.want[i] = IF hand = 0 THEN @ ELSE 0]
      [] x.name = "refusal" -> [Blame(v, v.want[i] # 0, "unasked") EXCEPT !.want[i] = 0]
      [] OTHER -> v

RECURSIVE Done(_, _, _, _, _, _)
Done(v, i, does, n, hand, mine) ==
    IF n > Len(does) THEN v ELSE Done(Effect(v, i, does[n], hand, mine), i, does, n + 1, hand, mine)

\* A step of the way of client i, in the world v.
Take(i, step, v, hand, mine, what) ==
    LET z == Done(v, i, step.does, 1, hand, mine)
    IN /\ m' = [m EXCEPT ![i] = step.m]
       /\ box' = z.box /\ line' = z.line /\ has' = z.has /\ link' = z.link
       /\ owes' = z.owes /\ want' = z.want /\ bad' = z.bad
       /\ last' = [who |-> i, what |-> what, id |-> step.id]

\* --- clients -------------------------------------------------------------------------------------------------------------------------

Ask(i) == \E wish \in 0..2 :
    /\ ~gone[i] /\ asked < Requests /\ (wish = 0 \/ want[i] = 0)
    /\ asked' = asked + 1
    /\ Take(i, M!on_rx_request(m[i], [wants |-> wish]), IF wish = 0 THEN World ELSE [World EXCEPT !.want[i] = wish], wish, TRUE, "asks")
    /\ UNCHANGED <<gone, breaks>>

GivesUp(i) ==
    /\ want[i] = 1 /\ m[i].state \in {"IDLE", "OPEN"}
    /\ want' = [want EXCEPT ![i] = 0] /\ last' = [who |-> i, what |-> "gives up"]
    /\ UNCHANGED <<m, box, line, has, link, owes, gone, asked, breaks, bad>>

Goes(i) ==
    /\ ~gone[i] /\ breaks < Breaks /\ breaks' = breaks + 1 /\ gone' = [gone EXCEPT ![i] = TRUE]
    /\ Take(i, M!on_link_closed(m[i], <<>>), [World EXCEPT !.want[i] = 0], 0, TRUE, "is gone")
    /\ UNCHANGED asked

\* --- turns, and the link ---------------------------------------------------------------------------------------------------------------

Same == UNCHANGED <<gone, asked, breaks>>
Granted == /\ has = 0 /\ line # <<>>
           /\ LET i == Head(line)
              IN Take(i, M!on_done_turn(m[i], <<>>), [World EXCEPT !.has = i, !.line = Tail(@)], 0, TRUE, "turn") /\ Same
Broken == breaks < Breaks /\ breaks' = breaks + 1 /\ UNCHANGED <<gone, asked>>
Full(i) == /\ \E k \in DOMAIN line : line[k] = i
           /\ Take(i, M!on_port_busy(m[i], <<>>), Free(World, i), 0, TRUE, "no turn to be had") /\ Broken
Opened(i) == /\ link[i] = "opening"
             /\ Take(i, M!on_done_opened(m[i], <<>>), [World EXCEPT !.link[i] = "open"], 0, TRUE, "opened") /\ Same
Fails(i) == /\ link[i] \in {"opening", "open"}
            /\ Take(i, M!on_port_lost(m[i], <<>>), Free(World, i), 0, TRUE, "link lost") /\ Broken
Left(i) == /\ link[i] = "closing"
           /\ Take(i, M!on_done_left(m[i], <<>>), Free(World, i), 0, TRUE, "link ended") /\ Same

\* What the meter owes to anybody it says to whoever has a link; `says` 1: more follows, and it owes the rest.
Says(i) == \E one \in owes, says \in 0..2, oversized \in BOOLEAN :
    /\ link[i] = "open" /\ (oversized => says = 0)
    /\ LET v == IF says = 1 THEN World ELSE [World EXCEPT !.owes = @ \ {one}]
           fits == IF says # 1 /\ one.wish = want[i] THEN one.wish ELSE 0
       IN Take(i, M!on_rx_answer(m[i], [says |-> says, oversized |-> oversized]), v, fits, one.who = i, "the meter says") /\ Same

\* --- time ------------------------------------------------------------------------------------------------------------------------------

Turned(i) == "turn" \in M!Armed(m[i]) /\ ~(Patient /\ m[i].state = "QUEUED") /\ Take(i, M!on_timer_turn(m[i], <<>>), World, 0, TRUE, "waited for its turn") /\ Same
Silence(i) ==
    /\ "answer" \in M!Armed(m[i])
    /\ LET v == IF Late THEN World ELSE [World EXCEPT !.owes = {one \in @ : one.who # i}]
       IN Take(i, M!on_timer_answer(m[i], <<>>), v, 0, TRUE, "waited for an answer") /\ Same
Rests(i) == "idle" \in M!Armed(m[i]) /\ Take(i, M!on_timer_idle(m[i], [others |-> line # <<>>]), World, 0, TRUE, "rested") /\ Same
Lingers(i) == "leave" \in M!Armed(m[i]) /\ Take(i, M!on_timer_leave(m[i], <<>>), World, 0, TRUE, "did not end") /\ Same

Next == Granted \/ \E i \in Who : \/ Ask(i) \/ GivesUp(i) \/ Goes(i) \/ Full(i) \/ Opened(i) \/ Fails(i) \/ Left(i) \/ Says(i)
                                  \/ Turned(i) \/ Silence(i) \/ Rests(i) \/ Lingers(i)
Spec == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(Granted) /\ \A i \in Who : WF_vars(Turned(i)) /\ WF_vars(Silence(i)) /\ WF_vars(Rests(i)) /\ WF_vars(Lingers(i))

\* --- claims ----------------------------------------------------------------------------------------------------------------------------

TypeOK == \A i \in Who : M!TypeOK(m[i])
OneAtTheMeter == \A i \in Who : link[i] # "none" => has = i
AnswersToWhoAsked == bad # "stray"
NoneToldUnasked == bad # "unasked"
OnlyOverALink == bad \notin {"no link", "no turn"}
KeptIsBounded == \A i \in Who : Len(box[i]) = m[i].kept /\ Len(box[i]) <= M!GATEWAY_QUEUE_MAX
NothingLeftBehind == \A i \in Who : m[i].state = "IDLE" => link[i] = "none" /\ has # i /\ box[i] = <<>> /\ \A k \in DOMAIN line : line[k] # i
EveryClientIsAnswered == \A i \in Who : want[i] = 2 ~> want[i] = 0
WhoWaitsIsServed == \A i \in Who : (\E k \in DOMAIN line : line[k] = i) ~> (\A k \in DOMAIN line : line[k] # i)
====
