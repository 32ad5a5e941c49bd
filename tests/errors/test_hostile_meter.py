"""A meter that breaks the rules: each time the right error, in time, in bounded memory, and nothing of the message is used."""

import asyncio
import contextlib
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
import win12
from evil_meter import CLIENT_TITLE, CONTROL, KEYS, Evil, EvilMeter, evil_meter
from hostile_help import LATE, REGISTER, read_long, read_twice, refused, talk
from win12.security.counters import MemoryCounters, counter_name
from win12.security.suite import control_octet
from win12_wire.errors import Code, MeterError, Win12Error
from win12_wire.frames import apdu
from win12_wire.frames.get import GetResponseNormal, GetResponseWithDatablock, GetResponseWithList


async def test_without_evil_everything_is_read() -> None:
    assert await talk(Evil()) == [7, 7]
    assert len((await talk(Evil(), read_long)).value) == 500


# --- answers


def flip(position: int) -> Callable[[EvilMeter, bytes], bytes]:
    def spoil(meter: EvilMeter, plain: bytes) -> bytes:
        octets = bytearray(meter.protect(plain))
        octets[position] ^= 1
        return bytes(octets)

    return spoil


@pytest.mark.parametrize("position", [-1, -12, -13, -20])
async def test_a_flipped_bit_in_tag_or_content(position: int) -> None:
    await refused(Evil(answer=flip(position)), Code.WRONG_TAG)


async def test_a_replayed_answer() -> None:
    sent: list[bytes] = []

    def spoil(meter: EvilMeter, plain: bytes) -> bytes:
        sent.append(meter.protect(plain))
        return sent[0]

    await refused(Evil(answer=spoil), Code.REPLAY)


@pytest.mark.parametrize("counter", [0, 1, 100])
async def test_an_older_counter(counter: int) -> None:
    await refused(Evil(answer=lambda meter, plain: meter.protect(plain, counter)), Code.REPLAY)


async def test_a_plain_answer() -> None:
    await refused(Evil(answer=lambda _, plain: plain), Code.NOT_PROTECTED)


@pytest.mark.parametrize(("authenticated", "encrypted"), [(True, False), (False, True)])
async def test_an_answer_with_less_protection(authenticated: bool, encrypted: bool) -> None:
    control = control_octet(2, authenticated=authenticated, encrypted=encrypted)
    await refused(Evil(answer=lambda meter, plain: meter.protect(plain, control=control)), Code.WEAK_PROTECTION)


async def test_an_answer_that_says_another_suite() -> None:
    def spoil(meter: EvilMeter, plain: bytes) -> bytes:
        octets = bytearray(meter.protect(plain))
        octets[octets.index(CONTROL, 10)] = 0x30
        return bytes(octets)

    await refused(Evil(answer=spoil), Code.WRONG_SUITE)


@pytest.mark.parametrize("title", [CLIENT_TITLE, b"OTHER001"])
async def test_an_answer_under_another_title(title: bytes) -> None:
    await refused(Evil(answer=lambda meter, plain: meter.protect(plain, title=title)), Code.WRONG_TITLE)


async def test_our_own_request_sent_back() -> None:
    def spoil(meter: EvilMeter, plain: bytes) -> bytes:
        return meter.protect(bytes.fromhex("c001c1000301000108 00ff0200"))

    await refused(Evil(answer=spoil), Code.UNEXPECTED_APDU)


async def test_another_invoke_id() -> None:
    def spoil(plain: bytes) -> bytes:
        answer = apdu.decode(plain)
        assert isinstance(answer, GetResponseNormal | GetResponseWithList)
        answer.invoke_id ^= 1
        return answer.encode()

    await refused(Evil(plain=spoil), Code.WRONG_INVOKE_ID)


def nested(depth: int) -> Callable[[bytes], bytes]:
    return lambda plain: plain[:4] + b"\x02\x01" * depth + b"\x00"


@pytest.mark.parametrize("depth", [17, 500, 10_000])
async def test_deep_nesting(depth: int) -> None:
    await refused(Evil(plain=nested(depth)), Code.INVALID_APDU)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain[:-1],
        lambda plain: plain + b"\0",
        lambda plain: plain[:4],
        lambda plain: b"",
        lambda plain: b"\xff" + plain,
        lambda plain: plain[:4] + bytes.fromhex("0184ffffffff"),
        lambda plain: plain[:4] + bytes.fromhex("0984ffffffff00"),
        lambda plain: plain[:4] + bytes.fromhex("0985ffffffffff00"),
        lambda plain: plain[:4] + bytes.fromhex("0180"),
        lambda plain: plain[:4] + bytes.fromhex("1302020406840000ffff06") + bytes(20),
    ],
)
async def test_an_answer_that_cannot_be_read(spoil: Callable[[bytes], bytes]) -> None:
    tracemalloc.start()
    try:
        await refused(Evil(plain=spoil), Code.INVALID_APDU)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda octets: octets[:-1],
        lambda octets: octets + b"\0",
        lambda octets: octets[:1],
        lambda octets: octets[:10] + b"\x84\xff\xff\xff\xff" + octets[11:],
        lambda octets: octets[:10] + b"\x04" + octets[11:],
    ],
)
async def test_an_envelope_that_cannot_be_read(spoil: Callable[[bytes], bytes]) -> None:
    await refused(Evil(answer=lambda meter, plain: spoil(meter.protect(plain))), Code.INVALID_APDU)


# --- the stream


async def test_one_octet_at_a_time() -> None:
    assert await talk(Evil(octets=lambda octets: [octets[n : n + 1] for n in range(len(octets))])) == [7, 7]


