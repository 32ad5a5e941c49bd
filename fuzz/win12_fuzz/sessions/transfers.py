"""Target `long_transfers`: what is cut into blocks and put together again, with a peer that says what it likes.

The option tells who is at work: either party of general block transfer, a client or a meter that transfers GET, SET and ACTION in
blocks, or both parties of general block transfer, whose APDUs a bad line loses, doubles and overtakes. Held against them: what is
delivered is put together of what was sent, each block in its place and the last one marked, and nothing else; what waits has a
deadline; what is kept is bounded.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from win12_fuzz.sessions.apdus import apdus, decoded, encoded
from win12_fuzz.sessions.bound import BoundTarget, Subject
from win12_fuzz.sessions.parties import SIZES, Line, Party
from win12_fuzz.sessions.services import Keeper, Owner
from win12_fuzz.sessions.talk import EXPIRES, Piece, Shape, Talk, says

ASKS, ANSWERS, CLIENT, METER, LINE = range(5)


class TransferTarget(BoundTarget):
    name = "long_transfers"
    doc = "Block transfer of all kinds, with a peer that says what it likes, or a line that loses, doubles and overtakes."
    machines = (
        "general_block_transfer", "long_answer_client", "long_answer_server", "long_request_client", "long_request_server",
    )  # fmt: skip
    shape = Shape(
        (5,), ("send", "ended", "abort", "get", "stream", "set", "call", "abandon", "release", "carry", "lose", "double")
    )

    def subject(self, options: Sequence[int]) -> Subject:
        match options[0]:
            case 0 | 1:
                return Party(asking=options[0] == ASKS)
            case 2:
                return Owner()
            case 3:
                return Keeper()
        return Line()

    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """Another block, with another number, other octets, more or less of them, of another transfer."""
        message = decoded(octets)
        if not hasattr(message, "block_number") or chance.random() < 0.2:
            return apdus().mutate(octets, 1500, chance)
        for _ in range(chance.choice((1, 1, 2))):
            self._changed(message, chance)
        return encoded(message, octets)

    @staticmethod
    def _changed(message: Any, chance: random.Random) -> None:
        number = message.block_number
        fields = {
            "block_number": chance.choice((number + 1, number - 1, number + 2, 0, 1, 0xFFFF)) & 0xFFFF,
            "block_number_ack": chance.choice((number, number - 1, 0, 1, 2, 3, 0xFFFF)) & 0xFFFF,
            "last_block": chance.randrange(2),
            "streaming": chance.randrange(2),
            "window": chance.choice((0, 1, 2, 3, 63)),
            "invoke_id": chance.randrange(16),
            "raw": chance.choice((b"", b"\x09\x02ab", bytes(chance.choice((1, 20, 700))))),
        }
        there = [name for name in fields if getattr(message, name, None) is not None]
        name = chance.choice(there)
        setattr(message, name, fields[name])

    def seeds(self) -> Iterator[bytes]:
        """Transfers as they should go: of blocks made here, and of our client and meter with one another."""
        for asking in (True, False):
            yield self.shape.write(Talk((ASKS if asking else ANSWERS,), tuple(self._blocks(asking))))
        yield from map(self.shape.write, self._services())
        carried = [Piece(EXPIRES, b"\0"), *[self.shape.act("carry")] * 12]
        for size in range(len(SIZES)):
            yield self.shape.write(Talk((LINE,), (self.shape.act("send", size), *carried, *carried, *carried)))

    def _blocks(self, asking: bool) -> Iterator[Piece]:
        """What the other party of general block transfer says to ours."""
        ours, other = Party(asking=asking), Party(asking=not asking)
        if asking:
            ours.act("send", 4)
            yield self.shape.act("send", 4)
        else:
            other.act("send", 4)
        for turn in range(12):
            for octets in ours.blocks.outgoing():
                for whole in other.hear(octets):
                    if asking:
                        other.act("send", len(whole))
            for octets in other.blocks.outgoing():
                yield says(octets)
                if ours.hear(octets) and not asking:
                    ours.act("send", 5)
                    yield self.shape.act("send", 5)
            if turn == 5:
                yield Piece(EXPIRES, b"\0")

    def _services(self) -> Iterator[Talk]:
        """What client and meter say to each other."""
        owner, keeper = Owner(), Keeper()
        to_client, to_meter = list[Piece](), list[Piece]()
        for want, number in (("get", 0), ("stream", 0), ("set", 5), ("call", 5), ("set", 1), ("get", 0)):
            owner.act(want, number)
            to_client.append(self.shape.act(want, number))
            while said := [one for one in owner.heard() if isinstance(one, bytes)]:
                for octets in said:
                    to_meter.append(says(octets))
                    keeper.says(octets)
                for answer in keeper.heard():
                    to_client.append(says(answer))
                    owner.says(answer)
        yield Talk((CLIENT,), tuple(to_client))
        yield Talk((METER,), tuple(to_meter))


def targets() -> list[TransferTarget]:
    return [TransferTarget()]
