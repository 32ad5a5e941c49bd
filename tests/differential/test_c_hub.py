"""What a device shares: the hub against a model of it and against Python, and with threads at it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import CORE, compiler
from device_help import EXAMPLES, Library
from driver_library import DRIVERS, SHIMS, included
from win12.host.hub import Hub as PythonHub
from win12.host.hub import Place, Subject
from win12_wire.frames.device_abi import DeviceRecord

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))
SLOTS, KEYS, LATEST = 256, 4096, 128
VALUE_MAX = 440
METER = b"house-1"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


# --- a hub and its model -------------------------------------------------------------------------------------------------------

May = Callable[[int], bool]
"""Whether a reader may have the record about an object; objects are numbers here."""


def record(about: int, value: bytes = b"\x11\5", **more: Any) -> DeviceRecord:
    said = {
        "authenticated": 1, "encrypted": 0, "meter_time": 1, "offset_assumed": 0, "clock_suspect": 0, "scaled": 1,
        "unit_supplied": 0, "latest": 0, "too_large": 0, "sequence": 77, "lost": 78, "time": about, "class_id": about % 5,
        "obis": bytes((1, 0, about >> 8, about & 0xFF, 0, 255)), "attribute": -(about % 3), "scaler": -1, "unit": 30,
        "meter": b"-", "value": value,
    }  # fmt: skip
    return DeviceRecord(**{**said, **more})


@dataclass
class Reader:
    """The model of a reader."""

    at: int
    sequence: int = 0
    withheld: int = 0
    missed: int = 0
    lost: int = 0


@dataclass
class Model:
    """The model of a hub: all records, of which a reader can still have the last ones."""

    records: list[tuple[int, DeviceRecord]] = field(default_factory=list)
    latest: list[tuple[int, int, DeviceRecord]] = field(default_factory=list)
    """number, object, record"""

    def put(self, about: int, one: DeviceRecord) -> None:
        number = len(self.records) + 1
        self.records.append((about, one))
        places = [at for at, (_, other, _) in enumerate(self.latest) if other == about]
        if places:
            self.latest[places[0]] = (number, about, one)
        elif len(self.latest) < LATEST:
            self.latest.append((number, about, one))
        else:
            self.latest[self.latest.index(min(self.latest, key=lambda kept: kept[0]))] = (number, about, one)

    def next(self, reader: Reader, may: May) -> DeviceRecord | None:
        head = len(self.records)
        if head - reader.at > SLOTS:
            reader.at = max(reader.at, head - KEYS + 1)
            gone = [about for about, _ in self.records[reader.at : head - SLOTS]]
            reader.lost += sum(map(may, gone))
            reader.missed += sum(map(may, gone))
            reader.at = head - SLOTS
        while reader.at < head:
            about, one = self.records[reader.at]
            if may(about):
                return told(one, sequence=reader.sequence, lost=reader.lost)
            reader.at += 1
            reader.withheld += 1
        return None

    @staticmethod
    def taken(reader: Reader) -> None:
        reader.at += 1
        reader.sequence += 1
        reader.lost = 0

    def snapshot(self, may: May) -> list[DeviceRecord]:
        return [told(one, sequence=0, lost=0, latest=1) for _, about, one in self.latest if may(about)]


def told(one: DeviceRecord, **more: int) -> DeviceRecord:
    """The record as a reader gets it."""
    made = DeviceRecord.decode(one.encode()) if len(one.value) <= VALUE_MAX else record(one.time, b"", too_large=1)
    made.meter, made.latest = METER, 0
    for name, value in more.items():
        setattr(made, name, value)
    return made


class Hub:
    """The hub in C, its model, and the one of the broker beside it."""

    def __init__(self, library: Library) -> None:
        self.ffi, self.lib = library.ffi, library.lib
        self.library = library
        self.it = library.owned(self.lib.shim_hub(METER, len(METER)))
        self.model = Model()
        self.python = PythonHub(METER)
        self.readers: list[tuple[Any, Reader]] = []
        self.places: list[Place] = []
        self.allowed: May = lambda _: True
        self._may = self.ffi.callback("shim_may", self._asked)
        self._room = self.ffi.new("uint8_t[]", 512)

    def _asked(self, right: int, class_id: int, obis: Any, attribute: int) -> int:
        about = obis[2] << 8 | obis[3]
        assert (right, class_id, attribute) == (0, about % 5, -(about % 3))
        return self.allowed(about)

    def put(self, about: int, value: bytes = b"\x11\5") -> None:
        octets = record(about, b"").encode()
        assert self.lib.shim_hub_put(self.it, octets, len(octets), value, len(value)) == 0
        self.model.put(about, record(about, value))
        self.python.put(record(about, value))

    def open(self) -> int:
        self.places.append(self.python.open())
        self.readers.append((self.library.owned(self.lib.shim_reader(self.it)), Reader(len(self.model.records))))
        return len(self.readers) - 1

    def next(self, which: int, stay: bool = False) -> DeviceRecord | None:
        c, model = self.readers[which]
        expected = self.model.next(model, self.allowed)
        size = self.lib.shim_next(self.it, c, self._may, stay, self._room)
        found = DeviceRecord.decode(bytes(self._room[0:size])) if size else None
        assert found == expected
        place = self.places[which]
        assert self.python.next(place, self._asked_of) == (bytes(self._room[0:size]) if size else None)
        if found is not None and not stay:
            self.model.taken(model)
            place.taken()
        counts = self.ffi.new("uint64_t[]", 5)
        self.lib.shim_reader_counts(c, counts)
        assert list(counts) == [model.at, model.sequence, model.withheld, model.missed, model.lost]
        assert list(counts) == [place.at, place.sequence, place.withheld, place.missed, place.lost]
        return found

    def snapshot(self) -> list[DeviceRecord]:
        at, found = self.ffi.new("size_t *"), []
        while size := self.lib.shim_latest(self.it, at, self._may, self._room):
            found.append(DeviceRecord.decode(bytes(self._room[0:size])))
        assert found == self.model.snapshot(self.allowed)
        assert found == self._snapshot_of_python()
        return found

    def _asked_of(self, about: Subject) -> bool:
        return bool(self._asked(0, about.class_id, about.obis, about.attribute))

    def _snapshot_of_python(self) -> list[DeviceRecord]:
        begin, found = 0, []
        while one := self.python.latest(begin, self._asked_of):
            begin = one[0] + 1
            found.append(DeviceRecord.decode(one[1]))
        return found


@pytest.fixture
def hub(library: Library) -> Hub:
    return Hub(library)


ABOUT = st.integers(0, 5) | st.integers(0, 200)
STEPS = st.one_of(
    st.tuples(st.just("put"), ABOUT, st.sampled_from((1, 1, 1, 2, 40, 127, 255, 256, 257, 600))),
    st.tuples(st.just("put"), ABOUT, st.sampled_from((1, 4095, 4096, 4097))),
    st.tuples(st.just("value"), ABOUT, st.sampled_from((0, 1, 439, 440, 441, 5000))),
    st.tuples(st.just("take"), st.integers(0, 2), st.sampled_from((1, 1, 2, 30, 300))),
    st.tuples(st.just("take"), st.integers(0, 2), st.sampled_from((1, 1, 2, 30, 300))),
    st.tuples(st.just("stay"), st.integers(0, 2), st.just(1)),
    st.tuples(st.just("open"), st.just(0), st.just(0)),
    st.tuples(st.just("policy"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("snapshot"), st.just(0), st.just(0)),
)
POLICIES: Final[list[May]] = [lambda _: True, lambda about: about % 2 == 0, lambda about: about < 3, lambda _: False]


@settings(SLOW, max_examples=EXAMPLES)
@given(st.lists(STEPS, max_size=25))
@example([("open", 0, 0), ("policy", 1, 0), ("put", 0, 600), ("put", 1, 600), ("policy", 0, 0), ("take", 0, 300)])
@example([("open", 0, 0), ("put", 0, 4097), ("policy", 2, 0), ("take", 0, 1), ("put", 1, 4097), ("take", 0, 300)])
def test_a_hub_is_what_its_model_is(library: Library, steps: list[tuple[str, int, int]]) -> None:
    hub = Hub(library)
    for what, which, many in steps:
        match what:
            case "put":
                for n in range(many):
                    hub.put((which + n * (many > 1)) % 400)
            case "value":
                hub.put(which, b"v" * many)
            case "open" if len(hub.readers) < 3:
                hub.open()
            case "take" | "stay" if which < len(hub.readers):
                for _ in range(many):
                    hub.next(which, stay=what == "stay")
            case "policy":
                hub.allowed = POLICIES[which]
            case "snapshot":
                hub.snapshot()
    hub.snapshot()
    for which in range(len(hub.readers)):
        while hub.next(which) is not None:
            pass


def test_records_come_in_order_and_once(hub: Hub) -> None:
    hub.put(9)
    hub.open()
    assert hub.next(0) is None, "a reader begins with the next one"
    for about in range(SLOTS):
        hub.put(about)
    for about in range(SLOTS):
        found = hub.next(0)
        assert found is not None
        assert (found.time, found.sequence, found.lost, found.meter) == (about, about, 0, METER)
    assert hub.next(0) is None


def test_a_record_stays_until_it_was_taken(hub: Hub) -> None:
    hub.open()
    hub.put(1)
    assert hub.next(0, stay=True) == hub.next(0, stay=True) == hub.next(0)
    assert hub.next(0) is None


@pytest.mark.parametrize("more", [1, 5, SLOTS, SLOTS + 1])
def test_a_slow_reader_is_told_how_many_it_lost(hub: Hub, more: int) -> None:
    hub.open()
    for about in range(SLOTS + more):
        hub.put(about)
    first, second = hub.next(0), hub.next(0)
    assert first is not None
    assert second is not None
    assert (first.time, first.sequence, first.lost) == (more, 0, more)
    assert (second.time, second.sequence, second.lost) == (more + 1, 1, 0)


def test_what_a_reader_may_not_have_leaves_no_mark(hub: Hub) -> None:
    hub.open()
    hub.allowed = lambda about: about == 3
    for _ in range(100):
        for about in range(10):
            hub.put(about)
    found = hub.next(0)
    assert found is not None
    assert (found.time, found.sequence, found.lost) == (3, 0, 75), "of 744 that are gone"


def test_of_what_was_put_long_ago_nothing_is_known(hub: Hub) -> None:
    hub.open()
    for about in range(2 * KEYS):
        hub.put(about % 200)
    found = hub.next(0)
    assert found is not None
    assert found.lost == KEYS - 1 - SLOTS


def test_the_policy_that_holds_is_that_of_the_moment(hub: Hub) -> None:
    hub.open()
    for about in (1, 2, 3):
        hub.put(about)
    hub.allowed = lambda about: about != 1
    assert hub.next(0, stay=True) is not None
    hub.allowed = lambda about: about == 3
    found = hub.next(0)
    assert found is not None
    assert (found.time, found.sequence) == (3, 0)


def test_the_latest_of_each_object(hub: Hub) -> None:
    for about in (1, 2, 1, 3, 1):
        hub.put(about, bytes((0x11, about)))
    assert [(found.time, found.latest, found.sequence, found.lost) for found in hub.snapshot()] == [
        (1, 1, 0, 0), (2, 1, 0, 0), (3, 1, 0, 0),
    ]  # fmt: skip
    hub.allowed = lambda about: about == 2
    assert [found.time for found in hub.snapshot()] == [2]


def test_the_object_told_longest_ago_makes_room(hub: Hub) -> None:
    for about in [*range(LATEST), 0, LATEST, LATEST + 1]:
        hub.put(about)
    assert {found.time for found in hub.snapshot()} == {0, *range(3, LATEST + 2)}


def test_a_value_that_is_too_large_is_left_out(hub: Hub) -> None:
    hub.open()
    for size in (VALUE_MAX, VALUE_MAX + 1, 70_000):
        hub.put(1, b"v" * size)
    found = [hub.next(0) for _ in range(3)]
    assert [(len(one.value), one.too_large) for one in found if one] == [(VALUE_MAX, 0), (0, 1), (0, 1)]


# --- threads -------------------------------------------------------------------------------------------------------------------

FRAMES = ("input", "output", "length", "device_abi")
SOURCE = "WIN12_C_HUB"
"""In the environment: another hub.c, with a bug in it."""


@pytest.mark.slow
@pytest.mark.parametrize("level", ["-O2", "-O3"])
def test_no_record_is_torn(tmp_path: Path, level: str) -> None:
    source, program = SHIMS / "hub_stress.c", tmp_path / "stress"
    parts = [os.environ.get(SOURCE, str(DRIVERS / "hub.c")), *(str(CORE / "src" / "frames" / f"{name}.c") for name in FRAMES)]
    flags = ["-std=gnu11", level, "-pthread", *included()]
    subprocess.run([compiler(), *flags, "-o", str(program), str(source), *parts], check=True)
    done = subprocess.run([str(program)], capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout) == (0, "ok\n")
