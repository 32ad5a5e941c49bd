"""The client's AARQ, and what the AARE says in answer (IEC 62056-5-3, 7.2)."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError, WireError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.acse import (
    Aare,
    Aarq,
    AssociationResult,
    DiagnosticSource,
    Mechanism,
    ProviderDiagnostic,
    UserDiagnostic,
)
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.frames.initiate import Conformance, ConformanceBit, InitiateRequest, InitiateResponse
from win12_wire.frames.service_error import ConfirmedServiceError
from win12_wire.sessions import Trace
from win12_wire.sessions.association_client import Challenge, Initiate, Title

from win12.application.association.layers import Layers
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
)
from win12.application.association.provers import Parties, prover_of, refuse_weak
from win12.application.association.sealing import AUTHENTICATED, ENCRYPTED, NO_ENVELOPE, Envelope, Sealed, Sealer, envelope
from win12.application.association.settings import (
    HLS,
    TITLED,
    Authentication,
    ClientSettings,
    Referencing,
    Security,
    Signing,
)
from win12.application.association.vouching import Vouching
from win12.security.counters import CounterStore
from win12.security.keys import Keys
from win12.security.signing import Verifier

LEVEL: Final = {
    Security.NONE: 0,
    Security.AUTH: AUTHENTICATED,
    Security.ENC: ENCRYPTED,
    Security.AUTHENC: AUTHENTICATED | ENCRYPTED,
}


class ClientTerms:
    """The settings in the words of the protocol. Raises for settings and keys that do not go together."""

    def __init__(self, settings: ClientSettings, keys: Keys, counters: CounterStore, trace: Trace | None = None) -> None:
        self.mechanism = MECHANISM[settings.authentication]
        self.level = LEVEL[settings.security]
        self.ciphered = self.level != 0
        self.short = settings.referencing is Referencing.SN
        self.context = CONTEXT[settings.referencing, self.ciphered]
        self.proposed = bits(settings.conformance)
        self.required = bits(settings.required)
        if settings.message_key is not None:
            self.required |= ConformanceBit.general_protection
        self.mutual = settings.authentication in HLS
        refuse_weak(settings.authentication, settings.weak)
        if settings.preestablished and (self.mechanism != Mechanism.none or settings.dedicated):
            raise UsageError(Code.BAD_CONFIG, "a pre-established association has neither authentication nor a dedicated key")
        if settings.dedicated and not self.ciphered:
            raise UsageError(Code.BAD_CONFIG, "a dedicated key needs protected APDUs")
        keyed = self.ciphered or self.mechanism == Mechanism.hls_gmac
        self.named = keyed or settings.authentication in TITLED
        keys.require(*self._secrets(keyed=keyed, preestablished=settings.preestablished, broadcast=settings.broadcast))
        self.own_title = keys.client_title if self.named else b""
        broadcast = settings.broadcast
        self.sealer = Sealer(keys, settings.suite, keys.client_title, counters, broadcast=broadcast) if keyed else None
        self.prover = prover_of(settings.authentication, keys, settings.suite, self.sealer, "client")
        signs = settings.authentication is Authentication.ECDSA
        self.vouching = Vouching(keys, settings.suite, "client") if signs else None
        self.layers = self._layers(settings, keys, counters, trace)

    def _layers(self, settings: ClientSettings, keys: Keys, counters: CounterStore, trace: Trace | None) -> Layers | None:
        use, signing = settings.message_key, settings.signing
        if use is None:
            if signing is not Signing.NONE:
                raise UsageError(Code.BAD_CONFIG, "signed APDUs need general-ciphering")
            return None
        if settings.dedicated or not self.level & AUTHENTICATED:
            raise UsageError(Code.BAD_CONFIG, "general-ciphering needs authenticated APDUs and has no dedicated key")
        return Layers(keys, settings.suite, "client", counters, use=use, signing=signing, trace=trace)

    def _secrets(self, *, keyed: bool, preestablished: bool, broadcast: bool) -> list[str]:
        """The keys without which it cannot be done. Where no AARE tells whose answers they are, the key file must; a broadcast
        has none."""
        password = ["password"] if self.mechanism == Mechanism.lls else []
        title = ["server_title"] if keyed and preestablished and not broadcast else []
        return password + (["ek", "ak"] if keyed else []) + (["client_title"] if self.named else []) + title


class ClientHandshake:
    """One attempt to associate: what we propose, and the AARE once it is there."""

    def __init__(self, settings: ClientSettings, terms: ClientTerms, keys: Keys, random: Callable[[int], bytes]) -> None:
        self._settings, self._terms, self._keys, self._random = settings, terms, keys, random
        self.sealer = terms.sealer
        self.challenge = b""
        self.dedicated_key: bytes | None = None
        self.aare = Aare()
        self.sealed: Sealed | None = None
        self._information: bytes | None = None
        self._response: object = None
        self._verifier: Verifier | None = None
        self.refused: SecurityError | None = None
        """Why the certificate of the server is not believed."""
        self.peer_title = keys.server_title if settings.preestablished else b""

    # --- pass 1

    def draw(self) -> None:
        """Make CtoS, and the dedicated key if one is wanted."""
        if self._terms.mutual:
            self.challenge = self._random(challenge_length(self._terms.mechanism))
        if self._settings.dedicated:
            self.dedicated_key = self._random(len(self._keys.ek))

    def aarq(self, counter: int) -> bytes:
        """The AARQ; `counter` protects its user-information, if the association is ciphered."""
        settings, terms, keys = self._settings, self._terms, self._keys
        secret = {Mechanism.none: None, Mechanism.lls: keys.password}.get(terms.mechanism, self.challenge)
        authenticated = terms.mechanism != Mechanism.none
        return Aarq(
            application_context_name=CONTEXT_PREFIX + bytes((terms.context,)),
            calling_ap_title=terms.own_title or None,
            calling_ae_qualifier=terms.vouching.shown if terms.vouching is not None else None,
            calling_ae_invocation_id=None if settings.user_id is None else bytes((settings.user_id,)),
            sender_acse_requirements=ACSE_AUTHENTICATION if authenticated else None,
            mechanism_name=MECHANISM_PREFIX + bytes((terms.mechanism,)) if authenticated else None,
            calling_authentication_value=secret,
            user_information=self.initiate_request(counter, self.dedicated_key),
        ).encode()

    def initiate_request(self, counter: int, dedicated_key: bytes | None = None) -> bytes:
        """The InitiateRequest, protected under the global key if the association is ciphered. In RLRQ it bears no key."""
        plain = InitiateRequest(
            conformance=Conformance(bits=self._terms.proposed), max_pdu_size=self._settings.max_pdu, dedicated_key=dedicated_key
        ).encode()
        if self.sealer is None or not self._terms.ciphered:
            return plain
        return self.sealer.sealed(plain, self._terms.level, counter)

    # --- pass 2

    def take(self, aare: Aare) -> Envelope:
        """Look at an AARE; what its user-information is wrapped in. Raises WireError when that is no APDU."""
        self.aare, self._information, self._response, self.sealed = aare, aare.user_information, None, None
        self.peer_title = aare.responding_ap_title or self._keys.server_title
        if self._information is None:
            return NO_ENVELOPE
        information = apdus.decode(self._information)
        if isinstance(information, ServiceCiphering | GeneralKeyCiphering):
            self.sealed = information
            return envelope(information, self.peer_title)
        self._response = information
        return NO_ENVELOPE

    def read(self, plain: bytes) -> None:
        """Take the user-information out of its envelope."""
        try:
            self._response = apdus.decode(plain)
        except WireError:
            self._response = None

    def title(self) -> Title:
        """Whose title the AARE carries. It is not the one expected where a certificate is needed that does not vouch for it."""
        said = self._said_title()
        vouching = self._terms.vouching
        if said is not Title.expected or vouching is None:
            return said
        try:
            self._verifier = vouching.verifier(self.aare.responding_ae_qualifier, self.peer_title)
        except SecurityError as error:
            self.refused = error
            return Title.other
        return said

    def _said_title(self) -> Title:
        """A meter that says none is the one we expect, if we expect one."""
        said, expected = self.aare.responding_ap_title, self._keys.server_title
        if said is None or not said:
            return Title.expected if expected else Title.missing
        if said == self._terms.own_title:
            return Title.own
        return Title.expected if said == expected or (not expected and len(said) == limits.TITLE_LENGTH) else Title.other

    def titles(self, sealed: Sealed | None) -> str:
        """The title that came, in the AARE or later in an envelope, and the one that should have come; titles are no secrets."""
        if isinstance(sealed, GeneralKeyCiphering) and self._said_title() is Title.expected:
            return f"{_shown(sealed.system_title)} came, {_shown(self.peer_title)} was expected"
        wanted = self._keys.server_title
        expected = _shown(wanted) if wanted else f"one of {limits.TITLE_LENGTH} octets"
        return f"{_shown(self.aare.responding_ap_title)} came, {expected} was expected"

    def their_challenge(self) -> Challenge:
        """StoC: neither ours sent back, nor of a length that is not allowed."""
        challenge = self.aare.responding_authentication_value or b""
        if challenge == self.challenge:
            return Challenge.own
        return Challenge.fresh if is_challenge(challenge) else Challenge.malformed

    def parties(self, *, own: bool) -> Parties:
        """Who proves to whom: we to the server, or the server to us."""
        ours, theirs = self.challenge, self.aare.responding_authentication_value or b""
        us, them = self._terms.own_title, self.peer_title
        return Parties(us, them, theirs, ours) if own else Parties(them, us, ours, theirs, self._verifier)

    def initiate(self) -> Initiate:
        """What the user-information is."""
        if isinstance(self._response, InitiateResponse):
            return Initiate.response
        return Initiate.refused if isinstance(self._response, ConfirmedServiceError) else Initiate.malformed

    @property
    def response(self) -> InitiateResponse:
        """The InitiateResponse; only after `initiate` said that it is one."""
        assert isinstance(self._response, InitiateResponse)
        return self._response

    def context(self) -> int:
        """Last arc of the context name."""
        return last_arc(self.aare.application_context_name, CONTEXT_PREFIX)

    def mechanism(self) -> int:
        """Last arc of the mechanism name."""
        return last_arc(self.aare.mechanism_name, MECHANISM_PREFIX)

    def diagnostic(self) -> int:
        """Number of the user's diagnostic; that of the provider is never `authentication required`."""
        said = self.aare.result_source_diagnostic
        return said.code if said is not None and said.source == DiagnosticSource.acse_service_user else 0

    def said(self) -> str:
        """The answer in words: result, diagnostic, initiate error."""
        words = [word(AssociationResult, self.aare.result)]
        diagnostic = self.aare.result_source_diagnostic
        if diagnostic is not None:
            user = diagnostic.source == DiagnosticSource.acse_service_user
            words.append(word(UserDiagnostic if user else ProviderDiagnostic, diagnostic.code))
        if isinstance(self._response, ConfirmedServiceError):
            words.append(f"initiate error {self._response.value}")
        return ", ".join(word for word in words if word)


def _shown(title: bytes | None) -> str:
    return title.hex().upper() if title else "none"


@lru_cache
def word(enum: type[IntEnum], number: int | None) -> str:
    """The standard's word for a number: its name in the spec, or the number."""
    if number is None:
        return ""
    try:
        return enum(number).name.replace("_", " ")
    except ValueError:
        return f"code {number}"
