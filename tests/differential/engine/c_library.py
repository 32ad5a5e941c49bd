"""The frames of the C core as a library.

Inputs are handed over in blocks of exactly their size, so that a sanitizer notices whatever is read beyond them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import cffi
from c_help import CORE, STRICT, compiler, declarations

from engine.common import limits

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
SOURCES = sorted((CORE / "src" / "frames").glob("*.c"))
SANITIZE = "-g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all"
LIBRARY = "WIN12_C_FRAMES"  # a library built elsewhere


def build(folder: Path, *options: str) -> Path:
    """The library of the frames."""
    shim, target = folder / "shim.c", folder / "frames.so"
    shim.write_text(SHIM, encoding="utf-8")
    include = ["-I", str(CORE / "include")]
    objects = []
    for source in SOURCES:
        objects.append(str(folder / f"{source.stem}.o"))
        command = [compiler(), *STRICT, *options, "-fPIC", *include, "-c", "-o", objects[-1], str(source)]
        subprocess.run(command, check=True)
    subprocess.run([compiler(), "-O2", *options, "-shared", "-fPIC", "-o", str(target), str(shim), *objects], check=True)
    return target


@cache
def library() -> tuple[cffi.FFI, Any]:
    """The frames of the C core."""
    ffi = cffi.FFI()
    ffi.cdef("uint8_t *shim_copy(const uint8_t *octets, size_t size); void shim_free(uint8_t *octets);")
    seen: set[str] = set()
    for path in sorted((CORE / "include" / "win12" / "frames").glob("*.h")):
        for text in headers(path, seen):
            ffi.cdef(declarations(text).replace("WIN12_DATA_DEPTH", str(int(limits()["DATA_DEPTH"]))))
    if built := os.environ.get(LIBRARY):
        return ffi, ffi.dlopen(built)
    folder = tempfile.mkdtemp(prefix="win12-c-frames-")
    opened = ffi.dlopen(str(build(Path(folder))))
    shutil.rmtree(folder)
    return ffi, opened


def headers(path: Path, seen: set[str]) -> Iterator[str]:
    """The text of a header after those that it includes."""
    text = path.read_text(encoding="utf-8")
    if path.name in seen:
        return
    seen.add(path.name)
    for name in re.findall(r'#include "win12/((?:frames/)?(?!limits)\w+\.h)"', text):
        yield from headers(CORE / "include" / "win12" / name, seen)
    yield text


