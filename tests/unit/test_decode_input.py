"""What the commands take for octets, and how they end."""

import json
import os
from pathlib import Path

import pytest
from decode_help import KEYS, glo, hdlc, push
from win12.application.decoding import input as decode_input
from win12.cli.main import run
from win12_wire.errors import Code, UsageError, WireError


@pytest.mark.parametrize(
    "text",
    [
        "7ea08b", "7E A0 8B", "7e:a0:8b", "0x7e 0xa0 0x8B", "7ea0\n8b\n", "7E-A0-8B", r"\x7e\xa0\x8b", "7e, a0, 8b",
        "7ea0 # the beginning\n8b # the end", "7e.a0.8b", "7e|a0|8b", "\t7EA08B;",
    ],
)  # fmt: skip
def test_forms_of_hexadecimal(text: str, tmp_path: Path) -> None:
    assert decode_input.read(text) == b"\x7e\xa0\x8b"
    assert decode_input.read("-", text.encode()) == b"\x7e\xa0\x8b"
    file = tmp_path / "push.txt"
    file.write_text(text)
    assert decode_input.read(str(file)) == b"\x7e\xa0\x8b"


def test_other_files_are_octets(tmp_path: Path) -> None:
    file = tmp_path / "push.bin"
    file.write_bytes(push())
    assert decode_input.read(str(file)) == push()
    assert decode_input.read("-", push()) == push()
    assert decode_input.read("-", b"") == b""


@pytest.mark.parametrize(("text", "offset"), [("7exx", 1), ("nosuchfile.bin", 0), ("12 3g", 1)])
def test_text_that_is_not_hexadecimal(text: str, offset: int) -> None:
    with pytest.raises(UsageError) as caught:
        decode_input.read(text)
    assert caught.value.code == Code.BAD_ARGUMENT
    assert caught.value.detail.startswith(f"{text}: no such file, and not hexadecimal: ")
    assert caught.value.detail.endswith(f"at offset {offset}")


def test_half_an_octet_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(WireError) as caught:
        decode_input.read("7ea")
    assert (caught.value.code, caught.value.offset) == (Code.TRUNCATED, 1)
    with pytest.raises(UsageError, match=": a folder"):
        decode_input.read(str(tmp_path))


def test_no_octets_are_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", ""]) == 2
    assert "no octets were given [BAD_ARGUMENT]" in capsys.readouterr().err


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    file = tmp_path / "push.bin"
    file.write_bytes(b"x")
    file.chmod(0)
    with pytest.raises(UsageError):
        decode_input.read(str(file))


def test_text_of_any_kind_is_recognised_in_proportion() -> None:
    """Comments and separators must not make the recognition take exponential time."""
    assert not decode_input.is_text(b"#ab " * 20_000 + b"\xff")
    assert not decode_input.is_text(b"# ab\n0x" * 20_000 + b"\xff")


def test_decode_prints_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", "--json", push().hex()]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert list(shown)[:6] == ["link", "security", "apdu", "time", "readings", "problems"]
    assert shown["readings"][0]["value"] == "50"


def test_decode_prints_a_list_for_several(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", "--json", (push(1) + push(2)).hex()]) == 0
    assert [one["readings"][0]["raw"] for one in json.loads(capsys.readouterr().out)] == [1, 2]


def test_decode_deciphers_with_a_key_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(f'ek = "{KEYS.ek.hex()}"\nak = "{KEYS.ak.hex()}"\n')
    file.chmod(0o600)
    assert run(["decode", "--keys", str(file), "--json", glo(push()).hex()]) == 0
    assert json.loads(capsys.readouterr().out)["security"]["tag"] == "verified"
    altered = bytearray(glo(push()))
    altered[-1] ^= 1
    assert run(["decode", "--keys", str(file), "--json", bytes(altered).hex()]) == 2
    shown = json.loads(capsys.readouterr().out)
    assert (shown["security"]["tag"], shown["error"]["code"], shown["readings"]) == ("wrong", "WRONG_TAG", [])
    file.chmod(0o644)
    assert run(["decode", "--keys", str(file), push().hex()]) == 2


@pytest.mark.parametrize("text", ["7ea00", "7ea0", "ffff", hdlc(push())[0].hex()[:-8]])
def test_what_is_not_valid_is_one_line_and_status_2(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", text]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert "at offset" in output.err
    assert run(["decode", "--json", text]) == 2
    shown = json.loads(capsys.readouterr().out)
    assert isinstance(shown["error"]["offset"], int)
    assert shown["problems"]


@pytest.mark.parametrize("octets", [push(), b"".join(hdlc(push(), 20)), glo(push())])
def test_the_tree_shows_what_matters(octets: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decode", octets.hex()]) == 0
    text = capsys.readouterr().out
    assert ("data_notification" in text) == ("1.0.1.8.0.255" in text)
