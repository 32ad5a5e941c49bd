"""Values under the names of their declaration: fields of structures, labels of enumerations, moments.

What a meter sends wins: a value that is not as declared stays as it came, with a note. Null-data is a value that is not set,
whatever the type; a date-time may be octets or have the type of its own, for meters do not agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from win12_wire.frames.axdr import BitString, DataType
from win12_wire.objects.enums import LABELS
from win12_wire.objects.types import ANY, Type

from win12.application.values import obis
from win12.application.values.nodes import Node
from win12.application.values.raw import plain as raw_plain
from win12.application.values.time import STANDARD, CosemDateTime, TimeRules

TIMES: Final = {"date-time": (DataType.date_time, 12), "date": (DataType.date, 5), "time": (DataType.time, 4)}
NAME_SIZE: Final = 6


@dataclass(frozen=True, slots=True)
class Member:
    """A value and what it is declared as.

    name: of a field of a structure, else empty. type: what it fits, of a CHOICE the alternative; ANY where nothing is declared.
    parts: fields or elements, where they are declared. note: how it is other than declared, empty when it is not.
    """

    name: str
    node: Node
    type: Type
    parts: tuple[Member, ...] = ()
    note: str = ""

    @property
    def label(self) -> str | None:
        """What an enumeration calls the value; None when it has no name."""
        labels, value = LABELS.get(self.type.enumeration), self.node.value
        if labels is None or value is None:
            return None
        if isinstance(value, BitString):
            return labels.of(number(value)) if value.bits == labels.width else None
        return labels.of(value)

    @property
    def form(self) -> str:
        """date-time, date or time of what is one; empty of all else."""
        form = self.type.form or self.type.kind
        return form if form in TIMES and self.node.tag != DataType.null_data else ""

    def notes(self, path: str = "") -> Iterator[str]:
        """What is other than declared, here and below, with its place."""
        if self.note:
            yield f"{path}: {self.note}" if path else self.note
        for at, part in enumerate(self.parts):
            yield from part.notes(f"{path}.{part.name}".lstrip(".") if part.name else f"{path}[{at}]")


def number(bits: BitString) -> int:
    """Bits as a number, the first the most significant."""
    return int.from_bytes(bits.octets) >> (len(bits.octets) * 8 - bits.bits)


def member(declared: Type, node: Node, name: str = "") -> Member:
    """A value as it is declared; with a note, and as it came, when it is not so."""
    found = alternative(declared, node)
    note = _misfit(found, node)
    if note or node.tag == DataType.null_data or not _has_parts(found):
        return Member(name, node, ANY if note else found, (), note)
    children = node.children()
    if found.kind == "structure":
        named = zip(found.parts, children, found.names, strict=True)
        return Member(name, node, found, tuple(member(part, child, field) for part, child, field in named))
    return Member(name, node, found, tuple(member(found.parts[0], child) for child in children))


def alternative(declared: Type, node: Node) -> Type:
    """The one that fits, of a CHOICE; the first of the same Data type when none fits wholly."""
    if declared.kind != "CHOICE":
        return declared
    alike = [one for one in declared.parts if not _misfit(one, node)]
    return next((one for one in alike if fits(one, node)), alike[0] if alike else declared)


def fits(declared: Type, node: Node) -> bool:
    """Whether a value is as declared, to its last part."""
    found = alternative(declared, node)
    if _misfit(found, node):
        return False
    if node.tag == DataType.null_data or not _has_parts(found):
        return True
    kinds = found.parts if found.kind == "structure" else found.parts * len(node.value)
    return all(fits(kind, child) for kind, child in zip(kinds, node.children(), strict=True))


def _has_parts(found: Type) -> bool:
    """Whether something is declared of the parts of a value."""
    return bool(found.parts) and found.parts != (ANY,)


def _misfit(found: Type, node: Node) -> str:
    """How a value is other than declared, its parts aside."""
    if found.kind == "any" or node.tag == DataType.null_data:
        return ""
    tags, size = _tags(found)
    if node.tag not in tags:
        return f"{_called(node.tag)}, declared as {_short(found)}"
    if size is not None and _size(node) != size:
        return f"of {_size(node)}, declared as {_short(found)}"
    if found.kind == "structure" and len(node.value) != len(found.parts):
        return f"{len(node.value)} members, declared with {len(found.parts)}"
    return ""


def _tags(found: Type) -> tuple[frozenset[int | None], int | None]:
    """The Data types that say the same as the declared one, and how long the value is where that is fixed."""
    form = found.form or found.kind
    if form in TIMES:
        tag, size = TIMES[form]
        return frozenset((tag, DataType.octet_string)), size
    return frozenset((found.tag, DataType.compact_array if found.kind == "array" else found.tag)), found.size


def _size(node: Node) -> int:
    return node.value.bits if isinstance(node.value, BitString) else len(node.value)


def _called(tag: int) -> str:
    return DataType(tag).name.replace("_", "-")


def _short(found: Type) -> str:
    if found.kind == "CHOICE":
        return " or ".join(_short(part) for part in found.parts)
    return found.kind if found.parts else str(found)


def plain(found: Member, rules: TimeRules = STANDARD) -> Any:
    """For JSON: structures are objects, numbers that have a label are it, times are ISO 8601, names of objects a.b.c.d.e.f."""
    if found.parts and found.type.kind == "structure":
        return {part.name: plain(part, rules) for part in found.parts}
    if found.parts:
        return [plain(part, rules) for part in found.parts]
    return text(found, rules) or raw_plain(found.node.value)


def text(found: Member, rules: TimeRules = STANDARD) -> str | None:
    """What a single value says to people, where its declaration tells: a label, a moment, the name of an object; else None."""
    value = found.node.value
    if found.form:
        return _moment(value, found.form, rules)
    if found.type.kind == "octet-string" and found.type.size == NAME_SIZE and value is not None:
        return obis.show(value)
    return found.label


def _moment(octets: bytes, form: str, rules: TimeRules) -> str:
    decoded = CosemDateTime.decode(octets)
    if form == "date-time":
        moment = decoded.to_datetime(rules)
        return str(decoded) if moment is None else moment.isoformat()
    day, _, clock = str(decoded).partition("T")
    return day if form == "date" else clock.partition("+")[0]
