"""What the model of the association found, as attacks on real octets: nobody without keys moves a counter, alters a message that
was held back, releases an association, or goes on guessing; and pre-established associations."""

from __future__ import annotations

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE, Pair, get, keys, push
from win12.application.association.events import Associated, Failed, Notification, Released, RequestReceived, ResponseReceived
from win12.application.association.lockout import Lockout
from win12.application.association.settings import Authentication, ClientSettings, Security, ServerSettings
from win12.security.counters import MemoryCounters, counter_name
from win12_wire.errors import Code, LocalError, UsageError
from win12_wire.frames.acse import Aarq, Rlrq
from win12_wire.frames.ciphering import ServiceCiphering
from win12_wire.sessions import association_client, association_server

NONE, LLS, GMAC = Authentication.NONE, Authentication.LLS, Authentication.GMAC
GARBAGE = ServiceCiphering(tag=0xC8, security_control=0x20, invocation_counter=0xFFFFFFFE, payload=bytes(range(24))).encode()
CLIENTS = counter_name(keys().ek, CLIENT_TITLE)
SERVERS = counter_name(keys().ek, SERVER_TITLE)


def failure(pair: Pair, octets: bytes) -> Code:
    """The error with which the server answers an APDU."""
    failed = next(event for event in pair.to_server(octets) if isinstance(event, Failed))
    return Code(failed.error.code)


def untagged(octets: bytes) -> bytes:
    """A tagged and encrypted service as whoever held it back can make it: without the tag, the first octets changed."""
    envelope = ServiceCiphering.decode(octets)
    envelope.security_control = 0x20
    envelope.payload = envelope.payload[:-12]
    return envelope.encode()


# --- counters


def test_encryption_without_a_tag_never_moves_a_counter_for_good() -> None:
    """A meter that leaves protection to the client takes messages without tags; one of them must not shut out all others."""
    counters = MemoryCounters()
    pair = Pair(NONE, Security.ENC, server={"security": Security.NONE}, server_counters=counters).open()
    assert failure(pair, GARBAGE) == Code.INVALID_APDU
    assert counters.last_received(CLIENTS) == -1
    again = Pair(NONE, Security.AUTHENC, server={"security": Security.NONE}, server_counters=counters).open()
    assert isinstance(again.read(), ResponseReceived)


def test_the_counter_of_an_aarq_without_a_tag_is_not_kept() -> None:
    counters = MemoryCounters()
    pair = Pair(NONE, Security.ENC, server={"security": Security.NONE}, server_counters=counters)
    aarq = Aarq.decode(pair.client.open(0.0))
    assert aarq.user_information is not None
    envelope = ServiceCiphering.decode(aarq.user_information)
    envelope.invocation_counter = 0xFFFFFFFE
    aarq.user_information = envelope.encode()
    pair.to_server(aarq.encode())
    assert counters.last_received(CLIENTS) == -1


def test_what_a_meter_refuses_after_the_tag_has_verified_is_used_up() -> None:
    counters = MemoryCounters()
    pair = Pair(LLS, Security.AUTHENC, client_keys=keys(password=b"guess"), server_counters=counters)
    aarq = pair.client.open(0.0)
    assert failure(pair, aarq) == Code.AUTHENTICATION_FAILED
    assert counters.last_received(CLIENTS) == 1
    assert failure(pair, aarq) == Code.REPLAY


def test_what_a_client_refuses_after_the_tag_has_verified_is_used_up() -> None:
    counters = MemoryCounters()
    narrow = {"conformance": frozenset({"set"})}
    pair = Pair(NONE, Security.AUTHENC, server=narrow, client_counters=counters).open()
    assert pair.client.state is association_client.State.CLOSED
    assert counters.last_received(SERVERS) == 1


# --- messages that were held back


@pytest.mark.parametrize("policy", [Security.NONE, Security.ENC])
def test_who_began_with_a_tag_is_not_served_without_one(policy: Security) -> None:
    pair = Pair(NONE, Security.AUTHENC, server={"security": policy}).open()
    pair.client.request(get(), 0.0)
    (held,) = pair.client.outgoing()
    assert failure(pair, untagged(held)) == Code.WEAK_PROTECTION
    assert isinstance(pair.to_server(held)[0], RequestReceived)


def test_no_other_message_can_be_passed_off_as_a_release() -> None:
    pair = Pair(NONE, Security.AUTHENC).open()
    pair.client.request(get(), 0.0)
    (held,) = pair.client.outgoing()
    assert failure(pair, Rlrq(reason=b"\0", user_information=held).encode()) == Code.INVALID_APDU
    assert pair.server.state is association_server.State.ASSOCIATED


