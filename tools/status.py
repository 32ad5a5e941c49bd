"""Every promise, the command that shows it, and what it printed: docs/status.md.

    python -m tools.status [NAME...]

runs the commands of the promises named, or of all, which takes an hour, and writes the page; what was not run keeps its row.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "status.md"
PROMISES: Final[dict[str, dict[str, str]]] = tomllib.loads((ROOT / "tools" / "promises.toml").read_text(encoding="utf-8"))
HEAD: Final = """# Status

What is promised, the command that shows it, and what it printed when it ran last. `python -m tools.status NAME` runs one again
and writes its row. Commands without `make` are those of `.venv/bin`.

| | promise | command | printed | ended | s | on |
|---|---|---|---|---|---|---|
"""
NOT_YET: Final = "not run | | |"
_ROW: Final = re.compile(r"^\| `(\w+)` \|.*\| `[^`]*` \| (.*) \|$", re.MULTILINE)
_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")


def kept() -> dict[str, str]:
    """What the page says of each promise."""
    return dict(_ROW.findall(PAGE.read_text(encoding="utf-8"))) if PAGE.exists() else {}


def shown(name: str) -> str:
    """Run a promise's command; what to say of it. What it prints is passed on."""
    promise, began, told = PROMISES[name], time.monotonic(), list[str]()
    environment = {**os.environ, "PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}", "COLUMNS": "120"}
    command = ["/bin/sh", "-c", promise["command"]]
    streams: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, cwd=ROOT, env=environment, **streams) as run:  # noqa: S603 - our own list
        assert run.stdout is not None
        for line in run.stdout:
            sys.stdout.write(line)
            told.append(_COLOURS.sub("", line).strip())
    lines = [" ".join(line.replace("|", "/").split()) for line in told if re.search(promise["line"], line)]
    ended = "as promised" if run.returncode == 0 else f"exit status {run.returncode}"
    return f"{lines[-1] if lines else 'nothing'} | {ended} | {time.monotonic() - began:.0f} | {date.today().isoformat()}"


def page(rows: Mapping[str, Any]) -> str:
    """The page, from what is said of each promise."""
    said = {name: f"| `{name}` | {one['promise']} | `{one['command']}` |" for name, one in PROMISES.items()}
    return HEAD + "".join(f"{head} {rows.get(name, NOT_YET)} |\n" for name, head in said.items())


def main() -> None:
    parser = argparse.ArgumentParser("python -m tools.status", description="Show what is promised.")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*PROMISES, []], help=", ".join(PROMISES))
    rows = kept()
    for name in parser.parse_args().names or PROMISES:
        print(f"--- {name}: {PROMISES[name]['command']}", flush=True)
        rows[name] = shown(name)
        PAGE.write_text(page(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
