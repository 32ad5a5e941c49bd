"""What the meter of the measurements pushes, and how records are compared."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from win12.security.keys import Keys
from win12.security.suite import Cipher, control_octet
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.device_abi import Carrier, DeviceKeys, DeviceRecord, DeviceSettings
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.frames.wrapper import Wrapper

from bench.cases import AK, EK, METER_TITLE, REGISTERS

RECORDS = len(REGISTERS)
"""of one push"""
METER = "meter"
SETTINGS = DeviceSettings(
    carrier=Carrier.wrapper, utc_offset=840, needs_protection=1, client=1, server=0, physical=0, meter=METER.encode()
)
KEYS = Keys(ek=EK, ak=AK, server_title=METER_TITLE)
DEVICE_KEYS = DeviceKeys(title=METER_TITLE, counter=0, encryption=EK, authentication=AK)
_CONTROL = control_octet(0, authenticated=True, encrypted=True)
_SCALER, _WATT_HOURS = -1, 30


def push(counter: int) -> bytes:
    """One push: ten registers with their scalers and units, each with a value that no other push has."""
    values = (_entry(code, counter * RECORDS + at) for at, code in enumerate(REGISTERS))
    plain = DataNotification(
        long_invoke_id=counter & 0xFFFFFF, date_time=NotificationTime(lead=0, octets=b""), data=axdr.array(*values)
    ).encode()
    apdu = GeneralKeyCiphering(
        tag=ProtectionTag.general_glo, system_title=METER_TITLE, security_control=_CONTROL, invocation_counter=counter,
        payload=Cipher(0, EK, AK).protect(_CONTROL, METER_TITLE, counter, plain),
    ).encode()  # fmt: skip
    return Wrapper(source_wport=1, destination_wport=1, apdu=apdu).encode()


def _entry(code: str, value: int) -> Data:
    name = axdr.octet_string(bytes(map(int, code.split("."))))
    unit = axdr.structure(axdr.integer(_SCALER), axdr.enum(_WATT_HOURS))
    return axdr.structure(name, axdr.double_long_unsigned(value), unit)


class Meter:
    """Pushes, each with the next counter."""

    def __init__(self) -> None:
        self._counter = 0

    def pushes(self, count: int) -> list[bytes]:
        """The next ones."""
        first, self._counter = self._counter + 1, self._counter + count
        return [push(counter) for counter in range(first, first + count)]


def digest(records: Sequence[DeviceRecord]) -> bytes:
    """Of what the meter said: without when it came, to whom, and as which of them."""
    found = hashlib.sha256()
    for one in records:
        one.time = one.sequence = one.lost = 0
        one.meter = METER.encode()
        found.update(one.encode())
    return found.digest()
