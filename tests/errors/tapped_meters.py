"""Simulated meters in a process of their own, behind a tap that hears what the client sends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from win12.application.decoding import decode
from win12.security.keys import load_keys
from win12_wire.errors import WireError
from win12_wire.frames.ciphering import GmacProof

WIN12 = [sys.executable, "-m", "win12"]


class Tap:
    """Relays connections to a meter and remembers the octets of each client connection."""

    def __init__(self, url: str) -> None:
        self.meter = urlsplit(url)
        self.heard: list[bytearray] = []
        self.server: asyncio.Server | None = None

    async def start(self) -> str:
        """Listen; returns the URL under which the meter is now found."""
        self.server = await asyncio.start_server(self._relay, "127.0.0.1", 0)
        port = self.server.sockets[0].getsockname()[1]
        return urlunsplit(self.meter._replace(netloc=f"127.0.0.1:{port}"))

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        said = bytearray()
        self.heard.append(said)
        assert self.meter.port is not None
        back, forth = await asyncio.open_connection(self.meter.hostname, self.meter.port)
        await asyncio.gather(self._pipe(reader, forth, said), self._pipe(back, writer, bytearray()))

    @staticmethod
    async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, record: bytearray) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                record += data
                writer.write(data)
                await writer.drain()
        writer.close()


@contextlib.asynccontextmanager
async def tapped_meters(folder: Path, count: int, *arguments: str) -> AsyncIterator[tuple[list[Tap], list[str], Path]]:
    """`count` meters of suite 2 with one key file; gives the taps, the URLs through them, and the key file."""
    keys = folder / "keys.toml"
    command = [*WIN12, "simulate", "--port", "0", "--json", "--meters", str(count), "--auth", "gmac", "--suite", "2", *arguments]
    files = ["--keys", str(keys), "--state", str(folder / "state")]
    process = await asyncio.create_subprocess_exec(*command, *files, stdout=asyncio.subprocess.PIPE, stderr=sys.stderr)
    try:
        taps = [Tap(meter["url"]) for meter in (await _told(process))["meters"]]
        yield taps, [await tap.start() for tap in taps], keys
        for tap in taps:
            assert tap.server is not None
            tap.server.close()
    finally:
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.wait(), 20)


async def _told(process: asyncio.subprocess.Process) -> dict[str, Any]:
    assert process.stdout is not None
    text = b""
    while not text.endswith(b"\n}\n"):
        line = await asyncio.wait_for(process.stdout.readline(), 30)
        assert line, "the simulator ended"
        text += line
    told: dict[str, Any] = json.loads(text)
    return told


def used_counters(taps: list[Tap], keys: Path) -> Counter[int]:
    """How often the client used each invocation counter of its key: for messages, and for proofs of the key inside them."""
    ring = [load_keys(keys)]
    return Counter(used for tap in taps for said in tap.heard for used in _counters(bytes(said), ring))


def _counters(said: bytes, ring: list[Any]) -> Iterator[int]:
    for one in decode(said, ring):
        for protection in one.protections:
            if protection.invocation_counter is not None:
                yield protection.invocation_counter
        for octets in _octet_strings(one.json()):
            with contextlib.suppress(WireError):
                yield GmacProof.decode(octets).invocation_counter


def _octet_strings(shown: Any) -> Iterator[bytes]:
    if isinstance(shown, dict):
        for name, value in shown.items():
            if name == "octet_string" and isinstance(value, str) and len(value) == 34:
                yield bytes.fromhex(value)
            yield from _octet_strings(value)
    elif isinstance(shown, list):
        for item in shown:
            yield from _octet_strings(item)
