"""Expressions: every name is known before it is read, every value is a number, and no octets can make one fail or explode."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.diagnostics import Location, SpecError
from win12_spec.frames.bounds import walk
from win12_spec.frames.ir import Bits, Field, FrameFile, Frames, Octets, Primitive, Switch, Type, UserType
from win12_spec.frames.load import one_of_enums

SHIFT_MAX = 63
SIZES = ("size", "repeat-expr", "-total")  # where a negative number would be a fault


class ExprChecker:
    """Checks the expressions of one type, field after field."""

    def __init__(self, frames: Frames, file: FrameFile, kind: Type) -> None:
        self.frames, self.file, self.kind = frames, file, kind
        self.known: dict[str, Field] = {}
        self.instances = {item.id: item for item in kind.instances}

    def field(self, item: Field) -> Iterator[SpecError]:
        """Faults of the expressions of a field, which may use the fields before it."""
        for key, tree in (("size", item.size), ("if", item.condition), ("repeat-expr", item.repeat_expr)):
            if tree is not None and not (key == "repeat-expr" and item.repeat == "until"):
                yield from self._tree(tree, item.at(key), item, key)
        if item.repeat == "until" and item.repeat_expr is not None:
            yield from self._tree(item.repeat_expr, item.at("repeat-until"), item, "repeat-until")
        if item.valid is not None and item.valid.expr is not None:
            yield from self._tree(item.valid.expr, item.at("valid"), item, "valid")
        if isinstance(item.type, Switch):
            yield from self._tree(item.type.on, item.at("type"), item, "switch-on")
        self.known[item.id] = item

    def rest(self) -> Iterator[SpecError]:
        """Faults of instances and of `-total`, which may use every field."""
        earlier: set[str] = set()
        for item in self.kind.instances:
            if item.value is not None:
                yield from self._tree(item.value, item.at("value"), None, "value", earlier)
            earlier.add(item.id)
        if self.kind.total is not None:
            yield from self._tree(self.kind.total.octets, self.kind.at("-total"), None, "-total", set())

    def _tree(
        self, tree: expr.Expr, where: Location, item: Field | None, key: str, instances: set[str] | None = None
    ) -> Iterator[SpecError]:
        for node in walk(tree):
            match node:
                case expr.Name():
                    yield from self._name(node, where, item, key, instances)
                case expr.EnumValue():
                    yield from self._enum_value(node, where)
                case expr.Binary(op="/" | "%") if not (isinstance(node.right, expr.Number) and node.right.value > 0):
                    yield SpecError.at(
                        where, f"'{node.op}' needs a number above 0 on its right", "octets could make it divide by zero"
                    )
                case expr.Binary(op="/" | "%") if self._may_be_negative(node.left):
                    yield SpecError.at(
                        where,
                        f"what stands left of '{node.op}' may be negative",
                        "languages divide negative numbers differently; divide unsigned fields, without a difference",
                    )
                case expr.Binary(op="<<" | ">>") if not (isinstance(node.right, expr.Number) and node.right.value <= SHIFT_MAX):
                    yield SpecError.at(
                        where, f"'{node.op}' needs a number up to {SHIFT_MAX} on its right", "octets could make it huge"
                    )
        if key == "repeat-expr" and any(isinstance(node, expr.Binary | expr.Unary) and node.op == "-" for node in walk(tree)):
            yield SpecError.at(where, "a count cannot be a difference", "octets could make it negative")

    def _may_be_negative(self, tree: expr.Expr, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a number below 0 can come out, as far as can be told without the values: a difference always may."""
        for node in walk(tree):
            if isinstance(node, expr.Unary | expr.Binary) and node.op == "-":
                return True
            if isinstance(node, expr.Name) and node.name not in seen and self._signed(node, seen | {node.name}):
                return True
        return False

    def _signed(self, name: expr.Name, seen: frozenset[str]) -> bool:
        field, instance = self.known.get(name.name), self.instances.get(name.name)
        if instance is not None and not name.members:
            return instance.value is not None and self._may_be_negative(instance.value, seen)
        return field is not None and isinstance(field.type, Primitive) and field.type.kind == "s" and not name.members

    def _name(
        self, name: expr.Name, where: Location, item: Field | None, key: str, instances: set[str] | None
    ) -> Iterator[SpecError]:
        if name.name == "_" and key in ("valid", "repeat-until") and item is not None:
            yield from self._members(name, item, where, key)
            return
        if name.name in self.instances and not name.members:
            instance = self.instances[name.name]
            if instance.value is None and key != "switch-on":
                yield SpecError.at(
                    where, f"the instance '{name.name}' can only be switched on", "use the field that holds the octets"
                )
            elif instance.value is not None and instances is not None and name.name not in instances:
                yield SpecError.at(where, f"the instance '{name.name}' is not known yet", "declare it before")
            elif instance.value is not None and item is not None:
                order = list(self.instances)
                for inner in expr.names(instance.value):  # as if it stood here; instances that run in circles are told later
                    if inner.name not in order[order.index(name.name) :]:
                        yield from self._name(inner, where, item, key, instances)
            return
        field = self.known.get(name.name)
        if field is None:
            yield self._unknown(name.name, item, where)
            return
        yield from self._members(name, field, where, key)
        yield from self._present(field, item, where)

    def _unknown(self, name: str, item: Field | None, where: Location) -> SpecError:
        known = ", ".join(self.known) or "none"
        if item is None:
            return SpecError.at(where, f"'{name}' is not a field of '{self.kind.id}'", f"fields: {known}")
        return SpecError.at(where, f"'{name}' is not known before the field '{item.id}'", f"fields that come earlier: {known}")

    def _members(self, name: expr.Name, field: Field, where: Location, key: str) -> Iterator[SpecError]:
        """A name must come down to a number, an unsigned one in sizes."""
        shown = ".".join((name.name, *name.members))
        match field.type:
            case Bits() | Primitive(kind="u") if not field.repeat and name.members in ((), ("to_i",)):
                return
            case Primitive(kind="u") if field.repeat == "until" and name.name == "_" and not name.members:
                return
            case Primitive(kind="s") if not field.repeat and not name.members:
                if key in SIZES:
                    yield SpecError.at(where, f"'{shown}' can be negative", "sizes and counts come from unsigned fields")
                return
            case Octets() if field.contents is None and name.members == ("size",):
                return
            case _ if field.repeat and name.members == ("size",):
                return
            case UserType():
                if self._is_number(self.frames.type(field.type), name.members):
                    return
        yield SpecError.at(where, f"'{shown}' is not a number", "see 'expressions' in docs/spec-language.md")

    def _is_number(self, kind: Type, members: tuple[str, ...]) -> bool:
        """`len.value` of an integer type, or an instance of an octets type that gives their number."""
        if kind.integer:
            return members == ("value",)
        if kind.plain != "octets" or len(members) != 1:
            return False
        value = next((item.value for item in kind.instances if item.id == members[0]), None)
        return isinstance(value, expr.Name) and value.members == ("size",)

    def _present(self, field: Field, item: Field | None, where: Location) -> Iterator[SpecError]:
        """A field that may be missing can be read only where it is there."""
        if field.condition is None or field.has_default or self.kind.integer:
            return
        if item is None or item.condition != field.condition:
            yield SpecError.at(where, f"'{field.id}' may be missing here", "give both fields the same 'if', or a '-default'")

    def _enum_value(self, value: expr.EnumValue, where: Location) -> Iterator[SpecError]:
        enum = self.file.enums.get(value.enum)
        if enum is None or all(label != value.label for _, label in enum.values):
            yield SpecError.at(where, f"unknown enum value '{value.enum}::{value.label}'", one_of_enums(self.file.enums, value))
