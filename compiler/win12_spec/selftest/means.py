"""The meaning of a vector as checks of a C structure, member by member."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from win12_spec.emit.c_lines import indent
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import DATA, Names, is_slice, optional
from win12_spec.frames.ir import Field, Primitive, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_spec.selftest import text
from win12_spec.selftest.data import DataTexts


class Meaning:
    """Writes checks for values of one file."""

    def __init__(self, names: Names, data: DataTexts) -> None:
        self.names, self.data = names, data
        self.number = count()

    def checks(self, kind: Type, path: str, what: str, means: Any) -> Iterator[str]:
        """Statements that compare the C value at `path` with its meaning."""
        if kind.plain == DATA:
            yield f'selftest_data(where, "{what}", &{path}, {text.string(self.data.text(means))});'
        elif kind.integer or kind.plain == "number":
            yield self._number(path, what, means, None)
        elif kind.plain == "octets":
            yield from self._octets(path, what, bytes.fromhex(means))
        elif isinstance(means, Mapping):
            yield from self._members(kind, path, what, means)
        else:
            raise AssertionError(f"{what}: a vector cannot say which of the types of {kind.id} it means")

    def _members(self, kind: Type, path: str, what: str, means: Mapping[str, Any]) -> Iterator[str]:
        left = set(means)
        for name, item, may_miss in attributes(self.names, kind):
            left.discard(name)
            member = f"{path}{'' if path.endswith('->') else '.'}{word(name)}"
            if may_miss:
                yield self._number(member.removesuffix(word(name)) + f"has_{word(name)}", f"has {name}", name in means, None)
            if name in means:
                yield from self._member(item, member, f"{what}.{name}", means[name])
            elif not may_miss:
                raise AssertionError(f"{what}.{name}: the vector does not say it")
        assert not left, f"{what}: no member of C for {left}"

    def _member(self, item: Field | UserType, path: str, what: str, means: Any) -> Iterator[str]:
        kind = item if isinstance(item, UserType) else item.type
        if isinstance(item, Field) and is_slice(item):
            yield from self._octets(path, what, bytes(means))
        elif isinstance(item, Field) and item.repeat:
            assert isinstance(kind, UserType)
            yield from self._list(self.names.target(kind), path, what, means)
        elif isinstance(kind, UserType):
            yield from self.checks(self.names.target(kind), path, what, means)
        elif isinstance(means, str):
            yield from self._octets(path, what, bytes.fromhex(means))
        else:
            yield self._number(path, what, means, kind if isinstance(kind, Primitive) else None)

    def _number(self, path: str, what: str, means: Any, kind: Primitive | None) -> str:
        if kind is not None and kind.kind == "f":  # C keeps its bits
            means = int.from_bytes(struct.pack(">f" if kind.width == 4 else ">d", means), "big")
        return f'selftest_number(where, "{what}", (uint64_t){path}, {int(means) % (1 << 64):#x}U);'

    def _octets(self, path: str, what: str, value: bytes) -> Iterator[str]:
        yield "{"
        yield from indent(text.octets("wanted", value))
        yield f'    selftest_octets(where, "{what}", &{path}, wanted, {len(value)});'
        yield "}"

    def _list(self, kind: Type, path: str, what: str, means: list[Any]) -> Iterator[str]:
        """Its items, read again one by one."""
        number, name = next(self.number), self.names.type(kind)
        yield f'selftest_number(where, "items of {what}", {path}.count, {len(means)});'
        if not means:
            return
        yield "{"
        yield f"    struct win12_input in_{number};"
        yield f"    static {self.names.structure(kind)} item_{number};"
        yield f"    win12_input_of(&in_{number}, &{path}.items);"
        for at, value in enumerate(means):
            read = f"win12_read_{name}(&in_{number}, &item_{number})"
            yield f'    selftest_number(where, "{what}[{at}]", (uint64_t){read}, WIN12_OK);'
            yield from indent(self.checks(kind, f"item_{number}", f"{what}[{at}]", value))
        yield f'    selftest_number(where, "octets after {what}", (uint64_t)(in_{number}.end - in_{number}.at), 0);'
        yield "}"


def attributes(names: Names, kind: Type) -> Iterator[tuple[str, Field | UserType, bool]]:
    """Attributes by name, those of inline parts too, and whether they may be missing."""
    found = record_cases(names.frames, kind)
    if found is not None:
        given = dict(found[1].names)
        yield from ((given[tag], ref, True) for tag, ref in found[1].cases)
        return
    for item in kind.fields:
        if item.inline and isinstance(item.type, UserType):
            yield from attributes(names, names.target(item.type))
        elif item.is_attribute:
            yield item.id, item, optional(item)
