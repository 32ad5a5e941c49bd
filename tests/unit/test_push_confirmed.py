"""Confirmed pushes, from our simulated meter to our listener: kept before confirmed, repeated until confirmed, kept once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from decode_help import push, wrapped
from simulator_help import meter
from win12.application.listening.receiver import PushReceiver
from win12.fleet.keeper import Keeper
from win12.fleet.listen import Listener, Report
from win12.fleet.senders import Senders, in_hand
from win12.physical import tcp
from win12.physical.listen_url import Socket
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.push import Framing, framed, notification, protected
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.station import Station
from win12.store import Store
from win12_wire.errors import Code, LinkError, UsageError

KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), client_title=b"MMM\0\0\xbc\x61\x4e")
CARRIERS = [(framing, ciphered) for framing in (Framing.WRAPPER, Framing.HDLC) for ciphered in (False, True)]


class Bench:
    """A listener, and a line to it on which things can be lost."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.port = 0
        self.lose_back = 0
        self.lose_forth = 0
        self.stubborn: Callable[[bytes], bytes] = lambda data: data

    async def line(self, stream: tcp.Stream) -> None:
        """What comes from the meter goes on to the listener, and back, unless it is to be lost."""
        async with await tcp.connect("127.0.0.1", self.port) as onward:

            async def back() -> None:
                while True:
                    data = await onward.read(60)
                    if self.lose_back:
                        self.lose_back -= 1
                    else:
                        stream.write(self.stubborn(data))

            task = asyncio.create_task(back())
            try:
                while True:
                    data = await stream.read(60)
                    if self.lose_forth:
                        self.lose_forth -= 1
                    else:
                        onward.write(data)
            finally:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

    def outcomes(self) -> list[str]:
        return [report.outcome for report in self.reports]


@asynccontextmanager
async def listening(folder: Path) -> AsyncIterator[tuple[Bench, int]]:
    bench = Bench()
    with Store(folder / "readings.db") as store:
        async with Keeper(store) as keeper:
            listener = Listener(keeper, MemoryCounters(), bench.reports.append, [KEYS])
            listening = await listener.serve(Socket("tcp", "127.0.0.1", 0))
            async with listening as server, await tcp.serve("127.0.0.1", 0, bench.line) as line:
                bench.port = server.port
                yield bench, line.port


def pusher(port: int, framing: Framing = Framing.WRAPPER, ciphered: bool = False, **options: float) -> Pusher:
    target = PushTarget(
        host="127.0.0.1", port=port, framing=framing, ciphered=ciphered, confirmed=True,
        **{"retries": 2, "delay": 0.01, "confirm": 0.3, **options},  # type: ignore[arg-type]
    )  # fmt: skip
    return Pusher(Station(meter(), KEYS), target)


@pytest.mark.parametrize(("framing", "ciphered"), CARRIERS)
async def test_a_push_is_kept_and_confirmed(tmp_path: Path, framing: Framing, ciphered: bool) -> None:
    async with listening(tmp_path) as (bench, port):
        meter = pusher(port, framing, ciphered)
        await meter.push()
        await meter.push()
        assert bench.outcomes() == ["kept", "kept"]
        assert meter._machine.tries == 0


@pytest.mark.parametrize(("framing", "ciphered"), CARRIERS)
async def test_a_push_whose_confirmation_is_lost_comes_again_and_is_kept_once(
    tmp_path: Path, framing: Framing, ciphered: bool
) -> None:
    async with listening(tmp_path) as (bench, port):
        meter = pusher(port, framing, ciphered)
        bench.lose_back = 2
        await meter.push()
        assert bench.outcomes() == ["kept", "known", "known"]
        await meter.push()
        assert bench.outcomes()[3:] == ["kept"], "the next push is another one, whatever it says"


async def test_a_lost_push_comes_again(tmp_path: Path) -> None:
    async with listening(tmp_path) as (bench, port):
        bench.lose_forth = 1
        await pusher(port, ciphered=True).push()
        assert bench.outcomes() == ["kept"]


async def test_retries_end(tmp_path: Path) -> None:
    async with listening(tmp_path) as (bench, port):
        bench.lose_back = 99
        with pytest.raises(LinkError) as error:
            await pusher(port, confirm=0.05).push()
        assert error.value.code is Code.PUSH_UNCONFIRMED
        assert bench.outcomes() == ["kept", "known", "known"]


async def test_a_listener_that_is_away_is_tried_again() -> None:
    server = await tcp.serve("127.0.0.1", 0, lambda stream: asyncio.sleep(0))
    port = server.port
    await server.close()
    meter = pusher(port)
    with pytest.raises(LinkError) as error:
        await meter.push()
    assert error.value.code is Code.CONNECT_FAILED
    assert meter._machine.tries == 2


