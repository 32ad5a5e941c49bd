"""Dialogues between two public stacks: every frame, APDU, protection and inner APDU of both directions, there and back."""

import ast
import re

import pytest
from corpus import Case, cases, keys_of
from win12.application.decoding import decode
from win12.application.decoding.result import Decoded
from win12_wire.frames.get import GetResponseNormal
from win12_wire.frames.hdlc import ControlField, Hdlc

LLC = (b"\xe6\xe6\x00", b"\xe6\xe7\x00")


def octets(case: Case) -> bytes:
    return bytes.fromhex("".join(event["hex"] for event in case["events"]))


def dialogue(case: Case) -> list[Decoded]:
    return decode(octets(case), keys_of(case))


@pytest.mark.parametrize("case", cases("sessions.json"))
def test_everything_is_deciphered(case: Case) -> None:
    found = dialogue(case)
    assert [one.error for one in found] == [None] * len(found)
    ciphered = [one for one in found if one.protections]
    assert (case["protection"] != "none") <= bool(ciphered)
    for one in ciphered:
        assert one.security is not None
        assert one.security.key in ("global", "dedicated")
        assert one.security.tag == ("verified" if one.security.bits.authenticated else "absent")
        assert one.security.bits.suite == case["suite"]
    dedicated = [one for one in ciphered if one.security is not None and one.security.key == "dedicated"]
    assert bool(dedicated) == ("ded" in case["options"].split() and "gurux" in case["client"]["program"])


@pytest.mark.parametrize("case", cases("sessions.json"))
def test_every_octet_comes_back(case: Case) -> None:
    found = dialogue(case)
    assert [change for one in found for change in one.changed()] == []
    frames = [whole for one in found for whole in one.frames]
    assert b"".join(whole.frame.encode() for whole in frames) == octets(case)


@pytest.mark.parametrize("case", cases("sessions.json"))
def test_segments_are_the_message(case: Case) -> None:
    for one in dialogue(case):
        if one.link == "hdlc" and one.origin is not None:
            parts = [w.frame.information for w in one.frames if isinstance(w.frame, Hdlc) and _is_i(w.frame)]
            assert any(b"".join(parts) == llc + one.origin.octets for llc in LLC)


@pytest.mark.parametrize("case", cases("sessions.json"))
def test_what_the_client_read(case: Case) -> None:
    """The readings give what the recorded client says it read."""
    said = case["expected"]["client_read"]
    found = {(r.obis, r.attribute): r.raw for one in dialogue(case) for r in one.readings}
    assert found["0.0.42.0.0.255", 2] == b"GRX1234567890123"
    assert found["1.0.1.8.0.255", 2] == 123456
    rows = [len(one.apdu.data.value) for one in dialogue(case) if _answers(one, (7, 2))]
    wanted = [int(number) for number in re.findall(r"'(?:profile|range) rows': (\d+)", said)]
    assert rows == wanted
    assert ast.literal_eval(re.search(r"'objects': (\d+)", said)[1]) == len(found["0.0.40.0.0.255", 2])  # type: ignore[index,arg-type]


@pytest.mark.parametrize("case", cases("sessions.json"))
def test_one_message_alone(case: Case) -> None:
    """A message out of the middle, with titles and dedicated key from the key file instead of the association."""
    if case["link"] != "wrapper" or case["protection"] == "none":
        return
    given = case["keys"].get("dedicated")
    keys = keys_of(
        case,
        dk=bytes.fromhex(given or ""),
        client_title=bytes.fromhex(case["client"]["system_title"]),
        server_title=bytes.fromhex(case["server"]["system_title"]),
    )
    for event in case["events"]:
        (one,) = decode(bytes.fromhex(event["hex"]), keys)
        assert one.error is None
        assert one.security is None or one.security.key


def _is_i(frame: Hdlc) -> bool:
    return ControlField(octet=frame.control).is_information


def _answers(one: Decoded, target: tuple[int, int]) -> bool:
    asked = [(reading.class_id, reading.attribute) for reading in one.readings]
    return asked == [target] and isinstance(one.apdu, GetResponseNormal)
