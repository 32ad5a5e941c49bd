"""The lossy line between real ends: meters in a process, and a relay that does to their frames what `Line` says, in real time."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from types import TracebackType

from line import TO_CLIENT, TO_METER, Line, Weather, whole_frames


class RealLine(Line):
    """Its damage spares flag and length: the other end is another process, whose T_HDLC_GAP is longer than a test may take."""

    def damage(self, frame: bytes) -> bytes:
        return frame[:3] + super().damage(frame)[3:-1] + frame[-1:]


class Proxy:
    """An async context manager: `port` is where the meter at `meter` is found through the line. One connection at a time."""

    def __init__(self, host: str, meter: int, weather: Weather, chance: random.Random) -> None:
        self._host, self._meter = host, meter
        self.line = RealLine(weather, chance)
        self.port = 0
        self._server: asyncio.Server | None = None
        self._woken = asyncio.Event()
        self._ends: dict[int, asyncio.StreamWriter] = {}

    def cut(self) -> None:
        """The connection is gone, with all that was on the line; the next is as good as this one was."""
        for end in self._ends.values():
            end.transport.abort()

    async def __aenter__(self) -> Proxy:
        self._server = await asyncio.start_server(self._relay, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._server is not None
        self._server.close()

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back, forth = await asyncio.open_connection(self._host, self._meter)
        self.line.cut_off()
        ends = self._ends = {TO_METER: forth, TO_CLIENT: writer}
        carrier = asyncio.create_task(self._carry(ends))
        readers = [asyncio.create_task(self._take(TO_METER, reader)), asyncio.create_task(self._take(TO_CLIENT, back))]
        await asyncio.wait(readers, return_when=asyncio.FIRST_COMPLETED)
        for task in (carrier, *readers):
            task.cancel()
        for end in ends.values():
            end.close()

    async def _take(self, way: int, reader: asyncio.StreamReader) -> None:
        held = b""
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                whole, held = whole_frames(held + data)
                self.line.put(way, whole, asyncio.get_running_loop().time())
                self._woken.set()

    async def _carry(self, ends: dict[int, asyncio.StreamWriter]) -> None:
        loop = asyncio.get_running_loop()
        with contextlib.suppress(ConnectionError):
            while True:
                due = self.line.next_time()
                if due is not None and due <= loop.time():
                    way, reads = self.line.take()
                    for octets in reads:
                        ends[way].write(octets)
                    continue
                self._woken.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), None if due is None else due - loop.time())


@contextlib.asynccontextmanager
async def simulated(keys: Path, count: int, *arguments: str) -> AsyncIterator[list[str]]:
    """`win12 simulate` with that many meters and fresh keys in `keys`; gives their URLs."""
    command = [sys.executable, "-m", "win12", "simulate", "--port", "0", "--json", "--meters", str(count), "--keys", str(keys)]
    process = await asyncio.create_subprocess_exec(*command, *arguments, stdout=asyncio.subprocess.PIPE, stderr=sys.stderr)
    try:
        assert process.stdout is not None
        said = await asyncio.wait_for(process.stdout.readuntil(b"\n}\n"), 30)
        yield [meter["url"] for meter in json.loads(said)["meters"]]
    finally:
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.wait(), 20)
