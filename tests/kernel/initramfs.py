"""The file system of a guest: an archive of cpio, format "newc", written here. A kernel takes several, one behind the other."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from kernel_image import KERNELS, PYTHON, ROOT, stdlib
from packaging.requirements import Requirement

# Of Python's library the guest needs no tests, windows and compilers.
NOT_NEEDED = re.compile(
    r"(^|/)(test|tests|idlelib|tkinter|ensurepip|lib2to3|turtledemo|pydoc_data|distutils|config-[^/]*|__pycache__)(/|$)"
)
PACKAGES = ("pytest", "pluggy", "iniconfig", "packaging", "Pygments")
PRODUCT = "win12"
NODES = {"dev/console": (5, 1), "dev/null": (1, 3)}  # before the guest has mounted its devices


class Archive:
    """Collects files by their path in the guest."""

    def __init__(self) -> None:
        self.octets = bytearray()
        self._folders: set[str] = set()

    def file(self, path: str, content: bytes, mode: int = 0o644) -> None:
        self._above(path)
        self._entry(path, stat.S_IFREG | mode, content)

    def copy(self, source: Path, path: str) -> None:
        self.file(path, source.read_bytes(), 0o755 if os.access(source, os.X_OK) else 0o644)

    def tree(self, source: Path, path: str) -> None:
        """A folder with all that is in it."""
        for one in sorted(source.rglob("*")):
            if one.is_file():
                self.copy(one, f"{path}/{one.relative_to(source).as_posix()}".lstrip("/"))

    def folder(self, path: str) -> None:
        self._above(f"{path}/x")

    def node(self, path: str, major: int, minor: int) -> None:
        self._above(path)
        self._entry(path, stat.S_IFCHR | 0o600, b"", (major, minor))

    def finish(self) -> bytes:
        self._entry("TRAILER!!!", 0, b"")
        return bytes(self.octets)

    def _above(self, path: str) -> None:
        parts = path.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            name = "/".join(parts[:depth])
            if name not in self._folders:
                self._folders.add(name)
                self._entry(name, stat.S_IFDIR | 0o755, b"")

    def _entry(self, path: str, mode: int, content: bytes, device: tuple[int, int] = (0, 0)) -> None:
        name = path.encode() + b"\0"
        fields = (0, mode, 0, 0, 1, 0, len(content), 0, 0, *device, len(name), 0)
        self.octets += b"070701" + b"".join(b"%08X" % field for field in fields) + name
        self._pad()
        self.octets += content
        self._pad()

    def _pad(self) -> None:
        self.octets += bytes(-len(self.octets) % 4)


def base() -> Path:
    """Python, pytest, and what they are linked with: the same for every guest, and kept."""
    files = dict(_files())
    known = repr(sorted((inside, source.stat().st_mtime, source.stat().st_size) for inside, source in files.items()))
    target = KERNELS / f"base-{hashlib.sha256(known.encode()).hexdigest()[:16]}.cpio"
    if not target.exists():
        archive = Archive()
        for path in ("proc", "sys", "tmp", "root"):
            archive.folder(path)
        for path, (major, minor) in NODES.items():
            archive.node(path, major, minor)
        with tempfile.TemporaryDirectory(prefix="win12-base-") as name:
            _stage(files, Path(name))
            archive.tree(Path(name), "")
        target.write_bytes(archive.finish())
    return target


def _files() -> Iterator[tuple[str, Path]]:
    """What a guest has, by its path there."""
    found = [*_python(), *_packages(), *_product()]
    yield from found
    programs = [source for _, source in found if source.suffix == ".so" or source == PYTHON.resolve()]
    for library in sorted({library for program in programs for library in _linked(program)}):
        if not Path(library).is_relative_to(sys.prefix):  # those of packages are with them
            yield library[1:], Path(library).resolve()


def _python() -> Iterator[tuple[str, Path]]:
    for one in sorted(stdlib().rglob("*")):
        if one.is_file() and not NOT_NEEDED.search(one.relative_to(stdlib()).as_posix()):
            yield str(one)[1:], one
    yield "usr/bin/python3", PYTHON.resolve()


def _packages() -> Iterator[tuple[str, Path]]:
    for name in (*PACKAGES, *sorted(_needed(PRODUCT) - {PRODUCT})):
        for file in distribution(name).files or ():
            source = Path(str(file.locate()))
            if not file.as_posix().startswith("..") and source.is_file() and not NOT_NEEDED.search(file.as_posix()):
                yield f"site/{file.as_posix()}", source


def _product() -> Iterator[tuple[str, Path]]:
    for folder in (ROOT / "generated" / "python", ROOT / "runtime"):
        for one in sorted(folder.rglob("*")):
            if one.is_file() and not NOT_NEEDED.search(one.as_posix()):
                yield f"site/{one.relative_to(folder).as_posix()}", one


def _needed(name: str) -> set[str]:
    """The distributions that one needs here, itself included; without those of its extras."""
    found, todo = set[str](), [name]
    while todo:
        name = todo.pop()
        try:
            wanted = distribution(name).requires or ()
        except PackageNotFoundError:
            continue  # for another system
        found.add(name)
        parts = (Requirement(one) for one in wanted)
        here = (one.name for one in parts if one.marker is None or one.marker.evaluate({"extra": ""}))
        todo += [one for one in here if one not in found]
    return found


def _stage(files: dict[str, Path], folder: Path) -> None:
    """Python compiled and without its sources: an emulated processor would take long to do that at each start."""
    for inside, source in files.items():
        (folder / inside).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / inside)
    compile_all = ["-m", "compileall", "-q", "-b", "--invalidation-mode", "unchecked-hash", "-s", str(folder), "-p", "/"]
    subprocess.run([str(PYTHON), *compile_all, str(folder)], check=False, stdout=subprocess.DEVNULL)
    for one in folder.rglob("*.py"):
        if one.with_suffix(".pyc").exists():
            one.unlink()


def _linked(program: Path) -> set[str]:
    """The libraries that the loader would bring, itself included."""
    said = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False).stdout
    return {word for line in said.splitlines() for word in line.split() if word.startswith("/")}
