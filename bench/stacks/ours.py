"""win12."""

from __future__ import annotations

from win12.security.suite import Cipher
from win12_wire.frames.ciphering import GeneralKeyCiphering
from win12_wire.frames.hdlc import Hdlc

from bench import cases
from bench.job import Context, Job, Prepare


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


WORKS: dict[str, Prepare] = {
    "hdlc_encode": hdlc_encode,
    "hdlc_decode": hdlc_decode,
    "unprotect": unprotect,
}
