"""The C core: values are taken out of its structures, and put into them to be written."""

from __future__ import annotations

from typing import Any

from win12_spec.emit.c_words import word
from win12_spec.frames.ir import Type, UserType
from win12_spec.frames.reading import Fault
from win12_spec.frames.wire import attributes

from win12_fuzz.agreement.c_values import Values, symbol
from win12_fuzz.agreement.engine import Opinion, Reader
from win12_fuzz.agreement.library import library
from win12_fuzz.specification import FRAMES, wire


class Unrepresentable(Exception):  # of the value, not of the core
    """A value that a structure of C has no place for."""


class C(Reader):
    """The compiled core."""

    name = "c"

    def __init__(self) -> None:
        self.ffi, self.lib = library()
        self.values = Values(self.ffi, self.lib)
        self.codes = self.ffi.typeof("win12_code").elements

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        """See Reader."""
        if kind.plain and kind.plain != "data":
            return None
        block = self.lib.shim_copy(octets, len(octets))
        try:
            return (self._integer if kind.integer else self._decoded)(kind, block, octets)
        finally:
            self.lib.shim_free(block)

    def _decoded(self, kind: Type, block: Any, octets: bytes) -> Opinion:
        out, fault = self.values.new(kind), self.ffi.new("struct win12_fault *")
        code = getattr(self.lib, f"win12_decode_{symbol(kind)}")(block, len(octets), out, fault)
        assert code == fault.code
        if code:
            return Opinion(fault=self._fault(fault))
        return Opinion(self.values.value(kind, out), None, self._again(kind, out, octets))

    def _integer(self, kind: Type, block: Any, octets: bytes) -> Opinion:
        given, out = self._input(block, len(octets)), self.ffi.new("uint32_t *")
        field = self.ffi.new("char[]", kind.id.encode())  # a fault points to it
        if getattr(self.lib, f"win12_read_{symbol(kind)}")(given, field, out):
            return Opinion(fault=self._fault(given.fault))
        left = None if given.at == given.end else Fault("TRAILING", given.at - given.octets, kind.id)
        return Opinion(None if left else int(out[0]), left)

    def measure(self, kind: Type, octets: bytes) -> int | Fault:
        """See Reader."""
        block, size = self.lib.shim_copy(octets, len(octets)), self.ffi.new("size_t *", 99)
        given = self._input(block, len(octets))
        code = getattr(self.lib, f"win12_frame_size_{symbol(kind)}")(given, size)
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
        code = getattr(self.lib, f"win12_write_{symbol(kind)}")(value, room, most, size)
        if code:
            assert size[0] == 0
            return Fault(self.codes[code].removeprefix("WIN12_E_"), 0, "")
        return bytes(self.ffi.buffer(room, size[0]))

    def write(self, kind: Type, value: Any, most: int = 4096) -> bytes | Fault:
        """The octets of a value. Raises Unrepresentable."""
        out, kept = self.values.new(kind), list[Any]()
        try:
            self._fill(kind, out, value, kept)
        except (TypeError, OverflowError, ValueError, AttributeError) as error:
            raise Unrepresentable(str(error)) from error
        return self._write(kind, out, self.ffi.new("uint8_t[]", most), most)

    def _fill(self, kind: Type, out: Any, value: Any, kept: list[Any]) -> None:
        if kind.plain == "data":
            self._slice(out.octets, self._octets_of(kind, value), kept)
            return
        for name, ref in attributes(FRAMES, kind).items():
            given, member = value.fields[name], word(name)
            if hasattr(out, f"has_{member}"):
                setattr(out, f"has_{member}", given is not None)
                if given is None:
                    continue
            self._fill_member(ref, out, member, given, kept)

    def _fill_member(self, ref: UserType | None, out: Any, member: str, given: Any, kept: list[Any]) -> None:
        target = None if ref is None else FRAMES.type(ref)
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
