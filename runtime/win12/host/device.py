"""One meter of a broker: its pushes become records of a hub, which are kept before anybody has them; and it is asked by turns.

    lines -> receiver -> messages -> records.py -> kept on disk -> hub -> readers
                                                        └─ only now confirmed
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from win12_wire.errors import StoreError, Win12Error
from win12_wire.frames.device_abi import Carrier, DeviceKeys, DeviceRecord, DeviceSettings, DeviceStatistics

from win12.application.listening.confirming import confirmation
from win12.application.listening.connection import listened
from win12.application.listening.receiver import Heard, PushReceiver
from win12.physical.tcp import Stream
from win12.security.counters import CounterStore, counter_name, lasting_name
from win12.security.keys import Keys

from .config import MeterEntry
from .hub import Hub, fitting
from .keep import Keep, State
from .places import Places
from .records import OFFSET_ZERO, Records
from .turns import Turns


@dataclass(slots=True)
class Counts:
    """What readers, controls and lines came to; as in the frame device_statistics."""

    octets: int = 0
    frames: int = 0
    bad_frames: int = 0
    delivered: int = 0
    lost: int = 0
    withheld: int = 0
    denied: int = 0
    exchanges: int = 0
    failed: int = 0
    readers: int = 0


@dataclass(frozen=True, slots=True)
class Parts:
    """What the meters of a broker have in common. `log`: one line about what went wrong."""

    keep: Keep
    places: Places
    counters: CounterStore
    log: Callable[[str], None]


class Device:
    """A meter. `turns`: how it is asked, None when it only pushes. `keys`: for its pushes."""

    def __init__(self, entry: MeterEntry, keys: Keys, parts: Parts, turns: Turns | None) -> None:
        self.name = entry.name
        self.meter = entry.name.encode()
        self.hub = Hub(self.meter)
        self.counts = Counts()
        self.turns = turns
        self.places = parts.places
        self._parts = parts
        self._settings = _settings(entry)
        self._keys = keys
        self._ring = [keys] if keys.ek and keys.server_title else []
        kept = parts.keep.load(entry.name)
        self.hub.restore(kept.head, kept.keys, kept.records, kept.latest)
        self._kept = self._fitting(kept.state)
        self._records = self._fresh()
        self._taking = asyncio.Lock()
        self._fed: tuple[PushReceiver, asyncio.TimerHandle | None] | None = None
        self._waiting: set[asyncio.Future[None]] = set()
        self.away = False
        """Whether the line that it pushes over is hung up, or was never there"""
        self.hang_ups = 0
        """how often it went away"""
        self._tasks: set[asyncio.Task[None]] = set()

    # --- pushes

    async def connection(self, stream: Stream) -> None:
        """Take in one connection of the meter until it ends."""
        loop = asyncio.get_running_loop()
        receiver = PushReceiver(self._ring)
        try:
            async for size, heard in listened(stream, receiver):
                self.counts.octets += size
                await self._take(heard, time.time_ns() // 1000, stream)
            await self._take(receiver.finish(loop.time()), time.time_ns() // 1000, stream)
        except StoreError:
            return  # it is in the log; the meter pushes again

    def log(self, what: str) -> None:
        """One line about what went wrong with this meter."""
        self._parts.log(f"{self.name}: {what}")

    def line(self, why: str | None) -> None:
        """The serial line is there, or why it is not; who waits for records is told."""
        if self.away or why is not None:
            self.log(why or "its line is there again")
        self.hang_ups += why is not None and not self.away
        self.away = why is not None
        self._wake()

    async def feed(self, octets: bytes, utc: int) -> None:
        """Octets of a line that a program has; their records are kept when it returns. StoreError."""
        loop = asyncio.get_running_loop()
        receiver, timer = self._fed or (PushReceiver(self._ring), None)
        if timer is not None:
            timer.cancel()
        heard = receiver.handle_timer(loop.time())
        self.counts.octets += len(octets)
        heard += receiver.receive(octets, loop.time())
        deadline = receiver.deadline()
        self._fed = receiver, None if deadline is None else loop.call_at(deadline, self._fed_silence)
        await self._take(heard, utc, None)

    def _fed_silence(self) -> None:
        if self._fed is not None:
            receiver, self._fed = self._fed[0], None
            heard = receiver.finish(asyncio.get_running_loop().time())
            self._begin(self._take_in(heard, time.time_ns() // 1000, None))

    def _count(self, heard: Sequence[Heard]) -> list[Heard]:
        """Those that are whole."""
        whole = [one for one in heard if one.decoded.whole]
        self.counts.frames += sum(max(len(one.decoded.own), 1) for one in whole)
        self.counts.bad_frames += len(heard) - len(whole)
        return whole

    async def _take(self, heard: Sequence[Heard], utc: int, stream: Stream | None) -> None:
        """Messages, which are taken in to the end also when whoever waits for that leaves."""
        await asyncio.shield(self._begin(self._take_in(heard, utc, stream)))

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and isinstance(task.exception(), StoreError):
            self.log(str(task.exception()))

    async def _take_in(self, heard: Sequence[Heard], utc: int, stream: Stream | None) -> None:
        """First what has to be kept, all of it at once, then what anybody sees of it."""
        async with self._taking:
            records: list[DeviceRecord] = []
            confirmed: list[Heard] = []
            for one in self._count(heard):
                records += [fitting(record, self.meter) for record in self._records.take(one.decoded, utc)]
                confirmed += [one] if self._records.confirm else []
            await self._keep(records)
            for record in records:
                self.hub.put(record)
            if records:
                self._wake()
            if stream is not None:
                for one in confirmed:
                    self._confirm(one, stream)

    async def _keep(self, records: list[DeviceRecord]) -> None:
        state = self._state()
        if state == self._kept and not records:
            return
        try:
            await self._parts.keep.keep(self.name, self.hub.head, records, state)
        except BaseException:
            self._records = self._fresh()  # as if it had not come: it may come again
            raise
        self._kept = state

    def _confirm(self, heard: Heard, stream: Stream) -> None:
        """A meter that has gone, or that we have no title for, pushes again or not: what it pushed is kept."""
        with contextlib.suppress(Win12Error):
            octets = confirmation(heard, self._ring, self._parts.counters)
            if octets is not None:
                stream.write(octets)

    # --- what is kept of them

    def _device_keys(self, counter: int) -> DeviceKeys | None:
        keys = self._keys
        if not self._ring:
            return None
        # The ring opens what is pushed; EK, which may be in a token, is not asked for here.
        return DeviceKeys(title=keys.server_title, counter=counter, encryption=b"", authentication=keys.ak)

    def _fitting(self, state: State) -> State:
        """What is kept of another key says nothing about this one's counter; of this one, wherever it lay."""
        if not self._ring:
            return state if not state.name else State(b"", 0, state.latest)
        ek, title = self._keys.ek, self._keys.server_title
        name = lasting_name(ek, title)
        known = state.name in (name, counter_name(ek, title))  # the second: kept before names lasted
        return State(name, state.counter if known else 0, state.latest)

    def _fresh(self) -> Records:
        kept = self._kept
        made = Records(self._settings, self._device_keys(kept.counter), confirms=True, latest=kept.latest)
        if hasattr(self, "_records"):
            made.counts = self._records.counts
        return made

    def _state(self) -> State:
        return State(self._kept.name, self._records.counter, self._records.latest)

    # --- readers

    async def news(self, within: float) -> None:
        """Until a record was put, the line was hung up, or so many seconds have passed."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            async with asyncio.timeout(within):
                await future
        except TimeoutError:
            pass
        finally:
            self._waiting.discard(future)

    def _wake(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def close(self) -> None:
        """When all that was begun has ended."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def statistics(self) -> DeviceStatistics:
        """All that was counted since the broker was started."""
        taken, counts = self._records.counts, self.counts
        told = {name: getattr(taken, name) for name in ("pushes", "refused", "replayed", "records", "nameless")}
        told |= {name: getattr(counts, name) for name in Counts.__slots__}
        return DeviceStatistics(**told, waiting=self.turns.waiting if self.turns is not None else 0)


def _settings(entry: MeterEntry) -> DeviceSettings:
    return DeviceSettings(
        carrier=Carrier.wrapper, utc_offset=OFFSET_ZERO + entry.ahead, needs_protection=int(entry.needs_protection),
        client=1, server=0, physical=0, meter=entry.name.encode(),
    )  # fmt: skip
