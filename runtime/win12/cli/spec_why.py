"""`win12 spec why`: what a transition does, and what holds it in place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import complain, print_json
from .spec_base import INVALID, AsJson, Folder, compiled, present, readable

if TYPE_CHECKING:
    from win12_spec.why import Explanation

EXAMPLES = (
    "[dim]$[/dim] win12 spec why answer_replayed\n\n[dim]$[/dim] win12 spec why answer --machine association_client\n\n"
    "[dim]$[/dim] win12 spec why unlock --traces demo.ndjson"
)


def why(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a transition or of a group.")],
    machine: Annotated[str | None, typer.Option(metavar="M", help="The machine, if several have the id.")] = None,
    traces: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Traces, or coverage as JSON, to look it up in.")
    ] = None,
    spec: Folder = Path("spec"),
    as_json: AsJson = False,
) -> None:
    """Explain a transition: its lines, conditions in words, what it does to whom; properties, vectors and tests that cover it."""
    from win12_spec.traces import BadTrace  # noqa: PLC0415 - the runtime works without the compiler
    from win12_spec.why import UnknownIdError, explain, words  # noqa: PLC0415

    readable(*traces or ())
    try:
        found = compiled(lambda: explain(present(spec), name, machine, traces or ()))
    except (UnknownIdError, BadTrace, OSError, ValueError, KeyError) as error:
        complain(str(error))
        raise typer.Exit(INVALID) from None
    if as_json:
        print_json([words.as_json(one) for one in found])
        return
    blocks: dict[str, list[Explanation]] = {}
    for one in found:
        blocks.setdefault(one.machine.name, []).append(one)
    print("\n\n".join("\n".join(_block(name, block)) for block in blocks.values()))


def _block(name: str, found: list[Explanation]) -> list[str]:
    """What one machine has under the name: the branches of a group in a line each, or transitions at length."""
    from win12_spec.why import words  # noqa: PLC0415

    if {one.branch.group for one in found} == {name} and name not in {one.branch.id for one in found}:
        head = f"{name} is a group of {found[0].machine.name}; the first branch that holds is taken:"
        return [head, *(words.short(one) for one in found)]
    return "\n\n".join("\n".join(words.text(one)) for one in found).split("\n")
