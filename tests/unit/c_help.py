"""The C core in a test: compiled into a library once, and machines of it behind the interface that those of Python have."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import cffi
import pytest
from session_help import SMALL
from win12_fuzz.frames.library import STRICT, declarations
from win12_spec.sessions.interpret import Outcome
from win12_spec.sessions.ir import Machine

__all__ = ["CORE", "ROOT", "STRICT", "Core", "compiler", "declarations", "library", "milliseconds"]

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "generated" / "c"


def compiler() -> str:
    """The C compiler; without one the test is skipped."""
    found = shutil.which(os.environ.get("CC", "cc"))
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
    folder = tempfile.mkdtemp(prefix="win12-c-")
    target = Path(folder) / "core.so"
    limits = [f"-DWIN12_{name}={value}U" for name, value in SMALL.items()]
    sources = map(str, sorted((CORE / "src" / "sessions").glob("*.c")))
    subprocess.run(
        [compiler(), *STRICT, *limits, "-shared", "-fPIC", "-I", str(CORE / "include"), "-o", str(target), *sources], check=True
    )
    opened = ffi.dlopen(str(target))
    shutil.rmtree(folder)
    return ffi, opened


class Core:
    """A machine of the C core: ports that answer what they are given, and the steps of a walk compared with what is wanted."""

    def __init__(self, declared: Machine, settings: Mapping[str, int]) -> None:
        self.declared = declared
        self.ffi, self.lib = library()
        self.prefix = f"win12_{declared.name}"
        self.done: list[tuple[Any, ...]] = []
        self.answers: dict[str, int] = {}
        self.ports = self.ffi.new(f"struct {self.prefix}_ports *")
        self.kept = [self._port(name, kind) for name, kind in self.ffi.typeof(self.ports).item.fields if name != "context"]
        self.machine = self.ffi.new(f"struct {self.prefix} *")
        self._call("init", self.machine, self.ports)
        for name, value in settings.items():
            setattr(self.machine, name, value)

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float, wanted: Outcome) -> None:
        """Take a step, and compare what came of it."""
        self.answers.update(answers)
        self.done.clear()
        method = "handle_timer" if event.startswith("timer.") else event.replace(".", "_")
        code = self._call(method, self.machine, *fields.values(), milliseconds(now))
        found = (self._name("win12_code", code, "WIN12_"), self.state, self.transition, self.variables)
        error = f"E_{wanted.error}" if wanted.error else "OK"
        assert found == (error, wanted.state.upper(), wanted.id.upper(), dict(wanted.variables))
        assert self.done == [(kind, name, *arguments) for kind, name, arguments in wanted.effects], wanted.id

    def timers(self, deadlines: Mapping[str, float]) -> None:
        """Compare the timers."""
        never = 2**64 - 1
        found = {timer: at for timer in self.declared.timers if (at := getattr(self.machine, f"{timer}_at")) != never}
        assert found == {timer: milliseconds(at) for timer, at in deadlines.items()}
        if self.declared.timers:
            assert self._call("deadline", self.machine) == min(found.values(), default=never)

    @property
    def state(self) -> str:
        return self._name(f"enum {self.prefix}_state", self.machine.state, f"{self.prefix}_".upper())

    @property
    def transition(self) -> str:
        return self._name(f"enum {self.prefix}_id", self.machine.transition, f"{self.prefix}_ID_".upper())

    @property
    def variables(self) -> dict[str, int]:
        return {name: int(getattr(self.machine, name)) for name in self.declared.vars}

    def _call(self, name: str, *arguments: Any) -> Any:
        return getattr(self.lib, f"{self.prefix}_{name}")(*arguments)

    def _name(self, kind: str, value: int, prefix: str) -> str:
        return self.ffi.typeof(kind).elements[int(value)].removeprefix(prefix)

    def _port(self, name: str, field: Any) -> Any:
        def port(_: Any, *arguments: int) -> int:
            if name in self.declared.asks:
                return self.answers[name]
            kind, _, rest = name.partition("_")
            if kind not in ("send", "tell", "save", "start"):
                kind, rest = "call", name
            self.done.append((kind, rest, *map(int, arguments)))
            return True

        made = self.ffi.callback(field.type, port)
        setattr(self.ports, name, made)
        return made


def milliseconds(seconds: float) -> int:
    """The time of the C core."""
    return round(seconds * 1000)
