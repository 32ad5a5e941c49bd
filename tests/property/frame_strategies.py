"""Hypothesis strategies for every frame class, made from the spec: values that the class must be able to carry.

They know what the spec says of a field (width, valid values, sizes, conditions) and nothing of how the compiler reads or
writes it, so that a fault in generated code cannot hide in them.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from hypothesis import strategies as st
from win12_spec import expr, registry
from win12_spec.frames.check import check
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Bits, Derive, Field, Frames, Octets, Primitive, Switch, Type, UserType, Valid
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower, record_cases
from win12_wire.frames import axdr

SPEC = Path(__file__).resolve().parents[2] / "spec"
LOADED = load(SPEC / "frames")
assert not list(check(LOADED, set(registry.load_limits(SPEC))))
FRAMES: Frames = lower(LOADED)
LENGTHS = st.one_of(st.integers(0, 40), st.sampled_from((126, 127, 128, 129, 200)))
Env = dict[str, int]


def module_of(file: str) -> ModuleType:
    return importlib.import_module(f"win12_wire.frames.{file}")


def classes() -> Iterator[tuple[str, type, Type]]:
    """Name, class and type of every class that was generated."""
    for file in FRAMES.files.values():
        for kind in file.types.values():
            found = getattr(module_of(file.id), kind.class_name, None)
            if isinstance(found, type) and hasattr(found, "__slots__") and found.__module__.endswith(file.id) and not kind.plain:
                yield f"{file.id}.{kind.class_name}", found, kind


@st.composite
def frames(draw: st.DrawFn, kind: Type) -> Any:
    """An object of the class of a type; for a dispatch, of one of its cases."""
    if kind.is_dispatch:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        number, ref = draw(st.sampled_from(switch.cases))
        made = draw(frames(FRAMES.type(ref)))
        if "tag" in getattr(made, "__slots__", ()) and not FRAMES.type(ref).is_dispatch:
            made.tag = number  # one class serves several tags
        return made
    return getattr(module_of(kind.file), kind.class_name)(**draw(attributes(kind)))


@st.composite
def attributes(draw: st.DrawFn, kind: Type) -> dict[str, Any]:
    """What the constructor takes. `env` holds what expressions can see so far; lengths are not among it."""
    found: dict[str, Any] = {}
    env: Env = {}
    if kind.record:
        return draw(record(kind))
    for item in kind.fields:
        if item.fixed is not None:
            env[item.id] = item.fixed
        elif item.derive is not None:
            _foresee(draw, item.derive, item, env)
        elif item.inline and isinstance(item.type, UserType):
            found.update(draw(attributes(FRAMES.type(item.type))))
        elif item.is_attribute:
            found[item.id] = _value(draw, item, env)
            if isinstance(found[item.id], int):
                env[item.id] = env[f"{item.id}.to_i"] = found[item.id]
    return found


def _foresee(draw: st.DrawFn, rule: Derive, item: Field, env: Env) -> None:
    """A flag is known when it is decided whether its field is there; a length only when the field is written."""
    if rule.kind in ("present", "absent") and item.condition is None:
        env[item.id] = draw(st.integers(0, 1))


def _value(draw: st.DrawFn, item: Field, env: Env) -> Any:
    if item.condition is not None:
        there = _known(item.condition, env)
        if there is None:
            there = draw(st.booleans())
        if not there:
            return item.default if item.has_default else None
    if item.repeat:
        return draw(st.lists(single(item, env), max_size=4))
    return draw(single(item, env))


def _known(tree: expr.Expr, env: Env) -> int | None:
    try:
        return evaluate(tree, env)
    except KeyError:
        return None


def single(item: Field, env: Env) -> st.SearchStrategy[Any]:
    """One value of a field."""
    match item.type:
        case Primitive(kind="f"):
            return st.floats(width=64 if item.type.width == 8 else 32, allow_nan=False)
        case Primitive(kind="s"):
            half = 1 << (8 * item.type.width - 1)
            return numbers(-half, half - 1)
        case Primitive():
            return unsigned(8 * item.type.width, item.valid, env)
        case Bits():
            return unsigned(item.type.count, item.valid, env)
        case Octets():
            size = None if item.size is None else _known(item.size, env)
            return octets() if size is None else st.binary(min_size=size, max_size=size)
        case UserType():
            return values(FRAMES.type(item.type))
    raise AssertionError(item.id)


def numbers(low: int, high: int) -> st.SearchStrategy[int]:
    return st.one_of(st.integers(low, high), st.sampled_from((low, high)))


def unsigned(bits: int, valid: Valid | None, env: Env) -> st.SearchStrategy[int]:
    if valid is None:
        return numbers(0, (1 << bits) - 1)
    if valid.values:
        return st.sampled_from(valid.values)
    if valid.expr is not None:
        rule = valid.expr
        return st.integers(0, (1 << bits) - 1).filter(lambda value: bool(evaluate(rule, {**env, "_": value})))
    return numbers(valid.low or 0, (1 << bits) - 1 if valid.high is None else valid.high)


@st.composite
def octets(draw: st.DrawFn) -> bytes:
    """Octets of lengths around the one where a length takes a second octet."""
    size = draw(LENGTHS)
    return draw(st.binary(min_size=size, max_size=size)) if size <= 40 else bytes((draw(st.integers(0, 255)),)) * size


def values(kind: Type) -> st.SearchStrategy[Any]:
    """A value of a user type, as an attribute holds it."""
    if kind.plain == "data":
        return data()
    if kind.integer:
        return st.one_of(st.integers(0, 300), st.integers(0, (1 << 32) - 1))
    if kind.plain == "number":
        return st.integers(0, 255)
    if kind.plain == "octets":
        return marked(kind.fields[0]) if kind.fields[0].repeat == "until" else octets()
    return frames(kind)


@st.composite
def marked(draw: st.DrawFn, item: Field) -> bytes:
    """Octets of which the last one alone meets the condition."""
    assert item.repeat_expr is not None
    last = [octet for octet in range(256) if evaluate(item.repeat_expr, {"_": octet})]
    before = [octet for octet in range(256) if octet not in last]
    count = draw(st.sampled_from(item.counts))
    return bytes(draw(st.lists(st.sampled_from(before), min_size=count - 1, max_size=count - 1))) + bytes(
        (draw(st.sampled_from(last)),)
    )


@st.composite
def record(draw: st.DrawFn, kind: Type) -> dict[str, Any]:
    found = record_cases(FRAMES, kind)
    assert found is not None
    names = dict(found[1].names)
    return {names[tag]: draw(st.none() | values(FRAMES.type(ref))) for tag, ref in found[1].cases}


# --- COSEM data ----------------------------------------------------------------------------------------------------------

_INTEGERS = {"double_long": 32, "long64": 64, "integer": 8, "long": 16, "bcd": 8}
_INTEGERS |= {"delta_integer": 8, "delta_long": 16, "delta_double_long": 32}
_NATURALS = {"double_long_unsigned": 32, "long64_unsigned": 64, "unsigned": 8, "long_unsigned": 16, "enum": 8}
_NATURALS |= {"delta_unsigned": 8, "delta_long_unsigned": 16, "delta_double_long_unsigned": 32}
_TAGS = {kind.name: int(kind) for kind in axdr.DataType}


@st.composite
def bit_strings(draw: st.DrawFn) -> axdr.BitString:
    count = draw(st.integers(0, 40) | st.sampled_from((127, 128, 1000)))
    return axdr.BitString(count, draw(st.binary(min_size=(count + 7) // 8, max_size=(count + 7) // 8)))


CONTENT: dict[str, st.SearchStrategy[Any]] = {
    **{name: numbers(-(1 << bits - 1), (1 << bits - 1) - 1) for name, bits in _INTEGERS.items()},
    **{name: numbers(0, (1 << bits) - 1) for name, bits in _NATURALS.items()},
    **{name: octets() for name in ("octet_string", "visible_string", "utf8_string")},
    **{name: st.binary(min_size=size, max_size=size) for name, size in (("date_time", 12), ("date", 5), ("time", 4))},
    "float32": st.floats(width=32, allow_nan=False),
    "float64": st.floats(allow_nan=False),
    "boolean": st.booleans(),
    "bit_string": bit_strings(),
}
EMPTY = st.sampled_from((axdr.null_data(), axdr.dont_care()))
ODD_BOOLEANS = st.integers(2, 255).map(lambda octet: axdr.Data(True, (_TAGS["boolean"], octet)))


@st.composite
def scalars(draw: st.DrawFn) -> axdr.Data:
    name = draw(st.sampled_from(sorted(CONTENT)))
    return axdr.Data(draw(CONTENT[name]), _TAGS[name])


@st.composite
def rows(draw: st.DrawFn) -> axdr.Data:
    """A uniform array: the rows of a load profile."""
    names = draw(st.lists(st.sampled_from(sorted(CONTENT)), min_size=1, max_size=5))
    sizes = [draw(st.integers(0, 20)) for _ in names]
    made = []
    for _ in range(draw(st.integers(1, 9))):
        cells = [draw(_cell(name, size)) for name, size in zip(names, sizes, strict=True)]
        made.append(axdr.structure(*(axdr.Data(cell, _TAGS[name]) for name, cell in zip(names, cells, strict=True))))
    return axdr.array(*made)


def _cell(name: str, size: int) -> st.SearchStrategy[Any]:
    return st.binary(min_size=size, max_size=size) if name.endswith("_string") and name != "bit_string" else CONTENT[name]


@st.composite
def descriptions(draw: st.DrawFn, depth: int = 3) -> Any:
    """What a compact array can hold: a tag, an array of so many, a structure. Empty types only beside others."""
    choice = draw(st.integers(0, 5)) if depth else 0
    if choice == 1:
        return (_TAGS["array"], draw(st.integers(0, 3)), draw(descriptions(depth - 1)))
    if choice == 2:
        parts = draw(st.lists(descriptions(depth - 1), min_size=1, max_size=3))
        return (_TAGS["structure"], (*parts, *draw(st.lists(st.just(_TAGS["null_data"]), max_size=1))))
    return _TAGS[draw(st.sampled_from(sorted(CONTENT)))]


def described(description: Any) -> st.SearchStrategy[Any]:
    """Values of a description."""
    if isinstance(description, int):
        name = axdr.DataType(description).name
        return CONTENT.get(name, st.none())
    if description[0] == _TAGS["structure"]:
        return st.tuples(*(described(part) for part in description[1]))
    return st.lists(described(description[2]), min_size=description[1], max_size=description[1])


@st.composite
def compact(draw: st.DrawFn) -> axdr.Data:
    description = draw(descriptions().filter(lambda found: least(found) > 0))
    return axdr.compact_array(description, draw(st.lists(described(description), max_size=4)))


def least(description: Any) -> int:
    """Octets that an element takes at least."""
    if isinstance(description, int):
        return 0 if description in (_TAGS["null_data"], _TAGS["dont_care"]) else 1
    if description[0] == _TAGS["structure"]:
        return sum(least(part) for part in description[1])
    return int(description[1]) * least(description[2])


def data() -> st.SearchStrategy[axdr.Data]:
    """Any COSEM data, nested too."""
    leaves = st.one_of(scalars(), scalars(), EMPTY, ODD_BOOLEANS, rows(), compact())
    return st.recursive(leaves, _nested, max_leaves=8)


def _nested(inner: st.SearchStrategy[axdr.Data]) -> st.SearchStrategy[axdr.Data]:
    several = st.lists(inner, max_size=4)
    return several.map(lambda parts: axdr.structure(*parts)) | several.map(lambda items: axdr.array(*items))
