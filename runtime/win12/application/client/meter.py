"""A meter one is associated with: read attributes, the object list and profiles."""

import contextlib
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from numpy.typing import NDArray
from win12_wire.errors import LocalError, MeterError, UsageError, Win12Error, WireError
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.answers import data_of, refusal
from win12.application.client.conversation import Conversation
from win12.application.client.exchange_events import Opened, Result
from win12.application.client.image_transfer import ImageOptions, ImageProgress, transfer_image
from win12.application.client.profile_reading import Extent, ProfileReading, ProfileRow, ProfileShape
from win12.application.client.references import parse_reference, plain_selection, split_reference
from win12.application.values import declared, obis, reading
from win12.application.values.objects import (
    ASSOCIATION_LN,
    ObjectEntry,
    object_list,
    scaler_attribute,
    scaler_unit,
    time_attribute,
)
from win12.application.values.reading import Reading
from win12.application.values.time import STANDARD, TimeRules, decode_date_time
from win12.application.values.units import ScalerUnit

Value: TypeAlias = tuple[int, str, int]
"""Class, OBIS code, attribute."""
CURRENT_ASSOCIATION = "0.0.40.0.0.255"
_WRONG_CLASS = {DataAccessResult.OBJECT_UNDEFINED, DataAccessResult.OBJECT_CLASS_INCONSISTENT}


