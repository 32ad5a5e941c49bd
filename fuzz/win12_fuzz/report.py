"""The report of a campaign, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from win12_fuzz import corpus, targets
from win12_fuzz.campaign import State, Tally
from win12_fuzz.places import BUILD, ROOT


def summary(state: State) -> dict[str, Any]:
    """Everything as plain values."""
    rows = [_row(target, name, tally, state) for target, each in state.tallies.items() for name, tally in each.items()]
    return {
        "runs": state.runs,
        "processor_seconds": round(state.processor),
        "executions": sum(row["executions"] for row in rows),
        "pairs": rows,
        "findings": [vars(one) for one in state.findings],
    }


def _row(name: str, engine: str, tally: Tally, state: State) -> dict[str, Any]:
    target = targets.all().get(name)
    reachable = target.reachable().names if target else frozenset[str]()
    return {
        "target": name,
        "engine": engine,
        "executions": tally.executions,
        "seconds": round(tally.seconds, 1),
        "per_second": round(tally.rate),
        "reached": len(reachable & set(state.reached.get(name, ()))),
        "reachable": len(reachable),
        "counters": tally.counters,
        "new": tally.new,
        "corpus": len(corpus.inputs(BUILD / "corpus" / name)),
        "failure": tally.failure,
    }


def markdown(told: dict[str, Any]) -> str:
    """The report for people."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: dict[str, Any]) -> Iterator[str]:
    yield "# Fuzzing\n"
    runs = "run" if told["runs"] == 1 else "runs"
    hours = f"{told['processor_seconds'] / 3600:.2f} processor hours"
    yield f"{told['executions']:,} executions in {told['runs']} {runs} and {hours}, {len(told['findings'])} findings.\n"
    yield "| target | engine | executions | per second | names reached | code counters | new inputs | inputs |"
    yield "|---|---|---:|---:|---:|---|---:|---:|"
    for row in told["pairs"]:
        counters = ", ".join(f"{value:,} {name}" for name, value in row["counters"].items())
        yield (
            f"| {row['target']} | {row['engine']} | {row['executions']:,} | {row['per_second']:,} "
            f"| {row['reached']} of {row['reachable']} | {row['failure'] or counters} | {row['new']} | {row['corpus']} |"
        )
    if told["findings"]:
        yield "\n## Findings\n"
    for one in told["findings"]:
        said = one["message"].partition("\n")[0]
        yield f"- `{one['target']}` by {one['engine']}, {one['octets']} octets in `{_shown(one['path'])}`: {said}"


def _shown(path: str) -> str:
    """From the root of the repository, so that a report reads the same anywhere."""
    return str(Path(path).relative_to(ROOT)) if Path(path).is_relative_to(ROOT) else path


def write(state: State) -> Path:
    """Write both; where the one for people is."""
    BUILD.mkdir(parents=True, exist_ok=True)
    told, path = summary(state), BUILD / "report.md"
    path.write_text(markdown(told), encoding="utf-8")
    path.with_suffix(".json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return path
