"""The link of the drivers and that of the runtime say the same to any frames, at any time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import os
import random

from driver_library import EXCHANGE
from exchange_help import NEVER
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import information, supervisory, unnumbered
from win12.datalink.hdlc_parameters import LinkParameters
from win12.transport.link import ApduReceived, LinkClosed
from win12_wire.errors import Win12Error
from win12_wire.frames.hdlc import Hdlc, SupervisoryFunction, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc

WALKS = int(os.environ.get("WIN12_EXCHANGE_SEEDS", "150")) * 4
STEPS = 60
OPEN, CLOSE, SEND, POLL, TIMER, FRAME = range(6)
ADDRESSES = (
    (16, 1, 0, b"\x21", b"\x03"),
    (16, 1, 17, b"\x21", b"\x02\x23"),
    (1, 300, 0, b"\x03", b"\x04\x58\x00\x01"),
    (1, 1, 0, b"\x03", b"\x03"),
)
"""of client, server, physical device, and as they stand in frames; with the last ones our frames look like the server's"""
UNNUMBERED = (*UnnumberedFunction,)
SUPERVISORY = (*SupervisoryFunction,)
LONG = bytes(range(256)) * 2


class Both:
    """A link in C and one in Python; what is done to one is done to the other."""

    def __init__(self, chance: random.Random, *addresses: tuple[int, int, int, bytes, bytes]) -> None:
        client, server, physical, self.here, self.there = chance.choice(addresses or ADDRESSES)
        self.ffi, self.lib = EXCHANGE.opened()
        self.chance = chance
        self.now = 1_000_000
        self.c = self.ffi.gc(self.lib.shim_link(client, server, physical), self.lib.shim_free)
        self.python = HdlcClientLink(client=client, server=server, physical=physical or None)
        self.told: list[Any] = []
        self.busy = False
        self.ours = b""

    def walk(self) -> None:
        for _ in range(STEPS):
            self.now += self.chance.choice((0, 0, 125, 250, 3000))  # of which a float is exact
            self.step()
            self.compare()

    def step(self) -> None:
        what = self.chance.choices((OPEN, CLOSE, SEND, POLL, TIMER, FRAME), (1, 0.3, 4, 1, 3, 20))[0]
        if what == FRAME:
            self.frame()
        elif what != SEND:
            self.call(what)
        elif not self.busy:
            self.call(SEND, LONG[: self.chance.choice((1, 60, 125, 126, 300, 500))])

    def call(self, what: int, octets: bytes = b"") -> None:
        seconds = self.now / 1000
        calls = {
            OPEN: lambda: self.python.open(seconds),
            CLOSE: lambda: self.python.close(seconds),
            SEND: lambda: self.python.send(octets, seconds),
            POLL: lambda: self.python.poll(seconds),
            TIMER: lambda: self.python.handle_timer(seconds),
        }
        failed = self.lib.shim_link_call(self.c, what, octets, len(octets), self.now) != 0
        try:
            calls[what]()
        except Win12Error:
            assert failed, what
        else:
            assert not failed or what == POLL, what

    def frame(self) -> None:
        """One that the server might send, mostly with the numbers that are due."""
        here, there = self.here, self.there
        if self.chance.random() < 0.05:
            here, there = self.chance.choice(((there, here), (b"\x23", there), (here, b"\x45"), (b"\xff", there)))
        octets = Hdlc(destination=here, source=there, **self.content()).encode()
        self.hear(self.ours if self.ours and self.chance.random() < 0.1 else octets)

    def hear(self, octets: bytes) -> None:
        """A frame, perhaps one of ours as an optical head gives it back."""
        closed = self.python._machine.state == 0
        self.python.receive(octets + b"\x7e", self.now / 1000)
        if not closed:
            self.lib.shim_link_call(self.c, FRAME, octets, len(octets), self.now)

    def say(self, control: int, octets: bytes = b"", segmented: int = 0) -> None:
        """A frame of the server."""
        frame = Hdlc(destination=self.here, source=self.there, control=control, segmented=segmented, information=octets)
        self.hear(frame.encode())
        self.compare()

    def connect(self) -> None:
        self.call(OPEN)
        self.compare()
        self.say(unnumbered(UnnumberedFunction.ua, poll_final=True))

    def content(self) -> dict[str, Any]:
        machine, chance = self.python._machine, self.chance
        send = machine.vr if chance.random() < 0.8 else chance.randrange(8)
        receive = machine.sent if chance.random() < 0.7 else chance.randrange(8)
        final = chance.random() < 0.8
        match chance.randrange(10):
            case 0 | 1 | 2 | 3 | 4:
                control = information(send, receive, poll_final=final)
                return {"control": control, "segmented": int(chance.random() < 0.4), "information": self.text()}
            case 5 | 6:
                function = SUPERVISORY[0] if chance.random() < 0.7 else chance.choice(SUPERVISORY)
                return {"control": supervisory(function, receive, poll_final=final)}
            case 7 | 8:
                function = UnnumberedFunction.ua if chance.random() < 0.6 else chance.choice(UNNUMBERED)
                return {"control": unnumbered(function, poll_final=final), "information": self.parameters()}
        return {"control": chance.randrange(256), "information": chance.randbytes(chance.randrange(9))}

    def text(self) -> bytes:
        """Of a message: its beginning, or more of it."""
        chance = self.chance
        if chance.random() < 0.5:
            direction = Direction.to_client if chance.random() < 0.9 else Direction.to_server
            whole = Llc(source_lsap=direction, apdu=chance.randbytes(chance.randrange(90))).encode()
            return whole if chance.random() < 0.9 else whole[: chance.randrange(1, 4)]
        return chance.randbytes(chance.choice((0, 1, 3, 100)))

    def parameters(self) -> bytes:
        chance = self.chance
        if chance.random() < 0.4:
            return b""
        if chance.random() < 0.1:
            return chance.randbytes(chance.randrange(12))
        return LinkParameters(*(chance.choice((0, 1, 7, 62, 128, 2030, 65535)) for _ in range(4))).encode()

    def compare(self) -> None:
        room, size, numbers = self.ffi.new("uint8_t[]", 9000), self.ffi.new("size_t *"), self.ffi.new("uint64_t[]", 4)
        ours = bytes(room[0 : self.lib.shim_link_out(self.c, room)])
        assert ours == self.python.outgoing()
        self.ours = last(ours) or self.ours
        told = self.lib.shim_link_told(self.c, room, size, numbers)
        apdus, ended, failed = [], False, False
        while (event := self.python.next_event()) is not None:
            if isinstance(event, ApduReceived):
                apdus.append(event.apdu)
            if isinstance(event, LinkClosed):
                ended, failed = True, event.error is not None
        assert bool(told & 2) == ended
        assert bool(told & 4) == failed
        if told & 1:
            assert bytes(room[0 : size[0]]) in apdus
        machine = self.python._machine
        assert (numbers[0], numbers[1], numbers[2]) == (int(machine.state), machine.vs, machine.vr)
        self.busy = bool(numbers[3])
        due, at = machine.deadline(), self.lib.shim_link_deadline(self.c)
        assert (due is None) == (at == NEVER)
        assert due is None or round(due * 1000) == at


