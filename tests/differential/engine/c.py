"""The C core: values are taken out of its structures, and put into them to be written."""

from __future__ import annotations

from functools import cache
from struct import unpack
from typing import Any

from win12_fuzz.frames.library import library
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Primitive, Switch, Type, UserType
from win12_spec.frames.reading import Compact, Data, Described, Fault, Object
from win12_spec.frames.wire import attributes

from engine.common import frames, wire
from engine.frames import Opinion


@cache
def names_of(file: str) -> Names:
    return Names(frames(), frames().files[file])


class Unrepresentable(Exception):  # of the value, not of the core
    """A value that a structure of C has no place for."""


class C:
    """The compiled core."""

    name = "c"

    def __init__(self) -> None:
        self.ffi, self.lib = library()
        self.codes = self.ffi.typeof("win12_code").elements

    def symbol(self, kind: Type) -> str:
        return names_of(kind.file).type(kind)

    def new(self, kind: Type) -> Any:
        return self.ffi.new(f"struct win12_{self.symbol(kind)} *")

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        if kind.plain and kind.plain != "data":
            return None
        block = self.lib.shim_copy(octets, len(octets))
        try:
            if kind.integer:
                return self._integer(kind, block, len(octets))
            out, fault = self.new(kind), self.ffi.new("struct win12_fault *")
            code = getattr(self.lib, f"win12_decode_{self.symbol(kind)}")(block, len(octets), out, fault)
            assert code == fault.code
            if code:
                return Opinion(fault=self._fault(fault))
            return Opinion(self.value(kind, out), None, self._again(kind, out, octets))
        finally:
            self.lib.shim_free(block)

    def _integer(self, kind: Type, block: Any, size: int) -> Opinion:
        given, out = self._input(block, size), self.ffi.new("uint32_t *")
        field = self.ffi.new("char[]", kind.id.encode())  # a fault points to it
        if getattr(self.lib, f"win12_read_{self.symbol(kind)}")(given, field, out):
            return Opinion(fault=self._fault(given.fault))
        left = None if given.at == given.end else Fault("TRAILING", given.at - given.octets, kind.id)
        return Opinion(None if left else int(out[0]), left)

    def measure(self, kind: Type, octets: bytes) -> int | Fault:
        """The size of a frame by its beginning, 0 where more is needed."""
        block, size = self.lib.shim_copy(octets, len(octets)), self.ffi.new("size_t *", 99)
        given = self._input(block, len(octets))
        code = getattr(self.lib, f"win12_frame_size_{self.symbol(kind)}")(given, size)
        found = self._fault(given.fault) if code else int(size[0])
        self.lib.shim_free(block)
        return found

    def _input(self, block: Any, size: int) -> Any:
        given = self.ffi.new("struct win12_input *")
        self.lib.win12_input_init(given, block, size)
        return given

    def _fault(self, fault: Any) -> Fault:
        code = self.codes[fault.code].removeprefix("WIN12_E_")
        return Fault(code, fault.offset, self.ffi.string(fault.field).decode())

    # --- writing -------------------------------------------------------------------------------------------------------

    def _again(self, kind: Type, value: Any, octets: bytes) -> bytes | Fault:
        """What was read, written into a room that just suffices; a smaller one must be refused."""
        for missing in (1, 0) if octets else (0,):
            room = self.lib.shim_copy(octets, len(octets) - missing)
            again = self._write(kind, value, room, len(octets) - missing)
            self.lib.shim_free(room)
            if missing and not (isinstance(again, Fault) and again.code == "TOO_LARGE"):
                return Fault("ROOM", len(octets), "")
        return again

    def _write(self, kind: Type, value: Any, room: Any, most: int) -> bytes | Fault:
        size = self.ffi.new("size_t *", 99)
        code = getattr(self.lib, f"win12_write_{self.symbol(kind)}")(value, room, most, size)
        if code:
            assert size[0] == 0
            return Fault(self.codes[code].removeprefix("WIN12_E_"), 0, "")
        return bytes(self.ffi.buffer(room, size[0]))

    def write(self, kind: Type, value: Any, most: int = 4096) -> bytes | Fault:
        """The octets of a value. Raises Unrepresentable."""
        out, kept = self.new(kind), list[Any]()
        try:
            self._fill(kind, out, value, kept)
        except (TypeError, OverflowError, ValueError, AttributeError) as error:
            raise Unrepresentable(str(error)) from error
        return self._write(kind, out, self.ffi.new("uint8_t[]", most), most)

    def _fill(self, kind: Type, out: Any, value: Any, kept: list[Any]) -> None:
        if kind.plain == "data":
            self._slice(out.octets, self._octets_of(kind, value), kept)
            return
        for name, ref in attributes(frames(), kind).items():
            given, member = value.fields[name], word(name)
            if hasattr(out, f"has_{member}"):
                setattr(out, f"has_{member}", given is not None)
                if given is None:
                    continue
            self._fill_member(ref, out, member, given, kept)

    def _fill_member(self, ref: UserType | None, out: Any, member: str, given: Any, kept: list[Any]) -> None:
        target = None if ref is None else frames().type(ref)
        if target is not None and isinstance(given, list):
            getattr(out, member).count = len(given)
            self._slice(getattr(out, member).items, b"".join(self._octets_of(target, item) for item in given), kept)
        elif isinstance(given, bytes | list):
            self._slice(getattr(out, member), bytes(given), kept)
        elif target is not None and not target.integer and target.plain != "number":
            self._fill(target, getattr(out, member), given, kept)
        else:
            setattr(out, member, given)

    def _octets_of(self, kind: Type, value: Any) -> bytes:
        octets = wire().octets(kind, value)
        if isinstance(octets, Fault):
            raise ValueError(octets.code)
        return octets

    def _slice(self, out: Any, octets: bytes, kept: list[Any]) -> None:
        kept.append(self.ffi.new("uint8_t[]", octets or b"\0"))
        out.at, out.size = kept[-1], len(octets)

    # --- values --------------------------------------------------------------------------------------------------------

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
        return bytes(self.ffi.buffer(slice_.at, slice_.size)) if slice_.size else b""

    def _chosen(self, kind: Type, found: Any) -> Any:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        which = self.ffi.typeof(f"enum win12_{self.symbol(kind)}_case").elements[getattr(found, "is")]
        ref = next(ref for _, ref in switch.cases if choice(names_of(kind.file), kind, ref) == which)
        target = frames().type(ref)
        return self.value(target, getattr(getattr(found, "as"), word(self.symbol(target))))

    def _members(self, kind: Type, found: Any) -> dict[str, Any]:
        struct = self.ffi.typeof(found)
        left = {name for name, _ in (struct.item if struct.kind == "pointer" else struct).fields} - {"nothing"}
        kept: dict[str, Any] = {}
        for name, ref in attributes(frames(), kind).items():
            member = word(name)
            left -= {member, f"has_{member}"}
            there = getattr(found, f"has_{member}", True)
            kept[name] = self._member(kind, name, ref, getattr(found, member)) if there else None
        assert left == set(), f"members of {kind.id} that have no attribute"
        return kept

    def _member(self, kind: Type, name: str, ref: UserType | None, found: Any) -> Any:
        if ref is not None:
            target = frames().type(ref)
            return self._items(target, found) if _is_list(found, self.ffi) else self.value(target, found)
        if not isinstance(found, self.ffi.CData):
            return found
        repeated = any(item.id == name and item.repeat for item in kind.fields)
        return list(self.octets(found)) if repeated else self.octets(found)

    # --- COSEM data ----------------------------------------------------------------------------------------------------

    def data(self, found: Any) -> Data:
        """What the walk through data tells, put together again."""
        walk = self.ffi.new("struct win12_data_walk *")
        pointer = self.ffi.addressof(found) if self.ffi.typeof(found).kind == "struct" else found
        self.lib.win12_data_walk(walk, pointer)
        one = self._next(walk, covered=False)
        assert self._next(walk, covered=False) is END
        assert isinstance(one, Data)
        return one

    def _next(self, walk: Any, *, covered: bool) -> Any:
        """The next value, END at the end of what is around it; `covered`: within a compact array, without a tag."""
        item = self.ffi.new("struct win12_data_item *")
        assert self.lib.win12_data_next(walk, item) == 0
        if item.part in (self.lib.WIN12_DATA_DONE, self.lib.WIN12_DATA_END):
            return END
        tag, content = int(item.tag), self.octets(item.content)
        role = wire().data.kinds[tag].plain
        if item.part == self.lib.WIN12_DATA_SCALAR:
            value = scalar(tag, int(item.count), content)
            return Data(tag, value) if not covered else value != 0 if role == "boolean" else value
        values = list(iter(lambda: self._next(walk, covered=covered or role == "compact"), END))
        if role == "compact":
            return Data(tag, Compact(described(self.octets(item.description)), content, values))
        assert len(values) == item.count
        return values if covered else Data(tag, values)

    def _items(self, kind: Type, found: Any) -> list[Any]:
        """The items of a list, read one by one."""
        given = self.ffi.new("struct win12_input *")
        self.lib.win12_input_of(given, self.ffi.addressof(found, "items"))
        values = []
        for _ in range(found.count):
            one = self.new(kind)
            assert getattr(self.lib, f"win12_read_{self.symbol(kind)}")(given, one) == 0
            values.append(self.value(kind, one))
        assert given.at == given.end
        return values


def _is_list(found: Any, ffi: Any) -> bool:
    return isinstance(found, ffi.CData) and ffi.typeof(found) is ffi.typeof("struct win12_list")


END = object()


def scalar(tag: int, count: int, content: bytes) -> Any:
    """The value of the octets that the walk tells."""
    kind = wire().data.kinds[tag]
    if not kind.fields:
        return None
    if kind.plain == "bits":
        return count, content
    value = kind.fields[-1].type
    if not isinstance(value, Primitive):
        return content
    return unpack(f">{value.code}", content)[0]


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
