"""Intermediate representation of a decision: what is asked, what is reckoned of it, and the tests of a row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from win12_spec.diagnostics import Location
from win12_spec.expr import Expr
from win12_spec.frames.ir import Frames, Type, UserType

RANGES: Final = {f"u{bits}": (0, (1 << bits) - 1) for bits in (8, 16, 32, 64)} | {"s8": (-128, 127)}


@dataclass(frozen=True)
class Input:
    """What a request says; `most` bounds it further than its type does."""

    name: str
    type: str
    where: Location
    most: int | None = None
    doc: str = ""

    @property
    def range(self) -> tuple[int, int]:
        """The least and the greatest value."""
        low, high = RANGES[self.type]
        return low, high if self.most is None else self.most


@dataclass(frozen=True)
class Value:
    """What is reckoned once of a request and the table, before its rows are looked at."""

    name: str
    expr: Expr
    where: Location
    doc: str = ""


@dataclass(frozen=True)
class Test:
    """What a row must pass to count; `otherwise` says of one that does not pass why it does not."""

    id: str
    expr: Expr
    where: Location
    otherwise: str


@dataclass(frozen=True)
class Decision:
    """Rows that pass all tests decide: one that denies is stronger than all others, and where there is none it is denied."""

    name: str
    title: str
    doc: str
    path: str
    frames: Frames
    table: UserType
    row: UserType
    rows: str  # the field of the table that holds them
    effect: str  # the field of a row that says what it does
    denies: tuple[str, str]  # enum and label of an effect that denies
    inputs: tuple[Input, ...]
    values: tuple[Value, ...]
    tests: tuple[Test, ...]

    @cached_property
    def table_type(self) -> Type:
        """The type of the table."""
        return self.frames.type(self.table)

    @cached_property
    def row_type(self) -> Type:
        """The type of a row."""
        return self.frames.type(self.row)

    def label(self, enum: str, label: str) -> int | None:
        """The number of an enum value; None when there is no such."""
        declared = self.frames.files[self.table.file].enums.get(enum)
        return next((number for number, name in declared.values if name == label), None) if declared else None
