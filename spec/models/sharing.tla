---- MODULE sharing ----
\* One meter, its arbiter, and callers that ask, use, give up, die and keep it too long, while the link comes and goes.
\*
\* The channels: `up` is the arbiter's mailbox, in order of sending; `down[i]` is what it has said to caller i and i has not read.
\* Callers speak to nobody else, so one mailbox allows as much as one queue each: what the arbiter reads later may be sent later.
\* The channel of a dead caller says so after its last message. A channel carries only the tickets of its caller: one that is
\* another's by now, numbers having gone round, is stopped before the arbiter.
\*
\* The owners: a caller gives the meter back only when its exchange is over (`Careless`: whenever it likes), and is stuck,
\* perhaps for ever, as long as it pleases. The owner of the link says that it is found until it is believed.
\*
\* Ghosts that no machine reads, in `w`: `line` those who wait, as they came; `hold` who was given the meter and has neither
\* given it back nor been cut off; `use` the exchanges under way at the meter itself; `cut` whether one is being cut off.
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
    Callers,                     \* how many
    Requests,                    \* in all; `Endless`: as many as they like
    Room,                        \* messages in the mailbox, at most, before an owner says more
    Deaths, Breaks,              \* callers that die and links that break, in all
    Endless, Impatient, Cancels, \* whether callers ask for ever, time out while they wait, change their minds
    Careless                     \* whether a caller gives the meter back in the middle of an exchange

VARIABLES a, c, busy, dead, up, down, w, link, asked, began, deaths, breaks, last
vars == <<a, c, busy, dead, up, down, w, link, asked, began, deaths, breaks, last>>
View == <<a, c, busy, dead, up, down, w, link, asked, began, deaths, breaks>>

A == INSTANCE meter_sharing
C == INSTANCE sharing_caller

Who == 1..Callers
Name == <<"caller A", "caller B", "caller C", "caller D">>
Nobody == [t |-> 0, c |-> 0]

Init == /\ a = A!Initial(<<>>) /\ c = [i \in Who |-> C!Initial(<<>>)]
        /\ busy = [i \in Who |-> FALSE] /\ dead = [i \in Who |-> FALSE]
        /\ up = <<>> /\ down = [i \in Who |-> <<>>]
        /\ w = [line |-> <<>>, hold |-> Nobody, use |-> {}, cut |-> FALSE, bad |-> "no"]
        /\ link = TRUE /\ asked = 0 /\ began = 0 /\ deaths = 0 /\ breaks = 0
        /\ last = [who |-> "world", what |-> "begins"]

\* --- what the arbiter does to the world ----------------------------------------------------------------------------------------------

Blame(v, ok, what) == IF ok \/ v.bad # "no" THEN v ELSE [v EXCEPT !.bad = what]

Waits(v, t) == \E k \in DOMAIN v.line : v.line[k].t = t
\* Whose ticket this is: of one who waits, or has the meter; Nobody when it has ended.
Of(v, t) == IF Waits(v, t) THEN v.line[CHOOSE k \in DOMAIN v.line : v.line[k].t = t]
            ELSE IF v.hold.c # 0 /\ v.hold.t = t THEN v.hold ELSE Nobody
