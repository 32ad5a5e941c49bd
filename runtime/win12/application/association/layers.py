"""General-ciphering and general-signing around the messages of one association (IEC 62056-5-3, 5.7 and 7.2.3).

The machine `message_layers` decides what is taken; here stands how a layer is taken off and put on. A message may be

    DD [ APDU ]     DF [ DD [ APDU ] ]     DD [ DF [ APDU ] ]

and is answered in the same layers. Whoever begins a transaction numbers it: eight octets, of a sequence that no change of keys
sets back, because a key of one message may outlive the global key. The invocation counter inside is that of the global key
whatever the key is, so the association counts all messages in one sequence. Under a new global key it goes on above all numbers
and counters that were used with keys of one message: two static keys and one transaction id give the same key again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from win12_wire.errors import Code, SecurityError, WireError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning, ProtectionTag
from win12_wire.sessions import Trace
from win12_wire.sessions import message_layers as machine

from win12.application.association.names import RESPONSES
from win12.application.association.sealing import AUTHENTICATED, CONTROL, ENCRYPTED, SUITE_AND_LEVEL, Envelope
from win12.application.association.settings import Signing
from win12.security.counters import CounterStore, counter_name
from win12.security.general import header, header_of, is_signed, protect, sign, transaction_number, transactions_name, unprotect
from win12.security.keys import Keys
from win12.security.message_keys import FRESH, KeyUse, Side, find, make, needs, other, signer, use_of, verifier
from win12.security.suite import Cipher

Layered = GeneralCiphering | GeneralSigning
LAYERED: Final = (GeneralCiphering, GeneralSigning)
_USES: Final = {
    KeyUse.IDENTIFIED: machine.KeyUse.identified,
    KeyUse.WRAPPED: machine.KeyUse.wrapped,
    KeyUse.ONE_EPHEMERAL: machine.KeyUse.one_ephemeral,
    KeyUse.STATIC: machine.KeyUse.static,
}
_SIGNING_TAG: Final = bytes((ProtectionTag.general_signing,))
_NUMBER: Final = 8
"""Octets of a transaction id of ours."""
_LENGTHS: Final = 8
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

    SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE when the keys do not do for that.
    """

    def __init__(
        self, keys: Keys, suite: int, side: Side, counters: CounterStore, *,
        use: KeyUse | None = None, signing: Signing = Signing.NONE, refusals: Refusals | None = None, trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._keys, self._suite, self._side, self._counters, self._refusals = keys, suite, side, counters, refusals
        self._own_title: bytes = keys.client_title if side == "client" else keys.server_title
        self._peer_title = b""
        self._received_name = b""
        self._sent_name = transactions_name(self._own_title)
        self._asked = b""
        self._signed: GeneralSigning | None = None
        self._ciphered: GeneralCiphering | None = None
        self._key = self._content = self._inside = b""
        self.form = None if use is None else Form(use, signing)
        self._overheads: dict[tuple[KeyUse, Signing], int] = {}
        self.plain: bytes | None = None
        self.detail = ""
        if use is not None:
            needs(use, keys, suite, side)
        if signing is not Signing.NONE:
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
        self.form = self.form if self._side == "client" else None
        if self._side == "client" or self._signing_wanted is not Signing.NONE:
            self._start()

    def end(self) -> None:
        """There is no association."""
        self._peer_title = b""
        if self._machine is not None:
            self._machine.api_end(0.0)
            self._machine = None

    def _start(self) -> machine.MessageLayers:
        used, name = self._counters.next_unused(self._sent_name), counter_name(self._keys.ek, self._own_title)
        if self._counters.next_unused(name) < used:
            self._counters.raise_to(name, used)
        signing = self._signing_wanted
        started = self._machine = machine.MessageLayers(
            self,
            client=self._side == "client",
            suite=self._suite,
            key=machine.KeyUse.none if self._use is None else _USES[self._use],
            outside=signing is Signing.OUTSIDE,
            inside=signing is Signing.INSIDE,
            trace=self._trace,
        )
        started.api_begin(0.0)
        return started

    # --- taking off

    def other(self) -> Code | None:
        """A message protected in another way has come; why it is refused, None if the association decides."""
        self.detail = "general-ciphering was agreed"
        return None if self._machine is None else self._machine.rx_other(0.0)

    def receive(self, apdu: Layered, *, agreed: bool) -> Code | None:
        """A message in layers; why it is refused, else `plain` is what is inside, None before there is an association.

        `agreed`: both sides agreed to general protection. SecurityError REPLAY when another association with the peer has gone
        beyond its number; StoreError.
        """
        self.plain, self.detail, self._content, self._key = None, "", b"", b""
        self._signed = apdu if isinstance(apdu, GeneralSigning) else None
        self._ciphered = _ciphered(apdu)
        ciphered = self._ciphered
        use = None if ciphered is None else use_of(ciphered.key_info)
        number = transaction_number(apdu.transaction_id)
        if not self._peer_title:
            return None
        return (self._machine or self._start()).rx_message(
            agreed,
            ciphered is not None,
            ciphered is not None and _tagged(ciphered),
            machine.KeyUse.unknown if use is None else _USES[use],
            self._ours(),
            self._suite if ciphered is None else SUITE_AND_LEVEL[ciphered.security_control][0],
            number is not None,
            number or 0,
            apdu.transaction_id == self._asked,
            0.0,
        )

    def envelope(self) -> Envelope:
        """What the general-ciphering of the message says, for the association."""
        assert self._ciphered is not None
        suite, level = SUITE_AND_LEVEL[self._ciphered.security_control]
        return True, False, True, False, suite, level, self._ciphered.invocation_counter

    @property
    def ciphered(self) -> GeneralCiphering | None:
        """The general-ciphering of the message."""
        return self._ciphered

    def _ours(self) -> bool:
        """All headers that can be seen are of one transaction between the peer and us."""
        heads = [(one.originator_title, one.recipient_title) for one in (self._signed, self._ciphered) if one is not None]
        ids = {one.transaction_id for one in (self._signed, self._ciphered) if one is not None}
        return heads == [(self._peer_title, self._own_title)] * len(heads) and len(ids) == 1

    # --- ports of the machine

    def kept_lowest(self) -> int:
        """What the store remembers of the peer's transactions."""
        return self._counters.last_received(self._received_name) + 1

    def outer(self) -> int:
        """The signature around the cipher text."""
        return machine.Signature.missing if self._signed is None else self._verdict(self._signed)

    def key_there(self) -> bool:
        """The key of the message can be had."""
        ciphered = self._ciphered
        assert ciphered is not None
        try:
            self._key = find(ciphered.key_info, self._keys, self._suite, other(self._side), header_of(ciphered))
        except SecurityError as error:
            self.detail = error.detail if error.code == Code.WRONG_MESSAGE_KEY else str(error)
            return False
        return True

    def tag_ok(self) -> bool:
        """The tag verifies."""
        assert self._ciphered is not None
        try:
            self._content = unprotect(Cipher(self._suite, self._key, self._keys.ak), self._ciphered)
        except SecurityError as error:
            self.detail = error.detail
            return False
        finally:
            self._key = b""
        return True

    def inner(self) -> int:
        """The signature inside; what it signs is what is inside then, and of the same transaction."""
        if self._content[:1] != _SIGNING_TAG:
            return machine.Signature.missing
        assert self._ciphered is not None
        try:
            inside = GeneralSigning.decode(self._content)
        except WireError:
            return machine.Signature.wrong
        if header_of(inside).encode() != header_of(self._ciphered).encode():
            return machine.Signature.wrong
        verdict = self._verdict(inside)
        self._inside = inside.content
        return verdict

    def _verdict(self, apdu: GeneralSigning) -> machine.Signature:
        try:
            known = verifier(self._keys, self._suite, other(self._side))
        except SecurityError as error:
            self.detail = str(error)
            return machine.Signature.wrong
        return machine.Signature.right if is_signed(known, apdu) else machine.Signature.wrong

    def answers(self) -> bool:
        """It is an answer to a request."""
        try:
            return type(apdus.decode(self._inmost())) in RESPONSES
        except WireError:
            return False

    def send_exception(self, state: int, service: int) -> None:
        """Refused."""
        assert self._refusals is not None  # clients send none
        self._refusals.send_exception(state, service, 0)

    def save_lowest(self, value: int) -> None:
        """Keep the number of the peer's transaction."""
        self._counters.accept(self._received_name, value - 1)

    def tell_opened(self) -> None:
        """What is inside goes to the association; a meter answers in the same layers."""
        self.plain = self._inmost()
        if self._side == "server":
            assert self._ciphered is not None
            use = use_of(self._ciphered.key_info)
            assert use is not None
            self.form = Form(use, self._signing(), self._ciphered.transaction_id)

    def _signing(self) -> Signing:
        if self._signed is not None:
            return Signing.OUTSIDE
        return Signing.INSIDE if self._is_signed_inside() else Signing.NONE

    def _is_signed_inside(self) -> bool:
        return self._content[:1] == _SIGNING_TAG

    def _inmost(self) -> bytes:
        return self._inside if self._is_signed_inside() else self._content

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
        if begins and self._side == "client":
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
        return self._overheads[layers]

    def _wrapped(self, form: Form, plain: bytes, control: int, counter: int, transaction: bytes) -> bytes:
        keys, suite, side = self._keys, self._suite, self._side
        head = header(transaction, self._own_title, self._peer_title)
        if form.signing is Signing.INSIDE:
            plain = sign(signer(keys, suite, side), head, plain)
        info, key = make(form.use, keys, suite, side, head)
        octets = protect(Cipher(suite, key, keys.ak), head, plain, info=info, control=control, counter=counter)
        return sign(signer(keys, suite, side), head, octets) if form.signing is Signing.OUTSIDE else octets


def _tagged(apdu: GeneralCiphering) -> bool:
    return bool(SUITE_AND_LEVEL[apdu.security_control][1] & AUTHENTICATED)


def _ciphered(apdu: Layered) -> GeneralCiphering | None:
    """The general-ciphering of a message, which may stand in general-signing."""
    if isinstance(apdu, GeneralCiphering):
        return apdu
    try:
        return GeneralCiphering.decode(apdu.content)
    except WireError:
        return None
