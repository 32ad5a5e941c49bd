"""The public client that speaks by short names reads our meter: plain, for by short names it can neither cipher nor prove.

gurux-dlms 1.0.203 fails in its own `getSNPdu` (`assert not tmp`) when it is to protect a request, and writes
reply_to_HLS_authentication where it has to read it, so that it could never see the proof of the meter.
"""

import asyncio
from typing import Any

import pytest
from test_foreign_clients import DAYS, NOW, Case, keys, run_all
from win12.application.association.settings import WEAK, Authentication, Referencing
from win12.application.values.short_names import CURRENT_ASSOCIATION_NAME
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.profiles import LOAD_PROFILE
from win12.simulator.short_catalogue import short_catalogue
from win12.simulator.station import Station

pytestmark = pytest.mark.interop

CASES = [Case(link, auth, act=auth == "lls") for link in ("wrapper", "hdlc") for auth in ("none", "lls")]  # type: ignore[arg-type]


def station(case: Case) -> Station:
    how = Authentication(case.auth)
    config = MeterConfig(days=DAYS, peak=4.0, authentication=how, weak=frozenset(WEAK), referencing=Referencing.SN)
    return Station(Meter(config, wall=lambda: NOW), keys(case.suite))


@pytest.fixture(scope="module")
def results() -> dict[Case, dict[str, Any]]:
    return asyncio.run(run_all("read_gurux_short.py", CASES, station))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_gurux_reads_our_meter_by_short_names(case: Case, results: dict[Case, dict[str, Any]]) -> None:
    assert "found" in results[case], results[case]["error"]
    found, meter = results[case]["found"], station(case).meter
    named = short_catalogue()
    unknown = {logical for logical, item in named.objects.items() if item.class_id == 30}  # gurux-dlms has no such class
    names = {".".join(map(str, logical)): base for logical, base in named.base_names.items() if logical not in unknown}
    assert {obis: base & 0xFFFF for obis, base in found["objects"].items()} == names
    assert names["0.0.40.0.0.255"] == CURRENT_ASSOCIATION_NAME
    assert found["name"] == meter.device_name.decode()
    assert found["energy"] == [meter.energy(NOW)[0], 1, 30]
    expected = meter.captured(LOAD_PROFILE.capture_times(meter, NOW))
    assert [row[2] for row in found["rows"]] == expected.taken.tolist()
    assert [row[2:] for row in found["entries"]] == [row[2:] for row in found["rows"][1:4]]
    assert found.get("act") == ([False, True] if case.act else None)
