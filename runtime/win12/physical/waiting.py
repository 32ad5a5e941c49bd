"""Waiting for what a socket brings next."""

import asyncio


class Waiter:
    """Where one reader waits until it is woken, or its time is over."""

    __slots__ = ("_future",)

    def __init__(self) -> None:
        self._future: asyncio.Future[None] | None = None

    async def wait(self, within: float | None) -> None:
        """Up to so many seconds, None for ever. RuntimeError where another reader waits."""
        if self._future is not None:
            raise RuntimeError("two readers at once")
        loop = asyncio.get_running_loop()
        future = self._future = loop.create_future()
        timer = loop.call_later(within, self.wake) if within is not None else None
        try:
            await future
        finally:
            self._future = None
            if timer is not None:
                timer.cancel()

    def wake(self) -> None:
        """There is something, or nothing comes any more."""
        if self._future is not None and not self._future.done():
            self._future.set_result(None)
