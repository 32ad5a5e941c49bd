"""What a client refuses of answers in general-ciphering and general-signing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from association_pair import Pair, get, push
from general_help import keys_of
from layers_help import ALTERED, INSIDE, OUTSIDE, USES, answer_of, ask, forge, outside, pair
from win12.application.association.events import Failed
from win12.application.association.settings import Authentication, Security, Signing
from win12.security.message_keys import KeyUse
from win12_wire.errors import Code
from win12_wire.frames.ciphering import GeneralCiphering
from win12_wire.sessions.association_client import State


def client_refuses(both: Pair, octets: bytes, code: Code) -> Failed:
    """The client ends the association and says nothing."""
    both.client.request(get(), both.now)
    both.client.outgoing()
    (event,) = both.to_client(octets)
    assert isinstance(event, Failed)
    assert (event.error.code, event.closed) == (code, True)
    assert both.client.state is State.CLOSED
    assert both.client.outgoing() == []
    return event


@pytest.mark.parametrize(("what", "use", "change", "code"), ALTERED, ids=[f"{a[0]}-{a[1]}" for a in ALTERED])
def test_what_a_client_refuses(what: str, use: KeyUse, change: Callable[[GeneralCiphering], None], code: Code) -> None:
    both = pair(use).open()
    octets = answer_of(both)
    apdu = GeneralCiphering.decode(octets)
    change(apdu)
    (event,) = both.to_client(apdu.encode())
    assert isinstance(event, Failed)
    expected = Code.WEAK_PROTECTION if what == "scheme" else code
    assert (event.error.code, event.closed) == (expected, True)
    assert both.client.state is State.CLOSED
    assert both.client.outgoing() == []


@pytest.mark.parametrize("use", USES)
def test_an_answer_under_the_transaction_of_another_request(use: KeyUse) -> None:
    both = pair(use).open()
    octets = forge(get_answer(), "server", use)
    client_refuses(both, octets, Code.WRONG_TRANSACTION)


def get_answer() -> bytes:
    both = Pair(Authentication.NONE, Security.NONE).open()
    ask(both, 1)
    return both.sent[-1][1]


@pytest.mark.parametrize("use", USES)
def test_an_old_answer(use: KeyUse) -> None:
    both = pair(use).open()
    ask(both, 1)
    client_refuses(both, both.sent[-1][1], Code.WRONG_TRANSACTION)


@pytest.mark.parametrize("use", USES)
def test_an_old_notification(use: KeyUse) -> None:
    both = pair(use).open()
    both.server.notify(push(), both.now)
    both.run()
    client_refuses(both, both.sent[-1][1], Code.REPLAY)


@pytest.mark.parametrize("use", USES)
def test_the_request_sent_back(use: KeyUse) -> None:
    both = pair(use).open()
    both.client.request(get(), both.now)
    (octets,) = both.client.outgoing()
    (event,) = both.to_client(octets)
    assert isinstance(event, Failed)
    assert (event.error.code, event.closed) == (Code.WRONG_TITLE, True)


@pytest.mark.parametrize(("asked", "given"), [(a, g) for a, g in product(USES, USES) if a != g])
def test_another_key_than_was_asked_for(asked: KeyUse, given: KeyUse) -> None:
    client_refuses(pair(asked).open(), forge(get_answer(), "server", given), Code.WEAK_PROTECTION)


@pytest.mark.parametrize("signing", [OUTSIDE, INSIDE])
def test_the_signature_is_left_out(signing: Signing) -> None:
    client_refuses(pair(KeyUse.WRAPPED, signing).open(), forge(get_answer(), "server"), Code.WEAK_PROTECTION)


def test_the_signature_is_somewhere_else() -> None:
    octets = forge(get_answer(), "server")
    client_refuses(pair(KeyUse.WRAPPED, INSIDE).open(), outside(octets, "server"), Code.WEAK_PROTECTION)


def test_other_protection_than_general_ciphering() -> None:
    plain = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    client_refuses(pair(KeyUse.IDENTIFIED).open(), answer_of(plain), Code.WEAK_PROTECTION)
    general = Pair(suite=1, general=True, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    client_refuses(pair(KeyUse.IDENTIFIED).open(), answer_of(general), Code.WEAK_PROTECTION)
    client_refuses(pair(KeyUse.IDENTIFIED).open(), get_answer(), Code.NOT_PROTECTED)


def test_a_client_that_did_not_ask_for_it_takes_none() -> None:
    both = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    client_refuses(both, forge(get_answer(), "server", KeyUse.IDENTIFIED), Code.NOT_PROTECTED)


def test_a_meter_that_does_not_agree_to_it() -> None:
    both = pair(KeyUse.WRAPPED, server={"conformance": frozenset({"get"})}).open()
    (event,) = both.client_events
    assert isinstance(event, Failed)
    assert event.error.code is Code.DOWNGRADE
