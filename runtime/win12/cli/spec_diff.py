"""`win12 spec diff`: what two versions of the specification accept differently."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .output import complain, print_json
from .spec_base import INVALID, AsJson, Folder, compiled

DIFFERENT = 1
EXAMPLES = (
    "Exit status: 0 the same, 1 different, 2 not valid.\n\n[dim]$[/dim] win12 spec diff HEAD~3 HEAD\n\n"
    "[dim]$[/dim] win12 spec diff HEAD\n\n[dim]$[/dim] win12 spec diff ../other/spec spec --json"
)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder, or a revision of git.")],
    new: Annotated[str | None, typer.Argument(metavar="NEW", help="The same; by default the folder as it is.")] = None,
    spec: Folder = Path("spec"),
    as_json: AsJson = False,
) -> None:
    """Tell what two versions of the specification accept differently, each difference with values that show it."""
    from win12_spec.diff import compare, words  # noqa: PLC0415 - the runtime works without the compiler
    from win12_spec.diff.revisions import NoSuchVersionError, version  # noqa: PLC0415

    try:
        with version(old, spec) as before, version(new or str(spec), spec) as after:
            found = compiled(lambda: compare(before, after))
    except NoSuchVersionError as error:
        complain(str(error))
        raise typer.Exit(INVALID) from None
    if as_json:
        print_json(words.as_json(found))
    else:
        print("\n".join(words.text(found)))
    if not found.same:
        raise typer.Exit(DIFFERENT)
