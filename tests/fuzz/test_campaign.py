"""Campaigns: time is shared, totals add up, findings are kept once, the report is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from win12.cli import fuzz_run
from win12.cli.main import run as cli
from win12_fuzz import campaign, corpus, report, shrink, targets
from win12_fuzz.campaign import Pair, State
from win12_fuzz.engines import Found, Result
from win12_fuzz.target import Target

WRAPPER = targets.all()["wrapper"]
LLC = targets.all()["llc"]
GOOD = bytes.fromhex("0001000100100001c0")


class Made:
    """An engine that tells what it is told to tell."""

    name = "made"

    def __init__(self, result: Result, adds: tuple[bytes, ...] = ()) -> None:
        self.result, self.adds, self.given = result, adds, list[float]()

    def missing(self, _: Target) -> str | None:
        return None

    def run(self, _: Target, folder: Path, seconds: float, seed: int) -> Result:
        self.given.append(seconds)
        corpus.add(folder, self.adds)
        return self.result


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for module in (campaign, corpus, report):
        monkeypatch.setattr(module, "BUILD", tmp_path)
    return tmp_path


def run(state: State, *pairs: Pair, seconds: float = 10.0, jobs: int = 1) -> bool:
    return campaign.run(state, pairs, seconds, jobs, lambda *_: None)


def test_time_is_shared_between_the_pairs_and_jobs() -> None:
    engine = Made(Result(1, 1.0))
    assert run(State(), *[Pair(WRAPPER, engine), Pair(LLC, engine)] * 5, seconds=20, jobs=2)
    assert engine.given == [4.0] * 10


def test_a_second_run_adds_to_the_first() -> None:
    state = State()
    run(state, Pair(WRAPPER, Made(Result(100, 2.0, {"edges": 7}), (GOOD,))))
    loaded = campaign.load()
    assert loaded == state
    run(loaded, Pair(WRAPPER, Made(Result(50, 1.0, {"edges": 5}), (GOOD, GOOD + b"\0"))))
    tally = campaign.load().tallies["wrapper"]["made"]
    assert (tally.executions, tally.seconds, tally.counters, tally.new) == (150, 3.0, {"edges": 7}, 2)
    assert campaign.load().runs == 2


def test_the_report_says_what_was_done(elsewhere: Path) -> None:
    state = State()
    run(state, Pair(WRAPPER, Made(Result(1200, 2.0, {"edges": 7}), (GOOD,))))
    path = report.write(state)
    told = json.loads(path.with_suffix(".json").read_text())
    (row,) = told["pairs"]
    inputs = len(list((elsewhere / "corpus" / "wrapper").iterdir()))
    assert row | {"reached": 5} == row
    assert (row["executions"], row["per_second"], row["reachable"], row["corpus"]) == (1200, 600, 5, inputs)
    assert "| wrapper | made | 1,200 | 600 | 5 of 5 | 7 edges | 1 |" in path.read_text()
    assert "1,200 executions in 1 run and 0.00 processor hours, 0 findings" in path.read_text()


def test_a_finding_is_kept_once_with_its_message(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def raises(octets: bytes) -> None:
        if b"\xc0" in octets:
            raise ValueError("no C0 please")

    monkeypatch.setattr(WRAPPER, "run", raises)
    state = State()
    for octets in (GOOD, GOOD * 2):
        run(state, Pair(WRAPPER, Made(Result(10, 1.0, found=[Found(octets, "?")]))))
    (kept,) = campaign.load().findings
    assert (kept.octets, kept.message) == (1, "ValueError: no C0 please")
    assert Path(kept.path).read_bytes() == b"\xc0"
    assert "no C0 please" in report.write(state).read_text()


def test_an_engine_that_fails_is_in_the_report() -> None:
    state = State()
    run(state, Pair(WRAPPER, Made(Result(failure="clang: cannot"))))
    assert "| wrapper | made | 0 | 0 |" in report.markdown(report.summary(state))
    assert "clang: cannot" in report.markdown(report.summary(state))


def test_an_interrupted_campaign_keeps_what_was_done() -> None:
    class Interrupted(Made):
        def run(self, target: Target, folder: Path, seconds: float, seed: int) -> Result:
            raise KeyboardInterrupt

    state = State()
    assert not run(state, Pair(LLC, Made(Result(5, 1.0))), Pair(WRAPPER, Interrupted(Result())))
    assert campaign.load().tallies["llc"]["made"].executions == 5


def test_the_fewest_inputs_reach_what_all_reach() -> None:
    every = list(LLC.seeds())
    kept = corpus.fewest(LLC, every * 2)
    names = {name for octets in every for name in LLC.reached(octets).names}
    assert {name for octets in kept for name in LLC.reached(octets).names} == names
    assert len(kept) <= len(set(every))
    assert corpus.fewest(LLC, kept) == kept


def test_our_own_engine_through_the_command(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a newcomer runs."""
    assert cli(["fuzz", "run", "llc", "--time", "1", "--engine", "chance", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["executions"] > 20
    assert told["findings"] == []
    assert cli(["fuzz", "report", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == told


def test_only_a_failure_of_this_run_is_its_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    state = State()
    run(state, Pair(WRAPPER, Made(Result(failure="clang: cannot"))))
    assert cli(["fuzz", "run", "llc", "--time", "1", "--engine", "chance"]) == 0
    assert "clang: cannot" in capsys.readouterr().out, "the report still tells it"


@pytest.mark.parametrize(("text", "seconds"), [("90", 90.0), ("90s", 90.0), ("10m", 600.0), ("2h", 7200.0), ("0.5", 0.5)])
def test_times(text: str, seconds: float) -> None:
    assert fuzz_run.duration(text) == seconds


@pytest.mark.parametrize("text", ["", "0", "-1", "1d", "m", "ten"])
def test_bad_times(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="give seconds"):
        fuzz_run.duration(text)


def test_a_small_finding_as_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "1f").write_bytes(GOOD)
    monkeypatch.setattr(shrink, "shrunk", lambda *_: (b"\0", ValueError("no")))
    assert cli(["fuzz", "minimise", "wrapper", str(tmp_path / "1f"), "--json"]) == 0
    small = tmp_path / "1f.small"
    assert json.loads(capsys.readouterr().out) == {"file": str(small), "octets": "00", "error": "ValueError: no"}
    assert small.read_bytes() == b"\0"


def test_the_corpus_made_small_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(corpus, "minimise", lambda _: (1, 9))
    assert cli(["fuzz", "minimise", "wrapper"]) == 0
    assert capsys.readouterr().out.startswith("wrapper: 1 input, 9 octets in ")
    assert cli(["fuzz", "minimise", "wrapper", "--json"]) == 0
    (kept,) = json.loads(capsys.readouterr().out)
    assert (kept["target"], kept["inputs"], kept["octets"]) == ("wrapper", 1, 9)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fuzz", "run", "nothing"], "there is no target 'nothing'"),
        (["fuzz", "run", "llc", "--engine", "afl"], "there is no engine 'afl'"),
        (["fuzz", "run", "decode", "--engine", "libfuzzer"], "decode has no harness in C"),
        (["fuzz", "report"], "nothing has been run yet"),
    ],
)
def test_complaints(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
