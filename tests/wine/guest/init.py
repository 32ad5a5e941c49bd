"""What runs in Wine's Python: the tests that were chosen, or a program. A line of JSON for each tells how it went."""

import importlib
import json
import os
import sys
import traceback

import pytest


class Report:
    """A plugin of pytest."""

    def __init__(self, path: str) -> None:
        self.file = open(path, "w", encoding="utf-8")  # noqa: SIM115 - as long as the process

    def tell(self, **what: object) -> None:
        self.file.write(json.dumps(what) + "\n")
        self.file.flush()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and report.passed:
            return
        text = report.longrepr[2] if report.skipped else report.longreprtext
        self.tell(
            what="test",
            name=report.nodeid.split("[")[0].split("/")[-1],
            node=report.nodeid,
            outcome=report.outcome,
            text=text,
            seconds=report.duration,
            figures=report.user_properties,
        )


def tested(report: Report, folder: str, tests: tuple[str, ...]) -> int:
    options = ["-q", "-p", "started", "-p", "no:cacheprovider", f"--rootdir={folder}", "--color=no", "--tb=short"]
    return int(pytest.main([*options, "-o", "faulthandler_timeout=60", *tests], plugins=[report]))


def ran(report: Report, module: str) -> int:
    return int(importlib.import_module(module).run(report.tell))


def main(report: str, folder: str, *what: str) -> int:
    """what: tests; or "run" and a module, whose `run(tell)` is run."""
    os.chdir(folder)
    told, status = Report(report), -1
    try:
        status = ran(told, what[1]) if what[:1] == ("run",) else tested(told, folder, what)
    except BaseException:
        traceback.print_exc()
    told.tell(what="end", status=status)
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
