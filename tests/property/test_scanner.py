"""Scanning and assembling do not depend on how a stream is cut, and lose no frame between noise."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from win12.application.decoding.link import MBUS
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.scanner import Framing, Scanner, Skipped, Whole
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.wrapper import Wrapper

WRAPPER: Framing[object] = Framing("wrapper", b"\0", Wrapper.frame_size, Wrapper.decode)
hdlc = st.builds(
    lambda info, control: Hdlc(destination=b"\x03", source=b"\xce\xff", control=control, information=info).encode(),
    st.binary(max_size=300), st.integers(0, 255),
)  # fmt: skip
mbus = st.builds(
    lambda data, ci: LongFrame(control=0x53, address=1, control_information=ci, user_data=data).encode(),
    st.binary(max_size=250), st.integers(0, 0x1F),
)  # fmt: skip
wrapper = st.builds(lambda data: Wrapper(source_wport=1, destination_wport=2, apdu=data).encode(), st.binary(max_size=300))
noise = st.binary(max_size=20)
streams = st.one_of(
    st.tuples(st.just(HDLC), st.lists(st.one_of(hdlc, noise, st.just(b"\x7e")), max_size=8)),
    st.tuples(st.just(MBUS), st.lists(st.one_of(mbus, noise), max_size=8)),
    st.tuples(st.just(WRAPPER), st.lists(st.one_of(wrapper, noise), max_size=8)),
)


def told(framing: Framing[object], pieces: list[bytes]) -> list[tuple[object, ...]]:
    scanner = Scanner(framing)
    events = [event for piece in pieces for event in scanner.receive(piece)] + scanner.flush()
    return [
        (event.offset, event.octets, isinstance(event, Whole), str(event.error) if isinstance(event, Skipped) else "")
        for event in events
    ]


@given(streams, st.integers(0, 1 << 30))
@settings(deadline=None)
def test_any_cut_gives_the_same_events(stream: tuple[Framing[object], list[bytes]], seed: int) -> None:
    framing, parts = stream
    data, rng = b"".join(parts), random.Random(seed)
    pieces, at = [], 0
    while at < len(data):
        step = rng.choice((1, 2, 7, 100))
        pieces.append(data[at : at + step])
        at += step
    assert told(framing, [data]) == told(framing, pieces)


@given(streams)
@settings(deadline=None)
def test_events_account_for_every_octet_but_fill(stream: tuple[Framing[object], list[bytes]]) -> None:
    framing, parts = stream
    data = b"".join(parts)
    covered = bytearray(len(data))
    last = -1
    for offset, octets, *_ in told(framing, [data]):
        assert data[offset : offset + len(octets)] == octets  # type: ignore[operator,index,arg-type]
        assert offset > last  # type: ignore[operator]
        last = offset  # type: ignore[assignment]
        covered[offset : offset + len(octets)] = b"\1" * len(octets)  # type: ignore[operator,arg-type,index]
    assert bytes(octet for octet, seen in zip(data, covered, strict=True) if not seen).strip(framing.fill) == b""


@given(st.lists(hdlc, min_size=1, max_size=5), st.binary(max_size=30).filter(lambda octets: 0x7E not in octets))
@settings(deadline=None)
def test_frames_survive_noise_and_doubled_flags(frames: list[bytes], between: bytes) -> None:
    for joint in (between, b"\x7e" * 3, b""):
        found = told(HDLC, [joint + joint.join(frames) + joint])
        assert [octets for _, octets, whole, _ in found if whole] == frames


def test_one_flag_may_end_a_frame_and_begin_the_next() -> None:
    frame = Hdlc(destination=b"\x03", source=b"\x21", control=0x13, information=b"abc").encode()
    found = told(HDLC, [frame[:-1] + frame[:-1] + frame])
    assert [octets for _, octets, whole, _ in found if whole] == [frame] * 3
    assert len(found) == 3


def test_a_wrong_check_sequence_is_told_with_its_place() -> None:
    frame = bytearray(Hdlc(destination=b"\x03", source=b"\x21", control=0x13, information=b"abc").encode())
    frame[9] ^= 1
    good = Hdlc(destination=b"\x03", source=b"\x21", control=0x13).encode()
    scanner = Scanner(HDLC)
    first, second = scanner.receive(b"\xaa\xbb" + bytes(frame) + good) + scanner.flush()
    assert isinstance(first, Skipped)
    assert first.error is not None
    assert first.error.code == "BAD_CHECKSUM"
    assert 2 < first.error.offset < 2 + len(frame)
    assert isinstance(second, Whole)


@pytest.mark.parametrize("framing", [HDLC, MBUS, WRAPPER])
def test_memory_is_bounded(framing: Framing[object]) -> None:
    scanner, rng = Scanner(framing), random.Random(5)
    for _ in range(200):
        scanner.receive(rng.randbytes(5000).replace(b"\0\1", b"\0\2"))
        assert len(scanner._buffer) < 80_000
