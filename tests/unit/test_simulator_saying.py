"""What a simulated meter says to whoever runs it: the reason of a refusal, of which the client hears a number at most."""

from __future__ import annotations

import asyncio
import logging

import pytest
from test_simulator_dialogue import KEYS, PLAIN, SEALED, Pair, station
from win12.application.association.settings import Authentication
from win12.physical import tcp
from win12.security.counters import MemoryCounters
from win12.simulator.model import name
from win12.simulator.server import serve_meters
from win12_wire.errors import Code, LinkError, StoreError
from win12_wire.frames import axdr
from win12_wire.frames import set as setting
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor
from win12_wire.frames.get import GetRequestNormal
from win12_wire.frames.wrapper import Wrapper

CLOCK = "0.0.1.0.0.255"
SERIAL = "0000000000001"


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "win12.simulator")
    return caplog


def managed() -> Pair:
    return Pair(station(authentication=Authentication.GMAC), SEALED).associate()


def asked(pair: Pair, request: object) -> None:
    pair.association.request(request, 0.0)
    pair.send()
    pair.move()


def test_an_access_says_what_of_which_object_and_why(said: pytest.LogCaptureFixture) -> None:
    pair = managed()
    zone = AttributeDescriptor(class_id=8, instance_id=name(CLOCK), attribute_id=3)
    shift = MethodDescriptor(class_id=8, instance_id=name(CLOCK), method_id=6)
    none = AttributeDescriptor(class_id=3, instance_id=name("1.0.99.8.0.255"), attribute_id=9)
    asked(pair, setting.SetRequestNormal(invoke_id=1, attribute=zone, data=axdr.long(67)))
    asked(pair, ActionRequestNormal(invoke_id=2, method=shift, parameters=axdr.long(9999)))
    asked(pair, GetRequestNormal(invoke_id=3, attribute=none))
    assert said.messages == [
        f"{SERIAL}, client 1: write of {CLOCK}:time_zone refused: other reason, days would not begin where a quarter of an hour"
        " of the load profile does",
        f"{SERIAL}, client 1: call of {CLOCK}:shift_time refused: type unmatched, seconds from -900 to 900",
        f"{SERIAL}, client 1: read of 1.0.99.8.0.255:9 refused: object undefined",
    ]


def test_what_is_done_is_not_said(said: pytest.LogCaptureFixture) -> None:
    pair = managed()
    assert pair.get("1.0.1.8.0.255").data is not None
    assert said.messages == []


def test_values_are_not_said(said: pytest.LogCaptureFixture) -> None:
    """A password that is refused is a password all the same."""
    pair = managed()
    secret = AttributeDescriptor(class_id=15, instance_id=name("0.0.40.0.0.255"), attribute_id=7)
    asked(pair, setting.SetRequestNormal(invoke_id=1, attribute=secret, data=axdr.visible_string(b"hunter2-hunter2")))
    assert len(said.messages) == 1
    assert "hunter2" not in said.text
    assert "68756e74" not in said.text


def test_a_service_that_is_announced_and_not_there(said: pytest.LogCaptureFixture) -> None:
    pair = Pair(station(feigned=frozenset({"set"}))).associate()
    zone = AttributeDescriptor(class_id=8, instance_id=name(CLOCK), attribute_id=3)
    asked(pair, setting.SetRequestNormal(invoke_id=1, attribute=zone, data=axdr.long(60)))
    assert said.messages == [f"{SERIAL}, client 1: SetRequestNormal refused: service not supported"]


def test_who_has_the_wrong_key(said: pytest.LogCaptureFixture) -> None:
    pair = Pair(station(authentication=Authentication.GMAC), SEALED)
    aarq = bytearray(pair.association.open(0.0))
    aarq[-1] ^= 1
    pair.link.send(bytes(aarq), 0.0)
    pair.move()
    assert [line.partition(": ")[0] for line in said.messages] == [f"{SERIAL}, client 1"]
    assert Code.WRONG_TAG in said.text
    assert all(key.hex() not in said.text for key in (KEYS.ek, KEYS.ak))


def test_who_is_not_known_and_what_is_no_frame(said: pytest.LogCaptureFixture) -> None:
    pair = Pair(station(), PLAIN, client=9)
    pair.link.send(pair.association.open(0.0), 0.0)
    pair.move()
    pair.dialogue.receive(b"\x7e\xa0\x07\x03\x21\x93\x0f\x01\x7e", 0.0)
    first, second = said.messages
    assert first == f"{SERIAL}, client 9: not heard: nobody associates from this address, only from 1, 2, 16"
    assert second.startswith(f"{SERIAL}, link: ended: ")


class Full(MemoryCounters):
    """Counters of which no more can be kept."""

    def next(self, name: bytes) -> int:
        raise StoreError(Code.STORE_FAILED, "no space left on device")


async def _ended(port: int, aarq: bytes) -> None:
    """The meter takes an AARQ and closes the connection."""
    async with asyncio.timeout(60), await tcp.connect("127.0.0.1", port) as stream:
        stream.write(Wrapper(source_wport=1, destination_wport=1, apdu=aarq).encode())
        with pytest.raises(LinkError) as ended:
            await stream.read(10)
        assert ended.value.code == Code.PEER_CLOSED


def test_a_store_that_fails_ends_the_connection_and_says_so(said: pytest.LogCaptureFixture) -> None:
    """The meter lives on: the next client hears the same."""
    pair = Pair(station(authentication=Authentication.GMAC), SEALED)

    async def talk() -> None:
        async with await serve_meters([station(Full(), authentication=Authentication.GMAC)]) as simulator:
            for _ in range(2):
                await _ended(simulator.ports[0], pair.association.open(0.0))
                pair.association.abort(0.0)

    asyncio.run(talk())
    assert [record.levelno for record in said.records] == [logging.ERROR] * 2
    assert all("no space left on device" in line for line in said.messages)
