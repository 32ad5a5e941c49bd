"""Files of secrets: read only when nobody else can, written so that nobody else can, never over another."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from win12_wire.errors import Code, SecurityError, StoreError


def read_private(path: Path) -> bytes:
    """The octets of a file. SecurityError KEYS_EXPOSED when others can reach it, KEY_MISSING when it cannot be read."""
    try:
        with path.open("rb") as file:
            # Of the file that is open, not of the name: the name may point elsewhere a moment later.
            status = os.fstat(file.fileno())
            if os.name == "posix" and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                raise SecurityError(Code.KEYS_EXPOSED, f"{path} has mode {stat.S_IMODE(status.st_mode):04o}")
            return file.read()
    except OSError as error:
        raise SecurityError(Code.KEY_MISSING, f"{path}: {error.strerror}") from None


def write_private(path: Path, octets: bytes) -> None:
    """Write a new file with mode 0600, on disk before this returns. StoreError STORE_FAILED, also where there is a file."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(octets)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror}") from None


def replace_private(path: Path, octets: bytes) -> None:
    """Write a file with mode 0600 in the place of one that is there, whole or not at all. StoreError STORE_FAILED."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    write_private(part, octets)
    try:
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror}") from None
