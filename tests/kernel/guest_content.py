"""What each file of guest/ finds in its guest besides itself: compiled policies, and what the host will play."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from player import Player
from win12.security.access import compile_policy, load_policy

POLICIES = Path(__file__).parent / "policies"


def content(name: str) -> dict[str, Any]:
    """More arguments of a Guest. name: of the file, without its ending."""
    files = {f"policies/{path.stem}": compile_policy(load_policy(path)).table.encode() for path in sorted(POLICIES.glob("*.toml"))}
    if name == "test_pushes":
        from pushes import played  # noqa: PLC0415 - takes a second

        files["pushes.json"] = json.dumps(played()).encode()
    return {"files": files, "player": Player}
