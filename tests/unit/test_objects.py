"""Object lists, registers, capture objects and selectors."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from win12.application.values import declared, objects, selective
from win12.application.values.profile import CaptureObject, capture_objects
from win12.application.values.time import TimeRules
from win12.application.values.units import ScalerUnit
from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import AttributeAccessModeV3

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
