---- MODULE layers ----
\* A client and a meter whose messages go in layers, and between them an attacker who has no key: he keeps all that was ever said,
\* delivers it to whom he likes as often as he likes, takes signatures off, puts his own on, renames who sends and who receives, and
\* makes messages himself.
\*
\*   real                                    here
\*   a tag under the key of the message      `by`: who made it; the head is under the tag, so another head is a wrong tag
\*   the global key                          `epoch`: messages under it are of one epoch; those under a key of one message of none
\*   signatures                              `out`, `in`: who made them, "" for none
\*   the counter store                       `next` and `kept`, which survive
\*   the association's own counting          `top`: it acts upon what is above, and begins anew with a new global key
\*
\* A listener has no state of its own: in every state it is shown all that could be on the line (PushesAreTheirSenders).
\*
\* `acted` and `bad` are ghosts: what each side has acted upon, and the names of the properties that a step has broken.
EXTENDS win12, FiniteSets
CONSTANTS
    Uses, Signings,              \* keys of messages and signatures asked for: any of these
    Requests, Notes,             \* messages of the client and of the meter, in all
    Changes, Restarts            \* of the global key and of either side, in all

VARIABLES c, s, use, signing, net, next, ctr, kept, top, asked, epoch, acted, sent, notes, restarts, bad, last
vars == <<c, s, use, signing, net, next, ctr, kept, top, asked, epoch, acted, sent, notes, restarts, bad, last>>
View == <<c, s, use, signing, net, next, ctr, kept, top, asked, epoch, acted, sent, notes, restarts, bad>>

L == INSTANCE message_layers

Sides == {"C", "S"}
Peer(side) == IF side = "C" THEN "S" ELSE "C"
Machine(side) == IF side = "C" THEN c ELSE s
Fresh(m) == m.use # L!KEY_USE_IDENTIFIED
Settings(side, u, g) ==
    [client |-> side = "C", suite |-> 0, key |-> IF side = "C" THEN u ELSE L!KEY_USE_NONE, outside |-> g = "outside", inside |-> g = "inside",
     pushes |-> FALSE, least |-> 0]
Begun(m, lowest) == L!on_api_begin(m, [kept_lowest |-> lowest]).m

Init == /\ use \in Uses /\ signing \in Signings
        /\ c = Begun(L!Initial(Settings("C", use, signing)), 0) /\ s = Begun(L!Initial(Settings("S", use, signing)), 0)
        /\ net = {} /\ next = [C |-> 0, S |-> 0] /\ ctr = [C |-> 0, S |-> 0] /\ kept = [C |-> 0, S |-> 0]
        /\ top = [C |-> -1, S |-> -1] /\ asked = -1 /\ epoch = 0 /\ acted = [C |-> {}, S |-> {}]
        /\ sent = 0 /\ notes = 0 /\ restarts = 0 /\ bad = {} /\ last = [who |-> "world", what |-> "begins"]

\* --- what the sides say
Signed(side, where) == IF signing = where THEN side ELSE ""
Said(side, kind, number) ==
    [by |-> side, from |-> side, to |-> Peer(side), kind |-> kind, use |-> use, number |-> number, ctr |-> ctr[side], epoch |-> epoch,
     out |-> Signed(side, "outside"), in |-> Signed(side, "inside")]
Says(side, m) == net' = net \cup {m} /\ ctr' = [ctr EXCEPT ![side] = @ + 1]

Ask == /\ sent < Requests /\ next.C < L!COUNTER_MAX /\ sent' = sent + 1
       /\ Says("C", Said("C", "request", next.C)) /\ next' = [next EXCEPT !.C = @ + 1] /\ asked' = next.C
       /\ last' = [who |-> "client", what |-> "asks"]
       /\ UNCHANGED <<c, s, use, signing, kept, top, epoch, acted, notes, restarts, bad>>
Tell == /\ notes < Notes /\ next.S < L!COUNTER_MAX /\ notes' = notes + 1
        /\ Says("S", Said("S", "note", next.S)) /\ next' = [next EXCEPT !.S = @ + 1]
        /\ last' = [who |-> "meter", what |-> "tells"]
        /\ UNCHANGED <<c, s, use, signing, kept, top, asked, epoch, acted, sent, restarts, bad>>

\* --- what comes
Verdict(side, signer) == IF signer = "" THEN L!SIGNATURE_MISSING ELSE IF signer = Peer(side) THEN L!SIGNATURE_RIGHT ELSE L!SIGNATURE_WRONG
\* Both sides have the keys, so a side's own message opens under them too; the head tells whose it is.
TagOk(m) == m.by \in Sides /\ m.from = m.by /\ m.to = Peer(m.by) /\ (Fresh(m) \/ m.epoch = epoch)
Event(side, m) ==
    [agreed |-> TRUE, ciphered |-> TRUE, level |-> 3, key_used |-> m.use, ours |-> m.from = Peer(side) /\ m.to = side, their_suite |-> 0,
     numbered |-> TRUE, number |-> m.number, echo |-> m.number = asked, outer |-> Verdict(side, m.out), key_there |-> TRUE,
     tag_ok |-> TagOk(m), inner |-> Verdict(side, m.in), answers |-> m.kind = "answer"]

