"""`make bench`: measure win12 against the public stacks, print the ratios, write bench/results.json."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench import report
from bench.fleet import measure_fleet
from bench.measure import QUICK, Disagreement, Plan, entry, measure
from bench.stack import Meter, Stack, StackError
from bench.works import BEFORE, FLEET, METERS, QUICK_METERS, STACKS, WORKS

NAMES = [*(work.name for work in WORKS), FLEET[0].name]
FOLDER = Path(__file__).resolve().parent


def main() -> int:
    """0 when everything was measured; 1 when stacks disagree or cannot do their work."""
    options = _options()
    try:
        with ExitStack() as stay:
            names = options.only or NAMES
            if options.against is not None:
                report.show(_against(options.against, names, options, stay), [BEFORE])
                return 0
            lines = _measured(names, options, stay)
    except (Disagreement, StackError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    report.show(lines, STACKS[1:])
    if options.save:
        report.save(lines, FOLDER)
    return 0


def _against(folder: Path, names: list[str], options: argparse.Namespace, stay: ExitStack) -> list[dict[str, Any]]:
    """Ours beside what another checkout has, turn by turn in one run; the fleet is not among it."""
    plan = QUICK if options.quick else Plan()
    works = [work for work in WORKS if work.name in names]
    meter = stay.enter_context(Meter())
    stacks = {
        "ours": stay.enter_context(Stack("ours", meter)),
        BEFORE: stay.enter_context(Stack("ours", meter, folder.resolve())),
    }
    return [entry(work, measure(work, stacks, plan), [BEFORE]) for work in works]


def _measured(names: list[str], options: argparse.Namespace, stay: ExitStack) -> list[dict[str, Any]]:
    plan = QUICK if options.quick else Plan()
    works = [work for work in WORKS if work.name in names]
    meter = stay.enter_context(Meter()) if any(work.dialogue for work in works) else None
    stacks = {name: stay.enter_context(Stack(name, meter)) for name in STACKS} if works else {}
    lines = []
    for work in works:
        print(f"{work.title} ...", file=sys.stderr)
        lines.append(entry(work, measure(work, stacks, plan), STACKS[1:]))
    if FLEET[0].name in names:
        print(f"{FLEET[0].title} ...", file=sys.stderr)
        series = measure_fleet(QUICK_METERS if options.quick else METERS, plan)
        lines += [entry(work, found, STACKS[1:]) for work, found in zip(FLEET, series, strict=True)]
    return lines


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few short rounds: seconds instead of minutes, rough figures")
    told = f"one work, may be repeated: {', '.join(NAMES)}"
    parser.add_argument("--only", action="append", metavar="NAME", choices=NAMES, help=told)
    told = "a checkout of another version of win12, instead of the public stacks: what has become faster or slower"
    parser.add_argument("--against", type=Path, metavar="FOLDER", help=told)
    parser.add_argument("--no-save", dest="save", action="store_false", help="leave results.json as it is")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
