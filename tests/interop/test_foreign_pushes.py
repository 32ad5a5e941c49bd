"""The push set-up of our meter in version 2, read and set by a foreign client in a process of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from test_foreign_clients import NOW, Case, run_all, station
from win12.application.client.data_protection import layers_named
from win12.application.values.making import make
from win12.application.values.protection import parameters_data
from win12.simulator.model import Context, name
from win12.simulator.push_protection import listed
from win12.simulator.session import Role, Session
from win12.simulator.station import Station

pytestmark = [pytest.mark.interop, pytest.mark.timeout(300)]
PUSH = name("0.0.25.9.0.255")


def pushing(case: Case) -> Station:
    """A meter whose push set-up somebody has set."""
    first = station(case)
    made = Station(first.meter, replace(first.keys, kek=bytes(range(16))))
    item, context = made.meter.objects[PUSH], Context(made.meter, Session(role=Role.MANAGER), NOW)
    given = {
        "push_object_list": [(3, name("1.0.1.8.0.255"), 2, 0, (0, None), ()), (8, name("0.0.1.0.0.255"), 2, 0, (0, None), ())],
        "repetition_delay": (10, 150, 60), "push_operation_method": 2, "push_client_SAP": 3,
        "push_protection_parameters": parameters_data(listed(made, layers_named("authenc:wrapped"))),
    }  # fmt: skip
    for called, value in given.items():
        known = item.interface.attribute(called)
        write = item.attributes[known.index].write
        assert write is not None
        write(context, make(known.type, value, called))
    return made


@pytest.mark.parametrize("case", [Case("wrapper", "gmac", "authenc")], ids=str)
async def test_gurux_reads_and_sets_the_push_setup(case: Case) -> None:
    result = (await run_all("pushes_gurux.py", [case], pushing))[case]
    assert "found" in result, result["error"]
    found: dict[str, Any] = result["found"]
    before = found["before"]
    assert before["objects"] == [[3, "1.0.1.8.0.255", 2], [8, "0.0.1.0.0.255", 2]]
    assert (before["delay"], before["method"], before["client"], before["interval"]) == ([10, 150, 60], 2, 3, 0)
    assert [(kind, key) for kind, _, _, key in before["layers"]] == [(2, 1)]
    assert found["after"] == {**before, "retries": 7, "scatter": 9}
