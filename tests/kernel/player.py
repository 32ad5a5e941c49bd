"""
The other end of a guest's serial line: plays what the guest asks for. A request is one line of JSON on the player's own serial
line, a list of octets in hexadecimal, numbers of seconds to wait, and "break"; the answer is one line when all was sent.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

IAC, BREAK = b"\xff", b"\xff\xf3"  # QEMU makes a break of telnet's; its serial lines know no other way


class Player:
    """meter: the socket of the line, which speaks telnet. own: the socket on which the guest asks."""

    def __init__(self, meter: Path, own: Path) -> None:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(meter, own), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        self._thread.join(10)

    def _run(self, meter: Path, own: Path) -> None:
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError, EOFError):
            asked, line = (stack.enter_context(self._connected(path)) for path in (own, meter))
            for request in self._requests(asked):
                for one in request:
                    self._play(line, one)
                asked.sendall(b"done\n")

    def _connected(self, path: Path) -> socket.socket:
        while not self._stop.is_set():
            one = socket.socket(socket.AF_UNIX)
            try:
                one.connect(str(path))
            except OSError:
                one.close()
                time.sleep(0.05)
            else:
                return one
        raise EOFError

    def _requests(self, asked: socket.socket) -> Iterator[list[str | float]]:
        asked.settimeout(0.2)
        kept = b""
        while not self._stop.is_set():
            try:
                more = asked.recv(65536)
            except TimeoutError:
                continue
            if not more:
                return
            *whole, kept = (kept + more).split(b"\n")
            yield from (json.loads(line) for line in whole)

    @staticmethod
    def _play(line: socket.socket, one: str | float) -> None:
        if not isinstance(one, str):
            time.sleep(one)
        elif one == "break":
            line.sendall(BREAK)
        else:
            line.sendall(bytes.fromhex(one).replace(IAC, IAC * 2))
