"""The tables, and how an older database becomes a newer one.

The version is SQLite's `user_version`; `application_id` tells our databases from others. `MIGRATIONS[n]` turns version n into
n + 1, so a new database runs them all and every database has been through the same steps. Scripts are never edited once released.

Readings and rows are sets of facts: "meter M said X for time T". The whole fact is the key, so keeping one twice changes nothing,
and a meter that says something else for the same time (a clock set back, a repaired value) adds a fact and destroys none.
"""

from __future__ import annotations

import contextlib
import sqlite3
from importlib.resources import files

APPLICATION_ID = 0x57313244  # "W12D"


def _script(number: int) -> str:
    return files(__package__).joinpath(f"schema_{number}.sql").read_text(encoding="utf-8")


MIGRATIONS: tuple[str, ...] = (_script(1),)


class ForeignError(Exception):
    """The database is another program's."""


class NewerError(Exception):
    """The database was written by a newer win12. args: (its version, ours)."""


def version(connection: sqlite3.Connection) -> int:
    """The schema version of the database, 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check(connection: sqlite3.Connection) -> int:
    """The version of a database that this program may use; ForeignError or NewerError when it may not."""
    if connection.in_transaction:
        return _check(connection)
    # one snapshot: another program may be making the tables at this moment
    connection.execute("BEGIN")
    try:
        return _check(connection)
    finally:
        undo(connection)


def _check(connection: sqlite3.Connection) -> int:
    found = version(connection)
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    if owner != APPLICATION_ID and not (owner == 0 and found == 0 and empty):
        raise ForeignError
    if found > len(MIGRATIONS):
        raise NewerError(found, len(MIGRATIONS))
    return found


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to the newest version, in one transaction, also when two programs start at once."""
    if check(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[check(connection) :]:
            _run_script(connection, step)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        undo(connection)
        raise


def undo(connection: sqlite3.Connection) -> None:
    """Roll back, unless SQLite has done so already (disk full): another complaint would hide the first."""
    if connection.in_transaction:
        with contextlib.suppress(sqlite3.DatabaseError):
            connection.execute("ROLLBACK")


def _run_script(connection: sqlite3.Connection, script: str) -> None:
    # executescript() would commit first and so break the transaction
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
