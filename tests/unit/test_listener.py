"""Receiving pushes: gaps, cuts, noise, partial messages and bounds, without sockets."""

import random

import pytest
from decode_help import KEYS, SERVER, blocks, glo, hdlc, mbus, push, wrapped
from win12.application.listening.receiver import Heard, PushReceiver
from win12_wire.limits import APDU_MAX, T_PUSH_GAP

LLC = b"\xe6\xe7\x00"


def pushes(count: int = 3) -> list[bytes]:
    return [push(number, number) for number in range(1, count + 1)]


def lines() -> dict[str, bytes]:
    """The same three pushes over each link."""
    block = [f for apdu in pushes() for at, b in enumerate(blocks(apdu, 20)) for f in hdlc(b, llc=LLC[: 3 * (not at)])]
    return {
        "hdlc": b"".join(frame for apdu in pushes() for frame in hdlc(apdu)),
        "hdlc segments": b"\x7e".join(frame for apdu in pushes() for frame in hdlc(apdu, 30)),
        "hdlc with noise": b"\x01\x02\x7e\xa1".join([b"", *(frame for apdu in pushes() for frame in hdlc(apdu, 30)), b""]),
        "hdlc blocks": b"".join(block),
        "mbus": b"".join(frame for apdu in pushes() for frame in mbus(apdu, 30)),
        "mbus with noise": b"\xe5\x10\x40\x55".join([b"", *(frame for apdu in pushes() for frame in mbus(apdu))]),
        "wrapper": b"".join(map(wrapped, pushes())),
        "raw": b"".join(pushes()),
        "raw with llc": b"".join(LLC + apdu for apdu in pushes()),
        "raw blocks": b"".join(block for apdu in pushes() for block in blocks(apdu, 11)),
        "ciphered raw": b"".join(glo(apdu, number) for number, apdu in enumerate(pushes(), 1)),
        "ciphered mbus": b"".join(frame for n, apdu in enumerate(pushes(), 1) for frame in mbus(glo(apdu, n), 40)),
    }


def feed(receiver: PushReceiver, pieces: list[bytes], step: float = 0.01) -> list[Heard]:
    heard, now = [], 0.0
    for piece in pieces:
        heard += receiver.receive(piece, now)
        now += step
        heard += receiver.handle_timer(now)
    return heard


def values(heard: list[Heard]) -> list[object]:
    return [reading.raw for one in heard for reading in one.decoded.readings]


@pytest.mark.parametrize("size", [2, 5, 8, 11, 100])
def test_a_broken_wrapper_is_told_the_same_however_it_is_cut(size: int) -> None:
    """The header alone is told, not what else happened to come with it."""
    octets = bytes.fromhex("000100010001000c0f0000000100010802020906 1100000e08019df75f0400550c21e6ac0001")

    def told(step: int) -> list[tuple[str, bytes]]:
        pieces = [octets[at : at + step] for at in range(0, len(octets), step)]
        receiver = PushReceiver([])
        heard = feed(receiver, pieces) + receiver.finish()
        return [(str(one.decoded.error), one.decoded.octets.octets if one.decoded.octets else b"") for one in heard]

    assert told(size) == told(1)
    assert told(1)


@pytest.mark.parametrize("name", lines())
@pytest.mark.parametrize("size", [1, 2, 7, 100, 10_000])
def test_any_cut_gives_the_same_messages(name: str, size: int) -> None:
    octets = lines()[name]
    receiver = PushReceiver([KEYS])
    heard = feed(receiver, [octets[at : at + size] for at in range(0, len(octets), size)]) + receiver.finish()
    assert values(heard) == [1, 2, 3]
    assert [one.decoded.error for one in heard] == [None] * 3
    assert [one.decoded.octets.octets for one in heard if one.decoded.octets] == pushes()


@pytest.mark.parametrize("name", lines())
def test_places_and_octets_are_those_of_the_stream(name: str) -> None:
    octets = lines()[name]
    receiver = PushReceiver([KEYS])
    for one in receiver.receive(octets, 0.0) + receiver.finish():
        first = one.octets[:10]
        assert octets[one.offset :].startswith(first)


