"""`win12 spec targets`: the C core for every compiler and processor here; `win12 spec selftest`: the vectors as a C program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from .output import complain, err, out, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present

if TYPE_CHECKING:
    from win12_spec.targets import Row

EXAMPLES = "[dim]$[/dim] win12 spec targets\n\n[dim]$[/dim] win12 spec targets powerpc64-linux-gnu-gcc"
WIDTH = 130
"""Columns of the table at least: a narrower one cannot be read."""


def targets(
    compiler: Annotated[str | None, typer.Argument(metavar="COMPILER", help="Only its targets.")] = None,
    spec: Folder = Path("spec"),
    as_json: AsJson = False,
) -> None:
    """Compile the C core for every target whose tools are here: sizes, stack, missing symbols, and its self-test run there."""
    from win12_spec.targets import TARGETS, examine, headers  # noqa: PLC0415

    chosen = [target for target in TARGETS if compiler in (None, target.compiler)]
    core = present(spec).resolve().parent / "generated" / "c"
    if not chosen or not core.is_dir():
        complain(
            f"{core} is not there; run 'win12 spec generate'"
            if chosen
            else f"no target has the compiler '{compiler}'; there are {', '.join(dict.fromkeys(t.compiler for t in TARGETS))}"
        )
        raise typer.Exit(INVALID)
    rows = compiled(lambda: _examined(examine(spec, core, chosen), len(chosen)))
    cpp = list(headers(core)) if compiler is None else []
    if as_json:
        print_json({"targets": [_plain(row) for row in rows], "headers": [list(one) for one in cpp]})
    else:
        _print(rows, cpp)
    if any(row.fault for row in rows) or any(fault not in ("", "missing") for _, _, fault in cpp):
        raise typer.Exit(FAILED)


def _examined(found: Iterator[Row], count: int) -> list[Row]:
    """All rows; each is told on standard error when it is there, for all of them take a minute or more."""
    rows = []
    for row in found:
        rows.append(row)
        said = f"{len(rows)} of {count}: {row.target.name}, {row.target.compiler} {row.target.shown}"
        err().print(said, markup=False, highlight=False, soft_wrap=True)
    return rows


def selftest(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write it; made if need be.")],
    spec: Folder = Path("spec"),
    as_json: AsJson = False,
) -> None:
    """Write the vectors of the specification as a C program that tries the C core, to be compiled and run anywhere."""
    from win12_spec import selftest as made  # noqa: PLC0415

    try:
        sources = compiled(lambda: made.write(present(spec), folder))
    except OSError as error:
        complain(f"{folder}: {error.strerror}")
        raise typer.Exit(INVALID) from None
    if as_json:
        print_json({"written": list(map(str, sources))})
    else:
        core = present(spec).parent / "generated" / "c"
        out().print(f"{len(sources)} sources; build and run them with", markup=False)
        parts = f"{folder}/*.c {core}/src/*.c {core}/src/*/*.c"
        out().print(f"  cc -I{core}/include {parts} -o selftest && ./selftest", markup=False, soft_wrap=True)


def _plain(row: Row) -> dict[str, Any]:
    target = row.target
    return {
        "target": target.name,
        "compiler": target.compiler,
        "flags": [f"-std={target.standard}", *target.flags],
        "text_frames": row.frames,
        "text_sessions": row.sessions,
        "largest_frame": row.largest,
        "deepest_stack": row.deepest,
        "deepest_path": list(row.path),
        "undefined": list(row.undefined),
        "selftest": row.selftest or None,
        "fault": row.fault or None,
        "missing": row.missing or None,
    }


def _print(rows: list[Row], cpp: list[tuple[str, str, str]]) -> None:
    console = out()
    console.width = max(console.width, WIDTH)
    table = Table(title="the C core, octets of text (code and constants) and of stack")
    for name in ("target", "compiler", "flags"):
        table.add_column(name, no_wrap=True)
    for name in ("frames", "sessions", "largest frame", "deepest stack", "undefined"):
        table.add_column(name, justify="right")
    table.add_column("self-test")
    for row in rows:
        table.add_row(row.target.name, row.target.compiler, row.target.shown, *_figures(row), _verdict(row))
    console.print(table)
    for compiler, standard, fault in cpp:
        state = {"": "[green]every header compiles[/]", "missing": "[yellow]not here[/]"}.get(fault, "[red]FAILED[/]")
        console.print(f"{compiler} -std={standard}: {state}", highlight=False)
    _tell(rows)


def _figures(row: Row) -> list[str]:
    numbers = (row.frames, row.sessions, row.largest, row.deepest)
    shown = [f"{number:,}" if number else "-" for number in numbers]
    return [*shown, "-" if row.missing or not row.frames else str(len(row.undefined))]


def _verdict(row: Row) -> str:
    if row.missing:
        return f"[yellow]skipped: no {row.missing}[/]"
    if row.fault:
        return "[red]FAILED[/]"
    return "[green]passed[/]" if row.selftest else "compiled"


def _tell(rows: list[Row]) -> None:
    """The deepest stack, what the self-test said, and what is wrong."""
    console = out()
    deepest = max(rows, key=lambda row: row.deepest)
    if deepest.deepest:
        target, path = deepest.target, " > ".join(deepest.path)
        said = f"deepest stack, up to a port: {deepest.deepest:,} octets, {target.compiler} {target.shown}; no recursion"
        console.print(f"{said}: {path}", markup=False, soft_wrap=True)
    for said in dict.fromkeys(row.selftest for row in rows if row.selftest):
        console.print(f"self-test: {said}", markup=False, soft_wrap=True)
    if missing := [row.missing for row in rows if row.missing]:
        console.print(f"skipped: {len(missing)} targets, for want of {', '.join(dict.fromkeys(missing))}", markup=False)
    for row in rows:
        if row.fault:
            complain(f"{row.target.compiler} {row.target.shown} for {row.target.name}: {row.fault}")
