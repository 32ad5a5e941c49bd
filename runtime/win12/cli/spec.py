"""`win12 spec`: check the specification, generate what follows from it, draw its state machines.

The only file of the runtime that knows the compiler, and only while one of these commands runs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from .output import complain, out, print_json

if TYPE_CHECKING:
    from win12_spec.sessions import Machine

T = TypeVar("T")
FAILED, INVALID = 1, 2

app = typer.Typer(
    no_args_is_help=True, help="Check the specification and generate what follows from it.", rich_markup_mode="rich"
)

Folder = Annotated[Path, typer.Option("--spec", metavar="FOLDER", help="The folder of the specification.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def _compiled(work: Callable[[], T]) -> T:
    """Run the compiler; its located diagnostics go to standard error as they are."""
    from win12_spec.diagnostics import SpecError  # noqa: PLC0415 - the runtime works without the compiler

    try:
        return work()
    except SpecError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(INVALID) from None


def _present(spec: Path) -> Path:
    if not (spec / "frames").is_dir():
        complain(f"{spec}: no specification here; run it from the repository or name the folder with --spec")
        raise typer.Exit(INVALID)
    return spec


@app.command(epilog="[dim]$[/dim] win12 spec check")
def check(spec: Folder = Path("spec"), as_json: AsJson = False) -> None:
    """Check the whole specification; the first fault is shown with file, line and column."""
    from win12_spec.generate import generate as generate_texts  # noqa: PLC0415

    texts = _compiled(lambda: generate_texts(_present(spec)))
    if as_json:
        print_json({"spec": str(spec), "generates": sorted(texts)})
    else:
        out().print(f"{spec}: no faults; {len(texts)} files follow from it")


@app.command(epilog="[dim]$[/dim] win12 spec generate\n\n[dim]$[/dim] win12 spec generate --check")
def generate(
    spec: Folder = Path("spec"),
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail when a file is not what the spec gives.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write what follows from the specification: Python code, documentation, MANIFEST.json."""
    from win12_spec import generate as compiler  # noqa: PLC0415

    act = compiler.stale if only_check else compiler.write
    changed = _compiled(lambda: act(_present(spec)))
    if as_json:
        print_json({"stale" if only_check else "written": changed})
    else:
        _tell(changed, only_check)
    if only_check and changed:
        raise typer.Exit(FAILED)


def _tell(changed: list[str], only_check: bool) -> None:
    for path in changed:
        out().print(path, markup=False, soft_wrap=True)
    if only_check and changed:
        complain(f"{len(changed)} generated files are not what the spec gives; run 'win12 spec generate'")
    elif not changed:
        out().print("everything generated is fresh")


@app.command(epilog="[dim]$[/dim] win12 spec graph\n\n[dim]$[/dim] win12 spec graph association_client > client.svg")
def graph(
    machine: Annotated[str | None, typer.Argument(metavar="MACHINE", help="Whose diagram to print as SVG.")] = None,
    spec: Folder = Path("spec"),
    as_json: AsJson = False,
) -> None:
    """Draw a state machine as SVG on standard output; without a name, list the machines. With --json, states and arrows."""
    from win12_spec.sessions import diagram, load_all  # noqa: PLC0415

    machines = {found.name: found for found, _ in _compiled(lambda: load_all(_present(spec)))}
    if machine is not None and machine not in machines:
        complain(f"there is no machine '{machine}'; there are {', '.join(machines)}")
        raise typer.Exit(INVALID)
    chosen = [machines[machine]] if machine else list(machines.values())
    if as_json:
        print_json([_graph_json(one) for one in chosen])
    elif machine:
        print(diagram.draw(chosen[0]), end="")
    else:
        for one in chosen:
            out().print(f"{one.name}: {len(one.states)} states, {len(one.transitions)} transitions", markup=False)


def _graph_json(machine: Machine) -> dict[str, object]:
    arrows = [
        {"id": one.id, "from": list(one.sources), "event": one.event, "to": one.goto or None, "error": one.error or None}
        for one in machine.transitions
    ]
    states = [{"name": one.name, "initial": one.initial, "timers": list(one.timers)} for one in machine.states.values()]
    return {"machine": machine.name, "states": states, "transitions": arrows}
