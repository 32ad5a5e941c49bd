"""The server's side of one association: the generated machine bound to frames, keys and counters. Sans-io."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any, Final

from win12_wire.errors import Code, Win12Error, WireError, make
from win12_wire.frames.acse import Aarq, Rlrq
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionResponse
from win12_wire.sessions import NEVER, Trace
from win12_wire.sessions import association_server as machine

from win12.application.association import short_services
from win12.application.association.events import Event, Failed
from win12.application.association.everyone import keys_for
from win12.application.association.layered_message import LAYERED, Layered
from win12.application.association.layers import Layers
from win12.application.association.lockout import Lockout
from win12.application.association.sealing import NO_ENVELOPE, decode, envelope, everyones_envelope
from win12.application.association.server_handshake import ServerTerms
from win12.application.association.server_ports import ServerPorts
from win12.application.association.settings import ServerSettings
from win12.security.counters import CounterStore
from win12.security.keys import Keys


class ServerAssociation:
    """The server's side of the association with one client address on one link.

    `keys`: server_title is ours; client_title, if given, pins the client; ek and ak are needed for GMAC and for protection
    (SecurityError KEY_MISSING or KEY_INVALID at once if not), and let a ciphered context be offered; password for LLS.
    `lockout`: one object for all connections of the meter, `client` the client address it counts for. `wall`: the clock by which
    certificates are valid, seconds since 1970 UTC.
    """

    def __init__(
        self,
        settings: ServerSettings,
        keys: Keys,
        counters: CounterStore,
        *,
        client: int = 0,
        lockout: Lockout | None = None,
        random: Callable[[int], bytes] = os.urandom,
        wall: Callable[[], float] = time.time,
        trace: Trace | None = None,
    ) -> None:
        keys = keys_for(settings, keys)
        self._broadcast = settings.broadcast
        terms = ServerTerms(settings, keys, counters, wall)
        self._ports = ServerPorts(settings, keys, terms, random=random, lockout=lockout or Lockout(), client=client, trace=trace)
        self._machine = machine.AssociationServer(
            self._ports,
            mechanism=terms.mechanism,
            ciphering=terms.ciphering,
            suite=settings.suite,
            policy=terms.policy,
            offered=terms.offered,
            short_names=terms.short,
            preestablished=settings.preestablished,
            inactivity_after=settings.inactivity or NEVER,
            trace=trace,
        )

    # --- octets and time

    def receive(self, apdu: bytes, now: float) -> list[Event]:
        """Take one whole APDU from the client. Answers of the association itself (AARE, exceptions) go to `outgoing`.

        Raises nothing: what was refused is a Failed event; it is `closed` when no association is left.
        """
        ports = self._ports
        ports.detail, ports.sealed, ports.layered, ports.apdu, ports.rlrq = "", None, None, None, None
        return self._told(now, self._received, apdu)

    def establish(self, now: float) -> list[Event]:
        """The link is there: a pre-established association begins. Otherwise nothing does, which is a Failed event."""
        self._ports.look_at()
        return self._told(now, self._machine.api_establish)

    def link_closed(self, now: float) -> list[Event]:
        """The link is gone."""
        return self._told(now, self._machine.link_closed)

    def handle_timer(self, now: float) -> list[Event]:
        """Act on the time that has passed."""
        return self._told(now, self._machine.handle_timer)

    def progress(self, now: float) -> None:
        """A transfer went on: the client is not silent."""
        self._machine.api_progress(now)

    def abort(self, now: float) -> list[Event]:
        """End the association at once; sends nothing."""
        return self._told(now, self._machine.api_abort)

    def _told(self, now: float, step: Callable[..., Code | None], *octets: bytes) -> list[Event]:
        ports = self._ports
        ports.now = now
        manner = ports.manner
        try:
            code = step(*octets, now)
            if code is not None:
                ports.manner = manner
                refused = ports.candidate.refused if code == Code.WRONG_TITLE else None
                ports.events.append(Failed(refused or make(code, ports.detail), self._machine.state is machine.IDLE))
        except Win12Error as error:
            self._machine.port_failed(now)
            ports.events.append(Failed(error, True))
        return ports.take_events()

    def _received(self, octets: bytes, now: float) -> Code | None:
        ports = self._ports
        try:
            apdu = decode(octets)
            if type(apdu) is ServiceCiphering or type(apdu) is GeneralKeyCiphering:
                if ports.layers is not None and (refused := ports.layers.other()) is not None:
                    ports.detail = ports.layers.detail
                    return refused
                ports.sealed = apdu
                said = everyones_envelope if self._broadcast else envelope
                return self._machine.rx_apdu(*said(apdu, ports.handshake.peer_title), now)
            if ports.layers is not None and isinstance(apdu, LAYERED):
                return self._on_layers(ports.layers, apdu, now)
            special = _SPECIAL.get(type(apdu))
            if special is not None:
                return special(self, apdu, now)
        except WireError as error:
            ports.detail = error.said
            return self._machine.rx_malformed(now)
        ports.apdu = apdu
        return self._machine.rx_apdu(*NO_ENVELOPE, now)

    def _on_layers(self, layers: Layers, apdu: Layered, now: float) -> Code | None:
        ports = self._ports
        refused = layers.receive(apdu, agreed=bool(ports.conformance & ConformanceBit.general_protection))
        ports.detail = layers.detail
        if refused is not None:
            return refused
        message = layers.message
        ports.layered = None if message is None else message.ciphered
        whole = message is not None and message.ciphered is not None
        return self._machine.rx_apdu(*(message.envelope() if message is not None and whole else NO_ENVELOPE), now)

    def _on_aarq(self, aarq: Aarq, now: float) -> Code | None:
        handshake = self._ports.look_at()
        wrapped = handshake.take(aarq)
        self._ports.sealed = handshake.sealed
        return self._machine.rx_aarq(
            *wrapped, handshake.version_one(), handshake.context(), handshake.mechanism(), handshake.authenticates(), now
        )

    def _on_rlrq(self, rlrq: Rlrq, now: float) -> Code | None:
        ports = self._ports
        ports.rlrq = rlrq
        information = decode(rlrq.user_information) if rlrq.user_information else None
        if isinstance(information, ServiceCiphering | GeneralKeyCiphering):
            ports.sealed = information
            return self._machine.rx_rlrq(*envelope(information, ports.handshake.peer_title), now)
        return self._machine.rx_rlrq(*NO_ENVELOPE, now)

    # --- what the meter says

    def respond(self, apdu: Any, now: float) -> None:
        """Answer the last request, protected in the family (glo, ded, general) the request came in.

        LocalError UNEXPECTED unless associated, TOO_LONG when it does not fit the client's receive size; WireError
        CANNOT_ENCODE; SecurityError COUNTER_EXHAUSTED.
        """
        self._say(self._machine.api_respond, apdu, now)

    def notify(self, apdu: Any, now: float) -> None:
        """Send a notification to the associated client. Raises as `respond`."""
        self._say(self._machine.api_notify, apdu, now)

    def _said(self, apdu: Any) -> Any:
        """By short names a service as such is refused in other words."""
        short = type(apdu) is ExceptionResponse and self._ports.short_names
        return short_services.refusal(self._ports.apdu, apdu) if short else apdu

    def _say(self, step: Callable[[float], Code | None], apdu: Any, now: float) -> None:
        self._ports.plain = self._said(apdu).encode()
        try:
            code = step(now)
        except Win12Error:
            self._machine.port_failed(now)
            raise
        if code is not None:
            raise make(code)

    # --- what is

    def outgoing(self) -> list[bytes]:
        """APDUs to send now, in order; each is given once."""
        return self._ports.take_outgoing()

    def deadline(self) -> float | None:
        """When to call `handle_timer`, on the clock of `now`."""
        return self._machine.deadline()

    @property
    def state(self) -> machine.State:
        """State of the machine in spec/sessions/association_server.yaml."""
        return self._machine.state

    @property
    def associated(self) -> bool:
        """Whether requests are served."""
        return self._machine.state is machine.ASSOCIATED

    @property
    def ciphered(self) -> bool:
        """Whether the association has a ciphered context."""
        return self._machine.ciphered

    @property
    def hidden(self) -> bool:
        """Whether the last message was encrypted, as its answer is."""
        return self._ports.hidden

    @property
    def conformance(self) -> int:
        """Conformance bits agreed (spec/frames/initiate.ksy)."""
        return self._ports.conformance

    @property
    def max_send(self) -> int:
        """Octets of the largest plain response that still fits the client's receive size once protected."""
        return self._ports.room


_SPECIAL: Final[dict[type, Callable[[ServerAssociation, Any, float], Code | None]]] = {
    Aarq: ServerAssociation._on_aarq,
    Rlrq: ServerAssociation._on_rlrq,
}
