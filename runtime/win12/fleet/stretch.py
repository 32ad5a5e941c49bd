"""One stretch of a profile: rows as they arrive, kept batch by batch, and the note of what is complete.

Rule of completeness: rows that arrive oldest first make everything up to the last of them complete, so a broken stretch goes on
there. In any other order nothing is complete before the end; a re-run asks for the whole stretch again, and keeps no row twice.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from win12_wire.errors import Win12Error

from win12.store import Row, Span, Store
from win12.store.values import EVER, stamp

from .client import Client
from .keeper import Keeper

#: Rows that go into the store at a time.
BATCH = 256

#: A row later than this from now comes from a clock that was wrong; it does not make the time before it complete.
AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Target:
    """Whose profile, which, and in which run."""

    meter: str
    obis: str
    run: int


class Stretch:
    """Reads one span of a profile; tells the number of new rows after each batch."""

    def __init__(self, target: Target, span: Span, keeper: Keeper, kept: Callable[[int], None]) -> None:
        self._target, self._span, self._keeper, self._kept = target, span, keeper, kept
        self._batch: list[Row] = []
        self._seen = 0
        self._last = EVER
        self._newest = EVER
        self._newest_time: datetime | None = None
        self._believable = stamp(datetime.now(UTC) + AHEAD)
        self._rising = True

    async def read(self, client: Client) -> None:
        """Read and keep. Errors: Win12Error of the client, after what arrived before it is kept; StoreError."""
        try:
            async with aclosing(client.rows(self._target.obis, self._span.since, self._span.until)) as rows:
                async for row in rows:
                    self._add(row)
                    if len(self._batch) >= BATCH:
                        await self._keep(complete=False)
        except Win12Error:
            await self._keep(complete=False)
            raise
        await self._keep(complete=True)

    def _add(self, row: Row) -> None:
        self._batch.append(row)
        self._seen += 1
        if row.time is None:
            self._rising = False
            return
        at = stamp(row.time)
        if at < self._last:
            self._rising = False
        self._last = at
        if self._newest < at <= self._believable:
            self._newest, self._newest_time = at, row.time

    def _complete_until(self, complete: bool) -> datetime | None:
        if complete:
            return self._span.until or self._newest_time
        # one row alone does not tell the order
        return self._newest_time if self._rising and self._seen > 1 else None

    async def _keep(self, complete: bool) -> None:
        batch, self._batch = self._batch, []
        until = self._complete_until(complete)
        if batch or until is not None:
            self._kept(await self._keeper.do(lambda store: self._store(store, batch, until)))

    def _store(self, store: Store, batch: list[Row], until: datetime | None) -> int:
        meter, obis, run = self._target.meter, self._target.obis, self._target.run
        new = 0
        if batch:
            rows = [(row.time, row.cells) for row in batch]
            new = store.keep_rows(meter, obis, batch[0].columns, rows, run=run)
        if until is not None:
            store.cover(meter, obis, self._span.since, until)
        return new
