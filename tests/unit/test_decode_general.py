"""`decode` opens general-ciphering under every key and checks general-signing; what is wrong with a key is an error."""

from __future__ import annotations

import json

import pytest
from decode_help import good, one, push
from general_help import CLIENT, SERVER, all_keys, ciphered, keys_of, signed, without
from test_agreement import poisoned
from win12.application.decoding import decode
from win12.application.decoding.result import Decoded
from win12.fleet.listen import proved_counter
from win12.security.counters import counter_name
from win12.security.general import header, protect, transactions_name
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, other
from win12.security.signing import Signer
from win12.security.suite import Cipher
from win12_wire.errors import Code
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning, KeyInfo

USES = list(KeyUse)
SUITES = [1, 2]
SIDES: list[Side] = ["client", "server"]


def refused(octets: bytes, keys: Keys, code: Code) -> Decoded:
    """An error, and nothing of the content unless the message shows it to everybody."""
    found = one(octets, keys)
    assert found.error is not None
    assert found.error.code is code
    assert not found.readings
    assert octets[0] == 0xDF or push()[1:].hex() not in json.dumps(found.json())
    return found


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("use", USES)
def test_the_recipient_opens_it(use: KeyUse, suite: int) -> None:
    found = good(ciphered(push(), use, suite), keys_of("client", suite))
    shown = found.json()["security"]
    role = {KeyUse.IDENTIFIED: "global", KeyUse.WRAPPED: "wrapped"}.get(use, "agreed")
    assert (shown["tag"], shown["key"], shown["system_title"]) == ("verified", role, SERVER.hex())
    assert found.readings


@pytest.mark.parametrize("use", USES)
def test_what_the_client_sent_is_opened_with_the_keys_of_the_meter(use: KeyUse) -> None:
    assert good(ciphered(push(), use, 1, sender="client"), keys_of("server", 1)).readings


@pytest.mark.parametrize("use", [KeyUse.IDENTIFIED, KeyUse.WRAPPED, KeyUse.STATIC])
def test_who_sent_it_opens_it_too(use: KeyUse) -> None:
    """One private key of the two is enough, unless the key was ephemeral."""
    assert good(ciphered(push(), use, 2), keys_of("server", 2)).readings


def test_an_ephemeral_key_is_lost_to_who_made_it() -> None:
    found = one(ciphered(push(), KeyUse.ONE_EPHEMERAL, 1), keys_of("server", 1))
    assert found.error is None
    assert any("client_agreement_key" in problem for problem in found.problems)


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("use", USES)
def test_without_titles_in_the_key_file(use: KeyUse, suite: int) -> None:
    assert good(ciphered(push(), use, suite), without(all_keys(suite), "client_title", "server_title")).readings


@pytest.mark.parametrize(
    ("use", "missing"),
    [
        (KeyUse.IDENTIFIED, "ek"),
        (KeyUse.WRAPPED, "kek"),
        (KeyUse.ONE_EPHEMERAL, "client_agreement_key"),
        (KeyUse.ONE_EPHEMERAL, "server_public_key"),
        (KeyUse.STATIC, "server_agreement_public_key"),
    ],
)
def test_a_key_that_is_missing_is_named(use: KeyUse, missing: str) -> None:
    found = one(ciphered(push(), use, 1), without(keys_of("client", 1), missing))
    assert found.error is None
    assert any(missing in problem for problem in found.problems)
    assert not found.readings


@pytest.mark.parametrize("use", USES)
def test_without_ak_it_is_deciphered_and_the_tag_not_vouched_for(use: KeyUse) -> None:
    found = good(ciphered(push(), use, 1), without(keys_of("client", 1), "ak"))
    assert found.readings
    assert found.json()["security"]["tag"] == "not checked"


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("field", ["transaction_id", "other_information", "date_time", "recipient_title"])
def test_every_field_of_the_header_is_authenticated(use: KeyUse, field: str) -> None:
    apdu = GeneralCiphering.decode(ciphered(push(), use, 1))
    setattr(apdu, field, b"\7" * 8)
    refused(apdu.encode(), keys_of("client", 1), Code.WRONG_TAG)


def test_one_of_several_meters_keys_fits() -> None:
    others = [Keys(ek=bytes((n,)) * 16, kek=bytes((n,)) * 16, ak=bytes(16)) for n in range(3)]
    (found,) = decode(ciphered(push(), KeyUse.WRAPPED, 1), [*others, keys_of("client", 1)])
    assert found.error is None
    assert found.readings


def test_the_broadcast_key() -> None:
    keys, head = all_keys(1), header(b"", SERVER, CLIENT)
    for info in (None, KeyInfo(choice=0, key_id=1)):
        octets = protect(Cipher(1, keys.bek, keys.ak), head, push(), info=info, control=0x71, counter=3)
        assert good(octets, keys_of("client", 1)).json()["security"]["key"] == "broadcast"
    octets = protect(Cipher(1, keys.bek, keys.ak), head, push(), info=KeyInfo(choice=0, key_id=0), control=0x71, counter=3)
    refused(octets, keys, Code.WRONG_MESSAGE_KEY)


