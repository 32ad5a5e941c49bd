"""Opening the database so that what is reported as kept is kept.

WAL with `synchronous = FULL`: a commit returns after its fsync, so neither `kill -9` nor a power cut takes it back, and readers
never block the writer. Every SQLite failure becomes a `StoreError` that names the file.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from win12_wire.errors import Code, StoreError

from . import schema

#: How long a writer waits for another program's transaction, seconds.
BUSY_SECONDS = 30.0


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's and our schema's complaints into StoreError."""
    try:
        yield
    except schema.ForeignError:
        raise StoreError(Code.STORE_FOREIGN, str(path)) from None
    except schema.NewerError as error:
        raise StoreError(Code.STORE_NEWER, f"{path}: version {error.args[0]}, this program knows {error.args[1]}") from None
    except sqlite3.DatabaseError as error:
        raise StoreError(_code(error), f"{path}: {error}") from error
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror or error}") from error


def _code(error: sqlite3.DatabaseError) -> Code:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Code.STORE_BUSY
    return Code.STORE_FOREIGN if name == "SQLITE_NOTADB" else Code.STORE_FAILED


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """A connection in autocommit mode; the file is made when missing (for its owner only: load curves tell how people live).

    Errors: StoreError STORE_FAILED, STORE_FOREIGN (another program's database), STORE_NEWER.
    """
    with translated(path):
        if not readonly:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        uri = path.resolve().as_uri() + ("?mode=ro" if readonly else "?mode=rw")
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, readonly)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection, readonly: bool) -> None:
    schema.check(connection)  # before anything is written into what may be another program's file
    connection.execute("PRAGMA foreign_keys = ON")
    if readonly:
        return
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = FULL")
    schema.migrate(connection)


def _use_wal(connection: sqlite3.Connection) -> None:
    # SQLite does not wait by itself when two programs switch a new database at once
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != Code.STORE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
