"""Fresh keys for simulated meters, in a file that only its owner can read (the form of `win12.security.keys`)."""

import contextlib
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys
from win12.security.signing import SIGNING_SUITES, signing_key
from win12.security.suite import KEY_LENGTH

CLIENT_TITLE = bytes.fromhex("4D4D4D0000BC614E")
"""System title of a client that has been given none of its own."""
HEADING = "Keys of simulated meters."
_PASSWORD_OCTETS = 12
_SYMMETRIC = ("ek", "ak", "kek", "bek")
_PAIRS = tuple(f"{side}_{use}_key" for use in ("signing", "agreement") for side in ("client", "server"))


def fresh_keys(suite: int) -> Keys:
    """Random keys of the length of `suite`, key pairs of both sides where it has any, a random password, and CLIENT_TITLE."""
    length = KEY_LENGTH[suite]
    password = secrets.token_urlsafe(_PASSWORD_OCTETS).encode()
    pairs: dict[str, Any] = {name: signing_key(suite) for name in _PAIRS} if suite in SIGNING_SUITES else {}
    symmetric: dict[str, Any] = {name: secrets.token_bytes(length) for name in _SYMMETRIC}
    return Keys(**symmetric, password=password, client_title=CLIENT_TITLE, **pairs)


@contextlib.contextmanager
def keys_for_run(path: Path | None, suite: int) -> Iterator[tuple[Keys, Path]]:
    """Keys and the file they are in: `path`, made with fresh keys when it is not there; or a file that ends with the run.

    Errors as `load_keys` and `write_keys`.
    """
    if path is not None:
        if not path.exists():
            write_keys(path, fresh_keys(suite), HEADING)
        yield load_keys(path), path
        return
    folder = Path(tempfile.mkdtemp(prefix="win12-"))  # mode 0700
    try:
        keys = fresh_keys(suite)
        write_keys(folder / "keys.toml", keys, HEADING)
        yield keys, folder / "keys.toml"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
