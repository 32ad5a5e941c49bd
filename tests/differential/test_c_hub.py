"""What a device shares: the hub against a model of it, policies and requests against Python, and a hub with threads at it."""

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
from device_help import DRIVERS, EXAMPLES, Library, refusal
from spec_help import strategies
from test_decisions import TABLES
from win12.host.asking import Asked, asking
from win12.host.hub import Hub as PythonHub
from win12.host.hub import Place, Subject
from win12.security.access import Access, Asker, Wanted
from win12_fuzz.specification import kind
from win12_wire.errors import RemoteError, WireError
from win12_wire.frames.axdr import double_long
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.device_abi import DeviceRecord
from win12_wire.frames.get import GetRequestWithList
from win12_wire.frames.policy import Policy, PolicyMeter, PolicyPrincipal, PolicyRight, PolicyRule, PrincipalKind

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

STRESS = r"""
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include "hub.h"

#define RECORDS 400000U
#define READERS 4U

static struct win12_hub hub;
static int done;

/* All of a record follows from its number, so that parts of two do not go together. */
static void make(uint32_t number, struct win12_device_record *record, uint8_t *obis, uint8_t *value)
{
    memset(record, 0, sizeof(*record));
    for (unsigned i = 0; i < 6; i++) {
        obis[i] = (uint8_t)(number >> (4U * (i % 4U)));
    }
    record->time = number;
    record->class_id = (uint16_t)(number * 7U);
    record->attribute = (int8_t)(number % 100U);
    record->obis.at = obis;
    record->obis.size = 6;
    record->value.at = value;
    record->value.size = number * 13U % (WIN12_HUB_VALUE + 1U);
    memset(value, (int)(number & 0xffU), record->value.size);
}

static void *produce(void *unused)
{
    (void)unused;
    for (uint32_t number = 1; number <= RECORDS; number++) {
        struct win12_device_record record;
        uint8_t obis[6];
        uint8_t value[WIN12_HUB_VALUE];
        make(number, &record, obis, value);
        win12_hub_put(&hub, &record);
        if (number % 64U == 0) {
            for (volatile int i = 0; i < 20000; i++) {
            }
        }
    }
    WIN12_STORE(&done, 1);
    return NULL;
}

static void fail(const char *what, uint32_t number)
{
    printf("%s: %u\n", what, number);
    exit(1);
}

static void whole(const struct win12_hub_slot *copy)
{
    struct win12_device_record record;
    uint8_t obis[6];
    uint8_t value[WIN12_HUB_VALUE];
    uint8_t octets[WIN12_HUB_RECORD];
    const uint32_t number = (uint32_t)copy->record.time;

    make(number, &record, obis, value);
    if (copy->record.class_id != record.class_id || copy->record.attribute != record.attribute
        || copy->record.value.size != record.value.size || memcmp(copy->value, value, record.value.size) != 0
        || memcmp(copy->object.obis, obis, 6) != 0 || copy->object.class_id != record.class_id || copy->number != number) {
        fail("torn", number);
    }
    if (win12_hub_encode(copy, octets, sizeof(octets)) == 0) {
        fail("not encoded", number);
    }
}

static bool odd(const void *context, const struct win12_policy_object *object)
{
    return *(const int *)context == 0 || object->attribute % 2 != 0;
}

static void *read_all(void *which)
{
    const int strict = *(const int *)which;
    struct win12_hub_reader reader;
    struct win12_hub_slot copy;
    uint64_t before = 0;
    uint64_t given = 0;

    memset(&reader, 0, sizeof(reader));
    for (;;) {
        const int last = WIN12_LOAD(&done);
        if (win12_hub_next(&hub, &reader, odd, &strict, &copy)) {
            whole(&copy);
            if (copy.number <= before || copy.record.sequence != given || (strict && copy.record.attribute % 2 == 0)) {
                fail("order", (uint32_t)copy.number);
            }
            if (strict == 0 && before + 1 + copy.record.lost != copy.number && copy.record.lost < 3000U) {
                fail("lost", (uint32_t)copy.number);
            }
            before = copy.number;
            given++;
            win12_hub_taken(&reader);
        } else if (last != 0 && reader.at == hub.head) {
            break;
        }
    }
    if (given == 0) {
        fail("nothing", 0);
    }
    return NULL;
}

static void *read_latest(void *unused)
{
    const int all = 0;
    (void)unused;
    while (WIN12_LOAD(&done) == 0) {
        struct win12_hub_slot copy;
        size_t at = 0;
        while (win12_hub_latest(&hub, &at, odd, &all, &copy)) {
            whole(&copy);
        }
    }
    return NULL;
}

int main(void)
{
    static int which[READERS] = {0, 1, 0, 1};
    pthread_t threads[READERS + 2U];

    win12_hub_init(&hub, (const uint8_t *)"m", 1);
    for (unsigned i = 0; i < READERS; i++) {
        pthread_create(&threads[i], NULL, read_all, &which[i]);
    }
    pthread_create(&threads[READERS], NULL, read_latest, NULL);
    pthread_create(&threads[READERS + 1U], NULL, produce, NULL);
    for (unsigned i = 0; i < READERS + 2U; i++) {
        pthread_join(threads[i], NULL);
    }
    printf("ok\n");
    return 0;
}
"""


