"""A recorded trace for tests of mutation."""

from __future__ import annotations

import json
from pathlib import Path


def traced(folder: Path) -> Path:
    """A trace of the lock: two failures and a success."""
    start = {
        "start": 1,
        "machine": "lockout",
        "settings": {},
        "variables": {"tries": 0},
        "lengths": {"lockout": 60.0},
        "state": "OPEN",
    }
    steps = [
        {
            "step": n,
            "of": 1,
            "machine": "lockout",
            "id": id_,
            "event": event,
            "now": float(n),
            "state": "OPEN",
            "variables": {"tries": tries},
        }
        for n, (id_, event, tries) in enumerate(
            [("failure_noted", "api.failure", 1), ("failure_noted", "api.failure", 2), ("success", "api.success", 0)], 1
        )
    ]
    lines = [{"win12_trace": 1, "program": "test"}, start, *steps]
    path = folder / "trace.ndjson"
    path.write_text("".join(json.dumps(line) + "\n" for line in [*lines, {"end": len(lines)}]), encoding="utf-8")
    return path
