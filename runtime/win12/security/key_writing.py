"""Writing a key file that only its owner can read (the form of `win12.security.keys`)."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from win12.security.held import Held
from win12.security.keys import Keys
from win12.security.private_files import write_private


def write_keys(path: Path, keys: Keys, heading: str = "Keys of meters.") -> None:
    """Write all of `keys` to a new file with mode 0600. StoreError STORE_FAILED, also when there is a file already."""
    lines = [f"{one.name} = {_shown(one.name, value)}" for one in fields(Keys) if (value := getattr(keys, one.name))]
    write_private(path, (f"# {heading} Only you may read this file.\n" + "\n".join(lines) + "\n").encode("ascii"))


def _shown(name: str, value: bytes | str | Held | tuple[bytes | str, ...]) -> str:
    """As TOML: hexadecimal, several of them in a list; where a key is held."""
    if isinstance(value, Held):
        return f'"{value.uri}"'
    if isinstance(value, tuple):
        return f"[{', '.join(_shown(name, one) for one in value)}]"
    if isinstance(value, str):
        return f'"{value}"'
    return f'"{as_text(name, value)}"'


def as_text(name: str, value: bytes) -> str:
    """A key or password as it stands in a key file."""
    return f"{'hex:' if name == 'password' else ''}{value.hex()}"
