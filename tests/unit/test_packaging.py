"""What a wheel has in it: our packages with the data that they open, and nothing else."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
SAID: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
OURS: Final = {"win12", "win12_fuzz", "win12_spec", "win12_wire"}


def test_a_wheel_has_our_packages_only() -> None:
    find, said = pytest.importorskip("setuptools").find_namespace_packages, SAID["packages"]["find"]
    found = {name for folder in said["where"] for name in find(ROOT / folder, include=said["include"])}
    assert {name.partition(".")[0] for name in found} == OURS == set(SAID["package-dir"])
    assert "win12.simulator.families" in found


def test_every_file_of_data_is_in_the_wheel() -> None:
    """What lies in a package and is no Python is named by one of the patterns."""
    patterns = [pattern.rpartition("/")[2] for pattern in SAID["package-data"]["*"]]
    lying = [
        file
        for folder in SAID["package-dir"].values()
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc")
    ]
    assert len(lying) > 30
    assert [file for file in lying if not any(fnmatch(file.name, pattern) for pattern in patterns)] == []
