"""Sockets of this machine: who is at the other end, listening, and connecting.

Who a peer is tells the kernel: user, group and process as they were when it connected (SO_PEERCRED), and the supplementary groups
(SO_PEERGROUPS). What the peer says about itself is not asked.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import socket
import stat
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, LinkError

from win12.physical.tcp import Server, Stream

Listening = socket.socket
"""A socket that is bound, and on which one can listen."""
SOCKET_VARIABLE: Final = "WIN12_BROKER"
_SOCKET: Final = "/run/win12/broker.sock"
_CREDENTIALS: Final = struct.Struct("3i")
_SO_PEERGROUPS: Final = 59
_GROUPS_MAX: Final = 65536
_BACKLOG: Final = 128


def default_socket() -> Path:
    """Where the broker of this machine is, unless something else is said: by WIN12_BROKER, or as its unit file has it."""
    return Path(os.environ.get(SOCKET_VARIABLE) or _SOCKET)


@dataclass(frozen=True, slots=True)
class Credentials:
    """A process, its user and group, and all its groups."""

    process: int
    user: int
    group: int
    groups: frozenset[int]


class UnixStream(Stream):
    """A stream over a socket of this machine."""

    __slots__ = ()

    def credentials(self) -> Credentials:
        """Who is at the other end. LinkError PEER_CLOSED when the system does not say: nobody is taken for somebody."""
        found = self._transport.get_extra_info("socket") if self._transport is not None else None
        if found is None:
            raise LinkError(Code.PEER_CLOSED)
        try:
            octets = found.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
            groups = _groups(found.fileno())
        except (OSError, AttributeError) as error:
            raise LinkError(Code.PEER_CLOSED, f"who it is cannot be told: {error}") from None
        process, user, group = _CREDENTIALS.unpack(octets)
        return Credentials(process, user & 0xFFFFFFFF, group & 0xFFFFFFFF, groups | {group & 0xFFFFFFFF})


def _groups(descriptor: int) -> frozenset[int]:
    """The supplementary groups of a peer. Python's own call has room for 256 of them."""
    numbers = (ctypes.c_uint32 * _GROUPS_MAX)()
    size = ctypes.c_uint32(ctypes.sizeof(numbers))
    ask = ctypes.CDLL(None, use_errno=True).getsockopt
    if ask(descriptor, socket.SOL_SOCKET, _SO_PEERGROUPS, ctypes.byref(numbers), ctypes.byref(size)) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return frozenset(numbers[: size.value // ctypes.sizeof(ctypes.c_uint32)])


class UnixServer(Server):
    """A listening socket of this machine and its connections."""

    def __init__(self, on_connection: Callable[[UnixStream], Awaitable[None]], connections_max: int) -> None:
        super().__init__(on_connection, connections_max)  # type: ignore[arg-type]  # all its streams are of this kind

    async def take(self, listening: socket.socket) -> None:
        """Listen on a socket that is bound already."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_unix_server(lambda: UnixStream(self._accept), sock=listening)


def bound(path: Path, mode: int = 0o666) -> socket.socket:
    """A socket bound to a path; one that another process left there is replaced. LinkError CANNOT_LISTEN.

    Anybody may connect who gets at the path; who may have what is for whoever serves it.
    """
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with contextlib.suppress(FileNotFoundError):
            if stat.S_ISSOCK(path.lstat().st_mode):
                path.unlink()
        made.bind(str(path))
        path.chmod(mode)
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise LinkError(Code.CANNOT_LISTEN, f"{path}: {error.strerror or error}") from None
    return made


async def connect(path: str | Path, first: bytes, within: float = limits.T_CONNECT) -> UnixStream:
    """Connect to a socket of this machine and say the `first` octets. LinkError CONNECT_FAILED.

    A peer that has no room for us may answer and close before it hears them: its answer can be read all the same.
    """
    loop = asyncio.get_running_loop()
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    made.setblocking(False)
    try:
        async with asyncio.timeout(within):
            await loop.sock_connect(made, str(path))
            with contextlib.suppress(BrokenPipeError):
                await loop.sock_sendall(made, first)
            _, stream = await loop.create_unix_connection(UnixStream, sock=made)
    except TimeoutError:
        made.close()
        raise LinkError(Code.CONNECT_FAILED, f"{path} does not answer within {within:g} s") from None
    except OSError as error:
        made.close()
        raise LinkError(Code.CONNECT_FAILED, f"{path}: {os.strerror(error.errno) if error.errno else error}") from None
    except BaseException:
        made.close()
        raise
    return stream
