"""What a line can carry: messages in frames of each kind, interleaved, cut, broken, repeated, noise and silence between them."""

from __future__ import annotations

from itertools import zip_longest

from hypothesis import strategies as st
from win12_wire.frames.device_abi import Carrier
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.mbus import LongFrame, ShortFrame
from win12_wire.frames.mbus_transport import MbusTransport
from win12_wire.frames.wrapper import Wrapper

Frames = list[bytes]
Piece = bytes | int
"""Octets that come, or milliseconds that pass."""

PAIRS = [
    (b"\x21", b"\x03"),
    (b"\x21", b"\x02\x23"),
    (b"\x41", b"\x02\x23"),
    (b"\xce\xff", b"\x41"),
    (b"\x00\x02\x04\x07", b"\x03"),
    (b"\x03", b"\x00\x02\x04\x07"),
]
GAPS = st.sampled_from((1, 1000, 3999, 4000, 4001, 60_000))
NOISE = st.one_of(
    st.binary(min_size=1, max_size=12),
    st.lists(st.sampled_from((0x7E, 0xA0, 0xA8, 0x07, 0xA7, 0xFF, 0x03)), min_size=1, max_size=12).map(bytes),
    st.lists(st.sampled_from((0x68, 0x10, 0xE5, 0x16, 0x03, 0x04, 0xFF)), min_size=1, max_size=12).map(bytes),
    st.sampled_from((b"\x7e" * 5, b"\x00" * 5000, b"\xa5" * 4095, b"\x7e" * 4097)),
    st.sampled_from((b"\x7e\xa7\xff" * 900, b"\x68\xff\xff\x68" * 300)),
)


@st.composite
def cut(draw: st.DrawFn, octets: bytes, most: int = 6) -> list[bytes]:
    """The octets in pieces."""
    ends = sorted(draw(st.lists(st.integers(0, len(octets)), max_size=most)))
    return [octets[a:b] for a, b in zip([0, *ends], [*ends, len(octets)], strict=True)]


def segments(content: bytes, size: int) -> list[bytes]:
    """The content in segments of that size."""
    return [content[at : at + size] for at in range(0, len(content), size)] or [b""]


@st.composite
def hdlc(draw: st.DrawFn, apdu: bytes, pair: int) -> Frames:
    """The frames of a message: UI or I, segmented or not, with LLC header or without."""
    destination, source = PAIRS[pair]
    way = draw(st.sampled_from((Direction.to_client, Direction.to_client, Direction.to_server, None)))
    content = apdu if way is None else Llc(source_lsap=way, apdu=apdu).encode()
    parts = segments(content, draw(st.sampled_from((5, 30, 128, 500, 2000, 2030))) if len(content) < 3000 else 2000)
    first, counts = draw(st.integers(0, 7)), draw(st.sampled_from((0, 1, 1)))
    information, final = draw(st.booleans()), draw(st.sampled_from((0x00, 0x10)))
    frames = []
    for at, part in enumerate(parts):
        control = (((first + at * counts) % 8) << 1 if information else 0x03) | final
        frame = Hdlc(destination=destination, source=source, control=control, segmented=at + 1 < len(parts), information=part)
        frames.append(frame.encode())
    return frames


@st.composite
def mbus(draw: st.DrawFn, apdu: bytes, pair: int) -> Frames:
    """The same as long frames."""
    address, sap = ((0, 1), (0, 2), (1, 1), (255, 1), (253, 9), (7, 7))[pair]
    parts = segments(apdu, draw(st.sampled_from((5, 40, 200, 245))) if len(apdu) < 3000 else 245)
    first = draw(st.sampled_from((0, 0, 0, 0, 0, 3)))
    frames = []
    for at, part in enumerate(parts):
        information = ((first + at) % 16) | (0x10 if at + 1 == len(parts) else 0)
        data = MbusTransport(stsap=sap, dtsap=0x67, segment=part).encode()
        frame = LongFrame(control=0x53, address=address, control_information=information, user_data=data)
        frames.append(frame.encode())
    return frames


@st.composite
def wrapper(draw: st.DrawFn, apdu: bytes, pair: int) -> Frames:
    """The same as a wrapper PDU."""
    return [Wrapper(source_wport=pair + 1, destination_wport=draw(st.just(103)), apdu=apdu).encode()]


