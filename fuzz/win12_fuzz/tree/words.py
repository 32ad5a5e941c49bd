"""What means something to a type: constants, tags, values of enums, as they stand on the wire; and libFuzzer's file of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from win12_spec.frames.ir import Field, Primitive, Switch, Type, UserType

from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.numbers import write_integer, write_number

HEAD = "# What means something, from the specification.\n"


def words(kind: Type) -> list[bytes]:
    """The words of a type and all it holds, each once."""
    found, waiting, seen = dict[bytes, None](), [kind], {(kind.file, kind.id)}
    while waiting:
        one = waiting.pop(0)
        found |= dict.fromkeys(_of_type(one))
        for item in one.fields:
            refs = [ref for _, ref in item.type.cases] if isinstance(item.type, Switch) else [item.type]
            for ref in refs:
                if isinstance(ref, UserType) and (ref.file, ref.name) not in seen:
                    seen.add((ref.file, ref.name))
                    waiting.append(FRAMES.type(ref))
    return [word for word in found if word]


def _of_type(kind: Type) -> Iterator[bytes]:
    if kind.integer:
        yield from (write_integer(kind, value) for value in (0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x10000, 0xFFFFFFFF))
        return
    widths = {item.id: item.type for item in kind.fields if isinstance(item.type, Primitive)}
    widths |= {item.id: item.peek[1] for item in kind.instances if item.peek is not None}
    for item in kind.fields:
        if item.contents is not None:
            yield item.contents
        elif isinstance(item.type, Switch):
            width = next((widths[name] for name in widths if name == getattr(item.type.on, "name", "")), Primitive("u", 1))
            yield from (write_number(width, tag) for tag, _ in item.type.cases)
        elif isinstance(item.type, Primitive):
            yield from (write_number(item.type, value) for value in _values(kind, item))


def _values(kind: Type, item: Field) -> Iterator[int]:
    if item.fixed is not None:
        yield item.fixed
    if item.valid is not None:
        yield from item.valid.values
    enum = FRAMES.files[kind.file].enums.get(item.enum)
    yield from (number for number, _ in enum.values) if enum else ()


def dictionary_text(found: Iterable[bytes]) -> str:
    """A dictionary as libFuzzer reads it; never empty, which it would refuse: some types have no words."""
    return HEAD + "".join(f'"{"".join(f"{chr(92)}x{octet:02x}" for octet in word)}"\n' for word in found)
