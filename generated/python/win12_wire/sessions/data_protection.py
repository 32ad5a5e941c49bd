# Generated from spec/sessions/data_protection.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `data_protection`: 2 states, 30 transitions.

The layers of protection around COSEM data that a class of its own carries (class 30, IEC 62056-6-2), inside or outside an association.

A list tells the layers in the order in which they were put on; they come off in the reverse one. All of them name one transaction,
from the peer to us. What is inside is given away only when every layer of the list has come off, was what the list says, and all
together are at least what the object demands; and never when nothing but a cipher protects it, which anybody can alter, the
transaction with it.

To a meter the number of a transaction, and the invocation counters in it, are above all that it has taken before, kept across
associations; a new global key begins the counters anew, but not the numbers. To a client an answer is one to the request under way,
in the layers that it asked for. A meter that pushes begins a transaction, as a client does that asks: who is pushed to looks at it as
a meter looks at a request, and may have said in which layers it wants it. How a meter is to protect what it answers may be asked for without protection, and nothing is
remembered of it.

Confidence medium: the tables of the class say neither what is checked nor in which order. It is done as in general-ciphering.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # nothing is in hand
    OPENING = 1  # layers come off


class Protection(IntEnum):
    authentication = 0
    encryption = 1
    both = 2


IDLE: Final = State.IDLE
OPENING: Final = State.OPENING
PROTECTION_AUTHENTICATION: Final = Protection.authentication
PROTECTION_ENCRYPTION: Final = Protection.encryption
COUNTER_MAX: Final = limits.COUNTER_MAX


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def kept_number(self) -> int:
        """Lowest number of a transaction acceptable from this peer since we know it."""
        ...

    def kept_counter(self) -> int:
        """Lowest invocation counter acceptable from it under the global key of now."""
        ...

    def key_there(self) -> bool:
        """What the list says of the key is right, and we have the keys for it."""
        ...

    def tag_ok(self) -> bool:
        """The layer was made by who knows the key, or has no tag."""
        ...

    def signature_ok(self) -> bool:
        """The peer has signed it."""
        ...

    def tell_opened(self) -> None:
        """What is inside may be used."""
        ...

    def tell_agreed(self) -> None:
        """An answer may be protected as it was asked for."""
        ...

    def save_transactions(self, value: int) -> None:
        """Keep: lowest number of a transaction still acceptable."""
        ...

    def save_lowest(self, value: int) -> None:
        """Keep: lowest invocation counter still acceptable."""
        ...