@pytest.mark.parametrize("name", ["hdlc segments", "hdlc blocks", "mbus"])
def test_gaps_inside_a_push_are_allowed(name: str) -> None:
    """Three seconds between frames, which meters take (L+G E450)."""
    octets = lines()[name]
    receiver = PushReceiver([KEYS])
    heard = feed(receiver, [octets[at : at + 40] for at in range(0, len(octets), 40)], step=3.0) + receiver.finish()
    assert values(heard) == [1, 2, 3]


@pytest.mark.parametrize("carry", [lambda apdu: hdlc(apdu, 20), mbus, lambda apdu: [apdu], lambda apdu: [wrapped(apdu)]])
def test_a_longer_silence_ends_a_partial_message(carry: object) -> None:
    first, second = b"".join(carry(push(1))), b"".join(carry(push(2)))  # type: ignore[operator]
    receiver = PushReceiver()
    assert receiver.receive(first[:-5], 0.0) == []
    deadline = receiver.deadline()
    assert deadline == T_PUSH_GAP
    assert receiver.handle_timer(deadline - 0.1) == []
    partial = receiver.handle_timer(deadline)
    assert partial
    assert all(one.decoded.error is not None and not one.decoded.whole for one in partial)
    assert values(receiver.receive(second, 10.0) + receiver.finish()) == [2]


@pytest.mark.parametrize("name", lines())
def test_what_is_partial_at_the_end_is_told(name: str) -> None:
    octets = lines()[name].rstrip(b"\x01\x02\x7e\xa1\xe5\x10\x40\x55")
    receiver = PushReceiver([KEYS])
    heard = receiver.receive(octets[: -len(octets) // 10], 0.0) + receiver.finish()
    assert values(heard) == [1, 2]
    assert any(one.decoded.error is not None and not one.decoded.whole for one in heard)


def test_a_whole_frame_with_an_unreadable_apdu_is_told_whole() -> None:
    (frame,) = hdlc(b"\x0f\x00\x00\x00\x01\x00\x02\x01\x0b")
    (heard,) = PushReceiver().receive(frame, 0.0)
    assert heard.decoded.whole
    assert heard.decoded.error is not None
    assert heard.octets == frame


def test_a_long_raw_push_that_dribbles_in_is_told_at_last_when_the_line_is_silent() -> None:
    """It is read from its beginning so often only; at once it is told at once."""
    long = push(times=100)
    assert len(PushReceiver().receive(long, 0.0)) == 1
    receiver = PushReceiver()
    assert feed(receiver, [long[at : at + 1] for at in range(len(long))], 0.0) == []
    (heard,) = receiver.handle_timer(T_PUSH_GAP + 1)
    assert (heard.octets, heard.decoded.error) == (long, None)


def test_an_unknown_line_is_told_when_it_falls_silent() -> None:
    receiver = PushReceiver()
    assert receiver.receive(b"GET / HTTP/1.1\r\n\r\n", 0.0) == []
    (heard,) = receiver.handle_timer(10.0)
    assert heard.decoded.error is not None
    assert not heard.decoded.whole
    assert values(receiver.receive(push(9), 20.0)) == [9]


def test_ciphered_pushes_are_verified() -> None:
    (heard,) = PushReceiver([KEYS]).receive(wrapped(glo(push(4), 77)), 0.0)
    security = heard.decoded.security
    assert security is not None
    assert (security.tag, security.system_title, security.invocation_counter) == ("verified", SERVER, 77)


@pytest.mark.parametrize("start", ["db084142434445464748847fffffff", "000100010001ffff", "7ea7ff", "0f", "e040000100018201"])
def test_memory_is_bounded(start: str) -> None:
    receiver, rng = PushReceiver(), random.Random(3)
    receiver.receive(bytes.fromhex(start), 0.0)
    for _ in range(100):
        receiver.receive(rng.randbytes(10_000), 0.0)
        held = getattr(receiver._line, "_buffer", b"")
        assert len(held) <= APDU_MAX + 20_000
