---- MODULE counters ----
\* The invocation counters of one key in the hands of several processes, over a store that a power failure may set back.
\*
\* `page` is what all processes see, `disk` what is known to outlive a power failure. What was saved since the last sync may be
\* there after one or not, each number for itself. The end of a process, at any step, costs only what it had in its memory, its
\* lock included. `locked` is who has the lock of the store: reserving and raising hold it until the store has said how it ended.
\*
\* The peer's messages come in any order, and again: each was genuine once. Hints are forged. A fork takes the place of another
\* process. With `Restores` somebody puts an older state of the store in the place of the present one while the processes go on:
\* then two of them may give the same, but none gives the same or less again itself.
\*
\* Ghosts that no machine reads: `given` every counter ever given out; `taken` the received ones accepted, less those that a power
\* failure made forgotten before they were synced, as is promised; `top` the greatest given in the life of a process, `hops` how
\* far hints have moved in it what it would give out next.
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
    Processes,  \* how many; one: the store is its own
    Block,      \* counters reserved at a time
    Receives,   \* counters of the messages that come
    Hints, Raises, \* whether hints are forged, persons raise the counter
    Restores    \* how often the store is set back

VARIABLES m, page, disk, locked, given, taken, top, hops, backs, bad, last
vars == <<m, page, disk, locked, given, taken, top, hops, backs, bad, last>>

M == INSTANCE counter_store

Who == 1..Processes
Fresh == M!Initial([shared |-> Processes > 1, block |-> Block])
Empty == [kept |-> 0, heard |-> FALSE, last |-> 0]
Max(a, b) == IF a > b THEN a ELSE b

\* What a machine has saved it does not read again: it asks the store.
Seen(one) == [one EXCEPT !.reserved = 0, !.last = 0]
View == <<[p \in Who |-> Seen(m[p])], page, disk, locked, given, taken, top, hops, backs, bad>>

Init == /\ m = [p \in Who |-> Fresh] /\ page = Empty /\ disk = Empty /\ locked = 0
        /\ given = {} /\ taken = {} /\ top = [p \in Who |-> 0] /\ hops = [p \in Who |-> 0] /\ backs = 0 /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

Name == <<"process A", "process B", "process C">>
Blame(before, ok, what) == IF ok \/ before # "no" THEN before ELSE what

\* What the process would give out next.
Upcoming(one, kept) == IF one.unused < one.end /\ kept = one.end THEN one.unused ELSE Max(Max(kept, one.end), M!COUNTER_FIRST)

Gives(step) == LET calls == M!Effects(step, "call") IN IF calls = <<>> THEN {} ELSE {calls[1].counter}

\* A machine has taken a step; `seen` the page after what it saved.
Saved(step) ==
    [kept |-> IF M!Does(step, "save", "reserved") THEN step.m.reserved ELSE page.kept,
     heard |-> page.heard \/ M!Does(step, "save", "last"),
     last |-> IF M!Does(step, "save", "last") THEN step.m.last ELSE page.last]

Steps(p, step, what) ==
    LET gives == Gives(step)
    IN /\ m' = [m EXCEPT ![p] = step.m]
       /\ page' = Saved(step)
       /\ given' = given \cup gives
       /\ top' = IF gives = {} THEN top ELSE [top EXCEPT ![p] = CHOOSE n \in gives : TRUE]
       /\ bad' = LET a == Blame(bad, gives \cap given = {} \/ backs > 0, "twice")
                     b == Blame(a, \A n \in gives : n < disk.kept \/ backs > 0, "not durable")
                     c == Blame(b, \A n \in gives : n > top[p], "not rising")
                 IN Blame(c, \A n \in gives : n < M!COUNTER_MAX, "exhausted")
       /\ last' = [who |-> Name[p], what |-> what, id |-> step.id, error |-> step.error, sends |-> step.does]

\* --- what a process does ---------------------------------------------------------------------------------------------------------------

Kept == [kept |-> page.kept]
Locks(p, step) == locked' = IF M!Does(step, "start", "store") THEN p ELSE locked

Takes(p) == /\ m[p].state = "READY"
            /\ Steps(p, M!on_api_take(m[p], Kept), "take") /\ UNCHANGED <<disk, locked, taken, hops, backs>>
Reserves(p) == /\ locked = 0
               /\ LET step == M!on_api_reserve(m[p], Kept)
                  IN Steps(p, step, "reserve") /\ Locks(p, step)
               /\ UNCHANGED <<disk, taken, hops, backs>>
IsRaised(p) == /\ Raises /\ locked = 0
               /\ \E n \in 1..M!COUNTER_MAX :
                    LET step == M!on_api_raise(m[p], [kept |-> page.kept, counter |-> n])
                    IN Steps(p, step, "raise") /\ Locks(p, step)
               /\ UNCHANGED <<disk, taken, hops, backs>>
