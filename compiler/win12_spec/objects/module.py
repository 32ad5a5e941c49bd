"""What the modules of win12_wire.objects are made of."""

from __future__ import annotations

from collections.abc import Iterable

from win12_spec.emit import header


def module(source: str, doc: str, imports: Iterable[str], *parts: Iterable[str]) -> str:
    """A module of these imports and parts, with its header."""
    lines = [header(source), f'"""{doc}"""', "", "from __future__ import annotations", "", *imports, "", ""]
    return "\n".join([*lines, *("\n\n\n".join("\n".join(part) for part in parts).splitlines()), ""])


def record(name: str, doc: str, fields: str) -> list[str]:
    """A frozen dataclass."""
    return [
        "@dataclass(frozen=True, slots=True)",
        f"class {name}:",
        f'    """{doc}"""',
        "",
        *(f"    {part.strip()}" for part in fields.split(";")),
    ]


def text(said: str) -> str:
    """A string literal."""
    return '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'
