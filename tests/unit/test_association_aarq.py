"""A hostile or broken client, passes 1 and 3: what does not hold is rejected in the words of the standard; nothing is served."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from association_help import SEALED
from association_pair import SERVER_TITLE, Pair, get, keys
from win12.application.association import proving
from win12.application.association.events import Associated, Failed
from win12.application.association.names import CONTEXT_PREFIX, MECHANISM_PREFIX
from win12.application.association.settings import Authentication, Security
from win12.security.counters import MemoryCounters, counter_name
from win12_wire.errors import Code
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare, Aarq, AssociationResult, DiagnosticSource
from win12_wire.frames.action import ActionRequestNormal, ActionResponseNormal
from win12_wire.frames.ciphering import GmacProof, ServiceCiphering
from win12_wire.frames.initiate import Conformance, InitiateRequest
from win12_wire.frames.service_error import ConfirmedServiceError, ExceptionResponse
from win12_wire.sessions.association_server import State

NONE, LLS, GMAC = Authentication.NONE, Authentication.LLS, Authentication.GMAC
USER, PROVIDER = DiagnosticSource.acse_service_user, DiagnosticSource.acse_service_provider


def aarq(pair: Pair) -> Aarq:
    """Pass 1, as the honest client makes it."""
    return Aarq.decode(pair.client.open(pair.now))


def answered(pair: Pair, message: Aarq | bytes) -> tuple[Failed, bytes]:
    """What the server reports and answers to an APDU it refuses."""
    (failed,) = pair.to_server(message if isinstance(message, bytes) else message.encode())
    assert isinstance(failed, Failed)
    assert failed.closed == (pair.server.state is State.IDLE)
    (octets,) = pair.server.outgoing()
    return failed, octets


def changed(**fields: Any) -> Callable[[Aarq], None]:
    def change(message: Aarq) -> None:
        for name, value in fields.items():
            setattr(message, name, value)

    return change


def initiate(bits: int = 0x10, size: int = 500, **more: Any) -> bytes:
    return InitiateRequest(conformance=Conformance(bits=bits), max_pdu_size=size, **more).encode()


# What is altered in the AARQ of an unciphered GMAC association; the error; source, diagnostic and initiate error of the answer.
AARQS: list[tuple[str, Callable[[Aarq], None], Code, tuple[int, int, int | None]]] = [
    ("version 2 only", changed(protocol_version=b"\6\x40"), Code.ASSOCIATION_REJECTED, (PROVIDER, 2, None)),
    ("short names", changed(application_context_name=CONTEXT_PREFIX + b"\2"), Code.ASSOCIATION_REJECTED, (USER, 2, None)),
    ("context 9", changed(application_context_name=CONTEXT_PREFIX + b"\x09"), Code.ASSOCIATION_REJECTED, (USER, 2, None)),
    ("no context", changed(application_context_name=None), Code.ASSOCIATION_REJECTED, (USER, 2, None)),
    ("no mechanism", changed(mechanism_name=None), Code.ASSOCIATION_REJECTED, (USER, 12, None)),
    ("weaker mechanism", changed(mechanism_name=MECHANISM_PREFIX + b"\1"), Code.ASSOCIATION_REJECTED, (USER, 11, None)),
    ("unknown mechanism", changed(mechanism_name=b"foreign"), Code.ASSOCIATION_REJECTED, (USER, 11, None)),
    ("no requirements", changed(sender_acse_requirements=None), Code.AUTHENTICATION_FAILED, (USER, 13, None)),
    ("no challenge", changed(calling_authentication_value=None), Code.AUTHENTICATION_FAILED, (USER, 13, None)),
    ("short challenge", changed(calling_authentication_value=b"1234567"), Code.AUTHENTICATION_FAILED, (USER, 13, None)),
    ("long challenge", changed(calling_authentication_value=bytes(65)), Code.AUTHENTICATION_FAILED, (USER, 13, None)),
    ("short title", changed(calling_ap_title=b"1234567"), Code.WRONG_TITLE, (USER, 3, None)),
    ("long title", changed(calling_ap_title=b"123456789"), Code.WRONG_TITLE, (USER, 1, None)),
    ("no title", changed(calling_ap_title=None), Code.WRONG_TITLE, (USER, 3, None)),
    ("other title", changed(calling_ap_title=b"OTHERCLI"), Code.WRONG_TITLE, (USER, 3, None)),
    ("our title", changed(calling_ap_title=SERVER_TITLE), Code.REFLECTION, (USER, 3, None)),
    ("no proposal", changed(user_information=None), Code.INVALID_APDU, (USER, 1, 0)),
    ("rubbish as proposal", changed(user_information=b"\x01\x00\x00"), Code.INVALID_APDU, (USER, 1, 0)),
    ("another APDU as proposal", changed(user_information=get().encode()), Code.INVALID_APDU, (USER, 1, 0)),
    ("a key in a plain context", changed(user_information=initiate(dedicated_key=bytes(16))), Code.INVALID_APDU, (USER, 1, 0)),
    ("version 5", changed(user_information=initiate(dlms_version=5)), Code.ASSOCIATION_REJECTED, (USER, 1, 1)),
    ("nothing in common", changed(user_information=initiate(bits=0x100000)), Code.ASSOCIATION_REJECTED, (USER, 1, 2)),
    ("small size", changed(user_information=initiate(size=11)), Code.ASSOCIATION_REJECTED, (USER, 1, 3)),
]


@pytest.mark.parametrize(("change", "code", "said"), [case[1:] for case in AARQS], ids=[case[0] for case in AARQS])
def test_an_aarq_that_does_not_hold_is_rejected(
    change: Callable[[Aarq], None], code: Code, said: tuple[int, int, int | None]
) -> None:
    pair = Pair(GMAC, Security.NONE)
    message = aarq(pair)
    change(message)
    failed, octets = answered(pair, message)
    answer = Aare.decode(octets)
    error = ConfirmedServiceError.decode(answer.user_information) if answer.user_information else None
    assert failed.error.code == code
    assert pair.server.state is State.IDLE
    assert answer.result == AssociationResult.rejected_permanent
    assert answer.result_source_diagnostic is not None
    diagnostic = answer.result_source_diagnostic
    assert (diagnostic.source, diagnostic.code, error.value if error else None) == said
    assert pair.server.deadline() is None


@pytest.mark.parametrize("version", [None, bytes.fromhex("02 84"), bytes.fromhex("07 80")])
def test_a_version_with_bit_0_is_accepted(version: bytes | None) -> None:
    pair = Pair(NONE, Security.NONE)
    message = aarq(pair)
    message.protocol_version = version
    (event,) = pair.to_server(message.encode())
    assert isinstance(event, Associated)


@pytest.mark.parametrize(("size", "largest"), [(0, 65535), (12, 12)])
def test_a_size_of_0_means_no_limit_and_12_is_the_least(size: int, largest: int) -> None:
    pair = Pair(NONE, Security.NONE)
    message = aarq(pair)
    message.user_information = initiate(size=size)
    (event,) = pair.to_server(message.encode())
    assert isinstance(event, Associated)
    assert (event.max_pdu, pair.server.max_send) == (size, largest)


def test_a_plain_context_where_protection_is_demanded_is_rejected() -> None:
    pair = Pair(NONE, Security.NONE, server={"security": Security.AUTH})
    failed, octets = answered(pair, aarq(pair))
    assert failed.error.code == Code.ASSOCIATION_REJECTED
    assert Aare.decode(octets).result_source_diagnostic.code == 2  # type: ignore[union-attr]


def test_a_ciphered_context_is_offered_wherever_there_are_keys() -> None:
    assert isinstance(Pair(NONE, Security.AUTHENC, server={"security": Security.NONE}).open().client_events[-1], Associated)
    assert isinstance(Pair(NONE, Security.AUTHENC, server={"security": Security.ENC}).open().client_events[-1], Associated)


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in SEALED[:-1]], ids=[case[0] for case in SEALED[:-1]])
def test_a_proposal_must_be_protected_as_demanded(change: Callable[[ServiceCiphering], None], code: Code) -> None:
    pair = Pair(GMAC, Security.AUTHENC)
    message = aarq(pair)
    envelope = ServiceCiphering.decode(message.user_information or b"")
    change(envelope)
    message.user_information = envelope.encode()
    failed, octets = answered(pair, message)
    assert failed.error.code == code
    assert octets == bytes.fromhex("D80105")
    assert pair.server.state is State.IDLE


def test_a_plain_proposal_in_a_ciphered_context_is_refused() -> None:
    pair = Pair(GMAC, Security.AUTHENC)
    message = aarq(pair)
    message.user_information = initiate()
    failed, octets = answered(pair, message)
    assert (failed.error.code, octets) == (Code.NOT_PROTECTED, bytes.fromhex("D80105"))


def test_a_proposal_under_a_dedicated_key_is_rejected() -> None:
    pair = Pair(GMAC, Security.AUTHENC)
    message = aarq(pair)
    envelope = ServiceCiphering.decode(message.user_information or b"")
    envelope.tag = 0x41
    message.user_information = envelope.encode()
    assert answered(pair, message)[0].error.code == Code.UNEXPECTED_APDU


def test_a_dedicated_key_of_the_wrong_length_is_rejected() -> None:
    pair = Pair(NONE, Security.AUTHENC)
    sealer = pair.client._ports._sealer
    assert sealer is not None
    message = aarq(pair)
    message.user_information = sealer.sealed(initiate(dedicated_key=bytes(8)), 3, 50)
    failed, octets = answered(pair, message)
    assert failed.error.code == Code.INVALID_APDU
    assert Aare.decode(octets).result == AssociationResult.rejected_permanent


def test_an_aarq_heard_before_is_refused_with_the_counter_expected() -> None:
    pair = Pair(NONE, Security.AUTHENC)
    heard = aarq(pair).encode()
    pair.to_server(heard)
    pair.server.outgoing()
    pair.server.link_closed(0.0)
    failed, octets = answered(pair, heard)
    assert failed.error.code == Code.REPLAY
    assert ExceptionResponse.decode(octets).expected_counter == 2


def test_the_counter_of_the_aarq_is_not_good_for_the_next_message() -> None:
    pair = Pair(NONE, Security.AUTHENC).open()
    sealer = pair.client._ports._sealer
    assert sealer is not None
    failed, octets = answered(pair, sealer.sealed(get().encode(), 3, 1))
    assert failed.error.code == Code.REPLAY
    assert ExceptionResponse.decode(octets).expected_counter == 2
    assert pair.server.state is State.ASSOCIATED


def test_counters_are_remembered_across_associations() -> None:
    counters = MemoryCounters()
    first = Pair(NONE, Security.AUTHENC, server_counters=counters)
    heard = aarq(first).encode()
    first.to_server(heard)
    second = Pair(NONE, Security.AUTHENC, server_counters=counters)
    failed, _ = answered(second, heard)
    assert failed.error.code == Code.REPLAY
    assert counters.last_received(counter_name(keys().ek, keys().client_title)) == 1


# --- pass 3 ------------------------------------------------------------------------------------------------------------------


def pending(security: Security = Security.NONE) -> tuple[Pair, bytes]:
    """A server that waits for the proof, and pass 3 as the honest client makes it."""
    pair = Pair(GMAC, security)
    pair.to_server(aarq(pair).encode())
    pair.to_client(pair.server.outgoing()[0])
    (three,) = pair.client.outgoing()
    assert pair.server.state is State.PENDING
    return pair, three


def altered(octets: bytes, **fields: Any) -> bytes:
    message = ActionRequestNormal.decode(octets)
    assert message.parameters is not None
    made = GmacProof.decode(message.parameters.value)
    for name, value in fields.items():
        setattr(made, name, value)
    message.parameters = axdr.octet_string(made.encode())
    return message.encode()


WRONG = [{"tag": bytes(12)}, {"security_control": 0x11}, {"security_control": 0x30}, {"invocation_counter": 77}]


@pytest.mark.parametrize("fields", WRONG, ids=str)
def test_a_wrong_proof_gets_no_proof_of_ours(fields: dict[str, Any]) -> None:
    pair, three = pending()
    failed, octets = answered(pair, altered(three, **fields))
    refused = ActionResponseNormal.decode(octets)
    assert failed.error.code == Code.AUTHENTICATION_FAILED
    assert (refused.result, refused.data, refused.invoke_id) == (3, None, 1)
    assert pair.server.state is State.IDLE
    failed, octets = answered(pair, three)
    assert failed.error.code == Code.UNEXPECTED_APDU, "the right proof comes too late"
    assert octets == bytes.fromhex("D80101")


@pytest.mark.parametrize("parameters", [None, axdr.unsigned(1), axdr.octet_string(b""), axdr.octet_string(bytes(16))])
def test_what_is_no_proof_is_a_wrong_one(parameters: axdr.Data | None) -> None:
    pair, three = pending()
    message = ActionRequestNormal.decode(three)
    message.parameters = parameters
    assert answered(pair, message.encode())[0].error.code == Code.AUTHENTICATION_FAILED


def test_a_proof_heard_before_is_refused() -> None:
    pair, three = pending()
    pair.to_server(three)
    pair.run()
    pair.client.abort(0.0)
    pair.server.link_closed(0.0)
    # The client has answered the same challenge before; only the counter tells.
    challenge = pair.server._ports.handshake.own_challenge
    pair.server._ports._random = lambda _: challenge
    pair.to_server(aarq(pair).encode())
    pair.server.outgoing()
    failed, octets = answered(pair, three)
    assert failed.error.code == Code.REPLAY
    assert ActionResponseNormal.decode(octets).result == 3


def test_nothing_but_the_proof_is_served_while_it_is_awaited() -> None:
    pair, three = pending()
    failed, octets = answered(pair, get().encode())
    assert (failed.error.code, failed.closed, octets) == (Code.UNEXPECTED_APDU, False, bytes.fromhex("D80101"))
    assert pair.server.state is State.PENDING
    assert isinstance(pair.to_server(three)[0], Associated)


def test_pass_three_must_be_protected_in_a_ciphered_association() -> None:
    pair, three = pending(Security.AUTHENC)
    failed, octets = answered(pair, pending()[1])
    assert (failed.error.code, octets) == (Code.NOT_PROTECTED, bytes.fromhex("D80105"))
    assert isinstance(pair.to_server(three)[0], Associated)


def test_a_forged_aarq_in_between_changes_nothing() -> None:
    pair, three = pending(Security.AUTHENC)
    forged = aarq(Pair(GMAC, Security.AUTHENC))
    forged.calling_ap_title = keys().client_title
    envelope = ServiceCiphering.decode(forged.user_information or b"")
    envelope.payload = bytes(len(envelope.payload))
    forged.user_information = envelope.encode()
    failed, _ = answered(pair, forged)
    assert (failed.error.code, failed.closed) == (Code.WRONG_TAG, False)
    assert isinstance(pair.to_server(three)[0], Associated)
    pair.run()
    assert isinstance(pair.client_events[-1], Associated), "our proof is over the challenge of the client, not of the forger"


def test_a_proof_and_its_message_may_share_a_counter() -> None:
    """One public client does so; it is its own loss, and both are new to us."""
    pair, _ = pending(Security.AUTHENC)
    sealer = pair.client._ports._sealer
    assert sealer is not None
    challenge = pair.client._ports.handshake.aare.responding_authentication_value or b""
    shared = proving.pass_three(1, proving.make_proof(sealer, 40, challenge))
    assert isinstance(pair.to_server(sealer.sealed(shared.encode(), 3, 40))[0], Associated)


@pytest.mark.parametrize("dedicated", [False, True])
def test_pass_three_is_not_taken_twice(dedicated: bool) -> None:
    """Under the global key as our client sends it, and under the dedicated one as others do."""
    pair = Pair(GMAC, Security.AUTHENC, dedicated=dedicated)
    pair.to_server(aarq(pair).encode())
    pair.to_client(pair.server.outgoing()[0])
    (three,) = pair.client.outgoing()
    sealer = pair.client._ports._sealer
    assert sealer is not None
    if dedicated:
        proof = proving.make_proof(sealer, 40, pair.client._ports.handshake.aare.responding_authentication_value or b"")
        three = sealer.sealed(proving.pass_three(1, proof).encode(), 3, 7, dedicated=True)
    assert isinstance(pair.to_server(three)[0], Associated)
    pair.server.outgoing()
    failed, octets = answered(pair, three)
    assert failed.error.code == Code.REPLAY
    assert ExceptionResponse.decode(octets).expected_counter == (8 if dedicated else 4)
