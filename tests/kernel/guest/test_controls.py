"""Controls, good ones and bad ones."""

import ctypes
import errno
import fcntl
import os
import random
import struct

from device import (
    CONTROL,
    attach,
    close_all,
    command,
    control,
    fails,
    feed,
    name,
    number,
    opened,
    policy,
    refused,
    snapshot,
    statistics,
    take_all,
)
from meter import TOTAL, reading, say
from module import delete, insert
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceCounter,
    DeviceFeed,
    DeviceKeys,
    DeviceSettings,
    ExchangeRequest,
    SnapshotAnswer,
    SnapshotRequest,
)
from win12_wire.frames.get import GetRequestNormal

TITLE = b"WIN12345"
CODES = tuple(ControlCode)
REFUSALS = {
    errno.EINVAL, errno.EMSGSIZE, errno.ENOTTY, errno.EACCES, errno.EBUSY, errno.ENOKEY, errno.ENOTCONN, errno.EIO
}  # fmt: skip
KEYS = DeviceKeys(title=TITLE, counter=7, encryption=bytes(range(16)), authentication=bytes(16))


def test_statistics(shared: int) -> None:
    reader = opened(flags=os.O_NONBLOCK)
    before = statistics(shared)
    for value in range(3):
        say(shared, TOTAL, value)
    feed(shared, b"noise")
    take_all(reader)
    now = statistics(shared)
    assert now.octets - before.octets == 3 * len(reading(TOTAL, 0)) + 5
    assert (now.frames, now.pushes, now.records, now.delivered, now.readers) == (3, 3, 3, 3, 2)


def test_statistics_of_the_file_system_are_the_same(shared: int) -> None:
    say(shared, TOTAL, 1)
    now, folder = statistics(shared), "/sys/class/smartmeter/smartmeter0"
    for statistic in type(now).__slots__:
        path = f"{folder}/statistics/{statistic}"
        with open(path) as file:
            assert int(file.read()) == getattr(now, statistic), statistic
        assert os.stat(path).st_mode & 0o777 == 0o400
    with open(f"{folder}/meter") as file:
        assert file.read() == "house-1\n"


def test_snapshot_goes_on_where_it_ended(shared: int) -> None:
    """As many records as fit; too small a room for one is an error."""
    names = [f"1.0.{c}.8.0.255" for c in range(1, 101)]
    for value, obis in enumerate(names):
        say(shared, obis, value)
    whole = snapshot(shared)
    assert [number(one) for one in whole] == list(range(100))
    assert [one.encode() for one in snapshot(shared, 200)] == [one.encode() for one in whole]
    for room in (0, 3, 4, 40):
        refused(errno.EMSGSIZE, ControlCode.snapshot, shared, SnapshotRequest(begin=0).encode(), room)
    past = SnapshotRequest(begin=1000).encode()
    assert SnapshotAnswer.decode(control(shared, ControlCode.snapshot, past, 100)).records == []


def test_snapshot_keeps_those_that_were_told_last(shared: int) -> None:
    """128 objects at most."""
    for value in range(300):
        say(shared, f"1.0.{value // 200}.{value % 200}.0.255", value)
    assert sorted(number(one) for one in snapshot(shared)) == list(range(172, 300))


def test_attach_again(shared: int) -> None:
    """Another meter only while there is no record of the first."""
    attach(shared, "house-2")
    reader = opened(flags=os.O_NONBLOCK)
    say(shared, TOTAL, 1)
    with fails(errno.EBUSY):
        attach(shared, "house-3")
    attach(shared, "house-2")
    say(shared, TOTAL, 2)
    assert [(one.meter, number(one)) for one in take_all(reader)] == [(b"house-2", 1), (b"house-2", 2)]


def test_what_needs_a_meter_says_so() -> None:
    insert("win12.ko", "feeders=1")
    try:
        file = opened()
        refused(errno.ENOTCONN, ControlCode.keys, file, KEYS.encode())
        refused(errno.ENOTCONN, ControlCode.feed, file, DeviceFeed(time=0, octets=b"x").encode())
        refused(errno.ENOKEY, ControlCode.counter, file, room=12)
        assert snapshot(file) == []
    finally:
        close_all()
        delete("win12")


def test_counter_comes_back_and_keys_do_not(shared: int) -> None:
    control(shared, ControlCode.keys, KEYS.encode())
    counter = DeviceCounter.decode(control(shared, ControlCode.counter, room=100))
    assert (counter.title, counter.counter) == (TITLE, 7)
    refused(errno.EMSGSIZE, ControlCode.counter, shared, room=11)
    say_refused(shared)
    attach(shared)
    refused(errno.ENOKEY, ControlCode.counter, shared, room=12)


def say_refused(file: int) -> None:
    """With keys nothing is taken without protection."""
    before = statistics(file)
    say(file, TOTAL, 1)
    now = statistics(file)
    assert (now.pushes, now.refused) == (before.pushes, before.refused + 1)


def test_wrong_keys_are_refused_and_the_old_ones_stay(shared: int) -> None:
    control(shared, ControlCode.keys, KEYS.encode())
    two_sizes = DeviceKeys(title=TITLE, counter=0, encryption=bytes(16), authentication=bytes(32))
    refused(errno.EINVAL, ControlCode.keys, shared, two_sizes.encode())
    refused(errno.EINVAL, ControlCode.keys, shared, KEYS.encode()[:-1])
    assert DeviceCounter.decode(control(shared, ControlCode.counter, room=12)).counter == 7


