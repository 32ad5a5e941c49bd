"""The programs of docs/migrating.md, before and after: both print the same of the same meter."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from peer_environment import ROOT, peer_python
from test_foreign_clients import Case, station
from win12.simulator.server import serve_meters

pytestmark = pytest.mark.interop

PAGE: Final = (ROOT / "docs" / "migrating.md").read_text(encoding="utf-8")
CORPUS: Final = ROOT.parent / "shared" / "corpus" / "dlms_push.json"
# gurux-dlms tells so with every message, on standard output.
NOISE: Final = {"Encryption is applied.", "Authentication is applied."}
PUSH: Final = "esp-hdlc_norway_han_1phase"


def pairs() -> Iterator[tuple[str, str, str]]:
    """Which stack, the program before and the one after."""
    for section in PAGE.split("\n## From ")[1:]:
        before, after = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
        yield section.split("\n", 1)[0], before, after


PAIRS: Final = {stack: programs for stack, *programs in pairs()}
KEYS: Final = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL).group(1)  # type: ignore[union-attr]


async def printed(python: str, program: str, folder: Path, *arguments: str) -> list[str]:
    """The lines that a program prints in `folder`."""
    pipe = asyncio.subprocess.PIPE
    own: Any = {"cwd": folder, "env": {**os.environ, "WIN12_COUNTERS": str(folder / "counters")}}
    process = await asyncio.create_subprocess_exec(python, "-c", program, *arguments, **own, stdout=pipe, stderr=pipe)
    try:
        output, errors = await asyncio.wait_for(process.communicate(), 100)
    except BaseException:
        process.kill()
        raise
    assert process.returncode == 0, errors.decode()
    return [line for line in output.decode().splitlines() if line not in NOISE]


def at(program: str, port: int) -> str:
    """A program of the page that asks the meter of this machine."""
    there = program.replace('"meter.example", 4059', f'"127.0.0.1", {port}').replace("meter.example:4059", f"127.0.0.1:{port}")
    there = there.replace('host="meter.example", port=4059', f'host="127.0.0.1", port={port}')
    assert there != program
    return there


@pytest.mark.parametrize("stack", ["gurux-dlms", "dlms-cosem"])
async def test_a_meter_is_read_alike(stack: str, tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text(KEYS)
    (tmp_path / "keys.toml").chmod(0o600)
    before, after = PAIRS[stack]
    async with await serve_meters([station(Case(auth="gmac", security="authenc"))], link="wrapper") as simulator:
        theirs = await printed(peer_python(), at(before, simulator.ports[0]), tmp_path)
        ours = await printed(sys.executable, at(after, simulator.ports[0]), tmp_path)
    assert ours == theirs
    assert len(ours) == 6


async def test_a_push_is_decoded_alike(tmp_path: Path) -> None:
    if not CORPUS.exists():
        pytest.skip("the corpus of pushes is not here")
    push = next(one["hex"] for one in json.loads(CORPUS.read_text()) if one["id"] == PUSH)
    before, after = PAIRS["amshan"]
    theirs = await printed(peer_python(), before, tmp_path, push)
    assert await printed(sys.executable, after, tmp_path, push) == theirs == ["1362 250.0"]


def test_every_stack_of_the_page_is_tested() -> None:
    assert list(PAIRS) == ["gurux-dlms", "dlms-cosem", "amshan"]
