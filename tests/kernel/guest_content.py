"""What each file of guest/ finds in its guest besides itself: compiled policies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from win12.security.access import compile_policy, load_policy

POLICIES = Path(__file__).parent / "policies"


def content(name: str) -> dict[str, Any]:
    """More arguments of a Guest. name: of the file, without its ending."""
    policies = {f"policies/{path.stem}": compile_policy(load_policy(path)).table.encode() for path in sorted(POLICIES.glob("*.toml"))}
    return {"files": policies}
