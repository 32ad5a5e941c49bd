"""`win12 fuzz`: decoders, sessions and files against inputs that nobody meant, from a checkout of the repository."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from .fuzz_run import Engines, Names, Seconds, campaign, chosen
from .output import complain, out, print_json
from .spec_base import FAILED, INVALID, AsJson

if TYPE_CHECKING:
    from win12_fuzz.replay import Coverage

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Feed decoders, sessions and files with inputs that nobody meant; every oracle of docs/fuzzing.md watches.",
    epilog="[dim]$[/dim] win12 fuzz run wrapper --time 10\n\n[dim]$[/dim] win12 fuzz replay",
    rich_markup_mode="rich",
)
_SHOWN = 12  # names that are missing, before it gets too many to read


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Say which targets there are, and what can feed them here."""
    from win12_fuzz.engines import ENGINES  # noqa: PLC0415 - the runtime works without it

    rows = [
        {
            "target": one.name,
            "doc": one.doc,
            "engines": [engine.name for engine in ENGINES.values() if engine.missing(one) is None],
        }
        for one in chosen(None)
    ]
    if as_json:
        print_json({"targets": rows, "missing": _missing()})
        return
    table = Table("target", "fed by", "what is fed", box=None, pad_edge=False)
    for row in rows:
        table.add_row(str(row["target"]), " ".join(row["engines"]), str(row["doc"]))
    out().print(table)
    for said in _missing():
        out().print(said, markup=False, soft_wrap=True)


def _missing() -> list[str]:
    """What could be installed for more engines."""
    from win12_fuzz.engines import ENGINES  # noqa: PLC0415

    native = [one for one in chosen(None) if one.native() is not None]
    said = [ENGINES[name].missing(native[0]) for name in ENGINES] if native else []
    return [one for one in said if one]


@app.command(epilog="[dim]$[/dim] win12 fuzz run wrapper --time 10\n\n[dim]$[/dim] win12 fuzz run all --time 10m --jobs 2")
def run(
    targets: Annotated[list[str], typer.Argument(metavar="TARGET...", help="Targets by name, or 'all'.")],
    time: Seconds = "1m",
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="Processes at once.")] = 1,
    engine: Engines = "auto",
    as_json: AsJson = False,
) -> None:
    """Feed targets for a while and write a report; run again, it adds to what was found.

    Exit status 1 for a new finding, or an engine that failed.
    """
    campaign(targets, time, jobs, engine, as_json)


@app.command(epilog="[dim]$[/dim] win12 fuzz replay hdlc\n\n[dim]$[/dim] win12 fuzz replay hdlc --file findings/1f")
def replay(
    targets: Names = None,
    file: Annotated[Path | None, typer.Option(metavar="FILE", help="This input, not the committed ones.")] = None,
    as_json: AsJson = False,
) -> None:
    """Run committed inputs, or one that is given, through every oracle again. Exit status 1 when one fails."""
    from win12_fuzz import corpus  # noqa: PLC0415
    from win12_fuzz.replay import replay as again  # noqa: PLC0415
    from win12_fuzz.replay import replay_file  # noqa: PLC0415

    picked = chosen(targets)
    failures = [failure for one in picked for failure in (replay_file(one, file) if file else again(one))]
    inputs = len(picked) if file else sum(len(corpus.inputs(corpus.committed(one))) for one in picked)
    if as_json:
        print_json({"inputs": inputs, "failures": failures})
    else:
        for failure in failures:
            complain(f"{failure.path}: {failure.target}: {failure.message}")
        out().print(f"{inputs} inputs of {len(picked)} targets, {len(failures)} failures")
    if failures:
        raise typer.Exit(FAILED)


@app.command(epilog="[dim]$[/dim] win12 fuzz minimise hdlc\n\n[dim]$[/dim] win12 fuzz minimise hdlc build/fuzz/findings/hdlc/1f")
def minimise(
    target: Annotated[str, typer.Argument(metavar="TARGET", help="A target by name, or 'all'.")],
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A finding to make small; by default the corpus.")] = None,
) -> None:
    """Commit the fewest inputs that reach what all reach; or make the input of a finding small."""
    from win12_fuzz import corpus  # noqa: PLC0415

    for one in chosen([target]):
        if file is not None:
            _shrink(one.name, file)
            return
        count, octets = corpus.minimise(one)
        out().print(f"{one.name}: {count} inputs, {octets} octets in {corpus.committed(one)}", soft_wrap=True)


def _shrink(name: str, file: Path) -> None:
    """Write the smaller input beside the file."""
    from win12_fuzz.shrink import shrunk  # noqa: PLC0415

    octets, error = shrunk(chosen([name])[0], file.read_bytes())
    if error is None:
        complain(f"{file}: {name} deals with it as it should; there is nothing to make small")
        raise typer.Exit(INVALID)
    small = file.with_name(f"{file.name}.small")
    small.write_bytes(octets)
    out().print(f"{small}: {len(octets)} octets, {octets.hex()}", soft_wrap=True)
    out().print(f"{type(error).__name__}: {error}", markup=False, soft_wrap=True)


@app.command(epilog="[dim]$[/dim] win12 fuzz coverage axdr")
def coverage(targets: Names = None, as_json: AsJson = False) -> None:
    """Tell which names of the specification the committed inputs reach, of those that they could."""
    from win12_fuzz.replay import coverage as covered  # noqa: PLC0415

    found = [covered(one) for one in chosen(targets)]
    if as_json:
        print_json([{**_plain(one), "missing": one.missing} for one in found])
        return
    table = Table("target", "inputs", "reached", "of", "not reached", box=None, pad_edge=False)
    for one in found:
        missing = one.missing[:_SHOWN] + ([f"and {len(one.missing) - _SHOWN} more"] if len(one.missing) > _SHOWN else [])
        table.add_row(one.target, str(one.inputs), str(len(one.reached)), str(len(one.reachable)), ", ".join(missing))
    out().print(table)


def _plain(one: Coverage) -> dict[str, object]:
    return {"target": one.target, "inputs": one.inputs, "reached": len(one.reached), "reachable": len(one.reachable)}


@app.command()
def report(as_json: AsJson = False) -> None:
    """Show what came of the runs so far."""
    from win12_fuzz import campaign as campaigns  # noqa: PLC0415
    from win12_fuzz.report import markdown, summary  # noqa: PLC0415

    if not campaigns.path_of_state().exists():
        complain("nothing has been run yet; begin with 'win12 fuzz run all --time 3m'")
        raise typer.Exit(INVALID)
    told = summary(campaigns.load())
    if as_json:
        print_json(told)
    else:
        print(markdown(told), end="")
