\* Generated from spec/sessions/gateway_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE gateway_client ----
\* A client of a gateway, as far as the gateway decides by itself: what goes to a meter, what is refused, what is left.
\*
\* Refused is what is for a meter that the gateway does not know, what is for none (there is nothing to be read in a gateway), and what
\* would need more ways than GATEWAY_WAYS_MAX; but nothing that wants no answer. Each way goes on by itself, see `gateway_way`.
EXTENDS win12

STATE_ERROR_SERVICE_NOT_ALLOWED == 1
STATE_ERROR_SERVICE_UNKNOWN == 2
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE == 1
EXCEPTION_REASON_SERVICE_NOT_SUPPORTED == 2
EXCEPTION_REASON_OTHER_REASON == 3
EXCEPTION_REASON_PDU_TOO_LONG == 4
EXCEPTION_REASON_DECIPHERING_ERROR == 5
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR == 6
AIM_METER == 0
AIM_UNKNOWN == 1
AIM_GATEWAY == 2
AIM_NOBODY == 3

States == {"OPEN"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "OPEN"]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States

\* The timers that run.
Armed(m) == CASE m.state = "OPEN" -> {}

\* --- what each transition leads to
\* spec/sessions/gateway_client.yaml:37
apdu_nobody(m, e) == Step("apdu_nobody", m,
    <<[kind |-> "tell", name |-> "left"]>>, "")
\* spec/sessions/gateway_client.yaml:38
apdu_gateway(m, e) == Step("apdu_gateway", m,
    When(e.wanted, [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_SERVICE_NOT_SUPPORTED]), "")
\* spec/sessions/gateway_client.yaml:39
apdu_unknown(m, e) == Step("apdu_unknown", m,
    When(e.wanted, [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_UNKNOWN, service |-> EXCEPTION_REASON_OPERATION_NOT_POSSIBLE]), "")
\* spec/sessions/gateway_client.yaml:40
apdu_full(m, e) == Step("apdu_full", m,
    When(e.wanted, [kind |-> "send", name |-> "refusal", state |-> STATE_ERROR_SERVICE_NOT_ALLOWED, service |-> EXCEPTION_REASON_OTHER_REASON]), "")
\* spec/sessions/gateway_client.yaml:41
apdu_passed(m, e) == Step("apdu_passed", m,
    <<[kind |-> "call", name |-> "pass_on"]>>, "")

\* --- which one is taken, by state and event

\* rx.apdu: e has about, wanted, way
on_rx_apdu(m, e) ==
    CASE m.state \in {"OPEN"} ->
        IF (e.about = AIM_NOBODY) THEN apdu_nobody(m, e)
        ELSE IF (e.about = AIM_GATEWAY) THEN apdu_gateway(m, e)
        ELSE IF (e.about = AIM_UNKNOWN) THEN apdu_unknown(m, e)
        ELSE IF ~e.way THEN apdu_full(m, e)
        ELSE apdu_passed(m, e)
====
