"""The harnesses in C as libraries that tell what a life does; built when first needed, and kept by the hash of their sources."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from win12_fuzz.agreement.compiled import compiler
from win12_fuzz.agreement.steps import PORT_FAILED, Done, Taken
from win12_fuzz.places import BUILD, CORE
from win12_fuzz.sessions import harness
from win12_fuzz.sessions.form import Form
from win12_fuzz.sessions.machines import machine

FLAGS: Final = ("-std=c11", "-O1", "-Wall", "-Wextra", "-Werror", "-DWIN12_FUZZ_LIBRARY", "-shared", "-fPIC")
NEVER: Final = -1
"""The deadline that a log has for a timer that does not run."""
_TELL: Final = "size_t win12_fuzz_tell(const uint8_t *octets, size_t size, int64_t *log, size_t room, const char **broken);"


def built(name: str, source: str) -> Path:
    """A source compiled, now unless it was before. CalledProcessError with the compiler's words."""
    found = compiler()
    assert found is not None, "no C compiler"
    digest = hashlib.sha256("\n".join([found, *FLAGS, source, *_included(name)]).encode()).hexdigest()[:16]
    target = BUILD / "sessions" / f"machine_{name}-{digest}.so"
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        text = target.with_suffix(f".{os.getpid()}.c")
        text.write_text(source, encoding="utf-8")
        made = target.with_suffix(f".{os.getpid()}.so")
        command = [found, *FLAGS, "-I", str(CORE / "include"), "-o", str(made), str(text)]
        subprocess.run(command, check=True, capture_output=True, text=True)
        text.unlink()
        made.rename(target)  # so that what is there is whole, whoever else builds it
    return target


def _included(name: str) -> list[str]:
    """What the source includes of the C core."""
    folder = CORE / "include" / "win12"
    paths = (folder / "core.h", folder / "errors.h", folder / "limits.h", folder / "sessions" / f"{name}.h", code(name))
    return [path.read_text(encoding="utf-8") for path in paths]


def code(name: str) -> Path:
    """The generated C of a machine."""
    return CORE / "src" / "sessions" / f"{name}.c"


class Library:
    """A machine of the C core under its harness; `source`: that of another harness, for a fault that is put in."""

    def __init__(self, form: Form, source: str | None = None) -> None:
        import cffi  # noqa: PLC0415 - only where there is a C compiler

        self.form = form
        self._ffi = cffi.FFI()
        self._ffi.cdef(_TELL)
        path = built(form.machine.name, source or harness.source(form))
        self._library: Any = self._ffi.dlopen(str(path))
        self._log = self._ffi.new("int64_t[]", 1 << 16)
        self._broken = self._ffi.new("const char **")
        self._ports = [(kind, name) for kind, name, _ in harness.ports(form.machine)]
        self._errors = {-1: "", -2: PORT_FAILED, **dict(enumerate(harness.errors(form.machine)))}

    def taken(self, octets: bytes) -> list[Taken]:
        """The steps of a life. AssertionError when one does not keep to the declaration."""
        length = self._tell(octets)
        if length > len(self._log):
            self._log = self._ffi.new("int64_t[]", 2 * length)
            length = self._tell(octets)
        if self._broken[0] != self._ffi.NULL:
            raise AssertionError(f"C does not keep to it: {self._ffi.string(self._broken[0]).decode()}")
        return self._steps(self._ffi.unpack(self._log, length))

    def _tell(self, octets: bytes) -> int:
        given = self._ffi.from_buffer(octets)
        return int(self._library.win12_fuzz_tell(given, len(octets), self._log, len(self._log), self._broken))

    def _steps(self, log: Sequence[int]) -> list[Taken]:
        one, at, steps = self.form.machine, 0, []
        states, count = list(one.states), len(one.vars)
        while at < len(log):
            transition, state, error = log[at : at + 3]
            variables, at = dict(zip(one.vars, log[at + 3 : at + 3 + count], strict=True)), at + 3 + count
            deadlines, at = log[at : at + len(one.timers)], at + len(one.timers)
            timers = {name: until for name, until in zip(one.timers, deadlines, strict=True) if until != NEVER}
            effects, at = self._effects(log, at)
            id_ = one.transitions[transition].id
            steps.append(Taken(id_, self._errors[error], states[state], variables, effects, timers))
        return steps

    def _effects(self, log: Sequence[int], at: int) -> tuple[tuple[Done, ...], int]:
        found: list[Done] = []
        count, at = log[at], at + 1
        for _ in range(count):
            port, arguments = log[at : at + 2]
            found.append((*self._ports[port], *log[at + 2 : at + 2 + arguments]))
            at += 2 + arguments
        return tuple(found), at


@cache
def library(name: str) -> Library | None:
    """The harness of a machine, built at most once; None where there is no C compiler."""
    return Library(Form(machine(name))) if compiler() else None
