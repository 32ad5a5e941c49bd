---- MODULE association_world ----
\* The two machines of an association and the lock of the meter, bound to keys, counters, challenges and messages that are records.
\*
\* This is the hand-written half of the models `association` (a hostile network) and `association_calm` (an honest, lossy one): what
\* the runtime's bindings do, said once more in TLA+. Machines decide; here stands only what their words mean.
\*
\*   real                                  here                                         why nothing is lost
\*   AES-GCM under EK and AK               a message says who made it, under which      whoever has no key makes no tag (the field `by` is
\*                                         key and counter                              "X" for what the attacker made himself)
\*   encryption without a tag              accepted whoever made it                     it can be altered by everybody
\*   a challenge                           a number that nobody has proved before       a number is drawn again only if no proof over it
\*                                                                                      exists and nobody holds it: then it is as good as new
\*   f(challenge), mechanism 5             [by, over, pctr] inside a message            the signer's title is in the nonce of the GMAC
\*   f(challenge), mechanisms 6 and 7      the same with pctr -1: it has no counter     titles and challenges are in it; the model leaves
\*                                                                                      out that those of both sides are
\*   counters 0..2^32-2                    0..COUNTER_MAX-1                             they are only compared and raised
\*   a store of counters                   `next` and `kept`, which survive             written in the order of the effects of a step
\*   a crash inside a step                 its first effects only, then a restart       effects are what leaves the machine
\*   titles                                "C", "S", "X" (a third), "" (none known)
\*   the services of a meter               one request with an answer, one without      contents do not change who may ask
\*   conformance, size, version            16 is what both want; an attacker may say    sets of bits are compared as sets
\*                                         0 or 48
\*
\* GHOSTS are never read by what they judge. `net` is everything ever sealed or proved. `top`: the greatest counter that a side has
\* acted upon. `proved`: the sides whose challenge of this run the other side has answered. `deal`: what the server has agreed to.
\* `fails`: wrong secrets looked at since a right one. `bad`: names of the properties that a step has broken.
EXTENDS win12, FiniteSets

CONSTANTS
    Locks,      \* whether the lock against guessing is part of the model
    Keyed,      \* how many counters a dedicated key has; the first of them stands for 0
    Revived     \* whether ResponseMatchesRequest is claimed, too, of answers from before an association in which nobody proved himself

Cl == INSTANCE association_client
Sv == INSTANCE association_server
Lk == INSTANCE lockout

MAX == Cl!COUNTER_MAX
FIRST == MAX - Keyed
SERVICES == 16
WINDOW == 2  \* invoke ids; 16 in reality
Sides == {"C", "S"}
Peer(side) == IF side = "C" THEN "S" ELSE "C"
Has(level, bit) == (level \div bit) % 2 = 1
Covers(level, least) == (Has(least, 1) => Has(level, 1)) /\ (Has(least, 2) => Has(level, 2))
Joined(a, b) == (IF Has(a, 1) \/ Has(b, 1) THEN 1 ELSE 0) + (IF Has(a, 2) \/ Has(b, 2) THEN 2 ELSE 0)
Both(a, b) == [C |-> a, S |-> b]

\* --- what an association is to be, by name: mechanism, context, the client's protection, the server's least, dedicated key, suites
Setting(mechanism, level, policy, dedicated, theirs) ==
    [mechanism |-> mechanism, level |-> level, policy |-> policy, dedicated |-> dedicated, theirs |-> theirs, standing |-> FALSE,
     short |-> FALSE]
Settings == [
    gmac |-> Setting(5, 0, 0, FALSE, 0),
    gmac_sealed |-> Setting(5, 3, 3, FALSE, 0),
    gmac_lax |-> Setting(5, 3, 0, FALSE, 0),
    gmac_dedicated |-> Setting(5, 3, 3, TRUE, 0),
    hash |-> Setting(6, 0, 0, FALSE, 0),
    hash_sealed |-> Setting(6, 3, 3, FALSE, 0),
    sealed |-> Setting(0, 3, 3, FALSE, 0),
    lax |-> Setting(0, 3, 0, FALSE, 0),
    tagged |-> Setting(0, 1, 1, FALSE, 0),
    dedicated |-> Setting(0, 3, 3, TRUE, 0),
    password |-> Setting(1, 0, 0, FALSE, 0),
    password_sealed |-> Setting(1, 3, 3, FALSE, 0),
    suites |-> Setting(0, 3, 0, FALSE, 2),
    hidden |-> Setting(0, 2, 2, FALSE, 0),
    standing |-> [Setting(0, 3, 3, FALSE, 0) EXCEPT !.standing = TRUE],
    short |-> [Setting(0, 3, 3, FALSE, 0) EXCEPT !.short = TRUE],
    short_gmac |-> [Setting(5, 3, 3, FALSE, 0) EXCEPT !.short = TRUE]]

