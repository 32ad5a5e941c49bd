"""A push, and a device that it is given to: taken or refused, and counted as it must be."""

from __future__ import annotations

from typing import Any

from device_help import Both, Library
from push_strategies import name
from python_device import settings_of
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.device_abi import Carrier, DeviceKeys, DeviceRecord
from win12_wire.frames.wrapper import Wrapper

NOON = bytes.fromhex("07e9060f070c000000ffc400")  # 2025-06-15, 12:00, deviation -60: 11:00 UTC
NOON_UTC = 1_749_985_200_000_000
PUSH = b"\x0f\0\0\0\1\0" + axdr.structure(name("1.0.1.7.0.255"), axdr.double_long_unsigned(42)).encode()
EVENT = b"\xc2\0\0\x03\1\0\1\7\0\xff\2\x06\0\0\0\x2a"


def wrapped(apdu: bytes, source: int = 1) -> bytes:
    return Wrapper(source_wport=source, destination_wport=103, apdu=apdu).encode()


def both_with(library: Library, given: DeviceKeys | None = None, **more: Any) -> Both:
    return Both(library, settings_of(Carrier.wrapper, **more), given)


def pushed(body: Data, header: bytes = b"\0") -> bytes:
    return b"\x0f\0\0\0\1" + header + body.encode()


def entry(value: Data, code: str = "1.0.1.7.0.255") -> Data:
    return axdr.structure(name(code), value)


def one(both: Both, apdu: bytes) -> DeviceRecord:
    (record,) = both.feed(wrapped(apdu))
    return record


def refused(both: Both, apdu: bytes, replayed: int = 0) -> None:
    """Nothing comes of it, it counts as refused, and the counter stays."""
    before, counter = both.c.statistics(), both.c.counter()
    assert both.feed(wrapped(apdu)) == []
    after = both.c.statistics()
    assert (after.refused, after.replayed) == (before.refused + 1, before.replayed + replayed)
    assert (after.pushes, after.records) == (before.pushes, before.records)
    assert both.c.counter() == counter


def taken(both: Both, apdu: bytes, records: int = 1) -> list[DeviceRecord]:
    before = both.c.statistics()
    found = both.feed(wrapped(apdu))
    after = both.c.statistics()
    assert len(found) == records
    assert (after.refused, after.pushes, after.records) == (before.refused, before.pushes + 1, before.records + records)
    return found
