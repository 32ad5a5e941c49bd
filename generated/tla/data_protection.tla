\* Generated from spec/sessions/data_protection.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE data_protection ----
\* The layers of protection around COSEM data that a class of its own carries (class 30, IEC 62056-6-2), inside or outside an association.
\*
\* A list tells the layers in the order in which they were put on; they come off in the reverse one. All of them name one transaction,
\* from the peer to us. What is inside is given away only when every layer of the list has come off, was what the list says, and all
\* together are at least what the object demands; and never when nothing but a cipher protects it, which anybody can alter, the
\* transaction with it.
\*
\* To a meter the number of a transaction, and the invocation counters in it, are above all that it has taken before, kept across
\* associations; a new global key begins the counters anew, but not the numbers. To a client an answer is one to the request under way,
\* in the layers that it asked for. A meter that pushes begins a transaction, as a client does that asks: who is pushed to looks at it as
\* a meter looks at a request, and may have said in which layers it wants it. How a meter is to protect what it answers may be asked for without protection, and nothing is
\* remembered of it.
\*
\* Confidence medium: the tables of the class say neither what is checked nor in which order. It is done as in general-ciphering.
EXTENDS win12

COUNTER_MAX == 3
PROTECTION_AUTHENTICATION == 0
PROTECTION_ENCRYPTION == 1
PROTECTION_BOTH == 2

States == {"IDLE", "OPENING"}
Settings == [client : BOOLEAN, suite : {0, 1}, authenticated : BOOLEAN, encrypted : BOOLEAN, signing : BOOLEAN]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", client |-> s.client, suite |-> s.suite, authenticated |-> s.authenticated, encrypted |-> s.encrypted, signing |-> s.signing, transactions |-> 0, beyond |-> 0, lowest |-> 0, above |-> 0, tagged |-> FALSE, hidden |-> FALSE, vouched |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == [Initial(m) EXCEPT !.transactions = m.transactions, !.lowest = m.lowest]

TypeOK(m) ==
    /\ m.state \in States
    /\ m.client \in BOOLEAN
    /\ m.suite \in {0, 1}
    /\ m.authenticated \in BOOLEAN
    /\ m.encrypted \in BOOLEAN
    /\ m.signing \in BOOLEAN
    /\ m.transactions \in {0, 1, 2, 3}
    /\ m.beyond \in {0, 1, 2, 3}
    /\ m.lowest \in {0, 1, 2, 3}
    /\ m.above \in {0, 1, 2, 3}
    /\ m.tagged \in BOOLEAN
    /\ m.hidden \in BOOLEAN
    /\ m.vouched \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "OPENING" -> {}

\* --- what each transition leads to
\* spec/sessions/data_protection.yaml:93
list_foreign(m, e) == Step("list_foreign", m,
    <<>>, "WRONG_TITLE")
\* spec/sessions/data_protection.yaml:94
list_other_transaction(m, e) == Step("list_other_transaction", m,
    <<>>, "WRONG_TRANSACTION")
