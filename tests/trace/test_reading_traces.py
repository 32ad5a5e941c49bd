"""Trace files: written by the commands, read and replayed by `win12 spec trace`; what is no trace, or not whole, is refused."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from association_pair import Pair
from planted import MACHINES
from win12.cli.main import run as cli
from win12.tracing import TraceFile, recording
from win12_spec import traces
from win12_wire.errors import Code, LinkError
from win12_wire.sessions import record_to

pytestmark = pytest.mark.usefixtures("unwatched")
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Lines:
    """The lines of a trace in which both ends associate and read."""
    path = tmp_path_factory.mktemp("trace") / "good.ndjson"
    with recording(path):
        Pair().open().read()
    return [json.loads(line) for line in path.read_text().splitlines()]


def written(path: Path, lines: Lines) -> traces.Report:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return traces.check(path, MACHINES)


def test_what_was_written_is_read_and_valid(good: Lines, tmp_path: Path) -> None:
    report = written(tmp_path / "t", good)
    assert report.fault is None
    assert report.steps == len([line for line in good if "step" in line]) > 8
    assert report.ids["association_client"]["answer_received"] == 1


def test_a_file_cut_at_any_octet_is_refused(good: Lines, tmp_path: Path) -> None:
    path = tmp_path / "t"
    written(path, good)
    octets = path.read_bytes()
    for end in range(0, len(octets), 97):
        path.write_bytes(octets[:end])
        assert traces.check(path, MACHINES).fault is not None
    path.write_bytes(octets[:-1])
    assert "the line does not end" in fault(path)


def test_a_killed_program_leaves_a_trace_that_can_be_taken(good: Lines, tmp_path: Path) -> None:
    path = tmp_path / "t"
    written(path, good[:-1])
    path.write_bytes(path.read_bytes()[:-20])
    assert traces.check(path, MACHINES).fault is not None
    report = traces.check(path, MACHINES, cut=True)
    assert report.fault is None
    assert report.steps == len([line for line in good if "step" in line]) - 1


def fault(path: Path) -> str:
    found = traces.check(path, MACHINES).fault
    return found.text if found else ""


def without(key: str) -> Callable[[Lines], None]:
    return lambda lines: [line for line in lines if "step" in line][2].pop(key)


def changed(where: str, key: str, value: Any) -> Callable[[Lines], None]:
    def change(lines: Lines) -> None:
        next(line for line in lines[3:] if where in line)[key] = value

    return change


def inserted(line: dict[str, Any]) -> Callable[[Lines], None]:
    def change(lines: Lines) -> None:
        lines.insert(5, line)
        lines[-1]["end"] += 1

    return change


def too_early(lines: Lines) -> None:
    """The client, whose instance the first start names, has asked and waits."""
    line = {"step": 99, "of": lines[1]["start"], "machine": "association_client", "id": "silent", "event": "timer.response"}
    inserted({**line, "now": 0.5, "state": "CLOSED", "variables": {}})(lines)


def last_step(key: str, change: Callable[[Any], Any]) -> Callable[[Lines], None]:
    def apply(lines: Lines) -> None:
        line = [line for line in lines if line.get("id") == "answer_received"][-1]
        line[key] = change(line.get(key))

    return apply


def raised_early(lines: Lines) -> None:
    last_step("raised", lambda _: "STORE_FAILED")(lines)
    last_step("effects", lambda _: [])(lines)


REFUSED: list[tuple[str, Callable[[Lines], object], str]] = [
    ("no head", lambda lines: lines.pop(0), "not a trace"),
    ("another version", lambda lines: lines[0].update(win12_trace=2), "a trace of version 2"),
    ("only a head", lambda lines: lines.__delitem__(slice(1, None)), "the trace has no end"),
    ("no steps", lambda lines: lines.__setitem__(slice(1, None), [lines[1], {"end": 2}]), "there is no step in this file"),
    ("a line is missing", lambda lines: lines.pop(1), "takes a step before it starts"),
    ("the last step is missing", lambda lines: lines.pop(-2), "lines were written"),
    ("something after the end", lambda lines: lines.append({"end": 1}), "something follows the end"),
    ("neither start nor step", inserted({"note": 1}), "neither a start nor a step"),
    ("a step without state", without("state"), "the line lacks 'state'"),
    ("a step without id", without("id"), "the line lacks 'id'"),
    ("a step without variables", without("variables"), "the line lacks 'variables'"),
    ("an unknown key", changed("step", "key", 1), "unknown key 'key'"),
    ("a type", changed("step", "fields", [1]), "'fields' has the wrong type"),
    ("effects without names", changed("step", "effects", [["send"]]), "'effects' are no lists"),
    ("an unknown machine", changed("step", "machine", "meter"), "there is no machine 'meter'"),
    ("another machine", changed("step", "machine", "lockout"), "not a 'lockout'"),
    ("an unknown event", changed("step", "event", "rx.nothing"), "has no event 'rx.nothing'"),
    ("an unknown field", last_step("fields", lambda f: {**f, "length": 3}), "unknown field 'length'"),
    ("a field is missing", last_step("fields", lambda f: {"level": 3}), "field 'protected' is not said"),
    ("an unknown answer", last_step("answers", lambda a: {**a, "tag": 1}), "unknown answer 'tag'"),
    ("an answer is missing", last_step("answers", lambda a: {}), "cannot be told without 'tag_ok'"),
    ("an answer that is none", last_step("answers", lambda a: {**a, "content": 9}), "is no value of type 'content'"),
    ("an unsteady answer", last_step("unsteady", lambda _: ["tag_ok"]), "'tag_ok' was asked twice"),
    ("another id", last_step("id", lambda _: "answer_forged"), "is not what the model does"),
    ("another state", last_step("state", lambda _: "WAITING"), "is not what the model does"),
    ("an effect too many", last_step("effects", lambda e: [*e, ["send", "rlrq"]]), "is not what the model does"),
    ("an effect too few", last_step("effects", lambda e: e[:-1]), "is not what the model does"),
    ("effects in another order", last_step("effects", lambda e: e[::-1]), "is not what the model does"),
    ("an unknown effect", last_step("effects", lambda e: [["send", "nothing", 1]]), "is not what the model does"),
    ("a variable", last_step("variables", lambda v: {**v, "rx_lowest": 1}), "is not what the model does"),
    ("a variable is missing", last_step("variables", lambda v: {}), "is not what the model does"),
    ("a timer", last_step("timers", lambda _: {"response": 1.0}), "is not what the model does"),
    ("an error", last_step("error", lambda _: "REPLAY"), "is not what the model does"),
    ("raised before any effect", raised_early, "is not what the model does"),
    ("a timer that ends too early", too_early, "ends at 0.5, but it runs until 10.0"),
    ("a start in another state", lambda lines: lines[1].update(state="OPEN"), "does not begin as it must"),
    ("a start with a variable", lambda lines: lines[1]["variables"].update(pending=1), "does not begin as it must"),
    ("a start without a setting", lambda lines: lines[1]["settings"].pop("suite"), "setting 'suite' is not said"),
    ("a start with another timer", lambda lines: lines[1].update(lengths={"rest": 1.0}), "does not begin as it must"),
    ("a start twice", lambda lines: lines.insert(2, lines[1]), "starts twice"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "alter", "says"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_no_trace_of_the_model_is_refused(
    what: str, alter: Callable[[Lines], object], says: str, good: Lines, tmp_path: Path
) -> None:
    lines: Lines = json.loads(json.dumps(good))
    alter(lines)
    report = written(tmp_path / "t", lines)
    assert report.fault is not None, what
    assert says in report.fault.text


def test_timers_end_when_they_have_run_out_and_only_where_they_run(tmp_path: Path) -> None:
    path = tmp_path / "t"
    with recording(path):
        pair = Pair()
        pair.client.open(0.0)
        pair.client.handle_timer(10.0)
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert written(path, lines).fault is None
    silent = next(line for line in lines if line.get("id") == "silent")
    silent["now"] = 9.5
    written(path, lines)
    assert "ends at 9.5, but it runs until 10.0" in fault(path)
    lines.insert(lines.index(silent) + 1, {**silent, "now": 20.0})
    silent["now"] = 10.0
    lines[-1]["end"] += 1
    written(path, lines)
    assert "but it does not run" in fault(path)


def test_octets_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "t"
    for octets in (b"", b"\xff\xfe\n", b"[1]\n", b"{}", b"x" * ((1 << 20) + 2), b"[" * 100000 + b"\n"):
        path.write_bytes(octets)
        assert fault(path), octets[:10]


# --- the commands --------------------------------------------------------------------------------------------------------


def run(*arguments: str) -> int:
    return cli(arguments)


def test_check_says_what_was_seen_and_what_is_wrong(good: Lines, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, bad = tmp_path / "good.ndjson", tmp_path / "bad.ndjson"
    written(path, good)
    assert run("spec", "trace", "check", str(path)) == 0
    assert "steps of 7 machines are steps of the model" in " ".join(capsys.readouterr().out.split())
    lines = json.loads(json.dumps(good))
    last_step("state", lambda _: "WAITING")(lines)
    written(bad, lines)
    assert run("spec", "trace", "check", str(bad), str(path)) == 1
    said = capsys.readouterr().out
    assert f"{bad}:{next(n for n, line in enumerate(lines, 1) if line.get('id') == 'answer_received')}: 'answer_received'" in said
    assert "trace  WAITING" in said
    assert "model  ASSOCIATED" in said
    assert run("spec", "trace", "check", "--json", str(bad)) == 1
    (one,) = json.loads(capsys.readouterr().out)["traces"]
    assert (one["valid"], one["fault"]["differences"]) == (False, [{"what": "state", "said": "WAITING", "model": "ASSOCIATED"}])


def test_coverage_names_what_was_never_seen(good: Lines, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "good.ndjson"
    written(path, good)
    assert run("spec", "trace", "coverage", str(path), "--json") == 0
    found = {one["machine"]: one for one in json.loads(capsys.readouterr().out)["machines"]}
    assert set(found) == set(MACHINES)
    assert found["association_client"]["seen"]["answer_received"] == 1
    assert "answer_forged" in found["association_client"]["missing"]
    path.write_text("")
    assert run("spec", "trace", "coverage", str(path)) == 1


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("spec", "trace", "check", str(tmp_path / "none")) == 2
    assert "No such file" in capsys.readouterr().err


def test_the_demo_keeps_a_valid_trace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "demo-%p.ndjson"
    assert run("demo", "--store", str(tmp_path / "r.db"), "--trace", str(path)) == 0
    (kept,) = tmp_path.glob("demo-*.ndjson")
    report = traces.check(kept, MACHINES)
    assert report.fault is None
    assert {"association_client", "association_server"} <= set(report.ids)
    assert "%p" not in kept.name


def test_a_command_that_fails_keeps_a_whole_trace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.ndjson"
    assert run("read", "tcp://127.0.0.1:9?client=1", "--trace", str(path)) == 1
    lines = path.read_text().splitlines()
    assert json.loads(lines[0])["win12_trace"] == 1
    assert "end" in json.loads(lines[-1])


def test_a_trace_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("demo", "--store", str(tmp_path / "r.db"), "--trace", str(tmp_path / "none" / "t")) == 1
    assert "No such file" in capsys.readouterr().err


def test_every_command_that_speaks_to_meters_can_be_traced(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("demo", "read", "collect", "listen", "simulate"):
        assert run(command, "--help") == 0
        assert "--trace" in capsys.readouterr().out


def test_a_full_disk_is_told_at_the_end_and_hinders_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    trace = TraceFile(Path("/dev/full"), 1)
    with record_to(trace):
        assert Pair().open().client.associated
    with pytest.raises(OSError, match="space"):
        trace.close()


def test_what_comes_after_the_end_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "t"
    pairs: list[Pair] = []

    def work() -> None:
        pairs.append(Pair().open())
        raise LinkError(Code.PEER_CLOSED)

    with pytest.raises(LinkError), recording(path):
        work()
    pairs[0].read()
    assert traces.check(path, MACHINES).fault is None
