"""A meter one is associated with: read attributes, the object list and profiles; set attributes, call methods."""

import contextlib
from collections.abc import AsyncGenerator, Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from win12_wire.errors import MeterError
from win12_wire.frames.access import AccessRequest
from win12_wire.frames.axdr import Data
from win12_wire.frames.short_name import InformationReportRequest

from win12.application.client import changing
from win12.application.client.accessing import CONTINUE, AccessForm, AccessResult, Item, results
from win12.application.client.image_transfer import ImageOptions, ImageProgress, transfer_image
from win12.application.client.known_meter import CURRENT_ASSOCIATION, Value
from win12.application.client.profile_reading import Extent, ProfileReading, ProfileRow
from win12.application.client.read_meter import NOTHING_AHEAD, Ahead, ReadMeter
from win12.application.client.references import parse_reference, split_method, split_reference
from win12.application.pushes.push import Notification, interpret
from win12.application.values import declared
from win12.application.values.reading import Reading
from win12.application.values.short_names import NameTable
from win12.application.values.short_names import object_list as short_object_list

__all__ = ["CURRENT_ASSOCIATION", "NOTHING_AHEAD", "Ahead", "Meter", "Value"]


class Meter(ReadMeter):
    """An open association. Made by `win12.open`; usable by several tasks at once, whose requests queue.

    A `MeterError` (the meter refused) leaves it usable; after any other `Win12Error` `closed` tells whether it has ended.
    """

    async def readings_of(self, notification: Notification) -> list[Reading]:
        """What the meter said on its own, as far as its values have names: a data-notification, an event, a report.

        A report by short names is read by the object list, which is asked for once. MeterError DATA_ACCESS when it is refused.
        """
        return interpret(notification, self._rules, await self._name_table(notification)).readings

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

    async def _name_table(self, notification: Notification) -> NameTable | None:
        if not isinstance(notification, InformationReportRequest):
            return None
        if self._names is None:
            self._names = NameTable(short_object_list(await self._short_list()))
        return self._names

    async def _present(self, class_id: int, code: str, attribute: int) -> Data | None:
        """What an attribute is now; None when it may not be read."""
        with contextlib.suppress(MeterError):
            return await self.get_data(class_id, code, attribute)
        return None
