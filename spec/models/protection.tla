---- MODULE protection ----
\* A client that protects data by itself and orders answers that are, a meter, and between them an attacker who has no key: he keeps all
\* that was ever said and delivers it to whom he likes as often as he likes, takes signatures off, puts his own on, renames who sends
\* and who receives, alters what only a cipher protects, and orders answers himself.
\*
\*   real                                    here
\*   a tag under a key                       `by`: who made it; the head is under the tag, so another head is a wrong tag
\*   the global key                          `epoch`: data under it is of one epoch; that under a key of one message of none
\*   signatures                              `out`, `in`: who made them, "" for none; one is right when nobody altered what it signs
\*   the counter store                       `next`, `kept` and `top`, which survive; with a new global key counters begin anew
\*   the machine of one opening              made for it; what it remembers is in the store
\*
\* `acted` and `bad` are ghosts: what each side has acted upon, and the names of the properties that a step has broken.
EXTENDS win12, FiniteSets
CONSTANTS
    Forms,                       \* layers that both sides use: any of these
    Fresh,                       \* whether keys are made for one message: any of these
    Demands,                     \* what both demand: any of these
    Requests, Answers, Changes   \* of the client, of the meter, of the global key, in all

VARIABLES form, fresh, demand, net, next, ctr, kept, top, asked, epoch, acted, sent, answered, bad, last
vars == <<form, fresh, demand, net, next, ctr, kept, top, asked, epoch, acted, sent, answered, bad, last>>
View == <<form, fresh, demand, net, next, ctr, kept, top, asked, epoch, acted, sent, answered, bad>>

L == INSTANCE data_protection

Sides == {"C", "S"}
Peer(side) == IF side = "C" THEN "S" ELSE "C"
Settings(side) ==
    [client |-> side = "C", suite |-> 0, authenticated |-> demand = "tag", encrypted |-> demand = "cipher", signing |-> demand = "signature"]

Init == /\ form \in Forms /\ fresh \in Fresh /\ demand \in Demands
        /\ net = {} /\ next = 0 /\ ctr = [C |-> 0, S |-> 0] /\ kept = [C |-> 0, S |-> 0] /\ top = [C |-> 0, S |-> 0]
        /\ asked = -1 /\ epoch = 0 /\ acted = [C |-> {}, S |-> {}] /\ sent = 0 /\ answered = 0 /\ bad = {}
        /\ last = [who |-> "world", what |-> "begins"]

\* --- what the sides say: of a form the signature inside, the cipher, the signature around it
Cipher(f) == CASE f \in {"sign", "none"} -> "none" [] f = "enc" -> "enc" [] f = "auth" -> "auth" [] OTHER -> "both"
Said(side, number, f) ==
    [by |-> side, from |-> side, to |-> Peer(side), number |-> number, ctr |-> ctr[side], epoch |-> epoch, cipher |-> Cipher(f),
     out |-> IF f \in {"sign", "both_sign"} THEN side ELSE "", in |-> IF f = "sign_both" THEN side ELSE ""]
Says(side, m) == net' = net \cup {m} /\ ctr' = [ctr EXCEPT ![side] = @ + 1]

\* The client sends data, or an order, which only its number matters of: both take one.
Send == /\ sent < Requests /\ next < L!COUNTER_MAX /\ sent' = sent + 1 /\ next' = next + 1 /\ Says("C", Said("C", next, form))
        /\ asked' = next /\ last' = [who |-> "client", what |-> "sends"]
        /\ UNCHANGED <<form, fresh, demand, kept, top, epoch, acted, answered, bad>>
Order == /\ sent < Requests /\ next < L!COUNTER_MAX /\ sent' = sent + 1 /\ next' = next + 1
         /\ asked' = next /\ last' = [who |-> "client", what |-> "orders"]
         /\ UNCHANGED <<form, fresh, demand, net, ctr, kept, top, epoch, acted, answered, bad>>

\* Orders are not protected: whoever orders with whatever number, the meter answers, if the layers are enough.
Has(f, what) == CASE what = "tag" -> Cipher(f) \in {"auth", "both"} [] what = "cipher" -> Cipher(f) \in {"enc", "both"}
                  [] what = "signature" -> f \in {"sign", "both_sign", "sign_both"} [] OTHER -> TRUE
Proves(f) == Has(f, "tag") \/ Has(f, "signature")
Answer(number, f) ==
    LET step == L!on_rx_order(L!Initial(Settings("S")), [ours |-> TRUE, tag |-> Has(f, "tag"), cipher |-> Has(f, "cipher"), signature |-> Has(f, "signature")])
    IN /\ answered < Answers /\ L!Does(step, "tell", "agreed") /\ answered' = answered + 1
       /\ Says("S", Said("S", number, f))
       /\ bad' = bad \cup (IF Has(f, demand) /\ Proves(f) THEN {} ELSE {"AtLeastAsDemanded"})
       /\ last' = [who |-> "meter", what |-> "answers", number |-> number, form |-> f, id |-> step.id]
       /\ UNCHANGED <<form, fresh, demand, next, kept, top, asked, epoch, acted, sent>>

