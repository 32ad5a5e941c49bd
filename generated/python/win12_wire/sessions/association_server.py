# Generated from spec/sessions/association_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `association_server`: 3 states, 85 transitions.

The server's (meter's) side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and 9.4).

An AARQ is looked at in the order: lock, version, context, mechanism, title, protection, proposal, secret; the first that
does not hold decides which rejection is sent. Between passes 2 and 4 nothing is served but the proof. A message that is
refused changes nothing: no counter, no timer, no state; the client is told by an exception. A new AARQ ends the old
association. Whoever put a tag on the AARQ puts one on every message: without that, who holds a message back could alter it
where the policy is lax. A counter is kept only when a tag has verified it.

A pre-established association needs no AARQ and knows no RLRQ; it is there while the link is.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames import acse, initiate, service_error
from win12_wire.sessions import NEVER, About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # no association
    PENDING = 1  # challenge sent (pass 2); the proof is awaited
    ASSOCIATED = 2  # requests are served


class InitiateError(IntEnum):
    other = 0
    version_too_low = 1
    incompatible_conformance = 2
    pdu_too_short = 3
    refused_by_handler = 4
    none = 5


class Title(IntEnum):
    expected = 0
    own = 1
    other = 2
    missing = 3
    too_long = 4


class Challenge(IntEnum):
    present = 0
    malformed = 1


class Initiate(IntEnum):
    request = 0
    malformed = 1


class Proof(IntEnum):
    right = 0
    wrong = 1


class Content(IntEnum):
    request = 0
    proof = 1
    notification = 2
    other = 3
    malformed = 4


IDLE: Final = State.IDLE
PENDING: Final = State.PENDING
ASSOCIATED: Final = State.ASSOCIATED
ASSOCIATION_RESULT_REJECTED_PERMANENT: Final = acse.AssociationResult.rejected_permanent
ASSOCIATION_RESULT_REJECTED_TRANSIENT: Final = acse.AssociationResult.rejected_transient
CHALLENGE_MALFORMED: Final = Challenge.malformed
CONFORMANCE_BIT_GENERAL_PROTECTION: Final = initiate.ConformanceBit.general_protection
CONTENT_MALFORMED: Final = Content.malformed
CONTENT_NOTIFICATION: Final = Content.notification
CONTENT_OTHER: Final = Content.other
CONTENT_PROOF: Final = Content.proof
CONTEXT_NAME_LOGICAL_NAME: Final = acse.ContextName.logical_name
CONTEXT_NAME_LOGICAL_NAME_CIPHERED: Final = acse.ContextName.logical_name_ciphered
CONTEXT_NAME_SHORT_NAME: Final = acse.ContextName.short_name
CONTEXT_NAME_SHORT_NAME_CIPHERED: Final = acse.ContextName.short_name_ciphered
DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER: Final = acse.DiagnosticSource.acse_service_provider
DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER: Final = acse.DiagnosticSource.acse_service_user
EXCEPTION_REASON_DECIPHERING_ERROR: Final = service_error.ExceptionReason.deciphering_error
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR: Final = service_error.ExceptionReason.invocation_counter_error
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE: Final = service_error.ExceptionReason.operation_not_possible
EXCEPTION_REASON_SERVICE_NOT_SUPPORTED: Final = service_error.ExceptionReason.service_not_supported
INITIATE_MALFORMED: Final = Initiate.malformed
INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE: Final = InitiateError.incompatible_conformance
INITIATE_ERROR_NONE: Final = InitiateError.none
INITIATE_ERROR_OTHER: Final = InitiateError.other
INITIATE_ERROR_PDU_TOO_SHORT: Final = InitiateError.pdu_too_short
INITIATE_ERROR_VERSION_TOO_LOW: Final = InitiateError.version_too_low
MECHANISM_HLS_ECDSA: Final = acse.Mechanism.hls_ecdsa
MECHANISM_HLS_GMAC: Final = acse.Mechanism.hls_gmac
MECHANISM_HLS_SHA256: Final = acse.Mechanism.hls_sha256
MECHANISM_LLS: Final = acse.Mechanism.lls
MECHANISM_NONE: Final = acse.Mechanism.none
PROOF_RIGHT: Final = Proof.right
PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION: Final = acse.ProviderDiagnostic.no_common_acse_version
PROVIDER_DIAGNOSTIC_NONE: Final = acse.ProviderDiagnostic.none
STATE_ERROR_SERVICE_NOT_ALLOWED: Final = service_error.StateError.service_not_allowed
STATE_ERROR_SERVICE_UNKNOWN: Final = service_error.StateError.service_unknown
TITLE_MISSING: Final = Title.missing
TITLE_OTHER: Final = Title.other
TITLE_OWN: Final = Title.own
TITLE_TOO_LONG: Final = Title.too_long
USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED: Final = acse.UserDiagnostic.application_context_name_not_supported
USER_DIAGNOSTIC_AUTHENTICATION_FAILURE: Final = acse.UserDiagnostic.authentication_failure
USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED: Final = acse.UserDiagnostic.authentication_mechanism_name_not_recognised
USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED: Final = acse.UserDiagnostic.authentication_mechanism_name_required
USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED: Final = acse.UserDiagnostic.calling_ap_title_not_recognized
USER_DIAGNOSTIC_NO_REASON_GIVEN: Final = acse.UserDiagnostic.no_reason_given
USER_DIAGNOSTIC_NONE: Final = acse.UserDiagnostic.none
COUNTER_MAX: Final = limits.COUNTER_MAX
PDU_MIN: Final = limits.PDU_MIN
DLMS_VERSION: Final = 6


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def locked(self) -> bool:
        """This client address has failed too often."""
        ...

    def challenge(self) -> int:
        """The calling authentication value has an allowed length."""
        ...

    def title(self) -> int:
        """Whose system title the AARQ carries."""
        ...

    def tag_ok(self) -> bool:
        """The message was made by who knows the key; true for encryption without a tag."""
        ...

    def kept_lowest(self) -> int:
        """Lowest counter acceptable from this title since we know it."""
        ...

    def initiate(self) -> int:
        """What the AARQ has as user-information."""
        ...

    def version(self) -> int: ...

    def proposed(self) -> int: ...

    def pdu(self) -> int:
        """Octets the client takes, 0 no limit."""
        ...

    def own_key(self) -> bool:
        """The InitiateRequest carries a dedicated key."""
        ...

    def password_ok(self) -> bool: ...

    def content(self) -> int:
        """What the APDU is."""
        ...

    def agreed(self) -> bool:
        """Both sides agreed to the service."""
        ...

    def confirmed(self) -> bool:
        """The client expects an answer."""
        ...

    def proof(self) -> int:
        """F(StoC) of pass 3."""
        ...

    def proof_counter(self) -> int:
        """Counter inside f(StoC), 0 in a mechanism without."""
        ...

    def fits(self) -> bool:
        """What we are to send, protected, is not longer than the client takes."""
        ...

    def send_aare_accepted(self) -> None: ...

    def send_aare_challenge(self) -> None:
        """Accepted so far, with StoC (pass 2)."""
        ...

    def send_aare_rejected(self, result: int, source: int, user: int, provider: int, initiate_error: int) -> None: ...

    def send_exception(self, state: int, service: int, expected: int) -> None:
        """An exception-response; by short names a confirmed-service-error, where one can say it."""
        ...

    def send_pass_four(self) -> None:
        """F(CtoS), in an action-response or a read-response."""
        ...

    def send_proof_refused(self) -> None:
        """Read-write-denied, without data."""
        ...

    def send_response(self) -> None:
        """The answer of the meter."""
        ...

    def send_notification(self) -> None:
        """Something the meter says on its own."""
        ...

    def send_rlre(self) -> None: ...

    def tell_associated(self) -> None:
        """Requests are served from now on."""
        ...

    def tell_request(self, wants_answer: bool) -> None:
        """A request to be answered."""
        ...

    def tell_released(self) -> None:
        """The association ended."""
        ...

    def meet(self) -> None:
        """The title of the AARQ is that of the peer."""
        ...

    def adopt_settings(self) -> None:
        """What the settings say holds for the association: title, services, size."""
        ...

    def adopt(self) -> None:
        """What the AARQ says holds for the association: title, services, size, dedicated key."""
        ...

    def reserve(self) -> None:
        """Make a counter of the global key durable for the message that is sent next."""
        ...

    def reserve_proof(self) -> None:
        """The same for the proof that is sent next."""
        ...

    def reserve_answer(self) -> None:
        """The same under the key of the message that is answered."""
        ...

    def note_failure(self) -> None: ...

    def note_success(self) -> None: ...

    def draw_challenge(self) -> None:
        """Make StoC."""
        ...

    def save_rx_lowest(self, value: int) -> None:
        """Keep: lowest counter still acceptable under the global key."""
        ...


