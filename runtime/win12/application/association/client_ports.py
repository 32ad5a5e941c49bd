"""What the client's machine asks and has done: messages, keys and counters of one association."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from win12_wire import limits
from win12_wire.frames.acse import Rlrq
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.notification import DataNotification, EventNotification
from win12_wire.frames.service_error import (
    ConfirmedServiceError,
    ErrorCategory,
    ExceptionReason,
    ExceptionResponse,
    StateError,
)
from win12_wire.frames.short_name import InformationReportRequest
from win12_wire.sessions.association_client import Content, Proof

from win12.application.association import proving
from win12.application.association.client_handshake import ClientHandshake, ClientTerms, word
from win12.application.association.events import Associated, Drained, Notification, Released, ResponseReceived
from win12.application.association.names import REQUESTS, RESPONSES, invoke_id, needs
from win12.application.association.sealing import ENCRYPTED, GLOBAL, TITLED, room
from win12.application.association.settings import ClientSettings
from win12.application.association.shared_ports import SharedPorts
from win12.security.keys import Keys

NORMAL_RELEASE: Final = bytes((0,))
_CONTENT: Final[dict[type, Content]] = {
    DataNotification: Content.notification,
    EventNotification: Content.notification,
    InformationReportRequest: Content.notification,
    ExceptionResponse: Content.refusal,
    ConfirmedServiceError: Content.refusal,
}


class ClientPorts(SharedPorts):
    """Implements `win12_wire.sessions.association_client.Ports`."""

    def __init__(self, settings: ClientSettings, keys: Keys, terms: ClientTerms, random: Callable[[int], bytes]) -> None:
        self.handshake = ClientHandshake(settings, terms, keys, random)
        super().__init__(terms.sealer, self.handshake, terms.layers)
        self._settings, self._keys, self._terms, self._random = settings, keys, terms, random
        self.request: Any = None
        self.plain_request = b""
        self._any_form = False
        """any service may be protected as it is agreed"""
        self._surely = 0
        """octets of a request that fits whatever it is"""
        self.reason: int | None = None
        """why the request under way was refused"""
        self._service: str | None = None
        self._proof = b""

    @property
    def hidden(self) -> bool:
        """What is said to the server is encrypted."""
        return bool(self._terms.level & ENCRYPTED)

    @property
    def short_names(self) -> bool:
        """Whether services are those by short names."""
        return self._terms.short

    # --- asks: the request

    def agreed(self) -> bool:
        """All conformance bits that the request needs are agreed."""
        needed = needs(self.request)
        return needed & self.conformance == needed != 0 and (self._any_form or not self._needs_general_form())

    def fits(self) -> bool:
        """The request is not longer than the server takes."""
        size = len(self.plain_request)
        if size <= self._surely:
            return True
        return size + (self.titled if self._needs_general_form() else 0) <= self.room

    @property
    def titled(self) -> int:
        """Octets that a service without an envelope of its own has more in the one that it goes in."""
        return TITLED if self._terms.ciphered and not self._general and self.layers is None else 0

    @property
    def envelope(self) -> int:
        """Octets of an envelope, of the form that is used."""
        if self.layers is not None:
            return self.layers.overhead()
        return limits.PDU_DEFAULT - room(0, protected=self._terms.ciphered, general=self._general)

    @property
    def max_answer(self) -> int:
        """Octets of an answer: what fits us, or the server if that is less, for it has no more room to write than to read."""
        sizes = [one for one in (self._settings.max_pdu, self.max_pdu) if one]
        if self.layers is not None:
            return room(min(sizes, default=0), protected=False, general=False) - self.layers.overhead()
        return room(min(sizes, default=0), protected=self._terms.ciphered, general=True)

    def _needs_general_form(self) -> bool:
        """Whether it is protected and has no service-specific envelope: ACCESS has none."""
        return self._terms.ciphered and self.plain_request[0] not in GLOBAL

    # --- asks: the AARE

    def title(self) -> int:
        """Whose title it carries."""
        return self.handshake.title()

    def challenge(self) -> int:
        """What its challenge is."""
        return self.handshake.their_challenge()

    def initiate(self) -> int:
        """What its user-information is."""
        return self.handshake.initiate()

    def version(self) -> int:
        """DLMS version."""
        return self.handshake.response.dlms_version

    def offered(self) -> int:
        """Conformance bits."""
        return self.handshake.response.conformance.bits

    def pdu(self) -> int:
        """Octets the server takes."""
        return self.handshake.response.max_pdu_size

    def next_counter(self) -> int:
        """Our next counter."""
        return self._sealer.next_counter() if self._sealer is not None else 0

    # --- asks: content

    def content(self) -> int:
        """What the APDU is. A response answers the service of the request under way."""
        kind = type(self.apdu)
        if (service := RESPONSES.get(kind)) is not None:
            return Content.response if service == self._service else Content.other
        if self.apdu is None:
            return Content.malformed
        content = _CONTENT.get(kind, Content.other)
        if content is Content.refusal:
            self.note_refusal(self.apdu)
        return content

    def note_refusal(self, apdu: ExceptionResponse | ConfirmedServiceError) -> None:
        """What a refusal says, for whoever asked."""
        if isinstance(apdu, ConfirmedServiceError):
            self.detail = f"{word(ErrorCategory, apdu.category)} {apdu.value}, service {apdu.service}"
            return
        expected, self.reason = apdu.expected_counter, int(apdu.service_error)
        words = [word(StateError, apdu.state_error), word(ExceptionReason, apdu.service_error)]
        self.detail = ", ".join([*words, *([] if expected is None else [f"it expects {expected}"])])

    def invoke(self) -> int:
        """Invoke id of the response."""
        return invoke_id(self.apdu)

    def proof(self) -> int:
        """What pass 4 proves."""
        prover, proof = self._terms.prover, proving.proof_answered(self.apdu)
        if prover is None or proof is None:
            return Proof.refused
        self._proof = proof
        return Proof.right if prover.check(proof, self.handshake.parties(own=False)) else Proof.wrong

    def proof_counter(self) -> int:
        """Counter of the proof."""
        return self._terms.prover.counter(self._proof) if self._terms.prover is not None else 0

    # --- calls

    def adopt(self) -> None:
        """The AARE is that of the association."""
        handshake = self.handshake
        self.conformance, self.max_pdu = self.offered(), self.pdu()
        self._general = self._settings.general and bool(self.conformance & ConformanceBit.general_protection)
        self.adopt_size(protected=self._terms.ciphered, general=self._general)
        if self._sealer is not None:
            self._sealer.meet(handshake.peer_title)
        if handshake.dedicated_key is not None:
            self._needed().use_dedicated(handshake.dedicated_key)
            handshake.dedicated_key = None
        self._adopt_forms()

    def adopt_settings(self) -> None:
        """A pre-established association has what the settings say."""
        settings, terms = self._settings, self._terms
        self.conformance, self.max_pdu = terms.proposed, settings.max_pdu
        self._general = settings.general and bool(self.conformance & ConformanceBit.general_protection)
        self.adopt_size(protected=terms.ciphered, general=self._general)
        if self._sealer is not None:
            self.meet()
        self._adopt_forms()

    def _adopt_forms(self) -> None:
        """What was agreed about protection, asked for at each request."""
        self.adopt_layers(self.handshake.peer_title)
        self._any_form = not self._terms.ciphered or bool(self.conformance & ConformanceBit.general_protection)
        self._surely = self.max_send - self.titled if self.layers is None else 0

    def reserve_service(self) -> None:
        """A counter for a service."""
        assert self._sealer is not None  # as in `_needed`, without its call
        self._counter = self._sealer.reserve(dedicated=self._settings.dedicated)

    def follow_hint(self, counter: int) -> None:
        """Raise our counter."""
        self._needed().follow_hint(counter)

    # --- sends

    def send_aarq(self) -> None:
        """Pass 1."""
        self.outgoing.append(self.handshake.aarq(self._counter))

    def send_pass_three(self, invoke_id: int) -> None:
        """Pass 3, under the global key in dedicated associations too, as most clients do."""
        prover = self._terms.prover
        assert prover is not None  # the machine proves only where both sides do
        proof = prover.prove(self._proof_counter, self.handshake.parties(own=True))
        request = proving.pass_three(invoke_id, proof, short=self._terms.short)
        self._service = REQUESTS[type(request)]
        self.outgoing.append(self._protected(request.encode(), dedicated=False))

    def send_request(self) -> None:
        """A request of the caller."""
        self._service = REQUESTS[type(self.request)]
        self.outgoing.append(self._protected(self.plain_request, dedicated=self._settings.dedicated))

    def _protected(self, plain: bytes, *, dedicated: bool) -> bytes:
        terms = self._terms
        if not terms.ciphered or self._sealer is None:
            return plain
        if self.layers is not None:
            return self.layers.sealed(plain, terms.level, self._counter, begins=True)
        return self._sealer.sealed(plain, terms.level, self._counter, dedicated=dedicated, general=self._general)

    def send_rlrq(self) -> None:
        """Release; ciphered associations prove who asks by a protected InitiateRequest."""
        information = self.handshake.initiate_request(self._counter) if self._terms.ciphered else None
        self.outgoing.append(Rlrq(reason=NORMAL_RELEASE, user_information=information).encode())

    # --- tells

    def tell_associated(self) -> None:
        """Requests may be made."""
        self.events.append(Associated(self.handshake.peer_title, self.conformance, self.max_pdu))

    def tell_response(self) -> None:
        """The answer."""
        self.events.append(ResponseReceived(self.apdu))

    def tell_notification(self) -> None:
        """Something the server says on its own."""
        self.events.append(Notification(self.apdu))

    def tell_drained(self) -> None:
        """A late answer was dropped."""
        self.events.append(Drained())

    def tell_released(self) -> None:
        """The end."""
        self.events.append(Released())

    # --- the association

    def begin(self) -> None:
        """A new attempt: fresh challenge, fresh dedicated key."""
        self.handshake = ClientHandshake(self._settings, self._terms, self._keys, self._random)
        self._candidate = self.handshake
        self.handshake.draw()
        self.conformance = 0
        if self._sealer is not None:
            self._sealer.forget_dedicated()
        if self.layers is not None:
            self.layers.end()
