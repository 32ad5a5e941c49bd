"""The frames of the C core as a library, beside those of Python.

Inputs are handed over in blocks of exactly their size, so that a sanitizer notices whatever is read beyond them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from win12_wire.limits import DATA_DEPTH

from win12_fuzz.agreement.compiled import STRICT, kept, linked, objects
from win12_fuzz.places import CORE

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


def _shim(target: Path) -> None:
    target.write_text(SHIM, encoding="utf-8")


def build(*options: str) -> Path:
    """The library of the frames, by options of the compiler."""
    shim = kept("shim.c", [], _shim, SHIM.encode())
    made = objects(SOURCES, [CORE / "include"], [*STRICT, *options, "-fPIC"])
    return linked("frames", [shim, *made], options)


def built() -> Path:
    """The library as it follows from these sources."""
    return Path(given) if (given := os.environ.get(LIBRARY)) else build()


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
