"""
A guest: QEMU without KVM, a kernel of Debian, Python as its first process, which runs tests of tests/kernel/guest and tells how
they went.

Four serial lines: the console, the line of a meter, the report, and one on which a test says what the host shall play on the
meter's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from initramfs import Archive, base
from kernel_image import bootable, built, kernel_modules, wanted

HERE = Path(__file__).parent
APPEND = "console=ttyS0 panic=-1 loglevel=4 oops=panic slub_debug=FZP hung_task_panic=1 sysctl.kernel.hung_task_timeout_secs=30"
TRUTH = (
    "WARNING:",
    "BUG:",
    "Oops",
    "general protection",
    "Call Trace",
    "INFO: ",
    "Redzone",
    "Poison",
    "refcount_t",
    "scheduling while",
)


@dataclass(slots=True)
class Ran:
    """What a guest told.

    reports: what pytest says of each test. told: what a program says. log: the kernel's, when all is over. boot: seconds until
    Python ran.
    """

    reports: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    told: list[dict[str, Any]] = field(default_factory=list)
    log: str = ""
    console: str = ""
    said: str = ""
    status: int | None = None
    boot: float = 0.0
    seconds: float = 0.0

    def complaints(self) -> list[str]:
        """Lines of the kernel's log that a sound kernel does not write."""
        return [line for line in (self.log or self.console).splitlines() if any(word in line for word in TRUTH)]


@dataclass(frozen=True, slots=True)
class Guest:
    """
    What is put into a guest. program: what runs instead of tests, its module and what `run(tell, ...)` there is given. files: by
    their path there. player: serves the lines of meter and player, given as sockets. append: what the kernel is told.
    """

    tests: tuple[str, ...] = ()
    program: tuple[str, dict[str, Any]] | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    player: Callable[[Path, Path], Any] | None = None
    append: str = APPEND
    memory: int = 1024
    timeout: float = 1500.0

    def run(self) -> Ran:
        with tempfile.TemporaryDirectory(prefix="win12-guest-") as name:
            folder = Path(name)
            (folder / "initrd").write_bytes(base().read_bytes() + self._own())
            return self._run(folder)

    def _own(self) -> bytes:
        archive = Archive()
        archive.file("init", (HERE / "guest" / "init.py").read_bytes(), 0o755)
        for one in sorted((HERE / "guest").glob("*.py")):
            archive.copy(one, f"guest/{one.name}")
        modules = [*kernel_modules(), ("win12.ko", built().read_bytes())]
        for name, octets in modules:
            archive.file(f"modules/{name}", octets)
        run = {"tests": self.tests, "program": self.program, "modules": [name for name, _ in modules[:-1]]}
        archive.file("guest/run.json", json.dumps(run).encode())
        for path, octets in self.files.items():
            archive.file(path, octets)
        return archive.finish()

    def _command(self, folder: Path) -> list[str]:
        lines = {"console": "file", "meter": "socket", "report": "file", "player": "socket"}  # ttyS0 to ttyS3
        more = {"file": "", "socket": ",server=on,wait=off"}
        words = [
            word
            for name, kind in lines.items()
            for word in (
                "-chardev", f"{kind},id={name},path={folder}/{name}{more[kind]}{',telnet=on' if name == 'meter' else ''}",
                "-serial", f"chardev:{name}",
            )
        ]  # fmt: skip
        return [
            "qemu-system-x86_64", "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-nic", "none",
            "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", str(self.memory),
            "-kernel", str(bootable()), "-initrd", str(folder / "initrd"), "-append", self.append,
            *words,
        ]  # fmt: skip

    def _run(self, folder: Path) -> Ran:
        began = time.monotonic()
        process = subprocess.Popen(
            self._command(folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        player = self.player(folder / "meter", folder / "player") if self.player else None
        try:
            said, _ = process.communicate(timeout=self.timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            said = process.communicate()[0] + f"\nthe guest did not end within {self.timeout} s".encode()
        finally:
            process.kill()
            if player is not None:
                player.close()
        ran = _told((folder / "report").read_text(encoding="utf-8", errors="replace") if (folder / "report").exists() else "")
        ran.console = (folder / "console").read_text(encoding="utf-8", errors="replace") if (folder / "console").exists() else ""
        ran.said, ran.seconds = said.decode(errors="replace"), time.monotonic() - began
        return ran


def _told(report: str) -> Ran:
    ran = Ran()
    for line in report.splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue  # cut, since the guest died
        match told["what"]:
            case "test":
                ran.reports.setdefault(told["name"], []).append(told)
            case "end":
                ran.log, ran.status, ran.boot = told["log"], told["status"], told["boot"]
            case _:
                ran.told.append(told)
    return ran


def main() -> None:
    """`python tests/kernel/guest_machine.py test_reading.py -k poll`: one guest, and all that was said there."""
    from guest_content import content

    timeout = float(os.environ.get("WIN12_KERNEL_TIMEOUT", "1500"))
    ran = Guest(tests=tuple(sys.argv[1:]), timeout=timeout, **content()).run()
    figures = [f"{key}: {value}" for reports in ran.reports.values() for one in reports for key, value in one["figures"]]
    print(ran.said, ran.console, *ran.complaints(), *figures, f"{ran.boot:.1f} s to boot, {ran.seconds:.1f} s in all", sep="\n")
    sys.exit(ran.status)


def slow() -> bool:
    """Whether this run was asked to boot kernels."""
    return bool(wanted())


if __name__ == "__main__":
    main()
