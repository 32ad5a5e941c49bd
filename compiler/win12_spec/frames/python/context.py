"""What the emitters of one Python module share: imports, struct formats, names and expressions."""

from __future__ import annotations

import keyword
from collections.abc import Callable

from win12_spec import expr
from win12_spec.frames.ir import Field, FrameFile, Frames, Octets, Primitive, Switch, Type, UserType
from win12_spec.frames.lower import record_cases

LOCALS = {"b", "p", "e", "q", "n", "o", "out", "short", "misfit", "trailing", "unfit"}
OPERATORS = {"/": "//"}


class Context:
    """State of one module while it is emitted."""

    def __init__(self, frames: Frames, file: FrameFile) -> None:
        self.frames, self.file = frames, file
        self.modules: set[str] = set()
        self.structs: dict[str, str] = {}
        self.support: set[str] = set()
        self.std: list[str] = []

    def struct(self, fmt: str) -> str:
        """Name of the compiled struct with this format."""
        return self.structs.setdefault(fmt, f"_S{len(self.structs)}")

    def target(self, ref: UserType) -> Type:
        return self.frames.type(ref)

    def scope(self, ref: UserType) -> str:
        """Prefix for a name of another module."""
        if ref.file == self.file.id:
            return ""
        self.modules.add(ref.file)
        return f"{module_name(ref.file)}."

    def reader(self, ref: UserType) -> str:
        return f"{self.scope(ref)}{'read' if self._stands_alone(ref) else f'read_{ref.name}'}"

    def writer(self, ref: UserType) -> str:
        return f"{self.scope(ref)}{'write' if self._stands_alone(ref) else f'write_{ref.name}'}"

    def _stands_alone(self, ref: UserType) -> bool:
        """Data and dispatchers are the only thing their module reads."""
        kind = self.target(ref)
        return kind.plain == "data" or kind.is_dispatch

    def annotation(self, item: Field) -> str:
        """Python type of an attribute."""
        base = self._base(item)
        if item.repeat and base != "bytes":
            base = f"list[{base}]"
        optional = item.condition is not None and not item.has_default
        return f"{base} | None" if optional else base

    def _base(self, item: Field) -> str:
        match item.type:
            case Primitive():
                return "float" if item.type.kind == "f" else "int"
            case UserType():
                return self.type_name(item.type)
            case Switch():
                return " | ".join(dict.fromkeys(self.type_name(ref) for _, ref in item.type.cases))
            case Octets():
                return "bytes"
        return "int"

    def type_name(self, ref: UserType) -> str:
        """Python type of values of a user type."""
        kind = self.target(ref)
        if kind.integer or kind.plain == "number":
            return "int"
        if kind.plain == "octets":
            return "bytes"
        if kind.plain == "data":
            return f"{self.scope(ref)}Data"
        return self.scope(ref) + kind.class_name

    def expression(self, tree: expr.Expr, name: Callable[[expr.Name], str]) -> str:
        """Python text of an expression; `name` says how a name is read."""
        match tree:
            case expr.Number():
                return str(tree.value) if tree.value < 16 else hex(tree.value)
            case expr.Name():
                return name(tree)
            case expr.EnumValue():
                return str(next(n for n, label in self.file.enums[tree.enum].values if label == tree.label))
            case expr.Unary():
                return f"({tree.op} {self.expression(tree.operand, name)})"
            case expr.Binary():
                op = OPERATORS.get(tree.op, tree.op)
                return f"({self.expression(tree.left, name)} {op} {self.expression(tree.right, name)})"
            case expr.Choice():
                parts = [self.expression(t, name) for t in (tree.then, tree.condition, tree.otherwise)]
                return f"({parts[0]} if {parts[1]} else {parts[2]})"


Attribute = tuple[str, str, str, str]  # name, annotation, default text or "", doc


def attributes(ctx: Context, kind: Type) -> list[Attribute]:
    """What a class of this type keeps, in order of the spec."""
    found = record_cases(ctx.frames, kind)
    if found is not None:
        names = dict(found[1].names)
        return [(names[tag], f"{ctx.type_name(ref)} | None", "None", "") for tag, ref in found[1].cases]
    listed: list[Attribute] = []
    for item in kind.fields:
        if item.inline and isinstance(item.type, UserType):
            listed += attributes(ctx, ctx.target(item.type))
        elif item.is_attribute:
            listed.append((item.id, ctx.annotation(item), _default(item), item.doc))
    return listed


def secrets(ctx: Context, kind: Type) -> set[str]:
    """Names of the attributes that a repr hides."""
    found = record_cases(ctx.frames, kind)
    if found is not None:
        return {dict(found[1].names)[tag] for tag in found[1].secret}
    inner = [item.type for item in kind.fields if item.inline and isinstance(item.type, UserType)]
    return {item.id for item in kind.fields if item.secret}.union(*(secrets(ctx, ctx.target(ref)) for ref in inner))


def _default(item: Field) -> str:
    if item.has_default:
        return repr(item.default)
    return "None" if item.condition is not None else ""


def module_name(file: str) -> str:
    """Module of a frame file as it is imported; `set` would hide the builtin."""
    return f"{file}_" if file == "set" else file


def local(name: str) -> str:
    """A name for a local variable."""
    return f"{name}_" if name in LOCALS or keyword.iskeyword(name) else name


def strip(text: str) -> str:
    """Without the outer parentheses of a whole expression."""
    if not (text.startswith("(") and text.endswith(")")):
        return text
    depth = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0 and at < len(text) - 1:
            return text
    return text[1:-1]


def quotable(text: str) -> str:
    """Prose that can stand in a docstring: what would end or change it is written otherwise."""
    return text.replace("\\", "\\\\").replace('"', "'") if '"' in text or "\\" in text else text


def indent(lines: list[str], by: int = 1) -> list[str]:
    return [f"{'    ' * by}{line}" if line else line for line in lines]


def decode_body(reader: str, name: str) -> list[str]:
    """Lines that read all of `data` and return the value."""
    return [
        "b = data if type(data) is bytes else bytes(data)",
        f"value, end = {reader}(b, 0, len(b))",
        "if end != len(b):",
        f'    raise trailing(b, end, "{name}")',
        "return value",
    ]
