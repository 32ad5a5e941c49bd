"""Readings of pushes, in every form that spec/objects/push_layouts.yaml declares. The octets are made here."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from win12.application.decoding import decode
from win12.application.pushes import push
from win12.application.pushes.push import Pushed
from win12.application.values import obis
from win12.application.values.nodes import root
from win12.application.values.reading import Reading
from win12.application.values.time import TimeRules
from win12_wire.frames import axdr, notification, swapped_push
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.descriptor_push import DescriptorPush, Item
from win12_wire.frames.notification import DataNotification, EventNotification, NotificationTime
from win12_wire.frames.wrapper import Wrapper
from win12_wire.objects.push_layouts import LAYOUTS

NOON = bytes.fromhex("07e90701020c000000800000")
MOMENT = datetime(2025, 7, 1, 12)


def name(code: str) -> Data:
    return axdr.octet_string(obis.parse(code))


def unit(scaler: int, code: int) -> Data:
    return axdr.structure(axdr.integer(scaler), axdr.enum(code))


def pushed(*body: Data, time: bytes = b"", array: bool = False, **more: Any) -> Pushed:
    data = (axdr.array if array else axdr.structure)(*body)
    header = NotificationTime(octets=time, lead=len(time))
    octets = DataNotification(long_invoke_id=1, date_time=header, data=data).encode()
    return push.interpret(DataNotification.decode(octets), **more)


def values(found: Pushed) -> dict[str, Any]:
    return {one.obis: one.value for one in found.readings}


POWER, VOLTAGE, METER = "1.0.1.7.0.255", "1.0.32.7.0.255", "0.0.96.1.0.255"
W, V = axdr.double_long_unsigned(182), axdr.long_unsigned(2364)
CLASS, ATTRIBUTE, INDEX = axdr.long_unsigned(3), axdr.integer(2), axdr.long_unsigned(0)

FORMS = {
    "name, value, unit": [name(VOLTAGE), V, unit(-1, 35)],
    "name, value, scaler, unit": [name(VOLTAGE), V, axdr.integer(-1), axdr.enum(35)],
    "attribute, unit": [CLASS, name(VOLTAGE), ATTRIBUTE, V, unit(-1, 35)],
    "capture object, unit": [CLASS, name(VOLTAGE), ATTRIBUTE, INDEX, V, unit(-1, 35)],
    "class, scaler": [CLASS, name(VOLTAGE), axdr.integer(-1), V],
    "class, scaler, unit": [CLASS, name(VOLTAGE), axdr.integer(-1), axdr.enum(35), V],
    "class, unit": [CLASS, name(VOLTAGE), V, unit(-1, 35)],
    "value first": [V, CLASS, unit(-1, 35), name(VOLTAGE)],
}
ONLY_ALONE = {
    "value, unit, name": [V, unit(-1, 35), name(VOLTAGE)],
    "name, attribute, unit": [name(VOLTAGE), ATTRIBUTE, V, unit(-1, 35)],
}


@pytest.mark.parametrize("form", [*FORMS.values(), *ONLY_ALONE.values()], ids=[*FORMS, *ONLY_ALONE])
@pytest.mark.parametrize("times", [1, 2, 6])
def test_entries_as_structures(form: list[Data], times: int) -> None:
    found = pushed(*[axdr.structure(*form)] * times, array=True)
    assert [(one.obis, one.value, one.unit) for one in found.readings] == [(VOLTAGE, Decimal("236.4"), "V")] * times
    assert (found.problems, found.layout) == ([], None)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("times", [1, 2, 6])
def test_entries_one_after_another(form: list[Data], times: int) -> None:
    found = pushed(*form * times)
    assert [(one.obis, one.value, one.unit) for one in found.readings] == [(VOLTAGE, Decimal("236.4"), "V")] * times
    assert found.problems == []


@pytest.mark.parametrize("form", [
    [name(POWER), W], [CLASS, name(POWER), W], [CLASS, name(POWER), ATTRIBUTE, W], [CLASS, name(POWER), axdr.unsigned(2), W],
    [CLASS, name(POWER), ATTRIBUTE, INDEX, W],
])  # fmt: skip
@pytest.mark.parametrize("alone", [True, False])
def test_entries_without_unit_have_the_usual_one(form: list[Data], alone: bool) -> None:
    found = pushed(axdr.structure(*form), axdr.structure(*form)) if alone else pushed(*form, *form)
    assert [(one.obis, one.value, one.scaler, one.unit) for one in found.readings] == [(POWER, Decimal(182), 0, "W")] * 2


def test_a_name_and_attribute_alone() -> None:
    (found,) = pushed(axdr.structure(name(POWER), axdr.integer(2), W)).readings
    assert (found.obis, found.attribute, found.value) == (POWER, 2, Decimal(182))


def test_a_class_value_that_is_long_unsigned_does_not_swallow_the_next_class() -> None:
    found = pushed(CLASS, name(VOLTAGE), ATTRIBUTE, V, CLASS, name(POWER), ATTRIBUTE, W)
    assert values(found) == {VOLTAGE: Decimal(2364), POWER: Decimal(182)}


def test_an_integer_after_the_name_is_an_attribute_only_if_the_class_has_it() -> None:
    switch = [axdr.long_unsigned(70), name("0.0.96.3.10.255"), axdr.integer(3), axdr.enum(1)]
    (found,) = pushed(axdr.structure(*switch)).readings
    assert (found.attribute, found.value) == (3, Decimal(1))
    (found,) = pushed(axdr.structure(CLASS, name(POWER), axdr.integer(3), W)).readings
    assert (found.attribute, found.scaler, found.value, found.unit) == (2, 3, Decimal(182000), "W")
    (found,) = pushed(axdr.structure(CLASS, name(POWER), axdr.integer(5), W)).readings
    assert (found.attribute, found.scaler, found.value) == (2, 5, Decimal(18200000))


def test_text_values_and_null_padding() -> None:
    found = pushed(
        name(METER), axdr.octet_string(b"160456"), name(POWER), W, axdr.null_data(), axdr.null_data(), name(VOLTAGE), V
    )
    assert values(found) == {METER: "160456", POWER: Decimal(182), VOLTAGE: Decimal(2364)}


def test_names_without_a_value() -> None:
    found = pushed(name(METER), axdr.null_data(), name(POWER), W)
    assert values(found) == {METER: None, POWER: Decimal(182)}


def test_lists_inside_lists() -> None:
    found = pushed(axdr.enum(1), axdr.array(axdr.structure(name(POWER), W), axdr.structure(name(VOLTAGE), V, unit(-1, 35))))
    assert values(found) == {POWER: Decimal(182), VOLTAGE: Decimal("236.4")}
    assert found.problems == ["element 1 of 2 (enum) has no name"]


def test_the_time_of_the_push() -> None:
    found = pushed(name(POWER), W, time=NOON)
    assert found.time == MOMENT
    assert found.readings[0].time == MOMENT


def test_the_clock_without_a_name_tells_the_time() -> None:
    found = pushed(axdr.octet_string(NOON), name(POWER), W)
    assert found.time == MOMENT
    assert found.readings[0].obis == "0.0.1.0.0.255"
    assert found.readings[1].time is None


@pytest.mark.parametrize("clock", [axdr.octet_string(NOON), axdr.date_time(NOON)])
def test_the_named_clock_tells_the_time(clock: Data) -> None:
    assert pushed(axdr.structure(name("0.0.1.0.0.255"), clock), array=True).time == MOMENT


def test_rules_of_the_device() -> None:
    inverted = bytes.fromhex("07e90701020c000000007800")
    found = pushed(name(POWER), W, time=inverted, rules=TimeRules(inverted=True))
    assert found.time is not None
    assert found.time.isoformat() == "2025-07-01T12:00:00+02:00"


def test_a_header_that_is_no_time_is_told() -> None:
    found = pushed(name(POWER), W, time=b"\x00" * 12)
    assert found.time is None
    assert found.problems == ["the date-time 000000000000000000000000 of the push is not one"]


def test_the_last_text_is_the_meter_number() -> None:
    assert values(pushed(name(POWER), W, axdr.octet_string(b"181220000009")))[METER] == "181220000009"


def test_what_has_no_name_is_told() -> None:
    found = pushed(axdr.octet_string(b"\x00\x01"), name(POWER), W, axdr.boolean(True))
    assert found.problems == ["element 1 of 4 (octet-string) has no name", "element 4 of 4 (boolean) has no name"]
    assert values(found) == {POWER: Decimal(182)}


# --- push object lists ---------------------------------------------------------------------------------------------------------


def described(class_id: int, code: str, attribute: int) -> Data:
    return axdr.structure(axdr.long_unsigned(class_id), name(code), axdr.integer(attribute), axdr.long_unsigned(0))


OBJECTS = [described(8, "0.0.1.0.0.255", 2), described(3, VOLTAGE, 2), described(3, VOLTAGE, 3), described(1, METER, 2)]
VALUES = [axdr.octet_string(NOON), V, unit(-1, 35), axdr.octet_string(b"LGZ1")]


@pytest.mark.parametrize("body", [
    [axdr.array(described(40, "0.8.25.9.0.255", 2), *OBJECTS), *VALUES],
    [axdr.array(*OBJECTS), *VALUES],
    [axdr.array(*OBJECTS), axdr.structure(*VALUES)],
], ids=["list names itself", "list apart", "values apart"])  # fmt: skip
def test_push_object_list_before_the_values(body: list[Data]) -> None:
    found = pushed(*body)
    assert values(found) == {"0.0.1.0.0.255": MOMENT, VOLTAGE: Decimal("236.4"), METER: "LGZ1"}
    assert (found.time, found.problems) == (MOMENT, [])
    assert [one.class_id for one in found.readings] == [8, 3, 1]


def test_a_list_that_does_not_match_its_values_is_read_as_entries() -> None:
    found = pushed(axdr.array(*OBJECTS), name(POWER), W)
    assert values(found)[POWER] == Decimal(182)


# --- makers' layouts -----------------------------------------------------------------------------------------------------------

SAMPLE: dict[int | None, Data] = {
    27: axdr.double_long_unsigned(1500), 29: axdr.double_long_unsigned(7), 30: axdr.double_long_unsigned(1234567),
    32: axdr.double_long_unsigned(89), 33: axdr.double_long_unsigned(6543), 35: axdr.double_long_unsigned(2301),
    255: axdr.long_unsigned(98),
}  # fmt: skip
POSITIONAL = [layout for layout in LAYOUTS if layout.shape == "positional"]


@pytest.mark.parametrize("layout", POSITIONAL, ids=[layout.id for layout in POSITIONAL])
def test_values_by_their_place(layout: Any) -> None:
    tags, builders = dict(layout.places), {3: axdr.boolean(True), 6: axdr.double_long_unsigned(5), 18: axdr.long_unsigned(5)}
    body = [
        builders[tags[at]] if at in tags else SAMPLE.get(one.unit, axdr.octet_string(b"ABC"))
        for at, one in enumerate(layout.elements)
    ]
    if layout.prefix:
        body[layout.prefix_at] = axdr.octet_string(layout.prefix + b"9")
    found = pushed(*body, time=NOON)
    assert found.layout == layout.id
    assert len(found.readings) == layout.count
    for one, element, data in zip(found.readings, layout.elements, body, strict=True):
        assert one.obis == ".".join(map(str, element.groups))
        if element.unit is not None:
            assert one.value == Decimal(data.value).scaleb(element.scaler)


def test_a_list_of_another_maker_with_as_many_elements_is_not_taken_for_one() -> None:
    found = pushed(axdr.octet_string(b"XYZ_001"), *[axdr.double_long_unsigned(1)] * 12)
    assert found.layout is None
    assert found.readings == []
    assert len(found.problems) == 13


def test_names_without_scalers() -> None:
    body = [
        axdr.visible_string(b"Kamstrup_V0001"),
        name("1.1.31.7.0.255"),
        axdr.double_long_unsigned(896),
        name("1.1.1.8.0.255"),
        W,
    ]
    found = pushed(*body)
    assert found.layout == "kamstrup_v0001"
    assert values(found) == {
        "1.1.0.2.129.255": "Kamstrup_V0001",
        "1.1.31.7.0.255": Decimal("8.96"),
        "1.1.1.8.0.255": Decimal(1820),
    }


def test_names_without_scalers_told_by_the_type_of_a_value() -> None:
    found = pushed(
        name("1.0.31.7.0.255"), axdr.double_long_unsigned(1500), name(VOLTAGE), axdr.double_long_unsigned(2301), name(POWER), W
    )
    assert found.layout == "kaifa_named"
    assert values(found) == {"1.0.31.7.0.255": Decimal("1.5"), VOLTAGE: Decimal("230.1"), POWER: Decimal(182)}


def test_scalers_in_the_push_go_before_those_of_a_layout() -> None:
    found = pushed(axdr.visible_string(b"Kamstrup_V0001"), axdr.structure(name("1.1.31.7.0.255"), V, unit(-1, 33)))
    assert values(found)["1.1.31.7.0.255"] == Decimal("236.4")


# --- other notifications -------------------------------------------------------------------------------------------------------


def one_of(found: Pushed) -> Reading:
    (one,) = found.readings
    return one


def test_event_notification() -> None:
    attribute = AttributeDescriptor(class_id=3, instance_id=obis.parse(POWER), attribute_id=2)
    found = push.interpret(EventNotification(time=NOON, attribute=attribute, data=W))
    assert (one_of(found).value, one_of(found).class_id, found.time) == (Decimal(182), 3, MOMENT)


def test_descriptors_without_tags() -> None:
    item = Item(
        attribute=AttributeDescriptor(class_id=1, instance_id=obis.parse(METER), attribute_id=2), data=axdr.octet_string(b"T3")
    )
    header = NotificationTime(octets=b"", lead=0)
    found = push.interpret(DescriptorPush(long_invoke_id=1, date_time=header, kind=1, items=[item]))
    assert (one_of(found).obis, one_of(found).value) == (METER, "T3")


@pytest.mark.parametrize("lead", [0x0906, 0x0609])
def test_names_with_the_length_before_the_tag(lead: int) -> None:
    item = swapped_push.Item(elements=3, name_lead=lead, name=obis.parse(VOLTAGE), data=V, scaler_unit=unit(-1, 35))
    text = swapped_push.Item(elements=2, name_lead=0x0906, name=obis.parse(METER), data=axdr.octet_string(b"T3"))
    header = NotificationTime(octets=NOON)
    octets = swapped_push.SwappedPush(long_invoke_id=1, date_time=header, list_tag=1, items=[item, text]).encode()
    found = push.interpret(swapped_push.SwappedPush.decode(octets))
    assert values(found) == {VOLTAGE: Decimal("236.4"), METER: "T3"}
    assert found.time == MOMENT


def test_bare_data() -> None:
    assert values(push.interpret_data(root(axdr.structure(name(POWER), W)))) == {POWER: Decimal(182)}
    assert push.interpret_data(root(axdr.unsigned(1))).problems == ["element 1 of 1 (unsigned) has no name"]


@pytest.mark.parametrize("lead", [0x0906, 0x0609])
def test_the_decoder_takes_swapped_names_too(lead: int) -> None:
    item = swapped_push.Item(elements=3, name_lead=lead, name=obis.parse(VOLTAGE), data=V, scaler_unit=unit(-1, 35))
    header = NotificationTime(octets=NOON)
    octets = swapped_push.SwappedPush(long_invoke_id=1, date_time=header, list_tag=1, items=[item]).encode()
    (one,) = decode(octets)
    assert one.error is None
    assert [(reading.obis, reading.value) for reading in one.readings] == [(VOLTAGE, Decimal("236.4"))]


@pytest.mark.parametrize("code", [METER, "0.0.1.0.0.255", "0.0.42.0.0.255"])
@pytest.mark.parametrize("wrapped", [True, False])
def test_a_swapped_name_that_could_be_a_value_ends_no_push(code: str, wrapped: bool) -> None:
    """06 09 00 00 60 is a double-long-unsigned: read so, the list ends early, and the rest follows the end of the message."""
    first = swapped_push.Item(elements=3, name_lead=0x0906, name=obis.parse(VOLTAGE), data=V, scaler_unit=unit(-1, 35))
    text = swapped_push.Item(elements=2, name_lead=0x0609, name=obis.parse(code), data=axdr.octet_string(b"T3"))
    header = NotificationTime(octets=b"", lead=0)
    octets = swapped_push.SwappedPush(long_invoke_id=1, date_time=header, list_tag=1, items=[first, text]).encode()
    read, end = notification.read(octets, 0, len(octets))
    assert isinstance(read, DataNotification)
    assert end < len(octets)
    framed = Wrapper(source_wport=1, destination_wport=1, apdu=octets).encode() if wrapped else octets
    (one,) = decode(framed)
    assert one.error is None
    assert [(reading.obis, reading.value) for reading in one.readings] == [(VOLTAGE, Decimal("236.4")), (code, "T3")]
    assert [broken.error.code for broken in decode(octets + b"\0") if broken.error] == ["TRAILING"]