FRAMES = ("input", "output", "length", "device_abi")
SOURCE = "WIN12_C_HUB"
"""In the environment: another hub.c, with a bug in it."""


@pytest.mark.slow
@pytest.mark.parametrize("level", ["-O2", "-O3"])
def test_no_record_is_torn(tmp_path: Path, level: str) -> None:
    source, program = tmp_path / "stress.c", tmp_path / "stress"
    source.write_text(STRESS)
    parts = [os.environ.get(SOURCE, str(DRIVERS / "hub.c")), *(str(CORE / "src" / "frames" / f"{name}.c") for name in FRAMES)]
    include = ["-I", str(CORE / "include"), "-I", str(DRIVERS)]
    subprocess.run([compiler(), "-std=gnu11", level, "-pthread", *include, "-o", str(program), str(source), *parts], check=True)
    done = subprocess.run([str(program)], capture_output=True, text=True, check=False, timeout=110)
    assert (done.returncode, done.stdout) == (0, "ok\n")


# --- policies ------------------------------------------------------------------------------------------------------------------

USERS, GROUPS = [0, 1000, 1001, 0xFFFFFFFF], [5, 100]
SIDS = [b"\1\1\0\0\0\0\0\5\x12\0\0\0", b"\1\2\0\0\0\0\0\5\x20\0\0\0\x20\2\0\0"]
SUMS = [bytes(32), b"\xab" * 32]
PRINCIPALS = st.one_of(
    st.sampled_from(((PrincipalKind.anyone, b""), (PrincipalKind.restricted, b""))),
    st.sampled_from(USERS).map(lambda user: (PrincipalKind.user, user.to_bytes(4, "big"))),
    st.sampled_from(GROUPS).map(lambda group: (PrincipalKind.group, group.to_bytes(4, "big"))),
    st.sampled_from(SIDS).map(lambda sid: (PrincipalKind.sid, sid)),
    st.sampled_from(SUMS).map(lambda digest: (PrincipalKind.certificate, digest)),
    st.tuples(st.sampled_from(list(PrincipalKind)), st.binary(max_size=68)),
)
ASKERS = st.builds(
    Asker,
    user=st.none() | st.sampled_from(USERS),
    groups=st.frozensets(st.sampled_from(GROUPS)),
    sids=st.frozensets(st.sampled_from(SIDS)),
    against=st.frozensets(st.sampled_from(SIDS)),
    restricted=st.booleans(),
    certificate=st.sampled_from((b"", *SUMS)),
)
METERS = ["house-1", "house-2", "h", "x" * 32, "unknown"]
WANTED = st.builds(
    Wanted,
    right=st.sampled_from(list(PolicyRight)),
    meter=st.sampled_from(METERS),
    obis=st.sampled_from((bytes((1, 0, 1, 8, 0, 255)), bytes(6), b"\xff" * 6)) | st.binary(min_size=6, max_size=6),
    attribute=st.integers(-128, 127),
    class_id=st.sampled_from((0, 1, 3, 7, 0xFFFF)),
)
MOMENTS = st.sampled_from((0, 1_770_000_000, 0xFFFFFFFF)) | st.integers(0, 0xFFFFFFFF)
POLICY = st.builds(
    lambda clock, principals, meters, rows: Policy(
        clock=clock,
        principals=[PolicyPrincipal(kind=which, identity=identity) for which, identity in principals],
        meters=[PolicyMeter(name=name.encode()) for name in meters],
        rules=[PolicyRule(**row) for row in rows],
    ),
    st.integers(0, 1680),
    st.lists(PRINCIPALS, max_size=64),
    st.lists(st.sampled_from(METERS[:4]), max_size=63),
    TABLES,
)


