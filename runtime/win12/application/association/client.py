"""The client's side of one association: the generated machine bound to frames, keys and counters. Sans-io."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Final

from win12_wire.errors import Code, Win12Error, WireError, make
from win12_wire.frames.acse import Aare, AssociationResult, Rlre
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import (
    ConfirmedServiceError,
    ExceptionResponse,
)
from win12_wire.sessions import Trace
from win12_wire.sessions import association_client as machine

from win12.application.association.client_handshake import ClientTerms
from win12.application.association.client_ports import ClientPorts
from win12.application.association.events import Event, Failed
from win12.application.association.everyone import keys_for
from win12.application.association.layered_message import LAYERED, Layered
from win12.application.association.layers import Layers
from win12.application.association.names import invocation
from win12.application.association.sealing import NO_ENVELOPE, decode, envelope
from win12.application.association.settings import ClientSettings
from win12.security.counters import CounterStore
from win12.security.keys import Keys

_ASSOCIATED: Final = frozenset({machine.ASSOCIATED, machine.WAITING, machine.DRAINING})


class ClientAssociation:
    """The client's side of one association with one server.

    `keys` must hold what the settings need (SecurityError KEY_MISSING, KEY_INVALID, UsageError BAD_CONFIG at once if not): ek,
    ak and client_title for GMAC or protection, the password for LLS. `keys.server_title` pins who may answer. `random` gives
    octets no one can guess; `trace` is told each step.
    """

    def __init__(
        self,
        settings: ClientSettings,
        keys: Keys,
        counters: CounterStore,
        *,
        random: Callable[[int], bytes] = os.urandom,
        trace: Trace | None = None,
    ) -> None:
        keys = keys_for(settings, keys)
        terms = ClientTerms(settings, keys, counters, trace)
        self._ports = ClientPorts(settings, keys, terms, random)
        self._machine = machine.AssociationClient(
            self._ports,
            mechanism=terms.mechanism,
            context=terms.context,
            ciphered=terms.ciphered,
            suite=settings.suite,
            policy=terms.level,
            dedicated=settings.dedicated,
            proposed=terms.proposed,
            required=terms.required,
            preestablished=settings.preestablished,
            response_after=settings.response_timeout,
            trace=trace,
        )

    # --- what the caller wants

    def open(self, now: float) -> bytes:
        """The AARQ to send, none in a pre-established association, which is there at once: `told` gives its Associated.

        LocalError UNEXPECTED unless closed; SecurityError COUNTER_EXHAUSTED, StoreError.
        """
        if self._machine.state is machine.CLOSED:
            self._ports.begin()
        self._call(now, self._machine.api_open)
        return self._ports.outgoing.pop() if self._ports.outgoing else b""

    def told(self) -> list[Event]:
        """What the last call of `open` or `release` told."""
        return self._ports.take_events()

    def request(self, apdu: Any, now: float) -> bool:
        """Send a request (get, set, action, access object): whether it is answered, by a ResponseReceived. It is unless it has
        confirmed=0.

        LocalError BUSY while another waits, UNEXPECTED unless associated, NOT_AGREED when the server did not agree to the
        service, TOO_LONG when it does not fit its receive size; WireError CANNOT_ENCODE.
        """
        ports = self._ports
        ports.request, ports.plain_request, ports.reason = apdu, apdu.encode(), None
        confirmed, invoke_id = invocation(apdu)
        ports.detail = ""
        try:
            code = self._machine.api_request(confirmed, invoke_id, now)
        except Win12Error:
            self._machine.port_failed(now)
            raise
        if code is not None:
            raise make(code, ports.detail)
        return confirmed

    def cancel(self, now: float) -> None:
        """Wait no longer for the answer: it will be dropped when it comes, then Drained. Until then requests are BUSY."""
        self._call(now, self._machine.api_cancel)

    def progress(self, now: float) -> None:
        """The transfer of the request or its answer went on: the time for the answer begins anew."""
        self._machine.api_progress(now)

    def broken_off(self, now: float) -> list[Event]:
        """The transfer of the request or its answer has ended before its end: Failed TRANSFER_ABORTED, or Drained."""
        return self._told(now, self._machine.api_broken_off)

    def release(self, now: float) -> None:
        """Ask the server to end the association; Released follows, or Failed. LocalError UNEXPECTED unless associated."""
        self._call(now, self._machine.api_release)

    def abort(self, now: float) -> None:
        """Give up at once, whatever the state; sends nothing."""
        self._machine.api_abort(now)

    def _call(self, now: float, step: Callable[..., Code | None], *fields: int) -> None:
        self._ports.detail = ""
        try:
            code = step(*fields, now)
        except Win12Error:
            self._machine.port_failed(now)
            raise
        if code is not None:
            raise make(code, self._ports.detail)

    # --- octets and time

    def receive(self, apdu: bytes, now: float) -> list[Event]:
        """Take one whole APDU from the server. Raises nothing: what is wrong is a Failed event."""
        ports = self._ports
        ports.detail, ports.sealed, ports.layered, ports.apdu = "", None, None, None
        return self._told(now, self._received, apdu)

    def link_closed(self, now: float) -> list[Event]:
        """The link is gone: everything under way has failed."""
        self._ports.detail = ""
        return self._told(now, self._machine.link_closed)

    def handle_timer(self, now: float) -> list[Event]:
        """Act on the time that has passed."""
        self._ports.detail = ""
        return self._told(now, self._machine.handle_timer)

    def _told(self, now: float, step: Callable[..., Code | None], *octets: bytes) -> list[Event]:
        ports = self._ports
        try:
            code = step(*octets, now)
            if code is not None:
                ports.events.append(Failed(self._error(code), self._machine.state is machine.CLOSED))
        except Win12Error as error:
            self._machine.port_failed(now)
            ports.events.append(Failed(error, True))
        return ports.take_events()

    def _error(self, code: Code) -> Win12Error:
        """The machine's code, with what was seen; of a title for which no certificate vouches, why not."""
        handshake = self._ports.handshake
        if code != Code.WRONG_TITLE:
            return make(code, self._ports.detail)
        return handshake.refused or make(code, handshake.titles(self._ports.sealed))

    def _received(self, octets: bytes, now: float) -> Code | None:
        ports = self._ports
        try:
            apdu = decode(octets)
            if type(apdu) is ServiceCiphering or type(apdu) is GeneralKeyCiphering:
                if ports.layers is not None and (refused := ports.layers.other()) is not None:
                    self._end(refused, ports.layers.detail, now)
                    return None
                ports.sealed = apdu
                return self._machine.rx_apdu(*envelope(apdu, ports.handshake.peer_title), now)
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
        """What the layers refuse ends the association, as whatever it refuses itself."""
        refused = layers.receive(apdu, agreed=bool(self._ports.conformance & ConformanceBit.general_protection))
        if refused is not None:
            self._end(refused, layers.detail, now)
            return None
        message = layers.message
        self._ports.layered = None if message is None else message.ciphered
        whole = message is not None and message.ciphered is not None
        return self._machine.rx_apdu(*(message.envelope() if message is not None and whole else NO_ENVELOPE), now)

    def _end(self, code: Code, detail: str, now: float) -> None:
        self._machine.api_abort(now)
        self._ports.events.append(Failed(make(code, detail), True))

    def _on_aare(self, aare: Aare, now: float) -> Code | None:
        ports = self._ports
        handshake = ports.handshake
        wrapped = handshake.take(aare)
        ports.sealed = handshake.sealed
        result = AssociationResult.rejected_permanent if aare.result is None else aare.result
        ports.detail = handshake.said()
        return self._machine.rx_aare(*wrapped, result, handshake.diagnostic(), handshake.context(), handshake.mechanism(), now)

    def _on_rlre(self, rlre: Rlre, now: float) -> Code | None:
        information = decode(rlre.user_information) if rlre.user_information else None
        if isinstance(information, ServiceCiphering | GeneralKeyCiphering):
            self._ports.sealed = information
            return self._machine.rx_rlre(*envelope(information, self._ports.handshake.peer_title), now)
        return self._machine.rx_rlre(*NO_ENVELOPE, now)

    def _on_exception(self, exception: ExceptionResponse, now: float) -> Code | None:
        self._ports.note_refusal(exception)
        return self._machine.rx_exception(exception.service_error, exception.expected_counter or 0, now)

    def _on_service_error(self, error: ConfirmedServiceError, now: float) -> Code | None:
        self._ports.note_refusal(error)
        return self._machine.rx_service_error(now)

    # --- what is

    def outgoing(self) -> list[bytes]:
        """APDUs to send now, in order; each is given once."""
        return self._ports.take_outgoing()

    def deadline(self) -> float | None:
        """When to call `handle_timer`, on the clock of `now`."""
        return self._machine.deadline()

    @property
    def state(self) -> machine.State:
        """State of the machine in spec/sessions/association_client.yaml."""
        return self._machine.state

    @property
    def associated(self) -> bool:
        """Whether requests can be made or are under way."""
        return self._machine.state in _ASSOCIATED

    @property
    def hidden(self) -> bool:
        """Whether requests are encrypted."""
        return self._ports.hidden

    @property
    def conformance(self) -> int:
        """Conformance bits agreed (spec/frames/initiate.ksy), 0 before."""
        return self._ports.conformance

    @property
    def short_names(self) -> bool:
        """Whether services are those by short names."""
        return self._ports.short_names

    @property
    def response_timeout(self) -> float:
        """Seconds from a request to its answer."""
        return self._machine.response_after

    @property
    def refused_with(self) -> int | None:
        """The ExceptionReason of the refusal that ended the last request; None when it ended otherwise."""
        return self._ports.reason

    @property
    def max_send(self) -> int:
        """Octets of the largest plain APDU that still fits the server's receive size once protected."""
        return self._ports.room

    @property
    def max_answer(self) -> int:
        """Octets of the largest plain answer that is expected in one piece: it fits us, and the server takes as much itself."""
        return self._ports.max_answer

    @property
    def envelope(self) -> int:
        """Octets that protection adds to a request at most; 0 where there is none."""
        return self._ports.envelope

    @property
    def title(self) -> int:
        """Octets more that it adds to a service without an envelope of its own."""
        return self._ports.titled


_SPECIAL: Final[dict[type, Callable[[ClientAssociation, Any, float], Code | None]]] = {
    Aare: ClientAssociation._on_aare,
    Rlre: ClientAssociation._on_rlre,
    ExceptionResponse: ClientAssociation._on_exception,
    ConfirmedServiceError: ClientAssociation._on_service_error,
}
