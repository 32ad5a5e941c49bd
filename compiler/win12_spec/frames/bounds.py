"""What can be told of sizes before any octet is read: the least a type takes, the most, and where types run in circles."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.frames.ir import Bits, Field, Frames, Octets, Primitive, Switch, Type, UserType

VARIABLE = ("data", "sequence", "bits", "compact", "description")


def minimum_octets(frames: Frames, item: Field | Type, depth: int = 0) -> int:
    """The least number of octets a field or type can take; 0 when it can be empty."""
    if isinstance(item, Type):
        if item.integer or item.is_dispatch or item.plain in VARIABLE:
            return 1
        bits = sum(part.type.count for part in item.fields if isinstance(part.type, Bits))
        return bits // 8 + sum(minimum_octets(frames, part, depth + 1) for part in item.fields)
    if item.condition is not None or item.repeat in ("eos", "expr"):
        return 0
    match item.type:
        case Primitive():
            return item.type.width
        case UserType() if item.size is None:
            return minimum_octets(frames, frames.type(item.type), depth + 1) if depth < len(frames.files) * 8 else 1
        case Octets() if item.contents is not None:
            return len(item.contents)
    return item.size.value if isinstance(item.size, expr.Number) else 0


def is_greedy(frames: Frames, kind: Type, seen: frozenset[str] = frozenset()) -> bool:
    """Whether the type takes all that is left, so that nothing can follow it."""
    name = f"{kind.file}::{kind.id}"
    return name not in seen and any(takes_the_rest(frames, item, seen | {name}) for item in kind.fields)


def takes_the_rest(frames: Frames, item: Field, seen: frozenset[str] = frozenset()) -> bool:
    """The same for a field."""
    if item.size_eos or item.repeat == "eos":
        return True
    return item.size is None and any(is_greedy(frames, frames.type(ref), seen) for ref in targets(item))


def targets(item: Field) -> list[UserType]:
    """The types a field can hold."""
    if isinstance(item.type, UserType):
        return [item.type]
    return [ref for _, ref in item.type.cases] if isinstance(item.type, Switch) else []


def circle(frames: Frames, kind: Type) -> list[str]:
    """The types on the way from a type back to itself, data apart, whose depth is bounded; empty when there is none."""
    path = _way_back(frames, kind, kind, set())
    return [*path, kind.id] if path else []


def _way_back(frames: Frames, at: Type, goal: Type, seen: set[str]) -> list[str]:
    for item in at.fields:
        for ref in targets(item):
            following = frames.type(ref)
            if following is goal:
                return [at.id]
            name = f"{ref.file}::{ref.name}"
            if name in seen or following.plain == "data":
                continue
            seen.add(name)
            if rest := _way_back(frames, following, goal, seen):
                return [at.id, *rest]
    return []


def most(tree: expr.Expr, widths: dict[str, int]) -> int | None:
    """The greatest value of an expression over unsigned fields of these widths (bits); None when it cannot be told."""
    match tree:
        case expr.Number():
            return tree.value
        case expr.Name() if not tree.members and tree.name in widths:
            return (1 << widths[tree.name]) - 1
        case expr.Binary(op="+"):
            left, right = most(tree.left, widths), most(tree.right, widths)
            return None if left is None or right is None else left + right
    return None


def walk(tree: expr.Expr) -> Iterator[expr.Expr]:
    """Every node of an expression."""
    yield tree
    match tree:
        case expr.Unary():
            yield from walk(tree.operand)
        case expr.Binary():
            yield from walk(tree.left)
            yield from walk(tree.right)
        case expr.Choice():
            for part in (tree.condition, tree.then, tree.otherwise):
                yield from walk(part)
