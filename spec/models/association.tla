---- MODULE association ----
\* A client and a meter, and between them somebody who has no key but everything else.
\*
\* The attacker keeps all that was ever sealed (`world.net` only grows): he delivers any of it to either side at any time, once, often,
\* or never, so loss, repetition, delay, disorder, replay and reflection are all the same here. He puts any clear head around a sealed
\* part: other titles, challenges, context, mechanism, results. He strips proofs of seals that only authenticate. He makes plain
\* messages of every kind, sealed ones with a wrong tag, and ones that are encrypted without a tag. What is plain need not be kept: he
\* can make it himself whenever he wants, and what an honest side says in plain is among what he can say.
\*
\* Both programs die at any moment, also between two effects of a step, and begin anew with what was stored. Associations follow one
\* another until the counters are used up.
EXTENDS association_world

CONSTANTS
    Worlds,     \* names of the settings to try
    Counters,   \* how many counters each side has left in associations that are sealed
    More, Fewer, \* names of settings in which it has one more, and one less
    Proofs,     \* and in those that are not sealed, where only proofs take one
    Hints,      \* whether the client believes exceptions that tell it a counter
    Crashes,    \* whether programs die between the effects of a step
    Notifies,   \* whether the meter says something on its own
    Unconfirmed \* whether the client makes requests without an answer

VARIABLES client, server, world, last
vars == <<client, server, world, last>>
\* A machine without an association writes every variable before it reads it, so what it still holds makes no difference.
View == <<IF client.state \in {"CLOSED", "ASSOCIATING"}
          THEN [client EXCEPT !.rx_lowest = 0, !.rx_dedicated = 0, !.conformance = 0, !.pending = 0] ELSE client,
          IF server.state = "IDLE"
          THEN [server EXCEPT !.rx_lowest = 0, !.rx_dedicated = 0, !.conformance = 0, !.ciphered = FALSE, !.dedicated = FALSE, !.least = 0]
          ELSE server, world>>

Left(name) == IF Settings[name].level = 0 THEN Proofs ELSE Counters + (IF name \in More THEN 1 ELSE 0) - (IF name \in Fewer THEN 1 ELSE 0)
Init == /\ \E name \in Worlds :
             /\ client = Client(Settings[name]) /\ server = Server(Settings[name])
             /\ world = [World EXCEPT !.next = Both(MAX - Left(name), MAX - Left(name))]
        /\ last = [who |-> "world", what |-> "begins", id |-> "", error |-> "", sends |-> <<>>]

ClientDoes(w, step, c, what) ==
  \E s \in {step} :
    \E stop \in Stops(s, Crashes) :
        \E r \in {After(w, "C", s, client, c, stop)} :
        /\ client' = r.m /\ UNCHANGED server
        /\ world' = Settled(r.w, r.m, server)
        /\ last' = [who |-> "client", what |-> IF stop = Len(s.does) THEN what ELSE <<what, "dies after", stop>>, id |-> s.id,
                    error |-> s.error, sends |-> r.sends]
ServerDoes(w, step, c, what) ==
  \E s \in {step} :
    \E stop \in Stops(s, Crashes) :
        \E r \in {After(w, "S", s, server, c, stop)} :
        /\ server' = r.m /\ UNCHANGED client
        /\ world' = Settled(r.w, client, r.m)
        /\ last' = [who |-> "server", what |-> IF stop = Len(s.does) THEN what ELSE <<what, "dies after", stop>>, id |-> s.id,
                    error |-> s.error, sends |-> r.sends]

\* --- what the attacker can say
\* (`\E x \in {expression}` gives a value its name: TLC computes it once, while it computes a LET of an action again wherever it is used)
\* Sealed parts of his own: a tag that is wrong, or encryption without a tag.
Forged(suite, what) == {Part("X", 0, n, l, suite, what) : n \in {MAX - 1}, l \in {2, 3}}
\* What was sealed or proved, as it was, and proofs without a seal that does not hide them.
Recorded == world.net \cup {Bare(p) : p \in {q \in world.net : q.what = "proof" /\ q.level < 2}}

