"""A serial line that the kernel module has: its line discipline makes a device of it, for as long as the line is held."""

from __future__ import annotations

import errno
import os
import struct
from typing import Final

from win12_wire.errors import Code, LinkError

from win12.physical.serial import set_up

_DISCIPLINE: Final = 29
_NO_DISCIPLINE: Final = 0
_SET_DISCIPLINE: Final = 0x5423
_LINE_NUMBER: Final = 2 << 30 | 4 << 16 | ord("W") << 8 | 0x40
"""TIOCSETD; WIN12_LDISC and WIN12_LINE_NUMBER of drivers/linux/win12.h"""


class DisciplinedLine:
    """The line, raw, at a speed and in a framing of `serial`; `number` is that of its device.

    LinkError CONNECT_FAILED when it cannot be opened or the module is not loaded.
    """

    def __init__(self, path: str, speed: int, framing: str) -> None:
        self.path = path
        try:
            self._file = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC | os.O_NONBLOCK)
        except OSError as error:
            raise LinkError(Code.CONNECT_FAILED, f"{path}: {error.strerror}") from None
        try:
            set_up(self._file, speed, framing)
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


def _reason(error: OSError) -> str:
    """What the number of an error means for a line discipline."""
    reasons = {
        errno.EINVAL: "the kernel module is not loaded: win12 driver load",
        errno.EPERM: "needs CAP_NET_ADMIN or CAP_SYS_ADMIN",
        errno.ENOTTY: "is no serial line",
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))
