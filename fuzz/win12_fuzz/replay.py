"""Committed inputs through every oracle again, and what they reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from win12_wire.errors import Code, UsageError

from win12_fuzz import corpus
from win12_fuzz.shrink import fault
from win12_fuzz.target import Target


@dataclass(frozen=True)
class Failure:
    """An input that is not dealt with as it should be."""

    target: str
    path: Path
    message: str


def replay(target: Target) -> Iterator[Failure]:
    """Every committed input of a target; those that fail, and names that are not the hash of what is in the file."""
    folder = corpus.committed(target)
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        octets = path.read_bytes()
        if path.name != corpus.file_name(octets):
            yield Failure(target.name, path, f"an input is named after its hash, here {corpus.file_name(octets)}")
        if (error := fault(target, octets)) is not None:
            yield Failure(target.name, path, f"{type(error).__name__}: {error}")


def replay_file(target: Target, path: Path) -> Iterator[Failure]:
    """Any input; the failure if there is one. Raises UsageError for a file that cannot be read."""
    try:
        error = fault(target, path.read_bytes())
    except OSError as unread:
        raise UsageError(Code.BAD_CONFIG, f"cannot read {path}: {unread.strerror}") from None
    if error is not None:
        yield Failure(target.name, path, f"{type(error).__name__}: {error}")


@dataclass(frozen=True)
class Coverage:
    """Names of the specification that the committed inputs of a target reach, and those that they could."""

    target: str
    reached: frozenset[str]
    reachable: frozenset[str]
    inputs: int

    @property
    def missing(self) -> list[str]:
        """What is not reached."""
        return sorted(self.reachable - self.reached)


def coverage(target: Target) -> Coverage:
    """What the committed inputs of a target reach."""
    found = corpus.inputs(corpus.committed(target))
    names = {name for octets in found for name in target.reached(octets).names}
    reachable = target.reachable().names
    return Coverage(target.name, reachable & names, reachable, len(found))
