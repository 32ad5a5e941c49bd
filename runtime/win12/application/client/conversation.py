"""One exchange over one carrier: it writes what the exchange wants written, and waits no longer than it says.

Requests of several tasks queue, see `sharing`. A task that is cancelled while it waits for an answer leaves the conversation
usable: the answer is dropped when it comes, before the next request goes out. A long answer that is taken block by block does
not hold up other requests: when one comes in between, the rest of the blocks is fetched first and kept for whoever takes them.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError, Win12Error
from win12_wire.frames.cosem import AttributeSelection

from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import (
    Block,
    Closed,
    ExchangeEvent,
    Failed,
    Notified,
    Opened,
    Response,
    Result,
    Results,
)
from win12.application.client.experience import Experience
from win12.application.client.sharing import Sharing, Turn
from win12.application.client.traffic import Traffic
from win12.physical.carrier import Carrier

_NOTIFICATIONS_MAX = 1000


@dataclass(slots=True)
class _Streaming:
    """A long answer under way: pieces fetched and not yet taken."""

    pieces: deque[Block | Result] = field(default_factory=deque)
    done: bool = False
    dropped: bool = False
    error: Win12Error | None = None


class Conversation:
    """`carrier` is connected, `exchange` fresh. After an error other than a `MeterError`, `closed` tells whether it has ended.
    `peer` names the meter in errors.

    `notifications`: what the meter said on its own, oldest first, at most 1000; take them out as you like. `traffic`: what went
    over the carrier so far.
    """

    def __init__(self, carrier: Carrier, exchange: Exchange, peer: str) -> None:
        self._carrier = carrier
        self._exchange = exchange
        self._peer = peer
        self._sharing = Sharing(drop=carrier.abort)
        self._now: Callable[[], float] = asyncio.get_running_loop().time
        self._streaming: _Streaming | None = None
        self._silent = 0.0
        self.notifications: list[Any] = []
        self.traffic = Traffic()

    @property
    def closed(self) -> bool:
        """Whether nothing more can be asked."""
        return self._exchange.closed

    @property
    def experience(self) -> Experience:
        """What the meter has shown in this association."""
        return self._exchange.experience

    @property
    def hidden(self) -> bool:
        """Whether requests are encrypted."""
        return self._exchange.hidden

    @property
    def cut(self) -> bool:
        """Whether the line is gone, though perhaps nobody has asked since."""
        return self._carrier.closed

    async def open(self) -> Opened:
        """Connect the link and associate. Raises what went wrong, with the stream closed."""
        try:
            self._exchange.open(self._now())
            event = await self._event()
        except BaseException:
            self._carrier.abort()
            raise
        assert isinstance(event, Opened)
        return event

    async def get(self, selections: Sequence[AttributeSelection]) -> Sequence[Result]:
        """Read attributes; one result for each, in order."""
        async with self._turn() as turn:
            await self._settle(turn)
            self._exchange.get(selections, self._now())
            event = await self._answer()
            assert isinstance(event, Results)
            return event.results

    async def stream(self, selection: AttributeSelection) -> AsyncGenerator[Block | Result, None]:
        """Read one attribute as it arrives: blocks of its octets, or one result when the answer was short."""
        async with self._turn() as turn:
            await self._settle(turn)
            self._exchange.get([selection], self._now(), stream=True)
            streaming = self._streaming = _Streaming()
        try:
            while not streaming.done or streaming.pieces:
                if not streaming.pieces:
                    async with self._turn() as turn:
                        turn.use()
                        # While we waited for our turn, another task may have fetched the rest.
                        if not streaming.pieces and not streaming.done:
                            await self._advance(streaming)
                while streaming.pieces:
                    yield streaming.pieces.popleft()
            if streaming.error is not None:
                raise streaming.error
        finally:
            # Perhaps while another task fetches the rest: whoever comes next cleans up, with the turn in hand.
            streaming.dropped = True

    async def perform(self, request: Callable[[int], Any]) -> Any:
        """Send the request object that `request` makes of an invoke id; returns the answer object."""
        async with self._turn() as turn:
            await self._settle(turn)
            self._exchange.perform(request(self._exchange.next_invoke_id()), self._now())
            event = await self._answer()
            assert isinstance(event, Response)
            return event.response

    async def listen(self, within: float) -> None:
        """Take in what the meter says on its own, for so many seconds at most; other requests wait meanwhile."""
        async with self._turn() as turn:
            await self._settle(turn)
            try:
                data = await self._carrier.read(within)
            except LinkError as error:
                if error.code == Code.RESPONSE_TIMEOUT:
                    return
                self._exchange.connection_lost(error, self._now())
            else:
                self._exchange.receive(data, self._now())
            while (event := self._exchange.next_event()) is not None:
                self._note(event)

    async def close(self) -> None:
        """Release the association and close; never raises for what the meter does or leaves undone."""
        try:
            async with asyncio.timeout(limits.T_RELEASE), self._turn() as turn:
                await self._settle(turn)
                self._exchange.release(self._now())
                while not self._exchange.closed:
                    await self._step()
                self._write()
        except (TimeoutError, Win12Error):
            pass
        finally:
            self._carrier.close()

    def abort(self) -> None:
        """Cut the line at once; whatever is under way ends with PEER_CLOSED."""
        self._carrier.abort()

    async def _answer(self) -> ExchangeEvent:
        try:
            return await self._event()
        except asyncio.CancelledError:
            self._exchange.abandon(self._now())
            raise

    async def _advance(self, streaming: _Streaming) -> None:
        """Fetch one more piece."""
        try:
            event = await self._event()
        except Win12Error as error:
            streaming.error = error
        else:
            assert isinstance(event, Results | Block)
            streaming.pieces.append(event if isinstance(event, Block) else event.results[0])
            if isinstance(event, Block) and not event.last:
                return
        streaming.done = True
        self._streaming = None

    def _turn(self) -> Turn:
        self._check_open()
        return self._sharing.turn()

    def _check_open(self) -> None:
        if self._exchange.closed:
            raise LocalError(Code.UNEXPECTED, "the association has ended")

    async def _settle(self, turn: Turn) -> None:
        """Let what is under way come to its end: the blocks of a stream, the answer to an abandoned request."""
        streaming = self._streaming
        while streaming is not None and not streaming.done:
            if streaming.dropped:
                self._streaming = None
                self._exchange.abandon(self._now())
                break
            await self._advance(streaming)
        self._check_open()
        while self._exchange.busy:
            await self._step()
        while (event := self._exchange.next_event()) is not None:
            self._note(event)
        turn.use()

    async def _event(self) -> ExchangeEvent:
        """The next event that matters to the caller; raises for `Failed` and `Closed`."""
        while True:
            event = self._exchange.next_event()
            if event is None:
                await self._step()
            elif not self._note(event):
                return event

    def _note(self, event: ExchangeEvent) -> bool:
        if isinstance(event, Notified):
            self.notifications.append(event.notification)
            del self.notifications[:-_NOTIFICATIONS_MAX]
            return True
        if isinstance(event, Failed):
            raise self._placed(event.error)
        if isinstance(event, Closed):
            self._write()
            self._carrier.close()
            self._sharing.lost()
            raise self._placed(event.error or LinkError(Code.PEER_CLOSED))
        return False

    def _placed(self, error: Win12Error) -> Win12Error:
        """A break of the line says who was at the other end, and silence how long it was."""
        if error.detail or error.code not in (Code.PEER_CLOSED, Code.RESPONSE_TIMEOUT):
            return error
        silence = f", silent for {round(self._silent, 1):g} s" if error.code == Code.RESPONSE_TIMEOUT else ""
        return LinkError(error.code, f"{self._peer}{silence}")

    async def _step(self) -> None:
        """Write what is to be written, then wait for octets or for the deadline."""
        self._write()
        deadline = self._exchange.deadline()
        # The exchange always has a deadline while it waits; the limit is for a fault of ours.
        within = limits.T_INACTIVITY if deadline is None else max(0.0, deadline - self._now())
        try:
            data = await self._carrier.read(within)
        except LinkError as error:
            if error.code == Code.RESPONSE_TIMEOUT and deadline is not None:
                self._silent += within
                self._exchange.handle_timer(self._now())
            else:
                self._exchange.connection_lost(error, self._now())
            return
        self._silent, now = 0.0, self._now()
        self.traffic.heard(len(data), now)
        self._exchange.receive(data, now)

    def _write(self) -> None:
        while (data := self._exchange.outgoing()) and not self._carrier.closed:
            self.traffic.wrote(len(data), self._now())
            self._carrier.write(data)
