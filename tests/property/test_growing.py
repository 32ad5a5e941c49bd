"""However an array is cut, its elements come out once, whole and in order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.application.client.growing import GrowingArray
from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data

cells = st.one_of(
    st.integers(0, 0xFFFFFFFF).map(axdr.double_long_unsigned),
    st.integers(0, 0xFF).map(axdr.unsigned),
    st.binary(max_size=20).map(axdr.octet_string),
    st.just(axdr.null_data()),
)
mixed_rows = st.lists(st.lists(cells, max_size=4).map(lambda parts: axdr.structure(*parts)), max_size=60)
like_row = st.integers(0, 0xFFFF).map(lambda n: axdr.structure(axdr.octet_string(bytes(12)), axdr.long_unsigned(n)))
like_rows = st.lists(like_row, max_size=300)


def grow(octets: bytes, cuts: list[int]) -> list[object]:
    growing, found = GrowingArray(), []
    edges = [0, *sorted(min(cut, len(octets)) for cut in cuts), len(octets)]
    for start, end in pairwise(edges):
        part = growing.feed(octets[start:end], last=False)
        found += list(part.value) if part is not None else []
    part = growing.feed(b"", last=True)
    return found + (list(part.value) if part is not None else [])


@given(st.one_of(mixed_rows, like_rows), st.lists(st.integers(0, 3000), max_size=30))
def test_any_cut_gives_the_same_elements(rows: list[Data], cuts: list[int]) -> None:
    assert grow(axdr.array(*rows).encode(), cuts) == [row.value for row in rows]


def test_rows_come_before_the_end() -> None:
    octets = axdr.array(*(axdr.structure(axdr.double_long_unsigned(n)) for n in range(1000))).encode()
    growing = GrowingArray()
    part = growing.feed(octets[: len(octets) // 2], last=False)
    assert part is not None
    assert 490 < len(part.value) <= 500


@given(st.one_of(mixed_rows, like_rows).filter(bool), st.data())
def test_a_cut_end_is_an_error(rows: list[Data], data: st.DataObject) -> None:
    octets = axdr.array(*rows).encode()
    growing = GrowingArray()
    with pytest.raises(WireError):
        growing.feed(octets[: data.draw(st.integers(0, len(octets) - 1))], last=True)


def test_octets_after_the_end_are_an_error() -> None:
    with pytest.raises(WireError):
        GrowingArray().feed(axdr.array(axdr.unsigned(1)).encode() + b"\0", last=True)


def test_what_is_no_array_comes_whole() -> None:
    growing = GrowingArray()
    octets = axdr.compact_array(18, list(range(500))).encode()
    assert growing.feed(octets[:100], last=False) is None
    assert growing.feed(octets[100:], last=True) == axdr.decode(octets)


def test_an_element_that_never_ends_costs_no_more_than_twice_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    element = axdr.structure(*(axdr.structure(*(axdr.null_data() for _ in range(100))) for _ in range(100))).encode()
    tried: list[int] = []
    read = axdr.read
    monkeypatch.setattr(axdr, "read", lambda octets, start, end: (tried.append(end - start), read(octets, start, end))[1])
    octets = axdr.array(axdr.null_data(), axdr.null_data()).encode()[:2] + element[:-1]
    growing = GrowingArray()
    for start in range(0, len(octets), 3):
        assert growing.feed(octets[start : start + 3], last=False) is None
    assert sum(tried) < 3 * len(octets)
    with pytest.raises(WireError):
        growing.feed(b"", last=True)
