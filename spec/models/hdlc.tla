---- MODULE hdlc ----
\* The two stations of an HDLC link over a line that loses, doubles and delays frames.
\*
\* The line: one queue for each direction. A frame that is corrupted fails its check sequence and is as good as lost; a frame may
\* come twice, right after itself; none overtakes another (a serial line, a modem, a stream). `Early` lets the response timer run
\* out while frames are still under way; without it the line is silent by then, as the time-out is chosen to be.
\*
\* The owners: the client's sends messages of 1..Segments segments, the server's answers each; either may end the link and the
\* client may open it again. Noise is a frame with a good check sequence and a control field that means nothing.
\*
\* Ghosts that no machine reads: a segment knows the connection it belongs to (`e`), its message (`k`), its place in it (`i`) and
\* in the connection (`n`); every frame says how many segments its sender has taken in this connection (`took`).
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
    ClientWindow, ServerWindow,  \* frames in a row that each sends and takes
    Segments,                    \* of a message, at most
    Messages,                    \* in one connection, at most
    Opens,                       \* times the client opens the link, at most
    Room,                        \* frames under way in one direction, at most; others are lost
    Noise,                       \* meaningless frames in all
    Losses,                      \* frames lost in all; `Lossy`: as many as the line likes
    Lossy, Doubling, Early, Closing,  \* whether frames are lost and doubled, timers early, links closed by their owners
    Idle, Slow,                  \* whether the server's connection may time out, and its owner be slower than the client's timer
    Hasty                        \* whether the client opens again while frames of the old connection are under way

VARIABLES c, s, cs, sc, cw, sw, noise, lost, bad, last
vars == <<c, s, cs, sc, cw, sw, noise, lost, bad, last>>
View == <<c, s, cs, sc, cw, sw, noise, lost, bad>>

C == INSTANCE hdlc_client
S == INSTANCE hdlc_server

Min(a, b) == IF a < b THEN a ELSE b
Info == 2

\* What surrounds a machine: `q` its segments from the oldest unacknowledged on, `part` the message that is coming in, `e` the
\* connection, `given` and `got` messages handed down and received in it, `made` segments made, `took` segments taken, `known` how
\* many of ours the peer is known to have taken, `ask` whether the peer has asked (P=1) and not been answered, `out` frames to send.
World == [q |-> <<>>, part |-> <<>>, e |-> 0, given |-> 0, got |-> 0, made |-> 0, took |-> 0, known |-> 0, ask |-> FALSE,
          rejects |-> FALSE, out |-> <<>>, wrong |-> "no"]

Fresh(w, e) == [World EXCEPT !.e = e, !.out = w.out, !.wrong = w.wrong, !.ask = w.ask]

Init == /\ c = C!Initial([send_info |-> Info, take_info |-> Info, send_window |-> ClientWindow, take_window |-> ClientWindow])
        /\ s = S!Initial([send_info |-> Info, take_info |-> Info, send_window |-> ServerWindow, take_window |-> ServerWindow])
        /\ cs = <<>> /\ sc = <<>> /\ cw = World /\ sw = World /\ noise = 0 /\ lost = 0 /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

\* --- what an effect does to the world around its machine ---------------------------------------------------------------------------

Blame(w, ok, what) == IF ok \/ w.wrong # "no" THEN w ELSE [w EXCEPT !.wrong = what]

\* Segment i of message k.
Segment(w, k, i, of) == [e |-> w.e, k |-> k, i |-> i, last |-> i = of, n |-> w.made + i]

Whole(part) == /\ part[1].i = 1 /\ part[Len(part)].last
               /\ \A j \in 2..Len(part) : part[j].i = part[j - 1].i + 1 /\ part[j].k = part[1].k

\* The information of a frame is taken: the segments of one message, each once, in order, of this connection.
Taken(w, x, end) ==
    LET p == Append(w.part, x)
        t == Blame([w EXCEPT !.took = @ + 1], x.e = w.e /\ x.n = w.took + 1, "delivered")
    IN IF ~end THEN [t EXCEPT !.part = p]
       ELSE Blame([t EXCEPT !.part = <<>>, !.got = @ + 1], Whole(p) /\ p[1].k = w.got + 1, "delivered")

\* A frame leaves. `limit`: frames in a row that were agreed.
Sent(w, f, limit, asked) ==
    LET t == [w EXCEPT !.out = Append(@, f), !.ask = IF f.p THEN FALSE ELSE @]
        u == IF f.t = "i" THEN Blame(t, f.x.n <= w.known + limit, "window") ELSE t
    IN IF ~asked THEN u
       ELSE Blame(Blame(u, w.ask, "unasked"), w.rejects => f.t \in {"frmr", "ua"}, "rejecting")

