# Generated from spec/sessions/association_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `association_client`: 7 states, 135 transitions.

The client's side of one application association (IEC 62056-5-3, 5.3, 6 and 7.2; Green Book 9.3 and 9.4).

The client takes nothing less than what it was set to: the context, the mechanism, the suite and the protection it asked
for, from the meter it expects. Until the meter has proved that it knows the key (pass 4) the client sends nothing but its
own proof, and takes nothing. A message counts only when, in this order, it is protected as agreed, its tag verifies, and its
counter was never seen before; then its counter is used up, whatever the message says. Whatever is refused ends the association, because nothing tells which of the two sides an attacker speaks to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any, Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames import acse, initiate, service_error
from win12_wire.sessions import NEVER, Step, Trace


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
EXCEPTION_REASON_INVOCATION_COUNTER_ERROR: Final = service_error.ExceptionReason.invocation_counter_error
INITIATE_MALFORMED: Final = Initiate.malformed
INITIATE_REFUSED: Final = Initiate.refused
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
        """Invoke id of the response."""
        ...

    def proof(self) -> int:
        """F(CtoS) of pass 4."""
        ...

    def proof_counter(self) -> int:
        """Counter inside f(CtoS)."""
        ...

    def send_aarq(self) -> None: ...

    def send_pass_three(self, invoke_id: int) -> None:
        """Reply_to_HLS_authentication with f(StoC)."""
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
        self.ports = ports
        self.state: State = CLOSED
        self.trace = trace
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
        return _API_OPEN[self.state](self, now)

    def api_request(self, confirmed: bool, invoke_id: int, now: float) -> Code | None:
        """api.request: the caller makes a request."""
        return _API_REQUEST[self.state](self, confirmed, invoke_id, now)

    def api_cancel(self, now: float) -> Code | None:
        """api.cancel: the caller no longer waits for the answer."""
        return _API_CANCEL[self.state](self, now)

    def api_release(self, now: float) -> Code | None:
        """api.release: the caller wants to end the association."""
        return _API_RELEASE[self.state](self, now)

    def api_abort(self, now: float) -> Code | None:
        """api.abort: the caller gives up at once."""
        return _API_ABORT[self.state](self, now)

    def rx_aare(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
    ) -> Code | None:
        """rx.aare: the answer to the AARQ; the envelope is that of its user-information."""
        return _RX_AARE[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, result, diagnostic, their_context, their_mechanism, now)

    def rx_rlre(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        now: float,
    ) -> Code | None:
        """rx.rlre: see the specification."""
        return _RX_RLRE[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, now)

    def rx_apdu(self,
        protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int, counter: int,
        now: float,
    ) -> Code | None:
        """rx.apdu: an xDLMS APDU, protected or plain."""
        return _RX_APDU[self.state](self, protected, dedicated_key, general, other_title, their_suite, level, counter, now)

    def rx_exception(self, service: int, expected: int, now: float) -> Code | None:
        """rx.exception: always unprotected."""
        return _RX_EXCEPTION[self.state](self, service, expected, now)

    def rx_service_error(self, now: float) -> Code | None:
        """rx.service_error: always unprotected."""
        return _RX_SERVICE_ERROR[self.state](self, now)

    def rx_malformed(self, now: float) -> Code | None:
        """rx.malformed: octets that are no APDU."""
        return _RX_MALFORMED[self.state](self, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the link is gone."""
        return _LINK_CLOSED[self.state](self, now)

    def port_failed(self, now: float) -> Code | None:
        """port.failed: a port could not do what it was called for: no counter left, store broken."""
        return _PORT_FAILED[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.response_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.response_at <= now:
            return _TIMER_RESPONSE[self.state](self, now)
        return None

    def log(self, id: str, event: str, values: Mapping[str, Any], error: str | None) -> None:
        """Give a step to the trace, if there is one; `values` are the locals of the step."""
        if self.trace is not None:
            fields: dict[str, int] = {name: values[name] for name in _FIELDS[event]}
            answers: dict[str, int] = {name: values[name] for name in _ASKS if values.get(name) is not None}
            variables: dict[str, int] = {"rx_lowest": self.rx_lowest, "rx_dedicated": self.rx_dedicated, "conformance": self.conformance, "pending": self.pending}
            self.trace(Step(id, event, fields, answers, self.state.name, variables, error))


def _closed_api_open(m: AssociationClient, now: float) -> Code | None:
    kept_lowest: int | None = None
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE and not m.dedicated:
        # open_standing (spec/sessions/association_client.yaml:200)
        m.conformance = m.proposed
        m.rx_lowest = (kept_lowest := ports.kept_lowest())
        m.rx_dedicated = 0
        m.state = ASSOCIATED
        if m.trace is not None:
            m.log("open_standing", "api.open", locals(), None)
        ports.adopt_settings()
        ports.tell_associated()
        return None
    # open (spec/sessions/association_client.yaml:208)
    m.state = ASSOCIATING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.log("open", "api.open", locals(), None)
    if m.ciphered:
        ports.reserve()
    ports.send_aarq()
    return None


def _associating_and_others_api_open(m: AssociationClient, now: float) -> Code | None:
    # unexpected_api_open (spec/sessions/association_client.yaml:176)
    if m.trace is not None:
        m.log("unexpected_api_open", "api.open", locals(), Code.UNEXPECTED)
    return Code.UNEXPECTED


def _closed_and_others_api_request(m: AssociationClient, confirmed: bool, invoke_id: int, now: float) -> Code | None:
    # unexpected_api_request (spec/sessions/association_client.yaml:176)
    if m.trace is not None:
        m.log("unexpected_api_request", "api.request", locals(), Code.UNEXPECTED)
    return Code.UNEXPECTED


def _associated_api_request(m: AssociationClient, confirmed: bool, invoke_id: int, now: float) -> Code | None:
    ports = m.ports
    agreed = ports.agreed()
    if not agreed:
        # request_not_agreed (spec/sessions/association_client.yaml:285)
        if m.trace is not None:
            m.log("request_not_agreed", "api.request", locals(), Code.NOT_AGREED)
        return Code.NOT_AGREED
    fits = ports.fits()
    if not fits:
        # request_too_long (spec/sessions/association_client.yaml:286)
        if m.trace is not None:
            m.log("request_too_long", "api.request", locals(), Code.TOO_LONG)
        return Code.TOO_LONG
    if not confirmed:
        # request_unconfirmed (spec/sessions/association_client.yaml:287)
        if m.trace is not None:
            m.log("request_unconfirmed", "api.request", locals(), None)
        if m.ciphered:
            ports.reserve_service()
        ports.send_request()
        return None
    # request_sent (spec/sessions/association_client.yaml:288)
    m.pending = invoke_id
    m.state = WAITING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.log("request_sent", "api.request", locals(), None)
    if m.ciphered:
        ports.reserve_service()
    ports.send_request()
    return None


def _waiting_or_draining_api_request(m: AssociationClient, confirmed: bool, invoke_id: int, now: float) -> Code | None:
    # request_busy (spec/sessions/association_client.yaml:289)
    if m.trace is not None:
        m.log("request_busy", "api.request", locals(), Code.BUSY)
    return Code.BUSY


def _closed_and_others_api_cancel(m: AssociationClient, now: float) -> Code | None:
    # unexpected_api_cancel (spec/sessions/association_client.yaml:176)
    if m.trace is not None:
        m.log("unexpected_api_cancel", "api.cancel", locals(), Code.UNEXPECTED)
    return Code.UNEXPECTED


def _associated_or_draining_api_cancel(m: AssociationClient, now: float) -> Code | None:
    # cancel_nothing (spec/sessions/association_client.yaml:307)
    if m.trace is not None:
        m.log("cancel_nothing", "api.cancel", locals(), None)
    return None


def _waiting_api_cancel(m: AssociationClient, now: float) -> Code | None:
    # cancel (spec/sessions/association_client.yaml:306)
    m.state = DRAINING
    if m.trace is not None:
        m.log("cancel", "api.cancel", locals(), None)
    return None


def _closed_and_others_api_release(m: AssociationClient, now: float) -> Code | None:
    # unexpected_api_release (spec/sessions/association_client.yaml:176)
    if m.trace is not None:
        m.log("unexpected_api_release", "api.release", locals(), Code.UNEXPECTED)
    return Code.UNEXPECTED


def _associated_api_release(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    if m.preestablished and m.mechanism == MECHANISM_NONE and not m.dedicated:
        # release_standing (spec/sessions/association_client.yaml:359)
        m.state = CLOSED
        if m.trace is not None:
            m.log("release_standing", "api.release", locals(), None)
        ports.tell_released()
        return None
    # release (spec/sessions/association_client.yaml:360)
    m.state = RELEASING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.log("release", "api.release", locals(), None)
    if m.ciphered:
        ports.reserve()
    ports.send_rlrq()
    return None


def _closed_api_abort(m: AssociationClient, now: float) -> Code | None:
    # abort_closed (spec/sessions/association_client.yaml:374)
    if m.trace is not None:
        m.log("abort_closed", "api.abort", locals(), None)
    return None


def _associating_and_others_api_abort(m: AssociationClient, now: float) -> Code | None:
    # abort (spec/sessions/association_client.yaml:373)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("abort", "api.abort", locals(), None)
    return None


def _associated_api_abort(m: AssociationClient, now: float) -> Code | None:
    # abort (spec/sessions/association_client.yaml:373)
    m.state = CLOSED
    if m.trace is not None:
        m.log("abort", "api.abort", locals(), None)
    return None


def _closed_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    # unexpected_rx_aare (spec/sessions/association_client.yaml:175)
    if m.trace is not None:
        m.log("unexpected_rx_aare", "rx.aare", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associating_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if result != ASSOCIATION_RESULT_ACCEPTED:
        # aare_rejected (spec/sessions/association_client.yaml:216)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_rejected", "rx.aare", locals(), Code.ASSOCIATION_REJECTED)
        return Code.ASSOCIATION_REJECTED
    if their_context != m.context:
        # aare_other_context (spec/sessions/association_client.yaml:217)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_other_context", "rx.aare", locals(), Code.DOWNGRADE)
        return Code.DOWNGRADE
    if not (their_mechanism == m.mechanism or (their_mechanism == MECHANISM_NONE and m.mechanism == MECHANISM_LLS)):
        # aare_other_mechanism (spec/sessions/association_client.yaml:218)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_other_mechanism", "rx.aare", locals(), Code.DOWNGRADE)
        return Code.DOWNGRADE
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and diagnostic != USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED:
        # aare_no_challenge (spec/sessions/association_client.yaml:219)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_no_challenge", "rx.aare", locals(), Code.DOWNGRADE)
        return Code.DOWNGRADE
    if not not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and diagnostic == USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED:
        # aare_wants_more (spec/sessions/association_client.yaml:220)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_wants_more", "rx.aare", locals(), Code.ASSOCIATION_REJECTED)
        return Code.ASSOCIATION_REJECTED
    title = ports.title()
    if title == TITLE_OWN:
        # aare_own_title (spec/sessions/association_client.yaml:221)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_own_title", "rx.aare", locals(), Code.REFLECTION)
        return Code.REFLECTION
    if title == TITLE_OTHER:
        # aare_other_title (spec/sessions/association_client.yaml:222)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_other_title", "rx.aare", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if title == TITLE_MISSING and (m.ciphered or not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS)):
        # aare_no_title (spec/sessions/association_client.yaml:223)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_no_title", "rx.aare", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    challenge = ports.challenge()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_OWN:
        # aare_own_challenge (spec/sessions/association_client.yaml:224)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_own_challenge", "rx.aare", locals(), Code.REFLECTION)
        return Code.REFLECTION
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and challenge == CHALLENGE_MALFORMED:
        # aare_bad_challenge (spec/sessions/association_client.yaml:225)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_bad_challenge", "rx.aare", locals(), Code.AUTHENTICATION_FAILED)
        return Code.AUTHENTICATION_FAILED
    if m.ciphered and not protected:
        # aare_unprotected (spec/sessions/association_client.yaml:226)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_unprotected", "rx.aare", locals(), Code.NOT_PROTECTED)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or dedicated_key):
        # aare_unagreed_form (spec/sessions/association_client.yaml:227)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_unagreed_form", "rx.aare", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # aare_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_foreign_suite", "rx.aare", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # aare_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_weak", "rx.aare", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # aare_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_foreign_title", "rx.aare", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # aare_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_forged", "rx.aare", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    kept_lowest = ports.kept_lowest()
    if protected and counter < kept_lowest:
        # aare_replayed (spec/sessions/association_client.yaml:229)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_replayed", "rx.aare", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # aare_exhausted (spec/sessions/association_client.yaml:230)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_exhausted", "rx.aare", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    initiate = ports.initiate()
    if initiate == INITIATE_REFUSED:
        # aare_refused (spec/sessions/association_client.yaml:231)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_refused", "rx.aare", locals(), Code.SERVICE_ERROR)
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.SERVICE_ERROR
    if initiate == INITIATE_MALFORMED:
        # aare_malformed (spec/sessions/association_client.yaml:232)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_malformed", "rx.aare", locals(), Code.INVALID_APDU)
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    version = ports.version()
    if version != DLMS_VERSION:
        # aare_other_version (spec/sessions/association_client.yaml:233)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_other_version", "rx.aare", locals(), Code.DOWNGRADE)
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.DOWNGRADE
    offered = ports.offered()
    if offered & m.proposed != offered:
        # aare_more_services (spec/sessions/association_client.yaml:234)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_more_services", "rx.aare", locals(), Code.UNEXPECTED_APDU)
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    if offered & m.required != m.required:
        # aare_less_services (spec/sessions/association_client.yaml:235)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_less_services", "rx.aare", locals(), Code.DOWNGRADE)
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.DOWNGRADE
    pdu = ports.pdu()
    if pdu != 0 and pdu < PDU_MIN:
        # aare_small_pdu (spec/sessions/association_client.yaml:236)
        if protected:
            m.rx_lowest = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("aare_small_pdu", "rx.aare", locals(), Code.DOWNGRADE)
        if protected and level & 1 != 0:
            ports.meet()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.DOWNGRADE
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS):
        # aare_challenged (spec/sessions/association_client.yaml:237)
        m.rx_lowest = (counter + 1) if protected else kept_lowest
        m.rx_dedicated = 0
        m.conformance = offered
        m.pending = PASS_THREE_INVOKE_ID
        m.state = AUTHENTICATING
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.log("aare_challenged", "rx.aare", locals(), None)
        ports.adopt()
        if protected and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.reserve_proof()
        if m.ciphered:
            ports.reserve()
        ports.send_pass_three(PASS_THREE_INVOKE_ID)
        return None
    # aare_accepted (spec/sessions/association_client.yaml:242)
    m.rx_lowest = (counter + 1) if protected else kept_lowest
    m.rx_dedicated = 0
    m.conformance = offered
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("aare_accepted", "rx.aare", locals(), None)
    ports.adopt()
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_associated()
    return None


def _authenticating_and_others_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    # unexpected_rx_aare (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("unexpected_rx_aare", "rx.aare", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associated_rx_aare(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, result: int, diagnostic: int, their_context: int, their_mechanism: int, now: float,
) -> Code | None:
    # unexpected_rx_aare (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    if m.trace is not None:
        m.log("unexpected_rx_aare", "rx.aare", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _closed_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_rlre (spec/sessions/association_client.yaml:175)
    if m.trace is not None:
        m.log("unexpected_rx_rlre", "rx.rlre", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associating_and_others_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_rlre (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("unexpected_rx_rlre", "rx.rlre", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associated_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_rlre (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    if m.trace is not None:
        m.log("unexpected_rx_rlre", "rx.rlre", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _releasing_rx_rlre(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if protected and (not m.ciphered or dedicated_key):
        # rlre_unagreed_form (spec/sessions/association_client.yaml:366)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_unagreed_form", "rx.rlre", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # rlre_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_foreign_suite", "rx.rlre", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # rlre_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_weak", "rx.rlre", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # rlre_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_foreign_title", "rx.rlre", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # rlre_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_forged", "rx.rlre", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # rlre_replayed (spec/sessions/association_client.yaml:191)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_replayed", "rx.rlre", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # rlre_exhausted (spec/sessions/association_client.yaml:192)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("rlre_exhausted", "rx.rlre", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    # rlre_released (spec/sessions/association_client.yaml:369)
    if protected:
        m.rx_lowest = counter + 1
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("rlre_released", "rx.rlre", locals(), None)
    if protected and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_released()
    return None


def _closed_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    # unexpected_rx_apdu (spec/sessions/association_client.yaml:175)
    if m.trace is not None:
        m.log("unexpected_rx_apdu", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associating_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    ports = m.ports
    if protected or m.ciphered:
        # early_unverified (spec/sessions/association_client.yaml:249)
        if m.trace is not None:
            m.log("early_unverified", "rx.apdu", locals(), None)
        return None
    content = ports.content()
    if not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS) and content == CONTENT_NOTIFICATION:
        # early_unproved (spec/sessions/association_client.yaml:250)
        if m.trace is not None:
            m.log("early_unproved", "rx.apdu", locals(), None)
        return None
    if content == CONTENT_NOTIFICATION:
        # early_notification (spec/sessions/association_client.yaml:251)
        if m.trace is not None:
            m.log("early_notification", "rx.apdu", locals(), None)
        ports.tell_notification()
        return None
    # early_unexpected (spec/sessions/association_client.yaml:252)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("early_unexpected", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _authenticating_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if m.ciphered and not protected:
        # pass_four_unprotected (spec/sessions/association_client.yaml:188)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_unprotected", "rx.apdu", locals(), Code.NOT_PROTECTED)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # pass_four_unagreed_form (spec/sessions/association_client.yaml:189)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_unagreed_form", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # pass_four_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_foreign_suite", "rx.apdu", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # pass_four_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_weak", "rx.apdu", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # pass_four_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_foreign_title", "rx.apdu", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # pass_four_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_forged", "rx.apdu", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # pass_four_replayed (spec/sessions/association_client.yaml:191)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_replayed", "rx.apdu", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # pass_four_exhausted (spec/sessions/association_client.yaml:192)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_exhausted", "rx.apdu", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # pass_four_malformed (spec/sessions/association_client.yaml:194)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_malformed", "rx.apdu", locals(), Code.INVALID_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # pass_four_notification (spec/sessions/association_client.yaml:264)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.log("pass_four_notification", "rx.apdu", locals(), None)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return None
    if content == CONTENT_REFUSAL:
        # pass_four_refused (spec/sessions/association_client.yaml:265)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_refused", "rx.apdu", locals(), Code.AUTHENTICATION_FAILED)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.AUTHENTICATION_FAILED
    if content != CONTENT_RESPONSE:
        # pass_four_unexpected (spec/sessions/association_client.yaml:266)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_unexpected", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    invoke = ports.invoke()
    if invoke != m.pending:
        # pass_four_other_invoke_id (spec/sessions/association_client.yaml:267)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_other_invoke_id", "rx.apdu", locals(), Code.WRONG_INVOKE_ID)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.WRONG_INVOKE_ID
    proof = ports.proof()
    if proof != PROOF_RIGHT:
        # pass_four_not_proved (spec/sessions/association_client.yaml:268)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_not_proved", "rx.apdu", locals(), Code.AUTHENTICATION_FAILED)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.AUTHENTICATION_FAILED
    proof_counter = ports.proof_counter()
    if proof_counter < m.rx_lowest or (protected and not dedicated_key and proof_counter > counter):
        # pass_four_old_proof (spec/sessions/association_client.yaml:269)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_old_proof", "rx.apdu", locals(), Code.REPLAY)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.REPLAY
    if proof_counter == COUNTER_MAX:
        # pass_four_last_proof (spec/sessions/association_client.yaml:270)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("pass_four_last_proof", "rx.apdu", locals(), Code.COUNTER_EXHAUSTED)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.COUNTER_EXHAUSTED
    # pass_four_proved (spec/sessions/association_client.yaml:271)
    m.rx_lowest = (counter + 1) if protected and not dedicated_key else (proof_counter + 1)
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("pass_four_proved", "rx.apdu", locals(), None)
    ports.save_rx_lowest(m.rx_lowest)
    ports.tell_associated()
    return None


def _associated_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if m.ciphered and not protected:
        # idle_unprotected (spec/sessions/association_client.yaml:188)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_unprotected", "rx.apdu", locals(), Code.NOT_PROTECTED)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # idle_unagreed_form (spec/sessions/association_client.yaml:189)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_unagreed_form", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # idle_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_foreign_suite", "rx.apdu", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # idle_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_weak", "rx.apdu", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # idle_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_foreign_title", "rx.apdu", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # idle_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_forged", "rx.apdu", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # idle_replayed (spec/sessions/association_client.yaml:191)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_replayed", "rx.apdu", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # idle_exhausted (spec/sessions/association_client.yaml:192)
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_exhausted", "rx.apdu", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # idle_malformed (spec/sessions/association_client.yaml:194)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        if m.trace is not None:
            m.log("idle_malformed", "rx.apdu", locals(), Code.INVALID_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # idle_notification (spec/sessions/association_client.yaml:333)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.log("idle_notification", "rx.apdu", locals(), None)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    # idle_unexpected (spec/sessions/association_client.yaml:334)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = CLOSED
    if m.trace is not None:
        m.log("idle_unexpected", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    return Code.UNEXPECTED_APDU


def _waiting_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if m.ciphered and not protected:
        # answer_unprotected (spec/sessions/association_client.yaml:188)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_unprotected", "rx.apdu", locals(), Code.NOT_PROTECTED)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # answer_unagreed_form (spec/sessions/association_client.yaml:189)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_unagreed_form", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # answer_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_foreign_suite", "rx.apdu", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # answer_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_weak", "rx.apdu", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # answer_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_foreign_title", "rx.apdu", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # answer_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_forged", "rx.apdu", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # answer_replayed (spec/sessions/association_client.yaml:191)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_replayed", "rx.apdu", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # answer_exhausted (spec/sessions/association_client.yaml:192)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_exhausted", "rx.apdu", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # answer_malformed (spec/sessions/association_client.yaml:194)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_malformed", "rx.apdu", locals(), Code.INVALID_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # answer_notification (spec/sessions/association_client.yaml:300)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.log("answer_notification", "rx.apdu", locals(), None)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    if content == CONTENT_REFUSAL:
        # answer_refused (spec/sessions/association_client.yaml:301)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = ASSOCIATED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_refused", "rx.apdu", locals(), Code.EXCEPTION)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.EXCEPTION
    if content != CONTENT_RESPONSE:
        # answer_unexpected (spec/sessions/association_client.yaml:302)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_unexpected", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    invoke = ports.invoke()
    if invoke != m.pending:
        # answer_other_invoke_id (spec/sessions/association_client.yaml:303)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("answer_other_invoke_id", "rx.apdu", locals(), Code.WRONG_INVOKE_ID)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.WRONG_INVOKE_ID
    # answer_received (spec/sessions/association_client.yaml:304)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("answer_received", "rx.apdu", locals(), None)
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_response()
    return None


def _draining_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if m.ciphered and not protected:
        # late_unprotected (spec/sessions/association_client.yaml:188)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_unprotected", "rx.apdu", locals(), Code.NOT_PROTECTED)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # late_unagreed_form (spec/sessions/association_client.yaml:189)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_unagreed_form", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # late_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_foreign_suite", "rx.apdu", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # late_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_weak", "rx.apdu", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # late_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_foreign_title", "rx.apdu", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # late_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_forged", "rx.apdu", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # late_replayed (spec/sessions/association_client.yaml:191)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_replayed", "rx.apdu", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # late_exhausted (spec/sessions/association_client.yaml:192)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_exhausted", "rx.apdu", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # late_malformed (spec/sessions/association_client.yaml:194)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_malformed", "rx.apdu", locals(), Code.INVALID_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # late_notification (spec/sessions/association_client.yaml:318)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.log("late_notification", "rx.apdu", locals(), None)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    if content == CONTENT_REFUSAL:
        # late_refused (spec/sessions/association_client.yaml:319)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = ASSOCIATED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_refused", "rx.apdu", locals(), None)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_drained()
        return None
    if content != CONTENT_RESPONSE:
        # late_unexpected (spec/sessions/association_client.yaml:320)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_unexpected", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.UNEXPECTED_APDU
    invoke = ports.invoke()
    if invoke != m.pending:
        # late_other_invoke_id (spec/sessions/association_client.yaml:321)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("late_other_invoke_id", "rx.apdu", locals(), Code.WRONG_INVOKE_ID)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.WRONG_INVOKE_ID
    # late_answer (spec/sessions/association_client.yaml:322)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("late_answer", "rx.apdu", locals(), None)
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    ports.tell_drained()
    return None


def _releasing_rx_apdu(
    m: AssociationClient, protected: bool, dedicated_key: bool, general: bool, other_title: bool, their_suite: int, level: int,
    counter: int, now: float,
) -> Code | None:
    tag_ok: bool | None = None
    ports = m.ports
    if m.ciphered and not protected:
        # idle_unprotected (spec/sessions/association_client.yaml:188)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_unprotected", "rx.apdu", locals(), Code.NOT_PROTECTED)
        return Code.NOT_PROTECTED
    if protected and (not m.ciphered or (dedicated_key and not m.dedicated) or (general and m.conformance & CONFORMANCE_BIT_GENERAL_PROTECTION == 0)):
        # idle_unagreed_form (spec/sessions/association_client.yaml:189)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_unagreed_form", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
        return Code.UNEXPECTED_APDU
    if protected and (their_suite != m.suite or level > 3):
        # idle_foreign_suite (spec/sessions/association_client.yaml:183)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_foreign_suite", "rx.apdu", locals(), Code.WRONG_SUITE)
        return Code.WRONG_SUITE
    if protected and level & m.policy != m.policy:
        # idle_weak (spec/sessions/association_client.yaml:184)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_weak", "rx.apdu", locals(), Code.WEAK_PROTECTION)
        return Code.WEAK_PROTECTION
    if protected and other_title:
        # idle_foreign_title (spec/sessions/association_client.yaml:185)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_foreign_title", "rx.apdu", locals(), Code.WRONG_TITLE)
        return Code.WRONG_TITLE
    if protected and not (tag_ok := ports.tag_ok()):
        # idle_forged (spec/sessions/association_client.yaml:186)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_forged", "rx.apdu", locals(), Code.WRONG_TAG)
        return Code.WRONG_TAG
    if protected and counter < (m.rx_dedicated if dedicated_key else m.rx_lowest):
        # idle_replayed (spec/sessions/association_client.yaml:191)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_replayed", "rx.apdu", locals(), Code.REPLAY)
        return Code.REPLAY
    if protected and counter == COUNTER_MAX:
        # idle_exhausted (spec/sessions/association_client.yaml:192)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_exhausted", "rx.apdu", locals(), Code.COUNTER_EXHAUSTED)
        return Code.COUNTER_EXHAUSTED
    content = ports.content()
    if content == CONTENT_MALFORMED:
        # idle_malformed (spec/sessions/association_client.yaml:194)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("idle_malformed", "rx.apdu", locals(), Code.INVALID_APDU)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        return Code.INVALID_APDU
    if content == CONTENT_NOTIFICATION:
        # idle_notification (spec/sessions/association_client.yaml:333)
        if protected and not dedicated_key:
            m.rx_lowest = counter + 1
        if protected and dedicated_key:
            m.rx_dedicated = counter + 1
        if m.trace is not None:
            m.log("idle_notification", "rx.apdu", locals(), None)
        if protected and not dedicated_key and level & 1 != 0:
            ports.save_rx_lowest(m.rx_lowest)
        ports.tell_notification()
        return None
    # idle_unexpected (spec/sessions/association_client.yaml:334)
    if protected and not dedicated_key:
        m.rx_lowest = counter + 1
    if protected and dedicated_key:
        m.rx_dedicated = counter + 1
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("idle_unexpected", "rx.apdu", locals(), Code.UNEXPECTED_APDU)
    if protected and not dedicated_key and level & 1 != 0:
        ports.save_rx_lowest(m.rx_lowest)
    return Code.UNEXPECTED_APDU


def _closed_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    # unexpected_rx_exception (spec/sessions/association_client.yaml:175)
    if m.trace is not None:
        m.log("unexpected_rx_exception", "rx.exception", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associating_or_authenticating_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    ports = m.ports
    next_counter = ports.next_counter()
    if (m.ciphered or not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS)) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter and expected - next_counter <= COUNTER_JUMP_MAX:
        # handshake_exception_counter_behind (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("handshake_exception_counter_behind", "rx.exception", locals(), Code.COUNTER_BEHIND)
        ports.follow_hint(expected)
        return Code.COUNTER_BEHIND
    if (m.ciphered or not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS)) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter:
        # handshake_exception_counter_far (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("handshake_exception_counter_far", "rx.exception", locals(), Code.COUNTER_FAR)
        return Code.COUNTER_FAR
    # handshake_exception_refused (spec/sessions/association_client.yaml:343)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("handshake_exception_refused", "rx.exception", locals(), Code.EXCEPTION)
    return Code.EXCEPTION


def _associated_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    # unexpected_rx_exception (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    if m.trace is not None:
        m.log("unexpected_rx_exception", "rx.exception", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _waiting_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    ports = m.ports
    next_counter = ports.next_counter()
    if (m.ciphered or not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS)) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter and expected - next_counter <= COUNTER_JUMP_MAX:
        # exception_counter_behind (spec/sessions/association_client.yaml:196)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("exception_counter_behind", "rx.exception", locals(), Code.COUNTER_BEHIND)
        ports.follow_hint(expected)
        return Code.COUNTER_BEHIND
    if (m.ciphered or not (m.mechanism == MECHANISM_NONE or m.mechanism == MECHANISM_LLS)) and service == EXCEPTION_REASON_INVOCATION_COUNTER_ERROR and expected > next_counter:
        # exception_counter_far (spec/sessions/association_client.yaml:197)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.log("exception_counter_far", "rx.exception", locals(), Code.COUNTER_FAR)
        return Code.COUNTER_FAR
    # exception_refused (spec/sessions/association_client.yaml:350)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("exception_refused", "rx.exception", locals(), Code.EXCEPTION)
    return Code.EXCEPTION


def _draining_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    ports = m.ports
    # late_exception (spec/sessions/association_client.yaml:351)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("late_exception", "rx.exception", locals(), None)
    ports.tell_drained()
    return None


def _releasing_rx_exception(m: AssociationClient, service: int, expected: int, now: float) -> Code | None:
    # release_refused (spec/sessions/association_client.yaml:352)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("release_refused", "rx.exception", locals(), Code.EXCEPTION)
    return Code.EXCEPTION


def _closed_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_service_error (spec/sessions/association_client.yaml:175)
    if m.trace is not None:
        m.log("unexpected_rx_service_error", "rx.service_error", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associating_or_authenticating_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # handshake_error (spec/sessions/association_client.yaml:353)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("handshake_error", "rx.service_error", locals(), Code.SERVICE_ERROR)
    return Code.SERVICE_ERROR


def _associated_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_service_error (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    if m.trace is not None:
        m.log("unexpected_rx_service_error", "rx.service_error", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _waiting_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # error (spec/sessions/association_client.yaml:354)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("error", "rx.service_error", locals(), Code.SERVICE_ERROR)
    return Code.SERVICE_ERROR


def _draining_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    # late_error (spec/sessions/association_client.yaml:355)
    m.state = ASSOCIATED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("late_error", "rx.service_error", locals(), None)
    ports.tell_drained()
    return None


def _releasing_rx_service_error(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_service_error (spec/sessions/association_client.yaml:175)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("unexpected_rx_service_error", "rx.service_error", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _closed_rx_malformed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_rx_malformed (spec/sessions/association_client.yaml:175)
    if m.trace is not None:
        m.log("unexpected_rx_malformed", "rx.malformed", locals(), Code.UNEXPECTED_APDU)
    return Code.UNEXPECTED_APDU


def _associating_and_others_rx_malformed(m: AssociationClient, now: float) -> Code | None:
    # malformed (spec/sessions/association_client.yaml:356)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("malformed", "rx.malformed", locals(), Code.INVALID_APDU)
    return Code.INVALID_APDU


def _associated_rx_malformed(m: AssociationClient, now: float) -> Code | None:
    # malformed (spec/sessions/association_client.yaml:356)
    m.state = CLOSED
    if m.trace is not None:
        m.log("malformed", "rx.malformed", locals(), Code.INVALID_APDU)
    return Code.INVALID_APDU


def _closed_link_closed(m: AssociationClient, now: float) -> Code | None:
    # closed_again (spec/sessions/association_client.yaml:375)
    if m.trace is not None:
        m.log("closed_again", "link.closed", locals(), None)
    return None


def _associating_and_others_link_closed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/association_client.yaml:177)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("unexpected_link_closed", "link.closed", locals(), Code.PEER_CLOSED)
    return Code.PEER_CLOSED


def _associated_link_closed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/association_client.yaml:177)
    m.state = CLOSED
    if m.trace is not None:
        m.log("unexpected_link_closed", "link.closed", locals(), Code.PEER_CLOSED)
    return Code.PEER_CLOSED


def _releasing_link_closed(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    # closed_released (spec/sessions/association_client.yaml:376)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("closed_released", "link.closed", locals(), None)
    ports.tell_released()
    return None


def _closed_port_failed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_client.yaml:178)
    if m.trace is not None:
        m.log("unexpected_port_failed", "port.failed", locals(), None)
    return None


def _associating_and_others_port_failed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_client.yaml:178)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("unexpected_port_failed", "port.failed", locals(), None)
    return None


def _associated_port_failed(m: AssociationClient, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/association_client.yaml:178)
    m.state = CLOSED
    if m.trace is not None:
        m.log("unexpected_port_failed", "port.failed", locals(), None)
    return None


def _associating_and_others_timer_response(m: AssociationClient, now: float) -> Code | None:
    # silent (spec/sessions/association_client.yaml:377)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("silent", "timer.response", locals(), Code.RESPONSE_TIMEOUT)
    return Code.RESPONSE_TIMEOUT


def _releasing_timer_response(m: AssociationClient, now: float) -> Code | None:
    ports = m.ports
    # release_silent (spec/sessions/association_client.yaml:378)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.log("release_silent", "timer.response", locals(), None)
    ports.tell_released()
    return None


_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "api.open": (),
    "api.request": ("confirmed", "invoke_id",),
    "api.cancel": (),
    "api.release": (),
    "api.abort": (),
    "rx.aare": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter", "result", "diagnostic", "their_context", "their_mechanism",),
    "rx.rlre": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter",),
    "rx.apdu": ("protected", "dedicated_key", "general", "other_title", "their_suite", "level", "counter",),
    "rx.exception": ("service", "expected",),
    "rx.service_error": (),
    "rx.malformed": (),
    "link.closed": (),
    "port.failed": (),
    "timer.response": (),
}
_ASKS: Final[tuple[str, ...]] = ("agreed", "fits", "title", "challenge", "next_counter", "tag_ok", "kept_lowest", "initiate", "version", "offered", "pdu", "content", "invoke", "proof", "proof_counter",)


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
