"""A meter one is associated with: read attributes, the object list and profiles; set attributes, call methods."""

import contextlib
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, TypeAlias

from numpy.typing import NDArray
from win12_wire.errors import LocalError, MeterError, UsageError, Win12Error, WireError
from win12_wire.frames.access import AccessRequest
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.short_name import InformationReportRequest
from win12_wire.objects.enums import DataAccessResult
from win12_wire.quirks import QUIRKS

from win12.application.client import changing
from win12.application.client.accessing import CONTINUE, AccessForm, AccessResult, Item, results
from win12.application.client.answers import data_of, refusal
from win12.application.client.conversation import Conversation
from win12.application.client.exchange_events import Opened, Result
from win12.application.client.image_transfer import ImageOptions, ImageProgress, transfer_image
from win12.application.client.profile_reading import Extent, ProfileReading, ProfileRow, ProfileShape, outline
from win12.application.client.references import parse_reference, plain_selection, split_method, split_reference
from win12.application.pushes.push import Notification, interpret
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
from win12.application.values.short_names import ASSOCIATION_SN, OBJECT_LIST, NameTable
from win12.application.values.short_names import object_list as short_object_list
from win12.application.values.time import STANDARD, TimeRules, decode_date_time
from win12.application.values.units import ScalerUnit
from win12.security.counters import CounterStore