class AssociationServer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("ciphered", "ciphering", "conformance", "dedicated", "inactivity_after", "inactivity_at", "least",
        "mechanism", "offered", "policy", "ports", "preestablished", "rx_dedicated", "rx_lowest", "short_names",
        "state", "suite", "trace",)

    def __init__(self, ports: Ports, *,
        mechanism: int, ciphering: bool, suite: int, policy: int, offered: int, short_names: bool, preestablished: bool,
        inactivity_after: float = limits.T_INACTIVITY, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.mechanism = mechanism
        self.ciphering = ciphering
        self.suite = suite
        self.policy = policy
        self.offered = offered
        self.short_names = short_names
        self.preestablished = preestablished
        self.ciphered = False  # the association has a ciphered context
        self.dedicated = False  # the client gave a key for this association
        self.least = 0  # least protection of a message: that of the policy, and a tag if the AARQ had one
        self.rx_lowest = 0  # lowest counter still acceptable under the global key
        self.rx_dedicated = 0  # the same under the dedicated key
        self.conformance = 0  # conformance bits agreed
        self.inactivity_after = inactivity_after
        self.inactivity_at = NEVER

    def rx_aarq(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        version_one: bool, their_context: int, their_mechanism: int, authenticates: bool, now: float,
    ) -> Code | None:
        """rx.aarq: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.aarq", _RX_AARQ[self.state],
                (protected, dedicated_key, general, other_title, their_suite, level, counter, version_one, their_context, their_mechanism, authenticates),
                now,
            )
        return _RX_AARQ[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, version_one, their_context, their_mechanism, authenticates, now)

    def rx_rlrq(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        now: float,
    ) -> Code | None:
        """rx.rlrq: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.rlrq", _RX_RLRQ[self.state], (protected, dedicated_key, general, other_title, their_suite, level, counter),
                now,
            )
        return _RX_RLRQ[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, now)

    def rx_apdu(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        now: float,
    ) -> Code | None:
        """rx.apdu: an xDLMS APDU, protected or plain."""
        if self.trace is not None:
            return self.trace.step(
                "rx.apdu", _RX_APDU[self.state], (protected, dedicated_key, general, other_title, their_suite, level, counter),
                now,
            )
        return _RX_APDU[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, now)

    def rx_malformed(self, now: float) -> Code | None:
        """rx.malformed: octets that are no APDU."""
        if self.trace is not None:
            return self.trace.step("rx.malformed", _RX_MALFORMED[self.state], (), now)
        return _RX_MALFORMED[self.state](self, now)

    def api_establish(self, now: float) -> Code | None:
        """api.establish: the link is there: a pre-established association begins."""
        if self.trace is not None:
            return self.trace.step("api.establish", _API_ESTABLISH[self.state], (), now)
        return _API_ESTABLISH[self.state](self, now)

    def api_respond(self, now: float) -> Code | None:
        """api.respond: the meter answers the last request."""
        if self.trace is not None:
            return self.trace.step("api.respond", _API_RESPOND[self.state], (), now)
        return _API_RESPOND[self.state](self, now)

    def api_notify(self, now: float) -> Code | None:
        """api.notify: the meter says something on its own."""
        if self.trace is not None:
            return self.trace.step("api.notify", _API_NOTIFY[self.state], (), now)
        return _API_NOTIFY[self.state](self, now)

    def api_progress(self, now: float) -> Code | None:
        """api.progress: blocks of a long request have come or blocks of its answer were acknowledged."""
        if self.trace is not None:
            return self.trace.step("api.progress", _API_PROGRESS[self.state], (), now)
        return _API_PROGRESS[self.state](self, now)

    def api_abort(self, now: float) -> Code | None:
        """api.abort: the meter ends the association at once."""
        if self.trace is not None:
            return self.trace.step("api.abort", _API_ABORT[self.state], (), now)
        return _API_ABORT[self.state](self, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the link is gone."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def port_failed(self, now: float) -> Code | None:
        """port.failed: a port could not do what it was called for: no counter left, store broken."""
        if self.trace is not None:
            return self.trace.step("port.failed", _PORT_FAILED[self.state], (), now)
        return _PORT_FAILED[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.inactivity_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.inactivity_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.inactivity", _TIMER_INACTIVITY[self.state], (), now)
            return _TIMER_INACTIVITY[self.state](self, now)
        return None


def _idle_rx_aarq(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, version_one: bool, their_context: int, their_mechanism: int, authenticates: bool, now: float,
) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE:
        # aarq_standing (spec/sessions/association_server.yaml:241)
        if m.trace is not None:
            m.trace.taken("aarq_standing")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    locked = ports.locked()
    if locked:
        # aarq_locked (spec/sessions/association_server.yaml:245)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_locked")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_TRANSIENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.LOCKED_OUT
    if not version_one:
        # aarq_other_version (spec/sessions/association_server.yaml:250)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_other_version")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, USER_DIAGNOSTIC_NONE, PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if not (their_context == (CONTEXT_NAME_SHORT_NAME if m.short_names else CONTEXT_NAME_LOGICAL_NAME) or their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) or (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) and not m.ciphering) or (m.policy != 0 and not (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED))):
        # aarq_context (spec/sessions/association_server.yaml:255)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_context")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if their_mechanism == MECHANISM_NONE and m.mechanism != MECHANISM_NONE:
        # aarq_no_mechanism (spec/sessions/association_server.yaml:260)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_no_mechanism")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if their_mechanism != m.mechanism:
        # aarq_other_mechanism (spec/sessions/association_server.yaml:265)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_other_mechanism")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if m.mechanism != MECHANISM_NONE and not authenticates:
        # aarq_no_authentication (spec/sessions/association_server.yaml:270)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_no_authentication")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    challenge = ports.challenge()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_MALFORMED:
        # aarq_bad_challenge (spec/sessions/association_server.yaml:275)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_bad_challenge")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    title = ports.title()
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_TOO_LONG:
        # aarq_long_title (spec/sessions/association_server.yaml:276)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_long_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_MISSING:
        # aarq_no_title (spec/sessions/association_server.yaml:281)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_no_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_OWN:
        # aarq_own_title (spec/sessions/association_server.yaml:286)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_own_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.REFLECTION
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_OTHER:
        # aarq_other_title (spec/sessions/association_server.yaml:287)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_other_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) and not protected:
        # aarq_unprotected (spec/sessions/association_server.yaml:288)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_unprotected")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.NOT_PROTECTED
    if protected and (not (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) or dedicated_key):
        # aarq_unagreed_form (spec/sessions/association_server.yaml:293)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_unagreed_form")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_OTHER)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # aarq_foreign_suite (spec/sessions/association_server.yaml:298)
        if m.trace is not None:
            m.trace.taken("aarq_foreign_suite")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # aarq_weak (spec/sessions/association_server.yaml:299)
        if m.trace is not None:
            m.trace.taken("aarq_weak")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # aarq_foreign_title (spec/sessions/association_server.yaml:300)
        if m.trace is not None:
            m.trace.taken("aarq_foreign_title")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # aarq_forged (spec/sessions/association_server.yaml:301)
        if m.trace is not None:
            m.trace.taken("aarq_forged")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TAG
    kept_lowest = ports.kept_lowest()
    if protected and counter < kept_lowest:
        # aarq_replayed (spec/sessions/association_server.yaml:302)
        if m.trace is not None:
            m.trace.taken("aarq_replayed")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, kept_lowest)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # aarq_exhausted (spec/sessions/association_server.yaml:306)
        if m.trace is not None:
            m.trace.taken("aarq_exhausted")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.COUNTER_EXHAUSTED
    initiate = ports.initiate()
    own_key = ports.own_key()
    if initiate == INITIATE_MALFORMED or (own_key and not protected):
        # aarq_malformed (spec/sessions/association_server.yaml:307)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_malformed")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_OTHER)
        return Code.INVALID_APDU
    version = ports.version()
    if version < DLMS_VERSION:
        # aarq_old_version (spec/sessions/association_server.yaml:312)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_old_version")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_VERSION_TOO_LOW)
        return Code.ASSOCIATION_REJECTED
    proposed = ports.proposed()
    if proposed & m.offered == 0:
        # aarq_nothing_in_common (spec/sessions/association_server.yaml:317)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_nothing_in_common")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE)
        return Code.ASSOCIATION_REJECTED
    pdu = ports.pdu()
    if pdu != 0 and pdu < PDU_MIN:
        # aarq_small_pdu (spec/sessions/association_server.yaml:322)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_small_pdu")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_PDU_TOO_SHORT)
        return Code.ASSOCIATION_REJECTED
    password_ok = ports.password_ok()
    if m.mechanism == MECHANISM_LLS and not password_ok:
        # aarq_wrong_password (spec/sessions/association_server.yaml:327)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        if m.trace is not None:
            m.trace.taken("aarq_wrong_password")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.note_failure()
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS):
        # aarq_challenged (spec/sessions/association_server.yaml:332)
        m.ciphered = their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)
        m.dedicated = own_key
        m.least = (m.policy + 1) if protected and level & 1 != 0 and m.policy & 1 == 0 else m.policy
        m.rx_lowest = (counter + 1) if protected else kept_lowest
        m.rx_dedicated = 0
        m.conformance = proposed & m.offered
        m.state = PENDING
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("aarq_challenged")
        ports.adopt()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.draw_challenge()
        if protected:
            ports.reserve()
        ports.send_aare_challenge()
        return None
    # aarq_accepted (spec/sessions/association_server.yaml:337)
    m.ciphered = their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)
    m.dedicated = own_key
    m.least = (m.policy + 1) if protected and level & 1 != 0 and m.policy & 1 == 0 else m.policy
    m.rx_lowest = (counter + 1) if protected else kept_lowest
    m.rx_dedicated = 0
    m.conformance = proposed & m.offered
    m.state = ASSOCIATED
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("aarq_accepted")
    ports.adopt()
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    if m.mechanism == MECHANISM_LLS:
        ports.note_success()
    if protected:
        ports.reserve()
    ports.send_aare_accepted()
    ports.tell_associated()
    return None


