"""`win12 spec model`: explore the models of spec/models with TLC, and refute the machines that were made wrong."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import complain, out, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present

if TYPE_CHECKING:
    from win12_spec.model.check import Run
    from win12_spec.model.config import Model
    from win12_spec.sessions import Machine


def model(  # noqa: PLR0917 - options of a command
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A model, or a machine alone; everything if not said.")
    ] = None,
    spec: Folder = Path("spec"),
    depth: Annotated[
        str, typer.Option("--depth", metavar="small|full", help="How large: small is seconds to a minute.")
    ] = "small",
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Threads of TLC; one per processor if not said.")
    ] = None,
    wrong: Annotated[bool, typer.Option("--wrong/--no-wrong", help="Also refute the machines made wrong.")] = True,
    explorer: Annotated[
        str, typer.Option("--explorer", metavar="both|python", help="Machines alone: TLC and Python, or no Java.")
    ] = "both",
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the counterexample of every wrong machine too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Explore models exhaustively: what was found, and the way to it where a property does not hold."""
    from win12_spec.model import config, tlc  # noqa: PLC0415
    from win12_spec.sessions import load_all  # noqa: PLC0415

    if depth not in config.SIZES or explorer not in ("both", "python"):
        complain("--depth is small or full, --explorer both or python")
        raise typer.Exit(INVALID)
    models = compiled(lambda: config.load_models(present(spec)))
    machines = {found.name: found for found, _ in compiled(lambda: load_all(spec))}
    _known(name, models, machines)
    threads = workers or tlc.workers_default()
    began, rows = time.monotonic(), []
    try:
        for row in chain(
            _explored(name, machines, spec, threads if explorer == "both" else 0),
            _runs(name, models, machines, depth, threads, wrong) if explorer == "both" else (),
        ):
            rows.append(row)
            if not as_json:
                _print(row, verbose)
                sys.stdout.flush()  # a run of minutes is watched, through a pipe too
    except tlc.ModelError as error:
        complain(str(error))
        raise typer.Exit(INVALID) from None
    _end(rows, time.monotonic() - began, as_json)


def _known(name: str | None, models: dict[str, Model], machines: dict[str, Machine]) -> None:
    if name is not None and name not in models and name not in machines:
        complain(f"there is no model '{name}'; models: {', '.join(models)}; machines: {', '.join(machines)}")
        raise typer.Exit(INVALID)


def _end(rows: list[dict[str, Any]], seconds: float, as_json: bool) -> None:
    expected = sum(row["as_expected"] for row in rows)
    if as_json:
        print_json({"runs": rows, "seconds": round(seconds, 1)})
    else:
        out().print(f"{expected} of {len(rows)} runs as expected in {seconds:.0f} s", highlight=False)
    if expected < len(rows):
        raise typer.Exit(FAILED)


def _explored(name: str | None, machines: dict[str, Machine], spec: Path, threads: int) -> Iterator[dict[str, Any]]:
    """Machines alone, by Python, and with `threads` by TLC too."""
    from win12_spec.model import alone, both  # noqa: PLC0415

    chosen = [name] if name else compiled(lambda: alone.named(spec))
    for machine in machines.values():
        if machine.name in chosen:
            yield compiled(lambda machine=machine: both.row(spec, machine, threads))  # type: ignore[misc]


def _runs(  # noqa: PLR0917 - what the command was told
    name: str | None, models: dict[str, Model], machines: dict[str, Machine], depth: str, threads: int, wrong: bool
) -> Iterator[dict[str, Any]]:
    for one in models.values():
        if name in (None, one.name):
            yield from _model_runs(one, machines, depth, threads, wrong)


def _model_runs(model: Model, machines: dict[str, Machine], depth: str, threads: int, wrong: bool) -> Iterator[dict[str, Any]]:
    from win12_spec.model import check  # noqa: PLC0415

    run = check.safety(model, machines, depth, check.Effort(threads))
    yield _row(model, run, f"safety, {depth}", run.holds)
    live = check.liveness(model, machines, check.Effort(threads))
    if live is not None:
        yield _row(model, live, "liveness", live.holds)
    with ThreadPoolExecutor(threads) as pool:  # each waits for a TLC of its own
        under_way = [(item, pool.submit(check.refute, model, machines, item)) for item in model.must_fail if wrong]
        for item, future in under_way:
            run = compiled(future.result)
            yield _row(model, run, f"wrong: {item.id}", check.refuted(run))


def _row(model: Model, run: Run, what: str, as_expected: bool) -> dict[str, Any]:
    outcome = run.outcome
    return {
        "model": model.name,
        "run": what,
        "claims": list(run.claims),
        "distinct": outcome.distinct,
        "generated": outcome.generated,
        "depth": outcome.depth,
        "seconds": round(outcome.seconds, 1),
        "violated": outcome.violated,
        "as_expected": as_expected,
        "steps": max(0, len(outcome.states) - 1),
        "counterexample": _told(run),
    }


def _told(run: Run) -> list[str]:
    from win12_spec.model.told import tell  # noqa: PLC0415

    return tell(run.outcome.states, run.outcome.ending) if run.outcome.violated else []


def _print(row: dict[str, Any], verbose: bool) -> None:
    found = f"{row['distinct']:,} states, depth {row['depth']}, {row['seconds']:.1f} s"
    out().print(f"{row['model']}: {row['run']}\n  {found}\n  {_verdict(row)}", markup=False, highlight=False, soft_wrap=True)
    if row["violated"] and (verbose or not row["as_expected"]):
        for line in row["counterexample"]:
            out().print(line, markup=False, highlight=False, soft_wrap=True)


def _verdict(row: dict[str, Any]) -> str:
    claims = ", ".join(row["claims"])
    if row["violated"] is None:
        return f"holds: {claims}" if row["as_expected"] else f"NOT as expected: {claims}"
    said = "refuted" if row["as_expected"] else "VIOLATED"
    broken = row["violated"] if row["violated"] in row["claims"] else claims
    return f"{said}: {broken} after {row['steps']} steps" + (" (deadlock)" if row["violated"] == "deadlock" else "")