\* What the attacker makes of a message: the same, without or with his own signature around it, under other names.
Altered(m) == {m, [m EXCEPT !.out = ""], [m EXCEPT !.out = "X"], [m EXCEPT !.from = m.to, !.to = m.from]}
Forged == {[by |-> "X", from |-> side, to |-> Peer(side), kind |-> kind, use |-> u, number |-> L!COUNTER_MAX - 1, ctr |-> 9, epoch |-> epoch,
            out |-> o, in |-> "X"] : side \in Sides, kind \in {"request", "answer"}, u \in Uses, o \in {"", "X"}}
OnTheLine == UNION {Altered(m) : m \in net} \cup Forged

Broken(side, m, before) ==
    {p \in {"OpenedIsOfThePeer", "OpenedOnce", "AnswersTheRequest", "LayersAsAgreed"} :
        \/ p = "OpenedIsOfThePeer" /\ ~(m.by = Peer(side) /\ m.to = side)
        \/ p = "OpenedOnce" /\ m \in before
        \/ p = "AnswersTheRequest" /\ side = "C" /\ m.kind = "answer" /\ m.number # asked
        \/ p = "LayersAsAgreed" /\ ~((signing # "outside" \/ m.out = Peer(side)) /\ (signing # "inside" \/ m.in = Peer(side)) /\ (side = "S" \/ m.use = use))}

Comes(side, m) ==
    LET step == L!on_rx_message(Machine(side), Event(side, m))
        saves == L!Effects(step, "save")
        acts == L!Does(step, "tell", "opened") /\ m.ctr > top[side]
        spoilt == IF saves # <<>> /\ m.by # Peer(side) THEN {"NumberKeptOnlyVerified"} ELSE {}
        answers == acts /\ side = "S" /\ m.kind = "request"
    IN /\ IF side = "C" THEN c' = step.m /\ UNCHANGED s ELSE s' = step.m /\ UNCHANGED c
       /\ kept' = IF saves = <<>> THEN kept ELSE [kept EXCEPT ![side] = saves[1].value]
       /\ top' = IF acts THEN [top EXCEPT ![side] = m.ctr] ELSE top
       /\ acted' = IF acts THEN [acted EXCEPT ![side] = @ \cup {m}] ELSE acted
       /\ bad' = bad \cup spoilt \cup (IF acts THEN Broken(side, m, acted[side]) ELSE {})
       /\ IF answers THEN Says("S", [Said("S", "answer", m.number) EXCEPT !.use = m.use]) ELSE UNCHANGED <<net, ctr>>
       /\ last' = [who |-> side, what |-> m, id |-> step.id, error |-> step.error]
       /\ UNCHANGED <<use, signing, next, asked, epoch, sent, notes, restarts>>

\* --- a new global key, and a program that ends: an association begins anew
Change == /\ epoch < Changes /\ epoch' = epoch + 1
          /\ c' = Begun(c, kept.C) /\ s' = Begun(s, kept.S) /\ top' = [C |-> -1, S |-> -1] /\ ctr' = [C |-> 0, S |-> 0] /\ asked' = -1
          /\ last' = [who |-> "world", what |-> "new global key"]
          /\ UNCHANGED <<use, signing, net, next, kept, acted, sent, notes, restarts, bad>>
Restart == /\ restarts < Restarts /\ restarts' = restarts + 1
           /\ c' = Begun(L!Restarted(c), kept.C) /\ s' = Begun(L!Restarted(s), kept.S) /\ asked' = -1
           /\ last' = [who |-> "world", what |-> "both begin anew"]
           /\ UNCHANGED <<use, signing, net, next, ctr, kept, top, epoch, acted, sent, notes, bad>>

Next == Ask \/ Tell \/ Change \/ Restart \/ \E m \in OnTheLine, side \in Sides : Comes(side, m)
Spec == Init /\ [][Next]_vars

OpenedIsOfThePeer == "OpenedIsOfThePeer" \notin bad
OpenedOnce == "OpenedOnce" \notin bad
AnswersTheRequest == "AnswersTheRequest" \notin bad
LayersAsAgreed == "LayersAsAgreed" \notin bad
NumberKeptOnlyVerified == "NumberKeptOnlyVerified" \notin bad

\* --- who listens to the meter, with the keys of the client, and answers nothing
Listener == Begun(L!Initial([Settings("S", use, signing) EXCEPT !.key = use, !.pushes = TRUE, !.least = 3]), 0)
IsOfItsSender(m) == /\ m.by = "S" /\ m.to = "C" /\ m.use = use
                    /\ (signing # "outside" \/ m.out = "S") /\ (signing # "inside" \/ m.in = "S")
PushesAreTheirSenders ==
    \A m \in OnTheLine : LET step == L!on_rx_message(Listener, Event("C", m))
                        IN L!Effects(step, "save") = <<>> /\ (L!Does(step, "tell", "opened") => IsOfItsSender(m))
====
