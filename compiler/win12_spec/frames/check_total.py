"""`-total` against the fields: for some values of what it is computed from, both must come to as many octets."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from win12_spec import expr
from win12_spec.diagnostics import SpecError
from win12_spec.frames.bounds import circle
from win12_spec.frames.check_fields import number_of_bits
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Bits, Field, Frames, Octets, Primitive, Total, Type, UserType

TRIED = (0, 1, 2, 3, 5, 8, 13, 21, 55, 144, 255, 1000, 2047, 65535)  # values of a field
MOST = 2000  # sets of values


def check_total(frames: Frames, kind: Type, total: Total) -> Iterator[SpecError]:
    """The first values for which `-total` is another number than the octets of the fields; where those can be told at all."""
    for names in itertools.islice(_names(frames, kind, total), MOST):
        try:
            said, found = evaluate(total.octets, names), _octets(frames, kind.fields, names)
        except (KeyError, ArithmeticError, ValueError):  # a name whose value cannot be told, or what is complained of elsewhere
            return
        if found is None:
            return
        if found >= 0 and said != found:
            yield SpecError.at(
                kind.at("-total"),
                f"'-total' says {said}{_where(total, names)}, but the fields take {found} octets",
                "correct it, or the sizes of the fields",
            )
            return


def _where(total: Total, names: Mapping[str, int]) -> str:
    """For which values."""
    read = dict.fromkeys(_shown(name) for name in expr.names(total.octets))
    said = [f"{name} = {names[name]}" for name in read]
    return f" with {', '.join(said)}" if said else ""


def _shown(name: expr.Name) -> str:
    return ".".join((name.name, *name.members))


def _names(frames: Frames, kind: Type, total: Total) -> Iterator[dict[str, int]]:
    """Values of the numbers on which the octets depend, the least first."""
    trees = [tree for item in kind.fields for tree in (item.size, item.condition) if tree is not None]
    read = {name.name for tree in (total.octets, *trees) for name in expr.names(tree)}
    ids = [item.id for item in kind.fields]
    before = kind.fields[: ids.index(total.after) + 1]
    tried = {item.id: _tried(item) for item in before if item.id in read and number_of_bits(item)}
    for item in kind.fields:
        tried |= _lengths(frames, item)
    for values in itertools.product(*tried.values()):
        yield dict(zip(tried, values, strict=True))


def _tried(item: Field) -> tuple[int, ...]:
    """Values that a field can have."""
    rule, greatest = item.valid, (1 << number_of_bits(item)) - 1
    if rule is not None and rule.values:
        return rule.values
    low, high = (0, greatest) if rule is None else (rule.low or 0, greatest if rule.high is None else rule.high)
    return tuple(sorted({low, high, *(value for value in TRIED if low <= value <= high)}))


def _lengths(frames: Frames, item: Field) -> dict[str, tuple[int, ...]]:
    """`address.size_octets` of a field of octets that tell their own end, with the numbers of octets that it can have."""
    if not isinstance(item.type, UserType) or frames.type(item.type).plain != "octets":
        return {}
    kind = frames.type(item.type)
    return {
        f"{item.id}.{one.id}": kind.fields[0].counts
        for one in kind.instances
        if len(kind.fields) == 1 and kind.fields[0].counts and one.value == expr.Name(kind.fields[0].id, ("size",))
    }


def _octets(frames: Frames, fields: tuple[Field, ...], names: Mapping[str, int]) -> int | None:
    """Octets of these fields; None when they depend on more than the names, below 0 when these values cannot be."""
    sizes = [_size(frames, item, names) for item in fields if not isinstance(item.type, Bits)]
    bits = sum(item.type.count for item in fields if isinstance(item.type, Bits))
    if any(size is not None and size < 0 for size in sizes):
        return -1
    return None if None in sizes else bits // 8 + sum(size or 0 for size in sizes)


def _size(frames: Frames, item: Field, names: Mapping[str, int]) -> int | None:
    if item.condition is not None and not evaluate(item.condition, names):
        return 0
    if item.repeat:
        return None
    if item.size is not None:
        return evaluate(item.size, names)
    match item.type:
        case Primitive():
            return item.type.width
        case Octets():
            return None if item.contents is None else len(item.contents)
        case UserType():
            return _of_type(frames, item, frames.type(item.type), names)
    return None


def _of_type(frames: Frames, item: Field, kind: Type, names: Mapping[str, int]) -> int | None:
    """Octets of a field of a type that has no size of its own there."""
    known = [names[name] for name in _lengths(frames, item) if name in names]
    if known:
        return known[0]
    return None if kind.integer or kind.plain or circle(frames, kind) else _octets(frames, kind.fields, {})
