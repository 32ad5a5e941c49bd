"""Associations whose messages go in general-ciphering and general-signing: all keys, all layers, in every combination."""

from __future__ import annotations

from itertools import product

import pytest
from association_pair import get, push
from general_help import CLIENT, all_keys, keys_of, without
from layers_help import COUNTER, INSIDE, NONE, OUTSIDE, USES, ask, forge, pair
from win12.application.association.events import Notification, RequestReceived, ResponseReceived
from win12.application.association.layers import Form
from win12.application.association.settings import Authentication, Signing
from win12.security.message_keys import KeyUse
from win12.security.suite import Cipher
from win12_wire.frames.ciphering import GeneralCiphering, ServiceCiphering


@pytest.mark.parametrize(("use", "signing", "suite"), list(product(USES, Signing, [1, 2])))
def test_requests_and_answers(use: KeyUse, signing: Signing, suite: int) -> None:
    both = pair(use, signing, suite).open()
    for invoke_id in (2, 3):
        (event,) = ask(both, invoke_id)
        assert isinstance(event, ResponseReceived)
    expected = 0xDF if signing is OUTSIDE else 0xDD
    assert {octets[0] for _, octets in both.sent[2:]} == {expected}
    both.client.release(both.now)
    both.run()
    assert not both.client.associated


@pytest.mark.parametrize("use", [KeyUse.IDENTIFIED, KeyUse.WRAPPED])
def test_suite_0_has_identified_and_wrapped_keys(use: KeyUse) -> None:
    keys = without(all_keys(1), *(f"{side}_{key}_key" for side in ("client", "server") for key in ("signing", "agreement")))
    both = pair(use, suite=0, client_keys=keys, server_keys=keys).open()
    assert isinstance(ask(both)[0], ResponseReceived)


@pytest.mark.parametrize(("use", "signing"), list(product(USES, Signing)))
@pytest.mark.parametrize("authentication", [Authentication.NONE, Authentication.ECDSA])
def test_other_mechanisms(authentication: Authentication, use: KeyUse, signing: Signing) -> None:
    both = pair(use, signing, authentication=authentication).open()
    assert isinstance(ask(both)[0], ResponseReceived)


@pytest.mark.parametrize(("use", "signing"), list(product(USES, Signing)))
def test_what_the_meter_says_on_its_own(use: KeyUse, signing: Signing) -> None:
    both = pair(use, signing).open()
    ask(both)
    for _ in range(2):
        both.server.notify(push(), both.now)
        both.run()
        assert isinstance(both.client_events[-1], Notification)
    assert isinstance(ask(both)[0], ResponseReceived)


def test_no_two_messages_have_a_key_or_a_transaction_in_common() -> None:
    both = pair(KeyUse.WRAPPED).open()
    for _ in range(5):
        ask(both)
    apdus = [(who, GeneralCiphering.decode(octets)) for who, octets in both.sent[2:]]
    keys = [apdu.key_info.wrapped_key for _, apdu in apdus if apdu.key_info is not None]
    assert len(set(keys)) == len(keys) == 12
    asked = [apdu.transaction_id for who, apdu in apdus if who == "client"]
    assert asked == sorted(set(asked))
    assert asked == [apdu.transaction_id for who, apdu in apdus if who == "server"]


@pytest.mark.parametrize(("use", "signing", "suite"), list(product(USES, Signing, [1, 2])))
def test_the_largest_apdu_fits(use: KeyUse, signing: Signing, suite: int) -> None:
    both = pair(use, signing, suite, client={"max_pdu": 2000}, server={"max_pdu": 2000}).open()
    ask(both)
    for association in (both.client, both.server):
        layers = association._ports.layers
        assert layers is not None
        octets = layers.sealed(bytes(association.max_send), 3, COUNTER, begins=True)
        assert 2000 - 12 <= len(octets) <= 2000


@pytest.mark.parametrize("signing", [NONE, OUTSIDE, INSIDE])
def test_a_long_transaction_id_comes_back_and_the_answer_still_fits(signing: Signing) -> None:
    both = pair(KeyUse.IDENTIFIED, signing, client={"max_pdu": 2000}).open()
    layers = both.server._ports.layers
    assert layers is not None
    layers.form = Form(KeyUse.IDENTIFIED, signing, b"\1" * 300)
    octets = layers.sealed(bytes(both.server.max_send), 3, COUNTER, begins=False)
    assert 1500 < len(octets) <= 2000


def test_a_client_that_chooses_otherwise_is_answered_so() -> None:
    """The meter leaves the form to each request."""
    both = pair(KeyUse.WRAPPED).open()
    ask(both)
    (event,) = both.to_server(forge(get(4).encode(), "client", KeyUse.STATIC))
    assert isinstance(event, RequestReceived)
    (answer,) = both.server.outgoing()
    info = GeneralCiphering.decode(answer).key_info
    assert info is not None
    assert info.key_parameters == b"\2"


def test_a_request_under_the_global_key_is_answered_so_again() -> None:
    both = pair(KeyUse.WRAPPED).open()
    ask(both)
    keys = keys_of("client", 1)
    payload = Cipher(1, keys.ek, keys.ak).protect(0x31, CLIENT, COUNTER, get(4).encode())
    request = ServiceCiphering(tag=0xC8, security_control=0x31, invocation_counter=COUNTER, payload=payload)
    (event,) = both.to_server(request.encode())
    assert isinstance(event, RequestReceived)
    (answer,) = both.server.outgoing()
    assert answer[0] == 0xCC
