"""One connection to a meter: octets in, octets out. Sans-io; time is an argument.

Each client address has an association of its own (IEC 62056-47: an association belongs to the connection and both wPorts).
Only known client addresses get one, so their number is bounded; what others send is dropped without answer. A new data link
connection ends every association; so does the loss of the link.
"""

import logging
from contextlib import suppress
from typing import Any

from win12_wire import limits
from win12_wire.errors import Code, LocalError, StoreError
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason
from win12_wire.sessions.association_server import IDLE

from win12.application.association import ServerAssociation
from win12.application.association.events import Associated, Failed, Released, RequestReceived
from win12.application.association.names import CONTEXT, MECHANISM
from win12.application.association.settings import Referencing
from win12.security.held import OF_STORES
from win12.simulator.broadcasts import hear, is_under_broadcast_key
from win12.simulator.refusal import refusal
from win12.simulator.saying import say
from win12.simulator.session import Session
from win12.simulator.short_catalogue import short_catalogue
from win12.simulator.station import Station, Terms
from win12.transport.general_blocks import GeneralBlocks
from win12.transport.link import ApduReceived, Link, LinkClosed, LinkOpened

_ACSE = frozenset({ApduTag.aarq, ApduTag.rlrq})
"""What begins or ends an association, and so is nothing to broadcast."""


class _Member:
    """An association and what the meter knows of it. `blocks`: general block transfer, where agreed."""

    __slots__ = ("association", "blocks", "epoch", "largest", "session", "terms")

    def __init__(self, association: ServerAssociation, terms: Terms, epoch: int) -> None:
        self.association = association
        self.terms = terms
        self.epoch = epoch
        self.session: Session | None = None
        self.blocks: GeneralBlocks | None = None
        self.largest = 0

    def deadlines(self) -> tuple[float | None, float | None]:
        """When a timer of it ends."""
        return self.association.deadline(), None if self.blocks is None else self.blocks.deadline()


