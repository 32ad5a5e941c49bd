"""Targets of frames."""

from __future__ import annotations

from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    return []