async def test_half_a_message_then_silence() -> None:
    await refused(Evil(octets=lambda octets: [octets[:20]]), Code.RESPONSE_TIMEOUT, within=LATE)


async def test_a_length_that_is_never_filled() -> None:
    await refused(Evil(octets=lambda octets: [octets[:6] + b"\xff\xff" + octets[8:]]), Code.RESPONSE_TIMEOUT, within=LATE)


async def test_silence() -> None:
    await refused(Evil(octets=lambda octets: []), Code.RESPONSE_TIMEOUT, within=LATE)


async def test_another_version_of_the_wrapper() -> None:
    await refused(Evil(octets=lambda octets: [b"\0\2" + octets[2:]]), Code.BAD_VALUE)


async def test_a_message_for_somebody_else() -> None:
    await refused(Evil(octets=lambda octets: [octets[:4] + b"\0\x63" + octets[6:]]), Code.RESPONSE_TIMEOUT, within=LATE)


async def test_a_close_instead_of_an_answer() -> None:
    await refused(Evil(octets=lambda octets: [b""]), Code.PEER_CLOSED)


async def test_a_close_in_the_middle_of_an_answer() -> None:
    await refused(Evil(octets=lambda octets: [octets[:20], b""]), Code.PEER_CLOSED)


async def test_a_close_between_blocks() -> None:
    await refused(Evil(octets=lambda octets: [b""], from_get=3), Code.PEER_CLOSED, read_long)


async def test_a_flood_after_the_answer() -> None:
    flood = bytes.fromhex("0001000900090001ff") * 200_000
    tracemalloc.start()
    try:
        assert await talk(Evil(octets=lambda octets: [octets, flood])) == [7, 7]
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()


# --- blocks


def block(change: Callable[[GetResponseWithDatablock], None]) -> Callable[[bytes], bytes]:
    def spoil(plain: bytes) -> bytes:
        answer = apdu.decode(plain)
        assert isinstance(answer, GetResponseWithDatablock)
        change(answer)
        return answer.encode()

    return spoil


@pytest.mark.parametrize("number", [0, 2, 4, 0xFFFFFFFF])
async def test_a_block_out_of_order(number: int) -> None:
    def change(answer: GetResponseWithDatablock) -> None:
        answer.block_number = number

    await refused(Evil(plain=block(change), from_get=2), Code.BLOCK_SEQUENCE, read_long)


async def test_the_association_survives_a_block_out_of_order() -> None:
    def change(answer: GetResponseWithDatablock) -> None:
        answer.block_number += meter_spoils.pop() if meter_spoils else 0

    async def read(meter: win12.Meter) -> Any:
        with pytest.raises(Win12Error):
            await read_long(meter)
        return len((await read_long(meter)).value)

    meter_spoils = [1]
    assert await talk(Evil(plain=block(change)), read) == 500


async def test_blocks_that_never_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("win12_wire.limits.BLOCKS_MAX", 50)

    def change(answer: GetResponseWithDatablock) -> None:
        answer.last_block = 0

    await refused(Evil(plain=block(change)), Code.TRANSFER_TOO_LARGE, read_long)


async def test_a_transfer_that_the_meter_breaks_off() -> None:
    def change(answer: GetResponseWithDatablock) -> None:
        answer.raw, answer.error = None, 15

    with pytest.raises(MeterError) as error:
        await talk(Evil(plain=block(change), from_get=2), read_long)
    assert error.value.result == 15


async def test_blocks_that_make_no_data() -> None:
    def change(answer: GetResponseWithDatablock) -> None:
        answer.raw = b"\xff" * 10

    await refused(Evil(plain=block(change)), Code.TRAILING, read_long)


# --- afterwards


async def test_no_counter_is_used_twice_over_failures() -> None:
    counters, before = MemoryCounters(), []
    for evil in (Evil(), Evil(answer=flip(-1)), Evil(proof=lambda _: bytes(17)), Evil(octets=lambda _: [b""]), Evil()):
        before.append(counters.next_unused(counter_name(KEYS.ek, CLIENT_TITLE)))
        with contextlib.suppress(Win12Error):
            async with evil_meter(evil) as url, win12.open(url, keys=KEYS, counters=counters) as meter:
                await read_twice(meter)
    assert before == sorted(set(before))


@pytest.mark.parametrize("pause", [0.0, 0.01, 0.06, 0.12])
async def test_a_cancelled_read_leaves_the_meter_usable(pause: float) -> None:
    async def read(meter: win12.Meter) -> Any:
        task = asyncio.create_task(read_long(meter))
        await asyncio.sleep(pause)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return (await meter.read(REGISTER)).raw

    assert await talk(Evil(octets=lambda octets: [octets[:15], 0.05, octets[15:]]), read) == 7


async def test_a_cancelled_transfer_is_not_fetched_to_its_end() -> None:
    answers: list[int] = []

    def count(octets: bytes) -> list[bytes | float]:
        answers.append(len(octets))
        return [0.005, octets]

    async def read(meter: win12.Meter) -> Any:
        task = asyncio.create_task(read_long(meter))
        await asyncio.sleep(0.02)
        task.cancel()
        return (await meter.read(REGISTER)).raw

    assert await talk(Evil(octets=count), read) == 7
    assert len(answers) < 12


async def test_tasks_at_once_queue() -> None:
    async def read(meter: win12.Meter) -> Any:
        return await asyncio.gather(*(meter.read(REGISTER) for _ in range(20)), read_long(meter))

    *readings, long = await talk(Evil(), read)
    assert [reading.raw for reading in readings] == [7] * 20
    assert len(long.value) == 500
