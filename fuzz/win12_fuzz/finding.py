"""What an oracle raises."""

from __future__ import annotations


class Finding(AssertionError):
    """Something is not as the specification says. Never raised for octets that are merely refused."""


def same(found: object, wanted: object, what: str) -> None:
    """Raise a Finding unless both are equal."""
    if found != wanted:
        raise Finding(f"{what}: {_short(found)} instead of {_short(wanted)}")


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 400 else text[:397] + "..."
