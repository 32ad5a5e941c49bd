"""What a program has of a meter of its host, wherever that is: `source` of a `HostMeter`."""

from __future__ import annotations

from typing import Protocol

from win12_wire.frames.device_abi import DeviceRecord, DeviceStatistics


class Source(Protocol):
    """A broker, a device of the kernel, or an association of our own. Times in seconds. Errors as `refusals` has them."""

    @property
    def closed(self) -> bool:
        """Whether nothing more can be asked."""

    @property
    def place(self) -> bytes | None:
        """Where records go on behind those that `take` gave last, for another time; None where there is no such thing."""

    async def take(self, within: float) -> list[DeviceRecord]:
        """The next records that there are, waited for so long; none when none came. Cancelled, it loses none."""

    async def snapshot(self) -> list[DeviceRecord]:
        """The latest of each object."""

    async def statistics(self) -> DeviceStatistics:
        """What was counted."""

    async def exchange(self, apdu: bytes, within: float) -> bytes:
        """The answer of the meter to a GET, SET or ACTION request without protection. Cancelled, it is taken back."""

    async def close(self) -> None:
        """Let go of it; never raises."""
