"""The code made of a session does, step by step, what an interpreter of its declaration does; every branch is taken."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from session_help import GOOD, PATHS, Walker
from win12_wire.sessions import Record


@pytest.mark.parametrize("path", [*PATHS, GOOD], ids=lambda path: path.stem)
def test_code_and_declaration_take_the_same_steps(path: Path, walks: Callable[[Record], None]) -> None:
    walker = Walker(path, walks if path != GOOD else None)
    walker.everywhere()
    assert walker.unseen == set(), "branches that no step took"
