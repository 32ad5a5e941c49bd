"""General-ciphering and general-signing around the messages of one association (IEC 62056-5-3, 5.7 and 7.2.3).

The machine `message_layers` decides what is taken; here stands how a layer is taken off and put on. A message may be

    DD [ APDU ]     DF [ DD [ APDU ] ]     DD [ DF [ APDU ] ]

and is answered in the same layers. Whoever begins a transaction numbers it: eight octets, of a sequence that no change of keys
sets back, because a key of one message may outlive the global key. The invocation counter inside is that of the global key
whatever the key is, so the association counts all messages in one sequence. Under a new global key it goes on above all numbers
and counters that were used with keys of one message: two static keys and one transaction id give the same key again.

A meter that pushes stands where a client stands in an association: it begins transactions (`asks`), and who listens answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import Trace
from win12_wire.sessions import message_layers as machine

from win12.application.association.layered_message import Layered, LayeredMessage
from win12.application.association.sealing import AUTHENTICATED, CONTROL, ENCRYPTED
from win12.application.association.settings import Signing
from win12.security.counters import CounterStore, counter_name
from win12.security.general import header, protect, sign, transaction_number, transactions_name
from win12.security.keys import Keys
from win12.security.message_keys import FRESH, KeyUse, Side, make, needs, other, signer, verifier
from win12.security.suite import Cipher

_USES: Final = {
    KeyUse.IDENTIFIED: machine.KeyUse.identified,
    KeyUse.WRAPPED: machine.KeyUse.wrapped,
    KeyUse.ONE_EPHEMERAL: machine.KeyUse.one_ephemeral,
    KeyUse.STATIC: machine.KeyUse.static,
}
_NUMBER: Final = 8
"""Octets of a transaction id of ours."""
_HEADERS_MAX: Final = 2
_LENGTHS: Final = 12
"""What the length fields of the layers may grow by with the content."""


class Refusals(Protocol):
    """Where a meter's answers to what is refused go."""

    def send_exception(self, state: int, service: int, expected: int) -> None:
        """Refused."""
        ...


@dataclass(frozen=True, slots=True)
class Form:
    """The layers of one message."""

    use: KeyUse
    signing: Signing
    transaction: bytes = b""
    """of the request that is answered; empty for what begins a transaction"""


