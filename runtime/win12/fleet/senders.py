"""The senders of pushes: one machine of spec/sessions/push_receiver.yaml each, and the messages that it has in hand.

The table is bounded: of senders with nothing in hand the one heard longest ago is forgotten, those that prove nothing first. All
that is lost with it is whether its next confirmed push is a repetition; counters are in the counter store.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2s
from itertools import count
from typing import TypeVar

from win12_wire import limits
from win12_wire.errors import SecurityError, Win12Error, make
from win12_wire.sessions import Trace
from win12_wire.sessions.push_receiver import PushReceiver as Machine

from win12.application.listening.confirming import asked
from win12.application.listening.receiver import Heard
from win12.security.counters import CounterStore

_numbers = count(1)
K = TypeVar("K")
Counter = tuple[bytes, int]
"""Name of the counters, and the counter of a message that proves its origin."""
KEEP, LOOK = "keep", "look"


@dataclass(slots=True, eq=False)
class InHand:
    """A message on its way into the store. `job`: what the machine wants done; `outcome` and `error`: what became of it."""

    heard: Heard
    counter: Counter | None
    confirm: Callable[[], None]
    number: int
    job: str | None = None
    outcome: str = ""
    error: Win12Error | None = None

    @property
    def sound(self) -> bool:
        """Whether it can be understood."""
        return self.heard.decoded.error is None

    @property
    def asked(self) -> int | None:
        """The invoke id that it wants confirmed."""
        return asked(self.heard.decoded)

    def digest(self) -> bytes:
        """Of what it says, protection taken off."""
        decoded = self.heard.decoded
        octets = b"" if decoded.octets is None else decoded.octets.octets
        if decoded.body is not None and decoded.body.data is not None:  # which is protected under other numbers each time
            octets = decoded.body.plain
        return blake2s(octets, digest_size=16).digest()


class Sender:
    """One sender: the ports of its machine."""

    def __init__(self, name: bytes | None, counters: CounterStore, trace: Trace | None = None) -> None:
        self._name = name
        self._counters = counters
        self._machine = Machine(self, trace=trace)
        self._in_hand: dict[int, InHand] = {}
        self._latest = b""

    @property
    def busy(self) -> bool:
        """Whether a message is in hand."""
        return bool(self._in_hand)

    @property
    def proved(self) -> bool:
        """Whether it has proved who it is."""
        return self._name is not None

    def receive(self, message: InHand) -> None:
        """A message has come; `message.job` is what is to be done with it before `kept`, `looked` or `failed`."""
        self._in_hand[message.number] = message
        proved, counter, confirmed, number = _said(message)
        self._machine.rx_message(message.number, message.heard.decoded.whole, proved, counter, confirmed, number, 0.0)
        if message.job is None:
            del self._in_hand[message.number]

    def kept(self, message: InHand, fresh: bool) -> None:
        """It is durable; `fresh`: it was not there before."""
        proved, counter, confirmed, number = _said(message)
        self._machine.port_kept(message.number, fresh, message.sound, proved, counter, confirmed, number, 0.0)
        del self._in_hand[message.number]

    def looked(self, message: InHand, found: bool) -> None:
        """Whether it was there before."""
        error = self._machine.port_looked(message.number, found, 0.0)
        if error is not None and message.counter is not None:
            last = self._counters.last_received(message.counter[0])
            message.error = make(error, f"counter {message.counter[1]}, the last one was {max(last, self._machine.taken)}")
        del self._in_hand[message.number]

    def failed(self, message: InHand) -> None:
        """It could not be kept, or whoever waited for it is gone."""
        if self._in_hand.pop(message.number, None) is not None and message.job == KEEP:
            proved, counter, _, _ = _said(message)
            self._machine.port_failed(proved, counter, 0.0)

    # --- what the machine asks and has done

    def heard(self) -> bool:
        """Whether a counter of this sender was accepted before."""
        return self._name is not None and self._counters.last_received(self._name) >= 0

    def last_kept(self) -> int:
        """The greatest of them."""
        return self._counters.last_received(self._name) if self._name is not None else -1

    def same(self) -> bool:
        """Whether the message that came last says what the last confirmed push said."""
        return next(reversed(self._in_hand.values())).digest() == self._latest

    def others(self) -> bool:
        """Whether another message with a counter is being kept."""
        return bool(self._being_kept())

    def greatest(self) -> int:
        """The greatest counter of those."""
        return max(self._being_kept())

    def keep(self, message: int) -> None:
        """To be kept."""
        self._in_hand[message].job = KEEP

    def look(self, message: int) -> None:
        """To be looked for in the store."""
        self._in_hand[message].job = LOOK

    def accept(self, counter: int) -> None:
        """Note the counter, for good."""
        if self._name is not None:
            with contextlib.suppress(SecurityError):  # a greater one was noted meanwhile
                self._counters.accept(self._name, counter)

    def send_confirm(self, message: int, number: int) -> None:
        """Confirm it to its sender."""
        self._in_hand[message].confirm()

    def tell_partial(self, message: int) -> None:
        """Only a part."""
        self._tell(message, "partial")

    def tell_kept(self, message: int) -> None:
        """New, and kept."""
        self._tell(message, "kept")
        self._remember(message)

    def tell_invalid(self, message: int) -> None:
        """Kept as octets."""
        self._tell(message, "invalid")

    def tell_known(self, message: int) -> None:
        """Kept before."""
        self._tell(message, "known")
        if self._in_hand[message].job == KEEP:  # what is only looked for is a replay, not the last push
            self._remember(message)

    def tell_refused(self, message: int) -> None:
        """A replay."""
        self._tell(message, "refused")

    def _remember(self, message: int) -> None:
        if self._in_hand[message].asked is not None:
            self._latest = self._in_hand[message].digest()

    def _being_kept(self) -> list[int]:
        return [one.counter[1] for one in self._in_hand.values() if one.job == KEEP and one.counter is not None]

    def _tell(self, message: int, outcome: str) -> None:
        one = self._in_hand[message]
        one.outcome = outcome
        if outcome in ("partial", "invalid"):
            one.error = one.heard.decoded.error


def _said(message: InHand) -> tuple[bool, int, bool, int]:
    """Of a message: whether it proves its origin, its counter, whether it wants to be confirmed, its invoke id."""
    counter, number = message.counter, message.asked
    return counter is not None, counter[1] if counter else 0, number is not None, number or 0


class Senders:
    """The senders that a listener remembers, at most `most`."""

    def __init__(self, counters: CounterStore, most: int = limits.PUSH_SENDERS_MAX, trace: Trace | None = None) -> None:
        self._counters = counters
        self._most = most
        self._trace = trace
        self._proved: dict[bytes, Sender] = {}
        self._others: dict[str, Sender] = {}

    def __len__(self) -> int:
        return len(self._proved) + len(self._others)

    def of(self, message: InHand, meter: str) -> Sender:
        """The sender of a message: who its counter belongs to, else who `meter` says."""
        if message.counter is not None:
            sender = self._last(self._proved, message.counter[0], message.counter[0])
        else:
            sender = self._last(self._others, meter, None)
        while len(self) > self._most and self._forget():
            pass  # more than one where many had something in hand before
        return sender

    def _last(self, table: dict[K, Sender], key: K, name: bytes | None) -> Sender:
        """The sender `key` of a table, new or moved to its end."""
        found = table.pop(key) if key in table else Sender(name, self._counters, self._trace)
        table[key] = found
        return found

    def _forget(self) -> bool:
        """Forget who was heard first, those that proved nothing before the others; whether there was one with nothing in hand."""
        return _forget_first(self._others) or _forget_first(self._proved)


def _forget_first(table: dict[K, Sender]) -> bool:
    """Take the first that has nothing in hand out, but not the last, which is about to have."""
    for key, sender in table.items():
        if not sender.busy and key != next(reversed(table)):
            del table[key]
            return True
    return False


def in_hand(heard: Heard, counter: Counter | None, confirm: Callable[[], None]) -> InHand:
    """A message to be kept; `confirm` sends its confirmation."""
    return InHand(heard, counter, confirm, next(_numbers))
