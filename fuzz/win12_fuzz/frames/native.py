"""The C core beside Python: both read the same octets, and say the same: every value, every fault and its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Field, Primitive, Switch, Type, UserType
from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.limits import DATA_DEPTH

from win12_fuzz.finding import same
from win12_fuzz.frames import codec
from win12_fuzz.frames.library import library
from win12_fuzz.specification import FRAMES


@dataclass(frozen=True)
class Fault:
    """What was wrong, where, in which field."""

    code: str
    offset: int
    field: str


@cache
def names_of(file: str) -> Names:
    return Names(FRAMES, FRAMES.files[file])


class Frames:
    """Readers of C, beside those of Python."""

    def __init__(self) -> None:
        self.ffi, self.lib = library()
        self.codes = self.ffi.typeof("win12_code").elements

    def name(self, kind: Type) -> str:
        return names_of(kind.file).type(kind)

    def compare(self, file: str, name: str, octets: bytes) -> bool:
        """Read with both, and compare the value or the fault; whether it was accepted."""
        kind = FRAMES.files[file].types[name]
        try:
            wanted: Any = codec.decoder(file, name)(octets)
        except WireError as error:
            wanted = Fault(str(error.code), error.offset, error.field)
        block = self.lib.shim_copy(octets, len(octets))
        try:
            found = self._integer(kind, block, len(octets)) if kind.integer else self._decode(kind, block, len(octets))
            if isinstance(wanted, Fault) or isinstance(found, Fault):
                same(found, wanted, f"C and Python of {file}.{name}")
                return False
            self.same(kind, found, wanted)
            if not kind.integer:
                self.written_again(kind, found, octets)
        finally:
            self.lib.shim_free(block)
        return True

    def measure(self, file: str, name: str, octets: bytes) -> int | Fault:
        """The same for the size of a frame."""
        kind = FRAMES.files[file].types[name]
        block = self.lib.shim_copy(octets, len(octets))
        size = self.ffi.new("size_t *", 99)
        given = self._input(block, len(octets))
        code = getattr(self.lib, f"win12_frame_size_{self.name(kind)}")(given, size)
        found = self._fault(given.fault) if code else size[0]
        self.lib.shim_free(block)
        try:
            wanted: int | Fault = codec.frame_size(file, name)(octets, 0, len(octets))
        except WireError as error:
            wanted = Fault(str(error.code), error.offset, error.field)
        same(found, wanted, f"size of {file}.{name} in C and Python")
        return wanted

    def written(self, file: str, name: str, value: Any, most: int = 4096) -> bytes | str:
        """The octets of a value of Python, written by C, or the code of its refusal. Raises Unrepresentable."""
        kind, kept = FRAMES.files[file].types[name], list[Any]()
        out = self.ffi.new(f"struct win12_{self.name(kind)} *")
        try:
            self._fill(kind, out, value, kept)
        except (TypeError, OverflowError, WireError, ValueError, AttributeError) as error:
            raise Unrepresentable(str(error)) from error
        room = self.ffi.new("uint8_t[]", most)
        code, _, written = self._write(kind, out, room, most)
        return self.codes[code].removeprefix("WIN12_E_") if code else written

    def _fill(self, kind: Type, out: Any, value: Any, kept: list[Any]) -> None:
        if kind.plain == "data":
            self._slice(out.octets, value, kept)
            return
        fields = {name: item for name, item in codec.attributes(kind) if isinstance(item, UserType) or item.is_attribute}
        for name, field in fields.items():
            given, member = getattr(value, name), word(name)
            if hasattr(out, f"has_{member}"):
                setattr(out, f"has_{member}", given is not None)
                if given is None:
                    continue
            self._fill_member(field, out, member, given, kept)

    def _fill_member(self, field: Field | UserType, out: Any, name: str, given: Any, kept: list[Any]) -> None:
        kind = field if isinstance(field, UserType) else field.type
        target = FRAMES.type(kind) if isinstance(kind, UserType) else None
        if isinstance(field, Field) and field.repeat and target is not None:
            getattr(out, name).count = len(given)
            assert not target.integer
            self._slice(getattr(out, name).items, b"".join(item.encode() for item in given), kept)
        elif isinstance(given, bytes | list):
            self._slice(getattr(out, name), bytes(given), kept)
        elif target is not None and not target.integer and target.plain != "number":
            self._fill(target, getattr(out, name), given, kept)
        else:
            setattr(out, name, given)

    def _slice(self, out: Any, given: Any, kept: list[Any]) -> None:
        octets = given if isinstance(given, bytes) else given.encode()
        kept.append(self.ffi.new("uint8_t[]", octets or b"\0"))
        out.at, out.size = kept[-1], len(octets)

    def written_again(self, kind: Type, value: Any, octets: bytes) -> None:
        """What was read is written in the same octets, into a room that just suffices, and not into a smaller one."""
        for missing in (0, 1) if octets else (0,):
            room = self.lib.shim_copy(octets, len(octets) - missing)
            code, size, written = self._write(kind, value, room, len(octets) - missing)
            self.lib.shim_free(room)
            same(self.codes[code], "WIN12_E_TOO_LARGE" if missing else "WIN12_OK", f"writing {kind.id} in C")
            same(written, b"" if missing else octets, f"octets of {kind.id} written in C")
            same(size, len(written), f"size of {kind.id} written in C")

    def _write(self, kind: Type, value: Any, room: Any, most: int) -> tuple[int, int, bytes]:
        size = self.ffi.new("size_t *", 99)
        code = getattr(self.lib, f"win12_write_{self.name(kind)}")(value, room, most, size)
        return code, size[0], bytes(self.ffi.buffer(room, size[0]))

    def _decode(self, kind: Type, block: Any, size: int) -> Any:
        name = self.name(kind)
        out, fault = self.ffi.new(f"struct win12_{name} *"), self.ffi.new("struct win12_fault *")
        code = getattr(self.lib, f"win12_decode_{name}")(block, size, out, fault)
        same(code, fault.code, "code and fault")
        return self._fault(fault) if code else out

    def _integer(self, kind: Type, block: Any, size: int) -> Any:
        given, out = self._input(block, size), self.ffi.new("uint32_t *")
        field = self.ffi.new("char[]", kind.id.encode())
        if getattr(self.lib, f"win12_read_{self.name(kind)}")(given, field, out):
            return self._fault(given.fault)
        return out if given.at == given.end else Fault("TRAILING", given.at - given.octets, kind.id)

    def _input(self, block: Any, size: int) -> Any:
        given = self.ffi.new("struct win12_input *")
        self.lib.win12_input_init(given, block, size)
        return given

    def _fault(self, fault: Any) -> Fault:
        return Fault(self.codes[fault.code].removeprefix("WIN12_E_"), fault.offset, self.ffi.string(fault.field).decode())

    # --- values

    def same(self, kind: Type, found: Any, wanted: Any) -> None:
        """Compare a value of C with the object of Python."""
        if kind.integer or kind.plain == "number":
            same(int(found[0]), wanted, kind.id)
        elif kind.plain == "octets":
            same(self.octets(found), wanted, kind.id)
        elif kind.plain == "data":
            self._data(found, wanted)
        elif kind.is_dispatch:
            self._chosen(kind, found, wanted)
        else:
            self._members(kind, found, wanted)

    def octets(self, slice_: Any) -> bytes:
        return bytes(self.ffi.buffer(slice_.at, slice_.size)) if slice_.size else b""

    def _chosen(self, kind: Type, found: Any, wanted: Any) -> None:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        names = names_of(kind.file)
        which = self.ffi.typeof(f"enum win12_{self.name(kind)}_case").elements[getattr(found, "is")]
        ref = next(ref for _, ref in switch.cases if choice(names, kind, ref) == which)
        target = FRAMES.type(ref)
        inner = getattr(getattr(found, "as"), word(self.name(target)))
        if not target.is_dispatch:
            same(type(wanted).__name__, target.class_name, f"the case of {kind.id}")
            same(type(wanted).__module__.rpartition(".")[2], target.file, f"the case of {kind.id}")
        self.same(target, inner, wanted)

    def _members(self, kind: Type, found: Any, wanted: Any) -> None:
        fields = {name: item for name, item in codec.attributes(kind) if isinstance(item, UserType) or item.is_attribute}
        same(set(wanted.__slots__), set(fields), f"attributes of {kind.id}")
        left = {name for name, _ in members(self.ffi.typeof(found))} - {"nothing"}
        for name, field in fields.items():
            value, member = getattr(wanted, name), word(name)
            left.discard(member)
            if f"has_{member}" in left:
                left.discard(f"has_{member}")
                same(getattr(found, f"has_{member}"), value is not None, f"whether {name} is there")
                if value is None:
                    continue
            self._member(field, getattr(found, member), value)
        same(left, set(), "members that Python does not have")

    def _member(self, field: Field | UserType, found: Any, wanted: Any) -> None:
        kind = field if isinstance(field, UserType) else field.type
        if isinstance(field, Field) and field.repeat:
            if isinstance(kind, Primitive):
                same(self.octets(found), bytes(wanted), f"items of {kind}")
            else:
                assert isinstance(kind, UserType)
                self._list(FRAMES.type(kind), found, wanted)
        elif isinstance(kind, UserType):
            target = FRAMES.type(kind)
            self.same(target, [found] if target.integer or target.plain == "number" else found, wanted)
        elif isinstance(wanted, bytes):
            same(self.octets(found), wanted, f"octets of {kind}")
        else:
            same(int(found), wanted, f"number of {kind}")

    def _list(self, kind: Type, found: Any, wanted: list[Any]) -> None:
        """Read the items again."""
        same(found.count, len(wanted), f"number of {kind.id}")
        given = self.ffi.new("struct win12_input *")
        self.lib.win12_input_of(given, self.ffi.addressof(found, "items"))
        for value in wanted:
            one = self.ffi.new(f"struct win12_{self.name(kind)} *")
            same(getattr(self.lib, f"win12_read_{self.name(kind)}")(given, one), 0, f"reading {kind.id} again")
            self.same(kind, one, value)
        same(given.at, given.end, f"end of the items {kind.id}")

    # --- COSEM data

    def _data(self, found: Any, wanted: axdr.Data) -> None:
        same(self.octets(found.octets), wanted.encode(), "octets of data")
        same(list(self.walk(found)), list(parts(wanted.value, wanted.shape)), "a walk through data")

    def walk(self, data: Any) -> Iterator[tuple[Any, ...]]:
        """What the walk of C tells."""
        walk, item = self.ffi.new("struct win12_data_walk *"), self.ffi.new("struct win12_data_item *")
        self.lib.win12_data_walk(walk, self.ffi.addressof(data) if self.ffi.typeof(data).kind == "struct" else data)
        while True:
            same(self.lib.win12_data_next(walk, item), 0, "a step of the walk")
            match item.part:
                case self.lib.WIN12_DATA_DONE:
                    return
                case self.lib.WIN12_DATA_SCALAR:
                    yield ("scalar", item.tag, item.count, self.octets(item.content))
                case self.lib.WIN12_DATA_BEGIN:
                    yield ("begin", item.tag, item.count, self.octets(item.content), self.octets(item.description))
                case self.lib.WIN12_DATA_END:
                    yield ("end", item.tag)


def members(kind: Any) -> Any:
    return (kind.item if kind.kind == "pointer" else kind).fields


def parts(value: Any, shape: Any) -> Iterator[tuple[Any, ...]]:
    """What a walk through data should tell, by what Python made of it."""
    if isinstance(shape, int):
        yield scalar(value, shape)
        return
    tag = shape[0]
    if tag == codec.TAG["boolean"]:
        yield ("scalar", tag, 0, bytes((shape[1],)))
        return
    if tag == codec.TAG["compact_array"]:
        description = bytearray()
        axdr._write_description(description, shape[1], DATA_DEPTH)
        yield ("begin", tag, 0, shape[2], bytes(description))
        for item in value:
            yield from described(item, shape[1])
    else:
        yield ("begin", tag, len(value), b"", b"")
        shapes = shape[1] if tag == codec.TAG["structure"] or isinstance(shape[1], list) else [shape[1]] * len(value)
        for item, inner in zip(value, shapes, strict=True):
            yield from parts(item, inner)
    yield ("end", tag)


def described(value: Any, description: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(description, int):
        yield ("scalar", description, 0, Truth(value)) if isinstance(value, bool) else scalar(value, description)
        return
    yield ("begin", description[0], len(value), b"", b"")
    inner = description[1] if description[0] == codec.TAG["structure"] else [description[2]] * len(value)
    for item, part in zip(value, inner, strict=True):
        yield from described(item, part)
    yield ("end", description[0])


class Unrepresentable(Exception):
    """A value of Python that a structure of C has no place for."""


class Truth:
    """The octet of a boolean in a compact array: Python keeps whether it is 0, and the octet in the contents alone."""

    def __init__(self, value: bool) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, bytes) and len(other) == 1 and (other != b"\0") == self.value

    __hash__ = None  # type: ignore[assignment]


def scalar(value: Any, tag: int) -> tuple[Any, ...]:
    if isinstance(value, axdr.BitString):
        return ("scalar", tag, value.bits, value.octets)
    return ("scalar", tag, 0, value if isinstance(value, bytes) else axdr.Data(value, tag).encode()[1:])
