"""Which meter of this host is meant.

    broker:meter-7                        the meter of that name of the broker, at $WIN12_BROKER or /run/win12/broker.sock
    broker:meter-7?socket=/run/b.sock     of another broker
    device:0                              the device /dev/smartmeter0 of the kernel
    device:0?timeout=30                   seconds from a request to its answer, waiting for the turn included; 60 by default
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl

from win12_wire.errors import Code, UsageError

from win12.physical.unix import default_socket

TIMEOUT: Final = 60.0
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}", re.ASCII)
_DEVICE: Final = re.compile(r"\d{1,4}|/dev/[A-Za-z0-9_/-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class HostUrl:
    """scheme: broker or device. name: of the meter, or path of the device. timeout: seconds."""

    scheme: str
    name: str
    socket: Path
    timeout: float = TIMEOUT

    def __str__(self) -> str:
        return f"{self.scheme}:{self.name}"


def parse_host_url(url: str) -> HostUrl | None:
    """None for a URL of another kind. UsageError BAD_URL."""
    scheme, colon, rest = url.partition(":")
    if not colon or scheme not in ("broker", "device"):
        return None
    name, _, query = rest.partition("?")
    known = ("timeout", "socket") if scheme == "broker" else ("timeout",)
    given = _query(query, known)
    if scheme == "broker" and not _NAME.fullmatch(name):
        raise UsageError(Code.BAD_URL, f"broker:{name}: the name of a meter is wanted, such as broker:meter-7")
    if scheme == "device" and not _DEVICE.fullmatch(name):
        raise UsageError(Code.BAD_URL, f"device:{name}: the number of a device is wanted, such as device:0")
    path = f"/dev/smartmeter{name}" if name.isdigit() else name
    socket = Path(given["socket"]) if given.get("socket") else default_socket()
    return HostUrl(scheme, path if scheme == "device" else name, socket, _seconds(given.get("timeout")))


def _query(query: str, known: tuple[str, ...]) -> dict[str, str]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=8)
    except ValueError:
        raise UsageError(Code.BAD_URL, "the part after '?' must be name=value&name=value") from None
    for name, _ in pairs:
        if name not in known:
            raise UsageError(Code.BAD_URL, f"unknown parameter {name!r}; known are {', '.join(known)}")
    if len(dict(pairs)) < len(pairs):
        raise UsageError(Code.BAD_URL, "a parameter is given twice")
    return dict(pairs)


def _seconds(value: str | None) -> float:
    try:
        seconds = TIMEOUT if value is None else float(value)
    except ValueError:
        seconds = 0.0
    if not 0.001 <= seconds <= 600.0:
        raise UsageError(Code.BAD_URL, f"timeout={value} is not a number of seconds from 0.001 to 600")
    return seconds
