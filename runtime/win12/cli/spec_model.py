"""`win12 spec model`: explore the models of spec/models with TLC, and refute the machines that were made wrong."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import complain, out, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present

if TYPE_CHECKING:
    from win12_spec.model.check import Run
    from win12_spec.model.config import Model


def model(  # noqa: PLR0917 - options of a command
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Which model; all of them if not said.")] = None,
    spec: Folder = Path("spec"),
    depth: Annotated[
        str, typer.Option("--depth", metavar="small|full", help="How large: small takes seconds to a minute.")
    ] = "small",
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Threads of TLC; as many as processors if not said.")
    ] = None,
    wrong: Annotated[bool, typer.Option("--wrong/--no-wrong", help="Also refute the machines made wrong.")] = True,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the counterexample of every wrong machine too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Explore models exhaustively: what was found, and the way to it where a property does not hold."""
    from win12_spec.model import config, tlc  # noqa: PLC0415
    from win12_spec.sessions import load_all  # noqa: PLC0415

    if depth not in config.SIZES:
        complain(f"--depth is small or full, not '{depth}'")
        raise typer.Exit(INVALID)
    models = compiled(lambda: config.load_models(present(spec)))
    chosen = _chosen(models, name)
    machines = {found.name: found for found, _ in compiled(lambda: load_all(spec))}
    began, rows, bad = time.monotonic(), [], False
    try:
        tlc.java(), tlc.jar()
        for one in chosen:
            for row, run in _runs(one, machines, depth, workers or tlc.workers_default(), wrong):
                rows.append(row)
                bad = bad or not row["as_expected"]
                if not as_json:
                    _print(row, run, verbose)
    except tlc.ModelError as error:
        complain(str(error))
        raise typer.Exit(INVALID) from None
    if as_json:
        print_json({"runs": rows, "seconds": round(time.monotonic() - began, 1)})
    else:
        expected = sum(row["as_expected"] for row in rows)
        out().print(f"{expected} of {len(rows)} runs as expected in {time.monotonic() - began:.0f} s", highlight=False)
    if bad:
        raise typer.Exit(FAILED)


def _chosen(models: dict[str, Model], name: str | None) -> list[Model]:
    if name is not None and name not in models:
        complain(f"there is no model '{name}'; there are {', '.join(models)}")
        raise typer.Exit(INVALID)
    return [models[name]] if name else list(models.values())


def _runs(model: Model, machines: dict[str, Any], depth: str, workers: int, wrong: bool) -> Iterator[tuple[dict[str, Any], Run]]:
    from win12_spec.model import check  # noqa: PLC0415

    run = check.safety(model, machines, depth, check.Effort(workers))
    yield _row(model, run, f"safety, {depth}", run.holds), run
    live = check.liveness(model, machines, check.Effort(workers))
    if live is not None:
        yield _row(model, live, "liveness", live.holds), live
    for item in model.must_fail if wrong else ():
        run = compiled(lambda item=item: check.refute(model, machines, item))  # type: ignore[misc]
        yield _row(model, run, f"wrong: {item.id}", not run.holds), run


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
        "counterexample": _told(run),
    }


def _told(run: Run) -> list[str]:
    from win12_spec.model.told import tell  # noqa: PLC0415

    return tell(run.outcome.states, run.outcome.ending) if run.outcome.violated else []


def _print(row: dict[str, Any], run: Run, verbose: bool) -> None:
    head = f"{row['model']}: {row['run']}"
    found = f"{row['distinct']:,} states, depth {row['depth']}, {row['seconds']:.1f} s"
    if row["violated"] is None:
        what = f"holds: {', '.join(row['claims'])}" if row["as_expected"] else f"NOT REFUTED by {', '.join(row['claims'])}"
    else:
        steps = max(0, len(run.outcome.states) - 1)
        what = f"{'refuted' if row['as_expected'] else 'VIOLATED'}: {', '.join(row['claims'])} after {steps} steps"
        what += " (deadlock)" if row["violated"] == "deadlock" else ""
    out().print(f"{head}\n  {found}\n  {what}", markup=False, highlight=False, soft_wrap=True)
    if row["violated"] and (verbose or not row["as_expected"]):
        for line in row["counterexample"]:
            out().print(line, markup=False, highlight=False, soft_wrap=True)
