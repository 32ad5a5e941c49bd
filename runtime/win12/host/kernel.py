"""A device of the kernel as a source."""

from __future__ import annotations

import asyncio

from win12_wire.errors import Code, LinkError
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceRecord,
    DeviceRecords,
    DeviceStatistics,
    ExchangeRequest,
    SnapshotAnswer,
    SnapshotRequest,
)

from win12.physical.smartmeter import READ_MAX, DeviceFile

from .refusals import of_number

_ANSWER = 65535


def statistics(path: str) -> DeviceStatistics:
    """What a device has counted. LinkError NO_METER when it cannot be opened, AccessDenied ACCESS_DENIED without the right."""
    device = DeviceFile(path)
    try:
        return DeviceStatistics.decode(device.control(ControlCode.statistics, room=READ_MAX))
    except OSError as error:
        raise of_number(error, path) from None
    finally:
        device.close()


class KernelSource:
    """`/dev/smartmeterN`. LinkError NO_METER when it cannot be opened."""

    place: bytes | None = None

    def __init__(self, path: str) -> None:
        self._file = DeviceFile(path)

    @property
    def closed(self) -> bool:
        """Whether we have let go of it."""
        return self._file.closed

    async def take(self, within: float) -> list[DeviceRecord]:
        """As `Source.take`."""
        self._check()
        try:
            return DeviceRecords.decode(await self._file.read(within)).records
        except OSError as error:
            raise of_number(error, self._file.path) from None

    async def snapshot(self) -> list[DeviceRecord]:
        """As `Source.snapshot`."""
        found: list[DeviceRecord] = []
        begin = 0
        while True:
            answer = SnapshotAnswer.decode(self._control(ControlCode.snapshot, SnapshotRequest(begin=begin).encode(), READ_MAX))
            found += answer.records
            begin = answer.next
            if begin == 0:
                return found

    async def statistics(self) -> DeviceStatistics:
        """As `Source.statistics`."""
        return DeviceStatistics.decode(self._control(ControlCode.statistics, b"", READ_MAX))

    async def exchange(self, apdu: bytes, within: float) -> bytes:
        """As `Source.exchange`. The call waits in a thread; the deadline ends it."""
        asked = ExchangeRequest(deadline=max(1, int(within * 1000)), apdu=apdu).encode()
        try:
            return await asyncio.to_thread(self._control, ControlCode.exchange, asked, _ANSWER)
        except asyncio.CancelledError:
            self._control(ControlCode.cancel, b"", 0)
            raise

    async def close(self) -> None:
        """As `Source.close`."""
        self._file.close()

    def _control(self, code: int, octets: bytes, room: int) -> bytes:
        self._check()
        try:
            return self._file.control(code, octets, room)
        except OSError as error:
            raise of_number(error, self._file.path) from None

    def _check(self) -> None:
        if self._file.closed:
            raise LinkError(Code.DEVICE_GONE, f"{self._file.path} was closed")
