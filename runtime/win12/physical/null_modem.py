"""A cable between two serial lines of this machine, each a pseudo-terminal: what is said at one end is heard at the other.

Octets take the time that the speed of the sender asks for, LINE_TIME_MAX at most, and arrive as they were only where the other
end has the same speed then: a pseudo-terminal shows which speed a program has set. So a program that changes its speed too early,
too late or not at all is not understood, as on a real line. Framings cannot be seen and are not compared.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from typing import Final

from win12.physical.serial import set_up, speed_of

LINE_TIME_MAX: Final = 0.25
"""seconds after which octets arrive at the latest: a readout at 300 bits per second would take many"""
_CHUNK: Final = 65536
_BITS: Final = 10
_SPEED: Final = 300


class NullModem:
    """`ends` are the paths of both lines; an async context manager that holds them. For systems with pseudo-terminals."""

    def __init__(self) -> None:
        self._held = [os.openpty(), os.openpty()]
        for _, line in self._held:
            set_up(line, _SPEED, "8N1")
            os.set_blocking(line, False)
        for near, _ in self._held:
            os.set_blocking(near, False)
        self.ends = [os.ttyname(line) for _, line in self._held]

    def speed(self, end: int) -> int:
        """Bits per second that a program has set at this end."""
        return speed_of(self._held[end][0])

    def say(self, end: int, octets: bytes) -> None:
        """Something is heard at this end; what its program does not take in time is lost."""
        with contextlib.suppress(BlockingIOError):
            os.write(self._held[end][0], octets)

    async def __aenter__(self) -> NullModem:
        loop = asyncio.get_running_loop()
        for end, (near, _) in enumerate(self._held):
            loop.add_reader(near, self._read, end)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.pull()

    def pull(self) -> None:
        """Both ends are hung up."""
        for near, line in self._held:
            asyncio.get_running_loop().remove_reader(near)
            os.close(near)
            os.close(line)
        self._held = []

    def arrive(self, end: int, octets: bytes, speed: int) -> None:
        """What was said at an end, at a speed, comes to the other."""
        other = 1 - end
        self.say(other, octets if speed == self.speed(other) else garbled(octets))

    def said(self, end: int, octets: bytes) -> None:
        """Something was said at an end: it will arrive."""
        speed = self.speed(end)
        asyncio.get_running_loop().call_later(min(len(octets) * _BITS / speed, LINE_TIME_MAX), self._arrive, end, octets, speed)

    def _read(self, end: int) -> None:
        self.said(end, os.read(self._held[end][0], _CHUNK))

    def _arrive(self, end: int, octets: bytes, speed: int) -> None:
        if self._held:
            self.arrive(end, octets, speed)


def garbled(octets: bytes) -> bytes:
    """How octets look at another speed."""
    return bytes(octet * 5 % 251 | 0x80 for octet in octets)
