"""Serial lines over real pseudo-terminals: streams as of TCP, whose every wait ends; held while adapters come and go."""

import asyncio
import contextlib
import os
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from serial_help import Adapter
from win12.physical import serial_stream
from win12.physical.serial import SPEEDS, SerialPort, opened, speeds
from win12.physical.serial_stream import KeptLine, SerialStream, connect
from win12_wire import limits
from win12_wire.errors import Code, LinkError

HOLDS = """
import sys, time
from win12.physical.serial import SerialPort, opened
opened(SerialPort(sys.argv[1]))
print(flush=True)
time.sleep(60)
"""


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)


@pytest.fixture
def adapter(tmp_path: Path) -> Iterator[Adapter]:
    made = Adapter(tmp_path / "ttyUSB0")
    made.plug()
    yield made
    made.pull()


@pytest.fixture
def port(adapter: Adapter) -> SerialPort:
    return SerialPort(str(adapter.path), 2400)


async def test_octets_go_both_ways(adapter: Adapter, port: SerialPort) -> None:
    async with await connect(port, 1.0) as stream:
        stream.write(bytes(range(256)))
        assert os.read(adapter.end, 500) == bytes(range(256)), "nothing is changed on the way"
        adapter.say(bytes(range(256)))
        got = b""
        while len(got) < 256:
            got += await stream.read(5.0)
        assert got == bytes(range(256))
        assert (stream.peer, stream.source) == (port.path, f"serial://{port.path}")


async def test_speed_and_framing(port: SerialPort) -> None:
    async with await connect(port, 1.0):
        line = os.open(port.path, os.O_RDWR | os.O_NOCTTY)
        _, output, control, local, speed_in, speed_out, _ = termios.tcgetattr(line)
        os.close(line)
    assert (speed_in, speed_out) == (termios.B2400, termios.B2400)
    assert control & termios.PARODD == 0
    assert not output & termios.OPOST
    assert not local & (termios.ICANON | termios.ECHO)
    assert set(map(int, SPEEDS)) <= set(speeds())


async def test_every_wait_ends(adapter: Adapter, port: SerialPort) -> None:
    async with await connect(port, 1.0) as stream:
        with pytest.raises(LinkError, match="RESPONSE_TIMEOUT"):
            await stream.read(0.02)
        asyncio.get_running_loop().call_later(0.05, adapter.pull)
        began = time.monotonic()
        with pytest.raises(LinkError, match="was hung up"):
            await stream.read(20.0)
        assert time.monotonic() - began < 1
        assert stream.closed
        with pytest.raises(LinkError, match="PEER_CLOSED"):
            stream.write(b"x")


async def test_what_came_before_it_was_hung_up_is_read(adapter: Adapter, port: SerialPort) -> None:
    async with await connect(port, 1.0) as stream:
        adapter.say(b"last words")
        assert await stream.read(5.0) == b"last words"
        adapter.hang_up()
        with pytest.raises(LinkError, match="PEER_CLOSED"):
            await stream.read(5.0)


async def test_a_line_that_takes_nothing_holds_nobody_up(adapter: Adapter, port: SerialPort) -> None:
    """Neither who writes, nor who closes; and what it is owed is bounded by `drain`."""
    stream = await connect(port, 1.0)
    stream.write(bytes(200_000))
    with pytest.raises(LinkError, match="RESPONSE_TIMEOUT"):
        await stream.drain(0.05)
    drained = asyncio.create_task(stream.drain(20.0))
    got = 0
    while got < 200_000:
        got += len(await asyncio.to_thread(os.read, adapter.end, 65536))
    await drained
    stream.write(bytes(200_000))
    began = time.monotonic()
    stream.close()
    assert time.monotonic() - began < 0.5
    async with await connect(port, 5.0):
        assert 0.5 < time.monotonic() - began < 3, "closed, though not in order"
    stream.abort()


