"""`win12 spec trace`: replay what a program did against the machines of the specification."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import complain, counted, out, print_json
from .spec_base import FAILED, INVALID, AsJson, Folder, compiled, present, readable

if TYPE_CHECKING:
    from win12_spec.traces import Coverage, Report
    from win12_spec.traces.by_tlc import Verdict

app = typer.Typer(
    no_args_is_help=True,
    help="Replay traces, kept by '--trace FILE' of other commands, against the machines of the specification.",
    rich_markup_mode="rich",
)
_SHOWN = 12  # ids of a machine that are missing, before it gets too many to read

Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Traces.")]
Cut = Annotated[bool, typer.Option("--cut", help="Take traces without an end, as a killed program leaves them.")]


@app.command(epilog="[dim]$[/dim] win12 demo --trace demo.ndjson\n\n[dim]$[/dim] win12 spec trace check demo.ndjson")
def check(
    files: Files,
    cut: Cut = False,
    by_tlc: Annotated[bool, typer.Option("--tlc", help="Ask TLC too, which reads the machines through their TLA+.")] = False,
    spec: Folder = Path("spec"),
    as_json: AsJson = False,
) -> None:
    """Tell whether every line is a step of the model; exit status 1 when one is not, or when there is nothing to check."""
    reports, seconds = _reports(files, cut, spec)
    verdicts = {report.path: _by_tlc(report, cut, spec) for report in reports if by_tlc and report.fault is None}
    if as_json:
        print_json({"traces": [{**_json(r), "tlc": verdicts.get(r.path)} for r in reports], "seconds": round(seconds, 4)})
    else:
        for report in reports:
            _show(report)
            for verdict in verdicts.get(report.path, ()):
                _show_verdict(verdict)
    if any(report.fault for report in reports) or any(v.stuck for found in verdicts.values() for v in found):
        raise typer.Exit(FAILED)


def _by_tlc(report: Report, cut: bool, spec: Path) -> list[Verdict]:
    """What TLC says of a trace."""
    from win12_spec import sessions  # noqa: PLC0415
    from win12_spec.model.tlc import ModelError  # noqa: PLC0415
    from win12_spec.traces import by_tlc  # noqa: PLC0415

    try:
        return by_tlc.check(Path(report.path), sessions.declared(spec), cut=cut)
    except (ModelError, by_tlc.CannotTell) as error:
        complain(f"{report.path}: {error}")
        raise typer.Exit(INVALID) from None


def _show_verdict(verdict: Verdict) -> None:
    said = f"stuck at {verdict.stuck}" if verdict.stuck else "every step is one"
    out().print(f"  TLC, {verdict.machine}: {verdict.steps} steps in {verdict.seconds:.1f} s, {said}", markup=False)


@app.command(epilog="[dim]$[/dim] win12 spec trace coverage *.ndjson")
def coverage(files: Files, cut: Cut = False, spec: Folder = Path("spec"), as_json: AsJson = False) -> None:
    """Tell which transitions of each machine valid traces have taken, and which none has; exit status 1 for a bad trace."""
    from win12_spec import sessions, traces  # noqa: PLC0415 - the runtime works without the compiler

    reports, _ = _reports(files, cut, spec)
    bad = [report for report in reports if report.fault]
    for report in bad:
        complain(f"{report.path}:{report.fault.line}: {report.fault.text}" if report.fault else "")
    found = traces.coverage(sessions.declared(spec), [report.ids for report in reports if not report.fault])
    if as_json:
        print_json({"machines": found, "refused": [report.path for report in bad]})
    else:
        for one in found:
            _show_coverage(one)
    if bad:
        raise typer.Exit(FAILED)


def _reports(files: Sequence[Path], cut: bool, spec: Path) -> tuple[list[Report], float]:
    """What the traces hold, and the seconds that replaying them took."""
    from win12_spec import sessions, traces  # noqa: PLC0415

    readable(*files)
    machines = compiled(lambda: sessions.declared(present(spec)))
    began = time.perf_counter()
    return [traces.check(path, machines, cut=cut) for path in files], time.perf_counter() - began


def _json(report: Report) -> dict[str, Any]:
    fault = report.fault
    wrong = fault and {"line": fault.line, "text": fault.text, "differences": [d._asdict() for d in fault.differences]}
    counts = {"steps": report.steps, "instances": report.instances}
    return {"path": report.path, "valid": fault is None, **counts, "transitions": report.ids, "fault": wrong}


def _show(report: Report) -> None:
    machines = ", ".join(f"{name} {sum(ids.values())}" for name, ids in report.ids.items()) or "none"
    transitions = sum(map(len, report.ids.values()))
    if report.fault is None:
        out().print(
            f"{report.path}: {counted(report.steps, 'step')} of {counted(report.instances, 'machine')} are steps of the model, "
            f"by {counted(transitions, 'transition')} ({machines})",
            markup=False,
            soft_wrap=True,
        )
        return
    print(f"{report.path}:{report.fault.line}: {report.fault.text}")
    for difference in report.fault.differences:
        print(f"  {difference.what}")
        print(f"    trace  {difference.said or 'nothing'}")
        print(f"    model  {difference.model or 'nothing'}")
    out().print(f"  before it: {report.steps} steps by {transitions} transitions ({machines})", markup=False, soft_wrap=True)


def _show_coverage(one: Coverage) -> None:
    every = len(one.seen) + len(one.missing)
    out().print(f"{one.machine}: {len(one.seen)} of {every} transitions", markup=False)
    for id_ in one.missing[:_SHOWN]:
        out().print(f"  never {id_}", markup=False)
    if len(one.missing) > _SHOWN:
        out().print(f"  and {len(one.missing) - _SHOWN} more; --json names them all")
