"""Controls, good ones and bad ones."""

import ctypes
import errno
import fcntl
import os
import random
import struct

from device import attach, close_all, control, feed, number, opened, policy, refused, snapshot, statistics, take_all
from meter import reading, say
from module import delete, insert
from win12_wire.frames.device_abi import ControlCode, DeviceCounter, DeviceFeed, DeviceKeys, DeviceSettings, SnapshotAnswer, SnapshotRequest

TOTAL = "1.0.1.8.0.255"
TITLE = b"WIN12345"
CODES = tuple(ControlCode)
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
    for name in type(now).__slots__:
        path = f"{folder}/statistics/{name}"
        with open(path) as file:
            assert int(file.read()) == getattr(now, name), name
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
    try:
        attach(shared, "house-3")
    except OSError as error:
        assert error.errno == errno.EBUSY
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
    size = 24
    for code in (*range(0x00, 0x30), 0xFF):
        if code not in CODES:
            refused(errno.ENOTTY, code, shared)
    for command in (1 << 30 | size << 16 | ord("W") << 8 | 1, 3 << 30 | 8 << 16 | ord("W") << 8 | 1, 3 << 30 | size << 16 | ord("T") << 8 | 1):
        try:
            fcntl.ioctl(shared, command, bytearray(size))
        except OSError as error:
            assert error.errno == errno.ENOTTY
        else:
            raise AssertionError(hex(command))


def test_memory_that_is_not_there(shared: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    with open("/policies/everyone", "rb") as table:
        size = len(table.read())
    for given, out in ((8, 8), (0, 0), (1 << 63, 1 << 63), ((1 << 64) - 8, (1 << 64) - 8)):
        for code, octets, room in ((ControlCode.policy, size, 0), (ControlCode.statistics, 0, 120), (ControlCode.snapshot, 4, 100)):
            asked = ctypes.create_string_buffer(struct.pack("=QQII", given, out, octets, room))
            assert libc.ioctl(shared, 3 << 30 | 24 << 16 | ord("W") << 8 | code, asked) == -1
            assert ctypes.get_errno() == errno.EFAULT
    assert libc.ioctl(shared, 3 << 30 | 24 << 16 | ord("W") << 8 | ControlCode.statistics, ctypes.c_void_p(8)) == -1
    assert ctypes.get_errno() == errno.EFAULT


def test_only_what_was_written_goes_out(shared: int) -> None:
    """The room behind an answer is as it was, and an error changes nothing."""
    room, mark = 4096, b"\xa5"
    out = ctypes.create_string_buffer(room)
    given = ctypes.create_string_buffer(SnapshotRequest(begin=0).encode(), 4)
    say(shared, TOTAL, 9)
    for code, octets in ((ControlCode.statistics, 0), (ControlCode.snapshot, 4)):
        ctypes.memset(out, mark[0], room)
        asked = bytearray(struct.pack("=QQII", ctypes.addressof(given), ctypes.addressof(out), octets, room))
        fcntl.ioctl(shared, 3 << 30 | 24 << 16 | ord("W") << 8 | code, asked)
        (size,) = struct.unpack_from("=I", asked, 20)
        assert 0 < size < room
        assert out.raw[size:] == mark * (room - size)


def test_any_octets_of_any_size(shared: int) -> None:
    """Every control, with sizes and octets by chance: an answer or an error, and the device still works."""
    chance, answered = random.Random(12), 0
    frames = [KEYS.encode(), SnapshotRequest(begin=0).encode(), reading(TOTAL, 1), settings(), table("everyone"), table("household")]
    for _ in range(6000):
        octets = bytearray(chance.choice(frames)) if chance.random() < 0.6 else bytearray(chance.randbytes(chance.choice((0, 1, 4, 40, 500))))
        for _ in range(chance.choice((0, 1, 3))):
            if octets:
                octets[chance.randrange(len(octets))] = chance.randrange(256)
        if chance.random() < 0.3:
            octets = octets[: chance.randrange(len(octets) + 1)]
        answered += tried(shared, chance.choice((*CODES, 0, 0x40)), bytes(octets), chance.choice((0, 1, 12, 120, 5000, 70000)))
    assert answered > 300
    policy(shared, "everyone")
    snapshot(shared)
    assert statistics(shared).readers == 1


def tried(file: int, code: int, octets: bytes, room: int) -> bool:
    try:
        control(file, code, octets, room)
    except OSError as error:
        assert error.errno in {
            errno.EINVAL, errno.EMSGSIZE, errno.ENOTTY, errno.EACCES, errno.EBUSY, errno.ENOKEY, errno.ENOTCONN, errno.EOPNOTSUPP
        }, errno.errorcode[error.errno]  # fmt: skip
        return False
    return True


def settings() -> bytes:
    return DeviceSettings(carrier=3, utc_offset=840, needs_protection=0, client=1, server=0, physical=0, meter=b"house-1").encode()


def table(name: str) -> bytes:
    with open(f"/policies/{name}", "rb") as file:
        return file.read()


def test_sizes_that_are_absurd(shared: int) -> None:
    """Four gigabytes going in or out are refused before anything is fetched, or cut to what an answer can have."""
    for code in CODES:
        asked = bytearray(struct.pack("=QQII", 8, 8, 0xFFFFFFFF, 0xFFFFFFFF))
        try:
            fcntl.ioctl(shared, 3 << 30 | 24 << 16 | ord("W") << 8 | code, asked)
        except OSError as error:
            assert error.errno in {errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTTY}, (code, error)
        else:
            raise AssertionError(code)
