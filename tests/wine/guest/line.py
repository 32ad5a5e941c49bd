"""A line is a program: what the driver wants sent it takes, and it feeds what comes."""

import contextlib
import socket
import threading
import time

from asked import SERVER, Meter
from device import ROOM, Asked, begin_control, close, feed, opened
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12_wire.frames.device_abi import Carrier, ControlCode

MOMENT = 0.05


class Stopped(Exception):
    """The line has been told to end."""


class Carried:
    """The driver's side of a line, as `asked.Line` has it; a file of its own. said: the objects that were asked for, in order."""

    def __init__(self, number: int = 0) -> None:
        self.file, self.said = opened(number), list[bytes]()
        self.stopping = threading.Event()
        self._taking: Asked | None = None

    def read(self, seconds: float | None) -> bytes:
        until = None if seconds is None else time.monotonic() + seconds
        taking = self._taking = self._taking or begin_control(self.file, ControlCode.take, room=ROOM)
        while not taking.done(MOMENT if until is None else min(MOMENT, max(until - time.monotonic(), 0))):
            self.pause(0)
            if until is not None and time.monotonic() >= until:
                return b""
        self._taking = None
        return taking.result()

    def write(self, octets: bytes) -> None:
        for at in range(0, len(octets), 4096):
            feed(self.file, octets[at : at + 4096])

    def pause(self, seconds: float) -> None:
        if self.stopping.wait(seconds):
            raise Stopped

    def note(self, obis: bytes) -> None:
        self.said.append(obis)

    def close(self) -> None:
        """Nothing of it is under way any more."""
        if self._taking is not None:
            self._taking.cancel()
            with contextlib.suppress(OSError):
                self._taking.result()
            self._taking = None
        close(self.file)


class Answering:
    """A meter at the end of such a line: see `asked.Meter`. broken: what it died of, if it did."""

    def __init__(self, carrier: Carrier = Carrier.hdlc, **more: object) -> None:
        self.line, self.broken = Carried(), ""
        link = WrapperLink(server=SERVER, serving=True) if carrier == Carrier.wrapper else HdlcServerLink(server=SERVER)
        self._meter = Meter(self.line, link=link, **more)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._meter.run()
        except Stopped:
            pass
        except Exception as error:
            self.broken = repr(error)

    def order(self) -> list[bytes]:
        """The objects that were asked for since this was called."""
        count = len(self.line.said)
        said, self.line.said[:count] = self.line.said[:count], []
        return said

    def close(self) -> None:
        self.line.stopping.set()
        self._thread.join(30)
        self.line.close()


class Bridge:
    """A line that is a socket, with a meter at its other end."""

    def __init__(self, port: int) -> None:
        self.line, self.socket = Carried(), socket.create_connection(("127.0.0.1", port), 10)
        self.socket.settimeout(MOMENT)
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._there, self._back)]
        for one in self._threads:
            one.start()

    def _there(self) -> None:
        with contextlib.suppress(Stopped):
            while True:
                self.socket.sendall(self.line.read(None))

    def _back(self) -> None:
        while not self.line.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                self.line.write(self.socket.recv(65536))

    def close(self) -> None:
        self.line.stopping.set()
        for one in self._threads:
            one.join(30)
        self.line.close()
        self.socket.close()
