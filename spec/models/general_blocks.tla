---- MODULE general_blocks ----
\* General block transfer between a client and a meter: requests and answers of any service in numbered blocks, windows, lost blocks
\* sent again, over a carrier that loses, doubles and, with `Swapping`, overtakes.
\*
\* Ghosts: the octets of a block know the request `r` they belong to, whether it or its answer (`d`), and the place `p` they have among
\* `of` parts. Two blocks have the same octets when these are the same. A client asks anew only when nothing of the old request is
\* under way (its association waits for that), unless `Undrained`.
\* The answer to a request that was given up may still come whole: it is refused above, by its invoke id (see `association`).
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
    Requests, Parts,           \* requests in all; parts of a request or an answer, at most
    ClientWindow, MeterWindow, \* blocks in a row that each takes
    Retries, Most,             \* times a window is sent again; highest number used
    Room, Losses, Doubles,     \* blocks under way in one direction, at most; blocks lost, and blocks doubled, in all
    Lossy, Swapping,           \* whether any number is lost, a block overtakes the one before it
    Early,                     \* whether the window timer ends while blocks are under way
    Undrained

VARIABLES c, m, up, down, cw, mw, asked, lost, extra, bad, last
vars == <<c, m, up, down, cw, mw, asked, lost, extra, bad, last>>
View == <<c, m, up, down, cw, mw, asked, lost, extra, bad>>

G == INSTANCE general_block_transfer

\* `kept` blocks of the peer by number (r = 0: none), `r` and `of` what is being sent, `out` blocks to send, `burst` blocks with octets
\* sent since the peer was heard, `granted` how many it takes, `done` requests done or answered, `waits` whether an answer is awaited.
NoBlock == [r |-> 0, d |-> "none", p |-> 0, of |-> 0]
World == [kept |-> [n \in 1..Most |-> NoBlock], r |-> 0, of |-> 0, out |-> <<>>, burst |-> 0, granted |-> 1,
          done |-> [r \in 1..Requests |-> 0], waits |-> FALSE, wrong |-> "no"]

Init == /\ c = G!Initial([asking |-> TRUE, own_window |-> ClientWindow, retries |-> Retries, most |-> Most])
        /\ m = G!Initial([asking |-> FALSE, own_window |-> MeterWindow, retries |-> Retries, most |-> Most])
        /\ up = <<>> /\ down = <<>> /\ cw = World /\ mw = World /\ asked = 0 /\ lost = 0 /\ extra = 0 /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

Min(a, b) == IF a < b THEN a ELSE b
Put(line, new) == LET all == line \o new IN SubSeq(all, 1, Min(Room, Len(all)))
Blame(w, ok, what) == IF ok \/ w.wrong # "no" THEN w ELSE [w EXCEPT !.wrong = what]

\* Parts 1..of of request r, or of its answer, each once, in order.
Exact(w, x, d, r) == LET of == x.end - x.first + 1
                     IN \A n \in x.first..x.end : w.kept[n] = [r |-> r, d |-> d, p |-> n - x.first + 1, of |-> of]

Octets(w, d, x) == IF x.part = 0 THEN NoBlock ELSE [r |-> w.r, d |-> d, p |-> x.part, of |-> w.of]

