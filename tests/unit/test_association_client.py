"""The client's side: refusals, time, the end, and what its caller may do."""

from __future__ import annotations

import pytest
from association_help import at, exception, refusal, waiting
from association_pair import CLIENT_TITLE, Pair, answer, get, keys, push
from win12.application.association import ClientAssociation
from win12.application.association.events import Associated, Drained, Failed, Released, ResponseReceived
from win12.application.association.proving import pass_three
from win12.application.association.settings import Authentication, ClientSettings, Security
from win12.security.counters import MemoryCounters, counter_name
from win12.security.keys import Keys
from win12_wire.errors import Code, LinkError, LocalError, SecurityError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.service_error import ConfirmedServiceError, ExceptionReason
from win12_wire.frames.set import SetRequestNormal
from win12_wire.sessions.association_client import State

NONE, GMAC = Authentication.NONE, Authentication.GMAC


@pytest.mark.parametrize(
    "octets", [exception(ExceptionReason.service_not_supported), ConfirmedServiceError(service=5, category=5, value=1).encode()]
)
def test_a_refusal_ends_the_request_and_not_the_association(octets: bytes) -> None:
    pair, _ = waiting()
    (event,) = pair.to_client(octets)
    assert isinstance(event, Failed)
    assert not event.closed
    assert event.error.code in (Code.EXCEPTION, Code.SERVICE_ERROR)
    assert pair.client.state is State.ASSOCIATED


def test_the_answer_after_a_forged_refusal_is_not_taken_for_another() -> None:
    pair, octets = waiting()
    pair.to_client(exception(ExceptionReason.other_reason))
    pair.client.request(get(4), pair.now)
    pair.client.outgoing()
    assert refusal(pair, octets) == Code.WRONG_INVOKE_ID


def test_a_refusal_of_the_aarq_ends_the_attempt() -> None:
    pair = Pair()
    pair.client.open(0.0)
    assert refusal(pair, exception(ExceptionReason.deciphering_error)) == Code.EXCEPTION


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (exception(ExceptionReason.deciphering_error), "service not allowed, deciphering error"),
        (exception(ExceptionReason.invocation_counter_error, 0), "service not allowed, invocation counter error, it expects 0"),
        (ConfirmedServiceError(service=5, category=0, value=6).encode(), "application reference 6, service 5"),
        (ConfirmedServiceError(service=1, category=77, value=0).encode(), "code 77 0, service 1"),
    ],
)
def test_a_refusal_is_told_in_the_words_of_the_standard(octets: bytes, words: str) -> None:
    pair, _ = waiting()
    (event,) = pair.to_client(octets)
    assert isinstance(event, Failed)
    assert event.error.detail == words


def test_a_higher_counter_that_is_near_is_followed_once_and_told() -> None:
    counters = MemoryCounters()
    name = counter_name(keys().ek, CLIENT_TITLE)
    pair = Pair(client_counters=counters)
    pair.client.open(0.0)
    assert refusal(pair, exception(ExceptionReason.invocation_counter_error, 5000)) == Code.COUNTER_BEHIND
    assert counters.next_unused(name) == 5000


@pytest.mark.parametrize(("hint", "code"), [(0xFFFFFFF0, Code.COUNTER_FAR), (0, Code.EXCEPTION), (1, Code.EXCEPTION)])
def test_a_counter_that_is_far_or_lower_is_not_followed(hint: int, code: Code) -> None:
    counters = MemoryCounters()
    name = counter_name(keys().ek, CLIENT_TITLE)
    pair = Pair(client_counters=counters)
    pair.client.open(0.0)
    before = counters.next_unused(name)
    assert refusal(pair, exception(ExceptionReason.invocation_counter_error, hint)) == code
    assert counters.next_unused(name) == before


def test_an_association_without_keys_follows_no_counter() -> None:
    pair = Pair(NONE, Security.NONE)
    pair.client.open(0.0)
    assert refusal(pair, exception(ExceptionReason.invocation_counter_error, 9)) == Code.EXCEPTION


