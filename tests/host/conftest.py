from collections.abc import Iterator

import pytest
from broker_help import Site, Thread


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.clean()


@pytest.fixture
def thread(site: Site) -> Iterator[Thread]:
    """Not started yet."""
    made = Thread(site)
    yield made
    made.stop()


@pytest.fixture
def broker(thread: Thread) -> Thread:
    thread.start()
    return thread