def altered(use: KeyUse, **changes: object) -> bytes:
    apdu = GeneralCiphering.decode(ciphered(push(), use, 1))
    assert apdu.key_info is not None
    for name, value in changes.items():
        setattr(apdu.key_info, name, value)
    return apdu.encode()


def ephemeral(public: bytes, *, by: bytes = b"\x22" * 32) -> bytes:
    return public + Signer(1, by, "").sign(public)


@pytest.mark.parametrize(
    ("use", "changes"),
    [
        (KeyUse.IDENTIFIED, {"key_id": 1}),
        (KeyUse.IDENTIFIED, {"key_id": 2}),
        (KeyUse.WRAPPED, {"kek_id": 1}),
        (KeyUse.WRAPPED, {"wrapped_key": bytes(24)}),
        (KeyUse.WRAPPED, {"wrapped_key": b""}),
        (KeyUse.STATIC, {"key_ciphered_data": bytes(64)}),
        (KeyUse.STATIC, {"key_parameters": b"\3"}),
        (KeyUse.STATIC, {"key_parameters": b""}),
        (KeyUse.STATIC, {"key_parameters": b"\1"}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": b""}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": bytes(128)}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": ephemeral(Signer(1, b"\5" * 32, "").public(), by=b"\6" * 32)}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": ephemeral(bytes(64))}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": ephemeral(b"\x5a" * 64)}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": ephemeral(Signer(2, b"\5" * 48, "").public())}),
        (KeyUse.ONE_EPHEMERAL, {"key_ciphered_data": ephemeral(poisoned(b"\x33" * 32))}),
    ],
)
def test_what_a_message_says_of_its_key_is_checked(use: KeyUse, changes: dict[str, object]) -> None:
    refused(altered(use, **changes), keys_of("client", 1), Code.WRONG_MESSAGE_KEY)


def test_another_ephemeral_key_well_signed_gives_another_key() -> None:
    other = ephemeral(Signer(1, b"\5" * 32, "").public())
    refused(altered(KeyUse.ONE_EPHEMERAL, key_ciphered_data=other), keys_of("client", 1), Code.WRONG_TAG)


def test_a_message_in_another_suite() -> None:
    apdu = GeneralCiphering.decode(ciphered(push(), KeyUse.WRAPPED, 1))
    apdu.security_control = 0x32
    found = one(apdu.encode(), keys_of("client", 1))
    assert not found.readings
    assert any("32 octets" in problem for problem in found.problems)


def test_what_a_listener_counts() -> None:
    """It would see no replay if each message had a counter of its own, and old ones again if that hung on the global key."""
    keys = keys_of("client", 1)
    found = {use: proved_counter(one(ciphered(push(), use, 1), keys)) for use in USES}
    assert found.pop(KeyUse.IDENTIFIED) == (counter_name(keys.ek, SERVER), 9)
    assert set(found.values()) == {(transactions_name(SERVER), 5)}
    unnumbered = one(ciphered(push(), KeyUse.WRAPPED, 1, transaction=b""), keys)
    assert proved_counter(unnumbered) == (counter_name(keys.ek, SERVER), 9)


# --- signatures


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("sender", SIDES)
def test_a_signature_verifies(suite: int, sender: Side) -> None:
    found = good(signed(push(), suite, sender=sender), keys_of(other(sender), suite))
    assert found.json()["security"]["tag"] == "verified"
    assert found.readings


def test_signed_inside_and_outside() -> None:
    keys = keys_of("client", 1)
    for octets in (signed(ciphered(push(), KeyUse.WRAPPED, 1), 1), ciphered(signed(push(), 1), KeyUse.STATIC, 1)):
        found = good(octets, keys)
        shown = found.json()["security"]
        assert (shown["tag"], shown["inner"]["tag"]) == ("verified", "verified")
        assert found.readings


@pytest.mark.parametrize("field", ["transaction_id", "recipient_title", "date_time", "other_information", "content", "signature"])
def test_everything_is_signed(field: str) -> None:
    apdu = GeneralSigning.decode(signed(push(), 1))
    octets = bytearray(getattr(apdu, field) or b"\0")
    octets[-1] ^= 1
    setattr(apdu, field, bytes(octets))
    refused(apdu.encode(), keys_of("client", 1), Code.WRONG_SIGNATURE)


@pytest.mark.parametrize("length", [0, 1, 63, 65, 96])
def test_signatures_of_a_wrong_length(length: int) -> None:
    apdu = GeneralSigning.decode(signed(push(), 1))
    apdu.signature = bytes(length)
    found = one(apdu.encode(), keys_of("client", 1))
    assert length == 96 or (found.error is not None and found.error.code is Code.WRONG_SIGNATURE)
    assert length != 96 or any("not checked" in problem for problem in found.problems)


def test_a_signature_of_somebody_else() -> None:
    stranger = keys_of("client", 1, server_public_key=Signer(1, b"\7" * 32, "").public())
    refused(signed(push(), 1), stranger, Code.WRONG_SIGNATURE)


def test_without_a_public_key_the_content_is_read_and_not_vouched_for() -> None:
    found = good(signed(push(), 1), Keys(ek=bytes(16)))
    assert found.json()["security"]["tag"] == "not checked"
    assert any("public key" in problem for problem in found.problems)
    assert found.readings
