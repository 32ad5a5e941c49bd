"""COSEM data protection over a socket: attributes, methods, the buffer, parts of an attribute."""

from __future__ import annotations

from typing import Any

import pytest
import win12
from house_help import House
from protected_meter_help import BREAKER, ENERGY, MODE, OBJECT, got, manager, refused_as, standing, using
from win12.application.association.settings import Security
from win12.application.client.data_protection import DataProtection
from win12_wire.frames import axdr
from win12_wire.objects.enums import DataAccessResult as Result


@pytest.mark.parametrize(("suite", "layers"), [
    (1, "authenc"), (1, "sign,authenc:agreed-1e1s"), (1, "authenc:wrapped,sign"), (2, "sign,auth:agreed-0e2s,enc:agreed-1e1s"),
])  # fmt: skip
def test_reading_setting_and_calling(suite: int, layers: str) -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        plain = await meter.read(ENERGY)
        energy, clock, energy_again = await protected.read(ENERGY, "0.0.1.0.0.255:time", ENERGY)
        assert (energy.obis, energy.unit, energy.scaler) == (plain.obis, "Wh", plain.scaler)
        assert energy.value is not None
        assert 0 <= energy.value - plain.value < 100
        assert clock.attribute == 2
        assert energy_again == energy
        sent = await protected.write(MODE, 3)
        assert sent == axdr.enum(3)
        assert (await meter.read(MODE)).raw == 3
        assert await protected.act(f"{BREAKER}:remote_disconnect") is None
        assert (await meter.read(f"{BREAKER}:output_state")).raw is False

    using(House(suite), work, layers)


def test_what_a_method_returns_is_protected_too() -> None:
    async def work(protected: DataProtection, _: win12.Meter) -> None:
        request = await protected.act("0.0.43.0.0.255:generate_certificate_request", axdr.enum(0))
        assert request is not None
        assert request.value[:1] == b"\x30"

    using(House(1), work, "authenc:agreed-1e1s")


class Tapped:
    """A carrier, and what came over it."""

    def __init__(self, carrier: Any, heard: bytearray) -> None:
        self._carrier, self._heard = carrier, heard

    def __getattr__(self, name: str) -> Any:
        return getattr(self._carrier, name)

    async def read(self, within: float | None) -> bytes:
        octets: bytes = await self._carrier.read(within)
        self._heard += octets
        return octets


def test_an_association_in_clear_carries_it_too() -> None:
    """Whatever protects the messages: nobody on the way reads what is answered."""
    heard = bytearray()

    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        conversation: Any = meter.conversation
        conversation._carrier = Tapped(conversation._carrier, heard)
        (serial,) = await protected.read("0.0.96.1.0.255")
        assert serial.raw == b"0000000000001"
        assert b"0000000000001" not in heard
        await meter.read("0.0.96.1.0.255")
        assert b"0000000000001" in heard

    house = House(1, security=Security.NONE)
    using(house, work, query="&security=none")


def test_the_buffer_does_the_same() -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        values = await protected.read_buffer()
        assert [type(one.value) for one in values] == [int, int]
        for _ in range(2):  # a buffer that is read again is protected again
            assert (await protected.read_buffer())[0].value >= values[0].value
        await meter.write(f"{OBJECT}:protection_object_list", [(70, BREAKER, 4, 0, (0, None))])
        await protected.write_buffer(axdr.enum(2))
        assert (await meter.read(MODE)).raw == 2

    for layers in ("authenc", "sign,authenc:wrapped"):
        using(House(1), work, layers)


def test_parts_of_an_attribute() -> None:
    """Elements of a structure, days and entries of a profile."""
    station, session = standing(days=3), manager()
    wanted = [
        (3, ENERGY, 3, 2, (0, None)),
        (7, "1.0.99.1.0.255", 2, 0, (2, (1, 3))),
        (7, "1.0.99.1.0.255", 2, 0, (1, (bytes.fromhex("07EA0113FF"), bytes.fromhex("07EA0113FF")))),
    ]
    unit, entries, day = got(station, session, wanted)
    assert (unit, len(entries), len(day)) == (30, 3, 96)
    assert refused_as(lambda: got(station, session, [(3, ENERGY, 3, 3, (0, None))])) == Result.OBJECT_UNAVAILABLE
    assert refused_as(lambda: got(station, session, [(7, "1.0.99.1.0.255", 2, 0, (2, None))])) == Result.TYPE_UNMATCHED
