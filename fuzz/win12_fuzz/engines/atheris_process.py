"""The process of Atheris, once for many targets: to instrument what is measured takes longer than most targets are fed.

`python -m win12_fuzz.engines.atheris_process PACKAGE...` instruments those packages and then reads runs, one line of JSON each;
every run is a copy of the process, and its exit status is the answer in a line. Nothing that is to be measured may be imported
before.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from typing import Any

PLAIN = 0.25
"""How often libFuzzer changes an input as octets."""


def main(*measured: str) -> None:
    """Serve runs until there are no more."""
    import atheris  # noqa: PLC0415 - see above

    with atheris.instrument_imports(include=list(measured), enable_loader_override=False):
        from win12_fuzz import targets  # noqa: PLC0415

        every = targets.all()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the copy, which is of the same group
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(_run(atheris, every[asked["name"]], asked)), flush=True)


def _run(atheris: Any, target: Any, asked: dict[str, Any]) -> int:
    """The exit status of a run."""
    child = os.fork()
    if child == 0:
        _feed(atheris, target, asked)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _feed(atheris: Any, target: Any, asked: dict[str, Any]) -> None:
    """Feed one target; does not return."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # so that libFuzzer sets its own, which tells what was done
    output = os.open(asked["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for number, own in ((0, os.open(os.devnull, os.O_RDONLY)), (1, output), (2, output)):
        os.dup2(own, number)

    def mutate(octets: bytes, size: int, seed: int) -> bytes:
        if random.Random(seed).random() < PLAIN:
            return bytes(atheris.Mutate(octets, size))
        return bytes(target.mutate(octets, size, seed))

    try:
        atheris.Setup([target.name, *asked["arguments"]], target.run, custom_mutator=mutate)
        atheris.Fuzz()
    finally:
        os._exit(1)  # it has gone wrong; the copy must not go on as the process it is a copy of


if __name__ == "__main__":
    main(*sys.argv[1:])
