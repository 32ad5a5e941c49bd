"""`kill -9` of a broker in the middle: what was confirmed is there, once, in order; counters and places outlive it."""

from __future__ import annotations

import asyncio
import random
import signal
import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import pytest
import win12
from broker_help import METER, POWER, TOTAL, Program, Site, event, number, service, until
from decode_help import AK, EK, SERVER, decode, glo, push, wrapped
from win12.application.listening.confirming import CONFIRMED
from win12.host.keep import Keep
from win12.physical import tcp
from win12.security.keys import Keys
from win12.security.suite import Cipher
from win12_wire.errors import LinkError, StoreError
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.device_abi import DeviceStatus
from win12_wire.frames.notification import DataNotificationConfirm

CLIENT = b"CLIENT_1"
KEYS = f"""
[meters.{METER}]
ek = "{EK.hex()}"
ak = "{AK.hex()}"
server_title = "{SERVER.hex()}"
client_title = "{CLIENT.hex()}"
"""
PUSHES, KILLS = 120, 3


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def protected(site: Site) -> int:
    port = free_port()
    site.meters(f'name = "{METER}"\nlisten = "tcp://127.0.0.1:{port}"\n', keys=KEYS)
    return port


class Pusher:
    """A meter that pushes numbers, each until it is confirmed, every time under another counter."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.counter = 0
        self.sent = 0
        self.confirmed: list[int] = []

    async def push(self, value: int) -> None:
        while True:
            self.counter += 1
            octets = wrapped(glo(push(value, CONFIRMED | value), self.counter))
            try:
                async with await tcp.connect("127.0.0.1", self.port, 1.0) as line:
                    self.sent += 1
                    line.write(octets)
                    decoded = decode(await line.read(5.0), keys=[Keys(ek=EK, ak=AK)])[0]
            except LinkError:
                await asyncio.sleep(0.05)
                continue
            assert isinstance(decoded.apdu, DataNotificationConfirm)
            assert decoded.apdu.long_invoke_id & 0xFFFFFF == value
            self.confirmed.append(value)
            return


async def test_nothing_that_was_confirmed_is_lost_and_nothing_is_told_twice(site: Site) -> None:
    """A reader that stays on, over all ends of the broker, gets every push once, in order."""
    pusher, chance = Pusher(protected(site)), random.Random(7)
    finds: list[int] = []

    async def reads(meter: win12.HostMeter) -> None:
        async for record in meter.records():
            finds.append(int(record.reading.raw))
            assert (record.sequence, record.lost) == (len(finds) - 1, 0)
            if finds[-1] == PUSHES - 1:
                return

    async def pushes() -> None:
        for value in range(PUSHES):
            await pusher.push(value)

    url = f"broker:{METER}?socket={site.socket}"
    work: list[asyncio.Task[None]] = []
    for turn in range(KILLS + 1):
        manager = service(site)
        process = await asyncio.to_thread(manager.__enter__)
        try:
            if turn == 0:
                meter = await win12.open(url).start()
                work = [asyncio.create_task(reads(meter)), asyncio.create_task(pushes())]
            if turn < KILLS:
                enough = pusher.sent + PUSHES // (KILLS + 2)
                await asyncio.to_thread(until, lambda enough=enough: pusher.sent >= enough)
                await asyncio.sleep(chance.random() * 0.01)
                process.send_signal(signal.SIGKILL)
            else:
                await asyncio.wait_for(asyncio.gather(*work), 40)
        finally:
            await asyncio.to_thread(manager.__exit__, None, None, None)
    await meter.close()
    assert pusher.confirmed == finds == list(range(PUSHES))


def test_counters_latest_values_and_places_outlive_the_broker(site: Site) -> None:
    port = protected(site)

    def pushed(counter: int, value: int) -> None:
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(wrapped(glo(push(value, CONFIRMED | value), counter)))
            line.settimeout(1.0)
            try:
                answers.append(bool(line.recv(100)))
            except TimeoutError:
                answers.append(False)

    answers: list[bool] = []
    with service(site):
        first = site.program()
        pushed(5, 1)
        place, records = first.taking(5)
        assert [number(one) for one in records] == [1]
        pushed(6, 2)
    with service(site):
        again, fresh = site.program(place=place), site.program()
        assert [(number(one), one.sequence) for one in again.take()] == [(2, 1)]
        assert fresh.take() == [], "without a place it begins with the next one"
        assert [number(one) for one in fresh.snapshot()] == [2]
        pushed(6, 3)
        pushed(5, 4)
        assert fresh.statistics().replayed == 2
        pushed(7, 2)
        assert fresh.take() == [], "the confirmation was lost, as far as the meter knows"
        pushed(8, 5)
        assert [number(one) for one in fresh.take(5)] == [5]
    assert answers == [True, True, False, False, True, True]


async def test_a_reader_that_had_nothing_yet_misses_nothing(site: Site) -> None:
    """It learned where it begins when it connected."""
    with service(site):
        meter = await win12.open(f"broker:{METER}?socket={site.socket}").start()
        assert await meter.take(0.0) == []
    with service(site):
        assert site.program().feed(event(TOTAL, 1) + event(TOTAL, 2)) == DeviceStatus.ok
    with service(site):
        found = await meter.take(20.0)
        assert [(one.reading.raw, one.sequence, one.lost) for one in found] == [(1, 0, 0), (2, 1, 0)]
        await meter.close()


def test_a_reader_that_was_away_too_long_is_told_what_it_lost(site: Site) -> None:
    with service(site):
        first = site.program()
        assert first.feed(event(TOTAL, 0)) == DeviceStatus.ok
        place, _ = first.taking()
        for begin in range(0, 400, 50):
            first.feed(b"".join(event(TOTAL, value) for value in range(begin, begin + 50)))
    with service(site):
        found = site.program(place=place).take_all()
    assert [number(one) for one in found] == list(range(144, 400))
    assert [one.lost for one in found] == [144] + [0] * 255


def test_the_state_is_of_one_broker_and_for_its_owner_only(site: Site) -> None:
    folder = site.folder / "state"
    with service(site):
        with pytest.raises(StoreError, match="STORE_BUSY"):
            Keep(folder)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {one.stat().st_mode & 0o077 for one in folder.iterdir()} == {0}


def test_another_key_begins_to_count_anew(site: Site) -> None:
    port = protected(site)

    def pushed(value: int, counter: int, key: bytes) -> None:
        payload = Cipher(0, key, AK).protect(0x30, SERVER, counter, push(value))
        apdu = GeneralKeyCiphering(
            tag=ProtectionTag.general_glo, system_title=SERVER, security_control=0x30, invocation_counter=counter, payload=payload
        ).encode()
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(wrapped(apdu))
            until(lambda: value in [number(one) for one in site.program().snapshot()])

    with service(site):
        pushed(1, 1000, EK)
    (site.folder / "keys.toml").write_text(KEYS.replace(EK.hex(), bytes(16).hex()))
    with service(site):
        pushed(2, 1, bytes(16))


def test_a_killed_broker_leaves_a_socket_that_the_next_one_replaces(site: Site) -> None:
    for _ in range(2):
        with service(site) as process:
            assert site.program().feed(event(POWER, 1)) == DeviceStatus.ok
            process.kill()
            process.wait()
        assert site.socket.exists()
        with pytest.raises(ConnectionRefusedError):
            Program(site.socket)
