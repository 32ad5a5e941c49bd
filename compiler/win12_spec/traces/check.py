"""Checking whole files: every record replayed, and what was seen counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from win12_spec.sessions.ir import Machine
from win12_spec.traces.difference import Difference, NotAStep
from win12_spec.traces.read import BadTrace, Start, read
from win12_spec.traces.replay import Replay


@dataclass(frozen=True, slots=True)
class Report:
    """What a file held. `ids`: how often each transition was taken, by machine. `fault` is None when every line is a step."""

    path: str
    steps: int
    instances: int
    ids: Mapping[str, Mapping[str, int]]
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """The first line that is not a step of the model, or not of a trace."""

    line: int
    text: str
    differences: tuple[Difference, ...] = ()


def check(path: Path, machines: Mapping[str, Machine], *, cut: bool = False) -> Report:
    """Replay a file. `machines`: by name, with their true constants; `cut`: see `read`. Raises OSError."""
    replay, instances, line = Replay(machines), 0, 1
    fault: Fault | None = None
    try:
        for number, record in read(path, cut=cut):
            line = number
            if isinstance(record, Start):
                instances += 1
                replay.start(record)
            else:
                replay.step(record)
        replay.end()
        if not replay.seen:
            fault = Fault(line, "there is no step in this file")
    except BadTrace as error:
        fault = Fault(error.line, error.message)
    except NotAStep as error:
        fault = Fault(line, error.text, error.differences)
    return Report(str(path), replay.steps, instances, replay.seen, fault)
