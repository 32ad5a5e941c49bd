"""Runs of programs that are linked with libFuzzer, as those of Atheris and of C are: their arguments, and what they tell."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from win12_fuzz.engines.base import GRACE, Found, Result
from win12_fuzz.places import BUILD
from win12_fuzz.target import Target
from win12_fuzz.tree.words import dictionary_text

LIMIT = 10
"""Seconds for one input."""
MEMORY = 2048
"""Megabytes of the process."""
RUNS = 5
"""Findings after which a run has seen enough: the program ends at each."""
ARTIFACTS = ("crash-", "timeout-", "oom-", "leak-")
LAST = re.compile(r"^#\d+\s.*?cov: (\d+) ft: (\d+)", re.MULTILINE)
UNITS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
SAID = re.compile(
    r"^(?:==\d+==\s*ERROR: .*|\S*: runtime error: .*|win12: .*|[\w.]*(?:Error|Finding|Disagreement)\b.*)$", re.MULTILINE
)


def dictionary(target: Target) -> Path:
    """The dictionary of a target as a file."""
    path = BUILD / "dictionaries" / f"{target.name}.dict"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dictionary_text(word for word in target.dictionary() if 0 < len(word) <= 64), encoding="ascii")
    return path


Start = Callable[[Sequence[str], float], tuple[int, str]]
"""Runs such a program with these arguments for at most so many seconds; its exit status and what it wrote."""


def run(start: Start, target: Target, folders: Sequence[Path], seconds: float, *, seed: int) -> Result:
    """Run such a program again and again, until the time is over or enough was found. What is new goes to the first folder."""
    ends, result, messages = time.monotonic() + seconds, Result(), set[str]()
    options = [
        f"-max_len={target.limit}", f"-timeout={LIMIT}", f"-rss_limit_mb={MEMORY}", f"-dict={dictionary(target)}",
        "-print_final_stats=1", "-use_value_profile=0",
    ]  # fmt: skip
    for number in range(RUNS):
        left = max(1, int(ends - time.monotonic()))
        with tempfile.TemporaryDirectory(prefix="win12-fuzz-") as folder:
            each = [f"-max_total_time={left}", f"-seed={seed + number}", f"-artifact_prefix={folder}/"]
            began = time.monotonic()
            status, output = start([*options, *each, *map(str, folders)], left + GRACE)
            result.seconds += time.monotonic() - began
            found = artifacts(Path(folder), output)
        told(output, result)
        if not found:
            if status != 0 and not result.executions:
                result.failure = f"ended with status {status}: {(output.strip().splitlines() or ['no output'])[-1]}"
            break
        result.found += [one for one in found if one.message not in messages]
        messages |= {one.message for one in found}
        if time.monotonic() + 1 > ends:
            break
    return result


def merge(start: Start, target: Target, corpus: Path, found: Path) -> None:
    """Add to a corpus those inputs of a folder that reach what none of it reaches; most that a run keeps were steps to others."""
    start([f"-max_len={target.limit}", f"-timeout={LIMIT}", "-merge=1", str(corpus), str(found)], GRACE)


def told(output: str, result: Result) -> None:
    """Add what a program wrote of itself."""
    for units in UNITS.findall(output):
        result.executions += int(units)
    for cov, features in LAST.findall(output)[-1:]:
        result.counters = {"edges": max(int(cov), result.counters.get("edges", 0)), "features": int(features)}


def artifacts(folder: Path, output: str) -> list[Found]:
    """The inputs that a program left behind when something went wrong."""
    said = SAID.findall(output)
    message = re.sub(r"==\d+==\s*|0x[0-9a-f]{6,}", "", (said or ["it says nothing"])[0])[:2000]
    paths = [path for path in sorted(folder.iterdir()) if path.name.startswith(ARTIFACTS)]
    return [Found(path.read_bytes(), f"{path.name.partition('-')[0]}: {message}") for path in paths]
