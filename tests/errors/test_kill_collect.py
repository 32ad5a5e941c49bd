"""`kill -9` in the middle of `win12 collect`: what was told as kept is kept, no counter is used twice, a re-run finishes."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from tapped_meters import WIN12, tapped_meters, used_counters
from win12.store import Reader

PROFILE = "1.0.99.1.0.255"
QUARTER = timedelta(minutes=15)
DAYS = 30
METERS = 3
KILLS = (1, 2, 4, 7, 9)  # after so many reports
Told = Counter[tuple[str, str]]


def write_fleet(folder: Path, urls: list[str]) -> Path:
    meters = "".join(f'[[meter]]\nname = "house-{n}"\nurl = "{url}"\n' for n, url in enumerate(urls, 1))
    defaults = f'key_file = "keys.toml"\nregisters = ["1.0.1.8.0.255", "1.0.2.8.0.255"]\nprofiles = ["{PROFILE}"]\n'
    path = folder / "fleet.toml"
    path.write_text(f'[defaults]\nsince = "{DAYS}d"\n{defaults}{meters}')
    return path


async def collect(folder: Path, fleet: Path, told: Told, kill_after: int | None) -> int:
    """One run; `told` counts what it reports as kept. Killed without warning after so many reports."""
    files = ["--store", str(folder / "readings.db"), "--counters", str(folder / "counters")]
    process = await asyncio.create_subprocess_exec(
        *WIN12,
        "collect",
        str(fleet),
        *files,
        "--events",
        "--json",
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
    )
    assert process.stderr is not None
    reports = 0
    async for line in process.stderr:
        event = json.loads(line) if line.endswith(b"}\n") else {}
        if event.get("event") == "kept":
            told[event["meter"], "readings"] += event["readings"]
            told[event["meter"], "rows"] += event["rows"]
            reports += 1
            if reports == kill_after:
                process.kill()
    return await process.wait()


def check_store(path: Path, told: Told) -> None:
    """The database opens, is sound, and has at least what was told."""
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Reader(path) as store:
        for meter in store.meters():
            times = [row.time for row in store.rows(meter, PROFILE)]
            assert len(times) == len(set(times)), "a row was kept twice"
            assert len(times) >= told[meter, "rows"]
            assert len(list(store.readings(meter))) >= told[meter, "readings"]


def check_complete(path: Path, begun: datetime) -> None:
    """Every quarter of an hour is there, once."""
    with Reader(path) as store:
        assert len(store.meters()) == METERS
        for meter in store.meters():
            times = [row.time for row in store.rows(meter, PROFILE)]
            assert all(later - earlier == QUARTER for earlier, later in pairwise(times))
            assert times[0] <= begun - timedelta(days=DAYS) + QUARTER
            assert times[-1] >= begun - QUARTER


@pytest.mark.slow
async def test_killed_at_any_moment(tmp_path: Path) -> None:
    told: Told = Counter()
    begun = datetime.now().astimezone()
    async with tapped_meters(tmp_path, METERS, "--days", str(DAYS + 2)) as (taps, urls, keys):
        fleet = write_fleet(tmp_path, urls)
        for kill_after in KILLS:
            assert await collect(tmp_path, fleet, told, kill_after) == -9
            check_store(tmp_path / "readings.db", told)
        assert await collect(tmp_path, fleet, told, None) == 0
        check_store(tmp_path / "readings.db", told)
        check_complete(tmp_path / "readings.db", begun)
        before = told.total()
        assert await collect(tmp_path, fleet, told, None) == 0
        assert told.total() - before <= METERS * (2 + 1), (
            "only registers, and at most the row of a quarter that just ended, are new"
        )
        counters = used_counters(taps, keys)
    assert counters, "the tap heard nothing"
    assert max(counters.values()) == 1, "an invocation counter was used twice"
    with Reader(tmp_path / "readings.db") as store:
        outcomes = [run.outcome for run in store.runs()]
    assert outcomes[-2:] == ["ok", "ok"]
    assert outcomes[:-2] == [None] * len(KILLS)
