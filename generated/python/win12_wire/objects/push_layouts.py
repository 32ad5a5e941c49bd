# Generated from spec/objects/push_layouts.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""How the bodies of pushes say what their values are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Entry:
    """One value with what belongs to it. flat: may also stand in the list itself."""

    id: str
    tokens: tuple[str, ...]
    flat: bool


@dataclass(frozen=True, slots=True)
class Loose:
    """A value without a name: kind date_time or text, place any, first or last."""

    kind: str
    place: str
    obis: str


@dataclass(frozen=True, slots=True)
class Element:
    """What a layout says of a value. None in groups: any value."""

    groups: tuple[int | None, ...]
    scaler: int | None
    unit: int | None


@dataclass(frozen=True, slots=True)
class Layout:
    """What a maker leaves out. prefix begins the element at prefix_at or named prefix_groups; types by place, by name."""

    id: str
    maker: str
    doc: str
    shape: str
    count: int | None
    prefix: bytes
    prefix_at: int | None
    prefix_groups: tuple[int | None, ...] | None
    places: tuple[tuple[int, int], ...]
    named: tuple[tuple[tuple[int | None, ...], int], ...]
    elements: tuple[Element, ...]
    leading: tuple[str, ...]


ENTRIES: Final[tuple[Entry, ...]] = (
    Entry("capture_value", ("class_id", "obis", "attribute", "data_index", "value", "scaler_unit",), True),
    Entry("capture_plain", ("class_id", "obis", "attribute", "data_index", "value",), True),
    Entry("attribute_value", ("class_id", "obis", "attribute", "value", "scaler_unit",), True),
    Entry("attribute_plain", ("class_id", "obis", "attribute", "value",), True),
    Entry("class_scaler_unit", ("class_id", "obis", "scaler", "unit", "value",), True),
    Entry("class_scaler", ("class_id", "obis", "scaler", "value",), True),
    Entry("class_value", ("class_id", "obis", "value", "scaler_unit",), True),
    Entry("class_plain", ("class_id", "obis", "value",), True),
    Entry("value_scaler_unit", ("obis", "value", "scaler_unit",), True),
    Entry("value_scaler_unit_flat", ("obis", "value", "scaler", "unit",), True),
    Entry("value_first", ("value", "class_id", "scaler_unit", "obis",), True),
    Entry("value_unit_name", ("value", "scaler_unit", "obis",), False),
    Entry("named_attribute_value", ("obis", "attribute", "value", "scaler_unit",), False),
    Entry("named_attribute", ("obis", "attribute", "value",), False),
    Entry("named_value", ("obis", "value",), True),
)


LOOSE: Final[tuple[Loose, ...]] = (
    Loose("date_time", "any", "0.0.1.0.0.255"),
    Loose("text", "last", "0.0.96.1.0.255"),
)


