"""The strength of a specification, as a person reads it and as JSON: how many mutants what killed, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any

from win12_spec.mutate.checks import SCORED
from win12_spec.mutate.run import MachineReport, Result

WIDTH = 80
COLUMNS = ("mutants", "static", "vector", "property", "trace", "equivalent", "survived", "score", "walk")


def text(reports: Sequence[MachineReport], *, equivalent: bool = False) -> list[str]:
    """The table, then the survivors with a step that gives each away; with `equivalent`, those mutants that are none too."""
    lines = [*table(reports), ""]
    for report in reports:
        lines += _listed(f"{report.machine}, survived", report.survivors)
        if equivalent:
            lines += _listed(f"{report.machine}, equivalent", report.equivalent)
    if not any(report.survivors for report in reports):
        lines += ["no mutant survived"]
    return lines


def table(reports: Sequence[MachineReport]) -> Iterator[str]:
    """One row per machine, and the sum; a check that was not run has a dash."""
    names = [report.machine for report in reports] + ["all"]
    width = max(map(len, names))
    rows = [_row(report) for report in reports]
    if len(reports) > 1:
        rows.append(_row(_sum(reports)))
    yield f"{'machine':<{width}} {' '.join(f'{head:>{_wide(head)}}' for head in COLUMNS)}".rstrip()
    for name, row in zip(names, rows, strict=False):
        yield f"{name:<{width}} {' '.join(f'{cell:>{_wide(head)}}' for head, cell in zip(COLUMNS, row, strict=True))}".rstrip()


def _wide(head: str) -> int:
    return max(5, len(head))


def _row(report: MachineReport) -> list[str]:
    killed = {
        name: str(report.killed_by(name)) if name in report.checks else "-" for name in ("static", "vector", "property", "trace")
    }
    walked = str(sum("walk" in result.kills and not result.killed for result in report.results))
    return [
        str(len(report.results)),
        *killed.values(),
        str(len(report.equivalent)),
        str(len(report.survivors)),
        f"{100 * report.score:.1f}%",
        walked if "walk" in report.checks else "-",
    ]


def _sum(reports: Sequence[MachineReport]) -> MachineReport:
    checks = tuple(dict.fromkeys(name for report in reports for name in report.checks))
    return MachineReport("all", checks, [result for report in reports for result in report.results], reports[0].matrix)


def _listed(title: str, results: Sequence[Result]) -> list[str]:
    lines = [f"{title}: {len(results)}"] if results else []
    for result in results:
        lines.append(_fold(str(result.mutant), 2, 6))
        lines.append(_fold(result.witness or result.reason, 6, 8))
    return lines


def _fold(line: str, indent: int, hanging: int) -> str:
    return fill(
        line, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False
    )


def as_json(reports: Sequence[MachineReport]) -> dict[str, Any]:
    """Counts, scores and every mutant with what became of it. `score` leaves walks out; `strength` is each check by itself."""
    return {
        "score": _sum(reports).score if reports else 1.0,
        "machines": [
            {
                "machine": report.machine,
                "mutants": len(report.results),
                "killed": {name: report.killed_by(name) for name in report.checks},
                "equivalent": len(report.equivalent),
                "survived": len(report.survivors),
                "score": report.score,
                **({"strength": strength(report)} if report.matrix else {}),
                "results": [_result(result) for result in report.results],
            }
            for report in reports
        ],
    }


def strength(report: MachineReport) -> dict[str, float]:
    """The share of mutants that each check kills by itself; only a matrix tells. `static`: of all that are not equivalent; the
    others: of those among them that are valid.
    """
    live = [result for result in report.results if not result.equivalent]
    past = [result for result in live if "static" not in result.kills]
    shares = {}
    for name in report.checks:
        among = live if name == "static" else past
        shares[name] = sum(name in result.kills for result in among) / len(among) if among else 1.0
    return shares


def matrix(reports: Sequence[MachineReport]) -> Iterator[str]:
    """How strong each check is by itself, in percent."""
    checks = [name for name in (*SCORED, "walk") if any(name in report.checks for report in reports)]
    width = max(len(report.machine) for report in reports)
    yield f"{'alone':<{width}} {' '.join(f'{name:>9}' for name in checks)}"
    for report in reports:
        shares = strength(report)
        cells = (f"{100 * shares[name]:.1f}%" if name in shares else "-" for name in checks)
        yield f"{report.machine:<{width}} {' '.join(f'{cell:>9}' for cell in cells)}"


def _result(result: Result) -> dict[str, Any]:
    mutant = result.mutant
    outcome = "equivalent" if result.equivalent else next(iter(result.kills), "survived")
    return {
        "number": mutant.number,
        "operator": mutant.operator,
        "path": mutant.where.path,
        "line": mutant.where.line,
        "text": mutant.text,
        "outcome": outcome if result.killed or result.equivalent else "survived",
        "kills": result.kills,
        "witness": result.witness or None,
        "reason": result.reason or None,
    }
