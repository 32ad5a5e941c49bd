"""What a broker keeps on disk, so that its end, however it ends, loses nothing that was confirmed.

For each meter: its last records, of those before them what they were about, the latest value of each object, and what decides
about the next push (counter, last confirmed push). All that a push changes is one transaction, durable before the push is
confirmed and before anybody gets a record of it. One thread writes; one process has the file, which is locked while it does.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from win12_wire.errors import Code, StoreError
from win12_wire.frames.device_abi import DeviceRecord

from win12.store.connection import translated

from .hub import KEYS, LATEST, SLOTS, Numbered, Subject, subject
from .records import Confirmed

_BUSY: Final = 2.0
"""seconds that another broker, which is just ending, has"""
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS secret (octets BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS meter (meter TEXT PRIMARY KEY, head INTEGER NOT NULL, name BLOB NOT NULL, counter INTEGER NOT NULL,
  number INTEGER, digest BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS record (meter TEXT, number INTEGER, class_id INTEGER, obis BLOB, attribute INTEGER, octets BLOB,
  PRIMARY KEY (meter, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS latest (meter TEXT, class_id INTEGER, obis BLOB, attribute INTEGER, number INTEGER, octets BLOB,
  PRIMARY KEY (meter, class_id, obis, attribute)) WITHOUT ROWID;
"""


class State(NamedTuple):
    """What decides about the next push. name: of the counter, see `win12.security.counters.lasting_name`; empty for none."""

    name: bytes = b""
    counter: int = 0
    latest: Confirmed | None = None


@dataclass(slots=True)
class Kept:
    """What is kept of a meter; see `hub.Hub.restore`."""

    head: int = 0
    keys: list[Subject] = field(default_factory=list)
    records: list[DeviceRecord] = field(default_factory=list)
    latest: list[Numbered] = field(default_factory=list)
    state: State = field(default_factory=State)


class Keep:
    """The file `broker.db` in a folder, both made when missing, for their owner only.

    StoreError STORE_BUSY when another broker has it; STORE_FAILED, STORE_FOREIGN.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "broker.db"
        with translated(self.path):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
            self._sql = sqlite3.connect(self.path, timeout=_BUSY, isolation_level=None, check_same_thread=False)
            try:
                self._prepare()
            except BaseException:
                self._sql.close()
                raise
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="win12-broker")

    def _prepare(self) -> None:
        self._sql.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._sql.execute("PRAGMA journal_mode = WAL")
        self._sql.execute("PRAGMA synchronous = FULL")
        self._sql.executescript(f"BEGIN EXCLUSIVE; {_SCHEMA} COMMIT;")
        if self._sql.execute("SELECT count(*) FROM secret").fetchone() == (0,):
            self._sql.execute("INSERT INTO secret VALUES (?)", (secrets.token_bytes(32),))

    def secret(self) -> bytes:
        """32 octets under which places are sealed."""
        (octets,) = self._sql.execute("SELECT octets FROM secret").fetchone()
        if not isinstance(octets, bytes) or len(octets) != 32:
            raise StoreError(Code.STORE_FOREIGN, str(self.path))
        return octets

    def load(self, meter: str) -> Kept:
        """What is kept of a meter."""
        with translated(self.path):
            row = self._sql.execute("SELECT head, name, counter, number, digest FROM meter WHERE meter = ?", (meter,)).fetchone()
            if row is None:
                return Kept()
            head, name, counter, number, digest = row
            records = self._sql.execute(
                "SELECT class_id, obis, attribute, octets FROM record WHERE meter = ? ORDER BY number", (meter,)
            ).fetchall()
            latest = self._sql.execute("SELECT number, octets FROM latest WHERE meter = ? ORDER BY number", (meter,)).fetchall()
        return Kept(
            head,
            [Subject(*one[:3]) for one in records],
            [DeviceRecord.decode(octets) for *_, octets in records if octets is not None],
            [Numbered(number, DeviceRecord.decode(octets)) for number, octets in latest],
            State(name, counter, None if number is None else Confirmed(number, digest)),
        )

    async def keep(self, meter: str, head: int, records: Sequence[DeviceRecord], state: State) -> None:
        """Records that follow the first `head`, and the state after them; durable when it returns. StoreError, nothing kept."""
        rows = [(number, subject(one), one.encode()) for number, one in enumerate(records, head + 1)]
        job = asyncio.get_running_loop().run_in_executor(self._thread, self._write, meter, head + len(records), rows, state)
        await asyncio.shield(job)

    def close(self) -> None:
        """What was handed in is written first."""
        self._thread.shutdown()
        with suppress(sqlite3.Error):
            self._sql.close()

    def _write(self, meter: str, head: int, rows: Sequence[tuple[int, Subject, bytes]], state: State) -> None:
        with translated(self.path):
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                self._insert(meter, head, rows)
                told = state.latest or (None, None)
                known = (meter, head, state.name, state.counter, *told)
                self._sql.execute("INSERT OR REPLACE INTO meter VALUES (?, ?, ?, ?, ?, ?)", known)
                self._sql.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._sql.execute("ROLLBACK")
                raise

    def _insert(self, meter: str, head: int, rows: Sequence[tuple[int, Subject, bytes]]) -> None:
        many = self._sql.executemany
        many("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", [(meter, number, *about, octets) for number, about, octets in rows])
        many(
            "INSERT OR REPLACE INTO latest VALUES (?, ?, ?, ?, ?, ?)", [(meter, *about, n, octets) for n, about, octets in rows]
        )
        for statement, bound in (
            ("UPDATE record SET octets = NULL WHERE meter = ? AND number <= ? AND octets IS NOT NULL", head - SLOTS),
            ("DELETE FROM record WHERE meter = ? AND number <= ?", head - KEYS),
        ):
            self._sql.execute(statement, (meter, bound))
        self._sql.execute(
            "DELETE FROM latest WHERE meter = ?1 AND number NOT IN "
            "(SELECT number FROM latest WHERE meter = ?1 ORDER BY number DESC LIMIT ?2)",
            (meter, LATEST),
        )