def test_a_push_before_the_aare_is_told_only_where_none_must_be_protected() -> None:
    for security, told in ((Security.NONE, 1), (Security.AUTHENC, 0)):
        pair = Pair(NONE, security)
        pair.client.open(0.0)
        assert len(pair.to_client(push().encode())) == told
        assert pair.client.state is State.ASSOCIATING


@pytest.mark.parametrize("state", [State.ASSOCIATING, State.AUTHENTICATING, State.WAITING, State.DRAINING])
def test_silence_is_an_error_at_the_deadline(state: State) -> None:
    pair = at(state)
    due = pair.client.deadline()
    assert due == pytest.approx(10.0)
    assert pair.client.handle_timer(due - 0.01) == []
    (event,) = pair.client.handle_timer(due)
    assert isinstance(event, Failed)
    assert isinstance(event.error, LinkError)
    assert (event.error.code, event.closed) == (Code.RESPONSE_TIMEOUT, True)
    assert pair.client.state is State.CLOSED


@pytest.mark.parametrize("state", [State.ASSOCIATING, State.AUTHENTICATING, State.ASSOCIATED, State.WAITING, State.DRAINING])
def test_a_lost_link_is_an_error_at_once(state: State) -> None:
    pair = at(state)
    (event,) = pair.client.link_closed(1.0)
    assert isinstance(event, Failed)
    assert (event.error.code, event.closed) == (Code.PEER_CLOSED, True)
    assert pair.client.deadline() is None


@pytest.mark.parametrize("state", list(State))
def test_abort_ends_any_state_without_a_word(state: State) -> None:
    pair = at(state)
    pair.client.outgoing()
    pair.client.abort(1.0)
    assert pair.client.state is State.CLOSED
    assert pair.client.outgoing() == []
    assert isinstance(pair.open().client_events[-1], Associated)


def test_a_request_given_up_leaves_the_association_usable() -> None:
    pair, octets = waiting()
    pair.client.cancel(1.0)
    with pytest.raises(LocalError, match="BUSY"):
        pair.client.request(get(4), 1.0)
    (event,) = pair.to_client(octets)
    assert isinstance(event, Drained)
    assert isinstance(pair.read(4), ResponseReceived)
    pair.client.cancel(2.0)
    assert pair.client.state is State.ASSOCIATED


def test_the_late_answer_is_checked_like_any_other() -> None:
    pair, _ = waiting()
    pair.client.cancel(1.0)
    assert refusal(pair, answer(get(3)).encode()) == Code.NOT_PROTECTED


def test_release_ends_by_a_plain_answer_by_silence_and_by_a_lost_link() -> None:
    for end in (
        lambda c: c.receive(bytes.fromhex("6303800100"), 1.0),
        lambda c: c.handle_timer(10.0),
        lambda c: c.link_closed(1.0),
    ):
        pair = at(State.RELEASING)
        (event,) = end(pair.client)
        assert isinstance(event, Released)
        assert pair.client.state is State.CLOSED


def test_a_forged_protected_release_answer_is_refused() -> None:
    pair = at(State.RELEASING)
    pair.to_server(pair.client.outgoing()[0])
    octets = bytearray(pair.server.outgoing()[0])
    octets[-1] ^= 1
    assert refusal(pair, bytes(octets)) == Code.WRONG_TAG


def test_a_refused_release_leaves_the_association() -> None:
    pair = at(State.RELEASING)
    (event,) = pair.to_client(exception(ExceptionReason.operation_not_possible))
    assert isinstance(event, Failed)
    assert not event.closed
    assert pair.client.associated


def test_one_request_at_a_time() -> None:
    pair, octets = waiting()
    with pytest.raises(LocalError, match="BUSY"):
        pair.client.request(get(4), 0.0)
    assert isinstance(pair.to_client(octets)[0], ResponseReceived)


def test_only_agreed_services_are_asked_for() -> None:
    pair = Pair(
        NONE, Security.NONE, server={"conformance": frozenset({"set", "get"})}, client={"required": frozenset({"get"})}
    ).open()
    with pytest.raises(LocalError, match="NOT_AGREED"):
        pair.client.request(pass_three(1, bytes(17)), 0.0)
    assert pair.client.state is State.ASSOCIATED


