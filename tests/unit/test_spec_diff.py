"""`win12 spec diff`: folders and revisions, frames, errors and limits, how it ends, and that a witness is one."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from session_help import SPEC
from win12.cli.main import run
from win12_spec import registry
from win12_spec.diff import compare, words
from win12_spec.diff.cell import Difference, Step
from win12_spec.diff.machine import differences
from win12_spec.sessions import Machine, load
from win12_spec.sessions.interpret import Interpreter
from win12_spec.sessions.load import Loader

LIMITS = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
CODES = set(registry.load_errors(SPEC)[0])
LOOSE = ("counter < (dedicated_key ?", "counter + 1 < (dedicated_key ?")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A copy of the specification, to be changed."""
    for part in ("frames", "sessions", "schema"):
        shutil.copytree(SPEC / part, tmp_path / "spec" / part)
    for path in SPEC.glob("*.yaml"):
        shutil.copy(path, tmp_path / "spec")
    return tmp_path / "spec"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_copy_is_the_same(other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "diff", str(other), str(SPEC)]) == 0
    assert capsys.readouterr().out == f"{words.ALIKE}\n"


def test_what_changed_is_told_and_the_exit_status_says_so(other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(other / "sessions" / "association_client.yaml", *LOOSE)
    change(other / "limits.yaml", "DATA_DEPTH: {value: 16", "DATA_DEPTH: {value: 17")
    assert run(["spec", "diff", str(SPEC), str(other), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["limits"] == ["limit DATA_DEPTH: value 16 -> 17"]
    [machine] = told["machines"]["changed"]
    assert machine["machine"] == "association_client"
    received = next(d for d in machine["differences"] if d["new"]["id"] == "answer_received")
    assert received["old"] == {
        "id": "answer_replayed", "effects": [], "assigns": {}, "error": "REPLAY", "state": "CLOSED", "timers": ["stop response"],
    }  # fmt: skip
    assert received["new"]["state"] == "ASSOCIATED"
    assert (received["state"], received["event"], received["values"]["rx_lowest"]) == ("WAITING", "rx.apdu", "1")
    assert run(["spec", "diff", str(SPEC), str(other)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "    old answer_replayed -> REPLAY, CLOSED" in lines


def test_machines_frames_errors_and_limits_that_come_and_go(other: Path) -> None:
    (other / "sessions" / "push_line.yaml").rename(other / "sessions" / "push_wire.yaml")
    change(other / "sessions" / "push_wire.yaml", "machine: push_line", "machine: push_wire")
    change(
        other / "limits.yaml",
        "  HDLC_INFO_MAX: {value: 2030,",
        "  HDLC_ODD: {value: 1, unit: octets}\n  HDLC_INFO_MAX: {value: 2031,",
    )
    change(other / "errors.yaml", "text: octets follow the end of the message", "text: octets are left over")
    change(other / "frames" / "hdlc_parameters.ksy", "    0x08: window_receive", "    0x09: window_receive")
    change(other / "frames" / "hdlc_parameters.ksy", "contents: [0x81]", "contents: [0x82]")
    change(
        other / "frames" / "hdlc_parameters.ksy",
        "{id: value, size: value_length, doc: big-endian}",
        "{id: octets, size: value_length}",
    )
    change(other / "frames" / "hdlc_parameters.ksy", "size(value)", "size(octets)")
    found = compare(SPEC, other)
    assert (found.removed, found.added, found.machines) == (["push_line"], ["push_wire"], [])
    assert found.limits == ["limits: limit HDLC_ODD added", "limit HDLC_INFO_MAX: value 2030 -> 2031"]
    assert found.errors == ["error TRAILING: text octets follow the end of the message -> octets are left over"]
    assert found.frames == [
        "hdlc_parameters: enum parameter_id: 8 window_receive -> no value",
        "hdlc_parameters: enum parameter_id: 9 no value -> window_receive",
        "hdlc_parameters: hdlc_parameters.format_identifier: contents 81 -> 82",
        "hdlc_parameters: parameter: field value removed",
        "hdlc_parameters: parameter: field octets added",
        "hdlc_parameters: parameter.value_length: derive derive(kind size, first value, last value)"
        " -> derive(kind size, first octets, last octets)",
    ]
    assert max(map(len, "\n".join(words.text(found)).splitlines())) <= 80
    assert not found.same


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def test_revisions_of_git(other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (other / "sessions").iterdir():  # one machine is enough, and quicker
        if path.name != "lockout.yaml":
            path.unlink()
    root = other.parent
    git(root, "init", "-q")
    git(root, "add", "spec")
    git(root, "commit", "-q", "-m", "one")
    change(other / "sessions" / "lockout.yaml", "tries + 1 < PASSWORD_TRIES", "tires < PASSWORD_TRIES")
    at = ["--spec", str(other)]
    assert run(["spec", "diff", "HEAD", "HEAD", *at]) == 0
    capsys.readouterr()
    assert run(["spec", "diff", "HEAD", *at]) == 2
    assert "lockout.yaml" in capsys.readouterr().err
    change(other / "sessions" / "lockout.yaml", "tires < PASSWORD_TRIES", "tries + 2 < PASSWORD_TRIES")
    git(root, "commit", "-q", "-a", "-m", "two")
    assert run(["spec", "diff", "HEAD~1", "HEAD", *at]) == 1
    assert "in OPEN at api.failure with tries = 1:" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["no-such-revision", "--output=/tmp/x", str(Path(__file__).parent)])
def test_what_is_no_version_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "diff", "--spec", str(SPEC), "--", name]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def stepped(machine: Machine, difference: Difference) -> Step:
    """What the interpreter does at a witness, with model values of the constants."""
    variables = {
        **machine.settings, **machine.vars, **machine.events[difference.event].fields,
        **{ask.name: ask.answer for ask in machine.asks.values()},
    }  # fmt: skip
    given = dict(difference.values)
    values = {
        name: dict(v.type.labels, true=1, false=0).get(given[name], 0)
        if not given.get(name, "0").isdigit()
        else int(given.get(name, "0"))
        for name, v in variables.items()
    }
    given_vars, settings = ({name: values[name] for name in part} for part in (machine.vars, machine.settings))
    did = Interpreter(machine, settings, given_vars, state=difference.state).step(difference.event, values)
    return Step(did.id, tuple(f"{effect.kind} {effect.name}" for effect in did.effects), (), did.error, did.state, ())


def test_a_witness_is_one(other: Path) -> None:
    """The interpreter, which knows nothing of the comparison, takes the steps that are told."""
    path = other / "sessions" / "association_client.yaml"
    change(path, *LOOSE)
    change(path, "- save rx_lowest if under_global and tagged", "- save rx_lowest")
    old = Loader(SPEC / "sessions" / "association_client.yaml", SPEC, LIMITS).load()
    new = load(path, CODES, LIMITS, other)
    found = list(differences(old, new))
    assert len(found) > 20
    for difference in found:
        for machine, told in ((old, difference.old), (new, difference.new)):
            did = stepped(machine, difference)
            assert (did.id, did.error, did.state) == (told.id, told.error, told.state)
            assert did.effects == tuple(effect.partition("(")[0] for effect in told.effects)
