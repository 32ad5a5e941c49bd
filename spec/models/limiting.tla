---- MODULE limiting ----
\* A limiter and the breaker that it works, against a house that takes what it likes, clients and hands that open, close and set modes,
\* emergency profiles that come and go, and restarts at any moment.
\*
\* Time is counted in ticks. `risen` and `fallen` are, without asking the machine, the ticks since the looks began to find the value over,
\* or under, the threshold that the world has in force; -1 while they do not. A restart begins them anew: looks before it are forgotten.
EXTENDS Integers, Sequences
CONSTANTS Duration, Loads, Modes, Restarts  \* ticks; what the house may take; control modes; whether the meter restarts
VARIABLES limiter, breaker, left, load, listed, begun, ended, held, risen, fallen, acted, last
vars == <<limiter, breaker, left, load, listed, begun, ended, held, risen, fallen, acted, last>>
View == <<limiter, breaker, left, load, listed, begun, ended, held, risen, fallen, acted, last>>

L == INSTANCE limiter
B == INSTANCE disconnect_control

Nothing == [what |-> "", age |-> 0, closed |-> FALSE, again |-> FALSE]

\* Energy flows through a closed breaker alone.
Flow == IF breaker.state = "CONNECTED" THEN load ELSE 0
InForce == listed /\ begun /\ ~ended
Over == Flow > (IF InForce THEN 0 ELSE 1)

Timers == {"over", "under"}
Armed(old, new) == [t \in Timers |-> IF t \notin L!Armed(new) THEN 0 ELSE IF t \in L!Armed(old) THEN left[t] ELSE Duration]
Least(a, b) == IF a < b THEN a ELSE b

Init == /\ limiter = L!Initial(<<>>) /\ \E mode \in Modes : breaker = [B!Initial(<<>>) EXCEPT !.mode = mode]
        /\ left = [t \in Timers |-> 0] /\ load = 0 /\ listed = FALSE /\ begun = FALSE /\ ended = FALSE
        /\ held = FALSE /\ risen = -1 /\ fallen = -1 /\ acted = "" /\ last = Nothing

House == /\ load' \in Loads /\ last' = Nothing
         /\ UNCHANGED <<limiter, breaker, left, listed, begun, ended, held, risen, fallen, acted>>

Profile == /\ listed' \in BOOLEAN /\ begun' \in BOOLEAN /\ ended' \in BOOLEAN /\ last' = Nothing
           /\ UNCHANGED <<limiter, breaker, left, load, held, risen, fallen, acted>>

Asked == [listed |-> listed, begun |-> begun, ended |-> ended, above_normal |-> Flow > 1, above_emergency |-> Flow > 0]

Look == \E s \in {L!on_api_look(limiter, Asked)} :
    /\ limiter' = s.m /\ left' = Armed(limiter, s.m) /\ held' = InForce
    /\ risen' = IF ~Over THEN -1 ELSE IF risen < 0 THEN 0 ELSE risen
    /\ fallen' = IF Over THEN -1 ELSE IF fallen < 0 THEN 0 ELSE fallen
    /\ last' = Nothing
    /\ UNCHANGED <<breaker, load, listed, begun, ended, acted>>

Due == {t \in L!Armed(limiter) : left[t] = 0}

\* Time goes on when nothing is due.
Tick == /\ Due = {}
        /\ left' = [t \in Timers |-> IF t \in L!Armed(limiter) THEN left[t] - 1 ELSE 0]
        /\ risen' = IF risen < 0 THEN risen ELSE Least(risen + 1, Duration)
        /\ fallen' = IF fallen < 0 THEN fallen ELSE Least(fallen + 1, Duration)
        /\ last' = Nothing
        /\ UNCHANGED <<limiter, breaker, load, listed, begun, ended, held, acted>>

\* What the script of a side does to the breaker, where the step does one.
Script(s) == IF ~L!Does(s, "call", "act") THEN breaker
             ELSE IF L!Effect(s, "call", "act").over THEN B!on_api_local_disconnect(breaker, <<>>).m
             ELSE B!on_api_local_reconnect(breaker, <<>>).m

Fire == \E t \in Due : \E s \in {IF t = "over" THEN L!on_timer_over(limiter, <<>>) ELSE L!on_timer_under(limiter, <<>>)} :
    LET side == IF L!Does(s, "call", "act") THEN (IF L!Effect(s, "call", "act").over THEN "over" ELSE "under") ELSE ""
    IN /\ limiter' = s.m /\ left' = Armed(limiter, s.m) /\ breaker' = Script(s)
       /\ acted' = IF side = "" THEN acted ELSE side
       /\ last' = [what |-> side, age |-> IF side = "over" THEN risen ELSE fallen,
                   closed |-> breaker.state # "CONNECTED" /\ Script(s).state = "CONNECTED", again |-> side # "" /\ side = acted]
       /\ UNCHANGED <<load, listed, begun, ended, held, risen, fallen>>

People == \E s \in {B!on_rx_disconnect(breaker, <<>>), B!on_rx_reconnect(breaker, <<>>), B!on_api_press(breaker, <<>>)}
                   \cup {B!on_rx_mode(breaker, [wanted |-> mode]) : mode \in Modes \cup {7}} :
    /\ breaker' = s.m /\ last' = Nothing
    /\ UNCHANGED <<limiter, left, load, listed, begun, ended, held, risen, fallen, acted>>

\* The breaker is where it was; of the limiter the side and the profile are kept.
Restart == Restarts /\ LET was == limiter.state \in {"OVER", "FALLING"}
               anew == L!on_api_restored(L!Restarted(limiter), [was_over |-> was, was_emergency |-> limiter.emergency]).m
    IN /\ limiter' = anew /\ left' = [t \in Timers |-> 0] /\ risen' = -1 /\ fallen' = -1 /\ last' = Nothing
       /\ UNCHANGED <<breaker, load, listed, begun, ended, held, acted>>

Next == House \/ Profile \/ Look \/ Tick \/ Fire \/ People \/ Restart
Spec == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(Look) /\ WF_vars(Tick) /\ WF_vars(Fire)

TypeOK == L!TypeOK(limiter) /\ B!TypeOK(breaker)
ActsAfterDuration == last.what # "" => last.age = Duration
ActsOncePerCrossing == ~last.again
EmergencyOnlyInForce == limiter.emergency => held
AlwaysConnectedInModeZero == breaker.mode = 0 => breaker.state = "CONNECTED"
ClosesOnlyWhereItMay == last.closed => breaker.mode \in {5, 6}
\* What stays over is acted upon, if the meter stays on.
OverForLongActs == (<>[]Over) => <>(limiter.state = "OVER")
====
