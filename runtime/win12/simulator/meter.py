"""The meter: state over the shared catalogue of objects. Sans-io; time comes from `wall` or with each request.

A meter lives in true time: registers and profiles follow the household whatever its clock has been set to; setting the clock
only changes what the clock shows.
"""

import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import EventCode

from win12.security.keys import Keys
from win12.simulator import services, times
from win12.simulator.catalogue import catalogue
from win12.simulator.certificates import Certificates
from win12.simulator.clock import valid_year
from win12.simulator.config import MeterConfig
from win12.simulator.household import INTERVAL, Household, Sample
from win12.simulator.kept import Kept
from win12.simulator.model import Context, CosemObject
from win12.simulator.noise import Ints, uniform
from win12.simulator.operations import Operations
from win12.simulator.profiles import Captured
from win12.simulator.results import Result, refused
from win12.simulator.session import Session
from win12.simulator.zone import Seconds, Zone

if TYPE_CHECKING:
    from win12.simulator.key_changes import Vault

SWITCHES_MAX = 256
"""How often the breaker may be opened: each time is remembered, because no energy flows in between."""
_STATUS_SUMMER, _STATUS_POWER_DOWN = 0x08, 0x80
_POWER_DOWN_CHANCE = 1 / 4000
Energies: TypeAlias = tuple[int, int, int]
"""Wh taken, given, and taken in tariff 1."""


def _energies(kept: list[int]) -> Energies:
    taken, given, tariff_1 = kept
    return taken, given, tariff_1