def _pending_rx_aarq(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, version_one: bool, their_context: int, their_mechanism: int, authenticates: bool, now: float,
) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE:
        # aarq_standing (spec/sessions/association_server.yaml:241)
        if m.trace is not None:
            m.trace.taken("aarq_standing")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    locked = ports.locked()
    if locked:
        # aarq_locked (spec/sessions/association_server.yaml:245)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_locked")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_TRANSIENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.LOCKED_OUT
    if not version_one:
        # aarq_other_version (spec/sessions/association_server.yaml:250)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_other_version")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, USER_DIAGNOSTIC_NONE, PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if not (their_context == (CONTEXT_NAME_SHORT_NAME if m.short_names else CONTEXT_NAME_LOGICAL_NAME) or their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) or (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) and not m.ciphering) or (m.policy != 0 and not (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED))):
        # aarq_context (spec/sessions/association_server.yaml:255)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_context")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if their_mechanism == MECHANISM_NONE and m.mechanism != MECHANISM_NONE:
        # aarq_no_mechanism (spec/sessions/association_server.yaml:260)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_no_mechanism")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if their_mechanism != m.mechanism:
        # aarq_other_mechanism (spec/sessions/association_server.yaml:265)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_other_mechanism")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if m.mechanism != MECHANISM_NONE and not authenticates:
        # aarq_no_authentication (spec/sessions/association_server.yaml:270)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_no_authentication")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    challenge = ports.challenge()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_MALFORMED:
        # aarq_bad_challenge (spec/sessions/association_server.yaml:275)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_bad_challenge")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    title = ports.title()
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_TOO_LONG:
        # aarq_long_title (spec/sessions/association_server.yaml:276)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_long_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_MISSING:
        # aarq_no_title (spec/sessions/association_server.yaml:281)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_no_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_OWN:
        # aarq_own_title (spec/sessions/association_server.yaml:286)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_own_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.REFLECTION
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_OTHER:
        # aarq_other_title (spec/sessions/association_server.yaml:287)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_other_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) and not protected:
        # aarq_unprotected (spec/sessions/association_server.yaml:288)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_unprotected")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.NOT_PROTECTED
    if protected and (not (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) or dedicated_key):
        # aarq_unagreed_form (spec/sessions/association_server.yaml:293)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_unagreed_form")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_OTHER)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # aarq_foreign_suite (spec/sessions/association_server.yaml:298)
        if m.trace is not None:
            m.trace.taken("aarq_foreign_suite")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # aarq_weak (spec/sessions/association_server.yaml:299)
        if m.trace is not None:
            m.trace.taken("aarq_weak")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # aarq_foreign_title (spec/sessions/association_server.yaml:300)
        if m.trace is not None:
            m.trace.taken("aarq_foreign_title")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # aarq_forged (spec/sessions/association_server.yaml:301)
        if m.trace is not None:
            m.trace.taken("aarq_forged")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TAG
    kept_lowest = ports.kept_lowest()
    if protected and counter < kept_lowest:
        # aarq_replayed (spec/sessions/association_server.yaml:302)
        if m.trace is not None:
            m.trace.taken("aarq_replayed")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, kept_lowest)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # aarq_exhausted (spec/sessions/association_server.yaml:306)
        if m.trace is not None:
            m.trace.taken("aarq_exhausted")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.COUNTER_EXHAUSTED
    initiate = ports.initiate()
    own_key = ports.own_key()
    if initiate == INITIATE_MALFORMED or (own_key and not protected):
        # aarq_malformed (spec/sessions/association_server.yaml:307)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_malformed")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_OTHER)
        return Code.INVALID_APDU
    version = ports.version()
    if version < DLMS_VERSION:
        # aarq_old_version (spec/sessions/association_server.yaml:312)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_old_version")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_VERSION_TOO_LOW)
        return Code.ASSOCIATION_REJECTED
    proposed = ports.proposed()
    if proposed & m.offered == 0:
        # aarq_nothing_in_common (spec/sessions/association_server.yaml:317)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_nothing_in_common")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE)
        return Code.ASSOCIATION_REJECTED
    pdu = ports.pdu()
    if pdu != 0 and pdu < PDU_MIN:
        # aarq_small_pdu (spec/sessions/association_server.yaml:322)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_small_pdu")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_PDU_TOO_SHORT)
        return Code.ASSOCIATION_REJECTED
    password_ok = ports.password_ok()
    if m.mechanism == MECHANISM_LLS and not password_ok:
        # aarq_wrong_password (spec/sessions/association_server.yaml:327)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_wrong_password")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.note_failure()
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS):
        # aarq_challenged (spec/sessions/association_server.yaml:332)
        m.ciphered = their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)
        m.dedicated = own_key
        m.least = (m.policy + 1) if protected and level & 1 != 0 and m.policy & 1 == 0 else m.policy
        m.rx_lowest = (counter + 1) if protected else kept_lowest
        m.rx_dedicated = 0
        m.conformance = proposed & m.offered
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("aarq_challenged")
        ports.adopt()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.draw_challenge()
        if protected:
            ports.reserve()
        ports.send_aare_challenge()
        return None
    # aarq_accepted (spec/sessions/association_server.yaml:337)
    m.ciphered = their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)
    m.dedicated = own_key
    m.least = (m.policy + 1) if protected and level & 1 != 0 and m.policy & 1 == 0 else m.policy
    m.rx_lowest = (counter + 1) if protected else kept_lowest
    m.rx_dedicated = 0
    m.conformance = proposed & m.offered
    m.state = ASSOCIATED
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("aarq_accepted")
    ports.adopt()
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    if m.mechanism == MECHANISM_LLS:
        ports.note_success()
    if protected:
        ports.reserve()
    ports.send_aare_accepted()
    ports.tell_associated()
    return None


