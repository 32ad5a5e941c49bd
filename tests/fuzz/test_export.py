"""What is handed to OSS-Fuzz: everything by the names that it looks for, and a build script that builds."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from win12_fuzz import corpus, targets
from win12_fuzz.engines.by_libfuzzer import clang
from win12_fuzz.export import export
from win12_fuzz.places import ROOT

SOME = ["llc", "machine_lockout"]
"""A reader and a machine: all are compiled by `make fuzz`."""
PARTS = ("compiler", "generated/python", "runtime", "fuzz")

def test_every_target_with_a_harness_is_exported(tmp_path: Path) -> None:
    names = export(tmp_path)
    assert names == [one.name for one in targets.all().values() if one.native() is not None]
    for name in names:
        assert f"dict = {name}.dict" in (tmp_path / f"{name}.options").read_text()
        assert (tmp_path / f"{name}.dict").stat().st_size > 0
        assert "LLVMFuzzerTestOneInput" in (tmp_path / f"{name}.c").read_text()
        with zipfile.ZipFile(tmp_path / f"{name}_seed_corpus.zip") as archive:
            found = {archive.read(entry) for entry in archive.namelist()}
        assert found == set(corpus.inputs(corpus.committed(targets.all()[name])))


def test_archives_are_the_same_again(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        export(tmp_path / folder)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_the_build_script_builds(tmp_path: Path) -> None:
    """As OSS-Fuzz calls it, one target of each kind; every program runs its seeds."""
    compiler = clang()
    if compiler is None:
        pytest.skip("no clang")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "win12").symlink_to(ROOT)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python3").symlink_to(sys.executable)
    flags = "-O1 -fsanitize=address,fuzzer-no-link"
    environment = {
        **os.environ,
        "CC": compiler, "CXX": compiler, "CFLAGS": flags, "CXXFLAGS": flags, "LIB_FUZZING_ENGINE": "-fsanitize=fuzzer",
        "SRC": str(tmp_path / "src"), "OUT": str(tmp_path / "out"), "WORK": str(tmp_path / "work"),
        "PYTHONPATH": os.pathsep.join([*(str(ROOT / part) for part in PARTS), *(path for path in sys.path if path)]),
        "TARGETS": " ".join(SOME),
        "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}",
    }  # fmt: skip
    for name in ("out", "work"):
        (tmp_path / name).mkdir()
    subprocess.run(["bash", "-eu", str(ROOT / "fuzz" / "oss-fuzz" / "build.sh")], env=environment, check=True, timeout=300)
    assert (tmp_path / "work" / "targets").read_text().split() == SOME
    for name in SOME:
        with zipfile.ZipFile(tmp_path / "out" / f"{name}_seed_corpus.zip") as archive:
            archive.extractall(tmp_path / "seeds" / name)
        seeds = [str(path) for path in (tmp_path / "seeds" / name).iterdir()] if (tmp_path / "seeds" / name).is_dir() else []
        done = subprocess.run([tmp_path / "out" / name, *seeds], capture_output=True, text=True, check=False, timeout=300)
        assert done.returncode == 0, done.stderr[-2000:]
