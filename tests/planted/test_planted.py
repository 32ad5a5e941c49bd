"""Bugs planted in the generators: their places are there, and one of each area is noticed.

`make planted` does all of them, and sees that nothing is noticed without a bug.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bugs import BUGS, Bug
from plant import ROOT, hunt, plant

FIRST = {bug.area: bug for bug in reversed(BUGS)}


def needs_compiler(area: str) -> None:
    if area.endswith("C") and shutil.which("cc") is None:
        pytest.skip("no C compiler")


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: f"{bug.area}-{bug.what}".replace(" ", "_"))
def test_the_place_for_a_bug_is_there(bug: Bug, tmp_path: Path) -> None:
    """Quick: so that a change of a generator does not leave a bug behind that is planted nowhere."""
    (tmp_path / "win12_spec" / bug.file).parent.mkdir(parents=True)
    shutil.copy(ROOT / "compiler" / "win12_spec" / bug.file, tmp_path / "win12_spec" / bug.file)
    plant(bug, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("bug", FIRST.values(), ids=lambda bug: bug.area.replace(" ", "_"))
def test_the_first_bug_of_each_area_is_noticed(bug: Bug, tmp_path: Path) -> None:
    needs_compiler(bug.area)
    found = hunt(bug, bug.area, bug.machine, tmp_path)
    assert found.changed, "it changes nothing that is generated"
    assert found.by, "nothing noticed it"
