"""A serial line that the kernel module has: its line discipline makes a device of it, for as long as the line is held."""

from __future__ import annotations

import errno
import os
import struct
from typing import Final

from win12_wire.errors import Code, LinkError

_DISCIPLINE: Final = 29
_NO_DISCIPLINE: Final = 0
_SET_DISCIPLINE: Final = 0x5423
_LINE_NUMBER: Final = 2 << 30 | 4 << 16 | ord("W") << 8 | 0x40
"""TIOCSETD; WIN12_LDISC and WIN12_LINE_NUMBER of drivers/linux/win12.h"""
FRAMINGS: Final = ("8N1", "7E1", "8E1", "8O1", "7O1", "8N2")
"""octets on the line: data bits, parity, stop bits"""


def speeds() -> list[int]:
    """Bits per second that a line of this system can have."""
    import termios  # noqa: PLC0415 - not on Windows

    return sorted(int(name[1:]) for name in dir(termios) if name[0] == "B" and name[1:].isdigit() and name != "B0")


class DisciplinedLine:
    """The line, raw, at a speed of `speeds` and in a framing of FRAMINGS; `number` is that of its device.

    LinkError CONNECT_FAILED when it cannot be opened or the module is not loaded.
    """

    def __init__(self, path: str, speed: int, framing: str) -> None:
        self.path = path
        try:
            self._file = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC | os.O_NONBLOCK)
        except OSError as error:
            raise LinkError(Code.CONNECT_FAILED, f"{path}: {error.strerror}") from None
        try:
            _set_up(self._file, speed, framing)
            self._discipline(_DISCIPLINE)
            self.number = self._number()
        except OSError as error:
            os.close(self._file)
            raise LinkError(Code.CONNECT_FAILED, f"{path}: {_reason(error)}") from None

    def close(self) -> None:
        """The device goes. What came until now can be read to its end by who has it open."""
        try:
            self._discipline(_NO_DISCIPLINE)
        except OSError:
            pass  # the line was pulled out
        finally:
            os.close(self._file)

    def _discipline(self, number: int) -> None:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.ioctl(self._file, _SET_DISCIPLINE, struct.pack("=i", number))

    def _number(self) -> int:
        import fcntl  # noqa: PLC0415 - not on Windows

        return int(struct.unpack("=I", fcntl.ioctl(self._file, _LINE_NUMBER, bytes(4)))[0])


def _set_up(file: int, speed: int, framing: str) -> None:
    """Raw, at the speed, in the framing. termios.error where it is no serial line."""
    import termios  # noqa: PLC0415 - not on Windows
    import tty  # noqa: PLC0415 - not on Windows

    try:
        tty.setraw(file)
        modes = termios.tcgetattr(file)
        modes[2] = modes[2] & ~(termios.CSIZE | termios.PARENB | termios.PARODD | termios.CSTOPB) | _control_mode(framing)
        modes[4] = modes[5] = getattr(termios, f"B{speed}")
        termios.tcsetattr(file, termios.TCSANOW, modes)
    except termios.error as error:
        raise OSError(*error.args) from None


def _control_mode(framing: str) -> int:
    import termios  # noqa: PLC0415 - not on Windows

    size = termios.CS8 if framing[0] == "8" else termios.CS7
    parity = {"N": 0, "E": termios.PARENB, "O": termios.PARENB | termios.PARODD}[framing[1]]
    return size | parity | (termios.CSTOPB if framing[2] == "2" else 0) | termios.CLOCAL | termios.CREAD


def _reason(error: OSError) -> str:
    """What the number of an error means for a line discipline."""
    reasons = {
        errno.EINVAL: "the kernel module is not loaded: win12 driver load",
        errno.EPERM: "needs CAP_NET_ADMIN or CAP_SYS_ADMIN",
        errno.ENOTTY: "is no serial line",
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))
