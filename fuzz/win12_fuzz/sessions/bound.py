"""Targets that let the runtime itself talk: sans-io, with real cryptography, in time that is only counted."""

from __future__ import annotations

import random
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from win12_wire import limits
from win12_wire.errors import Win12Error
from win12_wire.sessions import Record, Step, record_to

from win12_fuzz.finding import Finding
from win12_fuzz.sessions import machines, talk
from win12_fuzz.sessions.talk import ACTS, EXPIRES, SAYS, Piece, Shape, Talk
from win12_fuzz.target import Reach

Heard = list[Any]
"""What became of one piece: events, what was said, the code of an error that the owner was told."""
TIMERS = 64
"""Times that a deadline may be told while time stands still."""


class Subject(ABC):
    """What is fuzzed, in one talk. `now` is in seconds."""

    now = 0.0

    @abstractmethod
    def says(self, octets: bytes) -> None:
        """The peer says something."""

    @abstractmethod
    def act(self, name: str, number: int) -> None:
        """The owner wants something. Raises what its contract says, a Win12Error."""

    @abstractmethod
    def deadline(self) -> float | None:
        """When it must be told the time."""

    @abstractmethod
    def tick(self) -> None:
        """It is told the time."""

    @abstractmethod
    def heard(self) -> Heard:
        """Events and octets since the last call."""

    @abstractmethod
    def check(self) -> None:
        """Raise a Finding unless it keeps what it promises after each piece."""

    def wait(self, until: float) -> None:
        """Let time pass, telling it whenever it asked for that."""
        told = 0
        while (due := self.deadline()) is not None and due <= until:
            told = told + 1 if due <= self.now else 0
            if told > TIMERS:
                raise Finding(f"a deadline at {due:g} s that telling the time does not change")
            self.now = max(self.now, due)
            self.tick()
        self.now = until


class BoundTarget(ABC):
    """Plays a talk with a subject and looks at what it does."""

    name: str
    doc: str
    limit = 4096
    shape: Shape
    machines: tuple[str, ...]
    """The session machines that take part."""

    @abstractmethod
    def subject(self, options: Sequence[int]) -> Subject:
        """A new one for a talk."""

    @abstractmethod
    def seeds(self) -> Iterable[bytes]: ...

    @abstractmethod
    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """Something else for the peer to say."""

    def run(self, octets: bytes) -> None:
        self.play(octets)

    def play(self, octets: bytes, *, cut: bool = False) -> tuple[list[Heard], list[Step]]:
        """What became of each piece, and the steps of the machines. `cut`: the peer's octets come one by one."""
        steps: list[Step] = []
        played = self.shape.read(octets)

        def told(record: Record) -> None:
            if isinstance(record, Step):
                steps.append(record)

        with small_limits(self.machines), record_to(told):
            subject = self.subject(played.options)
            return [self._piece(subject, piece, cut) for piece in played.pieces], steps

    def _piece(self, subject: Subject, piece: Piece, cut: bool) -> Heard:
        told: Heard = []
        if piece.kind == SAYS:
            for part in (piece.octets[at : at + 1] for at in range(len(piece.octets))) if cut else (piece.octets,):
                subject.says(part)
        elif piece.kind >= ACTS:
            try:
                subject.act(self.shape.actions[piece.kind - ACTS], piece.number)
            except Win12Error as error:
                told.append(str(error.code))
        else:
            due = subject.deadline() if piece.kind == EXPIRES else None
            subject.wait((subject.now if due is None else max(subject.now, due)) + piece.pause)
        subject.check()
        return told + subject.heard()

    def reachable(self) -> Reach:
        names = {f"{name}.{branch.id}" for name in self.machines for branch in machines.machine(name).transitions}
        return Reach(frozenset(names))

    def reached(self, octets: bytes) -> Reach:
        _, steps = self.play(octets)
        return Reach(frozenset(f"{step.machine}.{step.id}" for step in steps if step.id and step.machine in self.machines))

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        chance = random.Random(seed)
        played = self.shape.read(octets)
        known = [piece.octets for piece in played.pieces if piece.kind == SAYS]
        if chance.random() < 0.1:
            known += self.said(octets)
        for _ in range(4):
            made = self.shape.write(self.mended(talk.mutated(self.shape, played, known, self.other, chance), chance))
            if len(made) <= size:
                break
        return made[:size]

    def said(self, octets: bytes) -> list[bytes]:
        """What the subject itself says in a talk, to be said back to it."""
        try:
            heard, _ = self.play(octets)
        except Exception:
            return []
        return [one for piece in heard for one in piece if isinstance(one, bytes)]

    def mended(self, talk: Talk, _: random.Random) -> Talk:
        """A talk made to fit together again after a change."""
        return talk

    def pieces(self, octets: bytes) -> list[bytes]:
        """The parts that can be left out."""
        return self.shape.pieces(octets)

    def dictionary(self) -> Iterator[bytes]:
        for kind in range(self.shape.kinds):
            yield bytes((kind, 0))

    def native(self) -> str | None:
        return None


SMALL = {"HDLC_MESSAGE_MAX": 600, "TRANSFER_MAX": 600, "APDU_MAX": 2000, **machines.SMALL}
"""Limits that short talks can reach, where the runtime asks for them."""


@contextmanager
def small_limits(names: Sequence[str]) -> Iterator[None]:
    """While it lasts, limits are small, in the machines named too."""
    with ExitStack() as stack:
        stack.enter_context(machines.small(limits, SMALL))
        for name in names:
            stack.enter_context(machines.small(machines.module(name)))
        yield


def must(holds: bool, promise: str) -> None:
    """Raise a Finding unless it holds."""
    if not holds:
        raise Finding(promise)