async def test_a_forged_confirmation_does_not_count(tmp_path: Path) -> None:
    """Plain, or of another number, or with a wrong tag, after a ciphered push."""
    async with listening(tmp_path) as (bench, port):
        bench.stubborn = lambda data: data[:-1] + bytes((data[-1] ^ 1,))
        with pytest.raises(LinkError):
            await pusher(port, ciphered=True, confirm=0.05).push()
        bench.stubborn = lambda _: wrapped(bytes.fromhex("10400000010c") + bytes(12))
        with pytest.raises(LinkError):
            await pusher(port, ciphered=True, confirm=0.05).push()


async def test_a_replayed_push_is_not_confirmed(tmp_path: Path) -> None:
    station = Station(meter(), KEYS)
    octets = framed(protected(station, notification(station, 7, 1.7e9, confirmed=True)), Framing.WRAPPER)
    async with listening(tmp_path) as (bench, _), await tcp.connect("127.0.0.1", bench.port) as stream:
        stream.write(octets)
        assert await stream.read(5)
        stream.write(octets)
        with pytest.raises(LinkError) as error:
            await stream.read(0.3)
        assert error.value.code is Code.RESPONSE_TIMEOUT
        assert bench.outcomes() == ["kept", "refused"]


async def test_pushes_that_ask_for_nothing_get_nothing(tmp_path: Path) -> None:
    async with listening(tmp_path) as (bench, _), await tcp.connect("127.0.0.1", bench.port) as stream:
        stream.write(wrapped(push(1)))
        with pytest.raises(LinkError) as error:
            await stream.read(0.2)
        assert error.value.code is Code.RESPONSE_TIMEOUT
        assert bench.outcomes() == ["kept"]


def test_what_has_no_way_back_is_not_confirmed() -> None:
    with pytest.raises(UsageError):
        pusher(1, Framing.MBUS)


def test_delays_grow_up_to_the_greatest() -> None:
    target = PushTarget(host="", port=1, delay=1.0, exponent=200, delay_max=5.0)
    assert [target.pause(number) for number in range(1, 5)] == [1.0, 2.0, 4.0, 5.0]


def test_a_confirmed_push_that_was_kept_before_a_restart_and_comes_again_is_known() -> None:
    """A recording is read again by a program that has just begun; then the push comes anew, because its confirmation was lost."""
    station, counters = Station(meter(), KEYS), MemoryCounters()
    confirmed: list[int] = []
    sender = None
    for number, fresh in enumerate((False, True)):
        octets = framed(protected(station, notification(station, 7, 1.7e9, confirmed=True)), Framing.WRAPPER)
        (heard,) = PushReceiver([KEYS]).receive(octets, 0.0)
        message = in_hand(heard, (b"meter", number + 1), lambda number=number: confirmed.append(number))
        sender = sender or Senders(counters).of(message, "")
        sender.receive(message)
        if message.job:
            sender.kept(message, fresh)
        assert message.outcome == "known"
    assert confirmed == [0, 1]


def test_the_table_of_senders_is_bounded() -> None:
    senders = Senders(MemoryCounters(), most=10)
    (heard,) = PushReceiver().receive(push(1), 0.0)
    enrolled = in_hand(heard, (b"enrolled", 1), lambda: None)
    first = senders.of(enrolled, "")
    for number in range(100):
        senders.of(in_hand(heard, None, lambda: None), f"stranger {number}")
    assert len(senders) == 10
    assert senders.of(enrolled, "") is first, "strangers do not push an enrolled one out"
    busy = in_hand(heard, None, lambda: None)
    sender = senders.of(busy, "busy")
    sender.receive(busy)
    for number in range(100):
        senders.of(in_hand(heard, None, lambda: None), f"stranger {number}")
    assert senders.of(busy, "busy") is sender


def test_the_table_shrinks_again_when_what_was_in_hand_is_done() -> None:
    senders = Senders(MemoryCounters(), most=3)
    (heard,) = PushReceiver().receive(push(1), 0.0)
    under_way = []
    for number in range(8):
        message = in_hand(heard, None, lambda: None)
        sender = senders.of(message, f"sender {number}")
        sender.receive(message)
        under_way.append((sender, message))
    assert len(senders) == 8, "who has something in hand is not forgotten"
    for sender, message in under_way:
        sender.failed(message)
    senders.of(in_hand(heard, None, lambda: None), "another one")
    assert len(senders) == 3
