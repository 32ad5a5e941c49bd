"""Serial lines as a program sets them up: pseudo-terminals within the guest, and the line on which the host plays a meter."""

import fcntl
import json
import os
import struct
import tty

TIOCSETD, TIOCVHANGUP = 0x5423, 0x5437
WIN12, N_TTY = 29, 0
LINE_NUMBER = 2 << 30 | 4 << 16 | ord("W") << 8 | 0x40
METER, PLAYER = "/dev/ttyS1", "/dev/ttyS3"


def serial(path: str) -> int:
    """A serial line, open and raw."""
    line = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    tty.setraw(line)
    return line


def pair() -> tuple[int, int]:
    """A pseudo-terminal: the end of the meter, and the line."""
    meter, line = os.openpty()
    tty.setraw(line)
    return meter, line


def discipline(line: int, number: int = WIN12) -> None:
    fcntl.ioctl(line, TIOCSETD, struct.pack("=i", number))


def number(line: int) -> int:
    """Of the device that a line has become."""
    found = bytearray(4)
    fcntl.ioctl(line, LINE_NUMBER, found)
    return int.from_bytes(found, "little")


class Host:
    """Asks the host to play on the meter's line: octets, seconds to wait, "break"."""

    def __init__(self) -> None:
        self.line = serial(PLAYER)

    def play(self, *pieces: object) -> None:
        asked = [one.hex() if isinstance(one, bytes) else one for one in pieces]
        octets = json.dumps(asked).encode() + b"\n"
        while octets:
            octets = octets[os.write(self.line, octets) :]
        answer = b""
        while not answer.endswith(b"done\n"):
            answer += os.read(self.line, 100)

    def close(self) -> None:
        os.close(self.line)
