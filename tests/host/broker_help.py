"""A broker at work, in a thread or as a program of its own; programs that use it, also of other users; a meter that pushes."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from win12.host.broker import Broker
from win12.host.config import load_config
from win12.host.places import NOWHERE
from win12.physical.unix import bound
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.broker import BrokerAnswer, BrokerHello, BrokerRequest, CancelRequest, TakeAnswer, TakeRequest
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceFeed,
    DeviceRecord,
    DeviceStatistics,
    DeviceStatus,
    ExchangeRequest,
    SnapshotAnswer,
    SnapshotRequest,
)
from win12_wire.frames.get import GetRequestNormal
from win12_wire.frames.notification import EventNotification
from win12_wire.frames.wrapper import Wrapper

REGISTER, TOTAL, POWER = 3, "1.0.1.8.0.255", "1.0.1.7.0.255"
METER = "house-1"
ROOM = 65536
EVERYBODY = """
[callers.everyone]
anyone = true
[[rule]]
allow = ["read", "exchange", "statistics", "configure"]
callers = ["everyone"]
why = "a test"
"""
needs_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can be several users")


def obis(code: str) -> bytes:
    return bytes(map(int, code.split(".")))


def event(code: str, value: int, class_id: int = REGISTER) -> bytes:
    """What a meter pushes: one value of one object, without protection."""
    attribute = AttributeDescriptor(class_id=class_id, instance_id=obis(code), attribute_id=2)
    data = Data(value, int(DataType.double_long_unsigned))
    return Wrapper(source_wport=1, destination_wport=1, apdu=EventNotification(attribute=attribute, data=data).encode()).encode()


def get(code: str, attribute: int = 2, class_id: int = REGISTER, invoke_id: int = 5) -> bytes:
    at = AttributeDescriptor(class_id=class_id, instance_id=obis(code), attribute_id=attribute)
    return GetRequestNormal(invoke_id=invoke_id, attribute=at).encode()


def number(record: DeviceRecord) -> int:
    return int.from_bytes(record.value[1:], "big")


class Program:
    """A program with a connection to the broker, without anything of `win12.host`."""

    def __init__(self, path: Path, meter: str = METER, place: bytes | None = None, timeout: float = 120.0) -> None:
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(timeout)
        self.socket.connect(str(path))
        self.octets = b""
        self.numbers = 0
        self.early: dict[int, BrokerAnswer] = {}
        hello = BrokerHello(resumes=int(place is not None), place=place or NOWHERE, meter=meter.encode())
        with contextlib.suppress(BrokenPipeError):  # a broker that has no room has answered and closed before it hears us
            self.socket.sendall(hello.encode())
        self.status = DeviceStatus(self.answer(0).status)

    def send(self, code: int, content: bytes = b"", room: int = ROOM) -> int:
        """A request; its number."""
        self.numbers += 1
        self.socket.sendall(BrokerRequest(number=self.numbers, code=code, room=room, content=content).encode())
        return self.numbers

    def answer(self, wanted: int) -> BrokerAnswer:
        """The answer to the request of that number. EOFError at the end."""
        while wanted not in self.early:
            while not (size := BrokerAnswer.frame_size(self.octets, 0, len(self.octets))) or size > len(self.octets):
                more = self.socket.recv(65536)
                if not more:
                    raise EOFError
                self.octets += more
            one = BrokerAnswer.decode(self.octets[:size])
            self.octets = self.octets[size:]
            self.early[one.number] = one
        return self.early.pop(wanted)

    def ask(self, code: int, content: bytes = b"", room: int = ROOM) -> tuple[DeviceStatus, bytes]:
        found = self.answer(self.send(code, content, room))
        return DeviceStatus(found.status), bytes(found.content)

    def taking(self, wait: float = 0.0, room: int = ROOM) -> tuple[bytes, list[DeviceRecord]]:
        status, content = self.ask(ControlCode.take, TakeRequest(wait=int(wait * 1000)).encode(), room)
        assert status == DeviceStatus.ok, status
        found = TakeAnswer.decode(content)
        return bytes(found.place), found.records

    def take(self, wait: float = 0.0, room: int = ROOM) -> list[DeviceRecord]:
        return self.taking(wait, room)[1]

    def take_all(self) -> list[DeviceRecord]:
        found = []
        while more := self.take():
            found += more
        return found

    def snapshot(self, room: int = ROOM) -> list[DeviceRecord]:
        found, begin = [], 0
        while True:
            status, content = self.ask(ControlCode.snapshot, SnapshotRequest(begin=begin).encode(), room)
            assert status == DeviceStatus.ok, status
            answer = SnapshotAnswer.decode(content)
            found += answer.records
            begin = answer.next
            if begin == 0:
                return found

    def statistics(self) -> DeviceStatistics:
        status, content = self.ask(ControlCode.statistics)
        assert status == DeviceStatus.ok, status
        return DeviceStatistics.decode(content)

    def feed(self, octets: bytes, moment: int = 0) -> DeviceStatus:
        return self.ask(ControlCode.feed, DeviceFeed(time=moment, octets=octets).encode())[0]

    def exchange(self, apdu: bytes, deadline: float = 10.0, room: int = ROOM) -> tuple[DeviceStatus, bytes]:
        return self.ask(ControlCode.exchange, ExchangeRequest(deadline=int(deadline * 1000), apdu=apdu).encode(), room)

    def exchanging(self, apdu: bytes, deadline: float = 10.0) -> int:
        return self.send(ControlCode.exchange, ExchangeRequest(deadline=int(deadline * 1000), apdu=apdu).encode())

    def cancel(self, which: int = 0) -> DeviceStatus:
        return self.ask(ControlCode.cancel, CancelRequest(number=which).encode())[0]

    def close(self) -> None:
        self.socket.close()


class Site:
    """A folder with the files of a broker, which other users get at as far as they should."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="win12-"))
        self.folder.chmod(0o755)
        self.socket = self.folder / "broker.sock"
        self.config = self.folder / "BROKER.toml"
        self.programs: list[Program] = []
        self.children: list[int] = []
        self.policy()
        self.meters()

    def policy(self, text: str = EVERYBODY) -> None:
        (self.folder / "ACCESS.toml").write_text(text)

    def meters(self, *meters: str, keys: str | None = None) -> None:
        """What the [[meter]]s say; one that pushes without protection, unless told otherwise."""
        head = f'[broker]\npolicy = "ACCESS.toml"\nstate = "state"\nsocket = "{self.socket}"\n'
        if keys is not None:
            (self.folder / "keys.toml").write_text(keys)
            (self.folder / "keys.toml").chmod(0o600)
            head += 'key_file = "keys.toml"\n'
        meters = meters or (f'name = "{METER}"\nneeds_protection = false\nlisten = "tcp://127.0.0.1:0"\n',)
        self.config.write_text(head + "".join(f"[[meter]]\n{one}\n" for one in meters))

    def program(self, meter: str = METER, place: bytes | None = None) -> Program:
        self.programs.append(Program(self.socket, meter, place))
        return self.programs[-1]

    def child(self, work: Callable[[], Any], user: int | None = None, groups: tuple[int, ...] = ()) -> int:
        """Do it in a process of its own, of that user; assertions in it are those of `join`."""
        process = os.fork()
        if process == 0:
            status = 1
            try:
                if user is not None:
                    os.setgroups(groups)
                    os.setgid(user)
                    os.setuid(user)
                work()
                status = 0
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(status)
        self.children.append(process)
        return process

    def join(self, process: int | None = None) -> None:
        for one in [process] if process is not None else list(self.children):
            self.children.remove(one)
            _, status = os.waitpid(one, 0)
            assert os.waitstatus_to_exitcode(status) == 0

    def clean(self) -> None:
        for one in self.programs:
            one.close()
        for process in self.children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, 9)
                os.waitpid(process, 0)
        shutil.rmtree(self.folder, ignore_errors=True)


