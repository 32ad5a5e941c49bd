"""COSEM data: the tag table of axdr.ksy beside the walk of emit/frames_data.c.in."""

from __future__ import annotations

from pathlib import Path

from win12_spec import expr
from win12_spec.frames.c.contract import contract
from win12_spec.frames.c.names import Names
from win12_spec.frames.ir import Octets, Primitive, Switch, Type

TEMPLATES = Path(__file__).parents[2] / "emit"


def emit_data(names: Names, kind: Type) -> tuple[str, str]:
    """What stands in the header and in the source."""
    switch = kind.fields[1].type
    assert isinstance(switch, Switch)
    labels = {label: number for number, label in names.file.enums[kind.fields[0].enum].values}
    by_role: dict[str, list[int]] = {}
    for tag, ref in switch.cases:
        by_role.setdefault(_role(names.target(ref)), []).append(tag)
    given = {name: str(labels[name]) for name in ("array", "structure")}
    given |= {"compact": str(by_role["COMPACT"][0]), "depth": f"WIN12_{kind.depth}", "roles": "\n".join(_roles(by_role))}
    texts = [(TEMPLATES / f"frames_data.{suffix}.in").read_text(encoding="utf-8") for suffix in ("h", "c")]
    for name, text in given.items():
        texts = [found.replace(f"{{{name}}}", text) for found in texts]
    return texts[0].rstrip(), texts[1].rstrip()


def _role(kind: Type) -> str:
    """How values of a case are made up, and their octets where these are fixed."""
    if kind.plain:
        return {"boolean": "BOOLEAN | 1"}.get(kind.plain, kind.plain.upper())
    if not kind.fields:
        return "EMPTY"
    value = kind.fields[-1]
    if isinstance(value.type, Primitive):
        return f"{'FLOATS' if value.type.kind == 'f' else 'NUMBERS'} | {value.type.width}"
    assert isinstance(value.type, Octets)
    if isinstance(value.size, expr.Number):
        assert value.size.value < 16
        return f"FIXED | {value.size.value}"
    return "OCTETS"


def _roles(by_role: dict[str, list[int]]) -> list[str]:
    lines = [*contract([], "\\nothing"), "static unsigned win12_role(uint8_t tag)", "{", "    switch (tag) {"]
    for role, tags in by_role.items():
        lines += [f"    case {tag}U:" for tag in tags]
        lines.append(f"        return WIN12_{role}{'U' if '|' in role else ''};")
    return [*lines, "    default:", "        return WIN12_UNKNOWN;", "    }", "}"]
