"""The module of COSEM data: values without one object per node, made from the tag table of axdr.ksy."""

from __future__ import annotations

from pathlib import Path

from win12_spec import expr
from win12_spec.frames.ir import Octets, Primitive, Switch, Type
from win12_spec.frames.python.context import Context

TEMPLATE = Path(__file__).parents[2] / "emit" / "axdr_data.py.in"
ROLES = {"boolean": "boolean", "bits": "bits", "compact": "compact"}
ANNOTATION = {"numbers": "int", "floats": "float", "octets": "bytes", "fixed": "bytes"}


def emit_data(ctx: Context, types: dict[str, Type]) -> list[list[str]]:
    """Tables and functions of the data module."""
    top = types[ctx.file.id]
    switch = top.fields[1].type
    assert isinstance(switch, Switch)
    labels = dict(ctx.file.enums[top.fields[0].enum].values)
    roles: dict[str, dict[int, str]] = {}
    for tag, ref in switch.cases:
        role, detail = _role(ctx.target(ref))
        roles.setdefault(role, {})[tag] = detail
    sequences = {label: tag for tag, label in labels.items() if tag in roles["sequence"]}
    names = {"array": sequences["array"], "structure": sequences["structure"], **{n: next(iter(roles[n])) for n in ROLES}}
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, tag in names.items():
        text = text.replace("{" + name + "}", str(tag))
    ctx.support |= {"short", "WireError"}
    ctx.modules.add("length")
    ctx.std = [
        "from collections.abc import Iterator, Sequence",
        "from functools import lru_cache",
        "from itertools import repeat",
        "from struct import Struct",
        "from typing import Any, Final, NamedTuple, TypeAlias, overload",
        "from win12_wire.limits import DATA_DEPTH",
    ]
    return [_tables(roles), text.rstrip().splitlines(), *_builders(roles, labels)]


def _role(kind: Type) -> tuple[str, str]:
    """How values of a case are kept, and the format character or size."""
    if kind.plain:
        return kind.plain, ""
    if not kind.fields:
        return "empty", ""
    value = kind.fields[-1]
    match value.type:
        case Primitive(kind="f"):
            return "floats", value.type.code
        case Primitive():
            return "numbers", value.type.code
        case Octets() if isinstance(value.size, expr.Number):
            return "fixed", str(value.size.value)
    return "octets", ""


def _tables(roles: dict[str, dict[int, str]]) -> list[str]:
    def structs(role: str) -> str:
        return ", ".join(f'{tag}: Struct(">{code}")' for tag, code in roles[role].items())

    fixed = ", ".join(f"{tag}: {size}" for tag, size in roles["fixed"].items())
    rare = [*roles["boolean"], *roles["bits"], *roles["floats"], *roles["fixed"]]
    return [
        f"_NUMBERS: Final[dict[int, Struct]] = {{{structs('numbers')}}}",
        f"_FLOATS: Final[dict[int, Struct]] = {{{structs('floats')}}}",
        f"_OCTETS: Final = frozenset({{{', '.join(map(str, roles['octets']))}}})",
        f"_FIXED: Final[dict[int, int]] = {{{fixed}}}",
        f"_EMPTY: Final = frozenset({{{', '.join(map(str, roles['empty']))}}})",
        f"_RARE: Final = frozenset({{{', '.join(map(str, rare))}}})",
    ]


def _builders(roles: dict[str, dict[int, str]], labels: dict[int, str]) -> list[list[str]]:
    found = []
    for role, annotation in ({**ANNOTATION, "boolean": "bool", "bits": "BitString"}).items():
        for tag in roles[role]:
            found.append(
                [
                    f"def {labels[tag]}(value: {annotation}) -> Data:",
                    f'    """Data of type {labels[tag].replace("_", "-")}, tag {tag}."""',
                    f"    return Data(value, {tag})",
                ]
            )
    for tag in roles["empty"]:
        found.append(
            [
                f"def {labels[tag]}() -> Data:",
                f'    """Data of type {labels[tag].replace("_", "-")}, tag {tag}."""',
                f"    return Data(None, {tag})",
            ]
        )
    return found
