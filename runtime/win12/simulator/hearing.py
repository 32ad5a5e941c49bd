"""What a meter hears on a carrier, in time."""

import asyncio

from win12_wire.errors import Code, LinkError

from win12.physical.carrier import Carrier
from win12.simulator.dialogue import Dialogue


async def hear(dialogue: Dialogue, carrier: Carrier) -> None:
    """Octets that come, or that it is time for what the dialogue waits for. LinkError PEER_CLOSED."""
    loop = asyncio.get_running_loop()
    try:
        data = await carrier.read(max(dialogue.deadline() - loop.time(), 0.0))
    except LinkError as error:
        if error.code != Code.RESPONSE_TIMEOUT:
            raise
        dialogue.handle_timer(loop.time())
    else:
        dialogue.receive(data, loop.time())
