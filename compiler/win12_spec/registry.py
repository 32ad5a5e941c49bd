"""Errors and limits: spec/errors.yaml and spec/limits.yaml, and the Python made of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from win12_spec import yamlio
from win12_spec.diagnostics import MISSING, SpecError
from win12_spec.emit import header, markdown_header, markdown_table
from win12_spec.emit.c_lines import CPP_BEGIN, CPP_END, noted

CLASS_HEAD = Path(__file__).parent / "emit" / "errors_head.py.in"


@dataclass(frozen=True)
class ErrorCode:
    name: str
    kind: str
    layer: str
    wire: str
    text: str
    help: str


C_TEXTS: Final[dict[str, Callable[[ErrorCode], str]]] = {
    "name": lambda code: code.name,
    "text": lambda code: code.text,
    "help": lambda code: code.help,
}


@dataclass(frozen=True)
class Limit:
    name: str
    value: int | float
    unit: str
    doc: str


def load_errors(spec: Path) -> tuple[dict[str, ErrorCode], dict[str, str]]:
    """Codes by name, and the exception class of every kind."""
    document, shown = _load(spec, "errors")
    kinds = {str(k): str(v) for k, v in document["classes"].items()}
    known = re.findall(r"^class (\w+)\(", CLASS_HEAD.read_text(encoding="utf-8"), re.MULTILINE)
    for kind, name in kinds.items():
        if name not in known:
            where = yamlio.locate(shown, document["classes"], kind)
            raise SpecError.at(where, f"there is no exception '{name}'", f"one of {', '.join(known)}")
    codes = {}
    for name, item in document["errors"].items():
        if item["class"] not in kinds:
            where = yamlio.locate(shown, item, "class")
            raise SpecError.at(where, f"unknown class '{item['class']}'", f"one of {', '.join(kinds)}")
        codes[str(name)] = ErrorCode(
            str(name),
            str(item["class"]),
            str(item["layer"]),
            str(item.get("wire", "")),
            str(item["text"]),
            str(item.get("help", "")),
        )
    return codes, kinds


def load_limits(spec: Path) -> dict[str, Limit]:
    """Limits by name."""
    document, _ = _load(spec, "limits")
    return {
        str(name): Limit(str(name), item["value"], str(item["unit"]), str(item.get("doc", "")))
        for name, item in document["limits"].items()
    }


def _load(spec: Path, name: str) -> tuple[Any, str]:
    """The document and the path to show."""
    shown = f"{spec.name}/{name}.yaml"
    if not (spec / f"{name}.yaml").is_file():
        raise SpecError(shown, 1, 1, MISSING, "every specification has its errors and limits")
    document = yamlio.load(spec / f"{name}.yaml", shown)
    yamlio.check_schema(document, spec / "schema" / f"{name}.json", shown)
    return document, shown


def emit_errors(spec: Path) -> str:
    """The module win12_wire.errors."""
    codes, kinds = load_errors(spec)
    lines = [
        header("spec/errors.yaml"),
        CLASS_HEAD.read_text(encoding="utf-8"),
        "",
        "class Code(StrEnum):",
        '    """Every error, by the name it has in the spec, in C, in TLA+ and in traces."""',
        "",
    ]
    lines += [f'    {code.name} = "{code.name}"' for code in codes.values()]
    lines += ["", "", "TEXT: Final[dict[str, str]] = {", *(f"    Code.{c.name}: {c.text!r}," for c in codes.values()), "}"]
    lines += ["HELP: Final[dict[str, str]] = {", *(f"    Code.{c.name}: {c.help!r}," for c in codes.values()), "}"]
    lines += ["LAYER: Final[dict[str, str]] = {", *(f"    Code.{c.name}: {c.layer!r}," for c in codes.values()), "}"]
    plain = {kind: cls for kind, cls in kinds.items() if kind not in ("wire", "meter")}
    lines += [
        "_CLASS: Final[dict[str, type[Win12Error]]] = {",
        *(f"    Code.{c.name}: {plain[c.kind]}," for c in codes.values() if c.kind in plain),
        "}",
        "",
        "",
        'def make(code: str, detail: str = "") -> Win12Error:',
        '    """The exception that belongs to a code. Raises KeyError for codes of WireError and MeterError."""',
        "    return _CLASS[code](code, detail)",
        "",
    ]
    return "\n".join(lines)


def emit_limits(spec: Path) -> str:
    """The module win12_wire.limits."""
    lines = [
        header("spec/limits.yaml"),
        '"""Bounds of everything a peer could make grow, and default times."""',
        "",
        "from typing import Final",
        "",
    ]
    for limit in load_limits(spec).values():
        kind = "float" if isinstance(limit.value, float) else "int"
        note = "; ".join(filter(None, (limit.unit, " ".join(limit.doc.split()))))
        lines.append(f"{limit.name}: Final[{kind}] = {limit.value!r}  # {note}")
    return "\n".join([*lines, ""])


def emit_errors_c(spec: Path) -> str:
    """win12/errors.h: the same codes, numbered in the order of the file."""
    codes, _ = load_errors(spec)
    lines = [
        header("spec/errors.yaml", "//"),
        "#ifndef WIN12_ERRORS_H",
        "#define WIN12_ERRORS_H",
        "",
        CPP_BEGIN,
        "",
        "/* Every error, by the name it has in the spec, in Python, in TLA+ and in traces. */",
        "typedef enum win12_code {",
        "    WIN12_OK = 0,",
        *(line for code in codes.values() for line in noted(f"    WIN12_E_{code.name},", code.text)),
        "} win12_code;",
        "",
        "/* Its name in the spec, what happened, and what to do; never NULL. */",
        *(f"const char *win12_code_{part}(win12_code code);" for part in C_TEXTS),
        "",
        CPP_END,
        "",
        "#endif",
        "",
    ]
    return "\n".join(lines)


def emit_errors_c_source(spec: Path) -> str:
    """src/errors.c: the texts of the codes."""
    codes, _ = load_errors(spec)
    blocks = [header("spec/errors.yaml", "//") + '\n#include "win12/errors.h"']
    for part, of in C_TEXTS.items():
        cases = [f"    case WIN12_E_{code.name}:\n        return {json.dumps(of(code))};" for code in codes.values()]
        cases.append(f"    case WIN12_OK:\n        return {json.dumps('OK' if part == 'name' else '')};")
        head = f"const char *win12_code_{part}(win12_code code)"
        blocks.append("\n".join([head, "{", "    switch (code) {", *cases, "    }", '    return "";', "}"]))
    return "\n\n".join(blocks) + "\n"


def emit_limits_c(spec: Path) -> str:
    """win12/limits.h: the same bounds; times in milliseconds. Each can be given to the compiler instead."""
    lines = [header("spec/limits.yaml", "//"), "#ifndef WIN12_LIMITS_H", "#define WIN12_LIMITS_H", ""]
    lines += ["/* Bounds of everything a peer could make grow, and default times; -DWIN12_NAME=VALUE gives another one. */"]
    for limit in load_limits(spec).values():
        time = limit.unit == "seconds"
        number = round(limit.value * 1000) if time else limit.value
        note = "; ".join(filter(None, ("milliseconds" if time else limit.unit, " ".join(limit.doc.split()))))
        lines += [f"#ifndef WIN12_{limit.name}", *noted(f"#define WIN12_{limit.name} {number}U", note), "#endif"]
    return "\n".join([*lines, "", "#endif", ""])


def emit_errors_page(spec: Path) -> str:
    """docs/errors.md: every error, by the exception that carries it."""
    codes, kinds = load_errors(spec)
    lines = [
        markdown_header("spec/errors.yaml") + "# Errors",
        "",
        "Every error is a `Win12Error` of `win12_wire.errors`; its `code` is the name below, the same in every artefact and in",
        "traces. **sent** is what the peer is told, if anything.",
        "",
    ]
    for kind, cls in kinds.items():
        rows = [(f"`{c.name}`", c.layer, c.text, c.help, c.wire) for c in codes.values() if c.kind == kind]
        lines += [f"## {cls}", "", *markdown_table(("code", "layer", "what happened", "what to do", "sent"), rows), ""]
    return "\n".join(lines).rstrip() + "\n"


def emit_limits_page(spec: Path) -> str:
    """docs/limits.md: every bound and default time."""
    rows = [(f"`{item.name}`", str(item.value), item.unit, item.doc) for item in load_limits(spec).values()]
    lines = [
        markdown_header("spec/limits.yaml") + "# Limits",
        "",
        "Bounds of everything a peer could make grow, and the default times; constants of `win12_wire.limits`.",
        "",
    ]
    return "\n".join([*lines, *markdown_table(("limit", "value", "unit", "meaning"), rows), ""])
