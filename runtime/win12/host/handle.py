"""One program and one meter: what its controls do. The rules of drivers/linux/controls.c and reader.c, without a device.

Whatever is given or asked goes through the policy that holds at that moment; nothing is decided when somebody connects. Each
control ends with a status and octets, and never raises.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple

from win12_wire.errors import AccessDenied, Code, LinkError, SecurityError, StoreError, Win12Error, WireError
from win12_wire.frames.broker import TakeAnswer, TakeRequest
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceFeed,
    DeviceStatus,
    ExchangeRequest,
    SnapshotAnswer,
    SnapshotRequest,
)
from win12_wire.frames.policy import PolicyRight

from .asking import Asking, asking
from .device import Device
from .hub import Place, Subject
from .places import NOWHERE
from .rules import Caller

ROOM_MAX: Final = 65536
"""octets of records that one answer has"""
FEED_MAX: Final = 4096
_UNASKED: Final = (Code.COUNTER_BEHIND, Code.COUNTER_FAR, Code.KEY_MISSING, Code.KEY_INVALID)
"""errors of security that come before anything was asked, so that no answer can have failed to prove itself"""
_TOLD: Final = (DeviceStatus.line_failed, DeviceStatus.not_protected, DeviceStatus.meter_refused)
"""A program hears a number; who runs the broker reads why."""


class Answer(NamedTuple):
    """How a control ended, and what comes out."""

    status: DeviceStatus
    content: bytes = b""


class Handle:
    """What one connection is to its meter. `place`: where its records begin."""

    def __init__(self, device: Device, caller: Caller, place: Place | None = None) -> None:
        self._device = device
        self._caller = caller
        self._place = place or device.hub.open()
        self._taking = asyncio.Lock()
        self._controls: dict[int, Callable[[bytes, int], Awaitable[Answer]]] = {
            ControlCode.statistics: self._statistics, ControlCode.snapshot: self._snapshot, ControlCode.take: self._take,
            ControlCode.exchange: self._exchange, ControlCode.feed: self._feed,
        }  # fmt: skip
        device.counts.readers += 1

    @property
    def place(self) -> bytes:
        """Where its records go on, sealed."""
        return self._device.places.seal(self._place, self._device.meter, self._caller.peer.user)

    def close(self) -> None:
        """The program is gone."""
        self._device.counts.readers -= 1

    async def control(self, code: int, content: bytes, room: int) -> Answer:
        """One control. Cancelled, it changes nothing but what was sent to the meter."""
        control = self._controls.get(code)
        if control is None:
            return Answer(DeviceStatus.bad_request)
        try:
            answer = await control(content, room)
        except WireError:
            return Answer(DeviceStatus.bad_request)
        return answer if len(answer.content) <= room else Answer(DeviceStatus.too_small)

    # --- records

    async def _take(self, content: bytes, room: int) -> Answer:
        """As many records as fit; waits for one that the program may have. A line that is hung up ends the wait, and is told."""
        loop, device = asyncio.get_running_loop(), self._device
        until = loop.time() + TakeRequest.decode(content).wait / 1000
        async with self._taking:
            before = device.hang_ups
            while True:
                found = self._records(min(room, ROOM_MAX) - len(NOWHERE))
                if found is None:
                    return Answer(DeviceStatus.too_small)
                rest = until - loop.time()
                if found or rest <= 0 or device.hang_ups > before:
                    break
                await device.news(rest)
        if device.away and not found:
            return Answer(DeviceStatus.line_failed)
        place = self.place if found else NOWHERE
        return Answer(DeviceStatus.ok, TakeAnswer(place=place, records=[]).encode() + b"".join(found))

    def _records(self, room: int) -> list[bytes] | None:
        """The next ones, none when there are none; None when not even one fits. What is told here has arrived."""
        found: list[bytes] = []
        while (octets := self._next()) is not None:
            room -= len(octets)
            if room < 0:
                return found or None
            self._place.taken()
            self._device.counts.delivered += 1
            found.append(octets)
        return found

    def _next(self) -> bytes | None:
        """The next record, with all counted that was passed over."""
        place, counts = self._place, self._device.counts
        missed, withheld = place.missed, place.withheld
        found = self._device.hub.next(place, self._caller.may_read)
        counts.lost += place.missed - missed
        counts.withheld += place.withheld - withheld
        return found

    async def _snapshot(self, content: bytes, room: int) -> Answer:
        """The latest of each object, from where the answer before ended."""
        begin, room = SnapshotRequest.decode(content).begin, min(room, ROOM_MAX) - len(_snapshot(0))
        found: list[bytes] = []
        while (one := self._device.hub.latest(begin, self._caller.may_read)) is not None:
            at, octets = one
            room -= len(octets)
            if room < 0:
                return Answer(DeviceStatus.ok, _snapshot(at) + b"".join(found)) if found else Answer(DeviceStatus.too_small)
            found.append(octets)
            begin = at + 1
        return Answer(DeviceStatus.ok, _snapshot(0) + b"".join(found))

    # --- the device

    async def _statistics(self, content: bytes, room: int) -> Answer:
        if content:
            return Answer(DeviceStatus.bad_request)
        if not self._may(PolicyRight.statistics):
            return Answer(DeviceStatus.denied)
        return Answer(DeviceStatus.ok, self._device.statistics().encode())

    async def _feed(self, content: bytes, room: int) -> Answer:
        if not self._may(PolicyRight.configure):
            return Answer(DeviceStatus.denied)
        feed = DeviceFeed.decode(content)
        if len(feed.octets) > FEED_MAX:
            return Answer(DeviceStatus.bad_request)
        try:
            await self._device.feed(feed.octets, feed.time)
        except StoreError:
            return Answer(DeviceStatus.line_failed)
        return Answer(DeviceStatus.ok)

    def _may(self, right: PolicyRight, about: Subject | None = None) -> bool:
        """Whether it is allowed; a denial is counted and told to the log."""
        allowed = self._caller.may(right) if about is None else self._caller.may(right, about)
        if not allowed:
            self._device.counts.denied += 1
            self._caller.log("denied", right, about)
        return allowed

    # --- requests to the meter

    async def _exchange(self, content: bytes, room: int) -> Answer:
        """A request, by turns with those of others; the policy is asked when it comes and when its turn does."""
        request = ExchangeRequest.decode(content)
        try:
            wanted = asking(request.apdu)
            self._allow(wanted)
        except AccessDenied:
            return Answer(DeviceStatus.denied)
        except WireError:
            raise
        except Win12Error:
            return Answer(DeviceStatus.bad_request)
        if self._device.turns is None:
            return Answer(DeviceStatus.not_attached)
        answer = Answer(DeviceStatus.cancelled)
        try:
            answer = await self._asked(wanted, request.deadline / 1000)
        finally:
            self._device.counts.exchanges += answer.status == DeviceStatus.ok
            self._device.counts.failed += answer.status != DeviceStatus.ok
        return answer

    async def _asked(self, wanted: Asking, within: float) -> Answer:
        turns = self._device.turns
        assert turns is not None
        try:
            async with asyncio.timeout(within):
                octets = await turns.ask(self._caller.peer.process, wanted.request, lambda: self._allow(wanted))
        except TimeoutError:
            return Answer(DeviceStatus.deadline)
        except Win12Error as error:
            status = _status(error)
            if status in _TOLD:
                self._device.log(f"a request of pid={self._caller.peer.process} failed: {error}")
            return Answer(status)
        return Answer(DeviceStatus.ok, octets)

    def _allow(self, wanted: Asking) -> None:
        """AccessDenied when one of all that a request asks for is not allowed."""
        for right, class_id, obis, attribute in wanted.asked:
            if not self._may(right, Subject(class_id, obis, attribute)):
                raise AccessDenied(Code.ACCESS_DENIED)


def _snapshot(following: int) -> bytes:
    """What stands before the records of a snapshot."""
    return SnapshotAnswer(next=following, records=[]).encode()


def _status(error: Win12Error) -> DeviceStatus:
    """How an exchange ended that had no answer."""
    if isinstance(error, AccessDenied):
        return DeviceStatus.denied
    if error.code == Code.QUEUE_FULL:
        return DeviceStatus.busy
    if error.code in (Code.EVICTED, Code.TURN_TIMEOUT):
        return DeviceStatus.deadline
    if isinstance(error, LinkError) or error.code in _UNASKED:
        return DeviceStatus.line_failed
    if isinstance(error, SecurityError):
        return DeviceStatus.not_protected
    return DeviceStatus.meter_refused
