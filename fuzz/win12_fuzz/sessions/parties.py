"""The parties of general block transfer under watch, by themselves and on a line that loses, doubles and overtakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from win12.transport.general_blocks import GeneralBlocks
from win12_wire.errors import LocalError
from win12_wire.frames.block_transfer import BlockTransfer

from win12_fuzz.sessions import machines
from win12_fuzz.sessions.apdus import decoded
from win12_fuzz.sessions.bound import SMALL, Heard, Subject, must

LARGEST, WINDOW = 17, 3
SIZES: Final = (0, 5, 12, 40, 100, 300)


def content(number: int, serial: int = 0) -> bytes:
    """What is sent: of many lengths, and never twice the same."""
    return bytes((serial & 0xFF,)) + bytes(at & 0xFF for at in range(SIZES[number % len(SIZES)]))


def assembled(octets: bytes, blocks: Iterable[tuple[int, bytes, bool]], first: int = 1) -> bool:
    """Whether octets can be put together of blocks `first` and so on to one that is the last: (number, octets, last) each."""
    known: dict[int, set[tuple[bytes, bool]]] = {}
    for number, raw, last in blocks:
        known.setdefault(number, set()).add((raw, last))
    ends, number = {0}, first
    while ends and number in known:
        fitting = [(at + len(raw), last) for at in ends for raw, last in known[number] if octets.startswith(raw, at)]
        if (len(octets), True) in fitting:
            return True
        ends, number = {end for end, _ in fitting}, number + 1
    return False


def without_head(blocks: Iterable[tuple[int, bytes, bool]], count: int) -> Iterator[tuple[int, bytes, bool]]:
    """Blocks whose first begins with so many octets that are not of the data: how many there are, and what kind follows."""
    return ((number, raw[count:] if number == 1 else raw, last) for number, raw, last in blocks)


class Party(Subject):
    """One party of general block transfer."""

    def __init__(self, *, asking: bool) -> None:
        self.blocks = GeneralBlocks(asking=asking, largest=LARGEST, window=WINDOW, limit=SMALL["TRANSFER_MAX"])
        self.machine = machines.machine("general_block_transfer")
        self.told: Heard = []
        self.taken: list[tuple[int, bytes, bool]] = []
        self.serial = 0

    def says(self, octets: bytes) -> None:
        self.hear(octets)

    def hear(self, octets: bytes) -> list[bytes]:
        """What is whole with an APDU of the peer."""
        block = decoded(octets)
        if isinstance(block, BlockTransfer):
            self.taken.append((block.block_number, block.raw, bool(block.last_block)))
        whole, error = self.blocks.receive(octets, self.now)
        # Acknowledgements are numbered too, and those before an answer may be lost. That nothing of the answer is, `Line` sees.
        begins = {number for number, _, _ in self.taken}
        for one in whole:
            must(one == octets or any(assembled(one, self.taken, first) for first in begins), "what is delivered was sent")
        self.told += [*whole, *([str(error.code)] if error else [])]
        return whole

    def act(self, name: str, number: int) -> None:
        if name == "send":
            self.serial += 1
            self.blocks.send(b"\xc4" + content(number, self.serial), self.now)
        elif name in ("ended", "abort"):
            getattr(self.blocks, name)(self.now)

    def deadline(self) -> float | None:
        return self.blocks.deadline()

    def tick(self) -> None:
        error = self.blocks.handle_timer(self.now)
        self.told += [str(error.code)] if error else []

    def heard(self) -> Heard:
        found, self.told = self.told + self.blocks.outgoing(), []
        return found

    def check(self) -> None:
        state = self.blocks._machine.state.name
        must((self.deadline() is not None) == bool(self.machine.states[state].timers), f"in {state} a timer runs as declared")
        must(sum(map(len, self.blocks._blocks.values())) <= SMALL["TRANSFER_MAX"], "what is kept is bounded")


class Line(Subject):
    """Both parties, and APDUs under way between them; nothing is forged here."""

    def __init__(self) -> None:
        self.parties = Party(asking=True), Party(asking=False)
        self.sent: tuple[list[bytes], list[bytes]] = ([], [])
        self.flying: list[tuple[int, bytes]] = []
        self.told: Heard = []

    def says(self, octets: bytes) -> None:
        """There is no peer but these two."""

    def act(self, name: str, number: int) -> None:
        if name in ("send", "abort", "ended"):
            self._wants(0, name, number)
        elif name in ("carry", "lose", "double") and self.flying:
            at = number % len(self.flying)
            way, octets = self.flying[at] if name == "double" else self.flying.pop(at)
            if name != "lose":
                self._carry(way, octets)

    def _wants(self, party: int, name: str, number: int) -> None:
        one = self.parties[party]
        one.now = self.now
        try:
            one.act(name, number)
            if name == "send":
                self.sent[party].append(b"\xc4" + content(number, one.serial))
        finally:
            self._collect(party)

    def _carry(self, way: int, octets: bytes) -> None:
        """An APDU arrives; a request is answered."""
        one = self.parties[way]
        one.now = self.now
        for whole in one.hear(octets):
            must(whole in self.sent[1 - way], "what is delivered is what was sent")
            if way == 1:
                try:
                    self._wants(1, "send", len(whole))
                except LocalError as error:
                    self.told.append(str(error.code))
        self._collect(way)

    def _collect(self, party: int) -> None:
        for octets in self.parties[party].heard():
            if isinstance(octets, bytes) and octets not in self.sent[1 - party]:
                self.flying.append((1 - party, octets))

    def deadline(self) -> float | None:
        return min((at for one in self.parties if (at := one.deadline()) is not None), default=None)

    def tick(self) -> None:
        for party, one in enumerate(self.parties):
            one.now = self.now
            one.tick()
            self._collect(party)

    def heard(self) -> Heard:
        found, self.told = [octets for _, octets in self.flying] + self.told, []
        return found

    def check(self) -> None:
        for one in self.parties:
            one.check()
