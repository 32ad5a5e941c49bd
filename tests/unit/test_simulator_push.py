"""Pushes of the simulated meter, heard by our own listener."""

import asyncio

import pytest
from simulator_help import NOW, meter
from win12.application.listening.receiver import Heard, PushReceiver
from win12.physical import tcp
from win12.security.keys import Keys
from win12.simulator.push import Framing, framed, notification, protected
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.station import Station
from win12_wire.errors import LinkError, WireError

KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), client_title=b"MMM\0\0\xbc\x61\x4e")


def hear(octets: bytes, cut: int = 4096) -> list[Heard]:
    receiver = PushReceiver((KEYS,))
    heard: list[Heard] = []
    for at in range(0, len(octets), cut):
        heard += receiver.receive(octets[at : at + cut], 0.0)
    return heard + receiver.finish()


@pytest.mark.parametrize("framing", Framing)
@pytest.mark.parametrize("ciphered", [False, True])
@pytest.mark.parametrize("cut", [1, 4096])
def test_pushes_are_understood(framing: Framing, ciphered: bool, cut: int) -> None:
    station = Station(meter(), KEYS)
    apdu = notification(station, 7, NOW)
    octets = framed(protected(station, apdu) if ciphered else apdu, framing)
    [heard] = hear(octets, cut)
    assert heard.decoded.error is None
    values = {reading.obis: reading for reading in heard.decoded.readings}
    assert values["1.0.1.8.0.255"].raw == station.meter.energy(NOW)[0]
    assert values["1.0.1.8.0.255"].unit == "Wh"
    assert values["1.0.32.7.0.255"].scaler == -1


def test_each_ciphered_push_spends_a_counter() -> None:
    station = Station(meter(), KEYS)
    apdu = notification(station, 1, NOW)
    assert protected(station, apdu) != protected(station, apdu)


def test_an_altered_push_is_noticed() -> None:
    station = Station(meter(), KEYS)
    octets = bytearray(framed(protected(station, notification(station, 7, NOW)), Framing.WRAPPER))
    octets[40] ^= 1
    [heard] = hear(bytes(octets))
    assert heard.decoded.error is not None
    assert heard.decoded.error.code == "WRONG_TAG"


def test_what_is_too_long_for_mbus_is_refused() -> None:
    with pytest.raises(WireError):
        framed(bytes(5000), Framing.MBUS)


async def test_pushes_arrive_and_a_listener_that_is_away_is_counted() -> None:
    received: asyncio.Queue[bytes] = asyncio.Queue()

    async def listen(stream: tcp.Stream) -> None:
        while True:
            received.put_nowait(await stream.read(5.0))

    server = await tcp.serve("127.0.0.1", 0, listen)
    async with server:
        pusher = Pusher(Station(meter(), KEYS), PushTarget(host="127.0.0.1", port=server.port, every=0.01))
        task = asyncio.create_task(pusher.run())
        first = await asyncio.wait_for(received.get(), 60)
        while pusher.sent < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    while pusher.failed < 2:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    task.cancel()
    assert hear(first)[0].decoded.error is None
    assert isinstance(pusher.last_error, LinkError)
