"""Targets of IEC 62056-21: the text of a meter, and what comes over its line while a reader is at work."""

from __future__ import annotations

from win12_fuzz.local.line import LineTarget
from win12_fuzz.local.text import local_text
from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    return [local_text(), LineTarget()]
