"""What has gone over a carrier, and how long the meter takes to answer."""

from dataclasses import dataclass


@dataclass(slots=True)
class Traffic:
    """Octets each way. `turns`: how often something was written and then something heard: round trips. `fastest`: of them, in
    seconds, None before the first.
    """

    sent: int = 0
    received: int = 0
    turns: int = 0
    fastest: float | None = None
    _asked: float | None = None

    @property
    def octets(self) -> int:
        """Both ways together."""
        return self.sent + self.received

    def wrote(self, octets: int, now: float) -> None:
        """Something was written."""
        self.sent += octets
        self._asked = now

    def heard(self, octets: int, now: float) -> None:
        """Something was read."""
        self.received += octets
        if self._asked is not None:
            took, self._asked = now - self._asked, None
            self.turns += 1
            if self.fastest is None or took < self.fastest:
                self.fastest = took
