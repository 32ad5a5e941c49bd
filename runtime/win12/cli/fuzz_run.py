"""`win12 fuzz run`: a campaign with its progress; and what the sub-commands of `win12 fuzz` share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from win12_wire.errors import Code, UsageError

from .output import complain, counted, err, out, print_json
from .spec_base import FAILED, INVALID

if TYPE_CHECKING:
    from collections.abc import Callable

    from win12_fuzz.target import Target

INTERRUPTED = 130
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600}

Names = Annotated[list[str] | None, typer.Argument(metavar="TARGET", help="Targets by name; by default all.")]
Seconds = Annotated[str, typer.Option(metavar="T", help="Time for all of it: 90, 90s, 10m or 2h.")]
Engines = Annotated[str, typer.Option(metavar="NAME", help="auto, chance, atheris or libfuzzer.")]


def duration(text: str) -> float:
    """Seconds of 90, 90s, 10m or 2h. BadParameter for anything else."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([smh]?)", text)
    if match is None or not float(match[1]):
        raise typer.BadParameter(f"{text} is no time: give seconds, or minutes as 10m, or hours as 2h", param_hint="--time")
    return float(match[1]) * _UNITS[match[2]]


def chosen(names: list[str] | None) -> list[Target]:
    """Targets by their names, all of them for none or 'all'. BadParameter for one that is not known."""
    from win12_fuzz.places import SPEC  # noqa: PLC0415 - the runtime works without it

    if not SPEC.is_dir():
        raise UsageError(Code.BAD_CONFIG, "fuzzing needs a checkout of the repository, with its specification and its C")
    from win12_fuzz import targets  # noqa: PLC0415 - it reads the specification

    every = targets.all()
    if not names or "all" in names:
        return list(every.values())
    for name in names:
        if name not in every:
            raise typer.BadParameter(f"there is no target '{name}'; 'win12 fuzz list' names them", param_hint="TARGET")
    return [every[name] for name in names]


def campaign(names: list[str], time: str, jobs: int, engine: str, as_json: bool) -> None:
    """Run, show how it goes, write the report, and say what was found."""
    from win12_fuzz import campaign as campaigns  # noqa: PLC0415
    from win12_fuzz import report  # noqa: PLC0415

    every = _pairs(chosen(names), engine)
    state, seconds = campaigns.load(), duration(time)
    before = len(state.findings)
    console = err()
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        whole = campaigns.run(state, every, seconds, jobs, _teller(shown, len(every)))
    path = report.write(state)
    if as_json:
        print_json(report.summary(state))
    else:
        print(report.markdown(report.summary(state)), end="")
        out().print(f"\nreport: {path}", soft_wrap=True)
    if not whole:
        raise typer.Exit(INTERRUPTED)
    if len(state.findings) > before or any(state.tally(one.target.name, one.engine.name).failure for one in every):
        raise typer.Exit(FAILED)


def _pairs(targets: list[Target], engine: str) -> list[Any]:
    """Targets and what feeds them here; one line of what to install when the engine that was asked for cannot."""
    from win12_fuzz import campaign as campaigns  # noqa: PLC0415
    from win12_fuzz.engines import AUTOMATIC, ENGINES  # noqa: PLC0415

    if engine != AUTOMATIC and engine not in ENGINES:
        said = f"there is no engine '{engine}'; give one of {', '.join((AUTOMATIC, *ENGINES))}"
        raise typer.BadParameter(said, param_hint="--engine")
    found = campaigns.pairs(targets, engine)
    if not found:
        complain(ENGINES[engine].missing(targets[0]) or "nothing to run")
        raise typer.Exit(INVALID)
    return found


def _teller(shown: Progress, count: int) -> Callable[[Any, Any, int, int], None]:
    task = shown.add_task("", total=count)

    def tell(pair: Any, result: Any, done: int, _: int) -> None:
        shown.update(task, completed=done, description=f"{pair.target.name} by {pair.engine.name}")
        if result is not None and (result.found or result.failure):
            said = result.failure or counted(len(result.found), "finding")
            shown.console.print(f"{pair.target.name} by {pair.engine.name}: {said}", markup=False, soft_wrap=True)

    return tell
