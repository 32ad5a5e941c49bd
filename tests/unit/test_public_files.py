"""What is written for everybody: whole or not at all, and never in the place of a device."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from win12.cli.main import run
from win12.security.public_files import write_public
from win12_wire.errors import Code, StoreError

POLICY = '[callers.me]\nuser = 1001\n[[rule]]\nallow = ["read"]\ncallers = ["me"]\nwhy = "a test"\n'


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    for octets in (b"one", b"another"):
        write_public(tmp_path / "file", octets)
        assert (tmp_path / "file").read_bytes() == octets
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_public(pipe, b"octets")
        assert os.read(reader, 100) == b"octets"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(("name", "said"), [("", "Is a directory"), ("nowhere/file", "No such file or directory")])
def test_what_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(StoreError, match=f"{tmp_path / name}: {said}") as error:
        write_public(tmp_path / name, b"octets")
    assert error.value.code == Code.STORE_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_renamed_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(StoreError, match="file: No space left"):
        write_public(tmp_path / "file", b"octets")
    assert list(tmp_path.iterdir()) == []


def test_a_compiled_policy_names_the_file_that_was_meant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ACCESS.toml").write_text(POLICY)
    (tmp_path / "folder").mkdir()
    assert run(["acl", "compile", str(tmp_path / "ACCESS.toml"), str(tmp_path / "folder")]) == 1
    assert f"{tmp_path / 'folder'}: Is a directory" in capsys.readouterr().err
