# Generated from spec/sessions/message_layers.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `message_layers`: 2 states, 28 transitions.

The layers around the messages of one association that general-ciphering and general-signing protect (IEC 62056-5-3, 5.7 and 7.2.3;
Green Book 9.2).

It looks at a message before the association does: whether it has the layers that were agreed, whether it goes from the peer to us,
whether its signatures, its key and its tag are right. What is inside goes to the association only then, which counts it and
decides what it is for. A client takes exactly what it asked for. A meter takes what its client chooses and never less than its
settings, and answers in the same layers and under the same transaction id.

With pushes the roles are the other way round: a meter that pushes asks, and who listens answers, if a confirmation is wanted. A
listener looks at pushes in the same order, but does not number them and says nothing to what it refuses: `push_receiver` notes
their numbers once they are kept.

A key that is made for one message says nothing of when that was, and it outlives a change of the global key. So whatever begins a
transaction under such a key bears a number that was never seen before, kept across associations; an answer bears the
number of the request under way.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames import service_error
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # no association
    OPEN = 1  # messages come and go


class KeyUse(IntEnum):
    none = 0
    identified = 1
    wrapped = 2
    one_ephemeral = 3
    static = 4
    unknown = 5


class Signature(IntEnum):
    right = 0
    wrong = 1
    missing = 2


IDLE: Final = State.IDLE
OPEN: Final = State.OPEN
EXCEPTION_REASON_DECIPHERING_ERROR: Final = service_error.ExceptionReason.deciphering_error
KEY_USE_IDENTIFIED: Final = KeyUse.identified
KEY_USE_NONE: Final = KeyUse.none
SIGNATURE_MISSING: Final = Signature.missing
SIGNATURE_WRONG: Final = Signature.wrong
STATE_ERROR_SERVICE_NOT_ALLOWED: Final = service_error.StateError.service_not_allowed
COUNTER_MAX: Final = limits.COUNTER_MAX


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def kept_lowest(self) -> int:
        """Lowest number acceptable from this peer since we know it."""
        ...

    def outer(self) -> int:
        """The signature around the cipher text."""
        ...

    def key_there(self) -> bool:
        """What the message says of its key is right, and we have the keys for it."""
        ...

    def tag_ok(self) -> bool:
        """The message was made by who knows the key."""
        ...

    def inner(self) -> int:
        """The signature inside the cipher text."""
        ...

    def answers(self) -> bool:
        """It is an answer."""
        ...

    def send_exception(self, state: int, service: int) -> None: ...

    def tell_opened(self) -> None:
        """What is inside may go to the association."""
        ...

    def save_lowest(self, value: int) -> None:
        """Keep: lowest number of a transaction still acceptable under a key of one message."""
        ...


