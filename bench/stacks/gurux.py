# mypy: disable-error-code="import-not-found, import-untyped, no-any-return"
"""gurux-dlms (GPL-2.0), in the way that costs it least: no printing, no sequence checks, nothing built twice."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from gurux_dlms import GXByteBuffer, GXDLMSClient, GXReplyData
from gurux_dlms.AesGcmParameter import AesGcmParameter
from gurux_dlms.enums import Authentication, Conformance, DataType, InterfaceType, Security
from gurux_dlms.GXDLMS import GXDLMS
from gurux_dlms.GXDLMSChippering import GXDLMSChippering
from gurux_dlms.GXSecure import GXSecure
from gurux_dlms.internal._GXCommon import _GXCommon
from gurux_dlms.internal._GXDataInfo import _GXDataInfo
from gurux_dlms.objects import GXDLMSCaptureObject, GXDLMSClock, GXDLMSData, GXDLMSProfileGeneric, GXDLMSRegister
from gurux_dlms.secure import GXDLMSSecureClient

from bench import cases
from bench.dialogue import CHALLENGE, Dialogue
from bench.job import Context, Exchange, Job, Prepare
from bench.sockets import new_counter, read_all

# It prints a line for every APDU; that is not the work.
sys.modules["gurux_dlms.GXDLMSChippering"].print = lambda *_: None  # type: ignore[attr-defined]


def seconds(when: Any) -> int:
    """A GXDateTime as seconds since 1970."""
    return int(when.value.timestamp())


def rows_profile(_: Context) -> Job:
    """A profile to rows, the first column a date-time."""
    octets, settings = cases.profile(), GXDLMSClient(True).settings

    def run() -> list[list[Any]]:
        rows = _GXCommon.getData(settings, GXByteBuffer(octets), _GXDataInfo())
        for row in rows:
            row[0] = GXDLMSClient.changeType(row[0], DataType.DATETIME)
        return rows

    return Job(run, lambda rows: [[seconds(row[0]), *row[1:]] for row in rows])


def _hdlc_client() -> GXDLMSClient:
    client = GXDLMSClient(True, 1, GXDLMSClient.getServerAddress(1, 17), interfaceType=InterfaceType.HDLC)
    client.settings.hdlc.maxInfoTX = cases.INFORMATION + 3  # it keeps three octets for a header in the first frame
    client.settings.checkFrame = lambda frame, xml: True
    return client


def hdlc_encode(_: Context) -> Job:
    """Information fields to frames."""
    settings, parts, control = _hdlc_client().settings, cases.information(), cases.CONTROL

    def run() -> list[bytearray]:
        frames = []
        for part in parts:
            data = GXByteBuffer(part)
            data.position = 0
            frames.append(GXDLMS.getHdlcFrame(settings, control, data))
        return frames

    return Job(run, lambda frames: [bytes(frame).hex() for frame in frames], len(parts))


def hdlc_decode(_: Context) -> Job:
    """Frames to information fields."""
    settings, frames = _hdlc_client().settings, cases.received_frames()

    def run() -> list[bytearray]:
        parts = []
        for frame in frames:
            octets, reply = GXByteBuffer(frame), GXReplyData()
            GXDLMS.getHdlcData(False, settings, octets, reply, None)
            GXDLMS.getDataFromFrame(octets, reply, True)
            parts.append(reply.data.array())
        return parts

    # It takes the LLC header away.
    return Job(run, lambda parts: ["e6e700" + bytes(part).hex() for part in parts], len(frames))


def unprotect(_: Context) -> Job:
    """A general-glo-ciphering APDU to its plain text. It computes the tag and does not compare it."""
    apdu, settings = cases.protected(), GXDLMSSecureClient(True).settings

    def run() -> bytearray:
        parameter = AesGcmParameter(0, cases.METER_TITLE, bytearray(cases.EK), bytearray(cases.AK))
        return GXDLMSChippering.decryptAesGcm(settings, parameter, GXByteBuffer(apdu))

    return Job(run, lambda plain: bytes(plain).hex())


def _cipher_client(counter: int) -> GXDLMSSecureClient:
    client = GXDLMSSecureClient(True, cases.CLIENT, cases.METER, Authentication.HIGH_GMAC, None, InterfaceType.WRAPPER)
    client.proposedConformance |= Conformance.GENERAL_PROTECTION
    client.maxReceivePDUSize = cases.PDU
    client.useProtectedRelease = True  # the meter takes no other
    cipher = client.ciphering
    cipher.security, cipher.invocationCounter = Security.AUTHENTICATION_ENCRYPTION, counter
    cipher.systemTitle = bytearray(cases.CLIENT_TITLE)
    cipher.blockCipherKey, cipher.authenticationKey = bytearray(cases.EK), bytearray(cases.AK)
    return client


def _profile() -> GXDLMSProfileGeneric:
    profile = GXDLMSProfileGeneric(cases.PROFILE)
    profile.captureObjects.append((GXDLMSClock(), GXDLMSCaptureObject(2, 0)))
    profile.captureObjects.append((GXDLMSData(cases.STATUS), GXDLMSCaptureObject(2, 0)))
    for name in cases.PROFILE_REGISTERS:
        profile.captureObjects.append((GXDLMSRegister(name), GXDLMSCaptureObject(2, 0)))
    return profile


def read_meter(
    exchange: Exchange, counter: int = 1, associated: Callable[[], object] = lambda: None
) -> tuple[list[int], list[list[Any]]]:
    """Associate, read the registers and the profile, release."""
    client = _cipher_client(counter)

    def transfer(requests: Any) -> GXReplyData:
        reply = GXReplyData()
        for request in requests if isinstance(requests, list) else [requests]:
            reply.clear()
            send(request, reply)
            while reply.isMoreData():
                send(client.receiverReady(reply), reply)
        return reply

    def send(request: Any, reply: GXReplyData) -> None:
        if not client.getData(GXByteBuffer(exchange(request)), reply, GXReplyData()) or reply.error:
            raise ValueError(f"error {reply.error}")

    client.parseAareResponse(transfer(client.aarqRequest()).data)
    client.parseApplicationAssociationResponse(transfer(client.getApplicationAssociationRequest()).data)
    associated()
    values = []
    for name in cases.REGISTERS:
        register = GXDLMSRegister(name)
        values.append(client.updateValue(register, 2, transfer(client.read(register, 2)).value))
    profile = _profile()
    client.updateValue(profile, 2, transfer(client.read(profile, 2)).value)
    transfer(client.releaseRequest())
    return values, profile.buffer


def association(context: Context) -> Job:
    """HLS5 GMAC, authenticated encryption, ten registers, 96 rows; the meter's answers played back."""
    GXSecure.generateChallenge = lambda: list(CHALLENGE)
    dialogue = Dialogue(context.exchange)
    read_meter(dialogue.record)

    def canonical(result: tuple[list[int], list[list[Any]]]) -> list[Any]:
        return [result[0], [[seconds(row[0]), *row[1:]] for row in result[1]]]

    return Job(lambda: read_meter(dialogue.playback()), canonical)


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
