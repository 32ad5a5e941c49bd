"""What an AARQ says, and the AARE in answer (IEC 62056-5-3, 7.2)."""

from __future__ import annotations

import time
from collections.abc import Callable
from hmac import compare_digest

from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError, WireError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.acse import (
    Aare,
    Aarq,
    AssociationResult,
    Diagnostic,
    DiagnosticSource,
    Mechanism,
    ProviderDiagnostic,
    UserDiagnostic,
)
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.frames.initiate import Conformance, InitiateRequest, InitiateResponse
from win12_wire.frames.service_error import ConfirmedServiceError, ErrorCategory
from win12_wire.sessions.association_server import Challenge, Initiate, InitiateError, Title

from win12.application.association.client_handshake import LEVEL
from win12.application.association.names import (
    ACSE_AUTHENTICATION,
    CONTEXT,
    CONTEXT_PREFIX,
    MECHANISM,
    MECHANISM_PREFIX,
    bits,
    challenge_length,
    is_challenge,
    last_arc,
    version_one,
)
from win12.application.association.provers import Parties, prover_of, refuse_weak
from win12.application.association.sealing import AUTHENTICATED, NO_ENVELOPE, SUITE_AND_LEVEL, Envelope, Sealed, Sealer, envelope
from win12.application.association.settings import TITLED, Authentication, Referencing, Security, ServerSettings, Signing
from win12.application.association.vouching import Vouching
from win12.application.values.short_names import CURRENT_ASSOCIATION_NAME
from win12.security.counters import CounterStore
from win12.security.keys import Keys
from win12.security.signing import Verifier
from win12.security.suite import KEY_LENGTH

INITIATE_SERVICE = 1
"""`service` of a ConfirmedServiceError that refuses an InitiateRequest."""


class ServerTerms:
    """The settings in the words of the protocol. SecurityError KEY_MISSING or KEY_INVALID for keys that do not fit them."""

    def __init__(
        self, settings: ServerSettings, keys: Keys, counters: CounterStore, wall: Callable[[], float] = time.time
    ) -> None:
        self.mechanism = MECHANISM[settings.authentication]
        refuse_weak(settings.authentication, settings.weak)
        if settings.preestablished and self.mechanism != Mechanism.none:
            raise UsageError(Code.BAD_CONFIG, "a pre-established association has no authentication")
        self.short = settings.referencing is Referencing.SN
        self.policy = LEVEL[settings.security]
        if settings.signing is not Signing.NONE and not self.policy & AUTHENTICATED:
            raise UsageError(Code.BAD_CONFIG, "signed APDUs need authenticated ones")
        self.offered = bits(settings.conformance)
        self.counters = counters
        needed = settings.security is not Security.NONE or self.mechanism == Mechanism.hls_gmac
        self.ciphering = needed or bool(keys.ek and keys.ak and keys.server_title)
        named = self.ciphering or settings.authentication in TITLED
        keys.require(*(("ek", "ak") if self.ciphering else ()), *(("server_title",) if named else ()))
        self.own_title = keys.server_title if named else b""
        broadcast = settings.broadcast
        self.sealer = Sealer(keys, settings.suite, keys.server_title, counters, broadcast=broadcast) if self.ciphering else None
        self.prover = prover_of(settings.authentication, keys, settings.suite, self.sealer, "server")
        signs = settings.authentication is Authentication.ECDSA
        self.vouching = Vouching(keys, settings.suite, "server", wall) if signs else None


