"""What each reader makes of octets, and whether they agree."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, NamedTuple

from win12_spec.frames.interpret import decode
from win12_spec.frames.ir import Type
from win12_spec.frames.reading import Fault

from win12_fuzz.agreement import Disagreement
from win12_fuzz.agreement.alike import alike, apart
from win12_fuzz.specification import FRAMES, limits, wire

NOWHERE = Fault("REFUSED", 0, "some field")
"""The fault of a reader that does not tell where it gave up, and why."""


class Opinion(NamedTuple):
    """A value, or the fault; `again` is the value written once more, None where the reader does not write."""

    value: Any = None
    fault: Fault | None = None
    again: bytes | Fault | None = None


class Reader(ABC):
    """Someone with an opinion."""

    name: str

    @abstractmethod
    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        """All of the octets as this type; None for a type that it does not know."""

    def measure(self, kind: Type, octets: bytes) -> int | Fault | None:
        """The size of a frame by its beginning, 0 where more is needed; None when it cannot tell of any."""
        return None

    def may_take(self, fault: Fault, octets: bytes) -> bool:
        """Whether it need not refuse octets that have this fault."""
        return False


class Declaration(Reader):
    """The interpreter."""

    name = "declaration"

    def read(self, kind: Type, octets: bytes) -> Opinion:
        """See Reader."""
        reading = decode(FRAMES, kind, octets, limits())
        return Opinion(reading.value, reading.fault)


class Python(Reader):
    """The generated Python."""

    name = "python"

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        """See Reader."""
        if not wire().has_code(kind):
            return None
        made, fault = self.made(kind, octets)
        if fault is not None:
            return Opinion(fault=fault)
        return Opinion(wire().plain(kind, made), None, wire().write(kind, made))

    def made(self, kind: Type, octets: bytes) -> tuple[Any, Fault | None]:
        """The object, or the fault."""
        return wire().read(kind, octets)

    def measure(self, kind: Type, octets: bytes) -> int | Fault:
        """See Reader."""
        return wire().measure(kind, octets)


class Engine:
    """The readers; all are compared with the declaration."""

    def __init__(self, *others: Reader) -> None:
        self.declaration, self.others = Declaration(), others

    def opinions(self, kind: Type, octets: bytes) -> dict[str, Opinion]:
        """What each says, by name."""
        found = ((reader.name, reader.read(kind, octets)) for reader in (self.declaration, *self.others))
        return {name: opinion for name, opinion in found if opinion is not None}

    def frame(self, kind: Type, octets: bytes) -> Opinion:
        """What all say. Raises Disagreement."""
        wanted = self.declaration.read(kind, octets)
        for reader in self.others:
            if wanted.fault is not None and reader.may_take(wanted.fault, octets):
                continue
            found = reader.read(kind, octets)
            if found is not None and (why := _difference(wanted, found, octets)):
                raise Disagreement(f"{reader.name} of {kind.file}.{kind.id}{why}; octets {octets.hex()}")
        return wanted

    def size(self, kind: Type, octets: bytes) -> int | Fault:
        """What all say who can tell the size of a frame by its beginning. Raises Disagreement."""
        told = {reader.name: size for reader in self.others if (size := reader.measure(kind, octets)) is not None}
        if len(set(told.values())) != 1:
            raise Disagreement(f"size of {kind.file}.{kind.id}: {told}; octets {octets.hex()}")
        return next(iter(told.values()))


def _difference(wanted: Opinion, found: Opinion, octets: bytes) -> str:
    """Where an opinion is not the declaration's, a colon, and what it is there; empty where nothing differs."""
    if wanted.fault is not None or found.fault is not None:
        same = found.fault == wanted.fault or (found.fault is NOWHERE and wanted.fault is not None)
        return "" if same else f", {_said(found)} instead of {_said(wanted)}: {found.fault}, not {wanted.fault}"
    if not alike(found.value, wanted.value):
        where, one, other = apart(found.value, wanted.value)
        return f"{where}: {one!r}, not {other!r}; {_written(found)}"
    return "" if found.again in (None, octets) else f", other octets: {_written(found)}"


def _said(opinion: Opinion) -> str:
    return f"{opinion.fault.code} in {opinion.fault.field}" if opinion.fault is not None else "accepted"


def _written(opinion: Opinion) -> str:
    again = opinion.again
    return "not written again" if again is None else f"written again as {again.hex() if isinstance(again, bytes) else again}"
