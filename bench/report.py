"""The table for people and the file for programs."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

LABELS = {"ours": "win12", "gurux": "gurux-dlms", "dlms_cosem": "dlms-cosem"}
"""Names of the stacks as people know them; also their distributions."""

NAMES = {**LABELS, "before": "win12 before"}

WIDTH = 132
"""Columns of the table at least: a narrower one cannot be read."""


def environment() -> dict[str, Any]:
    """What the figures depend on."""
    return {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "versions": {name: version(name) for name in (*LABELS.values(), "cryptography", "numpy")},
    }


def table(lines: Sequence[dict[str, Any]], peers: Sequence[str]) -> Table:
    """Figures and ratios; a ratio short of its aim is marked."""
    shown = Table(title="processor time: smaller is better; x: how many times longer than win12, in brackets the aim")
    shown.add_column("work")
    shown.add_column("unit")
    for stack in ("ours", *peers):
        shown.add_column(NAMES[stack], justify="right")
    for peer in peers:
        shown.add_column(f"x {NAMES[peer]}", justify="right")
    for line in lines:
        figures = [_figure(line[stack]) for stack in ("ours", *peers)]
        shown.add_row(line["work"], line["unit"], *figures, *(_ratio(line, peer) for peer in peers))
    return shown


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 100 else f"{value:g}"


def _ratio(line: dict[str, Any], peer: str) -> str:
    ratio, aim = line[f"ratio_{peer}"], line.get(f"aim_{peer}")
    if ratio is None:
        return "-"
    if aim is None:
        return _figure(ratio)
    colour = "green" if ratio >= aim else "yellow"
    return f"[{colour}]{_figure(ratio)}[/] ({aim:g})"


def show(lines: Sequence[dict[str, Any]], peers: Sequence[str]) -> None:
    """Print the table."""
    console = Console()
    console.width = max(console.width, WIDTH)
    console.print(table(lines, peers))


def save(lines: Sequence[dict[str, Any]], folder: Path) -> None:
    """Write results.json, the list of works, and environment.json beside it."""
    for name, content in (("results", list(lines)), ("environment", environment())):
        (folder / f"{name}.json").write_text(json.dumps(content, indent=2) + "\n")
