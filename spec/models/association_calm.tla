---- MODULE association_calm ----
\* A client and a meter on an honest line that loses, doubles, swaps and damages a bounded number of messages.
\*
\* Here the question is not what an attacker can reach but whether the machines get anywhere. Lines are sequences (see channel) and what
\* is plain is on them too. Times are long against the line: a timer runs out only when nothing is under way and nobody is about to
\* speak, as the timers of spec/limits.yaml are chosen. What each side is told by its machine and its answers are those of association.
EXTENDS association_world, channel

CONSTANTS
    Worlds,             \* names of the settings to try
    Counters,           \* how many counters each side has left
    Opens, Requests,    \* how often the client associates, and asks in all
    Lose, Double, Swap, Damage, \* faults of the line
    Room                \* messages that a line holds

\* `hurt`: a step ended with an error. `tick` changes whenever the client's timer runs out, so that waiting in vain is seen to go on.
VARIABLES client, server, world, up, down, budget, opens, requests, hurt, tick, last
vars == <<client, server, world, up, down, budget, opens, requests, hurt, tick, last>>
View == <<client, server, world, up, down, budget, opens, requests, hurt>>

Whole == Budget(Lose, Double, Swap, Damage)
Init == /\ \E name \in Worlds : LET s == Settings[name] IN client = Client(s) /\ server = Server(s)
        /\ world = [World EXCEPT !.next = Both(MAX - Counters, MAX - Counters)]
        /\ up = <<>> /\ down = <<>> /\ budget = Whole /\ opens = 0 /\ requests = 0 /\ hurt = FALSE /\ tick = FALSE
        /\ last = [who |-> "world", what |-> "begins", id |-> "", error |-> "", sends |-> <<>>]

ClientDoes(w, step, c, what, rest) ==
    \E s \in {step} : \E r \in {After(w, "C", s, client, c, Len(s.does))} :
        /\ client' = r.m /\ world' = Settled(r.w, r.m, server) /\ up' = up \o r.sends /\ down' = rest
        /\ hurt' = (hurt \/ s.error # "")
        /\ last' = [who |-> "client", what |-> what, id |-> s.id, error |-> s.error, sends |-> r.sends]
        /\ tick' = IF what = "time" THEN ~tick ELSE tick
        /\ UNCHANGED <<server, budget>>
ServerDoes(step, c, what, rest) ==
    \E s \in {step} : \E r \in {After(world, "S", s, server, c, Len(s.does))} :
        /\ server' = r.m /\ world' = Settled(r.w, client, r.m) /\ down' = down \o r.sends /\ up' = rest
        /\ hurt' = (hurt \/ s.error # "")
        /\ last' = [who |-> "server", what |-> what, id |-> s.id, error |-> s.error, sends |-> r.sends]
        /\ UNCHANGED <<client, budget, opens, requests, tick>>

Open == /\ client.state = "CLOSED" /\ opens < Opens /\ up = <<>> /\ down = <<>>
        /\ \E w \in {Begun(world, client)} : ClientDoes(w, Cl!on_api_open(client, [kept_lowest |-> w.kept.C]), NoContext, "open", down)
        /\ opens' = opens + 1 /\ UNCHANGED requests
Request == /\ client.state = "ASSOCIATED" /\ requests < Requests
           /\ ClientDoes(world, Cl!on_api_request(client, [confirmed |-> TRUE, invoke_id |-> world.turn, agreed |-> TRUE, fits |-> TRUE]),
                [NoContext EXCEPT !.asks = TRUE, !.invoke = world.turn], "request", down)
           /\ requests' = requests + 1 /\ UNCHANGED opens
Cancel == /\ client.state = "WAITING" /\ Opens > 1
          /\ ClientDoes(world, Cl!on_api_cancel(client, <<>>), NoContext, "cancel", down) /\ UNCHANGED <<opens, requests>>
Release == /\ client.state = "ASSOCIATED"
           /\ ClientDoes(world, Cl!on_api_release(client, <<>>), NoContext, "release", down) /\ UNCHANGED <<opens, requests>>

ClientStep(m) ==
    CASE m.kind = "aare" -> Cl!on_rx_aare(client, AareEvent(world, m.part, m.head))
      [] m.kind = "apdu" -> Cl!on_rx_apdu(client, ClientEvent(world, client, m.part))
      [] m.kind = "rlre" -> Cl!on_rx_rlre(client, ReleaseEvent(world, "C", m.part))
      [] m.kind = "exception" ->
            Cl!on_rx_exception(client, [service |-> m.part.invoke, expected |-> m.part.of, next_counter |-> world.next.C])
      [] m.kind = "damaged" -> Cl!on_rx_malformed(client, <<>>)
