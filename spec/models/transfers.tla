---- MODULE transfers ----
\* Long answers and long requests between a client and a meter: GET (the answer in blocks), SET (the request in blocks) and ACTION (both).
\*
\* The association below gives each side the APDUs of the other in their order; it loses the rest when it fails. `Doubled` names the
\* kinds of APDU that it lets through twice in a row (a plain association over datagrams can; a ciphered one drops them by their
\* counters). The time of each question is the association's: when it runs out, the association ends and both sides begin anew.
\*
\* Ghosts: every APDU knows the request `r` it belongs to, and a block the place `n` it has in the answer or request of `of` blocks.
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
    Requests,          \* made by the client in all
    Blocks,            \* of one request or answer, at most
    Room,              \* APDUs under way in one direction, at most
    Doubled,           \* kinds of APDU that may come twice
    Losing,            \* whether APDUs are lost
    Abandoning,        \* whether the client gives up before the answer
    Undrained          \* whether it then asks anew while APDUs of the old request are under way

VARIABLES ac, as, rc, rs, up, down, w, bad, last
vars == <<ac, as, rc, rs, up, down, w, bad, last>>
View == <<ac, as, rc, rs, up, down, w, bad>>

AC == INSTANCE long_answer_client
AS == INSTANCE long_answer_server
RC == INSTANCE long_request_client
RS == INSTANCE long_request_server

\* `r` the request under way (0: none was made), `waits` whether its answer is awaited, `in` and `kept` the blocks that have come,
\* `asked` and `answers` how long its request and its answer are, `done` what the meter did: request by request, how often;
\* `replied` the answer it keeps to give again.
World == [r |-> 0, waits |-> FALSE, in |-> <<>>, kept |-> <<>>, asked |-> 0, answers |-> 0, kind |-> "get",
          done |-> [r \in 1..Requests |-> 0], replied |-> <<>>]

Init == /\ ac = AC!Initial([most |-> Blocks]) /\ as = AS!Initial([service |-> AS!SERVICE_ACTION])
        /\ rc = RC!Initial(<<>>) /\ rs = RS!Initial([most |-> Blocks, service |-> RS!SERVICE_ACTION])
        /\ up = <<>> /\ down = <<>> /\ w = World /\ bad = "no"
        /\ last = [who |-> "world", what |-> "begins"]

Blame(ok, what) == IF ok \/ bad # "no" THEN bad ELSE what
Put(line, new) == LET all == line \o new IN SubSeq(all, 1, IF Len(all) < Room THEN Len(all) ELSE Room)
Invoke(r) == r % 2
Names(messages) == [i \in DOMAIN messages |-> [name |-> messages[i].t, r |-> messages[i].r]]
Says(who, what, step, sends) == last' = [who |-> who, what |-> what, id |-> step.id, error |-> step.error, sends |-> Names(sends)]

\* Blocks 1..of of request r, each once, in order.
Exact(blocks, r, of) == Len(blocks) = of /\ \A i \in 1..Len(blocks) : blocks[i].r = r /\ blocks[i].n = i

\* --- the client --------------------------------------------------------------------------------------------------------------------

RequestsOf(step, r) ==
    LET sends == SelectSeq(step.does, LAMBDA x : x.kind = "send")
    IN [i \in DOMAIN sends |-> [t |-> sends[i].name, inv |-> sends[i].invoke_id, number |-> sends[i].number, r |-> r,
                                last |-> IF sends[i].name = "next" THEN FALSE ELSE sends[i].last, n |-> sends[i].number]]

