"""An HDLC line that loses, repeats, corrupts and cuts what a meter sends: nothing is lost, or the right error comes in time."""

import time
from collections.abc import Callable, Iterator

import pytest
import win12
from evil_meter import KEYS, Evil, evil_hdlc_meter
from win12.datalink.hdlc_control import unnumbered
from win12.security.counters import MemoryCounters
from win12_wire import limits
from win12_wire.errors import Code, Win12Error
from win12_wire.frames.hdlc import Hdlc, UnnumberedFunction

Octets = Callable[[bytes], list[bytes | float]]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "T_HDLC_RESPONSE", 0.1)
    monkeypatch.setattr(limits, "T_HDLC_GAP", 0.05)


async def read(octets: Octets, from_get: int = 0) -> list[object]:
    evil = Evil(octets=octets, from_get=from_get)
    async with evil_hdlc_meter(evil) as url, win12.open(url, keys=KEYS, counters=MemoryCounters()) as meter:
        register = await meter.read("1.0.1.8.0.255")
        long = await meter.get_data(7, "1.0.99.1.0.255", 2)
        return [register.raw, len(long.value)]


def every(number: int, spoil: Octets) -> Octets:
    """`spoil` for every so many frames, the others as they are."""
    count: Iterator[int] = iter(range(1, 1_000_000))
    return lambda octets: spoil(octets) if next(count) % number == 0 else [octets]


def corrupted(octets: bytes) -> list[bytes | float]:
    return [octets[:6] + bytes((octets[6] ^ 4,)) + octets[7:]]


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda octets: [],
        lambda octets: [octets, octets],
        corrupted,
        lambda octets: [octets[: len(octets) // 2]],
        lambda octets: [b"\x7e\x7e\xff\x00noise" + octets],
        lambda octets: [b"\x7e\xa7\xff\x03" + octets],
        lambda octets: [octets[n : n + 1] for n in range(len(octets))],
    ],
    ids=["lost", "twice", "corrupted", "cut", "noise", "false length", "octet by octet"],
)
async def test_a_bad_line_loses_nothing(spoil: Octets, number: int) -> None:
    assert await read(every(number, spoil)) == [7, 500]


@pytest.mark.parametrize("spoil", [lambda octets: [], corrupted, lambda octets: [octets[:8]]], ids=["silent", "corrupted", "cut"])
async def test_a_dead_line_is_given_up(spoil: Octets) -> None:
    began = time.monotonic()
    with pytest.raises(Win12Error) as error:
        await read(spoil)
    assert error.value.code == Code.RESPONSE_TIMEOUT
    assert time.monotonic() - began < 2.7


@pytest.mark.parametrize("function", [UnnumberedFunction.dm, UnnumberedFunction.frmr])
async def test_a_meter_that_drops_the_link(function: UnnumberedFunction) -> None:
    frame = Hdlc(destination=b"\x03", source=b"\x03", control=unnumbered(function)).encode()
    with pytest.raises(Win12Error) as error:
        await read(lambda _: [frame])
    assert error.value.code == Code.LINK_RESET


async def test_a_close_in_the_middle_of_a_segmented_answer() -> None:
    with pytest.raises(Win12Error) as error:
        await read(lambda octets: [octets[:20], b""], from_get=2)
    assert error.value.code == Code.PEER_CLOSED
