"""win12."""

from __future__ import annotations

import asyncio
from typing import Any

import numpy as np
from win12.application.values import profile
from win12.application.values.profile_columns import columns
from win12.security.counters import MemoryCounters
from win12.security.suite import Cipher
from win12_wire.frames import axdr
from win12_wire.frames.ciphering import GeneralKeyCiphering
from win12_wire.frames.hdlc import Hdlc

from bench import cases
from bench.dialogue import Dialogue
from bench.job import Context, Job, Prepare
from bench.stacks import reading

CAPTURED = reading.captured(cases.REGISTERS[:4])


def plain_rows(rows: list[profile.Row]) -> list[list[int]]:
    """Rows as numbers, the date-time in seconds since 1970."""
    return [[int(row[0].timestamp()), *row[1:]] for row in rows]


def rows_profile(_: Context) -> Job:
    """A profile to rows, the first column a date-time."""
    octets = cases.profile()
    return Job(lambda: profile.rows(axdr.decode(octets), CAPTURED), plain_rows)


def columns_profile(_: Context) -> Job:
    """A profile to NumPy columns."""
    octets = cases.profile()

    def canonical(columns: dict[str, Any]) -> list[list[int]]:
        return np.stack([column.astype(np.int64) for column in columns.values()], axis=1).tolist()  # type: ignore[no-any-return]

    return Job(lambda: columns(axdr.decode(octets), CAPTURED), canonical)


def hdlc_encode(_: Context) -> Job:
    """Information fields to frames."""
    parts, control = cases.information(), cases.CONTROL
    destination, source = cases.METER_ADDRESS, cases.CLIENT_ADDRESS

    def run() -> list[bytes]:
        return [Hdlc(destination=destination, source=source, control=control, information=part).encode() for part in parts]

    return Job(run, lambda frames: [frame.hex() for frame in frames], len(parts))


def hdlc_decode(_: Context) -> Job:
    """Frames to information fields."""
    frames = cases.received_frames()

    def run() -> list[bytes]:
        return [Hdlc.decode(frame).information for frame in frames]

    return Job(run, lambda parts: [part.hex() for part in parts], len(frames))


def unprotect(_: Context) -> Job:
    """A general-glo-ciphering APDU to its plain text, tag verified."""
    cipher, apdu = Cipher(0, cases.EK, cases.AK), cases.protected()

    def run() -> bytes:
        frame = GeneralKeyCiphering.decode(apdu)
        return cipher.unprotect(frame.security_control, frame.system_title, frame.invocation_counter, frame.payload)

    return Job(run, bytes.hex)


def association(context: Context, *, together: bool = False) -> Job:
    """HLS5 GMAC, authenticated encryption, ten registers, 96 rows; the meter's answers played back."""
    dialogue = Dialogue(context.exchange)
    reading.read_meter(dialogue.record, together=together)

    def run() -> tuple[list[int], list[profile.Row]]:
        return reading.read_meter(dialogue.playback(), together=together)

    return Job(run, lambda result: [result[0], plain_rows(result[1])])


def association_list(context: Context) -> Job:
    """The same with the registers in one request."""
    return association(context, together=True)


def fleet(context: Context) -> Job:
    """Many meters at once, over TCP."""
    ports, counters = context.parameters["ports"], MemoryCounters()
    return Job(lambda: asyncio.run(reading.read_all(ports, counters)), lambda _: len(ports), len(ports))


WORKS: dict[str, Prepare] = {
    "rows": rows_profile,
    "columns": columns_profile,
    "hdlc_encode": hdlc_encode,
    "hdlc_decode": hdlc_decode,
    "unprotect": unprotect,
    "association": association,
    "association_list": association_list,
    "fleet": fleet,
}