Value: TypeAlias = tuple[int, str, int]
"""Class, OBIS code, attribute."""
Ahead: TypeAlias = Mapping[str, Sequence[AttributeSelection]]
"""What has to be known of profiles that are read next, by OBIS code."""
NOTHING_AHEAD: Ahead = MappingProxyType({})
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
        self._names: NameTable | None = None
        self._classes: dict[str, int] = {}
        self._versions: dict[tuple[int, str], int] = {}
        self.profiles: dict[str, ProfileShape] = {}
        """What is known of profiles besides their rows, by OBIS code."""
        self.outlines: dict[str, Sequence[Result]] = {}
        """The same as it came, of profiles that were asked for along with something else and not read yet."""
        self.quirks: tuple[str, ...] = ()
        """What was asked for by name (spec/quirks.yaml)."""
        self.refused_ways: set[tuple[str, str]] = set()
        """Ways to ask for rows that the meter has refused, by OBIS code and name."""
        self.counters: CounterStore | str | Path | None = None
        """Where its invocation counters are, as `win12.open` was told: what else uses its keys must take them from there."""

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
    def short_names(self) -> bool:
        """Whether objects are asked for by short names; it changes nothing in how they are named here."""
        return bool(self.conformance & ConformanceBit.read)

    @property
    def closed(self) -> bool:
        """Whether the association has ended."""
        return self._conversation.closed

    @property
    def notifications(self) -> list[Any]:
        """What the meter sent on its own meanwhile, oldest first; the list is yours to empty."""
        return self._conversation.notifications

    @property
    def rules(self) -> TimeRules:
        """How it writes times."""
        return self._rules

    def deviations(self) -> list[str]:
        """What it does otherwise than the standard says or than it agreed, in words: asked for by name, or found out so far."""
        named = [f"{QUIRKS[name].title}: it {QUIRKS[name].does} (quirks={name})" for name in self.quirks]
        return named + [str(one) for one in self._conversation.experience.fallbacks]

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

    async def read_each(self, what: Iterable[str], *, along: Iterable[tuple[str, Extent]] = ()) -> list[Reading | MeterError]:
        """Several attributes; for each its reading, or why the meter refused it.

        `along`: profiles that are read next: what has to be known of them before comes in the same request.
        """
        profiles = [(parse_reference(code)[0], extent) for code, extent in along]
        ahead = {code: outline(code, extent) for code, extent in profiles if code not in self.profiles}
        return await self._read(list(what), None, ahead)

    async def objects(self) -> list[ObjectEntry]:
        """The object list of this association (IEC 62056-6-2, 4.4.3); asked for once."""
        if self._objects is None:
            self._objects = await (self._short_objects() if self.short_names else self._logical_objects())
            self._classes.update({item.obis: item.class_id for item in self._objects})
            self._versions.update({(item.class_id, item.obis): item.version for item in self._objects})
        return self._objects

    async def _logical_objects(self) -> list[ObjectEntry]:
        attribute = declared.index(ASSOCIATION_LN, "object_list")
        data = await self.get_data(ASSOCIATION_LN, CURRENT_ASSOCIATION, attribute)
        return object_list(data, _association_version(data))

    async def _short_objects(self) -> list[ObjectEntry]:
        return [ObjectEntry(one.class_id, one.version, one.obis) for one in short_object_list(await self._short_list())]

    async def _short_list(self) -> Data:
        return await self.get_data(ASSOCIATION_SN, CURRENT_ASSOCIATION, OBJECT_LIST)

    async def readings_of(self, notification: Notification) -> list[Reading]:
        """What the meter said on its own, as far as its values have names: a data-notification, an event, a report.

        A report by short names is read by the object list, which is asked for once. MeterError DATA_ACCESS when it is refused.
        """
        return interpret(notification, self._rules, await self._name_table(notification)).readings

    async def _name_table(self, notification: Notification) -> NameTable | None:
        if not isinstance(notification, InformationReportRequest):
            return None
        if self._names is None:
            self._names = NameTable(short_object_list(await self._short_list()))
        return self._names

    def profile(
        self, what: str, *, since: datetime | None = None, until: datetime | None = None, last: int | None = None,
        columns: Sequence[str] | None = None,
    ) -> AsyncGenerator[ProfileRow, None]:  # fmt: skip
        """Rows of a load profile as they arrive: since <= time <= until, or the `last` so many, or all (IEC 62056-6-2, 4.3.6).

        Times without offset are the meter's local time. `columns`: OBIS codes of those to read, besides the clock; the others do
        not come over the line where the meter can leave them out. UsageError BAD_CONFIG at once for what is no OBIS code, later
        for a column that the profile does not have; MeterError DATA_ACCESS when the meter refuses.
        """
        return ProfileReading(self, parse_reference(what)[0], self._rules, columns).rows(Extent(since, until, last))

    async def profile_columns(
        self, what: str, *, since: datetime | None = None, until: datetime | None = None, last: int | None = None,
        scale: bool = False,
    ) -> dict[str, NDArray[Any]]:  # fmt: skip
        """The same as NumPy arrays, keyed by the OBIS code of the column; clocks are datetime64[s] in UTC.

        Numbers are integers as sent, or with `scale` float64 in the unit of the register.
        """
        return await ProfileReading(self, parse_reference(what)[0], self._rules).columns(Extent(since, until, last), scale=scale)

    async def write(self, what: str, value: Any, *, class_id: int | None = None) -> Data:
        """Set one attribute; gives the data that was sent (IEC 62056-5-3, 7.3.4).

        `what` as for `read`; `value` as the class declares it, by its fields and labels, numbers not scaled, or Data, which is
        sent as it is. Where the class leaves the type to the object, it is that of the value which is there now. UsageError
        BAD_ARGUMENT for a value that does not fit; MeterError DATA_ACCESS when the meter refuses.
        """
        known, code, number = await self._value(*split_reference(what), class_id)
        kinds = declared.types(known, number, self._versions.get((known, code)))
        asks = changing.is_open(kinds) and not isinstance(value, Data)
        data = changing.made(kinds, value, await self._present(known, code, number) if asks else None, what)
        request = partial(changing.set_request, known, code, number, data)
        changing.check_set(await self._conversation.perform(request), code, number)
        return data

    async def act(self, what: str, value: Any = None, *, class_id: int | None = None) -> Data | None:
        """Call one method, `OBIS:METHOD` by number or name; gives what it returns, None when that is nothing (7.3.5).

        `value`: its parameters, as for `write`; without it what a method takes that needs none. UsageError BAD_ARGUMENT;
        MeterError ACTION_FAILED when the meter refuses.
        """
        code, method = split_method(what)
        known = class_id or await self._class_of(code)
        number = method if isinstance(method, int) else declared.method_index(known, method)
        request = partial(changing.action_request, known, code, number, changing.parameters_of(known, number, value, what))
        return changing.returned(await self._conversation.perform(request), what)

    async def access(self, items: Sequence[Item], form: AccessForm = CONTINUE) -> list[AccessResult]:
        """Read, set and invoke together in one ACCESS request (IEC 62056-5-3, 7.3.6); a result for each item, in order.

        What the meter refuses is in the results. LocalError NOT_AGREED when it has no ACCESS, TOO_LONG when the request does not
        fit it; RemoteError EXCEPTION when the answer does not fit us: then what was to be set may have been set. UsageError
        BAD_ARGUMENT for a meter of a broker or the kernel, which take no such requests.
        """
        sent: list[AccessRequest] = []

        def request(invoke_id: int) -> AccessRequest:
            sent.append(form.request(items, invoke_id))
            return sent[0]

        if not items:
            return []
        response = await self._conversation.perform(request)
        return results(sent[0], response)

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
    def conversation(self) -> Conversation:
        """What carries the requests."""
        return self._conversation

    async def value_of(self, what: str, class_id: int | None = None) -> Value:
        """Which attribute is meant. UsageError as `read`."""
        return await self._value(*split_reference(what), class_id)

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

    async def _present(self, class_id: int, code: str, attribute: int) -> Data | None:
        """What an attribute is now; None when it may not be read."""
        with contextlib.suppress(MeterError):
            return await self.get_data(class_id, code, attribute)
        return None

    async def _is_another_class(self, code: str, guessed: int) -> bool:
        """Whether an object is not of the class that was guessed, as the object list tells where there is one."""
        with contextlib.suppress(MeterError, LocalError):
            await self.objects()
        return self._classes.get(code, guessed) != guessed

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
