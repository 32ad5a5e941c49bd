"""Opening a meter wherever it is: of the broker, of the kernel, or straight over the network; what `win12.open` is."""

from __future__ import annotations

from types import TracebackType

from win12_wire.errors import Code, LinkError, UsageError

from win12.application.client import opening as straight
from win12.application.client.opening import COUNTER_OBJECT, CounterSource, KeySource, Opening
from win12.application.values.time import STANDARD, TimeRules
from win12.physical.url import MeterUrl, parse_url

from .client import BrokerSource
from .direct import DirectSource
from .kernel import KernelSource
from .meter import HostMeter
from .source import Source
from .url import HostUrl, parse_host_url


def open(  # noqa: A001
    url: str | MeterUrl,
    *,
    keys: KeySource = None,
    counters: CounterSource = None,
    ask_counter: bool = False,
    raise_counter: int | None = None,
    counter_object: str = COUNTER_OBJECT,
    rules: TimeRules = STANDARD,
    place: bytes | None = None,
) -> HostOpening:
    """A meter: `async with win12.open("tcp://meter?client=1", keys="keys.toml") as meter: ...`

    `broker:NAME` and `device:N` are meters of this host, which other programs use too (`win12.host.url`); they need no keys. With
    `place`, records of a broker's meter go on where `HostMeter.place` was.

    A URL with a host: an association of our own. `keys`: Keys, or a key file; without it the environment. `counters`: a store
    shared by everything that uses these keys, or its file; without it the file of this user. `ask_counter`: first ask the meter,
    unprotected, which invocation counter it expects, and move ours up to it, at most by COUNTER_JUMP_MAX. `raise_counter`: first
    make this our next counter, on the word of whoever calls. `rules`: how this meter writes times.

    UsageError BAD_URL, BAD_CONFIG; SecurityError when keys are missing or the meter is not what it should be; LinkError when it
    cannot be reached, NO_METER when the host has none of that name; RemoteError ASSOCIATION_REJECTED and others when it refuses.
    """
    here = parse_host_url(url) if isinstance(url, str) else None
    if here is not None:
        return HostOpening(here, rules, place)
    if place is not None:
        raise UsageError(Code.BAD_ARGUMENT, "only meters of a broker have places")
    given = parse_url(url) if isinstance(url, str) else url
    return HostOpening(given, rules, None, straight.open(
        given, keys=keys, counters=counters, ask_counter=ask_counter, raise_counter=raise_counter,
        counter_object=counter_object, rules=rules,
    ))  # fmt: skip


class HostOpening:
    """What `open` returns: `async with` opens and closes; `await opening.start()` gives a meter that you close."""

    def __init__(
        self, url: HostUrl | MeterUrl, rules: TimeRules, place: bytes | None = None, opening: Opening | None = None
    ) -> None:
        self._url = url
        self._rules = rules
        self._place = place
        self._opening = opening
        self._meter: HostMeter | None = None

    async def start(self) -> HostMeter:
        """Open it. Raises as `open` says."""
        if isinstance(self._url, HostUrl):
            return HostMeter(await self._source(self._url), self._url.timeout, self._rules)
        assert self._opening is not None
        meter = await self._opening.start()
        source = DirectSource(meter.conversation, self._url)
        made = HostMeter(source, self._url.timeout, meter.rules, meter.conversation, meter.opened)
        made.quirks, made.counters = meter.quirks, meter.counters
        return made

    async def __aenter__(self) -> HostMeter:
        self._meter = await self.start()
        return self._meter

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._meter is not None:
            await self._meter.close()

    async def _source(self, url: HostUrl) -> Source:
        if url.scheme == "device":
            try:
                return KernelSource(url.name)
            except ImportError:  # pragma: no cover
                raise LinkError(Code.NO_METER, f"{url.name}: this system has no such devices") from None
        source = BrokerSource(url, self._place)
        await source.start()
        return source
