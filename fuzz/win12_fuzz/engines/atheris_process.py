"""The process of Atheris. Nothing that is to be measured may be imported before `main` says so."""

from __future__ import annotations

import random
import sys

MEASURED = ["win12_wire", "win12"]
"""Packages whose branches and comparisons are told to libFuzzer; not those of the oracles, which would draw it to themselves."""
COMPILED = {"frame_spec": ["win12_spec"], "session_spec": ["win12_spec"], "trace_file": ["win12_spec"]}
"""What is measured of targets that are read by the compiler."""
PLAIN = 0.25
"""How often libFuzzer changes an input as octets."""


def main(name: str) -> None:
    """Feed one target; does not return."""
    import atheris  # noqa: PLC0415 - see above

    with atheris.instrument_imports(include=COMPILED.get(name, MEASURED), enable_loader_override=False):
        from win12_fuzz import targets  # noqa: PLC0415

        target = targets.all()[name]

    def mutate(octets: bytes, size: int, seed: int) -> bytes:
        if random.Random(seed).random() < PLAIN:
            return bytes(atheris.Mutate(octets, size))
        return target.mutate(octets, size, seed)

    atheris.Setup(sys.argv, target.run, custom_mutator=mutate)
    atheris.Fuzz()
