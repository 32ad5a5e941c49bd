"""The portable part of the drivers as drivers are built: no warnings, 32 and 64 bits, kernel flags, small frames, no library."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import CORE, STRICT
from driver_library import DRIVERS, core, drivers
from win12_fuzz.agreement.compiled import objects
from win12_spec.targets import stack

FRAME, DEPTH = 600, 4096  # octets of stack: of one function, of all that call each other
KERNEL = ["-mno-sse", "-mcmodel=kernel", "-fno-pic", "-mno-red-zone"]
BOUNDED = {"gcc": ["-fstack-usage", "-fcallgraph-info=su"]}
BUILDS = {
    "gcc": ("gcc", ["-O2"]),
    "gcc, small": ("gcc", ["-Os"]),
    "gcc, kernel": ("gcc", ["-O2", *KERNEL]),
    "clang": ("clang-19", ["-O2"]),
    "clang, kernel": ("clang-19", ["-O2", *KERNEL]),
    "gcc, 32 bits": ("i686-linux-gnu-gcc", ["-O2"]),
    "gcc, big-endian": ("powerpc64-linux-gnu-gcc", ["-O2"]),
}
MEMORY = {"memcpy", "memset", "memmove", "memcmp"}
"""what every kernel has"""


def built(build: str) -> list[Path]:
    """The objects of one build; the test is skipped where its compiler is missing."""
    cc, options = BUILDS[build]
    if shutil.which(cc) is None:
        pytest.skip(f"no {cc}")
    told = [*STRICT, *options, *BOUNDED.get(cc, ["-fstack-usage"])]
    return [*objects(core(), [CORE / "include"], told, cc), *objects(drivers(), [CORE / "include", DRIVERS], told, cc)]


@pytest.mark.slow
@pytest.mark.parametrize("build", BUILDS)
def test_it_compiles_and_needs_memory_functions_only(build: str, tmp_path: Path) -> None:
    made = built(build)
    cc = BUILDS[build][0]
    whole = tmp_path / "whole.o"
    subprocess.run([cc, "-r", "-nostdlib", *map(str, made), "-o", str(whole)], check=True)
    listed = subprocess.run(["nm", "--undefined-only", str(whole)], capture_output=True, text=True, check=True).stdout
    assert {line.split()[-1] for line in listed.splitlines()} <= MEMORY | {"_GLOBAL_OFFSET_TABLE_"}
    used = [path.with_suffix(".su") for path in made[len(core()) :]]
    frames = [line.split("\t") for path in used for line in path.read_text(encoding="utf-8").splitlines()]
    assert frames
    assert [frame for frame in frames if int(frame[1]) > FRAME] == []
    if cc in BOUNDED:
        deepest, path = stack.read(path.with_suffix(".ci") for path in made).deepest()
        assert deepest <= DEPTH, path
