"""What `collect` tells while it runs, and at the end."""

from __future__ import annotations

from dataclasses import dataclass

from win12_wire.errors import Win12Error

from win12.store import Result


@dataclass(frozen=True, slots=True)
class Started:
    """A meter's turn has come."""

    meter: str


@dataclass(frozen=True, slots=True)
class Kept:
    """So much is in the store and stays there: new readings, new rows."""

    meter: str
    readings: int
    rows: int


@dataclass(frozen=True, slots=True)
class Deviates:
    """The meter does something otherwise than the standard says or than it agreed; told once for each."""

    meter: str
    said: str


@dataclass(frozen=True, slots=True)
class Retrying:
    """An attempt failed; the next begins after `delay` seconds."""

    meter: str
    attempt: int
    error: Win12Error
    delay: float


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more will be done with this meter in this run."""

    result: Result


Event = Started | Kept | Deviates | Retrying | Finished


@dataclass(frozen=True, slots=True)
class Summary:
    """The end of a run. results: in the order of the fleet; seconds: of the whole run."""

    run: int
    results: tuple[Result, ...]
    seconds: float

    @property
    def outcome(self) -> str:
        """ "ok" when every meter was, "failed" when none gave anything, else "partial"."""
        outcomes = {result.outcome for result in self.results}
        return outcomes.pop() if len(outcomes) == 1 else "partial"

    @property
    def readings(self) -> int:
        """New readings kept."""
        return sum(result.readings for result in self.results)

    @property
    def rows(self) -> int:
        """New rows kept."""
        return sum(result.rows for result in self.results)

    @property
    def failures(self) -> tuple[Result, ...]:
        """The meters that did not give everything, each with its reasons."""
        return tuple(result for result in self.results if result.outcome != "ok")
