"""Receiving what meters push: octets of one connection or file in, messages out. Sans-io: time is an argument.

Rules
  * The first octets tell the link: a wrapper header, an APDU tag or LLC header (raw), otherwise HDLC or M-Bus, whichever frame is
    found first. The decision holds for the connection. How the octets were cut into reads changes nothing, but that a long raw
    APDU which dribbles in may be told no sooner than when the line is silent.
  * Silence ends what is under way, see spec/sessions/push_line.yaml: partial frames, segments and blocks are told as incomplete,
    never joined to what follows. A raw APDU has no frame around it; it ends where its own lengths say.
  * Every whole message is told, one that cannot be understood with its error. Noise between frames is not.
  * Bounds: APDU_MAX octets of one message or general block transfer, one frame of look-ahead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from win12_wire.limits import APDU_MAX, T_PUSH_GAP
from win12_wire.sessions import Trace
from win12_wire.sessions.push_line import PushLine

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

    def __init__(self, ring: Sequence[Keys] = (), gap: float = T_PUSH_GAP, trace: Trace | None = None) -> None:
        self._interpreter = Interpreter(ring, transfer_max=APDU_MAX)
        self._machine = PushLine(self, gap_after=gap, trace=trace)
        self._line: Line = Undecided()
        self._ended: list[Heard] = []

    def receive(self, data: bytes, now: float) -> list[Heard]:
        """Messages that are complete with these octets."""
        self._machine.link_octets(now)
        return self._told(self._take(data))

    def deadline(self) -> float | None:
        """When silence will have ended what is under way; None when nothing is."""
        return self._machine.deadline()

    def handle_timer(self, now: float) -> list[Heard]:
        """What the silence ended."""
        self._machine.handle_timer(now)
        return self._take_ended()

    def finish(self, now: float = 0.0) -> list[Heard]:
        """What is left is told as incomplete; octets that follow begin anew."""
        self._machine.link_closed(now)
        return self._take_ended()

    def tell_ended(self) -> None:
        """From the machine: what is under way has ended."""
        heard = self._told(self._line.flush())
        heard.extend(_heard(decoded) for decoded in self._interpreter.finish() if decoded.error is not None)
        self._line = self._line.again()
        self._ended = heard

    def _take_ended(self) -> list[Heard]:
        heard, self._ended = self._ended, []
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