def test_unknown_controls(shared: int) -> None:
    for code in (*range(0x00, 0x30), 0xFF):
        if code not in CODES:
            refused(errno.ENOTTY, code, shared)
    for other in (command(1, way=1), command(1, size=8), command(1, kind="T")):
        with fails(errno.ENOTTY):
            fcntl.ioctl(shared, other, bytearray(24))


def test_memory_that_is_not_there(shared: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    with open("/policies/everyone", "rb") as table:
        size = len(table.read())
    for given, out in ((8, 8), (0, 0), (1 << 63, 1 << 63), ((1 << 64) - 8, (1 << 64) - 8)):
        for code, octets, room in (
            (ControlCode.policy, size, 0),
            (ControlCode.statistics, 0, 120),
            (ControlCode.snapshot, 4, 100),
        ):
            asked = ctypes.create_string_buffer(struct.pack(CONTROL, given, out, octets, room))
            assert libc.ioctl(shared, command(code), asked) == -1
            assert ctypes.get_errno() == errno.EFAULT
    assert libc.ioctl(shared, command(ControlCode.statistics), ctypes.c_void_p(8)) == -1
    assert ctypes.get_errno() == errno.EFAULT


def test_only_what_was_written_goes_out(shared: int) -> None:
    """The room behind an answer is as it was, and an error changes nothing."""
    room, mark = 4096, b"\xa5"
    out = ctypes.create_string_buffer(room)
    given = ctypes.create_string_buffer(SnapshotRequest(begin=0).encode(), 4)
    say(shared, TOTAL, 9)
    for code, octets in ((ControlCode.statistics, 0), (ControlCode.snapshot, 4)):
        ctypes.memset(out, mark[0], room)
        asked = bytearray(struct.pack(CONTROL, ctypes.addressof(given), ctypes.addressof(out), octets, room))
        fcntl.ioctl(shared, command(code), asked)
        (size,) = struct.unpack_from("=I", asked, 20)
        assert 0 < size < room
        assert out.raw[size:] == mark * (room - size)


def test_any_octets_of_any_size(shared: int) -> None:
    """Every control, with sizes and octets by chance: an answer or an error, and the device still works."""
    chance, answered = random.Random(12), 0
    frames = [
        KEYS.encode(),
        SnapshotRequest(begin=0).encode(),
        reading(TOTAL, 1),
        settings(),
        table("everyone"),
        table("household"),
    ]
    for _ in range(6000):
        code, room = chance.choice((*CODES, 0, 0x40)), chance.choice((0, 1, 12, 120, 5000, 70000))
        answered += tried(shared, code, anything(chance, frames), room)
    assert answered > 300
    policy(shared, "everyone")
    snapshot(shared)
    assert statistics(shared).readers == 1


def anything(chance: random.Random, frames: list[bytes]) -> bytes:
    """A frame, or octets, with some of them changed, or cut."""
    known = chance.random() < 0.6
    octets = bytearray(chance.choice(frames) if known else chance.randbytes(chance.choice((0, 1, 4, 40, 500))))
    for _ in range(chance.choice((0, 1, 3))):
        if octets:
            octets[chance.randrange(len(octets))] = chance.randrange(256)
    return bytes(octets if chance.random() < 0.7 else octets[: chance.randrange(len(octets) + 1)])


def tried(file: int, code: int, octets: bytes, room: int) -> bool:
    try:
        control(file, code, octets, room)
    except OSError as error:
        assert error.errno in REFUSALS, errno.errorcode[error.errno or 0]  # noqa: PT017 - it may do without
        return False
    return True


def settings() -> bytes:
    return DeviceSettings(
        carrier=3, utc_offset=840, needs_protection=0, client=1, server=0, physical=0, meter=b"house-1"
    ).encode()


def table(name: str) -> bytes:
    with open(f"/policies/{name}", "rb") as file:
        return file.read()


def test_sizes_that_are_absurd(shared: int) -> None:
    """Four gigabytes going in or out are refused before anything is fetched, or cut to what an answer can have."""
    for code in CODES:
        asked = bytearray(struct.pack(CONTROL, 8, 8, 0xFFFFFFFF, 0xFFFFFFFF))
        with fails(errno.EINVAL, errno.ENOTTY):
            fcntl.ioctl(shared, command(code), asked)


def test_exchange_is_asked_about_first(keeper: int) -> None:
    """Who may not ask is told that, whatever the line can do; who may is told that this meter only pushes."""
    asked = ExchangeRequest(deadline=1000, apdu=get(TOTAL)).encode()
    refused(errno.EACCES, ControlCode.exchange, keeper, asked, 1000)
    policy(keeper, "asking")
    refused(errno.ENOTCONN, ControlCode.exchange, keeper, asked, 1000)
    other = ExchangeRequest(deadline=1000, apdu=get("1.0.99.1.0.255")).encode()
    refused(errno.EACCES, ControlCode.exchange, keeper, other, 1000)
    refused(errno.EINVAL, ControlCode.exchange, keeper, ExchangeRequest(deadline=1000, apdu=b"\xc4").encode(), 1000)
    control(keeper, ControlCode.cancel)
    assert control(keeper, ControlCode.take, room=100) == b""


def get(obis: str) -> bytes:
    """GET.request of one register."""
    attribute = AttributeDescriptor(class_id=3, instance_id=name(obis), attribute_id=2)
    return GetRequestNormal(invoke_id=1, attribute=attribute).encode()
