---- MODULE images ----
\* A firmware image from a client into a meter, over connections that end at any moment, into a meter that restarts at any moment.
\*
\* The client asks one thing at a time; what it asks may be lost before the meter has it, and the answer may be lost after. The meter
\* keeps its blocks, its status and the identifier together and finds them again; what it was doing it does again. Verifying and
\* activating may be done before the answer, or later. `Others`: another client may put an image of its own in between; `Left`: what the
\* meter may have of another image when the client comes: nothing, a block, or an image that is verified.
\*
\* Images: 1 is that of the client, 2 another with as many blocks. A hash tells whether all blocks are of one image.
EXTENDS Integers, Sequences
CONSTANTS Blocks, Restarts, Losing, Others, Left, Resume

VARIABLES c, s, kept, name, runs, asked, said, restarts, finished, bad, last
vars == <<c, s, kept, name, runs, asked, said, restarts, finished, bad, last>>
View == <<c, s, kept, name, runs, asked, said, restarts, finished, bad>>

C == INSTANCE image_transfer_client
S == INSTANCE image_transfer_server

Numbers == 0..(Blocks - 1)
Nothing == [t |-> "nothing", number |-> 0]
NoAnswer == [t |-> "nothing", outcome |-> 0]
Empty == [n \in Numbers |-> 0]
Status(m) == CASE m.state = "NOT_INITIATED" -> 0 [] m.state = "INITIATED" -> 1 [] m.state = "VERIFYING" -> 2 [] m.state = "VERIFIED" -> 3
               [] m.state = "VERIFY_FAILED" -> 4 [] m.state = "ACTIVATING" -> 5 [] m.state = "ACTIVATED" -> 6 [] m.state = "ACTIVATE_FAILED" -> 7
Whole == \A n \in Numbers : kept[n] # 0
Sound == \A n \in Numbers : kept[n] = name
Missing == IF Whole THEN Blocks ELSE CHOOSE n \in Numbers : kept[n] = 0 /\ \A k \in Numbers : k < n => kept[k] # 0

\* What the meter may have of another image when the client comes.
Begun == S!on_rx_initiate(S!Initial(<<>>), [count |-> Blocks, room |-> TRUE]).m
Verified == S!on_done_verified(S!on_rx_verify(Begun, [whole |-> TRUE]).m, [good |-> TRUE]).m

Init == /\ \E resume \in Resume : c = C!Initial([resume |-> resume, activate |-> TRUE])
        /\ \E left \in Left :
             /\ s = CASE left = "nothing" -> S!Initial(<<>>) [] left = "a block" -> Begun [] left = "an image" -> Verified
             /\ name = (IF left = "nothing" THEN 0 ELSE 2)
             /\ kept = CASE left = "nothing" -> Empty [] left = "a block" -> [Empty EXCEPT ![0] = 2] [] left = "an image" -> [n \in Numbers |-> 2]
        /\ runs = 0 /\ asked = Nothing /\ said = NoAnswer /\ restarts = 0 /\ finished = "no" /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

Blame(ok, what) == IF ok \/ bad # "no" THEN bad ELSE what

\* --- the client --------------------------------------------------------------------------------------------------------------------

\* What a step of the client asks the meter.
Ask(step) == LET sends == C!Effects(step, "send")
             IN IF sends = <<>> THEN Nothing
                ELSE [t |-> sends[1].name, number |-> IF sends[1].name = "block" THEN sends[1].number ELSE 0]
Takes(step, what) ==
    /\ c' = step.m /\ asked' = Ask(step) /\ said' = NoAnswer
    /\ finished' = IF C!Does(step, "tell", "done") THEN "done" ELSE IF C!Does(step, "tell", "ended") THEN "ended" ELSE finished
    /\ bad' = Blame(~C!Does(step, "tell", "done") \/ runs = 1, "other")
    /\ last' = [who |-> "client", what |-> what, id |-> step.id, error |-> step.error]

Starts == /\ c.state = "IDLE" /\ finished = "no" /\ Takes(C!on_api_start(c, <<>>), "starts") /\ UNCHANGED <<s, kept, name, runs, restarts>>
Hears ==
    /\ said.t # "nothing"
    /\ Takes(IF said.t = "state" THEN C!on_rx_state(c, said) ELSE C!on_rx_done(c, [outcome |-> said.outcome]), said.t)
    /\ UNCHANGED <<s, kept, name, runs, restarts>>
Polls == /\ c.state = "WAITING" /\ Takes(C!on_timer_poll(c, <<>>), "polls") /\ UNCHANGED <<s, kept, name, runs, restarts>>
Connects == /\ c.state = "LOST" /\ Takes(C!on_done_connected(c, <<>>), "connects") /\ UNCHANGED <<s, kept, name, runs, restarts>>
Loses == /\ Losing /\ c.state # "IDLE" /\ Takes(C!on_link_lost(c, <<>>), "loses") /\ UNCHANGED <<s, kept, name, runs, restarts>>

\* --- the meter ---------------------------------------------------------------------------------------------------------------------

