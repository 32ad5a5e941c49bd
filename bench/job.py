"""What a stack prepares for each work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Exchange: TypeAlias = Callable[[bytes], bytes]
"""Carries one APDU to the meter and brings its answer."""


@dataclass(frozen=True, slots=True)
class Job:
    """`run` does the work once, `amount` times what the figure is per; `canonical` gives its result as plain JSON values."""

    run: Callable[[], Any]
    canonical: Callable[[Any], Any]
    amount: int = 1

    def digest(self) -> str:
        """A fingerprint of the values the work gives: equal when the stacks agree."""
        text = json.dumps(self.canonical(self.run()), separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Context:
    """What the parent gives: the exchange with the meter, and parameters."""

    exchange: Exchange
    parameters: Mapping[str, Any]


Prepare: TypeAlias = Callable[[Context], Job]