def _associated_rx_aarq(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, version_one: bool, their_context: int, their_mechanism: int, authenticates: bool, now: float,
) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE:
        # aarq_standing (spec/sessions/association_server.yaml:241)
        if m.trace is not None:
            m.trace.taken("aarq_standing")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    locked = ports.locked()
    if locked:
        # aarq_locked (spec/sessions/association_server.yaml:245)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_locked")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_TRANSIENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.LOCKED_OUT
    if not version_one:
        # aarq_other_version (spec/sessions/association_server.yaml:250)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_other_version")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER, USER_DIAGNOSTIC_NONE, PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if not (their_context == (CONTEXT_NAME_SHORT_NAME if m.short_names else CONTEXT_NAME_LOGICAL_NAME) or their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) or (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) and not m.ciphering) or (m.policy != 0 and not (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED))):
        # aarq_context (spec/sessions/association_server.yaml:255)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_context")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if their_mechanism == MECHANISM_NONE and m.mechanism != MECHANISM_NONE:
        # aarq_no_mechanism (spec/sessions/association_server.yaml:260)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_no_mechanism")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if their_mechanism != m.mechanism:
        # aarq_other_mechanism (spec/sessions/association_server.yaml:265)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_other_mechanism")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.ASSOCIATION_REJECTED
    if m.mechanism != MECHANISM_NONE and not authenticates:
        # aarq_no_authentication (spec/sessions/association_server.yaml:270)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_no_authentication")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    challenge = ports.challenge()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_MALFORMED:
        # aarq_bad_challenge (spec/sessions/association_server.yaml:275)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_bad_challenge")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    title = ports.title()
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_TOO_LONG:
        # aarq_long_title (spec/sessions/association_server.yaml:276)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_long_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_MISSING:
        # aarq_no_title (spec/sessions/association_server.yaml:281)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_no_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_OWN:
        # aarq_own_title (spec/sessions/association_server.yaml:286)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_own_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.REFLECTION
    if (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA) and title == TITLE_OTHER:
        # aarq_other_title (spec/sessions/association_server.yaml:287)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_other_title")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.WRONG_TITLE
    if their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED) and not protected:
        # aarq_unprotected (spec/sessions/association_server.yaml:288)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_unprotected")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.NOT_PROTECTED
    if protected and (not (their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)) or dedicated_key):
        # aarq_unagreed_form (spec/sessions/association_server.yaml:293)
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_unagreed_form")
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_OTHER)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # aarq_foreign_suite (spec/sessions/association_server.yaml:298)
        if m.trace is not None:
            m.trace.taken("aarq_foreign_suite")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # aarq_weak (spec/sessions/association_server.yaml:299)
        if m.trace is not None:
            m.trace.taken("aarq_weak")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # aarq_foreign_title (spec/sessions/association_server.yaml:300)
        if m.trace is not None:
            m.trace.taken("aarq_foreign_title")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # aarq_forged (spec/sessions/association_server.yaml:301)
        if m.trace is not None:
            m.trace.taken("aarq_forged")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TAG
    kept_lowest = ports.kept_lowest()
    if protected and counter < kept_lowest:
        # aarq_replayed (spec/sessions/association_server.yaml:302)
        if m.trace is not None:
            m.trace.taken("aarq_replayed")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, kept_lowest)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # aarq_exhausted (spec/sessions/association_server.yaml:306)
        if m.trace is not None:
            m.trace.taken("aarq_exhausted")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.COUNTER_EXHAUSTED
    initiate = ports.initiate()
    own_key = ports.own_key()
    if initiate == INITIATE_MALFORMED or (own_key and not protected):
        # aarq_malformed (spec/sessions/association_server.yaml:307)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_malformed")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_OTHER)
        return Code.INVALID_APDU
    version = ports.version()
    if version < DLMS_VERSION:
        # aarq_old_version (spec/sessions/association_server.yaml:312)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_old_version")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_VERSION_TOO_LOW)
        return Code.ASSOCIATION_REJECTED
    proposed = ports.proposed()
    if proposed & m.offered == 0:
        # aarq_nothing_in_common (spec/sessions/association_server.yaml:317)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_nothing_in_common")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_INCOMPATIBLE_CONFORMANCE)
        return Code.ASSOCIATION_REJECTED
    pdu = ports.pdu()
    if pdu != 0 and pdu < PDU_MIN:
        # aarq_small_pdu (spec/sessions/association_server.yaml:322)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_small_pdu")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_NO_REASON_GIVEN, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_PDU_TOO_SHORT)
        return Code.ASSOCIATION_REJECTED
    password_ok = ports.password_ok()
    if m.mechanism == MECHANISM_LLS and not password_ok:
        # aarq_wrong_password (spec/sessions/association_server.yaml:327)
        if protected:
            m.rx_lowest = counter + 1
        m.ciphered = False
        m.dedicated = False
        m.conformance = 0
        m.rx_dedicated = 0
        m.least = 0
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("aarq_wrong_password")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.note_failure()
        ports.send_aare_rejected(ASSOCIATION_RESULT_REJECTED_PERMANENT, DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER, USER_DIAGNOSTIC_AUTHENTICATION_FAILURE, PROVIDER_DIAGNOSTIC_NONE, INITIATE_ERROR_NONE)
        return Code.AUTHENTICATION_FAILED
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS):
        # aarq_challenged (spec/sessions/association_server.yaml:332)
        m.ciphered = their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)
        m.dedicated = own_key
        m.least = (m.policy + 1) if protected and level & 1 != 0 and m.policy & 1 == 0 else m.policy
        m.rx_lowest = (counter + 1) if protected else kept_lowest
        m.rx_dedicated = 0
        m.conformance = proposed & m.offered
        m.state = PENDING
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("aarq_challenged")
        ports.adopt()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.draw_challenge()
        if protected:
            ports.reserve()
        ports.send_aare_challenge()
        return None
    # aarq_accepted (spec/sessions/association_server.yaml:337)
    m.ciphered = their_context == (CONTEXT_NAME_SHORT_NAME_CIPHERED if m.short_names else CONTEXT_NAME_LOGICAL_NAME_CIPHERED)
    m.dedicated = own_key
    m.least = (m.policy + 1) if protected and level & 1 != 0 and m.policy & 1 == 0 else m.policy
    m.rx_lowest = (counter + 1) if protected else kept_lowest
    m.rx_dedicated = 0
    m.conformance = proposed & m.offered
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("aarq_accepted")
    ports.adopt()
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    if m.mechanism == MECHANISM_LLS:
        ports.note_success()
    if protected:
        ports.reserve()
    ports.send_aare_accepted()
    ports.tell_associated()
    return None


