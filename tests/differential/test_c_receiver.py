"""Octets of a line into APDUs: the receiver in C finds what the Python classes find, however the octets are cut."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

from corpus import Case, cases
from device_help import EXAMPLES, Library
from line_strategies import CARRIED, NOISE, OTHERS, Piece, cut, hdlc, lines, mbus, segments
from python_device import MESSAGE_MAX, SENDERS_MAX, Line
from win12.datalink.messages import Message
from win12_wire.frames.device_abi import Carrier
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.wrapper import Wrapper

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))
CARRIERS = list(Carrier)
GAP = 4000
Found = list[tuple[bytes, bytes]]
"""APDUs, each with its pair."""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


class CLine:
    """The receiver in C."""

    def __init__(self, library: Library, carrier: Carrier) -> None:
        self.ffi, self.lib = library.ffi, library.lib
        self.found: list[tuple[bytes, bytes, int]] = []
        self._take = self.ffi.callback("shim_take", self._taken)
        self.it = library.owned(self.lib.shim_line(carrier, self._take))
        self._utc = 0

    def receive(self, data: bytes) -> Found:
        self._utc += 1
        self.lib.shim_line_octets(self.it, data, len(data), self._utc)
        return self._all()

    def silence(self) -> Found:
        self.lib.shim_line_silence(self.it)
        return self._all()

    def counts(self) -> list[int]:
        return [self.lib.shim_line_count(self.it, which) for which in range(4)]

    def _taken(self, apdu: Any, size: int, utc: int, pair: Any) -> None:
        assert utc == self._utc
        self.found.append((bytes(self.ffi.buffer(apdu, size)), bytes(pair[0:10]), utc))

    def _all(self) -> Found:
        found, self.found = self.found, []
        return [(apdu, pair) for apdu, pair, _ in found]


class Both:
    """One line, heard by both. `pieces`: how C gets what Python gets at once."""

    def __init__(self, library: Library, carrier: Carrier) -> None:
        self.c, self.python = CLine(library, carrier), Line(carrier)
        self.apdus: list[bytes] = []

    def feed(self, data: bytes, pieces: list[bytes] | None = None) -> list[bytes]:
        ours = [one for piece in ([data] if pieces is None else pieces) for one in self.c.receive(piece)]
        return self._compared(ours, self.python.receive(data))

    def silence(self) -> list[bytes]:
        return self._compared(self.c.silence(), self.python.silence())

    def all(self, pieces: list[Piece]) -> list[bytes]:
        """Octets, and silence where it is long enough."""
        for piece in pieces:
            if isinstance(piece, bytes):
                self.feed(piece)
            elif piece >= GAP:
                self.silence()
        self.silence()
        return self.apdus

    def _compared(self, ours: Found, theirs: list[Message]) -> list[bytes]:
        assert ours == [(one.apdu.octets, pair(one)) for one in theirs if one.apdu is not None]
        line = self.python
        assert self.c.counts() == [line.octets, line.frames, line.broken, line.incomplete]
        found = [apdu for apdu, _ in ours]
        self.apdus.extend(found)
        return found


def pair(message: Message) -> bytes:
    """The two ends of a message as C has them."""
    return b"".join(bytes((len(end),)) + end.ljust(4, b"\0") for end in message.pair)


def frame(information: bytes, control: int = 0x13, segmented: int = 0, source: bytes = b"\x21") -> bytes:
    return Hdlc(destination=b"\x03", source=source, control=control, segmented=segmented, information=information).encode()


# --- lines that exist ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["dlms_push.json", "mbus.json", "hdlc.json"])
@pytest.mark.parametrize("carrier", CARRIERS)
def test_lines_of_real_meters(library: Library, name: str, carrier: Carrier) -> None:
    """Also as what they are not."""
    real = [bytes.fromhex(one.values[0]["hex"]) for one in cases(name) if one.values[0]]
    for octets in [*real, b"".join(real)]:
        whole, single = Both(library, carrier), Both(library, carrier)
        whole.all([octets])
        single.all([octets[at : at + 1] for at in range(len(octets))])
        assert whole.apdus == single.apdus


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_a_real_push_among_broken_ones(library: Library, case: Case) -> None:
    octets = bytes.fromhex(case["hex"])
    carrier = {0x7E: Carrier.hdlc, 0x68: Carrier.mbus}.get(octets[0])
    if carrier is None:
        pytest.skip("it came without a link")
    for at in range(0, len(octets), 7):
        both = Both(library, carrier)
        bad = octets[:at] + bytes((octets[at] ^ 0x55,)) + octets[at + 1 :]
        assert both.all([bad, octets[:at], octets, 5000, octets])
        assert both.apdus[-1] == Both(library, carrier).all([octets])[-1]


# --- lines that nobody heard ---------------------------------------------------------------------------------------------------

APDUS = st.one_of(
    st.binary(max_size=60),
    st.binary(max_size=600),
    st.integers(0, 8300).map(lambda size: (b"\xe6\xe7\x00~h\x16" * 1400)[:size]),
    st.sampled_from((8185, 8189, 8190, 8192, 8193, 8200)).map(lambda size: b"\x0f" * size),
).map(lambda apdu: [apdu])


@st.composite
def heard(draw: st.DrawFn, carrier: Carrier) -> list[tuple[bytes, list[bytes]] | int]:
    """A line, with how its pieces are cut for C."""
    pieces = draw(lines(carrier, APDUS))
    return [(piece, draw(cut(piece))) if isinstance(piece, bytes) else piece for piece in pieces]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_any_line(library: Library, carrier: Carrier) -> None:
    @settings(SLOW, max_examples=EXAMPLES)
    @given(heard(carrier))
    def check(pieces: list[tuple[bytes, list[bytes]] | int]) -> None:
        both = Both(library, carrier)
        for piece in pieces:
            if isinstance(piece, tuple):
                both.feed(*piece)
            elif piece >= GAP:
                both.silence()
        both.silence()

    check()


@pytest.mark.parametrize("carrier", CARRIERS)
def test_noise_alone(library: Library, carrier: Carrier) -> None:
    other = st.sampled_from(OTHERS[carrier])

    @settings(SLOW, max_examples=EXAMPLES)
    @given(st.lists(NOISE | other | st.binary(max_size=300), max_size=8))
    def check(pieces: list[bytes]) -> None:
        both = Both(library, carrier)
        both.all([*pieces])
        assert both.apdus == Both(library, carrier).all([b"".join(pieces)])

    check()


@pytest.mark.parametrize("carrier", CARRIERS)
def test_octet_by_octet(library: Library, carrier: Carrier) -> None:
    @settings(SLOW, max_examples=EXAMPLES // 6)
    @given(lines(carrier, st.binary(max_size=100).map(lambda apdu: [apdu])))
    def check(pieces: list[Piece]) -> None:
        whole, single = Both(library, carrier), Both(library, carrier)
        whole.all(pieces)
        for piece in pieces:
            if isinstance(piece, bytes):
                single.feed(piece, [piece[at : at + 1] for at in range(len(piece))])
            elif piece >= GAP:
                single.silence()
        single.silence()
        assert whole.apdus == single.apdus

    check()


# --- one thing at a time -------------------------------------------------------------------------------------------------------


def test_a_broken_frame_costs_only_itself(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    good, bad = frame(b"\xe6\xe7\x00good"), frame(b"\xe6\xe7\x00" + b"~" * 20)
    bad = bad[:12] + bytes((bad[12] ^ 1,)) + bad[13:]
    assert both.all([good + bad + good, bad[:15] + good]) == [b"good"] * 3
    assert both.c.counts()[1:3] == [3, 1], "that which lost its end was none"


def test_a_frame_inside_a_broken_one_is_found_when_there_is_silence(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    assert both.feed(b"\x7e\xa7\xff" + frame(b"\xe6\xe7\x00inside")) == []
    assert both.silence() == [b"inside"]
    assert both.c.counts()[2] == 0, "what would have reached beyond it was no frame"


def test_a_segment_that_comes_again_counts_once(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    first, second = frame(b"\xe6\xe7\x00ab", 0x10, 1), frame(b"cd", 0x12)
    assert both.all([first + first + second]) == [b"abcd"]


def test_two_equal_segments_without_numbers_are_two(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    first, more = frame(b"\xe6\xe7\x00ab", 0x13, 1), frame(b"cd", 0x13, 1)
    assert both.all([first, more, more, frame(b"", 0x13), frame(b"e", 0x13)]) == [b"abcdcde"]


@pytest.mark.parametrize(("number", "found"), [(0, b"abcd"), (1, b"abcd"), (2, None), (7, None)])
def test_a_missing_segment_ends_the_message(library: Library, number: int, found: bytes | None) -> None:
    both = Both(library, Carrier.hdlc)
    apdus = both.all([frame(b"\xe6\xe7\x00ab", 0x10, 1), frame(b"cd", 0x10 | number << 1)])
    assert apdus == ([found] if found else [b"cd"])
    assert both.c.counts()[3] == (found is None)


def test_two_frames_share_a_flag(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    good = frame(b"\xe6\xe7\x00good")
    assert both.all([good + good[1:] + good[1:], b"\x7e\x7e" + good]) == [b"good"] * 4


@pytest.mark.parametrize("first", [0, 1, 3, 15])
def test_a_message_begins_with_segment_0(library: Library, first: int) -> None:
    both = Both(library, Carrier.mbus)
    segment = LongFrame(control=83, address=0, control_information=0x10 | first, user_data=b"\x01\x67good").encode()
    assert both.all([segment]) == ([] if first else [b"good"])
    assert both.c.counts()[3] == (first > 0)


def test_silence_ends_a_message(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    assert both.all([frame(b"\xe6\xe7\x00ab", 0x13, 1), 3999, frame(b"cd", 0x13, 1), 4000, frame(b"ef")]) == [b"ef"]
    assert both.c.counts()[3] == 1


def test_more_senders_than_there_are_places(library: Library) -> None:
    both = Both(library, Carrier.hdlc)
    sources = [bytes((2 * n + 1,)) for n in range(SENDERS_MAX + 1)]
    begun = b"".join(frame(b"\xe6\xe7\x00" + source, 0x13, 1, source) for source in sources)
    ended = b"".join(frame(b"!", 0x13, 0, source) for source in sources)
    assert both.all([begun, ended]) == [b"!", b"!", *(source + b"!" for source in sources[2:])], "the rest of the first came, too"
    assert both.c.counts()[3] == 2


@pytest.mark.parametrize("size", [MESSAGE_MAX - 3, MESSAGE_MAX - 2])
def test_a_message_that_is_too_large_is_left_out(library: Library, size: int) -> None:
    for draw in (hdlc, mbus):
        carrier = Carrier.hdlc if draw is hdlc else Carrier.mbus
        content = bytes(size) if carrier == Carrier.hdlc else bytes(size + 3)
        both = Both(library, carrier)
        parts = segments(b"\xe6\xe7\x00" + content if carrier == Carrier.hdlc else content, 200)
        frames = []
        for at, part in enumerate(parts):
            more = at + 1 < len(parts)
            if carrier == Carrier.hdlc:
                frames.append(frame(part, 0x13, more))
            else:
                information = at % 16 | (0 if more else 0x10)
                data = b"\x01\x67" + part
                frames.append(LongFrame(control=83, address=0, control_information=information, user_data=data).encode())
        assert both.all([b"".join(frames)]) == ([content] if size == MESSAGE_MAX - 3 else [])
        assert both.c.counts()[3] == (size != MESSAGE_MAX - 3)


def test_a_wrapper_out_of_step_is_not_taken_until_silence(library: Library) -> None:
    both = Both(library, Carrier.wrapper)
    good = Wrapper(source_wport=1, destination_wport=103, apdu=b"good").encode()
    assert both.all([good, b"\0\2" + good[2:], good, 4000, good[:3], good[3:]]) == [b"good", b"good"]
    assert both.c.counts()[1:3] == [2, 1]


def test_a_wrapper_that_is_too_large_is_passed_over(library: Library) -> None:
    both = Both(library, Carrier.wrapper)
    good, large = (Wrapper(source_wport=1, destination_wport=103, apdu=b"a" * n).encode() for n in (MESSAGE_MAX, MESSAGE_MAX + 1))
    assert both.all([good + large + good]) == [b"a" * MESSAGE_MAX] * 2
    assert both.c.counts()[1:] == [2, 0, 1]


def test_what_was_under_way_is_counted_when_it_is_given_up(library: Library) -> None:
    c = CLine(library, Carrier.hdlc)
    c.receive(frame(b"\xe6\xe7\x00ab", 0x13, 1) + b"\x7e\xa7\xff" + frame(b"\xe6\xe7\x00inside"))
    c.lib.shim_line_give_up(c.it)
    assert (c.found, c.counts()[1:]) == ([], [1, 1, 1])
    assert c.receive(frame(b"\xe6\xe7\x00cd")) == [(b"cd", c_pair())]


def c_pair() -> bytes:
    return b"\1\3\0\0\0\1\x21\0\0\0"


def test_every_carrier_is_carried() -> None:
    assert set(CARRIED) == set(Carrier)
