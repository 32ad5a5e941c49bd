"""docs/certificates.md: every command on it, in its order, says what the page says."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "certificates.md").read_text()
WIN12 = f"{sys.executable} -m win12"
SERVED = "127.0.0.1:4059"
SIMULATE = "win12 simulate --auth ecdsa --suite 1 --keys meter.toml"
BLOCKS = re.findall(r"```(console|toml|)\n(.*?)```", PAGE, re.DOTALL)


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the user's: counters go into the folder."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("WIN12", "XDG", "LC_", "LANG"))}
    return {**inherited, "HOME": str(folder), "PYTHONIOENCODING": "utf-8"}


@contextmanager
def meter(folder: Path) -> Iterator[str]:
    """The meter of the page, on a free port; its host and port."""
    command = [*SIMULATE.replace("win12", WIN12, 1).split(), "--port", "0", "--json"]
    process = subprocess.Popen(
        command, cwd=folder, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        told = ""
        while not told.endswith("}\n") or told.count("{") != told.count("}"):
            line = process.stdout.readline()
            assert line, "the meter ended"
            told += line
        (only,) = json.loads(told)["meters"]
        yield re.search(r"//(.*?)\?", only["url"])[1]  # type: ignore[index]
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=300)


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a block and what it says."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *said = part.splitlines()
        yield command, said


def obey(folder: Path, command: str, said: list[str], served: str) -> None:
    """Run one command; its lines are those of the page, where `…` is anything."""
    typed = re.sub(r"^win12\b", WIN12, command).replace(SERVED, served)
    done = subprocess.run(
        typed, shell=True, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False, timeout=60
    )
    wrong = bool(said) and said[0].startswith("error:")
    assert (done.returncode != 0) is wrong, (command, done.stderr)
    pattern = r".*?".join(map(re.escape, "\n".join(said).split("…")))
    assert re.fullmatch(pattern, (done.stderr if wrong else done.stdout).rstrip("\n"), re.DOTALL), (
        command,
        done.stdout,
        done.stderr,
    )


def test_the_page_is_true(tmp_path: Path) -> None:
    for kind, text in BLOCKS:
        if kind == "toml":
            file = tmp_path / text.split(":")[0].removeprefix("# ")
            file.write_text(text)
            file.chmod(0o600)
    split = next(at for at, (_, text) in enumerate(BLOCKS) if text == SIMULATE + "\n")
    ran = 0
    for kind, text in BLOCKS[:split]:
        for command, said in commands(text) if kind == "console" else ():
            obey(tmp_path, command, said, SERVED)
            ran += 1
    with meter(tmp_path) as served:
        for kind, text in BLOCKS[split:]:
            for command, said in commands(text) if kind == "console" else ():
                obey(tmp_path, command, said, served)
                ran += 1
    assert ran == PAGE.count("\n$ ") > 12