def _idle_rx_rlrq(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    # unexpected_rx_rlrq (spec/sessions/association_server.yaml:193)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_rlrq")
    ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0)
    return Code.UNEXPECTED_APDU


def _pending_or_associated_rx_rlrq(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE:
        # rlrq_standing (spec/sessions/association_server.yaml:433)
        if m.trace is not None:
            m.trace.taken("rlrq_standing")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0)
        return Code.UNEXPECTED_APDU
    if m.ciphered and not protected:
        # rlrq_unprotected (spec/sessions/association_server.yaml:437)
        if m.trace is not None:
            m.trace.taken("rlrq_unprotected")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or dedicated_key):
        # rlrq_unagreed_form (spec/sessions/association_server.yaml:438)
        if m.trace is not None:
            m.trace.taken("rlrq_unagreed_form")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # rlrq_foreign_suite (spec/sessions/association_server.yaml:200)
        if m.trace is not None:
            m.trace.taken("rlrq_foreign_suite")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_SUITE
    if protected and level & m.least != m.least:
        # rlrq_weak (spec/sessions/association_server.yaml:204)
        if m.trace is not None:
            m.trace.taken("rlrq_weak")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # rlrq_foreign_title (spec/sessions/association_server.yaml:205)
        if m.trace is not None:
            m.trace.taken("rlrq_foreign_title")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # rlrq_forged (spec/sessions/association_server.yaml:206)
        if m.trace is not None:
            m.trace.taken("rlrq_forged")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # rlrq_replayed (spec/sessions/association_server.yaml:211)
        if m.trace is not None:
            m.trace.taken("rlrq_replayed")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, m.rx_dedicated if dedicated_key else m.rx_lowest)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # rlrq_exhausted (spec/sessions/association_server.yaml:215)
        if m.trace is not None:
            m.trace.taken("rlrq_exhausted")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.COUNTER_EXHAUSTED
    initiate = ports.initiate()
    if protected and initiate == INITIATE_MALFORMED:
        # rlrq_malformed (spec/sessions/association_server.yaml:441)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("rlrq_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_exception(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0)
        return Code.INVALID_APDU
    # rlrq_released (spec/sessions/association_server.yaml:446)
    if protected:
        m.rx_lowest = counter + 1
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    m.state = IDLE
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("rlrq_released")
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    if protected:
        ports.reserve()
    ports.send_rlre()
    ports.tell_released()
    return None


