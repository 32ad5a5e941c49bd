"""The guest of tests/kernel, with the measurements in it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from typing import Any

from bench.stack import ROOT, StackError

KERNEL_TESTS = ROOT / "tests" / "kernel"
_FILES = ("__init__.py", "cases.py", "kernel/__init__.py", *(f"kernel/inside/{path.name}" for path in sorted(
    (ROOT / "bench" / "kernel" / "inside").glob("*.py")
)))  # fmt: skip
_APPEND = "console=ttyS0 panic=-1 loglevel=4"
"""without the checks of memory that tests want: they take time"""
_TIMEOUT = 3600.0


def missing() -> tuple[str, ...]:
    """What is not here; `tests/kernel/install` brings it."""
    return tuple(_of_tests("kernel_image").missing())


def kernel() -> str:
    """The kernel that is booted."""
    return str(_of_tests("kernel_image").release())


def measured(plan: Mapping[str, int]) -> list[dict[str, Any]]:
    """What the guest told. StackError when it did not come to its end."""
    files = {f"guest/bench/{name}": (ROOT / "bench" / name).read_bytes() for name in _FILES}
    program = ("bench.kernel.inside.program", dict(plan))
    ran = _of_tests("guest_machine").Guest(program=program, files=files, append=_APPEND, timeout=_TIMEOUT).run()
    if ran.status != 0 or ran.complaints():
        raise StackError(f"the guest did not come to its end\n{ran.said}\n{ran.console[-4000:]}")
    told: list[dict[str, Any]] = ran.told
    return told


def _of_tests(name: str) -> Any:
    """A module beside the tests of the kernel, which make the same guests."""
    if str(KERNEL_TESTS) not in sys.path:
        sys.path.append(str(KERNEL_TESTS))
    return importlib.import_module(name)