class Layers:
    """`use` and `signing`: what a client asks for, None where it asks for no general-ciphering; the least `signing` of a meter.

    `least`: that of pushes, bits AUTHENTICATED and ENCRYPTED; who gives it listens to pushes under `use`, None for any, and
    numbers them itself. `asks`: whether this side begins; by default a client does, unless it listens.

    SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE when the keys do not do for that; who listens is told with the message.
    """

    def __init__(
        self, keys: Keys, suite: int, side: Side, counters: CounterStore, *,
        use: KeyUse | None = None, signing: Signing = Signing.NONE, refusals: Refusals | None = None, trace: Trace | None = None,
        asks: bool | None = None, least: int | None = None,
    ) -> None:  # fmt: skip
        self._keys, self._suite, self._side, self._counters, self._refusals = keys, suite, side, counters, refusals
        self._asks = side == "client" and least is None if asks is None else asks
        self._least = least
        self._own_title: bytes = keys.client_title if side == "client" else keys.server_title
        self._peer_title = b""
        self._received_name = b""
        self._sent_name = transactions_name(self._own_title)
        self._asked = b""
        self.message: LayeredMessage | None = None
        self.form = None if use is None else Form(use, signing)
        self._overheads: dict[tuple[KeyUse, Signing], int] = {}
        self.plain: bytes | None = None
        self.detail = ""
        if use is not None and least is None:
            needs(use, keys, suite, side)
        if signing is not Signing.NONE and least is None:
            signer(keys, suite, side), verifier(keys, suite, other(side))
        self._use, self._signing_wanted, self._trace = use, signing, trace
        self._machine: machine.MessageLayers | None = None

    def __repr__(self) -> str:
        return f"Layers({self._side}, suite={self._suite}, form={self.form})"

    def begin(self, peer_title: bytes) -> None:
        """An association with the peer of this title begins.

        A meter that leaves the form to its clients has no machine before the first message in layers.
        """
        self.end()
        self._peer_title = peer_title
        self._received_name = transactions_name(peer_title, self._own_title)
        self.form = self.form if self._asks else None
        if self._asks or self._signing_wanted is not Signing.NONE:
            self._start()

    def end(self) -> None:
        """There is no association."""
        self._peer_title = b""
        if self._machine is not None:
            self._machine.api_end(0.0)
            self._machine = None

    def reserve(self) -> int:
        """A counter of the global key for what is sealed next, above all that was used with keys of one message.

        SecurityError COUNTER_EXHAUSTED, StoreError.
        """
        return self._counters.next(self._catch_up())

    def _catch_up(self) -> bytes:
        used, name = self._counters.next_unused(self._sent_name), counter_name(self._keys.ek, self._own_title)
        if self._counters.next_unused(name) < used:
            self._counters.raise_to(name, used)
        return name

    def _start(self) -> machine.MessageLayers:
        listens = self._least is not None
        if not listens:  # who listens seldom says anything, and the titles in a message may be anybody's
            self._catch_up()
        signing = self._signing_wanted
        started = self._machine = machine.MessageLayers(
            self,
            client=self._asks,
            suite=self._suite,
            key=machine.KeyUse.none if self._use is None else _USES[self._use],
            outside=signing is Signing.OUTSIDE,
            inside=signing is Signing.INSIDE,
            pushes=listens,
            least=self._least or 0,
            trace=self._trace,
        )
        started.api_begin(0.0)
        return started

    # --- taking off

    def other(self) -> Code | None:
        """A message protected in another way has come; why it is refused, None if the association decides."""
        self.detail = "general-ciphering was agreed"
        return None if self._machine is None else self._machine.rx_other(0, True, 0.0)

    def push(self, level: int, *, ours: bool) -> Code | None:
        """A push in no layers has come; why it is refused. `level`: what has verified of it; `ours`: its title is known."""
        return (self._machine or self._start()).rx_other(level, ours, 0.0)

    def receive(self, apdu: Layered, *, agreed: bool) -> Code | None:
        """A message in layers; why it is refused, else `plain` is what is inside, None before there is an association.

        `agreed`: both sides agreed to general protection. SecurityError REPLAY when another association with the peer has gone
        beyond its number; StoreError.
        """
        self.plain, self.detail = None, ""
        message = self.message = LayeredMessage(apdu, self._keys, self._suite, other(self._side))
        if not self._peer_title:
            return None
        number = transaction_number(message.transaction_id)
        code = (self._machine or self._start()).rx_message(
            agreed,
            message.ciphered is not None,
            message.level,
            machine.KeyUse.unknown if message.use is None else _USES[message.use],
            message.between(self._peer_title, self._own_title),
            message.suite,
            number is not None,
            number or 0,
            message.transaction_id == self._asked,
            0.0,
        )
        self.detail = message.detail
        return code

    # --- ports of the machine

    def kept_lowest(self) -> int:
        """What the store remembers of the peer's transactions."""
        return 0 if self._least is not None else self._counters.last_received(self._received_name) + 1

    def outer(self) -> int:
        """The signature around the cipher text."""
        return self._in_hand().outer()

    def key_there(self) -> bool:
        """The key of the message can be had."""
        return self._in_hand().key_there()

    def tag_ok(self) -> bool:
        """The tag verifies."""
        return self._in_hand().tag_ok()

    def inner(self) -> int:
        """The signature inside."""
        return self._in_hand().inner()

    def answers(self) -> bool:
        """It is an answer to a request."""
        return self._in_hand().answers()

    def _in_hand(self) -> LayeredMessage:
        assert self.message is not None
        return self.message

    def send_exception(self, state: int, service: int) -> None:
        """Refused."""
        assert self._refusals is not None  # who asks, or listens, sends none
        self._refusals.send_exception(state, service, 0)

    def save_lowest(self, value: int) -> None:
        """Keep the number of the peer's transaction."""
        self._counters.accept(self._received_name, value - 1)

    def tell_opened(self) -> None:
        """What is inside goes to the association; who answers does it in the same layers, signed where it wants it itself."""
        message = self._in_hand()
        self.plain = message.inmost()
        if not self._asks:
            assert message.use is not None  # what has no key is not opened
            wanted = self._signing_wanted
            self.form = Form(message.use, message.signing() if wanted is Signing.NONE else wanted, message.transaction_id)

    # --- putting on

    def sealed(self, plain: bytes, level: int, counter: int, *, begins: bool) -> bytes:
        """`plain` in the layers of `form`; `counter` is one of the global key. `begins`: it answers nothing.

        SecurityError COUNTER_EXHAUSTED when transactions can no longer be numbered; StoreError.
        """
        form = self.form
        assert form is not None  # asked for only where there are layers
        if form.use in FRESH and self._counters.next_unused(self._sent_name) <= counter:
            self._counters.raise_to(self._sent_name, counter + 1)
        transaction = self._counters.next(self._sent_name).to_bytes(_NUMBER) if begins else form.transaction
        if begins and self._asks:
            self._asked = transaction
        return self._wrapped(form, plain, CONTROL[self._suite, level], counter, transaction)

    def overhead(self) -> int:
        """Octets that the layers add to an APDU, at the most."""
        form = self.form
        if form is None:
            return 0
        layers = form.use, form.signing
        if layers not in self._overheads:
            empty = self._wrapped(form, b"", CONTROL[self._suite, AUTHENTICATED | ENCRYPTED], 0, bytes(_NUMBER))
            self._overheads[layers] = len(empty) + _LENGTHS
        longer = max(len(form.transaction) - _NUMBER, 0)  # that of the request comes back, in each header
        return self._overheads[layers] + _HEADERS_MAX * longer

    def _wrapped(self, form: Form, plain: bytes, control: int, counter: int, transaction: bytes) -> bytes:
        keys, suite, side = self._keys, self._suite, self._side
        head = header(transaction, self._own_title, self._peer_title)
        if form.signing is Signing.INSIDE:
            plain = sign(signer(keys, suite, side), head, plain)
        info, key = make(form.use, keys, suite, side, head)
        octets = protect(Cipher(suite, key, keys.ak), head, plain, info=info, control=control, counter=counter)
        return sign(signer(keys, suite, side), head, octets) if form.signing is Signing.OUTSIDE else octets
