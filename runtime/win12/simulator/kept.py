"""What a meter keeps besides its counters: one small file, replaced as a whole, so that it is sound whatever kills the meter.

Without a folder it is kept in memory, for as long as the meter lives.
"""

import json
import os
from pathlib import Path
from typing import Any

from win12_wire.errors import Code, StoreError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data

from win12.simulator.results import Result, refused


class Kept:
    """Values by name, of the types that JSON has. `folder` and `serial` say where.

    StoreError STORE_FAILED for a file that is none.
    """

    def __init__(self, folder: Path | None = None, serial: str = "") -> None:
        self.folder, self.serial = folder, serial
        self._path = None if folder is None else folder / f"{serial}.parameters"
        self.changes = 0
        """how often something became otherwise"""
        self._values: dict[str, Any] = {} if self._path is None else _loaded(self._path)

    def get(self, key: str, default: Any) -> Any:
        """What was put under the name."""
        return self._values.get(key, default)

    def put(self, **values: Any) -> None:
        """Keep them; on disk when it returns. MeterError TEMPORARY_FAILURE when it takes nothing: then nothing is changed."""
        changed = {**self._values, **values}
        if changed == self._values:
            return
        if self._path is not None:
            try:
                _replace(self._path, json.dumps(changed, sort_keys=True))
            except OSError as error:
                raise refused(Result.TEMPORARY_FAILURE, f"cannot be kept: {error}") from error
        self._values = changed
        self.changes += 1

    def data(self, key: str) -> Data | None:
        """A value of COSEM that was kept, None when there is none."""
        octets = self._values.get(key)
        return None if octets is None else axdr.decode(bytes.fromhex(octets))

    def put_data(self, key: str, data: Data) -> None:
        """Keep a value of COSEM."""
        self.put(**{key: data.encode().hex()})


def _loaded(path: Path) -> dict[str, Any]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        values = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        assert isinstance(values, dict)
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{path}: {error.strerror}") from error
    except (AssertionError, ValueError, WireError) as error:
        raise StoreError(Code.STORE_FAILED, f"{path} is not what a simulated meter keeps") from error
    return values


def _replace(path: Path, text: str) -> None:
    """All or nothing: written beside it, then renamed over it."""
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
