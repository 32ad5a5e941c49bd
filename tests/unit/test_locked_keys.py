"""Key files under a passphrase: read by every command that has it, by nobody else, and never half written."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from win12.cli.main import run
from win12.security import locked_keys
from win12.security.keys import Keys, load_key_ring, load_keys
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, StoreError, UsageError, Win12Error

EK = "00112233445566778899aabbccddeeff"
PLAIN = f'# mine\nek = "{EK}"\n[meters.hall]\nak = "{EK}"\n'
PHRASE = "correct horse"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """scrypt at a thousandth of its cost; that of the product is tested once."""
    monkeypatch.setattr(limits, "PASSPHRASE_COST", 128)
    for name in (locked_keys.PASSPHRASE, locked_keys.PASSPHRASE_FILE):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A key file, encrypted."""
    path = tmp_path / "keys.toml"
    path.write_text(PLAIN)
    path.chmod(0o600)
    locked_keys.encrypt(path, PHRASE.encode())
    return path


def test_who_has_the_passphrase_reads_it(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(locked_keys.PASSPHRASE, PHRASE)
    assert load_keys(file, "hall") == Keys(ek=bytes.fromhex(EK), ak=bytes.fromhex(EK))
    assert len(load_key_ring(file)) == 2
    monkeypatch.delenv(locked_keys.PASSPHRASE)
    secret = tmp_path / "passphrase"
    for ending in ("", "\n", "\r\n"):
        secret.write_text(PHRASE + ending)
        secret.chmod(0o600)
        monkeypatch.setenv(locked_keys.PASSPHRASE_FILE, str(secret))
        assert load_keys(file).ek == bytes.fromhex(EK)
    secret.chmod(0o640)
    with pytest.raises(SecurityError) as error:
        load_keys(file)
    assert error.value.code is Code.KEYS_EXPOSED


def test_others_do_not(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for phrase, code in (("", Code.KEYS_LOCKED), ("Correct horse", Code.PASSPHRASE_WRONG), (PHRASE + " ", Code.PASSPHRASE_WRONG)):
        monkeypatch.setenv(locked_keys.PASSPHRASE, phrase)
        with pytest.raises(SecurityError) as error:
            load_keys(file)
        assert error.value.code is code
        assert str(file) in str(error.value)
        assert error.value.__cause__ is None
        assert not phrase or phrase not in str(error.value)
    file.chmod(0o644)
    monkeypatch.setenv(locked_keys.PASSPHRASE, PHRASE)
    with pytest.raises(SecurityError) as error:
        load_keys(file)
    assert error.value.code is Code.KEYS_EXPOSED


def test_nothing_of_it_is_left_to_read(file: Path) -> None:
    text = file.read_text()
    assert not any(word in text for word in (EK, "hall", "mine", PHRASE, "meters"))
    assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["keys.toml"]
    again = locked_keys.locked(PLAIN.encode(), PHRASE.encode())
    fresh, before = tomllib.loads(again.decode())["encrypted"], tomllib.loads(text)["encrypted"]
    assert all(fresh[name] != before[name] for name in ("salt", "nonce", "content"))


def test_the_way_back_gives_the_same_octets(file: Path) -> None:
    locked_keys.decrypt(file, PHRASE.encode())
    assert file.read_text() == PLAIN
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["scrypt_n", "salt", "nonce", "content"])
def test_no_part_of_it_can_be_altered(file: Path, name: str) -> None:
    table = tomllib.loads(file.read_text())
    inner = table["encrypted"]
    inner[name] = 256 if name == "scrypt_n" else ("0" if inner[name][0] != "0" else "1") + inner[name][1:]
    with pytest.raises(SecurityError) as error:
        locked_keys.unlocked(table, file, PHRASE.encode())
    assert error.value.code is Code.PASSPHRASE_WRONG


@pytest.mark.parametrize(
    "changed",
    [
        {"scrypt_n": 0}, {"scrypt_n": 1}, {"scrypt_n": -128}, {"scrypt_n": 100}, {"scrypt_n": 1 << 40}, {"scrypt_n": True},
        {"scrypt_n": "128"}, {"salt": "00"}, {"salt": "xx" * 16}, {"nonce": ""}, {"content": "?"}, {"content": 5}, {"more": 1},
        {"content": None},
    ],
)  # fmt: skip
def test_what_is_not_of_the_form_is_said(file: Path, changed: dict[str, Any]) -> None:
    table = tomllib.loads(file.read_text())
    table["encrypted"] |= changed
    with pytest.raises(UsageError) as error:
        locked_keys.unlocked(table, file, PHRASE.encode())
    assert error.value.code is Code.BAD_CONFIG
    with pytest.raises(UsageError):
        locked_keys.unlocked({**table, "ek": EK}, file, PHRASE.encode())


def test_once_and_only_what_is_whole(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    other = tmp_path / "other.toml"
    cases = [
        (PLAIN, "is not encrypted"), (before.decode(), "is encrypted already"), ("ek = ", "not valid TOML"),
        ('[meters.x]\nclient_signing_key = "file:me.key"', "client_signing_key is in a file of its own"),
        ('server_agreement_key = "file:me.key"', "server_agreement_key is in a file of its own"),
    ]  # fmt: skip
    for text, said in cases:
        other.write_text(text)
        other.chmod(0o600)
        work = locked_keys.decrypt if said == "is not encrypted" else locked_keys.encrypt
        with pytest.raises(UsageError, match=said):
            work(other, PHRASE.encode())
        assert other.read_text() == text
    with pytest.raises(SecurityError) as error:
        locked_keys.decrypt(file, b"wrong")
    assert error.value.code is Code.PASSPHRASE_WRONG
    assert file.read_bytes() == before


def test_a_full_disk_leaves_what_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StoreError):
        locked_keys.decrypt(file, PHRASE.encode())
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == ["keys.toml"]


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    path, secret = tmp_path / "keys.toml", tmp_path / "passphrase"
    path.write_text(PLAIN)
    secret.write_text(PHRASE + "\n")
    for one in (path, secret):
        one.chmod(0o600)
    assert run(["keys", "encrypt", str(path)]) == 2
    assert "[KEYS_LOCKED]" in capsys.readouterr().err
    assert path.read_text() == PLAIN
    assert run(["keys", "encrypt", str(path), "--passphrase-file", str(secret)]) == 0
    assert run(["keys", "decrypt", str(path)]) == 2
    monkeypatch.setenv(locked_keys.PASSPHRASE, "wrong")
    assert run(["keys", "decrypt", str(path)]) == 2
    assert "[PASSPHRASE_WRONG]" in capsys.readouterr().err
    monkeypatch.setenv(locked_keys.PASSPHRASE, PHRASE)
    assert run(["keys", "decrypt", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(path), "state": "decrypted"}
    assert path.read_text() == PLAIN


def test_at_its_real_cost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    table = tomllib.loads(locked_keys.locked(PLAIN.encode(), b"x").decode())
    assert table["encrypted"]["scrypt_n"] == limits.PASSPHRASE_COST == 131072
    assert locked_keys.unlocked(table, tmp_path, b"x") == PLAIN.encode()
    with pytest.raises(Win12Error):
        locked_keys.unlocked(table, tmp_path, b"y")
