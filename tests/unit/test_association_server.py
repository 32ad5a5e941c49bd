"""The server's side: what it serves, what it refuses by which answer, time, the end and the lock against guessing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from association_help import SEALED, refusal
from association_pair import Pair, answer, get, keys, push
from win12.application.association import ServerAssociation
from win12.application.association.events import Associated, Failed, Released, RequestReceived, ResponseReceived
from win12.application.association.lockout import Lockout
from win12.application.association.settings import Authentication, Security, ServerSettings
from win12.security.counters import MemoryCounters, counter_name
from win12.security.keys import Keys
from win12_wire.errors import Code, LocalError, SecurityError
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare, AssociationResult
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.frames.get import GetRequestNext, GetRequestWithList
from win12_wire.frames.service_error import ExceptionResponse
from win12_wire.sessions.association_server import State

NONE, LLS, GMAC = Authentication.NONE, Authentication.LLS, Authentication.GMAC
NOT_DECIPHERED, NOT_POSSIBLE = bytes.fromhex("D80105"), bytes.fromhex("D80101")
NOT_SUPPORTED, UNKNOWN = bytes.fromhex("D80102"), bytes.fromhex("D80202")


def refused(pair: Pair, octets: bytes) -> tuple[Code, bytes]:
    """The error and the answer to an APDU that the server refuses without ending the association."""
    deadline = pair.server.deadline()
    (failed,) = pair.to_server(octets)
    assert isinstance(failed, Failed)
    assert not failed.closed
    assert pair.server.state is State.ASSOCIATED
    assert pair.server.deadline() == deadline, "what is refused does not keep the association alive"
    (answered,) = pair.server.outgoing()
    return Code(failed.error.code), answered


def request(pair: Pair, apdu: Any = None) -> bytes:
    """A request as the honest client sends it."""
    pair.client.request(apdu or get(2), pair.now)
    return pair.client.outgoing()[0]


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in SEALED[:-1]], ids=[case[0] for case in SEALED[:-1]])
@pytest.mark.parametrize("general", [False, True])
@pytest.mark.parametrize("dedicated", [False, True])
def test_a_request_must_be_protected_as_agreed(change: Callable[[Any], None], code: Code, general: bool, dedicated: bool) -> None:
    pair = Pair(general=general, dedicated=dedicated).open()
    pair.now = 5.0
    octets = request(pair)
    envelope = (GeneralKeyCiphering if general else ServiceCiphering).decode(octets)
    change(envelope)
    assert refused(pair, envelope.encode()) == (code, NOT_DECIPHERED)
    assert isinstance(pair.to_server(octets)[0], RequestReceived), "the honest one is still served"


def test_a_replayed_request_is_not_executed() -> None:
    pair = Pair().open()
    octets = request(pair)
    assert isinstance(pair.to_server(octets)[0], RequestReceived)
    pair.server.outgoing()
    code, answered = refused(pair, octets)
    exception = ExceptionResponse.decode(answered)
    assert (code, exception.service_error, exception.expected_counter) == (Code.REPLAY, 6, 5)


def test_the_counter_does_not_move_on_a_wrong_tag() -> None:
    counters = MemoryCounters()
    pair = Pair(server_counters=counters).open()
    name = counter_name(keys().ek, keys().client_title)
    before = counters.last_received(name)
    forged = ServiceCiphering.decode(request(pair))
    forged.invocation_counter = 0xFFFFFFF0
    assert refused(pair, forged.encode())[0] == Code.WRONG_TAG
    assert counters.last_received(name) == before


def test_a_plain_request_in_a_ciphered_association_is_refused() -> None:
    assert refused(Pair().open(), get().encode()) == (Code.NOT_PROTECTED, NOT_DECIPHERED)


def test_a_general_request_that_was_not_agreed_is_refused() -> None:
    pair = Pair(server={"conformance": frozenset({"get"})}).open()
    sealer = pair.client._ports._sealer
    assert sealer is not None
    assert refused(pair, sealer.sealed(get().encode(), 3, 90, general=True)) == (Code.UNEXPECTED_APDU, NOT_DECIPHERED)


def test_a_dedicated_form_without_dedicated_key_is_refused() -> None:
    pair = Pair().open()
    envelope = ServiceCiphering.decode(request(pair))
    envelope.tag = 0xD0
    assert refused(pair, envelope.encode()) == (Code.UNEXPECTED_APDU, NOT_DECIPHERED)


def test_the_answer_is_protected_no_less_than_our_policy_and_than_the_request() -> None:
    for wanted, policy, level in (("auth", "none", 0x10), ("authenc", "auth", 0x30), ("enc", "none", 0x20)):
        pair = Pair(NONE, Security(wanted), server={"security": Security(policy)}).open()
        pair.to_server(request(pair))
        assert ServiceCiphering.decode(pair.server.outgoing()[0]).security_control == level


def test_more_protection_than_demanded_is_welcome_and_less_refused() -> None:
    pair = Pair(NONE, Security.AUTHENC, server={"security": Security.AUTH}).open()
    sealer = pair.client._ports._sealer
    assert sealer is not None
    pair.client.outgoing()
    assert isinstance(pair.to_server(sealer.sealed(get().encode(), 1, 90))[0], RequestReceived)
    pair.server.outgoing()
    assert refused(pair, sealer.sealed(get().encode(), 2, 91)) == (Code.WEAK_PROTECTION, NOT_DECIPHERED)


@pytest.mark.parametrize(
    "apdu",
    [GetRequestWithList(invoke_id=1, selections=[]), GetRequestNext(invoke_id=1, block_number=1)],
    ids=["list", "blocks"],
)
def test_a_service_that_was_not_agreed_is_refused(apdu: Any) -> None:
    pair = Pair(NONE, Security.NONE, server={"conformance": frozenset({"get"})}).open()
    assert refused(pair, apdu.encode()) == (Code.NOT_AGREED, NOT_SUPPORTED)


@pytest.mark.parametrize("octets", [b"", b"\xff\x01", b"\xc0\x09\xc1", b"\xc0", b"\xe0\x00", bytes(30)])
def test_what_is_no_apdu_is_refused(octets: bytes) -> None:
    assert refused(Pair(NONE, Security.NONE).open(), octets) == (Code.INVALID_APDU, UNKNOWN)


def test_rubbish_under_a_right_tag_is_refused_and_its_counter_spent() -> None:
    pair = Pair(general=True).open()
    sealer = pair.client._ports._sealer
    assert sealer is not None
    octets = sealer.sealed(b"\xc0\x09\xc1", 3, 90, general=True)
    assert refused(pair, octets) == (Code.INVALID_APDU, UNKNOWN)
    assert refused(pair, octets)[0] == Code.REPLAY


def test_an_answer_or_a_push_is_no_request() -> None:
    pair = Pair(NONE, Security.NONE).open()
    assert refused(pair, answer(get()).encode()) == (Code.UNEXPECTED_APDU, UNKNOWN)
    (failed,) = pair.to_server(push().encode())
    assert isinstance(failed, Failed)
    assert pair.server.outgoing() == []


@pytest.mark.parametrize("octets", [get().encode(), bytes.fromhex("6203800100"), bytes.fromhex("CC053000000001")])
def test_nothing_is_served_without_association(octets: bytes) -> None:
    pair = Pair(NONE, Security.NONE)
    (failed,) = pair.to_server(octets)
    assert isinstance(failed, Failed)
    assert (failed.error.code, failed.closed) == (Code.UNEXPECTED_APDU, True)
    assert pair.server.outgoing() == [NOT_POSSIBLE]


def test_an_unconfirmed_request_is_told_as_such() -> None:
    pair = Pair().open()
    (event,) = pair.to_server(request(pair, get(2, confirmed=0)))
    assert isinstance(event, RequestReceived)
    assert not event.confirmed


def test_two_requests_are_answered_in_order() -> None:
    pair = Pair(NONE, Security.NONE).open()
    for invoke_id in (1, 2):
        pair.to_server(get(invoke_id).encode())
    answers = pair.server.outgoing()
    assert [octets[2] & 15 for octets in answers] == [1, 2]


# --- what the meter may say --------------------------------------------------------------------------------------------------


def test_an_answer_longer_than_the_client_takes_is_not_sent() -> None:
    pair = Pair(NONE, Security.AUTHENC, client={"max_pdu": 60}).open()
    assert pair.server.max_send == 60 - 30
    for size, fits in ((24, True), (25, False)):
        long = answer(get(1), axdr.octet_string(bytes(size)))
        assert (len(long.encode()) <= pair.server.max_send) == fits
        if fits:
            pair.server.respond(long, 0.0)
            assert len(pair.server.outgoing()[0]) <= 60
        else:
            with pytest.raises(LocalError, match="TOO_LONG"):
                pair.server.respond(long, 0.0)


def test_nothing_is_said_without_association() -> None:
    pair = Pair()
    for say in (pair.server.respond, pair.server.notify):
        with pytest.raises(LocalError, match="UNEXPECTED"):
            say(push(), 0.0)


def test_a_server_without_counters_left_says_nothing() -> None:
    counters = MemoryCounters()
    pair = Pair(server_counters=counters).open()
    counters.raise_to(counter_name(keys().ek, keys().server_title), 0xFFFFFFFF)
    with pytest.raises(SecurityError, match="COUNTER_EXHAUSTED"):
        pair.server.notify(push(), 0.0)
    assert pair.server.state is State.IDLE


@pytest.mark.parametrize(
    ("settings", "given"), [(ServerSettings(authentication=GMAC), Keys()), (ServerSettings(security=Security.AUTH), Keys())]
)
def test_settings_and_keys_must_go_together(settings: ServerSettings, given: Keys) -> None:
    with pytest.raises(SecurityError, match="KEY_MISSING"):
        ServerAssociation(settings, given, MemoryCounters())


# --- time and the end --------------------------------------------------------------------------------------------------------


def test_a_silent_association_ends() -> None:
    pair = Pair().open()
    assert pair.server.deadline() == 180.0
    pair.now = 100.0
    pair.to_server(request(pair))
    assert pair.server.deadline() == 280.0
    assert pair.server.handle_timer(279.9) == []
    released, failed = pair.server.handle_timer(280.0)
    assert isinstance(released, Released)
    assert isinstance(failed, Failed)
    assert (failed.error.code, failed.closed) == (Code.INACTIVE, True)
    assert not pair.server.associated


def test_without_inactivity_time_it_never_ends() -> None:
    pair = Pair(server={"inactivity": 0}).open()
    assert pair.server.deadline() is None


def test_a_lost_link_and_an_abort_end_it() -> None:
    for end in (lambda s: s.link_closed(0.0), lambda s: s.abort(0.0)):
        pair = Pair().open()
        (event,) = end(pair.server)
        assert isinstance(event, Released)
        assert not pair.server.associated
        assert end(pair.server) == []


def test_a_plain_release_in_a_ciphered_association_is_refused() -> None:
    pair = Pair().open()
    assert refused(pair, bytes.fromhex("6203800100")) == (Code.NOT_PROTECTED, NOT_DECIPHERED)


def test_a_forged_release_is_refused() -> None:
    pair = Pair().open()
    pair.client.release(0.0)
    octets = bytearray(pair.client.outgoing()[0])
    octets[-1] ^= 1
    assert refused(pair, bytes(octets)) == (Code.WRONG_TAG, NOT_DECIPHERED)


def test_the_answer_to_a_release_gives_its_reason_back() -> None:
    pair = Pair(NONE, Security.NONE).open()
    pair.to_server(bytes.fromhex("6203800101"))
    assert pair.server.outgoing() == [bytes.fromhex("6303800101")]


def test_a_new_aarq_ends_the_old_association() -> None:
    pair = Pair(dedicated=True).open()
    pair.client.abort(0.0)
    pair.open()
    assert isinstance(pair.client_events[-1], Associated)
    assert isinstance(pair.read(), ResponseReceived)


@pytest.mark.parametrize("authentication", [GMAC, NONE])
def test_a_new_aarq_starts_the_time_anew(authentication: Authentication) -> None:
    pair = Pair(authentication, Security.NONE)
    for now in (0.0, 50.0):
        pair.now = now
        pair.client.abort(now)
        pair.to_server(pair.client.open(now))
        assert pair.server.deadline() == now + 180.0


def test_a_rejected_aarq_ends_the_old_association_too() -> None:
    pair = Pair(LLS, Security.NONE).open()
    other = Pair(LLS, Security.NONE, client_keys=keys(password=b"guess"))
    pair.to_server(other.client.open(0.0))
    assert pair.server.state is State.IDLE


# --- the lock against guessing -----------------------------------------------------------------------------------------------


def attempt(lockout: Lockout, password: bytes, now: float) -> Pair:
    """A new connection that tries a password."""
    pair = Pair(LLS, Security.NONE, client_keys=keys(password=password), lockout=lockout)
    pair.now = now
    return pair.open()


def result(pair: Pair) -> int | None:
    return Aare.decode(pair.sent[-1][1]).result


def test_three_wrong_passwords_lock_the_address_out_and_the_right_one_with_it() -> None:
    lockout = Lockout()
    for now in (0.0, 1.0, 2.0):
        assert result(attempt(lockout, b"guess", now)) == AssociationResult.rejected_permanent
    for password, now in ((b"12345678", 3.0), (b"guess", 30.0), (b"12345678", 61.9)):
        locked = attempt(lockout, password, now)
        assert result(locked) == AssociationResult.rejected_transient
        failed = locked.server_events[-1]
        assert isinstance(failed, Failed)
        assert failed.error.code == Code.LOCKED_OUT
    assert isinstance(attempt(lockout, b"12345678", 62.0).client_events[-1], Associated)


def test_a_right_password_starts_the_count_anew() -> None:
    lockout = Lockout()
    for password in (b"guess", b"guess", b"12345678", b"guess", b"guess"):
        attempt(lockout, password, 0.0)
    assert isinstance(attempt(lockout, b"12345678", 1.0).client_events[-1], Associated)


def test_wrong_proofs_count_as_well() -> None:
    lockout = Lockout()
    wrong = Keys(ek=bytes(16), ak=bytes(16), client_title=keys().client_title, server_title=keys().server_title)
    for _ in range(3):
        pair = Pair(GMAC, Security.NONE, client_keys=wrong, lockout=lockout).open()
        failed = pair.server_events[-1]
        assert isinstance(failed, Failed)
        assert failed.error.code == Code.AUTHENTICATION_FAILED
    pair = Pair(GMAC, Security.NONE, lockout=lockout)
    pair.to_server(pair.client.open(0.0))
    assert refusal(pair, pair.server.outgoing()[0]) == Code.ASSOCIATION_REJECTED


def test_addresses_are_locked_apart() -> None:
    lockout = Lockout()
    for _ in range(3):
        lockout.failure(1, 0.0)
    assert lockout.locked(1, 0.0)
    assert not lockout.locked(2, 0.0)


def test_without_a_password_nobody_gets_in() -> None:
    pair = Pair(LLS, Security.NONE, server_keys=keys(password=b""), client_keys=keys(password=b"\0"))
    assert result(pair.open()) == AssociationResult.rejected_permanent
