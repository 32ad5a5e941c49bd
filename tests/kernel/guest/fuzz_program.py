"""
A program of the fuzzer: calls of a device and what they are given, as octets that can be kept, joined and altered.

    code of the call (1 octet), octets that it is given (2 octets: how many; then they themselves)
"""

import random
from dataclasses import dataclass

CALLS = (
    "attach", "keys", "policy", "feed", "snapshot", "statistics", "counter", "exchange", "cancel", "take",
    "any", "wild", "read", "poll", "open", "close", "line", "mixed",
)  # fmt: skip
OCTETS_MAX = 4096
CALLS_MAX = 24
EDGES = (0, 1, 2, 0x7E, 0x7F, 0x80, 0xFE, 0xFF)


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    octets: bytes = b""


def encode(calls: list[Call]) -> bytes:
    return b"".join(bytes((CALLS.index(one.name),)) + len(one.octets).to_bytes(2, "big") + one.octets for one in calls)


def decode(octets: bytes) -> list[Call]:
    """Of any octets: what is cut is as long as it is."""
    calls, at = [], 0
    while at < len(octets):
        size = int.from_bytes(octets[at + 1 : at + 3], "big")
        calls.append(Call(CALLS[octets[at] % len(CALLS)], octets[at + 3 : at + 3 + size]))
        at += 3 + size
    return calls


def mutated(calls: list[Call], others: list[list[Call]], chance: random.Random) -> list[Call]:
    """Some changes, of calls or of what one is given."""
    calls = list(calls)
    for _ in range(1 << chance.randrange(4)):
        if not calls or chance.random() < 0.3:
            _rearrange(calls, others, chance)
        else:
            at = chance.randrange(len(calls))
            calls[at] = Call(calls[at].name, _altered(calls[at].octets, chance))
    return calls[:CALLS_MAX]


def _rearrange(calls: list[Call], others: list[list[Call]], chance: random.Random) -> None:
    at = chance.randrange(len(calls) + 1)
    match chance.randrange(4):
        case 0:
            calls[at:at] = [Call(chance.choice(CALLS), chance.randbytes(chance.choice((0, 1, 4, 8, 40))))]
        case 1:
            del calls[at : at + 1]
        case 2:
            calls[at:at] = calls[at - 1 : at]
        case _:
            other = chance.choice(others)
            begin = chance.randrange(len(other) + 1)
            calls[at:at] = other[begin : begin + chance.randrange(1, 6)]


def _altered(octets: bytes, chance: random.Random) -> bytes:
    room = bytearray(octets or b"\0")
    at = chance.randrange(len(room))
    match chance.randrange(6):
        case 0:
            room[at] ^= 1 << chance.randrange(8)
        case 1:
            room[at] = chance.choice(EDGES)
        case 2:
            room[at:at] = chance.randbytes(chance.randrange(1, 9))
        case 3:
            del room[at : at + chance.randrange(1, 9)]
        case 4:
            room[at:at] = room[at : at + chance.randrange(1, 33)]
        case _:
            room[at : at + 2] = chance.choice((0, 1, 0x7FFF, 0x8000, 0xFFFF, len(room))).to_bytes(2, "big")
    return bytes(room[:OCTETS_MAX])