def _idle_rx_apdu(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    # unexpected_rx_apdu (spec/sessions/association_server.yaml:193)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_apdu")
    ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0)
    return Code.UNEXPECTED_APDU


def _pending_rx_apdu(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # pass_three_unprotected (spec/sessions/association_server.yaml:208)
        if m.trace is not None:
            m.trace.taken("pass_three_unprotected")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # pass_three_unagreed_form (spec/sessions/association_server.yaml:209)
        if m.trace is not None:
            m.trace.taken("pass_three_unagreed_form")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # pass_three_foreign_suite (spec/sessions/association_server.yaml:200)
        if m.trace is not None:
            m.trace.taken("pass_three_foreign_suite")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_SUITE
    if protected and level & m.least != m.least:
        # pass_three_weak (spec/sessions/association_server.yaml:204)
        if m.trace is not None:
            m.trace.taken("pass_three_weak")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # pass_three_foreign_title (spec/sessions/association_server.yaml:205)
        if m.trace is not None:
            m.trace.taken("pass_three_foreign_title")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # pass_three_forged (spec/sessions/association_server.yaml:206)
        if m.trace is not None:
            m.trace.taken("pass_three_forged")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # pass_three_replayed (spec/sessions/association_server.yaml:211)
        if m.trace is not None:
            m.trace.taken("pass_three_replayed")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, m.rx_dedicated if dedicated_key else m.rx_lowest)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # pass_three_exhausted (spec/sessions/association_server.yaml:215)
        if m.trace is not None:
            m.trace.taken("pass_three_exhausted")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # pass_three_malformed (spec/sessions/association_server.yaml:217)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("pass_three_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_exception(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0)
        return Code.INVALID_APDU
    if content != CONTENT_PROOF:
        # pass_three_too_early (spec/sessions/association_server.yaml:352)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("pass_three_too_early")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE, 0)
        return Code.UNEXPECTED_APDU
    locked = ports.locked()
    if locked:
        # pass_three_locked (spec/sessions/association_server.yaml:356)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_three_locked")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        if protected:
            ports.reserve_answer()
        ports.send_proof_refused()
        return Code.LOCKED_OUT
    proof = ports.proof()
    if proof != PROOF_RIGHT:
        # pass_three_not_proved (spec/sessions/association_server.yaml:362)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_three_not_proved")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.note_failure()
        if protected:
            ports.reserve_answer()
        ports.send_proof_refused()
        return Code.AUTHENTICATION_FAILED
    proof_counter = ports.proof_counter()
    if (m.mechanism == MECHANISM_HLS_GMAC and (proof_counter < m.rx_lowest or (protected and not dedicated_key and proof_counter > counter))) or (m.mechanism == MECHANISM_HLS_GMAC and proof_counter == COUNTER_MAX):
        # pass_three_old_proof (spec/sessions/association_server.yaml:367)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = IDLE
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_three_old_proof")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        if protected:
            ports.reserve_answer()
        ports.send_proof_refused()
        return Code.REPLAY
    # pass_three_proved (spec/sessions/association_server.yaml:372)
    m.rx_lowest = (counter + 1) if protected and not dedicated_key else ((proof_counter + 1) if m.mechanism == MECHANISM_HLS_GMAC else m.rx_lowest)
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("pass_three_proved")
    if m.mechanism == MECHANISM_HLS_GMAC or (protected and not dedicated_key and level & 1 != 0):
        ports.save_rx_lowest(m.rx_lowest)
    ports.note_success()
    if m.mechanism == MECHANISM_HLS_GMAC:
        ports.reserve_proof()
    if protected:
        ports.reserve_answer()
    ports.send_pass_four()
    ports.tell_associated()
    return None


