"""Keys in the keyring of the user: a real Secret Service (gnome-keyring on a bus of its own), and every refusal."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from token_help import key_file
from win12.cli.main import run
from win12.security.counters import MemoryCounters
from win12.security.keys import environment_keys, load_keys
from win12.security.stores import moving, system_keyring
from win12_wire.errors import Code, SecurityError, UsageError

keyring = pytest.importorskip("keyring", reason="keyring is not installed")
EK, WHERE = "5A" * 16, "keyring:win12 tests/meter1-ek"


def refusal(work: Any, *arguments: Any) -> Code:
    with pytest.raises((SecurityError, UsageError)) as refused:
        work(*arguments)
    assert EK not in str(refused.value).upper()
    return refused.value.code


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A session bus with an open gnome-keyring on it; the library speaks to that one."""
    pytest.importorskip("secretstorage", reason="secretstorage is not installed")
    if not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")):
        pytest.skip("needs gnome-keyring and dbus-daemon")
    from keyring.backends.SecretService import Keyring

    home = tmp_path_factory.mktemp("home")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with pytest.MonkeyPatch.context() as patch:
        try:
            assert daemon.stdout is not None
            for name, value in (
                ("HOME", str(home)), ("XDG_RUNTIME_DIR", str(home)), ("XDG_DATA_HOME", str(home / "data")),
                ("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip()),
            ):  # fmt: skip
                patch.setenv(name, value)
            patch.delenv("DISPLAY", raising=False)
            command = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
            subprocess.run(command, input=b"passphrase", check=True, capture_output=True, timeout=300)
            before = keyring.get_keyring()
            keyring.set_keyring(Keyring())
            yield
            keyring.set_keyring(before)
        finally:
            daemon.terminate()  # and the keyring ends with its bus
            daemon.wait(20)


@pytest.fixture
def backend() -> Iterator[Any]:
    """Another backend for the time of a test."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.mark.usefixtures("bus")
def test_keys_are_put_read_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    file = key_file(tmp_path / "keys.toml", f'ek = "{EK}" # mine\npassword = "pässword"\nclient_signing_key = "{"11" * 32}"\n')
    before, counters = load_keys(file), MemoryCounters()
    for name in ("ek", "client_signing_key"):
        moving.put(file, None, name, f"keyring:win12 tests/meter1-{name}", counters)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    there = ["keyring:win12 tests/meter1-password", "--counters", str(tmp_path / "c")]
    assert run(["keys", "put", str(file), "password", *there]) == 0
    assert EK not in file.read_text()
    assert "11" * 32 not in file.read_text()
    assert 'ek = "keyring:win12 tests/meter1-ek" # mine' in file.read_text()
    assert load_keys(file) == before
    monkeypatch.setenv("WIN12_EK", WHERE)
    assert environment_keys().ek == before.ek
    again = key_file(tmp_path / "b.toml", f'ek = "{"11" * 16}"\n')
    assert refusal(moving.put, again, None, "ek", WHERE, counters) is Code.KEY_AMBIGUOUS
    assert again.read_text() == f'ek = "{"11" * 16}"\n'
    assert run(["keys", "remove", WHERE, "--json"]) == 0
    assert run(["keys", "remove", WHERE]) == 2
    assert "KEY_MISSING" in capsys.readouterr().err
    assert refusal(load_keys, file) is Code.KEY_MISSING


@pytest.mark.usefixtures("bus")
def test_what_is_there_is_taken_only_as_what_it_is() -> None:
    for _ in range(2):
        system_keyring.put("keyring:win12 twice/1", EK)
    assert refusal(system_keyring.put, "keyring:win12 twice/1", "11" * 16) is Code.KEY_AMBIGUOUS
    assert system_keyring.value_of("keyring:win12 twice/1") == EK


@pytest.mark.usefixtures("bus")
def test_what_stands_there_must_be_a_key(tmp_path: Path) -> None:
    for number, text in enumerate(("xyz", "00", "file:elsewhere", "keyring:a/b", "pkcs11:token=a;object=b")):
        system_keyring.put(f"keyring:win12 wrong/{number}", text)
        for name in ("ek", "client_signing_key"):
            file = key_file(tmp_path / "keys.toml", f'{name} = "keyring:win12 wrong/{number}"\n')
            assert refusal(load_keys, file) is Code.KEY_INVALID
        file = key_file(tmp_path / "keys.toml", f'password = "keyring:win12 wrong/{number}"\n')
        assert load_keys(file).password == text.encode()


@pytest.mark.usefixtures("bus")
def test_one_that_is_locked_says_so(tmp_path: Path) -> None:
    """The last one with the bus: nobody is there to open it again."""
    import secretstorage

    file = key_file(tmp_path / "keys.toml", 'ek = "keyring:win12 tests/locked"\n')
    system_keyring.put("keyring:win12 tests/locked", EK)
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    assert refusal(load_keys, file) is Code.KEYRING_LOCKED


def test_no_name(tmp_path: Path) -> None:
    for text in ("keyring:", "keyring:service", "keyring:service/", "keyring:/name"):
        assert refusal(load_keys, key_file(tmp_path / "keys.toml", f'ek = "{text}"\n')) is Code.BAD_CONFIG


def test_no_backend(tmp_path: Path, backend: Any) -> None:
    from keyring.backends import fail, null

    file = key_file(tmp_path / "keys.toml", f'ek = "{WHERE}"\n')
    backend(fail.Keyring())
    assert refusal(load_keys, file) is Code.KEY_STORE_MISSING
    backend(null.Keyring())  # keeps nothing: a key that is put there is not taken out of the file
    assert refusal(load_keys, file) is Code.KEY_MISSING
    held = key_file(tmp_path / "held.toml", f'ek = "{EK}"\n')
    assert refusal(moving.put, held, None, "ek", WHERE, MemoryCounters()) is Code.KEY_STORE_MISSING
    assert held.read_text() == f'ek = "{EK}"\n'


def test_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(SecurityError, match=r"pip install 'win12\[keyring\]'") as refused:
        load_keys(key_file(tmp_path / "keys.toml", f'ek = "{WHERE}"\n'))
    assert refused.value.code is Code.KEY_STORE_MISSING
