"""Pushes with less protection than is wanted, or with wrong: refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from altering import altered
from decode_help import KEYS, glo
from decode_help import SERVER as GLO_SERVER
from decode_help import push as plain_push
from general_help import CLIENT, SERVER, keys_of, signed, without
from push_layers_help import SIGNED, USES, judged, pushed, refused, station
from test_agreement import poisoned
from win12.application.association.settings import Security, Signing
from win12.application.decoding import decode
from win12.application.listening.guard import PushPolicy
from win12.application.listening.layered import answered, layered
from win12.security.counters import MemoryCounters
from win12.security.general import header, sign
from win12.security.message_keys import KeyUse, signer
from win12.security.signing import Signer
from win12.simulator.push_layers import PushLayers
from win12_wire.errors import Code, UsageError
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning

GLO = replace(KEYS, server_title=GLO_SERVER)


# --- less than is wanted


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("wanted", USES)
def test_only_the_key_that_is_wanted(use: KeyUse, wanted: KeyUse) -> None:
    error = judged(pushed(station(), use), PushPolicy(message_key=wanted))
    assert (error is None) is (use is wanted)
    assert error is None or error.code is Code.WEAK_PROTECTION


@pytest.mark.parametrize("signing", list(Signing))
@pytest.mark.parametrize("wanted", [Signing.OUTSIDE, Signing.INSIDE])
def test_only_the_signature_that_is_wanted(signing: Signing, wanted: Signing) -> None:
    error = judged(pushed(station(), KeyUse.IDENTIFIED, signing), PushPolicy(signing=wanted))
    assert (error is None) is (signing is wanted)
    assert error is None or error.code is Code.WEAK_PROTECTION


@pytest.mark.parametrize(
    ("control", "security", "code"),
    [
        (0x30, Security.AUTHENC, None), (0x30, Security.AUTH, None), (0x10, Security.AUTH, None),
        (0x10, Security.AUTHENC, Code.WEAK_PROTECTION), (0x20, Security.AUTH, Code.WEAK_PROTECTION),
        (0x20, Security.AUTHENC, Code.WEAK_PROTECTION),
    ],
)  # fmt: skip
def test_the_least_protection_holds_under_the_global_key_too(control: int, security: Security, code: Code | None) -> None:
    error = judged(glo(plain_push(5), 8, control=control), PushPolicy(security), GLO)
    assert (error and error.code) == code


def test_what_is_in_clear_or_only_signed_is_less() -> None:
    refused(Code.WEAK_PROTECTION, plain_push(5))
    refused(Code.WEAK_PROTECTION, signed(plain_push(5), 1))
    refused(Code.WEAK_PROTECTION, glo(plain_push(5), 8), PushPolicy(message_key=KeyUse.IDENTIFIED), GLO)
    refused(Code.WEAK_PROTECTION, glo(plain_push(5), 8), SIGNED, GLO)
    with pytest.raises(UsageError):
        PushPolicy(Security.ENC)


# --- wrong

ALTERED: list[tuple[str, KeyUse, Callable[[GeneralCiphering], None], Code]] = [
    ("tag", KeyUse.IDENTIFIED, lambda a: setattr(a, "payload", a.payload[:-1] + bytes((a.payload[-1] ^ 1,))), Code.WRONG_TAG),
    ("number", KeyUse.WRAPPED, lambda a: setattr(a, "transaction_id", (901).to_bytes(8)), Code.WRONG_TAG),
    ("other information", KeyUse.ONE_EPHEMERAL, lambda a: setattr(a, "other_information", b"x"), Code.WRONG_TAG),
    ("recipient", KeyUse.WRAPPED, lambda a: setattr(a, "recipient_title", b"SOMEBODY"), Code.WRONG_TITLE),
    ("no recipient", KeyUse.WRAPPED, lambda a: setattr(a, "recipient_title", b""), Code.WRONG_TITLE),
    ("title", KeyUse.STATIC, lambda a: setattr(a, "originator_title", b"SOMEBODY"), Code.WRONG_TITLE),
    ("odd title", KeyUse.STATIC, lambda a: setattr(a, "originator_title", b"ME"), Code.WRONG_TITLE),
    ("reflected", KeyUse.IDENTIFIED, lambda a: setattr(a, "originator_title", CLIENT), Code.WRONG_TITLE),
    ("suite", KeyUse.IDENTIFIED, lambda a: setattr(a, "security_control", 0x3F), Code.WRONG_SUITE),
    ("broadcast key", KeyUse.IDENTIFIED, lambda a: setattr(a, "security_control", 0x71), Code.WRONG_SUITE),
    ("no tag", KeyUse.WRAPPED, lambda a: setattr(a, "security_control", 0x21), Code.WEAK_PROTECTION),
    ("wrapped key", KeyUse.WRAPPED, lambda a: setattr(a.key_info, "wrapped_key", bytes(24)), Code.WRONG_MESSAGE_KEY),
    ("scheme", KeyUse.STATIC, lambda a: setattr(a.key_info, "key_parameters", b"\3"), Code.WRONG_MESSAGE_KEY),
]


@pytest.mark.parametrize(("what", "use", "change", "code"), ALTERED, ids=[one[0] for one in ALTERED])
def test_a_push_that_was_altered(what: str, use: KeyUse, change: Callable[[GeneralCiphering], None], code: Code) -> None:
    apdu = GeneralCiphering.decode(pushed(station(), use))
    change(apdu)
    refused(code, apdu.encode())
    assert what


def test_a_push_under_a_key_of_its_own_has_a_number() -> None:
    """Or else nothing tells, once the global key is another, that it came before."""
    layers = PushLayers(KeyUse.WRAPPED).open(station())._layers
    assert layers.form is not None
    for transaction, code in ((b"\0\0\0\0\0\0\0\7", None), (b"\xa5" * 8, Code.WRONG_TRANSACTION)):
        layers.form = replace(layers.form, transaction=transaction)
        error = judged(layers.sealed(plain_push(5), 3, layers.reserve(), begins=False))
        assert (error and error.code) == code


def test_nothing_is_confirmed_in_the_name_that_only_the_push_says() -> None:
    """Whoever has that name counts by himself."""
    octets, known = pushed(station(), KeyUse.WRAPPED), keys_of("client", 1)
    for keys, answers in ((known, True), (replace(known, client_title=b""), False)):
        (decoded,) = decode(octets, [keys])
        apdu = layered(decoded)
        assert apdu is not None
        assert (answered(b"\x10", apdu, decoded, [keys], MemoryCounters()) is not None) is answers


def ephemeral(public: bytes) -> bytes:
    """A push whose ephemeral key is of the meter's own making, well signed."""
    apdu = GeneralCiphering.decode(pushed(station(), KeyUse.ONE_EPHEMERAL))
    assert apdu.key_info is not None
    apdu.key_info.key_ciphered_data = public + signer(keys_of("server", 1), 1, "server").sign(public)
    return apdu.encode()


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (b"\x5a" * 64, "no point of P-256"),
        (Signer(2, b"\5" * 48, "").public()[:64], "no point of P-256"),
        (Signer(2, b"\5" * 48, "").public(), "signature"),
        (poisoned(b"\x33" * 32), "the shared secret is zero"),
    ],
)
def test_an_ephemeral_key_of_another_curve_or_none(public: bytes, said: str) -> None:
    assert said in str(refused(Code.WRONG_MESSAGE_KEY, ephemeral(public)))


