"""The registry: every target there is, by its name."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from win12_fuzz.target import Target

PACKAGES = (
    "win12_fuzz.frames",
    "win12_fuzz.decisions",
    "win12_fuzz.files",
    "win12_fuzz.certificates",
    "win12_fuzz.sessions",
    "win12_fuzz.local",
)
"""Each has `targets()`, which gives a list of its targets; add a package here and nowhere else."""


@cache
def all() -> dict[str, Target]:  # noqa: A001 - read as `targets.all()`
    """Every target by its name, in the order of the packages."""
    found = [one for package in PACKAGES for one in import_module(package).targets()]
    named = {one.name: one for one in found}
    assert len(named) == len(found), "two targets share a name"
    return named
