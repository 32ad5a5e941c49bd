"""What a service and systemd say to each other: a socket that was opened for it, that it is ready (sd_listen_fds, sd_notify)."""

from __future__ import annotations

import os
import socket
import time
from typing import Final

from win12_wire.errors import Code, LinkError

_FIRST: Final = 3


def handed_over() -> socket.socket | None:
    """The listening socket that systemd opened for this process, if it did. LinkError CANNOT_LISTEN for another kind."""
    count = os.environ.get("LISTEN_FDS", "")
    mine = os.environ.get("LISTEN_PID") == str(os.getpid())
    for name in ("LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"):
        os.environ.pop(name, None)  # not for programs that this one starts
    if not mine or not count.isdigit() or int(count) == 0:
        return None
    if int(count) > 1:
        raise LinkError(Code.CANNOT_LISTEN, f"{count} sockets were handed over, one is wanted")
    try:
        found = socket.socket(fileno=_FIRST)
        found.set_inheritable(False)
        listens = found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
    except OSError as error:
        raise LinkError(Code.CANNOT_LISTEN, f"what was handed over is no socket: {error.strerror}") from None
    if found.family != socket.AF_UNIX or found.type != socket.SOCK_STREAM or not listens:
        found.detach()
        raise LinkError(Code.CANNOT_LISTEN, "the socket that was handed over is not a listening stream of this machine")
    return found


def notify(*lines: str) -> None:
    """Tell systemd, if it started this process: READY=1, STOPPING=1, STATUS=... If it is gone, nobody is told."""
    place = os.environ.get("NOTIFY_SOCKET", "")
    if not place.startswith(("/", "@")):
        return
    address = "\0" + place[1:] if place.startswith("@") else place
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        try:
            told.sendto("\n".join(lines).encode(), socket.MSG_DONTWAIT, address)
        except OSError:
            return


def reloading() -> None:
    """Tell systemd that the configuration is read again; READY=1 has to follow."""
    notify("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")


def watchdog() -> float | None:
    """Seconds between two signs of life that systemd wants (WATCHDOG=1), half of what it waits; None when it wants none."""
    told = os.environ.get("WATCHDOG_USEC", "")
    mine = os.environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
    return int(told) / 2e6 if mine and told.isdigit() and int(told) > 0 else None