def test_only_requests_are_sent() -> None:
    pair = Pair(NONE, Security.NONE).open()
    with pytest.raises(LocalError, match="NOT_AGREED"):
        pair.client.request(answer(get()), 0.0)


def test_a_request_longer_than_the_server_takes_is_not_sent() -> None:
    pair = Pair(server={"max_pdu": 40}).open()
    assert pair.client.max_send == 40 - 21
    pair.read()
    long = SetRequestNormal(invoke_id=1, attribute=get().attribute, data=axdr.octet_string(bytes(30)))
    with pytest.raises(LocalError, match="TOO_LONG"):
        pair.client.request(long, 0.0)
    assert pair.client.state is State.ASSOCIATED
    assert not pair.client.outgoing()


def test_an_unconfirmed_request_waits_for_no_answer() -> None:
    pair = Pair().open()
    pair.client.request(get(1, confirmed=0), 0.0)
    pair.run()
    assert pair.client.state is State.ASSOCIATED
    assert pair.client.deadline() is None
    assert isinstance(pair.read(2), ResponseReceived)


@pytest.mark.parametrize(
    ("settings", "given", "code"),
    [
        (ClientSettings(authentication=GMAC), Keys(), Code.KEY_MISSING),
        (ClientSettings(security=Security.AUTHENC), Keys(ek=bytes(16), client_title=CLIENT_TITLE), Code.KEY_MISSING),
        (ClientSettings(security=Security.AUTHENC), Keys(ek=bytes(16), ak=bytes(16)), Code.KEY_MISSING),
        (ClientSettings(security=Security.AUTHENC, suite=2), keys(0), Code.KEY_INVALID),
        (ClientSettings(security=Security.AUTHENC, suite=3), keys(0), Code.WRONG_SUITE),
        (ClientSettings(authentication=Authentication.LLS), Keys(), Code.KEY_MISSING),
        (ClientSettings(dedicated=True), Keys(), Code.BAD_CONFIG),
        (ClientSettings(security=Security.AUTHENC, preestablished=True), keys(pinned=False, own=CLIENT_TITLE), Code.KEY_MISSING),
    ],
)
def test_settings_and_keys_must_go_together(settings: ClientSettings, given: Keys, code: Code) -> None:
    with pytest.raises((SecurityError, UsageError)) as caught:
        ClientAssociation(settings, given, MemoryCounters())
    assert caught.value.code == code


def test_no_counter_left_closes_and_sends_nothing() -> None:
    counters = MemoryCounters()
    pair = Pair(client_counters=counters).open()
    counters.raise_to(counter_name(keys().ek, CLIENT_TITLE), 0xFFFFFFFF)
    with pytest.raises(SecurityError, match="COUNTER_EXHAUSTED"):
        pair.client.request(get(), 0.0)
    assert pair.client.state is State.CLOSED
    assert not pair.client.outgoing()


def test_every_use_of_the_key_takes_a_fresh_counter() -> None:
    pair = Pair().open()
    pair.read()
    pair.client.release(0.0)
    pair.run()
    # AARQ 1, proof 2, pass 3 3, get 4, rlrq 5
    assert pair.client._ports._sealer is not None
    assert pair.client._ports._sealer.next_counter() == 6


def test_what_the_caller_asks_at_the_wrong_moment_is_an_error_and_changes_nothing() -> None:
    for state in State:
        pair = at(state)
        closed, associated = state is State.CLOSED, state is State.ASSOCIATED
        for call, allowed in ((pair.client.open, closed), (pair.client.release, associated)):
            if not allowed:
                with pytest.raises(LocalError, match="UNEXPECTED"):
                    call(0.0)
        assert pair.client.state is state
    with pytest.raises(LocalError, match="UNEXPECTED"):
        at(State.CLOSED).client.cancel(0.0)


def test_an_answer_before_the_association_is_refused() -> None:
    pair = Pair(NONE, Security.NONE)
    pair.client.open(0.0)
    assert refusal(pair, answer(get()).encode()) == Code.UNEXPECTED_APDU


def test_a_service_error_that_nobody_asked_for_is_refused() -> None:
    assert refusal(at(State.ASSOCIATED), ConfirmedServiceError(service=5, category=5, value=1).encode()) == Code.UNEXPECTED_APDU
