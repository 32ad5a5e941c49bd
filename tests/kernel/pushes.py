"""
What the host plays on the line of a guest, and what has to come of it: pushes of real meters on lines good and bad, and pushes
under protection. The records are those that the classes of Python make of the same octets.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "differential"))
sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

from corpus import FOLDER
from python_device import PyDevice, settings_of
from sealed import AK32, BOTH, EK32, HIDDEN_ONLY, TAG_ONLY, general_ciphering, general_glo, glo_event, keys
from test_c_device import carried, keys_for
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.device_abi import Carrier, DeviceKeys, DeviceRecord, DeviceSettings
from win12_wire.frames.notification import EventNotification
from win12_wire.frames.wrapper import Wrapper

SEED = 62056
GAP = 4000  # milliseconds of silence that end what is under way
COUNTED = ("octets", "frames", "bad_frames", "pushes", "refused", "replayed", "records", "nameless")
Piece = bytes | int
"""Octets that come, or milliseconds that pass."""


class Line(NamedTuple):
    """A line, and the device that it comes to."""

    name: str
    settings: DeviceSettings
    keys: DeviceKeys | None
    pieces: list[Piece]

    def told(self) -> dict[str, Any]:
        """As a guest reads it."""
        return {
            "name": self.name,
            "settings": self.settings.encode().hex(),
            "keys": self.keys.encode().hex() if self.keys else "",
            "pieces": [piece.hex() if isinstance(piece, bytes) else piece / 1000 for piece in self.pieces],
        }

    def heard(self, utc: int = 0) -> tuple[PyDevice, list[bytes]]:
        """The device of Python when all has come and silence followed, and its records. utc: when octets come."""
        device, now, records = PyDevice(self.settings, self.keys), 1_000_000, []
        for piece in self.pieces:
            if isinstance(piece, int):
                now += piece
                records += device.timer(now)
            else:
                records += device.octets(piece, now, utc)
        return device, records + device.timer(now + GAP + 1)


def lines(*, noisy: bool = True) -> list[Line]:
    """Every line. noisy: some begin with noise."""
    return [Line(*one) for one in (*_real(noisy), *_sealed())]


def played() -> list[dict[str, Any]]:
    """Every line, and what has to come of it."""
    return [_expected(one) for one in lines()]


def _expected(line: Line) -> dict[str, Any]:
    device, records = line.heard()
    counts, counter = device.statistics(), device.counter()
    return {
        **line.told(),
        "records": [_timeless(record).hex() for record in records],
        "counts": {key: getattr(counts, key) for key in COUNTED},
        "counter": counter.counter if counter else None,
    }


def _timeless(record: bytes) -> bytes:
    """When an octet came is not told before it came."""
    found = DeviceRecord.decode(record)
    found.time = found.time if found.meter_time else 0
    return found.encode()


# --- pushes of real meters


def _real(noisy: bool) -> Iterator[tuple[str, DeviceSettings, DeviceKeys | None, list[Piece]]]:
    """Each by itself, octet by octet, between noise; and once torn by a silence, then whole."""
    path = FOLDER / "dlms_push.json"
    chance = random.Random(SEED)
    for case in json.loads(path.read_text(encoding="utf-8")) if path.is_file() else ():
        carrier, octets = carried(case)
        given, single = keys_for(case), [octets[at : at + 1] for at in range(len(octets))]
        offset = chance.randrange(1681)
        settings = settings_of(carrier, utc_offset=offset)
        noise = chance.randbytes(30) if noisy and carrier is not Carrier.wrapper else b""  # nothing tells noise from a wrapper
        yield f"{case['id']} whole", settings, given, [octets]
        yield f"{case['id']} octet by octet", settings, given, [noise, *single] if noise else single
        at = chance.randrange(1, len(octets))
        yield f"{case['id']} with a gap", settings, given, [octets[:at], 500, octets[at:]]
        yield f"{case['id']} torn", settings, given, [octets[:at], GAP + 2000, octets]


# --- pushes under protection


def _plain(value: int) -> bytes:
    attribute = AttributeDescriptor(class_id=3, instance_id=bytes((1, 0, 1, 8, 0, 255)), attribute_id=2)
    return EventNotification(attribute=attribute, data=Data(value, int(DataType.double_long_unsigned))).encode()


def _wrapped(apdu: bytes) -> bytes:
    return Wrapper(source_wport=1, destination_wport=1, apdu=apdu).encode()


def _sealed() -> Iterator[tuple[str, DeviceSettings, DeviceKeys | None, list[Piece]]]:
    """All envelopes and suites; what is replayed, forged, or protected less than it has to be."""
    strict, lax = settings_of(Carrier.wrapper, needs_protection=1), settings_of(Carrier.wrapper)
    first, second = general_glo(_plain(1), 11), general_glo(_plain(2), 12)
    forged = first[:-1] + bytes((first[-1] ^ 1,))
    lines: dict[str, tuple[DeviceSettings, DeviceKeys, list[bytes]]] = {
        "general-glo": (strict, keys(10), [first, second]),
        "general-ciphering": (strict, keys(10), [general_ciphering(_plain(1), 11)]),
        "glo-event-notification": (strict, keys(10), [glo_event(_plain(1), 11)]),
        "suite 2": (strict, keys(10, ek=EK32, ak=AK32), [general_glo(_plain(1), 11, BOTH | 2)]),
        "authenticated only": (strict, keys(10), [general_glo(_plain(1), 11, TAG_ONLY)]),
        "encrypted only": (lax, keys(10, ak=b""), [general_glo(_plain(1), 11, HIDDEN_ONLY)]),
        "encrypted only is too little": (strict, keys(10), [general_glo(_plain(1), 11, HIDDEN_ONLY)]),
        "not protected is too little": (lax, keys(10), [_plain(1)]),
        "replayed": (strict, keys(10), [first, first, second, first]),
        "an old counter": (strict, keys(11), [first, second]),
        "forged, then true": (strict, keys(10), [forged, first]),
        "of another meter": (strict, keys(10, title=b"WIN54321"), [first]),
        "under another key": (strict, keys(10, ek=bytes(16)), [first]),
        "another authentication key": (strict, keys(10, ak=bytes(16)), [first]),
    }
    for name, (settings, given, apdus) in lines.items():
        yield name, settings, given, [_wrapped(apdu) for apdu in apdus]
