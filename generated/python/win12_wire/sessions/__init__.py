# Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

"""Session machines, one module per file of spec/sessions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

NEVER: Final = float("inf")


class Step(NamedTuple):
    """One step of a machine, for a trace: which transition, why, and what it led to. Numbers only, so never a secret."""

    id: str
    event: str
    fields: dict[str, int]
    answers: dict[str, int]
    state: str
    variables: dict[str, int]
    error: str | None


Trace: TypeAlias = Callable[[Step], None]