\* A GET goes in one APDU; a SET or ACTION in `n` blocks. Its answer has `m` blocks, 1 for one APDU.
Asks ==
    /\ w.r < Requests /\ ~w.waits /\ (Undrained \/ w.r = 0 \/ w.kind # "abandoned" \/ (up = <<>> /\ down = <<>>))
    /\ \E kind \in {"get", "long"}, n \in 1..Blocks, m \in 1..Blocks :
        LET r == w.r + 1
            a == AC!on_api_ask(ac, [invoke_id |-> Invoke(r)])
            b == RC!on_api_send(rc, [invoke_id |-> Invoke(r), count |-> n])
            sends == IF kind = "get" THEN <<[t |-> "ask", inv |-> Invoke(r), number |-> 0, r |-> r, last |-> TRUE, n |-> 1]>>
                     ELSE RequestsOf(b, r)
        IN /\ kind = "get" => n = 1
           /\ ac' = a.m /\ rc' = IF kind = "get" THEN rc ELSE b.m
           /\ up' = Put(up, sends)
           /\ w' = [w EXCEPT !.r = r, !.waits = TRUE, !.in = <<>>, !.asked = n, !.answers = m, !.kind = kind]
           /\ Says("client", kind, b, sends) /\ UNCHANGED <<as, rs, down, bad>>

Abandons == /\ Abandoning /\ w.waits
            /\ ac' = AC!on_api_abandon(ac, <<>>).m /\ rc' = RC!on_api_abandon(rc, <<>>).m
            /\ w' = [w EXCEPT !.waits = FALSE, !.kind = "abandoned"]
            /\ last' = [who |-> "client", what |-> "abandons"] /\ UNCHANGED <<as, rs, up, down, bad>>

\* The answer, or a block of it, reaches the machine of answers; `rest` is what is still under way, `c` the machine of requests.
Answered(step, f, c, rest) ==
    LET x == step.does[1]
        blocks == IF step.does # <<>> /\ x.kind = "tell" /\ x.name = "block" THEN Append(w.in, [r |-> f.r, n |-> f.n]) ELSE w.in
        whole == step.does # <<>> /\ x.kind = "tell" /\ x.name = "answered"
        refused == step.does # <<>> /\ x.kind = "tell" /\ x.name = "refused"
        ends == whole \/ refused \/ (step.does # <<>> /\ x.name = "block" /\ x.last) \/ step.error # ""
        right == IF whole THEN f.r = w.r /\ w.answers = 1 /\ f.t # "refused"
                 ELSE (step.does # <<>> /\ x.name = "block" /\ x.last) => Exact(blocks, w.r, w.answers)
        sends == RequestsOf(step, w.r)
    IN /\ ac' = step.m /\ rc' = c /\ down' = rest /\ up' = Put(up, sends)
       /\ w' = [w EXCEPT !.in = IF ends THEN <<>> ELSE blocks, !.waits = @ /\ ~ends]
       /\ bad' = Blame(~w.waits \/ (right /\ Len(blocks) <= Blocks), "transfer")
       /\ Says("client", f.t, step, sends) /\ UNCHANGED <<as, rs>>

ToAnswers(f) == IF f.t \in {"whole", "refused"} THEN AC!on_rx_whole(ac, [invoke_id |-> f.inv, refusal |-> f.t = "refused"])
                ELSE AC!on_rx_block(ac, [invoke_id |-> f.inv, number |-> f.number, last |-> f.last, refusal |-> f.t = "no_block", room |-> TRUE])

ClientHears ==
    /\ down # <<>>
    /\ LET f == Head(down)
           rest == Tail(down)
           s == IF f.t = "taken" THEN RC!on_rx_taken(rc, [invoke_id |-> f.inv, number |-> f.number])
                ELSE RC!on_rx_answer(rc, [invoke_id |-> f.inv, refusal |-> f.t \in {"refused", "no_block"}])
       IN IF rc.state = "SENDING" /\ ~(s.does # <<>> /\ s.does[1].kind = "tell")
          THEN LET sends == RequestsOf(s, w.r)
               IN /\ rc' = s.m /\ down' = rest /\ up' = Put(up, sends)
                  /\ w' = [w EXCEPT !.waits = @ /\ s.error = ""]
                  /\ Says("client", f.t, s, sends) /\ UNCHANGED <<ac, as, rs, bad>>
          ELSE IF f.t = "taken"
          THEN /\ down' = rest /\ Says("client", "ignores taken", s, <<>>) /\ UNCHANGED <<ac, as, rc, rs, up, w, bad>>
          ELSE Answered(ToAnswers(f), f, IF rc.state = "SENDING" THEN s.m ELSE rc, rest)

\* --- the meter ---------------------------------------------------------------------------------------------------------------------

AnswersOf(step, r) ==
    LET sends == SelectSeq(step.does, LAMBDA x : x.kind = "send")
    IN [i \in DOMAIN sends |->
          [t |-> IF sends[i].name = "refused" /\ step.id \in {"next_wrong_number", "next_past_the_end", "unexpected_rx_next", "next_foreign"}
                 THEN "no_block" ELSE sends[i].name,
           inv |-> sends[i].invoke_id, number |-> sends[i].number, r |-> r, n |-> sends[i].number,
           last |-> IF sends[i].name = "block" THEN sends[i].last ELSE TRUE]]

\* The meter does what request r says and answers it in as many blocks as that takes.
Begins(was, r, inv) == AS!on_api_answer(was, [invoke_id |-> inv, count |-> w.answers])
Reply(was, r, inv) == IF w.answers = 1 THEN <<[t |-> "whole", inv |-> inv, number |-> 0, r |-> r, n |-> 1, last |-> TRUE]>>
                      ELSE AnswersOf(Begins(was, r, inv), r)
Does(r, inv, was) == /\ as' = (IF w.answers = 1 THEN was ELSE Begins(was, r, inv).m) /\ down' = Put(down, Reply(was, r, inv))
                     /\ Says("meter", "does", Begins(was, r, inv), Reply(was, r, inv))

MeterHears ==
    /\ up # <<>>
    /\ LET f == Head(up)
           new == f.t \in {"ask", "first"}  \* what ends every transfer that is under way
           quiet == IF new THEN AS!on_api_request(as, <<>>).m ELSE as
           taker == IF new THEN RS!on_api_request(rs, <<>>).m ELSE rs
           step == IF f.t = "first" THEN RS!on_rx_first(taker, [invoke_id |-> f.inv, number |-> f.number, last |-> f.last, room |-> TRUE])
                   ELSE RS!on_rx_block(taker, [invoke_id |-> f.inv, number |-> f.number, last |-> f.last, room |-> TRUE])
           keeps == \E i \in DOMAIN step.does : step.does[i].name = "keep"
           tells == \E i \in DOMAIN step.does : step.does[i].name = "whole"
           kept == IF ~keeps THEN w.kept ELSE IF f.t = "first" THEN <<[r |-> f.r, n |-> f.n]>> ELSE Append(w.kept, [r |-> f.r, n |-> f.n])
       IN /\ up' = Tail(up)
          /\ CASE f.t = "ask" ->
                    /\ rs' = taker /\ Does(f.r, f.inv, quiet)
                    /\ w' = [w EXCEPT !.done[f.r] = @ + 1, !.kept = <<>>] /\ UNCHANGED <<bad>>
               [] f.t = "next" ->
                    LET s == AS!on_rx_next(as, [invoke_id |-> f.inv, number |-> f.number])
                        sends == AnswersOf(s, f.r)
                    IN /\ as' = s.m /\ down' = Put(down, sends) /\ Says("meter", "next", s, sends) /\ UNCHANGED <<rs, w, bad>>
               [] f.t \in {"first", "block"} /\ tells ->
                    /\ rs' = step.m /\ Does(f.r, f.inv, quiet)
                    /\ w' = [w EXCEPT !.done[f.r] = @ + 1, !.kept = kept, !.replied = Reply(quiet, f.r, f.inv)]
                    /\ bad' = Blame(Exact(kept, f.r, IF f.r = w.r THEN w.asked ELSE Len(kept)), "transfer")
               [] OTHER ->
                    LET sends == IF \E i \in DOMAIN step.does : step.does[i].name = "again" THEN w.replied ELSE AnswersOf(step, f.r)
                    IN /\ rs' = step.m /\ as' = quiet /\ down' = Put(down, sends) /\ w' = [w EXCEPT !.kept = kept]
                       /\ Says("meter", f.t, step, sends) /\ UNCHANGED <<bad>>
          /\ UNCHANGED <<ac, rc>>

\* --- the association between them ----------------------------------------------------------------------------------------------------

Lose == /\ Losing
        /\ \/ up # <<>> /\ up' = Tail(up) /\ UNCHANGED down
           \/ down # <<>> /\ down' = Tail(down) /\ UNCHANGED up
        /\ last' = [who |-> "line", what |-> "loses"] /\ UNCHANGED <<ac, as, rc, rs, w, bad>>
Double == /\ \/ up # <<>> /\ Head(up).t \in Doubled /\ Len(up) < Room /\ up' = <<Head(up)>> \o up /\ UNCHANGED down
             \/ down # <<>> /\ Head(down).t \in Doubled /\ Len(down) < Room /\ down' = <<Head(down)>> \o down /\ UNCHANGED up
          /\ last' = [who |-> "line", what |-> "doubles"] /\ UNCHANGED <<ac, as, rc, rs, w, bad>>

\* Nothing is under way and an answer is awaited: its time runs out, and the association ends.
TimeOut == /\ w.waits /\ up = <<>> /\ down = <<>>
           /\ ac' = AC!Restarted(ac) /\ as' = AS!Restarted(as) /\ rc' = RC!Restarted(rc) /\ rs' = RS!Restarted(rs)
           /\ w' = [w EXCEPT !.waits = FALSE, !.in = <<>>, !.kept = <<>>]
           /\ last' = [who |-> "association", what |-> "ends"] /\ UNCHANGED <<up, down, bad>>

Done == w.r = Requests /\ ~w.waits /\ up = <<>> /\ down = <<>> /\ UNCHANGED vars
Next == Asks \/ Abandons \/ ClientHears \/ MeterHears \/ Lose \/ Double \/ TimeOut \/ Done
Spec == Init /\ [][Next]_vars

Did(who) == last'.who = who
FairSpec == /\ Spec
            /\ []<>(down = <<>>) \/ []<><<Did("client")>>_vars
            /\ []<>(up = <<>>) \/ []<><<Did("meter")>>_vars

\* --- what must hold --------------------------------------------------------------------------------------------------------------------

TypeOK == AC!TypeOK(ac) /\ AS!TypeOK(as) /\ RC!TypeOK(rc) /\ RS!TypeOK(rs)
TransferExact == bad # "transfer"
DoneOnce == \A r \in 1..Requests : w.done[r] <= 1
\* Without the association's time: whoever asks is answered, as long as nothing is lost or given up.
TransferEnds == w.waits ~> ~w.waits
====
