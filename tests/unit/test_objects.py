"""Object lists, registers, capture objects and selectors."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from win12.application.values import declared, members, objects, selective
from win12.application.values.making import make
from win12.application.values.nodes import root
from win12.application.values.profile import CaptureObject, capture_objects
from win12.application.values.reading import Reading
from win12.application.values.time import CosemDateTime, TimeRules
from win12.application.values.units import ScalerUnit
from win12_wire.errors import UsageError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects import types
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import LABELS, AttributeAccessModeV3, Labels
from win12_wire.objects.types import Type

CLOCK = bytes.fromhex("0000010000ff")


def right(index: int, mode: int, selectors: Data | None = None) -> Data:
    return axdr.structure(axdr.integer(index), axdr.enum(mode), selectors or axdr.null_data())


def entry(attributes: list[Data], methods: list[Data], name: bytes = CLOCK) -> Data:
    rights = axdr.structure(axdr.array(*attributes), axdr.array(*methods))
    return axdr.structure(axdr.long_unsigned(8), axdr.unsigned(0), axdr.octet_string(name), rights)


def call(index: int, mode: Data) -> Data:
    return axdr.structure(axdr.integer(index), mode)


@pytest.mark.parametrize(("version", "mode", "read", "write"), [
    (0, 0, False, False), (0, 1, True, False), (0, 2, False, True), (0, 3, True, True), (1, 4, True, False), (2, 5, False, True),
    (2, 6, True, True), (3, 0, False, False), (3, 1, True, False), (3, 2, False, True), (3, 0xDF, True, True),
    (3, 0x24, False, False),
])  # fmt: skip
def test_rights_of_attributes(version: int, mode: int, read: bool, write: bool) -> None:
    (found,) = objects.object_list(axdr.array(entry([right(2, mode)], [])), version)
    assert (found.readable(2), found.writable(2)) == (read, write)
    assert not found.readable(3)
    assert isinstance(found.attributes[2], AttributeAccessModeV3) == (version == 3)


@pytest.mark.parametrize(("version", "mode", "allowed"), [
    (0, axdr.boolean(True), True), (0, axdr.boolean(False), False), (1, axdr.enum(1), True), (2, axdr.enum(2), True),
    (2, axdr.enum(0), False),
    (3, axdr.enum(1), True), (3, axdr.enum(4), False), (1, axdr.boolean(True), True),
])  # fmt: skip
def test_rights_of_methods(version: int, mode: Data, allowed: bool) -> None:
    (found,) = objects.object_list(axdr.array(entry([], [call(6, mode)])), version)
    assert found.callable(6) is allowed
    assert not found.callable(1)


def test_an_object_of_the_list() -> None:
    selectors = axdr.array(axdr.integer(1), axdr.integer(2))
    data = axdr.decode(axdr.array(*[entry([right(2, 1, selectors), right(3, 1, axdr.array())], [])] * 6).encode())
    found = objects.object_list(data, 1)
    assert len(found) == 6
    assert (found[5].class_id, found[5].obis, found[5].name, found[5].class_name) == (8, "0.0.1.0.0.255", "clock", "Clock")
    assert found[5].selectors == {2: (1, 2), 3: ()}


def test_a_list_without_rights_allows_reading() -> None:
    bare = axdr.structure(axdr.long_unsigned(9999), axdr.unsigned(0), axdr.octet_string(CLOCK))
    (found,) = objects.object_list(axdr.array(bare))
    assert found.readable(2)
    assert not found.writable(2)
    assert found.class_name == "class 9999"


@pytest.mark.parametrize("data", [
    axdr.unsigned(1), axdr.array(axdr.unsigned(1)), axdr.array(entry([axdr.unsigned(1)], [])),
    axdr.array(entry([right(2, 9)], [])),
    axdr.array(entry([], [], b"short")), axdr.array(entry([], [axdr.structure(axdr.octet_string(b"a"), axdr.enum(1))])),
])  # fmt: skip
def test_what_is_no_object_list(data: Data) -> None:
    with pytest.raises(WireError):
        objects.object_list(data, 1)


def test_registers_and_their_scaler() -> None:
    unit = axdr.structure(axdr.integer(-1), axdr.enum(35))
    found = objects.register(3, "1.0.32.7.0.255", axdr.long_unsigned(2301), unit)
    assert (found.value, found.unit, found.class_id) == (Decimal("230.1"), "V", 3)
    assert objects.scaler_unit(axdr.null_data()) is None
    with pytest.raises(WireError):
        objects.scaler_unit(axdr.unsigned(3))


def test_a_maximum_has_its_capture_time() -> None:
    moment = axdr.octet_string(bytes.fromhex("07e90701020c000000800000"))
    found = objects.register(4, "1.0.1.6.0.255", axdr.long_unsigned(5), None, moment)
    assert found.time is not None
    assert found.time.isoformat() == "2025-07-01T12:00:00"
    assert found.unit == "W"


@pytest.mark.parametrize(
    ("class_id", "attribute", "scaler"), [(3, 2, 3), (4, 2, 3), (5, 2, 4), (5, 3, 4), (1, 2, None), (3, 1, None)]
)
def test_where_the_scaler_stands(class_id: int, attribute: int, scaler: int | None) -> None:
    assert objects.scaler_attribute(class_id, attribute) == scaler


def test_any_attribute_can_be_read() -> None:
    assert objects.read(8, "0.0.1.0.0.255", 4, axdr.unsigned(0)).value == 0
    assert objects.read(3, "1.0.1.7.0.255", 2, axdr.unsigned(5), ScalerUnit(2, 27)).value == 500


@pytest.mark.parametrize(
    ("class_id", "attribute", "name"),
    [(7, 3, "capture_objects"), (8, 2, "time"), (8, 99, "attribute 99"), (999, 2, "attribute 2")],
)
def test_names_of_attributes(class_id: int, attribute: int, name: str) -> None:
    assert declared.name(class_id, attribute) == name


# --- capture objects and selectors -----------------------------------------------------------------------------------------


def test_capture_objects() -> None:
    items = [CaptureObject(8, "0.0.1.0.0.255", 2), CaptureObject(3, "1.0.1.8.0.255", 2), CaptureObject(5, "1.0.1.4.0.255", 3, 1)]
    found = capture_objects(axdr.decode(axdr.array(*map(selective.descriptor, items)).encode()))
    assert found == items
    assert [item.is_clock for item in found] == [True, False, False]
    assert [item.key for item in found] == ["0.0.1.0.0.255", "1.0.1.8.0.255", "1.0.1.4.0.255:3#1"]


@pytest.mark.parametrize("data", [axdr.unsigned(1), axdr.array(axdr.unsigned(1)), axdr.array(axdr.structure(axdr.unsigned(1)))])
def test_what_are_no_capture_objects(data: Data) -> None:
    with pytest.raises(WireError):
        capture_objects(data)


SINCE, UNTIL = datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 1, 2, tzinfo=UTC)
CLOCK_DESCRIPTOR = "02041200080906 0000010000ff 0f02 120000".replace(" ", "")


@pytest.mark.parametrize(("rules", "as_date_time", "octets"), [
    (TimeRules(), False, "090c07e901010300000000000000 090c07e901020400000000000000"),
    (TimeRules(bare=True), False, "090c07e9010103000000ff8000ff 090c07e9010204000000ff8000ff"),
    (TimeRules(), True, "1907e901010300000000000000 1907e901020400000000000000"),
])  # fmt: skip
def test_by_range(rules: TimeRules, as_date_time: bool, octets: str) -> None:
    made = selective.by_range(SINCE, UNTIL, rules=rules, as_date_time=as_date_time)
    assert made.encode().hex() == f"010204{CLOCK_DESCRIPTOR}{octets.replace(' ', '')}0100"


def test_by_range_with_columns_and_another_object() -> None:
    column = CaptureObject(3, "1.0.1.8.0.255", 2)
    made = selective.by_range(axdr.unsigned(1), axdr.unsigned(9), columns=[column], restricting=column)
    descriptor = "020412000309060100010800ff0f02120000"
    assert made.encode().hex() == f"010204{descriptor}11011109 0101{descriptor}".replace(" ", "")


def test_by_entry() -> None:
    assert selective.by_entry(2, 5).encode().hex() == "020204060000000206000000051200011200 00".replace(" ", "")
    assert selective.by_entry(1, 0, 1, 2).parameters.value == (1, 0, 1, 2)


@pytest.mark.parametrize(("count", "in_use", "newest_first", "entries"), [
    (4, 100, False, (97, 0)), (4, 3, False, (1, 0)), (4, 100, True, (1, 4)), (4, 0, True, (1, 1)),
])  # fmt: skip
def test_the_last_entries(count: int, in_use: int, newest_first: bool, entries: tuple[int, int]) -> None:
    assert selective.last_entries(count, in_use, newest_first).parameters.value[:2] == entries


# --- what is declared ------------------------------------------------------------------------------------------------------


def test_every_class_has_its_logical_name_and_says_where_it_is_from() -> None:
    assert len(CLASSES) == 140
    for (class_id, version), item in CLASSES.items():
        assert (item.class_id, item.version) == (class_id, version)
        assert item.attributes[0].type == types.LOGICAL_NAME
        assert [one.index for one in item.attributes] == list(range(1, len(item.attributes) + 1))
        assert item.sources
        assert item.confidence in ("high", "medium", "low")


@pytest.mark.parametrize(("class_id", "version", "attributes", "methods"), [
    (91, 1, 22, 1), (91, 2, 25, 1), (91, 3, 26, 2), (91, 4, 29, 2), (92, 0, 16, 0), (92, 4, 40, 0), (15, 0, 8, 4), (15, 3, 11, 6),
    (40, 0, 7, 1), (40, 3, 13, 2), (72, 1, 14, 8), (132, 0, 11, 0), (132, 1, 11, 1),
])  # fmt: skip
def test_a_version_has_what_older_ones_had_and_its_own(class_id: int, version: int, attributes: int, methods: int) -> None:
    item = CLASSES[class_id, version]
    assert (len(item.attributes), len(item.methods)) == (attributes, methods)


def test_what_a_version_changes_is_changed_in_no_older_one() -> None:
    assert [CLASSES[15, version].attribute(7).name for version in range(4)] == ["LLS_secret", "secret", "secret", "secret"]
    assert [CLASSES[91, version].attribute(10).name.split("_")[1] for version in range(1, 5)] == ["neighbour"] * 3 + ["POS"]
    assert [CLASSES[40, version].attribute("repetition_delay").type.kind for version in range(4)] == [
        "long-unsigned", "long-unsigned", "structure", "structure",
    ]  # fmt: skip
    assert CLASSES[12, 3].attribute(3).type != CLASSES[12, 4].attribute(3).type


def test_attributes_and_methods_are_found_by_name_and_number() -> None:
    clock = CLASSES[8, 0]
    assert clock.attribute("time_zone") is clock.attribute(3)
    assert clock.method("shift_time") is clock.method(6)
    with pytest.raises(KeyError, match="class 8 version 0, Clock, has no attribute zone"):
        clock.attribute("zone")
    with pytest.raises(KeyError, match="has no method 7"):
        clock.method(7)


def test_a_name_is_that_of_the_version_or_of_any_other() -> None:
    assert declared.index(15, "LLS_secret") == declared.index(15, "secret", 0) == 7
    assert declared.index(91, "mac_neighbour_table_entry_TTL", 4) == 10
    for class_id, called, said in (
        (8, "tim_zone", "class 8, Clock, has no attribute 'tim_zone'; did you mean time_zone"),
        (3, "x", "it has logical_name, value, scaler_unit"),
        (999, "x", "class 999 is not declared: give the number of 'x'"),
    ):
        with pytest.raises(UsageError, match=said):
            declared.index(class_id, called)


@pytest.mark.parametrize(("name", "value", "label"), [
    ("profile_sort_method", 1, "FIFO (unsorted)"), ("profile_sort_method", 9, None), ("unit", 30, "Wh"),
    ("clock_status", 0x81, "invalid value, daylight saving active"), ("clock_status", 0, ""), ("clock_status", 0xFF, None),
    ("conformance", 0b11, "event-notification, action"),
])  # fmt: skip
def test_labels_of_enumerations(name: str, value: int, label: str | None) -> None:
    assert LABELS[name].of(value) == label
    if label is not None:
        assert LABELS[name].value(label) == value


# --- under their names -----------------------------------------------------------------------------------------------------

SORT_OBJECT = axdr.structure(axdr.long_unsigned(8), axdr.octet_string(CLOCK), axdr.integer(2), axdr.long_unsigned(0))


def read(class_id: int, attribute: int, data: Data) -> Reading:
    return objects.read(class_id, "0.0.1.0.0.255", attribute, data)


@pytest.mark.parametrize(("class_id", "attribute", "data", "named"), [
    (7, 6, SORT_OBJECT, {"class_id": 8, "logical_name": "0.0.1.0.0.255", "attribute_index": 2, "data_index": 0}),
    (7, 5, axdr.enum(2), "LIFO (unsorted)"), (7, 5, axdr.enum(77), None), (7, 5, axdr.null_data(), None),
    (3, 3, axdr.structure(axdr.integer(-1), axdr.enum(35)), {"scaler": -1, "unit": "V"}),
    (22, 4, axdr.array(axdr.structure(axdr.octet_string(b"\x0c\x1e\x00\x00"), axdr.octet_string(b"\x07\xe7\x02\xfe\xff"))),
     [{"time": "12:30:00", "date": "2023-02-last"}]),
    (8, 2, Data(bytes.fromhex("07e90701020c000000800000"), 25), "2025-07-01T12:00:00"),
    (8, 5, axdr.octet_string(bytes.fromhex("ffff03fe0702000000800000")), "*-03-lastT02:00:00"),
    (111, 4, axdr.bit_string(BitString(8, b"\x82")), "in credit, out of credit"),
    (111, 4, axdr.bit_string(BitString(7, b"\x80")), None),
    (15, 4, axdr.octet_string(b"\x60\x85\x74\x05\x08\x01\x01"), None), (999, 2, SORT_OBJECT, None),
])  # fmt: skip
def test_values_under_the_names_of_their_declaration(class_id: int, attribute: int, data: Data, named: object) -> None:
    found = read(class_id, attribute, axdr.decode(data.encode()))
    assert found.named == named
    assert list(found.member.notes()) == []


@pytest.mark.parametrize(("class_id", "attribute", "data", "note"), [
    (7, 5, axdr.unsigned(1), "unsigned, declared as enum(profile_sort_method)"),
    (7, 6, axdr.structure(axdr.unsigned(1)), "1 members, declared with 4"),
    (7, 3, axdr.array(SORT_OBJECT, axdr.unsigned(1)), "[1]: unsigned, declared as structure"),
    (20, 5, axdr.array(axdr.structure(axdr.long(1), axdr.array())), "[0].day_id: long, declared as unsigned"),
    (8, 2, axdr.octet_string(b"short"), "of 5, declared as octet-string(date-time)"),
    (42, 5, axdr.array(axdr.structure(axdr.unsigned(1), axdr.unsigned(2), axdr.long(3))),
     "[0].IP_option_data: long, declared as octet-string"),
    (61, 2, axdr.long(1), "long, declared as compact-array or array"),
])  # fmt: skip
def test_what_is_other_than_declared_is_as_it_came_with_a_note(class_id: int, attribute: int, data: Data, note: str) -> None:
    found = read(class_id, attribute, data)
    assert list(found.member.notes()) == [note]
    assert found.raw == data.value


def test_without_a_version_only_what_all_that_fit_say_alike_is_said() -> None:
    policy = read(64, 2, axdr.enum(2))
    assert (policy.named, read(64, 2, axdr.enum(4)).named) == (None, None)
    assert replace(policy, version=0).named == "all messages encrypted"
    assert replace(policy, version=1).named is None
    assert replace(policy, version=1, raw=0x24).named == "authenticated request, authenticated response"
    old = axdr.array(axdr.structure(axdr.long_unsigned(8), axdr.octet_string(CLOCK), axdr.integer(2), axdr.long_unsigned(0)))
    assert read(40, 2, old).named == [{"class_id": 8, "logical_name": "0.0.1.0.0.255", "attribute_index": 2, "data_index": 0}]
    assert "6" in next(iter(replace(read(40, 2, old), version=3).member.notes()))


def test_a_secret_is_hidden_and_nothing_else() -> None:
    found = read(15, 7, axdr.octet_string(b"12345678")).hidden()
    assert (found.raw, found.value, found.named) == ("(8 octets, hidden)", "(8 octets, hidden)", None)
    assert read(15, 8, axdr.enum(2)).hidden().named == "associated"
    assert read(15, 7, axdr.null_data()).hidden().raw is None


NOON = datetime(2025, 7, 1, 12, tzinfo=UTC)
# --- and back --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "value", "data"), [
    (types.SCALER_UNIT, {"unit": "Wh", "scaler": -1}, axdr.structure(axdr.integer(-1), axdr.enum(30))),
    (types.SCALER_UNIT, (-1, 30), axdr.structure(axdr.integer(-1), axdr.enum(30))),
    (types.LOGICAL_NAME, "0-0:1.0.0", axdr.octet_string(CLOCK)),
    (types.OCTET_STRING_DATE_TIME, NOON, axdr.octet_string(bytes.fromhex("07e90701020c000000000000"))),
    (types.OCTET_STRING_TIME, CosemDateTime(hour=12, minute=30), axdr.octet_string(b"\x0c\x1e\xff\xff")),
    (types.BIT_STRING, "101", axdr.bit_string(BitString(3, b"\xa0"))),
    (types.BIT_STRING_CONFORMANCE, "get, set", axdr.bit_string(BitString(24, b"\0\0\x18"))),
    (types.UNSIGNED_CLOCK_STATUS, "daylight saving active", axdr.unsigned(0x80)),
    (types.BOOLEAN, True, axdr.boolean(True)), (types.VISIBLE_STRING, "a", axdr.visible_string(b"a")),
    (types.array(types.LONG), [1, None], axdr.array(axdr.long(1), axdr.null_data())),
    (types.REGISTER_VALUE, 70_000, axdr.double_long(70_000)),
])  # fmt: skip
def test_data_of_plain_values(kind: Type, value: object, data: Data) -> None:
    assert make(kind, value).encode() == data.encode()


@pytest.mark.parametrize(("kind", "value", "said"), [
    (types.SCALER_UNIT, {"scaler": 1}, "value.unit: is missing"),
    (types.SCALER_UNIT, {"scaler": 1, "unit": 30, "x": 1}, "value.x: is none of scaler, unit"),
    (types.SCALER_UNIT, [1], "value: is no structure of 2"),
    (types.SCALER_UNIT, (200, 30), "value.scaler: 200 is no integer"),
    (types.ENUM_CLOCK_BASE, "sundial", "value: 'sundial' is none of not defined; internal crystal"),
    (types.LOGICAL_NAME, "1.8", "value: '1.8' is not an OBIS code"),
    (types.LOGICAL_NAME, b"short", "value: b'short' is no octet-string(6)"),
    (types.array(types.LONG), "12", "value: str is no array"), (types.array(types.LONG), [1, "x"], "value[1]: 'x' is no long"),
    (types.LONG, True, "value: True is no long"), (types.BOOLEAN, 1, "value: 1 is no boolean"),
    (types.ANY, 3, "value: the type is that of the instance"), (types.LONG, axdr.enum(1), "value: enum is not long"),
    (types.SELECTORS, "x", "value: 'x' is none of CHOICE"),
])  # fmt: skip
def test_values_that_are_not_of_their_type_are_refused_with_their_place(kind: Type, value: object, said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        make(kind, value)


def test_bits_are_counted_from_the_first_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LABELS, "three", Labels(True, 3, {4: "first", 2: "second", 1: "third"}))
    made = make(Type("bit-string", 4, enumeration="three"), "first, third")
    assert made.encode() == axdr.bit_string(BitString(3, b"\xa0")).encode()
    assert members.member(Type("bit-string", 4, enumeration="three"), root(made)).label == "first, third"
