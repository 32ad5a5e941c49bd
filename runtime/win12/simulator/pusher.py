"""Sends the pushes of a meter over TCP, again and again; a listener that is away is tried again at the next push."""

import asyncio
from dataclasses import dataclass

from win12_wire import limits
from win12_wire.errors import LinkError

from win12.physical import tcp
from win12.simulator.push import Framing, framed, notification, protected
from win12.simulator.session import MANAGEMENT_CLIENT
from win12.simulator.station import Station


@dataclass(frozen=True, slots=True, kw_only=True)
class PushTarget:
    """Where, how and how often: `every` seconds; `ciphered` under general-glo; `client` the address pushed to."""

    host: str
    port: int
    framing: Framing = Framing.WRAPPER
    every: float = 60.0
    ciphered: bool = False
    client: int = MANAGEMENT_CLIENT


class Pusher:
    """The pushes of one station to one target. `sent` and `failed` count them; `last_error` tells why one failed."""

    def __init__(self, station: Station, target: PushTarget) -> None:
        self._station = station
        self._target = target
        self.sent = 0
        self.failed = 0
        self.last_error: LinkError | None = None

    def octets(self) -> bytes:
        """The next push as it stands on the link."""
        apdu = notification(self._station, self.sent + self.failed + 1, self._station.meter.wall())
        if self._target.ciphered:
            apdu = protected(self._station, apdu)
        return framed(apdu, self._target.framing, self._target.client)

    async def push(self) -> None:
        """Send one push on a connection of its own. LinkError when the listener cannot be reached or takes nothing."""
        octets = self.octets()
        stream = await tcp.connect(self._target.host, self._target.port)
        async with stream:
            stream.write(octets)
            await stream.drain(limits.T_RESPONSE)

    async def run(self) -> None:
        """Push until cancelled."""
        while True:
            try:
                await self.push()
            except LinkError as error:
                self.failed += 1
                self.last_error = error
            else:
                self.sent += 1
            await asyncio.sleep(self._target.every)