Without(line, t) == SelectSeq(line, LAMBDA one : one.t # t)

\* Given the meter: the first of those who wait, while nobody has it and nobody is at it.
Granted(v, t) ==
    LET one == Of(v, t)
        ordered == Blame(v, v.line # <<>> /\ v.line[1].t = t, "order")
        after == Blame(ordered, ~v.cut, "cut")
        alone == Blame(after, v.hold.c = 0 /\ v.use = {}, "holder")
    IN [alone EXCEPT !.hold = one, !.line = Without(@, t)]

Exchanged(v, t) ==
    LET mine == Blame(v, v.hold.c # 0 /\ v.hold.t = t /\ ~v.cut, "exchange")
    IN [mine EXCEPT !.use = @ \cup {Of(v, t)}]

World(v, x) ==
    CASE x.kind = "start" -> [v EXCEPT !.cut = TRUE]
      [] x.name = "queued" -> [v EXCEPT !.line = Append(@, [t |-> x.ticket, c |-> x.caller])]
      [] x.name = "granted" -> Granted(v, x.ticket)
      [] x.name = "ended" -> [v EXCEPT !.line = Without(@, x.ticket)]
      [] x.name = "exchange" -> Exchanged(v, x.ticket)
      [] x.name = "drop" -> [v EXCEPT !.hold = Nobody, !.use = {}, !.cut = FALSE]
      [] OTHER -> v

\* What it says, and to whom.
Said(v, x) ==
    CASE x.kind = "call" /\ x.name = "queued" -> <<[c |-> x.caller, t |-> "queued", n |-> x.ticket, why |-> 0]>>
      [] x.kind = "call" /\ x.name = "refused" -> <<[c |-> x.caller, t |-> "refused", n |-> 0, why |-> x.reason]>>
      [] x.kind = "call" /\ x.name = "granted" -> <<[c |-> Of(v, x.ticket).c, t |-> "granted", n |-> x.ticket, why |-> 0]>>
      [] x.kind = "call" /\ x.name = "ended" -> <<[c |-> Of(v, x.ticket).c, t |-> "ended", n |-> x.ticket, why |-> x.reason]>>
      [] OTHER -> <<>>

RECURSIVE Done(_, _, _, _)
\* After all effects from the n-th on: the world, and what was said.
Done(v, does, n, said) ==
    IF n > Len(does) THEN [w |-> v, said |-> said]
    ELSE Done(World(v, does[n]), does, n + 1, said \o Said(v, does[n]))

Short(said) == [k \in DOMAIN said |-> [name |-> said[k].t, to |-> said[k].c, ticket |-> said[k].n]]

\* The arbiter has taken a step in the world v; `free`: afterwards nothing of any use of the meter is left.
Arbiter(step, v, free, what) ==
    LET z == Done(v, step.does, 1, <<>>)
    IN /\ a' = step.m
       /\ w' = IF free THEN [z.w EXCEPT !.hold = Nobody, !.use = {}, !.cut = FALSE] ELSE z.w
       /\ down' = IF z.said = <<>> THEN down ELSE [i \in Who |-> IF dead[i] THEN <<>> ELSE down[i] \o SelectSeq(z.said, LAMBDA x : x.c = i)]
       /\ last' = [who |-> "arbiter", what |-> what, id |-> step.id, error |-> step.error, sends |-> Short(z.said)]

Dropped(step) == \E k \in DOMAIN step.does : step.does[k].name = "drop"
Rest == <<c, busy, dead, asked, began, deaths, breaks>>

\* --- the arbiter reads its mailbox -------------------------------------------------------------------------------------------------

Ticket(t) == [ticket |-> t, waits |-> Waits(w, t)]

\* Given back: with it, what the caller has of the meter ends.
Left(m) == IF w.hold.c = m.c /\ w.hold.t = m.n /\ ~w.cut THEN [w EXCEPT !.hold = Nobody] ELSE w

Reads ==
    /\ up # <<>> /\ Head(up).t # "gone"
    /\ LET m == Head(up)
           foreign == m.t # "request" /\ Of(w, m.n).c \notin {0, m.c}
       IN IF foreign
          THEN UNCHANGED <<a, w, down>> /\ last' = [who |-> "arbiter", what |-> "stops a foreign ticket"]
          ELSE CASE m.t = "request" -> Arbiter(A!on_rx_request(a, [caller |-> m.c]), w, FALSE, m.t)
                 [] m.t = "cancel" -> Arbiter(A!on_rx_cancel(a, Ticket(m.n)), Left(m), FALSE, m.t)
                 [] m.t = "release" -> Arbiter(A!on_rx_release(a, Ticket(m.n)), Left(m), FALSE, m.t)
                 [] m.t = "exchange" -> Arbiter(A!on_rx_exchange(a, Ticket(m.n)), w, FALSE, m.t)
    /\ up' = Tail(up) /\ UNCHANGED <<link, Rest>>

\* A dead caller: each of its tickets is looked at, then it is forgotten.
Buries ==
    /\ up # <<>> /\ Head(up).t = "gone"
    /\ LET i == Head(up).c
           mine == {w.line[k].t : k \in {k \in DOMAIN w.line : w.line[k].c = i}} \cup (IF w.hold.c = i /\ ~w.cut THEN {w.hold.t} ELSE {})
       IN IF mine = {}
          THEN /\ up' = Tail(up) /\ last' = [who |-> "arbiter", what |-> "has forgotten a dead caller"] /\ UNCHANGED <<a, w, down>>
          ELSE /\ \E t \in mine : Arbiter(A!on_rx_gone(a, Ticket(t)), w, FALSE, "gone") /\ UNCHANGED up
    /\ UNCHANGED <<link, Rest>>

Looking == a.state \in {"PASSING", "LOST"}
Looks == /\ Looking
         /\ Arbiter(A!on_api_next(a, [present |-> Waits(w, a.serving)]), w, FALSE, "next")
         /\ UNCHANGED <<up, link, Rest>>

HoldEnds == /\ "hold" \in A!Armed(a)
            /\ Arbiter(A!on_timer_hold(a, <<>>), w, FALSE, "held too long") /\ UNCHANGED <<up, link, Rest>>

\* --- the link and the meter ------------------------------------------------------------------------------------------------------------

CutIsDone == /\ w.cut /\ Arbiter(A!on_done_cut(a, <<>>), [w EXCEPT !.hold = Nobody, !.use = {}, !.cut = FALSE], FALSE, "cut")
             /\ UNCHANGED <<up, link, Rest>>
CutFails == /\ "cut" \in A!Armed(a)
            /\ LET step == A!on_timer_cut(a, <<>>)
               IN Arbiter(step, w, FALSE, "not cut in time") /\ link' = (link /\ ~Dropped(step))
            /\ UNCHANGED <<up, Rest>>
LinkBreaks == /\ link /\ breaks < Breaks /\ breaks' = breaks + 1 /\ link' = FALSE
              /\ Arbiter(A!on_link_lost(a, <<>>), w, TRUE, "link lost")
              /\ UNCHANGED <<up, c, busy, dead, asked, began, deaths>>
LinkIsFound == /\ ~link
               /\ LET step == A!on_link_found(a, <<>>)
                  IN Arbiter(step, w, FALSE, "link found") /\ link' = (step.m.state \notin {"LOST", "GONE"})
               /\ UNCHANGED <<up, Rest>>

Answers == \E one \in w.use :
              /\ w' = [w EXCEPT !.use = @ \ {one}]
              /\ busy' = IF one.c # 0 THEN [busy EXCEPT ![one.c] = FALSE] ELSE busy
              /\ last' = [who |-> "meter", what |-> "answers"]
              /\ UNCHANGED <<a, c, dead, up, down, link, asked, began, deaths, breaks>>

\* --- the callers -----------------------------------------------------------------------------------------------------------------------

Message(i, x) == [c |-> i, t |-> x.name, n |-> IF x.name = "request" THEN 0 ELSE x.ticket]
Calls(i, does) == LET all == SelectSeq(does, LAMBDA x : x.kind = "call") IN [k \in DOMAIN all |-> Message(i, all[k])]

Caller(i, step, what) ==
    LET says == Calls(i, step.does)
    IN /\ c' = [c EXCEPT ![i] = step.m]
       /\ busy' = [busy EXCEPT ![i] = step.m.state = "HOLDING" /\ (@ \/ \E k \in DOMAIN says : says[k].t = "exchange")]
       /\ up' = up \o says
       /\ last' = [who |-> Name[i], what |-> what, id |-> step.id, error |-> step.error,
                   sends |-> [k \in DOMAIN says |-> [name |-> says[k].t, ticket |-> says[k].n]]]
       /\ UNCHANGED <<a, w, link, breaks>>

Hears(i) ==
    /\ down[i] # <<>>
    /\ LET m == Head(down[i])
           step == CASE m.t = "queued" -> C!on_rx_queued(c[i], [number |-> m.n])
                     [] m.t = "granted" -> C!on_rx_granted(c[i], [number |-> m.n])
                     [] m.t = "refused" -> C!on_rx_refused(c[i], [reason |-> m.why])
                     [] m.t = "ended" -> C!on_rx_ended(c[i], [number |-> m.n, why |-> m.why])
       IN Caller(i, step, m.t)
    /\ down' = [down EXCEPT ![i] = Tail(@)]
    /\ UNCHANGED <<dead, asked, began, deaths>>

May(i) == ~dead[i] /\ Len(up) < Room
Same == UNCHANGED <<dead, down, asked, began, deaths>>

\* Callers differ in nothing, so that they begin in their order.
Asks(i) == /\ May(i) /\ c[i].state = "IDLE" /\ (Endless \/ asked < Requests) /\ i <= began + 1
           /\ Caller(i, C!on_api_request(c[i], <<>>), "ask")
           /\ asked' = (IF Endless THEN asked ELSE asked + 1) /\ began' = (IF i > began THEN i ELSE began)
           /\ UNCHANGED <<dead, down, deaths>>
Uses(i) == /\ May(i) /\ c[i].state = "HOLDING" /\ ~busy[i]
           /\ Caller(i, C!on_api_exchange(c[i], <<>>), "exchange") /\ Same
Leaves(i) == /\ May(i) /\ c[i].state = "HOLDING" /\ (Careless \/ ~busy[i])
             /\ \/ Caller(i, C!on_api_release(c[i], <<>>), "release")
                \/ Caller(i, C!on_api_cancel(c[i], <<>>), "cancel")
             /\ Same
GivesUp(i) == /\ Cancels /\ May(i) /\ c[i].state \in {"ASKING", "QUEUED"}
              /\ Caller(i, C!on_api_cancel(c[i], <<>>), "cancel") /\ Same
TimesOut(i) == /\ Impatient /\ May(i) /\ "wait" \in C!Armed(c[i])
               /\ Caller(i, C!on_timer_wait(c[i], <<>>), "waited too long") /\ Same

\* A caller dies, or its channel does; for the arbiter it is the same.
Dies(i) == /\ ~dead[i] /\ deaths < Deaths /\ deaths' = deaths + 1 /\ i <= began
           /\ dead' = [dead EXCEPT ![i] = TRUE] /\ down' = [down EXCEPT ![i] = <<>>] /\ busy' = [busy EXCEPT ![i] = FALSE]
           /\ LET step == C!on_link_closed(c[i], <<>>)
              IN c' = [c EXCEPT ![i] = step.m] /\ last' = [who |-> Name[i], what |-> "dies", id |-> step.id, error |-> step.error]
           /\ up' = Append(up, [c |-> i, t |-> "gone", n |-> 0])
           /\ UNCHANGED <<a, w, link, asked, began, breaks>>

\* Nobody wants anything any more: the only place to rest.
Rests == /\ up = <<>> /\ \A i \in Who : down[i] = <<>> /\ c[i].state = "IDLE"
         /\ a.state \in {"FREE", "GONE"} /\ ~Endless

Next == \/ Reads \/ Buries \/ Looks \/ HoldEnds \/ CutIsDone \/ CutFails \/ LinkBreaks \/ LinkIsFound \/ Answers
        \/ \E i \in Who : Hears(i) \/ Asks(i) \/ Uses(i) \/ Leaves(i) \/ GivesUp(i) \/ TimesOut(i) \/ Dies(i)
        \/ (Rests /\ UNCHANGED vars)
Spec == Init /\ [][Next]_vars

\* Weak fairness, said without ENABLED: what was said is heard, and the arbiter stays for ever in no state where something is due.
\* Nothing is asked of the callers themselves: who has the meter may keep it.
Did(who, what) == last'.who = who /\ last'.what \in what
Mail == {"request", "cancel", "release", "exchange", "gone", "stops a foreign ticket", "has forgotten a dead caller"}
Words == {"queued", "granted", "refused", "ended"}
Due == Looking \/ a.state = "EVICTING" \/ (a.state = "HELD" /\ a.waiting # 0)
FairSpec == /\ Spec
            /\ []<>(up = <<>>) \/ []<><<Did("arbiter", Mail)>>_vars
            /\ []<>(~Due) \/ []<><<Did("arbiter", {"next", "held too long", "cut", "not cut in time"})>>_vars
            /\ \A i \in Who : []<>(down[i] = <<>>) \/ []<><<Did(Name[i], Words)>>_vars

\* --- what must hold ----------------------------------------------------------------------------------------------------------------------

TypeOK == A!TypeOK(a) /\ \A i \in Who : C!TypeOK(c[i])
OneHolder == w.bad # "holder" /\ Cardinality(w.use) <= 1
OnlyTheHolderExchanges == w.bad # "exchange"
TicketsInOrder == w.bad # "order"
NoGrantBeforeCut == w.bad # "cut"

\* The arbiter counts right, and so few wait as it promises.
QueueBounded == Len(w.line) = a.waiting /\ a.waiting <= A!SHARING_QUEUE_MAX

\* The machine knows who has the meter.
HolderKnown == a.state = "HELD" <=> (w.hold.c # 0 /\ ~w.cut)

\* Whoever asks gets the meter or is told why not, without a time-out of its own.
EveryCallerIsAnswered == \A i \in Who : c[i].state \in {"ASKING", "QUEUED"} ~> c[i].state \in {"HOLDING", "IDLE"}
====
