"""What spec/objects says, checked and without YAML."""

from __future__ import annotations

from dataclasses import dataclass, field

from win12_spec.diagnostics import Location
from win12_spec.objects.types import Type

Obis = tuple[int | str, ...]  # six groups; '*' or a letter stands for any value


@dataclass(frozen=True)
class Attribute:
    """scaler_unit, capture_time: the attributes that say in what, and when; unit: of a plain number. Each may be missing."""

    index: int
    name: str
    type: Type
    kind: str
    access: str
    scaler_unit: int | None
    capture_time: int | None
    unit: str
    secret: bool
    note: str
    where: Location


@dataclass(frozen=True)
class Method:
    index: int
    name: str
    parameter: Type
    secret: bool
    returns: bool
    note: str
    where: Location


@dataclass(frozen=True)
class InterfaceClass:
    """methods_at: offset of method 1 from the base name, 0 where no source gives one."""

    class_id: int
    version: int
    name: str
    confidence: str
    sources: tuple[str, ...]
    note: str
    attributes: tuple[Attribute, ...]
    methods: tuple[Method, ...]
    methods_at: int
    where: Location


@dataclass(frozen=True)
class Unit:
    code: int
    symbol: str
    name: str
    quantity: str
    si: str
    confidence: str
    where: Location


@dataclass(frozen=True)
class Member:
    value: int
    name: str
    where: Location


@dataclass(frozen=True)
class Enumeration:
    """width: bits of what is counted from the most significant one; 0 of all else."""

    name: str
    bits: bool
    width: int
    note: str
    members: tuple[Member, ...]
    where: Location


@dataclass(frozen=True)
class Name:
    code: str
    name: str
    class_id: int
    unit: int | None
    where: Location


@dataclass(frozen=True)
class Group:
    code: int
    name: str
    unit: int | None
    integral: int | None
    form: str
    where: Location


@dataclass(frozen=True)
class Medium:
    code: int
    name: str
    quantities: str
    processing: str
    where: Location


@dataclass(frozen=True)
class Entry:
    id: str
    tokens: tuple[str, ...]
    flat: bool
    where: Location


@dataclass(frozen=True)
class Loose:
    kind: str
    place: str
    obis: str
    where: Location


@dataclass(frozen=True)
class Element:
    obis: str
    scaler: int | None
    unit: int | None
    where: Location


@dataclass(frozen=True)
class Layout:
    id: str
    maker: str
    doc: str
    shape: str
    count: int | None
    prefix: str
    prefix_at: int | None
    prefix_obis: str
    types: tuple[tuple[int | str, str], ...]
    elements: tuple[Element, ...]
    leading: tuple[str, ...]
    where: Location


@dataclass
class Objects:
    """All of spec/objects."""

    types: dict[str, Type] = field(default_factory=dict)
    classes: list[InterfaceClass] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    reserved: list[tuple[int, int]] = field(default_factory=list)
    enums: list[Enumeration] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    patterns: list[Name] = field(default_factory=list)
    media: list[Medium] = field(default_factory=list)
    quantities: dict[str, list[Group]] = field(default_factory=dict)
    processing: dict[str, list[Group]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
