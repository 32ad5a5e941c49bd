"""What is done with one meter: its registers, then of each profile what the store does not have.

A visit may take several attempts, each a new association. It remembers what is done, so an attempt begins where the one before it
broke off: registers read are not read again, and a profile goes on after the last row kept.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from win12_wire.errors import AccessDenied, MeterError, UsageError, Win12Error

from win12.store import Reason, Result

from .client import Client
from .config import MeterEntry
from .events import Deviates, Event, Kept
from .keeper import Keeper
from .stretch import Stretch, Target


class Visit:
    """The work on one meter over all attempts of a run."""

    def __init__(self, entry: MeterEntry, run: int, keeper: Keeper, tell: Callable[[Event], None]) -> None:
        self.entry = entry
        self.attempts = 0
        self._run = run
        self._keeper = keeper
        self._tell = tell
        self._readings = 0
        self._rows = 0
        self._reasons: list[Reason] = []
        self._done: set[str] = set()
        self._deviations: set[str] = set()
        self._succeeded = 0
        self._place = "association"

    async def attempt(self, client: Client) -> None:
        """Do what is left to do. Errors: the Win12Error that ended the association, StoreError."""
        try:
            await self._read_registers(client)
            for obis in self.entry.profiles:
                if obis not in self._done:
                    await self._read_profile(client, obis)
        finally:
            self._note_deviations(client)
        self._place = "release"

    def fail(self, code: str, detail: str) -> None:
        """Note why the visit ends before its work does."""
        self._reasons.append(Reason(self._place, code, detail))

    def begin(self) -> None:
        """Another attempt starts."""
        self.attempts += 1
        self._place = "association"

    def result(self, seconds: float) -> Result:
        """What the visit achieved. "partial": some of it, "failed": nothing that was asked for."""
        some = self._succeeded or self._readings or self._rows
        outcome = "ok" if not self._reasons else "partial" if some else "failed"
        return Result(
            self.entry.name, outcome, self.attempts, self._readings, self._rows, round(seconds, 3), tuple(self._reasons)
        )

    async def _read_registers(self, client: Client) -> None:
        left = [one for one in self.entry.registers if one not in self._done]
        if not left:
            return
        self._place = left[0]
        answers = await client.read_each(left)
        given = [one for one in answers if not isinstance(one, Win12Error)]
        name, run, arrived = self.entry.name, self._run, datetime.now(UTC)
        new = await self._keeper.do(lambda store: store.keep_readings(name, given, run=run, arrived=arrived))
        self._reasons += [_refusal(what, one) for what, one in zip(left, answers, strict=True) if isinstance(one, Win12Error)]
        self._done.update(left)
        self._succeeded += len(given)
        self._kept(new, 0)

    async def _read_profile(self, client: Client, obis: str) -> None:
        self._place = obis
        name, since = self.entry.name, self.entry.since
        try:
            for span in await self._keeper.do(lambda store: store.missing(name, obis, since)):
                await Stretch(Target(name, obis, self._run), span, self._keeper, self._rows_kept).read(client)
            self._succeeded += 1
        except (MeterError, AccessDenied, UsageError) as error:
            self._reasons.append(_refusal(obis, error))
        self._done.add(obis)

    def _note_deviations(self, client: Client) -> None:
        for said in client.deviations():
            if said not in self._deviations:
                self._deviations.add(said)
                self._tell(Deviates(self.entry.name, said))

    def _rows_kept(self, rows: int) -> None:
        self._kept(0, rows)

    def _kept(self, readings: int, rows: int) -> None:
        self._readings += readings
        self._rows += rows
        self._tell(Kept(self.entry.name, readings, rows))


def _refusal(what: str, error: Win12Error) -> Reason:
    return Reason(what, str(error.code), error.detail or error.text)
