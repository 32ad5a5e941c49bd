"""A serial line of this system: how it is set up, and whose it is.

    serial:///dev/ttyUSB0?speed=9600&framing=8N1

Who opens a line here locks it (flock), so that two programs that do so never share the octets of a meter between them. What the
modem lines say is not looked at: optical heads and adapters have none.
"""

from __future__ import annotations

import contextlib
import errno
import os
from dataclasses import dataclass
from typing import Final

from win12_wire.errors import Code, LinkError

FRAMINGS: Final = ("8N1", "7E1", "8E1", "8O1", "7O1", "8N2")
"""octets on the line: data bits, parity, stop bits; the first where nothing is said"""
SPEED: Final = 9600
SPEEDS: Final = tuple(map(str, (300, 600, 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600)))
"""bits per second that a URL may name"""


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A line by its path, or rfc2217://HOST:PORT, and how octets are on it."""

    path: str
    speed: int = SPEED
    framing: str = FRAMINGS[0]

    @property
    def foreign(self) -> bool:
        """Whether it is a line that `foreign_line` opens: of another machine, or of Windows."""
        return "://" in self.path or os.name == "nt"

    def __str__(self) -> str:
        return self.path if "://" in self.path else f"serial://{self.path}"


class LineBusyError(LinkError):
    """Another one has the line: CONNECT_FAILED."""


def speeds() -> list[int]:
    """Bits per second that a line of this system can have."""
    import termios  # noqa: PLC0415 - not on Windows

    return sorted(int(name[1:]) for name in dir(termios) if name[0] == "B" and name[1:].isdigit() and name != "B0")


def speed_of(file: int) -> int:
    """Bits per second that are set on a line, or at the other end of a pseudo-terminal."""
    import termios  # noqa: PLC0415 - not on Windows

    rate = termios.tcgetattr(file)[5]
    return next(speed for speed in speeds() if getattr(termios, f"B{speed}") == rate)


def opened(port: SerialPort) -> int:
    """The line, raw, without waiting, locked; a file of the system. LinkError CONNECT_FAILED."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:  # pragma: no cover
        raise LinkError(Code.CONNECT_FAILED, f"{port.path}: serial lines of this system are not supported") from None
    file = -1
    try:
        file = os.open(port.path, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC | os.O_NONBLOCK)
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        set_up(file, port.speed, port.framing)
    except BlockingIOError:
        os.close(file)
        raise LineBusyError(Code.CONNECT_FAILED, f"{port.path}: another program has the line") from None
    except OSError as error:
        if file >= 0:
            os.close(file)
        raise LinkError(Code.CONNECT_FAILED, f"{port.path}: {_reason(error, port)}") from None
    return file


def _reason(error: OSError, port: SerialPort) -> str:
    if error.errno == errno.EINVAL:
        return f"the line does not take {port.speed} bit/s in {port.framing}"
    return "is no serial line" if error.errno == errno.ENOTTY else error.strerror or str(error)


def set_up(file: int, speed: int, framing: str) -> None:
    """Raw, at the speed, in the framing. OSError where it is no serial line, or has no such speed."""
    import termios  # noqa: PLC0415 - not on Windows
    import tty  # noqa: PLC0415 - not on Windows

    try:
        tty.setraw(file)
    except termios.error as error:
        raise OSError(*error.args) from None
    tune(file, speed, framing)


def tune(file: int, speed: int, framing: str) -> None:
    """The same of a line that is raw already; what was heard and not read yet stays."""
    import termios  # noqa: PLC0415 - not on Windows

    rate = getattr(termios, f"B{speed}", None)
    if rate is None:
        raise OSError(f"this system has no speed of {speed} bit/s")
    try:
        modes = termios.tcgetattr(file)
        modes[2] = modes[2] & ~(termios.CSIZE | termios.PARENB | termios.PARODD | termios.CSTOPB) | _control_mode(framing)
        modes[4] = modes[5] = rate
        termios.tcsetattr(file, termios.TCSANOW, modes)
    except termios.error as error:
        if error.args[0] == errno.EINVAL and _is_pseudo(file) and termios.tcgetattr(file)[4:6] == [rate, rate]:
            return  # it has no framing, and so is what it was: the C library takes that for a refusal
        raise OSError(*error.args) from None


def _is_pseudo(file: int) -> bool:
    """Whether it is a pseudo-terminal of Linux."""
    return os.major(os.fstat(file).st_rdev) in range(136, 144)


def unsent(file: int) -> int:
    """Octets that were written and are not on the line yet; 0 where it cannot be told."""
    import fcntl  # noqa: PLC0415 - not on Windows
    import termios  # noqa: PLC0415 - not on Windows

    count = bytearray(4)
    with contextlib.suppress(OSError):
        fcntl.ioctl(file, termios.TIOCOUTQ, count)
    return int.from_bytes(count, "little")


def closed(file: int) -> None:
    """Close a line at once: what is not on it yet is dropped, for a line that takes nothing would hold up who closes it."""
    import termios  # noqa: PLC0415 - not on Windows

    if unsent(file) > 0:
        with contextlib.suppress(termios.error):
            termios.tcflush(file, termios.TCOFLUSH)
    os.close(file)


def _control_mode(framing: str) -> int:
    import termios  # noqa: PLC0415 - not on Windows

    size = termios.CS8 if framing[0] == "8" else termios.CS7
    parity = {"N": 0, "E": termios.PARENB, "O": termios.PARENB | termios.PARODD}[framing[1]]
    return size | parity | (termios.CSTOPB if framing[2] == "2" else 0) | termios.CLOCAL | termios.CREAD
