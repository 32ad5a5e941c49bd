"""One Python module from one .ksy file."""

from __future__ import annotations

import re

from win12_spec.emit import header
from win12_spec.frames.ir import Field, FrameFile, Frames, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_spec.frames.python.classes import emit_class, emit_enum
from win12_spec.frames.python.context import Context, module_name, quotable
from win12_spec.frames.python.data import emit_data
from win12_spec.frames.python.dispatch import emit_dispatch
from win12_spec.frames.python.plain import emit_integer_reader, emit_integer_writer, emit_plain_reader, emit_plain_writer
from win12_spec.frames.python.reader import emit_reader
from win12_spec.frames.python.writer import emit_writer

SUPPORT = ("Frame", "trailing", "unfit", "UNFIT", "short", "misfit", "crc16_x25", "crc16_x25_fits", "crc16_x25_short",
           "crc16_x25_short_fits", "sum8", "sum8_fits", "xor8", "xor8_fits")  # fmt: skip


def emit_module(frames: Frames, file: FrameFile) -> str:
    """Text of the module."""
    ctx = Context(frames, file)
    blocks: list[list[str]] = [emit_enum(enum) for enum in file.enums.values()]
    if file.types[file.id].plain == "data":
        blocks += emit_data(ctx, file.types)
    else:
        for kind in sorted(wanted(frames, file), key=lambda kind: kind.is_dispatch):
            blocks += _type(ctx, kind)
    return _assemble(ctx, file, blocks)


def wanted(frames: Frames, file: FrameFile) -> list[Type]:
    """Types that stand alone or that anything refers to by name; what is always inlined needs no code of its own."""
    inlined: set[str] = set()
    used: set[str] = set()
    for other in frames.files.values():
        for kind in other.types.values():
            for item in kind.fields:
                for ref in _targets(item):
                    if ref.file == file.id:
                        (inlined if item.inline else used).add(ref.name)
            found = record_cases(frames, kind)
            if found is not None and other.id == file.id:
                inlined.add(_element(kind))
                used.discard(_element(kind))
    return [
        kind
        for kind in file.types.values()
        if (kind.id in used or kind.id not in inlined)
        and (kind.fields or kind.id != file.id)
        and not _is_record_element(frames, file, kind)
    ]


def _targets(item: Field) -> list[UserType]:
    if isinstance(item.type, UserType):
        return [item.type]
    return [ref for _, ref in item.type.cases] if isinstance(item.type, Switch) else []


def _element(kind: Type) -> str:
    ref = kind.fields[0].type
    return ref.name if isinstance(ref, UserType) else ""


def _is_record_element(frames: Frames, file: FrameFile, kind: Type) -> bool:
    return any(record_cases(frames, other) is not None and _element(other) == kind.id for other in file.types.values())


def _type(ctx: Context, kind: Type) -> list[list[str]]:
    if kind.integer:
        return [emit_integer_reader(ctx, kind), emit_integer_writer(ctx, kind)]
    if kind.is_dispatch:
        return emit_dispatch(ctx, kind)
    if kind.plain:
        return [emit_plain_reader(ctx, kind), emit_plain_writer(ctx, kind)]
    return [emit_class(ctx, kind), emit_reader(ctx, kind), emit_writer(ctx, kind)]


def _assemble(ctx: Context, file: FrameFile, blocks: list[list[str]]) -> str:
    text = "\n\n\n".join("\n".join(block) for block in blocks)
    head = [
        header(file.path),
        f'"""{quotable(file.title)}.',
        "",
        *quotable(file.doc).splitlines(),
        '"""',
        "",
        "from __future__ import annotations",
        "",
    ]
    imports = [*_standard(ctx, text), "", *_own(ctx, text), ""]
    structs = [f'{name} = Struct("{fmt}")' for fmt, name in ctx.structs.items()]
    return "\n".join([*head, *imports, *structs]).rstrip() + "\n\n\n" + text + "\n"


def _standard(ctx: Context, text: str) -> list[str]:
    if ctx.std:
        return sorted([*ctx.std, *(["from enum import IntEnum"] if "(IntEnum)" in text else [])])
    lines = ["from collections.abc import Callable"] if "Callable[" in text else []
    lines += ["from enum import IntEnum"] if "(IntEnum)" in text else []
    lines += ["from functools import lru_cache"] if "@lru_cache(" in text else []
    lines += ["from struct import Struct"] if ctx.structs else []
    typing = [name for name in ("ClassVar", "Final", "TypeAlias") if f"{name}[" in text or f": {name} =" in text]
    return lines + ([f"from typing import {', '.join(typing)}"] if typing else [])


def _own(ctx: Context, text: str) -> list[str]:
    codes = [name for name in ("Code", "WireError") if re.search(rf"\b{name}(\(|\.[A-Z])", text)]
    support = sorted(name for name in SUPPORT if re.search(rf"\b{name}\(|\({name}\)|except {name} ", text))
    lines = [f"from win12_wire.errors import {', '.join(codes)}"] if codes else []
    for name in sorted(ctx.modules):
        alias = module_name(name)
        lines.append(f"from win12_wire.frames import {name}{f' as {alias}' if alias != name else ''}")
    return lines + ([f"from win12_wire.frames._support import {', '.join(support)}"] if support else [])
