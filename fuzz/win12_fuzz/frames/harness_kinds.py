"""What harnesses of libFuzzer are made from: the types that a type holds, the cases of a choice, fixed places."""

from __future__ import annotations

from win12_spec.emit.c_lines import block
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Bits, Primitive, Switch, Type, UserType

from win12_fuzz.frames import codec
from win12_fuzz.specification import FRAMES


def closure(root: Type) -> list[Type]:
    """A type and all whose values one of it holds, each once; octets and numbers have no functions of their own."""
    found, waiting = dict[tuple[str, str], Type](), [root]
    while waiting:
        kind = waiting.pop(0)
        if kind.plain in ("octets", "number") or kind.integer or (kind.file, kind.id) in found:
            continue
        found[kind.file, kind.id] = kind
        if kind.plain == "data":
            continue
        refs = [ref for _, ref in codec.cases(kind)] if kind.is_dispatch else []
        for _, item in [] if kind.is_dispatch else codec.attributes(kind):
            inner = item if isinstance(item, UserType) else item.type if item.is_attribute else None
            refs += [inner] if isinstance(inner, UserType) else []
        waiting += [FRAMES.type(ref) for ref in refs]
    return list(found.values())


def cases(names: Names, kind: Type, call: str) -> list[str]:
    """A switch over what a choice holds: `call` with its type and its member."""
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    lines = []
    for ref in dict.fromkeys(ref for _, ref in switch.cases):
        name = names.type(FRAMES.type(ref))
        lines += [f"case {choice(names, kind, ref)}:", f"    {call.format(name, word(name))}", "    break;"]
    return block("switch (v->is)", lines)


def offset(kind: Type, name: str) -> int:
    """Where a field begins that only such of fixed size stand before."""
    bits = 0
    for item in kind.fields:
        if item.id == name:
            return bits // 8
        if item.contents is not None:
            bits += 8 * len(item.contents)
        elif isinstance(item.type, Bits):
            bits += item.type.count
        else:
            assert isinstance(item.type, Primitive), f"{item.where}: not at a fixed place"
            bits += 8 * item.type.width
    raise AssertionError(name)
