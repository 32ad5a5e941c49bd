"""Attributes of a meter as values with names, units and times; what has to be known for that is asked for along with them."""

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from types import MappingProxyType
from typing import TypeAlias

from win12_wire.errors import MeterError, UsageError, Win12Error, WireError
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeSelection
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.answers import refusal
from win12.application.client.exchange_events import Result
from win12.application.client.known_meter import KnownMeter, Value, association_version
from win12.application.client.profile_reading import Extent, outline
from win12.application.client.references import parse_reference, plain_selection, split_reference
from win12.application.values import declared, reading
from win12.application.values.objects import ASSOCIATION_LN, scaler_attribute, scaler_unit, time_attribute
from win12.application.values.reading import Reading
from win12.application.values.time import TimeRules, decode_date_time
from win12.application.values.units import ScalerUnit

Ahead: TypeAlias = Mapping[str, Sequence[AttributeSelection]]
"""What has to be known of profiles that are read next, by OBIS code."""
NOTHING_AHEAD: Ahead = MappingProxyType({})
_WRONG_CLASS = {DataAccessResult.OBJECT_UNDEFINED, DataAccessResult.OBJECT_CLASS_INCONSISTENT}


class ReadMeter(KnownMeter):
    """An open association whose attributes can be read."""

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

    async def read_each(self, what: Iterable[str], *, along: Iterable[tuple[str, Extent]] = ()) -> list[Reading | MeterError]:
        """Several attributes; for each its reading, or why the meter refused it.

        `along`: profiles that are read next: what has to be known of them before comes in the same request.
        """
        profiles = [(parse_reference(code)[0], extent) for code, extent in along]
        ahead = {code: outline(code, extent) for code, extent in profiles if code not in self.profiles}
        return await self._read(list(what), None, ahead)

    async def value_of(self, what: str, class_id: int | None = None) -> Value:
        """Which attribute is meant. UsageError as `read`."""
        return await self._value(*split_reference(what), class_id)

    async def scaler_units(self, values: Iterable[Value]) -> dict[Value, ScalerUnit | None]:
        """Scaler and unit of values given as (class, OBIS, attribute); None where there is none. Each is asked for once."""
        wanted = list(values)
        asked = self._unscaled(wanted)
        if asked:
            selections = [plain_selection(class_id, code, attribute) for (class_id, code, _), attribute in asked]
            for (value, _), result in zip(asked, await self._conversation.get(selections), strict=True):
                self._learn_scaler(value, result)
        return {value: self._scalers.get(value) for value in wanted}

    async def _read(
        self, what: Sequence[str], class_id: int | None, ahead: Ahead = NOTHING_AHEAD
    ) -> list[Reading | MeterError]:
        references = [split_reference(one) for one in what]
        values = [await self._value(code, attribute, class_id) for code, attribute in references]
        found = await self._read_values(values, ahead)
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

    async def _read_values(self, values: Sequence[Value], ahead: Ahead = NOTHING_AHEAD) -> list[Reading | MeterError]:
        """Values and, in the same request, their capture times, the scalers that are not known yet, and outlines of profiles."""
        timed = [(value, at) for value in values if (at := time_attribute(value[0], value[2])) is not None]
        unscaled = self._unscaled(values)
        selections = [plain_selection(*value) for value in values]
        selections += [plain_selection(class_id, code, attribute) for (class_id, code, _), attribute in timed + unscaled]
        selections += [one for wanted in ahead.values() for one in wanted]
        results = iter(await self._conversation.get(selections) if selections else ())
        given = list(islice(results, len(values)))
        times = {value: next(results) for value, _ in timed}
        for value, _ in unscaled:
            self._learn_scaler(value, next(results))
        self.outlines.update({code: list(islice(results, len(wanted))) for code, wanted in ahead.items()})
        return [self._reading(value, result, times.get(value)) for value, result in zip(values, given, strict=True)]

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

    def _reading(self, value: Value, result: Result, capture_time: Result | None) -> Reading | MeterError:
        class_id, code, attribute = value
        if result.data is None:
            return refusal(code, attribute, result)
        moment = None if capture_time is None or capture_time.data is None else _moment(capture_time.data, self._rules)
        data, unit = result.data, self._scalers.get(value)
        made = reading.make(code, attribute, data.value, data.shape, unit, class_id=class_id, time=moment, rules=self._rules)
        is_list = (class_id, attribute) == (ASSOCIATION_LN, declared.index(ASSOCIATION_LN, "object_list"))
        version = association_version(data) if is_list else self._versions.get((class_id, code))
        return made if version is None else replace(made, version=version)


def _is_wrong_class(found: Reading | MeterError) -> bool:
    return isinstance(found, MeterError) and found.result in _WRONG_CLASS


def _moment(data: Data, rules: TimeRules) -> datetime | None:
    try:
        return decode_date_time(data.value, rules) if isinstance(data.value, bytes) else None
    except WireError:
        return None
