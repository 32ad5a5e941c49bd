"""The harnesses in C, built: as libraries that tell what a life does, and for libFuzzer. Kept by the hash of their sources."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from win12_fuzz.places import BUILD, CORE
from win12_fuzz.sessions import harness
from win12_fuzz.sessions.form import Form
from win12_fuzz.sessions.lives import PORT_FAILED, Taken
from win12_fuzz.sessions.machines import SMALL, machine

STRICT: Final = ("-std=c11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", "-fno-omit-frame-pointer")
SANITIZED: Final = ("-fsanitize=fuzzer,address,undefined", "-fno-sanitize-recover=all", "-DWIN12_FUZZ_MUTATOR")
_TELL: Final = "size_t win12_fuzz_tell(const uint8_t *octets, size_t size, int64_t *log, size_t room, const char **broken);"


def compiler(names: Sequence[str] = ("cc",)) -> str | None:
    """The first of some C compilers that there is; `CC` is looked at before them."""
    wanted = (os.environ.get("CC", ""), *names)
    return next((found for name in wanted if name and (found := shutil.which(name))), None)


def texts(form: Form) -> dict[str, str]:
    """The sources of a harness by name: what is compiled, and what that includes beside the C core's headers."""
    core = CORE / "src" / "sessions" / f"{form.machine.name}.c"
    return {
        "harness.c": harness.source(form),
        "machine.c": core.read_text(encoding="utf-8"),
        "driver.h": harness.DRIVER.read_text(encoding="utf-8"),
    }


def built(form: Form, sources: Mapping[str, str], command: Sequence[str], suffix: str) -> Path:
    """What a compiler made of sources, made now unless it is there already. CalledProcessError with the compiler's words."""
    limits = [f"-DWIN12_{name}={value}U" for name, value in SMALL.items()]
    words = [*command, *limits, "-I", str(CORE / "include")]
    said = "\n".join([*words, *_headers(form), *(part for item in sorted(sources.items()) for part in item)])
    folder = BUILD / f"{form.machine.name}-{hashlib.sha256(said.encode()).hexdigest()[:16]}"
    target = folder / f"machine_{form.machine.name}{suffix}"
    if not target.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in sources.items():
            (folder / name).write_text(text, encoding="utf-8")
        made = target.with_suffix(f".{os.getpid()}")
        inputs = [str(folder / name) for name in sources if name.endswith(".c")]
        subprocess.run([*words, "-I", str(folder), "-o", str(made), *inputs], check=True, capture_output=True, text=True)  # noqa: S603
        made.rename(target)  # so that what is there is whole, whoever else builds it
    return target


def _headers(form: Form) -> list[str]:
    folder = CORE / "include" / "win12"
    paths = (folder / "core.h", folder / "errors.h", folder / "limits.h", folder / "sessions" / f"{form.machine.name}.h")
    return [path.read_text(encoding="utf-8") for path in paths]


def fuzzer(form: Form, clang: str) -> Path:
    """The program of libFuzzer, with the address and undefined-behaviour sanitizers."""
    return built(form, texts(form), [clang, *STRICT, *SANITIZED], "")


class Library:
    """A machine of the C core under its harness."""

    def __init__(self, form: Form, sources: Mapping[str, str] | None = None) -> None:
        import cffi  # noqa: PLC0415 - only where there is a C compiler

        found = compiler()
        assert found is not None, "no C compiler"
        self.form = form
        self._ffi = cffi.FFI()
        self._ffi.cdef(_TELL)
        command = [found, *STRICT, "-shared", "-fPIC"]
        self._library: Any = self._ffi.dlopen(str(built(form, sources or texts(form), command, ".so")))
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
        machine, at, steps = self.form.machine, 0, []
        states, variables = list(machine.states), len(machine.vars)
        while at < len(log):
            transition, state, error = log[at : at + 3]
            values = log[at + 3 : at + 3 + variables]
            at += 3 + variables
            timers, at = tuple(log[at : at + len(machine.timers)]), at + len(machine.timers)
            effects, at = self._effects(log, at)
            id = machine.transitions[transition].id  # noqa: A001 - what it is called everywhere
            steps.append(Taken(id, states[state], self._errors[error], tuple(values), timers, effects))
        return steps

    def _effects(self, log: Sequence[int], at: int) -> tuple[tuple[tuple[str | int, ...], ...], int]:
        found: list[tuple[str | int, ...]] = []
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