\* --- what comes
TagOk(m) == m.cipher = "enc" \/ (m.by \in Sides /\ m.from = m.by /\ m.to = Peer(m.by) /\ (fresh \/ m.epoch = epoch))
SignedOk(side, m, signer) == signer = Peer(side) /\ m.by = signer /\ m.from = signer /\ m.to = side
Kind(m) == CASE m.cipher = "auth" -> L!PROTECTION_AUTHENTICATION [] m.cipher = "enc" -> L!PROTECTION_ENCRYPTION [] OTHER -> L!PROTECTION_BOTH
Like(m, f) == m.cipher = Cipher(f) /\ (m.out # "") = (f \in {"sign", "both_sign"}) /\ (m.in # "") = (f = "sign_both")
Begins(side, m) ==
    L!on_rx_list(L!Initial(Settings(side)),
        [ours |-> m.from = Peer(side) /\ m.to = side, numbered |-> TRUE, number |-> m.number, echo |-> m.number = asked, as_asked |-> side = "S" \/ Like(m, form),
         kept_number |-> kept[side], kept_counter |-> top[side]])
TakesSignature(side, m, signer, before) ==
    IF signer = "" THEN before ELSE L!on_rx_signed(before.m, [fits |-> TRUE, signature_ok |-> SignedOk(side, m, signer)])
TakesCipher(m, before) ==
    IF m.cipher = "none" THEN before
    ELSE L!on_rx_ciphered(before.m, [fits |-> TRUE, kind |-> Kind(m), their_suite |-> 0, number |-> m.ctr, key_there |-> TRUE, tag_ok |-> TagOk(m)])

\* What the attacker makes of data: the same, without or with his own signature around it, under other names or another number, with
\* another text where nothing but a cipher, or nothing at all, is in the way.
Touched(m) == IF m.cipher \in {"enc", "none"} THEN {[m EXCEPT !.by = "X"]} ELSE {}
Altered(m) == {m, [m EXCEPT !.out = ""], [m EXCEPT !.out = "X"], [m EXCEPT !.from = m.to, !.to = m.from]}
    \cup {[m EXCEPT !.number = n, !.by = "X"] : n \in {L!COUNTER_MAX - 1}} \cup Touched(m)
Forged == {[by |-> "X", from |-> side, to |-> Peer(side), number |-> L!COUNTER_MAX - 1, ctr |-> L!COUNTER_MAX - 1, epoch |-> epoch, cipher |-> Cipher(f),
            out |-> IF f \in {"sign", "both_sign"} THEN "X" ELSE "", in |-> IF f = "sign_both" THEN "X" ELSE ""] : side \in Sides, f \in Forms}
OnTheLine == LET once == Forged \cup UNION {Altered(m) : m \in net} IN once \cup UNION {Altered(m) : m \in {n \in once : n.cipher \in {"enc", "none"}}}

Broken(side, m) ==
    {p \in {"OpenedIsOfThePeer", "OpenedOnce", "AnswersTheRequest", "AtLeastAsDemanded"} :
        \/ p = "OpenedIsOfThePeer" /\ ~(m.by = Peer(side) /\ m.to = side)
        \/ p = "OpenedOnce" /\ m.number \in {n.number : n \in acted[side]}
        \/ p = "AnswersTheRequest" /\ side = "C" /\ ~(m.number = asked /\ Like(m, form))
        \/ p = "AtLeastAsDemanded" /\ ~(CASE demand = "tag" -> m.cipher \in {"auth", "both"} [] demand = "cipher" -> m.cipher \in {"enc", "both"}
                                          [] demand = "signature" -> Peer(side) \in {m.out, m.in} [] OTHER -> TRUE)}

Comes(side, m) ==
    LET out == TakesSignature(side, m, m.out, Begins(side, m))
        step == L!on_rx_end(TakesSignature(side, m, m.in, TakesCipher(m, out)).m, <<>>)
        saves == L!Effects(step, "save")
        acts == L!Does(step, "tell", "opened")
    IN /\ kept' = IF saves = <<>> THEN kept ELSE [kept EXCEPT ![side] = saves[1].value]
       /\ top' = IF saves = <<>> THEN top ELSE [top EXCEPT ![side] = saves[2].value]
       /\ acted' = IF acts THEN [acted EXCEPT ![side] = @ \cup {m}] ELSE acted
       /\ asked' = IF acts /\ side = "C" THEN -1 ELSE asked
       /\ bad' = bad \cup (IF saves # <<>> /\ m.by # Peer(side) THEN {"NumberKeptOnlyVerified"} ELSE {}) \cup (IF acts THEN Broken(side, m) ELSE {})
       /\ last' = [who |-> side, what |-> m, id |-> step.id, error |-> step.error]
       /\ UNCHANGED <<form, fresh, demand, net, next, ctr, epoch, sent, answered>>

Change == /\ epoch < Changes /\ epoch' = epoch + 1 /\ top' = [C |-> 0, S |-> 0] /\ ctr' = [C |-> 0, S |-> 0]
          /\ last' = [who |-> "world", what |-> "new global key"]
          /\ UNCHANGED <<form, fresh, demand, net, next, kept, asked, acted, sent, answered, bad>>

Next == Send \/ Order \/ Change \/ (\E n \in 0..L!COUNTER_MAX - 1, f \in {form, "none", "enc"} : Answer(n, f)) \/ \E m \in OnTheLine, side \in Sides : Comes(side, m)
Spec == Init /\ [][Next]_vars

OpenedIsOfThePeer == "OpenedIsOfThePeer" \notin bad
OpenedOnce == "OpenedOnce" \notin bad
AnswersTheRequest == "AnswersTheRequest" \notin bad
AtLeastAsDemanded == "AtLeastAsDemanded" \notin bad
NumberKeptOnlyVerified == "NumberKeptOnlyVerified" \notin bad
====
