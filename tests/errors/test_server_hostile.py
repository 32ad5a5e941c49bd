"""What hostile clients do to a meter: the right answer, bounded memory, and the others are still served."""

import asyncio
import random
import time
import tracemalloc

import pytest
from hostile_client import (
    BREAK,
    KEYS,
    PASSWORD,
    PLAIN,
    PROFILE,
    QUICK,
    SEALED,
    Client,
    connected,
    open_breaker,
    read_energy,
    served,
    still_serves,
    wrapped,
)
from win12.application.association.settings import Authentication, ClientSettings, Security
from win12.physical import tcp
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.server import CONNECTIONS_PER_METER
from win12_wire.errors import LinkError
from win12_wire.frames import action, get
from win12_wire.frames.acse import Aare
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse

GMAC = {"authentication": Authentication.GMAC, "security": Security.AUTHENC}
LLS = {"authentication": Authentication.LLS}
SNRM = Hdlc(destination=b"\x03", source=b"\x03", control=0x93).encode()


def refused(answer: object, reason: ExceptionReason) -> bool:
    return isinstance(answer, ExceptionResponse) and answer.service_error == reason


# --- security ------------------------------------------------------------------------------------------------------------


async def test_replayed_request_is_refused_and_not_executed() -> None:
    async with served(**GMAC) as simulator:
        counters = MemoryCounters()
        meter = simulator.stations[0].meter
        async with connected(simulator.ports[0], SEALED, counters) as client:
            await client.associate()
            octets = client.sealed(open_breaker())
            await client.send(octets)
            await client.receive()
            assert not meter.connected
            meter.switch(True, 0)
            answer = await client.ask(octets)
            assert refused(answer, ExceptionReason.invocation_counter_error)
            assert answer.expected_counter > 0
            assert meter.connected
        await still_serves(simulator, SEALED, counters)


async def test_replayed_association_is_refused() -> None:
    async with served(**GMAC) as simulator:
        counters = MemoryCounters()
        async with connected(simulator.ports[0], SEALED, counters) as client:
            aarq = client.association.open(client.now())
            assert isinstance(await client.ask(aarq), Aare)
        async with connected(simulator.ports[0], SEALED, counters) as client:
            assert refused(await client.ask(aarq), ExceptionReason.invocation_counter_error)
        await still_serves(simulator, SEALED, counters)


async def test_plain_request_in_a_ciphered_association_is_refused() -> None:
    async with served(**GMAC) as simulator:
        counters = MemoryCounters()
        async with connected(simulator.ports[0], SEALED, counters) as client:
            await client.associate()
            assert refused(await client.ask(open_breaker().encode()), ExceptionReason.deciphering_error)
            assert simulator.stations[0].meter.connected
            assert (await client.answer(read_energy())).error is None
        await still_serves(simulator, SEALED, counters)


@pytest.mark.parametrize("at", [-1, -13, -20])
async def test_altered_request_is_refused_and_its_counter_not_spent(at: int) -> None:
    async with served(**GMAC) as simulator:
        counters = MemoryCounters()
        async with connected(simulator.ports[0], SEALED, counters) as client:
            await client.associate()
            octets = bytearray(client.sealed(open_breaker()))
            octets[at] ^= 1
            assert refused(await client.ask(bytes(octets)), ExceptionReason.deciphering_error)
            assert simulator.stations[0].meter.connected
            octets[at] ^= 1
            await client.send(bytes(octets))
            [event] = client.association.receive(await client.receive(), client.now())
            assert event.response.result == 0
        await still_serves(simulator, SEALED, counters)


async def test_wrong_key_does_not_associate() -> None:
    async with served(**GMAC) as simulator:
        wrong = Keys(ek=bytes(16), ak=KEYS.ak, client_title=KEYS.client_title)
        async with connected(simulator.ports[0], SEALED, keys=wrong) as client:
            aarq = client.association.open(client.now())
            assert refused(await client.ask(aarq), ExceptionReason.deciphering_error)
        await still_serves(simulator, SEALED)


async def test_wrong_suite_and_weak_protection_are_refused() -> None:
    async with served(**GMAC) as simulator:
        async with connected(simulator.ports[0], SEALED) as client:
            await client.associate()
            octets = bytearray(client.sealed(read_energy()))
            control = octets.index(0x30, 2)
            for other in (0x31, 0x20, 0x10, 0x00, 0x70, 0xB0):
                octets[control] = other
                assert refused(await client.ask(bytes(octets)), ExceptionReason.deciphering_error)
        await still_serves(simulator, SEALED, MemoryCountersAbove(1000))


class MemoryCountersAbove(MemoryCounters):
    """Counters that start high, for a client that comes after others."""

    def __init__(self, start: int) -> None:
        super().__init__()
        self._start = start

    def next(self, name: bytes) -> int:
        self.raise_to(name, self._start)
        return super().next(name)