class ServerHandshake:
    """One AARQ and what is answered."""

    def __init__(self, settings: ServerSettings, terms: ServerTerms, keys: Keys, random: Callable[[int], bytes]) -> None:
        self._settings, self._terms, self._keys, self._random = settings, terms, keys, random
        self.sealer = terms.sealer
        self.aarq = Aarq()
        self.sealed: Sealed | None = None
        self.own_challenge = b""
        self.level = 0
        self._request: object = None
        self._verifier: Verifier | None = None
        self.refused: SecurityError | None = None
        """Why the certificate of the client is not believed."""

    def take(self, aarq: Aarq) -> Envelope:
        """Look at an AARQ; what its user-information is wrapped in. What is no APDU counts as a malformed proposal."""
        self.aarq, self.sealed, self._request = aarq, None, None
        try:
            information = apdus.decode(aarq.user_information) if aarq.user_information else None
        except WireError:
            information = None
        if isinstance(information, ServiceCiphering | GeneralKeyCiphering):
            self.sealed = information
            wrapped = envelope(information, self.peer_title)
            self.level = SUITE_AND_LEVEL[information.security_control][1]
            return wrapped
        self._request = information
        self.level = 0
        return NO_ENVELOPE

    def read(self, plain: bytes) -> None:
        """Take the user-information out of its envelope."""
        try:
            self._request = apdus.decode(plain)
        except WireError:
            self._request = None

    # --- what was said

    @property
    def peer_title(self) -> bytes:
        """The client's system title, empty if it says none; in a pre-established association that of the settings."""
        if self._settings.preestablished:
            return self._keys.client_title
        return self.aarq.calling_ap_title or b""

    def version_one(self) -> bool:
        """Whether version 1 of ACSE is offered."""
        return version_one(self.aarq.protocol_version)

    def context(self) -> int:
        """Last arc of the context name."""
        return last_arc(self.aarq.application_context_name, CONTEXT_PREFIX)

    def mechanism(self) -> int:
        """Last arc of the mechanism name."""
        return last_arc(self.aarq.mechanism_name, MECHANISM_PREFIX)

    def authenticates(self) -> bool:
        """Whether everything needed to authenticate is there."""
        aarq = self.aarq
        return aarq.sender_acse_requirements == ACSE_AUTHENTICATION and None not in (
            aarq.mechanism_name,
            aarq.calling_authentication_value,
        )

    def title(self) -> Title:
        """Whose title the AARQ carries. It is not the one expected where a certificate is needed that does not vouch for it."""
        said = self._said_title()
        vouching = self._terms.vouching
        if said is not Title.expected or vouching is None:
            return said
        try:
            self._verifier = vouching.verifier(self.aarq.calling_ae_qualifier, self.peer_title)
        except SecurityError as error:
            self.refused = error
            return Title.other
        return said

    def _said_title(self) -> Title:
        said, expected = self.peer_title, self._keys.client_title
        if len(said) > limits.TITLE_LENGTH:
            return Title.too_long
        if len(said) < limits.TITLE_LENGTH:
            return Title.missing
        if said == self._terms.own_title:
            return Title.own
        return Title.expected if not expected or said == expected else Title.other

    def challenge(self) -> Challenge:
        """Whether CtoS has an allowed length."""
        return Challenge.present if is_challenge(self.their_challenge) else Challenge.malformed

    def parties(self, *, own: bool) -> Parties:
        """Who proves to whom: we to the client, or the client to us."""
        ours, theirs = self.own_challenge, self.their_challenge
        us, them = self._terms.own_title, self.peer_title
        return Parties(us, them, theirs, ours) if own else Parties(them, us, ours, theirs, self._verifier)

    @property
    def their_challenge(self) -> bytes:
        """CtoS, or the password."""
        return self.aarq.calling_authentication_value or b""

    def password_ok(self) -> bool:
        """Whether the password is the right one. Without a password nobody gets in."""
        expected = self._keys.password
        return bool(expected) and compare_digest(self.their_challenge, expected)

    def initiate(self) -> Initiate:
        """What the user-information is; a dedicated key of the wrong length makes it malformed."""
        request = self._request
        if not isinstance(request, InitiateRequest):
            return Initiate.malformed
        key = request.dedicated_key
        return Initiate.malformed if key is not None and len(key) != KEY_LENGTH.get(self._settings.suite) else Initiate.request

    @property
    def request(self) -> InitiateRequest:
        """The InitiateRequest; only after `initiate` said that it is one."""
        assert isinstance(self._request, InitiateRequest)
        return self._request

    # --- what is answered

    def draw_challenge(self) -> None:
        """Make StoC, never the client's own challenge."""
        length = challenge_length(self._terms.mechanism)
        self.own_challenge = self._random(length)
        while self.own_challenge == self.their_challenge:
            self.own_challenge = self._random(length)

    def accepted(self, conformance: int, counter: int, *, challenge: bool) -> bytes:
        """The AARE that accepts; with `challenge`, so far, and with StoC."""
        diagnostic = UserDiagnostic.authentication_required if challenge else UserDiagnostic.none
        mechanism = bytes((self._terms.mechanism,))
        return Aare(
            application_context_name=self.aarq.application_context_name,
            result=AssociationResult.accepted,
            result_source_diagnostic=Diagnostic(source=DiagnosticSource.acse_service_user, code=diagnostic),
            responding_ap_title=(self._terms.own_title or None) if self._named(challenge) else None,
            responding_ae_qualifier=self._terms.vouching.shown if self._terms.vouching is not None else None,
            responder_acse_requirements=ACSE_AUTHENTICATION if challenge else None,
            mechanism_name=MECHANISM_PREFIX + mechanism if challenge else None,
            responding_authentication_value=self.own_challenge if challenge else None,
            user_information=self.initiate_response(conformance, counter),
        ).encode()

    def _named(self, challenge: bool) -> bool:
        return challenge or self.context() == CONTEXT[self._settings.referencing, True]

    def initiate_response(self, conformance: int, counter: int) -> bytes:
        """The InitiateResponse, protected as the request was."""
        agreed = Conformance(bits=conformance)
        response = InitiateResponse(conformance=agreed, max_pdu_size=self._settings.max_pdu)
        if self._terms.short:
            response.vaa_name = CURRENT_ASSOCIATION_NAME
        plain = response.encode()
        return self.wrapped(plain, counter) if self.sealed is not None else plain

    def wrapped(self, plain: bytes, counter: int) -> bytes:
        """In the envelope of the client's request, protected no less than our policy."""
        if self.sealer is None:
            raise SecurityError("KEY_MISSING")
        return self.sealer.sealed(plain, self.level | self._terms.policy, counter)

    def rejected(self, result: int, source: int, user: int, provider: int, error: int) -> bytes:
        """The AARE that rejects; the name of the context is the client's, as far as it gave one."""
        name = self.aarq.application_context_name or CONTEXT_PREFIX + bytes((CONTEXT[self._settings.referencing, False],))
        code = user if source == DiagnosticSource.acse_service_user else provider
        information = None
        if error != InitiateError.none:
            information = ConfirmedServiceError(service=INITIATE_SERVICE, category=ErrorCategory.initiate, value=error).encode()
        return Aare(
            application_context_name=name,
            result=result,
            result_source_diagnostic=Diagnostic(source=source, code=code),
            user_information=information,
        ).encode()

    def said(self, user: int, provider: int) -> str:
        """The rejection in words."""
        if provider != ProviderDiagnostic.none:
            return ProviderDiagnostic(provider).name.replace("_", " ")
        return UserDiagnostic(user).name.replace("_", " ")
