"""What a program does with a device: records as they come, controls. Frames are those of the specification."""

import contextlib
import ctypes
from collections.abc import Iterator
from pathlib import Path

import windows as w
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
READ, WRITE, OVERLAPPED, SHARED = 0x80000000, 0x40000000, 0x40000000, 7
POLICIES = Path(__file__).parents[1] / "policies"
FILES: list[int] = []

# What calls end with: see docs/windows.md.
INVALID_FUNCTION, ACCESS_DENIED, NOT_READY, NOT_SUPPORTED, INVALID_PARAMETER = 1, 5, 21, 50, 87
TOO_SMALL, BUSY, ABORTED, PENDING, NO_PRIVILEGE, REMOVED, NO_KEYS = 122, 170, 995, 997, 1314, 1617, 1168
TIMED_OUT, LINE_FAILED, METER_REFUSED = 121, 1117, 1225


def code_of(code: int, method: int = 0, access: int | None = None, kind: int = 0x8012) -> int:
    """WIN12_CONTROL of drivers/windows/win12.h, and what is like it."""
    access = (1 if code < 0x10 else 2) if access is None else access
    return kind << 16 | access << 14 | (0x800 | code) << 2 | method


class Asked:
    """A request that is under way. It must end before it is forgotten."""

    def __init__(self, file: int, room: int) -> None:
        self.file, self.octets = file, ctypes.create_string_buffer(max(room, 1))
        self.overlapped = w.Overlapped(event=w.create_event(None, True, False, None))

    def begun(self, call: object, *arguments: object) -> "Asked":
        try:
            call(self.file, *arguments, None, ctypes.byref(self.overlapped))
        except OSError as error:
            if error.winerror != PENDING:
                w.close_handle(self.overlapped.event)
                raise
        return self

    def done(self, seconds: float) -> bool:
        return w.wait_for_single_object(self.overlapped.event, int(seconds * 1000)) == 0

    def cancel(self) -> None:
        with contextlib.suppress(OSError):
            w.cancel_io_ex(self.file, ctypes.byref(self.overlapped))

    def result(self, seconds: float = 30) -> bytes:
        """What came; TimeoutError when nothing does."""
        in_time = self.done(seconds)
        if not in_time:
            self.cancel()
            assert self.done(30), "a request that was cancelled does not end"
        size = w.DWORD()
        try:
            w.get_overlapped_result(self.file, ctypes.byref(self.overlapped), ctypes.byref(size), False)
        except OSError as error:
            if not in_time and error.winerror == ABORTED:
                raise TimeoutError from None
            raise
        finally:
            w.close_handle(self.overlapped.event)
        return self.octets.raw[: size.value]


def begin_control(file: int, code: int, octets: bytes = b"", room: int = 0, *, raw: bool = False) -> Asked:
    """One control that may wait. Raises OSError. raw: the code is a whole one."""
    asked, given = Asked(file, room), ctypes.create_string_buffer(octets, max(len(octets), 1))
    number = code if raw else code_of(code)
    return asked.begun(w.device_io_control, number, given, len(octets), asked.octets, room)


def control(file: int, code: int, octets: bytes = b"", room: int = 0, *, raw: bool = False, seconds: float = 30) -> bytes:
    """Until its end. Raises OSError."""
    return begin_control(file, code, octets, room, raw=raw).result(seconds)


def begin_read(file: int, room: int = ROOM) -> Asked:
    asked = Asked(file, room)
    return asked.begun(w.read_file, asked.octets, room)


def read(file: int, room: int = ROOM, seconds: float = 30) -> bytes:
    return begin_read(file, room).result(seconds)


def path(number: int = 0) -> str:
    return rf"\\.\SmartMeter{number}"


def opened(number: int = 0, access: int = READ | WRITE) -> int:
    """A file of the device, closed at the end of the test."""
    FILES.append(w.create_file(path(number), access, SHARED, None, 3, OVERLAPPED, None))
    return FILES[-1]


def close(file: int) -> None:
    FILES.remove(file)
    w.close_handle(file)


def close_all() -> None:
    while FILES:
        with contextlib.suppress(OSError):
            w.close_handle(FILES.pop())


def records(octets: bytes) -> list[DeviceRecord]:
    """Whole records and nothing else."""
    return DeviceRecords.decode(octets).records


def reader(number: int = 0) -> int:
    """A file that is read."""
    return opened(number)


def there(file: int, room: int = ROOM, seconds: float = 0) -> bytes:
    """What one read gives; nothing when there is nothing."""
    try:
        return read(file, room, seconds)
    except TimeoutError:
        return b""


def take(file: int, room: int = ROOM, seconds: float = 0) -> list[DeviceRecord]:
    """The same as records."""
    return records(there(file, room, seconds))


def take_all(file: int) -> list[DeviceRecord]:
    """All that is there."""
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


def table(name: str) -> bytes:
    """A policy that the host compiled."""
    return (POLICIES / name).read_bytes()


def policy(file: int, name: str) -> None:
    control(file, ControlCode.policy, table(name))


@contextlib.contextmanager
def fails(*errors: int) -> Iterator[None]:
    """What is done in it ends with one of these errors."""
    try:
        yield
    except OSError as found:
        assert found.winerror in errors, f"{found} instead of {errors}"  # noqa: PT017 - which one is what it is about
    else:
        raise AssertionError("it did not fail")


def refused(error: int, code: int, file: int, octets: bytes = b"", room: int = 0) -> None:
    """A control that must end with an error."""
    with fails(error):
        control(file, code, octets, room)


def settings(meter: str = "house-1", **other: int) -> bytes:
    """A meter that only pushes, each push in a wrapper, unless said otherwise."""
    usual = {"carrier": Carrier.wrapper, "utc_offset": 840, "needs_protection": 0, "client": 1, "server": 0, "physical": 0}
    return DeviceSettings(**{**usual, **other}, meter=meter.encode()).encode()


def attach(file: int, meter: str = "house-1", **other: int) -> None:
    control(file, ControlCode.attach, settings(meter, **other))


def number(record: DeviceRecord) -> int:
    return int.from_bytes(record.value[1:], "big")


def name(obis: str) -> bytes:
    return bytes(map(int, obis.split(".")))
