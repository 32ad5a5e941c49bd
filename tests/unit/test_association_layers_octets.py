"""Every octet of a message in layers is vouched for: none can be altered, left out or added. `decode` is total on what is."""

from __future__ import annotations

from itertools import product

import pytest
from association_pair import get
from decode_help import push
from general_help import ciphered, keys_of, signed
from layers_help import USES, answer_of, pair
from win12.application.association.events import Failed, RequestReceived
from win12.application.association.settings import Signing
from win12.application.decoding import decode
from win12.security.message_keys import KeyUse

FORMS = list(product(USES, Signing))


def altered(octets: bytes, step: int = 1) -> list[bytes]:
    """One bit of an octet turned, an octet left out, the message cut, something behind it."""
    places = range(1, len(octets), step)
    turned = [octets[:at] + bytes((octets[at] ^ 1 << at % 8,)) + octets[at + 1 :] for at in places]
    shorter = [octets[:at] + octets[at + 1 :] for at in places] + [octets[:at] for at in places]
    return [*turned, *shorter, octets + b"\0"]


@pytest.mark.parametrize(("use", "signing"), FORMS)
def test_at_the_meter(use: KeyUse, signing: Signing) -> None:
    both = pair(use, signing).open()
    both.client.request(get(), both.now)
    (octets,) = both.client.outgoing()
    for one in altered(octets):
        (event,) = both.to_server(one)
        assert isinstance(event, Failed), one.hex()
        assert not event.closed
        assert len(both.server.outgoing()) == 1
    (event,) = both.to_server(octets)
    assert isinstance(event, RequestReceived)


@pytest.mark.parametrize(("use", "signing"), FORMS)
def test_at_the_client(use: KeyUse, signing: Signing) -> None:
    for number in range(13):
        both = pair(use, signing).open()
        choices = altered(answer_of(both), 5)
        (event,) = both.to_client(choices[number * len(choices) // 13])
        assert isinstance(event, Failed)
        assert event.closed


@pytest.mark.parametrize("use", USES)
def test_decode_gives_an_error_or_shows_the_envelope(use: KeyUse) -> None:
    for octets in (ciphered(push(), use, 1), signed(ciphered(push(), use, 1), 1), ciphered(signed(push(), 1), use, 1)):
        for one in altered(octets, 3)[:-1]:  # octets behind a message are another one
            for found in decode(one, [keys_of("client", 1)]):
                assert not found.readings, one.hex()