def _associated_rx_apdu(
    m: AssociationServer, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # serve_unprotected (spec/sessions/association_server.yaml:208)
        if m.trace is not None:
            m.trace.taken("serve_unprotected")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # serve_unagreed_form (spec/sessions/association_server.yaml:209)
        if m.trace is not None:
            m.trace.taken("serve_unagreed_form")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # serve_foreign_suite (spec/sessions/association_server.yaml:200)
        if m.trace is not None:
            m.trace.taken("serve_foreign_suite")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_SUITE
    if protected and level & m.least != m.least:
        # serve_weak (spec/sessions/association_server.yaml:204)
        if m.trace is not None:
            m.trace.taken("serve_weak")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # serve_foreign_title (spec/sessions/association_server.yaml:205)
        if m.trace is not None:
            m.trace.taken("serve_foreign_title")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # serve_forged (spec/sessions/association_server.yaml:206)
        if m.trace is not None:
            m.trace.taken("serve_forged")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # serve_replayed (spec/sessions/association_server.yaml:211)
        if m.trace is not None:
            m.trace.taken("serve_replayed")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_INVOCATION_COUNTER_ERROR, m.rx_dedicated if dedicated_key else m.rx_lowest)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # serve_exhausted (spec/sessions/association_server.yaml:215)
        if m.trace is not None:
            m.trace.taken("serve_exhausted")
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR, 0)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # serve_malformed (spec/sessions/association_server.yaml:217)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("serve_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_exception(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # serve_notification (spec/sessions/association_server.yaml:395)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("serve_notification")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    if content == CONTENT_OTHER:
        # serve_other (spec/sessions/association_server.yaml:396)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("serve_other")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_exception(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0)
        return Code.UNEXPECTED_APDU
    agreed = ports.agreed()
    if not agreed:
        # serve_not_agreed (spec/sessions/association_server.yaml:400)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("serve_not_agreed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0)
        return Code.NOT_AGREED
    # serve_request (spec/sessions/association_server.yaml:404)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("serve_request")
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_request(ports.confirmed())
    return None