class Dialogue:
    """`link`: the server's side of a link, wrapper or HDLC. `closed` says when the connection is to be ended.

    `window`: blocks of a general block transfer that the meter takes in a row.
    """

    def __init__(self, station: Station, link: Link, now: float, *, window: int = limits.WINDOW_DEFAULT) -> None:
        self._station = station
        self._link = link
        self._window = window
        self._members: dict[int, _Member] = {}
        self._patience = station.meter.config.inactivity
        self._idle_until = now + self._patience
        self.closed = False
        link.open(now)
        self._take_events(now)

    def receive(self, data: bytes, now: float) -> None:
        """Octets from the client, cut in any way."""
        self._idle_until = now + self._patience
        self._link.receive(data, now)
        self._take_events(now)

    def outgoing(self) -> bytes:
        """Octets to send now."""
        return self._link.outgoing()

    def deadline(self) -> float:
        """When `handle_timer` must be called."""
        times = [self._idle_until, self._link.deadline(), *(at for m in self._members.values() for at in m.deadlines())]
        return min(time for time in times if time is not None)

    def handle_timer(self, now: float) -> None:
        """Act on the time that has passed: half messages, silent associations, a silent connection."""
        self._link.handle_timer(now)
        for client, member in list(self._members.items()):
            if member.blocks is not None:
                member.blocks.handle_timer(now)  # a client that has gone silent is not told so
                self._flush(member.blocks, now)
            self._act(client, member, member.association.handle_timer(now), now)
        self._take_events(now)
        if now >= self._idle_until:
            self._end(now)

    def lost(self, now: float) -> None:
        """The connection is gone."""
        self._end(now)

    def notify(self, client: int, notification: Any, now: float) -> bool:
        """Send a notification inside the association with `client`; False when there is none, or no room between blocks."""
        member = self._members.get(client)
        if member is None or not member.association.associated or self._is_over(member):
            return False
        try:
            member.association.notify(notification, now)
            self._send(member, now, confirmed=False)
        except LocalError as error:
            if error.code != Code.BUSY:
                raise
            return False
        return True

    # --- inside ----------------------------------------------------------------------------------------------------------

    def _take_events(self, now: float) -> None:
        while (event := self._link.next_event()) is not None:
            if isinstance(event, ApduReceived):
                (self._on_broadcast if event.broadcast else self._on_apdu)(event, now)
            elif isinstance(event, LinkOpened):
                self._drop_members(now)
            elif isinstance(event, LinkClosed):
                self._drop_members(now)
                self.closed = self.closed or event.error is not None
                if event.error is not None:
                    self._say(logging.INFO, None, f"ended: {event.error.said}")

    def _on_apdu(self, event: ApduReceived, now: float) -> None:
        member = self._member(event.client, now)
        if member is not None:
            self._hear(event.client, member, event.apdu, now)

    def _on_broadcast(self, event: ApduReceived, now: float) -> None:
        """Only what needs no answer is done, and nothing is said, not even why it was refused."""
        if not event.apdu:
            return
        if is_under_broadcast_key(event.apdu):
            hear(self._station, event, now)
            return
        member = self._member(event.client, now)
        if member is None or not member.association.associated or event.apdu[0] in _ACSE:
            return
        for told in member.association.receive(event.apdu, now):
            if isinstance(told, RequestReceived) and not told.confirmed and member.session is not None:
                self._station.meter.handle(told.request, member.session)
        member.association.outgoing()
        if not member.association.associated:
            member.session = member.blocks = None

    def _member(self, client: int, now: float) -> _Member | None:
        """The association with a client address; None where nobody may associate."""
        terms = self._station.terms.get(client)
        if terms is None:
            known = ", ".join(map(str, sorted(self._station.terms)))
            self._say(logging.INFO, client, f"not heard: nobody associates from this address, only from {known}")
            return None
        member = self._members.get(client)
        if member is not None and self._is_over(member):
            self._act(client, member, member.association.abort(now), now)
            member = None
        if member is None or (member.terms is not terms and member.association.state is IDLE):
            station = self._station
            association = ServerAssociation(
                terms.settings,
                terms.keys,
                station.counters,
                client=client,
                lockout=station.lockout,
                wall=station.meter.wall,
            )
            member = self._members[client] = _Member(association, terms, station.epoch)
            if terms.settings.preestablished:
                self._act(client, member, association.establish(now), now)
        return member

    def _is_over(self, member: _Member) -> bool:
        """The keys have been changed since it began, and the answer to that has gone."""
        return member.epoch != self._station.epoch and not (member.blocks is not None and member.blocks.busy)

    def _hear(self, client: int, member: _Member, apdu: bytes, now: float) -> None:
        blocks = member.blocks
        if blocks is None:
            self._act(client, member, member.association.receive(apdu, now), now)
            return
        whole, _ = blocks.receive(apdu, now)  # why a transfer failed is told to the client in blocks
        if blocks.progressed():
            member.association.progress(now)
        for one in whole:
            self._act(client, member, member.association.receive(one, now), now)
        self._flush(blocks, now)

    def _act(self, client: int, member: _Member, events: list[Any], now: float) -> None:
        for event in events:
            if isinstance(event, Associated):
                member.blocks, member.largest = None, event.max_pdu
                member.session = self._session(client, member, event)
                self._station.client_title = self._station.keys.client_title or event.peer_title
                self._say(logging.DEBUG, client, f"associated as {member.terms.role}")
            elif isinstance(event, RequestReceived):
                self._serve(member, event, now)
            elif isinstance(event, Failed):
                self._on_failure(client, member, event, now)
            elif isinstance(event, Released):
                self._say(logging.DEBUG, client, "released")
                member.session = member.blocks = None
        self._send(member, now)
        if member.session is not None and member.blocks is None and member.session.can(ConformanceBit.general_block_transfer):
            member.blocks = GeneralBlocks(asking=False, largest=member.largest, window=self._window)

    def _on_failure(self, client: int, member: _Member, event: Failed, now: float) -> None:
        """Where the meter itself has failed its client would wait for an answer: the connection ends."""
        own = isinstance(event.error, StoreError) or event.error.code in OF_STORES
        self._say(logging.ERROR if own else logging.INFO, client, f"{'ended' if event.closed else 'refused'}: {event.error.said}")
        if event.closed:
            member.session = member.blocks = None
        if own:
            self._end(now)

    def _say(self, level: int, client: int | None, text: str) -> None:
        say(level, self._station.meter.serial, client, text)

    def _session(self, client: int, member: _Member, event: Associated) -> Session:
        settings = member.terms.settings
        return Session(
            role=member.terms.role,
            client_sap=client,
            conformance=event.conformance,
            max_send=member.association.max_send,
            max_receive=settings.max_pdu,
            context=CONTEXT[settings.referencing, member.association.ciphered],
            mechanism=MECHANISM[settings.authentication],
            client_title=event.peer_title,
            names=short_catalogue() if settings.referencing is Referencing.SN else None,
        )

    def _serve(self, member: _Member, event: RequestReceived, now: float) -> None:
        if member.session is None:
            return
        member.session.max_send = member.association.max_send  # the layers of the request take their share of it
        member.session.hidden = member.association.hidden
        response = self._station.meter.handle(event.request, member.session)
        if response is None:
            return
        try:
            member.association.respond(response, now)
        except LocalError as error:
            if error.code != Code.TOO_LONG:
                raise
            with suppress(LocalError):  # a client that takes not even that gets no answer
                member.association.respond(refusal(ExceptionReason.pdu_too_long), now)

    def _send(self, member: _Member, now: float, *, confirmed: bool = True) -> None:
        for apdu in member.association.outgoing():
            if member.blocks is None:
                self._carry(apdu, now)
            else:
                self._send_in_blocks(member, member.blocks, apdu, now, confirmed=confirmed)

    def _send_in_blocks(
        self, member: _Member, blocks: GeneralBlocks, apdu: bytes, now: float, *, confirmed: bool
    ) -> None:  # fmt: skip
        try:
            blocks.send(apdu, now, confirmed=confirmed)
        except LocalError as error:
            if error.code != Code.TOO_LONG or not confirmed:
                raise
            member.association.respond(refusal(ExceptionReason.pdu_too_long), now)
            for other in member.association.outgoing():
                blocks.send(other, now)
        self._flush(blocks, now)

    def _flush(self, blocks: GeneralBlocks, now: float) -> None:
        for apdu in blocks.outgoing():
            self._carry(apdu, now)

    def _carry(self, apdu: bytes, now: float) -> None:
        with suppress(LocalError):  # the client has left the link since, or fetches nothing: there is nobody to tell
            self._link.send(apdu, now)

    def _drop_members(self, now: float) -> None:
        for member in self._members.values():
            member.association.link_closed(now)
        self._members.clear()

    def _end(self, now: float) -> None:
        self._drop_members(now)
        self.closed = True
