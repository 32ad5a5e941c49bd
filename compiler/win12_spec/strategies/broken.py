"""Nearly valid frames: octets that are valid but for one rule of the specification, which is told.

One rule after the other is tried on the spans that the interpreter tells of valid octets. Where the rule alone decides, the fault
is told to the octet (`at`). A rule that moves what follows (a length, a count, a flag) may give octets that break another rule
first, or mean something else: then every code of a decoder will do, and `may_pass` says that they may even be valid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from hypothesis import strategies as st

from win12_spec.frames.bounds import is_greedy
from win12_spec.frames.ir import Bits, Frames, Primitive, Switch, Type, UserType
from win12_spec.frames.reading import Reading, Span
from win12_spec.frames.rows import groups, width_of
from win12_spec.frames.scope import Scope, is_valid

ANY = frozenset(
    ("TRUNCATED", "TRAILING", "UNKNOWN_TAG", "BAD_VALUE", "BAD_CONSTANT", "BAD_LENGTH", "BAD_CHECKSUM", "BAD_ORDER")
) | {"NON_CANONICAL", "TOO_DEEP"}  # fmt: skip
SHORT = frozenset(("TRUNCATED", "BAD_LENGTH"))


@dataclass(frozen=True)
class Broken:
    """`rule` in words and names of the spec, the codes of spec/errors.yaml to refuse it with, and where if that is sure."""

    rule: str
    octets: bytes
    codes: frozenset[str]
    at: int | None = None
    may_pass: bool = False


Rule = Callable[["Breaker", st.DrawFn, int], Broken | None]
Change = tuple[str, Callable[[st.DrawFn], Broken | None]]
"""What rule could be broken, and what breaks it with a `draw`; None where nothing comes of it."""


class Breaker:
    """All changes of one valid frame."""

    def __init__(self, frames: Frames, kind: Type, octets: bytes, reading: Reading, depth: int) -> None:
        self.frames, self.kind, self.octets, self.depth = frames, kind, octets, depth
        self.spans = reading.spans
        every = (one for file in frames.files.values() for one in file.types.values())
        self.integer = next((dict(one.integer) for one in every if one.integer), {})
        self.chosen = {(span.start, span.end): span for span in reversed(self.spans) if span.kind == "tag"}

    def changes(self) -> Iterator[Change]:
        """Those of the frame as a whole, then those of each span."""
        yield "truncated", self._truncated
        yield "trailing", self._trailing
        for number, span in enumerate(self.spans):
            for rule, change in RULES.items():
                if rule in self._rules(span):
                    yield rule, partial(_changed, change, self, number)

    def _rules(self, span: Span) -> Iterator[str]:
        """Rules that a span is under. Under a tag that chooses, other rules of the same octets come too late."""
        item = span.item
        tagged = any(start <= span.start < end for start, end in self.chosen if self.chosen[start, end] is not span)
        if span.kind == "tag" and not tagged:
            yield "unknown tag"
        if tagged:
            return
        if item is not None and item.valid is not None and width_of(item):
            yield "value"
        if span.kind == "constant" and item is not None and item.contents is not None and self._sure(span) < span.end:
            yield "constant"
        if span.kind == "checksum":
            yield "checksum"
        if span.kind in ("length", "count", "flag"):
            yield f"{span.kind}"
        if span.kind in ("length", "count") and self._is_integer(span) and span.value < 1 << 8 * (self.integer["max_octets"] - 1):
            yield "canonical"
        if span.kind == "data":
            yield "depth"
        if span.kind == "float" and span.end - span.start == 4:
            yield "signalling"
        if span.kind == "object" and item is not None:
            yield "order"

    def _is_integer(self, span: Span) -> bool:
        if span.item is None:
            return True
        return isinstance(span.item.type, UserType) and bool(self.frames.type(span.item.type).integer)

    def put(self, span: Span, octets: bytes) -> bytes:
        return self.octets[: span.start] + octets + self.octets[span.end :]

    def number(self, span: Span, value: int) -> bytes | None:
        """The octets with another number in a span, the octets of which do not become more."""
        item, room = span.item, span.end - span.start
        if item is not None and isinstance(item.type, Bits):
            group = next(group for group in groups(list(self.owner(span).fields)) if item in group)
            shift = sum(map(width_of, group[group.index(item) + 1 :]))
            mask = (1 << item.type.count) - 1 << shift
            whole = int.from_bytes(self.octets[span.start : span.end], "big") & ~mask | value << shift
            return self.put(span, whole.to_bytes(room, "big")) if value >> item.type.count == 0 else None
        if item is None or isinstance(item.type, UserType):
            return self.put(span, self.spelt(value, room - 1)) if self._fits(value, room - 1) else None
        assert isinstance(item.type, Primitive)
        order = "little" if item.type.little else "big"
        return self.put(span, value.to_bytes(room, order)) if 0 <= value < 1 << 8 * room else None  # type: ignore[arg-type]

    def _fits(self, value: int, more: int) -> bool:
        """Whether a variable-length integer takes so many octets after the first."""
        below = self.integer["inline_below"]
        least = 0 if more == 0 else below if more == 1 else 1 << 8 * (more - 1)
        return least <= value < (below if more == 0 else 1 << 8 * more)

    def spelt(self, value: int, more: int) -> bytes:
        """A variable-length integer in so many octets after the first, whether it needs them or not."""
        return bytes((self.integer["prefix"] + more,)) + value.to_bytes(more, "big") if more else bytes((value,))

    def owner(self, span: Span) -> Type:
        file, name, _ = span.name.split(".")
        return self.frames.files[file].types[name]

    # --- the frame as a whole ------------------------------------------------------------------------------------------

    def _greedy(self) -> bool:
        top = self.kind.fields[0].type if self.kind.is_dispatch else None
        kinds = [self.frames.type(ref) for _, ref in top.cases] if isinstance(top, Switch) else [self.kind]
        return any(kind.is_dispatch or is_greedy(self.frames, kind) for kind in kinds)

    def _truncated(self, draw: st.DrawFn) -> Broken | None:
        if not self.octets:
            return None
        cut = self.octets[: draw(st.integers(0, len(self.octets) - 1))]
        return Broken("truncated", cut, ANY if self._greedy() else SHORT, None, self._greedy())

    def _trailing(self, draw: st.DrawFn) -> Broken:
        longer = self.octets + draw(st.binary(min_size=1, max_size=3))
        if self._greedy():
            return Broken("trailing", longer, ANY, None, True)
        return Broken("trailing", longer, frozenset(("TRAILING",)), len(self.octets))

    # --- spans ---------------------------------------------------------------------------------------------------------

    def value(self, draw: st.DrawFn, number: int) -> Broken | None:
        """A value that `valid` excludes: next to those that it allows, at the ends, or anything."""
        span = self.spans[number]
        item = span.item
        assert item is not None and item.valid is not None
        scope = Scope(self.frames, self.owner(span), self._before(number))
        edges = [item.valid.low, item.valid.high, *item.valid.values, span.value]
        near = {edge + step for edge in edges if edge is not None for step in (-1, 1)} | {0, (1 << width_of(item)) - 1}
        bad = sorted(n for n in near if 0 <= n < 1 << width_of(item) and not is_valid(item.valid, n, scope))
        octets = self.number(span, draw(st.sampled_from(bad))) if bad else None
        return None if octets is None else Broken(f"value of {span.name}", octets, frozenset(("BAD_VALUE",)), span.start)

    def _before(self, number: int) -> dict[str, Any]:
        """The fields of the same value that were read before."""
        head = self.spans[number].name.rpartition(".")[0]
        return {s.name.rpartition(".")[2]: s.value for s in self.spans[:number] if s.name.rpartition(".")[0] == head}

    def constant(self, draw: st.DrawFn, number: int) -> Broken:
        span = self.spans[number]
        at = draw(st.integers(self._sure(span), span.end - 1))
        octets = bytearray(self.octets)
        octets[at] ^= draw(st.integers(1, 255))
        return Broken(f"constant {span.name}", bytes(octets), frozenset(("BAD_CONSTANT",)), span.start)

    def _sure(self, span: Span) -> int:
        """Where a constant begins that is read as such: its first octet may be what ends the text before it."""
        fields = self.owner(span).fields
        at = [item.id for item in fields].index(span.name.rpartition(".")[2])
        return span.start + int(at > 0 and fields[at - 1].terminator is not None)

    def checksum(self, draw: st.DrawFn, number: int) -> Broken:
        span = self.spans[number]
        octets = bytearray(self.octets)
        octets[draw(st.integers(span.start, span.end - 1))] ^= 1 << draw(st.integers(0, 7))
        return Broken(f"checksum {span.name}", bytes(octets), frozenset(("BAD_CHECKSUM",)), span.start)

    def tag(self, draw: st.DrawFn, number: int) -> Broken | None:
        """A tag that is none of the cases; of two octets the first stays, which may have chosen something before."""
        span = self.spans[number]
        cases = self._cases(span)
        lead = self.octets[span.start : span.end - 1]
        bad = [octet for octet in range(256) if int.from_bytes(lead + bytes((octet,)), "big") not in cases]
        octets = self.put(span, lead + bytes((draw(st.sampled_from(bad)),)))
        return Broken(f"tag {span.name}", octets, frozenset(("UNKNOWN_TAG",)), span.start)

    def _cases(self, span: Span) -> set[int]:
        parts = span.name.split(".")
        kind = self.frames.files[parts[0]].types[parts[1] if len(parts) == 3 else parts[0]]
        if kind.record:
            assert isinstance(kind.fields[0].type, UserType)
            switch = self.frames.type(kind.fields[0].type).fields[-1].type
        else:
            switch = kind.fields[-1].type
        assert isinstance(switch, Switch)
        return {number for number, _ in switch.cases}

    def length(self, draw: st.DrawFn, number: int) -> Broken | None:
        return self._off_by_one(draw, self.spans[number], (-1, 1))

    def flag(self, draw: st.DrawFn, number: int) -> Broken | None:
        return self._off_by_one(draw, self.spans[number], (1 - 2 * self.spans[number].value,))

    def _off_by_one(self, draw: st.DrawFn, span: Span, steps: tuple[int, ...]) -> Broken | None:
        value = span.value + draw(st.sampled_from(steps))
        octets = self.number(span, value) if value >= 0 else None
        return None if octets is None else Broken(f"{span.kind} {span.name}", octets, ANY, None, True)

    def canonical(self, draw: st.DrawFn, number: int) -> Broken:
        """A length or count in more octets than it needs; where the room ends, they are not even all there."""
        span = self.spans[number]
        more = draw(st.integers(max(1, span.end - span.start), self.integer["max_octets"]))
        octets = self.put(span, self.spelt(span.value, more))
        return Broken(f"canonical {span.name}", octets, SHORT | {"NON_CANONICAL"})

    def depth_(self, draw: st.DrawFn, number: int) -> Broken:
        """Data wrapped until it is too deep."""
        span = self.spans[number]
        tags = {label: tag for enum in self.frames.files[span.name].enums.values() for tag, label in enum.values}
        wrapping = bytes((tags["structure"], 1)) * draw(st.integers(self.depth + 1, self.depth + 3))
        octets = self.octets[: span.start] + wrapping + self.octets[span.start :]
        return Broken(f"depth of {span.name}", octets, frozenset(("TOO_DEEP",)))

    def signalling(self, draw: st.DrawFn, number: int) -> Broken:
        """A NaN that signals: read as a number it would become another."""
        span = self.spans[number]
        octets = self.put(span, bytes((draw(st.sampled_from((0x7F, 0xFF))), 0x80, draw(st.integers(0, 255)), 1)))
        return Broken(f"float {span.name}", octets, frozenset(("NON_CANONICAL",)), span.start)

    def order(self, draw: st.DrawFn, number: int) -> Broken | None:
        """Two neighbours of a record change places."""
        span = self.spans[number]
        after = next((s for s in self.spans[number:] if s.start == span.end and s.kind == "object" and s.item == span.item), None)
        if after is None:
            return None
        head, one, other, tail = (self.octets[a:b] for a, b in ((0, span.start), span[1:3], after[1:3], (after.end, None)))
        return Broken(f"order at {span.name}", head + other + one + tail, frozenset(("BAD_ORDER",)), span.start + len(other))


def _changed(change: Rule, breaker: Breaker, number: int, draw: st.DrawFn) -> Broken | None:
    return change(breaker, draw, number)


RULES: dict[str, Rule] = {
    "unknown tag": Breaker.tag,
    "value": Breaker.value,
    "constant": Breaker.constant,
    "checksum": Breaker.checksum,
    "length": Breaker.length,
    "count": Breaker.length,
    "flag": Breaker.flag,
    "canonical": Breaker.canonical,
    "depth": Breaker.depth_,
    "signalling": Breaker.signalling,
    "order": Breaker.order,
}
