"""
Tests of the kernel module, in a kernel. They stand in guest/ and run in a guest; here each is an item of its own, with the
outcome that it had there. All that were chosen share one guest, since booting takes longer than most of them. The last item of a
file is about the kernel: its log must be clean when all is over.

`make test-kernel` (WIN12_KERNEL=1) runs them; else they are skipped, since they boot a kernel.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from guest_machine import Guest, Ran, slow
from kernel_image import missing, release


class Boot:
    """The guest of a run of pytest, booted when the first test wants to know."""

    def __init__(self) -> None:
        self.chosen: list[str] = []

    @cached_property
    def ran(self) -> Ran:
        from guest_content import content

        return Guest(tests=tuple(self.chosen), **content()).run()

    def figures(self) -> Iterator[str]:
        """What was measured, when there was a guest."""
        ran = vars(self).get("ran")
        if ran is not None:
            yield f"Python ran {ran.boot:.1f} s after the kernel began; {ran.seconds:.1f} s in all"
            for reports in ran.reports.values():
                yield from (f"{key}: {value}" for one in reports for key, value in one["figures"])


BOOT = pytest.StashKey[Boot]()


class GuestFile(pytest.File):
    """A file of tests that run in the guest."""

    def collect(self) -> Iterator[pytest.Item]:
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        for one in tree.body:
            if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"):
                yield GuestTest.from_parent(self, name=one.name)
        yield KernelLog.from_parent(self, name="kernel_log")


class GuestItem(pytest.Item):
    """What is told of one test."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.add_marker(pytest.mark.timeout(1800))
        if not slow():
            self.add_marker(pytest.mark.skip(reason="boots a kernel: make test-kernel"))
        elif missing():
            self.add_marker(pytest.mark.skip(reason=f"not here: {', '.join(missing())}; tests/kernel/install brings it"))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.name


class GuestTest(GuestItem):
    def runtest(self) -> None:
        ran = self.config.stash[BOOT].ran
        reports = ran.reports.get(f"{self.path.name}::{self.name}", [])
        failed = [one for one in reports if one["outcome"] == "failed"]
        if failed:
            raise AssertionError("\n".join(f"{one['node']}\n{one['text']}" for one in failed))
        if not reports:
            raise AssertionError(f"the guest told nothing of it\n{ran.said}\n{ran.console[-6000:]}")
        if all(one["outcome"] == "skipped" for one in reports):
            pytest.skip(reports[0]["text"])


class KernelLog(GuestItem):
    def runtest(self) -> None:
        ran = self.config.stash[BOOT].ran
        if ran.status is None:
            raise AssertionError(f"the guest did not come to its end\n{ran.said}\n{ran.console[-6000:]}")
        if ran.complaints():
            raise AssertionError("\n".join([*ran.complaints(), "", ran.log[-6000:]]))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.parent.name == "guest" and file_path.name.startswith("test_") and file_path.suffix == ".py":
        return GuestFile.from_parent(parent, path=file_path)
    return None


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Files of the guest are no modules here."""
    return Nothing.from_parent(parent, path=module_path) if module_path.parent.name == "guest" else None


class Nothing(pytest.File):
    def collect(self) -> list[pytest.Item]:
        return []


def pytest_configure(config: pytest.Config) -> None:
    config.stash[BOOT] = Boot()


def pytest_collection_finish(session: pytest.Session) -> None:
    chosen = [item for item in session.items if isinstance(item, GuestTest)]
    session.config.stash[BOOT].chosen = [f"{item.path.name}::{item.name}" for item in chosen]


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    lines = list(config.stash[BOOT].figures())
    if lines:
        terminalreporter.section(f"kernel {release()}")
        for line in lines:
            terminalreporter.write_line(line)
