"""One association over one link, without sockets: requests in and octets out, octets in and results out.

The owner calls a method, writes `outgoing()` to the peer, feeds what comes back to `receive`, calls `handle_timer` at
`deadline()`, and takes events until there are none. Requests go one at a time; what is too long goes and comes in blocks.
"""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from win12_wire import limits
from win12_wire.errors import Code, LocalError, Win12Error
from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.sessions.association_client import PASS_THREE_INVOKE_ID

from win12.application.association import ClientAssociation
from win12.application.association import events as association_events
from win12.application.client.exchange_events import Block, Closed, ExchangeEvent, Failed, Notified, Opened, Response, Results
from win12.application.client.experience import Experience
from win12.application.client.getting import Getting
from win12.application.client.performing import PERFORMED, Performing
from win12.application.client.planning import Terms
from win12.application.client.short_exchange import ShortExchange
from win12.application.client.short_naming import ShortNames
from win12.application.client.short_work import ShortGetting, ShortPerforming
from win12.transport.general_blocks import GeneralBlocks
from win12.transport.invoke_ids import InvokeIds
from win12.transport.link import ApduReceived, Link, LinkOpened
from win12.transport.long_answer import LongAnswer

Work: TypeAlias = Getting | Performing | ShortGetting | ShortPerforming
_DONE: Final = frozenset({Results, Response})
"""What is an answer before anything was asked."""

__all__ = ["Block", "Closed", "Exchange", "Failed", "Notified", "Opened", "Response", "Results"]


