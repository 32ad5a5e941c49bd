"""The same without `await`: for scripts and the interactive prompt.

All blocking meters of a process share one event loop in one background thread.
"""

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from numpy.typing import NDArray
from win12_wire.errors import MeterError
from win12_wire.frames.axdr import Data

from win12.application.client import opening
from win12.application.client.accessing import CONTINUE, AccessForm, AccessResult, Item
from win12.application.client.image_transfer import ImageOptions, ImageProgress
from win12.application.client.meter import Meter
from win12.application.client.opening import COUNTER_OBJECT, CounterSource, KeySource
from win12.application.client.profile_reading import ProfileRow
from win12.application.values.objects import ObjectEntry
from win12.application.values.reading import Reading
from win12.application.values.time import STANDARD, TimeRules
from win12.physical.url import MeterUrl

T = TypeVar("T")
_starting = threading.Lock()
_loop: asyncio.AbstractEventLoop | None = None


def connect(
    url: str | MeterUrl,
    *,
    keys: KeySource = None,
    counters: CounterSource = None,
    ask_counter: bool = False,
    counter_object: str = COUNTER_OBJECT,
    rules: TimeRules = STANDARD,
) -> "BlockingMeter":
    """Associate with a meter and return it: `with win12.connect(url, keys="keys.toml") as meter: ...`. As `win12.open`."""
    meter = opening.open(
        url, keys=keys, counters=counters, ask_counter=ask_counter, counter_object=counter_object, rules=rules
    )  # fmt: skip
    return BlockingMeter(run(meter.start()))


class BlockingMeter:
    """A `Meter` whose methods wait. To be used from any thread but that of an event loop."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter

    @property
    def title(self) -> bytes:
        """System title, 8 octets; empty when the association has none."""
        return self._meter.title

    @property
    def closed(self) -> bool:
        """Whether the association has ended."""
        return self._meter.closed

    def read(self, what: str, attribute: int | str | None = None, *, class_id: int | None = None) -> Reading:
        """As `Meter.read`."""
        return run(self._meter.read(what, attribute, class_id=class_id))

    def read_many(self, what: Iterable[str]) -> list[Reading]:
        """As `Meter.read_many`."""
        return run(self._meter.read_many(what))

    def read_each(self, what: Iterable[str]) -> list[Reading | MeterError]:
        """As `Meter.read_each`."""
        return run(self._meter.read_each(what))

    def access(self, items: Sequence[Item], form: AccessForm = CONTINUE) -> list[AccessResult]:
        """As `Meter.access`."""
        return run(self._meter.access(items, form))

    def objects(self) -> list[ObjectEntry]:
        """As `Meter.objects`."""
        return run(self._meter.objects())

    def profile(
        self, what: str, *, since: datetime | None = None, until: datetime | None = None, last: int | None = None,
        columns: Sequence[str] | None = None,
    ) -> Iterator[ProfileRow]:  # fmt: skip
        """As `Meter.profile`."""
        rows = self._meter.profile(what, since=since, until=until, last=last, columns=columns)
        try:
            while True:
                try:
                    yield run(_next(rows.__anext__()))
                except StopAsyncIteration:
                    return
        finally:
            run(_next(rows.aclose()))

    def profile_columns(
        self, what: str, *, since: datetime | None = None, until: datetime | None = None, last: int | None = None,
        scale: bool = False,
    ) -> dict[str, NDArray[Any]]:  # fmt: skip
        """As `Meter.profile_columns`."""
        return run(self._meter.profile_columns(what, since=since, until=until, last=last, scale=scale))

    def write(self, what: str, value: Any, *, class_id: int | None = None) -> Data:
        """As `Meter.write`."""
        return run(self._meter.write(what, value, class_id=class_id))

    def act(self, what: str, value: Any = None, *, class_id: int | None = None) -> Data | None:
        """As `Meter.act`."""
        return run(self._meter.act(what, value, class_id=class_id))

    def transfer_image(
        self, image: Path | bytes, identifier: bytes, options: ImageOptions | None = None, *,
        tell: Callable[[ImageProgress], None] | None = None,
    ) -> None:  # fmt: skip
        """As `Meter.transfer_image`; `tell` is called in another thread."""
        run(self._meter.transfer_image(image, identifier, options, tell=tell))

    def close(self) -> None:
        """As `Meter.close`."""
        run(self._meter.close())

    def __enter__(self) -> "BlockingMeter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


async def _next(awaitable: Awaitable[T]) -> T:
    return await awaitable


def run(work: Coroutine[object, object, T]) -> T:
    """Do it in the loop of the background thread, and wait for it."""
    future = asyncio.run_coroutine_threadsafe(work, _background_loop())
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


def _forget_loop() -> None:
    global _loop, _starting
    _loop, _starting = None, threading.Lock()


if hasattr(os, "register_at_fork"):
    # The thread stays with the parent.
    os.register_at_fork(after_in_child=_forget_loop)


def _background_loop() -> asyncio.AbstractEventLoop:
    global _loop  # noqa: PLW0603
    with _starting:
        if _loop is None or _loop.is_closed():
            _loop = asyncio.new_event_loop()
            threading.Thread(target=_loop.run_forever, name="win12", daemon=True).start()
        return _loop
