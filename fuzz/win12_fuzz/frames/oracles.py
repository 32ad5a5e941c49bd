"""What has to hold for any octets that are read as a frame.

A decoder gives a value or one WireError within its time and in proportion to the input; the value is written in the same octets
again; and everybody agrees: the specification's own reader, C, and what the stock Kaitai compiler makes of the same files.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.util import find_spec
from typing import Any

from win12_spec.frames.ir import Type
from win12_wire.errors import WireError

from win12_fuzz.finding import Finding, same
from win12_fuzz.frames import codec
from win12_fuzz.frames.library import LIBRARY, compiler
from win12_fuzz.tree.grammar import Grammar
from win12_fuzz.tree.read import Refused

SECONDS = 1.0
"""Of processor time for one input; it is tried again before it is told, for a machine that was busy elsewhere."""
SPREAD = 24
"""Values for each octet, at most; compact arrays may hold 20 of null-data for one, see docs/spec-language.md."""
COMPACT = 0x13
HEADS = 24
"""Beginnings of a frame of which the size is asked."""


@cache
def native() -> Any:
    """Readers of C; None without a C compiler or cffi."""
    try:
        from win12_fuzz.frames.native import Frames  # noqa: PLC0415 - needs what only developers install

        return Frames() if compiler() or os.environ.get(LIBRARY) else None
    except ImportError:
        return None


@cache
def kaitai() -> dict[str, Any]:
    """The stock compiler's readers by file and type; none where its runtime is not installed. Raises MissingOracle."""
    if find_spec("kaitaistruct") is None:
        return {}
    from win12_fuzz.frames import kaitai as oracle  # noqa: PLC0415 - needs what only developers install

    return {f"{kind.file}.{kind.id}": (oracle.compare, ours, theirs, kind) for _, ours, theirs, kind in oracle.pairs()}


class Oracle:
    """Everything that is known about one type."""

    def __init__(self, kind: Type, grammar: Grammar) -> None:
        self.kind, self.grammar = kind, grammar
        self.name = f"{kind.file}.{kind.id}"

    @cached_property
    def decode(self) -> codec.Decode:
        """The decoder of Python."""
        return codec.decoder(self.kind.file, self.kind.id)

    def check(self, octets: bytes) -> None:
        """Raise a Finding, or whatever a decoder raised, for octets that are not dealt with as they should be."""
        fault, value = self._decoded(octets)
        if fault is None:
            same(codec.encode(self.kind.file, self.kind.id, value), octets, f"{self.name} written again")
            if count(value, SPREAD * (len(octets) + 2)) > SPREAD * (len(octets) + 2):
                raise Finding(f"{self.name}: more than {SPREAD} values for each octet")
        elif not 0 <= fault.offset <= len(octets):
            raise Finding(f"{self.name}: the fault {fault} is outside of the input")
        self._by_the_specification(octets, fault)
        self._measured(octets, fault)
        if native() is not None:
            native().compare(self.kind.file, self.kind.id, octets)
        if (pair := kaitai().get(self.name)) is not None:
            compare, _, theirs, kind = pair
            compare(self.decode, theirs, kind, octets)

    def _decoded(self, octets: bytes) -> tuple[WireError | None, Any]:
        """The fault or the value, in time."""
        for _ in range(3):
            began, fault, value = time.thread_time(), None, None
            try:
                value = self.decode(octets)
            except WireError as error:
                fault = error
            taken = time.thread_time() - began
            if taken <= SECONDS:
                return fault, value
        raise Finding(f"{self.name}: {taken:.1f} s for {len(octets)} octets")

    def _by_the_specification(self, octets: bytes, fault: WireError | None) -> None:
        """Accepted and refused as the specification's own reader does, which knows nothing of what compact arrays contain."""
        try:
            self.grammar.read(octets)
        except Refused as refused:
            if fault is None:
                raise Finding(f"{self.name}: accepted, but {refused}") from None
        else:
            if fault is not None and not (fault.field.startswith("data.") and COMPACT in octets):
                raise Finding(f"{self.name}: refused, and the specification allows it: {fault}")

    def _measured(self, octets: bytes, fault: WireError | None) -> None:
        """A frame that was accepted is as long as its beginning says, and a shorter beginning says so or nothing."""
        if not codec.has_total(self.kind):
            return
        size = codec.frame_size(self.kind.file, self.kind.id)
        if fault is None:
            told = [size(octets, 0, end) for end in range(min(len(octets), HEADS) + 1)]
            same(size(octets, 0, len(octets)), len(octets), f"size of {self.name}")
            known = [one for one in told if one]
            same(set(known), {len(octets)} if known else set(), f"sizes that beginnings of {self.name} tell")
        if native() is not None:
            native().measure(self.kind.file, self.kind.id, octets)


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
