"""Planting faults in generated machines and in what binds them, and asking the replay of the trace what it says."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from session_help import SPEC
from win12_spec.sessions import declared
from win12_spec.traces import NotAStep, Replay
from win12_wire.sessions import Record, Start, record_to

MACHINES = declared(SPEC)


def plant(patch: pytest.MonkeyPatch, machine: str, function: str, branch: str, old: str, new: str) -> None:
    """Let a branch of a generated function have another text: `old`, which must stand in it or its condition, becomes `new`."""
    module = importlib.import_module(f"win12_wire.sessions.{machine}")
    source = inspect.getsource(getattr(module, function))
    name = source.index(f"# {branch} (")
    start = source.rindex("\n", 0, source.rindex("\n", 0, name))
    end = source.index("\n", source.index("return ", name))
    text = source[start:end]
    assert old in text, f"{branch} has no {old!r}: {text}"
    space = dict(vars(module))
    planted = source[:start] + text.replace(old, new, 1) + source[end:]
    exec(compile(planted, f"<{machine} with a fault>", "exec"), space)
    for name, table in vars(module).items():
        if isinstance(table, tuple) and getattr(module, function) in table:
            patch.setattr(module, name, tuple(space[function] if act is getattr(module, function) else act for act in table))


class Between:
    """Stands between a machine and the recorder of its ports. `change` gets a method's name, its arguments and the way on."""

    def __init__(self, machine: Any, change: Callable[[str, tuple[Any, ...], Callable[..., Any]], Any]) -> None:
        self._ports, self._change = machine.ports, change
        machine.ports = self

    def __getattr__(self, name: str) -> Any:
        on = getattr(self._ports, name)
        return lambda *arguments: self._change(name, arguments, on)


def told(scenario: Callable[[], object]) -> list[Record]:
    """What the machines made and driven by a scenario tell."""
    records: list[Record] = []
    with record_to(records.append):
        scenario()
    return records


def verdict(records: list[Record]) -> str:
    """The first thing that is no step of the model; empty when all are."""
    replay = Replay(MACHINES)
    try:
        for record in records:
            if isinstance(record, Start):
                replay.start(record)
            else:
                replay.step(record)
        replay.end()
    except NotAStep as fault:
        return str(fault)
    assert replay.steps > 0
    return ""
