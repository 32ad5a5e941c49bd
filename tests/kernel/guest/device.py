"""What a program does with a device: records as they come, controls. Frames are those of the specification."""

import contextlib
import ctypes
import errno
import fcntl
import os
import struct
from collections.abc import Iterator

from win12_wire.frames.device_abi import (
    Carrier,
    ControlCode,
    DeviceFeed,
    DeviceRecord,
    DeviceRecords,
    DeviceSettings,
    DeviceStatistics,
    SnapshotAnswer,
    SnapshotRequest,
)

ROOM = 65536
CONTROL = "=QQII"  # struct win12_control
FILES: list[int] = []


def command(code: int, size: int = struct.calcsize(CONTROL), way: int = 3, kind: str = "W") -> int:
    """The number of an ioctl: the way octets go (1 in, 2 out, 3 both), how many, its kind and its code there."""
    return way << 30 | size << 16 | ord(kind) << 8 | code


def control(file: int, code: int, octets: bytes = b"", room: int = 0) -> bytes:
    """One control. Raises OSError."""
    given, out = ctypes.create_string_buffer(octets, max(len(octets), 1)), ctypes.create_string_buffer(max(room, 1))
    asked = bytearray(struct.pack(CONTROL, ctypes.addressof(given), ctypes.addressof(out), len(octets), room))
    fcntl.ioctl(file, command(code), asked)
    return out.raw[: struct.unpack_from("=I", asked, 20)[0]]


def path(number: int = 0) -> str:
    return f"/dev/smartmeter{number}"


def opened(number: int = 0, flags: int = 0) -> int:
    """A file of the device, closed at the end of the test."""
    FILES.append(os.open(path(number), os.O_RDWR | os.O_CLOEXEC | flags))
    return FILES[-1]


def close_all() -> None:
    while FILES:
        with contextlib.suppress(OSError):
            os.close(FILES.pop())


def records(octets: bytes) -> list[DeviceRecord]:
    """Whole records and nothing else."""
    return DeviceRecords.decode(octets).records


def reader(number: int = 0) -> int:
    """A file that is read and never waited for."""
    return opened(number, os.O_NONBLOCK)


def there(file: int, room: int = ROOM) -> bytes:
    """What one read gives; nothing when there is nothing."""
    try:
        return os.read(file, room)
    except BlockingIOError:
        return b""


def take(file: int, room: int = ROOM) -> list[DeviceRecord]:
    """The same as records."""
    return records(there(file, room))


def take_all(file: int) -> list[DeviceRecord]:
    """All that is there. The file does not block."""
    found = []
    while more := take(file):
        found += more
    return found


def snapshot(file: int, room: int = ROOM) -> list[DeviceRecord]:
    found, begin = [], 0
    while True:
        answer = SnapshotAnswer.decode(control(file, ControlCode.snapshot, SnapshotRequest(begin=begin).encode(), room))
        found += answer.records
        if answer.next == 0:
            return found
        begin = answer.next


def statistics(file: int) -> DeviceStatistics:
    return DeviceStatistics.decode(control(file, ControlCode.statistics, room=120))


def feed(file: int, octets: bytes, time: int = 0) -> None:
    control(file, ControlCode.feed, DeviceFeed(time=time, octets=octets).encode())


def policy(file: int, name: str) -> None:
    """One that the host compiled."""
    with open(f"/policies/{name}", "rb") as table:
        control(file, ControlCode.policy, table.read())


@contextlib.contextmanager
def fails(*errors: int) -> Iterator[None]:
    """What is done in it ends with one of these errors."""
    try:
        yield
    except OSError as found:
        told = errno.errorcode.get(found.errno or 0, str(found.errno))
        wanted = " or ".join(errno.errorcode[one] for one in errors)
        assert found.errno in errors, f"{told} instead of {wanted}"  # noqa: PT017 - which one is what it is about
    else:
        raise AssertionError("it did not fail")


def refused(error: int, code: int, file: int, octets: bytes = b"", room: int = 0) -> None:
    """A control that must end with an error."""
    with fails(error):
        control(file, code, octets, room)


def attach(file: int, meter: str = "house-1", **other: int) -> None:
    """A meter that only pushes, each push in a wrapper, unless said otherwise."""
    settings = {"carrier": Carrier.wrapper, "utc_offset": 840, "needs_protection": 0, "client": 1, "server": 0, "physical": 0}
    control(file, ControlCode.attach, DeviceSettings(**{**settings, **other}, meter=meter.encode()).encode())


def name(obis: str) -> bytes:
    return bytes(map(int, obis.split(".")))


def number(record: DeviceRecord) -> int:
    return int.from_bytes(record.value[1:], "big")