async def test_nothing_is_served_before_the_association() -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        for request in (read_energy(), open_breaker(), get.GetRequestNext(invoke_id=1, block_number=1)):
            assert isinstance(await client.ask(request.encode()), ExceptionResponse)
        await still_serves(simulator)


async def test_nothing_is_served_between_the_passes() -> None:
    async with served(authentication=Authentication.GMAC) as simulator:
        counters = MemoryCounters()
        async with connected(simulator.ports[0], SEALED, counters) as client:
            await client.ask(client.association.open(client.now()))
            assert isinstance(await client.ask(read_energy().encode()), ExceptionResponse)
        await still_serves(simulator, SEALED, counters)


async def test_guessing_passwords_locks_the_client_address() -> None:
    async with served(**LLS) as simulator:
        wrong = Keys(password=b"guess")
        for _ in range(3):
            async with connected(simulator.ports[0], PASSWORD, keys=wrong) as client:
                answer = await client.ask(client.association.open(client.now()))
                assert isinstance(answer, Aare)
                assert answer.result
        async with connected(simulator.ports[0], PASSWORD) as client:
            answer = await client.ask(client.association.open(client.now()))
            assert isinstance(answer, Aare)
            assert answer.result
        async with connected(simulator.ports[0], PLAIN, client=16) as client:  # the public client is another address
            await client.associate()


async def test_public_client_gets_nothing_private() -> None:
    async with served(**GMAC) as simulator, connected(simulator.ports[0], PLAIN, client=16) as client:
        await client.associate()
        assert (await client.answer(read_energy())).error == 4
        assert isinstance(await client.ask(open_breaker().encode()), ExceptionResponse)
        assert simulator.stations[0].meter.connected


async def test_unknown_clients_and_servers_get_no_answer() -> None:
    async with served() as simulator:
        async with connected(simulator.ports[0], client=99) as client:
            await client.send(client.association.open(client.now()))
            assert await client.silent()
        async with connected(simulator.ports[0]) as client:
            octets = bytearray(wrapped(client.association.open(client.now())))
            octets[5] = 77
            client.stream.write(bytes(octets))
            assert await client.silent()
        await still_serves(simulator)


# --- octets --------------------------------------------------------------------------------------------------------------


async def test_truncated_apdus_are_answered_or_dropped_and_the_connection_goes_on() -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        aarq = client.association.open(client.now())
        for length in range(1, len(aarq)):
            assert isinstance(await client.ask(aarq[:length]), ExceptionResponse | Aare)
        answer = await client.ask(aarq)
        assert isinstance(answer, Aare)
        assert answer.result == 0
        request = read_energy().encode()
        for length in range(1, len(request)):
            assert isinstance(await client.ask(request[:length]), ExceptionResponse)
        assert isinstance(await client.ask(request), get.GetResponseNormal)


@pytest.mark.parametrize(
    "tail",
    [
        b"\x01\x01" + b"\x01\x84\xff\xff\xff\xff",
        b"\x01\x01" + b"\x09\x84\x7f\xff\xff\xff",
        b"\x01\x01" + b"\x01\x89" + b"\xff" * 9,
        b"\x01\x02" + b"\x02\x02" * 10_000,
        b"\x01\x01" + b"\x01\x01" * 10_000,
        b"\x01\x01" + b"\x13" + b"\x01\x00\x01" * 5_000,
    ],
    ids=["array", "string", "long length", "structures", "arrays", "descriptions"],
)
async def test_oversized_and_deeply_nested_data(tail: bytes) -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        await client.associate()
        tracemalloc.start()
        begin = time.perf_counter()
        answer = await client.ask(get.GetRequestNormal(invoke_id=1, attribute=PROFILE).encode()[:-1] + tail)
        elapsed, (_, peak) = time.perf_counter() - begin, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert isinstance(answer, ExceptionResponse)
        assert elapsed < 1.0
        assert peak < 2_000_000
        assert (await client.answer(read_energy())).error is None


async def test_one_octet_at_a_time() -> None:
    async with served(half_message=5.0) as simulator, connected(simulator.ports[0]) as client:
        octets = wrapped(client.association.open(client.now()))
        for at in range(len(octets)):
            client.stream.write(octets[at : at + 1])
            await asyncio.sleep(0)
        client.association.receive(await client.receive(), client.now())
        for octet in wrapped(client.sealed(read_energy())):
            client.stream.write(bytes((octet,)))
            await asyncio.sleep(0.001)
        [event] = client.association.receive(await client.receive(), client.now())
        assert event.response.error is None


async def test_two_requests_in_one_packet_are_both_answered_in_order() -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        await client.associate()
        client.stream.write(wrapped(read_energy(3).encode()) + wrapped(read_energy(4).encode()))
        answers = [get.GetResponseNormal.decode(await client.receive()) for _ in range(2)]
        assert [answer.invoke_id for answer in answers] == [3, 4]


