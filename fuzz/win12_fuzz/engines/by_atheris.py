"""Atheris: libFuzzer over the coverage of Python code, with the target's own mutator."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from win12_fuzz.engines import libfuzzer_runs
from win12_fuzz.engines.base import Result
from win12_fuzz.places import BUILD
from win12_fuzz.target import Target

SCRIPT = """#!{python}
from win12_fuzz.engines.atheris_process import main

main({name!r})
"""


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
        return libfuzzer_runs.run(
            script(target.name), target, [corpus], seconds, seed=seed, environment={"PYTHONHASHSEED": "0"}
        )


def script(name: str) -> Path:
    """The program of a target. libFuzzer starts itself again by its own path, so it has to be an executable file."""
    path = BUILD / "atheris" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SCRIPT.format(python=sys.executable, name=name), encoding="utf-8")
    path.chmod(0o755)
    return path
