"""Fields of fixed size, read as they stand in a row: numbers, bits, constants, octets; and what values are allowed."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.emit.c_lines import block
from win12_spec.frames.c.names import Names
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Valid
from win12_spec.frames.python.units import Unit

LOADS = {1: "", 2: "win12_u16", 3: "win12_u24", 4: "win12_u32", 8: "win12_u64"}


def literal(value: int) -> str:
    """An unsigned number."""
    return f"{value if value < 10 else hex(value)}{'U' if value < 1 << 32 else 'ULL'}"


def fail(code: str, where: str, label: str) -> str:
    return f'return win12_fail(in, WIN12_E_{code}, {where}, "{label}");'


def place(offset: int) -> str:
    """Where a field of the row stands."""
    return f"b + {offset}" if offset else "b"


def load(width: int, offset: int, little: bool = False) -> str:
    """An unsigned number of the row."""
    if width == 1:
        return f"b[{offset}]"
    return f"{LOADS[width]}{'_le' if little else ''}({place(offset)})"


def number(kind: Primitive, offset: int) -> str:
    text = load(kind.width, offset, kind.little)
    return f"win12_s{kind.width * 8}({text})" if kind.kind == "s" else text


def constant(contents: bytes, offset: int, label: str) -> list[str]:
    """The check of constant octets."""
    tests = [f"b[{offset + at}] != {octet:#04x}U" for at, octet in enumerate(contents)]
    return block(f"if ({' || '.join(tests)})", [fail("BAD_CONSTANT", place(offset), label)])


def assigned(names: Names, unit: Unit, offset: int, target: dict[str, str]) -> Iterator[str]:
    """Assignments of the values of a unit; `target` is where each is kept."""
    first = unit.fields[0]
    if isinstance(first.type, Primitive):
        yield f"{target[first.id]} = {number(first.type, offset)};"
    elif isinstance(first.type, Octets):
        yield f"{target[first.id]}.at = {place(offset)};"
        yield f"{target[first.id]}.size = {unit.octets}U;"
    else:
        yield from _bits(names, unit, offset, target)


def _bits(names: Names, unit: Unit, offset: int, target: dict[str, str]) -> Iterator[str]:
    whole, left = load(unit.octets, offset), unit.octets * 8
    for item in unit.fields:
        assert isinstance(item.type, Bits)
        left -= item.type.count
        if item.type.count == unit.octets * 8:
            yield f"{target[item.id]} = {whole};"
            continue
        shifted = f"({whole} / {1 << left:#x}U)" if left else whole  # a shift, for a compiler; for a prover, arithmetic
        yield f"{target[item.id]} = ({names.c_type(item)})({shifted} & {(1 << item.type.count) - 1:#x}U);"


def misfits(valid: Valid, value: str, bits: int, truth: str) -> list[str]:
    """Tests of which one holds for a value that is not allowed; a test that can never hold is left out."""
    tests = []
    if valid.values:
        tests.append(" && ".join(f"{value} != {literal(n)}" for n in valid.values))
    if valid.low:
        tests.append(f"{value} < {literal(valid.low)}")
    if valid.high is not None and valid.high < (1 << bits) - 1:
        tests.append(f"{value} > {literal(valid.high)}")
    if truth:
        tests.append(f"!({truth})")
    return tests


def bits_kept(names: Names, item: Field) -> int:
    """Bits of the variable that keeps an unsigned number."""
    return int(names.c_type(item).removeprefix("uint").removesuffix("_t"))
