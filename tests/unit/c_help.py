"""The C core in a test: compiled into a library once, and machines of it behind the interface that those of Python have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import cffi
import pytest
from win12_fuzz.agreement import compiled
from win12_fuzz.agreement.compiled import STRICT, linked, objects
from win12_fuzz.agreement.library import declarations
from win12_fuzz.agreement.steps import Done, Taken, done, milliseconds
from win12_fuzz.places import CORE, ROOT
from win12_fuzz.sessions.machines import SMALL
from win12_spec.sessions.ir import Machine

__all__ = ["CORE", "ROOT", "STRICT", "Core", "compiler", "declarations", "library"]

NEVER = 2**64 - 1  # the deadline of a timer that does not run


def compiler() -> str:
    """The C compiler; without one the test is skipped."""
    found = compiled.compiler()
    if found is None:
        pytest.skip("no C compiler")
    return found


@cache
def library() -> tuple[cffi.FFI, Any]:
    """The sessions of the C core, with limits that a walk can reach."""
    ffi = cffi.FFI()
    ffi.cdef("typedef uint64_t win12_time;")
    headers = CORE / "include" / "win12"
    for path in (headers / "errors.h", *sorted((headers / "sessions").glob("*.h"))):
        ffi.cdef(declarations(path.read_text(encoding="utf-8")))
    compiler()
    limits = [f"-DWIN12_{name}={value}U" for name, value in SMALL.items()]
    made = objects(sorted((CORE / "src" / "sessions").glob("*.c")), [CORE / "include"], [*STRICT, *limits, "-fPIC"])
    return ffi, ffi.dlopen(str(linked("sessions", made, ())))


class Core:
    """A machine of the C core: ports that answer what they are given, and what its steps come to."""

    name = "c"

    def __init__(self, declared: Machine, settings: Mapping[str, int]) -> None:
        self.declared = declared
        self.ffi, self.lib = library()
        self.prefix = f"win12_{declared.name}"
        self.states = {name.upper(): name for name in declared.states}
        self.ids = {branch.id.upper(): branch.id for branch in declared.transitions}
        self.done: list[Done] = []
        self.answers: dict[str, int] = {}
        self.ports = self.ffi.new(f"struct {self.prefix}_ports *")
        self.kept = [self._port(name, kind) for name, kind in self.ffi.typeof(self.ports).item.fields if name != "context"]
        self.machine = self.ffi.new(f"struct {self.prefix} *")
        self._call("init", self.machine, self.ports)
        for name, value in settings.items():
            setattr(self.machine, name, value)

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> Taken:
        self.answers.update(answers)
        self.done.clear()
        method = "handle_timer" if event.startswith("timer.") else event.replace(".", "_")
        code = self._name("win12_code", self._call(method, self.machine, *fields.values(), milliseconds(now)), "WIN12_")
        state = self.states[self._name(f"enum {self.prefix}_state", self.machine.state, f"{self.prefix}_".upper())]
        id_ = self.ids[self._name(f"enum {self.prefix}_id", self.machine.transition, f"{self.prefix}_ID_".upper())]
        timers = {timer: at for timer in self.declared.timers if (at := getattr(self.machine, f"{timer}_at")) != NEVER}
        variables = {name: int(getattr(self.machine, name)) for name in self.declared.vars}
        assert not self.declared.timers or self._call("deadline", self.machine) == min(timers.values(), default=NEVER)
        error = "" if code == "OK" else code.removeprefix("E_")
        return Taken(id_, error, state, variables, tuple(self.done), timers)

    def _call(self, name: str, *arguments: Any) -> Any:
        return getattr(self.lib, f"{self.prefix}_{name}")(*arguments)

    def _name(self, kind: str, value: int, prefix: str) -> str:
        return self.ffi.typeof(kind).elements[int(value)].removeprefix(prefix)

    def _port(self, name: str, field: Any) -> Any:
        def port(_: Any, *arguments: int) -> int:
            if name in self.declared.asks:
                return self.answers[name]
            self.done.append(done(name, arguments))
            return True

        made = self.ffi.callback(field.type, port)
        setattr(self.ports, name, made)
        return made
