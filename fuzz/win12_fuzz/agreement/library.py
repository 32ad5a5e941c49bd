"""The frames of the C core as a library, beside those of Python.

Inputs are handed over in blocks of exactly their size, so that a sanitizer notices whatever is read beyond them.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from win12_wire.limits import DATA_DEPTH

from win12_fuzz.places import BUILD, CORE

STRICT = [
    "-std=c11", "-ffreestanding", "-O2", "-Wall", "-Wextra", "-Wconversion", "-Wsign-conversion", "-Wpedantic", "-Wvla",
    "-Wshadow", "-Wstrict-prototypes", "-Wmissing-prototypes", "-Wswitch-enum", "-Werror",
]  # fmt: skip
SHIM = """
#include <stdlib.h>
#include <string.h>
#include <stdint.h>

uint8_t *shim_copy(const uint8_t *octets, size_t size);
void shim_free(uint8_t *octets);

uint8_t *shim_copy(const uint8_t *octets, size_t size)
{
    uint8_t *made = malloc(size);
    memcpy(made, octets, size);
    return made;
}

void shim_free(uint8_t *octets)
{
    free(octets);
}
"""
SHIMS = "uint8_t *shim_copy(const uint8_t *octets, size_t size); void shim_free(uint8_t *octets);"
SOURCES = sorted((CORE / "src" / "frames").glob("*.c"))
LIBRARY = "WIN12_C_FRAMES"
"""In the environment: a library built elsewhere, with sanitizers for instance."""


def compiler() -> str | None:
    """The C compiler, if there is one."""
    return shutil.which(os.environ.get("CC", "cc"))


def build(folder: Path, *options: str) -> Path:
    """Build the library of the frames in a folder."""
    cc, shim, target = compiler() or "cc", folder / "shim.c", folder / "frames.so"
    shim.write_text(SHIM, encoding="utf-8")
    objects = []
    for source in SOURCES:
        objects.append(str(folder / f"{source.stem}.o"))
        command = [cc, *STRICT, *options, "-fPIC", "-I", str(CORE / "include"), "-c", "-o", objects[-1], str(source)]
        subprocess.run(command, check=True)
    subprocess.run([cc, "-O2", *options, "-shared", "-fPIC", "-o", str(target), str(shim), *objects], check=True)
    return target


def built() -> Path:
    """The library as it follows from these sources; built once, and kept."""
    if given := os.environ.get(LIBRARY):
        return Path(given)
    headers = sorted((CORE / "include" / "win12").rglob("*.h"))
    return kept("frames", [*SOURCES, *headers], build, SHIM.encode())


def kept(name: str, sources: Iterable[Path], build: Callable[[Path], Path], more: bytes = b"") -> Path:
    """A library that `build` makes in a folder, by the hash of its sources and of what else it follows from: built once."""
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources) + more).hexdigest()[:16]
    target = BUILD / "c" / f"{name}-{digest}.so"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            os.replace(build(Path(folder)), target)
    return target


@cache
def library() -> tuple[Any, Any]:
    """The frames of the C core, as cffi sees them. ImportError where cffi is not installed."""
    import cffi  # noqa: PLC0415 - only differential oracles need it

    ffi = cffi.FFI()
    ffi.cdef(SHIMS)
    seen: set[str] = set()
    for path in sorted((CORE / "include" / "win12" / "frames").glob("*.h")):
        for text in headers(path, seen):
            ffi.cdef(declarations(text).replace("WIN12_DATA_DEPTH", str(DATA_DEPTH)))
    return ffi, ffi.dlopen(str(built()))


def headers(path: Path, seen: set[str]) -> Iterator[str]:
    """The text of a header after those that it includes."""
    text = path.read_text(encoding="utf-8")
    if path.name in seen:
        return
    seen.add(path.name)
    for name in re.findall(r'#include "win12/((?:frames/)?(?!limits)\w+\.h)"', text):
        yield from headers(CORE / "include" / "win12" / name, seen)
    yield text


def declarations(header: str) -> str:
    """A header without comments and without what is for the preprocessor."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*|#ifdef __cplusplus\n.*?#endif", "", header, flags=re.DOTALL)
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))
