"""Walking decoded data: values beside their shapes, one node at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from win12_wire.frames.axdr import Data, DataType, Shape, Value


class Node(NamedTuple):
    """A value and its shape, as in axdr.Data."""

    value: Value
    shape: Shape

    @property
    def tag(self) -> int:
        """The Data type."""
        return self.shape if isinstance(self.shape, int) else int(self.shape[0])

    @property
    def is_sequence(self) -> bool:
        """Whether it is an array, a structure or a compact array."""
        return self.tag in (DataType.array, DataType.structure, DataType.compact_array)

    def children(self) -> list[Node]:
        """The elements; none of a scalar."""
        return list(_children(self.value, self.shape)) if self.is_sequence else []


def root(data: Data) -> Node:
    """The node of decoded data."""
    return Node(data.value, data.shape)


def _children(value: Value, shape: Shape) -> Iterator[Node]:
    kind = shape[0]
    if kind == DataType.compact_array:
        element = _described(shape[1])
        yield from (Node(item, element) for item in value)
    elif kind == DataType.structure or isinstance(shape[1], list):
        yield from (Node(item, part) for item, part in zip(value, shape[1], strict=True))
    else:
        yield from (Node(item, shape[1]) for item in value)


def _described(description: Shape) -> Shape:
    """The shape that a type description of a compact array stands for."""
    if isinstance(description, int):
        return description
    if description[0] == DataType.structure:
        return (DataType.structure, tuple(_described(part) for part in description[1]))
    return (DataType.array, _described(description[2]))
