"""A broker that has no room answers and closes before it hears who we are: what it said is what a program is told."""

from __future__ import annotations

import asyncio
import socket
import threading
from pathlib import Path

import pytest
import win12
from win12.physical.unix import bound, connect
from win12_wire.errors import Code, LinkError, Win12Error
from win12_wire.frames.broker import BrokerAnswer
from win12_wire.frames.device_abi import DeviceStatus

FULL = BrokerAnswer(number=0, status=DeviceStatus.busy, content=b"").encode()


class Refusing:
    """Takes one connection, answers at once and closes it; `done` then, and no octet is sent to it before."""

    def __init__(self, path: Path, answer: bytes) -> None:
        self.path, self._answer, self.done = path, answer, threading.Event()
        self._listening = bound(path)
        self._thread = threading.Thread(target=self._refuse)

    def _refuse(self) -> None:
        taken, _ = self._listening.accept()
        taken.sendall(self._answer)
        taken.close()
        self.done.set()

    def __enter__(self) -> Refusing:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join(10)
        self._listening.close()

    def late(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What the loop sends waits until the connection is closed at the other end."""
        loop = asyncio.get_running_loop()
        send = loop.sock_sendall

        async def sent(made: socket.socket, octets: bytes) -> None:
            assert await asyncio.to_thread(self.done.wait, 10)
            await send(made, octets)

        monkeypatch.setattr(loop, "sock_sendall", sent)


def test_what_it_said_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(broker: Refusing) -> None:
        broker.late(monkeypatch)
        await win12.open(f"broker:house-1?socket={broker.path}").start()

    with Refusing(tmp_path / "socket", FULL) as broker, pytest.raises(Win12Error) as refused:
        asyncio.run(ask(broker))
    assert refused.value.code == Code.QUEUE_FULL


def test_one_that_says_nothing_has_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(broker: Refusing) -> None:
        broker.late(monkeypatch)
        async with await connect(broker.path, b"hello") as stream:
            await stream.read(10)

    with Refusing(tmp_path / "socket", b"") as broker, pytest.raises(LinkError) as gone:
        asyncio.run(ask(broker))
    assert gone.value.code == Code.PEER_CLOSED
