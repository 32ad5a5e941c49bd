"""The records of one meter, shared by all its readers: the rules of drivers/core/hub.h, record for record the same octets.

Whether a reader may have a record is asked when it takes it, of the policy that holds then. What it may not have leaves no mark:
it has no number in the reader's sequence, and is not counted when it is lost.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from win12_wire.frames.device_abi import DeviceRecord

SLOTS: Final = 256
"""records that a slow reader can be behind"""
KEYS: Final = 4096
"""records of which is still known what they were about: to count those that are lost"""
LATEST: Final = 128
"""objects whose latest value is kept"""
VALUE_MAX: Final = 440
"""octets of a value; a larger one is left out"""


class Subject(NamedTuple):
    """What a record is about. class_id: 0 when it is not known; obis: six octets."""

    class_id: int
    obis: bytes
    attribute: int


May = Callable[[Subject], bool]
"""Whether a reader may have a record about that."""


def subject(record: DeviceRecord) -> Subject:
    """What a record is about."""
    return Subject(record.class_id, bytes(record.obis), record.attribute)


class Numbered(NamedTuple):
    """A record and its number, counted from 1."""

    number: int
    record: DeviceRecord


@dataclass(slots=True)
class Place:
    """How far a reader is: records that it has seen or passed over, was given, may not have, was too slow for.

    `lost`: of the last kind, since the record that it was given last.
    """

    at: int
    sequence: int = 0
    withheld: int = 0
    missed: int = 0
    lost: int = 0

    def taken(self) -> None:
        """The record that was told has arrived."""
        self.at += 1
        self.sequence += 1
        self.lost = 0


class Hub:
    """The records of a meter of that name, 1 to 32 octets. What it had before it was closed can be put back by `restore`."""

    def __init__(self, meter: bytes) -> None:
        self.meter = meter
        self.head = 0
        """records that were put"""
        self._slots: deque[DeviceRecord] = deque(maxlen=SLOTS)
        self._keys: deque[Subject] = deque(maxlen=KEYS)
        self._latest: list[Numbered] = []
        self._where: dict[Subject, int] = {}

    def restore(self, head: int, keys: Iterable[Subject], records: Iterable[DeviceRecord], latest: Iterable[Numbered]) -> None:
        """So many records were put; the subjects and the records of the last of them; the latest of each object."""
        self.head = head
        self._keys.extend(keys)
        self._slots.extend(records)
        self._latest = list(latest)
        self._where = {subject(one.record): at for at, one in enumerate(self._latest)}

    def put(self, record: DeviceRecord) -> None:
        """Put a record; it is copied, its meter, sequence and lost are not looked at."""
        kept = fitting(record, self.meter)
        about = subject(kept)
        self.head += 1
        self._keep_latest(about, Numbered(self.head, kept))
        self._slots.append(kept)
        self._keys.append(about)

    def open(self) -> Place:
        """A reader that begins with the next record."""
        return Place(self.head)

    def next(self, place: Place, may: May) -> bytes | None:
        """The next record that the reader may have; None when there is none. It stays the next until `place.taken()`."""
        if self.head - place.at > SLOTS:
            self._miss(place, may)
        while place.at < self.head:
            record = self._slots[place.at - self.head]
            if may(subject(record)):
                return told(record, place.sequence, place.lost)
            place.at += 1
            place.withheld += 1
        return None

    def latest(self, begin: int, may: May) -> tuple[int, bytes] | None:
        """The latest value of an object that one may have, from the place `begin` on, and its place; None when that was all."""
        for at in range(begin, len(self._latest)):
            record = self._latest[at].record
            if may(subject(record)):
                return at, told(record, latest=1)
        return None

    def _miss(self, place: Place, may: May) -> None:
        """Pass over the records that are no longer there, and count those that the reader might have had."""
        if self.head - place.at >= KEYS:
            place.at = self.head - KEYS + 1  # of those before it nothing is known any more
        gone = sum(may(self._keys[at - self.head]) for at in range(place.at, self.head - SLOTS))
        place.at = self.head - SLOTS
        place.missed += gone
        place.lost = min(place.lost + gone, 0xFFFFFFFF)

    def _keep_latest(self, about: Subject, one: Numbered) -> None:
        """In the place of the object, in a new one, or in that of the object that was told longest ago."""
        at = self._where.get(about)
        if at is None and len(self._latest) < LATEST:
            at = len(self._latest)
            self._latest.append(one)
        elif at is None:
            at = min(range(LATEST), key=lambda place: self._latest[place].number)
            del self._where[subject(self._latest[at].record)]
        self._latest[at], self._where[about] = one, at


def fitting(record: DeviceRecord, meter: bytes) -> DeviceRecord:
    """A copy, of that meter, without a value that is too large."""
    made = {name: getattr(record, name) for name in DeviceRecord.__slots__}
    if len(record.value) > VALUE_MAX:
        made |= {"value": b"", "too_large": 1}
    return DeviceRecord(**{**made, "meter": meter, "sequence": 0, "lost": 0, "latest": 0})


def told(record: DeviceRecord, sequence: int = 0, lost: int = 0, latest: int = 0) -> bytes:
    """The octets of a record as one reader gets it."""
    record.sequence, record.lost, record.latest = sequence, lost, latest
    return record.encode()
