"""What comes over one connection on which a meter pushes: octets, or the silence that ends what is under way."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Final, Protocol

from win12_wire.errors import Code, LinkError

from .receiver import Heard, PushReceiver

IDLE: Final = 86400.0
"""seconds of silence after which a connection is given up: the peer is gone without saying so"""


class Octets(Protocol):
    """As `win12.physical.tcp.Stream`."""

    async def read(self, within: float | None) -> bytes: ...


async def listened(stream: Octets, receiver: PushReceiver) -> AsyncGenerator[tuple[int, list[Heard]], None]:
    """How many octets came, 0 when it was silence, and what was heard by that; until the connection ends or is given up.

    What the receiver still holds then is for the caller: `receiver.finish`.
    """
    loop = asyncio.get_running_loop()
    while True:
        deadline = receiver.deadline()
        try:
            data = await stream.read(IDLE if deadline is None else max(deadline - loop.time(), 0.001))
        except LinkError as error:
            if error.code != Code.RESPONSE_TIMEOUT or deadline is None:
                return
            yield 0, receiver.handle_timer(loop.time())
        else:
            yield len(data), receiver.receive(data, loop.time())
