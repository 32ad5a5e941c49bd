"""What the sub-commands of `win12 spec` share: where the specification is, and how its faults are shown."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from .output import complain

T = TypeVar("T")
FAILED, INVALID = 1, 2

Folder = Annotated[Path, typer.Option("--spec", metavar="FOLDER", help="The folder of the specification.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def compiled(work: Callable[[], T]) -> T:
    """Run the compiler; its located diagnostics go to standard error as they are."""
    from win12_spec.diagnostics import SpecError  # noqa: PLC0415 - the runtime works without the compiler

    try:
        return work()
    except SpecError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(INVALID) from None


def readable(*files: Path) -> None:
    """The files that are going to be read; one line and status 2 for the first that cannot be."""
    for path in files:
        try:
            path.stat()
            said = "Is a directory" if path.is_dir() else "" if os.access(path, os.R_OK) else "Permission denied"
        except OSError as error:
            said = error.strerror or str(error)
        if said:
            complain(f"{path}: {said}")
            raise typer.Exit(INVALID)


def present(spec: Path) -> Path:
    """The folder, which must hold a specification."""
    if not (spec / "frames").is_dir():
        complain(f"{spec}: no specification here; run it from the repository or name the folder with --spec")
        raise typer.Exit(INVALID)
    return spec
