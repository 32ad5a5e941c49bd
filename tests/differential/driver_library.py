"""The portable part of the drivers as a library, behind a shim that tests call (shims/NAME.c, and NAME_calls.h for cffi)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cffi
import pytest
from c_help import CORE, ROOT, STRICT, compiler
from win12_fuzz.agreement.compiled import linked, objects

DRIVERS = ROOT / "drivers" / "core"
SHIMS = Path(__file__).with_name("shims")
SANITIZE = ("-g", "-fno-omit-frame-pointer", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")
SESSIONS = ("push_line", "push_blocks", "push_receiver", "hdlc_client", "association_client", "meter_sharing")


def core() -> list[Path]:
    """What the drivers need of the core, and some more."""
    source = CORE / "src"
    sessions = [source / "sessions" / f"{name}.c" for name in SESSIONS]
    others = [path for folder in ("frames", "decisions", "objects") for path in sorted((source / folder).glob("*.c"))]
    return [source / "errors.c", *sessions, *others]


def drivers(folder: Path = DRIVERS) -> list[Path]:
    """The portable part of the drivers."""
    return sorted(folder.glob("*.c"))


def included(headers: Path = DRIVERS) -> list[str]:
    """Where headers are, as the compiler is told."""
    return ["-I", str(CORE / "include"), "-I", str(headers)]


def sound(*options: str) -> list[Path]:
    """The objects of the core and of the drivers."""
    told = [*STRICT, *options, "-fPIC"]
    return [*objects(core(), [CORE / "include"], told), *objects(drivers(), [CORE / "include", DRIVERS], told)]


@dataclass(frozen=True)
class Shim:
    """What tests call. environment: names a library that was built elsewhere, with sanitizers for instance."""

    name: str
    environment: str

    @property
    def given(self) -> str | None:
        """The library that the environment names."""
        return os.environ.get(self.environment)

    def linked(self, parts: Iterable[Path], *options: str) -> Path:
        """A library of objects and the shim."""
        shim = objects([SHIMS / f"{self.name}.c"], [CORE / "include", DRIVERS], ["-O2", *options, "-fPIC"])
        return linked(self.name, [*shim, *parts], options)

    def built(self, *options: str) -> Path:
        """The library as it follows from these sources, by options of the compiler; without, that which the environment names."""
        return Path(self.given) if self.given and not options else self.linked(sound(*options), *options)

    @cache  # noqa: B019 - there are two of them
    def opened(self, path: Path | None = None) -> tuple[cffi.FFI, Any]:
        """The library as cffi sees it."""
        ffi = cffi.FFI()
        ffi.cdef((SHIMS / f"{self.name}_calls.h").read_text(encoding="utf-8"))
        return ffi, ffi.dlopen(str(path or self.built()))

    def sanitized(self, tests: Iterable[str], **environment: str) -> None:
        """Files of tests once more in a process of its own, with a library whose accesses and sums are checked."""
        library = str(self.built(*SANITIZE))
        inner = os.environ | sanitizers() | {self.environment: library} | environment
        files = [str(Path(__file__).with_name(f"test_c_{name}.py")) for name in tests]
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files]
        done = subprocess.run(command, env=inner, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def sanitizers() -> dict[str, str]:
    """What a process of Python needs that loads a library with sanitizers; skips the test where there are none."""
    asked = [[compiler(), f"-print-file-name={name}"] for name in ("libasan.so", "libubsan.so")]
    found = [subprocess.run(one, capture_output=True, text=True, check=True).stdout.strip() for one in asked]
    if not all(os.path.isabs(path) for path in found):
        pytest.skip("no sanitizers")
    return {"LD_PRELOAD": " ".join(found), "ASAN_OPTIONS": "detect_leaks=0"}


DEVICE = Shim("device", "WIN12_C_DEVICE")
EXCHANGE = Shim("exchange", "WIN12_C_EXCHANGE")