def test_a_push_of_another_suite_than_the_keys_are_of() -> None:
    refused(Code.WRONG_MESSAGE_KEY, pushed(station(2), KeyUse.ONE_EPHEMERAL))


@pytest.mark.parametrize("where", [Signing.OUTSIDE, Signing.INSIDE])
def test_a_signature_of_somebody_else(where: Signing) -> None:
    forger = station(keys=keys_of("server", 1, server_signing_key=b"\x66" * 32))
    refused(Code.WRONG_SIGNATURE, pushed(forger, KeyUse.IDENTIFIED, where))


def test_another_meter_of_the_key_file_signs_for_itself_only() -> None:
    """The decoder finds a key that fits; the listener wants the one of whose title it is."""
    other = keys_of("client", 1, server_title=b"OTHERONE", server_public_key=Signer(1, b"\x66" * 32, "").public())
    octets = pushed(station(keys=keys_of("server", 1, server_signing_key=b"\x66" * 32)), KeyUse.IDENTIFIED, Signing.OUTSIDE)
    (decoded,) = decode(octets, [keys_of("client", 1), other])
    assert decoded.error is None
    refused(Code.WRONG_SIGNATURE, octets, SIGNED, keys_of("client", 1), other)


def test_another_title_under_the_keys_of_a_meter() -> None:
    """Who has a meter's keys is that meter, in layers and without."""
    octets = pushed(station(keys=keys_of("server", 1, server_title=b"SOMEBODY")), KeyUse.IDENTIFIED)
    assert judged(octets, PushPolicy(), without(keys_of("client", 1), "server_title")) is None
    refused(Code.WRONG_TITLE, octets)
    refused(Code.WRONG_TITLE, glo(plain_push(5), 8), PushPolicy(), replace(GLO, server_title=b"SOMEBODY"))
    assert judged(glo(plain_push(5), 8), PushPolicy(), without(GLO, "server_title")) is None


def test_a_wrong_tag_under_the_global_key_is_called_so() -> None:
    refused(Code.WRONG_TAG, altered(glo(plain_push(5), 8)), PushPolicy(), GLO)


def test_the_broadcast_key_proves_no_meter() -> None:
    octets = glo(plain_push(5), 8, control=0x70)
    refused(Code.WRONG_SUITE, octets, PushPolicy(), replace(GLO, bek=GLO.ek, ek=GLO.ak))


def test_a_signature_around_other_transactions() -> None:
    inside = pushed(station(), KeyUse.IDENTIFIED)
    head = GeneralSigning.decode(pushed(station(), KeyUse.IDENTIFIED, Signing.OUTSIDE))
    keys = keys_of("server", 1)
    octets = sign(signer(keys, 1, "server"), header((99).to_bytes(8), SERVER, CLIENT), inside)
    refused(Code.WRONG_TITLE, octets, SIGNED)
    assert head.transaction_id != (99).to_bytes(8)
