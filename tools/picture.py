"""The picture of the architecture, drawn from what imports what: docs/architecture.svg.

    python -m tools.picture [--check]

A room is a package below `win12`, or one of the other packages. Rooms stand in the order in which they know each other, so all
that is drawn must be right of the diagonal. The order is said here; what a room knows is found.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from math import log
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import grimp

ROOT: Final = Path(__file__).parents[1]
FILE: Final = ROOT / "docs" / "architecture.svg"
PACKAGES: Final = ("win12", "win12_wire", "win12_spec", "win12_fuzz")
ABOVE, LAYER, BESIDE = "#e0e7ff", "#bfdbfe", "#fef3c7"
ROOMS: Final = {
    "win12.cli": (ABOVE, "the commands"),
    "win12_fuzz": (BESIDE, "fuzzing: targets, mutators, engines"),
    "win12": (ABOVE, "what programs import: open, connect, share"),
    "win12.fleet": (ABOVE, "many meters: collect, listen"),
    "win12.host": (ABOVE, "one meter for many programs of one host"),
    "win12.gateway": (ABOVE, "meters behind a prefix, by turns"),
    "win12.simulator": (ABOVE, "a meter to test against"),
    "win12.store": (ABOVE, "what was read, kept in SQLite"),
    "win12.application": (LAYER, "5  associations, APDUs, COSEM values"),
    "win12.transport": (LAYER, "4  blocks, flow control, invoke ids"),
    "win12.network": (LAYER, "3  the wrapper and its wPorts"),
    "win12.datalink": (LAYER, "2  HDLC, M-Bus: frames and stations"),
    "win12.physical": (LAYER, "1  sockets; where a meter is"),
    "win12.security": (BESIDE, "keys, counters, cipher suites, access"),
    "win12.documents": (BESIDE, "TOML that people write, located"),
    "win12.tracing": (BESIDE, "what machines did, to a file"),
    "win12_spec": (BESIDE, "the compiler, its checks and models"),
    "win12_wire": (BESIDE, "generated: frames, sessions, objects, errors"),
}
"""Fill and meaning of each room."""
LEFT, TOP, CELL = 470, 130, 34
STROKE: Final = "#64748b"
Edges = Mapping[tuple[str, str], int]


def room(module: str) -> str:
    """The room that a module is in."""
    first, *rest = module.split(".")
    return f"win12.{rest[0]}" if first == "win12" and rest and rest[0] != "__main__" else first


def edges() -> Edges:
    """How many imports lead from one room into another. Raises ValueError for a room without a place."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    found = Counter[tuple[str, str]]()
    for module in graph.modules - {"win12.__main__"}:
        for imported in graph.find_modules_directly_imported_by(module):
            found[room(module), room(imported)] += room(module) != room(imported)
    if lost := {name for ends in found for name in ends} - set(ROOMS):
        raise ValueError(f"no place for {', '.join(sorted(lost))}: say in tools/picture.py where it stands")
    return +found


def picture(joined: Edges) -> str:
    """The SVG: a row and a column for each room; where they cross, how many imports the row's room has of the column's."""
    size = LEFT + CELL * len(ROOMS) + 20, TOP + CELL * len(ROOMS) + 20
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" font-family="Helvetica, Arial, sans-serif">',
        f'<rect width="{size[0]}" height="{size[1]}" fill="white"/>',
    ]
    for row, name in enumerate(ROOMS):
        lines += _head(row, name)
        for column, other in enumerate(ROOMS):
            lines += _cell(row, column, joined.get((name, other), 0))
    return "\n".join([*lines, "</svg>", ""])


def _head(row: int, name: str) -> Iterator[str]:
    fill, doc = ROOMS[name]
    y, x = TOP + CELL * row, LEFT + CELL * row + CELL // 2 + 4
    yield f'<rect x="10" y="{y + 2}" width="{LEFT - 16}" height="{CELL - 4}" rx="5" fill="{fill}" stroke="{STROKE}"/>'
    yield f'<text x="20" y="{y + 22}" font-size="13" font-weight="bold">{escape(name)}</text>'
    yield f'<text x="160" y="{y + 22}" font-size="12">{escape(doc)}</text>'
    short = name.removeprefix("win12.")
    yield f'<text x="{x}" y="{TOP - 6}" font-size="12" transform="rotate(-60 {x} {TOP - 6})">{escape(short)}</text>'


def _cell(row: int, column: int, count: int) -> Iterator[str]:
    x, y = LEFT + CELL * column, TOP + CELL * row
    fill, ink = ("#334155" if row == column else "white"), "black"
    if count:
        ink = "white" if count > 20 else "black"
        strength = min(1.0, 0.15 + log(count) / 6)
        fill = f"rgba(30, 64, 175, {strength:.2f})" if column > row else "#dc2626"
    yield f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" fill="{fill}" stroke="#cbd5e1"/>'
    if count:
        yield f'<text x="{x + CELL // 2}" y="{y + 21}" font-size="11" text-anchor="middle" fill="{ink}">{count}</text>'


def main() -> None:
    drawn = picture(edges())
    if "--check" not in sys.argv:
        FILE.write_text(drawn, encoding="utf-8")
    elif not FILE.exists() or FILE.read_text(encoding="utf-8") != drawn:
        sys.exit(f"{FILE.relative_to(ROOT)} is not what the imports say; run: make docs")


if __name__ == "__main__":
    main()