class MessageLayers:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("client", "inside", "key", "least", "lowest", "outside", "ports", "pushes", "state", "suite",
        "trace",)

    def __init__(self, ports: Ports, *,
        client: bool, suite: int, key: int, outside: bool, inside: bool, pushes: bool, least: int, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.client = client
        self.suite = suite
        self.key = key
        self.outside = outside
        self.inside = inside
        self.pushes = pushes
        self.least = least
        self.lowest = 0  # lowest number of a transaction still acceptable under a key of one message

    def api_begin(self, now: float) -> Code | None:
        """api.begin: an association begins: its peer is known."""
        if self.trace is not None:
            return self.trace.step("api.begin", _API_BEGIN[self.state], (), now)
        return _API_BEGIN[self.state](self, now)

    def api_end(self, now: float) -> Code | None:
        """api.end: there is no association."""
        if self.trace is not None:
            return self.trace.step("api.end", _API_END[self.state], (), now)
        return _API_END[self.state](self, now)

    def rx_message(self,
        agreed: bool, ciphered: bool, level: int, key_used: int, ours: bool, their_suite: int, numbered: bool, number: int,
        echo: bool, now: float,
    ) -> Code | None:
        """rx.message: general-ciphering or general-signing."""
        if self.trace is not None:
            return self.trace.step(
                "rx.message", _RX_MESSAGE[self.state],
                (agreed, ciphered, level, key_used, ours, their_suite, numbered, number, echo), now,
            )
        return _RX_MESSAGE[self.state](self, agreed, ciphered, level, key_used, ours, their_suite, numbered, number, echo, now)

    def rx_other(self, level: int, ours: bool, now: float) -> Code | None:
        """rx.other: a message protected in another way."""
        if self.trace is not None:
            return self.trace.step("rx.other", _RX_OTHER[self.state], (level, ours), now)
        return _RX_OTHER[self.state](self, level, ours, now)


def _idle_api_begin(m: MessageLayers, now: float) -> Code | None:
    ports = m.ports
    # begin (spec/sessions/message_layers.yaml:90)
    m.lowest = ports.kept_lowest()
    m.state = OPEN
    if m.trace is not None:
        m.trace.taken("begin")
    return None


def _open_api_begin(m: MessageLayers, now: float) -> Code | None:
    ports = m.ports
    # begin (spec/sessions/message_layers.yaml:90)
    m.lowest = ports.kept_lowest()
    if m.trace is not None:
        m.trace.taken("begin")
    return None


def _idle_api_end(m: MessageLayers, now: float) -> Code | None:
    # unexpected_api_end (spec/sessions/message_layers.yaml:86)
    if m.trace is not None:
        m.trace.taken("unexpected_api_end")
    return None


def _open_api_end(m: MessageLayers, now: float) -> Code | None:
    # end (spec/sessions/message_layers.yaml:96)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("end")
    return None


def _idle_rx_message(
    m: MessageLayers, agreed: bool, ciphered: bool, level: int, key_used: int, ours: bool, their_suite: int, numbered: bool,
    number: int, echo: bool, now: float,
) -> Code | None:
    # unexpected_rx_message (spec/sessions/message_layers.yaml:87)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_message")
    return None


def _open_rx_message(
    m: MessageLayers, agreed: bool, ciphered: bool, level: int, key_used: int, ours: bool, their_suite: int, numbered: bool,
    number: int, echo: bool, now: float,
) -> Code | None:
    ports = m.ports
    if not agreed or (m.client and m.key == KEY_USE_NONE):
        # message_unagreed (spec/sessions/message_layers.yaml:116)
        if m.trace is not None:
            m.trace.taken("message_unagreed")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.UNEXPECTED_APDU
    if not ciphered:
        # message_bare (spec/sessions/message_layers.yaml:117)
        if m.trace is not None:
            m.trace.taken("message_bare")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if level & 1 == 0:
        # message_untagged (spec/sessions/message_layers.yaml:118)
        if m.trace is not None:
            m.trace.taken("message_untagged")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if level & m.least != m.least:
        # message_weaker (spec/sessions/message_layers.yaml:119)
        if m.trace is not None:
            m.trace.taken("message_weaker")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if (m.client or m.pushes) and not (m.key == KEY_USE_NONE) and key_used != m.key:
        # message_other_key (spec/sessions/message_layers.yaml:120)
        if m.trace is not None:
            m.trace.taken("message_other_key")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if not ours:
        # message_foreign_title (spec/sessions/message_layers.yaml:121)
        if m.trace is not None:
            m.trace.taken("message_foreign_title")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_TITLE
    if their_suite != m.suite or level > 3:
        # message_foreign_suite (spec/sessions/message_layers.yaml:122)
        if m.trace is not None:
            m.trace.taken("message_foreign_suite")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_SUITE
    outer = ports.outer()
    if m.outside and outer == SIGNATURE_MISSING:
        # message_unsigned (spec/sessions/message_layers.yaml:123)
        if m.trace is not None:
            m.trace.taken("message_unsigned")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if outer == SIGNATURE_WRONG:
        # message_signed_wrong (spec/sessions/message_layers.yaml:124)
        if m.trace is not None:
            m.trace.taken("message_signed_wrong")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_SIGNATURE
    key_there = ports.key_there()
    if not key_there:
        # message_no_key (spec/sessions/message_layers.yaml:125)
        if m.trace is not None:
            m.trace.taken("message_no_key")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_MESSAGE_KEY
    tag_ok = ports.tag_ok()
    if not tag_ok:
        # message_forged (spec/sessions/message_layers.yaml:126)
        if m.trace is not None:
            m.trace.taken("message_forged")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_TAG
    inner = ports.inner()
    if m.inside and inner == SIGNATURE_MISSING:
        # message_unsigned_inside (spec/sessions/message_layers.yaml:127)
        if m.trace is not None:
            m.trace.taken("message_unsigned_inside")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if inner == SIGNATURE_WRONG:
        # message_signed_wrong_inside (spec/sessions/message_layers.yaml:128)
        if m.trace is not None:
            m.trace.taken("message_signed_wrong_inside")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_SIGNATURE
    answers = ports.answers()
    if m.client and answers and not echo:
        # message_other_transaction (spec/sessions/message_layers.yaml:129)
        if m.trace is not None:
            m.trace.taken("message_other_transaction")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_TRANSACTION
    if ((not (key_used == KEY_USE_IDENTIFIED) and not m.pushes and not (m.client and answers)) or (not (key_used == KEY_USE_IDENTIFIED) and m.pushes)) and not numbered:
        # message_unnumbered (spec/sessions/message_layers.yaml:130)
        if m.trace is not None:
            m.trace.taken("message_unnumbered")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_TRANSACTION
    if not (key_used == KEY_USE_IDENTIFIED) and not m.pushes and not (m.client and answers) and number < m.lowest:
        # message_repeated (spec/sessions/message_layers.yaml:131)
        if m.trace is not None:
            m.trace.taken("message_repeated")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.REPLAY
    if not (key_used == KEY_USE_IDENTIFIED) and not m.pushes and not (m.client and answers) and number == COUNTER_MAX:
        # message_exhausted (spec/sessions/message_layers.yaml:132)
        if m.trace is not None:
            m.trace.taken("message_exhausted")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.COUNTER_EXHAUSTED
    # message_opened (spec/sessions/message_layers.yaml:133)
    if not (key_used == KEY_USE_IDENTIFIED) and not m.pushes and not (m.client and answers):
        m.lowest = number + 1
    if m.trace is not None:
        m.trace.taken("message_opened")
    if not (key_used == KEY_USE_IDENTIFIED) and not m.pushes and not (m.client and answers):
        ports.save_lowest(m.lowest)
    ports.tell_opened()
    return None


def _idle_rx_other(m: MessageLayers, level: int, ours: bool, now: float) -> Code | None:
    # unexpected_rx_other (spec/sessions/message_layers.yaml:87)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_other")
    return None


def _open_rx_other(m: MessageLayers, level: int, ours: bool, now: float) -> Code | None:
    ports = m.ports
    if m.outside or m.inside or ((m.client or m.pushes) and not (m.key == KEY_USE_NONE)):
        # other_weak (spec/sessions/message_layers.yaml:102)
        if m.trace is not None:
            m.trace.taken("other_weak")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if level & m.least != m.least:
        # other_weaker (spec/sessions/message_layers.yaml:106)
        if m.trace is not None:
            m.trace.taken("other_weaker")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WEAK_PROTECTION
    if m.least != 0 and level > 3:
        # other_common_key (spec/sessions/message_layers.yaml:107)
        if m.trace is not None:
            m.trace.taken("other_common_key")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_SUITE
    if m.least != 0 and not ours:
        # other_foreign_title (spec/sessions/message_layers.yaml:108)
        if m.trace is not None:
            m.trace.taken("other_foreign_title")
        if not m.client and not m.pushes:
            ports.send_exception(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_DECIPHERING_ERROR)
        return Code.WRONG_TITLE
    # other_agreed (spec/sessions/message_layers.yaml:109)
    if m.trace is not None:
        m.trace.taken("other_agreed")
    return None


_ABOUT: Final = About(
    "message_layers", settings=("client", "suite", "key", "outside", "inside", "pushes", "least"), variables=("lowest",), timers=(),
    fields={
        "api.begin": (),
        "api.end": (),
        "rx.message": ("agreed", "ciphered", "level", "key_used", "ours", "their_suite", "numbered", "number", "echo"),
        "rx.other": ("level", "ours"),
    },
    ports={
        "kept_lowest": ("ask", "kept_lowest"),
        "outer": ("ask", "outer"),
        "key_there": ("ask", "key_there"),
        "tag_ok": ("ask", "tag_ok"),
        "inner": ("ask", "inner"),
        "answers": ("ask", "answers"),
        "send_exception": ("send", "exception"),
        "tell_opened": ("tell", "opened"),
        "save_lowest": ("save", "lowest"),
    },
)


_API_BEGIN: Final[tuple[Callable[[MessageLayers, float], Code | None], ...]] = (_idle_api_begin, _open_api_begin,)
_API_END: Final[tuple[Callable[[MessageLayers, float], Code | None], ...]] = (_idle_api_end, _open_api_end,)
_RX_MESSAGE: Final[tuple[Callable[[MessageLayers, bool, bool, int, int, bool, int, bool, int, bool, float], Code | None], ...]] = (
    _idle_rx_message, _open_rx_message,
)
_RX_OTHER: Final[tuple[Callable[[MessageLayers, int, bool, float], Code | None], ...]] = (_idle_rx_other, _open_rx_other,)
