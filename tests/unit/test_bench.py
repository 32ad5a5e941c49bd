"""The harness of `make bench`: what it computes from times, what it refuses, what it writes. No timing is asserted."""

from __future__ import annotations

import importlib
import io
import json
import socket
import statistics
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import cases, fleet, report, runner, sockets
from bench.dialogue import Departure, Dialogue
from bench.job import Context, Job
from bench.measure import Disagreement, Plan, Series, agreed, digits, entry, measure
from bench.stack import ROOT, Stack, StackError
from bench.works import FLEET, STACKS, WORKS, Work

WORK = Work("sum", "a sum", "us", 1e6, {"gurux": 10})
seconds = st.floats(1e-7, 1e3)


class Clockwork:
    """A stack that takes the seconds it is told, in turn."""

    def __init__(self, name: str, each: list[float], log: list[str], digest: str = "d") -> None:
        self.name, self.each, self.log, self.digest = name, each, log, digest

    def check(self, work: str) -> tuple[str, int]:
        return self.digest, 2

    def time(self, work: str, times: int) -> dict[str, float]:
        self.log.append(self.name)
        return {"cpu": self.each[len(self.log) % len(self.each)] * times}


def test_ratio_is_the_median_of_the_ratios_within_rounds() -> None:
    series = Series({"ours": [1.0, 2.0, 10.0], "gurux": [30.0, 40.0, 100.0]})
    assert series.ratio("gurux") == 20.0
    assert series.typical("ours") == 2.0


@given(st.lists(st.tuples(seconds, seconds), min_size=1, max_size=9))
def test_ratio_lies_between_the_ratios(pairs: list[tuple[float, float]]) -> None:
    series = Series({"ours": [ours for ours, _ in pairs], "gurux": [theirs for _, theirs in pairs]})
    ratio = series.ratio("gurux")
    assert ratio == statistics.median(theirs / ours for ours, theirs in pairs)


def test_missing_stack_has_no_ratio() -> None:
    series = Series({"ours": [1.0]})
    assert series.ratio("gurux") is None
    assert series.typical("gurux") is None


def test_rounds_are_interleaved() -> None:
    log: list[str] = []
    stacks = {name: Clockwork(name, [0.01], log) for name in STACKS}
    measure(WORK, stacks, Plan(rounds=4, turn=0.01))
    assert log[-12:] == list(STACKS) * 4


def test_seconds_are_of_one_unit() -> None:
    """A run does two units, so a unit takes half its time."""
    series = measure(WORK, {"ours": Clockwork("ours", [0.5], [])}, Plan(rounds=3, turn=0.5))
    assert series.rounds["ours"] == [0.25] * 3


def test_disagreement_is_an_error() -> None:
    stacks = {"ours": Clockwork("ours", [1], []), "gurux": Clockwork("gurux", [1], [], digest="other")}
    with pytest.raises(Disagreement, match="sum: the stacks give different values"):
        agreed(WORK, stacks)


def test_entry_has_the_agreed_keys() -> None:
    line = entry(WORK, Series({"ours": [1.5e-6], "gurux": [3e-5]}), STACKS[1:])
    assert {"work", "ours", "gurux", "dlms_cosem", "ratio_gurux", "ratio_dlms_cosem", "unit"} <= line.keys()
    assert line["ours"] == 1.5
    assert line["gurux"] == 30
    assert line["ratio_gurux"] == 20
    assert line["dlms_cosem"] is line["ratio_dlms_cosem"] is None


@given(st.floats(1e-9, 1e9))
def test_three_digits_stay(value: float) -> None:
    assert abs(digits(value) - value) <= 0.005 * value


def test_results_are_a_list_of_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "environment", lambda: {"python": "3"})
    line = entry(WORK, Series({"ours": [1.0], "gurux": [2.0]}), STACKS[1:])
    report.save([line], tmp_path)
    assert json.loads((tmp_path / "results.json").read_text()) == [line]
    assert json.loads((tmp_path / "environment.json").read_text()) == {"python": "3"}


