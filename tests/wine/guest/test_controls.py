"""Controls, good ones and bad ones."""

import random

import device as d
from device import (
    Asked,
    attach,
    code_of,
    control,
    fails,
    feed,
    number,
    opened,
    policy,
    refused,
    snapshot,
    statistics,
    take_all,
)
from meter import TOTAL, reading, say
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceCounter,
    DeviceFeed,
    DeviceKeys,
    SnapshotAnswer,
    SnapshotRequest,
)

TITLE = b"WIN12345"
CODES = tuple(ControlCode)
KEYS = DeviceKeys(title=TITLE, counter=7, encryption=bytes(range(16)), authentication=bytes(16))
REFUSALS = {
    d.INVALID_PARAMETER, d.TOO_SMALL, d.INVALID_FUNCTION, d.ACCESS_DENIED, d.BUSY, d.NO_KEYS, d.NOT_READY, d.NOT_SUPPORTED
}  # fmt: skip


def test_statistics(shared: int) -> None:
    reader = opened()
    before = statistics(shared)
    for value in range(3):
        say(shared, TOTAL, value)
    feed(shared, b"noise")
    take_all(reader)
    now = statistics(shared)
    assert now.octets - before.octets == 3 * len(reading(TOTAL, 0)) + 5
    assert (now.frames, now.pushes, now.records, now.delivered, now.readers) == (3, 3, 3, 3, 2)


def test_snapshot_goes_on_where_it_ended(shared: int) -> None:
    """As many records as fit; too small a room for one is an error."""
    for value in range(100):
        say(shared, f"1.0.{value + 1}.8.0.255", value)
    whole = snapshot(shared)
    assert [number(one) for one in whole] == list(range(100))
    assert [one.encode() for one in snapshot(shared, 200)] == [one.encode() for one in whole]
    for room in (0, 3, 4, 40):
        refused(d.TOO_SMALL, ControlCode.snapshot, shared, SnapshotRequest(begin=0).encode(), room)
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
    reader = opened()
    say(shared, TOTAL, 1)
    with fails(d.BUSY):
        attach(shared, "house-3")
    attach(shared, "house-2")
    say(shared, TOTAL, 2)
    assert [(one.meter, number(one)) for one in take_all(reader)] == [(b"house-2", 1), (b"house-2", 2)]


def test_counter_comes_back_and_keys_do_not(shared: int) -> None:
    control(shared, ControlCode.keys, KEYS.encode())
    counter = DeviceCounter.decode(control(shared, ControlCode.counter, room=100))
    assert (counter.title, counter.counter) == (TITLE, 7)
    refused(d.TOO_SMALL, ControlCode.counter, shared, room=11)
    before = statistics(shared)
    say(shared, TOTAL, 1)  # with keys nothing is taken without protection
    now = statistics(shared)
    assert (now.pushes, now.refused) == (before.pushes, before.refused + 1)
    attach(shared)
    refused(d.NO_KEYS, ControlCode.counter, shared, room=12)


def test_wrong_keys_are_refused_and_the_old_ones_stay(shared: int) -> None:
    control(shared, ControlCode.keys, KEYS.encode())
    two_sizes = DeviceKeys(title=TITLE, counter=0, encryption=bytes(16), authentication=bytes(32))
    refused(d.INVALID_PARAMETER, ControlCode.keys, shared, two_sizes.encode())
    refused(d.INVALID_PARAMETER, ControlCode.keys, shared, KEYS.encode()[:-1])
    assert DeviceCounter.decode(control(shared, ControlCode.counter, room=12)).counter == 7


def test_unknown_controls(shared: int) -> None:
    """Codes that there are not, and those that there are by another way, with another access, of another type."""
    for code in (*range(0x00, 0x30), 0xFF):
        if code not in CODES:
            refused(d.INVALID_FUNCTION, code, shared)
    for other in (code_of(1, method=1), code_of(1, method=2), code_of(1, method=3), code_of(1, access=0), code_of(1, kind=34)):
        with fails(d.INVALID_FUNCTION, d.INVALID_PARAMETER):
            control(shared, other, raw=True)


