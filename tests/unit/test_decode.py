"""What `decode` makes of links, protections, dialogues and damage."""

import json
from decimal import Decimal
from typing import Any

import pytest
from decode_help import (
    CLIENT,
    DK,
    ENERGY,
    KEYS,
    blocks,
    glo,
    good,
    hdlc,
    mbus,
    one,
    push,
    request,
    response,
    service,
    wrapped,
)
from win12.application.decoding import decode
from win12.datalink.hdlc_parameters import LinkParameters
from win12.security.keys import Keys
from win12_wire.errors import WireError
from win12_wire.frames import access, axdr, cosem, get, notification
from win12_wire.frames.action import ActionRequestNormal, ActionRequestWithList
from win12_wire.frames.ciphering import ProtectionTag
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.initiate import Conformance, InitiateRequest
from win12_wire.frames.set import SetRequestNormal, SetRequestWithList

LLC = b"\xe6\xe7\x00"
LINKS = {
    "hdlc": b"".join(hdlc(push())),
    "segmented": b"".join(hdlc(push(), size=20)),
    "doubled flags": b"\x7e\x7e".join([b"", *hdlc(push(), size=20), b""]),
    "shared flags": b"".join(frame[1:] if at else frame for at, frame in enumerate(hdlc(push(), size=20))),
    "mbus": b"".join(mbus(push())),
    "mbus segments": b"".join(mbus(push(), size=9)),
    "wrapper": wrapped(push()),
    "raw": push(),
    "raw with llc": b"\xe6\xe7\x00" + push(),
    "blocks": b"".join(blocks(push(), 7)),
    "blocks, llc first only": b"".join(f for at, b in enumerate(blocks(push(), 9)) for f in hdlc(b, llc=LLC[: 3 * (not at)])),
    "blocks in wrappers": b"".join(wrapped(block) for block in blocks(push(), 9)),
}


@pytest.mark.parametrize("name", LINKS)
def test_every_link_carries_the_same_push(name: str) -> None:
    found = good(LINKS[name])
    assert found.octets is not None
    assert found.octets.octets == push()
    assert [reading.value for reading in found.readings] == [Decimal(50)]
    assert found.json()["time"] == "2022-02-21T17:37:30"
    assert found.problems == []


@pytest.mark.parametrize("name", LINKS)
def test_json_has_the_documented_form(name: str) -> None:
    shown = json.loads(json.dumps(one(LINKS[name]).json()))
    expected = {"mbus segments": "mbus", "raw with llc": "raw", "blocks": "raw", "blocks in wrappers": "wrapper"}
    assert shown["link"] == expected.get(name, name if name in ("hdlc", "mbus", "wrapper", "raw") else "hdlc")
    assert shown["security"] is None
    assert shown["apdu"]["type"] == "data_notification"
    assert shown["readings"] == [
        {"obis": "1.0.1.8.0.255", "attribute": 2, "raw": 5, "scaler": 1, "unit": "Wh", "value": "50"},
    ]
    assert "error" not in shown


@pytest.mark.parametrize("name", ["hdlc", "segmented", "mbus", "mbus segments"])
def test_noise_around_frames_is_a_remark(name: str) -> None:
    found = good(b"\x12\x34\x7e\xa0" + LINKS[name] + b"\x55" * 9)
    assert len(found.readings) == 1
    assert any("4 octets at offset 0" in problem for problem in found.problems)


def test_two_pushes_are_two_objects_and_noise_is_none() -> None:
    frames = [*hdlc(push(1)), b"\x00\x01noise", *hdlc(push(2))]
    first, second = decode(b"".join(frames))
    assert [reading.raw for one in (first, second) for reading in one.readings] == [1, 2]


def test_two_senders_may_interleave_their_segments() -> None:
    a, b = hdlc(push(1), 20, source=b"\x21"), hdlc(push(2), 20, source=b"\x23")
    found = decode(b"".join(frame for pair in zip(a, b, strict=True) for frame in pair))
    assert sorted(int(r.raw) for one in found for r in one.readings) == [1, 2]  # type: ignore[call-overload]


