"""Writing a key file that only its owner can read (the form of `win12.security.keys`)."""

import os
from dataclasses import fields
from pathlib import Path

from win12_wire.errors import Code, StoreError

from win12.security.keys import Keys


def write_keys(path: Path, keys: Keys, heading: str = "Keys of meters.") -> None:
    """Write all of `keys` to a new file with mode 0600. StoreError STORE_FAILED, also when there is a file already."""
    names = [one.name for one in fields(Keys) if getattr(keys, one.name)]
    lines = [f'{name} = "{"hex:" if name == "password" else ""}{getattr(keys, name).hex()}"' for name in names]
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"# {heading} Only you may read this file.\n" + "\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror}") from None
