"""The ways to share a meter. Each says where the meter's octets go, and what a reader opens."""

from __future__ import annotations

import contextlib
import os
import socket
import time
import tty
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from win12.host.attaching import AttachedMeter, Attachment
from win12.host.client import BrokerSource
from win12.host.kernel import KernelSource
from win12.host.rules import read_policy
from win12.host.url import HostUrl
from win12.physical.discipline import DisciplinedLine
from win12.security.counter_file import open_counters

from bench.kernel.inside.alone import Alone
from bench.kernel.inside.pushes import KEYS, SETTINGS
from bench.kernel.inside.readers import Taking


class Way(Protocol):
    """One way. `prepare(count)` before that many readers open."""

    def prepare(self, count: int) -> None: ...
    async def open(self, number: int) -> Taking: ...
    def write(self, octets: bytes) -> list[int]:
        """The meter says that on each of its lines; when it began to, in nanoseconds."""


class Written:
    """One line, whose octets are written to a file, at once as far as it takes them."""

    def __init__(self, file: int) -> None:
        self._file = file

    def prepare(self, count: int) -> None:
        """One line is enough for all."""

    def write(self, octets: bytes) -> list[int]:
        began = time.monotonic_ns()
        while octets:
            octets = octets[os.write(self._file, octets) :]
        return [began]


class Module(Written):
    """A line that the kernel module has, as `win12 driver attach` gives it."""

    def __init__(self, policy: Path, stay: ExitStack) -> None:
        meter, line = pair(stay)
        super().__init__(meter)
        counters = stay.enter_context(contextlib.closing(open_counters(policy.with_name("counters"))))
        held = stay.enter_context(contextlib.closing(DisciplinedLine(os.ttyname(line), 9600, "8N1")))
        wanted = Attachment(SETTINGS, read_policy(policy), KEYS)
        self._path = stay.enter_context(contextlib.closing(AttachedMeter(held, wanted, counters))).path

    async def open(self, number: int) -> Taking:
        return KernelSource(self._path)


class Broker(Written):
    """A meter of the broker that pushes to that port. relayed: over a line, from which a program carries what comes."""

    def __init__(self, at: Path, name: str, port: int, stay: ExitStack, *, relayed: bool) -> None:
        self._url = HostUrl("broker", name, at)
        carried = stay.enter_context(socket.create_connection(("127.0.0.1", port), 60))
        carried.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        carried.settimeout(None)
        if not relayed:
            super().__init__(carried.fileno())
            return
        meter, line = pair(stay)
        super().__init__(meter)
        stay.enter_context(_relay(line, carried))

    async def open(self, number: int) -> Taking:
        source = BrokerSource(self._url)
        await source.start()
        return source


class Own:
    """A line for each reader."""

    def __init__(self, stay: ExitStack) -> None:
        self._stay = stay.enter_context(ExitStack())
        self._lines: list[tuple[Written, int]] = []

    def prepare(self, count: int) -> None:
        self._stay.close()
        pairs = (pair(self._stay) for _ in range(count))
        self._lines = [(Written(meter), line) for meter, line in pairs]

    async def open(self, number: int) -> Taking:
        return Alone(self._lines[number][1])

    def write(self, octets: bytes) -> list[int]:
        return [moment for written, _ in self._lines for moment in written.write(octets)]


def pair(stay: ExitStack) -> tuple[int, int]:
    """A line: the end of the meter, and ours, raw."""
    meter, line = os.openpty()
    stay.callback(os.close, meter)
    stay.callback(os.close, line)
    tty.setraw(line)
    return meter, line


@contextlib.contextmanager
def _relay(line: int, carried: socket.socket) -> Iterator[None]:
    """A process that carries octets from the line to the connection, and does nothing else."""
    process = os.fork()
    if process == 0:
        with contextlib.suppress(BaseException):
            while octets := os.read(line, 4096):
                carried.sendall(octets)
        os._exit(0)
    try:
        yield
    finally:
        os.kill(process, 9)
        os.waitpid(process, 0)
