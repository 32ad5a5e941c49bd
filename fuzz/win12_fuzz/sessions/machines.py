"""The machines that are fuzzed, as programs run them, but for limits that no short input would reach."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from types import MappingProxyType, ModuleType
from typing import Final

from win12_spec import registry
from win12_spec.sessions.interpret import with_true_constants
from win12_spec.sessions.ir import Machine
from win12_spec.sessions.load import Loader

from win12_fuzz.places import SPEC

SMALL: Final = {
    "HDLC_POLLS_MAX": 3, "HDLC_NOTICES_MAX": 2, "SHARING_QUEUE_MAX": 3, "GATEWAY_QUEUE_MAX": 2, "IMAGE_LOSSES_MAX": 3,
    "IMAGE_ROUNDS_MAX": 3,
}  # fmt: skip
"""Limits as they are here, in Python, C and the declaration alike."""


NAMES: Final = tuple(path.stem for path in sorted((SPEC / "sessions").glob("*.yaml")))
"""Of every machine."""


@cache
def machine(name: str) -> Machine:
    """A machine with the true values of its constants, except those in SMALL."""
    limits = {limit: one.value for limit, one in _limits().items()}
    return smaller(with_true_constants(Loader(SPEC / "sessions" / f"{name}.yaml", SPEC, limits).load()))


@cache
def _limits() -> dict[str, registry.Limit]:
    return registry.load_limits(SPEC)


def smaller(one: Machine) -> Machine:
    """The machine with limits that a walk can reach."""
    consts = {name: replace(const, model=SMALL.get(name, const.model)) for name, const in one.consts.items()}
    return replace(one, consts=consts)


@cache
def lengths(machine_name: str) -> dict[str, int]:
    """Of the timers of a machine, in milliseconds."""
    timers = machine(machine_name).timers.values()
    return {timer.name: round(float(_limits()[timer.after].value) * 1000) for timer in timers}


def module(name: str) -> ModuleType:
    """The generated Python of a machine."""
    return importlib.import_module(f"win12_wire.sessions.{name}")


@contextmanager
def small(code: ModuleType, values: Mapping[str, int] = MappingProxyType(SMALL)) -> Iterator[None]:
    """While it lasts, a module of generated Python has these limits, as far as it has them at all."""
    before = {name: getattr(code, name) for name in values if hasattr(code, name)}
    for name in before:
        setattr(code, name, values[name])
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(code, name, value)
