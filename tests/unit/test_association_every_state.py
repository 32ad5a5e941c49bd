"""The rules of protection hold in every state that takes messages, for every kind of message, on both sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from association_help import SEALED, aare, at, exception, refusal
from association_pair import Pair, answer, get, push
from win12.application.association.events import Failed, Notification
from win12.application.association.sealing import Sealer
from win12_wire.errors import Code, LocalError
from win12_wire.frames.acse import Aare, Aarq, Rlre, Rlrq
from win12_wire.frames.ciphering import GeneralKeyCiphering
from win12_wire.frames.initiate import Conformance, InitiateResponse
from win12_wire.frames.service_error import ConfirmedServiceError, ExceptionReason
from win12_wire.sessions.association_client import State
from win12_wire.sessions.association_server import State as ServerState

SERVICE_ERROR = ConfirmedServiceError(service=5, category=5, value=1).encode()
TAKING = [State.AUTHENTICATING, State.ASSOCIATED, State.WAITING, State.DRAINING, State.RELEASING]
GENERAL_SEALED = [(name, change, code) for name, change, code in SEALED if name != "dedicated form"] + [
    ("dedicated form", lambda s: setattr(s, "tag", 0xDC), Code.UNEXPECTED_APDU),
    ("other title", lambda s: setattr(s, "system_title", b"OTHERMTR"), Code.WRONG_TITLE),
]
ALTERED = GENERAL_SEALED[:-2]
MESSAGES: list[tuple[str, bytes, int, Code]] = [
    ("heard before", push().encode(), 1, Code.REPLAY),
    ("last counter", push().encode(), 0xFFFFFFFF, Code.COUNTER_EXHAUSTED),
    ("rubbish inside", b"\xc4\x09\x00", 90, Code.INVALID_APDU),
    ("a request inside", get().encode(), 90, Code.UNEXPECTED_APDU),
]


def sealer(pair: Pair, side: str) -> Sealer:
    found = (pair.server if side == "server" else pair.client)._ports._sealer
    assert found is not None
    return found


def general(pair: Pair, side: str, plain: bytes, counter: int = 90) -> GeneralKeyCiphering:
    return GeneralKeyCiphering.decode(sealer(pair, side).sealed(plain, 3, counter, general=True))


def quiet(state: State) -> Pair:
    """A pair whose client is in a state and has nothing more to send."""
    pair = at(state)
    pair.client.outgoing()
    return pair


@pytest.mark.parametrize("state", TAKING)
@pytest.mark.parametrize(("change", "code"), [case[1:] for case in GENERAL_SEALED], ids=[case[0] for case in GENERAL_SEALED])
def test_a_client_takes_nothing_that_is_protected_less(state: State, change: Callable[[Any], None], code: Code) -> None:
    pair = quiet(state)
    envelope = general(pair, "server", push().encode())
    change(envelope)
    assert refusal(pair, envelope.encode()) == code


@pytest.mark.parametrize("state", TAKING)
@pytest.mark.parametrize(("plain", "counter", "code"), [case[1:] for case in MESSAGES], ids=[case[0] for case in MESSAGES])
def test_a_client_takes_nothing_that_does_not_fit(state: State, plain: bytes, counter: int, code: Code) -> None:
    pair = quiet(state)
    assert refusal(pair, general(pair, "server", plain, counter).encode()) == code


@pytest.mark.parametrize("state", TAKING)
def test_a_client_takes_a_push_and_nothing_plain(state: State) -> None:
    pair = quiet(state)
    events = pair.to_client(general(pair, "server", push().encode()).encode())
    if state is State.AUTHENTICATING:
        assert events == []
    else:
        assert isinstance(events[0], Notification)
    assert pair.client.state is state
    assert refusal(pair, push().encode()) == Code.NOT_PROTECTED


@pytest.mark.parametrize("state", [State.AUTHENTICATING, State.WAITING, State.DRAINING])
def test_a_protected_refusal_is_one(state: State) -> None:
    pair = quiet(state)
    (event,) = pair.to_client(general(pair, "server", exception(ExceptionReason.other_reason)).encode())
    if state is State.DRAINING:
        assert pair.client.state is State.ASSOCIATED
    else:
        assert isinstance(event, Failed)
        assert event.error.code == (Code.EXCEPTION if state is State.WAITING else Code.AUTHENTICATION_FAILED)


@pytest.mark.parametrize("octets", [exception(ExceptionReason.other_reason), SERVICE_ERROR])
def test_a_late_refusal_is_dropped(octets: bytes) -> None:
    pair = quiet(State.DRAINING)
    pair.to_client(octets)
    assert pair.client.state is State.ASSOCIATED


@pytest.mark.parametrize("security_control", [0x30])
def test_a_late_answer_to_another_request_is_refused(security_control: int) -> None:
    pair = quiet(State.DRAINING)
    assert refusal(pair, general(pair, "server", answer(get(9)).encode()).encode()) == Code.WRONG_INVOKE_ID


def test_a_counter_hint_ends_a_request_and_the_association() -> None:
    for hint, code in ((500, Code.COUNTER_BEHIND), (0xFFFFFF00, Code.COUNTER_FAR)):
        pair = quiet(State.WAITING)
        assert refusal(pair, exception(ExceptionReason.invocation_counter_error, hint)) == code


@pytest.mark.parametrize("state", [State.ASSOCIATING, State.AUTHENTICATING])
def test_a_service_error_ends_the_handshake(state: State) -> None:
    assert refusal(quiet(state), ConfirmedServiceError(service=1, category=6, value=0).encode()) == Code.SERVICE_ERROR


@pytest.mark.parametrize("state", [state for state in State if state is not State.CLOSED])
def test_what_belongs_to_another_moment_ends_the_association(state: State) -> None:
    for octets in (bytes.fromhex("6303800100"), aare(Pair()).encode()):
        pair = quiet(state)
        early = isinstance(apdu := octets[0], int) and (apdu, state) in ((0x63, State.RELEASING), (0x61, State.ASSOCIATING))
        if not early:
            assert refusal(pair, octets) == Code.UNEXPECTED_APDU


def test_a_closed_client_takes_nothing() -> None:
    pair = Pair()
    for octets in (push().encode(), b"\xff", exception(1), bytes.fromhex("6303800100"), aare(Pair()).encode()):
        assert refusal(pair, octets) == Code.UNEXPECTED_APDU
    assert pair.client.link_closed(0.0) == []


# --- association and release -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in GENERAL_SEALED], ids=[case[0] for case in GENERAL_SEALED])
@pytest.mark.parametrize("moment", ["aare", "rlre"])
def test_a_client_takes_no_initiate_response_that_is_protected_less(
    moment: str, change: Callable[[Any], None], code: Code
) -> None:
    pair = at(State.ASSOCIATING if moment == "aare" else State.RELEASING)
    pair.client.outgoing()
    plain = InitiateResponse(conformance=Conformance(bits=0x10), max_pdu_size=500).encode()
    envelope = general(pair, "server", plain)
    change(envelope)
    message: Aare | Rlre = aare(Pair()) if moment == "aare" else Rlre(reason=b"\0")
    message.user_information = envelope.encode()
    assert refusal(pair, message.encode()) == code


@pytest.mark.parametrize(("counter", "code"), [(1, Code.REPLAY), (0xFFFFFFFF, Code.COUNTER_EXHAUSTED)])
def test_the_answer_to_a_release_is_fresh(counter: int, code: Code) -> None:
    pair = quiet(State.RELEASING)
    plain = InitiateResponse(conformance=Conformance(bits=0x10), max_pdu_size=500).encode()
    envelope = general(pair, "server", plain, counter)
    assert refusal(pair, Rlre(reason=b"\0", user_information=envelope.encode()).encode()) == code


def test_the_last_counter_is_not_good_for_an_association() -> None:
    pair = quiet(State.ASSOCIATING)
    message = aare(Pair())
    plain = InitiateResponse(conformance=Conformance(bits=0x10), max_pdu_size=500).encode()
    message.user_information = general(pair, "server", plain, 0xFFFFFFFF).encode()
    assert refusal(pair, message.encode()) == Code.COUNTER_EXHAUSTED


def served(pair: Pair, state: ServerState) -> Pair:
    """A pair whose server is in a state."""
    if state is ServerState.IDLE:
        return pair
    pair.to_server(pair.client.open(0.0))
    if state is ServerState.PENDING:
        pair.server.outgoing()
    else:
        pair.run()
    assert pair.server.state is state
    return pair


def refused(pair: Pair, octets: bytes) -> Code:
    """The error with which the server refuses an APDU and stays as it is."""
    before = pair.server.state, pair.server.deadline(), pair.server.conformance
    (failed,) = pair.to_server(octets)
    assert isinstance(failed, Failed)
    assert (pair.server.state, pair.server.deadline(), pair.server.conformance) == before
    assert pair.server.outgoing()[0][0] == 0xD8
    return Code(failed.error.code)


SERVING = [ServerState.PENDING, ServerState.ASSOCIATED]


@pytest.mark.parametrize("state", SERVING)
@pytest.mark.parametrize(("change", "code"), [case[1:] for case in GENERAL_SEALED], ids=[case[0] for case in GENERAL_SEALED])
@pytest.mark.parametrize("moment", ["apdu", "rlrq"])
def test_a_server_takes_nothing_that_is_protected_less(
    state: ServerState, moment: str, change: Callable[[Any], None], code: Code
) -> None:
    pair = served(Pair(), state)
    envelope = general(pair, "client", get().encode())
    change(envelope)
    octets = envelope.encode() if moment == "apdu" else Rlrq(reason=b"\0", user_information=envelope.encode()).encode()
    assert refused(pair, octets) == code


@pytest.mark.parametrize("state", SERVING)
@pytest.mark.parametrize(("counter", "code"), [(1, Code.REPLAY), (0xFFFFFFFF, Code.COUNTER_EXHAUSTED)])
@pytest.mark.parametrize("moment", ["apdu", "rlrq"])
def test_what_a_server_takes_is_fresh(state: ServerState, moment: str, counter: int, code: Code) -> None:
    pair = served(Pair(), state)
    envelope = general(pair, "client", get().encode(), counter).encode()
    assert refused(pair, envelope if moment == "apdu" else Rlrq(reason=b"\0", user_information=envelope).encode()) == code


@pytest.mark.parametrize("state", SERVING)
def test_rubbish_inside_is_refused(state: ServerState) -> None:
    pair = served(Pair(), state)
    assert refused(pair, general(pair, "client", b"\xc0\x09\x00").encode()) == Code.INVALID_APDU


@pytest.mark.parametrize(
    ("change", "code"), [case[1:] for case in GENERAL_SEALED[:-2]], ids=[case[0] for case in GENERAL_SEALED[:-2]]
)
@pytest.mark.parametrize("state", list(ServerState))
def test_an_unreadable_aarq_changes_nothing(state: ServerState, change: Callable[[Any], None], code: Code) -> None:
    pair = served(Pair(), state)
    message = Aarq.decode(Pair().client.open(0.0))
    envelope = general(pair, "client", b"\x01\x00\x00\x00\x06\x5f\x1f\x04\x00\x00\x00\x10\xff\xff")
    change(envelope)
    message.user_information = envelope.encode()
    assert refused(pair, message.encode()) == code


def test_the_last_counter_and_a_foreign_title_are_not_good_for_an_aarq() -> None:
    pair = Pair()
    for counter, title, code in ((0xFFFFFFFF, b"", Code.COUNTER_EXHAUSTED), (90, b"OTHERCLI", Code.WRONG_TITLE)):
        message = Aarq.decode(Pair().client.open(0.0))
        envelope = general(pair, "client", b"\x01\x00\x00\x00\x06\x5f\x1f\x04\x00\x00\x00\x10\xff\xff", counter)
        envelope.system_title = title
        message.user_information = envelope.encode()
        assert refused(pair, message.encode()) == code


def test_a_push_longer_than_the_client_takes_is_not_sent() -> None:
    pair = Pair(client={"max_pdu": 37}).open()
    with pytest.raises(LocalError, match="TOO_LONG"):
        pair.server.notify(push(), 0.0)
    assert pair.server.outgoing() == []
