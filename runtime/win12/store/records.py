"""What goes into the store and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Protocol


class Sample(Protocol):
    """One attribute value as the client reads it; `win12.Reading` is one."""

    @property
    def obis(self) -> str: ...
    @property
    def attribute(self) -> int: ...
    @property
    def raw(self) -> object: ...
    @property
    def scaler(self) -> int | None: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def value(self) -> object: ...
    @property
    def class_id(self) -> int | None: ...
    @property
    def time(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Column:
    """One capture object of a profile. index: 0 is the whole attribute, n its n-th element; unit as printed ("Wh")."""

    obis: str
    attribute: int = 2
    class_id: int | None = None
    index: int = 0
    scaler: int | None = None
    unit: str | None = None

    def scale(self, raw: object) -> Decimal | None:
        """The exact value of a raw cell, in `unit`; None when the cell is no number."""
        if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
            return None
        number = Decimal(str(raw)) if isinstance(raw, float) else Decimal(raw)
        return number.scaleb(self.scaler) if self.scaler else number


class Row(Protocol):
    """A row of a profile, stored or just read; cells are raw, one for each of columns."""

    @property
    def time(self) -> datetime | None: ...
    @property
    def columns(self) -> Sequence[Column]: ...
    @property
    def cells(self) -> Sequence[object]: ...


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A reading as kept. time: the meter's when clock is "meter", else when it arrived; naive when the meter gives no offset."""

    meter: str
    obis: str
    attribute: int
    time: datetime
    raw: object
    scaler: int | None
    unit: str | None
    value: object
    class_id: int | None
    clock: str


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row of a profile as kept. cells: raw values, one for each of columns."""

    time: datetime
    columns: tuple[Column, ...]
    cells: tuple[object, ...]

    def value(self, obis: str, attribute: int = 2) -> Decimal | None:
        """The exact value of one column, in its unit; None when the row lacks it. Errors: KeyError, no such column."""
        for column, cell in zip(self.columns, self.cells, strict=False):
            if column.obis == obis and column.attribute == attribute:
                return column.scale(cell)
        raise KeyError(f"{obis}:{attribute}")


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """What is kept of one profile of one meter."""

    meter: str
    obis: str
    rows: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was not read. what: "association", an object ("1.0.1.8.0.255:2") or a profile; code: of spec/errors.yaml."""

    what: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one run achieved with one meter. outcome: "ok", "partial" (something kept, something not), "failed"."""

    meter: str
    outcome: str
    attempts: int
    readings: int
    rows: int
    seconds: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One run over a fleet. ended and outcome are None while it runs, and for ever if it was killed."""

    id: int
    started: datetime
    ended: datetime | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Push:
    """One message that a meter sent unasked. place: where in its source, so that replaying a file adds nothing:
    octets from the start of a file, microseconds since 1970 of the arrival on a line."""

    source: str
    place: int
    octets: bytes = field(repr=False)
    received: datetime
    meter: str | None = None
    decoded: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time to fetch; None is open: since ever, until now."""

    since: datetime | None
    until: datetime | None


def clock_column(columns: Sequence[Column]) -> int | None:
    """Which column is the time of capture: the first clock (0.x.1.0.x.255:2), None when there is none."""
    for number, column in enumerate(columns):
        parts = column.obis.split(".")
        if column.attribute == 2 and (column.class_id == 8 or (parts[0] == "0" and parts[2:4] == ["1", "0"])):
            return number
    return None
