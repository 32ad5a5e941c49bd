"""Makes the calls of a program of the fuzzer. What the kernel answers is no matter here, as long as it lives."""

import ctypes
import fcntl
import os
import random
import select
import struct
import threading
from contextlib import suppress

from device import CONTROL, command, path
from fuzz_program import Call
from line import discipline, pair
from win12_wire.frames.device_abi import ControlCode

FILES_MAX = 8
ASKED_MAX = 3
"""exchanges that wait at a time"""
DEADLINE_MAX = 64
"""milliseconds of one"""
ROOMS = (0, 1, 4, 100, 120, 600, 4096, 65536)
WILD = (0, 1, 0xFFFF_8000_0000_0000, 0xFFFF_FFFF_FFFF_F000, 0x7FFF_FFFF_FFFF_FFFF)
"""addresses that are no process's"""


class Caller:
    """Files of one device, open from one program to the next, and lines of its own."""

    def __init__(self, number: int) -> None:
        self.path = path(number)
        self.files = [self._file()]
        self.room = ctypes.create_string_buffer(1 << 16)
        self.asked: list[threading.Thread] = []

    def run(self, calls: list[Call]) -> None:
        for one in calls:
            with suppress(OSError):
                self._call(one)
        while self.asked:
            self.asked.pop().join()

    def _file(self) -> int:
        return os.open(self.path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)

    def _call(self, call: Call) -> None:
        first = call.octets[0] if call.octets else 0
        file = self.files[first % len(self.files)]
        match call.name:
            case "read":
                os.read(file, ROOMS[first % len(ROOMS)])
            case "poll":
                select.select([file], [file], [file], 0)
            case "open":
                self._open()
            case "close":
                self._close(first)
            case "line":
                self._line(call.octets)
            case "any":
                self._control(file, command(first, struct.calcsize(CONTROL)), call.octets[1:], self.room)
            case "exchange":
                self._ask(file, call.octets)
            case "wild":
                self._wild(file, call.octets)
            case "mixed":
                fcntl.ioctl(file, int.from_bytes(call.octets[:4].ljust(4, b"\0"), "big"), call.octets[4:1000])
            case name:
                self._control(self.files[0], command(ControlCode[name]), call.octets, self.room)

    def _control(self, file: int, number: int, octets: bytes, room: ctypes.Array) -> None:
        given = ctypes.create_string_buffer(octets, max(len(octets), 1))
        sizes = (len(octets), ROOMS[len(octets) % len(ROOMS)] if octets else len(room))
        fcntl.ioctl(file, number, struct.pack(CONTROL, ctypes.addressof(given), ctypes.addressof(room), *sizes))

    def _ask(self, file: int, octets: bytes) -> None:
        """Beside what follows, which may be its answer; it waits for a moment only."""
        deadline = int.from_bytes(octets[:4], "big") % DEADLINE_MAX
        if len(self.asked) < ASKED_MAX:
            self.asked.append(threading.Thread(target=self._exchange, args=(file, deadline.to_bytes(4, "big") + octets[4:])))
            self.asked[-1].start()

    def _exchange(self, file: int, octets: bytes) -> None:
        number = command(ControlCode.exchange, struct.calcsize(CONTROL))
        with suppress(OSError):
            self._control(file, number, octets, ctypes.create_string_buffer(4096))

    def _wild(self, file: int, octets: bytes) -> None:
        """Addresses and sizes that no sound program gives."""
        chance = random.Random(octets)
        addresses = chance.choice(WILD), chance.choice((*WILD, ctypes.addressof(self.room)))
        sizes = [chance.choice((0, 1, 42, 4096, 65536, 0x7FFF_FFFF, 0xFFFF_FFFF)) for _ in range(2)]
        number = command(chance.choice(tuple(ControlCode)))
        fcntl.ioctl(file, number, struct.pack(CONTROL, *addresses, *sizes))

    def _open(self) -> None:
        if len(self.files) < FILES_MAX:
            self.files.append(self._file())

    def _close(self, which: int) -> None:
        if len(self.files) > 1:
            os.close(self.files.pop(1 + which % (len(self.files) - 1)))

    def _line(self, octets: bytes) -> None:
        """A line of its own: it becomes a device, octets come, and it is closed, by either end first."""
        meter, line = pair()
        try:
            discipline(line)
            os.write(meter, octets)
            if octets[-1:] > b"\x7f":
                discipline(line, 0)
        finally:
            for end in (meter, line) if octets[:1] > b"\x7f" else (line, meter):
                os.close(end)
