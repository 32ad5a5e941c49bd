"""Readings: raw and value, scaler and unit, and their JSON form."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from win12.application.values import raw, reading
from win12.application.values.time import TimeRules
from win12.application.values.units import ScalerUnit
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data

NOON = bytes.fromhex("07e90701020c000000ff8880")


def made(data: Data, unit: ScalerUnit | None = None, obis: str = "1.0.1.8.0.255", **more: Any) -> reading.Reading:
    return reading.make(obis, more.pop("attribute", 2), data.value, data.shape, unit, **more)


def test_a_number_with_its_unit() -> None:
    assert made(axdr.double_long_unsigned(63), ScalerUnit(-2, 33)).json() == {
        "obis": "1.0.1.8.0.255", "attribute": 2, "raw": 63, "scaler": -2, "unit": "A", "value": "0.63",
    }  # fmt: skip


def test_a_register_without_scaler_has_the_usual_unit() -> None:
    assert made(axdr.double_long_unsigned(4408736)).json() == {
        "obis": "1.0.1.8.0.255", "attribute": 2, "raw": 4408736, "scaler": 0, "unit": "Wh", "value": "4408736",
    }  # fmt: skip


@pytest.mark.parametrize(("class_id", "attribute"), [(1, 2), (3, 4), (7, 4)])
def test_other_attributes_have_no_unit(class_id: int, attribute: int) -> None:
    found = made(axdr.double_long_unsigned(900), class_id=class_id, attribute=attribute)
    assert (found.scaler, found.unit, found.value) == (None, None, Decimal(900))


@pytest.mark.parametrize("text", ["nan", "inf", "-inf"])
def test_numbers_that_json_lacks_are_text_wherever_they_stand(text: str) -> None:
    number = axdr.float64(float(text))
    assert made(number).json()["raw"] == text
    assert made(axdr.structure(axdr.array(number))).json()["raw"] == [[text]]


def test_floats_keep_what_they_say() -> None:
    assert reading.show(made(axdr.Data.decode(axdr.float32(230.1).encode()), ScalerUnit(0, 35)).value) == "230.1"
    assert made(axdr.float64(0.1), ScalerUnit(0, 35)).value == Decimal("0.1")
    assert made(axdr.float32(float("nan")), ScalerUnit(0, 35)).value is None


@pytest.mark.parametrize(("data", "raw", "value"), [
    (axdr.octet_string(b"84895126"), "84895126", "84895126"),
    (axdr.octet_string(b""), "", ""),
    (axdr.octet_string(b"\x00\x01"), "0001", "0001"),
    (axdr.octet_string(b"LGZ\0\0"), "LGZ", "LGZ"),
    (axdr.visible_string(b"AIDON_V0001"), "AIDON_V0001", "AIDON_V0001"),
    (axdr.utf8_string("Zähler".encode()), "5ac3a4686c6572", "Zähler"),
    (axdr.visible_string(b"\xc4"), "c4", "Ä"),
    (axdr.boolean(True), True, "1"),
    (axdr.enum(3), 3, "3"),
    (axdr.null_data(), None, None),
    (axdr.bit_string(BitString(3, b"\xa0")), "101", "101"),
    (axdr.structure(axdr.unsigned(1), axdr.octet_string(b"\xff")), [1, "ff"], None),
    (axdr.octet_string(NOON), NOON.hex(), "2025-07-01T12:00:00+02:00"),
    (axdr.visible_string(NOON), NOON.hex(), raw.text(NOON)),
    (axdr.date_time(NOON), NOON.hex(), "2025-07-01T12:00:00+02:00"),
    (axdr.date(NOON[:5]), NOON[:5].hex(), "2025-07-01T*:*:*"),
    (axdr.octet_string(bytes.fromhex("ffff0701020c000000ff8880")), "ffff0701020c000000ff8880", "*-07-01T12:00:00"),
])  # fmt: skip
def test_values_that_are_no_numbers(data: Data, raw: object, value: str | None) -> None:
    shown = made(data, class_id=1).json()
    assert (shown["raw"], shown["value"], shown["scaler"], shown["unit"]) == (raw, value, None, None)


def test_date_times_follow_the_rules_of_the_device() -> None:
    found = made(axdr.octet_string(NOON), rules=TimeRules(inverted=True))
    assert found.value == datetime(2025, 7, 1, 12, tzinfo=timezone(timedelta(hours=-2)))


def test_logical_names_are_shown_as_codes() -> None:
    assert made(axdr.octet_string(bytes.fromhex("0100010800ff")), attribute=1).value == "1.0.1.8.0.255"


def test_the_name_of_a_reading() -> None:
    assert made(axdr.unsigned(1)).name == "active energy, import, total"