@pytest.mark.parametrize("octets", [b"\x00", b"\x00\x01\x00\x01\x00\x01", b"\x00\x01\x00\x01\x00\x01\xff\xff" + bytes(1000)])
async def test_half_a_message_then_silence_ends_the_connection(octets: bytes) -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        begin = time.perf_counter()
        client.stream.write(octets)
        assert await client.closed()
        assert QUICK * 0.5 < time.perf_counter() - begin < QUICK + 1
        await still_serves(simulator)


async def test_trickling_does_not_keep_half_a_message_alive() -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        client.stream.write(b"\x00\x01\x00\x01\x00\x01\xff\xff")
        begin = time.perf_counter()
        while not client.stream.closed and time.perf_counter() - begin < 5:
            client.stream.write(b"\x00")
            await asyncio.sleep(0.02)
        assert time.perf_counter() - begin < QUICK + 1
        await still_serves(simulator)


async def test_wrong_wrapper_version_ends_the_connection() -> None:
    async with served() as simulator, connected(simulator.ports[0]) as client:
        client.stream.write(b"\x00\x02\x00\x01\x00\x01\x00\x01\x60")
        assert await client.closed()
        await still_serves(simulator)


async def test_silent_connection_is_ended() -> None:
    async with served(inactivity=QUICK) as simulator, connected(simulator.ports[0]) as client:
        await client.associate()
        assert await client.closed()
        await still_serves(simulator)


async def test_close_in_mid_block() -> None:
    async with served() as simulator:
        async with connected(simulator.ports[0], ClientSettings(max_pdu=200)) as client:
            await client.associate()
            answer = await client.answer(get.GetRequestNormal(invoke_id=1, attribute=PROFILE))
            assert (answer.block_number, answer.last_block) == (1, 0)
        await still_serves(simulator)


async def flood(client: Client, request: bytes) -> None:
    """Send and never read, until the meter has had enough."""
    end = time.perf_counter() + 30
    while time.perf_counter() < end:
        client.stream.write(request * 50)
        await asyncio.sleep(0.001)


async def test_client_that_takes_nothing_is_cut_off_in_bounded_memory() -> None:
    async with served(days=40) as simulator, connected(simulator.ports[0]) as client:
        await client.associate()
        request = wrapped(get.GetRequestNormal(invoke_id=1, attribute=PROFILE).encode())
        tracemalloc.start()
        with pytest.raises(LinkError):
            await flood(client, request)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 30_000_000
        await still_serves(simulator)


async def test_too_many_connections_are_refused_and_others_go_on() -> None:
    async with served() as simulator:
        streams = [await tcp.connect("127.0.0.1", simulator.ports[0]) for _ in range(CONNECTIONS_PER_METER)]
        extra = await tcp.connect("127.0.0.1", simulator.ports[0])
        with pytest.raises(LinkError):
            await extra.read(5)
        for stream in streams[1:]:
            stream.close()
        await asyncio.sleep(0.1)
        await still_serves(simulator)
        streams[0].close()


async def test_garbage_and_mutations_do_not_stop_the_meter() -> None:
    chance = random.Random(1)
    async with served(**LLS, half_message=0.05) as simulator:
        async with connected(simulator.ports[0], PASSWORD) as client:
            good = [
                wrapped(client.association.open(client.now())),
                wrapped(read_energy().encode()),
                wrapped(open_breaker().encode()),
            ]
        for _ in range(150):
            async with connected(simulator.ports[0]) as client:
                octets = bytearray(b"".join(good))
                for _ in range(chance.randrange(1, 6)):
                    octets[chance.randrange(len(octets))] = chance.randrange(256)
                cut = chance.randrange(len(octets))
                client.stream.write(bytes(octets[:cut]) + chance.randbytes(chance.randrange(20)))
                await asyncio.sleep(0.001)
        await asyncio.sleep(0.1)
        async with connected(simulator.ports[0], PLAIN, client=16) as client:
            await client.associate()


async def test_unconfirmed_requests_get_no_answer() -> None:
    async with served(**LLS) as simulator, connected(simulator.ports[0], PASSWORD) as client:
        await client.associate()
        request = action.ActionRequestNormal(invoke_id=1, confirmed=0, method=BREAK)
        await client.send(request.encode())
        assert await client.silent()
        assert not simulator.stations[0].meter.connected


# --- HDLC ----------------------------------------------------------------------------------------------------------------


async def test_hdlc_half_frame_then_silence_leaves_the_link_usable() -> None:
    async with served("hdlc") as simulator:
        stream = await tcp.connect("127.0.0.1", simulator.ports[0])
        async with stream:
            stream.write(b"\x7e\xa0\x20\x03\x03")
            await asyncio.sleep(1.3)
            stream.write(SNRM)
            assert b"\x73" in await stream.read(5)


async def test_hdlc_noise_is_skipped() -> None:
    async with served("hdlc") as simulator:
        stream = await tcp.connect("127.0.0.1", simulator.ports[0])
        async with stream:
            stream.write(b"\x7e" * 50 + bytes(range(256)) + SNRM)
            assert b"\x73" in await stream.read(5)
