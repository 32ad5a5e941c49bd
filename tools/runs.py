"""Whether the tests say the same each time: run them again and again, and tell what any run said otherwise.

    python -m tools.runs 20 [-- PYTEST ARGUMENTS]

Every run is a whole `make test`. One line a run as it ends; build/runs/N.log keeps what a run with a failure printed.
Exit status 1 when any run failed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
LOGS: Final = ROOT / "build" / "runs"
_SUMMARY: Final = re.compile(r"^(?:=+ )?((?:\d+ \w+, )*\d+ \w+) in [\d.]+s", re.MULTILINE)


class Run(NamedTuple):
    """One: whether all passed, what pytest counted, how long it took in seconds, and which tests failed."""

    passed: bool
    said: str
    seconds: float
    failed: tuple[str, ...]


def run(number: int, more: list[str]) -> Run:
    """All tests once. What a run with a failure printed is kept."""
    began = time.monotonic()
    command = ["make", "test", f"PYTEST_FLAGS={' '.join(more)}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    found = _SUMMARY.findall(done.stdout)
    failed = tuple(sorted(set(re.findall(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE))))
    if done.returncode:
        LOGS.mkdir(parents=True, exist_ok=True)
        (LOGS / f"{number}.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    return Run(done.returncode == 0, found[-1] if found else "no summary", time.monotonic() - began, failed)


def main() -> None:
    parser = argparse.ArgumentParser("python -m tools.runs", description="Run all tests again and again.")
    parser.add_argument("times", type=int)
    parser.add_argument("more", nargs="*", help="arguments of pytest, after --")
    given = parser.parse_args()
    runs = []
    for number in range(1, given.times + 1):
        runs.append(one := run(number, given.more))
        print(f"run {number}: {'passed' if one.passed else 'FAILED'}, {one.said}, {one.seconds:.0f} s", *one.failed, flush=True)
    bad, times = sum(not one.passed for one in runs), [one.seconds for one in runs]
    print(f"{len(runs)} runs, {bad} with a failure, {sum(times) / len(times):.0f} s each, {max(times):.0f} the longest")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
