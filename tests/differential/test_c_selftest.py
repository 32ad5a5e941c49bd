"""The self-test of the C core: it passes here and on foreign processors, and it fails when the core or a vector is altered."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import CORE, ROOT, compiler
from win12.cli.main import run
from win12_spec import selftest, targets
from win12_spec.targets.declared import EVERYTHING, KERNEL, PPC32, PPC64, Target

SPEC = ROOT / "spec"
FOREIGN = [
    Target("ppc64, big-endian", "powerpc64-linux-gnu-gcc", ("-O1",), PPC64),
    Target("ppc, 32 bits, big-endian", "powerpc-linux-gnu-gcc", ("-O1",), PPC32),
    Target("x86, 32 bits", "i686-linux-gnu-gcc", ("-Os",)),
    Target("x86-64 kernel", "gcc", ("-O2", *KERNEL), run=None),
    Target("x86-64", "clang-19", ("-Os", *EVERYTHING), graph=False),
]
KERNEL_STACK = 4096
"""Octets that a driver may need of the 16,384 that Linux gives; the rest is its caller's and the interrupts'."""


class Built:
    """Objects of the core and of the self-test, and programs with some of them made anew."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.tests = folder, folder / "tests"
        self.sources = {path: path for path in [*selftest.write(SPEC, self.tests), *sorted((CORE / "src").rglob("*.c"))]}
        self.objects = {path: folder / f"{number}.o" for number, path in enumerate(self.sources)}
        for path, made in self.objects.items():
            self._compile(path, made)

    def _compile(self, path: Path, made: Path) -> None:
        include = ["-I", str(CORE / "include"), "-I", str(self.tests), "-I", str(CORE / "src" / "frames")]
        subprocess.run([compiler(), "-std=c11", "-O0", *include, "-c", str(path), "-o", str(made)], check=True)

    def run(self, altered: Path | None = None, text: str = "") -> subprocess.CompletedProcess[str]:
        """Run the self-test, with one source altered."""
        objects = dict(self.objects)
        if altered is not None:
            source, made = self.folder / f"altered_{altered.name}", self.folder / "altered.o"
            source.write_text(text)
            self._compile(source, made)
            objects[altered] = made
        program = self.folder / "selftest"
        subprocess.run([compiler(), *map(str, objects.values()), "-o", str(program)], check=True)
        return subprocess.run([program], capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    compiler()
    return Built(tmp_path_factory.mktemp("selftest"))


def test_it_passes_here(built: Built) -> None:
    done = built.run()
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith(" checks, 0 failed\n")
    assert done.stdout.count("\n") == 1


def test_it_is_the_same_every_time(built: Built) -> None:
    texts = selftest.generate(SPEC)
    assert {path.name: path.read_text() for path in built.tests.iterdir()} == texts


@pytest.mark.parametrize(
    ("name", "right", "wrong", "said"),
    [
        ("frames/wrapper.c", "WIN12_E_BAD_VALUE", "WIN12_E_BAD_LENGTH", "code: wanted BAD_VALUE, found BAD_LENGTH"),
        ("frames/wrapper.c", '"wrapper.version"', '"wrapper.length"', "field: wanted wrapper.version, found wrapper.length"),
        ("frames/wrapper.c", "out->source_wport = ", "out->source_wport = 1U ^ ", "wrapper.source_wport: wanted "),
        ("frames/wrapper.c", "in->source_wport", "in->destination_wport", "written again: wanted octets "),
        ("sessions/push_line.c", "m->gap_at = win12_after(now, m->gap_after);", "", "timer gap: wanted "),
        ("sessions/push_line.c", "ports->tell_ended(ports->context)", "true", "effects: wanted tell ended, found "),
        ("sessions/push_line.c", "return WIN12_OK;", "return WIN12_E_BUSY;", "error: wanted OK, found BUSY"),
        ("sessions/push_line.c", "WIN12_PUSH_LINE_ID_GOES_ON", "WIN12_PUSH_LINE_ID_BEGINS", "transition: wanted "),
        ("sessions/lockout.c", "m->tries = ", "m->tries = 0U & ", "tries: wanted "),
    ],
)
def test_a_fault_of_the_core_is_noticed(built: Built, name: str, right: str, wrong: str, said: str) -> None:
    path = CORE / "src" / name
    text = path.read_text()
    assert right in text
    done = built.run(path, text.replace(right, wrong))
    assert done.returncode == 1
    assert said in done.stdout


@pytest.mark.parametrize(
    ("name", "right", "wrong", "said"),
    [
        ("frames_hdlc.c", "WIN12_E_BAD_CONSTANT, 0,", "WIN12_E_BAD_CONSTANT, 1,", "offset: wanted 1, found 0"),
        ("frames_hdlc.c", "v->segmented, 0x0U", "v->segmented, 0x1U", "hdlc.segmented: wanted 1, found 0"),
        ("session_lockout.c", '"", WIN12_OK,', '"", WIN12_E_BUSY,', "error: wanted BUSY, found OK"),
        ("session_push_line.c", '"tell ended", WIN12_OK', '"", WIN12_OK', "effects: wanted , found tell ended"),
    ],
)
def test_a_vector_that_says_otherwise_is_noticed(built: Built, name: str, right: str, wrong: str, said: str) -> None:
    path = built.tests / name
    text = path.read_text()
    assert right in text
    done = built.run(path, text.replace(right, wrong, 1))
    assert done.returncode == 1
    assert said in done.stdout


@pytest.mark.parametrize("target", FOREIGN, ids=lambda target: f"{target.name}, {target.compiler}")
def test_on_other_targets(target: Target) -> None:
    """Compiled without a warning, nothing undefined, no recursion, every vector as here."""
    row = next(targets.examine(SPEC, CORE, [target]))
    if row.missing:
        pytest.skip(f"no {row.missing}")
    assert row.fault == ""
    assert row.undefined == ()
    assert target.run is None or row.selftest.endswith(" checks, 0 failed")
    if target.graph:
        assert 0 < row.deepest < KERNEL_STACK


def test_headers_in_cpp() -> None:
    found = {f"{name} -std={standard}": fault for name, standard, fault in targets.headers(CORE) if fault != "missing"}
    if not found:
        pytest.skip("no compiler of C++")
    assert set(found.values()) == {""}


def test_the_command_writes_what_a_compiler_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "selftest", str(tmp_path / "made"), "--spec", str(SPEC)]) == 0
    assert "./selftest" in capsys.readouterr().out
    assert (tmp_path / "made" / "main.c").is_file()
    (tmp_path / "file").touch()
    assert run(["spec", "selftest", str(tmp_path / "file"), "--spec", str(SPEC)]) == 2
    assert shutil.which("cc") is None or "Traceback" not in capsys.readouterr().err
