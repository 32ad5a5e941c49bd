"""What has to hold for any octets that are read as a frame.

A decoder gives a value or one WireError within its time and in proportion to the input, and everybody agrees: the declaration,
Python, C, and what the stock Kaitai compiler makes of the same files. Who writes gives the same octets again.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from win12_spec.frames.ir import Type
from win12_spec.frames.reading import Fault
from win12_wire.errors import WireError

from win12_fuzz.agreement.engine import Engine, Python
from win12_fuzz.agreement.readers import everyone
from win12_fuzz.finding import Finding, same
from win12_fuzz.frames import codec
from win12_fuzz.specification import wire

SECONDS = 1.0
"""Of processor time for one input; it is tried again before it is told, for a machine that was busy elsewhere."""
SPREAD = 24
"""Values for each octet, at most; compact arrays may hold 20 of null-data for one, see docs/spec-language.md."""
HEADS = 24
"""Beginnings of a frame of which the size is asked."""


class Oracle:
    """Everything that is known about one type."""

    def __init__(self, kind: Type) -> None:
        self.kind = kind
        self.name = f"{kind.file}.{kind.id}"

    @cached_property
    def decode(self) -> codec.Decode:
        """The decoder of Python."""
        return codec.decoder(self.kind.file, self.kind.id)

    @cached_property
    def engine(self) -> Engine:
        """Those who have to agree."""
        return everyone(_Bounded(self))

    def check(self, octets: bytes) -> None:
        """Raise a Finding, or whatever a decoder raised, for octets that are not dealt with as they should be."""
        fault = self.engine.frame(self.kind, octets).fault
        if codec.has_total(self.kind):
            self._measured(octets, fault)

    def _measured(self, octets: bytes, fault: Fault | None) -> None:
        """A frame that was accepted is as long as its beginning says, and a shorter beginning says so or nothing."""
        size = self.engine.size(self.kind, octets)
        if fault is None:
            same(size, len(octets), f"size of {self.name}")
            told = [wire().measure(self.kind, octets[:end]) for end in range(min(len(octets), HEADS) + 1)]
            same(set(told) - {0, size}, set(), f"sizes that beginnings of {self.name} tell")


class _Bounded(Python):
    """The decoder of an oracle, held to its time, and to values and places in proportion to the input."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle

    def made(self, _: Type, octets: bytes) -> tuple[Any, Fault | None]:
        """See Python."""
        value, fault = self._in_time(octets)
        most = SPREAD * (len(octets) + 2)
        if fault is None and count(value, most) > most:
            raise Finding(f"{self.oracle.name}: more than {SPREAD} values for each octet")
        if fault is not None and not 0 <= fault.offset <= len(octets):
            raise Finding(f"{self.oracle.name}: the fault {fault} is outside of the input")
        return value, fault

    def _in_time(self, octets: bytes) -> tuple[Any, Fault | None]:
        for _ in range(3):
            began, fault, value = time.thread_time(), None, None
            try:
                value = self.oracle.decode(octets)
            except WireError as error:
                fault = wire().fault(error)
            taken = time.thread_time() - began
            if taken <= SECONDS:
                return value, fault
        raise Finding(f"{self.oracle.name}: {taken:.1f} s for {len(octets)} octets")


def count(value: Any, most: int) -> int:
    """Values within a value, counted up to `most`."""
    waiting, found = [value], 0
    while waiting and found <= most:
        one = waiting.pop()
        found += 1
        waiting.extend(_within(one))
    return found


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, list | tuple):
        yield from value
    elif hasattr(value, "__slots__") and not isinstance(value, bytes | int | str):
        yield from (getattr(value, name, None) for name in value.__slots__ if name not in ("shape", "layout", "raw"))