def last(octets: bytes) -> bytes:
    """The frame at the end of some."""
    at = 0
    while octets[at:] and (size := Hdlc.frame_size(octets, at, len(octets))) and at + size < len(octets):
        at += size
    return octets[at:]


@pytest.mark.parametrize("part", range(4))
def test_any_walk(part: int) -> None:
    for seed in range(part * WALKS // 4, (part + 1) * WALKS // 4):
        Both(random.Random(seed)).walk()


@pytest.mark.parametrize("size", range(1, 8))
def test_parameters_of_any_length(size: int) -> None:
    """A number that has more octets than a number has here is a large one."""
    both = Both(random.Random(1))
    both.call(OPEN)
    both.compare()
    most = (1 << 8 * (size - 1) | 40).to_bytes(size, "big")
    said = bytes((5, size, *most, 6, size, *most))
    both.say(unnumbered(UnnumberedFunction.ua, poll_final=True), bytes((0x81, 0x80, len(said))) + said)
    both.call(SEND, LONG[:120])
    both.compare()


def test_one_message_at_a_time() -> None:
    """The next one is refused until the one before was acknowledged, and changes nothing."""
    both = Both(random.Random(1))
    both.connect()
    both.call(SEND, LONG[:300])
    both.compare()
    assert both.lib.shim_link_call(both.c, SEND, LONG, 60, both.now) != 0
    both.compare()


def test_our_own_frame_that_comes_back_is_not_the_servers() -> None:
    """Where both ends have one address: not even when its number is the one that is due."""
    both = Both(random.Random(1), ADDRESSES[-1])
    both.connect()
    both.call(SEND, LONG[:60])
    both.compare()
    both.hear(both.ours)
    both.compare()
    answer = Llc(source_lsap=Direction.to_client, apdu=b"an answer").encode()
    both.say(information(0, 1, poll_final=False), answer[:5], 1)
    both.say(information(1, 1, poll_final=True), answer[5:])
    both.call(SEND, LONG[:300])
    both.compare()
    for number in (2, 3):  # the second segment is number 2, and so is the next frame of the server
        both.hear(both.ours)
        both.compare()
        both.say(supervisory(SUPERVISORY[0], number, poll_final=True))
    both.hear(both.ours)
    both.compare()
    both.say(information(2, 4, poll_final=True), answer)


def test_addresses_that_no_frame_can_bear() -> None:
    ffi, lib = EXCHANGE.opened()
    for client, server, physical in ((128, 1, 0), (16, 0x4000, 0), (16, 1, 0x4000)):
        assert lib.shim_link(client, server, physical) == ffi.NULL
