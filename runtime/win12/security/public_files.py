"""Files that anybody may read: written whole or not at all, in the place of what is there."""

from __future__ import annotations

import contextlib
from pathlib import Path

from win12_wire.errors import Code, StoreError


def write_public(path: Path, octets: bytes) -> None:
    """Write a file, in the place of one that is there. StoreError STORE_FAILED.

    What is there and no file, such as /dev/stdout or a pipe, is written into: a rename would put a file in its place.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(octets)
        else:
            _replace(path, octets)
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror}") from None


def _replace(path: Path, octets: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(octets)
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
