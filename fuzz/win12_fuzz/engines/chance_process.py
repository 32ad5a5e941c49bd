"""The process of our own engine: `python -m win12_fuzz.engines.chance_process TARGET FOLDER SECONDS SEED`."""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from pathlib import Path

from win12_fuzz import corpus as corpora
from win12_fuzz import targets
from win12_fuzz.engines.by_chance import Loop


def main(name: str, folder: str, seconds: str, seed: str) -> None:
    """Feed a target, add to the folder, and write one line of JSON."""
    began, corpus = time.monotonic(), Path(folder)
    loop = Loop(targets.all()[name], corpora.inputs(corpus), int(seed))
    with suppress(KeyboardInterrupt):
        loop.run(float(seconds))
    corpora.add(corpus, loop.added)
    told = {
        "executions": loop.executions,
        "seconds": time.monotonic() - began,
        "names": len(loop.names),
        "found": [{"octets": one.octets.hex(), "message": one.message} for one in loop.found.values()],
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
