"""Oracles of the targets that are fed with files: what is a finding, and what is none."""

from __future__ import annotations

import pytest
from win12.security.keys import KeyFile
from win12_fuzz.files.toml import key_file
from win12_fuzz.finding import Finding
from win12_wire.errors import Code, UsageError


def test_a_secret_in_a_complaint_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def tells(_: KeyFile) -> None:
        raise UsageError(Code.BAD_CONFIG, "a bad key: 0123456789")

    monkeypatch.setattr(KeyFile, "keys", tells)
    with pytest.raises(Finding, match="a secret of 10 characters is told"):
        key_file().run(b'dk = "0123456789"\n')


def test_a_secret_that_reads_as_a_known_name_is_none() -> None:
    """The complaint tells which names are known."""
    key_file().run(bytes.fromhex("646b3d227365727665725f7469746c65220a5b6d5d0a703d22220a5b305d0a703d2222"))


def test_a_secret_that_reads_as_a_name_of_the_file_is_none() -> None:
    """The complaint tells the name that is not known."""
    key_file().run(b'password = "12345678"\n12345678 = ""\n[m]\n')
