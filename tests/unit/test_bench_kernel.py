"""The harness of `python -m bench.kernel`: what the meter says, what readers of ours make of it, what is computed. No timing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from win12.host.hub import SLOTS
from win12_wire.frames.device_abi import DeviceRecord

from bench.cases import REGISTERS
from bench.kernel import __main__ as command
from bench.kernel import guest, table
from bench.kernel.figures import WAYS, lines, percentile_95
from bench.kernel.inside import program
from bench.kernel.inside.alone import Hearing
from bench.kernel.inside.pushes import RECORDS, Meter, digest
from bench.kernel.inside.readers import Readers
from bench.kernel.inside.ways import Own
from bench.stack import ROOT, StackError

FIGURES = [
    {"what": "latency", "way": way, "readers": readers, "round": number, "values": [1000.0 * (at + 1), 3000.0 * (at + 1)]}
    for readers in (1, 8)
    for number in range(3)
    for at, way in enumerate(WAYS)
]
RATES = [{"what": "rate", "way": way, "readers": 2, "round": 0, "values": [800.0 / (at + 1)] * 3} for at, way in enumerate(WAYS)]
MEMORY = [
    {"what": "memory", "way": "module", "each": 500.0, "base": 400.0},
    {"what": "memory", "way": "broker", "each": 1000.0, "base": 40_000.0},
    {"what": "memory", "way": "own", "each": 50.0, "base": None},
]


def test_a_push_is_ten_records_that_are_proved() -> None:
    hearing, meter = Hearing(), Meter()
    first, second = meter.pushes(2)
    records = hearing.receive(first[:-1], 0.0) + hearing.receive(first[-1:], 0.1)
    assert [bytes(one.obis) for one in records] == [bytes(map(int, code.split("."))) for code in REGISTERS]
    assert {(one.authenticated, one.encrypted, one.scaled, one.scaler, one.unit) for one in records} == {(1, 1, 1, -1, 30)}
    assert hearing.receive(first, 0.2) == []
    assert {one.value for one in hearing.receive(second, 0.3)}.isdisjoint({one.value for one in records})


def test_records_are_the_same_whoever_has_them() -> None:
    (octets,) = Meter().pushes(1)
    ours, theirs = Hearing().receive(octets, 0.0), Hearing().receive(octets, 0.0)
    for at, one in enumerate(theirs):
        one.time, one.sequence, one.lost, one.meter = 7, at, 1, b"another"
    assert digest(ours) == digest(theirs)
    theirs[3].value = b"\x11\5"
    assert digest(ours) != digest(theirs)


@pytest.mark.skipif(os.name != "posix", reason="lines are pseudo-terminals")
def test_readers_of_their_own_lines_have_all_records() -> None:
    with ExitStack() as stay:
        own, pushes = Own(stay), Meter().pushes(4)
        own.prepare(3)
        with Readers(own.open, 3, 4 * RECORDS) as reading:
            began = own.write(pushes[0])
            assert len(began) == 3
            ended = reading.wait(RECORDS)
            assert all(end > begin for begin, end in zip(began, ended, strict=True))
            own.write(b"".join(pushes[1:]))
            reading.wait(4 * RECORDS)
            assert reading.digest() == _digest(pushes)


@pytest.mark.skipif(os.name != "posix", reason="lines are pseudo-terminals")
def test_a_way_is_measured_by_each_of_its_readers() -> None:
    with ExitStack() as stay:
        own, meter = Own(stay), Meter()
        pushes = meter.pushes(program._WARM + 2)
        bursts = [meter.pushes(program.BURST) for _ in range(3)]
        values, of_latency = program._latency(own, 2, pushes)
        assert len(values) == 2 * 2
        assert min(values) > 0
        assert of_latency == _digest(pushes)
        rates, of_rate = program._rate(own, 2, bursts)
        assert len(rates) == 2
        assert of_rate == _digest([octets for burst in bursts for octets in burst])


def test_no_reader_can_lose_records_of_a_burst() -> None:
    assert program.BURST * RECORDS <= SLOTS


def _digest(pushes: list[bytes]) -> bytes:
    hearing = Hearing()
    return digest([one for octets in pushes for one in hearing.receive(octets, 0.0)])


def test_ways_with_different_records_have_no_figures() -> None:
    told: list[dict[str, Any]] = []

    def tell(**what: Any) -> None:
        told.append(what)

    program._tell(tell, "rate", 0, 1, {"module": ([1.0], b"same"), "own": ([2.0], b"same")})
    assert [(one["way"], one["values"]) for one in told] == [("module", [1.0]), ("own", [2.0])]
    with pytest.raises(ValueError, match="different records"):
        program._tell(tell, "rate", 0, 1, {"module": ([1.0], b"same"), "own": ([2.0], b"other")})
    assert len(told) == 2


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc")
def test_a_line_of_its_own_takes_some_memory() -> None:
    """In a process of its own: others have memory at hand that was freed."""
    program = "from bench.kernel.inside import memory; print(memory.own())"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert 0 < float(told) < 1000


class Nothing:
    """A reader that has `count` records, and then its end."""

    def __init__(self, count: int) -> None:
        self._count = count

    async def take(self, within: float) -> list[DeviceRecord]:
        if self._count == 0:
            raise EOFError
        self._count -= 1
        return Hearing().receive(Meter().pushes(1)[0], 0.0)[:1]

    async def close(self) -> None:
        """Nothing."""


@pytest.mark.skipif(os.name != "posix", reason="forks")
def test_a_reader_that_ends_early_or_differs_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    async def early(number: int) -> Nothing:
        return Nothing(1)

    async def different(number: int) -> Nothing:
        if number == 0:
            return Nothing(2)
        source = Nothing(2)
        taken = source.take

        async def other(within: float) -> list[DeviceRecord]:
            found = await taken(within)
            found[0].value = b"\x11\5"
            return found

        source.take = other  # type: ignore[method-assign]
        return source

    with Readers(early, 2, 2) as reading, pytest.raises(EOFError, match="has ended"):
        reading.wait(2)
    with Readers(different, 2, 2) as reading:
        reading.wait(2)
        with pytest.raises(ValueError, match="different records"):
            reading.digest()


def test_figures_and_ratios() -> None:
    found = {line["name"]: line for line in lines([*FIGURES, *RATES, *MEMORY])}
    assert found["latency_1_median"]["module"] == 2.0
    assert found["latency_8_median"]["own"] == 8.0
    assert found["latency_1_median"]["ratio_own"] == 4.0
    assert found["latency_1_percentile_95"]["broker"] == 6.0
    assert (found["rate_2_median"]["broker"], found["rate_2_median"]["ratio_broker"]) == (400.0, 2.0)
    assert (found["memory_each"]["broker"], found["memory_each"]["ratio_broker"]) == (1000.0, 2.0)
    assert (found["memory_each"]["broker_tcp"], found["memory_base"]["own"]) == (None, None)
    assert list(found)[0:2] == ["latency_1_median", "latency_1_percentile_95"]


def test_one_in_twenty_is_above() -> None:
    values = [float(value) for value in range(101)]
    assert percentile_95(values) == 95.0
    assert percentile_95([3.0]) == 3.0


def test_the_table_of_the_pages() -> None:
    told = table.markdown(lines([*FIGURES, *RATES, *MEMORY])).splitlines()
    assert told[0].startswith("| | unit | module | broker | × | broker, TCP | × | each alone | × |")
    assert told[2] == "| latency, 1 reader | ms | 2 | 4 | 2 | 6 | 3 | 8 | 4 |"
    assert told[-1] == "| before the first meter | kB | 400 | 40,000 | 100 | - | - | - | - |"
    assert len({line.count("|") for line in told}) == 1


@pytest.mark.parametrize("page", ["README.md", "docs/kernel.md"])
def test_the_pages_have_what_was_measured(page: str) -> None:
    """`python -m bench.kernel --saved --markdown` prints what belongs there."""
    assert table.markdown(json.loads(command.RESULTS.read_text(encoding="utf-8"))) in (ROOT / page).read_text(encoding="utf-8")


def test_what_is_saved_is_shown_and_quick_runs_are_not_saved(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plans: list[Any] = []
    monkeypatch.setattr(command, "RESULTS", tmp_path / "results.json")
    monkeypatch.setattr(guest, "missing", lambda: ())
    monkeypatch.setattr(guest, "kernel", lambda: "6.1")
    monkeypatch.setattr(guest, "measured", lambda plan: plans.append(plan) or [*FIGURES, *MEMORY])
    monkeypatch.setattr("sys.argv", ["bench.kernel", "--quick"])
    assert command.main() == 0
    assert not command.RESULTS.exists()
    monkeypatch.setattr("sys.argv", ["bench.kernel"])
    assert command.main() == 0
    assert plans == [command.QUICK, command.PLAN]
    assert json.loads(command.RESULTS.read_text())[0]["name"] == "latency_1_median"
    capsys.readouterr()
    monkeypatch.setattr("sys.argv", ["bench.kernel", "--saved", "--markdown"])
    assert command.main() == 0
    assert len(plans) == 2
    assert capsys.readouterr().out.startswith("| | unit | module |")


def test_without_a_kernel_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(guest, "missing", lambda: ("qemu-system-x86_64",))
    monkeypatch.setattr("sys.argv", ["bench.kernel"])
    assert command.main() == 0
    assert capsys.readouterr().out == "bench.kernel: skipped, not here: qemu-system-x86_64; tests/kernel/install brings it\n"


def test_a_guest_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(_: Any) -> Any:
        raise StackError("the guest did not come to its end")

    monkeypatch.setattr(guest, "missing", lambda: ())
    monkeypatch.setattr(guest, "kernel", lambda: "6.1")
    monkeypatch.setattr(guest, "measured", fails)
    monkeypatch.setattr("sys.argv", ["bench.kernel"])
    assert command.main() == 1
    assert "did not come to its end" in capsys.readouterr().err
