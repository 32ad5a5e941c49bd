"""A broker whose keys are in a token (SoftHSM): pushes are opened there."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from broker_help import METER, TOTAL, Site, Thread, event, number
from decode_help import AK, EK, SERVER, glo, push, wrapped
from token_help import TOKEN, key_file, needs_softhsm, softhsm
from win12.host.keep import Keep, State
from win12.security.counters import MemoryCounters, counter_name, lasting_name
from win12.security.stores import moving

pytestmark = needs_softhsm
MEMORY = f'[meters.{METER}]\nek = "{EK.hex()}"\nak = "{AK.hex()}"\nserver_title = "{SERVER.hex()}"\n'


@pytest.fixture
def held(tmp_path: Path) -> Iterator[str]:
    """What a key file says whose keys are in a token."""
    with softhsm(tmp_path, TOKEN):
        file = key_file(tmp_path / "keys.toml", MEMORY)
        for name in ("ek", "ak"):
            moving.put(file, METER, name, f"pkcs11:token={TOKEN};object={name}", MemoryCounters())
        yield file.read_text()


def test_pushes_are_taken_as_with_keys_in_memory(held: str, site: Site, thread: Thread) -> None:
    site.meters(f'name = "{METER}"\nlisten = "tcp://127.0.0.1:0"\n', keys=held)
    thread.start()
    reader = site.program()
    sealed = [wrapped(glo(push(value), counter)) for value, counter in ((3, 9), (4, 9), (5, 10))]
    thread.push(event(TOTAL, 1), wrapped(push(2)), *sealed)
    assert [number(one) for one in reader.take()] == [3, 5]
    found = reader.statistics()
    assert (found.pushes, found.refused, found.replayed) == (2, 3, 1)


def broker_takes(site: Site, keys: str, *counters: int) -> tuple[int, int]:
    """How many pushes a broker of the site takes, one under each counter, and how many it calls old."""
    site.meters(f'name = "{METER}"\nlisten = "tcp://127.0.0.1:0"\n', keys=keys)
    thread = Thread(site)
    try:
        thread.start()
        thread.push(*(wrapped(glo(push(number), number)) for number in counters))
        found = site.program().statistics()
    finally:
        thread.stop()
    return found.pushes, found.replayed


def test_a_key_that_is_moved_brings_no_old_push_back(held: str, site: Site) -> None:
    assert broker_takes(site, MEMORY, 9, 10) == (2, 0)
    assert broker_takes(site, held, 9, 10) == (0, 2)
    assert broker_takes(site, held, 11) == (1, 0)
    assert broker_takes(site, MEMORY, 11, 12) == (1, 1)


def test_what_was_kept_under_the_name_of_the_octets_holds(held: str, site: Site) -> None:
    keep = Keep(site.folder / "state")
    asyncio.run(keep.keep(METER, 0, [], State(counter_name(EK, SERVER), 9)))
    keep.close()
    assert broker_takes(site, MEMORY, 9, 10) == (1, 1)
    assert broker_takes(site, held, 10) == (0, 1)
    other = MEMORY.replace(EK.hex(), "77" * 16)
    assert broker_takes(site, other, 10) == (0, 0)
    keep = Keep(site.folder / "state")
    assert keep.load(METER).state.name == lasting_name(EK, SERVER), "what is kept changes with the next push"
    keep.close()
