"""Figures of what was told: medians, 95th percentiles, ratios to the module, each the median of those of the rounds."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.measure import digits

WAYS = ("module", "broker", "broker_tcp", "own")
Told = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Kind:
    """How values of a kind become a figure. more: larger is better."""

    told: str
    title: str
    unit: str
    figure: Callable[[Sequence[float]], float]
    scale: float = 1.0
    more: bool = False


def percentile_95(values: Sequence[float]) -> float:
    """The value that one in twenty is above."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


KINDS = (
    Kind("latency", "latency, {}", "ms", statistics.median, 1e-3),
    Kind("latency", "latency, {}, 95 %", "ms", percentile_95, 1e-3),
    Kind("rate", "records, {}", "1/s", statistics.median, more=True),
)
MEMORY = (("each", "memory of a meter"), ("base", "before the first meter"))


def lines(told: Told) -> list[dict[str, Any]]:
    """One for each row of the table: a figure of each way, None where there is none; `ratio_WAY` of all but the module."""
    found = [
        _line(told, kind, readers)
        for what in ("latency", "rate")
        for readers in sorted({int(one["readers"]) for one in told if one["what"] == what})
        for kind in KINDS
        if kind.told == what
    ]
    return [*found, *_memory(told)]


def _line(told: Told, kind: Kind, readers: int) -> dict[str, Any]:
    rounds: dict[str, list[list[float]]] = {way: [] for way in WAYS}
    for one in told:
        if one["what"] == kind.told and one["readers"] == readers:
            rounds[one["way"]].append(one["values"])
    each = {way: [kind.figure(values) for values in some] for way, some in rounds.items()}
    line: dict[str, Any] = {
        "work": kind.title.format("1 reader" if readers == 1 else f"{readers} readers"), "unit": kind.unit,
        "name": f"{kind.told}_{readers}_{kind.figure.__name__}",
    }  # fmt: skip
    together = {way: [value for values in some for value in values] for way, some in rounds.items()}
    line |= {way: digits(kind.figure(values) * kind.scale) for way, values in together.items()}
    for way in WAYS[1:]:
        pairs = zip(each["module"], each[way], strict=True)
        line[f"ratio_{way}"] = digits(statistics.median(ours / its if kind.more else its / ours for ours, its in pairs))
    return line


def _memory(told: Told) -> Iterator[dict[str, Any]]:
    by_way = {one["way"]: one for one in told if one["what"] == "memory"}
    for key, title in MEMORY:
        line: dict[str, Any] = {"work": title, "unit": "kB", "name": f"memory_{key}"}
        line |= {way: _rounded(by_way.get(way, {}).get(key)) for way in WAYS}
        shared = line["broker"]  # what each process has by itself is compared with nothing
        line |= {f"ratio_{way}": digits(shared / line["module"]) if way == "broker" and shared else None for way in WAYS[1:]}
        yield line


def _rounded(value: float | None) -> float | None:
    return None if value is None else digits(value)