\* Heads of an AARE for this client: challenges and titles, then one lie each about the rest.
AareHeads ==
    LET honest == [Clear("S", 0) EXCEPT !.context = client.context, !.mechanism = client.mechanism,
                                       !.diagnostic = IF Mutual(client) THEN 14 ELSE 0]
        challenges == IF Mutual(client) THEN {0, world.own.C, world.own.S} ELSE {0}
        lies == {[honest EXCEPT !.result = 1], [honest EXCEPT !.context = Plainer(@)], [honest EXCEPT !.context = Other(@)], [honest EXCEPT !.mechanism = 2],
                 [honest EXCEPT !.diagnostic = 14 - @], [honest EXCEPT !.title = "X"], [honest EXCEPT !.title = ""]}
    IN {[honest EXCEPT !.challenge = n, !.title = t] : n \in challenges, t \in Sides} \cup lies
AareParts == world.net \cup Forged(client.suite, "initiate_response")
             \cup {[Plain("X", "initiate_response") EXCEPT !.of = n] : n \in {0, SERVICES, 48}} \cup {Plain("X", "")}
\* A head that is a lie is only put around what would be believed with an honest one.
AareTo(p, h) == p.what = "initiate_response" \/ (h.challenge = world.own.S /\ h.title = "S" /\ h.result = 0)

AarqHeads ==
    LET honest == [Clear("C", 0) EXCEPT !.context = client.context, !.mechanism = server.mechanism]
        challenges == IF Mutual(server) THEN {0, world.own.C} ELSE {0}
    IN {[honest EXCEPT !.challenge = n, !.title = t] : n \in challenges, t \in Sides}
       \cup {[honest EXCEPT !.context = Plainer(@)], [honest EXCEPT !.context = Other(@)], [honest EXCEPT !.mechanism = 5 - @], [honest EXCEPT !.title = "X"]}