def test_a_push_before_mutual_authentication_is_dropped() -> None:
    pair = Pair(GMAC, Security.NONE)
    pair.client.open(0.0)
    assert pair.to_client(push().encode()) == []
    plain = Pair(NONE, Security.NONE)
    plain.client.open(0.0)
    assert isinstance(plain.to_client(push().encode())[0], Notification)


# --- guessing


def test_a_proof_is_not_looked_at_while_the_client_address_is_locked() -> None:
    """Many connections, each with a challenge in hand, are no way to have more tries."""
    lockout = Lockout()
    pairs = [Pair(GMAC, Security.NONE, lockout=lockout) for _ in range(4)]
    right = []
    for pair in pairs:
        pair.to_server(pair.client.open(0.0))
        pair.to_client(pair.server.outgoing()[0])
        right.append(pair.client.outgoing()[0])
    for pair, other in zip(pairs[:3], right[1:], strict=True):
        assert failure(pair, other) == Code.AUTHENTICATION_FAILED, "a proof over another challenge"
    assert failure(pairs[3], right[3]) == Code.LOCKED_OUT
    assert pairs[3].server.state is association_server.State.IDLE


# --- pre-established associations


def standing(security: Security = Security.AUTHENC, **options: object) -> Pair:
    """Both ends of a pre-established association, each at its link."""
    both = {"preestablished": True}
    pair = Pair(NONE, security, client=both, server=both, **options)  # type: ignore[arg-type]
    assert pair.client.open(0.0) == b""
    assert isinstance(pair.client.told()[0], Associated)
    assert isinstance(pair.server.establish(0.0)[0], Associated)
    return pair


@pytest.mark.parametrize("security", [Security.NONE, Security.AUTH, Security.AUTHENC])
def test_a_preestablished_association_is_there_at_once_and_sends_nothing_of_its_own(security: Security) -> None:
    pair = standing(security)
    assert isinstance(pair.read(), ResponseReceived)
    pair.client.release(0.0)
    assert isinstance(pair.client.told()[0], Released)
    assert [sender for sender, _ in pair.sent] == ["client", "server"], "the request and its answer, no AARQ, no RLRQ"


def test_its_counters_outlive_the_programs() -> None:
    counters = MemoryCounters()
    pair = standing(server_counters=counters)
    pair.read()
    heard = pair.sent[0][1]
    again = standing(server_counters=counters)
    assert failure(again, heard) == Code.REPLAY
    plain = get(3).encode()
    assert failure(again, plain) == Code.NOT_PROTECTED


def test_it_knows_neither_aarq_nor_rlrq() -> None:
    pair = standing()
    assert failure(pair, Pair(NONE, Security.AUTHENC).client.open(0.0)) == Code.ASSOCIATION_REJECTED
    other = Pair(NONE, Security.AUTHENC).open()
    other.client.release(0.0)
    assert failure(pair, other.client.outgoing()[0]) == Code.UNEXPECTED_APDU
    assert pair.server.state is association_server.State.ASSOCIATED
    assert len(pair.server.outgoing()) == 2
    assert isinstance(pair.read(), ResponseReceived)


def test_it_ends_with_the_link() -> None:
    pair = standing()
    assert isinstance(pair.server.link_closed(0.0)[0], Released)
    assert pair.server.state is association_server.State.IDLE
    pair.client.link_closed(0.0)
    with pytest.raises(LocalError):
        pair.client.request(get(), 0.0)


def test_others_are_not_established_by_the_link_alone() -> None:
    pair = Pair(NONE, Security.AUTHENC)
    (failed,) = pair.server.establish(0.0)
    assert isinstance(failed, Failed)
    assert pair.server.state is association_server.State.IDLE


@pytest.mark.parametrize("authentication", [LLS, GMAC])
def test_it_goes_without_authentication_only(authentication: Authentication) -> None:
    with pytest.raises(UsageError, match="pre-established"):
        Pair(authentication, Security.AUTHENC, client={"preestablished": True})
    with pytest.raises(UsageError, match="pre-established"):
        Pair(authentication, Security.AUTHENC, server={"preestablished": True})
    with pytest.raises(UsageError, match="pre-established"):
        Pair(NONE, Security.AUTHENC, client={"preestablished": True, "dedicated": True})
    assert not ClientSettings().preestablished
    assert not ServerSettings().preestablished
