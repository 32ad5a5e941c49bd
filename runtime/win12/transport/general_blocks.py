"""General block transfer of one association, either side: spec/sessions/general_block_transfer.yaml bound to octets.

It stands between the association and the link: what the association has to say goes in through `send`, what the link brings
through `receive`, and both come out whole on the other side. Which block is sent, acknowledged, kept or sent again is decided by
the machine. The APDU is protected before it is cut, so nothing here is authenticated: what is put together is not believed before
the association has opened it.
"""

from __future__ import annotations

from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, Win12Error, WireError, make
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.sessions import Trace
from win12_wire.sessions.general_block_transfer import ANSWERING, IDLE, LINGERING, GeneralBlockTransfer

from win12.transport.pieces import Pieces, room_for_raw

TAG: Final = 0xE0
_OVERHEAD: Final = 6
"""Octets of a block besides what it carries and its length."""
NUMBER_MAX: Final = 0xFFFF
_REFUSALS: Final = frozenset({int(ApduTag.exception_response), int(ApduTag.confirmed_service_error)})
_HANDSHAKE: Final = frozenset({int(ApduTag.aarq), int(ApduTag.aare), int(ApduTag.rlrq), int(ApduTag.rlre)})
"""Never cut: they are not of the services that the peer agreed to take in blocks."""


class GeneralBlocks:
    """`asking`: we are the client. `largest`: octets of an APDU that the peer takes, 0 for no limit. `window`: blocks we take.

    After each call: `outgoing()` are the APDUs to send; `progressed()` tells whether the transfer went on.
    """

    def __init__(
        self, *, asking: bool, largest: int, window: int = limits.WINDOW_DEFAULT, limit: int = limits.TRANSFER_MAX,
        response: float = limits.T_WINDOW, trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._machine = GeneralBlockTransfer(
            self,
            asking=asking,
            own_window=window,
            retries=limits.WINDOW_RETRIES,
            most=NUMBER_MAX,
            window_after=response,
            trace=trace,
        )
        self._largest = largest or limits.PDU_DEFAULT
        self._room = room_for_raw(self._largest, _OVERHEAD)
        self._limit = limit
        self._plain = b""
        self._pieces = Pieces(b"", 1)
        self._blocks: dict[int, bytes] = {}
        self._size = 0
        self._block = BlockTransfer.__new__(BlockTransfer)
        self._outgoing: list[bytes] = []
        self._whole: list[bytes] = []
        self._progressed = False

    # --- what the owner wants

    def send(self, apdu: bytes, now: float, *, confirmed: bool = True) -> None:
        """An APDU of ours, in blocks if need be; `confirmed` for requests and answers. LocalError TOO_LONG, BUSY."""
        fits = len(apdu) <= self._largest or apdu[0] in _HANDSHAKE
        pieces = self._pieces
        if not fits or self._machine.state is ANSWERING:
            pieces = Pieces(apdu, self._room)
        kept, self._plain, self._pieces = self._pieces, apdu, pieces
        code = self._machine.api_send(pieces.count, fits, confirmed, apdu[0] in _REFUSALS, now)
        if code is not None:
            self._pieces = kept
            raise make(code)
        self._pump(now)

    def ended(self, now: float) -> None:
        """The dialogue went on without blocks."""
        self._machine.api_ended(now)

    def abort(self, now: float) -> None:
        """Tell the peer that nothing more is wanted."""
        self._machine.api_abort(now)

    # --- octets and time

    def receive(self, apdu: bytes, now: float) -> tuple[list[bytes], Win12Error | None]:
        """An APDU of the peer: those that are whole now, and why the transfer ended if it did, RemoteError or LinkError."""
        code: Code | None = None
        if not apdu or apdu[0] != TAG:
            self._machine.rx_plain(bool(apdu) and apdu[0] in _REFUSALS, now)
            return [apdu], None
        try:
            block = self._block = BlockTransfer.decode(apdu)
        except WireError:
            return [apdu], None
        code = self._machine.rx_block(
            bool(block.last_block), bool(block.streaming), block.window, block.block_number, block.block_number_ack,
            bool(block.raw), now,
        )  # fmt: skip
        self._pump(now)
        whole, self._whole = self._whole, []
        return whole, None if code is None else make(code)

    def deadline(self) -> float | None:
        """When to call `handle_timer`, on the clock of `now`."""
        return self._machine.deadline()

    def handle_timer(self, now: float) -> Win12Error | None:
        """Act on the time that has passed; LinkError RESPONSE_TIMEOUT when the peer says nothing any more."""
        code = self._machine.handle_timer(now)
        self._pump(now)
        return None if code is None else make(code)

    def outgoing(self) -> list[bytes]:
        """APDUs to send now, in order, once."""
        outgoing, self._outgoing = self._outgoing, []
        return outgoing

    def progressed(self) -> bool:
        """Whether something new came since the last call."""
        progressed, self._progressed = self._progressed, False
        return progressed

    @property
    def busy(self) -> bool:
        """Whether a transfer is under way."""
        return self._machine.state is not IDLE and self._machine.state is not LINGERING

    def _pump(self, now: float) -> None:
        """All that the window allows."""
        said = -1
        while said != len(self._outgoing) and self._machine.state is not IDLE:
            said = len(self._outgoing)
            self._machine.api_pump(now)

    # --- ports of the machine

    def known(self) -> bool:
        """Whether this very block was kept."""
        return self._blocks.get(self._block.block_number) == self._block.raw

    def room(self) -> bool:
        """Whether the block in hand fits the limit."""
        kept = 0 if self._block.block_number == 1 else self._size
        return kept + len(self._block.raw) <= self._limit

    def clear(self) -> None:
        """Forget what has come."""
        self._blocks.clear()
        self._size = 0

    def keep(self, number: int) -> None:
        """The octets of the block in hand."""
        self._blocks[number] = self._block.raw
        self._size += len(self._block.raw)

    def send_plain(self) -> None:
        """As it is."""
        self._outgoing.append(self._plain)

    def send_block(  # noqa: PLR0917  # what a block says
        self, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, part: int
    ) -> None:
        """One block, or an acknowledgement."""
        raw = self._pieces.piece(part)
        block = BlockTransfer(
            last_block=int(last), streaming=int(streaming), window=peer_window, block_number=number,
            block_number_ack=acknowledged, raw=raw,
        )  # fmt: skip
        self._outgoing.append(block.encode())

    def send_abort(self) -> None:
        """The end."""
        self.send_block(True, False, 0, 0, 0, 0)

    def tell_whole(self, first: int, end: int) -> None:
        """All is there. Only the first block is remembered, to tell it from the next transfer's."""
        blocks = self._blocks
        self._whole.append(b"".join([blocks[number] for number in range(first, end + 1)]))
        one = blocks.get(1)
        self.clear()
        if one is not None:
            blocks[1] = one

    def tell_progress(self) -> None:
        """Something new came."""
        self._progressed = True

    def tell_lost(self) -> None:
        """Nobody will send it again."""
        self.clear()