Frame(w, m, x) ==
    IF x.name = "i"
    THEN [t |-> "i", p |-> x.poll_final, ns |-> x.send_number, nr |-> x.receive_number, seg |-> x.segmented,
          x |-> w.q[((x.send_number + C!SEQUENCE_MASK + 1 - m.va) % (C!SEQUENCE_MASK + 1)) + 1], e |-> w.e, took |-> w.took]
    ELSE IF x.name = "rr" THEN [t |-> "rr", p |-> x.poll_final, nr |-> x.receive_number, e |-> w.e, took |-> w.took]
    ELSE IF x.name \in {"snrm", "ua"}
    THEN [t |-> x.name, p |-> TRUE, ti |-> x.transmit_info, ri |-> x.receive_info, tw |-> x.transmit_window,
          rw |-> x.receive_window, e |-> w.e, took |-> 0]
    ELSE [t |-> x.name, p |-> TRUE, e |-> w.e, took |-> 0]

Effect(w, m, f, x, limit, asked) ==
    CASE x.kind = "send" ->
            LET t == Sent(w, Frame(w, m, x), limit, asked)
            IN IF x.name = "frmr" THEN [t EXCEPT !.rejects = TRUE] ELSE t
      [] x.kind = "call" /\ x.name = "release" -> [w EXCEPT !.q = SubSeq(@, x.count + 1, Len(@))]
      [] x.kind = "call" /\ x.name = "clear" -> [w EXCEPT !.q = <<>>, !.part = <<>>]
      [] x.kind = "tell" /\ x.name = "segment" -> Taken(w, f.x, x.last)
      [] OTHER -> w

RECURSIVE Effects(_, _, _, _, _, _)
Effects(w, step, f, n, limit, asked) ==
    IF n > Len(step.does) THEN w ELSE Effects(Effect(w, step.m, f, step.does[n], limit, asked), step, f, n + 1, limit, asked)

\* The owner asks for the next segment until none is sent.
RECURSIVE PumpedC(_, _)
PumpedC(m, w) ==
    LET at == ((m.vs + C!SEQUENCE_MASK + 1 - m.va) % (C!SEQUENCE_MASK + 1)) + 1
        step == C!on_api_pump(m, [segmented |-> at <= Len(w.q) /\ ~w.q[at].last])
    IN IF step.does = <<>> THEN [m |-> step.m, w |-> w]
       ELSE PumpedC(step.m, Effects(w, step, <<>>, 1, Min(ClientWindow, ServerWindow), FALSE))

RECURSIVE PumpedS(_, _)
PumpedS(m, w) ==
    LET at == ((m.vs + C!SEQUENCE_MASK + 1 - m.va) % (C!SEQUENCE_MASK + 1)) + 1
        step == S!on_api_pump(m, [segmented |-> at <= Len(w.q) /\ ~w.q[at].last])
    IN IF step.does = <<>> THEN [m |-> step.m, w |-> w]
       ELSE PumpedS(step.m, Effects(w, step, <<>>, 1, Min(ClientWindow, ServerWindow), TRUE))

Put(line, frames) == LET all == line \o frames IN SubSeq(all, 1, Min(Room, Len(all)))
Names(frames) == [i \in DOMAIN frames |-> [name |-> frames[i].t, p |-> frames[i].p]]

\* A station has taken a step: `rest` is the line it read from.
ClientSteps(step, w, f, rest, what) ==
    LET a == Effects(w, step, f, 1, Min(ClientWindow, ServerWindow), FALSE)
        z == PumpedC(step.m, a)
    IN /\ c' = z.m /\ cw' = [z.w EXCEPT !.out = <<>>, !.wrong = "no"] /\ sc' = rest /\ cs' = Put(cs, z.w.out)
       /\ bad' = IF bad # "no" THEN bad ELSE z.w.wrong
       /\ last' = [who |-> "client", what |-> what, id |-> step.id, error |-> step.error, sends |-> Names(z.w.out)]
       /\ UNCHANGED <<s, sw, noise, lost>>

ServerSteps(step, w, f, rest, what) ==
    LET a == Effects(w, step, f, 1, Min(ClientWindow, ServerWindow), TRUE)
        b == [a EXCEPT !.rejects = @ /\ step.m.state = "REJECTING"]
        z == PumpedS(step.m, b)
    IN /\ s' = z.m /\ sw' = [z.w EXCEPT !.out = <<>>, !.wrong = "no"] /\ cs' = rest /\ sc' = Put(sc, z.w.out)
       /\ bad' = IF bad # "no" THEN bad ELSE z.w.wrong
       /\ last' = [who |-> "server", what |-> what, id |-> step.id, error |-> step.error, sends |-> Names(z.w.out)]
       /\ UNCHANGED <<c, cw, noise, lost>>

