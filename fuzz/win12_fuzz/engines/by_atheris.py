"""Atheris: libFuzzer over the coverage of Python code, with the target's own mutator."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path

from win12_fuzz.engines import libfuzzer_runs
from win12_fuzz.engines.base import Result
from win12_fuzz.engines.nest import nest
from win12_fuzz.target import Target

MEASURED = ("win12_wire", "win12")
"""Packages whose branches and comparisons are told to libFuzzer; not those of the oracles, which would draw it to themselves."""
COMPILED = dict.fromkeys(("frame_spec", "session_spec", "trace_file"), ("win12_spec",))
"""What is measured of targets that are read by the compiler."""


class Atheris:
    """See Engine."""

    name = "atheris"

    def missing(self, _: Target) -> str | None:
        """See Engine."""
        if importlib.util.find_spec("atheris") is None:
            return "Atheris is not installed: pip install 'atheris>=3.0' (Python 3.11 to 3.13 on Linux)"
        return None

    def run(self, target: Target, corpus: Path, seconds: float, seed: int) -> Result:
        """See Engine."""
        measured = COMPILED.get(target.name, MEASURED)

        def start(arguments: Sequence[str], limit: float) -> tuple[int, str]:
            with nest(measured) as process:
                return process.run(target.name, arguments, limit)

        return libfuzzer_runs.run(start, target, [corpus], seconds, seed=seed)
