"""Answers that are kept: a function that was proved is not proved again while nothing that its proof depends on has changed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from win12_spec.prove.goals import Goals


@dataclass(frozen=True)
class Answers:
    """A folder of them. Only what was proved as a whole is kept: what stayed open is tried again."""

    folder: Path

    def find(self, key: str) -> Goals | None:
        """What was found before; None for what is not known, or cannot be read any more."""
        try:
            kept = json.loads((self.folder / f"{key}.json").read_bytes())
            return Goals(tuple(kept["proved"]), (), float(kept["seconds"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, key: str, goals: Goals) -> None:
        """Note what was found."""
        if goals.unproved or goals.complaints or not goals.proved:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{key}.{os.getpid()}.part"  # another run may keep the same
        part.write_text(json.dumps(asdict(goals)), encoding="utf-8")
        part.replace(self.folder / f"{key}.json")


def key_of(parts: Sequence[str]) -> str:
    """The name of an answer: of all that it depends on."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
