"""What each reader makes of octets, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from win12_spec.frames.interpret import decode
from win12_spec.frames.ir import Type
from win12_spec.frames.reading import Fault

from engine import Disagreement
from engine.common import alike, frames, limits, wire
from engine.leniency import excused


class Opinion(NamedTuple):
    """A value, or the fault; `again` is the value written once more, None where the reader does not write.

    A fault without a field says that the reader does not tell where it gave up.
    """

    value: Any = None
    fault: Fault | None = None
    again: bytes | Fault | None = None


class Reader(Protocol):
    """Someone with an opinion; None of types that it does not know."""

    name: str

    def read(self, kind: Type, octets: bytes) -> Opinion | None: ...


class Declaration:
    """The interpreter."""

    name = "declaration"

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        reading = decode(frames(), kind, octets, limits())
        return Opinion(reading.value, reading.fault)


class Python:
    """The generated Python."""

    name = "python"

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        if not wire().has_code(kind):
            return None
        made, fault = wire().read(kind, octets)
        if fault is not None:
            return Opinion(fault=fault)
        return Opinion(wire().plain(kind, made), None, wire().write(kind, made))


class Engine:
    """The readers; the first of them is what the others are compared with."""

    def __init__(self, *others: Reader) -> None:
        self.readers: Sequence[Reader] = (Declaration(), Python(), *others)

    def opinions(self, kind: Type, octets: bytes) -> dict[str, Opinion]:
        """What each says, by name."""
        found = ((reader.name, reader.read(kind, octets)) for reader in self.readers)
        return {name: opinion for name, opinion in found if opinion is not None}

    def frame(self, kind: Type, octets: bytes) -> Opinion:
        """What all say. Raises Disagreement."""
        opinions = self.opinions(kind, octets)
        wanted = opinions.pop("declaration")
        for name, opinion in opinions.items():
            if why := _difference(wanted, opinion, octets, name):
                raise Disagreement(f"{kind.file}.{kind.id} {octets.hex()}: {name}: {why}")
        return wanted


def _difference(wanted: Opinion, found: Opinion, octets: bytes, name: str) -> str:
    """What differs, in words; empty where nothing does that matters."""
    if wanted.fault is not None or found.fault is not None:
        return _fault_difference(wanted, found, octets, name)
    if not alike(found.value, wanted.value):
        return f"is {found.value}, not {wanted.value}"
    return "" if found.again in (None, octets) else f"is written again as {_shown(found.again)}"


def _fault_difference(wanted: Opinion, found: Opinion, octets: bytes, name: str) -> str:
    if name == "kaitai" and wanted.fault is not None and (found.fault is not None or excused(wanted.fault, octets)):
        return ""
    return "" if found.fault == wanted.fault else f"{found.fault or 'accepted'}, not {wanted.fault or 'accepted'}"


def _shown(again: bytes | Fault | None) -> str:
    return again.hex() if isinstance(again, bytes) else str(again)
