"""Strategies of frames by type: objects, their octets, nearly valid octets, objects that cannot be written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from win12_spec.frames.interpret import decode
from win12_spec.frames.ir import Type
from win12_spec.frames.reading import Fault
from win12_spec.frames.wire import Wire
from win12_spec.strategies.broken import Breaker, Broken
from win12_spec.strategies.unfit import Unfit, unfit
from win12_spec.strategies.values import Values


class Strategies:
    """`limits` are the values of spec/limits.yaml."""

    def __init__(self, wire: Wire, limits: Mapping[str, float]) -> None:
        self.wire, self.limits = wire, limits
        self.depth = int(limits["DATA_DEPTH"])
        self.any = Values(wire.frames, self.depth)

    def values(self, kind: Type) -> st.SearchStrategy[Any]:
        """Any value of a type, as the interpreter of frames would read it."""
        return self.any.of(kind)

    def objects(self, kind: Type) -> st.SearchStrategy[Any]:
        """The same as an instance of the generated class."""
        return self.values(kind).map(lambda value: self.wire.build(kind, value))

    def octets(self, kind: Type) -> st.SearchStrategy[bytes]:
        """Any valid frame of a type. Values longer than a length of fixed width can say are left out."""
        return self.values(kind).map(lambda value: self.wire.octets(kind, value)).filter(_written)  # type: ignore[return-value]

    def broken(self, kind: Type) -> st.SearchStrategy[Broken]:
        """A frame that breaks one rule."""
        return _broken(self, kind)

    def unfit(self, kind: Type) -> st.SearchStrategy[Unfit]:
        """A value that the type does not allow in one attribute, which is told: it must not be written.

        Types for which `can_be_unfit` does not hold have none.
        """
        return unfit(self.any, kind)


def _written(octets: bytes | Fault) -> bool:
    return isinstance(octets, bytes)


@st.composite
def _broken(draw: st.DrawFn, self: Strategies, kind: Type) -> Broken:
    octets = draw(self.octets(kind))
    reading = decode(self.wire.frames, kind, octets, self.limits)
    assert reading.fault is None, f"{kind.file}.{kind.id}: {octets.hex()} was written, but is refused: {reading.fault}"
    by_rule: dict[str, list[Any]] = {}
    for rule, change in Breaker(self.wire.frames, kind, octets, reading, self.depth).changes():
        by_rule.setdefault(rule, []).append(change)
    made = draw(st.sampled_from(by_rule[draw(st.sampled_from(sorted(by_rule)))]))(draw)
    assume(made is not None and made.octets != octets)
    assert isinstance(made, Broken)
    return made