\* spec/sessions/data_protection.yaml:95
list_other_layers(m, e) == Step("list_other_layers", m,
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:96
list_unnumbered(m, e) == Step("list_unnumbered", m,
    <<>>, "WRONG_TRANSACTION")
\* spec/sessions/data_protection.yaml:97
list_repeated(m, e) == Step("list_repeated", m,
    <<>>, "REPLAY")
\* spec/sessions/data_protection.yaml:98
list_exhausted(m, e) == Step("list_exhausted", m,
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/data_protection.yaml:99
list_begins(m, e) == Step("list_begins", [m EXCEPT !.state = "OPENING", !.transactions = e.kept_number, !.beyond = (IF m.client THEN e.kept_number ELSE (e.number + 1)), !.lowest = e.kept_counter, !.above = e.kept_counter, !.tagged = FALSE, !.hidden = FALSE, !.vouched = FALSE],
    <<>>, "")
\* spec/sessions/data_protection.yaml:115
ciphered_other_layer(m, e) == Step("ciphered_other_layer", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:116
ciphered_foreign_suite(m, e) == Step("ciphered_foreign_suite", [m EXCEPT !.state = "IDLE"],
    <<>>, "WRONG_SUITE")
\* spec/sessions/data_protection.yaml:117
ciphered_counted(m, e) == Step("ciphered_counted", [m EXCEPT !.state = "IDLE"],
    <<>>, "REPLAY")
\* spec/sessions/data_protection.yaml:118
ciphered_counter_exhausted(m, e) == Step("ciphered_counter_exhausted", [m EXCEPT !.state = "IDLE"],
    <<>>, "COUNTER_EXHAUSTED")
\* spec/sessions/data_protection.yaml:119
ciphered_no_key(m, e) == Step("ciphered_no_key", [m EXCEPT !.state = "IDLE"],
    <<>>, "WRONG_MESSAGE_KEY")
\* spec/sessions/data_protection.yaml:120
ciphered_forged(m, e) == Step("ciphered_forged", [m EXCEPT !.state = "IDLE"],
    <<>>, "WRONG_TAG")
\* spec/sessions/data_protection.yaml:121
ciphered_off(m, e) == Step("ciphered_off", [m EXCEPT !.tagged = (m.tagged \/ ~(e.kind = PROTECTION_ENCRYPTION)), !.hidden = (m.hidden \/ ~(e.kind = PROTECTION_AUTHENTICATION)), !.above = (IF (m.client \/ (e.number < m.above)) THEN m.above ELSE (e.number + 1))],
    <<>>, "")
\* spec/sessions/data_protection.yaml:132
signature_other_layer(m, e) == Step("signature_other_layer", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:133
signature_wrong(m, e) == Step("signature_wrong", [m EXCEPT !.state = "IDLE"],
    <<>>, "WRONG_SIGNATURE")
\* spec/sessions/data_protection.yaml:134
signature_off(m, e) == Step("signature_off", [m EXCEPT !.vouched = TRUE],
    <<>>, "")
\* spec/sessions/data_protection.yaml:140
end_unproven(m, e) == Step("end_unproven", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:141
end_weak(m, e) == Step("end_weak", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:145
end_answered(m, e) == Step("end_answered", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "opened"]>>, "")
\* spec/sessions/data_protection.yaml:146
end_opened(m, e) == Step("end_opened", [m EXCEPT !.state = "IDLE", !.transactions = m.beyond, !.lowest = m.above],
    <<[kind |-> "save", name |-> "transactions", value |-> m.beyond]>> \o <<[kind |-> "save", name |-> "lowest", value |-> m.above]>> \o <<[kind |-> "tell", name |-> "opened"]>>, "")
\* spec/sessions/data_protection.yaml:152
order_foreign(m, e) == Step("order_foreign", m,
    <<>>, "WRONG_TITLE")
\* spec/sessions/data_protection.yaml:153
order_unproven(m, e) == Step("order_unproven", m,
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:154
order_weak(m, e) == Step("order_weak", m,
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:157
order_agreed(m, e) == Step("order_agreed", m,
    <<[kind |-> "tell", name |-> "agreed"]>>, "")
\* spec/sessions/data_protection.yaml:85
unexpected_rx_list(m, e) == Step("unexpected_rx_list", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:85
unexpected_rx_ciphered(m, e) == Step("unexpected_rx_ciphered", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:85
unexpected_rx_signed(m, e) == Step("unexpected_rx_signed", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:85
unexpected_rx_end(m, e) == Step("unexpected_rx_end", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")
\* spec/sessions/data_protection.yaml:85
unexpected_rx_order(m, e) == Step("unexpected_rx_order", [m EXCEPT !.state = "IDLE"],
    <<>>, "WEAK_PROTECTION")

\* --- which one is taken, by state and event

\* rx.list: e has ours, numbered, number, echo, as_asked, kept_number, kept_counter
on_rx_list(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF ~e.ours THEN list_foreign(m, e)
        ELSE IF (m.client /\ ~e.echo) THEN list_other_transaction(m, e)
        ELSE IF ~e.as_asked THEN list_other_layers(m, e)
        ELSE IF (~m.client /\ ~e.numbered) THEN list_unnumbered(m, e)
        ELSE IF (~m.client /\ (e.number < e.kept_number)) THEN list_repeated(m, e)
        ELSE IF (~m.client /\ (e.number = COUNTER_MAX)) THEN list_exhausted(m, e)
        ELSE list_begins(m, e)
      [] m.state \in {"OPENING"} ->
        unexpected_rx_list(m, e)

\* rx.ciphered: e has fits, kind, their_suite, number, key_there, tag_ok
on_rx_ciphered(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_ciphered(m, e)
      [] m.state \in {"OPENING"} ->
        IF ~e.fits THEN ciphered_other_layer(m, e)
        ELSE IF (e.their_suite # m.suite) THEN ciphered_foreign_suite(m, e)
        ELSE IF (~m.client /\ (e.number < m.lowest)) THEN ciphered_counted(m, e)
        ELSE IF (~m.client /\ (e.number = COUNTER_MAX)) THEN ciphered_counter_exhausted(m, e)
        ELSE IF ~e.key_there THEN ciphered_no_key(m, e)
        ELSE IF ~e.tag_ok THEN ciphered_forged(m, e)
        ELSE ciphered_off(m, e)

\* rx.signed: e has fits, signature_ok
on_rx_signed(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_signed(m, e)
      [] m.state \in {"OPENING"} ->
        IF ~e.fits THEN signature_other_layer(m, e)
        ELSE IF ~e.signature_ok THEN signature_wrong(m, e)
        ELSE signature_off(m, e)

\* rx.end
on_rx_end(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_end(m, e)
      [] m.state \in {"OPENING"} ->
        IF (~m.tagged /\ ~m.vouched) THEN end_unproven(m, e)
        ELSE IF (((m.authenticated /\ ~m.tagged) \/ (m.encrypted /\ ~m.hidden)) \/ (m.signing /\ ~m.vouched)) THEN end_weak(m, e)
        ELSE IF m.client THEN end_answered(m, e)
        ELSE end_opened(m, e)

\* rx.order: e has ours, tag, cipher, signature
on_rx_order(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF ~e.ours THEN order_foreign(m, e)
        ELSE IF (~e.tag /\ ~e.signature) THEN order_unproven(m, e)
        ELSE IF (((m.authenticated /\ ~e.tag) \/ (m.encrypted /\ ~e.cipher)) \/ (m.signing /\ ~e.signature)) THEN order_weak(m, e)
        ELSE order_agreed(m, e)
      [] m.state \in {"OPENING"} ->
        unexpected_rx_order(m, e)
====