def _idle_and_others_rx_malformed(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    # malformed (spec/sessions/association_server.yaml:421)
    if m.trace is not None:
        m.trace.taken("malformed")
    ports.send_exception(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED, 0)
    return Code.INVALID_APDU


def _idle_api_establish(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE:
        # establish_standing (spec/sessions/association_server.yaml:228)
        m.ciphered = m.policy != 0
        m.least = m.policy
        m.conformance = m.offered
        m.rx_lowest = ports.kept_lowest()
        m.state = ASSOCIATED
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("establish_standing")
        ports.adopt_settings()
        ports.tell_associated()
        return None
    # establish_not_standing (spec/sessions/association_server.yaml:232)
    if m.trace is not None:
        m.trace.taken("establish_not_standing")
    return Code.UNEXPECTED


def _pending_or_associated_api_establish(m: AssociationServer, now: float) -> Code | None:
    # unexpected_api_establish (spec/sessions/association_server.yaml:194)
    if m.trace is not None:
        m.trace.taken("unexpected_api_establish")
    return Code.UNEXPECTED


def _idle_or_pending_api_respond(m: AssociationServer, now: float) -> Code | None:
    # unexpected_api_respond (spec/sessions/association_server.yaml:194)
    if m.trace is not None:
        m.trace.taken("unexpected_api_respond")
    return Code.UNEXPECTED


def _associated_api_respond(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    fits = ports.fits()
    if not fits:
        # respond_too_long (spec/sessions/association_server.yaml:410)
        if m.trace is not None:
            m.trace.taken("respond_too_long")
        return Code.TOO_LONG
    # respond_sent (spec/sessions/association_server.yaml:411)
    if m.trace is not None:
        m.trace.taken("respond_sent")
    if m.ciphered:
        ports.reserve_answer()
    ports.send_response()
    return None


def _idle_or_pending_api_notify(m: AssociationServer, now: float) -> Code | None:
    # unexpected_api_notify (spec/sessions/association_server.yaml:194)
    if m.trace is not None:
        m.trace.taken("unexpected_api_notify")
    return Code.UNEXPECTED


def _associated_api_notify(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    fits = ports.fits()
    if not fits:
        # notify_too_long (spec/sessions/association_server.yaml:417)
        if m.trace is not None:
            m.trace.taken("notify_too_long")
        return Code.TOO_LONG
    # notify_sent (spec/sessions/association_server.yaml:418)
    if m.trace is not None:
        m.trace.taken("notify_sent")
    if m.ciphered:
        ports.reserve_answer()
    ports.send_notification()
    return None


def _idle_or_pending_api_progress(m: AssociationServer, now: float) -> Code | None:
    # progress_otherwise (spec/sessions/association_server.yaml:420)
    if m.trace is not None:
        m.trace.taken("progress_otherwise")
    return None


def _associated_api_progress(m: AssociationServer, now: float) -> Code | None:
    # progress (spec/sessions/association_server.yaml:419)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("progress")
    return None


def _idle_api_abort(m: AssociationServer, now: float) -> Code | None:
    # abort_idle (spec/sessions/association_server.yaml:450)
    if m.trace is not None:
        m.trace.taken("abort_idle")
    return None


def _pending_or_associated_api_abort(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    # abort (spec/sessions/association_server.yaml:449)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    m.state = IDLE
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("abort")
    ports.tell_released()
    return None


def _idle_link_closed(m: AssociationServer, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/association_server.yaml:195)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _pending_link_closed(m: AssociationServer, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/association_server.yaml:195)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    m.state = IDLE
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _associated_link_closed(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/association_server.yaml:451)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    m.state = IDLE
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed")
    ports.tell_released()
    return None


def _idle_port_failed(m: AssociationServer, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_server.yaml:196)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    if m.trace is not None:
        m.trace.taken("unexpected_port_failed")
    return None


def _pending_or_associated_port_failed(m: AssociationServer, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_server.yaml:196)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    m.state = IDLE
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_port_failed")
    return None


def _pending_or_associated_timer_inactivity(m: AssociationServer, now: float) -> Code | None:
    ports = m.ports
    # inactive (spec/sessions/association_server.yaml:452)
    m.ciphered = False
    m.dedicated = False
    m.conformance = 0
    m.rx_dedicated = 0
    m.least = 0
    m.state = IDLE
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("inactive")
    ports.tell_released()
    return Code.INACTIVE


_ABOUT: Final = About(
    "association_server", settings=("mechanism", "ciphering", "suite", "policy", "offered", "short_names", "preestablished"), variables=("ciphered", "dedicated", "least", "rx_lowest", "rx_dedicated", "conformance"), timers=("inactivity",),
    fields={
        "rx.aarq": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter", "version_one", "their_context", "their_mechanism", "authenticates"),
        "rx.rlrq": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter"),
        "rx.apdu": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter"),
        "rx.malformed": (),
        "api.establish": (),
        "api.respond": (),
        "api.notify": (),
        "api.progress": (),
        "api.abort": (),
        "link.closed": (),
        "port.failed": (),
        "timer.inactivity": (),
    },
    ports={
        "locked": ("ask", "locked"),
        "challenge": ("ask", "challenge"),
        "title": ("ask", "title"),
        "tag_ok": ("ask", "tag_ok"),
        "kept_lowest": ("ask", "kept_lowest"),
        "initiate": ("ask", "initiate"),
        "version": ("ask", "version"),
        "proposed": ("ask", "proposed"),
        "pdu": ("ask", "pdu"),
        "own_key": ("ask", "own_key"),
        "password_ok": ("ask", "password_ok"),
        "content": ("ask", "content"),
        "agreed": ("ask", "agreed"),
        "confirmed": ("ask", "confirmed"),
        "proof": ("ask", "proof"),
        "proof_counter": ("ask", "proof_counter"),
        "fits": ("ask", "fits"),
        "send_aare_accepted": ("send", "aare_accepted"),
        "send_aare_challenge": ("send", "aare_challenge"),
        "send_aare_rejected": ("send", "aare_rejected"),
        "send_exception": ("send", "exception"),
        "send_pass_four": ("send", "pass_four"),
        "send_proof_refused": ("send", "proof_refused"),
        "send_response": ("send", "response"),
        "send_notification": ("send", "notification"),
        "send_rlre": ("send", "rlre"),
        "tell_associated": ("tell", "associated"),
        "tell_request": ("tell", "request"),
        "tell_released": ("tell", "released"),
        "meet": ("call", "meet"),
        "adopt_settings": ("call", "adopt_settings"),
        "adopt": ("call", "adopt"),
        "reserve": ("call", "reserve"),
        "reserve_proof": ("call", "reserve_proof"),
        "reserve_answer": ("call", "reserve_answer"),
        "note_failure": ("call", "note_failure"),
        "note_success": ("call", "note_success"),
        "draw_challenge": ("call", "draw_challenge"),
        "save_rx_lowest": ("save", "rx_lowest"),
    },
)


def _never(m: AssociationServer, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_RX_AARQ: Final[tuple[Callable[[AssociationServer, bool, bool, bool, bool, int, int, int, bool, int, int, bool, float], Code | None], ...]] = (
    _idle_rx_aarq, _pending_rx_aarq, _associated_rx_aarq,
)
_RX_RLRQ: Final[tuple[Callable[[AssociationServer, bool, bool, bool, bool, int, int, int, float], Code | None], ...]] = (
    _idle_rx_rlrq, _pending_or_associated_rx_rlrq, _pending_or_associated_rx_rlrq,
)
_RX_APDU: Final[tuple[Callable[[AssociationServer, bool, bool, bool, bool, int, int, int, float], Code | None], ...]] = (
    _idle_rx_apdu, _pending_rx_apdu, _associated_rx_apdu,
)
_RX_MALFORMED: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_and_others_rx_malformed, _idle_and_others_rx_malformed, _idle_and_others_rx_malformed,
)
_API_ESTABLISH: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_api_establish, _pending_or_associated_api_establish, _pending_or_associated_api_establish,
)
_API_RESPOND: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_or_pending_api_respond, _idle_or_pending_api_respond, _associated_api_respond,
)
_API_NOTIFY: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_or_pending_api_notify, _idle_or_pending_api_notify, _associated_api_notify,
)
_API_PROGRESS: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_or_pending_api_progress, _idle_or_pending_api_progress, _associated_api_progress,
)
_API_ABORT: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_api_abort, _pending_or_associated_api_abort, _pending_or_associated_api_abort,
)
_LINK_CLOSED: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_link_closed, _pending_link_closed, _associated_link_closed,
)
_PORT_FAILED: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _idle_port_failed, _pending_or_associated_port_failed, _pending_or_associated_port_failed,
)
_TIMER_INACTIVITY: Final[tuple[Callable[[AssociationServer, float], Code | None], ...]] = (
    _never, _pending_or_associated_timer_inactivity, _pending_or_associated_timer_inactivity,
)
