"""Answers that are kept: a function that was proved is not proved again while nothing that its proof depends on has changed.

They stand in proved.json, in the repository, so that a change is proved in minutes; `win12 spec prove --afresh` proves all again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Final

from win12_spec.prove.goals import Goals

PROVED: Final = Path(__file__).with_name("proved.json")


class Answers:
    """A file of them, by function. Only what was proved as a whole is kept: what stayed open is tried again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    def find(self, function: str, key: str) -> Goals | None:
        """What was found before of the same code; None when nothing was."""
        entry = self._entries().get(function)
        if not isinstance(entry, dict) or entry.get("key") != key:
            return None
        return Goals((), (), float(entry["seconds"]), kept=int(entry["goals"]))

    def keep(self, function: str, key: str, goals: Goals) -> None:
        """Note what was found."""
        if goals.unproved or goals.complaints or not goals.proved:
            return
        with self._lock:
            entries = self._entries()
            entries[function] = {"key": key, "goals": len(goals.proved), "seconds": round(goals.seconds, 1)}
            part = self.path.with_suffix(f".{os.getpid()}.part")
            lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(entries[name])}" for name in sorted(entries))
            part.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
            part.replace(self.path)

    def _entries(self) -> dict[str, Any]:
        """All of them; none where the file is not there, or is not one of ours."""
        try:
            entries = json.loads(self.path.read_bytes())
        except (OSError, ValueError):
            return {}
        return entries if isinstance(entries, dict) else {}


def key_of(parts: Sequence[str]) -> str:
    """What stands for all that an answer depends on."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
