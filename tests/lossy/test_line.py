"""The line does what it says, the same for the same seed, within its bounds; and what it does shows when an end is wrong."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import win12_wire.frames.hdlc as hdlc_frames
from asked import Wrong
from dialogues import talk
from ends import Ends, Plan
from line import TO_CLIENT, TO_METER, Line, Weather, checks, datagrams, frames, turns_for
from win12.application.client import exchange
from win12.datalink.hdlc_client import HdlcClientLink
from win12.network.wrapper import WrapperLink
from win12.transport.invoke_ids import InvokeIds
from win12_wire.frames.hdlc import Hdlc
from win12_wire.sessions.hdlc_client import HdlcClient
from win12_wire.sessions.hdlc_server import HdlcServer

ALL = Weather(lost=0.2, doubled=0.1, late=0.1, damaged=0.1, cut=0.05, noisy=0.05, halting=0.3, bursts=0.02)


def frame(number: int, size: int = 20) -> bytes:
    return Hdlc(destination=b"\x03", source=b"\x21", control=0x10, information=number.to_bytes(4, "big") * (size // 4)).encode()


def carried(line: Line, writes: list[bytes], gap: float = 0.05) -> list[tuple[float, bytes]]:
    """What arrives, and when, of frames written one after the other."""
    came: list[tuple[float, bytes]] = []
    for number, octets in enumerate(writes):
        _until(line, number * gap, came)
        line.put(TO_METER, octets, number * gap)
    _until(line, 1e9, came)
    return came


def _until(line: Line, now: float, came: list[tuple[float, bytes]]) -> None:
    while (time := line.next_time()) is not None and time <= now:
        way, reads = line.take()
        assert way == TO_METER
        came.append((time, b"".join(reads)))


def test_a_good_line_carries_all_in_order() -> None:
    writes = [frame(number) for number in range(50)]
    came = carried(Line(Weather(), random.Random(1)), writes)
    assert [octets for _, octets in came] == writes
    assert all(time >= number * 0.05 + 0.04 - 1e-9 for number, (time, _) in enumerate(came))


def test_the_same_seed_does_the_same_again() -> None:
    writes = [frame(number) for number in range(200)]
    one, two, three = (carried(Line(ALL, random.Random(seed)), writes) for seed in (1, 1, 2))
    assert one == two != three


def test_the_chances_are_as_said() -> None:
    line = Line(replace(ALL, bursts=0.0), random.Random(3))
    carried(line, [frame(number) for number in range(4000)], gap=1.0)
    share = {what: count / line.counts["frames"] for what, count in line.counts.items()}
    assert share["lost"] == pytest.approx(0.2, abs=0.03)
    for what in ("doubled", "overtaken", "damaged"):
        assert share[what] == pytest.approx(0.08, abs=0.02)  # of those that are not lost
    assert share["cut"] == pytest.approx(0.036, abs=0.015)


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_frame_is_overtaken_by_no_more_turns_than_said(turns: int) -> None:
    """Frames of one turn are written at once; the number of turns that come before a frame of an older one is counted."""
    line = Line(Weather(late=0.3, doubled=0.3, jitter=0.01, turns=turns, overtakers=99), random.Random(turns))
    turn = [b"".join(frame(3 * number + part) for part in range(3)) for number in range(300)]
    came = [int.from_bytes(octets[8:12], "big") // 3 for _, octets in carried(line, turn, gap=0.01)]
    assert line.counts["overtaken"] > 100
    late = [max(came[: at + 1]) - one for at, one in enumerate(came)]
    assert max(late) == turns


def test_nothing_is_under_way_for_longer_than_said() -> None:
    line = Line(replace(ALL, noisy=0.0, damaged=0.0, cut=0.0), random.Random(5))
    for time, octets in carried(line, [frame(number) for number in range(500)]):
        written = int.from_bytes(octets[8:12], "big") * 0.05
        assert time <= written + line.weather.longest + 1e-9


def test_damage_never_passes_for_a_frame() -> None:
    line, one = Line(ALL, random.Random(6)), frame(7)
    for _ in range(2000):
        assert not checks(line.damage(one))
    assert checks(one)


def test_a_dead_line_loses_all_and_then_nothing() -> None:
    line = Line(Weather(), random.Random(7))
    line.dead_until = 1.0
    came = carried(line, [frame(number) for number in range(40)])
    assert [octets for _, octets in came] == [frame(number) for number in range(20, 40)]
    assert line.hits_since(0.0) == 20


def test_frames_are_found_by_their_lengths() -> None:
    flags = Hdlc(destination=b"\x03", source=b"\x21", control=0x10, information=b"\x7e" * 30).encode()
    assert frames(flags + frame(1)) == [flags, frame(1)]
    with pytest.raises(AssertionError, match="half a frame"):
        frames(frame(1) + b"\x7e")
    link = WrapperLink(client=1)
    link.open(0.0)
    link.send(b"\xc0\x01", 0.0)
    link.send(b"\xc0\x02", 0.0)
    assert [octets[8:] for octets in datagrams(link.outgoing())] == [b"\xc0\x01", b"\xc0\x02"]


def test_large_windows_need_the_order_of_turns() -> None:
    assert [turns_for(window) for window in range(1, 8)] == [2, 1, 0, 0, 0, 0, 0]


def test_the_ends_hear_each_other_over_a_good_line() -> None:
    ends = Ends(Plan("hdlc", Weather()), random.Random(1))
    assert ends.exchange is None
    ends.connect()
    assert ends.wait(lambda: bool(ends.events), 5.0)
    assert ends.line.counts == {"frames": 4}
    assert TO_CLIENT != TO_METER


# --- faults of an end are noticed ------------------------------------------------------------------------------------------

_rx_i, _rr = HdlcServer.rx_i, HdlcClient.rx_rr


def _any_number(self: HdlcServer, send_number: int, *rest: Any) -> Any:
    return _rx_i(self, self.vr, *rest)


def _all_arrived(self: HdlcClient, receive_number: int, *rest: Any) -> Any:
    return _rr(self, self.sent, *rest)


def _from_zero(last: int = 0) -> InvokeIds:
    return InvokeIds()


def _unchecked(patch: pytest.MonkeyPatch) -> None:
    for name in ("crc16_x25_fits", "crc16_x25_short_fits"):
        patch.setattr(hdlc_frames, name, lambda _: True)


PLANTED: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "the check sequence is not looked at": _unchecked,
    "the meter takes a frame whatever its number": lambda patch: patch.setattr(HdlcServer, "rx_i", _any_number),
    "any RR acknowledges everything": lambda patch: patch.setattr(HdlcClient, "rx_rr", _all_arrived),
    "nobody asks for what comes after a notification": lambda patch: patch.setattr(HdlcClientLink, "poll", lambda *_: None),
    "the timer is lost": lambda patch: patch.setattr(HdlcClient, "deadline", lambda _: None),
    "the first request has the invoke id of the proof": lambda patch: patch.setattr(exchange, "InvokeIds", _from_zero),
}


def _many() -> None:
    for seed in range(1, 1500):
        talk(seed)


@pytest.mark.usefixtures("unwatched")
@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_of_an_end_is_noticed(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[fault](monkeypatch)
    with pytest.raises(Wrong):
        _many()
