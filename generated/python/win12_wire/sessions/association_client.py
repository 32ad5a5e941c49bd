# Generated from spec/sessions/association_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `association_client`: 7 states, 144 transitions.

The client's side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and 9.4).

The client takes nothing less than what it was set to: the context, the mechanism, the suite and the protection it asked
for, from the meter it expects. Until the meter has proved that it knows the key (pass 4) the client sends nothing but its
own proof, and takes nothing. A message counts only when, in this order, it is protected as agreed, its tag verifies, and its
counter was never seen before; then its counter is used up, whatever the message says. Whatever is refused ends the association, because nothing tells which of the two sides an attacker speaks to.

Services by short names have no invoke id: the answer is the one that comes next. Where APDUs are protected, a refusal that is not
ends such an association, because anybody can have made it, and the answer that still comes would be taken for the next one.
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

    CLOSED = 0  # no association
    ASSOCIATING = 1  # AARQ sent (pass 1)
    AUTHENTICATING = 2  # our proof sent (pass 3)
    ASSOCIATED = 3  # requests can be made
    WAITING = 4  # a request is under way
    DRAINING = 5  # the caller gave up waiting; the answer is still to come
    RELEASING = 6  # RLRQ sent


class Title(IntEnum):
    expected = 0
    own = 1
    other = 2
    missing = 3


class Challenge(IntEnum):
    fresh = 0
    own = 1
    malformed = 2


class Initiate(IntEnum):
    response = 0
    refused = 1
    malformed = 2


class Proof(IntEnum):
    right = 0
    wrong = 1
    refused = 2


class Content(IntEnum):
    response = 0
    notification = 1
    refusal = 2
    other = 3
    malformed = 4


CLOSED: Final = State.CLOSED
ASSOCIATING: Final = State.ASSOCIATING
AUTHENTICATING: Final = State.AUTHENTICATING
ASSOCIATED: Final = State.ASSOCIATED
WAITING: Final = State.WAITING
DRAINING: Final = State.DRAINING
RELEASING: Final = State.RELEASING
ASSOCIATION_RESULT_ACCEPTED: Final = acse.AssociationResult.accepted
CHALLENGE_MALFORMED: Final = Challenge.malformed
CHALLENGE_OWN: Final = Challenge.own
CONFORMANCE_BIT_GENERAL_PROTECTION: Final = initiate.ConformanceBit.general_protection
CONTENT_MALFORMED: Final = Content.malformed
CONTENT_NOTIFICATION: Final = Content.notification
CONTENT_REFUSAL: Final = Content.refusal
CONTENT_RESPONSE: Final = Content.response
CONTEXT_NAME_SHORT_NAME: Final = acse.ContextName.short_name
CONTEXT_NAME_SHORT_NAME_CIPHERED: Final = acse.ContextName.short_name_ciphered
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR: Final = service_error.ExceptionReason.invocation_counter_error
INITIATE_MALFORMED: Final = Initiate.malformed
INITIATE_REFUSED: Final = Initiate.refused
MECHANISM_HLS_ECDSA: Final = acse.Mechanism.hls_ecdsa
MECHANISM_HLS_GMAC: Final = acse.Mechanism.hls_gmac
MECHANISM_HLS_SHA256: Final = acse.Mechanism.hls_sha256
MECHANISM_LLS: Final = acse.Mechanism.lls
MECHANISM_NONE: Final = acse.Mechanism.none
PROOF_RIGHT: Final = Proof.right
TITLE_MISSING: Final = Title.missing
TITLE_OTHER: Final = Title.other
TITLE_OWN: Final = Title.own
USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED: Final = acse.UserDiagnostic.authentication_required
COUNTER_MAX: Final = limits.COUNTER_MAX
COUNTER_JUMP_MAX: Final = limits.COUNTER_JUMP_MAX
PDU_MIN: Final = limits.PDU_MIN
DLMS_VERSION: Final = 6
PASS_THREE_INVOKE_ID: Final = 1


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def agreed(self) -> bool:
        """The server agreed to the service of the request."""
        ...

    def fits(self) -> bool:
        """The request, protected, is not longer than the server takes."""
        ...

    def title(self) -> int:
        """Whose system title the AARE carries."""
        ...

    def challenge(self) -> int:
        """The challenge StoC of the AARE."""
        ...

    def next_counter(self) -> int:
        """The counter we shall use next under the global key."""
        ...

    def tag_ok(self) -> bool:
        """The message was made by who knows the key; true for encryption without a tag."""
        ...

    def kept_lowest(self) -> int:
        """Lowest counter acceptable from this title since we know it."""
        ...

    def initiate(self) -> int:
        """What the AARE has as user-information."""
        ...

    def version(self) -> int: ...

    def offered(self) -> int:
        """Conformance bits of the InitiateResponse."""
        ...

    def pdu(self) -> int:
        """Octets the server takes, 0 no limit."""
        ...

    def content(self) -> int:
        """What the APDU is; a response is one to the service asked."""
        ...

    def invoke(self) -> int:
        """Invoke id of the response, 0 by short names."""
        ...

    def proof(self) -> int:
        """F(CtoS) of pass 4."""
        ...

    def proof_counter(self) -> int:
        """Counter inside f(CtoS), 0 in a mechanism without."""
        ...

    def send_aarq(self) -> None: ...

    def send_pass_three(self, invoke_id: int) -> None:
        """Reply_to_HLS_authentication with f(StoC): an action-request, or a read-request by short names."""
        ...

    def send_request(self) -> None:
        """The request of the caller."""
        ...

    def send_rlrq(self) -> None: ...

    def tell_associated(self) -> None:
        """Requests may be made."""
        ...

    def tell_response(self) -> None:
        """The answer to the request under way."""
        ...

    def tell_notification(self) -> None:
        """Something the server says on its own."""
        ...

    def tell_drained(self) -> None:
        """The late answer to a request given up has come; requests may be made again."""
        ...

    def tell_released(self) -> None:
        """The association ended as asked."""
        ...

    def meet(self) -> None:
        """The title of the AARE is that of the peer."""
        ...

    def adopt_settings(self) -> None:
        """What the settings say holds for the association: title, services, size."""
        ...

    def adopt(self) -> None:
        """What the AARE says holds for the association: title, services, size, dedicated key."""
        ...

    def reserve_proof(self) -> None:
        """Make a counter of the global key durable for the proof that is sent next."""
        ...

    def reserve(self) -> None:
        """Make a counter of the global key durable for the message that is sent next."""
        ...

    def reserve_service(self) -> None:
        """The same for a service; under the dedicated key if there is one."""
        ...

    def follow_hint(self, counter: int) -> None:
        """Raise our counter; never lowers it."""
        ...

    def save_rx_lowest(self, value: int) -> None:
        """Keep: lowest counter still acceptable under the global key."""
        ...


class AssociationClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("ciphered", "conformance", "context", "dedicated", "mechanism", "pending", "policy", "ports",
        "preestablished", "proposed", "required", "response_after", "response_at", "rx_dedicated", "rx_lowest",
        "state", "suite", "trace",)

    def __init__(self, ports: Ports, *,
        mechanism: int, context: int, ciphered: bool, suite: int, policy: int, dedicated: bool, proposed: int, required: int,
        preestablished: bool, response_after: float = limits.T_RESPONSE, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = CLOSED
        self.mechanism = mechanism
        self.context = context
        self.ciphered = ciphered
        self.suite = suite
        self.policy = policy
        self.dedicated = dedicated
        self.proposed = proposed
        self.required = required
        self.preestablished = preestablished
        self.rx_lowest = 0  # lowest counter still acceptable under the global key
        self.rx_dedicated = 0  # the same under the dedicated key
        self.conformance = 0  # conformance bits agreed
        self.pending = 0  # invoke id of the request under way
        self.response_after = response_after
        self.response_at = NEVER

    def api_open(self, now: float) -> Code | None:
        """api.open: the caller wants an association."""
        if self.trace is not None:
            return self.trace.step("api.open", _API_OPEN[self.state], (), now)
        return _API_OPEN[self.state](self, now)

    def api_request(self, confirmed: bool, invoke_id: int, now: float) -> Code | None:
        """api.request: the caller makes a request."""
        if self.trace is not None:
            return self.trace.step("api.request", _API_REQUEST[self.state], (confirmed, invoke_id), now)
        return _API_REQUEST[self.state](self, confirmed, invoke_id, now)

    def api_cancel(self, now: float) -> Code | None:
        """api.cancel: the caller no longer waits for the answer."""
        if self.trace is not None:
            return self.trace.step("api.cancel", _API_CANCEL[self.state], (), now)
        return _API_CANCEL[self.state](self, now)

    def api_progress(self, now: float) -> Code | None:
        """api.progress: blocks of a long request were acknowledged or blocks of its answer have come."""
        if self.trace is not None:
            return self.trace.step("api.progress", _API_PROGRESS[self.state], (), now)
        return _API_PROGRESS[self.state](self, now)

    def api_broken_off(self, now: float) -> Code | None:
        """api.broken_off: the transfer of the request or its answer was broken off."""
        if self.trace is not None:
            return self.trace.step("api.broken_off", _API_BROKEN_OFF[self.state], (), now)
        return _API_BROKEN_OFF[self.state](self, now)

    def api_release(self, now: float) -> Code | None:
        """api.release: the caller wants to end the association."""
        if self.trace is not None:
            return self.trace.step("api.release", _API_RELEASE[self.state], (), now)
        return _API_RELEASE[self.state](self, now)

    def api_abort(self, now: float) -> Code | None:
        """api.abort: the caller gives up at once."""
        if self.trace is not None:
            return self.trace.step("api.abort", _API_ABORT[self.state], (), now)
        return _API_ABORT[self.state](self, now)

    def rx_aare(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
    ) -> Code | None:
        """rx.aare: the answer to the AARQ; the envelope is that of its user-information."""
        if self.trace is not None:
            return self.trace.step(
                "rx.aare", _RX_AARE[self.state],
                (protected, dedicated_key, general, other_title, their_suite, level, counter, result, diagnostic, their_context, their_mechanism),
                now,
            )
        return _RX_AARE[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, result, diagnostic, their_context, their_mechanism, now)

    def rx_rlre(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        now: float,
    ) -> Code | None:
        """rx.rlre: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.rlre", _RX_RLRE[self.state], (protected, dedicated_key, general, other_title, their_suite, level, counter),
                now,
            )
        return _RX_RLRE[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, now)

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

    def rx_exception(self, service: int, expected: int, now: float) -> Code | None:
        """rx.exception: always unprotected."""
        if self.trace is not None:
            return self.trace.step("rx.exception", _RX_EXCEPTION[self.state], (service, expected), now)
        return _RX_EXCEPTION[self.state](self, service, expected, now)

    def rx_service_error(self, now: float) -> Code | None:
        """rx.service_error: always unprotected."""
        if self.trace is not None:
            return self.trace.step("rx.service_error", _RX_SERVICE_ERROR[self.state], (), now)
        return _RX_SERVICE_ERROR[self.state](self, now)

    def rx_malformed(self, now: float) -> Code | None:
        """rx.malformed: octets that are no APDU."""
        if self.trace is not None:
            return self.trace.step("rx.malformed", _RX_MALFORMED[self.state], (), now)
        return _RX_MALFORMED[self.state](self, now)

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
        at = self.response_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.response_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.response", _TIMER_RESPONSE[self.state], (), now)
            return _TIMER_RESPONSE[self.state](self, now)
        return None


def _closed_api_open(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE and not m.dedicated:
        # open_standing (spec/sessions/association_client.yaml:211)
        m.conformance = m.proposed
        m.rx_lowest = ports.kept_lowest()
        m.rx_dedicated = 0
        m.state = ASSOCIATED
        if m.trace is not None:
            m.trace.taken("open_standing")
        ports.adopt_settings()
        ports.tell_associated()
        return None
    # open (spec/sessions/association_client.yaml:219)
    m.state = ASSOCIATING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("open")
    if m.ciphered:
        ports.reserve()
    ports.send_aarq()
    return None


def _associating_and_others_api_open(m: AssociationClient, now: float) -> Code | None:
    # unexpected_api_open (spec/sessions/association_client.yaml:187)
    if m.trace is not None:
        m.trace.taken("unexpected_api_open")
    return Code.UNEXPECTED


def _closed_and_others_api_request(m: AssociationClient, confirmed: bool, invoke_id: int, now: float) -> Code | None:
    # unexpected_api_request (spec/sessions/association_client.yaml:187)
    if m.trace is not None:
        m.trace.taken("unexpected_api_request")
    return Code.UNEXPECTED


def _associated_api_request(m: AssociationClient, confirmed: bool, invoke_id: int, now: float) -> Code | None:
    ports = m.ports
    agreed = ports.agreed()
    if not agreed:
        # request_not_agreed (spec/sessions/association_client.yaml:296)
        if m.trace is not None:
            m.trace.taken("request_not_agreed")
        return Code.NOT_AGREED
    fits = ports.fits()
    if not fits:
        # request_too_long (spec/sessions/association_client.yaml:297)
        if m.trace is not None:
            m.trace.taken("request_too_long")
        return Code.TOO_LONG
    if not confirmed:
        # request_unconfirmed (spec/sessions/association_client.yaml:298)
        if m.trace is not None:
            m.trace.taken("request_unconfirmed")
        if m.ciphered:
            ports.reserve_service()
        ports.send_request()
        return None
    # request_sent (spec/sessions/association_client.yaml:299)
    m.pending = invoke_id
    m.state = WAITING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("request_sent")
    if m.ciphered:
        ports.reserve_service()
    ports.send_request()
    return None


def _waiting_or_draining_api_request(m: AssociationClient, confirmed: bool, invoke_id: int, now: float) -> Code | None:
    # request_busy (spec/sessions/association_client.yaml:300)
    if m.trace is not None:
        m.trace.taken("request_busy")
    return Code.BUSY


def _closed_and_others_api_cancel(m: AssociationClient, now: float) -> Code | None:
    # unexpected_api_cancel (spec/sessions/association_client.yaml:187)
    if m.trace is not None:
        m.trace.taken("unexpected_api_cancel")
    return Code.UNEXPECTED


def _associated_or_draining_api_cancel(m: AssociationClient, now: float) -> Code | None:
    # cancel_nothing (spec/sessions/association_client.yaml:318)
    if m.trace is not None:
        m.trace.taken("cancel_nothing")
    return None


def _waiting_api_cancel(m: AssociationClient, now: float) -> Code | None:
    # cancel (spec/sessions/association_client.yaml:317)
    m.state = DRAINING
    if m.trace is not None:
        m.trace.taken("cancel")
    return None


def _closed_and_others_api_progress(m: AssociationClient, now: float) -> Code | None:
    # progress_otherwise (spec/sessions/association_client.yaml:321)
    if m.trace is not None:
        m.trace.taken("progress_otherwise")
    return None


def _waiting_or_draining_api_progress(m: AssociationClient, now: float) -> Code | None:
    # progress (spec/sessions/association_client.yaml:320)
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("progress")
    return None


def _closed_and_others_api_broken_off(m: AssociationClient, now: float) -> Code | None:
    # broken_off_otherwise (spec/sessions/association_client.yaml:324)
    if m.trace is not None:
        m.trace.taken("broken_off_otherwise")
    return None


def _waiting_api_broken_off(m: AssociationClient, now: float) -> Code | None:
    # broken_off (spec/sessions/association_client.yaml:322)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("broken_off")
    return Code.TRANSFER_ABORTED


def _draining_api_broken_off(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    # broken_off_late (spec/sessions/association_client.yaml:323)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("broken_off_late")
    ports.tell_drained()
    return None


def _closed_and_others_api_release(m: AssociationClient, now: float) -> Code | None:
    # unexpected_api_release (spec/sessions/association_client.yaml:187)
    if m.trace is not None:
        m.trace.taken("unexpected_api_release")
    return Code.UNEXPECTED


def _associated_api_release(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE and not m.dedicated:
        # release_standing (spec/sessions/association_client.yaml:392)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("release_standing")
        ports.tell_released()
        return None
    # release (spec/sessions/association_client.yaml:393)
    m.state = RELEASING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("release")
    if m.ciphered:
        ports.reserve()
    ports.send_rlrq()
    return None


def _closed_api_abort(m: AssociationClient, now: float) -> Code | None:
    # abort_closed (spec/sessions/association_client.yaml:407)
    if m.trace is not None:
        m.trace.taken("abort_closed")
    return None


def _associating_and_others_api_abort(m: AssociationClient, now: float) -> Code | None:
    # abort (spec/sessions/association_client.yaml:406)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("abort")
    return None


def _associated_api_abort(m: AssociationClient, now: float) -> Code | None:
    # abort (spec/sessions/association_client.yaml:406)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("abort")
    return None


def _closed_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    # unexpected_rx_aare (spec/sessions/association_client.yaml:186)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_aare")
    return Code.UNEXPECTED_APDU


def _associating_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    ports = m.ports
    if result != ASSOCIATION_RESULT_ACCEPTED:
        # aare_rejected (spec/sessions/association_client.yaml:227)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_rejected")
        return Code.ASSOCIATION_REJECTED
    if their_context != m.context:
        # aare_other_context (spec/sessions/association_client.yaml:228)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_other_context")
        return Code.DOWNGRADE
    if not (their_mechanism == m.mechanism or (their_mechanism == MECHANISM_NONE and m.mechanism == MECHANISM_LLS)):
        # aare_other_mechanism (spec/sessions/association_client.yaml:229)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_other_mechanism")
        return Code.DOWNGRADE
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and diagnostic != USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED:
        # aare_no_challenge (spec/sessions/association_client.yaml:230)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_no_challenge")
        return Code.DOWNGRADE
    if not not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and diagnostic == USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED:
        # aare_wants_more (spec/sessions/association_client.yaml:231)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_wants_more")
        return Code.ASSOCIATION_REJECTED
    title = ports.title()
    if title == TITLE_OWN:
        # aare_own_title (spec/sessions/association_client.yaml:232)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_own_title")
        return Code.REFLECTION
    if title == TITLE_OTHER:
        # aare_other_title (spec/sessions/association_client.yaml:233)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_other_title")
        return Code.WRONG_TITLE
    if title == TITLE_MISSING and (m.ciphered or m.mechanism == MECHANISM_HLS_GMAC or m.mechanism == MECHANISM_HLS_SHA256 or m.mechanism == MECHANISM_HLS_ECDSA):
        # aare_no_title (spec/sessions/association_client.yaml:234)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_no_title")
        return Code.WRONG_TITLE
    challenge = ports.challenge()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_OWN:
        # aare_own_challenge (spec/sessions/association_client.yaml:235)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_own_challenge")
        return Code.REFLECTION
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_MALFORMED:
        # aare_bad_challenge (spec/sessions/association_client.yaml:236)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_bad_challenge")
        return Code.AUTHENTICATION_FAILED
    if m.ciphered and not protected:
        # aare_unprotected (spec/sessions/association_client.yaml:237)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_unprotected")
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or dedicated_key):
        # aare_unagreed_form (spec/sessions/association_client.yaml:238)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # aare_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # aare_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # aare_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # aare_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_forged")
        return Code.WRONG_TAG
    kept_lowest = ports.kept_lowest()
    if protected and counter < kept_lowest:
        # aare_replayed (spec/sessions/association_client.yaml:240)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # aare_exhausted (spec/sessions/association_client.yaml:241)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_exhausted")
        return Code.COUNTER_EXHAUSTED
    initiate = ports.initiate()
    if initiate == INITIATE_REFUSED:
        # aare_refused (spec/sessions/association_client.yaml:242)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_refused")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.SERVICE_ERROR
    if initiate == INITIATE_MALFORMED:
        # aare_malformed (spec/sessions/association_client.yaml:243)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_malformed")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    version = ports.version()
    if version != DLMS_VERSION:
        # aare_other_version (spec/sessions/association_client.yaml:244)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_other_version")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.DOWNGRADE
    offered = ports.offered()
    if offered & m.proposed != offered:
        # aare_more_services (spec/sessions/association_client.yaml:245)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_more_services")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    if offered & m.required != m.required:
        # aare_less_services (spec/sessions/association_client.yaml:246)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_less_services")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.DOWNGRADE
    pdu = ports.pdu()
    if pdu != 0 and pdu < PDU_MIN:
        # aare_small_pdu (spec/sessions/association_client.yaml:247)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("aare_small_pdu")
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.DOWNGRADE
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS):
        # aare_challenged (spec/sessions/association_client.yaml:248)
        m.rx_lowest = (counter + 1) if protected else kept_lowest
        m.rx_dedicated = 0
        m.conformance = offered
        m.pending = 0 if m.context == CONTEXT_NAME_SHORT_NAME or m.context == CONTEXT_NAME_SHORT_NAME_CIPHERED else PASS_THREE_INVOKE_ID
        m.state = AUTHENTICATING
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("aare_challenged")
        ports.adopt()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        if m.mechanism == MECHANISM_HLS_GMAC:
            ports.reserve_proof()
        if m.ciphered:
            ports.reserve()
        ports.send_pass_three(0 if m.context == CONTEXT_NAME_SHORT_NAME or m.context == CONTEXT_NAME_SHORT_NAME_CIPHERED else PASS_THREE_INVOKE_ID)
        return None
    # aare_accepted (spec/sessions/association_client.yaml:253)
    m.rx_lowest = (counter + 1) if protected else kept_lowest
    m.rx_dedicated = 0
    m.conformance = offered
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("aare_accepted")
    ports.adopt()
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_associated()
    return None


def _authenticating_and_others_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    # unexpected_rx_aare (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_rx_aare")
    return Code.UNEXPECTED_APDU


def _associated_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    # unexpected_rx_aare (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("unexpected_rx_aare")
    return Code.UNEXPECTED_APDU


def _closed_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_rlre (spec/sessions/association_client.yaml:186)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_rlre")
    return Code.UNEXPECTED_APDU


def _associating_and_others_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_rlre (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_rx_rlre")
    return Code.UNEXPECTED_APDU


def _associated_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_rlre (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("unexpected_rx_rlre")
    return Code.UNEXPECTED_APDU


def _releasing_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if protected and (not m.ciphered or dedicated_key):
        # rlre_unagreed_form (spec/sessions/association_client.yaml:399)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # rlre_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # rlre_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # rlre_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # rlre_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_forged")
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # rlre_replayed (spec/sessions/association_client.yaml:202)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # rlre_exhausted (spec/sessions/association_client.yaml:203)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("rlre_exhausted")
        return Code.COUNTER_EXHAUSTED
    # rlre_released (spec/sessions/association_client.yaml:402)
    if protected:
        m.rx_lowest = counter + 1
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("rlre_released")
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_released()
    return None


def _closed_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_apdu (spec/sessions/association_client.yaml:186)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_apdu")
    return Code.UNEXPECTED_APDU


def _associating_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if protected or m.ciphered:
        # early_unverified (spec/sessions/association_client.yaml:260)
        if m.trace is not None:
            m.trace.taken("early_unverified")
        return None
    content = ports.content()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and content == CONTENT_NOTIFICATION:
        # early_unproved (spec/sessions/association_client.yaml:261)
        if m.trace is not None:
            m.trace.taken("early_unproved")
        return None
    if content == CONTENT_NOTIFICATION:
        # early_notification (spec/sessions/association_client.yaml:262)
        if m.trace is not None:
            m.trace.taken("early_notification")
        ports.tell_notification()
        return None
    # early_unexpected (spec/sessions/association_client.yaml:263)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("early_unexpected")
    return Code.UNEXPECTED_APDU


def _authenticating_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # pass_four_unprotected (spec/sessions/association_client.yaml:199)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_unprotected")
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # pass_four_unagreed_form (spec/sessions/association_client.yaml:200)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # pass_four_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # pass_four_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # pass_four_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # pass_four_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_forged")
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # pass_four_replayed (spec/sessions/association_client.yaml:202)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # pass_four_exhausted (spec/sessions/association_client.yaml:203)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_exhausted")
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # pass_four_malformed (spec/sessions/association_client.yaml:205)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # pass_four_notification (spec/sessions/association_client.yaml:275)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("pass_four_notification")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return None
    if content == CONTENT_REFUSAL:
        # pass_four_refused (spec/sessions/association_client.yaml:276)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_refused")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.AUTHENTICATION_FAILED
    if content != CONTENT_RESPONSE:
        # pass_four_unexpected (spec/sessions/association_client.yaml:277)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_unexpected")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    invoke = ports.invoke()
    if invoke != m.pending:
        # pass_four_other_invoke_id (spec/sessions/association_client.yaml:278)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_other_invoke_id")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.WRONG_INVOKE_ID
    proof = ports.proof()
    if proof != PROOF_RIGHT:
        # pass_four_not_proved (spec/sessions/association_client.yaml:279)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_not_proved")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.AUTHENTICATION_FAILED
    proof_counter = ports.proof_counter()
    if m.mechanism == MECHANISM_HLS_GMAC and (proof_counter < m.rx_lowest or (protected and not dedicated_key and proof_counter > counter)):
        # pass_four_old_proof (spec/sessions/association_client.yaml:280)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_old_proof")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.REPLAY
    if m.mechanism == MECHANISM_HLS_GMAC and proof_counter == COUNTER_MAX:
        # pass_four_last_proof (spec/sessions/association_client.yaml:281)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("pass_four_last_proof")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.COUNTER_EXHAUSTED
    # pass_four_proved (spec/sessions/association_client.yaml:282)
    m.rx_lowest = (counter + 1) if protected and not dedicated_key else ((proof_counter + 1) if m.mechanism == MECHANISM_HLS_GMAC else m.rx_lowest)
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("pass_four_proved")
    if m.mechanism == MECHANISM_HLS_GMAC or (protected and not dedicated_key and level & 1 != 0):
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_associated()
    return None


def _associated_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # idle_unprotected (spec/sessions/association_client.yaml:199)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_unprotected")
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # idle_unagreed_form (spec/sessions/association_client.yaml:200)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # idle_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # idle_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # idle_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # idle_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_forged")
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # idle_replayed (spec/sessions/association_client.yaml:202)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # idle_exhausted (spec/sessions/association_client.yaml:203)
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_exhausted")
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # idle_malformed (spec/sessions/association_client.yaml:205)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("idle_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # idle_notification (spec/sessions/association_client.yaml:350)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("idle_notification")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    # idle_unexpected (spec/sessions/association_client.yaml:351)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("idle_unexpected")
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    return Code.UNEXPECTED_APDU


def _waiting_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # answer_unprotected (spec/sessions/association_client.yaml:199)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_unprotected")
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # answer_unagreed_form (spec/sessions/association_client.yaml:200)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # answer_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # answer_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # answer_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # answer_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_forged")
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # answer_replayed (spec/sessions/association_client.yaml:202)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # answer_exhausted (spec/sessions/association_client.yaml:203)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_exhausted")
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # answer_malformed (spec/sessions/association_client.yaml:205)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # answer_notification (spec/sessions/association_client.yaml:311)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("answer_notification")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    if content == CONTENT_REFUSAL:
        # answer_refused (spec/sessions/association_client.yaml:312)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = ASSOCIATED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_refused")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.EXCEPTION
    if content != CONTENT_RESPONSE:
        # answer_unexpected (spec/sessions/association_client.yaml:313)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_unexpected")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    invoke = ports.invoke()
    if invoke != m.pending:
        # answer_other_invoke_id (spec/sessions/association_client.yaml:314)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_other_invoke_id")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.WRONG_INVOKE_ID
    # answer_received (spec/sessions/association_client.yaml:315)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("answer_received")
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_response()
    return None


def _draining_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # late_unprotected (spec/sessions/association_client.yaml:199)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_unprotected")
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # late_unagreed_form (spec/sessions/association_client.yaml:200)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # late_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # late_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # late_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # late_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_forged")
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # late_replayed (spec/sessions/association_client.yaml:202)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # late_exhausted (spec/sessions/association_client.yaml:203)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_exhausted")
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # late_malformed (spec/sessions/association_client.yaml:205)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # late_notification (spec/sessions/association_client.yaml:335)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("late_notification")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    if content == CONTENT_REFUSAL:
        # late_refused (spec/sessions/association_client.yaml:336)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = ASSOCIATED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_refused")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_drained()
        return None
    if content != CONTENT_RESPONSE:
        # late_unexpected (spec/sessions/association_client.yaml:337)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_unexpected")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    invoke = ports.invoke()
    if invoke != m.pending:
        # late_other_invoke_id (spec/sessions/association_client.yaml:338)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_other_invoke_id")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.WRONG_INVOKE_ID
    # late_answer (spec/sessions/association_client.yaml:339)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("late_answer")
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_drained()
    return None


def _releasing_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.ciphered and not protected:
        # idle_unprotected (spec/sessions/association_client.yaml:199)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_unprotected")
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # idle_unagreed_form (spec/sessions/association_client.yaml:200)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_unagreed_form")
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # idle_foreign_suite (spec/sessions/association_client.yaml:194)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_foreign_suite")
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # idle_weak (spec/sessions/association_client.yaml:195)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_weak")
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # idle_foreign_title (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_foreign_title")
        return Code.WRONG_TITLE
    if protected and not ports.tag_ok():
        # idle_forged (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_forged")
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # idle_replayed (spec/sessions/association_client.yaml:202)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_replayed")
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # idle_exhausted (spec/sessions/association_client.yaml:203)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_exhausted")
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # idle_malformed (spec/sessions/association_client.yaml:205)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_malformed")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # idle_notification (spec/sessions/association_client.yaml:350)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.trace.taken("idle_notification")
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    # idle_unexpected (spec/sessions/association_client.yaml:351)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("idle_unexpected")
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    return Code.UNEXPECTED_APDU


def _closed_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    # unexpected_rx_exception (spec/sessions/association_client.yaml:186)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_exception")
    return Code.UNEXPECTED_APDU


def _associating_or_authenticating_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    ports = m.ports
    next_counter = ports.next_counter()
    if (m.ciphered or m.mechanism == MECHANISM_HLS_GMAC) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter and expected - next_counter <= COUNTER_JUMP_MAX:
        # handshake_exception_counter_behind (spec/sessions/association_client.yaml:207)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("handshake_exception_counter_behind")
        ports.follow_hint(expected)
        return Code.COUNTER_BEHIND
    if (m.ciphered or m.mechanism == MECHANISM_HLS_GMAC) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter:
        # handshake_exception_counter_far (spec/sessions/association_client.yaml:208)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("handshake_exception_counter_far")
        return Code.COUNTER_FAR
    # handshake_exception_refused (spec/sessions/association_client.yaml:360)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("handshake_exception_refused")
    return Code.EXCEPTION


def _associated_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    # unexpected_rx_exception (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("unexpected_rx_exception")
    return Code.UNEXPECTED_APDU


def _waiting_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    ports = m.ports
    next_counter = ports.next_counter()
    if (m.ciphered or m.mechanism == MECHANISM_HLS_GMAC) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter and expected - next_counter <= COUNTER_JUMP_MAX:
        # exception_counter_behind (spec/sessions/association_client.yaml:207)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("exception_counter_behind")
        ports.follow_hint(expected)
        return Code.COUNTER_BEHIND
    if (m.ciphered or m.mechanism == MECHANISM_HLS_GMAC) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter:
        # exception_counter_far (spec/sessions/association_client.yaml:208)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("exception_counter_far")
        return Code.COUNTER_FAR
    if (m.context == CONTEXT_NAME_SHORT_NAME or m.context == CONTEXT_NAME_SHORT_NAME_CIPHERED) and m.ciphered:
        # exception_untold (spec/sessions/association_client.yaml:367)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("exception_untold")
        return Code.EXCEPTION
    # exception_refused (spec/sessions/association_client.yaml:368)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("exception_refused")
    return Code.EXCEPTION


def _draining_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    ports = m.ports
    if (m.context == CONTEXT_NAME_SHORT_NAME or m.context == CONTEXT_NAME_SHORT_NAME_CIPHERED) and m.ciphered:
        # late_exception_untold (spec/sessions/association_client.yaml:373)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_exception_untold")
        return Code.EXCEPTION
    # late_exception_refused (spec/sessions/association_client.yaml:374)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("late_exception_refused")
    ports.tell_drained()
    return None


def _releasing_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    # release_refused (spec/sessions/association_client.yaml:375)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("release_refused")
    return Code.EXCEPTION


def _closed_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_service_error (spec/sessions/association_client.yaml:186)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_service_error")
    return Code.UNEXPECTED_APDU


def _associating_or_authenticating_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # handshake_error (spec/sessions/association_client.yaml:376)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("handshake_error")
    return Code.SERVICE_ERROR


def _associated_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_service_error (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("unexpected_rx_service_error")
    return Code.UNEXPECTED_APDU


def _waiting_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    if (m.context == CONTEXT_NAME_SHORT_NAME or m.context == CONTEXT_NAME_SHORT_NAME_CIPHERED) and m.ciphered:
        # error_untold (spec/sessions/association_client.yaml:381)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("error_untold")
        return Code.SERVICE_ERROR
    # error_refused (spec/sessions/association_client.yaml:382)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("error_refused")
    return Code.SERVICE_ERROR


def _draining_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    if (m.context == CONTEXT_NAME_SHORT_NAME or m.context == CONTEXT_NAME_SHORT_NAME_CIPHERED) and m.ciphered:
        # late_error_untold (spec/sessions/association_client.yaml:387)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("late_error_untold")
        return Code.SERVICE_ERROR
    # late_error_refused (spec/sessions/association_client.yaml:388)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("late_error_refused")
    ports.tell_drained()
    return None


def _releasing_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_service_error (spec/sessions/association_client.yaml:186)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_rx_service_error")
    return Code.UNEXPECTED_APDU


def _closed_rx_malformed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_malformed (spec/sessions/association_client.yaml:186)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_malformed")
    return Code.UNEXPECTED_APDU


def _associating_and_others_rx_malformed(m: AssociationClient, now: float) -> Code | None:
    # malformed (spec/sessions/association_client.yaml:389)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("malformed")
    return Code.INVALID_APDU


def _associated_rx_malformed(m: AssociationClient, now: float) -> Code | None:
    # malformed (spec/sessions/association_client.yaml:389)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("malformed")
    return Code.INVALID_APDU


def _closed_link_closed(m: AssociationClient, now: float) -> Code | None:
    # closed_again (spec/sessions/association_client.yaml:408)
    if m.trace is not None:
        m.trace.taken("closed_again")
    return None


def _associating_and_others_link_closed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/association_client.yaml:188)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return Code.PEER_CLOSED


def _associated_link_closed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/association_client.yaml:188)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return Code.PEER_CLOSED


def _releasing_link_closed(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    # closed_released (spec/sessions/association_client.yaml:409)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed_released")
    ports.tell_released()
    return None


def _closed_port_failed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_client.yaml:189)
    if m.trace is not None:
        m.trace.taken("unexpected_port_failed")
    return None


def _associating_and_others_port_failed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_client.yaml:189)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("unexpected_port_failed")
    return None


def _associated_port_failed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_client.yaml:189)
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("unexpected_port_failed")
    return None


def _associating_and_others_timer_response(m: AssociationClient, now: float) -> Code | None:
    # silent (spec/sessions/association_client.yaml:410)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("silent")
    return Code.RESPONSE_TIMEOUT


def _releasing_timer_response(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    # release_silent (spec/sessions/association_client.yaml:411)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("release_silent")
    ports.tell_released()
    return None


_ABOUT: Final = About(
    "association_client", settings=("mechanism", "context", "ciphered", "suite", "policy", "dedicated", "proposed", "required", "preestablished"), variables=("rx_lowest", "rx_dedicated", "conformance", "pending"), timers=("response",),
    fields={
        "api.open": (),
        "api.request": ("confirmed", "invoke_id"),
        "api.cancel": (),
        "api.progress": (),
        "api.broken_off": (),
        "api.release": (),
        "api.abort": (),
        "rx.aare": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter", "result", "diagnostic", "their_context", "their_mechanism"),
        "rx.rlre": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter"),
        "rx.apdu": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter"),
        "rx.exception": ("service", "expected"),
        "rx.service_error": (),
        "rx.malformed": (),
        "link.closed": (),
        "port.failed": (),
        "timer.response": (),
    },
    ports={
        "agreed": ("ask", "agreed"),
        "fits": ("ask", "fits"),
        "title": ("ask", "title"),
        "challenge": ("ask", "challenge"),
        "next_counter": ("ask", "next_counter"),
        "tag_ok": ("ask", "tag_ok"),
        "kept_lowest": ("ask", "kept_lowest"),
        "initiate": ("ask", "initiate"),
        "version": ("ask", "version"),
        "offered": ("ask", "offered"),
        "pdu": ("ask", "pdu"),
        "content": ("ask", "content"),
        "invoke": ("ask", "invoke"),
        "proof": ("ask", "proof"),
        "proof_counter": ("ask", "proof_counter"),
        "send_aarq": ("send", "aarq"),
        "send_pass_three": ("send", "pass_three"),
        "send_request": ("send", "request"),
        "send_rlrq": ("send", "rlrq"),
        "tell_associated": ("tell", "associated"),
        "tell_response": ("tell", "response"),
        "tell_notification": ("tell", "notification"),
        "tell_drained": ("tell", "drained"),
        "tell_released": ("tell", "released"),
        "meet": ("call", "meet"),
        "adopt_settings": ("call", "adopt_settings"),
        "adopt": ("call", "adopt"),
        "reserve_proof": ("call", "reserve_proof"),
        "reserve": ("call", "reserve"),
        "reserve_service": ("call", "reserve_service"),
        "follow_hint": ("call", "follow_hint"),
        "save_rx_lowest": ("save", "rx_lowest"),
    },
)


def _never(m: AssociationClient, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_OPEN: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_api_open, _associating_and_others_api_open, _associating_and_others_api_open, _associating_and_others_api_open,
    _associating_and_others_api_open, _associating_and_others_api_open, _associating_and_others_api_open,
)
_API_REQUEST: Final[tuple[Callable[[AssociationClient, bool, int, float], Code | None], ...]] = (
    _closed_and_others_api_request, _closed_and_others_api_request, _closed_and_others_api_request, _associated_api_request,
    _waiting_or_draining_api_request, _waiting_or_draining_api_request, _closed_and_others_api_request,
)
_API_CANCEL: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_and_others_api_cancel, _closed_and_others_api_cancel, _closed_and_others_api_cancel,
    _associated_or_draining_api_cancel, _waiting_api_cancel, _associated_or_draining_api_cancel, _closed_and_others_api_cancel,
)
_API_PROGRESS: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_and_others_api_progress, _closed_and_others_api_progress, _closed_and_others_api_progress,
    _closed_and_others_api_progress, _waiting_or_draining_api_progress, _waiting_or_draining_api_progress,
    _closed_and_others_api_progress,
)
_API_BROKEN_OFF: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_and_others_api_broken_off, _closed_and_others_api_broken_off, _closed_and_others_api_broken_off,
    _closed_and_others_api_broken_off, _waiting_api_broken_off, _draining_api_broken_off, _closed_and_others_api_broken_off,
)
_API_RELEASE: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_and_others_api_release, _closed_and_others_api_release, _closed_and_others_api_release, _associated_api_release,
    _closed_and_others_api_release, _closed_and_others_api_release, _closed_and_others_api_release,
)
_API_ABORT: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_api_abort, _associating_and_others_api_abort, _associating_and_others_api_abort, _associated_api_abort,
    _associating_and_others_api_abort, _associating_and_others_api_abort, _associating_and_others_api_abort,
)
_RX_AARE: Final[tuple[Callable[[AssociationClient, bool, bool, bool, bool, int, int, int, int, int, int, int, float], Code | None], ...]] = (
    _closed_rx_aare, _associating_rx_aare, _authenticating_and_others_rx_aare, _associated_rx_aare,
    _authenticating_and_others_rx_aare, _authenticating_and_others_rx_aare, _authenticating_and_others_rx_aare,
)
_RX_RLRE: Final[tuple[Callable[[AssociationClient, bool, bool, bool, bool, int, int, int, float], Code | None], ...]] = (
    _closed_rx_rlre, _associating_and_others_rx_rlre, _associating_and_others_rx_rlre, _associated_rx_rlre,
    _associating_and_others_rx_rlre, _associating_and_others_rx_rlre, _releasing_rx_rlre,
)
_RX_APDU: Final[tuple[Callable[[AssociationClient, bool, bool, bool, bool, int, int, int, float], Code | None], ...]] = (
    _closed_rx_apdu, _associating_rx_apdu, _authenticating_rx_apdu, _associated_rx_apdu, _waiting_rx_apdu, _draining_rx_apdu,
    _releasing_rx_apdu,
)
_RX_EXCEPTION: Final[tuple[Callable[[AssociationClient, int, int, float], Code | None], ...]] = (
    _closed_rx_exception, _associating_or_authenticating_rx_exception, _associating_or_authenticating_rx_exception,
    _associated_rx_exception, _waiting_rx_exception, _draining_rx_exception, _releasing_rx_exception,
)
_RX_SERVICE_ERROR: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_rx_service_error, _associating_or_authenticating_rx_service_error, _associating_or_authenticating_rx_service_error,
    _associated_rx_service_error, _waiting_rx_service_error, _draining_rx_service_error, _releasing_rx_service_error,
)
_RX_MALFORMED: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_rx_malformed, _associating_and_others_rx_malformed, _associating_and_others_rx_malformed, _associated_rx_malformed,
    _associating_and_others_rx_malformed, _associating_and_others_rx_malformed, _associating_and_others_rx_malformed,
)
_LINK_CLOSED: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_link_closed, _associating_and_others_link_closed, _associating_and_others_link_closed, _associated_link_closed,
    _associating_and_others_link_closed, _associating_and_others_link_closed, _releasing_link_closed,
)
_PORT_FAILED: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _closed_port_failed, _associating_and_others_port_failed, _associating_and_others_port_failed, _associated_port_failed,
    _associating_and_others_port_failed, _associating_and_others_port_failed, _associating_and_others_port_failed,
)
_TIMER_RESPONSE: Final[tuple[Callable[[AssociationClient, float], Code | None], ...]] = (
    _never, _associating_and_others_timer_response, _associating_and_others_timer_response, _never,
    _associating_and_others_timer_response, _associating_and_others_timer_response, _releasing_timer_response,
)
