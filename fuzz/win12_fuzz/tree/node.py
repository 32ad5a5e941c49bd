"""The nodes of a tree, and what an expression of the specification sees of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from win12_spec import expr
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Field, Type

from win12_fuzz.specification import FRAMES


@dataclass(slots=True)
class Node:
    """One value: a number, octets, the fields of a type (`kind`), or the items of a repetition (`repeated`).

    `start` and `end` are where it was read, in octets; `case` is the number a switch chose it by; `forced` is what a derived
    number is written as instead of what follows from the rest.
    """

    name: str
    field: Field | None = None
    kind: Type | None = None
    value: int | bytes = b""
    parts: list[Node] = dataclasses.field(default_factory=list)
    repeated: bool = False
    case: int | None = None
    forced: int | None = None
    start: int = 0
    end: int = 0

    @property
    def is_leaf(self) -> bool:
        """Whether it has a value of its own."""
        return not self.repeated and (self.kind is None or bool(self.kind.integer))

    def part(self, name: str) -> Node | None:
        """The field of this name, where it is there."""
        return next((one for one in self.parts if one.field is not None and one.field.id == name), None)

    def walk(self) -> Iterator[Node]:
        """This node and all below it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.parts)

    def copy(self) -> Node:
        """The same tree once more."""
        made = Node(self.name, self.field, self.kind, self.value, [], self.repeated, self.case, self.forced, self.start, self.end)
        made.parts = [one.copy() for one in self.parts]
        return made


@cache
def labels(file: str) -> dict[str, int]:
    """The values of the enums of a file, by `enum::label`."""
    return {f"{enum.id}::{label}": number for enum in FRAMES.files[file].enums.values() for number, label in enum.values}


class Scope(dict[str, int]):
    """Names that expressions of a type can see: its fields so far, its instances, the enums of its file."""

    def __init__(self, kind: Type) -> None:
        super().__init__()
        self.kind = kind

    def __missing__(self, name: str) -> int:
        return labels(self.kind.file)[name]

    def add(self, node: Node) -> None:
        """Let a field be seen."""
        assert node.field is not None
        name = node.field.id
        if isinstance(node.value, int) and node.is_leaf:
            self[name] = self[f"{name}.to_i"] = self[f"{name}.value"] = node.value
        elif node.is_leaf:
            self[f"{name}.size"] = len(node.value)  # type: ignore[arg-type]  # octets, or it were a number
        elif node.kind is not None:
            for instance, value in instances(node).items():
                self[f"{name}.{instance}"] = value

    def true(self, condition: expr.Expr | None) -> bool:
        """Whether a condition holds; one that reads a field which is not there does not."""
        try:
            return condition is None or bool(evaluate(condition, self))
        except KeyError:
            return False

    def number(self, tree: expr.Expr) -> int:
        """The value of an expression over what is there."""
        return evaluate(tree, self)


def scope(node: Node) -> Scope:
    """What can be seen behind the last field of a type."""
    assert node.kind is not None
    found = Scope(node.kind)
    for part in node.parts:
        found.add(part)
    return found


def instances(node: Node) -> dict[str, int]:
    """The computed values of a type."""
    assert node.kind is not None
    computed = [item for item in node.kind.instances if item.value is not None]
    if not computed:
        return {}
    seen, found = scope(node), {}
    for item in computed:
        assert item.value is not None
        found[item.id] = seen[item.id] = seen.number(item.value)
    return found
