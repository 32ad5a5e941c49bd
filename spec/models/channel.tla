---- MODULE channel ----
\* A line in one direction, for models of links: a sequence of the messages under way, oldest first.
\*
\* What may go wrong is counted down from a budget, so that a model says how much a peer has to bear: "at most two frames are lost".
\* A model that wants no bound gives a large budget and bounds what is sent instead. `Faults` gives every line that one fault makes
\* of a line. A model whose attacker keeps all that was ever said needs no line at all: it has a set that only grows (see association).
EXTENDS Integers, Sequences

\* A budget: how many messages may still be lost, doubled, overtaken, damaged.
Budget(lose, double, swap, damage) == [lose |-> lose, double |-> double, swap |-> swap, damage |-> damage]
NoFaults == Budget(0, 0, 0, 0)

\* What replaces a message whose octets were changed: the receiver sees that the check sequence is wrong, no more.
Damaged == [kind |-> "damaged"]

Without(line, i) == SubSeq(line, 1, i - 1) \o SubSeq(line, i + 1, Len(line))
Doubled(line, i) == SubSeq(line, 1, i) \o SubSeq(line, i, Len(line))
Swapped(line, i) == [line EXCEPT ![i] = line[i + 1], ![i + 1] = line[i]]
Spoilt(line, i) == [line EXCEPT ![i] = Damaged]

\* Every pair of a line and a budget that one fault leads to. `room`: no line becomes longer.
Faults(line, budget, room) ==
    LET places == DOMAIN line IN
    (IF budget.lose > 0 THEN {[line |-> Without(line, i), budget |-> [budget EXCEPT !.lose = @ - 1]] : i \in places} ELSE {})
    \cup (IF budget.double > 0 /\ Len(line) < room
          THEN {[line |-> Doubled(line, i), budget |-> [budget EXCEPT !.double = @ - 1]] : i \in places} ELSE {})
    \cup (IF budget.swap > 0
          THEN {[line |-> Swapped(line, i), budget |-> [budget EXCEPT !.swap = @ - 1]] : i \in places \ {Len(line)}} ELSE {})
    \cup (IF budget.damage > 0
          THEN {[line |-> Spoilt(line, i), budget |-> [budget EXCEPT !.damage = @ - 1]] : i \in {j \in places : line[j] # Damaged}}
          ELSE {})
====
