"""A line that says anything to a reader of IEC 62056-21: it ends or is ready. However octets are cut, they are the same messages.

The reader itself may do otherwise when they are: what comes in one piece with an identification came before the speed changed,
and is no message at another speed. The first octet chooses what the reader is after; of the others, 0xFE lets time pass until the
next timer, and the rest is heard.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from win12.datalink.local.client import COMMANDS, LOOKED_FOR, LocalClient, LocalSettings, Way
from win12.datalink.local.messages import Corrupt, Messages
from win12.physical.line_dialogue import Action, Leave
from win12_wire.frames import iec62056_21 as frames
from win12_wire.frames.iec62056_21 import CommandKind
from win12_wire.sessions import direct_local_client, programming_client

from win12_fuzz.finding import Finding, same
from win12_fuzz.frames.streams import pieces
from win12_fuzz.target import Reach
from win12_fuzz.tree.mutate import other_octets

PASSES = 0xFE
TURNS_MAX = 40
"""timers after which a dialogue must have ended, however often it is tried again"""
_DATA = frames.DataMessage(text=b"1.8.0(1*kWh)\r\n!\r\n").encode()
_CHALLENGE = frames.Command(kind=CommandKind.password, type=0x30, text=b"()").encode()
_WORDS = (b"/?!\r\n", b"/WTW5METER\r\n", b"/WTW5\\2METER\r\n", b"/WTWCMETER\r\n", b"/WTW METER\r\n", b"\x06252\r\n", _DATA,
          _DATA[:-1] + b"\0", _CHALLENGE, b"\x06", b"\x15", frames.Leave().encode(), frames.PushedData(text=b"1(2)\r\n").encode(),
          bytes((PASSES,)))  # fmt: skip


class LineTarget:
    """See the head of this file."""

    name = "local_line"
    doc = "a line that says anything to a reader of IEC 62056-21: it ends or is ready; any cut gives the same messages"
    limit = 4096

    def run(self, octets: bytes) -> None:
        """See Target."""
        parts = list(pieces(octets, random.Random(zlib.crc32(octets))))
        for kinds in (*LOOKED_FOR.values(), COMMANDS):
            same(_messages(kinds, parts), _messages(kinds, [octets]), f"messages of {kinds} cut otherwise")
        for cut in ([octets[1:]], [bytes((octet,)) for octet in octets[1:]]):
            life = _Life(octets[:1])
            life.hear(cut)
            life.end()

    def seeds(self) -> Iterable[bytes]:
        """Dialogues that go well, and parts of them."""
        return [
            b"",
            b"\0/?!\r\n/WTW5METER\r\n" + _DATA,
            b"\0/WTWCMETER\r\n" + _DATA[:-1] + b"\0\xfe/WTW METER\r\n\xfe\xfe/WTW5METER\r\n" + _DATA,
            b"\1/WTW5METER\r\n" + _CHALLENGE + b"\x15\x06" + _DATA + _DATA[:-1] + b"\0" + b"\x15\x06" + frames.Leave().encode(),
            b"\1/WTW5METER\r\n" + frames.Leave().encode(),
            b"\2/?!\r\n/WTW5\\2METER\r\n\x06252\r\n\x06252\r\n\xfe",
            b"\2/WTW5METER\r\n",
            b"\3/WTW5METER\r\n\r\n1(2)\r\n!\r\n",
            b"\3\xfe",
            b"\4\xfe\xfe\xfe\xfe",
        ]

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """Words of the dialogue put in, octets changed."""
        chance = random.Random(seed)
        if chance.random() < 0.5:
            at = chance.randint(1, max(1, len(octets)))
            octets = octets[:at] + chance.choice(_WORDS) + octets[at:]
        else:
            octets = other_octets(octets, chance, _WORDS)
        return octets[: min(size, self.limit)]

    def dictionary(self) -> Iterable[bytes]:
        """See Target."""
        return _WORDS

    def reachable(self) -> Reach:
        """Every state of the reader."""
        states = (*direct_local_client.State, *programming_client.State)
        return Reach(frozenset(f"local_line.{state.name}" for state in states))

    def reached(self, octets: bytes) -> Reach:
        """The states that it was in, and the error that it ended with."""
        life = _Life(octets[:1])
        life.hear([bytes((octet,)) for octet in octets[1:]])
        life.end()
        error = life.client.error
        return Reach(frozenset({f"local_line.{name}" for name in life.states} | ({f"!{error.code}"} if error else set())))

    def native(self) -> str | None:
        """The machine has a harness of its own; its binding is Python's."""
        return None


def _messages(kinds: tuple[type[Any], ...], parts: list[bytes]) -> list[str]:
    line, found = Messages(), list[str]()
    for part in parts:
        line.receive(part)
        while (one := line.next(kinds)) is not None:
            found.append(type(one).__name__ if isinstance(one, Corrupt) else repr(one.encode()))
    return found


class _Life:
    """One reader, from its begin."""

    def __init__(self, chosen: bytes) -> None:
        way = Way((chosen or b"\0")[0] % 4)
        self.client = LocalClient(LocalSettings(way, wake=chosen > b"\3", password=b"secret" if way is Way.programming else b""))
        self.done: list[Action] = []
        self.states = {"IDLE"}
        self.now = 0.0
        self.client.open(self.now)
        self._act()

    def hear(self, parts: list[bytes]) -> None:
        """Octets in these pieces."""
        for part in parts:
            for piece in _between(part):
                if piece == bytes((PASSES,)):
                    self.wait()
                else:
                    self.client.receive(piece, self.now)
                    self._act()

    def wait(self) -> None:
        """Until the next timer."""
        at = self.client.deadline()
        if at is None:
            return
        self.now = max(self.now, at)
        self.client.handle_timer(self.now)
        self._act()

    def end(self) -> None:
        """Nothing is heard any more."""
        for _ in range(TURNS_MAX):
            if self.client.over or self.client.ready:
                return
            if self.client.deadline() is None:
                raise Finding(f"a reader waits for ever, in {self.client.state}")
            self.wait()
        raise Finding("a reader tries again and again")

    def _act(self) -> None:
        while (action := self.client.next_action()) is not None:
            self.done.append(action)
            self.states.add(self.client.state)
            if isinstance(action, Leave):
                self.client.left(self.now)
        self.states.add(self.client.state)
        if self.client.ready and len(self.done) < TURNS_MAX:
            self.client.command(CommandKind.read, 1, b"1.8.0()", self.now)
            self.states.add(self.client.state)
            self._act()


def _between(octets: bytes) -> Iterator[bytes]:
    """The octets, with those that let time pass by themselves."""
    mark = bytes((PASSES,))
    for number, part in enumerate(octets.split(mark)):
        if number:
            yield mark
        if part:
            yield part
