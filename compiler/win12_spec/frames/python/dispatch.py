"""Choosing a type by the first octets, and telling how long a frame in a stream is."""

from __future__ import annotations

from win12_spec import expr
from win12_spec.frames.ir import Bits, Primitive, Switch, Type, UserType
from win12_spec.frames.python.context import Context, decode_body, indent, local, module_name, strip
from win12_spec.frames.python.units import Run, Unit, runs


def emit_dispatch(ctx: Context, kind: Type) -> list[list[str]]:
    """The union of the cases, `read` and `decode`; `frame_size` too when the cases can tell it."""
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    peek = next(item.peek for item in kind.instances if item.peek)
    assert peek is not None and isinstance(peek[1], Primitive)
    alias = kind.class_name
    members = dict.fromkeys(_member(ctx, ref.file, ref.name) for _, ref in switch.cases)
    width = peek[1].width
    ctx.support |= {"short", "WireError"}
    test = "p >= e" if width == 1 else f"e - p < {width}"
    tag = "b[p]" if width == 1 else "b[p] << 8 | b[p + 1]"
    table = [f"    {number:#0{width * 2 + 2}x}: {_reader(ctx, ref.file, ref.name)}," for number, ref in _cases(ctx, kind)]
    blocks = [
        [
            f"{alias}: TypeAlias = {' | '.join(members)}",
            "",
            f"_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[{alias}, int]]]] = {{",
            *table,
            "}",
        ],
        [
            f"def read(b: bytes, p: int, e: int) -> tuple[{alias}, int]:",
            f"    if {test}:",
            f'        raise short(p, e, (({width}, "{kind.id}.tag"),))',
            f"    tag = {tag}",
            "    reader = _READERS.get(tag)",
            "    if reader is None:",
            f'        raise WireError(Code.UNKNOWN_TAG, p, "{kind.id}.tag", f"{{tag:#0{width * 2 + 2}x}}")',
            "    return reader(b, p, e)",
        ],
        [
            f"def decode(data: bytes) -> {alias}:",
            '    """What `data` holds, all of it. Raises WireError."""',
            *indent(decode_body("read", kind.id)),
        ],
    ]
    if all(ref.file == ctx.file.id and ctx.target(ref).total is not None for _, ref in switch.cases):
        blocks.append(_frame_size(ctx, kind, switch))
    return blocks


def _member(ctx: Context, file: str, name: str) -> str:
    kind = ctx.frames.files[file].types[name]
    prefix = "" if file == ctx.file.id else f"{module_name(file)}."
    if prefix:
        ctx.modules.add(file)
    return prefix + kind.class_name


def _reader(ctx: Context, file: str, name: str) -> str:
    kind = ctx.frames.files[file].types[name]
    if file == ctx.file.id:
        return f"read_{name}"
    ctx.modules.add(file)
    return f"{module_name(file)}.read" if kind.is_dispatch else f"{module_name(file)}.read_{name}"


def _cases(ctx: Context, kind: Type) -> list[tuple[int, UserType]]:
    """The cases of a dispatcher; where a case is another one that looks at the same octets, the case that it would choose."""
    found: list[tuple[int, UserType]] = []
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    for number, ref in switch.cases:
        target = ctx.target(ref)
        inner = dict(_cases(ctx, target)) if target.is_dispatch and _peek(target) == _peek(kind) else {}
        found.append((number, inner.get(number, ref)))
    return found


def _peek(kind: Type) -> tuple[int, Primitive] | None:
    return next((item.peek for item in kind.instances if item.peek), None)


def _frame_size(ctx: Context, kind: Type, switch: Switch) -> list[str]:
    cases = "\n".join(f"    {number:#04x}: {ctx.target(ref).class_name}.frame_size," for number, ref in switch.cases)
    return [
        "_SIZES: Final[dict[int, Callable[[bytes, int, int], int]]] = {",
        *cases.splitlines(),
        "}",
        "",
        "",
        "def frame_size(buf: bytes, pos: int, end: int) -> int:",
        '    """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""',
        "    if pos >= end:",
        "        return 0",
        "    size = _SIZES.get(buf[pos])",
        "    if size is None:",
        f'        raise WireError(Code.UNKNOWN_TAG, pos, "{kind.id}.start", f"{{buf[pos]:#04x}}")',
        "    return size(buf, pos, end)",
    ]


def emit_frame_size(ctx: Context, kind: Type) -> list[str]:
    """The static method that tells a frame's octets from its first fields."""
    assert kind.total is not None
    first = runs(kind, set())[0]
    assert isinstance(first, Run)
    lines = [
        "@staticmethod",
        "def frame_size(buf: bytes, pos: int, end: int) -> int:",
        '    """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""',
    ]
    prefix, offset, names, checks = 0, 0, [], []
    for index, unit in enumerate(first.units):
        name = f"r{index}"
        names.append((unit.code, name))
        item = unit.fields[0]
        if item.contents is not None:
            shown = str(item.contents[0]) if unit.code == "B" else repr(item.contents)
            checks += [f"if {name} != {shown}:", f'    raise WireError(Code.BAD_CONSTANT, {_at(offset)}, "{kind.id}.{item.id}")']
        checks += _bit_checks(kind, unit, name, offset)
        offset += unit.octets
        prefix = offset
        if any(part.id == kind.total.after for part in unit.fields):
            break
    ctx.support |= {"WireError"}
    fmt = ">" + "".join(code for code, _ in names)
    total = strip(ctx.expression(kind.total.octets, lambda n: local(n.name)))
    lines += [f"    if end - pos < {prefix}:", "        return 0"]
    lines += [f"    {', '.join(n for _, n in names)}{',' if len(names) == 1 else ''} = {ctx.struct(fmt)}.unpack_from(buf, pos)"]
    return [*lines, *(f"    {line}" for line in checks), f"    n: int = {total}", "    return n"]


def _bit_checks(kind: Type, unit: Unit, name: str, offset: int) -> list[str]:
    lines, left = [], unit.octets * 8
    for item in unit.fields:
        if isinstance(item.type, Bits):
            left -= item.type.count
            value = f"{name}{f' >> {left}' if left else ''} & {hex((1 << item.type.count) - 1)}"
        elif item.contents is None:
            value = name
        else:
            continue
        wanted = item.valid.values if item.valid else ()
        used = kind.total is not None and item.id in {n.name for n in expr.names(kind.total.octets)}
        if wanted and not used:
            test = f"!= {wanted[0]:#x}" if len(wanted) == 1 else f"not in ({', '.join(map(hex, wanted))})"
            lines += [
                f"if {value} {test}:",
                f'    raise WireError(Code.BAD_VALUE, {_at(offset)}, "{kind.id}.{item.id}")',
            ]
        if used:
            lines.append(f"{local(item.id)} = {value}")
            if item.valid and item.valid.low is not None:
                lines += [
                    f"if {local(item.id)} < {item.valid.low}:",
                    f'    raise WireError(Code.BAD_LENGTH, {_at(offset)}, "{kind.id}.{item.id}")',
                ]
    return lines


def _at(offset: int) -> str:
    return f"pos + {offset}" if offset else "pos"
