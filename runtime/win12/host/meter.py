"""A meter that other programs of this host use too: what `Meter` can, and its records as they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, cast

from win12_wire.errors import Code, LocalError, MeterError, WireError
from win12_wire.frames.axdr import Data
from win12_wire.frames.device_abi import DeviceRecord, DeviceStatistics
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.conversation import Conversation
from win12.application.client.exchange_events import Opened
from win12.application.client.meter import NOTHING_AHEAD, Ahead, Meter, Value
from win12.application.values import obis, reading
from win12.application.values.reading import Reading
from win12.application.values.time import STANDARD, TimeRules
from win12.application.values.units import ScalerUnit

from .conversation import HostConversation
from .source import Source

WAIT: Final = 30.0
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_UNDEFINED: Final = DataAccessResult.OBJECT_UNDEFINED


@dataclass(frozen=True, slots=True)
class Record:
    """What a meter told. `reading`: its value, unit and time; `told`: the frame device_record."""

    reading: Reading
    told: DeviceRecord

    @property
    def sequence(self) -> int:
        """Of the records that we were given, from 0."""
        return self.told.sequence

    @property
    def lost(self) -> int:
        """Records before this one that we were too slow for."""
        return self.told.lost


class HostMeter(Meter):
    """Made by `win12.open`. Reading is as of any `Meter`; where the meter cannot be asked, it is of what was told latest."""

    def __init__(
        self, source: Source, timeout: float, rules: TimeRules = STANDARD, conversation: Conversation | None = None,
        opened: Opened | None = None,
    ) -> None:  # fmt: skip
        spoken = conversation if conversation is not None else cast(Conversation, HostConversation(source, timeout))
        super().__init__(spoken, opened or Opened(b"", 0, 0), rules)
        self._source = source
        self._timeout = timeout

    @property
    def of_host(self) -> bool:
        """As `Meter.of_host`."""
        return isinstance(self._conversation, HostConversation)

    # --- what it tells

    async def records(self) -> AsyncGenerator[Record, None]:
        """Records as they come, without end; ends with an error when the meter, the broker or the device stays away."""
        while True:
            for told in await self._source.take(WAIT):
                yield self._record(told)

    async def take(self, within: float = 0.0) -> list[Record]:
        """Those that are there, waited for so many seconds; none when none came."""
        return [self._record(told) for told in await self._source.take(within)]

    async def snapshot(self) -> list[Record]:
        """The latest of each object."""
        return [self._record(told) for told in await self._source.snapshot()]

    async def statistics(self) -> DeviceStatistics:
        """What was counted. AccessDenied."""
        return await self._source.statistics()

    async def exchange(self, apdu: bytes, within: float | None = None) -> bytes:
        """The answer to a GET, SET or ACTION request without protection, within so many seconds, waiting for the turn included.

        AccessDenied; LocalError NOT_ATTACHED, QUEUE_FULL; LinkError DEADLINE, LINE_FAILED; MeterError REQUEST_REFUSED.
        """
        return await self._source.exchange(apdu, self._timeout if within is None else within)

    @property
    def place(self) -> bytes | None:
        """Where `take` goes on another time, also after the broker was started again: `win12.open(..., place=...)`.

        It is behind all records that the last `take` gave, or where they begin; 48 octets that tell nothing. None where there is
        no broker.
        """
        return self._source.place

    async def close(self) -> None:
        """As `Meter.close`."""
        await super().close()
        await self._source.close()

    # --- reading what was told latest

    async def latest(self) -> list[Reading]:
        """The latest reading of each object."""
        return [one.reading for one in await self.snapshot()]

    async def _read_values(self, values: Sequence[Value], ahead: Ahead = NOTHING_AHEAD) -> list[Reading | MeterError]:
        try:
            return await super()._read_values(values, ahead)
        except LocalError as error:
            if error.code != Code.NOT_ATTACHED:
                raise
        known = {(one.obis, one.attribute): one for one in await self.latest()}
        return [known.get((code, attribute)) or _unknown(code, attribute) for _, code, attribute in values]

    async def _class_of(self, code: str) -> int:
        try:
            return await super()._class_of(code)
        except LocalError as error:
            if error.code != Code.NOT_ATTACHED:
                raise
        return 1

    def _record(self, told: DeviceRecord) -> Record:
        code = obis.show(told.obis)
        value, shape = _value(told)
        unit = ScalerUnit(told.scaler, told.unit) if told.scaled else None
        made = reading.make(
            code, told.attribute, value, shape, unit, class_id=told.class_id or None, time=_time(told), rules=self._rules
        )
        return Record(made, told)


def _time(told: DeviceRecord) -> datetime | None:
    """None for what is beyond the calendar."""
    try:
        return _EPOCH + timedelta(microseconds=told.time)
    except OverflowError:
        return None


def _value(told: DeviceRecord) -> tuple[Any, Any]:
    """The value and its shape; null-data where it was too large, or is none."""
    try:
        data = Data.decode(told.value or b"\0")
    except WireError:
        data = Data.decode(b"\0")
    return data.value, data.shape


def _unknown(code: str, attribute: int) -> MeterError:
    said = f"{code}:{attribute}: nothing was told of it yet, and the meter cannot be asked"
    return MeterError(Code.DATA_ACCESS, said, _UNDEFINED)