\* --- the owners ------------------------------------------------------------------------------------------------------------------

Silent == cs = <<>> /\ sc = <<>>

ClientOpens == /\ c.state = "CLOSED" /\ cw.e < Opens /\ (Hasty \/ Silent)
               /\ ClientSteps(C!on_api_open(c, <<>>), Fresh(cw, cw.e + 1), <<>>, sc, "open")

ClientSends == /\ c.state = "CONNECTED" /\ cw.q = <<>> /\ cw.given = cw.got /\ cw.given < Messages
               /\ \E n \in 1..Segments :
                    LET w == [cw EXCEPT !.q = [i \in 1..n |-> Segment(cw, cw.given + 1, i, n)], !.given = @ + 1, !.made = @ + n]
                    IN ClientSteps(C!on_api_send(c, [segments |-> n]), w, <<>>, sc, "send")

ServerAnswers == /\ s.state = "CONNECTED" /\ sw.given < sw.got
                 /\ \E n \in 1..Segments :
                      LET q == sw.q \o [i \in 1..n |-> Segment(sw, sw.given + 1, i, n)]
                          w == [sw EXCEPT !.q = q, !.given = @ + 1, !.made = @ + n]
                      IN ServerSteps(S!on_api_send(s, [segments |-> n]), w, <<>>, cs, "answer")

\* Who has asked and hears nothing gives up at last.
Unanswered == c.state = "CONNECTED" /\ cw.given > cw.got /\ cw.q = <<>>
ClientCloses == /\ (Closing /\ c.state \in {"CONNECTED", "WAITING"}) \/ Unanswered
                /\ ClientSteps(C!on_api_close(c, <<>>), cw, <<>>, sc, "close")

\* Or asks for what is still to come.
ClientPolls == Unanswered /\ ClientSteps(C!on_api_poll(c, <<>>), cw, <<>>, sc, "poll")

ServerCloses == /\ Closing /\ s.state # "DISCONNECTED"
                /\ ServerSteps(S!on_api_close(s, <<>>), sw, <<>>, cs, "close")

\* --- what comes over the line --------------------------------------------------------------------------------------------------------

Known(w, f) == [w EXCEPT !.known = IF f.e = w.e /\ f.took > @ THEN f.took ELSE @]
Numbers(f) == [receive_number |-> f.nr, poll_final |-> f.p, stranger |-> FALSE]
Parameters(f) == [transmit_info |-> f.ti, receive_info |-> f.ri, transmit_window |-> f.tw, receive_window |-> f.rw]
Information(f) == [send_number |-> f.ns, receive_number |-> f.nr, poll_final |-> f.p, segmented |-> f.seg, too_long |-> FALSE,
                   stranger |-> FALSE, content |-> C!CONTENT_FINE]

ClientTakes(f) ==
    CASE f.t = "i" -> C!on_rx_i(c, Information(f))
      [] f.t = "rr" -> C!on_rx_rr(c, Numbers(f))
      [] f.t = "ua" -> C!on_rx_ua(c, Parameters(f))
      [] f.t = "dm" -> C!on_rx_dm(c, <<>>)
      [] f.t = "frmr" -> C!on_rx_frmr(c, <<>>)

ServerTakes(f) ==
    CASE f.t = "i" -> S!on_rx_i(s, Information(f))
      [] f.t = "rr" -> S!on_rx_rr(s, Numbers(f))
      [] f.t = "snrm" -> S!on_rx_snrm(s, Parameters(f))
      [] f.t = "disc" -> S!on_rx_disc(s, [poll_final |-> TRUE, stranger |-> FALSE])
      [] f.t = "noise" -> S!on_rx_unknown(s, [poll_final |-> TRUE, stranger |-> FALSE])

ClientReceives == /\ sc # <<>>
                  /\ ClientSteps(ClientTakes(Head(sc)), Known(cw, Head(sc)), Head(sc), Tail(sc), Head(sc).t)

\* A SNRM begins another connection at the server too; with P=1 it may speak.
ServerReceives ==
    /\ cs # <<>>
    /\ LET f == Head(cs)
           w == [Known(sw, f) EXCEPT !.ask = IF f.p THEN TRUE ELSE @]
       IN ServerSteps(ServerTakes(f), IF f.t = "snrm" THEN [Fresh(w, f.e) EXCEPT !.ask = TRUE] ELSE w, f, Tail(cs), f.t)

\* --- the line ------------------------------------------------------------------------------------------------------------------------

