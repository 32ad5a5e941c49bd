"""What `decode` makes of protected messages: tags, keys, candidates, what it learns and what it does not show."""

import json

import pytest
from decode_help import (
    CLIENT,
    DK,
    KEYS,
    SERVER,
    aare,
    aarq,
    general_ciphering,
    glo,
    good,
    one,
    push,
    request,
    response,
    service,
    wrapped,
)
from win12.application.decoding import decode
from win12.security.keys import Keys
from win12_wire.frames import axdr
from win12_wire.frames.ciphering import GeneralSigning, KeyInfo, ProtectionTag


@pytest.mark.parametrize(("control", "tag"), [(0x30, "verified"), (0x10, "verified"), (0x20, "absent")])
@pytest.mark.parametrize("stated", [True, False])
def test_general_glo(control: int, tag: str, stated: bool) -> None:
    keys = Keys(ek=KEYS.ek, ak=KEYS.ak, server_title=b"" if stated else SERVER)
    found = good(glo(push(), 7, control=control, stated=stated), keys)
    shown = found.json()["security"]
    assert shown["tag"] == tag
    assert shown["control"] == f"{control:#04x}"
    assert shown["system_title"] == SERVER.hex()
    assert shown["invocation_counter"] == 7
    assert found.readings


@pytest.mark.parametrize("control", [0x30, 0x10])
def test_a_wrong_tag_is_an_error_and_gives_nothing(control: int) -> None:
    octets = glo(push(), control=control)
    for altered in (octets[:-1] + bytes((octets[-1] ^ 1,)), octets[:30] + bytes((octets[30] ^ 1,)) + octets[31:]):
        found = one(altered, KEYS)
        assert found.error is not None
        assert found.error.code == "WRONG_TAG"
        assert found.readings == []
        assert found.json()["security"]["tag"] == "wrong"
        assert push()[1:].hex() not in json.dumps(found.json()) or control == 0x10


@pytest.mark.parametrize("control", [0x30, 0x10])
def test_without_authentication_key_the_tag_is_not_checked(control: int) -> None:
    found = good(glo(push(), control=control), Keys(ek=KEYS.ek))
    assert found.readings
    assert found.json()["security"]["tag"] == "not checked"
    assert any("not checked" in problem for problem in found.problems)


def test_of_several_candidates_the_one_that_makes_sense_counts() -> None:
    """No tag vouches for a title or a key: the plain text has to be an APDU."""
    strangers = [Keys(ek=bytes((n,)) * 16, server_title=bytes((n,)) * 8) for n in range(1, 4)]
    mine = Keys(ek=KEYS.ek, client_title=CLIENT, server_title=SERVER)
    for title in (CLIENT, SERVER):
        (found,) = decode(glo(push(), title=title, control=0x20, stated=False), [*strangers, mine])
        assert found.error is None
        assert found.readings
        assert found.json()["security"]["system_title"] == title.hex()


def test_without_keys_the_envelope_is_shown() -> None:
    found = good(glo(push()))
    assert found.json()["apdu"]["type"] == "general_key_ciphering"
    assert found.json()["security"]["system_title"] == SERVER.hex()
    assert any("ek" in problem for problem in found.problems)


def test_keys_of_the_wrong_length_are_said_to_be() -> None:
    found = one(glo(push()), Keys(ek=bytes(32), ak=bytes(32)))
    assert any("16 octets" in problem for problem in found.problems)


def test_one_of_several_meters_keys_fits() -> None:
    others = [Keys(ek=bytes((n,)) * 16, ak=bytes(16), server_title=bytes((n,)) * 8) for n in range(1, 4)]
    mine = Keys(ek=KEYS.ek, ak=KEYS.ak, server_title=SERVER)
    (found,) = decode(glo(push()), [*others, mine])
    assert found.error is None
    (found,) = decode(glo(push(), title=b"stranger"), [*others, Keys(ek=KEYS.ek, ak=KEYS.ak)])
    assert found.error is None


@pytest.mark.parametrize("lengths", [True, False])
@pytest.mark.parametrize("info", [None, KeyInfo(choice=0, key_id=0)])
def test_general_ciphering_with_an_identified_key(lengths: bool, info: KeyInfo | None) -> None:
    found = good(general_ciphering(push(), lengths, info), KEYS)
    assert found.json()["security"]["tag"] == "verified"
    assert found.json()["security"]["header"]["recipient_title"] == CLIENT.hex()
    assert found.readings


def test_signed_content_is_read_and_the_signature_not_vouched_for() -> None:
    signed = GeneralSigning(
        transaction_id=b"1", originator_title=SERVER, recipient_title=CLIENT, date_time=b"", other_information=b"",
        content=glo(push()), signature=bytes(64),
    )  # fmt: skip
    found = good(signed.encode(), KEYS)
    shown = found.json()["security"]
    assert (shown["tag"], shown["inner"]["tag"]) == ("not checked", "verified")
    assert found.readings


def test_titles_and_dedicated_key_are_learned_from_the_association() -> None:
    tag = ProtectionTag
    dialogue = [
        aarq(dedicated=True), aare(),
        service(tag.ded_get_request, request(), 0, CLIENT, DK),
        service(tag.ded_get_response, response(axdr.double_long_unsigned(7)), 0, SERVER, DK),
        service(tag.glo_get_request, request(2), 2, CLIENT),
        service(tag.glo_get_response, response(axdr.double_long_unsigned(8), 2), 2, SERVER),
    ]  # fmt: skip
    for carried in (b"".join(dialogue), b"".join(map(wrapped, dialogue))):
        found = decode(carried, KEYS)
        assert [one.error for one in found] == [None] * 6
        assert [one.json()["security"]["tag"] for one in found] == ["verified"] * 6
        assert [one.json()["security"]["key"] for one in found] == ["global"] * 2 + ["dedicated"] * 2 + ["global"] * 2
        assert [r.raw for one in found for r in one.readings] == [7, 8]
        assert [change for one in found for change in one.changed()] == []


def test_associations_of_different_clients_do_not_mix() -> None:
    """A second client associates in between; the titles of the first still hold on its own pair of ports."""
    other = b"CLIENT_2"
    dialogue = [
        wrapped(aarq(), 1, 1), wrapped(aare(), 1, 1), wrapped(aarq(title=other), 2, 1), wrapped(aare(), 1, 2),
        wrapped(service(ProtectionTag.glo_get_request, request(), 2, CLIENT), 1, 1),
        wrapped(service(ProtectionTag.glo_get_request, request(), 2, other), 2, 1),
    ]  # fmt: skip
    found = decode(b"".join(dialogue), KEYS)
    assert [one.json()["security"]["tag"] for one in found] == ["verified"] * 6


def test_secrets_are_not_shown() -> None:
    found = decode(aarq(dedicated=True) + aare(), KEYS)
    text = json.dumps([one.json() for one in found]) + repr(found)
    for secret in (KEYS.ek, KEYS.ak, DK):
        assert secret.hex() not in text
        assert repr(secret)[2:-1] not in text
    assert "hidden" in text


def test_telegrams_inside_a_protection_are_text() -> None:
    found = good(glo(b"/KFM5KAIFA\r\n\r\n1-0:1.8.0(1*kWh)\r\n!"), KEYS)
    assert found.json()["apdu"]["type"] == "text"
