"""Documentation of the frames: one page per .ksy file with the octets of every type, and an index."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.emit import markdown_header, markdown_table
from win12_spec.frames.ir import (
    Bits,
    Derive,
    Enum,
    Field,
    FieldType,
    FrameFile,
    Frames,
    Octets,
    Primitive,
    Switch,
    Type,
    UserType,
)
from win12_spec.frames.lower import record_cases

HEAD = ("offset", "size", "field", "type", "rule", "meaning")
DERIVED = {"size": "octets of", "count": "number of", "present": "1 when given, else 0:", "absent": "0 when given, else 1:"}
PLAIN = {"octets": "The value is the octets alone.", "number": "The value is the number alone."}
READING = """Every page lists the types of one file. **offset** counts octets from the start of the type and is left out after a
field of variable size; **size** is in octets, or in bits, the first of an octet being its highest. A field whose rule says
*written by the encoder* is computed on writing and checked on reading; it is not an attribute of the class. Numbers are
big-endian unless the type ends in `le`. Decoders refuse what breaks a rule, with an error of [errors.md](errors.md)."""


def generate(frames: Frames) -> dict[str, str]:
    """Text of every page, by its path below the repository; from lowered frames."""
    pages = {f"docs/frames/{name}.md": _page(frames, file) for name, file in sorted(frames.files.items())}
    return {"docs/frames.md": _index(frames), **pages}


def _index(frames: Frames) -> str:
    rows = [
        (f"[{file.id}](frames/{file.id}.md)", file.title, f"`win12_wire.frames.{file.id}`")
        for file in sorted(frames.files.values(), key=lambda f: f.id)
    ]
    lines = [markdown_header("spec/frames") + "# Frames", "", *READING.splitlines(), ""]
    return "\n".join([*lines, *markdown_table(("frame", "what it is", "module"), rows), ""])


def _page(frames: Frames, file: FrameFile) -> str:
    lines = [markdown_header(file.path) + f"# {file.title}", "", *file.doc.splitlines(), ""]
    lines += [f"Module `win12_wire.frames.{file.id}`, from `{file.path}`.", ""]
    for kind in file.types.values():
        lines += _type(frames, file, kind)
    for enum in file.enums.values():
        lines += [f"## enum {enum.id}", "", *_enumeration(enum), ""]
    return "\n".join(lines).rstrip() + "\n"


def _type(frames: Frames, file: FrameFile, kind: Type) -> Iterator[str]:
    if kind.id == file.id and not kind.fields:
        return  # a file that only holds types for others
    yield from (f"## {kind.id}", "")
    if kind.doc and kind.id != file.id:
        yield from (*kind.doc.splitlines(), "")
    for note in _notes(kind):
        yield from (note, "")
    if kind.is_dispatch:
        yield from _dispatch(frames, file, kind)
    elif record_cases(frames, kind):
        yield from _record(frames, file, kind)
    elif kind.fields:
        yield from markdown_table(HEAD, list(_rows(frames, file, kind)))
    else:
        yield "No octets."
    yield ""
    yield from _instances(kind)


def _notes(kind: Type) -> Iterator[str]:
    if kind.total:
        yield f"The whole frame has `{expr.show(kind.total.octets)}` octets, known as soon as `{kind.total.after}` is there."
    if kind.maximum is not None:
        yield f"At most {kind.maximum} octets."
    if kind.depth:
        yield f"Nested at most `{kind.depth}` levels deep, see [limits](../limits.md)."
    if kind.plain in PLAIN:
        yield PLAIN[kind.plain]
    if kind.integer:
        yield "The value is the number alone, in the shortest form that holds it."


def _dispatch(frames: Frames, file: FrameFile, kind: Type) -> Iterator[str]:
    field = kind.fields[0]
    assert isinstance(field.type, Switch)
    peek = next(item.peek for item in kind.instances if item.peek)
    assert peek is not None
    width = peek[1].width
    yield from (f"Told by the first {'octet' if width == 1 else f'{width} octets'}; any other value is `UNKNOWN_TAG`.", "")
    rows = [(f"{value:0{2 * width}X}", _link(file, ref)) for value, ref in field.type.cases]
    yield from markdown_table(("octets", "type"), rows)


def _record(frames: Frames, file: FrameFile, kind: Type) -> Iterator[str]:
    found = record_cases(frames, kind)
    assert found is not None
    switch, names = found[1], dict(found[1].names)
    yield from (
        "Tag, length, content; each at most once and in this order, all of them optional. Else `BAD_ORDER`, `UNKNOWN_TAG`.",
        "",
    )
    rows = [
        (f"{tag:02X}", f"`{names[tag]}`", _link(file, ref), "secret, hidden in `repr`" if tag in switch.secret else "")
        for tag, ref in switch.cases
    ]
    yield from markdown_table(("tag", "field", "type", "rule"), rows)


def _rows(frames: Frames, file: FrameFile, kind: Type) -> Iterator[tuple[str, ...]]:
    bits: int | None = 0
    for item in kind.fields:
        shown = "" if bits is None else str(bits // 8)
        size, width = _size(item)
        rules = "; ".join(_rules(file, item))
        yield shown, size, f"`{item.id}`", _type_name(file, item.type), rules, " ".join(item.doc.split())
        bits = None if bits is None or width is None else bits + width


def _size(item: Field) -> tuple[str, int | None]:
    """The size as shown, and in bits when it is always the same."""
    match item.type:
        case Primitive():
            shown, width = str(item.type.width), item.type.width * 8
        case Bits():
            shown, width = _bits(item.type.count), item.type.count
        case Octets() if item.contents is not None:
            shown, width = str(len(item.contents)), len(item.contents) * 8
        case _ if isinstance(item.size, expr.Number):
            shown, width = str(item.size.value), item.size.value * 8
        case _ if item.size is not None:
            return f"`{expr.show(item.size)}`", None
        case _:
            return "the rest" if item.size_eos else f"up to {item.most}" if item.most else "", None
    fixed = item.condition is None and not item.repeat
    return shown, width if fixed else None


def _bits(count: int) -> str:
    return "1 bit" if count == 1 else f"{count} bits"


def _type_name(file: FrameFile, kind: FieldType) -> str:
    match kind:
        case Primitive():
            return f"`{kind.kind}{kind.width}{'le' if kind.little else ''}`"
        case Bits():
            return f"`b{kind.count}`"
        case UserType():
            return _link(file, kind)
        case Switch():
            cases = ", ".join(dict.fromkeys(_link(file, ref) for _, ref in kind.cases))
            return f"by `{expr.show(kind.on)}`: {cases}"
    return "octets"


def _rules(file: FrameFile, item: Field) -> Iterator[str]:
    if item.contents is not None:
        yield f"always {item.contents.hex(' ').upper()}"
    if item.fixed is not None:
        yield f"always {item.fixed:#x}"
    if item.terminator is not None:
        yield f"ends before {item.terminator:02X}"
    if item.condition is not None:
        yield f"only if `{expr.show(item.condition)}`"
    if item.repeat == "eos":
        yield "repeated to the end"
    elif item.repeat and item.repeat_expr is not None:
        yield f"repeated {'until ' if item.repeat == 'until' else ''}`{expr.show(item.repeat_expr)}`" + (
            " times" if item.repeat == "expr" else ""
        )
    if item.counts:
        yield f"{', '.join(map(str, item.counts))} of them"
    if item.enum:
        yield f"[{item.enum}](#enum-{item.enum})"
    if item.fixed is None:
        yield from _allowed(file, item)
    if item.derive is not None:
        yield f"{_derived(item.derive)}, written by the encoder"
    if item.checksum is not None:
        span = f"`{item.checksum.first}` to `{item.checksum.last}`"
        yield f"{item.checksum.algorithm} over {span}, written by the encoder"
    if item.has_default:
        yield f"default {'empty' if item.default == b'' else item.default}"
    if item.secret:
        yield "secret, hidden in `repr`"


def _allowed(file: FrameFile, item: Field) -> Iterator[str]:
    rule = item.valid
    if rule is None:
        return
    if rule.values and item.enum and set(rule.values) == {value for value, _ in file.enums[item.enum].values}:
        yield "no other value"
    elif rule.values:
        yield f"{'only' if len(rule.values) == 1 else 'one of'} {', '.join(_number(value) for value in rule.values)}"
    if rule.low is not None:
        yield f"at least {rule.low}"
    if rule.high is not None:
        yield f"at most {rule.high}"
    if rule.expr is not None:
        yield f"`{expr.show(rule.expr)}`"


def _derived(rule: Derive) -> str:
    if rule.kind == "span":
        return f"octets from `{rule.first}` to `{rule.last}`"
    return f"{DERIVED[rule.kind]} `{rule.first}`"


def _instances(kind: Type) -> Iterator[str]:
    rows = [(f"`{i.id}`", f"`{expr.show(i.value)}`", " ".join(i.doc.split())) for i in kind.instances if i.value is not None]
    if rows:
        yield from markdown_table(("computed", "as", "meaning"), rows)
        yield ""


def _enumeration(enum: Enum) -> list[str]:
    return markdown_table(("value", "name"), [(_number(value), f"`{label}`") for value, label in enum.values])


def _number(value: int) -> str:
    return str(value) if value < 10 else f"{value} ({value:#x})"


def _link(file: FrameFile, ref: UserType) -> str:
    if ref.file == file.id:
        return f"[{ref.name}](#{ref.name})"
    shown = ref.name if ref.name == ref.file else f"{ref.file}::{ref.name}"
    return f"[{shown}]({ref.file}.md#{ref.name})"
