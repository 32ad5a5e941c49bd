"""What people see in a terminal and in a pipe: nothing is cut, nothing is told twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from decode_help import CLIENT, ENERGY, TIME, aarq, glo, push, request, service, wrapped
from win12.application.values.reading import Reading
from win12.cli.main import run
from win12.cli.read_view import Answer, show
from win12.store import Column
from win12_wire.frames import axdr, notification
from win12_wire.frames.ciphering import ProtectionTag

LONG = b"LOG-WIN12-A-RATHER-LONG-NAME-THAT-GOES-ON-AND-ON-AND-ON-0000000001"
CLOCK = bytes((0, 0, 1, 0, 0, 255))
DAY = datetime(2026, 11, 25, tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    time: datetime | None
    columns: tuple[Column, ...]
    cells: tuple[object, ...]


def notified(time: bytes = TIME) -> bytes:
    entries = [(ENERGY, axdr.double_long_unsigned(5333)), (CLOCK, axdr.octet_string(TIME)), (bytes(6), axdr.octet_string(LONG))]
    data = axdr.array(*(axdr.structure(axdr.octet_string(name), value) for name, value in entries))
    when = notification.NotificationTime(octets=time) if time else notification.NotificationTime(lead=0, octets=b"")
    return notification.DataNotification(long_invoke_id=1, date_time=when, data=data).encode()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A terminal of 80 columns without colours."""
    for name, value in {"TTY_COMPATIBLE": "1", "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def rows(*codes: str, count: int = 2) -> list[Row]:
    columns = (Column("0.0.1.0.0.255", 2, 8), *(Column(code, 2, 3, 0, 0, "Wh") for code in codes))
    return [Row(DAY, columns, (DAY, *[20614135] * len(codes)))] * count


# --- decode --------------------------------------------------------------------------------------------------------------
def test_a_pipe_has_every_value_in_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", wrapped(notified()).hex()]) == 0
    said = capsys.readouterr().out
    assert said.count(LONG.decode()) == 3  # in the tree, raw and as a value
    assert "…" not in said


@pytest.mark.usefixtures("terminal")
def test_a_terminal_has_every_value_in_whole_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", wrapped(notified()).hex()]) == 0
    said = capsys.readouterr().out
    assert all(len(line.rstrip()) <= 80 for line in said.splitlines())
    assert "…" not in said
    assert "000001" in said.splitlines()[-1]


def test_the_time_of_a_notification_is_a_time_or_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", wrapped(push()).hex()]) == 0
    assert "date_time: 2022-02-21T17:37:30" in capsys.readouterr().out
    assert run(["decode", wrapped(notified(b"")).hex()]) == 0
    assert "date_time: none" in capsys.readouterr().out


def test_a_protected_apdu_is_called_as_in_the_standard(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", glo(push()).hex()]) == 0
    assert capsys.readouterr().out.startswith("general-glo-ciphering, raw, tag not checked\n")
    assert run(["decode", service(ProtectionTag.glo_get_request, request(), 1, CLIENT).hex()]) == 0
    assert capsys.readouterr().out.startswith("glo-get-request, raw, tag not checked\n")
    assert run(["decode", aarq().hex()]) == 0
    assert "user_information: glo-initiate-request\n" in capsys.readouterr().out


# --- read ----------------------------------------------------------------------------------------------------------------
def test_a_value_with_parts_is_a_tree(capsys: pytest.CaptureFixture[str]) -> None:
    raw = [[8, CLOCK, 2, 0], [3, ENERGY, 2, [[number, None] for number in range(20)]], b"text", []]
    assert show(Answer(readings=[Reading("1.0.99.1.0.255", 3, raw)]))
    said = [line.lstrip("├─└│ ") for line in capsys.readouterr().out.splitlines()]
    assert said[:3] == ["1.0.99.1.0.255:3  load profile with recording period 1", "8, 0.0.1.0.0.255, 2, 0", "3, 1.0.1.8.0.255, 2"]
    assert said[3:6] == ["20 elements", "0, -", "1, -"]
    assert said[-2:] == ["text", "()"]


def test_a_pipe_has_one_line_for_a_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert show(Answer(readings=[Reading("0.0.42.0.0.255", 2, LONG, value=LONG.decode())]))
    assert f"{LONG.decode()}          COSEM logical device name" in capsys.readouterr().out


DAILY = ("0.0.96.10.1.255", "1.0.1.8.0.255", "1.0.1.8.1.255", "1.0.1.8.2.255", "1.0.2.8.0.255")


@pytest.mark.usefixtures("terminal")
def test_rows_that_are_too_wide_have_shorter_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert show(Answer(profiles={"1.0.99.2.0.255": rows(*DAILY)}))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["0-0:1.0.0", "0-0:96.10.1", "1.8.0", "1.8.1", "1.8.2", "2.8.0"]
    assert max(map(len, lines)) <= 80


@pytest.mark.usefixtures("terminal")
def test_rows_that_are_wider_still_are_blocks(capsys: pytest.CaptureFixture[str]) -> None:
    assert show(Answer(profiles={"1.0.99.2.0.255": rows(*DAILY, *DAILY)}))
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["2026-11-25T00:00:00+00:00", "  0-0:96.10.1  20614135 Wh", "  1.8.0        20614135 Wh"]
    assert len(lines) == 22


def test_a_pipe_has_rows_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert show(Answer(profiles={"1.0.99.2.0.255": rows(*DAILY, *DAILY)}))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["0.0.1.0.0.255", *DAILY, *DAILY]
    assert len(lines) == 4


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([], "it takes two rows with a time, and there are 0 rows"),
        (rows("1.0.1.8.0.255", count=1), "it takes two rows with a time, and there is 1 row, 1 with a time"),
        (rows(), "no column is of active energy or power; there are 0.0.1.0.0.255"),
    ],
)
def test_why_there_is_no_curve(found: list[Row], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert not show(Answer(profiles={"1.0.99.1.0.255": found}), curve=True)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"error: 1.0.99.1.0.255: no curve to draw: {said}")
    assert captured.err.count("\n") == 1


# --- fuzz ----------------------------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("terminal")
def test_targets_that_are_fed_alike_share_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fuzz", "list"]) == 0
    said = capsys.readouterr().out
    assert said.count("every reader says the same") == 1
    assert said.count("in declaration, Python, C") == 1
    assert "\n  machine_lockout  " in said


@pytest.mark.usefixtures("terminal")
def test_coverage_cuts_no_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fuzz", "coverage", "machine_general_block_transfer", "session_spec"]) == 0
    head, first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("machine_general_block_transfer ")
    assert len(head) == len(first) == len(second)
