"""`kill -9` of either end in the middle of a firmware transfer: what the meter has is not sent again, and it ends well."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import win12
from tapped_meters import WIN12
from win12.application.client.image_transfer import transfer_image
from win12.simulator.image_store import sealed
from win12_wire.errors import Code, MeterError

BLOCK = 512
IMAGE = sealed(random.Random(2).randbytes(40_000))
BLOCKS = -(-len(IMAGE) // BLOCK)


class _Meter:
    """`win12 simulate` with a state folder; killed and started again, it listens where it did."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._files = ["--keys", str(folder / "keys.toml"), "--state", str(folder / "state")]
        self._arguments = [*WIN12, "simulate", "--json", "--auth", "gmac", "--image-block", str(BLOCK), *arguments, *self._files]
        self._process: asyncio.subprocess.Process | None = None
        self.url = ""
        self.up = asyncio.Event()

    async def start(self) -> None:
        port = self.url.partition("?")[0].rpartition(":")[2] if self.url else "0"
        self._process = await asyncio.create_subprocess_exec(
            *self._arguments, "--port", port, stdout=asyncio.subprocess.PIPE, stderr=sys.stderr
        )
        assert self._process.stdout is not None
        told = await asyncio.wait_for(self._process.stdout.readuntil(b"\n}\n"), 60)
        self.url = json.loads(told)["meters"][0]["url"]
        self.up.set()

    def kill(self) -> None:
        """At once, without warning."""
        assert self._process is not None
        self.up.clear()
        self._process.kill()

    async def dead(self) -> None:
        assert self._process is not None
        assert await self._process.wait() == -9

    async def restart(self) -> None:
        await self.dead()
        await self.start()


@contextlib.asynccontextmanager
async def _metered(folder: Path, *arguments: str) -> Any:
    meter = _Meter(folder, *arguments)
    await meter.start()
    try:
        yield meter
    finally:
        meter.kill()
        await meter.dead()


async def _firmware(folder: Path, url: str, kill_after: int | None, *more: str) -> tuple[int, list[dict[str, Any]]]:
    """One run of `win12 firmware`, killed after so many blocks; its exit status and what it told."""
    (folder / "FW-3.img").write_bytes(IMAGE)
    files = ["--keys", str(folder / "keys.toml"), "--counters", str(folder / "counters")]
    process = await asyncio.create_subprocess_exec(
        *WIN12, "firmware", url, str(folder / "FW-3.img"), *files, "--json", *more,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    told, blocks = [], 0
    async for line in process.stderr:
        assert line.startswith(b"{"), line
        told.append(json.loads(line)) if line.endswith(b"}\n") else None
        blocks += told[-1]["step"] == "transferring"
        if blocks == kill_after:
            process.kill()
    return await process.wait(), told


@pytest.mark.slow
async def test_the_client_is_killed_at_any_moment(tmp_path: Path) -> None:
    sent = []
    async with _metered(tmp_path) as meter:
        for kill_after in (1, 9, 17):
            more = ("--resume",) if sent else ()
            status, told = await _firmware(tmp_path, meter.url, kill_after, *more)
            assert status == -9
            sent.append([one["block"] for one in told if one["step"] == "transferring"])
        status, told = await _firmware(tmp_path, meter.url, None, "--resume")
        assert status == 0
        sent.append([one["block"] for one in told if one["step"] == "transferring"])
        assert [one["step"] for one in told][-3:] == ["verifying", "activating", "done"]
        async with win12.open(meter.url, keys=tmp_path / "keys.toml", counters=tmp_path / "counters") as reader:
            assert (await reader.read("1.0.0.2.0.255")).raw == b"FW-3"
    assert sent[-1][-1] == BLOCKS - 1
    for before, after in pairwise(sent):
        assert after[0] in (before[-1], before[-1] + 1), "it goes on where the meter is"


@pytest.mark.slow
async def test_the_meter_is_killed_at_any_moment(tmp_path: Path) -> None:
    steps, blocks, kills = Counter[str](), [], {3, 20, 21, 60, BLOCKS - 1}
    tasks = []
    async with _metered(tmp_path) as meter:

        async def reopen() -> win12.Meter:
            await asyncio.wait_for(meter.up.wait(), 60)
            return await win12.open(meter.url, keys=tmp_path / "keys.toml", counters=tmp_path / "counters").start()

        def tell(progress: win12.ImageProgress) -> None:
            steps[progress.step] += 1
            if progress.step == "transferring":
                blocks.append(progress.block)
            if (progress.step == "transferring" and progress.block in kills) or (
                progress.step in ("verifying", "activating") and steps[progress.step] == 1
            ):
                kills.discard(progress.block)
                meter.kill()
                tasks.append(asyncio.create_task(meter.restart()))

        opened = await transfer_image(await reopen(), IMAGE, b"FW-3", win12.ImageOptions(pause=0.01), reopen=reopen, tell=tell)
        await asyncio.gather(*tasks)
        await opened.close()
        async with await reopen() as reader:
            assert (await reader.read("1.0.0.2.0.255")).raw == b"FW-3"
            assert 18 in [row["0.0.96.11.0.255"] async for row in reader.profile("0.0.99.98.0.255")]
    assert len(tasks) == 7
    assert steps["initiating"] == 1
    assert set(blocks) == set(range(BLOCKS))
    assert len(blocks) <= BLOCKS + 2 * len(tasks)


async def test_what_was_kept_of_another_image_is_found_when_it_is_verified(tmp_path: Path) -> None:
    """The owner says that it is the same image, and it is not, though it has as many blocks."""
    other = bytes(len(IMAGE))
    async with _metered(tmp_path) as meter:
        assert (await _firmware(tmp_path, meter.url, 30))[0] == -9
        keys = {"keys": tmp_path / "keys.toml", "counters": tmp_path / "counters"}
        with pytest.raises(MeterError, match="image_verify gave other reason") as caught:
            await win12.update_firmware(meter.url, other, b"FW-4", win12.ImageOptions(resume=True), **keys)
        assert caught.value.code == Code.IMAGE_REJECTED
        running = await win12.update_firmware(meter.url, IMAGE, b"FW-3", win12.ImageOptions(resume=True), **keys)
        assert running is not None
        assert running.raw == b"FW-3"
