"""One device of a line that the kernel does not have, fresh for each test."""

import glob
import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from device import attach, close_all, opened, policy
from module import delete, insert


@pytest.fixture
def keeper() -> Iterator[int]:
    """A file of root's, who feeds the device and may set it up; nobody may anything yet."""
    insert("win12.ko", "feeders=1")
    file = opened()
    try:
        attach(file)
        yield file
    finally:
        close_all()
        delete("win12")


@pytest.fixture
def shared(keeper: int) -> int:
    """The same, and everybody may read."""
    policy(keeper, "everyone")
    return keeper


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Callable[..., int]]:
    """Run a function in a process of its own: child(function, uid, *groups) is its number; what it asserts fails the test."""
    running: list[int] = []
    said = tmp_path / "said"
    said.touch(0o666)

    def begin(function: Callable[[], object], uid: int = 0, *groups: int) -> int:
        for path in glob.glob("/dev/smartmeter*"):
            os.chmod(path, 0o666)  # what the rule of udev does
        process = os.fork()
        if process == 0:
            os._exit(_run(function, uid, groups, said))
        running.append(process)
        return process

    yield begin
    failed = [process for process in running if os.waitpid(process, 0)[1] != 0]
    assert not failed, said.read_text()


def _run(function: Callable[[], object], uid: int, groups: tuple[int, ...], said: Path) -> int:
    with said.open("a") as file:
        try:
            os.setgroups(groups)
            if uid:
                os.setresgid(uid, uid, uid)
                os.setresuid(uid, uid, uid)
            function()
        except BaseException:
            traceback.print_exc(file=file)
            return 1
    return 0
