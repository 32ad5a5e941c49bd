"""What a meter refuses of messages in general-ciphering and general-signing: fields, keys and signatures that are wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from association_pair import Pair, answer, get, push
from general_help import CLIENT, SERVER, all_keys, keys_of, without
from layers_help import ALTERED, COUNTER, INSIDE, NONE, OUTSIDE, ask, forge, meter_refuses, outside, pair
from test_agreement import poisoned
from win12.application.association.events import Failed, RequestReceived
from win12.application.association.layered_message import LayeredMessage
from win12.application.association.settings import Signing
from win12.security.general import header, sign
from win12.security.message_keys import KeyUse, signer
from win12.security.signing import Signer
from win12_wire.errors import Code
from win12_wire.frames import apdu as apdus
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning


@pytest.mark.parametrize(("what", "use", "change", "code"), ALTERED, ids=[f"{a[0]}-{a[1]}" for a in ALTERED])
def test_what_a_meter_refuses(what: str, use: KeyUse, change: Callable[[GeneralCiphering], None], code: Code) -> None:
    both = pair(use).open()
    meter_refuses(both, forge(get().encode(), "client", use, change=change), code)
    assert what


def key_data(public: bytes) -> Callable[[GeneralCiphering], None]:
    """An ephemeral key of the client's own making, well signed."""
    own = signer(keys_of("client", 1), 1, "client")
    return lambda a: setattr(a.key_info, "key_ciphered_data", public + own.sign(public))


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (b"\x5a" * 64, "no point of P-256"),
        (bytes(64), "no point of P-256"),
        (poisoned(all_keys(1).server_agreement_key), "the shared secret is zero"),
        (Signer(2, b"\5" * 48, "").public(), "signature"),
        (Signer(2, b"\5" * 48, "").public()[:64], "no point of P-256"),
    ],
)
def test_ephemeral_keys_that_are_none(public: bytes, said: str) -> None:
    both = pair(KeyUse.ONE_EPHEMERAL).open()
    octets = forge(get().encode(), "client", KeyUse.ONE_EPHEMERAL, change=key_data(public))
    assert said in str(meter_refuses(both, octets, Code.WRONG_MESSAGE_KEY).error)


def test_a_master_key_that_is_not_the_one() -> None:
    both = pair(KeyUse.IDENTIFIED, server_keys=keys_of("server", 1, kek=bytes(16))).open()
    assert "unwrap" in str(meter_refuses(both, forge(get().encode(), "client"), Code.WRONG_MESSAGE_KEY).error)


def test_a_meter_without_the_keys_says_which_it_lacks() -> None:
    both = pair(KeyUse.IDENTIFIED, server_keys=without(keys_of("server", 1), "kek")).open()
    assert "kek" in str(meter_refuses(both, forge(get().encode(), "client"), Code.WRONG_MESSAGE_KEY).error)


@pytest.mark.parametrize("wanted", list(Signing))
def test_what_is_signed_twice_is_answered_as_the_meter_wants(wanted: Signing) -> None:
    both = pair(KeyUse.WRAPPED, OUTSIDE if wanted is NONE else wanted, server={"signing": wanted}).open()
    twice = partial(sign, signer(keys_of("client", 1), 1, "client"), header(COUNTER.to_bytes(8), CLIENT, SERVER))
    octets = twice(forge(get(2).encode(), "client", inside=twice))
    assert [type(event) for event in both.server.receive(octets, both.now)] == [RequestReceived]
    both.server.respond(answer(get(2)), both.now)
    (said,) = both.server.outgoing()
    found = LayeredMessage(apdus.decode(said), keys_of("client", 1), 1, "server")
    assert found.key_there()
    assert found.tag_ok()
    assert found.signing() is (OUTSIDE if wanted is NONE else wanted)


def test_who_has_no_key_does_not_change_the_form_of_what_the_meter_says() -> None:
    both = pair(KeyUse.WRAPPED).open()
    ask(both)
    plain = Pair(suite=1, client_keys=keys_of("client", 1, ek=bytes(16)), server_keys=keys_of("server", 1, ek=bytes(16))).open()
    ask(plain)
    (event,) = both.to_server(plain.sent[-2][1])
    assert isinstance(event, Failed)
    both.server.outgoing()
    both.server.notify(push(), both.now)
    (octets,) = both.server.outgoing()
    assert octets[0] == 0xDD


@pytest.mark.parametrize("signing", [OUTSIDE, INSIDE])
def test_a_meter_that_wants_signatures_takes_nothing_less(signing: Signing) -> None:
    both = pair(KeyUse.WRAPPED, signing, server={"signing": signing}).open()
    meter_refuses(both, forge(get().encode(), "client"), Code.WEAK_PROTECTION)
    plain = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1), server={"signing": signing}).open()
    failures = [event for event in plain.server_events if isinstance(event, Failed)]
    assert [failure.error.code for failure in failures] == [Code.WEAK_PROTECTION]
    assert not plain.client.associated


def test_signatures_that_are_wrong_at_the_meter() -> None:
    stranger, head = Signer(1, b"\7" * 32, ""), header(COUNTER.to_bytes(8), CLIENT, SERVER)
    own = signer(keys_of("client", 1), 1, "client")
    both = pair(KeyUse.WRAPPED, OUTSIDE).open()
    octets = forge(get().encode(), "client")
    meter_refuses(both, outside(octets, "client", by=stranger), Code.WRONG_SIGNATURE)
    altered = GeneralSigning.decode(outside(octets, "client"))
    altered.other_information = b"x"
    meter_refuses(both, altered.encode(), Code.WRONG_SIGNATURE)
    meter_refuses(both, forge(get().encode(), "client", inside=lambda p: sign(stranger, head, p)), Code.WRONG_SIGNATURE)
    other = header((COUNTER - 1).to_bytes(8), CLIENT, SERVER)
    meter_refuses(both, forge(get().encode(), "client", inside=lambda p: sign(own, other, p)), Code.WRONG_SIGNATURE)
    meter_refuses(both, forge(get().encode(), "client", inside=lambda _: b"\xdf\xff"), Code.WRONG_SIGNATURE)


def test_two_layers_of_two_transactions() -> None:
    both = pair(KeyUse.WRAPPED, OUTSIDE).open()
    own = signer(keys_of("client", 1), 1, "client")
    octets = sign(own, header((COUNTER + 1).to_bytes(8), CLIENT, SERVER), forge(get().encode(), "client"))
    meter_refuses(both, octets, Code.WRONG_TITLE)


def test_a_signature_without_cipher_text() -> None:
    both = pair(KeyUse.WRAPPED, OUTSIDE).open()
    own = signer(keys_of("client", 1), 1, "client")
    for content in (get().encode(), b"", b"\xdd"):
        meter_refuses(both, sign(own, header(COUNTER.to_bytes(8), CLIENT, SERVER), content), Code.WEAK_PROTECTION)


def test_what_was_not_agreed_is_refused() -> None:
    both = Pair(
        suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1), server={"conformance": frozenset({"get"})}
    ).open()
    (event,) = both.to_server(forge(get().encode(), "client", KeyUse.IDENTIFIED))
    assert isinstance(event, Failed)
    assert event.error.code is Code.UNEXPECTED_APDU


def test_before_there_is_an_association_nothing_is_opened() -> None:
    both = pair(KeyUse.WRAPPED)
    (event,) = both.to_server(forge(get().encode(), "client"))
    assert isinstance(event, Failed)
    assert event.error.code is Code.UNEXPECTED_APDU
