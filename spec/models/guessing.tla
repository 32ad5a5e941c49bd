---- MODULE guessing ----
\* The lock of one client address against everybody who guesses: wrong secrets, right ones and time, in any order.
\*
\* `looked` counts, without asking the machine, the wrong secrets that were looked at since the last right one or since the lock
\* opened: a guess made while the machine is locked is refused unseen and counts for nothing.
EXTENDS Integers, Sequences
CONSTANT Guesses  \* wrong secrets tried in all
VARIABLES lock, looked, tried, round, last
vars == <<lock, looked, tried, round, last>>
View == <<lock, looked, tried, round>>

M == INSTANCE lockout


Init == /\ lock = M!Initial(<<>>) /\ looked = 0 /\ tried = 0 /\ round = FALSE
        /\ last = [who |-> "world", what |-> "begins"]

Take(s, what) == /\ lock' = s.m
                 /\ round' = (round \/ (lock.state = "LOCKED" /\ s.m.state # "LOCKED" /\ what # "time"))
                 /\ last' = [who |-> "lock", what |-> what, id |-> s.id]

Wrong == /\ tried < Guesses /\ tried' = tried + 1
         /\ Take(M!on_api_failure(lock, <<>>), "wrong secret")
         /\ looked' = IF lock.state = "LOCKED" THEN looked ELSE looked + 1

Right == /\ Take(M!on_api_success(lock, <<>>), "right secret")
         /\ looked' = IF lock.state = "LOCKED" THEN looked ELSE 0
         /\ UNCHANGED tried

Time == /\ "lockout" \in M!Armed(lock)
        /\ Take(M!on_timer_lockout(lock, <<>>), "time")
        /\ looked' = 0 /\ UNCHANGED tried

Next == Wrong \/ Right \/ Time
Spec == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(Time)

TypeOK == M!TypeOK(lock)
LockedAfterTries == looked >= M!PASSWORD_TRIES => lock.state = "LOCKED"
NoWayRoundTheLock == ~round
LockOpens == lock.state = "LOCKED" ~> lock.state = "OPEN"
====
