"""What structures of the C core hold, in the form of `win12_spec.frames.reading`."""

from __future__ import annotations

from functools import cache
from struct import unpack
from typing import Any

from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Primitive, Switch, Type, UserType
from win12_spec.frames.reading import Compact, Data, Described, Object
from win12_spec.frames.wire import attributes

from win12_fuzz.specification import FRAMES, wire


@cache
def names_of(file: str) -> Names:
    """The names in C of what a frame file declares."""
    return Names(FRAMES, FRAMES.files[file])


def symbol(kind: Type) -> str:
    """A type's name in C, without the prefix."""
    return names_of(kind.file).type(kind)


class Values:
    """Takes values out of structures."""

    def __init__(self, ffi: Any, lib: Any) -> None:
        self.ffi, self.lib = ffi, lib
        self._list = ffi.typeof("struct win12_list")

    def new(self, kind: Type) -> Any:
        """A structure of a type."""
        return self.ffi.new(f"struct win12_{symbol(kind)} *")

    def value(self, kind: Type, found: Any) -> Any:
        """What a structure holds."""
        if kind.integer or kind.plain == "number":
            return int(found)
        if kind.plain == "octets":
            return self.octets(found)
        if kind.plain == "data":
            return self.data(found)
        return self._chosen(kind, found) if kind.is_dispatch else Object(f"{kind.file}.{kind.id}", self._members(kind, found))

    def octets(self, slice_: Any) -> bytes:
        """The octets of a slice."""
        return bytes(self.ffi.buffer(slice_.at, slice_.size)) if slice_.size else b""

    def _chosen(self, kind: Type, found: Any) -> Any:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        which = self.ffi.typeof(f"enum win12_{symbol(kind)}_case").elements[getattr(found, "is")]
        ref = next(ref for _, ref in switch.cases if choice(names_of(kind.file), kind, ref) == which)
        target = FRAMES.type(ref)
        return self.value(target, getattr(getattr(found, "as"), word(symbol(target))))

    def _members(self, kind: Type, found: Any) -> dict[str, Any]:
        struct = self.ffi.typeof(found)
        left = {name for name, _ in (struct.item if struct.kind == "pointer" else struct).fields} - {"nothing"}
        kept: dict[str, Any] = {}
        for name, ref in attributes(FRAMES, kind).items():
            member = word(name)
            left -= {member, f"has_{member}"}
            there = getattr(found, f"has_{member}", True)
            kept[name] = self._member(kind, name, ref, getattr(found, member)) if there else None
        assert left == set(), f"members of {kind.id} that have no attribute"
        return kept

    def _member(self, kind: Type, name: str, ref: UserType | None, found: Any) -> Any:
        if ref is not None:
            target, is_list = FRAMES.type(ref), isinstance(found, self.ffi.CData) and self.ffi.typeof(found) is self._list
            return self._items(target, found) if is_list else self.value(target, found)
        if not isinstance(found, self.ffi.CData):
            return found
        repeated = any(item.id == name and item.repeat for item in kind.fields)
        return list(self.octets(found)) if repeated else self.octets(found)

    def _items(self, kind: Type, found: Any) -> list[Any]:
        """The items of a list, read one by one."""
        given = self.ffi.new("struct win12_input *")
        self.lib.win12_input_of(given, self.ffi.addressof(found, "items"))
        values = []
        for _ in range(found.count):
            one = self.new(kind)
            assert getattr(self.lib, f"win12_read_{symbol(kind)}")(given, one) == 0
            values.append(self.value(kind, one))
        assert given.at == given.end
        return values

    # --- COSEM data ----------------------------------------------------------------------------------------------------

    def data(self, found: Any) -> Data:
        """What the walk through data tells, put together again."""
        walk = self.ffi.new("struct win12_data_walk *")
        pointer = self.ffi.addressof(found) if self.ffi.typeof(found).kind == "struct" else found
        self.lib.win12_data_walk(walk, pointer)
        one = self._next(walk, None, covered=False)
        assert self._next(walk, None, covered=False) is END
        assert isinstance(one, Data)
        return one

    def _next(self, walk: Any, around: int | None, *, covered: bool) -> Any:
        """The next value, END at the end of what is around it; `covered`: within a compact array, without a tag."""
        item = self.ffi.new("struct win12_data_item *")
        assert self.lib.win12_data_next(walk, item) == 0
        if item.part in (self.lib.WIN12_DATA_DONE, self.lib.WIN12_DATA_END):
            assert item.part == (self.lib.WIN12_DATA_DONE if around is None else self.lib.WIN12_DATA_END)
            assert around in (None, item.tag)
            return END
        tag, content = int(item.tag), self.octets(item.content)
        role = wire().data.kinds[tag].plain
        if item.part == self.lib.WIN12_DATA_SCALAR:
            value = scalar(tag, int(item.count), content)
            return Data(tag, value) if not covered else value != 0 if role == "boolean" else value
        values = list(iter(lambda: self._next(walk, tag, covered=covered or role == "compact"), END))
        if role == "compact":
            assert item.count == 0
            return Data(tag, Compact(described(self.octets(item.description)), content, values))
        assert (item.count, content, item.description.size) == (len(values), b"", 0)
        return values if covered else Data(tag, values)


END = object()


def scalar(tag: int, count: int, content: bytes) -> Any:
    """The value of the octets that the walk tells."""
    kind = wire().data.kinds[tag]
    if kind.plain == "bits":
        return count, content
    assert count == 0
    if not kind.fields:
        assert content == b""
        return None
    value = kind.fields[-1].type
    return unpack(f">{value.code}", content)[0] if isinstance(value, Primitive) else content


def described(octets: bytes) -> Described:
    """The description that the walk tells as octets, which it has verified."""
    found, end = _described(octets, 0)
    assert end == len(octets)
    return found


def _described(octets: bytes, at: int) -> tuple[Described, int]:
    tag = octets[at]
    if wire().data.kinds[tag].plain != "sequence":
        return Described(tag), at + 1
    if tag == wire().data.array:
        part, end = _described(octets, at + 3)
        return Described(tag, int.from_bytes(octets[at + 1 : at + 3], "big"), (part,)), end
    count, at, parts = *_length(octets, at + 1), list[Described]()
    for _ in range(count):
        part, at = _described(octets, at)
        parts.append(part)
    return Described(tag, 1, tuple(parts)), at


def _length(octets: bytes, at: int) -> tuple[int, int]:
    more = octets[at] - 0x80 if octets[at] >= 0x80 else 0
    return (int.from_bytes(octets[at + 1 : at + 1 + more], "big") if more else octets[at]), at + 1 + more
