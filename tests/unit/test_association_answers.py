"""A hostile or broken server, answers: what is not protected, fresh and asked for ends the association; nothing of it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from association_help import SEALED, refusal, waiting
from association_pair import Pair, answer, get, keys, push
from win12.application.association.events import Failed, Notification, ResponseReceived
from win12.application.association.settings import Authentication, Security
from win12.security.counters import MemoryCounters, counter_name
from win12_wire.errors import Code
from win12_wire.frames.action import ActionResponseNormal
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.sessions.association_client import State

NONE, GMAC = Authentication.NONE, Authentication.GMAC


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in SEALED[:-1]], ids=[case[0] for case in SEALED[:-1]])
@pytest.mark.parametrize("general", [False, True])
@pytest.mark.parametrize("dedicated", [False, True])
def test_an_answer_must_be_protected_as_agreed(change: Callable[[Any], None], code: Code, general: bool, dedicated: bool) -> None:
    pair, octets = waiting(general=general, dedicated=dedicated)
    envelope = (GeneralKeyCiphering if general else ServiceCiphering).decode(octets)
    change(envelope)
    assert refusal(pair, envelope.encode()) == code


def test_a_plain_answer_in_a_ciphered_association_is_refused() -> None:
    pair, _ = waiting()
    assert refusal(pair, answer(get(3)).encode()) == Code.NOT_PROTECTED


def test_a_protected_answer_in_a_plain_association_is_refused() -> None:
    pair, _ = waiting(authentication=NONE, security=Security.NONE)
    assert refusal(pair, waiting()[1]) == Code.UNEXPECTED_APDU


@pytest.mark.parametrize("general", [False, True])
@pytest.mark.parametrize("dedicated", [False, True])
def test_a_replayed_answer_is_refused(dedicated: bool, general: bool) -> None:
    pair, octets = waiting(dedicated=dedicated, general=general)
    assert isinstance(pair.to_client(octets)[0], ResponseReceived)
    pair.client.request(get(3), pair.now)
    pair.client.outgoing()
    assert refusal(pair, octets) == Code.REPLAY


def test_the_counter_does_not_move_on_a_wrong_tag() -> None:
    counters = MemoryCounters()
    pair, octets = waiting(client_counters=counters)
    name = counter_name(keys().ek, keys().server_title)
    before = counters.last_received(name)
    forged = ServiceCiphering.decode(octets)
    forged.invocation_counter = 0xFFFFFFF0
    assert refusal(pair, forged.encode()) == Code.WRONG_TAG
    assert counters.last_received(name) == before


def test_the_last_counter_is_not_accepted() -> None:
    pair, _ = waiting()
    sealer = pair.server._ports._sealer
    assert sealer is not None
    octets = sealer.sealed(answer(get(3)).encode(), 3, 0xFFFFFFFF)
    assert refusal(pair, octets) == Code.COUNTER_EXHAUSTED


def test_an_answer_under_the_dedicated_key_of_nobody_is_refused() -> None:
    pair, octets = waiting()
    envelope = ServiceCiphering.decode(octets)
    envelope.tag = 0xD4
    assert refusal(pair, envelope.encode()) == Code.UNEXPECTED_APDU


def test_a_general_answer_that_was_not_agreed_is_refused() -> None:
    pair, _ = waiting(server={"conformance": frozenset({"get"})})
    _, octets = waiting(general=True)
    assert refusal(pair, octets) == Code.UNEXPECTED_APDU


def test_a_general_answer_with_another_title_is_refused() -> None:
    pair, octets = waiting(general=True)
    envelope = GeneralKeyCiphering.decode(octets)
    envelope.system_title = b"OTHERMTR"
    (event,) = pair.to_client(envelope.encode())
    assert isinstance(event, Failed)
    assert event.closed
    assert (event.error.code, event.error.detail) == (Code.WRONG_TITLE, "4F544845524D5452 came, 4752581122334455 was expected")


def test_a_general_answer_may_leave_the_title_out() -> None:
    pair, octets = waiting(general=True)
    envelope = GeneralKeyCiphering.decode(octets)
    envelope.system_title = b""
    assert isinstance(pair.to_client(envelope.encode())[0], ResponseReceived)


def test_the_outer_tag_must_announce_what_is_inside() -> None:
    pair, octets = waiting()
    envelope = ServiceCiphering.decode(octets)
    envelope.tag = 0xCD  # glo-set-response around a get-response
    assert refusal(pair, envelope.encode()) == Code.INVALID_APDU


def test_rubbish_under_a_right_tag_is_refused() -> None:
    pair, _ = waiting(general=True)
    sealer = pair.server._ports._sealer
    assert sealer is not None
    assert refusal(pair, sealer.sealed(b"\xc4\x01\xc3\x00", 3, 77, general=True)) == Code.INVALID_APDU


@pytest.mark.parametrize("security", [Security.NONE, Security.AUTHENC])
def test_an_answer_to_another_request_is_refused(security: Security) -> None:
    pair = Pair(NONE, security).open()
    pair.client.request(get(3), pair.now)
    pair.to_server(pair.client.outgoing()[0])
    pair.server.outgoing()
    pair.server.respond(answer(get(4)), pair.now)
    assert refusal(pair, pair.server.outgoing()[0]) == Code.WRONG_INVOKE_ID


def test_an_answer_of_another_service_is_refused() -> None:
    pair, _ = waiting(authentication=NONE, security=Security.NONE)
    assert refusal(pair, ActionResponseNormal(invoke_id=3, result=0).encode()) == Code.UNEXPECTED_APDU


def test_an_answer_that_nobody_asked_for_is_refused() -> None:
    pair = Pair(NONE, Security.NONE).open()
    assert refusal(pair, answer(get(1)).encode()) == Code.UNEXPECTED_APDU


@pytest.mark.parametrize("octets", [b"", b"\xff", b"\x61", b"\xc4", b"\xcc\x81", b"\xdb\x08", bytes(40), b"\x63\x03\x80\x01"])
def test_what_is_no_apdu_ends_the_association(octets: bytes) -> None:
    pair, _ = waiting()
    assert refusal(pair, octets) == Code.INVALID_APDU


def test_a_push_never_answers_a_request() -> None:
    for security in (Security.NONE, Security.AUTHENC):
        pair = Pair(NONE, security).open()
        pair.client.request(get(3), pair.now)
        pair.server.notify(push(), pair.now)
        (notification,) = pair.to_client(pair.server.outgoing()[0])
        assert isinstance(notification, Notification)
        assert pair.client.state is State.WAITING
        pair.run()
        assert isinstance(pair.client_events[-1], ResponseReceived)


def test_pushes_do_not_keep_a_silent_meter_waiting() -> None:
    pair = Pair(NONE, Security.NONE).open()
    pair.client.request(get(3), 0.0)
    due = pair.client.deadline()
    pair.now = 9.0
    pair.to_client(push().encode())
    assert pair.client.deadline() == due
