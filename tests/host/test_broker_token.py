"""A broker whose keys are in a token (SoftHSM): pushes are opened there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from broker_help import METER, TOTAL, Site, Thread, event, number
from decode_help import AK, EK, SERVER, glo, push, wrapped
from token_help import TOKEN, key_file, needs_softhsm, softhsm
from win12.security.counters import MemoryCounters
from win12.security.stores import moving

pytestmark = needs_softhsm


@pytest.fixture
def held(tmp_path: Path) -> Iterator[str]:
    """What a key file says whose keys are in a token."""
    with softhsm(tmp_path, TOKEN):
        text = f'[meters.{METER}]\nek = "{EK.hex()}"\nak = "{AK.hex()}"\nserver_title = "{SERVER.hex()}"\n'
        file = key_file(tmp_path / "keys.toml", text)
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