def test_kept_results_name_every_work() -> None:
    """What the README quotes is what the works say now."""
    path = Path(report.__file__).with_name("results.json")
    if not path.exists():
        pytest.skip("never measured")
    assert {line["work"] for line in json.loads(path.read_text())} == {work.title for work in (*WORKS, *FLEET)}


def test_table_marks_what_misses_its_aim() -> None:
    line = entry(WORK, Series({"ours": [1.0], "gurux": [2.0]}), STACKS[1:])
    cells = [list(column.cells) for column in report.table([line], STACKS[1:]).columns]
    assert cells[5] == ["[yellow]2[/] (10)"]
    assert cells[6] == ["-"]


def _serve(commands: list[dict[str, Any]]) -> list[dict[str, Any]]:
    def add(context: Context) -> Job:
        return Job(lambda: sum(context.parameters["parts"]), str)

    def ask(context: Context) -> Job:
        return Job(lambda: context.exchange(b"\x01"), bytes.hex)

    def fail(context: Context) -> Job:
        raise ValueError("no")

    answers = io.StringIO()
    text = "".join(json.dumps(command) + "\n" for command in commands)
    runner.Runner({"add": add, "ask": ask, "fail": fail}, io.StringIO(text), answers).serve()
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_runner_does_works_on_command() -> None:
    check = {"do": "check", "work": "add", "parameters": {"parts": [1, 2]}}
    names, checked, timed = _serve([{"do": "works"}, check, {"do": "time", "work": "add", "times": 3}])
    assert names == {"works": ["add", "ask", "fail"]}
    assert checked == {"digest": Job(lambda: 3, str).digest(), "amount": 1}
    assert timed["cpu"] >= 0
    assert timed["wall"] >= 0


def test_runner_asks_the_meter() -> None:
    asked, checked = _serve([{"do": "check", "work": "ask"}, {"answer": "02"}])
    assert asked == {"ask": "01"}
    assert checked["digest"] == Job(lambda: b"\x02", bytes.hex).digest()


def test_runner_tells_what_went_wrong_and_goes_on() -> None:
    failed, names = _serve([{"do": "check", "work": "fail"}, {"do": "works"}])
    assert failed == {"error": "ValueError: no"}
    assert "works" in names


def test_a_process_holds_one_stack_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gurux_dlms", sys)
    with pytest.raises(RuntimeError, match="one process holds gurux_dlms and win12"):
        runner.load("ours")


def test_stack_that_dies_is_an_error() -> None:
    with Stack("nobody") as stack, pytest.raises(StackError, match="nobody: its process ended"):
        stack.works()


def test_works_of_ours_give_what_the_cases_hold() -> None:
    """Not only do the stacks agree: they agree with octets made without any of them."""
    works = runner.load("ours")
    context = Context(lambda apdu: b"", {})
    encoded = works["hdlc_encode"](context)
    assert encoded.run() == list(cases.sent_frames())
    assert works["hdlc_decode"](context).run() == list(cases.information())
    assert works["unprotect"](context).run() == cases.plain()


def test_peers_are_not_imported_by_the_harness() -> None:
    code = "import bench.__main__, sys; print({'gurux_dlms', 'dlms_cosem', 'win12'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_dialogue_plays_back_what_it_recorded() -> None:
    dialogue = Dialogue(lambda request: request[::-1])
    assert [dialogue.record(b"ab"), dialogue.record(b"cd")] == [b"ba", b"dc"]
    for _ in range(2):
        answer = dialogue.playback()
        assert [answer(b"ab"), answer(b"cd")] == [b"ba", b"dc"]


@pytest.mark.parametrize("said", [[b"xy"], [b"ab", b"ab"]])
def test_client_that_departs_from_the_dialogue_is_an_error(said: list[bytes]) -> None:
    dialogue = Dialogue(lambda request: request)
    dialogue.record(b"ab")
    answer = dialogue.playback()
    with pytest.raises(Departure):
        list(map(answer, said))