Happens(what) == last' = [who |-> "line", what |-> what]
Loses == (Lossy /\ UNCHANGED lost) \/ (lost < Losses /\ lost' = lost + 1)
LoseToServer == /\ cs # <<>> /\ Loses /\ cs' = Tail(cs) /\ Happens("loses a frame to the server")
                /\ UNCHANGED <<c, s, sc, cw, sw, noise, bad>>
LoseToClient == /\ sc # <<>> /\ Loses /\ sc' = Tail(sc) /\ Happens("loses a frame to the client")
                /\ UNCHANGED <<c, s, cs, cw, sw, noise, bad>>
DoubleToServer == /\ Doubling /\ cs # <<>> /\ Len(cs) < Room /\ cs' = <<Head(cs)>> \o cs
                  /\ Happens("doubles a frame to the server") /\ UNCHANGED <<c, s, sc, cw, sw, noise, lost, bad>>
DoubleToClient == /\ Doubling /\ sc # <<>> /\ Len(sc) < Room /\ sc' = <<Head(sc)>> \o sc
                  /\ Happens("doubles a frame to the client") /\ UNCHANGED <<c, s, cs, cw, sw, noise, lost, bad>>
Noisy == /\ noise < Noise /\ Len(cs) < Room /\ noise' = noise + 1
         /\ cs' = Append(cs, [t |-> "noise", p |-> TRUE, e |-> 0, took |-> 0])
         /\ Happens("noise") /\ UNCHANGED <<c, s, sc, cw, sw, lost, bad>>

Waits == "response" \in C!Armed(c) /\ (Early \/ Silent) /\ (Slow \/ sw.given >= sw.got)
ClientTimer == /\ Waits
               /\ ClientSteps(C!on_timer_response(c, <<>>), cw, <<>>, sc, "no answer")
ServerTimer == /\ Idle /\ "inactivity" \in S!Armed(s) /\ Silent
               /\ ServerSteps(S!on_timer_inactivity(s, <<>>), sw, <<>>, cs, "inactive")

Line == LoseToServer \/ LoseToClient \/ DoubleToServer \/ DoubleToClient \/ Noisy
Stations == ClientReceives \/ ServerReceives \/ ServerAnswers \/ ClientTimer
Owners == ClientOpens \/ ClientSends \/ ClientPolls \/ ClientCloses \/ ServerCloses \/ ServerTimer

\* All is said, or nobody may open the link again: the only places to rest.
Done == /\ Silent
        /\ \/ c.state = "CLOSED" /\ cw.e = Opens
           \/ c.state = "CONNECTED" /\ cw.got = Messages
Next == Line \/ Stations \/ Owners \/ (Done /\ UNCHANGED vars)
Spec == Init /\ [][Next]_vars

\* Weak fairness, said without ENABLED, which TLC finds only by trying: what can go on is done at last.
Did(who, what) == last'.who = who /\ last'.what \in what
Frames == {"i", "rr", "ua", "dm", "frmr", "snrm", "disc", "noise"}
FairSpec == /\ Spec
            /\ []<>(sc = <<>>) \/ []<><<Did("client", Frames)>>_vars
            /\ []<>(cs = <<>>) \/ []<><<Did("server", Frames)>>_vars
            /\ []<>(s.state # "CONNECTED" \/ sw.given >= sw.got) \/ []<><<Did("server", {"answer"})>>_vars
            /\ []<>(~Waits) \/ []<><<Did("client", {"no answer"})>>_vars

\* --- what must hold ----------------------------------------------------------------------------------------------------------------------

TypeOK == C!TypeOK(c) /\ S!TypeOK(s)
DeliveredOnceInOrder == bad # "delivered"
WindowNeverExceeded == bad # "window"
SilentUnlessAsked == bad # "unasked"
RejectedUntilConnected == bad # "rejecting"

\* What a station has forgotten, the other has taken.
NothingForgotten ==
    /\ (cw.q # <<>> /\ cw.e = sw.e) => cw.q[1].n <= sw.took + 1
    /\ (sw.q # <<>> /\ cw.e = sw.e) => sw.q[1].n <= cw.took + 1

\* The machine's count of segments is that of its owner.
CountsRight == /\ c.state \in {"CONNECTED", "WAITING"} => Len(cw.q) = c.queued + ((c.sent + C!SEQUENCE_MASK + 1 - c.va) % (C!SEQUENCE_MASK + 1))
               /\ s.state = "CONNECTED" => Len(sw.q) = s.queued + ((s.sent + C!SEQUENCE_MASK + 1 - s.va) % (C!SEQUENCE_MASK + 1))

\* As long as fewer frames are lost than the client tries again, every message is answered.
OpenEnds == c.state = "CONNECTING" ~> c.state # "CONNECTING"
Answered == (cw.given > cw.got) ~> (cw.given = cw.got)

AgreedIsLeast == s.state = "CONNECTED" => s.window <= Min(ClientWindow, ServerWindow)
====
