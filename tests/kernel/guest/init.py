#!/usr/bin/python3 -S
"""The first process of a guest: it mounts what a system has, runs tests, tells how they went, and ends the machine."""

import ctypes
import json
import os
import sys
import time
import traceback

LIBC = ctypes.CDLL(None, use_errno=True)
MOUNTS = (("proc", "/proc"), ("sysfs", "/sys"), ("devtmpfs", "/dev"), ("tracefs", "/sys/kernel/tracing"), ("devpts", "/dev/pts"))
REPORT = "/dev/ttyS2"
RESTART = 0x01234567


def mount() -> None:
    for kind, target in MOUNTS:
        os.makedirs(target, exist_ok=True)
        if LIBC.mount(kind.encode(), target.encode(), kind.encode(), 0, None) != 0:
            print("mount", target, os.strerror(ctypes.get_errno()), file=sys.stderr)


class Report:
    """A plugin of pytest: a line of JSON for each test, on a serial line."""

    def __init__(self) -> None:
        import tty

        self.line = os.open(REPORT, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.line)

    def tell(self, **what: object) -> None:
        octets = json.dumps(what).encode() + b"\n"
        while octets:
            octets = octets[os.write(self.line, octets) :]

    def pytest_runtest_logreport(self, report: object) -> None:
        if report.when != "call" and report.passed:
            return
        text = report.longrepr[2] if report.skipped else report.longreprtext
        self.tell(
            what="test",
            name=report.nodeid.split("[")[0],
            node=report.nodeid,
            outcome=report.outcome,
            text=text,
            seconds=report.duration,
            figures=report.user_properties,
        )


def log() -> str:
    """What the kernel said since it began."""
    room = ctypes.create_string_buffer(1 << 20)
    size = LIBC.klogctl(3, room, len(room))
    return room.raw[: max(size, 0)].decode(errors="replace")


def tested(report: Report, tests: list[str]) -> int:
    import pytest

    options = ["-q", "-p", "no:cacheprovider", "--rootdir=/guest", "--color=no", "-o", "faulthandler_timeout=60", "--tb=short"]
    return int(pytest.main([*options, *tests], plugins=[report]))


def ran(report: Report, module: str, given: dict[str, object]) -> int:
    import importlib

    return int(importlib.import_module(module).run(report.tell, **given))


def main() -> None:
    mount()
    booted = time.clock_gettime(time.CLOCK_MONOTONIC)
    report, status = Report(), -1
    try:
        os.chdir("/guest")
        sys.path[:0] = ["/site", "/guest"]
        os.environ.update(HOME="/root", PYTHONDONTWRITEBYTECODE="1", PYTHONPATH="/site:/guest")
        from module import insert

        with open("/guest/run.json") as file:
            run = json.load(file)
        for name in run["modules"]:
            insert(name)
        status = ran(report, *run["program"]) if run["program"] else tested(report, run["tests"])
    except BaseException:
        traceback.print_exc()
    report.tell(what="end", status=status, log=log(), boot=booted)
    import termios

    termios.tcdrain(report.line)


if os.getpid() == 1:
    try:
        main()
    finally:
        LIBC.reboot(RESTART)
