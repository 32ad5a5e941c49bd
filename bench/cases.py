"""The octets every stack is given, made without any of them (standard library and `cryptography`)."""

from __future__ import annotations

import random
import struct
from datetime import datetime, timedelta
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

EK = bytes(range(16))
AK = bytes(range(0xD0, 0xE0))
CLIENT_TITLE = b"CLI12345"
METER_TITLE = b"MTR00001"

ROWS = 2880
FRAMES = 64
INFORMATION = 128
PLAIN = 256
CONTROL = 0x10
"""HDLC control field: information frame 0, poll bit set."""
CLIENT_ADDRESS = b"\x03"
METER_ADDRESS = b"\x02\x23"
"""Upper (logical) address 1, lower (physical) address 17."""

_QUANTITIES = ("1.8.0", "1.8.1", "1.8.2", "2.8.0", "3.8.0", "4.8.0", "1.7.0", "2.7.0", "3.7.0", "16.7.0")
REGISTERS = tuple(f"1.0.{quantity}.255" for quantity in _QUANTITIES)
"""Ten numbers of four octets."""
PROFILE = "1.0.99.1.0.255"
"""Of the meter: clock, status and these registers."""
PROFILE_REGISTERS = ("1.0.1.8.0.255", "1.0.2.8.0.255")
DAY_ROWS = 96
"""Rows that the meter keeps."""
CLOCK = "0.0.1.0.0.255"
STATUS = "0.0.96.10.1.255"
CLIENT, METER = 1, 1
"""wPorts."""
PDU = 1024


def _date_time(at: datetime) -> bytes:
    """COSEM date-time (IEC 62056-6-2, 4.1.6.1) of local time at UTC+01:00: deviation -60."""
    moment = (at.year, at.month, at.day, at.isoweekday(), at.hour, at.minute, at.second, 0)
    return struct.pack(">HBBBBBBBhB", *moment, -60, 0)


@cache
def profile(rows: int = ROWS) -> bytes:
    """A load profile as A-XDR: array of structures of clock, status and four double-long-unsigned."""
    start = datetime(2025, 1, 1)  # local time, as the wire has it
    body = bytearray(b"\x01\x82" + struct.pack(">H", rows))
    for row in range(rows):
        body += b"\x02\x06\x09\x0c" + _date_time(start + timedelta(minutes=15 * row)) + bytes((0x11, row % 7))
        for column in range(4):
            body += b"\x06" + struct.pack(">I", 1_000_000 + 7 * row + column)
    return bytes(body)


@cache
def information() -> tuple[bytes, ...]:
    """The information fields of the HDLC frames: LLC header of an answer, then noise."""
    noise = random.Random(62056)
    return tuple(b"\xe6\xe7\x00" + noise.randbytes(INFORMATION - 3) for _ in range(FRAMES))


def _crc(octets: bytes) -> bytes:
    """CRC-16/X-25, bit by bit: slow, and owing nothing to what is measured."""
    crc = 0xFFFF
    for octet in octets:
        crc ^= octet
        for _ in range(8):
            crc = crc >> 1 ^ (0x8408 if crc & 1 else 0)
    return (crc ^ 0xFFFF).to_bytes(2, "little")


def _frame(destination: bytes, source: bytes, information: bytes) -> bytes:
    size = 7 + len(destination) + len(source) + len(information)
    header = struct.pack(">H", 0xA000 | size) + destination + source + bytes((CONTROL,))
    content = header + _crc(header) + information
    return b"\x7e" + content + _crc(content) + b"\x7e"


@cache
def received_frames() -> tuple[bytes, ...]:
    """The frames as a meter sends them."""
    return tuple(_frame(CLIENT_ADDRESS, METER_ADDRESS, part) for part in information())


@cache
def sent_frames() -> tuple[bytes, ...]:
    """The frames as a client sends them."""
    return tuple(_frame(METER_ADDRESS, CLIENT_ADDRESS, part) for part in information())


@cache
def plain() -> bytes:
    """What is protected: the start of a get-response, then noise."""
    head = b"\xc4\x01\xc1\x00\x09\x81\xf9"
    return head + random.Random(5).randbytes(PLAIN - len(head))


@cache
def protected() -> bytes:
    """`plain` as general-glo-ciphering: suite 0, authenticated and encrypted, invocation counter 7."""
    control, counter = b"\x30", b"\x00\x00\x00\x07"
    sealed = AESGCM(EK).encrypt(METER_TITLE + counter, plain(), control + AK)[:-4]
    content = control + counter + sealed
    return b"\xdb\x08" + METER_TITLE + b"\x82" + struct.pack(">H", len(content)) + content
