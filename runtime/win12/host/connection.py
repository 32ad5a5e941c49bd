"""One connection to a broker: a hello, then requests, each in a task of its own, until the program goes.

A program that dies leaves nothing: its tasks are cancelled, its place in the queue is given up, its answers are dropped. One that
takes no answers is not read from any more, then cut off. What it may have under way is bounded, and so is what it is owed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from functools import partial
from typing import Final

from win12_wire import limits
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames.broker import BrokerAnswer, BrokerHello, BrokerRequest, BrokerWelcome, CancelRequest
from win12_wire.frames.device_abi import ControlCode, DeviceStatus

from win12.physical.unix import UnixStream

from .device import Device
from .frames import REQUEST_MAX, FrameReader
from .handle import Answer, Handle
from .rules import Caller, Peer, Rules

log: Final = logging.getLogger("win12.broker")
HELLO: Final = limits.T_HALF_MESSAGE
"""seconds for the first frame"""
SLOW: Final = 30.0
"""seconds in which a program has to take an answer"""
REQUESTS_MAX: Final = 16
"""requests of one connection that are under way"""
_BUSY: Final = Answer(DeviceStatus.busy)
_BAD: Final = Answer(DeviceStatus.bad_request)


class Connection:
    """A program that has connected."""

    def __init__(self, stream: UnixStream, peer: Peer, rules: Rules) -> None:
        self._stream = stream
        self._peer = peer
        self._rules = rules
        self._frames = FrameReader(stream, REQUEST_MAX)
        self._tasks: dict[int, asyncio.Task[Answer]] = {}

    async def refuse(self) -> None:
        """There are too many."""
        await self._answer(0, _BUSY)

    async def serve(self, devices: Mapping[bytes, Device]) -> None:
        """Until it ends. Raises LinkError when the program goes; what is no frame ends it, too."""
        try:
            handle = await self._hello(devices)
        except WireError:
            await self._answer(0, _BAD)
            return
        if handle is None:
            return
        try:
            while True:
                await self._take(handle, await self._frames.read(BrokerRequest, None))
                await self._stream.drain(SLOW)
        except WireError:
            await self._answer(0, _BAD)
        finally:
            await self._end(handle)

    async def _hello(self, devices: Mapping[bytes, Device]) -> Handle | None:
        hello = await self._frames.read(BrokerHello, HELLO)
        device = devices.get(hello.meter)
        if device is None:
            await self._answer(0, Answer(DeviceStatus.gone))
            return None
        try:
            place = device.places.open(hello.place, hello.meter, self._peer.user) if hello.resumes else None
        except SecurityError:
            await self._answer(0, _BAD)
            return None
        if place is not None and place.at > device.hub.head:
            await self._answer(0, _BAD)
            return None
        handle = Handle(device, Caller(self._rules, self._peer, device.name), place)
        self._write(0, Answer(DeviceStatus.ok, BrokerWelcome(place=handle.place).encode()))
        return handle

    async def _take(self, handle: Handle, request: BrokerRequest) -> None:
        """Begin what is asked for."""
        if request.code == ControlCode.cancel:
            await self._cancel(request)
        elif request.number in self._tasks:
            self._write(request.number, _BAD)
        elif len(self._tasks) >= REQUESTS_MAX:
            self._write(request.number, _BUSY)
        else:
            control = handle.control(request.code, request.content, request.room)
            task = self._tasks[request.number] = asyncio.get_running_loop().create_task(control)
            task.add_done_callback(partial(self._done, request.number))

    def _done(self, number: int, task: asyncio.Task[Answer]) -> None:
        """A request has ended, perhaps before it began: each is answered once."""
        del self._tasks[number]
        error = None if task.cancelled() else task.exception()
        if error is not None:
            log.error("a control of %s failed: %r", self._peer, error)
            self._write(number, Answer(DeviceStatus.line_failed))
        else:
            self._write(number, Answer(DeviceStatus.cancelled) if task.cancelled() else task.result())

    async def _cancel(self, request: BrokerRequest) -> None:
        try:
            number = CancelRequest.decode(request.content).number
        except WireError:
            self._write(request.number, _BAD)
            return
        wanted = [task for key, task in self._tasks.items() if number in (0, key)]
        for task in wanted:
            task.cancel()
        await asyncio.gather(*wanted, return_exceptions=True)
        self._write(request.number, Answer(DeviceStatus.ok))

    async def _answer(self, number: int, answer: Answer) -> None:
        self._write(number, answer)
        await self._stream.drain(SLOW)

    def _write(self, number: int, answer: Answer) -> None:
        if not self._stream.closed:
            self._stream.write(BrokerAnswer(number=number, status=answer.status, content=answer.content).encode())

    async def _end(self, handle: Handle) -> None:
        self._stream.abort()
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        handle.close()
