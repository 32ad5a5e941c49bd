"""Trace files: one JSON object per line. A head, then starts and steps, then an end that says how many lines there were.

    {"win12_trace": 1, "program": "win12 0.1.0"}
    {"start": 1, "machine": "lockout", "settings": {}, "variables": {"tries": 0}, "lengths": {"lockout": 60.0}, "state": "OPEN"}
    {"step": 1, "of": 1, "machine": "lockout", "id": "failure_noted", "event": "api.failure", "now": 5.0, "state": "OPEN",
     "variables": {"tries": 1}}
    {"end": 3}

(a step stands on one line). Keys of steps that are not there are empty: fields, answers, effects, timers, error, raised,
unsteady, within. What they mean is told in win12_wire.sessions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

VERSION = 1
LINE_MAX = 1 << 20  # octets


class BadTrace(Exception):  # noqa: N818  # it is the trace that is bad
    """A file that is no trace, or not a whole one. `str()` is `file:line: what is wrong`."""

    def __init__(self, path: Path | str, line: int, message: str) -> None:
        self.path, self.line, self.message = str(path), line, message
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True, slots=True)
class Start:
    """A start, as win12_wire.sessions.Start."""

    machine: str
    instance: int
    settings: Mapping[str, int | str]
    variables: Mapping[str, int | str]
    lengths: Mapping[str, float]
    state: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step, as win12_wire.sessions.Step."""

    machine: str
    instance: int
    number: int
    id: str
    event: str
    now: float
    fields: Mapping[str, int | str]
    answers: Mapping[str, int | str]
    effects: tuple[tuple[int | str, ...], ...]
    state: str
    variables: Mapping[str, int | str]
    timers: Mapping[str, float]
    error: str | None
    raised: str | None
    unsteady: tuple[str, ...]
    within: tuple[int, int] | None


_NUMBER = (int, float)
_START: dict[str, tuple[type, ...]] = {
    "start": (int,), "machine": (str,), "settings": (dict,), "variables": (dict,), "lengths": (dict,), "state": (str,),
}  # fmt: skip
_STEP: dict[str, tuple[type, ...]] = {
    "step": (int,), "of": (int,), "machine": (str,), "id": (str,), "event": (str,), "now": _NUMBER, "state": (str,),
    "variables": (dict,),
}  # fmt: skip
_MAY: dict[str, tuple[type, ...]] = {
    "fields": (dict,), "answers": (dict,), "effects": (list,), "timers": (dict,), "error": (str,), "raised": (str,),
    "unsteady": (list,), "within": (list,),
}  # fmt: skip


def read(path: Path, *, cut: bool = False) -> Iterator[tuple[int, Start | Step]]:
    """Line number and record of each start and step. Raises BadTrace, for a missing end too unless `cut`.

    `cut`: the program may have been killed, so the end may be missing and the last line broken.
    """
    ended, number = False, 0
    with path.open("rb") as file:
        while octets := file.readline(LINE_MAX + 1):
            number += 1
            if len(octets) > LINE_MAX:
                raise BadTrace(path, number, f"a line of more than {LINE_MAX} octets")
            if ended:
                raise BadTrace(path, number, "something follows the end")
            line = _json(path, number, octets, cut)
            if line is None:
                return
            if number == 1:
                _head(path, line)
            elif "end" in line:
                ended = _end(path, number, line)
            else:
                yield number, _record(path, number, line)
    if number == 0:
        raise BadTrace(path, 1, "the file is empty")
    if not ended and not cut:
        raise BadTrace(path, number, "the trace has no end: the file was cut, or the program was killed")


def _json(path: Path, number: int, octets: bytes, cut: bool) -> dict[str, Any] | None:
    try:
        line = json.loads(octets) if octets.endswith(b"\n") else None
    except (ValueError, RecursionError):
        line = None
    if isinstance(line, dict):
        return line
    if not octets.endswith(b"\n"):
        if cut and number > 1:
            return None
        raise BadTrace(path, number, "the line does not end: the file was cut")
    raise BadTrace(path, number, "not a JSON object")


def _head(path: Path, line: dict[str, Any]) -> None:
    if "win12_trace" not in line:
        raise BadTrace(path, 1, 'not a trace: the first line must be {"win12_trace": 1, ...}')
    if line["win12_trace"] != VERSION:
        raise BadTrace(path, 1, f"a trace of version {line['win12_trace']}; this program reads version {VERSION}")


def _end(path: Path, number: int, line: dict[str, Any]) -> bool:
    if line["end"] != number - 1:
        raise BadTrace(path, number, f"{line['end']} lines were written, {number - 1} are there")
    return True


def _record(path: Path, number: int, line: dict[str, Any]) -> Start | Step:
    if "start" in line:
        _shape(path, number, line, _START, {})
        lengths = {name: float("inf") if after is None else after for name, after in line["lengths"].items()}
        return Start(line["machine"], line["start"], line["settings"], line["variables"], lengths, line["state"])
    if "step" not in line:
        raise BadTrace(path, number, "neither a start nor a step")
    _shape(path, number, line, _STEP, _MAY)
    effects = line.get("effects", [])
    if not all(isinstance(effect, list) and len(effect) > 1 for effect in effects):
        raise BadTrace(path, number, "'effects' are no lists of kind, name and arguments")
    within = line.get("within")
    return Step(
        line["machine"], line["of"], line["step"], line["id"], line["event"], line["now"], line.get("fields", {}),
        line.get("answers", {}), tuple(map(tuple, effects)), line["state"], line["variables"], line.get("timers", {}),
        line.get("error"), line.get("raised"), tuple(line.get("unsteady", ())), tuple(within) if within else None,
    )  # fmt: skip


def _shape(
    path: Path, number: int, line: dict[str, Any], must: dict[str, tuple[type, ...]], may: dict[str, tuple[type, ...]]
) -> None:
    for name in must:
        if name not in line:
            raise BadTrace(path, number, f"the line lacks '{name}'")
    for name, value in line.items():
        kinds = must.get(name) or may.get(name)
        if kinds is None:
            raise BadTrace(path, number, f"unknown key '{name}'")
        if not isinstance(value, kinds) or isinstance(value, bool):
            raise BadTrace(path, number, f"'{name}' has the wrong type")
