"""A simulated meter never sends under a counter twice, whichever run it is; received ones start anew."""

from pathlib import Path

import pytest
from win12.security.counter_file import open_counters
from win12.simulator.counters import ForgetfulCounters
from win12_wire.errors import SecurityError

NAME = b"n" * 16


def test_sending_goes_on_and_receiving_starts_anew(tmp_path: Path) -> None:
    used: set[int] = set()
    for _ in range(3):
        counters = ForgetfulCounters(open_counters(tmp_path / "kept"))
        sent = [counters.next(NAME) for _ in range(100)]
        assert used.isdisjoint(sent)
        used.update(sent)
        assert counters.last_received(NAME) == -1
        counters.accept(NAME, 7)
        with pytest.raises(SecurityError):
            counters.accept(NAME, 7)
        counters.close()


def test_what_raises_goes_to_what_is_kept(tmp_path: Path) -> None:
    counters = ForgetfulCounters(open_counters(tmp_path / "kept"))
    counters.raise_to(NAME, 1000)
    assert counters.next_unused(NAME) == 1000
    assert counters.hint(NAME, 2000)
    counters.reserve([NAME])
    assert counters.next(NAME) == 2000
