# mypy: disable-error-code="import-not-found, import-untyped, no-any-return"
"""dlms-cosem (BUSL-1.1), in the way that costs it least: no logging."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

import structlog
from dlms_cosem import cosem, security
from dlms_cosem.client import DlmsClient
from dlms_cosem.enumerations import CosemInterface
from dlms_cosem.hdlc.address import HdlcAddress
from dlms_cosem.hdlc.frames import InformationFrame
from dlms_cosem.io import TcpTransport
from dlms_cosem.parsers import ProfileGenericBufferParser
from dlms_cosem.protocol.xdlms import GeneralGlobalCipher
from dlms_cosem.security import HighLevelSecurityGmacAuthentication
from dlms_cosem.utils import parse_as_dlms_data

from bench import cases
from bench.dialogue import CHALLENGE, Dialogue
from bench.job import Context, Exchange, Job, Prepare
from bench.sockets import new_counter, read_all

structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def attribute(interface: CosemInterface, name: str) -> cosem.CosemAttribute:
    """Attribute 2 of an object."""
    return cosem.CosemAttribute(interface=interface, instance=cosem.Obis.from_string(name), attribute=2)


def parser(registers: Sequence[str]) -> ProfileGenericBufferParser:
    """A parser of profiles of clock, status and registers."""
    columns = [attribute(CosemInterface.CLOCK, cases.CLOCK), attribute(CosemInterface.DATA, cases.STATUS)]
    columns += [attribute(CosemInterface.REGISTER, name) for name in registers]
    return ProfileGenericBufferParser(capture_objects=columns, capture_period=15)


def plain_rows(rows: list[list[Any]]) -> list[list[int]]:
    """Rows as numbers, the date-time in seconds since 1970."""
    return [[int(row[0].value.timestamp()), *(cell.value for cell in row[1:])] for row in rows]


def rows_profile(_: Context) -> Job:
    """A profile to rows, the first column a date-time."""
    octets, rows = cases.profile(), parser(cases.REGISTERS[:4])
    return Job(lambda: rows.parse_bytes(octets), plain_rows)


def hdlc_encode(_: Context) -> Job:
    """Information fields to frames."""
    meter, client, parts = HdlcAddress(1, 17, "server"), HdlcAddress(1, None, "client"), cases.information()

    def run() -> list[bytes]:
        return [InformationFrame(meter, client, part).to_bytes() for part in parts]

    return Job(run, lambda frames: [frame.hex() for frame in frames], len(parts))


def hdlc_decode(_: Context) -> Job:
    """Frames to information fields."""
    frames = cases.received_frames()

    def run() -> list[bytes]:
        return [InformationFrame.from_bytes(frame).payload for frame in frames]

    return Job(run, lambda parts: [part.hex() for part in parts], len(frames))


def unprotect(_: Context) -> Job:
    """A general-glo-ciphering APDU to its plain text, tag verified."""
    apdu = cases.protected()
    return Job(lambda: GeneralGlobalCipher.from_bytes(apdu).to_plain_apdu(cases.EK, cases.AK), bytes.hex)


class Wire:
    """What the transport takes for a socket."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._buffer = b""

    def connect(self) -> None: ...
    def disconnect(self) -> None: ...

    def send(self, octets: bytes) -> None:
        self._buffer = self._exchange(octets)

    def recv(self, amount: int) -> bytes:
        octets, self._buffer = self._buffer[:amount], self._buffer[amount:]
        return octets


def read_meter(
    exchange: Exchange, counter: int = 1, associated: Callable[[], object] = lambda: None
) -> tuple[list[int], list[list[Any]]]:
    """Associate, read the registers and the profile, release."""
    client = DlmsClient(
        transport=TcpTransport(cases.CLIENT, cases.METER, Wire(exchange)),
        authentication=HighLevelSecurityGmacAuthentication(challenge_length=len(CHALLENGE)),
        encryption_key=cases.EK,
        authentication_key=cases.AK,
        client_system_title=cases.CLIENT_TITLE,
        client_initial_invocation_counter=counter,
        block_transfer=True,
        max_pdu_size=cases.PDU,
    )
    with client.session() as session:
        associated()
        registers = [session.get(attribute(CosemInterface.REGISTER, name)) for name in cases.REGISTERS]
        rows = session.get(attribute(CosemInterface.PROFILE_GENERIC, cases.PROFILE))
        return [parse_as_dlms_data(register) for register in registers], parser(cases.PROFILE_REGISTERS).parse_bytes(rows)


def association(context: Context) -> Job:
    """HLS5 GMAC, authenticated encryption, ten registers, 96 rows; the meter's answers played back."""
    security.make_client_to_server_challenge = lambda length: CHALLENGE
    dialogue = Dialogue(context.exchange)
    read_meter(dialogue.record)
    return Job(lambda: read_meter(dialogue.playback()), lambda result: [result[0], plain_rows(result[1])])


def fleet(context: Context) -> Job:
    """Many meters at once, over TCP."""
    ports = context.parameters["ports"]

    def one(exchange: Exchange, associated: Callable[[], object]) -> None:
        values, rows = read_meter(exchange, new_counter(), associated)
        if (len(values), len(rows)) != (len(cases.REGISTERS), cases.DAY_ROWS):
            raise ValueError(f"{len(values)} registers and {len(rows)} rows")

    return Job(lambda: read_all(one, ports), lambda _: len(ports), len(ports))


WORKS: dict[str, Prepare] = {
    "rows": rows_profile,
    "columns": rows_profile,
    "hdlc_encode": hdlc_encode,
    "hdlc_decode": hdlc_decode,
    "unprotect": unprotect,
    "association": association,
    "association_list": association,
    "fleet": fleet,
}
