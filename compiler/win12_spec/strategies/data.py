"""COSEM data: scalars of every type, arrays, structures, uniform arrays, compact arrays, nested up to a depth."""

from __future__ import annotations

from struct import pack
from typing import Any

from hypothesis import strategies as st

from win12_spec.frames.ir import Frames, Primitive, Switch, Type
from win12_spec.frames.reading import Compact, Data, Described
from win12_spec.frames.rows import width_of

LENGTHS = st.one_of(st.integers(0, 40), st.sampled_from((126, 127, 128, 129, 200)))
BIT_COUNTS = st.integers(0, 40) | st.sampled_from((127, 128, 1000))
ROWS = st.integers(1, 9)  # fewer than four are read one by one


def numbers(low: int, high: int) -> st.SearchStrategy[int]:
    """Numbers with a liking for the bounds."""
    return st.one_of(st.integers(low, high), st.sampled_from((low, high)))


@st.composite
def octets(draw: st.DrawFn) -> bytes:
    """Octets of lengths around the one where a length takes a second octet."""
    size = draw(LENGTHS)
    return draw(st.binary(min_size=size, max_size=size)) if size <= 40 else bytes((draw(st.integers(0, 255)),)) * size


@st.composite
def bit_strings(draw: st.DrawFn) -> tuple[int, bytes]:
    count = draw(BIT_COUNTS)
    return count, draw(st.binary(min_size=(count + 7) // 8, max_size=(count + 7) // 8))


class DataValues:
    """Strategies of `Data`. `top` is the type marked `-plain: data`; nesting goes no deeper than `depth`, if at all that deep."""

    def __init__(self, frames: Frames, top: Type, depth: int) -> None:
        switch = top.fields[1].type
        assert isinstance(switch, Switch)
        self.depth = depth
        self.kinds = {tag: frames.type(ref) for tag, ref in switch.cases}
        self.labels = {label: tag for tag, label in frames.files[top.file].enums[top.fields[0].enum].values}
        self.array, self.structure = self.labels["array"], self.labels["structure"]
        self.scalars = {tag: self.content(tag) for tag, kind in self.kinds.items() if kind.plain not in ("sequence", "compact")}
        self.full = [tag for tag in self.scalars if self.kinds[tag].fields]
        self.empty = [tag for tag in self.scalars if not self.kinds[tag].fields]
        self.compact_tag = next(tag for tag, kind in self.kinds.items() if kind.plain == "compact")

    def content(self, tag: int, size: int | None = None) -> st.SearchStrategy[Any]:
        """What can stand behind the tag of a scalar; `size` fixes the octets of a string."""
        kind = self.kinds[tag]
        if not kind.fields:
            return st.none()
        if kind.plain:
            return bit_strings() if kind.plain == "bits" else st.sampled_from((0, 1)) | st.integers(0, 255)
        value, width = kind.fields[-1].type, width_of(kind.fields[-1])
        match value:
            case Primitive(kind="f"):
                return st.floats(width=32 if width == 32 else 64, allow_nan=False)
            case Primitive(kind="s"):
                return numbers(-(1 << width - 1), (1 << width - 1) - 1)
            case Primitive():
                return numbers(0, (1 << width) - 1)
        fixed = width // 8 if width else size
        return octets() if fixed is None else st.binary(min_size=fixed, max_size=fixed)

    def any(self) -> st.SearchStrategy[Data]:
        """Any data."""
        tags = st.sampled_from(self.full)
        scalars = tags.flatmap(lambda tag: self.scalars[tag].map(lambda content: Data(tag, content)))
        empty = st.sampled_from([Data(tag, None) for tag in self.empty])
        leaves = st.one_of(scalars, scalars, empty, self.rows(), self.compact())
        return st.recursive(leaves, self._nested, max_leaves=8) | self._deep(scalars)

    def _nested(self, inner: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
        several = st.lists(inner, max_size=4)
        return several.map(lambda parts: Data(self.structure, parts)) | several.map(lambda items: Data(self.array, items))

    @staticmethod
    @st.composite
    def _draw_deep(draw: st.DrawFn, self: DataValues, inner: st.SearchStrategy[Data]) -> Data:
        found = draw(inner)
        for tag in draw(st.lists(st.sampled_from((self.array, self.structure)), max_size=self.depth)):
            found = Data(tag, [found])
        return found

    def _deep(self, inner: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
        """As deep as is allowed."""
        return self._draw_deep(self, inner)

    def rows(self) -> st.SearchStrategy[Data]:
        """A uniform array: the rows of a load profile."""
        return self._draw_rows(self)

    @staticmethod
    @st.composite
    def _draw_rows(draw: st.DrawFn, self: DataValues) -> Data:
        tags = draw(st.lists(st.sampled_from(self.full), min_size=1, max_size=5))
        cells = [self.content(tag, draw(st.integers(0, 20))) for tag in tags]
        made = [[Data(tag, draw(cell)) for tag, cell in zip(tags, cells, strict=True)] for _ in range(draw(ROWS))]
        return Data(self.array, [Data(self.structure, row) for row in made])

    # --- compact arrays ------------------------------------------------------------------------------------------------

    def compact(self) -> st.SearchStrategy[Data]:
        return self._draw_compact(self)

    @staticmethod
    @st.composite
    def _draw_compact(draw: st.DrawFn, self: DataValues) -> Data:
        description = draw(self.descriptions(3).filter(lambda found: self.least(found) > 0))
        drawn = draw(st.lists(self.described(description), max_size=4))
        contents = b"".join(self.written(description, value) for value in drawn)
        return Data(self.compact_tag, Compact(description, contents, [self.seen(description, value) for value in drawn]))

    @staticmethod
    @st.composite
    def _draw_description(draw: st.DrawFn, self: DataValues, depth: int) -> Described:
        choice = draw(st.integers(0, 5)) if depth else 0
        if choice == 1:
            return Described(self.array, draw(st.integers(0, 3)), (draw(self.descriptions(depth - 1)),))
        if choice == 2:
            parts = draw(st.lists(self.descriptions(depth - 1), min_size=1, max_size=3))
            return Described(self.structure, 1, (*parts, *draw(st.lists(st.just(Described(self.empty[0])), max_size=1))))
        return Described(draw(st.sampled_from(self.full)))

    def descriptions(self, depth: int) -> st.SearchStrategy[Described]:
        """A tag, an array of so many, a structure. Empty types only beside others: elements must have octets."""
        return self._draw_description(self, depth)

    def described(self, of: Described) -> st.SearchStrategy[Any]:
        """Content of a description; booleans as their octet."""
        if self.kinds[of.tag].plain != "sequence":
            return self.scalars[of.tag]
        return st.tuples(*(self.described(part) for part in of.parts * of.times)).map(list)

    def least(self, of: Described) -> int:
        """Octets that an element takes at least."""
        if self.kinds[of.tag].plain != "sequence":
            return int(bool(self.kinds[of.tag].fields))
        return of.times * sum(map(self.least, of.parts))

    def written(self, of: Described, value: Any) -> bytes:
        """The octets of content."""
        kind = self.kinds[of.tag]
        if kind.plain == "sequence":
            return b"".join(self.written(part, one) for part, one in zip(of.parts * of.times, value, strict=True))
        if not kind.fields:
            return b""
        if kind.plain == "bits":
            return _length(value[0]) + bytes(value[1])
        last = kind.fields[-1]
        if not isinstance(last.type, Primitive):
            return bytes(value) if width_of(last) else _length(len(value)) + bytes(value)
        return pack(f">{last.type.code}", value)

    def seen(self, of: Described, value: Any) -> Any:
        """Content as it is read: of booleans only whether they are true."""
        if self.kinds[of.tag].plain == "sequence":
            return [self.seen(part, one) for part, one in zip(of.parts * of.times, value, strict=True)]
        return value != 0 if self.kinds[of.tag].plain == "boolean" else value


def _length(value: int) -> bytes:
    """A length as A-XDR writes it (IEC 61334-6, 6.9)."""
    n = (value.bit_length() + 7) // 8
    return bytes((value,)) if value < 0x80 else bytes((0x80 + n,)) + value.to_bytes(n, "big")
