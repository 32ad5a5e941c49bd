"""The client's side of a request in blocks: the machine of spec/sessions/long_request_client.yaml, bound to octets."""

from __future__ import annotations

from win12_wire.errors import Code, RemoteError, make
from win12_wire.sessions import Trace
from win12_wire.sessions.long_request_client import SENDING, LongRequestClient

from win12.transport.pieces import Pieces


class LongRequest:
    """`outgoing` is the block to send now, as (number, last, octets), until it is taken; `answered`: the answer came."""

    def __init__(self, trace: Trace | None = None) -> None:
        self._machine = LongRequestClient(self, trace=trace)
        self._pieces = Pieces(b"", 1)
        self.outgoing: tuple[int, bool, bytes] | None = None
        self.answered = False

    @property
    def under_way(self) -> bool:
        """Whether blocks have been sent and the answer has not come."""
        return self._machine.state is SENDING

    def send(self, invoke_id: int, pieces: Pieces) -> None:
        """Begin. LocalError TOO_LONG when there are too many pieces."""
        self._pieces = pieces
        self._step(self._machine.api_send(invoke_id, pieces.count, 0.0))

    def taken(self, invoke_id: int, number: int) -> None:
        """The server acknowledges a block. RemoteError BLOCK_SEQUENCE, UNEXPECTED_APDU, WRONG_INVOKE_ID."""
        self._step(self._machine.rx_taken(invoke_id, number, 0.0))
        if self.outgoing is None:
            raise RemoteError(Code.WRONG_INVOKE_ID, "acknowledges another request")

    def answer(self, invoke_id: int, refusal: bool) -> None:
        """The answer, or its first block, has come. RemoteError UNEXPECTED_APDU when it is too early, WRONG_INVOKE_ID."""
        self.answered = False
        self._step(self._machine.rx_answer(invoke_id, refusal, 0.0))
        if not self.answered:
            raise RemoteError(Code.WRONG_INVOKE_ID, "answers another request")

    def abandon(self) -> None:
        """Nobody wants it any more."""
        self._machine.api_abandon(0.0)

    def take(self) -> tuple[int, bool, bytes]:
        """The block to send, once."""
        block, self.outgoing = self.outgoing, None
        assert block is not None
        return block

    @staticmethod
    def _step(code: Code | None) -> None:
        if code is not None:
            raise make(code)

    # --- ports of the machine

    def send_first(self, invoke_id: int, number: int, last: bool) -> None:
        """Block 1, with the names."""
        self.send_block(invoke_id, number, last)

    def send_block(self, invoke_id: int, number: int, last: bool) -> None:  # the invoke id is the request's
        """Any other."""
        self.outgoing = number, last, self._pieces.piece(number)

    def tell_answered(self) -> None:
        """The answer."""
        self.answered = True