\* Application contexts: 1 logical names, 2 short names, 3 and 4 the same ciphered. Services by short names have no invoke ids.
Context(short, sealed) == (IF short THEN 2 ELSE 1) + (IF sealed THEN 2 ELSE 0)
Short(context) == context \in {2, 4}
Sealed(context) == context \in {3, 4}
Plainer(context) == IF context > 2 THEN context - 2 ELSE context + 2
Other(context) == IF Short(context) THEN context - 1 ELSE context + 1

Client(s) == Cl!Initial([mechanism |-> s.mechanism, context |-> Context(s.short, s.level # 0), ciphered |-> s.level # 0,
    suite |-> 0, policy |-> s.level, dedicated |-> s.dedicated, proposed |-> SERVICES, required |-> SERVICES,
    preestablished |-> s.standing])
Server(s) == Sv!Initial([mechanism |-> s.mechanism, ciphering |-> TRUE, suite |-> s.theirs, policy |-> s.policy, offered |-> SERVICES,
    short_names |-> s.short, preestablished |-> s.standing])
Mutual(m) == m.mechanism > 1
Counted(p) == p.what = "proof" /\ p.pctr >= 0

\* --- messages. A part is what a seal holds (key 0 global, 1.. dedicated, -1 no seal); a head is what stands around it in clear.
\* `of`: the dedicated key of an InitiateRequest, the services of an InitiateResponse, the request that an answer is for.
Part(by, key, ctr, level, suite, what) ==
    [by |-> by, key |-> key, ctr |-> ctr, level |-> level, suite |-> suite, what |-> what,
     invoke |-> 0, asks |-> FALSE, of |-> 0, over |-> 0, pctr |-> 0]
Plain(by, what) == Part(by, -1, 0, 0, 0, what)
Bare(p) == [p EXCEPT !.key = -1, !.ctr = 0, !.level = 0]
Identity(p) == (p.key + 1) * 100 + p.ctr
Nothing == -1
Clear(title, challenge) == [title |-> title, challenge |-> challenge, context |-> 0, mechanism |-> 0, result |-> 0, diagnostic |-> 0]

NoContext == [part |-> Plain("", ""), head |-> Clear("", 0), invoke |-> 0, asks |-> FALSE, taken |-> FALSE, looked |-> FALSE, right |-> FALSE]

\* What a server has agreed to: a ciphered context, the protection of its own messages, and the least that it must ask for.
NoDeal == [sealed |-> FALSE, level |-> 0, least |-> 0]

\* --- the world around the machines
World == [
    net |-> {}, next |-> Both(0, 0), nextd |-> Both(0, 0), kept |-> Both(0, 0),
    peer |-> Both("", ""), own |-> Both(0, 0), theirs |-> 0, dkey |-> Both(0, 0),
    asked |-> Plain("", ""), family |-> 0, pend |-> Nothing, turn |-> 0, lock |-> Lk!Initial(<<>>), told |-> FALSE,
    top |-> Both(-1, -1), topd |-> Both(-1, -1), proved |-> {}, deal |-> NoDeal, fails |-> 0, bad |-> {},
    hold |-> -1, phold |-> -1, out |-> <<>>, marked |-> FALSE, failed |-> FALSE]

Blame(w, property, broken) == IF broken THEN [w EXCEPT !.bad = @ \cup {property}] ELSE w
Overs(w) == {p.over : p \in w.net}
\* A challenge of the client is positive, one of the server negative; 0 is one that the attacker made.
Fresh(w, sign) == LET used == Overs(w) \cup {w.own.C, w.own.S, w.theirs}
                  IN sign * (CHOOSE n \in 1..(MAX + 3) : sign * n \notin used /\ \A k \in 1..(n - 1) : sign * k \in used)
FreshKey(w) == LET used == {p.key : p \in w.net} \cup {p.of : p \in {q \in w.net : q.what = "initiate_request"}} \cup {w.dkey.S}
               IN CHOOSE n \in 1..(MAX + 2) : n \notin used /\ \A k \in 1..(n - 1) : k \in used

\* --- answers to the questions of the machines
Genuine(side, p) == p.by = Peer(side)
\* The tag is right: made under a key that the receiver has, by the one whose title it puts into the nonce. Without a tag, always.
TagOk(w, side, p, title) ==
    IF Has(p.level, 1) THEN p.by \in Sides /\ p.by = title /\ p.key \in {0, IF w.dkey[side] > 0 THEN w.dkey[side] ELSE 0}
    ELSE Has(p.level, 2)
Lowest(w, side, title) == IF title = Peer(side) THEN w.kept[side] ELSE 0
Proof(w, side, p) == IF p.what = "refused" THEN 2 ELSE IF p.what = "proof" /\ p.by = w.peer[side] /\ p.over = w.own[side] THEN 0 ELSE 1
Title(side, title) == IF title = Peer(side) THEN 0 ELSE IF title = side THEN 1 ELSE IF title = "X" THEN 2 ELSE 3

ClientContent(p) == CASE p.what \in {"answer", "proof"} -> 0 [] p.what = "note" -> 1 [] p.what = "refused" -> 2
                      [] p.what = "request" -> 3 [] OTHER -> 4
ServerContent(p) == CASE p.what = "request" -> 0 [] p.what = "proof" -> 1 [] p.what = "note" -> 2
                      [] p.what \in {"answer", "refused"} -> 3 [] OTHER -> 4

\* The events, with the answers of all questions that may be asked about them: how a part p looks from outside, then what it holds.
AareEvent(w, p, h) ==
    [protected |-> p.key >= 0, dedicated_key |-> p.key > 0, general |-> FALSE, other_title |-> FALSE, their_suite |-> p.suite,
     level |-> p.level, counter |-> p.ctr, tag_ok |-> TagOk(w, "C", p, h.title),
     result |-> h.result, diagnostic |-> h.diagnostic, their_context |-> h.context, their_mechanism |-> h.mechanism,
     title |-> Title("C", h.title), challenge |-> IF h.challenge = w.own.C THEN 1 ELSE 0, kept_lowest |-> Lowest(w, "C", h.title),
     initiate |-> IF p.what = "initiate_response" THEN 0 ELSE 2, version |-> 6, offered |-> p.of, pdu |-> 0]
AarqEvent(w, p, h, password) ==
    [protected |-> p.key >= 0, dedicated_key |-> p.key > 0, general |-> FALSE, other_title |-> FALSE, their_suite |-> p.suite,
     level |-> p.level, counter |-> p.ctr, tag_ok |-> TagOk(w, "S", p, h.title),
     version_one |-> TRUE, their_context |-> h.context, their_mechanism |-> h.mechanism, authenticates |-> TRUE,
     locked |-> w.lock.state = "LOCKED", challenge |-> 0, title |-> Title("S", h.title), kept_lowest |-> Lowest(w, "S", h.title),
     initiate |-> IF p.what = "initiate_request" THEN 0 ELSE 1, version |-> 6, proposed |-> SERVICES, pdu |-> 0,
     own_key |-> p.what = "initiate_request" /\ p.of > 0, password_ok |-> password]
ClientEvent(w, m, p) ==
    [protected |-> p.key >= 0, dedicated_key |-> p.key > 0, general |-> FALSE, other_title |-> FALSE, their_suite |-> p.suite,
     level |-> p.level, counter |-> p.ctr, tag_ok |-> TagOk(w, "C", p, w.peer.C), content |-> ClientContent(p),
     invoke |-> IF Short(m.context) THEN 0 ELSE IF p.what = "proof" THEN Cl!PASS_THREE_INVOKE_ID ELSE p.invoke, proof |-> Proof(w, "C", p),
     proof_counter |-> IF Counted(p) THEN p.pctr ELSE 0]
ServerEvent(w, p) ==
    [protected |-> p.key >= 0, dedicated_key |-> p.key > 0, general |-> FALSE, other_title |-> FALSE, their_suite |-> p.suite,
     level |-> p.level, counter |-> p.ctr, tag_ok |-> TagOk(w, "S", p, w.peer.S), content |-> ServerContent(p),
     proof |-> IF Proof(w, "S", p) = 0 THEN 0 ELSE 1, proof_counter |-> IF Counted(p) THEN p.pctr ELSE 0,
     agreed |-> TRUE, confirmed |-> p.asks, locked |-> w.lock.state = "LOCKED"]
ReleaseEvent(w, side, p) ==
    [protected |-> p.key >= 0, dedicated_key |-> p.key > 0, general |-> FALSE, other_title |-> FALSE, their_suite |-> p.suite,
     level |-> p.level, counter |-> p.ctr, tag_ok |-> TagOk(w, side, p, w.peer[side]),
     initiate |-> IF p.what = "initiate_request" THEN 0 ELSE 1]

\* --- effects. `m` is the machine that acts as it was before the step, `c` what it acts upon.
Reserve(w, side, dedicated, slot) ==
    LET at == IF dedicated THEN w.nextd[side] ELSE w.next[side] IN
    IF at >= MAX THEN [w EXCEPT !.failed = TRUE]
    ELSE IF dedicated THEN [w EXCEPT !.nextd[side] = @ + 1, ![slot] = at] ELSE [w EXCEPT !.next[side] = @ + 1, ![slot] = at]
\* A counter that was not reserved is the one used before.
Held(w, side, slot, dedicated) ==
    LET at == IF dedicated THEN w.nextd[side] ELSE w.next[side] IN IF w[slot] >= 0 THEN w[slot] ELSE IF at > 0 THEN at - 1 ELSE 0
\* The proofs of mechanism 5 alone have one.
ProofCounter(w, m, side) == IF m.mechanism = 5 THEN Held(w, side, "phold", FALSE) ELSE -1

Uses(p) == (IF p.key >= 0 THEN {<<p.key, p.by, p.ctr>>} ELSE {}) \cup (IF Counted(p) THEN {<<0, p.by, p.pctr>>} ELSE {})
Used(w) == UNION {Uses(p) : p \in w.net}
\* A part leaves: into the set of all that was ever sealed, if it was sealed or proves something.
Leaves(w, kind, p, h) ==
    LET again == Uses(p) \cap Used(w) # {} \/ (p.what = "proof" /\ p.key = 0 /\ p.pctr = p.ctr)
        sealed == p.key >= 0 \/ p.what = "proof"
    IN [Blame(w, "CounterUsedOnce", sealed /\ again) EXCEPT
        !.net = IF sealed THEN @ \cup {p} ELSE @, !.out = Append(@, [kind |-> kind, part |-> p, head |-> h]), !.hold = -1, !.phold = -1]

ClientPart(w, m, what, key) ==
    IF m.ciphered THEN Part("C", key, Held(w, "C", "hold", key > 0), m.policy, m.suite, what) ELSE Plain("C", what)
ServerPart(w, m, what, key) ==
    IF w.deal.sealed THEN Part("S", key, Held(w, "S", "hold", key > 0), w.deal.level, m.suite, what) ELSE Plain("S", what)
ServiceKey(w, m) == IF m.dedicated THEN w.dkey.C ELSE 0

\* What a side has acted upon, once per step and as soon as anybody could see it. Without a tag nothing is promised.
Acted(w, side, c) ==
    IF w.marked \/ ~c.taken \/ ~Genuine(side, c.part) \/ (c.part.key >= 0 /\ ~Has(c.part.level, 1)) THEN w
    ELSE LET p == c.part
             proof == Counted(p) /\ c.looked /\ c.right
             old == (p.key = 0 /\ p.ctr <= w.top[side]) \/ (p.key > 0 /\ p.ctr <= w.topd[side]) \/ (proof /\ p.pctr <= w.top[side])
             high == {w.top[side]} \cup (IF p.key = 0 THEN {p.ctr} ELSE {}) \cup (IF proof THEN {p.pctr} ELSE {})
         IN [Blame(w, "CounterAcceptedOnce", old) EXCEPT
             !.marked = TRUE, !.top[side] = CHOOSE n \in high : \A k \in high : k <= n, !.topd[side] = IF p.key > 0 THEN p.ctr ELSE @]

\* Data reaches or leaves the owner of a side.
Data(w, side, m, p) ==
    LET sealed == IF side = "C" THEN m.ciphered ELSE w.deal.sealed
        least == IF side = "C" THEN m.policy ELSE w.deal.least
        w1 == Blame(w, "MutualBeforeData", Mutual(m) /\ side \notin w.proved)
        w2 == Blame(w1, "NoPlainInCiphered", sealed /\ p.key < 0)
    IN Blame(w2, "NeverLessThanAgreed",
        sealed /\ p.key >= 0 /\ (~Covers(p.level, least) \/ p.suite # m.suite \/ (Has(least, 1) /\ ~Genuine(side, p))))

\* The answer is for the request under way, or as many requests lie between as there are invoke ids. Without invoke ids it always is.
Matches(w, m, p) ==
    \/ p.of = w.pend
    \/ /\ ~Short(m.context)
       /\ Cardinality({q \in w.net : q.by = "C" /\ q.what = "request" /\ p.of < Identity(q) /\ Identity(q) <= w.pend}) >= WINDOW
\* Only a side that has proved itself over a new challenge speaks for sure in this association. Without proofs the beginning may be a
\* message held back, and with it what was asked and answered since, so nothing is promised of answers to requests made before the
\* AARQ. A request under a dedicated key is answered under that key, so its answer is of this association. A pre-established
\* association has no beginning at all.
Began(w) == LET began == {q.ctr : q \in {r \in w.net : r.by = "C" /\ r.what = "initiate_request"}}
            IN IF began = {} THEN -1 ELSE CHOOSE n \in began : \A k \in began : k <= n
OfNow(w, p) == p.of >= 200 \/ p.of - 100 > Began(w)
Promised(w, m, p) == Has(m.policy, 1) /\ ~m.preestablished /\ (Mutual(m) \/ Revived \/ OfNow(w, p))

Associated(w, side, m) == Blame(w, "NoReplayAuthenticates", Mutual(m) /\ side \notin w.proved)

Saves(w, side, value, c) ==
    LET p == c.part
        verified == Genuine(side, p) /\ ((p.key = 0 /\ Has(p.level, 1) /\ value = p.ctr + 1)
                                         \/ (Counted(p) /\ p.over = w.own[side] /\ value \in {p.pctr + 1, p.ctr + 1}))
    IN [Blame(w, "CounterCommittedOnlyVerified", ~verified) EXCEPT !.kept[side] = value]

ClientSends(w, x, m, c) ==
    CASE x.name = "aarq" ->
            Leaves([w EXCEPT !.told = @ \/ m.mechanism = 1], "aarq",
                [ClientPart(w, m, "initiate_request", 0) EXCEPT !.of = w.dkey.C],
                [Clear("C", w.own.C) EXCEPT !.context = m.context, !.mechanism = m.mechanism])
      [] x.name = "pass_three" ->
            LET proved == IF c.head.challenge = w.own.S /\ w.own.S # 0 THEN {"S"} ELSE {}
            IN Leaves([w EXCEPT !.proved = @ \cup proved], "apdu",
                [ClientPart(w, m, "proof", 0) EXCEPT !.over = c.head.challenge, !.pctr = ProofCounter(w, m, "C"), !.asks = TRUE,
                    !.invoke = x.invoke_id], c.head)
      [] x.name = "request" ->
            LET p == [ClientPart(w, m, "request", ServiceKey(w, m)) EXCEPT !.invoke = c.invoke, !.asks = c.asks]
                early == Mutual(m) /\ "C" \notin w.proved
            IN Leaves([Blame(w, "MutualBeforeData", early) EXCEPT !.pend = IF c.asks THEN Identity(p) ELSE @, !.turn = (@ + 1) % WINDOW],
                "apdu", p, c.head)
      [] x.name = "rlrq" -> Leaves(w, "rlrq", ClientPart(w, m, "initiate_request", 0), c.head)

ServerSends(w, x, m, c) ==
    LET h == [Clear("S", w.own.S) EXCEPT !.context = Context(m.short_names, w.deal.sealed), !.mechanism = IF Mutual(m) THEN m.mechanism ELSE 0,
                                        !.diagnostic = IF Mutual(m) THEN 14 ELSE 0]
        p == ServerPart(w, m, "initiate_response", 0)
    IN CASE x.name \in {"aare_accepted", "aare_challenge"} -> Leaves(w, "aare", [p EXCEPT !.of = SERVICES], h)
         [] x.name = "aare_rejected" -> Leaves(w, "aare", Plain("S", ""), [h EXCEPT !.result = x.result])
         [] x.name = "exception" -> Leaves(w, "exception", [Plain("S", "exception") EXCEPT !.of = x.expected, !.invoke = x.service], h)
         [] x.name = "pass_four" ->
                LET proved == IF w.theirs = w.own.C /\ w.own.C # 0 THEN {"C"} ELSE {}
                    oracle == "S" \notin w.proved  \* whoever proves to anybody who asks helps to reflect
                IN Leaves([Blame(w, "NoReplayAuthenticates", oracle) EXCEPT !.proved = @ \cup proved], "apdu",
                    [ServerPart(w, m, "proof", w.family) EXCEPT !.over = w.theirs, !.pctr = ProofCounter(w, m, "S")], h)
         [] x.name = "proof_refused" -> Leaves(w, "apdu", ServerPart(w, m, "refused", w.family), h)
         [] x.name = "response" ->
                Leaves([w EXCEPT !.asked = Plain("", "")], "apdu",
                    [ServerPart(w, m, "answer", w.family) EXCEPT !.invoke = w.asked.invoke, !.of = Identity(w.asked)], h)
         [] x.name = "notification" -> Leaves(w, "apdu", ServerPart(w, m, "note", w.family), h)
         [] x.name = "rlre" -> Leaves(w, "rlre", p, h)

ClientTells(w, x, m, c, after) ==
    CASE x.name = "associated" ->
            Blame(Associated(w, "C", m), "ConformanceWithinProposal", ~(after.conformance \in {SERVICES} /\ m.proposed = SERVICES))
      [] x.name = "response" ->
            [Blame(Data(w, "C", m, c.part), "ResponseMatchesRequest",
                Promised(w, m, c.part) /\ ~Matches(w, m, c.part)) EXCEPT !.pend = Nothing]
      [] x.name = "notification" -> Data(w, "C", m, c.part)
      [] x.name \in {"drained", "released"} -> w

ServerTells(w, x, m, c) ==
    CASE x.name = "associated" -> Associated(w, "S", m)
      [] x.name = "request" ->
            [Data(w, "S", m, c.part) EXCEPT
                !.asked = IF x.wants_answer THEN c.part ELSE @, !.family = IF c.part.key > 0 THEN c.part.key ELSE 0]
      [] x.name = "released" ->
            Blame(w, "ReleasedOnRequest", w.deal.sealed /\ Has(w.deal.least, 1) /\ c.taken /\ c.part.what # "initiate_request")

Calls(w, side, x, m, c) ==
    CASE x.name = "reserve" -> Reserve(w, side, FALSE, "hold")
      [] x.name = "reserve_proof" -> Reserve(w, side, FALSE, "phold")
      [] x.name = "reserve_service" -> Reserve(w, side, m.dedicated, "hold")
      [] x.name = "reserve_answer" -> Reserve(w, side, w.family > 0, "hold")
      [] x.name = "follow_hint" ->
            [Blame(w, "HintNeverLowers", x.counter < w.next[side] \/ x.counter > w.next[side] + Cl!COUNTER_JUMP_MAX) EXCEPT
                !.next[side] = x.counter]
      [] x.name = "adopt" /\ side = "C" -> [w EXCEPT !.peer.C = c.head.title, !.nextd.C = FIRST, !.topd.C = -1]
      [] x.name = "adopt" /\ side = "S" ->
            [w EXCEPT !.peer.S = c.head.title, !.nextd.S = FIRST, !.topd.S = -1, !.theirs = c.head.challenge, !.family = 0, !.own.S = 0,
                !.dkey.S = c.part.of, !.proved = @ \ {"S"}, !.asked = Plain("", ""),
                !.deal = [sealed |-> Sealed(c.head.context), level |-> Joined(m.policy, c.part.level),
                          least |-> Joined(m.policy, c.part.level % 2)]]
      [] x.name = "meet" -> w
      [] x.name = "adopt_settings" ->
            LET w1 == [w EXCEPT !.peer[side] = Peer(side), !.family = IF side = "S" THEN 0 ELSE @]
            IN IF side = "S" THEN [w1 EXCEPT !.deal = [sealed |-> m.policy # 0, level |-> m.policy, least |-> m.policy]] ELSE w1
      [] x.name = "draw_challenge" -> [w EXCEPT !.own.S = Fresh(w, -1)]
      [] x.name = "note_failure" -> IF Locks THEN [w EXCEPT !.lock = Lk!on_api_failure(@, <<>>).m] ELSE w
      [] x.name = "note_success" -> IF Locks THEN [w EXCEPT !.lock = Lk!on_api_success(@, <<>>).m] ELSE w

Perform(w, side, x, m, c, after) ==
    CASE x.kind = "call" -> Calls(w, side, x, m, c)
      [] x.kind = "save" -> Saves(w, side, x.value, c)
      [] x.kind = "send" -> IF side = "C" THEN ClientSends(Acted(w, side, c), x, m, c) ELSE ServerSends(Acted(w, side, c), x, m, c)
      [] x.kind = "tell" -> IF side = "C" THEN ClientTells(Acted(w, side, c), x, m, c, after) ELSE ServerTells(Acted(w, side, c), x, m, c)

RECURSIVE PerformAll(_, _, _, _, _, _, _)
\* Effects i..stop of a step, in order, until a port fails.
PerformAll(w, side, s, m, c, i, stop) ==
    IF i > stop \/ w.failed THEN w ELSE PerformAll(Perform(w, side, s.does[i], m, c, s.m), side, s, m, c, i + 1, stop)

\* --- a step. `stop`: after so many effects the program dies, if that is before the last of them.
Quiet(side) == IF side = "C" THEN "CLOSED" ELSE "IDLE"
Failed(side, m) == IF side = "C" THEN Cl!on_port_failed(m, <<>>).m ELSE Sv!on_port_failed(m, <<>>).m
Reborn(side, m, w) == [(IF side = "C" THEN Cl!Restarted(m) ELSE Sv!Restarted(m)) EXCEPT !.rx_lowest = w.kept[side]]
Armed(side, m) == IF side = "C" THEN Cl!Armed(m) ELSE Sv!Armed(m)
\* Whoever has said what wants an answer waits for it with a timer.
Waits(side, s, c) ==
    IF side = "C" THEN Does(s, "send", "aarq") \/ Does(s, "send", "pass_three") \/ Does(s, "send", "rlrq") \/ (Does(s, "send", "request") /\ c.asks)
    ELSE Does(s, "send", "aare_challenge") \/ Does(s, "send", "aare_accepted")

\* A secret was looked at: the guard has to be right about it, and the lock must have been open.
Secret(w, c) ==
    IF ~c.looked \/ ~Locks THEN w
    ELSE [Blame(w, "LockoutNotBypassed", w.lock.state = "LOCKED") EXCEPT
        !.fails = IF c.right THEN 0 ELSE IF @ < Lk!PASSWORD_TRIES THEN @ + 1 ELSE @]

\* The effects after which a crash is worth a look: what is durable, or has left.
Stops(s, crashes) ==
    {Len(s.does)} \cup (IF crashes THEN {i \in 1..(Len(s.does) - 1) : s.does[i].kind \in {"save", "send", "tell"}
        \/ (s.does[i].kind = "call" /\ s.does[i].name \in {"reserve", "reserve_proof", "reserve_service", "reserve_answer", "follow_hint"})}
        ELSE {})

\* The lock does not outlive the meter's program; to end that takes more than a line.
Unlocked(w) == [w EXCEPT !.lock = Lk!Restarted(@), !.fails = 0]

After(world, side, s, m, c, stop) ==
    LET w0 == IF side = "S" THEN Secret(world, c) ELSE world
        w1 == PerformAll(w0, side, s, m, c, 1, stop)
        whole == stop = Len(s.does)
        w2 == IF w1.failed THEN w1 ELSE IF whole THEN Acted(w1, side, c) ELSE IF side = "S" THEN Unlocked(w1) ELSE w1
        m1 == IF w1.failed THEN Failed(side, s.m) ELSE IF whole THEN s.m ELSE Reborn(side, m, w1)
        w3 == Blame(w2, "ExhaustedIsSilent", w1.failed /\ m1.state # Quiet(side))
        timer == IF side = "C" THEN "response" ELSE "inactivity"
    IN [m |-> m1, sends |-> w1.out,
        w |-> Blame(w3, "TimersArmed", whole /\ ~w1.failed /\ Waits(side, s, c) /\ timer \notin Armed(side, m1))]

\* What no machine can use any more is forgotten, so that states that differ in nothing else are one.
Settled(w, client, server) ==
    LET closed == client.state = "CLOSED"
        idle == server.state = "IDLE"
    IN [w EXCEPT
        !.own = Both(IF client.state \in {"ASSOCIATING", "AUTHENTICATING"} THEN @.C ELSE 0, IF server.state = "PENDING" THEN @.S ELSE 0),
        !.theirs = IF server.state = "PENDING" THEN @ ELSE 0,
        !.peer = Both(IF closed THEN "" ELSE @.C, IF idle THEN "" ELSE @.S),
        !.dkey = Both(IF closed THEN 0 ELSE @.C, IF idle THEN 0 ELSE @.S),
        !.nextd = Both(IF closed THEN 0 ELSE @.C, IF idle THEN 0 ELSE @.S),
        !.topd = Both(IF closed THEN -1 ELSE @.C, IF idle THEN -1 ELSE @.S),
        !.proved = (IF closed THEN {} ELSE @ \cap {"C"}) \cup (IF idle THEN {} ELSE @ \cap {"S"}),
        !.asked = IF idle THEN Plain("", "") ELSE @, !.family = IF idle THEN 0 ELSE @,
        !.deal = IF idle THEN NoDeal ELSE @,
        !.pend = IF client.state \in {"WAITING", "DRAINING"} THEN @ ELSE Nothing, !.turn = IF closed THEN 0 ELSE @,
        !.hold = -1, !.phold = -1, !.out = <<>>, !.marked = FALSE, !.failed = FALSE]

\* The client begins anew: a challenge and a dedicated key that nobody has seen.
Begun(w, client) ==
    [w EXCEPT !.own.C = IF Mutual(client) THEN Fresh(w, 1) ELSE 0, !.dkey.C = IF client.dedicated THEN FreshKey(w) ELSE 0,
        !.proved = @ \ {"C"}]

\* --- what the ghosts must know of a step upon the event e, found by asking what would have happened otherwise. `taken`: other content
\* would have made a difference, so the message was acted upon. `looked`: a right secret would not have been treated as a wrong one.
Judged(m, e, s, step(_, _), p) ==
    [NoContext EXCEPT !.part = p,
        !.taken = p.by # "X" /\ s.id # step(m, [e EXCEPT !.content = 4, !.proof = 1]).id,
        !.looked = p.what = "proof" /\ s.id # step(m, [e EXCEPT !.proof = 1 - (@ % 2)]).id, !.right = e.proof = 0]
JudgedAarq(m, e, s, p, h) ==
    [NoContext EXCEPT !.part = p, !.head = h,
        !.taken = p.by # "X" /\ s.id # Sv!on_rx_aarq(m, [e EXCEPT !.initiate = 1]).id,
        !.looked = m.mechanism = 1 /\ s.id # Sv!on_rx_aarq(m, [e EXCEPT !.password_ok = ~@]).id,
        !.right = e.password_ok]
JudgedAare(m, e, s, p, h) ==
    [NoContext EXCEPT !.part = p, !.head = h,
        !.taken = p.by # "X" /\ s.id # Cl!on_rx_aare(m, [e EXCEPT !.initiate = 2]).id]
JudgedRelease(m, s, p) ==
    [NoContext EXCEPT !.part = p, !.taken = s.error = "" /\ s.m.state # m.state]

\* Most of what an attacker says leads nowhere: the machine is as it was, or as if its link had been lost (which every model lets
\* happen), and nothing has left that he could not say himself. Such steps are not followed, because they reach no state of their own.
Matters(side, s, m, c) ==
    \/ c.taken \/ c.looked
    \/ s.m # m /\ s.m # (IF side = "C" THEN Cl!on_link_closed(m, <<>>).m ELSE Sv!on_link_closed(m, <<>>).m)
    \/ \E i \in DOMAIN s.does : s.does[i].name \notin {"exception", "aare_rejected"}
====
