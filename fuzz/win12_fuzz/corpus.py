"""Corpora: committed inputs, working inputs of the engines, and the few of them that reach everything that all reach."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from win12_fuzz.places import BUILD, CORPUS
from win12_fuzz.target import Target

LARGEST = 4096
"""Octets of a committed input, at most."""


def committed(target: Target) -> Path:
    """The folder of committed inputs."""
    return CORPUS / target.name


def working(target: Target) -> Path:
    """The folder that engines read and add to; begun with what is committed, or else with the seeds of the target."""
    folder = BUILD / "corpus" / target.name
    if not folder.is_dir():
        add(folder, inputs(committed(target)) or target.seeds())
    return folder


def named(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every input of a folder with its name, in their order; an engine at work may take some out meanwhile."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        with suppress(FileNotFoundError, IsADirectoryError):
            yield path.name, path.read_bytes()


def inputs(folder: Path) -> list[bytes]:
    """Every input of a folder, in the order of the names."""
    return [octets for _, octets in named(folder)]


def file_name(octets: bytes) -> str:
    """The name of an input: the beginning of its hash."""
    return hashlib.sha256(octets).hexdigest()[:16]


def add(folder: Path, found: Iterable[bytes]) -> int:
    """Put inputs into a folder; how many are new."""
    folder.mkdir(parents=True, exist_ok=True)
    new = 0
    for octets in found:
        path = folder / file_name(octets)
        if not path.exists():
            path.write_bytes(octets)
            new += 1
    return new


def fewest(target: Target, found: Iterable[bytes]) -> list[bytes]:
    """Some inputs that reach between them what all reach, small ones rather than large ones; in an order of their own.

    What refused inputs reach, and no corpus has to, counts too: one is kept for every place where octets are refused.
    """
    reached = {octets: target.reached(octets).names for octets in set(found) if len(octets) <= LARGEST}
    kept, names = list[bytes](), set[str]()
    for octets in sorted(reached, key=lambda one: (len(one), one)):
        if not reached[octets] <= names:
            names |= reached[octets]
            kept.append(octets)
    return list(_needed(kept, reached))


def _needed(kept: list[bytes], reached: dict[bytes, frozenset[str]]) -> Iterator[bytes]:
    """Without those whose names others have too, the largest looked at first."""
    times: dict[str, int] = {}
    for octets in kept:
        for name in reached[octets]:
            times[name] = times.get(name, 0) + 1
    for octets in reversed(kept):
        if all(times[name] > 1 for name in reached[octets]):
            for name in reached[octets]:
                times[name] -= 1
        else:
            yield octets


def minimise(target: Target) -> tuple[int, int]:
    """Commit the fewest of all inputs at hand; how many, and their octets."""
    folder = committed(target)
    kept = fewest(target, [*inputs(folder), *inputs(BUILD / "corpus" / target.name), *target.seeds()])
    names = {file_name(octets) for octets in kept}
    add(folder, kept)
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()
    return len(kept), sum(map(len, kept))
