"""Target `push_receiver`: what meters push over one connection, heard, told apart by sender and kept.

A push is kept at most once, whatever comes again, out of order, in pieces, in blocks, over another connection or after the
listener began anew: no counter under which one was kept may belong to another that is kept, and none may be smaller than one
before it. What is told came over the line; a confirmation goes out only for what is kept; octets one by one are the same as
octets at once, unless a long raw APDU tired the line.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from win12.application.listening.lines import Raw
from win12.application.listening.receiver import Heard, PushReceiver
from win12.fleet.listen import meter_name, proved_counter
from win12.fleet.senders import KEEP, InHand, Senders, in_hand
from win12.security.counters import MemoryCounters
from win12.security.held import octets_of
from win12.security.keys import Keys
from win12.simulator.push import Framing, framed
from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import array, octet_string, structure
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.ciphering import ProtectionTag
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.frames.wrapper import Wrapper

from win12_fuzz.finding import same
from win12_fuzz.sessions import machines
from win12_fuzz.sessions.apdus import apdus
from win12_fuzz.sessions.bound import BoundTarget, Subject, must
from win12_fuzz.sessions.forger import Forger
from win12_fuzz.sessions.holder import Opened
from win12_fuzz.sessions.talk import EXPIRES, SAYS, WAITS, Piece, Shape, Talk, says
from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.grammar import Grammar

KEYS: Final = Keys(ek=bytes(range(1, 17)), ak=bytes(range(0xC0, 0xD0)), client_title=b"CLI00001")
TITLE: Final = b"MTR00001"
CONFIRMED: Final = 1 << 30
WRAPPER: Final = b"\0\1"
SEALED: Final = 0x30
FRAME_MAX: Final = 3000
SENDERS: Final = 3


class Listener(Subject):
    """A receiver, and what stands behind it, until it is begun anew: only counters and what was kept outlive that."""

    def __init__(self, delayed: bool) -> None:
        self.delayed = delayed
        self.counters = MemoryCounters()
        self.kept: set[tuple[bytes, int]] = set()
        """counters under which something was kept"""
        self.waiting: list[tuple[Any, InHand]] = []
        self.told: list[Any] = []
        self.line = b""
        self.tired = False
        self.machine = machines.machine("push_line")
        self._anew()

    def _anew(self) -> None:
        self.receiver = PushReceiver([KEYS])
        self.senders = Senders(self.counters, most=SENDERS)
        self.waiting.clear()

    def says(self, octets: bytes) -> None:
        self.line += octets
        self._take(self.receiver.receive(octets, self.now))
        self.tired |= isinstance(self.receiver._line, Raw) and self.receiver._line.tired

    def act(self, name: str, number: int) -> None:
        if name == "hang_up":
            self._take(self.receiver.finish(self.now))
            self.line = b""
        elif name == "restart":
            self.line = b""
            self._anew()
        elif self.waiting:
            sender, message = self.waiting.pop(number % len(self.waiting))
            self._looked(sender, message, number) if name == "found" else self._done(sender, message, fails=name == "fails")

    def _take(self, heard: Sequence[Heard]) -> None:
        for one in heard:
            self._came(one)
            message = in_hand(one, proved_counter(one.decoded), lambda: self.told.append("confirmed"))
            sender = self.senders.of(message, meter_name(one.decoded, "line"))
            must(len(self.senders) <= SENDERS + len(self.waiting), "senders are bounded, but for those with something in hand")
            sender.receive(message)
            must(message.job is not None or message.outcome != "", "every message is told")
            if message.job is not None:
                self.waiting.append((sender, message))
                if not self.delayed:
                    self._done(*self.waiting.pop())
            self.told.append((one.decoded.error and str(one.decoded.error.code), one.octets, one.offset, message.outcome))

    def _came(self, one: Heard) -> None:
        frames = [whole.octets for whole in one.decoded.own]
        must(all(octets in self.line for octets in frames), "what is told came over the line")

    def _done(self, sender: Any, message: InHand, *, fails: bool = False) -> None:
        """The store has kept a message, or could not."""
        if fails:
            sender.failed(message)
            return
        if message.job != KEEP:
            self._looked(sender, message, 0)
            return
        before = len(self.told)
        sender.kept(message, fresh=True)
        must("confirmed" not in self.told[before:] or message.outcome in ("kept", "known"), "what is confirmed is kept")
        if message.counter is not None and message.outcome == "kept":
            must(message.counter not in self.kept, "a push is kept at most once")
            self.kept.add(message.counter)

    def _looked(self, sender: Any, message: InHand, number: int) -> None:
        """The store has been looked at: a message was there before, or it was not."""
        if message.job == KEEP:
            self._done(sender, message)
        else:
            sender.looked(message, bool(number & 1))
            must(message.outcome in ("known", "refused"), "what is only looked for is not kept")

    def deadline(self) -> float | None:
        return self.receiver.deadline()

    def tick(self) -> None:
        self._take(self.receiver.handle_timer(self.now))

    def heard(self) -> list[Any]:
        found, self.told = self.told, []
        return found

    def check(self) -> None:
        state = self.receiver._machine.state.name
        must((self.deadline() is not None) == bool(self.machine.states[state].timers), f"in {state} a timer runs as declared")


class PushTarget(BoundTarget):
    name = "push_receiver"
    doc = "What meters push: heard in pieces, frames and blocks, kept at most once."
    limit = 8192
    machines = ("push_line", "push_blocks", "push_receiver")
    shape = Shape((2,), ("hang_up", "restart", "kept", "fails", "found"))

    def subject(self, options: Sequence[int]) -> Listener:
        self.last = Listener(bool(options[0]))
        return self.last

    def run(self, octets: bytes) -> None:
        whole, _ = self.play(octets)
        single, _ = self.play(octets, cut=True)
        if self.last.tired:
            return
        for at, (found, wanted) in enumerate(zip(single, whole, strict=True)):
            same(found, wanted, f"piece {at}, octets one by one")

    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """The APDU in its frame, the frame, or the octets themselves changed."""
        if octets.startswith(WRAPPER):
            try:
                message = Wrapper.decode(octets)
            except WireError:
                return _grammar("wrapper", "wrapper").mutate(octets, FRAME_MAX, chance)
            message.apdu = self._apdu(message.apdu, chance)
            return message.encode()
        if octets[:1] == b"\x7e":
            return _grammar("hdlc", "hdlc").mutate(octets, FRAME_MAX, chance)
        if octets[:1] in (b"\x68", b"\x10"):
            return _grammar("mbus", "mbus").mutate(octets, FRAME_MAX, chance)
        return self._apdu(octets, chance)

    @staticmethod
    def _apdu(octets: bytes, chance: random.Random) -> bytes:
        return _forger().other(octets, [], chance) if chance.random() < 0.8 else apdus().mutate(octets, FRAME_MAX, chance)

    def mended(self, talk: Talk, chance: random.Random) -> Talk:
        """Sometimes the counters of pushes over the wrapper are made to fit their order."""
        if chance.random() < 0.7:
            return talk
        wrapped = [at for at, piece in enumerate(talk.pieces) if piece.kind == SAYS and piece.octets.startswith(WRAPPER)]
        pieces = list(talk.pieces)
        for at, apdu in zip(wrapped, _forger().counted([pieces[at].octets[8:] for at in wrapped]), strict=True):
            pieces[at] = says(framed(apdu, Framing.WRAPPER))
        return Talk(talk.options, tuple(pieces))

    def dictionary(self) -> Iterator[bytes]:
        yield from super().dictionary()
        yield from apdus().words

    def seeds(self) -> Iterator[bytes]:
        """Pushes over every line, plain and ciphered, whole, in blocks and in pieces, again, and after a restart."""
        for delayed in (0, 1):
            for pieces in _dialogues(self.shape):
                yield self.shape.write(Talk((delayed,), tuple(pieces)))


@cache
def _grammar(file: str, kind: str) -> Grammar:
    return Grammar(FRAMES.files[file].types[kind])


@cache
def _forger() -> Forger:
    return Forger(KEYS, 0, octets_of(KEYS.ek, "ek"), "server", (b"", b""), signs=False)


def push(number: int, *, confirmed: bool = False, size: int = 1) -> bytes:
    """A data-notification with some values."""
    values = [structure(octet_string(bytes((1, 0, 1, 8, at, 255))), axdr.double_long_unsigned(number + at)) for at in range(size)]
    said = number | (CONFIRMED if confirmed else 0)
    return DataNotification(long_invoke_id=said, date_time=NotificationTime(octets=b"", lead=0), data=array(*values)).encode()


def sealed(apdu: bytes, counter: int) -> bytes:
    """It is protected by the meter."""
    return _forger().sealed(Opened(int(ProtectionTag.general_glo), SEALED, counter, TITLE, apdu))


def blocks(apdu: bytes, size: int) -> list[bytes]:
    """The blocks of an APDU, as a meter pushes them."""
    parts = [apdu[at : at + size] for at in range(0, len(apdu), size)]
    return [
        BlockTransfer(
            last_block=int(number == len(parts)), streaming=1, window=0, block_number=number, block_number_ack=0, raw=raw
        ).encode()
        for number, raw in enumerate(parts, 1)
    ]  # fmt: skip


def _dialogues(shape: Shape) -> Iterator[list[Piece]]:
    end = [Piece(EXPIRES, b"\0"), shape.act("kept"), shape.act("kept"), shape.act("found", 1)]
    for framing in Framing:
        whole = [framed(push(n, size=8), framing) for n in (1, 2)] + [framed(sealed(push(3, confirmed=True), 5), framing)]
        yield [*map(says, whole), *end]
        yield [says(whole[0][:20]), Piece(WAITS, b"\x10"), says(whole[0][20:]), *end, says(whole[0][:20]), *end]
    wrapped = [framed(sealed(push(n, confirmed=True), n), Framing.WRAPPER) for n in (1, 2, 2, 1, 3)]
    yield [*map(says, wrapped), *end, *end]
    yield [says(wrapped[0]), *end, shape.act("restart"), says(wrapped[0]), *end, says(wrapped[4]), shape.act("fails"), *end]
    again = [framed(sealed(push(7, confirmed=True), n), Framing.WRAPPER) for n in (10, 11)]
    yield [*map(says, again), *end, shape.act("hang_up")]
    parts = blocks(push(9, size=5), 20)
    yield [*(says(framed(one, Framing.WRAPPER)) for one in parts), *end]
    yield [*(says(framed(one, Framing.WRAPPER)) for one in (parts[0], parts[2], parts[0], parts[0], *parts[1:])), *end]
    yield [*map(says, parts), *end]
    yield [says(framed(parts[0], Framing.HDLC)), says(framed(push(1), Framing.HDLC)), *end]


def targets() -> list[PushTarget]:
    return [PushTarget()]
