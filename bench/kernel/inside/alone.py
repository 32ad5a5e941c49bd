"""A process that shares nothing: its line, and all that the product makes of octets."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time

from win12.application.listening.receiver import PushReceiver
from win12.host.records import Records
from win12_wire.frames.device_abi import DeviceRecord

from bench.kernel.inside.pushes import DEVICE_KEYS, KEYS, SETTINGS


class Hearing:
    """Octets into records, under the rules of the broker and the module: whose push it is, its tag, its counter."""

    def __init__(self) -> None:
        self._receiver, self._records = PushReceiver([KEYS]), Records(SETTINGS, DEVICE_KEYS)

    def receive(self, octets: bytes, now: float) -> list[DeviceRecord]:
        """The records of the pushes that are whole with these."""
        utc = time.time_ns() // 1000
        return [record for heard in self._receiver.receive(octets, now) for record in self._records.take(heard.decoded, utc)]


class Alone:
    """As `win12.host.source.Source`, as far as records are taken. file: a line, which does not block."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._hearing = Hearing()
        os.set_blocking(file, False)

    async def take(self, within: float) -> list[DeviceRecord]:
        """The records of the next pushes. TimeoutError."""
        loop = asyncio.get_running_loop()
        while octets := await self._read(within):
            found = self._hearing.receive(octets, loop.time())
            if found:
                return found
        return []

    async def close(self) -> None:
        """Whoever made the line closes it."""

    async def _read(self, within: float) -> bytes:
        with contextlib.suppress(BlockingIOError):
            return os.read(self._file, 4096)
        loop = asyncio.get_running_loop()
        ready = asyncio.Event()
        loop.add_reader(self._file, ready.set)
        try:
            async with asyncio.timeout(within):
                await ready.wait()
        finally:
            loop.remove_reader(self._file)
        return os.read(self._file, 4096)
