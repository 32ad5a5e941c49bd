"""Which way dependencies run (see docs/adr): the contracts of pyproject.toml hold, and what import-linter cannot say."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated" / "python" / "win12_wire"
RUNTIME = ROOT / "runtime" / "win12"

#: What of asyncio opens, accepts or carries octets; the rest of it (tasks, locks, time-outs) is for everybody.
TRANSPORTS = {
    "open_connection", "start_server", "open_unix_connection", "start_unix_server", "create_connection", "create_server",
    "create_datagram_endpoint", "create_unix_connection", "create_unix_server", "connect_accepted_socket", "sock_recv",
    "sock_sendall", "sock_connect", "sock_accept", "add_reader", "add_writer", "StreamReader", "StreamWriter", "Protocol",
    "BufferedProtocol", "DatagramProtocol", "Transport", "DatagramTransport",
}  # fmt: skip


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path.relative_to(ROOT), ast.parse(path.read_bytes())


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module)


def test_the_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in done.stdout


def test_generated_code_imports_the_standard_library_only() -> None:
    foreign = {
        (str(path), name)
        for path, tree in trees(GENERATED)
        for name in imported(tree)
        if name.partition(".")[0] not in {*sys.stdlib_module_names, "win12_wire"}
    }
    assert not foreign


def carries_octets(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in TRANSPORTS:
            base = node.value
            if (isinstance(base, ast.Name) and base.id in {"asyncio", "loop"}) or isinstance(base, ast.Call):
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and node.module == "asyncio":
            yield from (alias.name for alias in node.names if alias.name in TRANSPORTS)


def test_only_the_physical_layer_opens_connections() -> None:
    found = {(str(path), what) for path, tree in trees(RUNTIME) for what in carries_octets(tree)}
    assert {path for path, _ in found if "/physical/" not in path} == set()
    assert found, "the physical layer opens none either: does this test still see anything?"


@pytest.mark.parametrize("code", ["asyncio.open_connection()", "loop.create_server(f)", "from asyncio import Protocol"])
def test_the_check_sees_what_it_should(code: str) -> None:
    assert list(carries_octets(ast.parse(code)))


@pytest.mark.parametrize(
    "package", ["win12_wire.errors", "win12_wire.frames.apdu", "win12.cli.main", "win12.store", "win12.fleet"]
)
def test_it_loads_without_the_compiler(package: str) -> None:
    blocked = f"import sys; sys.modules['win12_spec'] = None; import {package}"
    subprocess.run([sys.executable, "-c", blocked], check=True, cwd=ROOT)
