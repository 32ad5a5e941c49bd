"""What a fuzz target is: the contract between targets and the engines, the campaign and the replay of corpora."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Reach:
    """What a target can reach or an input has reached, in names of the spec: `file.type.field`, `...=choice`, `machine.id`."""

    names: frozenset[str]


class Target(Protocol):
    """One thing that octets are fed to.

    `run` is total: it returns for every input that is dealt with as the specification says, whether accepted or refused, and
    raises (an assertion or anything else) for a finding. It keeps nothing from one call to the next.
    """

    name: str
    doc: str
    limit: int
    """The longest input worth trying, in octets."""

    def run(self, octets: bytes) -> None: ...

    def seeds(self) -> Iterable[bytes]:
        """Inputs to begin with: from vectors of the specification, from paths through its machines."""
        ...

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """Another input of at most `size` octets that keeps the structure: lengths, counts, check sequences and tags repaired."""
        ...

    def dictionary(self) -> Iterable[bytes]:
        """Octets that mean something to the target: constants, tags, choices."""
        ...

    def reachable(self) -> Reach:
        """All that the corpus of this target has to reach."""
        ...

    def reached(self, octets: bytes) -> Reach:
        """What of it this input reaches."""
        ...

    def native(self) -> str | None:
        """The name of the C harness of the same inputs, `fuzz/c/NAME.c` or one that is generated; None where there is none."""
        ...
