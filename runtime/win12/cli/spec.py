"""`win12 spec`: check the specification, generate what follows from it, draw its state machines.

The files `spec*.py` here are the only ones of the runtime that know the compiler, and only while one of these commands runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import complain, counted, out, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present
from .spec_diff import EXAMPLES as DIFF_EXAMPLES
from .spec_diff import diff
from .spec_model import model
from .spec_mutate import EXAMPLES as MUTATE_EXAMPLES
from .spec_mutate import mutate
from .spec_prove import EXAMPLES as PROVE_EXAMPLES
from .spec_prove import prove
from .spec_targets import EXAMPLES as TARGETS_EXAMPLES
from .spec_targets import selftest, targets
from .spec_trace import app as trace
from .spec_why import EXAMPLES as WHY_EXAMPLES
from .spec_why import why

if TYPE_CHECKING:
    from win12_spec.sessions import Machine

app = typer.Typer(
    no_args_is_help=True, help="Check the specification and generate what follows from it.", rich_markup_mode="rich"
)
app.command(epilog="[dim]$[/dim] win12 spec model association --depth full")(model)
app.command(epilog=WHY_EXAMPLES)(why)
app.command(epilog=DIFF_EXAMPLES)(diff)
app.command(epilog=MUTATE_EXAMPLES)(mutate)
app.command(epilog=TARGETS_EXAMPLES)(targets)
app.command(epilog="[dim]$[/dim] win12 spec selftest build/selftest")(selftest)
app.command(epilog=PROVE_EXAMPLES)(prove)
app.add_typer(trace, name="trace")


@app.command(epilog="[dim]$[/dim] win12 spec check")
def check(spec: Folder = Path("spec"), as_json: AsJson = False) -> None:
    """Check the whole specification; the first fault is shown with file, line and column."""
    from win12_spec.generate import generate as generate_texts  # noqa: PLC0415

    texts = compiled(lambda: generate_texts(present(spec)))
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
    """Write what follows from the specification: Python, C, TLA+, documentation, MANIFEST.json."""
    from win12_spec import generate as compiler  # noqa: PLC0415

    act = compiler.stale if only_check else compiler.write
    changed = compiled(lambda: act(present(spec)))
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
        complain(f"{counted(len(changed), 'generated file')} not as the spec gives; run 'win12 spec generate'")
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

    machines = {found.name: found for found, _ in compiled(lambda: load_all(present(spec)))}
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
