"""Receiving what meters push: octets of one connection or file in, messages out. Sans-io: time is an argument.

Rules
  * The first octets tell the link: a wrapper header, an APDU tag or LLC header (raw), otherwise HDLC or M-Bus, whichever frame is
    found first. The decision holds for the connection. How the octets were cut into reads changes nothing.
  * Silence of T_PUSH_GAP ends what is under way: partial frames, segments and blocks are told as incomplete, never joined to what
    follows. A raw APDU has no frame around it; it ends where its own lengths say.
  * Every whole message is told, one that cannot be understood with its error. Noise between frames is not.
  * Bounds: APDU_MAX octets of one message or general block transfer, one frame of look-ahead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from win12_wire.limits import APDU_MAX, T_PUSH_GAP

from win12.application.decoding.apdu import Interpreter
from win12.application.decoding.result import Decoded
from win12.application.listening.lines import Found, Line, Undecided
from win12.security.keys import Keys


@dataclass(frozen=True, slots=True)
class Heard:
    """One message: what it says, its octets as they came, and where they began in the stream."""

    decoded: Decoded
    octets: bytes
    offset: int


class PushReceiver:
    """One connection. `receive` octets as they come, `handle_timer` when `deadline` has passed, `finish` when it ends."""

    def __init__(self, ring: Sequence[Keys] = (), gap: float = T_PUSH_GAP) -> None:
        self._interpreter = Interpreter(ring, transfer_max=APDU_MAX)
        self._gap = gap
        self._deadline: float | None = None
        self._line: Line = Undecided()

    def receive(self, data: bytes, now: float) -> list[Heard]:
        """Messages that are complete with these octets."""
        self._deadline = now + self._gap
        return self._told(self._take(data))

    def deadline(self) -> float | None:
        """When silence will have ended what is under way; None when nothing is."""
        return self._deadline

    def handle_timer(self, now: float) -> list[Heard]:
        """What the silence ended."""
        if self._deadline is None or now < self._deadline:
            return []
        return self.finish()

    def finish(self) -> list[Heard]:
        """What is left is told as incomplete; octets that follow begin anew."""
        self._deadline = None
        heard = self._told(self._line.flush())
        heard.extend(_heard(decoded) for decoded in self._interpreter.finish() if decoded.error is not None)
        self._line = self._line.again()
        return heard

    def _take(self, data: bytes) -> Iterator[Found]:
        """Hand the octets to the line; when it turns out to be another kind of line, that one gets all it had."""
        yield from self._line.receive(data)
        while (other := self._line.other()) is not None:
            self._line, octets = other
            yield from self._line.receive(octets)

    def _told(self, found: Iterator[Found]) -> list[Heard]:
        return [_heard(decoded) for one in found for decoded in self._interpreter.take(one)]


def _heard(decoded: Decoded) -> Heard:
    """The octets are those of the link frames; of the blocks or the APDU itself where there is no link."""
    if decoded.own:
        return Heard(decoded, b"".join(whole.octets for whole in decoded.own), decoded.own[0].offset)
    origin = decoded.origin
    return Heard(decoded, origin.octets, origin.at(0)) if origin is not None else Heard(decoded, b"", 0)