OTHERS = {
    Carrier.hdlc: [
        Hdlc(destination=b"\x21", source=b"\x03", control=0x93, segmented=0, information=b"").encode(),
        Hdlc(destination=b"\x03", source=b"\x21", control=0x73, segmented=0, information=b"\x81\x80\x00").encode(),
        Hdlc(destination=b"\x03", source=b"\x21", control=0x31, segmented=0, information=b"").encode(),
        Hdlc(destination=b"\x03", source=b"\x21", control=0x13, segmented=0, information=b"\xe6\xe7\x00").encode(),
        Hdlc(destination=b"\x03", source=b"\x21", control=0x13, segmented=1, information=b"\xe6\xe7").encode(),
    ],
    Carrier.mbus: [
        ShortFrame(control=0x5B, address=1).encode(),
        b"\xe5",
        LongFrame(control=0x08, address=1, control_information=0x72, user_data=b"\x01\x02\x03\x04").encode(),
        LongFrame(control=0x53, address=0, control_information=0x10, user_data=b"\x01").encode(),
        LongFrame(control=0x53, address=0, control_information=0x00, user_data=b"").encode(),
        LongFrame(control=0x53, address=0, control_information=0x10, user_data=b"\x01\x67").encode(),
    ],
    Carrier.wrapper: [Wrapper(source_wport=1, destination_wport=103, apdu=b"").encode()],
}
CARRIED = {Carrier.hdlc: hdlc, Carrier.mbus: mbus, Carrier.wrapper: wrapper}


@st.composite
def broken(draw: st.DrawFn, frame: bytes) -> bytes:
    """A frame that something happened to on its way."""
    made, kind = bytearray(frame), draw(st.integers(0, 4))
    at = draw(st.integers(0, len(made) - 1))
    if kind == 0:
        made[at] ^= 1 << draw(st.integers(0, 7))
    elif kind == 1:
        del made[at : at + draw(st.integers(1, 4))]
    elif kind == 2:
        made[at:at] = draw(NOISE)[:20]
    elif kind == 3:
        del made[at:]
    else:
        del made[:at]
    return bytes(made)


def interleaved(several: list[Frames]) -> Frames:
    """Frames of several messages, one of each in turn."""
    return [frame for turn in zip_longest(*several) for frame in turn if frame is not None]


@st.composite
def lines(draw: st.DrawFn, carrier: Carrier, said: st.SearchStrategy[list[bytes]], pairs: int = 6, harm: int = 6) -> list[Piece]:
    """A line, on which stations say APDUs, each one or several at a time.

    `pairs`: how many stations are there, at most; `harm`: one frame in so many comes otherwise than it was sent.
    """
    pieces: list[Piece] = []
    for _ in range(draw(st.integers(1, 5))):
        several = []
        for apdus in draw(st.lists(said, min_size=1, max_size=3)):
            pair = draw(st.integers(0, pairs - 1))
            several.append([frame for apdu in apdus for frame in draw(CARRIED[carrier](apdu, pair))])
        together = draw(st.sampled_from((True, False, False)))
        for frame in interleaved(several) if together else [frame for frames in several for frame in frames]:
            pieces.extend(draw(_on_its_way(carrier, frame)) if draw(st.integers(1, harm)) == 1 else [frame])
        if draw(st.integers(0, 2)) == 0:
            pieces.append(draw(GAPS))
    return pieces


@st.composite
def _on_its_way(draw: st.DrawFn, carrier: Carrier, frame: bytes) -> list[Piece]:
    kind = draw(st.integers(0, 6))
    if kind == 0:
        return []
    if kind == 1:
        return [frame, frame]
    if kind == 2:
        return [draw(NOISE), frame]
    if kind == 3:
        return [draw(st.sampled_from(OTHERS[carrier])), frame]
    if kind == 4:
        at = draw(st.integers(0, len(frame)))
        return [frame[:at], draw(GAPS), frame[at:]]
    if kind == 5 and carrier == Carrier.hdlc:
        return [frame[:-1], frame[:-1], frame]  # one flag for two
    return [draw(broken(frame))]
