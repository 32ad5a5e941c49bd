"""One run over a fleet at a time: a second one, started by cron while the first still works, must not break in on its meters.

The lock is the operating system's on a file beside the store, so it ends with the process, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from win12_wire.errors import Code, StoreError

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def only_run(store: str | Path) -> Iterator[None]:
    """Hold the lock of a store. Errors: StoreError STORE_BUSY when another run holds it, STORE_FAILED."""
    path = Path(f"{store}.lock")
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror}") from None
    try:
        _take(descriptor)
    except OSError:
        os.close(descriptor)
        raise StoreError(Code.STORE_BUSY, f"{store}: another run is collecting into it") from None
    try:
        yield
    finally:
        os.close(descriptor)
