"""Processes that read a meter, each by itself, and tell how many records they have, and since when."""

from __future__ import annotations

import asyncio
import os
import select
import struct
import time
import traceback
from collections.abc import Awaitable, Callable
from typing import Protocol, Self

from win12_wire.frames.device_abi import DeviceRecord

from bench.kernel.inside.pushes import digest

WITHIN = 120.0
"""seconds after which nothing will come any more"""
_TOLD = struct.Struct("<QQ")
"""records until now, nanoseconds of the monotonic clock"""
_DIGEST = 32


class Taking(Protocol):
    """As `win12.host.source.Source`."""

    async def take(self, within: float) -> list[DeviceRecord]: ...
    async def close(self) -> None: ...


Open = Callable[[int], Awaitable[Taking]]
"""Opens what the reader of that number reads."""


class Readers:
    """So many processes, ready when this is made; each has `total` records and its end."""

    def __init__(self, open_: Open, count: int, total: int) -> None:
        self._total = total
        self._pipes: list[int] = []
        self._processes: list[int] = []
        for number in range(count):
            self._begin(open_, number)
        self.wait(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            os.kill(process, 9)  # harmless for one that has ended
            os.waitpid(process, 0)
        for pipe in self._pipes:
            os.close(pipe)

    def wait(self, records: int) -> list[int]:
        """When each reader had so many, in nanoseconds. TimeoutError, EOFError."""
        return [self._wait(pipe, records) for pipe in self._pipes]

    def digest(self) -> bytes:
        """Of the records of all, which must be the same. Everything was read."""
        found = {self._read(pipe, _DIGEST) for pipe in self._pipes}
        if len(found) != 1:
            raise ValueError("two readers have different records")
        return found.pop()

    def _begin(self, open_: Open, number: int) -> None:
        ours, theirs = os.pipe()
        process = os.fork()
        if process == 0:
            status = 1
            try:
                asyncio.run(_read(open_, number, self._total, theirs))
                status = 0
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(status)
        os.close(theirs)
        self._pipes.append(ours)
        self._processes.append(process)

    def _wait(self, pipe: int, records: int) -> int:
        while True:
            count, moment = _TOLD.unpack(self._read(pipe, _TOLD.size))
            if count >= records:
                return int(moment)

    @staticmethod
    def _read(pipe: int, size: int) -> bytes:
        if not select.select([pipe], [], [], WITHIN)[0]:
            raise TimeoutError("a reader has nothing")
        octets = os.read(pipe, size)  # written at once
        if len(octets) != size:
            raise EOFError("a reader has ended")
        return octets


async def _read(open_: Open, number: int, total: int, out: int) -> None:
    source = await open_(number)
    os.write(out, _TOLD.pack(0, 0))
    found: list[DeviceRecord] = []
    while len(found) < total:
        some = await source.take(WITHIN)
        moment = time.monotonic_ns()
        found += some
        os.write(out, _TOLD.pack(len(found), moment))
    os.write(out, digest(found))
    await source.close()
