"""Layers of protection around COSEM data: put on in the order of a list, taken off in the reverse one (IEC 62056-6-2, class 30).

A layer does to data what general-ciphering or general-signing does to a message: the same header is authenticated or signed, and
keys are identified, wrapped or agreed on as there. The headers and what is said of keys stand apart, in the list; the octets are
those of `win12_wire.frames.protected_data`, of a signature general-signing as a whole.

Invocation counters are those of the global key, shared with its messages; transactions are numbered in the sequence of
general-ciphering, which no change of keys sets back. Received ones are counted apart from those of messages: the message around
protected data has higher numbers, and is looked at first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import GeneralHeader, KeyInfo
from win12_wire.frames.protected_data import ProtectedData
from win12_wire.sessions import Trace

from win12.security.counters import CounterStore, counter_name
from win12.security.data_layers import HIDDEN, SIGNATURE, TAGGED, Layer, Least, Wanted, alike, between, ordered
from win12.security.data_opening import Opening, Sides, outermost
from win12.security.general import header, sign, transaction_number, transactions_name
from win12.security.keys import Keys
from win12.security.message_keys import FRESH, KeyUse, Side, make, other, signer, use_of
from win12.security.suite import Cipher, control_octet

_NUMBER: Final = 8
"""Octets of a transaction id of ours."""


class DataProtector:
    """One side, towards the peer of that title. `counters`: those of all that uses these keys: none may come twice under one.

    SecurityError WRONG_TITLE when the title of either side is not known.
    """

    def __init__(
        self, keys: Keys, suite: int, side: Side, counters: CounterStore, peer: bytes, *, trace: Trace | None = None
    ) -> None:
        own: bytes = keys.client_title if side == "client" else keys.server_title
        if not own or not peer:
            raise SecurityError(Code.WRONG_TITLE, f"the title of the {other(side) if own else side} is not known")
        self._sides = Sides(keys, suite, side, counters, own, peer, trace)

    def __repr__(self) -> str:
        return f"DataProtector({self._sides.side}, suite={self._sides.suite})"

    # --- putting on

    def begin(self) -> bytes:
        """The id of a new transaction. SecurityError COUNTER_EXHAUSTED; StoreError."""
        return self._sides.counters.next(transactions_name(self._sides.own)).to_bytes(_NUMBER)

    def order(self, wanted: Sequence[Wanted], transaction: bytes) -> list[Layer]:
        """The list by which the peer is asked to protect with these layers."""
        return ordered(wanted, header(transaction, self._sides.peer, self._sides.own))

    def protect(self, plain: bytes, wanted: Sequence[Wanted], transaction: bytes) -> tuple[list[Layer], bytes]:
        """The list and the protected octets. SecurityError as `message_keys.make`, and COUNTER_EXHAUSTED; StoreError."""
        sides, layers, octets = self._sides, [], plain
        head = header(transaction, sides.own, sides.peer)
        for one in wanted:
            info = None
            if one.kind is SIGNATURE:
                octets = sign(signer(sides.keys, sides.suite, sides.side), head, octets)
            else:
                info, octets = self._ciphered(one, head, octets)
            layers.append(Layer(one.kind, head, info))
        return layers, octets

    def _ciphered(self, one: Wanted, head: GeneralHeader, plain: bytes) -> tuple[KeyInfo, bytes]:
        keys, suite = self._sides.keys, self._sides.suite
        info, key = make(one.use, keys, suite, self._sides.side, head)
        control = control_octet(suite, authenticated=one.kind in TAGGED, encrypted=one.kind in HIDDEN)
        cipher, counter = Cipher(suite, key, keys.ak), self._counter(one.use)
        payload = cipher.protect(control, self._sides.own, counter, plain, head.encode())
        return info, ProtectedData(security_control=control, invocation_counter=counter, payload=payload).encode()

    def _counter(self, use: KeyUse) -> int:
        """One of the global key; under a key of one message also above all that were used so, before a change of that key too."""
        counters, own = self._sides.counters, self._sides.own
        name, numbers = counter_name(self._sides.keys.ek, own), transactions_name(own)
        if use not in FRESH:
            return counters.next(name)
        counters.raise_to(name, counters.next_unused(numbers))
        counter = counters.next(name)
        counters.raise_to(numbers, counter + 1)
        return counter

    # --- taking off

    def agree(self, layers: Sequence[Layer], least: Least) -> tuple[list[Wanted], bytes]:
        """With what the peer asks us to protect, and the id of its transaction.

        SecurityError WRONG_TITLE, WRONG_MESSAGE_KEY; WEAK_PROTECTION when it is less than `least`, or nothing but a cipher.
        """
        kinds = {layer.kind for layer in layers}
        opening, ours = Opening(self._sides, least), between(layers, self._sides.own, self._sides.peer)
        opening.check(opening.machine.rx_order(ours, bool(kinds & TAGGED), bool(kinds & HIDDEN), SIGNATURE in kinds, 0.0))
        return [layer.wanted for layer in layers], layers[0].head.transaction_id

    def open(self, layers: Sequence[Layer], octets: bytes, least: Least, *, asked: Sequence[Layer] = ()) -> bytes:
        """What is inside. `asked`: what a client has ordered, or has sent itself and gets an answer to.

        SecurityError WRONG_TAG, WRONG_SIGNATURE, WRONG_MESSAGE_KEY, WRONG_TITLE, WRONG_SUITE, WRONG_TRANSACTION, REPLAY,
        WEAK_PROTECTION, COUNTER_EXHAUSTED; StoreError.
        """
        client = self._sides.side == "client"
        opening = Opening(self._sides, least, octets, answers=client)
        echo = bool(asked and layers) and layers[0].head.transaction_id == asked[0].head.transaction_id
        return self._off(opening, layers, echo=echo, as_asked=not client or alike(layers, asked))

    def open_push(self, layers: Sequence[Layer], octets: bytes, least: Least, *, as_wanted: bool = True) -> bytes:
        """What a meter has pushed on its own; `as_wanted`: its layers are those that are wanted of pushes.

        Who listens counts the numbers of pushes, and looks for replays: see `proof`. SecurityError as `open`, but REPLAY.
        """
        opening = Opening(self._sides, least, octets, answers=False, counts=False)
        return self._off(opening, layers, echo=False, as_asked=as_wanted)

    def _off(self, opening: Opening, layers: Sequence[Layer], *, echo: bool, as_asked: bool) -> bytes:
        number = transaction_number(layers[0].head.transaction_id if layers else b"")
        ours = between(layers, self._sides.peer, self._sides.own)
        opening.check(opening.machine.rx_list(ours, number is not None, number or 0, echo, as_asked, 0.0))
        for layer in reversed(layers):
            opening.take_off(layer)
        opening.check(opening.machine.rx_end(0.0))
        return opening.octets


def proof(keys: Keys, layers: Sequence[Layer], octets: bytes) -> tuple[bytes, int] | None:
    """Name and value of what rises with each push that these layers protect, once they are opened; None where none has a tag.

    Under keys of one message it is the transaction, which outlives a change of the global key; else the invocation counter.
    """
    tagged = [layer for layer in layers if layer.kind in TAGGED]
    if not tagged:
        return None
    title, number = tagged[0].head.originator_title, transaction_number(tagged[0].head.transaction_id)
    if number is not None and any(use_of(layer.info) in FRESH for layer in tagged):
        return transactions_name(title), number
    counter = outermost(layers, octets)
    return None if counter is None else (counter_name(keys.ek, title), counter.invocation_counter)
