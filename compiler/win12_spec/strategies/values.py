"""Values of frames, as `win12_spec.frames.reading` describes them: whatever the declaration of a type allows."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from win12_spec.expr import Expr
from win12_spec.frames.check_fields import number_of_bits
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Bits, Derive, Field, Frames, Octets, Primitive, Switch, Type, UserType, Valid
from win12_spec.frames.lower import record_cases
from win12_spec.frames.reading import Object
from win12_spec.strategies.data import DataValues, numbers, octets

Env = dict[str, int]
ITEMS = 4  # of a repetition, at most


class Values:
    """Strategies by type. `frames` are lowered."""

    def __init__(self, frames: Frames, depth: int) -> None:
        self.frames, self.depth = frames, depth
        self._made: dict[tuple[str, str], st.SearchStrategy[Any]] = {}

    def of(self, kind: Type) -> st.SearchStrategy[Any]:
        """A value of a type. Made once: what nests is dear to make."""
        key = kind.file, kind.id
        if key not in self._made:
            self._made[key] = self._of(kind)
        return self._made[key]

    def _of(self, kind: Type) -> st.SearchStrategy[Any]:
        if kind.plain == "data":
            return DataValues(self.frames, kind, self.depth).any()
        if kind.integer:
            return _lengths(dict(kind.integer))
        if kind.is_dispatch:
            return self._chosen(kind)
        if kind.plain and kind.fields[0].repeat == "until":
            return _marked(kind.fields[0])
        if kind.plain:
            return self.one(next(item for item in kind.fields if item.is_attribute), {})
        return self._attributes(kind).map(lambda fields: Object(f"{kind.file}.{kind.id}", fields))

    @staticmethod
    @st.composite
    def _draw_case(draw: st.DrawFn, self: Values, kind: Type) -> Any:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        number, ref = draw(st.sampled_from(switch.cases))
        target = self.frames.type(ref)
        value = draw(self.of(target))
        first = target.fields[0]
        if not target.is_dispatch and first.is_attribute and isinstance(first.type, Primitive):
            value.fields[first.id] = number  # one class serves several tags
        return value

    def _chosen(self, kind: Type) -> st.SearchStrategy[Any]:
        return self._draw_case(self, kind)

    def _attributes(self, kind: Type) -> st.SearchStrategy[dict[str, Any]]:
        found = record_cases(self.frames, kind)
        if found is None:
            return self._draw_attributes(self, kind)
        names = dict(found[1].names)
        return st.fixed_dictionaries({names[tag]: st.none() | self.of(self.frames.type(ref)) for tag, ref in found[1].cases})

    @staticmethod
    @st.composite
    def _draw_attributes(draw: st.DrawFn, self: Values, kind: Type) -> dict[str, Any]:
        """`env` holds what expressions can see so far; lengths are not among it."""
        fields: dict[str, Any] = {}
        env: Env = {}
        for item in kind.fields:
            if item.fixed is not None:
                env[item.id] = item.fixed
            elif item.derive is not None:
                _foresee(draw, item.derive, item, env)
            elif item.inline and isinstance(item.type, UserType):
                fields |= draw(self._attributes(self.frames.type(item.type)))
            elif item.is_attribute:
                fields[item.id] = draw(self._fitting(kind, item, env))
                if isinstance(fields[item.id], int):
                    env[item.id] = env[f"{item.id}.to_i"] = fields[item.id]
        return fields

    def _fitting(self, kind: Type, item: Field, env: Env) -> st.SearchStrategy[Any]:
        """What an attribute can be, as long as the field that measures it allows."""
        measure, found = kind.measure(item.id), self.attribute(item, env)
        if measure is None or measure.valid is None:
            return found
        low, high = measure.valid.low or 0, measure.valid.high
        if item.repeat:
            return st.lists(self.one(item, env), min_size=low, max_size=low + ITEMS if high is None else min(high, low + ITEMS))
        return _unsigned(number_of_bits(measure), measure.valid, env).flatmap(lambda n: st.binary(min_size=n, max_size=n))

    def attribute(self, item: Field, env: Env) -> st.SearchStrategy[Any]:
        """What an attribute can be: absent where its condition says so, or may say so."""
        there = st.lists(self.one(item, env), max_size=ITEMS) if item.repeat else self.one(item, env)
        known = 1 if item.condition is None else _known(item.condition, env)
        absent = st.just(item.default if item.has_default else None)
        return absent | there if known is None else there if known else absent

    def one(self, item: Field, env: Env) -> st.SearchStrategy[Any]:
        """One value of a field."""
        match item.type:
            case Primitive(kind="f"):
                return st.floats(width=64 if item.type.width == 8 else 32, allow_nan=False)
            case Primitive(kind="s"):
                half = 1 << (8 * item.type.width - 1)
                return numbers(-half, half - 1)
            case Primitive():
                return _unsigned(8 * item.type.width, item.valid, env)
            case Bits():
                return _unsigned(item.type.count, item.valid, env)
            case Octets():
                if item.terminator is not None:
                    return _ended(item.terminator, item.most)
                size = None if item.size is None else _known(item.size, env)
                return octets() if size is None else st.binary(min_size=size, max_size=size)
            case UserType():
                return self.of(self.frames.type(item.type))
        raise AssertionError(item.id)


def _foresee(draw: st.DrawFn, rule: Derive, item: Field, env: Env) -> None:
    """A flag is known when it is decided whether its field is there; a length only when the field is written."""
    if rule.kind in ("present", "absent") and item.condition is None:
        env[item.id] = draw(st.integers(0, 1))


def _known(tree: Expr, env: Env) -> int | None:
    try:
        return evaluate(tree, env)
    except KeyError:
        return None


def _unsigned(bits: int, valid: Valid | None, env: Env) -> st.SearchStrategy[int]:
    if valid is None:
        return numbers(0, (1 << bits) - 1)
    if valid.values:
        return st.sampled_from(valid.values)
    if valid.expr is not None:
        rule = valid.expr
        return st.integers(0, (1 << bits) - 1).filter(lambda value: bool(evaluate(rule, {**env, "_": value})))
    return numbers(valid.low or 0, (1 << bits) - 1 if valid.high is None else valid.high)


def _lengths(rule: dict[str, int]) -> st.SearchStrategy[int]:
    """Numbers of all forms that a variable-length integer has."""
    below, most = rule["inline_below"], rule["max_octets"]
    forms = [st.integers(max(below, 1 << 8 * (n - 1)), (1 << 8 * n) - 1) for n in range(1, most + 1)]
    edges = [below - 1, below, *((1 << 8 * n) - 1 for n in range(1, most + 1)), *(1 << 8 * n for n in range(1, most))]
    return st.one_of(st.integers(0, below - 1), *forms, st.sampled_from(edges))


def _ended(terminator: int, most: int) -> st.SearchStrategy[bytes]:
    """Octets without their terminator, now and then as many as there may be."""
    short = st.binary(max_size=min(most, 24)).map(lambda octets: octets.replace(bytes((terminator,)), b""))
    return short | st.just(bytes((terminator ^ 1,)) * most) if most <= 256 else short


@st.composite
def _marked(draw: st.DrawFn, item: Field) -> bytes:
    """Octets of which the last one alone meets the condition."""
    assert item.repeat_expr is not None
    last = [octet for octet in range(256) if evaluate(item.repeat_expr, {"_": octet})]
    before = [octet for octet in range(256) if octet not in last]
    count = draw(st.sampled_from(item.counts)) - 1
    return bytes([*draw(st.lists(st.sampled_from(before), min_size=count, max_size=count)), draw(st.sampled_from(last))])
