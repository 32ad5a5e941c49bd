"""
One device, fresh for each test: the driver is started before and stopped behind it. A plugin, and no conftest, which pytest
would import on the host as well.
"""

from collections.abc import Iterator

import pytest
import service
from asking import Line
from device import attach, close_all, opened, policy


@pytest.fixture
def keeper() -> Iterator[int]:
    """A file of an administrator's, who feeds the device and may set it up; nobody may anything yet."""
    service.start()
    try:
        file = opened()
        attach(file)
        yield file
    finally:
        close_all()
        service.stop()


@pytest.fixture
def shared(keeper: int) -> int:
    """The same, and everybody may read."""
    policy(keeper, "everyone")
    return keeper


@pytest.fixture
def line(keeper: int) -> Iterator[Line]:
    """One whose meter everybody may ask, as soon as a test lets it answer."""
    one = Line(keeper)
    yield one
    one.close()
