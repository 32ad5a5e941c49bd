"""
Tests of the kernel module, in a kernel. They stand in guest/ and run in a guest; here each is an item of its own, with the outcome that it had
there. All tests of a file share one guest. The last item of a file is about the kernel: its log must be clean when all is over.

`make test-kernel` (WIN12_KERNEL=1) runs them; else they are skipped, since they boot kernels.
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

FIGURES = pytest.StashKey[list[str]]()


class GuestFile(pytest.File):
    """A file of tests that runs in a guest of its own."""

    def collect(self) -> Iterator[pytest.Item]:
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        for one in tree.body:
            if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"):
                yield GuestTest.from_parent(self, name=one.name)
        yield KernelLog.from_parent(self, name="kernel_log")

    @cached_property
    def ran(self) -> Ran:
        from guest_content import content  # noqa: PLC0415 - compiles policies, which is not needed to collect

        ran = Guest(tests=(self.path.name,), **content(self.path.stem)).run()
        figures = self.config.stash.setdefault(FIGURES, [])
        figures.append(f"{self.path.stem}: Python ran {ran.boot:.1f} s after the kernel began; {ran.seconds:.1f} s in all")
        for reports in ran.reports.values():
            figures.extend(f"{self.path.stem}: {key} {value}" for one in reports for key, value in one["figures"])
        return ran


class GuestItem(pytest.Item):
    """What is told of one test."""

    parent: GuestFile

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.add_marker(pytest.mark.timeout(1200))
        if not slow():
            self.add_marker(pytest.mark.skip(reason="boots a kernel: make test-kernel"))
        elif missing():
            self.add_marker(pytest.mark.skip(reason=f"not here: {', '.join(missing())}; tests/kernel/install brings it"))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name


class GuestTest(GuestItem):
    def runtest(self) -> None:
        ran = self.parent.ran
        reports = ran.reports.get(self.name, [])
        failed = [one for one in reports if one["outcome"] == "failed"]
        if failed:
            raise AssertionError("\n".join(f"{one['node']}\n{one['text']}" for one in failed))
        if not reports:
            raise AssertionError(f"the guest told nothing of it\n{ran.said}\n{ran.console[-6000:]}")
        if all(one["outcome"] == "skipped" for one in reports):
            pytest.skip(reports[0]["text"])


class KernelLog(GuestItem):
    def runtest(self) -> None:
        ran = self.parent.ran
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


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    figures = config.stash.get(FIGURES, [])
    if figures:
        terminalreporter.section(f"kernel {release()}")
        for line in figures:
            terminalreporter.write_line(line)