async def test_one_that_sends_without_end_is_made_to_wait(adapter: Adapter, port: SerialPort) -> None:
    async with await connect(port, 1.0) as stream:
        os.set_blocking(adapter.end, False)
        sent = 0
        for _ in range(200):
            with contextlib.suppress(BlockingIOError):
                while True:
                    sent += os.write(adapter.end, bytes(4096))
            await asyncio.sleep(0.002)
        assert limits.STREAM_BUFFER <= sent < 2 * limits.STREAM_BUFFER
        got = len(await stream.read(5.0))
        while got < sent:
            got += len(await stream.read(5.0))


async def test_a_line_is_of_one_program(port: SerialPort) -> None:
    """Who comes second waits for it, as long as it likes; the end of a program, however it ends, gives it back."""
    async with await connect(port, 1.0):
        began = time.monotonic()
        with pytest.raises(LinkError, match="another program has the line"):
            await connect(port, 0.2)
        assert 0.2 <= time.monotonic() - began < 2
    first = await connect(port, 0.0)
    second = asyncio.create_task(connect(port, 5.0))
    await asyncio.sleep(0.1)
    first.close()
    (await second).close()
    other = await asyncio.create_subprocess_exec(sys.executable, "-c", HOLDS, port.path, stdout=subprocess.PIPE)
    assert other.stdout is not None
    await other.stdout.readline()
    with pytest.raises(LinkError, match="another program"):
        await connect(port, 0.0)
    other.kill()
    await other.wait()
    (await connect(port, 1.0)).close()


@pytest.mark.parametrize("what", ["nothing", "a file", "a folder", "no speed"])
def test_what_is_no_line(what: str, tmp_path: Path, port: SerialPort) -> None:
    path = tmp_path / "line"
    if what == "a file":
        path.write_bytes(b"")
    if what == "a folder":
        path.mkdir()
    before = len(os.listdir("/proc/self/fd"))
    with pytest.raises(LinkError) as error:
        opened(SerialPort(port.path, 12345) if what == "no speed" else SerialPort(str(path)))
    assert error.value.code == Code.CONNECT_FAILED
    assert (port.path if what == "no speed" else str(path)) in str(error.value)
    assert len(os.listdir("/proc/self/fd")) == before, "and nothing stays open"


async def test_a_kept_line_comes_back(adapter: Adapter, port: SerialPort) -> None:
    told: list[str | None] = []
    got: list[bytes] = []

    async def use(stream: SerialStream) -> None:
        while True:
            got.append(await stream.read(None))

    adapter.pull()
    line = KeptLine(port, use, told.append, again=0.02)
    await until(lambda: len(told) == 1)
    await asyncio.sleep(0.1)
    for turn in range(3):
        adapter.plug()
        await until(lambda: len(told) == 3 * turn + 2)  # noqa: B023
        adapter.say(b"%d" % turn)
        await until(lambda: len(got) == turn + 1)  # noqa: B023
        adapter.pull()
        await until(lambda: len(told) == 3 * turn + 4)  # noqa: B023
    await line.close()
    assert got == [b"0", b"1", b"2"]
    assert told[0] == f"{port.path}: No such file or directory"
    assert told[1:] == [None, f"{port.path} was hung up", told[0]] * 3, "each reason once, however often it is looked for"


async def test_a_kept_line_is_let_go_of(port: SerialPort, monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(stream: SerialStream) -> None:
        await stream.read(None)

    line = KeptLine(port, use, lambda _: None)
    await asyncio.sleep(0.05)
    await line.close()
    (await connect(port, 0.0)).close()

    async def fails(stream: SerialStream) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(serial_stream, "AGAIN", 0.01)
    line = KeptLine(port, fails, lambda _: None)
    await asyncio.wait({line.task}, timeout=5)
    with pytest.raises(RuntimeError, match="a fault"):
        await line.close()
    (await connect(port, 0.0)).close()
