"""A version of the specification: a folder, or what the folder held at a revision of git."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

GIT_SECONDS = 60


class NoSuchVersionError(Exception):
    """A name that is neither a folder with a specification nor a revision that has one."""


@contextmanager
def version(name: str, spec: Path) -> Iterator[Path]:
    """The folder of version `name`; `spec` says which folder of which repository is meant. Raises NoSuchVersionError."""
    folder = Path(name)
    if folder.is_dir():
        yield _present(folder, name)
        return
    with TemporaryDirectory(prefix="win12-spec-") as temporary:
        yield _present(_unpacked(name, spec.resolve(), Path(temporary)), name)


def _present(folder: Path, name: str) -> Path:
    if not (folder / "frames").is_dir():
        raise NoSuchVersionError(f"{name}: no specification there")
    return folder


def _unpacked(revision: str, spec: Path, target: Path) -> Path:
    """`git archive` of the folder at the revision, below `target`."""
    git = shutil.which("git")
    if git is None:
        raise NoSuchVersionError(f"{revision}: no such folder, and git, which would know a revision, is not installed")
    command = [git, "-C", str(spec.parent), "archive", "--format=tar", "--end-of-options", revision, spec.name]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=GIT_SECONDS)  # noqa: S603 - no shell
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        said = (error.stderr or b"").decode(errors="replace").strip().removeprefix("fatal: ")
        raise NoSuchVersionError(f"{revision}: neither a folder nor a revision of {spec.parent}: {said}") from None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(target, filter="data")
    return target / spec.name
