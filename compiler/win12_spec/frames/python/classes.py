"""Classes and enumerations."""

from __future__ import annotations

from win12_spec.frames.ir import Enum, Primitive, Type, UserType
from win12_spec.frames.python.context import Attribute, Context, attributes, decode_body, indent, quotable, secrets, strip
from win12_spec.frames.python.dispatch import emit_frame_size
from win12_spec.frames.python.units import header


def emit_enum(enum: Enum) -> list[str]:
    """An IntEnum."""
    lines = [f"class {enum.class_name}(IntEnum):"]
    return lines + [f"    {label if not label[0].isdigit() else '_' + label} = {number:#x}" for number, label in enum.values]


def emit_class(ctx: Context, kind: Type) -> list[str]:
    """A slotted class with its attributes, `decode` and `encode`."""
    listed, secret = attributes(ctx, kind), secrets(ctx, kind)
    ctx.support |= {"Frame"}
    body = [*_docstring(ctx, kind, listed), ""]
    names = ", ".join(f'"{name}"' for name, *_ in listed)
    body.append(f"__slots__ = ({names}{',' if len(listed) == 1 else ''})")
    if secret:
        body.append(f"_secret: ClassVar[frozenset[str]] = frozenset({{{', '.join(repr(s) for s in sorted(secret))}}})")
    body += [*_layout(ctx, kind), "", *_init(listed)]
    body += [
        "",
        "@classmethod",
        f"def decode(cls, data: bytes) -> {kind.class_name}:",
        '    """The frame in `data`, all of it. Raises WireError."""',
        *indent(decode_body(f"read_{kind.id}", kind.id)),
    ]
    body += [
        "",
        "def encode(self) -> bytes:",
        '    """The octets. Raises WireError CANNOT_ENCODE."""',
        *indent(_encode_body(ctx, kind)),
    ]
    if kind.total is not None:
        body += ["", *emit_frame_size(ctx, kind)]
    for instance in kind.instances:
        if instance.value is not None:
            body += ["", *_property(ctx, kind, instance.id)]
    return [f"class {kind.class_name}(Frame):", *indent(body)]


def _encode_body(ctx: Context, kind: Type) -> list[str]:
    if header(ctx, kind):
        return [
            "try:",
            f"    return octets_{kind.id}(self)",
            "except UNFIT as error:",
            f'    raise unfit(b"", "{kind.id}", error) from None',
        ]
    return [
        "out = bytearray()",
        "try:",
        f"    write_{kind.id}(out, self)",
        "except UNFIT as error:",
        f'    raise unfit(out, "{kind.id}", error) from None',
        "return bytes(out)",
    ]


def _layout(ctx: Context, kind: Type) -> list[str]:
    """For a type of numbers alone that are all valid: the struct of the whole and the names of its parts, for work in bulk."""
    numbers = _numbers(ctx, kind)
    if not numbers or len(numbers) < 2:
        return []
    names = ", ".join(f'"{name}"' for name, _ in numbers)
    return [
        f"LAYOUT: ClassVar[Struct] = {ctx.struct('>' + ''.join(code for _, code in numbers))}",
        f"PARTS: ClassVar[tuple[str, ...]] = ({names})",
    ]


def _numbers(ctx: Context, kind: Type) -> list[tuple[str, str]] | None:
    """Name and format character of every number in order, those of nested types included; None when there is anything else."""
    found: list[tuple[str, str]] = []
    for item in kind.fields:
        if item.condition is not None or item.repeat or item.valid is not None or item.size is not None or not item.is_attribute:
            return None
        inner: list[tuple[str, str]] | None = None
        if isinstance(item.type, UserType) and not ctx.target(item.type).is_dispatch:
            inner = _numbers(ctx, ctx.target(item.type))
        elif isinstance(item.type, Primitive) and item.type.width != 3 and not (item.type.little and item.type.width > 1):
            inner = [(item.id, item.type.code)]
        if inner is None:
            return None
        found += inner
    return found


def _docstring(ctx: Context, kind: Type, listed: list[Attribute]) -> list[str]:
    path = ctx.file.path
    title = quotable(kind.doc).splitlines() or [kind.id.replace("_", "-")]
    lines = [f'"""{title[0]}', *title[1:], "", f"{path}:{kind.where.line}"]
    documented = [f"{name}: {quotable(doc)}" for name, _, _, doc in listed if doc]
    return [*lines, *(["", *documented] if documented else []), '"""']


def _init(listed: list[Attribute]) -> list[str]:
    if not listed:
        return ["def __init__(self) -> None:", '    """Nothing to keep."""']
    required = [f"{name}: {kind}" for name, kind, default, _ in listed if not default]
    optional = [f"{name}: {kind} = {default}" for name, kind, default, _ in listed if default]
    return [
        f"def __init__(self, *, {', '.join(required + optional)}) -> None:",
        *(f"    self.{name} = {name}" for name, *_ in listed),
    ]


def _property(ctx: Context, kind: Type, name: str) -> list[str]:
    instance = next(item for item in kind.instances if item.id == name)
    assert instance.value is not None
    text = ctx.expression(instance.value, lambda n: f"self.{n.name}")
    annotation = "bool" if any(op in text for op in ("==", "!=", "<", ">", " and ", " or ")) and ">>" not in text else "int"
    doc = [f'    """{quotable(instance.doc)}"""'] if instance.doc else []
    return ["@property", f"def {name}(self) -> {annotation}:", *doc, f"    return {strip(text)}"]