class DataProtection:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("above", "authenticated", "beyond", "client", "encrypted", "hidden", "lowest", "ports", "signing",
        "state", "suite", "tagged", "trace", "transactions", "vouched",)

    def __init__(self, ports: Ports, *,
        client: bool, suite: int, authenticated: bool, encrypted: bool, signing: bool, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.client = client
        self.suite = suite
        self.authenticated = authenticated
        self.encrypted = encrypted
        self.signing = signing
        self.transactions = 0  # lowest number of a transaction still acceptable
        self.beyond = 0  # what that becomes when all layers are off
        self.lowest = 0  # lowest invocation counter still acceptable
        self.above = 0  # what that becomes when all layers are off
        self.tagged = False  # a layer that is off had a tag
        self.hidden = False  # one was a cipher
        self.vouched = False  # one was a signature

    def rx_list(self, ours: bool, numbered: bool, number: int, echo: bool, as_asked: bool, now: float) -> Code | None:
        """rx.list: a list of layers, and what they protect."""
        if self.trace is not None:
            return self.trace.step("rx.list", _RX_LIST[self.state], (ours, numbered, number, echo, as_asked), now)
        return _RX_LIST[self.state](self, ours, numbered, number, echo, as_asked, now)

    def rx_ciphered(self, fits: bool, kind: int, their_suite: int, number: int, now: float) -> Code | None:
        """rx.ciphered: the outermost layer that is left, one of AES-GCM."""
        if self.trace is not None:
            return self.trace.step("rx.ciphered", _RX_CIPHERED[self.state], (fits, kind, their_suite, number), now)
        return _RX_CIPHERED[self.state](self, fits, kind, their_suite, number, now)

    def rx_signed(self, fits: bool, now: float) -> Code | None:
        """rx.signed: the outermost layer that is left, a signature."""
        if self.trace is not None:
            return self.trace.step("rx.signed", _RX_SIGNED[self.state], (fits,), now)
        return _RX_SIGNED[self.state](self, fits, now)

    def rx_end(self, now: float) -> Code | None:
        """rx.end: no layer is left."""
        if self.trace is not None:
            return self.trace.step("rx.end", _RX_END[self.state], (), now)
        return _RX_END[self.state](self, now)

    def rx_order(self, ours: bool, tag: bool, cipher: bool, signature: bool, now: float) -> Code | None:
        """rx.order: a list of layers that an answer is to have."""
        if self.trace is not None:
            return self.trace.step("rx.order", _RX_ORDER[self.state], (ours, tag, cipher, signature), now)
        return _RX_ORDER[self.state](self, ours, tag, cipher, signature, now)


def _idle_rx_list(
    m: DataProtection, ours: bool, numbered: bool, number: int, echo: bool, as_asked: bool, now: float,
) -> Code | None:
    ports = m.ports
    if not ours:
        # list_foreign (spec/sessions/data_protection.yaml:93)
        if m.trace is not None:
            m.trace.taken("list_foreign")
        return Code.WRONG_TITLE
    if m.client and not echo:
        # list_other_transaction (spec/sessions/data_protection.yaml:94)
        if m.trace is not None:
            m.trace.taken("list_other_transaction")
        return Code.WRONG_TRANSACTION
    if not as_asked:
        # list_other_layers (spec/sessions/data_protection.yaml:95)
        if m.trace is not None:
            m.trace.taken("list_other_layers")
        return Code.WEAK_PROTECTION
    if not m.client and not numbered:
        # list_unnumbered (spec/sessions/data_protection.yaml:96)
        if m.trace is not None:
            m.trace.taken("list_unnumbered")
        return Code.WRONG_TRANSACTION
    kept_number = ports.kept_number()
    if not m.client and number < kept_number:
        # list_repeated (spec/sessions/data_protection.yaml:97)
        if m.trace is not None:
            m.trace.taken("list_repeated")
        return Code.REPLAY
    if not m.client and number == COUNTER_MAX:
        # list_exhausted (spec/sessions/data_protection.yaml:98)
        if m.trace is not None:
            m.trace.taken("list_exhausted")
        return Code.COUNTER_EXHAUSTED
    # list_begins (spec/sessions/data_protection.yaml:99)
    m.transactions = kept_number
    m.beyond = kept_number if m.client else (number + 1)
    m.lowest = ports.kept_counter()
    m.above = ports.kept_counter()
    m.tagged = False
    m.hidden = False
    m.vouched = False
    m.state = OPENING
    if m.trace is not None:
        m.trace.taken("list_begins")
    return None


def _opening_rx_list(
    m: DataProtection, ours: bool, numbered: bool, number: int, echo: bool, as_asked: bool, now: float,
) -> Code | None:
    # unexpected_rx_list (spec/sessions/data_protection.yaml:85)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("unexpected_rx_list")
    return Code.WEAK_PROTECTION


def _idle_rx_ciphered(m: DataProtection, fits: bool, kind: int, their_suite: int, number: int, now: float) -> Code | None:
    # unexpected_rx_ciphered (spec/sessions/data_protection.yaml:85)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_ciphered")
    return Code.WEAK_PROTECTION


def _opening_rx_ciphered(m: DataProtection, fits: bool, kind: int, their_suite: int, number: int, now: float) -> Code | None:
    ports = m.ports
    if not fits:
        # ciphered_other_layer (spec/sessions/data_protection.yaml:115)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ciphered_other_layer")
        return Code.WEAK_PROTECTION
    if their_suite != m.suite:
        # ciphered_foreign_suite (spec/sessions/data_protection.yaml:116)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ciphered_foreign_suite")
        return Code.WRONG_SUITE
    if not m.client and number < m.lowest:
        # ciphered_counted (spec/sessions/data_protection.yaml:117)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ciphered_counted")
        return Code.REPLAY
    if not m.client and number == COUNTER_MAX:
        # ciphered_counter_exhausted (spec/sessions/data_protection.yaml:118)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ciphered_counter_exhausted")
        return Code.COUNTER_EXHAUSTED
    key_there = ports.key_there()
    if not key_there:
        # ciphered_no_key (spec/sessions/data_protection.yaml:119)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ciphered_no_key")
        return Code.WRONG_MESSAGE_KEY
    tag_ok = ports.tag_ok()
    if not tag_ok:
        # ciphered_forged (spec/sessions/data_protection.yaml:120)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ciphered_forged")
        return Code.WRONG_TAG
    # ciphered_off (spec/sessions/data_protection.yaml:121)
    m.tagged = m.tagged or not (kind == PROTECTION_ENCRYPTION)
    m.hidden = m.hidden or not (kind == PROTECTION_AUTHENTICATION)
    m.above = m.above if m.client or number < m.above else (number + 1)
    if m.trace is not None:
        m.trace.taken("ciphered_off")
    return None


def _idle_rx_signed(m: DataProtection, fits: bool, now: float) -> Code | None:
    # unexpected_rx_signed (spec/sessions/data_protection.yaml:85)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_signed")
    return Code.WEAK_PROTECTION


def _opening_rx_signed(m: DataProtection, fits: bool, now: float) -> Code | None:
    ports = m.ports
    if not fits:
        # signature_other_layer (spec/sessions/data_protection.yaml:132)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("signature_other_layer")
        return Code.WEAK_PROTECTION
    signature_ok = ports.signature_ok()
    if not signature_ok:
        # signature_wrong (spec/sessions/data_protection.yaml:133)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("signature_wrong")
        return Code.WRONG_SIGNATURE
    # signature_off (spec/sessions/data_protection.yaml:134)
    m.vouched = True
    if m.trace is not None:
        m.trace.taken("signature_off")
    return None


def _idle_rx_end(m: DataProtection, now: float) -> Code | None:
    # unexpected_rx_end (spec/sessions/data_protection.yaml:85)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_end")
    return Code.WEAK_PROTECTION


def _opening_rx_end(m: DataProtection, now: float) -> Code | None:
    ports = m.ports
    if not m.tagged and not m.vouched:
        # end_unproven (spec/sessions/data_protection.yaml:140)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("end_unproven")
        return Code.WEAK_PROTECTION
    if (m.authenticated and not m.tagged) or (m.encrypted and not m.hidden) or (m.signing and not m.vouched):
        # end_weak (spec/sessions/data_protection.yaml:141)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("end_weak")
        return Code.WEAK_PROTECTION
    if m.client:
        # end_answered (spec/sessions/data_protection.yaml:145)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("end_answered")
        ports.tell_opened()
        return None
    # end_opened (spec/sessions/data_protection.yaml:146)
    m.transactions = m.beyond
    m.lowest = m.above
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("end_opened")
    ports.save_transactions(m.transactions)
    ports.save_lowest(m.lowest)
    ports.tell_opened()
    return None


def _idle_rx_order(m: DataProtection, ours: bool, tag: bool, cipher: bool, signature: bool, now: float) -> Code | None:
    ports = m.ports
    if not ours:
        # order_foreign (spec/sessions/data_protection.yaml:152)
        if m.trace is not None:
            m.trace.taken("order_foreign")
        return Code.WRONG_TITLE
    if not tag and not signature:
        # order_unproven (spec/sessions/data_protection.yaml:153)
        if m.trace is not None:
            m.trace.taken("order_unproven")
        return Code.WEAK_PROTECTION
    if (m.authenticated and not tag) or (m.encrypted and not cipher) or (m.signing and not signature):
        # order_weak (spec/sessions/data_protection.yaml:154)
        if m.trace is not None:
            m.trace.taken("order_weak")
        return Code.WEAK_PROTECTION
    # order_agreed (spec/sessions/data_protection.yaml:157)
    if m.trace is not None:
        m.trace.taken("order_agreed")
    ports.tell_agreed()
    return None


def _opening_rx_order(m: DataProtection, ours: bool, tag: bool, cipher: bool, signature: bool, now: float) -> Code | None:
    # unexpected_rx_order (spec/sessions/data_protection.yaml:85)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("unexpected_rx_order")
    return Code.WEAK_PROTECTION


_ABOUT: Final = About(
    "data_protection", settings=("client", "suite", "authenticated", "encrypted", "signing"), variables=("transactions", "beyond", "lowest", "above", "tagged", "hidden", "vouched"), timers=(),
    fields={
        "rx.list": ("ours", "numbered", "number", "echo", "as_asked"),
        "rx.ciphered": ("fits", "kind", "their_suite", "number"),
        "rx.signed": ("fits",),
        "rx.end": (),
        "rx.order": ("ours", "tag", "cipher", "signature"),
    },
    ports={
        "kept_number": ("ask", "kept_number"),
        "kept_counter": ("ask", "kept_counter"),
        "key_there": ("ask", "key_there"),
        "tag_ok": ("ask", "tag_ok"),
        "signature_ok": ("ask", "signature_ok"),
        "tell_opened": ("tell", "opened"),
        "tell_agreed": ("tell", "agreed"),
        "save_transactions": ("save", "transactions"),
        "save_lowest": ("save", "lowest"),
    },
)


_RX_LIST: Final[tuple[Callable[[DataProtection, bool, bool, int, bool, bool, float], Code | None], ...]] = (
    _idle_rx_list, _opening_rx_list,
)
_RX_CIPHERED: Final[tuple[Callable[[DataProtection, bool, int, int, int, float], Code | None], ...]] = (
    _idle_rx_ciphered, _opening_rx_ciphered,
)
_RX_SIGNED: Final[tuple[Callable[[DataProtection, bool, float], Code | None], ...]] = (_idle_rx_signed, _opening_rx_signed,)
_RX_END: Final[tuple[Callable[[DataProtection, float], Code | None], ...]] = (_idle_rx_end, _opening_rx_end,)
_RX_ORDER: Final[tuple[Callable[[DataProtection, bool, bool, bool, bool, float], Code | None], ...]] = (
    _idle_rx_order, _opening_rx_order,
)
