"""One push read by the C of drivers/core and by Python, and what both must say alike."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import cffi
from c_help import CORE, ROOT, STRICT, declarations
from win12.application.decoding.link import read_whole
from win12.application.pushes import push
from win12.application.pushes.push import Pushed
from win12.application.values import units
from win12.application.values.nodes import Node, root
from win12.application.values.time import CosemDateTime
from win12_fuzz.agreement.compiled import linked, objects
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.axdr import Data
from win12_wire.frames.notification import EventNotification
from win12_wire.objects.push_layouts import LAYOUTS

DRIVERS = ROOT / "drivers" / "core"
LIBRARY, CHANGING = "WIN12_C_PUSH", "WIN12_C_PUSH_CHANGING"
"""In the environment: libraries built elsewhere, with sanitizers for instance; of the second, octets change while it reads."""
SHIM = Path(__file__).with_name("shims") / "push.c"
RECORD = "WIN12_PUSH_RECORD"
"""In the environment: a file for the octets that were compared."""
FRAMES = ("input", "output", "length", "axdr", "cosem", "date_time", "notification", "descriptor_push", "swapped_push")
SHIMS = """
void *shim_room(size_t size); void shim_free(void *room); size_t shim_scratch(void);
void shim_change(uint8_t *octets, size_t size, uint32_t seed);
"""
EXAMPLES = int(os.environ.get("WIN12_PUSH_EXAMPLES", "600"))
SEED = 62056
HEADER = b"\x0f\0\0\0\1"
ROOM = 4000  # readings
NOTIFICATIONS = (ApduTag.data_notification, ApduTag.event_notification)


# --- the library


def core() -> list[Path]:
    """What the reader of pushes needs of the core."""
    frames = [CORE / "src" / "frames" / f"{name}.c" for name in FRAMES]
    return [*frames, CORE / "src" / "objects" / "push_layouts.c"]


def drivers(folder: Path = DRIVERS) -> list[Path]:
    """The reader itself."""
    return sorted(folder.glob("push*.c"))


def include() -> list[Path]:
    """Where headers are."""
    return [CORE / "include", DRIVERS]


def sound(*options: str, changing: bool = False) -> list[Path]:
    """The objects of the core and of the reader. `changing`: octets change before every step, once `shim_change` named them."""
    steps = ["-Dwin12_data_next=shim_next"] if changing else []
    told = [*STRICT, *options, "-fPIC"]
    return [*objects(core(), [CORE / "include"], told), *objects(drivers(), include(), [*told, *steps])]


def with_shim(parts: Iterable[Path], *options: str) -> Path:
    """A library of objects and what the tests need beside them."""
    return linked("push", [*objects([SHIM], include(), ["-O2", *options, "-fPIC"]), *parts], options)


def built(*options: str, changing: bool = False) -> Path:
    """The library as it follows from these sources, by options of the compiler; without, that which the environment names."""
    given = os.environ.get(CHANGING if changing else LIBRARY)
    return Path(given) if given and not options else with_shim(sound(*options, changing=changing), *options)


@cache
def opened(path: Path) -> tuple[cffi.FFI, Any]:
    """The library as cffi sees it."""
    ffi = cffi.FFI()
    for header in (CORE / "include/win12/errors.h", CORE / "include/win12/frames/input.h", DRIVERS / "push.h"):
        ffi.cdef(declarations(header.read_text(encoding="utf-8")))
    ffi.cdef(SHIMS)
    return ffi, ffi.dlopen(str(path))


# --- what is said of a push


@dataclass(frozen=True)
class One:
    """A reading, as both say it. value: with its tag. scaler and unit: None when unknown."""

    obis: str
    attribute: int
    class_id: int | None
    tag: int
    value: bytes
    scaler: int | None
    unit: int | None


@dataclass(frozen=True)
class Said:
    """A push, as both say it. time: 12 octets or none; layout: its id."""

    readings: tuple[One, ...]
    time: bytes
    odd_time: bool
    nameless: int
    layout: str | None


@dataclass(frozen=True)
class Refused:
    """Why a push is none."""

    code: str
    offset: int
    field: str


class C:
    """The reader in C. Octets are handed over in a block of exactly their size, so that a sanitizer sees what is read beyond."""

    def __init__(self, path: Path | None = None) -> None:
        self.ffi, self.lib = opened(path or built())

    def read(self, octets: bytes, *, bare: bool = False, room: int = ROOM) -> Said | Refused:
        start = self.room(len(octets))
        self.ffi.memmove(start, octets, len(octets))
        readings = self.ffi.cast(
            "struct win12_push_reading *", block := self.room(room * self.ffi.sizeof("struct win12_push_reading"))
        )
        scratch = self.ffi.cast("struct win12_push_scratch *", other := self.room(self.lib.shim_scratch()))
        found = self.ffi.new("struct win12_push *")
        call = self.lib.win12_push_read_data if bare else self.lib.win12_push_read
        code = call(start, len(octets), readings, room, scratch, found)
        assert code == found.fault.code
        if code:
            assert (found.count, found.nameless, found.layout, found.has_time) == (0, 0, 0xFF, False)
            return Refused(self.name(code), found.fault.offset, self.ffi.string(found.fault.field).decode())
        made = tuple(self.one(readings + at, start, octets, scratch) for at in range(found.count))
        del block, other
        layout = None if found.layout == 0xFF else LAYOUTS[found.layout].id
        time = bytes(found.time) if found.has_time else b""
        return Said(made, time, found.odd_time, found.nameless, layout)

    def room(self, size: int) -> Any:
        """A block of that size, freed with the last name of it."""
        return self.ffi.gc(self.ffi.cast("uint8_t *", self.lib.shim_room(size)), self.lib.shim_free)

    def one(self, reading: Any, start: Any, octets: bytes, scratch: Any) -> One:
        at, size = reading.value.at - start, reading.value.size
        assert 0 <= at <= at + size <= len(octets)
        value = self.written(reading, scratch, size + 5 * size + 64)
        if not reading.type.size:
            assert value == octets[at : at + size]
        assert value[0] == reading.tag
        scale = (reading.scaler, reading.unit) if reading.has_unit else (None, None)
        assert reading.has_unit or (reading.scaler, reading.unit) == (0, 0)
        class_id = reading.class_id if reading.has_class else None
        assert reading.has_class or reading.class_id == 0
        return One(".".join(map(str, reading.obis)), reading.attribute, class_id, reading.tag, value, *scale)

    def written(self, reading: Any, scratch: Any, room: int) -> bytes:
        size, to = self.ffi.new("size_t *"), self.ffi.new("uint8_t[]", room)
        code = self.lib.win12_push_write_value(reading, to, room, scratch, size)
        assert code == 0, self.name(code)
        made = bytes(to[0 : size[0]])
        for small in {0, len(made) // 2, len(made) - 1}:  # and not in a room that is too small
            assert self.name(self.lib.win12_push_write_value(reading, to, small, scratch, size)) == "TOO_LARGE"
            assert size[0] == 0
        return made

    def name(self, code: int) -> str:
        return str(self.ffi.typeof("win12_code").elements[code]).removeprefix("WIN12_").removeprefix("E_")


def python(octets: bytes, *, bare: bool = False) -> Said | Refused:
    """What the runtime says: `read_whole` and `interpret`."""
    try:
        if bare:
            return _said(push.interpret_data, root(Data.decode(octets)), b"")
        if octets and octets[0] not in NOTIFICATIONS:  # what else it is, C does not look at
            return Refused(Code.UNEXPECTED_APDU, 0, "apdu")
        read = read_whole(octets)
    except WireError as error:
        return Refused(error.code, error.offset, error.field)
    assert isinstance(read, push.Notification)
    header = (read.time or b"") if isinstance(read, EventNotification) else read.date_time.octets
    return _said(push.interpret, read, header)


def _said(interpret: Any, read: Any, header: bytes) -> Said:
    """What is made of it; readings with unit codes in place of symbols, and with the types of their values."""
    nodes: list[Node] = []
    make = push.reading.make

    def noted(obis: str, attribute: int, value: Any, shape: Any, *rest: Any, **more: Any) -> Any:
        nodes.append(Node(value, shape))
        return make(obis, attribute, value, shape, *rest, **more)

    with mock.patch.object(push.reading, "make", noted), mock.patch.object(units, "symbol", lambda code: code):
        found = interpret(read)
    readings = tuple(_one(one, node) for one, node in zip(found.readings, nodes, strict=True))
    nameless = sum(problem.endswith("has no name") for problem in found.problems)
    return Said(readings, _time(found, header), len(found.problems) > nameless, nameless, found.layout)


def _one(one: Any, node: Node) -> One:
    value = Data(node.value, node.shape).encode()
    return One(one.obis, one.attribute, one.class_id, node.tag, value, one.scaler, one.unit)


def _time(found: Pushed, header: bytes) -> bytes:
    if found.time is None:
        return b""
    if len(header) == 12 and CosemDateTime.decode(header).to_datetime() is not None:
        octets = header
    else:
        octets = next(bytes(one.raw) for one in found.readings if one.obis == push.CLOCK and one.value == found.time)  # type: ignore[call-overload]
    assert CosemDateTime.decode(octets).to_datetime() == found.time
    return octets


def plain(said: Said | Refused) -> Said | Refused:
    """The same without what Python does not keep of a compact array: which octet a boolean was that is true."""
    if isinstance(said, Refused):
        return said
    readings = tuple(One(**{**vars(one), "value": _true(one.value)}) for one in said.readings)
    return Said(readings, said.time, said.odd_time, said.nameless, said.layout)


def _true(octets: bytes) -> bytes:
    found = axdr.decode(octets)
    return Data(found.value, _without_octet(found.shape)).encode()


def _without_octet(shape: Any) -> Any:
    if not isinstance(shape, tuple) or shape[0] == 19:
        return shape
    if shape[0] == 3:
        return 3
    if isinstance(shape[1], list):
        return (1, [_without_octet(part) for part in shape[1]])
    return (2, tuple(_without_octet(part) for part in shape[1])) if shape[0] == 2 else (1, _without_octet(shape[1]))


def compared(c: C, octets: bytes, *, bare: bool = False) -> Said | Refused:
    """What both say of it. AssertionError when they do not say the same."""
    if record := os.environ.get(RECORD):
        with Path(record).open("a", encoding="utf-8") as file:
            file.write(f"{'bare' if bare else 'apdu'} {octets.hex()}\n")
    ours, theirs = c.read(octets, bare=bare), python(octets, bare=bare)
    if ours != theirs:
        assert plain(ours) == plain(theirs), octets.hex()
    return ours


def pushed(body: Data, time: bytes = b"\0") -> bytes:
    """A DataNotification; the time with its length."""
    return HEADER + time + body.encode()


def said(c: C, octets: bytes) -> Said:
    """What both say of a push that is none to refuse."""
    found = compared(c, octets)
    assert isinstance(found, Said)
    return found