def test_only_what_was_written_goes_out(shared: int) -> None:
    """The room behind an answer is as it was, and an error changes nothing."""
    say(shared, TOTAL, 9)
    for code, octets in ((ControlCode.statistics, b""), (ControlCode.snapshot, SnapshotRequest(begin=0).encode())):
        asked = Asked(shared, 4096)
        d.ctypes.memset(asked.octets, 0xA5, 4096)
        given = d.ctypes.create_string_buffer(octets, max(len(octets), 1))
        answer = asked.begun(d.w.device_io_control, code_of(code), given, len(octets), asked.octets, 4096).result()
        assert 0 < len(answer) < 4096
        assert asked.octets.raw[len(answer) :] == b"\xa5" * (4096 - len(answer))


def test_any_octets_of_any_size(shared: int) -> None:
    """Every control, with sizes and octets by chance: an answer or an error, and the device still works."""
    chance, answered = random.Random(12), 0
    frames = [KEYS.encode(), SnapshotRequest(begin=0).encode(), reading(TOTAL, 1), d.settings(), d.table("everyone")]
    for _ in range(6000):
        code, room = chance.choice((*CODES, 0, 0x40)), chance.choice((0, 1, 12, 120, 5000, 70000))
        answered += tried(shared, code_of(code), anything(chance, frames), room)
    assert answered > 300
    policy(shared, "everyone")
    snapshot(shared)
    assert statistics(shared).readers == 1


def test_any_code_at_all(shared: int) -> None:
    """Numbers by chance: other types, functions, ways to pass octets, accesses. The process that the driver is in lives on."""
    chance = random.Random(34)
    for _ in range(4000):
        code = chance.getrandbits(32) if chance.random() < 0.5 else code_of(chance.choice(CODES)) ^ 1 << chance.randrange(32)
        octets = chance.randbytes(chance.choice((0, 4, 100, 5000)))
        tried(shared, code, octets, chance.choice((0, 4, 5000)), any_error=True)
    policy(shared, "everyone")
    assert statistics(shared).readers == 1


def anything(chance: random.Random, frames: list[bytes]) -> bytes:
    """A frame, or octets, with some of them changed, or cut."""
    known = chance.random() < 0.6
    octets = bytearray(chance.choice(frames) if known else chance.randbytes(chance.choice((0, 1, 4, 40, 500))))
    for _ in range(chance.choice((0, 1, 3))):
        if octets:
            octets[chance.randrange(len(octets))] = chance.randrange(256)
    return bytes(octets if chance.random() < 0.7 else octets[: chance.randrange(len(octets) + 1)])


def tried(file: int, code: int, octets: bytes, room: int, *, any_error: bool = False) -> bool:
    waits = code == code_of(ControlCode.take)
    try:
        control(file, code, octets, room, raw=True, seconds=0.02 if waits else 30)
    except TimeoutError:
        return waits
    except OSError as error:
        assert any_error or error.winerror in REFUSALS, error  # noqa: PT017 - it may do without
        return False
    return True


def test_sizes_that_are_absurd(shared: int) -> None:
    """16 MB going in are refused, whatever they are."""
    for code in CODES:
        refused_sizes = (d.INVALID_PARAMETER, d.INVALID_FUNCTION)
        with fails(*refused_sizes):
            control(shared, code, bytes(1 << 24), 1 << 20)


def test_feeding_in_pieces_of_any_size(shared: int) -> None:
    reader, octets = opened(), reading(TOTAL, 5) * 20
    for size in (1, 7, 4096):
        for at in range(0, len(octets), size):
            feed(shared, octets[at : at + size])
    assert [number(one) for one in take_all(reader)] == [5] * 60
    refused(d.INVALID_PARAMETER, ControlCode.feed, shared, DeviceFeed(time=0, octets=bytes(4097)).encode())
