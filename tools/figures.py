"""How large the rooms of this house are: files, functions, what is said of them, what stands twice, how long the tests took.

    python -m tools.figures [--json]

Code that is generated is not counted: nobody reads it. Lines are all lines of a file.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import statistics
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
AREAS = {
    "runtime": "runtime/win12", "compiler": "compiler/win12_spec", "fuzz": "fuzz/win12_fuzz", "bench": "bench", "tests": "tests",
}  # fmt: skip
PRODUCT = ("runtime", "compiler", "fuzz")
RUN = 6  # lines that stand twice, at least, as `duplicates` counts
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Room:
    """What was counted of some files."""

    sizes: list[int] = field(default_factory=list)  # lines of each file
    functions: list[int] = field(default_factory=list)  # lines
    public: int = 0
    documented: int = 0
    annotated: int = 0
    comments: int = 0

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Room:
        room = cls()
        for path in paths:
            room.add(path)
        return room

    def add(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        self.sizes.append(text.count("\n"))
        self.comments += len(re.findall(r"(?m)(?:^|\s)#(?!:| noqa| type:| fmt:)", text))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, Function):
                self._function(node)

    def _function(self, node: Function) -> None:
        self.functions.append((node.end_lineno or node.lineno) - node.lineno + 1)
        self.annotated += node.returns is not None
        if not node.name.startswith("_"):
            self.public += 1
            self.documented += ast.get_docstring(node) is not None

    @property
    def lines(self) -> int:
        return sum(self.sizes)

    def figures(self) -> dict[str, float]:
        sizes, lengths = sorted(self.sizes), sorted(self.functions)
        return {
            "files": len(sizes), "lines": self.lines, "file median": statistics.median(sizes), "file p90": at(sizes, 0.9),
            "largest file": sizes[-1],
            "function median": statistics.median(lengths), "function p95": at(lengths, 0.95), "longest function": lengths[-1],
            "public with docstring, %": round(100 * self.documented / max(1, self.public)),
            "with return type, %": round(100 * self.annotated / max(1, len(lengths))),
            "comments in 100 lines": round(100 * self.comments / max(1, self.lines), 1),
        }  # fmt: skip


def at(values: Sequence[int], share: float) -> int:
    """The value that so many do not exceed; `values` are sorted."""
    return values[min(len(values) - 1, int(share * len(values)))]


def sources(area: str) -> list[Path]:
    return sorted(path for path in (ROOT / AREAS[area]).rglob("*.py") if "generated" not in path.parts)


def repeated(paths: Iterable[Path]) -> int:
    """Runs of lines, as long as they are, that stand in two places or more."""
    seen = defaultdict[tuple[str, ...], list[tuple[str, int]]](list)
    for path in paths:
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        kept = [line for line in lines if len(line) > 1 and not line.startswith(("#", "import ", "from ", '"""'))]
        for start in range(len(kept) - RUN + 1):
            seen[tuple(kept[start : start + RUN])].append((str(path), start))
    twice = {place for places in seen.values() if len(places) > 1 for place in places[1:]}
    return sum((path, start - 1) not in twice for path, start in twice)


def ratios() -> str:
    """How many times faster than each peer the last bench found us, in the middle of its works."""
    rows = json.loads((ROOT / "bench" / "results.json").read_text(encoding="utf-8"))
    middle = {peer: statistics.median(row[f"ratio_{peer}"] for row in rows) for peer in ("gurux", "dlms_cosem")}
    return ", ".join(f"{value:.3g} times {peer}" for peer, value in middle.items())


def suite_took() -> str:
    """The tests of the last `make test`."""
    path = ROOT / "build" / "tests.xml"
    if not path.exists():
        return "not run"
    suite = next(iter(ET.parse(path).getroot().iter("testsuite")))  # noqa: S314 - our own file
    return f"{suite.get('tests')} in {float(suite.get('time', 0)):.0f} s"


def all_figures() -> dict[str, dict[str, Any]]:
    """Figures by area, and of the whole."""
    rooms = {area: Room.of(sources(area)) for area in AREAS}
    product = Room.of(path for area in PRODUCT for path in sources(area))
    told: dict[str, dict[str, Any]] = {area: room.figures() for area, room in rooms.items()}
    told["whole"] = {
        "tests / source, lines": round(rooms["tests"].lines / product.lines, 2),
        "runs of lines that stand twice": repeated(path for area in AREAS for path in sources(area)),
        "bench, median of its works": ratios(),
        "tests of the last `make test`": suite_took(),
    }
    return told


def main() -> None:
    parser = argparse.ArgumentParser("python -m tools.figures", description="How large the rooms are.")
    parser.add_argument("--json", action="store_true")
    told = all_figures()
    if parser.parse_args().json:
        print(json.dumps(told, indent=2))
        return
    table = Table("", box=None, header_style="bold")
    for area in AREAS:
        table.add_column(area, justify="right")
    for name in told["runtime"]:
        table.add_row(name, *(f"{told[area][name]:,g}" for area in AREAS))
    console = Console()
    console.print(table)
    for name, value in told["whole"].items():
        console.print(f"{name}: {value}", highlight=False)


if __name__ == "__main__":
    main()