@pytest.mark.parametrize("damage", ["checksum", "cut", "segment lost", "end missing"])
def test_damage_is_an_error_with_an_offset(damage: str) -> None:
    frames = hdlc(push(), size=20)
    whole = b"".join(frames)
    octets = {
        "checksum": whole[:15] + bytes((whole[15] ^ 1,)) + whole[16:],
        "cut": whole[:-4],
        "segment lost": b"".join(frames[:1] + frames[2:]),
        "end missing": b"".join(frames[:-1]),
    }[damage]
    errors = [found.error for found in decode(octets) if found.error]
    assert errors
    for error in errors:
        assert isinstance(error, WireError)
        assert 0 <= error.offset <= len(octets)
        assert "at offset" in str(error)


def test_an_error_deep_inside_names_its_place_in_the_input() -> None:
    """The tag of the register's value is altered under the protection, in the third of many segments."""
    plain = push()
    at = plain.index(b"\x06\x00\x00\x00\x05")
    altered = plain[:at] + b"\x0b" + plain[at + 1 :]
    frames = hdlc(glo(altered), size=20)
    found = one(b"".join(frames), KEYS)
    assert isinstance(found.error, WireError)
    assert found.error.code == "UNKNOWN_TAG"
    into = len(LLC) + len(glo(altered)) - 12 - len(plain) + at
    frame, inside = divmod(into, 20)
    before = sum(len(octets) for octets in frames[: frame + 1])
    information = Hdlc.decode(frames[frame]).information
    assert found.error.offset == before - 3 - len(information) + inside


@pytest.mark.parametrize("text", ["", "00", "ff", "7e", "7ea0", "68", "0001", "db", "e6e7", "31323334"])
def test_small_inputs_give_one_object(text: str) -> None:
    (found,) = decode(bytes.fromhex(text))
    assert found.error is not None or found.apdu is not None


def test_trailing_octets_after_an_apdu_are_refused() -> None:
    first, rest = decode(push() + b"\xff\xff")
    assert first.readings
    assert isinstance(rest.error, WireError)
    assert rest.error.offset == len(push())


def test_link_frames_without_apdu_are_shown() -> None:
    snrm = Hdlc(destination=b"\x03", source=b"\x21", control=0x93).encode()
    shown = good(snrm).json()
    assert shown["link"] == "hdlc"
    assert shown["apdu"] is None
    assert shown["frames"][0]["function"] == "snrm"
    answer = Hdlc(destination=b"\x21", source=b"\x03", control=0x73, information=LinkParameters(128, 128, 1, 1).encode()).encode()
    (found,) = decode(snrm + answer)
    assert found.json()["frames"][1]["parameters"]["max_information_receive"] == 128


# --- dialogues -------------------------------------------------------------------------------------------------------------


def blocks_of(data: bytes, size: int, invoke_id: int = 1) -> list[bytes]:
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return [
        get.GetResponseWithDatablock(invoke_id=invoke_id, last_block=int(n == len(parts)), block_number=n, raw=part).encode()
        for n, part in enumerate(parts, 1)
    ]


ROWS = axdr.array(*(axdr.structure(axdr.unsigned(n), axdr.double_long_unsigned(n)) for n in range(30)))


def test_blocks_of_an_answer_are_joined() -> None:
    octets = request(class_id=7) + b"".join(blocks_of(ROWS.encode(), 50))
    found = decode(octets)
    assert [one.error for one in found] == [None] * len(found)
    assert len(found[-1].json()["apdu"]["reassembled"]["array"]) == 30
    (reading,) = [r for one in found for r in one.readings]
    assert reading.class_id == 7
    assert len(list(reading.raw)) == 30  # type: ignore[call-overload]


