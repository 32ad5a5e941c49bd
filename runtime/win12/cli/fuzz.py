"""`win12 fuzz`: decoders, sessions and files against inputs that nobody meant, from a checkout of the repository."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from .fuzz_run import Engines, Names, Seconds, campaign, chosen
from .output import complain, counted, out, print_json
from .spec_base import FAILED, INVALID, AsJson, readable
from .width import unbroken

if TYPE_CHECKING:
    from win12_fuzz.replay import Coverage
    from win12_fuzz.target import Target

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Feed decoders, sessions and files with inputs that nobody meant; every oracle of docs/fuzzing.md watches.",
    epilog="[dim]$[/dim] win12 fuzz run wrapper --time 10\n\n[dim]$[/dim] win12 fuzz replay",
    rich_markup_mode="rich",
)
_GROUP = 3  # targets, from which on their common sentence is said once
_SHOWN = 12  # names that are missing, before it gets too many to read


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Say which targets there are, and what can feed them here."""
    from win12_fuzz.engines import ENGINES  # noqa: PLC0415 - the runtime works without it

    fed = {one.name: [engine.name for engine in ENGINES.values() if engine.missing(one) is None] for one in chosen(None)}
    if as_json:
        rows = [{"target": one.name, "doc": one.doc, "engines": fed[one.name]} for one in chosen(None)]
        print_json({"targets": rows, "missing": _missing()})
        return
    wide = max(map(len, fed))
    for sentence, targets in _alike(chosen(None)):
        unbroken().print(sentence, style="bold", markup=False)
        for name in targets:
            out().print(f"  {name:{wide}}  {' '.join(fed[name])}", markup=False, soft_wrap=True)
    for said in _missing():
        out().print(said, markup=False, soft_wrap=True)


def _alike(targets: Sequence[Target]) -> list[tuple[str, list[str]]]:
    """What is fed, said once for neighbours of which it differs by their names alone; and the names of the targets."""
    often = Counter(sentence for one in targets for sentence in _sentences(one))

    def said(one: Target) -> str:
        best = max(_sentences(one), key=lambda sentence: often[sentence], default=one.doc)
        return best if often[best] >= _GROUP else one.doc

    return [(sentence, [one.name for one in group]) for sentence, group in itertools.groupby(targets, said)]


def _sentences(one: Target) -> list[str]:
    """What is fed to a target, with NAME for a word of it that is in the target's name."""
    words = {word for word in re.findall(r"[a-z_]+", one.doc) if f"_{word}_" in f"_{one.name}_"}
    return [re.sub(rf"`?\b{word}\b`?", "NAME", one.doc, count=1) for word in sorted(words)]


def _missing() -> list[str]:
    """What could be installed for more engines."""
    from win12_fuzz.engines import ENGINES  # noqa: PLC0415

    native = [one for one in chosen(None) if one.native() is not None]
    said = [ENGINES[name].missing(native[0]) for name in ENGINES] if native else []
    return [one for one in said if one]


@app.command(epilog="[dim]$[/dim] win12 fuzz run wrapper --time 10\n\n[dim]$[/dim] win12 fuzz run all --time 10m --jobs 2")
def run(
    targets: Annotated[list[str], typer.Argument(metavar="TARGET", help="Targets by name, or 'all'.")],
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
    readable(*[file] if file else ())
    failures = [failure for one in picked for failure in (replay_file(one, file) if file else again(one))]
    inputs = len(picked) if file else sum(len(corpus.inputs(corpus.committed(one))) for one in picked)
    if as_json:
        print_json({"inputs": inputs, "failures": failures})
    else:
        for failure in failures:
            complain(f"{failure.path}: {failure.target}: {failure.message}")
        out().print(f"{counted(inputs, 'input')} of {counted(len(picked), 'target')}, {counted(len(failures), 'failure')}")
    if failures:
        raise typer.Exit(FAILED)


@app.command(epilog="[dim]$[/dim] win12 fuzz minimise hdlc\n\n[dim]$[/dim] win12 fuzz minimise hdlc build/fuzz/findings/hdlc/1f")
def minimise(
    target: Annotated[str, typer.Argument(metavar="TARGET", help="A target by name, or 'all'.")],
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A finding to make small; by default the corpus.")] = None,
    as_json: AsJson = False,
) -> None:
    """Commit the fewest inputs that reach what all reach; or make the input of a finding small."""
    from win12_fuzz import corpus  # noqa: PLC0415

    kept: list[dict[str, object]] = []
    for one in chosen([target]):
        if file is not None:
            _shrink(one.name, file, as_json)
            return
        count, octets = corpus.minimise(one)
        kept.append({"target": one.name, "inputs": count, "octets": octets, "folder": str(corpus.committed(one))})
        if not as_json:
            said = f"{counted(count, 'input')}, {counted(octets, 'octet')} in {corpus.committed(one)}"
            out().print(f"{one.name}: {said}", soft_wrap=True)
    if as_json:
        print_json(kept)


def _shrink(name: str, file: Path, as_json: bool) -> None:
    """Write the smaller input beside the file."""
    from win12_fuzz.shrink import shrunk  # noqa: PLC0415

    readable(file)
    octets, error = shrunk(chosen([name])[0], file.read_bytes())
    if error is None:
        complain(f"{file}: {name} deals with it as it should; there is nothing to make small")
        raise typer.Exit(INVALID)
    small = file.with_name(f"{file.name}.small")
    small.write_bytes(octets)
    if as_json:
        print_json({"file": str(small), "octets": octets, "error": f"{type(error).__name__}: {error}"})
        return
    out().print(f"{small}: {counted(len(octets), 'octet')}, {octets.hex()}", soft_wrap=True)
    out().print(f"{type(error).__name__}: {error}", markup=False, soft_wrap=True)


@app.command(epilog="[dim]$[/dim] win12 fuzz coverage axdr")
def coverage(targets: Names = None, as_json: AsJson = False) -> None:
    """Tell which names of the specification the committed inputs reach, of those that they could."""
    from win12_fuzz.replay import coverage as covered  # noqa: PLC0415

    found = [covered(one) for one in chosen(targets)]
    if as_json:
        print_json([{**_plain(one), "missing": one.missing} for one in found])
        return
    wide = max(len(one.target) for one in found)
    out().print(f"{'target':{wide}}  inputs  reached     of", style="bold", soft_wrap=True)
    for one in found:
        counts = f"{one.inputs:>6}  {len(one.reached):>7}  {len(one.reachable):>5}"
        out().print(f"{one.target:{wide}}  {counts}", markup=False, soft_wrap=True)
        if one.missing:
            unbroken().print(Padding(Text(f"not reached: {_few(one.missing)}", style="dim"), (0, 0, 0, 2), expand=False))


def _few(names: Sequence[str]) -> str:
    more = [f"and {len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    return ", ".join([*names[:_SHOWN], *more])


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
