"""Exact decimals, units and OBIS names."""

from decimal import Decimal, localcontext

import pytest
from win12.application.values import obis, units
from win12_wire.errors import UsageError


@pytest.mark.parametrize(("raw", "scaler", "text"), [
    (4408736, 0, "4408736"), (63, -2, "0.63"), (5, 3, "5000"), (-1, -1, "-0.1"), (2280, -1, "228.0"), (0, 5, "0"),
    (18446744073709551615, -3, "18446744073709551.615"), (1, 127, "1" + "0" * 127), (1, -128, "0." + "0" * 127 + "1"),
])  # fmt: skip
def test_scaled_values_are_exact_and_plain(raw: int, scaler: int, text: str) -> None:
    with localcontext() as context:
        context.prec = 3
        assert units.plain(units.scaled(raw, scaler)) == text


@pytest.mark.parametrize(("raw", "single", "text"), [
    (230.10000610351562, True, "230.1"), (0.1, False, "0.1"), (16777216.0, True, "16777216"), (-0.5, True, "-0.5"),
])  # fmt: skip
def test_floats_give_the_shortest_decimal(raw: float, single: bool, text: str) -> None:
    found = units.decimal(raw, single=single)
    assert found is not None
    assert units.plain(found) == text


@pytest.mark.parametrize("raw", [float("inf"), float("-inf"), float("nan")])
def test_no_decimal_for_what_is_no_number(raw: float) -> None:
    assert units.decimal(raw) is None


@pytest.mark.parametrize(
    ("code", "symbol"), [(30, "Wh"), (27, "W"), (35, "V"), (9, "°C"), (255, ""), (0, None), (200, None), (None, None)]
)
def test_symbols(code: int | None, symbol: str | None) -> None:
    assert units.symbol(code) == symbol


def test_a_float_is_scaled_too() -> None:
    assert units.decimal(2.5, -1) == Decimal("0.25")


@pytest.mark.parametrize(("text", "octets"), [
    ("1.0.1.8.0.255", "0100010800ff"), ("1-0:1.8.0", "0100010800ff"), ("1-0:1.8.0*3", "010001080003"), ("1.8.0", "0100010800ff"),
    ("1-0:1.8.0.255", "0100010800ff"), (" 0.0.1.0.0.255 ", "0000010000ff"), ("1.8.0*3", "010001080003"),
    ("0.0.96.1.0", "0000600100ff"),
])  # fmt: skip
def test_obis_codes_as_people_write_them(text: str, octets: str) -> None:
    assert obis.parse(text).hex() == octets


@pytest.mark.parametrize("text", ["", "1.8", "1.0.1.8.0.256", "a.b.c.d.e.f", "1.0.1.8.0.255.1", "1..8.0", "1.0.1.8", "1.8.0.255"])
def test_what_is_no_obis_code(text: str) -> None:
    with pytest.raises(UsageError, match="OBIS"):
        obis.parse(text)


@pytest.mark.parametrize(("code", "name"), [
    ("1.0.1.8.0.255", "active energy, import, total"), ("1.0.1.8.2.3", "active energy, import, rate 2, billing period 3"),
    ("1.1.31.7.0.255", "current, L1, instantaneous, channel 1"), ("0.0.1.0.0.255", "clock"),
    ("0.4.96.3.10.255", "disconnect control, channel 4"),
    ("0.0.99.98.9.255", "event log 9"), ("0.3.24.2.4.255", "M-Bus value 4, channel 3"),
    ("1.0.44.8.3.255", "reactive power export (QIII+QIV), L2, time integral 1 (from start of measurement to now), rate 3"),
    ("3.2.200.201.9.7", "medium 3, quantity 200, processing 201, instance 9, billing period 7, channel 2"),
])  # fmt: skip
def test_every_code_has_a_readable_name(code: str, name: str) -> None:
    if code.startswith("3."):
        assert set(obis.name(code).split(", ")) == set(name.split(", "))
    else:
        assert obis.name(code) == name


@pytest.mark.parametrize(("code", "unit"), [
    ("1.0.1.8.0.255", 30), ("1.0.44.8.3.255", 32), ("1.0.44.7.0.255", 29), ("1.0.12.33.0.255", 7), ("1.0.12.32.0.255", 255),
    ("1.0.32.7.0.255", 35), ("1.0.81.7.40.255", 8), ("0.0.96.1.0.255", None), ("7.0.3.0.0.255", 13), ("99.0.1.8.0.255", None),
])  # fmt: skip
def test_usual_units(code: str, unit: int | None) -> None:
    assert obis.default_unit(code) == unit


@pytest.mark.parametrize(
    ("code", "class_id"), [("1.0.1.8.0.255", 3), ("0.0.1.0.0.255", 8), ("0.7.43.1.5.255", 1), ("1.0.200.7.0.255", None)]
)
def test_usual_classes(code: str, class_id: int | None) -> None:
    assert obis.usual_class(code) == class_id


@pytest.mark.parametrize(("octets", "expected"), [
    ("0100010800ff", True), ("000019090 0ff".replace(" ", ""), True), ("313630343536", False), ("0100010800", False),
    ("0100010800c8", False),
    ("014f010800ff", False),
])  # fmt: skip
def test_telling_logical_names_from_other_octets(octets: str, expected: bool) -> None:
    assert obis.plausible(bytes.fromhex(octets)) is expected