class Meter:
    """One simulated meter. `wall`: seconds since 1970 UTC; `last_client_counter`: the counter last accepted from the client.

    `state`: the folder of what outlives it. StoreError STORE_FAILED when that cannot be used.
    """

    def __init__(
        self,
        config: MeterConfig | None = None,
        *,
        title: bytes = b"",
        wall: Callable[[], float] = time.time,
        last_client_counter: Callable[[], int] = lambda: 0,
        state: Path | None = None,
    ) -> None:
        self.config = config or MeterConfig()
        self.wall = wall
        self.serial = b"%013d" % self.config.seed
        self.device_name = b"WTW" + self.serial
        self.title = title or b"WTW" + self.config.seed.to_bytes(5, "big")
        self.last_client_counter = last_client_counter
        self.certificates = Certificates(Keys(server_title=self.title), self.config.suite, wall)
        """Those of a meter without keys; a station gives it its own."""
        self.vault: Vault | None = None
        self.preset_time: tuple[float | None, float | None, float | None] = (None, None, None)
        self._household = Household(self.config.seed, annual=self.config.annual, peak=self.config.peak, zone=self.config.zone)
        self._kept = Kept(state, self.serial.decode())
        self.reset_times: dict[bytes, float] = {bytes.fromhex(k): at for k, at in self._kept.get("profiles.reset", {}).items()}
        self._shift: float = self._kept.get("clock.shift", 0.0)
        self._zone = Zone(*self._kept.get("clock.zone", (self.config.zone.standard, self.config.zone.summer)))
        self._sample: tuple[float, Sample] | None = None
        self._maximum: tuple[int, int, float] | None = None
        self._gaps: list[tuple[Energies, Energies | None]] = [
            (_energies(start), _energies(end) if end else None) for start, end in self._kept.get("breaker.gaps", [])
        ]
        self.operations = Operations(self, self._kept)

    @property
    def objects(self) -> Mapping[bytes, CosemObject]:
        """Every object by logical name."""
        return catalogue(self.config.family, self.config.push_version)

    def handle(self, request: Any, session: Session, now: float | None = None) -> Any:
        """The answer to a request, both objects of win12_wire.frames; raises nothing for what a client can send."""
        now = self.wall() if now is None else now
        self.operations.advance(now)
        return services.answer(request, Context(self, session, now))

    def live(self) -> None:
        """Do what was to be done until now, though nobody asks."""
        self.operations.advance(self.wall())

    # --- time ------------------------------------------------------------------------------------------------------------

    def shown_time(self, now: float) -> float:
        """What the clock of the meter shows, as seconds since 1970."""
        return now + self._shift

    def set_clock(self, moment: float, now: float) -> None:
        """Set the clock; refuses OTHER_REASON outside 2000 to 2099."""
        if not valid_year(moment):
            raise refused(Result.OTHER_REASON, "a year that the clock cannot show")
        before, shift = self.shown_time(now), moment - now
        self._kept.put(**{"clock.shift": shift})
        self._shift = shift
        self.operations.events.add_at(EventCode.CLOCK_ADJUSTED_OLD_TIME, before)
        self.operations.events.add_at(EventCode.CLOCK_ADJUSTED_NEW_TIME, moment)

    @property
    def zone(self) -> Zone:
        """Local time: as configured until somebody sets it. The house stays where it is."""
        return self._zone

    def set_zone(self, zone: Zone, now: float) -> None:
        """Another local time; the instant that the clock shows stays."""
        self._kept.put(**{"clock.zone": [zone.standard, zone.summer]})
        summer, self._zone, self._maximum = self._zone.summer, zone, None
        changed = EventCode.DAYLIGHT_SAVING_CHANGED if zone.summer != summer else EventCode.CONFIGURATION_CHANGED
        self.operations.events.add(changed, now)

    def clock_octets(self, now: float) -> bytes:
        """The 12 octets the clock shows."""
        return self._octets(self.shown_time(now))

    def time_data(self, moment: float) -> Data:
        """An instant as octet-string(12)."""
        return axdr.octet_string(self._octets(moment))

    def _octets(self, moment: float) -> bytes:
        zone = self.zone
        status = times.SUMMER_STATUS if zone.is_summer(moment) else 0
        return times.encode(zone.local(moment), self.config.convention, status)

    def midnights(self, now: float, count: int) -> Seconds:
        """The latest `count` local midnights up to `now`, in order."""
        today = self.zone.local(now).date()
        days = (today - timedelta(days=back) for back in range(count - 1, -1, -1))
        return np.array([int(self.zone.midnight(day)) for day in days], dtype=np.int64)

    def month_starts(self, now: float, count: int) -> Seconds:
        """The latest `count` local beginnings of a month up to `now`, in order."""
        today = self.zone.local(now).date()
        months = (today.year * 12 + today.month - 1 - back for back in range(count - 1, -1, -1))
        starts = (date(month // 12, month % 12 + 1, 1) for month in months)
        return np.array([int(self.zone.midnight(day)) for day in starts], dtype=np.int64)

    # --- energy ----------------------------------------------------------------------------------------------------------

    @property
    def connected(self) -> bool:
        """Whether the breaker is closed."""
        return not self._gaps or self._gaps[-1][1] is not None

    @property
    def worn(self) -> bool:
        """Whether it cannot be opened once more."""
        return len(self._gaps) >= SWITCHES_MAX

    def switch(self, closed: bool, now: float) -> None:
        """Let energy flow or not; refuses TEMPORARY_FAILURE after SWITCHES_MAX times."""
        if closed == self.connected:
            return
        energy = self._household.registers(now)
        if closed:
            self._gaps[-1] = (self._gaps[-1][0], energy)
        elif self.worn:
            raise refused(Result.TEMPORARY_FAILURE, "the breaker is worn")
        else:
            self._gaps.append((energy, None))
        self._kept.put(**{"breaker.gaps": self._gaps})
        self._sample = None

    def energy(self, moment: float) -> tuple[int, int, int]:
        """Wh taken, given, and taken in tariff 1, at an instant."""
        taken, given, tariff_1 = self._household.registers(moment)
        return self._counted(taken, 0), self._counted(given, 1), self._counted(tariff_1, 2)

    def _counted(self, energy: Any, which: int) -> Any:
        """Less what would have flown while the breaker was open; a number or an array."""
        counted = energy
        for start, end in self._gaps:
            lost = np.clip(energy - start[which], 0, None if end is None else end[which] - start[which])
            counted = counted - (lost if isinstance(energy, np.ndarray) else int(lost))
        return counted

    def sample(self, now: float) -> Sample:
        """Everything the mains shows; the same for the same instant."""
        if self._sample is None or self._sample[0] != now:
            self._sample = (now, self._take_sample(now))
        return self._sample[1]

    def _take_sample(self, now: float) -> Sample:
        sample = self._household.sample(now)
        if not self._gaps:
            return sample
        taken, given, tariff_1 = self.energy(now)
        sample = sample._replace(taken=taken, given=given, tariff_1=tariff_1, tariff_2=taken - tariff_1)
        if self.connected:
            return sample
        return sample._replace(power_taken=0, power_given=0, currents=(0.0, 0.0, 0.0))

    def reset_profile(self, logical_name: bytes, now: float) -> None:
        """Forget the rows of a profile until now."""
        self.reset_times[logical_name] = now
        self._kept.put(**{"profiles.reset": {key.hex(): at for key, at in self.reset_times.items()}})

    def captured(self, moments: Seconds) -> Captured:
        """What the registers showed at each of these instants, which lie at ends of quarters, in order."""
        taken, given, tariff_1 = self._energies(moments)
        return Captured(moments, self._counted(taken, 0), self._counted(given, 1), self._counted(tariff_1, 2))

    def _energies(self, moments: Seconds) -> tuple[Ints, Ints, Ints]:
        if not len(moments):
            return moments, moments, moments
        zone = self._household.zone
        first, last = zone.standard_day(int(moments[0]) - 1), zone.standard_day(int(moments[-1]) - 1)
        if last - first > 3 * len(moments):  # far apart: whole days in between would be made for nothing
            each = np.array([self._household.registers(int(moment)) for moment in moments], dtype=np.int64)
            return each[:, 0], each[:, 1], each[:, 2]
        quarters = self._household.quarters(first, last)
        index = (moments - zone.day_start(quarters.first)) // INTERVAL - 1
        return quarters.taken_total[index], quarters.given_total[index], quarters.tariff_1_total[index]

    def month_maximum(self, now: float) -> tuple[int, float]:
        """Greatest mean power of a quarter since the month began, in W, and when that quarter ended."""
        last = int(now) // INTERVAL
        if self._maximum is None or self._maximum[0] != last:
            start = int(self.month_starts(now, 1)[0])
            moments = np.arange(start, last * INTERVAL + 1, INTERVAL, dtype=np.int64)
            means = np.diff(self.captured(moments).taken) * (3600 // INTERVAL)
            best = int(means.argmax()) if len(means) else -1
            self._maximum = (last, int(means[best]), float(moments[best + 1])) if len(means) else (last, 0, float(start))
        return self._maximum[1], self._maximum[2]

    def status(self, now: float) -> int:
        """The status octet of the quarter that ended last."""
        return int(self.statuses(np.array([int(now) // INTERVAL * INTERVAL], dtype=np.int64))[0])

    def statuses(self, moments: Seconds) -> Ints:
        """Status octets of rows: bit 3 daylight saving, bit 7 the power was down in the quarter before."""
        summer = self.zone.offsets(moments) > self.zone.standard
        down = uniform(self.config.seed, 80, moments // INTERVAL) < _POWER_DOWN_CHANCE
        return summer * _STATUS_SUMMER + down * _STATUS_POWER_DOWN

    def tariff(self, now: float) -> int:
        """The tariff in force, 1 or 2."""
        return 1 if self._household.in_tariff_1(now) else 2