def test_blocks_of_a_list_are_joined() -> None:
    target = cosem.AttributeDescriptor(class_id=3, instance_id=ENERGY, attribute_id=2)
    listed = get.GetRequestWithList(invoke_id=1, selections=[cosem.AttributeSelection(attribute=target)] * 3)
    results = [cosem.DataResult(data=axdr.double_long_unsigned(n)) for n in (1, 2)] + [cosem.DataResult(error=4)]
    whole = get.GetResponseWithList(invoke_id=1, results=results).encode()[3:]
    found = decode(listed.encode() + b"".join(blocks_of(whole, 5)))
    assert [one.error for one in found] == [None] * len(found)
    assert [r.raw for one in found for r in one.readings] == [1, 2]


def test_a_lost_block_is_said_and_nothing_is_joined() -> None:
    parts = blocks_of(ROWS.encode(), 50)
    found = decode(b"".join(parts[:1] + parts[2:]))
    assert any("missing" in problem for problem in found[-1].problems)
    assert "reassembled" not in found[-1].json()["apdu"]


def test_invalid_content_of_joined_blocks_is_an_error() -> None:
    found = decode(b"".join(blocks_of(ROWS.encode()[:-1] + b"", 50)))
    assert isinstance(found[-1].error, WireError)


@pytest.mark.parametrize("scaler_first", [True, False])
def test_scaler_and_value_meet_in_any_order(scaler_first: bool) -> None:
    scaler = request(1, 3) + response(axdr.structure(axdr.integer(-1), axdr.enum(27)), 1)
    value = request(2, 2) + response(axdr.long_unsigned(2345), 2)
    found = decode(scaler + value if scaler_first else value + scaler)
    (reading,) = [r for one in found for r in one.readings if r.attribute == 2]
    assert (reading.scaler, reading.unit, reading.value) == (-1, "W", Decimal("234.5"))


def test_an_answer_without_its_request_gives_the_data_alone() -> None:
    found = good(response(ROWS))
    assert len(found.json()["apdu"]["data"]["array"]) == 30
    assert found.readings == []


def test_refused_answers_are_named() -> None:
    shown = good(get.GetResponseNormal(invoke_id=1, error=4).encode()).json()
    assert shown["apdu"]["error"] == "object_undefined"


def test_bare_data() -> None:
    shown = good(ROWS.encode()).json()
    assert shown["link"] == "raw"
    assert shown["apdu"]["type"] == "data"


def test_event_notification() -> None:
    target = cosem.AttributeDescriptor(class_id=3, instance_id=ENERGY, attribute_id=2)
    event = notification.EventNotification(attribute=target, data=axdr.double_long_unsigned(12))
    (reading,) = good(event.encode()).readings
    assert (reading.obis, reading.raw) == ("1.0.1.8.0.255", 12)


def test_an_action_alone() -> None:
    method = cosem.MethodDescriptor(class_id=15, instance_id=bytes((0, 0, 40, 0, 0, 255)), method_id=1)
    action = ActionRequestNormal(invoke_id=1, method=method, parameters=axdr.octet_string(bytes(17)))
    assert good(action.encode()).json()["apdu"]["method"]["instance_id"] == "0.0.40.0.0.255"


@pytest.mark.parametrize("second", [push(2), LLC + push(2)])
def test_several_apdus_may_share_a_frame(second: bytes) -> None:
    for carried in (b"".join(hdlc(push(1) + second)), b"".join(hdlc(push(1) + second, 30)), wrapped(push(1) + second)):
        found = decode(carried)
        assert [one.error for one in found] == [None, None]
        assert [r.raw for one in found for r in one.readings] == [1, 2]
        assert [len(one.own) > 0 for one in found] == [True, False]


def test_octets_are_those_of_the_plain_text() -> None:
    assert good(glo(push()), KEYS).json()["octets"] == push().hex()


def test_octets_that_hold_a_secret_are_left_out() -> None:
    (found, _) = decode(service(ProtectionTag.glo_initiate_request, INITIATE, 1, CLIENT) + push(), WITH_TITLE)
    assert found.json()["apdu"]["type"] == "initiate_request"
    assert found.json()["octets"] is None
    assert DK.hex() not in json.dumps(found.json())


