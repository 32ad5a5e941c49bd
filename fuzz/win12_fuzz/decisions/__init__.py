"""Targets of decisions: a table and a request, on which all that follow from a declaration must agree."""

from __future__ import annotations

from win12_fuzz.decisions.target import DecisionTarget
from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    return [DecisionTarget()]
