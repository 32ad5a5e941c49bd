"""What the server's machine asks and has done: messages, keys and counters of one association."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from win12_wire.frames.acse import Rlre, Rlrq
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.initiate import ConformanceBit, InitiateRequest
from win12_wire.frames.notification import DataNotification, DataNotificationConfirm, EventNotification
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse
from win12_wire.frames.short_name import InformationReportRequest, ReadRequest
from win12_wire.sessions import Trace
from win12_wire.sessions.association_server import Content, Initiate, Proof

from win12.application.association import proving, short_services
from win12.application.association.events import Associated, Released, RequestReceived
from win12.application.association.layers import Form, Layers
from win12.application.association.lockout import Lockout
from win12.application.association.names import REQUESTS, confirmed, needs
from win12.application.association.sealing import ENCRYPTED, GENERAL, SUITE_AND_LEVEL, UNDER_DEDICATED
from win12.application.association.server_handshake import ServerHandshake, ServerTerms
from win12.application.association.settings import ServerSettings
from win12.application.association.shared_ports import SharedPorts
from win12.security.keys import Keys

_NOTIFICATIONS: Final = frozenset(
    {DataNotification, EventNotification, DataNotificationConfirm, InformationReportRequest}
)


class ServerPorts(SharedPorts):
    """Implements `win12_wire.sessions.association_server.Ports`. `now` is set before the machine is told of a message."""

    def __init__(
        self,
        settings: ServerSettings,
        keys: Keys,
        terms: ServerTerms,
        *,
        random: Callable[[int], bytes],
        lockout: Lockout,
        client: int,
        trace: Trace | None = None,
    ) -> None:
        self.handshake = self.candidate = ServerHandshake(settings, terms, keys, random)
        layers = None
        if terms.sealer is not None and not settings.broadcast:
            signing = settings.signing
            layers = Layers(keys, settings.suite, "server", terms.counters, signing=signing, refusals=self, trace=trace)
        super().__init__(terms.sealer, self.candidate, layers)
        self._settings, self._keys, self._terms, self._random = settings, keys, terms, random
        self._lockout, self._client = lockout, client
        self.now = 0.0
        self.rlrq: Rlrq | None = None
        self.plain = b""
        self._ciphered = False
        self._level = 0
        self._dedicated = False
        self._proof = b""

    @property
    def short_names(self) -> bool:
        """Whether services are those by short names."""
        return self._terms.short

    def look_at(self) -> ServerHandshake:
        """A fresh candidate for the AARQ that has come; the handshake of the association stays what it is."""
        self._candidate = self.candidate = ServerHandshake(self._settings, self._terms, self._keys, self._random)
        return self.candidate

    @property
    def hidden(self) -> bool:
        """What is said to the client is encrypted."""
        return self._ciphered and bool(self._level & ENCRYPTED)

    # --- asks: the AARQ

    def locked(self) -> bool:
        """This client address has failed too often."""
        return self._lockout.locked(self._client, self.now)

    def title(self) -> int:
        """Whose title it carries."""
        return self.candidate.title()

    def challenge(self) -> int:
        """Whether its challenge will do."""
        return self.candidate.challenge()

    def initiate(self) -> int:
        """What the user-information of the AARQ or RLRQ is."""
        if self.rlrq is not None:
            return Initiate.request if type(self.apdu) is InitiateRequest else Initiate.malformed
        return self.candidate.initiate()

    def version(self) -> int:
        """DLMS version."""
        return self.candidate.request.dlms_version

    def proposed(self) -> int:
        """Conformance bits."""
        return self.candidate.request.conformance.bits

    def pdu(self) -> int:
        """Octets the client takes."""
        return self.candidate.request.max_pdu_size

    def own_key(self) -> bool:
        """Whether it brings a dedicated key."""
        return self.candidate.initiate() is Initiate.request and self.candidate.request.dedicated_key is not None

    def password_ok(self) -> bool:
        """Whether the password is right."""
        return self.candidate.password_ok()

    def tag_ok(self) -> bool:
        """The tag verifies. Then the answer goes in the form of the message, protected no less than it and than our policy."""
        sealed = self.sealed
        if not super().tag_ok():
            return False
        if self.layered is not None:
            self._level = SUITE_AND_LEVEL[self.layered.security_control][1] | self._terms.policy
            self._dedicated = False
        elif sealed is not None and sealed is not self.candidate.sealed:
            self._level = SUITE_AND_LEVEL[sealed.security_control][1] | self._terms.policy
            self._dedicated, self._general = sealed.tag in UNDER_DEDICATED, sealed.tag in GENERAL
            if self.layers is not None:
                self.layers.form = None
        return True

    @property
    def manner(self) -> tuple[int, bool, bool, Form | None]:
        """How the next message of ours goes: level, dedicated key, general form, layers. What is refused must not change it."""
        return self._level, self._dedicated, self._general, None if self.layers is None else self.layers.form

    @manner.setter
    def manner(self, manner: tuple[int, bool, bool, Form | None]) -> None:
        self._level, self._dedicated, self._general, form = manner
        if self.layers is not None:
            self.layers.form = form

    # --- asks: content

    def content(self) -> int:
        """What the APDU is."""
        kind = type(self.apdu)
        if kind in REQUESTS:
            return Content.proof if proving.is_pass_three(self.apdu, short=self._terms.short) else Content.request
        if self.apdu is None:
            return Content.malformed
        return Content.notification if kind in _NOTIFICATIONS else Content.other

    def agreed(self) -> bool:
        """Both sides agreed to the service."""
        needed = needs(self.apdu)
        return needed & self.conformance == needed

    def confirmed(self) -> bool:
        """The client expects an answer."""
        return confirmed(self.apdu)

    def proof(self) -> int:
        """What pass 3 proves."""
        prover, proof = self._terms.prover, proving.proof_asked(self.apdu)
        if prover is None or proof is None:
            return Proof.wrong
        self._proof = proof
        return Proof.right if prover.check(proof, self.handshake.parties(own=False)) else Proof.wrong

    def proof_counter(self) -> int:
        """Counter of the proof."""
        return self._terms.prover.counter(self._proof) if self._terms.prover is not None else 0

    def fits(self) -> bool:
        """What we are to send is not longer than the client takes."""
        return len(self.plain) <= self.room

    # --- calls

    def adopt(self) -> None:
        """The AARQ is that of the association."""
        handshake = self.handshake = self.candidate
        request = handshake.request
        self.conformance, self.max_pdu = request.conformance.bits & self._terms.offered, request.max_pdu_size
        self._ciphered = handshake.sealed is not None
        self._level, self._dedicated, self._general = handshake.level | self._terms.policy, False, False
        general = bool(self.conformance & ConformanceBit.general_protection)
        self.adopt_size(protected=self._ciphered, general=general)
        if self._sealer is None:
            return
        self._sealer.meet(handshake.peer_title)
        self._sealer.forget_dedicated()
        if request.dedicated_key is not None:
            self._sealer.use_dedicated(request.dedicated_key)
        self.adopt_layers(handshake.peer_title)

    def adopt_settings(self) -> None:
        """A pre-established association has what the settings say."""
        self.handshake = self.candidate
        self.conformance, self.max_pdu = self._terms.offered, self._settings.max_pdu
        self._ciphered, self._level = self._terms.policy != 0, self._terms.policy
        self._dedicated, self._general = False, bool(self.conformance & ConformanceBit.general_protection)
        self.adopt_size(protected=self._ciphered, general=self._general)
        if self._sealer is not None:
            self.meet()
        self.adopt_layers(self.handshake.peer_title)

    def reserve_answer(self) -> None:
        """A counter under the key of the message that is answered."""
        self._counter = self._needed().reserve(dedicated=self._dedicated)

    def note_failure(self) -> None:
        """A wrong secret."""
        self._lockout.failure(self._client, self.now)

    def note_success(self) -> None:
        """A right one."""
        self._lockout.success(self._client, self.now)

    def draw_challenge(self) -> None:
        """Make StoC."""
        self.handshake.draw_challenge()

    # --- sends

    def send_aare_accepted(self) -> None:
        """Accepted."""
        self.outgoing.append(self.handshake.accepted(self.conformance, self._counter, challenge=False))

    def send_aare_challenge(self) -> None:
        """Pass 2."""
        self.outgoing.append(self.handshake.accepted(self.conformance, self._counter, challenge=True))

    def send_aare_rejected(self, result: int, source: int, user: int, provider: int, initiate_error: int) -> None:
        """Rejected."""
        self.detail = self.detail or self.candidate.said(user, provider)
        self.outgoing.append(self.candidate.rejected(result, source, user, provider, initiate_error))

    def send_exception(self, state: int, service: int, expected: int) -> None:
        """Refused; only a counter error says which counter is expected."""
        counter = expected if service == ExceptionReason.invocation_counter_error else None
        refused = ExceptionResponse(state_error=state, service_error=service, expected_counter=counter)
        said = short_services.refusal(self.apdu, refused) if self._terms.short else refused
        self.outgoing.append(said.encode())

    def send_pass_four(self) -> None:
        """f(CtoS)."""
        prover = self._terms.prover
        assert prover is not None  # the machine proves only where both sides do
        self._answer_pass_three(prover.prove(self._proof_counter, self.handshake.parties(own=True)))

    def send_proof_refused(self) -> None:
        """The client's proof is wrong."""
        self._answer_pass_three(None)

    def _answer_pass_three(self, proof: bytes | None) -> None:
        assert isinstance(self.apdu, ActionRequestNormal | ReadRequest)
        self._send(proving.pass_four(self.apdu, proof).encode())

    def send_response(self) -> None:
        """The meter's answer."""
        self._send(self.plain)

    def send_notification(self) -> None:
        """Something the meter says on its own."""
        self._send(self.plain, begins=True)

    def _send(self, plain: bytes, *, begins: bool = False) -> None:
        if self._ciphered and self.layers is not None and self.layers.form is not None:
            plain = self.layers.sealed(plain, self._level, self._counter, begins=begins)
        elif self._ciphered:
            plain = self._needed().sealed(plain, self._level, self._counter, dedicated=self._dedicated, general=self._general)
        self.outgoing.append(plain)

    def send_rlre(self) -> None:
        """Released; a protected request has a protected answer."""
        information = None
        if self.sealed is not None:
            information = self.handshake.initiate_response(self.conformance, self._counter)
        assert self.rlrq is not None
        self.outgoing.append(Rlre(reason=self.rlrq.reason, user_information=information).encode())

    # --- tells

    def tell_associated(self) -> None:
        """Requests are served."""
        self.events.append(Associated(self.handshake.peer_title, self.conformance, self.max_pdu))

    def tell_request(self, wants_answer: bool) -> None:
        """A request."""
        self.events.append(RequestReceived(self.apdu, wants_answer))

    def tell_released(self) -> None:
        """The end."""
        self.events.append(Released())
