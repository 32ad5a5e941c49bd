"""The C of a session does, step by step, what Python and the interpreter of its declaration do; every branch is taken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import Core, library
from session_help import PATHS, Walker


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_c_python_and_declaration_take_the_same_steps(path: Path) -> None:
    library()
    walker = Walker(path, None, Core)
    walker.everywhere()
    assert walker.unseen == set(), "branches that no step took"