AarqParts == world.net \cup Forged(server.suite, "initiate_request") \cup {[Plain("X", "initiate_request") EXCEPT !.of = n] : n \in {0, 1}}
AarqTo(p, h) == (p.what = "initiate_request" /\ (p.by # "C" \/ h.title = "C")) \/ (h.challenge = 0 /\ h.title = "C")

ToClient == Recorded \cup Forged(client.suite, "answer") \cup {Plain("X", "note"), Plain("X", "refused"), Plain("X", "proof"), Plain("X", "")}
            \cup {[Plain("X", "answer") EXCEPT !.invoke = client.pending]}
ToServer == Recorded \cup Forged(server.suite, "request") \cup {Plain("X", "request"), Plain("X", "proof"), Plain("X", "")}

\* --- the client
\* Proofs that use up no counter would come without end.
Uncounted(w) == {p \in w.net : p.by = "C" /\ p.what = "proof" /\ ~Counted(p)}
Open == client.state = "CLOSED" /\ Cardinality(Uncounted(world)) < Proofs
    /\ \E w \in {Begun(world, client)} : ClientDoes(w, Cl!on_api_open(client, [kept_lowest |-> w.kept.C]), NoContext, "open")
Request ==
    /\ client.state = "ASSOCIATED"
    /\ \E asks \in {TRUE} \cup (IF Unconfirmed THEN {FALSE} ELSE {}) :
        ClientDoes(world, Cl!on_api_request(client, [confirmed |-> asks, invoke_id |-> IF Short(client.context) THEN 0 ELSE world.turn, agreed |-> TRUE, fits |-> TRUE]),
            [NoContext EXCEPT !.asks = asks, !.invoke = world.turn], "request")
Cancel == client.state = "WAITING" /\ ClientDoes(world, Cl!on_api_cancel(client, <<>>), NoContext, "cancel")
Release == client.state = "ASSOCIATED" /\ ClientDoes(world, Cl!on_api_release(client, <<>>), NoContext, "release")
ClientTimer == "response" \in Cl!Armed(client) /\ ClientDoes(world, Cl!on_timer_response(client, <<>>), NoContext, "time")
ClientLosesLink == client.state # "CLOSED" /\ ClientDoes(world, Cl!on_link_closed(client, <<>>), NoContext, "link closed")
ClientRestarts ==
    /\ client.state # "CLOSED"
    /\ client' = Reborn("C", client, world) /\ UNCHANGED server /\ world' = Settled(world, client', server)
    /\ last' = [who |-> "client", what |-> "restarts", id |-> "", error |-> "", sends |-> <<>>]

ClientHears ==
    \/ /\ client.state = "ASSOCIATING"
       /\ \E p \in AareParts, h \in AareHeads :
            /\ AareTo(p, h)
            /\ \E e \in {AareEvent(world, p, h)} : \E s \in {Cl!on_rx_aare(client, e)} :
                  \E c \in {JudgedAare(client, e, s, p, h)} :
                  Matters("C", s, client, c) /\ ClientDoes(world, s, c, <<"AARE", p, h>>)
    \/ \E p \in ToClient :
        \E e \in {ClientEvent(world, client, p)} : \E s \in {Cl!on_rx_apdu(client, e)} :
           \E c \in {Judged(client, e, s, Cl!on_rx_apdu, p)} :
           Matters("C", s, client, c) /\ ClientDoes(world, s, c, <<"APDU", p>>)
    \/ /\ client.state = "RELEASING"
       /\ \E p \in world.net \cup Forged(client.suite, "initiate_response") \cup {Plain("X", "initiate_response")} :
            \E s \in {Cl!on_rx_rlre(client, ReleaseEvent(world, "C", p))} : \E c \in {JudgedRelease(client, s, p)} :
               Matters("C", s, client, c) /\ ClientDoes(world, s, c, <<"RLRE", p>>)
    \/ /\ client.state # "CLOSED"
       /\ \E n \in {0, world.next.C + 1, MAX} \cap (0..MAX), why \in (IF Hints THEN {1, 6} ELSE {1}) :
            /\ why = 6 \/ n = 0
            /\ \E s \in {Cl!on_rx_exception(client, [service |-> why, expected |-> n, next_counter |-> world.next.C])} :
                  Matters("C", s, client, NoContext) /\ ClientDoes(world, s, NoContext, <<"exception", why, n>>)
    \/ \E s \in {Cl!on_rx_service_error(client, <<>>)} : Matters("C", s, client, NoContext) /\ ClientDoes(world, s, NoContext, "service error")
    \/ \E s \in {Cl!on_rx_malformed(client, <<>>)} : Matters("C", s, client, NoContext) /\ ClientDoes(world, s, NoContext, "malformed")

\* --- the meter
Establish == /\ server.state = "IDLE" /\ server.preestablished
             /\ ServerDoes(world, Sv!on_api_establish(server, [kept_lowest |-> world.kept.S]), NoContext, "establish")
Respond == /\ server.state = "ASSOCIATED" /\ world.asked.what = "request"
           /\ ServerDoes(world, Sv!on_api_respond(server, [fits |-> TRUE]), NoContext, "respond")
Notify == /\ Notifies /\ server.state = "ASSOCIATED" /\ world.deal.sealed
          /\ ServerDoes(world, Sv!on_api_notify(server, [fits |-> TRUE]), NoContext, "notify")
ServerTimer == "inactivity" \in Sv!Armed(server) /\ ServerDoes(world, Sv!on_timer_inactivity(server, <<>>), NoContext, "time")
ServerLosesLink == server.state # "IDLE" /\ ServerDoes(world, Sv!on_link_closed(server, <<>>), NoContext, "link closed")
ServerRestarts ==
    /\ server.state # "IDLE" \/ world.lock # Lk!Initial(<<>>)
    /\ server' = Reborn("S", server, world) /\ UNCHANGED client
    /\ world' = Settled(Unlocked(world), client, server')
    /\ last' = [who |-> "server", what |-> "restarts", id |-> "", error |-> "", sends |-> <<>>]

ServerHears ==
    \/ \E p \in AarqParts, h \in AarqHeads, password \in {FALSE} \cup (IF world.told THEN {TRUE} ELSE {}) :
        /\ AarqTo(p, h)
        /\ \E e \in {AarqEvent(world, p, h, password)} : \E s \in {Sv!on_rx_aarq(server, e)} :
              \E c \in {JudgedAarq(server, e, s, p, h)} :
              Matters("S", s, server, c) /\ ServerDoes(world, s, c, <<"AARQ", p, h>>)
    \/ \E p \in ToServer :
        \E e \in {ServerEvent(world, p)} : \E s \in {Sv!on_rx_apdu(server, e)} :
           \E c \in {Judged(server, e, s, Sv!on_rx_apdu, p)} :
           Matters("S", s, server, c) /\ ServerDoes(world, s, c, <<"APDU", p>>)
    \/ \E p \in world.net \cup Forged(server.suite, "initiate_request") \cup {Plain("X", "initiate_request")} :
        \E s \in {Sv!on_rx_rlrq(server, ReleaseEvent(world, "S", p))} : \E c \in {JudgedRelease(server, s, p)} :
           Matters("S", s, server, c) /\ ServerDoes(world, s, c, <<"RLRQ", p>>)
    \/ \E s \in {Sv!on_rx_malformed(server, <<>>)} : Matters("S", s, server, NoContext) /\ ServerDoes(world, s, NoContext, "malformed")

\* --- the lock: time, and other connections of the meter on which the same client address is tried
LockOpens == /\ "lockout" \in Lk!Armed(world.lock)
             /\ world' = [world EXCEPT !.lock = Lk!on_timer_lockout(@, <<>>).m, !.fails = 0] /\ UNCHANGED <<client, server>>
             /\ last' = [who |-> "lock", what |-> "time", id |-> "", error |-> "", sends |-> <<>>]
Elsewhere == /\ Locks /\ server.mechanism # 0 /\ world.lock.state = "OPEN"
             /\ world' = [world EXCEPT !.lock = Lk!on_api_failure(@, <<>>).m, !.fails = @ + 1] /\ UNCHANGED <<client, server>>
             /\ last' = [who |-> "another connection", what |-> "wrong secret", id |-> "", error |-> "", sends |-> <<>>]

Next == \/ Open \/ Request \/ Cancel \/ Release \/ ClientTimer \/ ClientLosesLink \/ ClientRestarts \/ ClientHears
        \/ Establish \/ Respond \/ Notify \/ ServerTimer \/ ServerLosesLink \/ ServerRestarts \/ ServerHears \/ LockOpens \/ Elsewhere
Spec == Init /\ [][Next]_vars

\* --- what holds
Unbroken(property) == property \notin world.bad
MutualBeforeData == Unbroken("MutualBeforeData")
NoReplayAuthenticates == Unbroken("NoReplayAuthenticates")
NoPlainInCiphered == Unbroken("NoPlainInCiphered")
NeverLessThanAgreed == Unbroken("NeverLessThanAgreed")
CounterUsedOnce == Unbroken("CounterUsedOnce")
CounterAcceptedOnce == Unbroken("CounterAcceptedOnce")
CounterCommittedOnlyVerified == Unbroken("CounterCommittedOnlyVerified")
ResponseMatchesRequest == Unbroken("ResponseMatchesRequest")
ConformanceWithinProposal == Unbroken("ConformanceWithinProposal")
ReleasedOnRequest == Unbroken("ReleasedOnRequest")
HintNeverLowers == Unbroken("HintNeverLowers")
ExhaustedIsSilent == Unbroken("ExhaustedIsSilent") /\ \A p \in world.net : p.ctr < MAX /\ p.pctr < MAX
TimersArmed == Unbroken("TimersArmed")
LockoutNotBypassed == Unbroken("LockoutNotBypassed") /\ (world.fails >= Lk!PASSWORD_TRIES => world.lock.state = "LOCKED")
====