class Image:
    """A policy in C."""

    def __init__(self, library: Library, octets: bytes) -> None:
        self.library, self.ffi, self.lib = library, library.ffi, library.lib
        code = self.ffi.new("int *")
        self.it = library.owned(self.lib.shim_policy(octets, len(octets), code))
        self.code = library.name(code[0])

    def ask(self, asker: Asker) -> tuple[int, int]:
        def is_it(which: int, identity: Any, size: int) -> int:
            one = PolicyPrincipal(kind=which, identity=bytes(identity[0:size]))
            against = one.kind == PrincipalKind.sid and one.identity in asker.against
            return int(asker._is(one)) | against << 1

        members, against = self.ffi.new("uint64_t *"), self.ffi.new("uint64_t *")
        self.lib.shim_ask(self.it, self.ffi.callback("shim_is", is_it), members, against)
        return members[0], against[0]

    def may(self, who: tuple[int, int], wanted: Wanted, now: int) -> bool:
        meter = wanted.meter.encode()
        return bool(
            self.lib.shim_policy_may(
                self.it, *who, wanted.right, meter, len(meter), wanted.class_id, wanted.obis, wanted.attribute, now
            )
        )


@settings(SLOW, max_examples=EXAMPLES * 2)
@given(POLICY, ASKERS, st.lists(st.tuples(WANTED, MOMENTS), min_size=1, max_size=5))
def test_a_policy_decides_the_same(library: Library, policy: Policy, asker: Asker, asked: list[tuple[Wanted, int]]) -> None:
    image, access = Image(library, policy.encode()), Access(policy)
    assert image.code == "OK"
    who = image.ask(asker)
    assert who == asker.members(policy.principals)
    for wanted, now in asked:
        assert image.may(who, wanted, now) == access.decide(asker, wanted, now).allowed


def test_a_policy_as_large_as_can_be(library: Library) -> None:
    rows = dict.fromkeys(PolicyRule.__slots__, 0)
    policy = Policy(
        clock=1680,
        principals=[PolicyPrincipal(kind=PrincipalKind.sid, identity=bytes((n,)) * 68) for n in range(64)],
        meters=[PolicyMeter(name=f"m{n}".encode().ljust(32, b"-")) for n in range(63)],
        rules=[PolicyRule(**rows)] * 256,
    )
    image = Image(library, policy.encode())
    assert image.code == "OK"
    assert image.ask(Asker(sids=frozenset({b"\x3f" * 68}))) == (1 << 63, 1 << 63)


