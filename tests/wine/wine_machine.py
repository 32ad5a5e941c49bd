"""
Windows, as far as Wine is it: a driver and programs, without a kernel. A fresh one for each run, in which Python for Windows runs
the tests of guest/ and tells how they went. `tests/wine/install` brings what is needed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import simulated

HERE = Path(__file__).parent
KERNEL = HERE.parent / "kernel"
SHARED = ("meter.py", "asked.py", "same.py")  # of its guest: what a meter says and answers is the same
ROOT = HERE.parents[1]
LOADER, SERVER = Path("/usr/lib/wine/wine64"), Path("/usr/lib/wine/wineserver64")
PYTHON = ROOT / "build" / "wine" / "python" / "python.exe"
COMPILER = "x86_64-w64-mingw32-gcc"
TIMEOUT = 600


def asked() -> bool:
    """Whether this run was asked to use kernels, and what is like them."""
    return bool(os.environ.get("WIN12_KERNEL"))


def missing() -> tuple[str, ...]:
    """What is not here; nothing can be run then."""
    programs = tuple(name for name in ("make", COMPILER) if shutil.which(name) is None)
    files = {"Wine": LOADER, "the server of Wine": SERVER, "Python for Windows": PYTHON}
    return (*programs, *(name for name, path in files.items() if not path.exists()))


def skipping() -> pytest.MarkDecorator | None:
    """Why nothing of this is run, if nothing is."""
    if not asked():
        return pytest.mark.skip(reason="runs a driver under Wine: make test-kernel")
    if missing():
        return pytest.mark.skip(reason=f"not here: {', '.join(missing())}; tests/wine/install brings it")
    return None


@cache
def built() -> Path:
    """The driver."""
    folder = ROOT / "build" / "windows"
    command = ["make", "--silent", "-j2", "-C", str(ROOT / "drivers" / "windows"), f"BUILD={folder}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "win12.sys"


def there(path: Path) -> str:
    """A path of ours, as Wine has it."""
    return "Z:" + str(path).replace("/", "\\")


@dataclass(slots=True)
class Ran:
    """What was told. reports: what pytest says of each test. told: what a program says."""

    reports: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    told: list[dict[str, Any]] = field(default_factory=list)
    said: str = ""
    status: int | None = None
    seconds: float = 0.0


class Wine:
    """One that lives in a folder."""

    def __init__(self, folder: Path) -> None:
        packages = (Path(pytest.__file__).parents[1], ROOT / "generated" / "python", ROOT / "runtime", folder / "guest")
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "PYTHONHOME")},
            "WINEPREFIX": str(folder / "prefix"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINELOADER": str(LOADER),
            "WINESERVER": str(SERVER),
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "PYTHONPATH": ";".join(map(there, packages)),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "WIN12_SYS": there(built()),
        }

    def __enter__(self) -> Wine:
        """Drivers do not start in a Wine that was just made, but in one that was ended since."""
        self.run("wineboot", "-i", seconds=120)
        for what in ("-k", "-w"):
            subprocess.run([SERVER, what], env=self._environment, timeout=60, check=False)
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run([SERVER, "-k"], env=self._environment, timeout=60, check=False)

    def run(self, *command: str, seconds: float) -> str:
        """What a program says. It has a standard output, which Python for Windows needs."""
        try:
            ended = subprocess.run(
                [LOADER, *command],
                env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                timeout=seconds, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as late:
            return (late.output or b"").decode(errors="replace") + f"\nit did not end within {seconds} s"
        return ended.stdout.decode(errors="replace")


def run(what: tuple[str, ...], files: dict[str, bytes]) -> Ran:
    """Tests of guest/, or "run" and a module of it, among files by their path beside it. Meanwhile a meter is simulated."""
    began = time.monotonic()
    with simulated.Simulated() as meter, tempfile.TemporaryDirectory(prefix="win12-wine-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        shutil.copytree(HERE / "guest", folder / "guest", ignore=shutil.ignore_patterns("__pycache__"))
        for shared in SHARED:
            shutil.copy(KERNEL / "guest" / shared, folder / "guest")
        for path, octets in {**files, "simulated.json": meter.told()}.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(octets)
        with Wine(folder) as wine:
            report, guest = folder / "report", folder / "guest"
            said = wine.run(there(PYTHON), there(guest / "init.py"), there(report), there(guest), *what, seconds=TIMEOUT)
        ran = _told(report.read_text(encoding="utf-8") if report.exists() else "")
    ran.said, ran.seconds = said, time.monotonic() - began
    return ran


def _told(report: str) -> Ran:
    ran = Ran()
    for line in report.splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue  # cut, since Python died
        match told["what"]:
            case "test":
                ran.reports.setdefault(told["name"], []).append(told)
            case "end":
                ran.status = told["status"]
            case _:
                ran.told.append(told)
    return ran


def content() -> dict[str, bytes]:
    """What tests find beside themselves: compiled policies, and what is to be played."""
    sys.path.insert(0, str(KERNEL))
    from pushes import played

    return {**policies(), "pushes.json": json.dumps(played()).encode()}


def policies() -> dict[str, bytes]:
    """Compiled, by their path there."""
    from win12.security.access import compile_policy, load_policy

    found = sorted((HERE / "policies").glob("*.toml"))
    return {f"policies/{path.stem}": compile_policy(load_policy(path)).table.encode() for path in found}


def main() -> None:
    """`python tests/wine/wine_machine.py test_reading.py -k cancel`: one run, and all that was said there."""
    ran = run(tuple(sys.argv[1:]), content())
    print(ran.said, f"{ran.seconds:.1f} s in all", sep="\n")
    sys.exit(ran.status)


if __name__ == "__main__":
    main()
