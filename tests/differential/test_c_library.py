"""The C core as others use it: `make c`, and the program of examples/ linked against it."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import win12_wire.frames

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import CORE, ROOT, compiler

PUSH = "0f 00000001 00 0202 0600000064 0a0568656c6c6f"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the libraries and the program."""
    if shutil.which("make") is None:
        pytest.skip("no make")
    folder = tmp_path_factory.mktemp("c")
    environment = {**os.environ, "CC": compiler(), "MAKEFLAGS": ""}  # not those of the make that runs the tests
    subprocess.run(["make", "-j2", "c", f"C_BUILD={folder}"], cwd=ROOT, env=environment, check=True, capture_output=True)
    command = [compiler(), "-std=c11", "-Wall", "-Wextra", "-Werror", "-Igenerated/c/include", "examples/decode_push.c"]
    subprocess.run([*command, str(folder / "libwin12.a"), "-o", str(folder / "decode_push")], cwd=ROOT, check=True)
    return folder


def decoded(built: Path, octets: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([built / "decode_push"], input=octets, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize("wrapper", ["", "0001 0001 0010 0014 "])
def test_a_push_is_decoded(built: Path, wrapper: str) -> None:
    done = decoded(built, wrapper + PUSH)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "invoke id 1",
        "structure of 2",
        "  tag 6: 00 00 00 64 = 100",
        "  tag 10: 68 65 6c 6c 6f",
    ]


def test_a_fault_is_located(built: Path) -> None:
    done = decoded(built, PUSH.replace("0202", "0203"))
    assert done.returncode == 1
    assert done.stderr == "TRUNCATED at octet 20, data.tag: the input ends inside the field\n"


def test_the_core_needs_nothing_from_outside(built: Path) -> None:
    """No library, no allocation: not even memcpy."""
    listed = subprocess.run(["nm", "-D", "--undefined-only", built / "libwin12.so"], capture_output=True, text=True, check=True)
    names = {line.split()[-1].split("@")[0] for line in listed.stdout.splitlines()}
    assert {name for name in names if not name.startswith(("_ITM_", "__gmon_start", "__cxa_finalize"))} == set()


def test_pkg_config_finds_it(built: Path) -> None:
    lines = (built / "win12.pc").read_text().splitlines()
    assert {f"libdir={built}", f"includedir={ROOT / 'generated/c/include'}"} <= set(lines)


def test_what_a_field_is_where_nothing_is_said_is_that_of_python() -> None:
    """But for fields that are not always there, of which C has none."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((CORE / "include" / "win12" / "frames").glob("*.h"))]
    said = {one[1].lower(): int(one[2]) for text in texts for one in re.finditer(r"#define WIN12_(\w+)_DEFAULT (\d+)U\n", text)}
    known = {}
    for module in pkgutil.iter_modules(win12_wire.frames.__path__):
        for kind in vars(importlib.import_module(f"win12_wire.frames.{module.name}")).values():
            if inspect.isclass(kind) and kind.__module__.endswith(f".{module.name}") and "__init__" in vars(kind):
                name = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
                fields = inspect.signature(kind).parameters.values()
                known.update({f"{name}_{field.name}": field.default for field in fields if isinstance(field.default, int)})
    assert said["initiate_request_dlms_version"] == 6
    assert known == said | {"notification_time_tagged_length": 0}
