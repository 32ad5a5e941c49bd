"""The same without `await`: what `win12.connect` is."""

from __future__ import annotations

from collections.abc import Iterator

from win12_wire.frames.device_abi import DeviceStatistics

from win12.application.client.blocking import BlockingMeter, run
from win12.application.client.opening import COUNTER_OBJECT, CounterSource, KeySource
from win12.application.values.reading import Reading
from win12.application.values.time import STANDARD, TimeRules
from win12.physical.url import MeterUrl

from . import opening
from .meter import WAIT, HostMeter, Record


def connect(
    url: str | MeterUrl,
    *,
    keys: KeySource = None,
    counters: CounterSource = None,
    ask_counter: bool = False,
    counter_object: str = COUNTER_OBJECT,
    rules: TimeRules = STANDARD,
    place: bytes | None = None,
) -> BlockingHostMeter:
    """Open a meter and return it: `with win12.connect("broker:meter-7") as meter: ...`. As `win12.open`."""
    given = opening.open(
        url, keys=keys, counters=counters, ask_counter=ask_counter, counter_object=counter_object, rules=rules, place=place
    )
    return BlockingHostMeter(run(given.start()))


class BlockingHostMeter(BlockingMeter):
    """A `HostMeter` whose methods wait. To be used from any thread but that of an event loop."""

    def __init__(self, meter: HostMeter) -> None:
        super().__init__(meter)
        self._host = meter

    def records(self) -> Iterator[Record]:
        """As `HostMeter.records`."""
        while True:
            yield from run(self._host.take(WAIT))

    def take(self, within: float = 0.0) -> list[Record]:
        """As `HostMeter.take`."""
        return run(self._host.take(within))

    def snapshot(self) -> list[Record]:
        """As `HostMeter.snapshot`."""
        return run(self._host.snapshot())

    def latest(self) -> list[Reading]:
        """As `HostMeter.latest`."""
        return run(self._host.latest())

    def statistics(self) -> DeviceStatistics:
        """As `HostMeter.statistics`."""
        return run(self._host.statistics())

    def exchange(self, apdu: bytes, within: float | None = None) -> bytes:
        """As `HostMeter.exchange`."""
        return run(self._host.exchange(apdu, within))

    @property
    def place(self) -> bytes | None:
        """As `HostMeter.place`."""
        return self._host.place