class Meter:
    """An open association. Made by `win12.open`; usable by several tasks at once, whose requests queue.

    A `MeterError` (the meter refused) leaves it usable; after any other `Win12Error` `closed` tells whether it has ended.
    """

    def __init__(self, conversation: Conversation, opened: Opened, rules: TimeRules = STANDARD) -> None:
        self._conversation = conversation
        self._opened = opened
        self._rules = rules
        self._scalers: dict[Value, ScalerUnit | None] = {}
        self._objects: list[ObjectEntry] | None = None
        self._classes: dict[str, int] = {}
        self._versions: dict[tuple[int, str], int] = {}
        self.profiles: dict[str, ProfileShape] = {}
        """What is known of profiles besides their rows, by OBIS code."""

    # --- what it is

    @property
    def title(self) -> bytes:
        """System title, 8 octets; empty when the association has none."""
        return self._opened.peer_title

    @property
    def conformance(self) -> int:
        """Services agreed, bits of spec/frames/initiate.ksy."""
        return self._opened.conformance

    @property
    def closed(self) -> bool:
        """Whether the association has ended."""
        return self._conversation.closed

    @property
    def notifications(self) -> list[Any]:
        """What the meter sent on its own meanwhile, oldest first; the list is yours to empty."""
        return self._conversation.notifications

    # --- reading

    async def read(self, what: str, attribute: int | str | None = None, *, class_id: int | None = None) -> Reading:
        """One attribute, by its number or name (2 when not said), with scaler and unit (IEC 62056-5-3, 7.3.3).

        `what`: an OBIS code, or `OBIS:ATTRIBUTE`. `class_id`: the interface class; looked up when not given. UsageError
        BAD_ARGUMENT when the class has no attribute of that name; MeterError DATA_ACCESS when the meter refuses.
        """
        (found,) = await self._read([what if attribute is None else f"{what}:{attribute}"], class_id)
        if isinstance(found, MeterError):
            raise found
        return found

    async def read_many(self, what: Iterable[str]) -> list[Reading]:
        """Several attributes, in one request where the meter can. MeterError for the first that it refuses."""
        found = []
        for one in await self.read_each(what):
            if isinstance(one, MeterError):
                raise one
            found.append(one)
        return found

    async def read_each(self, what: Iterable[str]) -> list[Reading | MeterError]:
        """Several attributes; for each its reading, or why the meter refused it."""
        return await self._read(list(what), None)

    async def objects(self) -> list[ObjectEntry]:
        """The object list of this association (IEC 62056-6-2, 4.4.3); asked for once."""
        if self._objects is None:
            attribute = declared.index(ASSOCIATION_LN, "object_list")
            data = await self.get_data(ASSOCIATION_LN, CURRENT_ASSOCIATION, attribute)
            self._objects = object_list(data, _association_version(data))
            self._classes.update({item.obis: item.class_id for item in self._objects})
            self._versions.update({(item.class_id, item.obis): item.version for item in self._objects})
        return self._objects

    def profile(
        self, what: str, *, since: datetime | None = None, until: datetime | None = None, last: int | None = None
    ) -> AsyncGenerator[ProfileRow, None]:
        """Rows of a load profile as they arrive: since <= time <= until, or the `last` so many, or all (IEC 62056-6-2, 4.3.6).

        Times without offset are the meter's local time. UsageError BAD_CONFIG at once for what is no OBIS code; then MeterError
        DATA_ACCESS when the meter refuses.
        """
        return ProfileReading(self, parse_reference(what)[0], self._rules).rows(Extent(since, until, last))

    async def profile_columns(
        self, what: str, *, since: datetime | None = None, until: datetime | None = None, last: int | None = None,
        scale: bool = False,
    ) -> dict[str, NDArray[Any]]:  # fmt: skip
        """The same as NumPy arrays, keyed by the OBIS code of the column; clocks are datetime64[s] in UTC.

        Numbers are integers as sent, or with `scale` float64 in the unit of the register.
        """
        return await ProfileReading(self, parse_reference(what)[0], self._rules).columns(Extent(since, until, last), scale=scale)

    async def transfer_image(
        self, image: Path | bytes, identifier: bytes, options: ImageOptions | None = None, *,
        tell: Callable[[ImageProgress], None] | None = None,
    ) -> None:  # fmt: skip
        """Bring a firmware image into the meter, over this association (IEC 62056-6-2, class 18); see `image_transfer`.

        `win12.update_firmware` also opens a connection that is lost again. UsageError BAD_ARGUMENT for an image that cannot be
        read; MeterError IMAGE_DISABLED, IMAGE_REFUSED, IMAGE_REJECTED, IMAGE_INCOMPLETE; LinkError DEADLINE.
        """
        await transfer_image(self, image, identifier, options, tell=tell)

    async def close(self) -> None:
        """Release the association and close the connection; never raises for what the meter does."""
        await self._conversation.close()

    async def __aenter__(self) -> "Meter":
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    # --- for the readers of profiles, and for those who make another meter of it

    @property
    def opened(self) -> Opened:
        """What was agreed."""
        return self._opened

    @property
    def rules(self) -> TimeRules:
        """How it writes times."""
        return self._rules

    @property
    def conversation(self) -> Conversation:
        """What carries the requests."""
        return self._conversation

    async def get_data(self, class_id: int, code: str, attribute: int) -> Data:
        """One attribute as data. MeterError DATA_ACCESS."""
        (result,) = await self._conversation.get([plain_selection(class_id, code, attribute)])
        return data_of(result, code, attribute)

    async def scaler_units(self, values: Iterable[Value]) -> dict[Value, ScalerUnit | None]:
        """Scaler and unit of values given as (class, OBIS, attribute); None where there is none. Each is asked for once."""
        wanted = list(values)
        asked = self._unscaled(wanted)
        if asked:
            selections = [plain_selection(class_id, code, attribute) for (class_id, code, _), attribute in asked]
            for (value, _), result in zip(asked, await self._conversation.get(selections), strict=True):
                self._learn_scaler(value, result)
        return {value: self._scalers.get(value) for value in wanted}

    # --- inside

    async def _read(self, what: Sequence[str], class_id: int | None) -> list[Reading | MeterError]:
        references = [split_reference(one) for one in what]
        values = [await self._value(code, attribute, class_id) for code, attribute in references]
        found = await self._read_values(values)
        if class_id is None and self._objects is None and any(_is_wrong_class(one) for one in found):
            await self._read_wrong_again(values, found)
        return found

    async def _value(self, code: str, attribute: int | str, class_id: int | None) -> Value:
        known = class_id or await self._class_of(code)
        if isinstance(attribute, int):
            return known, code, attribute
        try:
            return known, code, declared.index(known, attribute, self._versions.get((known, code)))
        except UsageError:
            if class_id or not await self._is_another_class(code, known):
                raise
        known = self._classes[code]
        return known, code, declared.index(known, attribute, self._versions.get((known, code)))

    async def _is_another_class(self, code: str, guessed: int) -> bool:
        """Whether an object is not of the class that was guessed, as the object list tells where there is one."""
        with contextlib.suppress(MeterError, LocalError):
            await self.objects()
        return self._classes.get(code, guessed) != guessed

    async def _read_values(self, values: Sequence[Value]) -> list[Reading | MeterError]:
        """Values and, in the same request, their capture times and the scalers that are not known yet."""
        timed = [(value, at) for value in values if (at := time_attribute(value[0], value[2])) is not None]
        unscaled = self._unscaled(values)
        selections = [plain_selection(*value) for value in values]
        selections += [plain_selection(class_id, code, attribute) for (class_id, code, _), attribute in timed + unscaled]
        results = await self._conversation.get(selections) if selections else ()
        times = dict(zip((value for value, _ in timed), results[len(values) :], strict=False))
        for (value, _), result in zip(unscaled, results[len(values) + len(timed) :], strict=True):
            self._learn_scaler(value, result)
        return [self._reading(value, result, times.get(value)) for value, result in zip(values, results, strict=False)]

    def _unscaled(self, values: Iterable[Value]) -> list[tuple[Value, int]]:
        """Of these the values whose scaler is not known, and the attribute that has it."""
        unknown = [value for value in dict.fromkeys(values) if value not in self._scalers]
        found = [(value, scaler_attribute(value[0], value[2])) for value in unknown]
        return [(value, attribute) for value, attribute in found if attribute is not None]

    def _learn_scaler(self, value: Value, result: Result) -> None:
        # A meter that refuses the scaler, or sends another type, still gives the value; one that failed for now is asked again.
        if result.error == DataAccessResult.TEMPORARY_FAILURE:
            return
        self._scalers[value] = None
        if result.data is not None:
            with contextlib.suppress(WireError):
                self._scalers[value] = scaler_unit(result.data)

    async def _read_wrong_again(self, values: Sequence[Value], found: list[Reading | MeterError]) -> None:
        """The class was a guess: ask the object list what these objects are, and read those that are something else."""
        try:
            await self.objects()
        except Win12Error:
            if self.closed:
                raise
            self._objects = []
        again = [
            (at, (self._classes[code], code, attribute))
            for at, (class_id, code, attribute) in enumerate(values)
            if _is_wrong_class(found[at]) and self._classes.get(code, class_id) != class_id
        ]
        for (at, _), one in zip(again, await self._read_values([value for _, value in again]), strict=True):
            found[at] = one

    async def _class_of(self, code: str) -> int:
        known = self._classes.get(code) or obis.usual_class(code)
        if known is None and self._objects is None:
            with contextlib.suppress(MeterError):
                await self.objects()
            known = self._classes.get(code)
        return known or 1

    def _reading(self, value: Value, result: Result, capture_time: Result | None) -> Reading | MeterError:
        class_id, code, attribute = value
        if result.data is None:
            return refusal(code, attribute, result)
        moment = None if capture_time is None or capture_time.data is None else _moment(capture_time.data, self._rules)
        data, unit = result.data, self._scalers.get(value)
        made = reading.make(code, attribute, data.value, data.shape, unit, class_id=class_id, time=moment, rules=self._rules)
        is_list = (class_id, attribute) == (ASSOCIATION_LN, declared.index(ASSOCIATION_LN, "object_list"))
        version = _association_version(data) if is_list else self._versions.get((class_id, code))
        return made if version is None else replace(made, version=version)


def _is_wrong_class(found: Reading | MeterError) -> bool:
    return isinstance(found, MeterError) and found.result in _WRONG_CLASS


def _moment(data: Data, rules: TimeRules) -> datetime | None:
    try:
        return decode_date_time(data.value, rules) if isinstance(data.value, bytes) else None
    except WireError:
        return None


def _association_version(data: Data) -> int:
    """The version of the association object, as its own list tells it."""
    rows = data.value if isinstance(data.value, Sequence) else ()
    versions = [row[1] for row in rows if isinstance(row, tuple) and len(row) > 1 and row[0] == ASSOCIATION_LN]
    return versions[0] if versions and isinstance(versions[0], int) else 1
