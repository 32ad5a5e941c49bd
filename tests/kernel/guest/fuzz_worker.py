"""Processes of the fuzzer: workers, who look for programs that reach new code, and a crowd that reads meanwhile."""

import mmap
import os
import random
import select
import time
from contextlib import suppress

from device import path
from fuzz_caller import Caller
from fuzz_program import Call, decode, encode, mutated
from kcov import Coverage

KEPT = 32
SLOT = 1 << 17
FIGURES = 3  # executions, places of the code, programs in hand
SHARED_SIZE = 64 + KEPT * SLOT


class Shared:
    """What the first process can see of a worker that has died: its figures and the last programs it ran."""

    def __init__(self) -> None:
        self.room = mmap.mmap(-1, SHARED_SIZE)

    def running(self, number: int, octets: bytes) -> None:
        at = 64 + number % KEPT * SLOT
        kept = octets[: SLOT - 12]
        self.room[at : at + 12 + len(kept)] = number.to_bytes(8, "big") + len(kept).to_bytes(4, "big") + kept

    def tell(self, *figures: int) -> None:
        self.room[: 8 * FIGURES] = b"".join(one.to_bytes(8, "big") for one in figures)

    @property
    def figures(self) -> tuple[int, ...]:
        return tuple(int.from_bytes(self.room[8 * i : 8 * i + 8], "big") for i in range(FIGURES))

    def programs(self) -> list[bytes]:
        """The last ones, the very last at the end."""
        found = []
        for at in range(64, SHARED_SIZE, SLOT):
            number, size = (int.from_bytes(self.room[at + a : at + b], "big") for a, b in ((0, 8), (8, 12)))
            found.append((number, self.room[at + 12 : at + 12 + size]))
        return [octets for number, octets in sorted(found) if number]


def work(number: int, shared: Shared, seeds: list[bytes], seed: int, added: int) -> None:
    """Without an end. Programs that reached something new are written to the pipe `added`."""
    chance, coverage, caller = random.Random(seed), Coverage(), Caller(number)
    seen, programs, count = 0, list[list[Call]](), 0
    waiting = [decode(one) for one in seeds]
    while True:
        calls = waiting.pop() if waiting else mutated(chance.choice(programs), programs, chance)
        octets, count = encode(calls), count + 1
        shared.running(count, octets)
        coverage.begin()
        caller.run(calls)
        new = coverage.new()
        if new or not programs:
            seen += new
            programs.append(calls)
            os.write(added, len(octets).to_bytes(4, "big") + octets)
        shared.tell(count, seen, len(programs))


def crowd(devices: int, seed: int) -> None:
    """Without an end: files of all devices opened, read, waited for, left; by a user without rights, too."""
    chance, files = random.Random(seed), list[int]()
    while True:
        with suppress(OSError):
            if len(files) < 16 and chance.random() < 0.3:
                os.seteuid(chance.choice((0, 1000)))
                files.append(os.open(path(chance.randrange(devices)), os.O_RDWR | os.O_NONBLOCK))
            elif files and chance.random() < 0.2:
                os.close(files.pop(chance.randrange(len(files))))
            elif files:
                select.select(files, [], [], chance.choice((0, 0, 0.001)))
                os.read(chance.choice(files), chance.choice((1, 600, 65536)))
        if not files:
            time.sleep(0.001)
