"""Messages of IEC 62056-21 out of what a line says: noise before and between them, a parity bit that nobody took off.

A message is looked for at each octet; what is none is passed over. One that has begun and may still go on is waited for. What
looks like the beginning of one hides none that follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from win12_wire.errors import Code, WireError
from win12_wire.frames import iec62056_21 as frames

Message = Any
Read = Callable[[bytes, int, int], tuple[Message, int]]
BITS: Final = "7E1"
BITS_OF_HDLC: Final = "8N1"
_SEVEN: Final = bytes(o if o < 0x80 else o & 0x7F if o.bit_count() % 2 == 0 else 0x1A for o in range(256))
_BEGINS: Final = {frames.Identification: b"/", frames.DataMessage: b"\x02", frames.Command: b"\x01"}
"""what begins a message and stands inside none: where it comes again, what was before it is noise"""
_SPEEDS: Final = {int(z): int(z.name.rpartition("_")[2]) for z in frames.Speed}
_READERS: Final[dict[type[Any], Read]] = {
    frames.Request: frames.read_request,
    frames.Identification: frames.read_identification,
    frames.Acknowledgement: frames.read_acknowledgement,
    frames.DataMessage: frames.read_data_message,
    frames.PushedData: frames.read_pushed_data,
    frames.Command: frames.read_command,
    frames.Leave: frames.read_leave,
    frames.Acknowledged: frames.read_acknowledged,
    frames.RepeatRequest: frames.read_repeat_request,
}


class Corrupt:
    """A message whose check is wrong."""


def seven(octets: bytes) -> bytes:
    """Seven bits of each octet: a line that cannot do 7E1 gives the parity bit too. Where it is wrong, SUB stands."""
    return octets.translate(_SEVEN)


def speed_of(z: int) -> int:
    """Bits per second of an octet Z; 300 for one that the table lacks."""
    return _SPEEDS.get(z, 300)


def fastest_z(speed: int) -> int:
    """The highest digit Z whose speed is at most this one."""
    return max((z for z, its in _SPEEDS.items() if z < ord("A") and its <= speed), default=ord("0"))


class Messages:
    """Octets in any pieces to messages; `receive` looks for those of the kinds it is given."""

    def __init__(self) -> None:
        self._held = b""

    def clear(self) -> None:
        """Forget what has begun: it came at another speed."""
        self._held = b""

    def receive(self, octets: bytes) -> None:
        """Take what was heard."""
        self._held += octets

    def next(self, kinds: tuple[type[Any], ...]) -> Message | None:
        """The next message of one of these kinds, or Corrupt; None when more must come."""
        at = 0
        while at < len(self._held):
            found, end = self._at(at, kinds)
            if found is not None:
                self._held = self._held[end:]
                return found
            if end < 0:
                break
            at += 1
        self._held = self._held[at:]
        return None

    def _at(self, at: int, kinds: tuple[type[Any], ...]) -> tuple[Message | None, int]:
        """A message that begins here and its end; None, and -1 when one may have begun."""
        waits = False
        for kind in kinds:
            try:
                found, end = _READERS[kind](self._held, at, len(self._held))
            except WireError as error:
                corrupt = error.code == Code.BAD_CHECKSUM
                if self._begins_anew(kind, at, error.offset if corrupt else len(self._held)):
                    continue
                if corrupt:
                    return Corrupt(), error.offset + 1
                waits |= error.code == Code.TRUNCATED
                continue
            if not self._begins_anew(kind, at, end - 1):
                return found, end
        return None, -1 if waits else 0

    def _begins_anew(self, kind: type[Any], at: int, end: int) -> bool:
        """Whether a message of this kind begins behind this octet; the check, which may be any octet, is behind `end`."""
        return kind in _BEGINS and _BEGINS[kind] in self._held[at + 1 : end]


def decoded(kinds: tuple[type[Any], ...], octets: bytes) -> Iterator[Message]:
    """All messages in these octets."""
    line = Messages()
    line.receive(octets)
    while (found := line.next(kinds)) is not None:
        yield found
