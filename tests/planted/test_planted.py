"""Every bug planted in a generator is noticed by a quick check, and without a bug nothing is. See docs/planted-bugs.md."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bugs import BUGS, Bug
from plant import ROOT, hunt, plant

AREAS = sorted({(bug.area, bug.machine) for bug in BUGS})


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
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: f"{bug.area}-{bug.what}".replace(" ", "_"))
def test_a_bug_is_noticed(bug: Bug, tmp_path: Path) -> None:
    needs_compiler(bug.area)
    found = hunt(bug, bug.area, bug.machine, tmp_path)
    assert found.changed, "it changes nothing that is generated"
    assert found.by, "nothing noticed it"


@pytest.mark.slow
@pytest.mark.parametrize(("area", "machine"), AREAS)
def test_without_a_bug_nothing_is_noticed(area: str, machine: str, tmp_path: Path) -> None:
    needs_compiler(area)
    found = hunt(None, area, machine, tmp_path)
    assert (found.changed, found.by) == (0, ""), found.words