IsHinted(p) ==
    /\ Hints /\ locked = 0
    /\ \E n \in 1..M!COUNTER_MAX :
         LET step == M!on_api_hint(m[p], [kept |-> page.kept, expected |-> n])
             hop == Upcoming(step.m, Saved(step).kept) - Upcoming(m[p], page.kept)
         IN /\ m' = [m EXCEPT ![p] = step.m] /\ page' = Saved(step) /\ Locks(p, step)
            /\ hops' = [hops EXCEPT ![p] = IF hop > 0 THEN @ + hop ELSE @]
            /\ bad' = Blame(bad, hop >= 0, "lowered")
            /\ last' = [who |-> Name[p], what |-> "hint", id |-> step.id, error |-> step.error, sends |-> step.does]
    /\ UNCHANGED <<disk, given, taken, top, backs>>
Accepts(p) ==
    /\ locked = 0
    /\ \E n \in Receives :
         LET step == M!on_api_accept(m[p], [heard |-> page.heard, last_kept |-> page.last, counter |-> n])
             ok == step.error = ""
         IN /\ m' = [m EXCEPT ![p] = step.m] /\ page' = Saved(step)
            /\ taken' = IF ok THEN taken \cup {n} ELSE taken
            /\ bad' = LET a == Blame(bad, ok => n \notin taken, "accepted twice")
                      IN Blame(a, ok => \A one \in taken : one <= n, "accepted lower")
            /\ last' = [who |-> Name[p], what |-> "accept", id |-> step.id, error |-> step.error, sends |-> step.does]
    /\ UNCHANGED <<disk, locked, given, top, hops, backs>>

\* --- the store, the end of processes, the end of power ---------------------------------------------------------------------------------

Syncs(p) == /\ locked = p /\ disk' = page /\ locked' = 0
            /\ Steps(p, M!on_done_stored(m[p], <<>>), "stored") /\ UNCHANGED <<taken, hops, backs>>
Fails(p) == /\ locked = p /\ disk' \in {disk, page} /\ locked' = 0
            /\ Steps(p, M!on_port_failed(m[p], <<>>), "not stored") /\ UNCHANGED <<taken, hops, backs>>
Flushes == /\ locked = 0 /\ disk # page /\ disk' = page /\ last' = [who |-> "store", what |-> "flush"]
           /\ UNCHANGED <<m, page, locked, given, taken, top, hops, backs, bad>>

Begins(who) == /\ m' = [p \in Who |-> IF p \in who THEN M!Restarted(m[p]) ELSE m[p]]
               /\ locked' = IF locked \in who THEN 0 ELSE locked
               /\ top' = [p \in Who |-> IF p \in who THEN 0 ELSE top[p]]
               /\ hops' = [p \in Who |-> IF p \in who THEN 0 ELSE hops[p]]
Dies(p) == /\ Begins({p}) /\ last' = [who |-> Name[p], what |-> "dies, and begins anew"]
           /\ UNCHANGED <<page, disk, given, taken, backs, bad>>
PowerFails == /\ Begins(Who)
              /\ \E one \in {page, disk}, other \in {page, disk} :
                    page' = [kept |-> one.kept, heard |-> other.heard, last |-> other.last]
              /\ disk' = page'
              /\ taken' = IF page'.heard THEN {n \in taken : n <= page'.last} ELSE {}
              /\ last' = [who |-> "world", what |-> "power fails"]
              /\ UNCHANGED <<given, backs, bad>>
SetBack == /\ backs < Restores /\ backs' = backs + 1 /\ locked = 0
           /\ \E n \in 0..(page.kept - 1) : page' = [page EXCEPT !.kept = n]
           /\ disk' = page' /\ last' = [who |-> "world", what |-> "sets the store back"]
           /\ UNCHANGED <<m, locked, given, taken, top, hops, bad>>
\* The child has all of its parent's memory, and no lock.
Forks(p, q) == /\ p # q /\ locked # q
               /\ LET step == M!on_api_forked(m[p], <<>>)
                  IN m' = [m EXCEPT ![q] = step.m] /\ last' = [who |-> Name[p], what |-> "forks", id |-> step.id]
               /\ top' = [top EXCEPT ![q] = top[p]] /\ hops' = [hops EXCEPT ![q] = hops[p]]
               /\ UNCHANGED <<page, disk, locked, given, taken, backs, bad>>

Next == \/ PowerFails \/ Flushes \/ SetBack
        \/ \E p \in Who : \/ Takes(p) \/ Reserves(p) \/ IsRaised(p) \/ IsHinted(p) \/ Accepts(p)
                          \/ Syncs(p) \/ Fails(p) \/ Dies(p) \/ \E q \in Who : Forks(p, q)
Spec == Init /\ [][Next]_vars

\* --- what must hold ----------------------------------------------------------------------------------------------------------------------

TypeOK == \A p \in Who : M!TypeOK(m[p])
CounterNeverUsedTwice == bad # "twice"
DurableBeforeUse == bad # "not durable"
CounterMonotonic == bad # "not rising"
ExhaustedIsSilent == bad # "exhausted"
NeverAcceptedTwice == bad # "accepted twice"
AcceptedInOrder == bad # "accepted lower"
HintsLowerNothing == bad # "lowered"
HintsBounded == \A p \in Who : hops[p] <= M!COUNTER_JUMP_MAX
====