ClientContext(m, s) ==
    CASE m.kind = "aare" -> JudgedAare(client, AareEvent(world, m.part, m.head), s, m.part, m.head)
      [] m.kind = "apdu" -> Judged(client, ClientEvent(world, client, m.part), s, Cl!on_rx_apdu, m.part)
      [] m.kind = "rlre" -> JudgedRelease(client, s, m.part)
      [] OTHER -> NoContext
ClientTakes == /\ down # <<>>
               /\ \E m \in {Head(down)} : \E s \in {ClientStep(m)} : ClientDoes(world, s, ClientContext(m, s), m.kind, Tail(down))
               /\ UNCHANGED <<opens, requests>>

ServerStep(m) ==
    CASE m.kind = "aarq" -> Sv!on_rx_aarq(server, AarqEvent(world, m.part, m.head, TRUE))
      [] m.kind = "apdu" -> Sv!on_rx_apdu(server, ServerEvent(world, m.part))
      [] m.kind = "rlrq" -> Sv!on_rx_rlrq(server, ReleaseEvent(world, "S", m.part))
      [] m.kind = "damaged" -> Sv!on_rx_malformed(server, <<>>)
ServerContext(m, s) ==
    CASE m.kind = "aarq" -> JudgedAarq(server, AarqEvent(world, m.part, m.head, TRUE), s, m.part, m.head)
      [] m.kind = "apdu" -> Judged(server, ServerEvent(world, m.part), s, Sv!on_rx_apdu, m.part)
      [] m.kind = "rlrq" -> JudgedRelease(server, s, m.part)
      [] OTHER -> NoContext
ServerTakes == /\ up # <<>>
               /\ \E m \in {Head(up)} : \E s \in {ServerStep(m)} : ServerDoes(s, ServerContext(m, s), m.kind, Tail(up))

Respond == /\ server.state = "ASSOCIATED" /\ world.asked.what = "request"
           /\ ServerDoes(Sv!on_api_respond(server, [fits |-> TRUE]), NoContext, "respond", up)
Establish == /\ server.state = "IDLE" /\ server.preestablished
             /\ ServerDoes(Sv!on_api_establish(server, [kept_lowest |-> world.kept.S]), NoContext, "establish", up)

Silence == up = <<>> /\ down = <<>> /\ ~(server.state = "ASSOCIATED" /\ world.asked.what = "request")
ClientTimer == /\ Silence /\ "response" \in Cl!Armed(client)
               /\ ClientDoes(world, Cl!on_timer_response(client, <<>>), NoContext, "time", down) /\ UNCHANGED <<opens, requests>>
ServerTimer == /\ Silence /\ client.state = "CLOSED" /\ ~server.preestablished /\ "inactivity" \in Sv!Armed(server)
               /\ ServerDoes(Sv!on_timer_inactivity(server, <<>>), NoContext, "time", up) /\ hurt' = hurt

Fault == /\ \/ \E f \in Faults(up, budget, Room) : up' = f.line /\ budget' = f.budget /\ UNCHANGED down
            \/ \E f \in Faults(down, budget, Room) : down' = f.line /\ budget' = f.budget /\ UNCHANGED up
         /\ last' = [who |-> "line", what |-> "fault", id |-> "", error |-> "", sends |-> <<>>]
         /\ UNCHANGED <<client, server, world, opens, requests, hurt, tick>>

\* Everything is said; without it, the end of a run would count as a deadlock.
Done == /\ client.state = "CLOSED" /\ opens = Opens /\ Silence /\ UNCHANGED vars

Next == Open \/ Request \/ Cancel \/ Release \/ ClientTakes \/ ServerTakes \/ Respond \/ Establish \/ ClientTimer \/ ServerTimer \/ Fault \/ Done
Spec == Init /\ [][Next]_vars
\* What is under way arrives, whoever is asked answers, time passes: lines are short, so none of it can hold up the other for ever.
\* (This is WF_vars of those five actions; what can happen is said by hand, because TLC takes very long to find out by itself.)
CanGoOn == \/ up # <<>> \/ down # <<>> \/ "response" \in Cl!Armed(client) \/ (server.state = "IDLE" /\ server.preestablished)
           \/ (server.state = "ASSOCIATED" /\ world.asked.what = "request")
GoesOn == last'.what \notin {"open", "request", "cancel", "release", "fault"}
FairSpec == Spec /\ (([]<>~CanGoOn) \/ ([]<><<GoesOn>>_vars))

NothingBroken == world.bad = {}
NothingFailsWithoutFaults == budget = Whole => ~hurt
OpensEnd == client.state \in {"ASSOCIATING", "AUTHENTICATING"} ~> client.state \in {"ASSOCIATED", "CLOSED"}
RequestsEnd == client.state \in {"WAITING", "DRAINING"} ~> client.state \in {"ASSOCIATED", "CLOSED"}
ReleasesEnd == client.state = "RELEASING" ~> client.state \in {"ASSOCIATED", "CLOSED"}
====
