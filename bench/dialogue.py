"""A dialogue with a meter, had once for real and then played back.

What is timed is the client alone: the meter's answers cost a look-up. For that the client must say the same octets each time,
hence its challenge and its first invocation counter are fixed; a client that departs from what was recorded is an error.
"""

from __future__ import annotations

from bench.job import Exchange

CHALLENGE = bytes(range(0x40, 0x50))
"""What every client challenges the meter with; never do this with a real one."""


class Departure(Exception):
    """The client says something else than when the dialogue was recorded."""


class Dialogue:
    """Requests and answers, each as octets of a TCP connection (with wrapper header)."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._turns: list[tuple[bytes, bytes]] = []

    def record(self, request: bytes) -> bytes:
        """Carry the request to the meter and keep the answer."""
        asked = bytes(request)
        answer = self._exchange(asked)
        self._turns.append((asked, answer))
        return answer

    def playback(self) -> Exchange:
        """The meter as it was, from the beginning."""
        turns = iter(self._turns)

        def answer(request: bytes) -> bytes:
            asked, answered = next(turns, (b"", b""))
            if request != asked:
                raise Departure(f"{bytes(request).hex()} instead of {asked.hex() or 'nothing'}")
            return answered

        return answer
