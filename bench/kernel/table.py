"""The table, for a terminal and for the documentation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.kernel.figures import WAYS
from bench.report import WIDTH

HEADS = {"module": "module", "broker": "broker", "broker_tcp": "broker, TCP", "own": "each alone"}
_TITLE = "on an emulated processor: only ratios mean something; x: how many times worse than the module"


def rows(lines: Sequence[dict[str, Any]]) -> list[list[str]]:
    """The cells of the table, its head first."""
    head = ["", "unit", HEADS["module"], *(cell for way in WAYS[1:] for cell in (HEADS[way], "x"))]
    return [head, *([line["work"], line["unit"], *_figures(line)] for line in lines)]


def _figures(line: dict[str, Any]) -> list[str]:
    return [_figure(line["module"]), *(_figure(line[key]) for way in WAYS[1:] for key in (way, f"ratio_{way}"))]


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 100 else f"{value:g}"


def markdown(lines: Sequence[dict[str, Any]]) -> str:
    """As the pages have it."""
    head, *body = rows(lines)
    rule = ["---", "---", *("---:" for _ in head[2:])]
    return "\n".join(f"| {' | '.join(cells)} |".replace("|  |", "| |").replace(" x ", " × ") for cells in (head, rule, *body))


def show(lines: Sequence[dict[str, Any]]) -> None:
    """Print it, ratios green where the module is better by half, and yellow where it is not better."""
    head, *body = rows(lines)
    shown = Table(title=_TITLE)
    for at, one in enumerate(head):
        shown.add_column(one, justify="left" if at < 2 else "right", no_wrap=True)
    for at, cells in enumerate(body):
        coloured = [_coloured(cell) if head[place] == "x" else cell for place, cell in enumerate(cells)]
        shown.add_row(*coloured, end_section=_kind(lines[at]) != _kind(lines[min(at + 1, len(lines) - 1)]))
    console = Console()
    console.width = max(console.width, WIDTH)
    console.print(shown)


def _coloured(ratio: str) -> str:
    if ratio == "-":
        return ratio
    value = float(ratio.replace(",", ""))
    return f"[green]{ratio}[/]" if value >= 1.5 else f"[yellow]{ratio}[/]" if value <= 1 else ratio


def _kind(line: dict[str, Any]) -> str:
    return str(line["name"]).split("_")[0]