INITIATE = InitiateRequest(dedicated_key=DK, conformance=Conformance(bits=1), max_pdu_size=100).encode()
WITH_TITLE = Keys(ek=KEYS.ek, ak=KEYS.ak, client_title=CLIENT)


CLOCK = bytes((0, 0, 1, 0, 0, 255))
ASSOCIATION = bytes((0, 0, 40, 0, 0, 255))


PASSWORD = axdr.octet_string(b"12345678")
SECRET = cosem.AttributeDescriptor(class_id=15, instance_id=ASSOCIATION, attribute_id=7)


def writing(data: axdr.Data, attribute: int, class_id: int = 15, name: bytes = ASSOCIATION) -> bytes:
    target = cosem.AttributeDescriptor(class_id=class_id, instance_id=name, attribute_id=attribute)
    return SetRequestNormal(invoke_id=1, attribute=target, data=data).encode()


def calling(data: axdr.Data, method: int, class_id: int = 15, name: bytes = ASSOCIATION) -> bytes:
    target = cosem.MethodDescriptor(class_id=class_id, instance_id=name, method_id=method)
    return ActionRequestNormal(invoke_id=1, method=target, parameters=data).encode()


CHANGE = cosem.AttributeDescriptor(class_id=15, instance_id=ASSOCIATION, attribute_id=2)
ENERGIES = cosem.AttributeDescriptor(class_id=3, instance_id=ENERGY, attribute_id=2)
PROTECT = cosem.AttributeDescriptor(class_id=30, instance_id=ASSOCIATION, attribute_id=2)
PROTECTED = cosem.MethodDescriptor(class_id=30, instance_id=ASSOCIATION, method_id=2)


def accessing(*pairs: Any) -> bytes:
    """ACCESS: what is wanted and, after it, its value."""
    asked = [access.RequestSpecification(choice=choice, target=target) for choice, target in pairs[::2]]
    return access.AccessRequest(long_invoke_id=7, date_time=b"", specifications=asked, values=[*pairs[1::2]]).encode()


def answering(echoed: Any, value: axdr.Data) -> bytes:
    """The answer, which may repeat what was asked."""
    choice, target = echoed or (1, None)
    asked = None if target is None else access.RequestEcho(
        specifications=[access.RequestSpecification(choice=choice, target=target)]
    )  # fmt: skip
    done = [access.ResponseSpecification(choice=choice, result=0)]
    return access.AccessResponse(long_invoke_id=7, date_time=b"", request=asked, values=[value], specifications=done).encode()


def protecting(class_id: int, attribute: int) -> axdr.Data:
    """set_protected_attributes where nothing hides: the value stands in the octets."""
    row = axdr.structure(
        axdr.long_unsigned(class_id), axdr.octet_string(ASSOCIATION), axdr.integer(attribute), axdr.long_unsigned(0),
        axdr.structure(axdr.enum(0), axdr.null_data()),
    )  # fmt: skip
    return axdr.structure(axdr.array(row), axdr.array(), axdr.octet_string(PASSWORD.encode()))


def invoking(class_id: int, method: int) -> axdr.Data:
    called = axdr.structure(axdr.long_unsigned(class_id), axdr.octet_string(ASSOCIATION), axdr.integer(method))
    return axdr.structure(called, axdr.array(), axdr.octet_string(PASSWORD.encode()))


@pytest.mark.parametrize("octets", [
    accessing((1, ENERGIES), axdr.null_data(), (2, ENERGIES), axdr.unsigned(77)), accessing((1, SECRET), axdr.unsigned(77)),
    accessing((2, CHANGE), axdr.unsigned(77)), accessing((3, SECRET), axdr.unsigned(77)),
    calling(axdr.structure(axdr.unsigned(77)), 2, 30), calling(axdr.structure(axdr.array(axdr.unsigned(77))), 3, 30),
    calling(protecting(8, 3), 2, 30), calling(invoking(8, 6), 3, 30),
])  # fmt: skip
def test_what_is_no_secret_is_shown(octets: bytes) -> None:
    shown = good(octets).json()
    assert shown["octets"] == octets.hex()
    assert "(hidden)" not in json.dumps(shown)


