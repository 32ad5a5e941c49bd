"""The client's side of an answer that may come in blocks: the machine of spec/sessions/long_answer_client.yaml, bound to octets.

One object serves all requests of an association, one after the other. Which block is the right one, when to ask for the next and
what ends the transfer is the machine's; here the octets are kept.
"""

from __future__ import annotations

from win12_wire import limits
from win12_wire.errors import Code, RemoteError, make
from win12_wire.sessions import Trace
from win12_wire.sessions.long_answer_client import IDLE, LongAnswerClient


class LongAnswer:
    """After `take_block`, `done` tells whether the answer is complete, `next` for which block to ask otherwise.

    Two steps of the machine are for every request, so they are given as they are: `ask(invoke_id, now)` when it goes out, which
    ends the answer before, and `hear_whole(invoke_id, refusal, now)` when an answer comes in one piece, after which `check` is
    called unless the machine took it.
    """

    __slots__ = ("_heard", "_limit", "_parts", "_raw", "_refused_after", "_size", "ask", "hear_whole", "machine", "next")

    def __init__(self, limit: int = limits.TRANSFER_MAX, trace: Trace | None = None) -> None:
        machine = self.machine = LongAnswerClient(self, most=limits.BLOCKS_MAX, trace=trace)
        self.ask = machine.api_ask
        self.hear_whole = machine.rx_whole
        self._limit = limit
        self._parts: list[bytes] = []
        self._raw = b""
        self._size = 0
        self._heard = False
        self._refused_after: int | None = None
        self.next = 0

    def abandon(self) -> None:
        """Nobody wants the answer any more."""
        self.machine.api_abandon(0.0)
        self._parts.clear()

    def take_whole(self, invoke_id: int, refusal: bool) -> None:
        """An answer in one piece has come. RemoteError UNEXPECTED_APDU in place of a block, WRONG_INVOKE_ID."""
        self.check(self.hear_whole(invoke_id, refusal, 0.0))

    def check(self, code: Code | None) -> None:
        """Raise the error with which `hear_whole` ended, or that it dropped what it heard."""
        if code is not None or self.machine.state is not IDLE:
            raise make(code or Code.WRONG_INVOKE_ID, "not the answer that was to come")

    def take_block(self, invoke_id: int, number: int, last: bool, raw: bytes | None) -> None:
        """A block has come; without octets it is a refusal. RemoteError BLOCK_SEQUENCE, TRANSFER_TOO_LARGE, WRONG_INVOKE_ID."""
        machine = self.machine
        self._heard = False
        self.next, self._refused_after = 0, None
        self._raw = raw or b""
        taken = machine.received
        if not taken:
            self._parts.clear()
            self._size = 0
        code = machine.rx_block(invoke_id, number, last, raw is None, 0.0)
        if code is not None:
            said = f"block {number} instead of {taken + 1}" if code is Code.BLOCK_SEQUENCE else f"{self._size} octets and more"
            raise make(code, said)
        if not self._heard:
            raise RemoteError(Code.WRONG_INVOKE_ID, "a block of another answer")

    def refused(self) -> int | None:
        """How many blocks came before the refusal in place of one; None when there was none since the last call."""
        after, self._refused_after = self._refused_after, None
        return after

    @property
    def taken(self) -> int:
        """Blocks of the answer under way that have come."""
        return self.machine.received

    @property
    def done(self) -> bool:
        """Whether nothing more is awaited."""
        return self.machine.state is IDLE

    def drain(self) -> bytes:
        """The octets taken since the last call."""
        octets = b"".join(self._parts)
        self._parts.clear()
        return octets

    # --- ports of the machine

    def room(self) -> bool:
        """Whether the block in hand fits the limit."""
        return self._size + len(self._raw) <= self._limit

    def send_next(self, invoke_id: int, number: int) -> None:  # the invoke id of the request is known
        """Ask for the block after this one."""
        self.next = number

    def tell_answered(self) -> None:
        """The answer came whole."""

    def tell_refused(self, after: int) -> None:
        """A refusal."""
        self._heard = True
        self._refused_after = after

    def tell_block(self, number: int, last: bool) -> None:  # they come in order
        """One more."""
        self._heard = True
        raw = self._raw
        self._size += len(raw)
        self._parts.append(raw)
