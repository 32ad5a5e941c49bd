"""The reader of pushes as a driver is built: no warnings, 32 and 64 bits, flags of a kernel, small frames, no library."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import CORE, compiler
from push_help import STRICT, core, drivers, include
from win12_fuzz.agreement.compiled import objects
from win12_spec.targets import stack
from win12_spec.targets.declared import EVERYTHING, KERNEL

FRAME, DEPTH = 512, 3072  # octets of stack: of one function, of all that call each other
BOUNDED = {"gcc": ["-fstack-usage", "-fcallgraph-info=su"]}
BUILDS = {
    "gcc": ("gcc", ["-O2"]),
    "gcc, small": ("gcc", ["-Os"]),
    "gcc, kernel": ("gcc", ["-O2", *KERNEL]),
    "clang": ("clang-19", ["-O2"]),
    "clang, every warning": ("clang-19", ["-Os", *EVERYTHING]),
    "clang, 32 bits": ("clang-19", ["-O2", "-m32"]),
    "gcc, 32 bits": ("i686-linux-gnu-gcc", ["-O2"]),
    "gcc, big-endian": ("powerpc64-linux-gnu-gcc", ["-O2"]),
}


INCLUDED = [word for folder in include() for word in ("-I", str(folder))]


def built(build: str) -> list[Path]:
    """The objects of one build; the test is skipped where its compiler is missing."""
    cc, options = BUILDS[build]
    if shutil.which(cc) is None:
        pytest.skip(f"no {cc}")
    if "-nostdinc" in options:  # <stdint.h> and its like come with the compiler
        own = subprocess.run([cc, "-print-file-name=include"], capture_output=True, text=True, check=True).stdout.strip()
        options = [*options, "-isystem", own]
    told = [*STRICT, *options, *BOUNDED.get(cc, ["-fstack-usage"]), "-ffreestanding"]
    return objects([*core(), *drivers()], include(), told, cc)


@pytest.mark.parametrize("build", BUILDS)
def test_it_compiles_and_needs_nothing(build: str, tmp_path: Path) -> None:
    made = built(build)
    cc, options = BUILDS[build]
    machine = [option for option in options if option.startswith("-m") and option != "-mno-red-zone"]
    whole = tmp_path / "whole.o"
    subprocess.run([cc, *machine, "-r", "-nostdlib", *map(str, made), "-o", str(whole)], check=True)
    listed = subprocess.run(["nm", "--undefined-only", str(whole)], capture_output=True, text=True, check=True).stdout
    assert {line.split()[-1] for line in listed.splitlines()} <= {"_GLOBAL_OFFSET_TABLE_"}
    used = [path for path in (one.with_suffix(".su") for one in made) if path.name.startswith("push") and path.exists()]
    frames = [line.split("\t") for path in used for line in path.read_text(encoding="utf-8").splitlines()]
    assert frames
    assert [frame for frame in frames if int(frame[1]) > FRAME] == []
    if cc in BOUNDED:
        deepest, path = stack.read(path.with_suffix(".ci") for path in made).deepest()
        assert deepest <= DEPTH, path


def test_the_header_can_be_included_in_cpp(tmp_path: Path) -> None:
    if shutil.which("g++") is None:
        pytest.skip("no g++")
    source = tmp_path / "push.cc"
    source.write_text('#include "push.h"\nint main() { return 0; }\n', encoding="utf-8")
    command = ["g++", "-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Werror", *INCLUDED, "-fsyntax-only", str(source)]
    subprocess.run(command, check=True)


def test_the_tables_are_constants_that_nothing_moves(tmp_path: Path) -> None:
    made = tmp_path / "tables.o"
    source = CORE / "src" / "objects" / "push_layouts.c"
    subprocess.run([compiler(), *STRICT, "-fPIC", *INCLUDED, "-c", str(source), "-o", str(made)], check=True)
    kinds = subprocess.run(["nm", str(made)], capture_output=True, text=True, check=True).stdout.split()[1::3]
    assert set(kinds) == {"R"}
    relocated = subprocess.run(["readelf", "--relocs", str(made)], capture_output=True, text=True, check=True).stdout
    assert "There are no relocations" in relocated
