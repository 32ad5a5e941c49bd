"""Whether the tests say the same each time: run them again and again, and tell what any run said otherwise.

    python -m tools.runs 20 [-- PYTEST ARGUMENTS]

Every run is a whole `make test`. One line a run as it ends; build/runs/N.log keeps what a run with a failure printed. Twenty of
them take hours: what ran is kept in build/runs for the commit, and the command given again goes on where it was stopped, unless
something was altered. Exit status 1 when any run failed.
"""

from __future__ import annotations

import argparse
import json
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
    failed: list[str]

    def line(self, number: int) -> str:
        """As it is printed."""
        ended = "passed" if self.passed else "FAILED"
        return " ".join([f"run {number}: {ended}, {self.said}, {self.seconds:.0f} s", *self.failed])


def run(number: int, more: list[str]) -> Run:
    """All tests once. What a run with a failure printed is kept."""
    began = time.monotonic()
    command = ["make", "test", f"PYTEST_FLAGS={' '.join(more)}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    found = _SUMMARY.findall(done.stdout)
    failed = sorted(set(re.findall(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)))
    if done.returncode:
        LOGS.mkdir(parents=True, exist_ok=True)
        (LOGS / f"{number}.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    return Run(done.returncode == 0, found[-1] if found else "no summary", time.monotonic() - began, failed)


class Kept:
    """The runs of one commit with the same arguments. Of an altered tree none are kept: nobody could say what ran."""

    def __init__(self, more: list[str]) -> None:
        self._more = more
        commit, altered = _git("rev-parse", "--short=12", "HEAD"), _git("status", "--porcelain")
        self._file = LOGS / f"{commit}.jsonl" if commit and not altered else None

    def runs(self) -> list[Run]:
        """Those so far."""
        if self._file is None or not self._file.exists():
            return []
        lines = map(json.loads, self._file.read_text(encoding="utf-8").splitlines())
        return [Run(**line["run"]) for line in lines if line["more"] == self._more]

    def keep(self, one: Run) -> None:
        """One more."""
        if self._file is not None:
            LOGS.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"more": self._more, "run": one._asdict()}) + "\n")


def _git(*arguments: str) -> str:
    """What git says; nothing where there is none."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603, S607 - reads
    return done.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser("python -m tools.runs", description="Run all tests again and again.")
    parser.add_argument("times", type=int)
    parser.add_argument("more", nargs="*", help="arguments of pytest, after --")
    given = parser.parse_args()
    kept = Kept(given.more)
    runs = kept.runs()[: given.times]
    for number, one in enumerate(runs, 1):
        print(f"{one.line(number)} (before)", flush=True)
    for number in range(len(runs) + 1, given.times + 1):
        runs.append(one := run(number, given.more))
        kept.keep(one)
        print(one.line(number), flush=True)
    bad, times = sum(not one.passed for one in runs), [one.seconds for one in runs]
    print(f"{len(runs)} runs, {bad} with a failure, {sum(times) / len(times):.0f} s each, {max(times):.0f} the longest")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
