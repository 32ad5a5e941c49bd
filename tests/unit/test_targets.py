"""What `win12 spec targets` finds: each fault in a core of two functions, so that a row that passes says something."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from win12.cli.main import run
from win12_spec.targets import build, stack
from win12_spec.targets.declared import HELPERS, Target

GOOD = {
    "include/win12/core.h": "#ifndef CORE_H\n#define CORE_H\nint outer(int x);\nint inner(int x);\n#endif\n",
    "src/frames/a.c": '#include "win12/core.h"\nint outer(int x) { return inner(x) + 1; }\n',
    "src/sessions/b.c": '#include "win12/core.h"\nint inner(int x) { volatile int y[64] = {0}; y[x & 7] = x; return y[0]; }\n',
}
TEST = '#include <stdio.h>\n#include "win12/core.h"\nint main(void) { puts("%s"); return outer(0) == 1 ? 0 : 1; }\n'


@pytest.fixture
def target() -> Target:
    compiler = os.environ.get("CC", "gcc")
    if shutil.which("gcc") is None:
        pytest.skip("no gcc")
    return Target("here", "gcc" if "clang" in compiler else compiler, ("-O1",))


def examined(folder: Path, target: Target, said: str = "all right", **changes: str) -> build.Row:
    core, tests, made = folder / "core", folder / "tests", folder / "made"
    texts = GOOD | {path.replace("_", "/", 1) + ".c": text for path, text in changes.items()}
    for path, text in texts.items():
        where = core / (path if path.startswith("include") else f"src/{path.removeprefix('src/')}")
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_text(text)
    tests.mkdir()
    made.mkdir()
    (tests / "main.c").write_text(TEST % said)
    return build.examine(target, core, tests, made)


def test_a_good_core_passes(tmp_path: Path, target: Target) -> None:
    row = examined(tmp_path, target)
    assert (row.fault, row.selftest, row.undefined) == ("", "all right", ())
    assert row.path == ("outer", "inner")
    assert row.deepest > row.largest > 128
    assert row.frames > 0 < row.sessions


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"frames_a": '#include "win12/core.h"\nint outer(int x) { int y; return inner(x) + 1; }\n'}, "unused variable"),
        ({"frames_a": '#include "win12/core.h"\nint outer(int x) { return inner(x) + 2; }\n'}, "all right"),
        (
            {"sessions_b": '#include "win12/core.h"\nint inner(int x) { return x > 5 ? 2 * outer(x - 1) : x; }\n'},
            "recursion: inner > outer > inner",
        ),
        (
            {"sessions_b": '#include "win12/core.h"\nint elsewhere(int x);\nint inner(int x) { return elsewhere(x); }\n'},
            "nobody defines elsewhere",
        ),
        (
            {
                "sessions_b": '#include "win12/core.h"\n'
                "int inner(int x) { volatile char *y = __builtin_alloca((unsigned)x + 1U); y[x] = 1; return y[x] - 1; }\n"
            },
            "inner has a frame that is dynamic",
        ),
    ],
    ids=["a warning", "a failing self-test", "recursion", "a missing symbol", "a frame without bound"],
)
def test_each_fault_is_told(tmp_path: Path, target: Target, change: dict[str, str], fault: str) -> None:
    assert fault in examined(tmp_path, target, **change).fault


def test_a_tool_that_is_not_here_is_named(tmp_path: Path) -> None:
    assert examined(tmp_path, Target("elsewhere", "no-such-gcc", ("-O2",))).missing == "no-such-gcc"
    assert build.examine(Target("elsewhere", "sh", (), ("no-such-qemu",)), tmp_path, tmp_path, tmp_path).missing == "no-such-qemu"


def test_headers_that_cpp_does_not_take(tmp_path: Path, target: Target) -> None:
    if shutil.which("g++") is None:
        pytest.skip("no g++")
    header = tmp_path / "core" / "include" / "win12" / "core.h"
    header.parent.mkdir(parents=True)
    header.write_text("void f(int protected_);\n")
    assert build.headers("g++", "c++17", tmp_path / "core", tmp_path) == ""
    header.write_text("void f(int protected);\n")
    assert "protected" in build.headers("g++", "c++17", tmp_path / "core", tmp_path)


def test_frames_and_calls_of_several_files(tmp_path: Path) -> None:
    """A static function is told from its namesake in another file; what a port needs is not counted."""
    for name, octets in (("a", 16), ("b", 160)):
        lines = [
            f'node: {{ title: "{name}.c:help" label: "help\\n{name}.c:1:1\\n{octets} bytes (static)" }}',
            f'node: {{ title: "{name}" label: "{name}\\n{name}.c:2:1\\n8 bytes (dynamic,bounded)" }}',
            f'edge: {{ sourcename: "{name}" targetname: "{name}.c:help" }}',
            f'edge: {{ sourcename: "{name}" targetname: "__indirect_call" }}',
        ]
        (tmp_path / f"{name}.ci").write_text("\n".join(lines))
    graph = stack.read(sorted(tmp_path.glob("*.ci")))
    assert graph.largest() == (160, "help")
    assert graph.deepest() == (168, ("b", "help"))


def test_helpers_are_named_one_by_one() -> None:
    assert all(reason for _, reason in HELPERS)
    assert not any("udivdi3" in pattern or "mem" in pattern for pattern, _ in HELPERS)


def test_the_command_refuses_what_it_does_not_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "targets", "tcc"]) == 2
    assert "no target has the compiler 'tcc'; there are gcc, " in capsys.readouterr().err
    assert run(["spec", "targets", "--spec", str(tmp_path)]) == 2


def test_a_compiler_that_is_not_here_is_a_row_that_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build.shutil, "which", lambda _: None)
    assert run(["spec", "targets", "powerpc64-linux-gnu-gcc", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["targets"]
    assert {row["missing"] for row in rows} == {"powerpc64-linux-gnu-gcc"}
