"""Tokens of SoftHSM for tests, in a folder of their own; skipped where SoftHSM or python-pkcs11 is not there."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MODULE = next((path for path in Path("/usr/lib").glob("**/softhsm/libsofthsm2.so")), None)
PIN, OFFICER = "2711", "99887766"
USER = shutil.which("softhsm2-util")
TOKEN = "meters"

needs_softhsm = pytest.mark.skipif(MODULE is None or USER is None, reason="SoftHSM is not installed: apt-get install softhsm2")


def configured(folder: Path) -> Path:
    """A configuration of SoftHSM whose tokens are in `folder`."""
    (folder / "tokens").mkdir(parents=True, exist_ok=True)
    file = folder / "softhsm2.conf"
    file.write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n")
    return file


def initialise(file: Path, *labels: str) -> None:
    """New tokens of these labels."""
    for label in labels:
        subprocess.run(
            [str(USER), "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", OFFICER],
            env={**os.environ, "SOFTHSM2_CONF": str(file)}, check=True, capture_output=True, timeout=60,
        )  # fmt: skip


@contextmanager
def softhsm(folder: Path, *labels: str, module: Path | None = MODULE) -> Iterator[Path]:
    """Tokens for the time of a test, with PIN and module in the environment; the folder that they are in."""
    from win12.security.stores import token

    pytest.importorskip("pkcs11", reason="python-pkcs11 is not installed")
    file = configured(folder)
    initialise(file, *labels)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(file))
        patch.setenv("WIN12_PKCS11_MODULE", str(module))
        patch.setenv("WIN12_PKCS11_PIN", PIN)
        token.close_all()
        try:
            yield folder / "tokens"
        finally:
            token.close_all()


def key_file(path: Path, text: str) -> Path:
    """A key file that only its owner can read."""
    path.write_text(text)
    path.chmod(0o600)
    return path


class Faults:
    """SoftHSM behind a module whose functions fail when they are told to (`token_faults.c`)."""

    LOGIN, ENCRYPT_INIT, SIGN_INIT, WRAP, DERIVE = 18, 29, 42, 60, 62
    DEVICE_REMOVED, MECHANISM_INVALID, PIN_LOCKED, SESSION_INVALID, DEVICE_ERROR = 0x32, 0x70, 0xA4, 0xB3, 0x30

    def __init__(self, folder: Path) -> None:
        self.module = folder / "faults.so"
        source = Path(__file__).with_name("token_faults.c")
        command = ["cc", "-shared", "-fPIC", "-O1", "-o", str(self.module), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        self._library = ctypes.CDLL(str(self.module))

    def fail(self, function: int, code: int, times: int = 1) -> None:
        """The next calls of a function give a code."""
        for name, value in (("fault_at", function), ("fault_code", code), ("fault_count", times)):
            ctypes.c_long.in_dll(self._library, name).value = value
