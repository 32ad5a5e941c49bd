"""`python -m bench.core`, a part of `make bench`: the works in C and in Python, and how many times faster C is."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import cases
from bench.core import ours
from bench.core.native import Native, build
from bench.measure import QUICK, Disagreement, Plan, Series, Timed, digits, measure
from bench.report import WIDTH
from bench.stack import StackError
from bench.works import Work


@dataclass(frozen=True, slots=True)
class Rate:
    """A work and how its speed is told: `amount` units in a run, of which so many `per` second make one of `unit`."""

    name: str
    title: str
    unit: str
    amount: int
    per: float


RATES = (
    Rate("array_check", "array of 1,000 structures, 26,004 octets: is it sound", "MB/s", 26_004, 1e6),
    Rate("array", "the same, value by value", "MB/s", 26_004, 1e6),
    Rate("profile", f"profile of {cases.ROWS:,} rows x 6, value by value", "MB/s", len(cases.profile()), 1e6),
    Rate("hdlc_decode", "HDLC frame of 128 octets, decode", "frames/s", cases.FRAMES, 1),
    Rate("hdlc_encode", "HDLC frame of 128 octets, encode", "frames/s", cases.FRAMES, 1),
    Rate("steps", "client association, request and protected answer: steps of the machine", "steps/s", 2 * ours.ROUNDS, 1),
)


def main() -> int:
    """0 when everything was measured; 1 when C and Python disagree or there is no compiler."""
    parser = argparse.ArgumentParser(prog="python -m bench.core", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few short rounds, rough figures")
    plan = QUICK if parser.parse_args().quick else Plan()
    amounts = {rate.name: rate.amount for rate in RATES}
    try:
        with ExitStack() as stay:
            folder = Path(stay.enter_context(tempfile.TemporaryDirectory(prefix="win12-bench-")))
            native = stay.enter_context(Native(build(folder, ours.inputs()), amounts))
            stacks: dict[str, Timed] = {"ours": native, "python": ours.Python(amounts)}
            found = [(rate, measure(Work(rate.name, rate.title, rate.unit, 1), stacks, plan)) for rate in RATES]
    except (Disagreement, StackError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    console = Console()
    console.width = max(console.width, WIDTH)
    console.print(table(found))
    return 0


def table(found: list[tuple[Rate, Series]]) -> Table:
    """Speeds, and the median of the ratios of the rounds."""
    shown = Table(title="the C core beside the Python that follows from the same specification: larger is better")
    for head in ("work", "unit"):
        shown.add_column(head)
    for head in ("C", "Python", "x"):
        shown.add_column(head, justify="right")
    for rate, series in found:
        speeds = [_speed(rate, series.typical(stack)) for stack in ("ours", "python")]
        shown.add_row(rate.title, rate.unit, *speeds, f"{digits(series.ratio('python') or 0):g}")
    return shown


def _speed(rate: Rate, seconds: float | None) -> str:
    return f"{digits(1 / seconds / rate.per):,.0f}" if seconds else "-"


if __name__ == "__main__":
    sys.exit(main())
