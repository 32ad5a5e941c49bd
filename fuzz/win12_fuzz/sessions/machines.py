"""The machines that are fuzzed, as programs run them, but for limits that no short input would reach."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Final

from win12_spec import registry
from win12_spec.sessions import declared as declarations
from win12_spec.sessions.ir import Machine

ROOT: Final = Path(__file__).resolve().parents[3]
SPEC: Final = ROOT / "spec"
SMALL: Final = {"HDLC_POLLS_MAX": 3, "HDLC_NOTICES_MAX": 2, "SHARING_QUEUE_MAX": 3}
"""Limits as they are here, in Python, C and the declaration alike."""


@cache
def machines() -> dict[str, Machine]:
    """Every machine by name, with the true values of its constants except those in SMALL."""
    return {name: smaller(machine) for name, machine in declarations(SPEC).items()}


def smaller(machine: Machine) -> Machine:
    """The machine with limits that a walk can reach."""
    consts = {name: replace(const, model=SMALL.get(name, const.model)) for name, const in machine.consts.items()}
    return replace(machine, consts=consts)


@cache
def lengths(machine_name: str) -> dict[str, int]:
    """Of the timers of a machine, in milliseconds."""
    limits = registry.load_limits(SPEC)
    timers = machines()[machine_name].timers.values()
    return {timer.name: round(float(limits[timer.after].value) * 1000) for timer in timers}


def module(machine: Machine) -> ModuleType:
    """The generated Python of a machine."""
    return importlib.import_module(f"win12_wire.sessions.{machine.name}")


@contextmanager
def small(code: ModuleType) -> Iterator[None]:
    """While it lasts, a generated module has the limits in SMALL."""
    before = {name: getattr(code, name) for name in SMALL if hasattr(code, name)}
    for name in before:
        setattr(code, name, SMALL[name])
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(code, name, value)
