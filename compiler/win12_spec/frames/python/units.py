"""Runs: neighbouring fields of fixed size that are read and written in one struct call."""

from __future__ import annotations

from dataclasses import dataclass, field

from win12_spec import expr
from win12_spec.frames.ir import Bits, Checksum, Field, Octets, Primitive, Type, UserType
from win12_spec.frames.python.context import Context


@dataclass
class Unit:
    """One item of a run: a number, constant octets, octets of fixed size, or a group of bit fields."""

    fields: list[Field]
    octets: int
    code: str  # struct format character; '3s' for 24 bits

    @property
    def is_bits(self) -> bool:
        return isinstance(self.fields[0].type, Bits)

    @property
    def is_wide(self) -> bool:
        """24-bit integers travel as three octets."""
        return self.code == "3s" and not isinstance(self.fields[0].type, Octets)


@dataclass
class Run:
    units: list[Unit] = field(default_factory=list)
    little: bool | None = None

    @property
    def octets(self) -> int:
        return sum(unit.octets for unit in self.units)

    @property
    def fields(self) -> list[Field]:
        return [item for unit in self.units for item in unit.fields]

    @property
    def format(self) -> str:
        return ("<" if self.little else ">") + "".join(unit.code for unit in self.units)


def runs(kind: Type, anchors: set[str]) -> list[Run | Field]:
    """The fields of a type, fixed ones gathered into runs; a field in `anchors` begins a run of its own."""
    found: list[Run | Field] = []
    bits: list[Field] = []
    for item in kind.fields:
        if isinstance(item.type, Bits):
            bits.append(item)
            width = sum(part.type.count for part in bits if isinstance(part.type, Bits))
            if width % 8 == 0:
                if bits[0].id in anchors:
                    found.append(Run())
                code = {1: "B", 2: "H", 3: "3s", 4: "I"}[width // 8]
                _add(found, Unit(bits, width // 8, code), False if code in "HI" else None)
                bits = []
            continue
        unit = _unit(item)
        if unit is None or item.id in anchors:
            found.append(item)
            continue
        _add(found, unit, _little(item))
    return found


def _unit(item: Field) -> Unit | None:
    if item.condition is not None or item.repeat or item.checksum is not None:
        return None
    match item.type:
        case Primitive():
            wide = item.type.width == 3
            return Unit([item], item.type.width, "3s" if wide else item.type.code)
        case Octets() if item.contents is not None:
            return Unit([item], len(item.contents), f"{len(item.contents)}s")
        case Octets() if isinstance(item.size, expr.Number):
            return Unit([item], item.size.value, f"{item.size.value}s")
    return None


def _little(item: Field) -> bool | None:
    return item.type.little if isinstance(item.type, Primitive) and item.type.width > 1 else None


def _add(found: list[Run | Field], unit: Unit, little: bool | None) -> None:
    last = found[-1] if found else None
    if not isinstance(last, Run) or (little is not None and last.little not in (None, little)):
        last = Run()
        found.append(last)
    last.units.append(unit)
    last.little = last.little if little is None else little


REMEMBERED = {"crc16_x25"}  # dearer to compute than to look up
SHORT = 16  # octets; what is so short is a header that recurs, and its check is worth remembering


def is_short(ctx: Context, kind: Type, checksum: Checksum) -> bool:
    """Whether a check sequence worth remembering covers a few octets only, whatever the frame holds."""
    if checksum.algorithm not in REMEMBERED:
        return False
    ids = [item.id for item in kind.fields]
    covered = kind.fields[ids.index(checksum.first) : ids.index(checksum.last) + 1]
    return sum(_most(ctx, item) for item in covered) <= SHORT


def _most(ctx: Context, item: Field) -> float:
    match item.type:
        case Bits():
            return item.type.count / 8
        case Primitive():
            return item.type.width
        case Octets() if item.contents is not None:
            return len(item.contents)
        case UserType():
            counts = [part.counts for part in ctx.target(item.type).fields if part.counts]
            return max(counts[0]) if counts else SHORT + 1
    return SHORT + 1


def header(ctx: Context, kind: Type) -> tuple[Field, ...]:
    """The fields under a short check which a longer one covers too; empty when there are none, or not only plain ones."""
    checks = [item.checksum for item in kind.fields if item.checksum is not None]
    short = next((check for check in checks if is_short(ctx, kind, check)), None)
    if short is None or not any(check.first == short.first and check.last != short.last for check in checks):
        return ()
    ids = [item.id for item in kind.fields]
    start = ids.index(short.first)
    fields = kind.fields[start : ids.index(short.last) + 1]
    plain = all(item.condition is None and not item.repeat and item.checksum is None for item in fields)
    simple = all(_is_piece(item, short.first) for item in kind.fields[start + len(fields) :])
    return fields if plain and simple and all(item.contents is not None for item in kind.fields[:start]) else ()


def _is_piece(item: Field, first: str) -> bool:
    """Whether a field is octets as they are, or a check of everything from `first` on."""
    check = item.checksum
    return check.first == first if check is not None else isinstance(item.type, Octets) and item.derive is None
