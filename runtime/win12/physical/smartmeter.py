"""A device of the kernel, /dev/smartmeterN: whole records by `read`, everything else by controls; see docs/kernel.md."""

from __future__ import annotations

import asyncio
import ctypes
import os
import struct
from typing import Final

from win12_wire.errors import Code, LinkError

_CONTROL: Final = struct.Struct("=QQII")
"""struct win12_control of drivers/linux/win12.h"""
_COMMAND: Final = 3 << 30 | _CONTROL.size << 16 | ord("W") << 8
READ_MAX: Final = 65536


class DeviceFile:
    """An open device. Whoever opened it is who asks. LinkError NO_METER when it is not there or may not be opened."""

    def __init__(self, path: str) -> None:
        self.path = path
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK)
        except OSError as error:
            raise LinkError(Code.NO_METER, f"{path}: {error.strerror}") from None
        self.closed = False

    def control(self, code: int, octets: bytes = b"", room: int = 0) -> bytes:
        """One control. Raises OSError."""
        import fcntl  # noqa: PLC0415 - not on Windows

        given, out = ctypes.create_string_buffer(octets, max(len(octets), 1)), ctypes.create_string_buffer(max(room, 1))
        asked = bytearray(_CONTROL.pack(ctypes.addressof(given), ctypes.addressof(out), len(octets), room))
        fcntl.ioctl(self._file, _COMMAND | code, asked)
        return out.raw[: _CONTROL.unpack(asked)[3]]

    async def read(self, within: float) -> bytes:
        """Whole records, waited for so many seconds; nothing when none came. Raises OSError."""
        found = self._read()
        if found is None and within > 0:
            await self._readable(within)
            found = self._read()
        return found or b""

    def close(self) -> None:
        """Twice is harmless."""
        if not self.closed:
            self.closed = True
            os.close(self._file)

    def _read(self) -> bytes | None:
        try:
            return os.read(self._file, READ_MAX)
        except BlockingIOError:
            return None

    async def _readable(self, within: float) -> None:
        loop = asyncio.get_running_loop()
        ready = loop.create_future()
        loop.add_reader(self._file, _set, ready)
        try:
            async with asyncio.timeout(within):
                await ready
        except TimeoutError:
            pass
        finally:
            loop.remove_reader(self._file)


def _set(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)
