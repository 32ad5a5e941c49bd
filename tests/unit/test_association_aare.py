"""A hostile or broken server, passes 2 and 4: each message that does not hold ends in the error that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from association_help import SEALED, aare, refusal
from association_pair import CLIENT_TITLE, Pair, answer, get, keys, push
from win12.application.association.events import Associated, Failed
from win12.application.association.names import CONTEXT_PREFIX, MECHANISM_PREFIX
from win12.application.association.proving import make_proof
from win12.application.association.settings import Authentication, Security
from win12.security.counters import MemoryCounters, counter_name
from win12_wire.errors import Code, LocalError
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare, Diagnostic, DiagnosticSource, Mechanism, UserDiagnostic
from win12_wire.frames.action import ActionResponseNormal
from win12_wire.frames.ciphering import GmacProof, ServiceCiphering
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.initiate import Conformance, ConformanceBit, InitiateResponse
from win12_wire.frames.service_error import ConfirmedServiceError
from win12_wire.sessions.association_client import State

NONE, GMAC = Authentication.NONE, Authentication.GMAC


def changed(**fields: Any) -> Callable[[Aare], None]:
    def change(message: Aare) -> None:
        for name, value in fields.items():
            setattr(message, name, value)

    return change


def conformance(message: Aare, bits: int, **more: int) -> None:
    message.user_information = InitiateResponse(conformance=Conformance(bits=bits), max_pdu_size=500, **more).encode()


GET = int(ConformanceBit.get)
NO_DIAGNOSTIC = Diagnostic(source=DiagnosticSource.acse_service_user, code=0)
INITIATE_ERROR = ConfirmedServiceError(service=1, category=6, value=1).encode()
AARES: list[tuple[str, Callable[[Aare], None], Code]] = [
    ("rejected", changed(result=1), Code.ASSOCIATION_REJECTED),
    ("rejected without user information", changed(result=2, user_information=None), Code.ASSOCIATION_REJECTED),
    ("no result", changed(result=None), Code.ASSOCIATION_REJECTED),
    ("short names", changed(application_context_name=CONTEXT_PREFIX + b"\2"), Code.DOWNGRADE),
    ("foreign context", changed(application_context_name=b"\x60\x85\x74\x05\x08\x09\x01"), Code.DOWNGRADE),
    ("no context", changed(application_context_name=None), Code.DOWNGRADE),
    ("weaker mechanism", changed(mechanism_name=MECHANISM_PREFIX + bytes((Mechanism.lls,))), Code.DOWNGRADE),
    ("no mechanism", changed(mechanism_name=None), Code.DOWNGRADE),
    ("no challenge wanted", changed(result_source_diagnostic=NO_DIAGNOSTIC), Code.DOWNGRADE),
    ("own title", changed(responding_ap_title=CLIENT_TITLE), Code.REFLECTION),
    ("other title", changed(responding_ap_title=b"OTHERMTR"), Code.WRONG_TITLE),
    ("short title", changed(responding_ap_title=b"SHORT"), Code.WRONG_TITLE),
    ("short challenge", changed(responding_authentication_value=b"1234567"), Code.AUTHENTICATION_FAILED),
    ("long challenge", changed(responding_authentication_value=bytes(65)), Code.AUTHENTICATION_FAILED),
    ("no challenge", changed(responding_authentication_value=None), Code.AUTHENTICATION_FAILED),
    ("no user information", changed(user_information=None), Code.INVALID_APDU),
    ("no initiate", changed(user_information=answer(get()).encode()), Code.INVALID_APDU),
    ("refused initiate", changed(user_information=INITIATE_ERROR), Code.SERVICE_ERROR),
    ("nothing agreed", lambda m: conformance(m, 0), Code.DOWNGRADE),
    ("more than proposed", lambda m: conformance(m, GET | ConformanceBit.general_block_transfer), Code.UNEXPECTED_APDU),
    ("old version", lambda m: conformance(m, GET, dlms_version=5), Code.DOWNGRADE),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in AARES], ids=[case[0] for case in AARES])
def test_an_aare_that_does_not_hold_is_refused(change: Callable[[Aare], None], code: Code) -> None:
    pair = Pair(GMAC, Security.NONE)
    message = aare(pair)
    change(message)
    assert refusal(pair, message.encode()) == code


@pytest.mark.parametrize(
    ("came", "shown"),
    [
        (b"OTHERMTR", "4F544845524D5452 came, 4752581122334455 was expected"),
        (b"12", "3132 came, 4752581122334455 was expected"),
    ],
)
def test_a_wrong_title_is_shown_beside_the_one_wanted(came: bytes, shown: str) -> None:
    pair = Pair(GMAC, Security.NONE)
    message = aare(pair)
    message.responding_ap_title = came
    (event,) = pair.to_client(message.encode())
    assert isinstance(event, Failed)
    assert event.error.detail == shown


def test_a_meter_that_says_no_title_is_told_so() -> None:
    pair = Pair(GMAC, Security.NONE, pinned=False)
    message = aare(pair)
    message.responding_ap_title = None
    (event,) = pair.to_client(message.encode())
    assert isinstance(event, Failed)
    assert event.error.detail == "none came, one of 8 octets was expected"


def test_a_rejection_says_why() -> None:
    pair = Pair(Authentication.LLS, Security.NONE, server_keys=keys(password=b"other"))
    pair.open()
    failed = pair.client_events[-1]
    assert isinstance(failed, Failed)
    assert failed.error.code == Code.ASSOCIATION_REJECTED
    assert "rejected permanent, authentication failure" in failed.error.detail


def test_more_than_asked_for_is_a_rejection_too() -> None:
    pair = Pair(NONE, Security.NONE)
    message = aare(pair)
    message.result_source_diagnostic = Diagnostic(
        source=DiagnosticSource.acse_service_user, code=UserDiagnostic.authentication_required
    )
    assert refusal(pair, message.encode()) == Code.ASSOCIATION_REJECTED


def test_a_small_pdu_size_is_refused() -> None:
    pair = Pair(NONE, Security.NONE)
    message = aare(pair)
    message.user_information = InitiateResponse(conformance=Conformance(bits=GET), max_pdu_size=11).encode()
    assert refusal(pair, message.encode()) == Code.DOWNGRADE


def test_the_smallest_pdu_size_is_taken() -> None:
    pair = Pair(NONE, Security.NONE)
    message = aare(pair)
    message.user_information = InitiateResponse(conformance=Conformance(bits=GET), max_pdu_size=12).encode()
    assert isinstance(pair.to_client(message.encode())[0], Associated)


def test_our_own_challenge_sent_back_is_refused() -> None:
    pair = Pair(GMAC, Security.AUTHENC)
    message = aare(pair)
    message.responding_authentication_value = pair.server._ports.handshake.their_challenge
    assert refusal(pair, message.encode()) == Code.REFLECTION


def test_a_meter_without_title_is_refused_unless_it_is_pinned() -> None:
    pair = Pair(GMAC, Security.AUTHENC, pinned=False)
    message = aare(pair)
    message.responding_ap_title = None
    assert refusal(pair, message.encode()) == Code.WRONG_TITLE
    pair = Pair(GMAC, Security.AUTHENC)
    message = aare(pair)
    message.responding_ap_title = None
    pair.to_client(message.encode())
    assert pair.client.state is State.AUTHENTICATING


def sealed(message: Aare) -> ServiceCiphering:
    assert message.user_information is not None
    return ServiceCiphering.decode(message.user_information)


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in SEALED], ids=[case[0] for case in SEALED])
def test_an_initiate_response_must_be_protected_as_asked(change: Callable[[ServiceCiphering], None], code: Code) -> None:
    pair = Pair(GMAC, Security.AUTHENC)
    message = aare(pair)
    envelope = sealed(message)
    change(envelope)
    message.user_information = envelope.encode()
    assert refusal(pair, message.encode()) == code


def test_a_plain_initiate_response_in_a_ciphered_association_is_refused() -> None:
    pair = Pair(NONE, Security.AUTHENC)
    message = aare(pair)
    conformance(message, GET)
    assert refusal(pair, message.encode()) == Code.NOT_PROTECTED


def test_an_initiate_response_of_yesterday_is_refused() -> None:
    counters = MemoryCounters()
    first = Pair(NONE, Security.AUTHENC, client_counters=counters)
    old = aare(first).encode()
    first.to_client(old)
    second = Pair(NONE, Security.AUTHENC, client_counters=counters)
    aare(second)
    assert refusal(second, old) == Code.REPLAY


def at_pass_four(security: Security = Security.NONE) -> tuple[Pair, ActionResponseNormal]:
    pair = Pair(GMAC, security)
    pair.to_client(aare(pair).encode())
    (three,) = pair.client.outgoing()
    pair.to_server(three)
    (four,) = pair.server.outgoing()
    assert pair.client.state is State.AUTHENTICATING
    return pair, ActionResponseNormal.decode(four) if security is Security.NONE else four  # type: ignore[return-value]


def proof(message: ActionResponseNormal) -> GmacProof:
    assert message.data is not None
    assert message.data.data is not None
    return GmacProof.decode(message.data.data.value)


def altered(message: ActionResponseNormal, **fields: Any) -> bytes:
    made = proof(message)
    for name, value in fields.items():
        setattr(made, name, value)
    message.data = DataResult(data=axdr.octet_string(made.encode()))
    return message.encode()


def test_nothing_is_asked_before_the_meter_has_proved_itself() -> None:
    pair, _ = at_pass_four()
    with pytest.raises(LocalError, match="UNEXPECTED"):
        pair.client.request(get(), 0.0)
    assert not pair.client.outgoing()
    assert not pair.client.associated


def test_a_wrong_proof_ends_the_association() -> None:
    pair, four = at_pass_four()
    assert refusal(pair, altered(four, tag=bytes(12))) == Code.AUTHENTICATION_FAILED
    pair, four = at_pass_four()
    assert refusal(pair, altered(four, security_control=0x11)) == Code.AUTHENTICATION_FAILED
    pair, four = at_pass_four()
    assert refusal(pair, altered(four, invocation_counter=9)) == Code.AUTHENTICATION_FAILED


def test_our_own_proof_sent_back_ends_the_association() -> None:
    pair = Pair(GMAC, Security.NONE)
    pair.to_client(aare(pair).encode())
    (three,) = pair.client.outgoing()
    events = pair.server.receive(three, 0.0)
    assert isinstance(events[0], Associated)
    four = ActionResponseNormal.decode(pair.server.outgoing()[0])
    own = three[-17:]
    four.data = DataResult(data=axdr.octet_string(own))
    assert refusal(pair, four.encode()) == Code.AUTHENTICATION_FAILED


def test_a_proof_that_is_none_ends_the_association() -> None:
    for data in (None, DataResult(data=axdr.octet_string(b"short")), DataResult(data=axdr.unsigned(1)), DataResult(error=1)):
        pair, four = at_pass_four()
        four.data = data
        assert refusal(pair, four.encode()) == Code.AUTHENTICATION_FAILED


def test_a_refused_proof_ends_the_association() -> None:
    pair, four = at_pass_four()
    four.result = 3
    assert refusal(pair, four.encode()) == Code.AUTHENTICATION_FAILED


def test_a_proof_of_yesterday_ends_the_association() -> None:
    counters = MemoryCounters()
    counters.accept(counter_name(keys().ek, keys().server_title), 1)  # the server of this test starts anew and uses 1 again
    pair = Pair(GMAC, Security.NONE, client_counters=counters)
    pair.to_client(aare(pair).encode())
    pair.run()
    failed = pair.client_events[-1]
    assert isinstance(failed, Failed)
    assert failed.error.code == Code.REPLAY


def test_the_answer_to_pass_three_has_its_invoke_id() -> None:
    pair, four = at_pass_four()
    four.invoke_id = 2
    assert refusal(pair, four.encode()) == Code.WRONG_INVOKE_ID


def test_another_answer_than_pass_four_ends_the_association() -> None:
    pair, _ = at_pass_four()
    assert refusal(pair, answer(get(1)).encode()) == Code.UNEXPECTED_APDU


def test_pass_four_must_be_protected() -> None:
    pair, four = at_pass_four(Security.AUTHENC)
    plain = at_pass_four()[1].encode()
    assert refusal(pair, plain) == Code.NOT_PROTECTED
    assert isinstance(four, bytes)


def test_a_push_before_the_proof_is_neither_proof_nor_taken() -> None:
    pair, four = at_pass_four()
    assert pair.to_client(push().encode()) == []
    (event,) = pair.to_client(four.encode())
    assert isinstance(event, Associated)


def test_the_last_counter_is_not_good_for_a_proof() -> None:
    pair, four = at_pass_four()
    sealer = pair.server._ports._sealer
    assert sealer is not None
    last = sealer.gmac(0xFFFFFFFF, pair.client._ports.handshake.challenge)
    assert refusal(pair, altered(four, invocation_counter=0xFFFFFFFF, tag=last)) == Code.COUNTER_EXHAUSTED


@pytest.mark.parametrize("dedicated", [False, True])
def test_pass_four_is_not_taken_twice(dedicated: bool) -> None:
    """Under the global key as our server sends it, and under the dedicated one as others do."""
    pair = Pair(GMAC, Security.AUTHENC, dedicated=True)
    pair.to_client(aare(pair).encode())
    pair.to_server(pair.client.outgoing()[0])
    pair.server.outgoing()
    sealer = pair.server._ports._sealer
    assert sealer is not None
    proof = make_proof(sealer, 40, pair.client._ports.handshake.challenge)
    four = ActionResponseNormal(invoke_id=1, result=0, data=DataResult(data=axdr.octet_string(proof)))
    octets = sealer.sealed(four.encode(), 3, 7 if dedicated else 41, dedicated=dedicated)
    assert isinstance(pair.to_client(octets)[0], Associated)
    assert refusal(pair, octets) == Code.REPLAY
