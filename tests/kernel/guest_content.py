"""What tests find in their guest besides themselves: compiled policies, and what the host will play."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from player import Player
from pushes import played
from win12.security.access import compile_policy, load_policy

POLICIES = Path(__file__).parent / "policies"


def content() -> dict[str, Any]:
    """More arguments of a Guest."""
    cycles = os.environ.get("WIN12_KERNEL_CYCLES", "200").encode()
    return {"files": {**policies(), "cycles": cycles, "pushes.json": json.dumps(played()).encode()}, "player": Player}


def policies() -> dict[str, bytes]:
    """Compiled, by their path in a guest."""
    return {f"policies/{path.stem}": compile_policy(load_policy(path)).table.encode() for path in sorted(POLICIES.glob("*.toml"))}
