"""`win12 spec mutate`: how many mistakes in the session machines the checks notice."""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from .output import complain, err, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present, readable

if TYPE_CHECKING:
    from win12_spec.mutate.checks import Check, PropertyChecker
    from win12_spec.mutate.run import Bench, MachineReport
    from win12_spec.sessions.ir import Machine

EXAMPLES = (
    "[dim]$[/dim] win12 spec mutate\n\n[dim]$[/dim] win12 spec mutate lockout --list\n\n"
    "[dim]$[/dim] win12 spec mutate association_client --sample 100 --only vector --matrix"
)
WALKS, SEED = 200, 1
_ONLY = "Only these checks, after the static one: vector, property, trace, walk."


class CheckName(StrEnum):
    """The checks that can be asked for."""

    STATIC = "static"
    VECTOR = "vector"
    PROPERTY = "property"
    TRACE = "trace"
    WALK = "walk"


def mutate(  # noqa: PLR0917 - options are told apart by their names
    machines: Annotated[list[str] | None, typer.Argument(metavar="MACHINE", help="By default all.")] = None,
    spec: Folder = Path("spec"),
    sample: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only so many mutants of each machine.")] = None,
    seed: Annotated[int, typer.Option(metavar="S", help="Which ones, and which walks.")] = SEED,
    jobs: Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes; by default one per processor.")] = None,
    only: Annotated[list[CheckName] | None, typer.Option(metavar="CHECK", help=_ONLY)] = None,
    matrix: Annotated[
        bool, typer.Option("--matrix", help="Run every check on every mutant, to see the strength of each.")
    ] = False,
    traces: Annotated[list[Path] | None, typer.Option(metavar="FILE", help="A recorded trace that mutants must follow.")] = None,
    walks: Annotated[int, typer.Option(min=0, metavar="N", help="Walks through each machine as it is.")] = WALKS,
    cache: Annotated[Path, typer.Option(metavar="FOLDER", help="Where results of model checking are kept.")] = Path(
        "build/mutate"
    ),
    least: Annotated[float, typer.Option(min=0, max=100, metavar="PERCENT", help="Fail when the score is lower.")] = 0.0,
    listing: Annotated[bool, typer.Option("--list", help="List the mutants and run nothing.")] = False,
    equivalent: Annotated[bool, typer.Option("--equivalent", help="List the mutants that make no difference, too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Give each session machine one mistake after the other, and tell which check notices: static, vector, property, trace."""
    from win12_spec.mutate.run import Bench, chosen  # noqa: PLC0415 - the runtime works without the compiler

    every = _machines(spec)
    benches = [Bench(every[name], chosen(every[name], sample, seed), (), matrix) for name in _named(machines, every)]
    if listing:
        _list(benches, as_json)
        return
    wanted = {str(name) for name in only or CheckName}
    common = _checks(spec, every, wanted | {"static"}, traces or [], (cache, [bench.machine.name for bench in benches]))
    for bench in benches:
        bench.checks = [*common, *(_walking(bench.machine, walks, seed) if walks and "walk" in wanted else ())]
    reports = _run(benches, jobs or os.cpu_count() or 1)
    _tell(reports, matrix, equivalent, as_json)
    if reports and any(100 * report.score < least for report in reports):
        raise typer.Exit(FAILED)


def _machines(spec: Path) -> dict[str, Machine]:
    from win12_spec.sessions import load_all  # noqa: PLC0415

    return {machine.name: machine for machine, _ in compiled(lambda: load_all(present(spec)))}


def _named(names: list[str] | None, every: dict[str, Machine]) -> list[str]:
    for name in names or ():
        if name not in every:
            complain(f"there is no machine '{name}'; there are {', '.join(every)}")
            raise typer.Exit(INVALID)
    return names or list(every)


def _checks(
    spec: Path, every: dict[str, Machine], wanted: set[str], traces: list[Path], properties: tuple[Path, list[str]]
) -> list[Check]:
    """The checks that are alike for all machines, cheapest first. `properties`: folder for results, machines to be mutated."""
    from win12_spec import registry  # noqa: PLC0415
    from win12_spec.mutate.checks import PropertyCheck, StaticCheck, TraceCheck, VectorCheck  # noqa: PLC0415
    from win12_spec.mutate.recorded import recorded  # noqa: PLC0415
    from win12_spec.sessions import ports, vectors  # noqa: PLC0415
    from win12_spec.traces.read import BadTrace  # noqa: PLC0415

    codes = set(compiled(lambda: registry.load_errors(spec)[0]))
    checks: list[Check] = [StaticCheck(codes, compiled(lambda: ports(spec)), every)]
    if "vector" in wanted:
        checks.append(VectorCheck(compiled(lambda: vectors.load(spec, every, codes))))
    checker = _properties(spec, every, *properties) if "property" in wanted else None
    checks += [PropertyCheck(checker)] if checker is not None else []
    if "trace" in wanted and traces:
        readable(*traces)
        try:
            checks.append(TraceCheck(recorded(traces)))
        except (BadTrace, OSError) as error:
            complain(str(error))
            raise typer.Exit(INVALID) from None
    return checks


def _properties(spec: Path, every: dict[str, Machine], cache: Path, names: list[str]) -> PropertyChecker | None:
    from win12_spec.model.tlc import ModelError  # noqa: PLC0415
    from win12_spec.mutate.properties import tlc_properties  # noqa: PLC0415

    try:
        found = compiled(lambda: tlc_properties(spec, every, cache))
    except ModelError as error:
        complain(f"properties are left out: {error}")
        return None
    if found is None:
        return None
    found = found.only(names)
    for model, claim in found.left_out.items():
        complain(f"model {model} is left out: {claim} does not hold of the machines as they are")
    return found


def _walking(machine: Machine, walks: int, seed: int) -> list[Check]:
    from win12_spec.mutate.checks import WalkCheck  # noqa: PLC0415
    from win12_spec.mutate.corpus import walks as walked  # noqa: PLC0415
    from win12_spec.sessions.interpret import with_true_constants  # noqa: PLC0415

    return [WalkCheck(walked(with_true_constants(machine), walks, seed))]


def _run(benches: Sequence[Bench], jobs: int) -> list[MachineReport]:
    console = err()
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeElapsedColumn())
    reports = []
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        for bench in benches:
            task = shown.add_task(bench.machine.name, total=len(bench.mutants))
            reports.append(bench.run(jobs, lambda done, _, task=task: shown.update(task, completed=done)))  # type: ignore[misc]
    return reports


def _list(benches: Sequence[Bench], as_json: bool) -> None:
    found = [(bench.machine.name, mutant) for bench in benches for mutant in bench.mutants]
    if as_json:
        print_json(
            [
                {
                    "machine": name,
                    "number": m.number,
                    "operator": m.operator,
                    "path": m.where.path,
                    "line": m.where.line,
                    "text": m.text,
                }
                for name, m in found
            ]
        )
    else:
        for _, mutant in found:
            print(f"{mutant.where.path}:{mutant.where.line}: {mutant.operator}: {mutant.text}")


def _tell(reports: list[MachineReport], matrix: bool, equivalent: bool, as_json: bool) -> None:
    from win12_spec.mutate import report  # noqa: PLC0415

    if as_json:
        print_json(report.as_json(reports))
        return
    print("\n".join(report.text(reports, equivalent=equivalent)))
    if matrix:
        print("\n".join(["", *report.matrix(reports)]))