class Thread:
    """A broker in a thread of this process, with whatever context managers it shall have beside it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.stack = contextlib.AsyncExitStack()
        self.broker: Broker

    def run(self, work: Any, within: float = 30.0) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(within)

    def enter(self, manager: Any) -> Any:
        return self.run(self.stack.enter_async_context(manager))

    def start(self) -> None:
        config = load_config(self.site.config)
        self.broker = self.enter(Broker(config, bound(config.socket)))

    def policy(self, text: str) -> None:
        """Another policy, which holds when this returns."""
        self.site.policy(text)

        async def reload() -> None:
            self.broker.reload()

        self.run(reload())

    @property
    def port(self) -> int:
        return self.broker.servers[METER].port

    def push(self, *messages: bytes) -> None:
        """One connection of the meter; what it says is taken in when this returns."""
        before = self._taken()
        with socket.create_connection(("127.0.0.1", self.port)) as line:
            line.sendall(b"".join(messages))
            until(lambda: self._taken() - before >= len(messages))

        async def settled() -> None:
            async with self.broker.devices[METER.encode()]._taking:
                pass

        self.run(settled())

    def _taken(self) -> int:
        counts = self.broker.devices[METER.encode()]._records.counts
        return counts.pushes + counts.refused

    def stop(self) -> None:
        self.run(self.stack.aclose())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)
        self.loop.close()


def until(true: Callable[[], Any], within: float = 120.0) -> None:
    end = time.monotonic() + within
    while not true():
        assert time.monotonic() < end, "it does not come true"
        time.sleep(0.01)


@contextlib.contextmanager
def service(site: Site, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """`win12 broker` as a program; ready when this is entered, killed when it is left."""
    process = subprocess.Popen(
        [sys.executable, "-m", "win12", "broker", str(site.config)],
        stderr=subprocess.PIPE, text=True, env={**os.environ, **environment},
    )  # fmt: skip
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert "Ctrl-C" in line, line + process.stderr.read()
        yield process
    finally:
        process.kill()
        process.wait()
        process.stderr.close()
