"""What the fleet needs of a client, so that tests can put another in the place of `win12.open`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from win12_wire.errors import Win12Error

from win12.store import Row, Sample

from .config import MeterEntry


class Client(Protocol):
    """An open association with a meter.

    MeterError and AccessDenied leave it usable; any other Win12Error has ended it.
    """

    async def read_each(self, what: Sequence[str]) -> Sequence[Sample | Win12Error]:
        """One answer for each OBIS[:ATTRIBUTE]: its value, or why the meter refused it."""
        ...

    def deviations(self) -> Sequence[str]:
        """What the meter does otherwise than it should, in words, as far as it has shown by now."""
        ...

    def rows(self, obis: str, since: datetime | None, until: datetime | None) -> AsyncGenerator[Row, None]:
        """The rows of a profile with since <= time <= until, as they arrive."""
        ...


class Opener(Protocol):
    """Opens an association with a meter of the fleet."""

    def __call__(self, entry: MeterEntry) -> AbstractAsyncContextManager[Client]: ...
