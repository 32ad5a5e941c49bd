"""Many transfers over a line that loses, doubles, overtakes, delays and damages frames.

Every one is delivered exactly, or fails with an error that the line has given reason for, within a bounded time; a SET or ACTION
is done once at most. WIN12_TRANSFERS says how many (10000 takes two minutes), WIN12_LOSSY_SEED where the seeds begin. All that
the session machines do is replayed by their declarations.
"""

import os

import pytest
from dialogues import TRANSFERS, talk
from tally import Tally

WANTED = int(os.environ.get("WIN12_TRANSFERS", "400"))
FIRST = int(os.environ.get("WIN12_LOSSY_SEED", "1"))


@pytest.mark.timeout(max(120, WANTED // 10))
def test_every_transfer_is_delivered_or_fails_as_it_should(pytestconfig: pytest.Config) -> None:
    tally, seed = Tally(), FIRST
    while tally.transfers < WANTED:
        tally.add(talk(seed, min(TRANSFERS, WANTED - tally.transfers)))
        seed += 1
    with pytestconfig.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print(f"\n{tally}")
    assert tally.transfers == WANTED
    assert tally.faults["lost"] > 0.19 * tally.faults["frames"]
    assert sum(tally.delivered.values()) > WANTED / 2
    assert {"get", "get list", "get long", "get streamed", "set", "set list", "set long", "action", "action long"} <= set(
        tally.delivered
    )
