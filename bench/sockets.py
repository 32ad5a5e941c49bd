"""TCP for stacks whose clients block: one connection, whole wrapper messages; and many meters, a thread each."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import TypeAlias

from bench.job import Exchange

HEADER = 8
Reader: TypeAlias = Callable[[Exchange, Callable[[], object]], None]
"""Reads a meter over an exchange; calls the second argument once associated."""


class Connection:
    """To one meter on loopback."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def exchange(self, request: bytes) -> bytes:
        """Send a message and wait for the one that answers it."""
        self._socket.sendall(request)
        answer = self._receive(HEADER)
        return answer + self._receive(int.from_bytes(answer[6:8], "big"))

    def _receive(self, size: int) -> bytes:
        octets = b""
        while len(octets) < size:
            more = self._socket.recv(size - len(octets))
            if not more:
                raise ConnectionError("the meter closed")
            octets += more
        return octets

    def close(self) -> None:
        """End the connection."""
        self._socket.close()


def new_counter() -> int:
    """A first invocation counter beyond those of all runs before, a hundred for each second."""
    return int(time.time()) % 10_000_000 * 100


def read_all(read: Reader, ports: Sequence[int]) -> None:
    """Read every meter in a thread of its own; none goes on before all are associated."""
    together = threading.Barrier(len(ports), timeout=300)
    failures: list[Exception] = []

    def one(port: int) -> None:
        connection = Connection(port)
        try:
            read(connection.exchange, together.wait)
        except Exception as error:  # a thread cannot raise to its maker
            failures.append(error)
            together.abort()
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(port,)) for port in ports]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