LAYOUTS: Final[tuple[Layout, ...]] = (
    Layout("kaifa_list_1", "Kaifa", "Norway and Sweden, every 2.5 s. One value (Kaifa HAN OBIS codes, KFM_001).", "positional", 1,
           b'', None, None, ((0, 6),), (), (
        Element((1, 0, 1, 7, 0, 255), 0, 27),
    ), ()),
    Layout("kaifa_list_2_single_phase", "Kaifa", "Every 10 s, one phase (MA105). Current in mA, voltage in 0.1 V (Kaifa HAN OBIS codes, KFM_001).", "positional", 9,
           b'KFM_001', 0, None, (), (), (
        Element((1, 1, 0, 2, 129, 255), None, None),
        Element((0, 0, 96, 1, 0, 255), None, None),
        Element((0, 0, 96, 1, 7, 255), None, None),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
        Element((1, 0, 31, 7, 0, 255), -3, 33),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
    ), ()),
    Layout("kaifa_list_2_three_phase", "Kaifa", "Every 10 s, three phases (MA304H3E, MA304H4). Currents in mA, voltages in 0.1 V (Kaifa HAN OBIS codes, KFM_001).", "positional", 13,
           b'KFM_001', 0, None, (), (), (
        Element((1, 1, 0, 2, 129, 255), None, None),
        Element((0, 0, 96, 1, 0, 255), None, None),
        Element((0, 0, 96, 1, 7, 255), None, None),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
        Element((1, 0, 31, 7, 0, 255), -3, 33),
        Element((1, 0, 51, 7, 0, 255), -3, 33),
        Element((1, 0, 71, 7, 0, 255), -3, 33),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((1, 0, 52, 7, 0, 255), -1, 35),
        Element((1, 0, 72, 7, 0, 255), -1, 35),
    ), ()),
    Layout("kaifa_list_3_single_phase", "Kaifa", "Every hour, one phase. List 2, the clock and the four energies.", "positional", 14,
           b'KFM_001', 0, None, (), (), (
        Element((1, 1, 0, 2, 129, 255), None, None),
        Element((0, 0, 96, 1, 0, 255), None, None),
        Element((0, 0, 96, 1, 7, 255), None, None),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
        Element((1, 0, 31, 7, 0, 255), -3, 33),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((0, 0, 1, 0, 0, 255), None, None),
        Element((1, 0, 1, 8, 0, 255), 0, 30),
        Element((1, 0, 2, 8, 0, 255), 0, 30),
        Element((1, 0, 3, 8, 0, 255), 0, 32),
        Element((1, 0, 4, 8, 0, 255), 0, 32),
    ), ()),
    Layout("kaifa_list_3_three_phase", "Kaifa", "Every hour, three phases. List 2, the clock and the four energies.", "positional", 18,
           b'KFM_001', 0, None, (), (), (
        Element((1, 1, 0, 2, 129, 255), None, None),
        Element((0, 0, 96, 1, 0, 255), None, None),
        Element((0, 0, 96, 1, 7, 255), None, None),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
        Element((1, 0, 31, 7, 0, 255), -3, 33),
        Element((1, 0, 51, 7, 0, 255), -3, 33),
        Element((1, 0, 71, 7, 0, 255), -3, 33),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((1, 0, 52, 7, 0, 255), -1, 35),
        Element((1, 0, 72, 7, 0, 255), -1, 35),
        Element((0, 0, 1, 0, 0, 255), None, None),
        Element((1, 0, 1, 8, 0, 255), 0, 30),
        Element((1, 0, 2, 8, 0, 255), 0, 30),
        Element((1, 0, 3, 8, 0, 255), 0, 32),
        Element((1, 0, 4, 8, 0, 255), 0, 32),
    ), ()),
    Layout("kaifa_named", "Kaifa", "Sweden (MA304H4E). Names and values without scaler. The voltages are double-long-unsigned, which no other maker sends.", "named", None,
           b'', None, None, (), (((None, None, 32, 7, 0, 255), 6),), (
        Element((None, None, 31, 7, 0, 255), -3, 33),
        Element((None, None, 51, 7, 0, 255), -3, 33),
        Element((None, None, 71, 7, 0, 255), -3, 33),
        Element((None, None, 32, 7, 0, 255), -1, 35),
        Element((None, None, 52, 7, 0, 255), -1, 35),
        Element((None, None, 72, 7, 0, 255), -1, 35),
    ), ()),
    Layout("kaifa_named_version", "Kaifa", "As kaifa_named, told by the list version.", "named", None,
           b'KFM_001', None, (None, None, 0, 2, 129, 255), (), (), (
        Element((None, None, 31, 7, 0, 255), -3, 33),
        Element((None, None, 51, 7, 0, 255), -3, 33),
        Element((None, None, 71, 7, 0, 255), -3, 33),
        Element((None, None, 32, 7, 0, 255), -1, 35),
        Element((None, None, 52, 7, 0, 255), -1, 35),
        Element((None, None, 72, 7, 0, 255), -1, 35),
    ), ()),
    Layout("kamstrup_v0001", "Kamstrup", "Norway, Sweden, Denmark, Switzerland (Omnipower). Names and values; nothing says the scaler: currents in 0.01 A, energies in 10 Wh (Kamstrup HAN-NVE interface description). The list version comes first and has no name.", "named", None,
           b'Kamstrup_V', 0, None, (), (), (
        Element((None, None, 31, 7, 0, 255), -2, 33),
        Element((None, None, 51, 7, 0, 255), -2, 33),
        Element((None, None, 71, 7, 0, 255), -2, 33),
        Element((None, None, 13, 7, 0, 255), -2, 255),
        Element((None, None, 33, 7, 0, 255), -2, 255),
        Element((None, None, 53, 7, 0, 255), -2, 255),
        Element((None, None, 73, 7, 0, 255), -2, 255),
        Element((None, None, 1, 8, 0, 255), 1, 30),
        Element((None, None, 2, 8, 0, 255), 1, 30),
        Element((None, None, 3, 8, 0, 255), 1, 32),
        Element((None, None, 4, 8, 0, 255), 1, 32),
        Element((None, None, 21, 8, 0, 255), 1, 30),
        Element((None, None, 41, 8, 0, 255), 1, 30),
        Element((None, None, 61, 8, 0, 255), 1, 30),
        Element((None, None, 22, 8, 0, 255), 1, 30),
        Element((None, None, 42, 8, 0, 255), 1, 30),
        Element((None, None, 62, 8, 0, 255), 1, 30),
    ), ("1.1.0.2.129.255",)),
    Layout("iskra_momentary_18", "Iskraemeco", "Slovenia and Croatia (AM550, IE.5), three phases, every second. Told by the logical device name ISK... that comes first.", "positional", 18,
           b'ISK', 0, None, (), (), (
        Element((0, 0, 42, 0, 0, 255), None, None),
        Element((0, 0, 96, 1, 3, 255), None, None),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((1, 0, 52, 7, 0, 255), -1, 35),
        Element((1, 0, 72, 7, 0, 255), -1, 35),
        Element((1, 0, 31, 7, 0, 255), -2, 33),
        Element((1, 0, 51, 7, 0, 255), -2, 33),
        Element((1, 0, 71, 7, 0, 255), -2, 33),
        Element((1, 0, 21, 7, 0, 255), 0, 27),
        Element((1, 0, 41, 7, 0, 255), 0, 27),
        Element((1, 0, 61, 7, 0, 255), 0, 27),
        Element((1, 0, 22, 7, 0, 255), 0, 27),
        Element((1, 0, 42, 7, 0, 255), 0, 27),
        Element((1, 0, 62, 7, 0, 255), 0, 27),
    ), ()),
    Layout("iskra_energy_12", "Iskraemeco", "Slovenia (AM550), energies; the third element is the state of the disconnector.", "positional", 12,
           b'ISK', 0, None, ((2, 3),), (), (
        Element((0, 0, 42, 0, 0, 255), None, None),
        Element((0, 0, 96, 1, 3, 255), None, None),
        Element((0, 0, 96, 3, 10, 255), None, None),
        Element((0, 0, 96, 14, 0, 255), None, None),
        Element((1, 0, 1, 8, 0, 255), 0, 30),
        Element((1, 0, 1, 8, 1, 255), 0, 30),
        Element((1, 0, 1, 8, 2, 255), 0, 30),
        Element((1, 0, 2, 8, 0, 255), 0, 30),
        Element((1, 0, 2, 8, 1, 255), 0, 30),
        Element((1, 0, 2, 8, 2, 255), 0, 30),
        Element((1, 0, 3, 8, 0, 255), 0, 32),
        Element((1, 0, 4, 8, 0, 255), 0, 32),
    ), ()),
    Layout("iskra_momentary_12", "Iskraemeco", "Slovenia (AM550), three phases, older firmware.", "positional", 12,
           b'ISK', 0, None, ((2, 18),), (), (
        Element((0, 0, 42, 0, 0, 255), None, None),
        Element((0, 0, 96, 1, 2, 255), None, None),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((1, 0, 52, 7, 0, 255), -1, 35),
        Element((1, 0, 72, 7, 0, 255), -1, 35),
        Element((1, 0, 31, 7, 0, 255), -2, 33),
        Element((1, 0, 51, 7, 0, 255), -2, 33),
        Element((1, 0, 71, 7, 0, 255), -2, 33),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
    ), ()),
    Layout("iskra_momentary_10", "Iskraemeco", "Slovenia (AM550), one phase.", "positional", 10,
           b'ISK', 0, None, ((6, 18),), (), (
        Element((0, 0, 42, 0, 0, 255), None, None),
        Element((0, 0, 96, 1, 2, 255), None, None),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((1, 0, 31, 7, 0, 255), -2, 33),
        Element((1, 0, 21, 7, 0, 255), 0, 27),
        Element((1, 0, 22, 7, 0, 255), 0, 27),
    ), ()),
    Layout("iskra_energy_10", "Iskraemeco", "Slovenia (AM550), energies by rate.", "positional", 10,
           b'ISK', 0, None, ((6, 6),), (), (
        Element((0, 0, 42, 0, 0, 255), None, None),
        Element((0, 0, 96, 1, 3, 255), None, None),
        Element((1, 0, 1, 8, 1, 255), 0, 30),
        Element((1, 0, 1, 8, 2, 255), 0, 30),
        Element((1, 0, 2, 8, 1, 255), 0, 30),
        Element((1, 0, 2, 8, 2, 255), 0, 30),
        Element((1, 0, 3, 8, 1, 255), 0, 32),
        Element((1, 0, 3, 8, 2, 255), 0, 32),
        Element((1, 0, 4, 8, 1, 255), 0, 32),
        Element((1, 0, 4, 8, 2, 255), 0, 32),
    ), ()),
    Layout("iskra_momentary_8", "Iskraemeco", "Slovenia (AM550), one phase, older firmware.", "positional", 8,
           b'ISK', 0, None, ((2, 18),), (), (
        Element((0, 0, 42, 0, 0, 255), None, None),
        Element((0, 0, 96, 1, 2, 255), None, None),
        Element((1, 0, 32, 7, 0, 255), -1, 35),
        Element((1, 0, 31, 7, 0, 255), -2, 33),
        Element((1, 0, 1, 7, 0, 255), 0, 27),
        Element((1, 0, 2, 7, 0, 255), 0, 27),
        Element((1, 0, 3, 7, 0, 255), 0, 29),
        Element((1, 0, 4, 7, 0, 255), 0, 29),
    ), ()),
)
