"""`win12 spec prove`: prove the generated C, and tell file by file what was proved."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from .output import complain, err, out, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present

if TYPE_CHECKING:
    from win12_spec.prove import Prover, Verdict

EXAMPLES = "[dim]$[/dim] win12 spec prove\n\n[dim]$[/dim] win12 spec prove wrapper hdlc --jobs 2"
COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())


def prove(  # noqa: PLR0917 - options of a command
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE", help="Sources by name; all if not said.")] = None,
    core: Annotated[Path, typer.Option("--core", metavar="FOLDER", help="The folder of the C core.")] = Path("generated/c"),
    work: Annotated[
        Path, typer.Option("--work", metavar="FOLDER", help="For the provers' configuration and the answers of provers.")
    ] = Path("build/prove"),
    spec: Folder = Path("spec"),
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Functions at a time.")] = 2,
    timeout: Annotated[
        int, typer.Option("--timeout", min=1, help="Seconds for a goal and a prover; four times that at a second try.")
    ] = 20,
    afresh: Annotated[bool, typer.Option("--afresh", help="Prove again what was proved and has not changed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Prove that the generated C makes no run-time error and ends, whatever it is given. Needs Frama-C."""
    from win12_spec.prove import PROVED, Answers, ProveError, Prover  # noqa: PLC0415
    from win12_spec.sessions import declared  # noqa: PLC0415

    machines = compiled(lambda: declared(present(spec)))
    try:
        prover = Prover(core.resolve(), work.resolve(), timeout, machines, Answers(PROVED), afresh)
        verdicts = []
        for verdict in _verdicts(prover, files or [], jobs):
            verdicts.append(verdict)
            if not as_json:
                _print(verdict, header=len(verdicts) == 1)
                sys.stdout.flush()  # a run of minutes is watched, through a pipe too
    except ProveError as error:
        complain(str(error))
        raise typer.Exit(INVALID) from None
    if as_json:
        print_json({"files": [_row(verdict) for verdict in verdicts]})
    else:
        _line("total", *(sum(numbers) for numbers in zip(*map(_numbers, verdicts), strict=True)))
    if not all(verdict.as_expected for verdict in verdicts):
        raise typer.Exit(FAILED)


def _verdicts(prover: Prover, files: list[str], jobs: int) -> Iterator[Verdict]:
    from win12_spec.prove import Goals, ProveError, judge, known, tried  # noqa: PLC0415

    listed, sources = known(), {source.stem: source for source in prover.sources()}
    if unknown := sorted({Path(name).stem for name in files} - set(sources)):
        raise ProveError(f"there is no source '{unknown[0]}' in {prover.core}; sources: {', '.join(sources)}")
    prover.prepare()
    chosen = [sources[name] for name in dict.fromkeys(Path(file).stem for file in files)] or list(sources.values())
    parts = [(source, one) for source in chosen for one in tried(source.name, prover.functions(source), listed)]
    with Progress(*COLUMNS, console=err(), transient=True, disable=not err().is_terminal) as progress, _pool(jobs) as pool:
        task = progress.add_task("functions", total=len(parts))
        runs = [(source, pool.submit(prover.prove, source, function)) for source, function in parts]
        for _, run in runs:
            run.add_done_callback(lambda _: progress.advance(task))
        for source, mine in groupby(runs, key=itemgetter(0)):
            verdict = judge(source.name, Goals.joined(run.result() for _, run in mine), listed)
            with _aside(progress):
                yield verdict


@contextmanager
def _aside(progress: Progress) -> Iterator[None]:
    """No bar is on the terminal while a line is printed: it would stand before it."""
    if not progress.disable:
        progress.stop()
    try:
        yield
    finally:
        progress.start()


@contextmanager
def _pool(jobs: int) -> Iterator[ThreadPoolExecutor]:
    """Threads that begin nothing more after an error, or an interruption."""
    pool = ThreadPoolExecutor(jobs)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _numbers(verdict: Verdict) -> tuple[int, int, float]:
    goals = verdict.goals
    proved = len(goals.proved) + goals.kept
    return proved + len(goals.unproved), proved, goals.seconds


def _row(verdict: Verdict) -> dict[str, Any]:
    goals, proved, seconds = _numbers(verdict)
    return {
        "file": verdict.source,
        "goals": goals,
        "proved": proved,
        "seconds": round(seconds, 1),
        "unlisted": list(verdict.unlisted),
        "stale": list(verdict.stale),
        "untried": [entry.function for entry in verdict.untried],
        "complaints": list(verdict.goals.complaints),
        "as_expected": verdict.as_expected,
    }


def _print(verdict: Verdict, header: bool) -> None:
    if header:
        _line("file", "goals", "proved", "prover s")
    _line(verdict.source, *_numbers(verdict))
    for told, names in (
        ("not proved", verdict.unlisted),
        ("listed in unproved.txt, but not among what is unproved", verdict.stale),
        ("Frama-C", verdict.goals.complaints),
    ):
        for name in names:
            out().print(f"  {told}: {name}", markup=False, highlight=False, soft_wrap=True)
    for entry in verdict.untried:
        out().print(f"  not tried: {entry.function}: {entry.reason}", markup=False, highlight=False, soft_wrap=True)


def _line(name: str, *cells: object) -> None:
    shown = (f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in cells)
    out().print(f"{name:24}" + "".join(f"{cell:>10}" for cell in shown), markup=False, highlight=False, soft_wrap=True)
