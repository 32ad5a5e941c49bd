"""The works in Python, and the octets that both get."""

from __future__ import annotations

import struct
import time
from collections.abc import Callable
from typing import Any

from win12_wire.frames import axdr
from win12_wire.frames.hdlc import Hdlc
from win12_wire.sessions import association_client as machine
from win12_wire.sessions import record_to

from bench import cases

ROUNDS = 100
"""Requests of a run of the machine, as in core.c."""


def array() -> bytes:
    """1,000 structures of an octet-string of 12 octets and two numbers of 4: 26,004 octets."""
    rows = (b"\x02\x03\x09\x0c" + bytes(12) + struct.pack(">BIBI", 6, row, 6, 7 * row) for row in range(1000))
    return b"\x01\x82\x03\xe8" + b"".join(rows)


def inputs() -> dict[str, bytes]:
    """The octets of the works, by the name of their file."""
    return {"array": array(), "profile": cases.profile(), "frames": b"".join(cases.received_frames())}


class Ports:
    """Answers of an outside in which all is well."""

    def __init__(self) -> None:
        self.lowest = 0

    def agreed(self) -> bool:
        """The service is agreed, the request fits, the tag verifies."""
        return True

    fits = tag_ok = agreed

    def content(self) -> int:
        """A response, whose invoke id is 0."""
        return 0

    invoke = content

    def reserve_service(self) -> None:
        """Nothing to store."""

    send_request = tell_response = reserve_service

    def save_rx_lowest(self, value: int) -> None:
        """Keep it."""
        self.lowest = value


def steps() -> int:
    """Requests and their protected answers."""
    ports = Ports()
    outside: Any = ports  # it lacks what this dialogue never asks
    with record_to(None):
        m = machine.AssociationClient(
            outside, mechanism=0, context=0, ciphered=True, suite=0, policy=3, dedicated=False, proposed=0, required=0,
            preestablished=False,
        )  # fmt: skip
    m.state = machine.ASSOCIATED
    for counter in range(1, ROUNDS + 1):
        assert m.api_request(True, 0, float(counter)) is None
        assert m.rx_apdu(True, False, False, False, 0, 3, counter, float(counter)) is None
    return ports.lowest


def _decode(octets: bytes) -> int:
    data = axdr.decode(octets)
    return sum(len(row) for row in data.value)


def _works() -> dict[str, Callable[[], int]]:
    given = inputs()
    frames = cases.received_frames()
    first = Hdlc.decode(frames[0])

    def encode(information: bytes) -> int:
        frame = Hdlc(destination=first.destination, source=first.source, control=first.control, information=information)
        return len(frame.encode())

    return {
        "array_check": lambda: len(axdr.decode(given["array"]).value) and len(given["array"]),
        "array": lambda: _decode(given["array"]),
        "profile": lambda: _decode(given["profile"]),
        "hdlc_decode": lambda: sum(len(Hdlc.decode(frame).information) for frame in frames),
        "hdlc_encode": lambda: sum(map(encode, cases.information())),
        "steps": steps,
    }


class Python:
    """What `bench.measure` times."""

    def __init__(self, amounts: dict[str, int]) -> None:
        self._works, self._amounts = _works(), amounts

    def check(self, work: str) -> tuple[str, int]:
        """The number it gives, and the units of a run."""
        return str(self._works[work]()), self._amounts[work]

    def time(self, work: str, times: int) -> dict[str, Any]:
        """Processor seconds of so many runs."""
        run = self._works[work]
        began = time.process_time()
        for _ in range(times):
            run()
        return {"cpu": time.process_time() - began}
