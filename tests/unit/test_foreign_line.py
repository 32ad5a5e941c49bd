"""Serial lines of another machine: a server of RFC 2217 that is pyserial's, over real sockets, with a line behind it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import termios
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
import serial
import serial.rfc2217
import win12
from cable_help import Cable
from simulator_help import meter as household
from win12.application.client.local_reading import read_local
from win12.datalink.local.server import Mode
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import connect
from win12.security.keys import Keys
from win12.simulator.local import line_of, serve_line
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError


class PseudoLine(serial.Serial):
    """A pseudo-terminal has no framing but 8N1; the C library takes that for a refusal when nothing else changes."""

    def _reconfigure_port(self, force_update: bool = False) -> None:
        with contextlib.suppress(termios.error):
            super()._reconfigure_port(force_update)

    def _update_rts_state(self) -> None:
        """It has no modem lines."""

    def _update_dtr_state(self) -> None:
        """It has no modem lines."""

    cts = dsr = ri = cd = False


class PortManager(serial.rfc2217.PortManager):
    """pyserial's leaves the masks of states without the answer that RFC 2217 wants and serialx waits for."""

    def _telnet_process_subnegotiation(self, suboption: bytes) -> None:
        super()._telnet_process_subnegotiation(suboption)
        if suboption[1:2] in (serial.rfc2217.SET_LINESTATE_MASK, serial.rfc2217.SET_MODEMSTATE_MASK):
            self.rfc2217_send_subnegotiation(bytes((suboption[1] + 100,)), suboption[2:3])


class TerminalServer:
    """One client at a time has the line, in threads of their own."""

    def __init__(self, path: str) -> None:
        self._line = PseudoLine(path, timeout=0.02)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._client = self._listening
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._over.set()
        for one in (self._listening, self._client):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listening.close()
        self._line.close()

    def write(self, data: bytes) -> None:
        """What the port manager has to tell the client."""
        self._client.sendall(data)

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                self._client, _ = self._listening.accept()
            except OSError:
                return
            with self._client, contextlib.suppress(ConnectionError):
                self._talk(PortManager(self._line, self))

    def _talk(self, manager: PortManager) -> None:
        sender = threading.Thread(target=self._to_client, args=(manager,), daemon=True)
        self._gone = threading.Event()
        sender.start()
        while data := self._client.recv(1024):
            self._line.write(b"".join(manager.filter(data)))
        self._gone.set()
        sender.join()

    def _to_client(self, manager: PortManager) -> None:
        while not (self._gone.is_set() or self._over.is_set()):
            if data := self._line.read(256):
                self.write(b"".join(manager.escape(data)))


@contextlib.contextmanager
def served(path: str) -> Iterator[str]:
    server = TerminalServer(path)
    try:
        yield f"rfc2217://127.0.0.1:{server.port}"
    finally:
        server.close()


@contextlib.asynccontextmanager
async def meter(cable: Cable, mode: Mode) -> AsyncIterator[None]:
    async with await connect(line_of(cable.meter, mode), 1.0) as stream:
        task = asyncio.create_task(serve_line(stream, Station(household(), Keys()), mode, 9600, 0.2))  # type: ignore[arg-type]
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def test_a_readout_over_a_line_of_another_machine() -> None:
    async with Cable() as cable, meter(cable, Mode.c):
        with served(cable.reader) as url:
            answer = await read_local(f"iec21+{url}")
        assert cable.heard[-1][2:] == (9600, 9600), "the server has changed its line"
    assert [one.code for one in answer.readout.readings][:2] == ["0.0.0", "0.9.1"]


async def test_mode_e_over_a_line_of_another_machine() -> None:
    async with Cable() as cable, meter(cable, Mode.e):
        with served(cable.reader) as url:
            async with win12.open(f"{url}?start=mode-e&client=2&speed=9600") as opened:
                assert (await opened.read("1.0.1.8.0.255")).unit == "Wh"


@pytest.mark.parametrize("speaks", [False, True])
async def test_a_server_that_is_none(speaks: bool) -> None:
    """Nobody listens, or somebody who says nothing of RFC 2217: an error within its time."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    if not speaks:
        listening.close()
    with pytest.raises(LinkError) as caught:
        await connect(SerialPort(f"rfc2217://127.0.0.1:{port}"), 0.3)
    listening.close()
    assert caught.value.code == Code.CONNECT_FAILED
    assert str(port) in str(caught.value)


async def test_a_server_that_leaves() -> None:
    async with Cable() as cable:
        with served(cable.reader) as url:
            stream = await connect(SerialPort(url, 300, "7E1"), 2.0)
        with pytest.raises(LinkError):
            await stream.read(5.0)
        with pytest.raises(LinkError):
            await stream.tune(9600, "7E1")  # type: ignore[attr-defined]
        stream.close()
