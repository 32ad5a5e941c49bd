"""win12 objects: classes and OBIS codes, for people within 80 columns and for programs."""

from __future__ import annotations

import json

import pytest
from win12.cli.main import run
from win12_wire.objects.classes import CLASSES


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["objects", *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_the_list_has_every_class(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys).splitlines()
    assert any(line.split() == ["15", "Association", "LN", "0,", "1,", "2,", "3", "high"] for line in lines)
    listed = json.loads(said(capsys, "--json"))
    assert [one["class_id"] for one in listed] == sorted({class_id for class_id, _ in CLASSES})
    assert sum(len(one["versions"]) for one in listed) == len(CLASSES)


@pytest.mark.parametrize("key", sorted(CLASSES), ids=str)
def test_every_class_is_told_within_80_columns(
    key: tuple[int, int], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    item = CLASSES[key]
    shown = said(capsys, str(key[0]), "--version", str(key[1]))
    assert max(map(len, shown.splitlines())) <= 80
    assert shown.startswith(f"{item.class_id} {item.name}, version {item.version}\n")
    for one in (*item.attributes, *item.methods):
        assert f" {one.index} {one.name}:" in shown
    told = json.loads(said(capsys, str(key[0]), "--version", str(key[1]), "--json"))
    assert [one["name"] for one in told["attributes"]] == [one.name for one in item.attributes]
    assert [one["parameter"] for one in told["methods"]] == [str(one.type) for one in item.methods]
    assert (told["confidence"], told["sources"]) == (item.confidence, list(item.sources))


def test_a_class_is_told_down_to_fields_and_labels(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "profile GENERIC")
    for line in (
        "├── 2 buffer: compact-array or array of any, dynamic",
        "├── 3 capture_objects: array of structure, read-write",
        "│   ├── class_id: long-unsigned",
        "├── 4 capture_period: double-long-unsigned, in s, read-write",
        "│   ├── 1 FIFO (unsorted)",
        "    ├── 1 reset: integer",
    ):
        assert line in shown.splitlines()
    assert "scaled by scaler_unit, of capture_time" in said(capsys, "4")
    assert "hidden" in said(capsys, "15")
    assert "rights: as the object list of the meter says" in said(capsys, "30")


def test_a_part_of_a_name_that_one_class_has_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "limiter").startswith("71 Limiter")
    assert said(capsys, "sap ass").startswith("17 SAP assignment")
    assert said(capsys, "register").startswith("3 Register,")


def test_a_code_is_told_group_by_group(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "1-0:1.8.2*3")
    head, usual, *groups = shown.splitlines()
    assert head == "1.0.1.8.2.3  active energy, import, rate 2, billing period 3"
    assert usual == "usually class 3, Register, in Wh"
    assert [line.rstrip().split(maxsplit=2) for line in groups[:6]] == [
        ["A", "1", "electricity"],
        ["B", "0", "no channel"],
        ["C", "1", "sum active power import (QI+QIV)"],
        ["D", "8", "time integral 1 (from start of measurement to now)"],
        ["E", "2", "rate 2"],
        ["F", "3", "billing period 3"],
    ]
    told = json.loads(said(capsys, "0.0.1.0.0.255", "--json"))
    assert (told["name"], told["class_id"], told["class"], told["unit"]) == ("clock", 8, "Clock", None)
    assert json.loads(said(capsys, "0.0.94.33.7.255", "--json"))["class_id"] is None
    assert "as the object list of the meter says" in said(capsys, "0.0.94.33.7.255")


@pytest.mark.parametrize(("arguments", "message"), [
    (["99"], "no class 99 is declared; the nearest are 97 RPL diagnostic, 98 MPL diagnostic, 100 NTP setup"),
    (["Profil generic"], "no class is called 'Profil generic'; did you mean Profile generic"),
    (["zzz"], "no class is called 'zzz'; win12 objects lists them"),
    (["association"], "'association' is in the name of several classes: 12 Association SN; 15 Association LN"),
    (["7", "--version", "4"], "--version: class 7, Profile generic, is declared in version 0, 1"),
    (["1.0.1.8"], "'1.0.1.8' is not an OBIS code; write 1.0.1.8.0.255, 1-0:1.8.0 or 1.8.0"),
    (["1.8.0", "--version", "1"], "--version: is of a class: name one, such as 7"),
    (["--version", "1"], "--version: is of a class"),
])  # fmt: skip
def test_what_is_not_known_is_told_with_what_is_near(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["objects", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert captured.err.count("\n") == 1
