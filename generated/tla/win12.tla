\* Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE win12 ----
\* What the modules of all machines share.
EXTENDS Integers, Sequences

Step(id, m, does, error) == [id |-> id, m |-> m, does |-> does, error |-> error]

When(condition, effect) == IF condition THEN <<effect>> ELSE <<>>

RECURSIVE And(_, _)
\* Bitwise and of naturals.
And(a, b) == IF a = 0 \/ b = 0 THEN 0 ELSE (IF a % 2 = 1 /\ b % 2 = 1 THEN 1 ELSE 0) + 2 * And(a \div 2, b \div 2)

\* The effects of a step that are of one kind: "send", "tell", "call", "start", "save".
Effects(s, kind) == SelectSeq(s.does, LAMBDA x : x.kind = kind)

\* Whether a step has an effect of this kind and name.
Does(s, kind, name) == \E i \in DOMAIN s.does : s.does[i].kind = kind /\ s.does[i].name = name

\* The effect of this kind and name, which the step must have.
Effect(s, kind, name) == s.does[CHOOSE i \in DOMAIN s.does : s.does[i].kind = kind /\ s.does[i].name = name]
====
