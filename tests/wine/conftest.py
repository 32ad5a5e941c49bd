"""
Tests of the driver for Windows, under Wine. They stand in guest/ and run in Python for Windows; here each is an item of its own,
with the outcome that it had there. All that were chosen share one Wine, since making one takes longer than most of them.

`make test-kernel` (WIN12_KERNEL=1) runs them; else they are skipped. What they show and what not, says docs/windows.md.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import wine_machine


class Shared:
    """The Wine of a run of pytest, made when the first test wants to know."""

    def __init__(self) -> None:
        self.chosen: list[str] = []

    @cached_property
    def ran(self) -> wine_machine.Ran:
        return wine_machine.run(tuple(self.chosen), wine_machine.content())

    def figures(self) -> Iterator[str]:
        """What was measured, when there was one."""
        ran = vars(self).get("ran")
        if ran is not None:
            yield f"{sum(map(len, ran.reports.values()))} tests, {ran.seconds:.1f} s in all"
            for reports in ran.reports.values():
                yield from (f"{key}: {value}" for one in reports for key, value in one["figures"])


SHARED = pytest.StashKey[Shared]()


class GuestFile(pytest.File):
    """A file of tests that run there."""

    def collect(self) -> Iterator[pytest.Item]:
        for one in ast.parse(self.path.read_text(encoding="utf-8")).body:
            if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"):
                yield GuestTest.from_parent(self, name=one.name)


class GuestTest(pytest.Item):
    """What is told of one test."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.add_marker(pytest.mark.timeout(wine_machine.TIMEOUT + 300))
        if (mark := wine_machine.skipping()) is not None:
            self.add_marker(mark)

    def runtest(self) -> None:
        ran = self.config.stash[SHARED].ran
        reports = ran.reports.get(f"{self.path.name}::{self.name}", [])
        failed = [one for one in reports if one["outcome"] == "failed"]
        if failed:
            raise AssertionError("\n".join(f"{one['node']}\n{one['text']}" for one in failed))
        if not reports:
            raise AssertionError(f"nothing was told of it\n{ran.said[-6000:]}")
        if all(one["outcome"] == "skipped" for one in reports):
            pytest.skip(reports[0]["text"])

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.name


class Nothing(pytest.File):
    def collect(self) -> list[pytest.Item]:
        return []


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.parent.name == "guest" and file_path.name.startswith("test_") and file_path.suffix == ".py":
        return GuestFile.from_parent(parent, path=file_path)
    return None


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Files that run there are no modules here."""
    return Nothing.from_parent(parent, path=module_path) if module_path.parent.name == "guest" else None


def pytest_configure(config: pytest.Config) -> None:
    config.stash[SHARED] = Shared()


def pytest_collection_finish(session: pytest.Session) -> None:
    chosen = [item for item in session.items if isinstance(item, GuestTest)]
    session.config.stash[SHARED].chosen = [f"{item.path.name}::{item.name}" for item in chosen]


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    lines = list(config.stash[SHARED].figures())
    if lines:
        terminalreporter.section("Wine")
        for line in lines:
            terminalreporter.write_line(line)
