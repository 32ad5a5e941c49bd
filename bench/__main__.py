"""`make bench`: measure win12 against the public stacks, print the ratios, write bench/results.json."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench import report
from bench.measure import QUICK, Disagreement, Plan, entry, measure
from bench.stack import Meter, Stack, StackError
from bench.works import STACKS, WORKS

FOLDER = Path(__file__).resolve().parent


def main() -> int:
    """0 when everything was measured; 1 when stacks disagree or cannot do their work."""
    options = _options()
    works = [work for work in WORKS if not options.only or work.name in options.only]
    plan = QUICK if options.quick else Plan()
    try:
        with ExitStack() as stay:
            lines = _measured(works, plan, stay)
    except (Disagreement, StackError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    report.show(lines, STACKS[1:])
    if options.save:
        report.save(lines, FOLDER)
    return 0


def _measured(works: list[Any], plan: Plan, stay: ExitStack) -> list[dict[str, Any]]:
    meter = stay.enter_context(Meter()) if any(work.dialogue for work in works) else None
    stacks = {name: stay.enter_context(Stack(name, meter)) for name in STACKS}
    lines = []
    for work in works:
        able = {name: stack for name, stack in stacks.items() if work.name in stack.works()}
        print(f"{work.title} ...", file=sys.stderr)
        lines.append(entry(work, measure(work, able, plan), STACKS[1:]))
    return lines


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few short rounds: seconds instead of minutes, rough figures")
    names = [work.name for work in WORKS]
    told = f"one work, may be repeated: {', '.join(names)}"
    parser.add_argument("--only", action="append", metavar="NAME", choices=names, help=told)
    parser.add_argument("--no-save", dest="save", action="store_false", help="leave results.json as it is")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