\* One effect of a step; `d` says whose blocks leave, `f` is the block that came.
Effect(w, d, f, x) ==
    CASE x.kind = "send" /\ x.name = "block" ->
            LET o == Octets(w, d, x)
                n == w.burst + (IF x.part = 0 THEN 0 ELSE 1)
                t == [w EXCEPT !.burst = n, !.out = Append(@, [t |-> "block", last |-> x.last, streaming |-> x.streaming,
                       peer_window |-> x.peer_window, number |-> x.number, acknowledged |-> x.acknowledged, o |-> o])]
            IN Blame(Blame(t, n <= w.granted, "window"), x.number <= Most /\ x.number >= 1, "number")
      [] x.kind = "send" -> [w EXCEPT !.out = Append(@, [t |-> x.name, r |-> w.r])]
      [] x.kind = "call" /\ x.name = "clear" -> [w EXCEPT !.kept = World.kept]
      [] x.kind = "call" /\ x.name = "keep" -> [w EXCEPT !.kept[x.number] = f.o]
      [] x.kind = "tell" /\ x.name = "whole" ->
            LET r == w.kept[x.first].r
                other == IF d = "request" THEN "answer" ELSE "request"
                t == IF r = 0 THEN w ELSE [w EXCEPT !.done[r] = @ + 1, !.waits = d = "answer"]
            IN Blame(t, r # 0 /\ Exact(w, x, other, r), "whole")
      [] OTHER -> w

RECURSIVE Effects(_, _, _, _, _)
Effects(w, d, f, step, n) == IF n > Len(step.does) THEN w ELSE Effects(Effect(w, d, f, step.does[n]), d, f, step, n + 1)

RECURSIVE Pumped(_, _, _)
Pumped(x, w, d) == LET step == G!on_api_pump(x, <<>>)
                   IN IF step.does = <<>> THEN [m |-> step.m, w |-> w] ELSE Pumped(step.m, Effects(w, d, NoBlock, step, 1), d)

Names(messages) == [i \in DOMAIN messages |->
    IF messages[i].t = "block" THEN [name |-> "block", number |-> messages[i].number, acknowledged |-> messages[i].acknowledged,
                                     part |-> messages[i].o.p] ELSE [name |-> messages[i].t]]
Clean(w) == [w EXCEPT !.out = <<>>, !.wrong = "no"]
Told(step, w, d, f) == LET z == Pumped(step.m, Effects(w, d, f, step, 1), d)
                       IN [m |-> z.m, w |-> Clean(z.w), out |-> z.w.out, wrong |-> z.w.wrong]

ClientSteps(step, w, f, rest, what) ==
    LET z == Told(step, w, "request", f)
    IN /\ c' = z.m /\ cw' = z.w /\ down' = rest /\ up' = Put(up, z.out) /\ bad' = IF bad = "no" THEN z.wrong ELSE bad
       /\ last' = [who |-> "client", what |-> what, id |-> step.id, error |-> step.error, sends |-> Names(z.out)]
       /\ UNCHANGED <<m, mw, lost, extra>>
MeterSteps(step, w, f, rest, what) ==
    LET z == Told(step, w, "answer", f)
    IN /\ m' = z.m /\ mw' = z.w /\ up' = rest /\ down' = Put(down, z.out) /\ bad' = IF bad = "no" THEN z.wrong ELSE bad
       /\ last' = [who |-> "meter", what |-> what, id |-> step.id, error |-> step.error, sends |-> Names(z.out)]
       /\ UNCHANGED <<c, cw, lost, extra>>

Silent == up = <<>> /\ down = <<>>
Send(n) == [count |-> n, fits |-> FALSE, confirmed |-> TRUE, refusal |-> FALSE]

ClientAsks == /\ asked < Requests /\ ~cw.waits /\ c.state \in {"IDLE", "LINGERING"} /\ (Undrained \/ Silent)
              /\ asked' = asked + 1
              /\ \E n \in 1..Parts : ClientSteps(G!on_api_send(c, Send(n)),
                    [cw EXCEPT !.r = asked + 1, !.of = n, !.burst = 0, !.granted = c.window, !.waits = TRUE], NoBlock, down, "asks")
\* The meter answers in blocks, or refuses in none.
MeterAnswers == /\ m.state = "ANSWERING" /\ mw.waits
                /\ LET w == [mw EXCEPT !.r = mw.kept[m.first].r, !.burst = 0, !.waits = FALSE]
                   IN \/ \E n \in 1..Parts : MeterSteps(G!on_api_send(m, Send(n)), [w EXCEPT !.of = n], NoBlock, up, "answers")
                      \/ MeterSteps(G!on_api_send(m, [count |-> 1, fits |-> TRUE, confirmed |-> TRUE, refusal |-> TRUE]), w, NoBlock, up, "answers")
                /\ UNCHANGED asked

Block(w, f) == [last |-> f.last, streaming |-> f.streaming, peer_window |-> f.peer_window, number |-> f.number,
                acknowledged |-> f.acknowledged, full |-> f.o.p # 0, room |-> TRUE,
                known |-> f.number \in DOMAIN w.kept /\ w.kept[f.number] = f.o]
Heard(w, f) == [w EXCEPT !.burst = 0, !.granted = IF f.t = "block" /\ f.peer_window # 0 THEN f.peer_window ELSE @]
Abort == [last |-> TRUE, streaming |-> FALSE, peer_window |-> 1, number |-> 0, acknowledged |-> 0, full |-> FALSE, room |-> TRUE, known |-> FALSE]

Hears(x, w, f) == IF f.t = "block" THEN G!on_rx_block(x, Block(w, f)) ELSE IF f.t = "abort" THEN G!on_rx_block(x, Abort)
                  ELSE G!on_rx_plain(x, [refusal |-> TRUE])

ClientHears == /\ down # <<>>
               /\ LET f == Head(down)
                      w == Heard(cw, f)
                      step == Hears(c, cw, f)
                  IN ClientSteps(step, IF f.t = "plain" \/ step.error # "" THEN [w EXCEPT !.waits = FALSE] ELSE w, f, Tail(down), f.t)
               /\ UNCHANGED asked
MeterHears == /\ up # <<>> /\ MeterSteps(Hears(m, mw, Head(up)), Heard(mw, Head(up)), Head(up), Tail(up), Head(up).t) /\ UNCHANGED asked

Ends(x) == "window" \in G!Armed(x) /\ (Early \/ Silent)
ClientTimer == /\ Ends(c)
               /\ LET step == G!on_timer_window(c, <<>>)
                  IN ClientSteps(step, [cw EXCEPT !.burst = 0, !.waits = @ /\ step.error = ""], NoBlock, down, "time")
               /\ UNCHANGED asked
MeterTimer == Ends(m) /\ MeterSteps(G!on_timer_window(m, <<>>), [mw EXCEPT !.burst = 0], NoBlock, up, "time") /\ UNCHANGED asked

\* Nothing is under way, no window is open and an answer is awaited: the association's time ends it.
GivesUp == /\ cw.waits /\ Silent /\ "window" \notin G!Armed(c) /\ "window" \notin G!Armed(m) /\ m.state # "ANSWERING"
           /\ ClientSteps(G!on_api_ended(c, <<>>), [cw EXCEPT !.waits = FALSE], NoBlock, down, "gives up") /\ UNCHANGED asked

Loses == (Lossy /\ UNCHANGED lost) \/ (lost < Losses /\ lost' = lost + 1)
Line(what) == last' = [who |-> "line", what |-> what] /\ UNCHANGED <<c, m, cw, mw, asked, bad>>
Lose == /\ Loses /\ Line("loses") /\ UNCHANGED extra
        /\ \/ up # <<>> /\ up' = Tail(up) /\ UNCHANGED down
           \/ down # <<>> /\ down' = Tail(down) /\ UNCHANGED up
Double == /\ extra < Doubles /\ extra' = extra + 1 /\ Line("doubles") /\ UNCHANGED lost
          /\ \/ up # <<>> /\ Len(up) < Room /\ up' = <<Head(up)>> \o up /\ UNCHANGED down
             \/ down # <<>> /\ Len(down) < Room /\ down' = <<Head(down)>> \o down /\ UNCHANGED up
Swapped(line) == <<line[2], line[1]>> \o SubSeq(line, 3, Len(line))
Swap == /\ Swapping /\ Line("swaps") /\ UNCHANGED <<lost, extra>>
        /\ \/ Len(up) > 1 /\ up' = Swapped(up) /\ UNCHANGED down
           \/ Len(down) > 1 /\ down' = Swapped(down) /\ UNCHANGED up

Done == asked = Requests /\ ~cw.waits /\ Silent /\ UNCHANGED vars
Next == ClientAsks \/ MeterAnswers \/ ClientHears \/ MeterHears \/ ClientTimer \/ MeterTimer \/ GivesUp \/ Lose \/ Double \/ Swap \/ Done
Spec == Init /\ [][Next]_vars

Did(who, what) == last'.who = who /\ last'.what \in what
Arrivals == {"block", "plain", "abort"}
FairSpec == /\ Spec
            /\ []<>(down = <<>>) \/ []<><<Did("client", Arrivals)>>_vars
            /\ []<>(up = <<>>) \/ []<><<Did("meter", Arrivals)>>_vars
            /\ []<>(~(m.state = "ANSWERING" /\ mw.waits)) \/ []<><<Did("meter", {"answers"})>>_vars
            /\ []<>(~Ends(c)) \/ []<><<Did("client", {"time"})>>_vars
            /\ []<>(~Ends(m)) \/ []<><<Did("meter", {"time"})>>_vars

\* --- what must hold ---------------------------------------------------------------------------------------------------------------
TransferExact == bad # "whole"
WindowKept == bad # "window"
NumbersNeverWrap == bad # "number" /\ c.sent <= Most /\ m.sent <= Most
DoneOnce == \A r \in 1..Requests : mw.done[r] <= 1 /\ cw.done[r] <= 1
TransferEnds == cw.waits ~> ~cw.waits
====
