"""A dialogue that changes its line: what is written, when it has left, which speed comes next, in this order.

Who speaks is sans-io and tells by `next_action` what is to be done; `turn` does it. The speed of a line must not change while
octets are still on their way out, and an adapter tells no more than what it has taken: see `SerialStream.left`.
"""

from __future__ import annotations

import asyncio
from typing import NamedTuple, Protocol

from win12_wire import limits
from win12_wire.errors import Code, LinkError

from win12.physical.serial_stream import SerialStream


class Write(NamedTuple):
    """Octets to send."""

    octets: bytes


class Leave(NamedTuple):
    """Wait until all of them are on the line, then say so by `left`."""


class Tune(NamedTuple):
    """Change to so many bits per second, in a framing of `serial`."""

    speed: int
    framing: str


Action = Write | Leave | Tune


class Speaker(Protocol):
    """One side of the dialogue."""

    def next_action(self) -> Action | None:
        """What is to be done next; None when there is nothing but to wait."""

    def receive(self, octets: bytes, now: float) -> None:
        """Take what was heard."""

    def left(self, now: float) -> None:
        """What was written has left."""

    def deadline(self) -> float | None:
        """When `handle_timer` must be called; None for never."""

    def handle_timer(self, now: float) -> None:
        """Let time pass."""

    def lost(self, now: float) -> None:
        """The line is gone."""


async def act(stream: SerialStream, speaker: Speaker) -> None:
    """Do all that is to be done. LinkError PEER_CLOSED, RESPONSE_TIMEOUT when a line takes nothing."""
    loop = asyncio.get_running_loop()
    while (action := speaker.next_action()) is not None:
        if isinstance(action, Write):
            stream.write(action.octets)
        elif isinstance(action, Tune):
            await stream.tune(action.speed, action.framing)
        else:
            await stream.left(limits.T_LOCAL_ANSWER)
            speaker.left(loop.time())


async def turn(stream: SerialStream, speaker: Speaker) -> None:
    """Do what is to be done, then take what is heard or let the deadline pass. LinkErrors of the line are told to the speaker."""
    loop = asyncio.get_running_loop()
    try:
        await act(stream, speaker)
        deadline = speaker.deadline()
        data = await stream.read(None if deadline is None else max(deadline - loop.time(), 0.0))
    except LinkError as error:
        if error.code != Code.RESPONSE_TIMEOUT:
            speaker.lost(loop.time())
            raise
        speaker.handle_timer(loop.time())
    else:
        speaker.receive(data, loop.time())
