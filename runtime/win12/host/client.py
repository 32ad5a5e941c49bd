"""A meter of the broker as a source: one connection, any number of requests on it at a time.

When the broker is away, records go on where they ended once it is back, for as long as `patience` has it; requests that were
under way fail, since nobody knows whether the meter did them. Records are asked for by one request at a time, whose answer is
kept when whoever asked has gone meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
from itertools import count
from typing import Final, NamedTuple

from win12_wire import limits
from win12_wire.errors import Code, LinkError, Win12Error, WireError
from win12_wire.frames.broker import (
    BrokerAnswer,
    BrokerHello,
    BrokerRequest,
    BrokerWelcome,
    CancelRequest,
    TakeAnswer,
    TakeRequest,
)
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceRecord,
    DeviceStatistics,
    DeviceStatus,
    ExchangeRequest,
    SnapshotAnswer,
    SnapshotRequest,
)

from win12.physical.unix import UnixStream, connect

from .frames import ANSWER_MAX, FrameReader
from .places import NOWHERE
from .refusals import of_status
from .url import HostUrl

PATIENCE: Final = 60.0
"""seconds for which records wait for a broker that is away"""
_RETRY: Final = 0.2
_ROOM: Final = 65536
_MARGIN: Final = 5.0
"""seconds that a broker has for an answer beyond what was asked for"""
_WAIT_MAX: Final = 60.0
_BLINK: Final = 0.05
"""seconds in which what is there already comes"""
_TOLD: Final = (Code.DEVICE_GONE, Code.LINE_FAILED)
"""what a broker says that is there"""


class _Batch(NamedTuple):
    records: list[DeviceRecord]
    place: bytes


class BrokerSource:
    """One meter of a broker; `start` connects. `place`: where records begin, as `place` told it another time."""

    def __init__(self, url: HostUrl, place: bytes | None = None, patience: float = PATIENCE) -> None:
        self._url = url
        self._patience = patience
        self._link: _Link | None = None
        self._connecting = asyncio.Lock()
        self._taking: asyncio.Task[_Batch] | None = None
        self._turn = asyncio.Lock()
        self._received = place
        self.place = place
        self.closed = False

    async def start(self) -> None:
        """Connect. LinkError CONNECT_FAILED, NO_METER; UsageError for a place that is not of this user, meter and broker."""
        await self._linked()

    async def take(self, within: float) -> list[DeviceRecord]:
        """As `Source.take`. LinkError when the broker stays away."""
        async with self._turn:
            rest = within
            if self._taking is None:
                self._taking, rest = asyncio.create_task(self._fetch(within)), within + _MARGIN
            # One that was begun before may wait longer; what it fetches, if we leave, is for the next who takes.
            await asyncio.wait({self._taking}, timeout=max(rest, _BLINK))
            if not self._taking.done():
                return []
            done, self._taking = self._taking, None
            batch = done.result()
            self.place = batch.place or self.place
            return batch.records

    async def snapshot(self) -> list[DeviceRecord]:
        """As `Source.snapshot`."""
        found: list[DeviceRecord] = []
        begin = 0
        while True:
            octets = await self._control(ControlCode.snapshot, SnapshotRequest(begin=begin).encode(), _ROOM)
            answer = SnapshotAnswer.decode(octets)
            found += answer.records
            begin = answer.next
            if begin == 0:
                return found

    async def statistics(self) -> DeviceStatistics:
        """As `Source.statistics`."""
        return DeviceStatistics.decode(await self._control(ControlCode.statistics, b"", _ROOM))

    async def exchange(self, apdu: bytes, within: float) -> bytes:
        """As `Source.exchange`."""
        asked = ExchangeRequest(deadline=max(1, int(within * 1000)), apdu=apdu).encode()
        return await self._control(ControlCode.exchange, asked, ANSWER_MAX, within)

    async def close(self) -> None:
        """As `Source.close`."""
        self.closed = True
        if self._taking is not None:
            self._taking.cancel()
            await asyncio.gather(self._taking, return_exceptions=True)
            self._taking = None
        if self._link is not None:
            await self._link.close()

    # --- inside

    async def _control(self, code: int, content: bytes, room: int, within: float = 0.0) -> bytes:
        link = await self._linked()
        return await link.ask(code, content, room, within + limits.T_RESPONSE + _MARGIN)

    async def _fetch(self, within: float) -> _Batch:
        """The next records; the broker may be away meanwhile."""
        loop = asyncio.get_running_loop()
        until, patience = loop.time() + within, None
        while True:
            rest = min(max(until - loop.time(), 0.0), _WAIT_MAX)
            try:
                link = await self._linked()
                octets = await link.ask(
                    ControlCode.take, TakeRequest(wait=int(rest * 1000)).encode(), _ROOM, rest + limits.T_RESPONSE + _MARGIN
                )
            except LinkError as error:
                patience = patience or loop.time() + self._patience
                if self.closed or loop.time() >= patience or error.code in _TOLD:
                    raise
                await asyncio.sleep(_RETRY)
                continue
            patience = None
            answer = TakeAnswer.decode(octets)
            if answer.records:
                self._received = answer.place
                return _Batch(answer.records, answer.place)
            if loop.time() >= until:
                return _Batch([], b"")

    async def _linked(self) -> _Link:
        """The connection, a new one when it was lost."""
        async with self._connecting:
            if self.closed:
                raise LinkError(Code.PEER_CLOSED, f"{self._url} was closed")
            if self._link is None or self._link.lost:
                self._link = await _Link.open(self._url, self._received)
                self._received = self._received or self._link.place
                self.place = self.place or self._received
            return self._link


class _Link:
    """One connection: answers go to who asked."""

    def __init__(self, stream: UnixStream, frames: FrameReader, where: str, place: bytes) -> None:
        self.place = place
        self._stream = stream
        self._frames = frames
        self._where = where
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Future[BrokerAnswer]] = {}
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def open(cls, url: HostUrl, place: bytes | None) -> _Link:
        """Connect and say which meter is meant, and where its records begin."""
        hello = BrokerHello(resumes=int(place is not None), place=place or NOWHERE, meter=url.name.encode())
        stream = await connect(url.socket, hello.encode())
        try:
            frames = FrameReader(stream, ANSWER_MAX)
            answer = await frames.read(BrokerAnswer, limits.T_CONNECT)
            if answer.status == DeviceStatus.gone:
                raise LinkError(Code.NO_METER, str(url))
            if answer.status != DeviceStatus.ok:
                raise of_status(answer.status, str(url))
            return cls(stream, frames, str(url), BrokerWelcome.decode(answer.content).place)
        except BaseException:
            stream.abort()
            raise

    @property
    def lost(self) -> bool:
        """Whether it has ended."""
        return self._reader.done() or self._stream.closed

    async def ask(self, code: int, content: bytes, room: int, within: float) -> bytes:
        """One control. When it is cancelled, so is the request."""
        number = next(self._numbers)
        future = self._waiting[number] = asyncio.get_running_loop().create_future()
        try:
            self._stream.write(BrokerRequest(number=number, code=code, room=room, content=content).encode())
            async with asyncio.timeout(within):
                answer = await future
        except TimeoutError:
            self._stream.abort()
            raise LinkError(Code.RESPONSE_TIMEOUT, self._where) from None
        except asyncio.CancelledError:
            self._cancel(number)
            raise
        finally:
            self._waiting.pop(number, None)
        if answer.status != DeviceStatus.ok:
            raise of_status(answer.status, self._where)
        return bytes(answer.content)

    async def close(self) -> None:
        """Whoever waits is told."""
        self._stream.close()
        self._reader.cancel()
        await asyncio.gather(self._reader, return_exceptions=True)

    def _cancel(self, number: int) -> None:
        asked = BrokerRequest(
            number=next(self._numbers), code=ControlCode.cancel, room=0, content=CancelRequest(number=number).encode()
        )
        with contextlib.suppress(LinkError):
            self._stream.write(asked.encode())

    async def _read(self) -> None:
        error: Win12Error = LinkError(Code.PEER_CLOSED, self._where)
        try:
            while True:
                answer = await self._frames.read(BrokerAnswer, None)
                future = self._waiting.get(answer.number)
                if future is not None and not future.done():
                    future.set_result(answer)
        except WireError as fault:
            error = LinkError(Code.PEER_CLOSED, f"{self._where}: {fault.said}")
        except LinkError:
            pass
        finally:
            self._stream.abort()
            for future in self._waiting.values():
                if not future.done():
                    future.set_exception(error)
