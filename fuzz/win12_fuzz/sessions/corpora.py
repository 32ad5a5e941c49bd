"""Corpora of the targets here: grown towards names that were not reached, and kept small.

    python -m win12_fuzz.sessions.corpora [--seconds N] TARGET...

begins with the seeds and with what is there, mutates for so many seconds, and writes the folder of the target anew: every file
adds something to what those before it reach, and no piece of it could be left out.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable, Sequence, Set
from typing import Any

from win12_fuzz import corpus
from win12_fuzz.target import Reach, Target

SIZE = 1024
"""Octets of an input that is kept, at most, before it is made smaller."""


def kept(target: Target) -> list[bytes]:
    """The committed inputs of a target."""
    return corpus.inputs(corpus.committed(target))


def grown(target: Any, inputs: Sequence[bytes], seconds: float, seed: int = 1) -> list[bytes]:
    """The inputs that reached something new, and mutations of them that did. Raises what `run` raises for one of them."""
    pool, reached = list[bytes](), set[str]()
    chance = random.Random(seed)

    reach = getattr(target, "quick", target.reached)

    def tried(octets: bytes) -> None:
        found = reach(octets).names
        if not found <= reached:
            target.run(octets)
            reached.update(found)
            pool.append(octets)

    for octets in inputs:
        tried(octets)
    ends = time.process_time() + seconds
    while time.process_time() < ends:
        # From what was found last: who is far will get farther; and from whole dialogues, of which the small ones kept little.
        parent = chance.choice(chance.choice((pool[-8:], pool, inputs)))
        tried(target.mutate(parent, max(SIZE, len(parent)), chance.randrange(1 << 30)))
    return pool


def smallest(target: Any, inputs: Iterable[bytes]) -> list[bytes]:
    """As few inputs as greed finds, as small as they can be, that reach the same together."""
    reach = getattr(target, "quick", target.reached)
    reaches = {octets: reach(octets).names for octets in inputs}
    chosen, left = list[bytes](), set[str]().union(*reaches.values())
    while left:
        best = max(reaches, key=lambda octets: (len(reaches[octets] & left) / (len(octets) + 40), octets))
        made = _shrunk(target.pieces(best), reach, reaches[best] & left)
        left -= reach(made).names
        chosen.append(made)
    return needed(chosen, reach)


def needed(inputs: Iterable[bytes], reach: Callable[[bytes], Reach]) -> list[bytes]:
    """The inputs without those that reach nothing which the others do not."""
    reaches = {octets: reach(octets).names for octets in inputs}
    for octets in sorted(reaches, key=len, reverse=True):
        others = set[str]().union(*(names for one, names in reaches.items() if one != octets))
        if reaches[octets] <= others:
            del reaches[octets]
    return list(reaches)


def _shrunk(pieces: list[bytes], reach: Callable[[bytes], Reach], wanted: Set[str]) -> bytes:
    """An input without the pieces that it can do without."""
    size = len(pieces) // 2
    while size:
        at = 1
        while at < len(pieces):
            fewer = pieces[:at] + pieces[at + size :]
            if wanted <= reach(b"".join(fewer)).names:
                pieces = fewer
            else:
                at += size
        size //= 2
    return b"".join(pieces)


def write(target: Target, inputs: Iterable[bytes]) -> None:
    """Commit these and no others."""
    folder = corpus.committed(target)
    for path in folder.glob("*"):
        path.unlink()
    corpus.add(folder, inputs)


def main() -> None:
    from win12_fuzz.sessions import targets  # noqa: PLC0415 - the package names this module

    known = {target.name: target for target in targets()}
    parser = argparse.ArgumentParser("python -m win12_fuzz.sessions.corpora", description="Grow corpora and keep them small.")
    parser.add_argument("targets", nargs="+", metavar="TARGET", choices=sorted(known))
    parser.add_argument("--seconds", type=float, default=10.0, help="of processor time")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for name in given.targets:
        target = known[name]
        there = kept(target)
        missing = set(target.reachable().names) - set().union(*(target.reached(octets).names for octets in there))
        inputs = [*there, *(target.seeds() if missing else [])]
        pool = grown(target, inputs, given.seconds if missing else 0.0, given.seed)
        write(target, made := smallest(target, pool))
        reached = set[str]().union(*(target.reached(octets).names for octets in made)) & target.reachable().names
        print(f"{name}: {len(made)} inputs, {sum(map(len, made))} octets, {len(reached)} of {len(target.reachable().names)}")


if __name__ == "__main__":
    main()
