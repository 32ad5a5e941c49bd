"""Messages out of frames: what continues one, what ends it, what begins another."""

from typing import Any

from decode_help import hdlc, mbus, push
from win12.application.decoding.link import MBUS
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.messages import SENDERS_MAX, HdlcMessages, MbusMessages, Message
from win12.datalink.scanner import Whole
from win12_wire.frames.hdlc import Hdlc

LLC = b"\xe6\xe7\x00"


def whole(octets: bytes, offset: int = 0) -> Whole[Any]:
    framing = HDLC if octets[0] == 0x7E else MBUS
    return Whole(offset, octets, framing.decode(octets))


def told(frames: list[bytes], messages: HdlcMessages | MbusMessages) -> list[Message]:
    found = [message for octets in frames for message in messages.receive(whole(octets))]
    return [*found, *messages.flush()]


def session(parts: list[bytes], numbers: list[int]) -> list[bytes]:
    """Information frames of one message with these send sequence numbers."""
    flags = [1] * (len(parts) - 1) + [0]
    return [
        Hdlc(destination=b"\x03", source=b"\x21", control=number << 1 | 0x10, segmented=flag, information=part).encode()
        for part, number, flag in zip(parts, numbers, flags, strict=True)
    ]


PARTS = [LLC + b"abc", b"def", b"ghi"]


def test_a_frame_sent_again_counts_once() -> None:
    frames = session(PARTS, [6, 7, 0])
    (message,) = told([frames[0], frames[0], frames[1], frames[1], frames[2]], HdlcMessages())
    assert message.apdu is not None
    assert (message.apdu.octets, message.problem, message.to_server) == (b"abcdefghi", None, False)


def test_a_missing_segment_ends_the_message() -> None:
    frames = session(PARTS, [0, 1, 2])
    first, second = told([frames[0], frames[2]], HdlcMessages())
    assert first.problem == "a segment is missing"
    assert second.apdu is not None
    assert second.apdu.octets == b"ghi"


def test_a_sender_that_does_not_count_is_understood() -> None:
    (message,) = told(session(PARTS, [0, 0, 0]), HdlcMessages())
    assert message.apdu is not None
    assert message.apdu.octets == b"abcdefghi"


def test_an_llc_header_begins_another_message() -> None:
    first, second = hdlc(push(1), 20), hdlc(push(2), 20)
    broken, sound = told([*first[:-1], *second], HdlcMessages())
    assert broken.problem == "another message began before this one ended"
    assert sound.problem is None
    assert sound.apdu is not None
    assert sound.apdu.octets == push(2)


def test_a_lost_mbus_segment_ends_the_message() -> None:
    frames = mbus(push(1), 12)
    found = told([frames[0], *frames[2:], *mbus(push(2), 12)], MbusMessages())
    assert [message.problem for message in found] == [
        "segment 2 follows instead of 1", "the beginning of the message is missing", None,
    ]  # fmt: skip


def test_more_than_sixteen_mbus_segments() -> None:
    data = bytes(range(200))
    frames = mbus(data, 10)
    renumbered = []
    for number, octets in enumerate(frames):
        frame = MBUS.decode(octets)
        frame.control_information = number % 16 | (0x10 if number + 1 == len(frames) else 0)
        renumbered.append(frame.encode())
    (message,) = told(renumbered, MbusMessages())
    assert message.apdu is not None
    assert message.apdu.octets == data


def test_senders_are_bounded() -> None:
    messages = HdlcMessages()
    found = []
    for number in range(3 * SENDERS_MAX):
        source = bytes((number >> 7 << 1, (number & 0x7F) << 1 | 1))
        frame = Hdlc(destination=b"\x03", source=source, control=0x13, segmented=1, information=LLC + b"x").encode()
        found += list(messages.receive(whole(frame)))
    assert len(found) == 2 * SENDERS_MAX
    assert all(message.problem == "too many messages at once" for message in found)