class Exchange:
    """`link` and `association` are fresh ones; `now` is seconds of any clock that never goes back.

    `release`: the association ends before the link does. `window`: blocks of a general block transfer that we take in a row.
    """

    def __init__(
        self, link: Link, association: ClientAssociation, *, release: bool = True, window: int = limits.WINDOW_DEFAULT
    ) -> None:  # fmt: skip
        self._link = link
        self._association = association
        self._release = release
        self._window = window
        self._invoke_ids = InvokeIds(PASS_THREE_INVOKE_ID)
        self.experience = Experience(Terms())
        self._events: list[ExchangeEvent] = []  # one or two, as in links
        self._answer = LongAnswer()
        self._blocks: GeneralBlocks | None = None
        self._work: Work | None = None
        self._waiting = False
        self._abandoned = False
        self._open = False
        self._closed = False
        self._lists = False
        self._names: ShortNames | None = None
        self._leaving = False

    # --- what the owner wants

    def open(self, now: float) -> None:
        """Connect and associate: `Opened` follows, or `Closed`."""
        self._link.open(now)
        self._turn(now)

    def get(self, selections: Sequence[AttributeSelection], now: float, *, stream: bool = False) -> None:
        """Read attributes: `Results` follows, with one result for each in their order, or `Failed`, or `Closed`.

        As `experience` plans it, in as few requests as the meter takes. With `stream` (one selection only) a long answer
        comes as `Block` events as it arrives. LocalError BUSY or UNEXPECTED.
        """
        if self._waiting or not self._open:
            self._check_idle()
        if self._names is None:
            work: Work = Getting(selections, self._invoke_ids, self._answer, self.experience, stream=stream)
        else:
            work = self._short_getting(selections, self._names, stream=stream)
        self._begin(work, now)

    def perform(self, request: Any, now: float) -> None:
        """Send a set, action or access request object; `Response` with the answer object follows, or `Failed`, or `Closed`.

        A set or action that is too long for the meter goes in blocks if that was agreed. LocalError BUSY, UNEXPECTED, TOO_LONG.
        """
        self._check_idle()
        association = self._association
        if type(request) in PERFORMED and self._names is not None:
            self._begin(ShortPerforming(request, self._names, self._short_exchange()), now)
        elif type(request) in PERFORMED and request.confirmed:
            limit, conformance = association.max_send, association.conformance
            self._begin(Performing(request, self._answer, limit=limit, conformance=conformance), now)
        else:
            self._sent(None, association.request(request, now), now)

    @property
    def hidden(self) -> bool:
        """Whether requests are encrypted."""
        return self._association.hidden

    def next_invoke_id(self) -> int:
        """An invoke id for a request given to `perform`."""
        return self._invoke_ids.next()

    def abandon(self, now: float) -> None:
        """Forget the request under way: its answer will be dropped when it comes, and `busy` tells until then."""
        self._work = None
        self._answer.abandon()
        self._events.clear()
        if self._waiting and not self._abandoned:
            self._abandoned = True
            self._association.cancel(now)

    def release(self, now: float) -> None:
        """End the association and the link in order; `Closed` follows."""
        if self._closed:
            return
        self._leaving = True
        if self._blocks is not None and self._blocks.busy:
            self._blocks.abort(now)
            self._flush(self._blocks, now)
        if self._open and self._release and not self._waiting:
            self._association.release(now)
            for told in self._association.told():
                self._on_association(told, now)
        else:
            self._link.close(now)
        self._turn(now)

    # --- octets and time

    def receive(self, data: bytes, now: float) -> None:
        """Octets from the meter, cut in any way."""
        self._link.receive(data, now)
        self._turn(now)

    def connection_lost(self, error: Win12Error, now: float) -> None:
        """The stream under the link is gone."""
        self._association.link_closed(now)
        self._close(error)

    def outgoing(self) -> bytes:
        """Octets to write now, once."""
        return self._link.outgoing()

    def deadline(self) -> float | None:
        """When to call `handle_timer`, None for never."""
        link, association = self._link.deadline(), self._association.deadline()
        if self._blocks is not None:
            blocks = self._blocks.deadline()
            link = blocks if link is None or (blocks is not None and blocks < link) else link
        if link is None or association is None:
            return association if link is None else link
        return min(link, association)

    def handle_timer(self, now: float) -> None:
        """Act on what has not come."""
        self._link.handle_timer(now)
        self._turn(now)
        if self._blocks is not None and not self._closed:
            error = self._blocks.handle_timer(now)
            self._flush(self._blocks, now)
            if error is not None:
                self._break_off(error, now)
        for event in self._association.handle_timer(now):
            self._on_association(event, now)
        self._turn(now)

    def next_event(self) -> ExchangeEvent | None:
        """The next event, None when there is none."""
        return self._events.pop(0) if self._events else None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come, abandoned ones included."""
        return self._waiting

    @property
    def closed(self) -> bool:
        """Whether the association has ended or never was."""
        return self._closed

    # --- inside

    def _short_getting(self, selections: Sequence[AttributeSelection], names: ShortNames, *, stream: bool) -> ShortGetting:
        exchange, limit = self._short_exchange(), self._association.max_send
        return ShortGetting(selections, names, exchange, lists=self._lists, limit=limit, stream=stream)

    def _short_exchange(self) -> ShortExchange:
        association = self._association
        return ShortExchange(self._answer, limit=association.max_send, conformance=association.conformance)

    def _begin(self, work: Work, now: float) -> None:
        first: Any = work.start()
        if type(first) in _DONE:
            self._events.append(first)
            return
        self._sent(work, self._association.request(first, now), now)

    def _sent(self, work: Work | None, wants_answer: bool, now: float) -> None:
        """A request has been made; one without an answer is done when it is sent."""
        self._work, self._waiting = work, wants_answer
        self._send(now)
        if not wants_answer:
            self._events.append(Response(None))

    def _check_idle(self) -> None:
        if not self._open:
            raise LocalError(Code.UNEXPECTED, "no association")
        if self._waiting:
            raise LocalError(Code.BUSY)

    def _turn(self, now: float) -> None:
        """Carry what the link has to the association and back until both are quiet."""
        link, association, heard = self._link, self._association, False
        while (event := link.next_event()) is not None:
            kind = type(event)
            if kind is ApduReceived:
                heard = True
                if self._blocks is not None:
                    self._hear_blocks(self._blocks, event.apdu, now)  # type: ignore[union-attr]
                    continue
                for told in association.receive(event.apdu, now):  # type: ignore[union-attr]
                    if type(told) is association_events.ResponseReceived:
                        self._on_response(told.response, now)
                    else:
                        self._on_association(told, now)
            elif kind is LinkOpened:
                self._associate(now)
            else:
                association.link_closed(now)
                self._close(event.error)  # type: ignore[union-attr]
        self._send(now)
        if heard and association.deadline() is not None:
            link.poll(now)  # what came was not the answer, or a request follows, which gives the turn itself

    def _hear_blocks(self, blocks: GeneralBlocks, apdu: bytes, now: float) -> None:
        """An APDU, or a block of one."""
        whole, error = blocks.receive(apdu, now)
        if blocks.progressed():
            self._association.progress(now)
        for one in whole:
            for told in self._association.receive(one, now):
                if type(told) is not association_events.ResponseReceived:
                    self._on_association(told, now)
                    continue
                if one is apdu:
                    blocks.ended(now)
                self._on_response(told.response, now)
        self._flush(blocks, now)
        if error is not None:
            self._break_off(error, now)

    def _break_off(self, error: Win12Error, now: float) -> None:
        """A transfer in blocks has failed; silence ends the association too, as it does without blocks."""
        if error.code == Code.RESPONSE_TIMEOUT:
            self._association.abort(now)
            self._on_association(association_events.Failed(error, True), now)
            return
        for event in self._association.broken_off(now):
            failed = isinstance(event, association_events.Failed)
            self._on_association(association_events.Failed(error, event.closed) if failed else event, now)  # type: ignore[union-attr]

    def _associate(self, now: float) -> None:
        try:
            aarq = self._association.open(now)
            if aarq:
                self._link.send(aarq, now)
        except Win12Error as error:
            self._link.close(now)
            self._close(error)
            return
        for told in self._association.told():
            self._on_association(told, now)

    def _send(self, now: float) -> None:
        for apdu in self._association.outgoing():
            if self._blocks is not None:
                self._send_in_blocks(self._blocks, apdu, now)
            else:
                self._carry(apdu, now)

    def _send_in_blocks(self, blocks: GeneralBlocks, apdu: bytes, now: float) -> None:
        try:
            blocks.send(apdu, now)
        except Win12Error as error:
            self._break_off(error, now)
        self._flush(blocks, now)

    def _flush(self, blocks: GeneralBlocks, now: float) -> None:
        for apdu in blocks.outgoing():
            self._carry(apdu, now)

    def _carry(self, apdu: bytes, now: float) -> None:
        """Hand an APDU to the link, if it is still there."""
        if self._closed:
            return
        try:
            self._link.send(apdu, now)
        except Win12Error as error:
            self._close(error)

    def _on_association(self, event: association_events.Event, now: float) -> None:
        if isinstance(event, association_events.Associated):
            self._open = True
            self.experience.terms = self._terms(event)
            self._names = ShortNames() if self._association.short_names else None
            self._lists = bool(event.conformance & ConformanceBit.multiple_references)
            if event.conformance & ConformanceBit.general_block_transfer:
                # So often as a window may be repeated, all of it within the time of the answer.
                patience = min(limits.T_WINDOW, self._association.response_timeout / (limits.WINDOW_RETRIES + 1))
                self._blocks = GeneralBlocks(asking=True, largest=event.max_pdu, window=self._window, response=patience)
            self._events.append(Opened(event.peer_title, event.conformance, event.max_pdu))
        elif isinstance(event, association_events.Drained):
            self._waiting = self._abandoned = False
        elif isinstance(event, association_events.Notification):
            self._events.append(Notified(event.notification))
        elif isinstance(event, association_events.Released):
            self._open = False
            self._link.close(now)
        elif isinstance(event, association_events.Failed):
            self._on_failure(event, now)

    def _on_failure(self, event: association_events.Failed, now: float) -> None:
        if event.closed:
            self._link.close(now)
            self._close(event.error)
            return
        if self._leaving:
            self._link.close(now)  # refused, or what was refused is another copy of a request: the link ends the association
            return
        work, self._work, self._waiting = self._work, None, False
        if self._abandoned:
            self._abandoned = False
            return
        again = work.refused(str(event.error), self._association.refused_with) if isinstance(work, Getting) else None
        if again is None:
            self._events.append(Failed(event.error))
            return
        try:
            self._association.request(again, now)
        except Win12Error as error:
            self._events.append(Failed(error))
            return
        self._work, self._waiting = work, True

    def _terms(self, event: association_events.Associated) -> Terms:
        """What plans have to keep to."""
        association, link = self._association, self._link
        general = event.conformance & ConformanceBit.general_block_transfer
        return Terms(
            conformance=event.conformance, request=association.max_send, answer=association.max_answer,
            envelope=association.envelope, title=association.title, header=link.header, turn=link.turn,
            window=self._window if general else 1,
        )  # fmt: skip

    def _on_response(self, response: Any, now: float) -> None:
        self._waiting = False
        work = self._work
        if work is None:
            self._events.append(Response(response))
            return
        try:
            step: Any = work.on_response(response)
            kind: type | None = type(step)
            if kind is Results:
                self._work = None
                self._events.append(step)
                return
            if kind is Block and not step.last:
                self._events.append(step)
                step, kind = work.next_block(), None
            if kind is Block or kind is Response:
                self._events.append(step)
            else:
                self._sent(work, self._association.request(step, now), now)
                return
        except Win12Error as error:
            self._events.append(Failed(error))
        self._work = None

    def _close(self, error: Win12Error | None) -> None:
        if not self._closed:
            self._closed = True
            self._open = self._waiting = False
            self._blocks = None
            self._work = None
            self._events.append(Closed(error))
