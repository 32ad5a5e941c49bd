"""The cable between a reader and a meter, with what an optical head and a bad line add to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from win12.physical.null_modem import NullModem

Change = Callable[[bytes], bytes]
ENDS = ("reader", "meter")


def _same(octets: bytes) -> bytes:
    return octets


class Cable(NullModem):
    """`reader` and `meter` are the paths of its ends. echo: what the reader says comes back to it, as from an optical head.

    to_meter, to_reader: change what passes. heard: what has arrived, with who said it and the speed of both.
    """

    def __init__(self) -> None:
        super().__init__()
        self.reader, self.meter = self.ends
        self.echo = False
        self.to_meter: Change = _same
        self.to_reader: Change = _same
        self.heard: list[tuple[str, bytes, int, int]] = []
        self._news = asyncio.Event()

    async def __aenter__(self) -> Cable:
        await super().__aenter__()
        return self

    def all_of(self, end: str) -> bytes:
        """All that this end has said."""
        return b"".join(octets for who, octets, _, _ in self.heard if who == end)

    async def until_said(self, end: str, last: bytes) -> None:
        """Until this is what an end has said last."""
        async with asyncio.timeout(60):
            while not self.all_of(end).endswith(last):
                self._news.clear()
                await self._news.wait()

    def said(self, end: int, octets: bytes) -> None:
        if self.echo and ENDS[end] == "reader":
            self.say(end, octets)
        super().said(end, octets)

    def arrive(self, end: int, octets: bytes, speed: int) -> None:
        self.heard.append((ENDS[end], octets, speed, self.speed(1 - end)))
        self._news.set()
        super().arrive(end, (self.to_reader if end else self.to_meter)(octets), speed)