def test_who_asks_and_of_which_meter(library: Library) -> None:
    row = dict.fromkeys(PolicyRule.__slots__, 0) | {name: 0xFF for name in PolicyRule.__slots__ if name.endswith("_high")}
    more = {"rights": 1, "days": 0x7F, "ends": 0xFFFFFFFF, "attribute_high": 127, "minute_high": 1440, "class_high": 0xFFFF}
    allow, deny = ({**row, **more, "effect": effect, "who": who, "meters": 1} for effect, who in ((1, 3), (0, 2)))
    principals = [
        PolicyPrincipal(kind=PrincipalKind.anyone, identity=b""),
        PolicyPrincipal(kind=PrincipalKind.sid, identity=SIDS[0]),
    ]
    meters = [PolicyMeter(name=b"house-1")]
    wanted = [Wanted(PolicyRight.read, meter, attribute=2) for meter in ("house-1", "house-2")]
    policy = Policy(clock=840, principals=principals, meters=meters, rules=[PolicyRule(**allow), PolicyRule(**deny)])
    image, access = Image(library, policy.encode()), Access(policy)
    found = []
    for asker in (Asker(), Asker(sids=frozenset(SIDS)), Asker(against=frozenset(SIDS))):
        who = image.ask(asker)
        assert who == asker.members(principals)
        found.append([image.may(who, one, 0) for one in wanted])
        assert found[-1] == [access.decide(asker, one, 0).allowed for one in wanted]
    assert found == [[True, False], [False, False], [False, False]]


@settings(SLOW, max_examples=EXAMPLES * 2)
@given(strategies().broken(kind("policy")), ASKERS, WANTED, MOMENTS)
def test_what_is_no_policy_allows_nothing(library: Library, broken: Any, asker: Asker, wanted: Wanted, now: int) -> None:
    image = Image(library, broken.octets)
    assert image.code == refusal(lambda: Policy.decode(broken.octets))
    if image.code == "OK":
        table = Policy.decode(broken.octets)
        assert image.may(image.ask(asker), wanted, now) == Access(table).decide(asker, wanted, now).allowed
    else:
        assert image.ask(asker) == (0, 0)
        assert not image.may((2**64 - 1, 0), wanted, now)


# --- what a request asks for ---------------------------------------------------------------------------------------------------

def python(octets: bytes) -> list[Asked] | str:
    """What is asked for, as Python says; or the code of a refusal."""
    try:
        return asking(octets).asked
    except (WireError, RemoteError) as error:
        return str(error.code)


def compared(library: Library, octets: bytes, denied: int) -> str:
    """Both are asked; the object of that number is denied."""
    asked: list[Asked] = []

    def may(right: int, class_id: int, obis: Any, attribute: int) -> int:
        asked.append((right, class_id, bytes(obis[0:6]), attribute))
        return len(asked) - 1 != denied

    callback = library.ffi.callback("shim_may", may)
    code = library.name(library.lib.shim_asking(octets, len(octets), callback))
    expected = python(octets)
    if isinstance(expected, str):
        assert (code, asked) == (expected, [])
    else:
        assert asked == expected[: denied + 1]
        assert code == ("ACCESS_DENIED" if denied < len(expected) else "OK")
    return code


REQUESTS = ["get", "set", "action", "apdu"]


@pytest.mark.parametrize("name", REQUESTS)
def test_what_a_request_asks_for(library: Library, name: str) -> None:
    @settings(SLOW, max_examples=EXAMPLES)
    @given(strategies().octets(kind(name)), strategies().broken(kind(name)), st.integers(0, 3))
    def check(octets: bytes, broken: Any, denied: int) -> None:
        compared(library, octets, denied)
        compared(library, broken.octets, denied)

    check()


def test_one_that_is_denied_denies_all(library: Library) -> None:
    at = [AttributeDescriptor(class_id=3, instance_id=bytes(6), attribute_id=n) for n in (1, 2)]
    request = GetRequestWithList(invoke_id=1, selections=[AttributeSelection(attribute=one) for one in at]).encode()
    assert [compared(library, request, denied) for denied in (0, 1, 2)] == ["ACCESS_DENIED", "ACCESS_DENIED", "OK"]
    assert compared(library, request + b"\0", 0) == "TRAILING"
    assert compared(library, b"", 0) == compared(library, double_long(1).encode(), 0) == "UNEXPECTED_APDU"