class Fleet:
    """A stack that reads meters in given times, and takes memory the first time only."""

    def __init__(self, name: str, log: list[str]) -> None:
        self.name, self.log = name, log

    def __enter__(self) -> Fleet:
        return self

    def __exit__(self, *_: object) -> None:
        self.log.append(f"end {self.name}")

    def time(self, work: str, times: int, ports: list[int]) -> dict[str, float]:
        self.log.append(self.name)
        first = self.log.count(self.name) == 1
        return {"cpu": 0.5 * len(ports), "wall": 2.0 * len(ports), "grown": 1000.0 * len(ports) if first else 0.0}


def test_fleet_figures_are_per_meter(monkeypatch: pytest.MonkeyPatch) -> None:
    log: list[str] = []
    monkeypatch.setattr(fleet, "Stack", lambda name: Fleet(name, log))
    monkeypatch.setattr(fleet, "_ports", lambda count, stay: list(range(count)))
    cpu, wall, memory = fleet.measure_fleet({"ours": 10, "gurux": 2}, Plan(rounds=2))
    assert cpu.rounds == {"ours": [0.5, 0.5], "gurux": [0.5, 0.5]}
    assert wall.typical("gurux") == 2.0
    assert memory.rounds == {"ours": [1000.0], "gurux": [1000.0]}
    assert log == ["ours", "gurux", "ours", "gurux", "end gurux", "end ours"]


def _echo(listener: socket.socket, count: int) -> None:
    for _ in range(count):
        connection, _ = listener.accept()
        connection.sendall(connection.recv(100))
        connection.close()


def test_threads_read_together_and_their_failures_are_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        thread = threading.Thread(target=_echo, args=(listener, 4))
        thread.start()
        message = b"\0\1\0\1\0\1\0\2ab"
        found: list[bytes] = []

        def read(exchange: Any, associated: Any) -> None:
            answer = exchange(message)
            associated()
            found.append(answer)

        def fail(exchange: Any, associated: Any) -> None:
            exchange(message)
            raise ValueError("no")

        sockets.read_all(read, [port, port])
        assert found == [message, message]
        with pytest.raises(ValueError, match="no"):
            sockets.read_all(fail, [port, port])
        thread.join()


def test_our_client_reads_the_meter_of_the_measurements() -> None:
    """The octets of the whole dialogue, without processes: 10 registers and the 96 rows of the last day."""
    meter = importlib.import_module("bench.meter").connection()

    def exchange(request: bytes) -> bytes:
        meter.receive(request, 0.0)
        octets: bytes = meter.outgoing()
        return octets

    values, rows = runner.load("ours")["association"](Context(exchange, {})).run()
    assert len(values) == len(cases.REGISTERS)
    assert len(rows) == cases.DAY_ROWS
    assert rows[-1][2] <= values[0]


def test_another_version_is_run_from_its_own_folder(tmp_path: Path) -> None:
    """`--against FOLDER`: the same harness, with the code that stands there."""
    package = tmp_path / "bench"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "runner.py").write_text('print(\'{"works": ["of long ago"]}\', flush=True)\ninput()\n')
    with Stack("ours", folder=tmp_path) as stack:
        assert stack.works() == {"of long ago"}


def test_shares_are_sampled_by_processor_time() -> None:
    """A sample counts for the part of the product whose code runs."""
    from bench import shares  # it makes a meter

    assert shares.part("/x/generated/python/win12_wire/frames/hdlc.py") == "frames"
    assert shares.part("/x/runtime/win12/cli/read.py") == "runtime"
    assert shares.part("/usr/lib/python3.11/struct.py") == "others"
    assert shares.sampled(Job(lambda: sum(range(20_000)), list), 0.1).keys() == {"others"}