\* What it answers to a method: the result, 0 success, 1 temporary failure, 2 another.
Answer(step) == LET result == S!Effect(step, "send", "answer").result IN IF result = 0 THEN 0 ELSE IF result = 2 THEN 1 ELSE 2
Answers(step) == S!Does(step, "send", "answer")

\* Verifying or activating ends, in time for the answer or not.
Ends(m) == IF m.state = "VERIFYING" THEN S!on_done_verified(m, [good |-> Sound]) ELSE S!on_done_activated(m, [good |-> TRUE])
Now(step, quick) == IF ~step.m.owed THEN step ELSE IF quick THEN Ends(step.m) ELSE S!on_api_late(step.m, <<>>)
Runs(step) == IF S!Does(step, "tell", "activated") /\ step.m.state = "ACTIVATED" THEN name ELSE runs

Method(f) == CASE f.t = "initiate" -> S!on_rx_initiate(s, [count |-> Blocks, room |-> TRUE])
               [] f.t = "block" -> S!on_rx_block(s, [number |-> f.number, fits |-> TRUE])
               [] f.t = "verify" -> S!on_rx_verify(s, [whole |-> Whole])
               [] f.t = "activate" -> S!on_rx_activate(s, [whole |-> Whole])

\* `image`: of whoever calls. What is verified must be whole, and no block may come into another image.
Does(f, image, quick) ==
    LET first == Method(f)
        step == Now(first, quick)
        begins == S!Does(first, "call", "begin")
        keeps == S!Does(first, "call", "keep")
    IN /\ s' = step.m
       /\ name' = (IF begins THEN image ELSE name)
       /\ kept' = (IF begins THEN Empty ELSE IF keeps THEN [kept EXCEPT ![f.number] = image] ELSE kept)
       /\ runs' = Runs(step)
       /\ bad' = Blame(~S!Does(first, "start", "verify") \/ Whole, "unfinished")
       /\ said' = (IF image = 1 THEN [t |-> "done", outcome |-> Answer(IF Answers(step) THEN step ELSE first)] ELSE said)
       /\ last' = [who |-> "meter", what |-> f.t, id |-> step.id, image |-> image]

Told == [t |-> "state", enabled |-> s.enabled, status |-> Status(s), missing |-> Missing, count |-> Blocks,
         same |-> CASE Status(s) = 0 -> FALSE [] Status(s) \in {3, 5, 6} -> name = 1 [] OTHER -> TRUE]
MeterHears ==
    /\ asked.t # "nothing" /\ asked' = Nothing
    /\ IF asked.t = "ask"
       THEN /\ said' = Told /\ last' = [who |-> "meter", what |-> "tells"] /\ UNCHANGED <<s, kept, name, runs, bad>>
       ELSE \E quick \in BOOLEAN : Does(asked, 1, quick)
    /\ UNCHANGED <<c, restarts, finished>>
Works == /\ s.state \in {"VERIFYING", "ACTIVATING"}
         /\ LET step == Ends(s) IN s' = step.m /\ runs' = Runs(step) /\ last' = [who |-> "meter", what |-> "works", id |-> step.id]
         /\ UNCHANGED <<c, kept, name, asked, said, restarts, finished, bad>>
Restarted == /\ restarts < Restarts /\ restarts' = restarts + 1
             /\ s' = S!on_api_restored(S!Initial(<<>>), [was |-> Status(s), count |-> s.blocks, on |-> s.enabled]).m
             /\ IF c.state \in {"IDLE", "LOST"} THEN UNCHANGED <<c, asked, said, finished, bad>>
                ELSE LET step == C!on_link_lost(c, <<>>)
                     IN /\ c' = step.m /\ asked' = Nothing /\ said' = NoAnswer /\ bad' = bad
                        /\ finished' = IF C!Does(step, "tell", "ended") THEN "ended" ELSE finished
             /\ last' = [who |-> "meter", what |-> "restarts"] /\ UNCHANGED <<kept, name, runs>>

\* Another client with another image.
Intrudes == /\ Others /\ \E t \in {"initiate", "block", "verify", "activate"}, n \in Numbers : Does([t |-> t, number |-> n], 2, TRUE)
            /\ UNCHANGED <<c, asked, restarts, finished>>

Over == finished # "no" /\ c.state = "IDLE" /\ UNCHANGED vars
Next == Starts \/ Hears \/ Polls \/ Connects \/ Loses \/ MeterHears \/ Works \/ Restarted \/ Intrudes \/ Over
Spec == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(Starts) /\ WF_vars(Hears) /\ WF_vars(Polls) /\ WF_vars(Connects) /\ WF_vars(MeterHears) /\ WF_vars(Works)

\* --- what must hold --------------------------------------------------------------------------------------------------------------------

TypeOK == C!TypeOK(c) /\ S!TypeOK(s)
OnlyWholeIsVerified == bad # "unfinished"
DoneMeansOurs == bad # "other"
NothingMixed == c.resume \/ \A n, k \in Numbers : kept[n] = 0 \/ kept[k] = 0 \/ kept[n] = kept[k]
OnlyVerifiedRuns == s.state \in {"VERIFIED", "ACTIVATING", "ACTIVATED"} => Sound
ImageTransferEnds == <>(finished # "no")
====
