"""An association of our own as a source: what the meter says in it on its own becomes records, as a broker would make them."""

from __future__ import annotations

import asyncio
import time
from typing import Final

from win12_wire.frames.device_abi import Carrier, DeviceRecord, DeviceSettings, DeviceStatistics

from win12.application.client.conversation import Conversation
from win12.application.pushes import push
from win12.physical.url import MeterUrl

from .answering import answer
from .asking import asking
from .hub import Hub
from .records import OFFSET_ZERO, Records

_SLICE: Final = 0.25
"""seconds of listening after which others get their turn"""
_NAME_MAX: Final = 32


class DirectSource:
    """The meter of that URL, which nobody else of this host has. Its policy is the meter's own."""

    place: bytes | None = None

    def __init__(self, conversation: Conversation, url: MeterUrl) -> None:
        name = url.host.encode("ascii", "replace")[:_NAME_MAX]
        self._conversation = conversation
        self._url = url
        self._hub = Hub(name)
        self._begin = self._hub.open()
        self._records = Records(DeviceSettings(
            carrier=Carrier.wrapper, utc_offset=OFFSET_ZERO, needs_protection=0, client=0, server=0, physical=0, meter=name
        ))  # fmt: skip
        self._exchanges = self._failed = 0

    @property
    def closed(self) -> bool:
        """Whether the association has ended."""
        return self._conversation.closed

    async def take(self, within: float) -> list[DeviceRecord]:
        """As `Source.take`. Raises as requests of the conversation."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within
        while True:
            self._hear()
            found = self._next()
            rest = until - loop.time()
            if found or rest <= 0:
                return found
            await self._conversation.listen(min(rest, _SLICE))
            await asyncio.sleep(0)

    async def snapshot(self) -> list[DeviceRecord]:
        """As `Source.snapshot`."""
        self._hear()
        begin, found = 0, []
        while (one := self._hub.latest(begin, lambda _: True)) is not None:
            begin = one[0] + 1
            found.append(DeviceRecord.decode(one[1]))
        return found

    async def statistics(self) -> DeviceStatistics:
        """As `Source.statistics`; what a line would count is not counted."""
        told = dict.fromkeys(DeviceStatistics.__slots__, 0)
        told |= {name: getattr(self._records.counts, name) for name in ("pushes", "records", "nameless")}
        told |= {"delivered": self._begin.sequence, "lost": self._begin.missed, "readers": 1}
        return DeviceStatistics(**{**told, "exchanges": self._exchanges, "failed": self._failed})

    async def exchange(self, apdu: bytes, within: float) -> bytes:
        """As `Source.exchange`. WireError, RemoteError for what is no request; TimeoutError; else as the conversation."""
        wanted = asking(apdu)
        self._failed += 1
        async with asyncio.timeout(within):
            octets = await answer(self._conversation, wanted.request)
        self._failed -= 1
        self._exchanges += 1
        return octets

    async def close(self) -> None:
        """As `Source.close`."""
        await self._conversation.close()

    def _hear(self) -> None:
        heard, self._conversation.notifications[:] = list(self._conversation.notifications), []
        for one in heard:
            pushed, now, url = push.interpret(one), time.time_ns() // 1000, self._url
            for record in self._records.told(pushed, now, authenticated=url.authenticated, encrypted=url.encrypted):
                self._hub.put(record)

    def _next(self) -> list[DeviceRecord]:
        found = []
        while (octets := self._hub.next(self._begin, lambda _: True)) is not None:
            self._begin.taken()
            found.append(DeviceRecord.decode(octets))
        return found
