"""The frames of the C core in a test: compiled into a library, and compared with those of Python.

Inputs are handed over in blocks of exactly their size, so that a sanitizer notices whatever is read beyond them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cffi

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

import vector_values as values
from c_help import CORE, STRICT, compiler, declarations
from win12_spec.frames.c.names import Names, word
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Field, Primitive, Switch, Type, UserType
from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.limits import DATA_DEPTH

SHIM = """
#include <stdlib.h>
#include <string.h>
#include <stdint.h>

uint8_t *shim_copy(const uint8_t *octets, size_t size);
void shim_free(uint8_t *octets);

uint8_t *shim_copy(const uint8_t *octets, size_t size)
{
    uint8_t *made = malloc(size);
    memcpy(made, octets, size);
    return made;
}

void shim_free(uint8_t *octets)
{
    free(octets);
}
"""
SOURCES = sorted((CORE / "src" / "frames").glob("*.c"))
SANITIZE = "-g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all"
LIBRARY = "WIN12_C_FRAMES"  # a library built elsewhere


def build(folder: Path, *options: str) -> Path:
    """The library of the frames."""
    shim, target = folder / "shim.c", folder / "frames.so"
    shim.write_text(SHIM, encoding="utf-8")
    include = ["-I", str(CORE / "include")]
    objects = []
    for source in SOURCES:
        objects.append(str(folder / f"{source.stem}.o"))
        command = [compiler(), *STRICT, *options, "-fPIC", *include, "-c", "-o", objects[-1], str(source)]
        subprocess.run(command, check=True)
    subprocess.run([compiler(), "-O2", *options, "-shared", "-fPIC", "-o", str(target), str(shim), *objects], check=True)
    return target


@cache
def library() -> tuple[cffi.FFI, Any]:
    """The frames of the C core."""
    ffi = cffi.FFI()
    ffi.cdef("uint8_t *shim_copy(const uint8_t *octets, size_t size); void shim_free(uint8_t *octets);")
    seen: set[str] = set()
    for path in sorted((CORE / "include" / "win12" / "frames").glob("*.h")):
        for text in headers(path, seen):
            ffi.cdef(declarations(text).replace("WIN12_DATA_DEPTH", str(DATA_DEPTH)))
    if built := os.environ.get(LIBRARY):
        return ffi, ffi.dlopen(built)
    folder = tempfile.mkdtemp(prefix="win12-c-frames-")
    opened = ffi.dlopen(str(build(Path(folder))))
    shutil.rmtree(folder)
    return ffi, opened


def headers(path: Path, seen: set[str]) -> Iterator[str]:
    """The text of a header after those that it includes."""
    text = path.read_text(encoding="utf-8")
    if path.name in seen:
        return
    seen.add(path.name)
    for name in re.findall(r'#include "win12/((?:frames/)?(?!limits)\w+\.h)"', text):
        yield from headers(CORE / "include" / "win12" / name, seen)
    yield text


@dataclass(frozen=True)
class Fault:
    """What was wrong, where, in which field."""

    code: str
    offset: int
    field: str


@cache
def names_of(file: str) -> Names:
    return Names(values.FRAMES, values.FRAMES.files[file])


class Frames:
    """Readers of C, beside those of Python."""

    def __init__(self) -> None:
        self.ffi, self.lib = library()
        self.codes = self.ffi.typeof("win12_code").elements

    def name(self, kind: Type) -> str:
        return names_of(kind.file).type(kind)

    def compare(self, file: str, name: str, octets: bytes) -> bool:
        """Read with both, and compare the value or the fault; whether it was accepted."""
        kind = values.FRAMES.files[file].types[name]
        try:
            wanted: Any = values.decoder(file, name)(octets)
        except WireError as error:
            wanted = Fault(error.code.name, error.offset, error.field)
        block = self.lib.shim_copy(octets, len(octets))
        try:
            found = self._integer(kind, block, len(octets)) if kind.integer else self._decode(kind, block, len(octets))
            if isinstance(wanted, Fault) or isinstance(found, Fault):
                assert found == wanted, f"{file}.{name}: {octets.hex()}"
                return False
            self.same(kind, found, wanted)
            if not kind.integer:
                self.written_again(kind, found, octets)
        finally:
            self.lib.shim_free(block)
        return True

    def measure(self, file: str, name: str, octets: bytes) -> int | Fault:
        """The same for the size of a frame."""
        kind = values.FRAMES.files[file].types[name]
        block = self.lib.shim_copy(octets, len(octets))
        size = self.ffi.new("size_t *", 99)
        given = self._input(block, len(octets))
        code = getattr(self.lib, f"win12_frame_size_{self.name(kind)}")(given, size)
        found = self._fault(given.fault) if code else size[0]
        self.lib.shim_free(block)
        try:
            wanted: int | Fault = values.frame_size(file, name)(octets, 0, len(octets))
        except WireError as error:
            wanted = Fault(error.code.name, error.offset, error.field)
        assert found == wanted
        return wanted

    def written(self, file: str, name: str, value: Any, most: int = 4096) -> bytes | str:
        """The octets of a value of Python, written by C, or the code of its refusal. Raises Unrepresentable."""
        kind, kept = values.FRAMES.files[file].types[name], list[Any]()
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
        fields = {name: item for name, item in values.attributes(kind) if isinstance(item, UserType) or item.is_attribute}
        for name, field in fields.items():
            given, member = getattr(value, name), word(name)
            if hasattr(out, f"has_{member}"):
                setattr(out, f"has_{member}", given is not None)
                if given is None:
                    continue
            self._fill_member(field, out, member, given, kept)

    def _fill_member(self, field: Field | UserType, out: Any, name: str, given: Any, kept: list[Any]) -> None:
        kind = field if isinstance(field, UserType) else field.type
        target = values.FRAMES.type(kind) if isinstance(kind, UserType) else None
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
            assert self.codes[code] == ("WIN12_E_TOO_LARGE" if missing else "WIN12_OK"), f"{kind.id}: {octets.hex()}"
            assert written == (b"" if missing else octets)
            assert size == len(written)

    def _write(self, kind: Type, value: Any, room: Any, most: int) -> tuple[int, int, bytes]:
        size = self.ffi.new("size_t *", 99)
        code = getattr(self.lib, f"win12_write_{self.name(kind)}")(value, room, most, size)
        return code, size[0], bytes(self.ffi.buffer(room, size[0]))

    def _decode(self, kind: Type, block: Any, size: int) -> Any:
        name = self.name(kind)
        out, fault = self.ffi.new(f"struct win12_{name} *"), self.ffi.new("struct win12_fault *")
        code = getattr(self.lib, f"win12_decode_{name}")(block, size, out, fault)
        assert code == fault.code
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
            assert int(found[0]) == wanted
        elif kind.plain == "octets":
            assert self.octets(found) == wanted
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
        target = values.FRAMES.type(ref)
        inner = getattr(getattr(found, "as"), word(self.name(target)))
        if not target.is_dispatch:
            assert type(wanted).__name__ == target.class_name
            assert type(wanted).__module__.rpartition(".")[2].rstrip("_") == target.file
        self.same(target, inner, wanted)

    def _members(self, kind: Type, found: Any, wanted: Any) -> None:
        fields = {name: item for name, item in values.attributes(kind) if isinstance(item, UserType) or item.is_attribute}
        assert set(wanted.__slots__) == set(fields)
        left = {name for name, _ in members(self.ffi.typeof(found))} - {"nothing"}
        for name, field in fields.items():
            value, member = getattr(wanted, name), word(name)
            left.discard(member)
            if f"has_{member}" in left:
                left.discard(f"has_{member}")
                assert getattr(found, f"has_{member}") == (value is not None), name
                if value is None:
                    continue
            self._member(field, getattr(found, member), value)
        assert left == set(), "members that Python does not have"

    def _member(self, field: Field | UserType, found: Any, wanted: Any) -> None:
        kind = field if isinstance(field, UserType) else field.type
        if isinstance(field, Field) and field.repeat:
            if isinstance(kind, Primitive):
                assert self.octets(found) == bytes(wanted)
            else:
                assert isinstance(kind, UserType)
                self._list(values.FRAMES.type(kind), found, wanted)
        elif isinstance(kind, UserType):
            target = values.FRAMES.type(kind)
            self.same(target, [found] if target.integer or target.plain == "number" else found, wanted)
        elif isinstance(wanted, bytes):
            assert self.octets(found) == wanted
        else:
            assert int(found) == wanted

    def _list(self, kind: Type, found: Any, wanted: list[Any]) -> None:
        """Read the items again."""
        assert found.count == len(wanted)
        given = self.ffi.new("struct win12_input *")
        self.lib.win12_input_of(given, self.ffi.addressof(found, "items"))
        for value in wanted:
            one = self.ffi.new(f"struct win12_{self.name(kind)} *")
            assert getattr(self.lib, f"win12_read_{self.name(kind)}")(given, one) == 0
            self.same(kind, one, value)
        assert given.at == given.end

    # --- COSEM data

    def _data(self, found: Any, wanted: axdr.Data) -> None:
        assert self.octets(found.octets) == wanted.encode()
        assert list(self.walk(found)) == list(parts(wanted.value, wanted.shape))

    def walk(self, data: Any) -> Iterator[tuple[Any, ...]]:
        """What the walk of C tells."""
        walk, item = self.ffi.new("struct win12_data_walk *"), self.ffi.new("struct win12_data_item *")
        self.lib.win12_data_walk(walk, self.ffi.addressof(data) if self.ffi.typeof(data).kind == "struct" else data)
        while True:
            assert self.lib.win12_data_next(walk, item) == 0
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
    if tag == values.TAG["boolean"]:
        yield ("scalar", tag, 0, bytes((shape[1],)))
        return
    if tag == values.TAG["compact_array"]:
        description = bytearray()
        axdr._write_description(description, shape[1], DATA_DEPTH)
        yield ("begin", tag, 0, shape[2], bytes(description))
        for item in value:
            yield from described(item, shape[1])
    else:
        yield ("begin", tag, len(value), b"", b"")
        shapes = shape[1] if tag == values.TAG["structure"] or isinstance(shape[1], list) else [shape[1]] * len(value)
        for item, inner in zip(value, shapes, strict=True):
            yield from parts(item, inner)
    yield ("end", tag)


def described(value: Any, description: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(description, int):
        yield ("scalar", description, 0, Truth(value)) if isinstance(value, bool) else scalar(value, description)
        return
    yield ("begin", description[0], len(value), b"", b"")
    inner = description[1] if description[0] == values.TAG["structure"] else [description[2]] * len(value)
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
