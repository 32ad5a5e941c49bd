"""What an end of an association sends, seen by somebody who has the keys of both sides."""

from __future__ import annotations

from win12.application.association.names import RESPONSES

from win12_fuzz.sessions.apdus import decoded, proof_in
from win12_fuzz.sessions.bound import must
from win12_fuzz.sessions.holder import Holder, Opened
from win12_fuzz.sessions.layering import Around


class Sending:
    """What an end has sent, opened with the keys of both sides: no counter and no number comes twice under its key."""

    def __init__(self, own: Holder) -> None:
        self.own = own
        self.used: set[tuple[bool, int]] = set()
        self.number = -1
        self.transaction = b""
        self.opened: Opened | None = None

    def begins(self) -> None:
        """A new association may have a new dedicated key, under which counters begin anew."""
        self.used = {one for one in self.used if not one[0]}

    def sent(self, octets: bytes) -> Around | None:
        """The layers of what goes out."""
        self.opened = opened = self.own.opened(octets)
        must(opened is not None, "the peer can open what is sent")
        assert opened is not None
        self._use(opened.dedicated, opened.counter)
        message, around = decoded(opened.plain), opened.around
        proof = proof_in(message)
        if proof is not None:
            self._use(False, proof.invocation_counter)
        if around is not None and type(message) not in RESPONSES:
            self.transaction = around.transaction
            must(int.from_bytes(around.transaction) > self.number, "no number of a transaction is sent twice")
            self.number = int.from_bytes(around.transaction)
        return around

    def _use(self, dedicated: bool, counter: int) -> None:
        must((dedicated, counter) not in self.used, "no counter is sent twice")
        self.used.add((dedicated, counter))
