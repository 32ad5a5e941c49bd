"""Where a document that ruamel.yaml cannot make anything of goes wrong, when ruamel does not say it."""

from __future__ import annotations

from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import NodeEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

DEEP = 100  # levels, from which on a document may be too deep
Place = tuple[int, int]  # line and column, from 1


def too_deep(text: str) -> Place:
    """Where the first node stands that is deeper than DEEP; the beginning when there is none."""
    level = 0
    for event in YAML(typ="rt").parse(text):
        name = type(event).__name__
        level += name in ("MappingStartEvent", "SequenceStartEvent")
        level -= name in ("MappingEndEvent", "SequenceEndEvent")
        if isinstance(event, NodeEvent) and level > DEEP:
            return event.start_mark.line + 1, event.start_mark.column + 1
    return 1, 1


def odd_scalar(text: str) -> Place:
    """Where the first scalar stands of which no value can be made; the beginning when each has one, or nothing can be read."""
    reader = YAML(typ="rt")
    try:
        for scalar in _scalars(reader.compose(text)):
            try:
                reader.constructor.construct_object(scalar)
            except (YAMLError, ValueError, LookupError, AttributeError):
                return scalar.start_mark.line + 1, scalar.start_mark.column + 1
    except (YAMLError, RecursionError):
        pass
    return 1, 1


def _scalars(node: Node | None) -> Iterator[ScalarNode]:
    """Those of a document in their order."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