def test_attributes_and_methods_are_named_by_their_class() -> None:
    assert good(request(1, 3)).json()["apdu"]["attribute"]["name"] == "scaler_unit"
    assert "name" not in good(request(1, 2, 9999)).json()["apdu"]["attribute"]
    assert good(calling(axdr.long(5), 6, 8, CLOCK)).json()["apdu"]["method"]["name"] == "shift_time"


def test_answers_and_what_is_written_have_the_names_of_their_declaration() -> None:
    sort = axdr.structure(axdr.long_unsigned(8), axdr.octet_string(CLOCK), axdr.integer(2), axdr.long_unsigned(0))
    _, answer = decode(request(1, 6, 7) + response(sort))
    (shown,) = answer.json()["readings"]
    assert shown["attribute_name"] == "sort_object"
    assert shown["named"] == {"class_id": 8, "logical_name": "0.0.1.0.0.255", "attribute_index": 2, "data_index": 0}
    assert good(writing(sort, 6, 7)).json()["apdu"]["named"] == shown["named"]
    assert good(writing(axdr.enum(2), 5, 7)).json()["apdu"]["named"] == "LIFO (unsorted)"
    entry = axdr.structure(axdr.long_unsigned(1), axdr.octet_string(b"\x07\xea\x0c\x19\xff"), axdr.unsigned(3))
    assert good(calling(entry, 1, 11)).json()["apdu"]["named"] == {"index": 1, "specialday_date": "2026-12-25", "day_id": 3}


def test_what_is_other_than_declared_is_noted() -> None:
    _, answer = decode(request(1, 5, 7) + response(axdr.unsigned(1)))
    assert answer.json()["readings"][0]["notes"] == ["unsigned, declared as enum(profile_sort_method)"]
    assert good(writing(axdr.unsigned(1), 5, 7)).problems == ["unsigned, declared as enum(profile_sort_method)"]


@pytest.mark.parametrize("octets", [
    writing(axdr.octet_string(b"12345678"), 7), calling(axdr.octet_string(b"12345678"), 2),
    request(1, 7, 15) + response(axdr.octet_string(b"12345678")),
    writing(axdr.structure(axdr.octet_string(b"me"), axdr.octet_string(b"12345678")), 5, 44),
    SetRequestWithList(invoke_id=1, selections=[cosem.AttributeSelection(attribute=SECRET)], values=[PASSWORD]).encode(),
    ActionRequestWithList(
        invoke_id=1, methods=[cosem.MethodDescriptor(class_id=15, instance_id=ASSOCIATION, method_id=2)], values=[PASSWORD]
    ).encode(),
    accessing((2, SECRET), PASSWORD), accessing((3, CHANGE), PASSWORD),
    accessing((1, ENERGIES), axdr.null_data(), (2, SECRET), PASSWORD),
    accessing((1, SECRET), axdr.null_data()) + answering(None, PASSWORD),
    answering((1, SECRET), PASSWORD),
    calling(protecting(15, 7), 2, 30), accessing((3, PROTECT), protecting(15, 7)),
    ActionRequestWithList(invoke_id=1, methods=[PROTECTED], values=[protecting(15, 7)]).encode(),
    calling(invoking(15, 2), 3, 30),
])  # fmt: skip
def test_a_secret_of_a_class_is_not_shown(octets: bytes) -> None:
    found = decode(octets)[-1]
    shown = json.dumps(found.json())
    assert found.error is None
    assert found.json()["octets"] is None
    assert b"12345678".hex() not in shown
    assert "12345678" not in shown
    assert "hidden" in shown
