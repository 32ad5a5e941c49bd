"""A machine alone, explored by Python and by TLC: what both found, and whether they count the same."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from win12_spec.model import alone, tlc
from win12_spec.model.explore import explore
from win12_spec.sessions.ir import Machine


def row(spec: Path, machine: Machine, threads: int) -> dict[str, Any]:
    """One row as `win12 spec model` shows it. `threads`: of TLC, 0 for Python only. Raises SpecError, ModelError."""
    one = alone.load(spec, machine)
    found = explore(one)
    missed = sorted({branch.id for branch in machine.transitions} - found.taken)
    counts = {"python": found.distinct}
    seconds = found.seconds
    if threads:
        with tempfile.TemporaryDirectory(prefix="win12-alone-") as folder:
            outcome = tlc.run(Path(folder), alone.write(Path(folder), one), workers=threads, deadlock=False)
        counts["tlc"] = outcome.distinct
        seconds += outcome.seconds
    same = len(set(counts.values())) == 1 and not found.out_of_range
    claims = [f"{who} counts {count:,}" for who, count in counts.items()]
    claims += [f"not taken with these values: {', '.join(missed)}"] if missed else []
    claims += [f"{name} = {value} after {taken} is out of range" for taken, name, value in found.out_of_range[:3]]
    return {
        "model": machine.name,
        "run": "alone",
        "claims": claims,
        "distinct": found.distinct,
        "generated": None,
        "depth": found.depth,
        "seconds": round(seconds, 1),
        "violated": None,
        "as_expected": same,
        "steps": 0,
        "counterexample": [],
    }
