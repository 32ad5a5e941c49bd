"""Which link carried these octets, and the messages in them.

Rule: what accounts for the whole input wins. APDUs that follow each other from the first octet to the last are raw; otherwise
the link with the most octets in frames whose checks hold: wrapper headers that chain from the first octet, HDLC and M-Bus frames
wherever they stand. If nothing holds, the first octet tells what the input tried to be, and the error is about that.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from win12_wire.errors import Code, WireError
from win12_wire.frames import apdu, axdr, descriptor_push, mbus, swapped_push
from win12_wire.frames.apdu import Apdu, ApduTag
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.descriptor_push import DescriptorPush
from win12_wire.frames.gateway import read_gateway
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.mbus import Single
from win12_wire.frames.swapped_push import SwappedPush
from win12_wire.frames.wrapper import Wrapper

from win12.datalink.hdlc_stream import HDLC
from win12.datalink.located import Located
from win12.datalink.messages import LLC_LENGTH, HdlcMessages, MbusMessages, Message, llc_at
from win12.datalink.scanner import Framing, Scanner, Skipped, Whole

MBUS: Framing[Any] = Framing("mbus", b"\x68\x10\xe5", mbus.frame_size, mbus.decode, end=b"\x16")

MORE = (Code.TRUNCATED, Code.BAD_LENGTH)
"""errors that more octets may cure"""

Found = Message | Skipped


@dataclass(frozen=True, slots=True)
class _Reading:
    """The input read as one link: octets that fit, what was found, and what is wrong where it ends."""

    fits: int
    found: Callable[[], Iterator[Found]]
    error: WireError | None = None


def messages_in(data: bytes) -> Iterator[Found]:
    """Messages and octets that belong to none, in order. WireError when the input is nothing at all."""
    if not data:
        raise WireError(Code.TRUNCATED, 0, "input", "no octets")
    raw = _as_raw(data)
    if raw.fits == len(data):
        return raw.found()
    readings = [_as_wrapper(data), _as_frames(data, HDLC, HdlcMessages()), _as_frames(data, MBUS, MbusMessages()), raw]
    best = max(readings, key=lambda reading: reading.fits)
    if best.fits == 0:
        raise _best_error(data, readings)
    return best.found()


def read_apdu(octets: bytes, start: int = 0) -> tuple[Apdu | DescriptorPush | SwappedPush, int]:
    """The APDU that begins at `start`, and where it ends. WireError of the form that fits furthest."""
    try:
        return apdu.read(octets, start, len(octets))
    except WireError as error:
        if octets[start : start + 1] != _PUSH:
            raise
        furthest = error
    for read in (descriptor_push.read_descriptor_push, swapped_push.read_swapped_push):
        try:
            return read(octets, start, len(octets))
        except WireError as other:
            if other.offset > furthest.offset or (other.code in MORE and furthest.code not in MORE):
                furthest = other
    raise furthest


def read_whole(octets: bytes) -> Apdu | DescriptorPush | SwappedPush:
    """All octets as one APDU. WireError of the form that fits furthest.

    A push that deviates can begin as a sound one does and end too early: 06 09 00 00 60 is a double-long-unsigned, too.
    """
    read, end = read_apdu(octets)
    if end == len(octets):
        return read
    for form in _DEVIATIONS if octets[:1] == _PUSH else ():
        with suppress(WireError):
            return form.decode(octets)
    raise WireError(Code.TRAILING, end, "apdu", f"{len(octets) - end} octets")


_PUSH = bytes((ApduTag.data_notification,))
_DEVIATIONS: Final = (DescriptorPush, SwappedPush)


def split(octets: Located) -> tuple[list[tuple[Located, bool | None]], WireError | None]:
    """APDUs that follow each other, each with or without LLC header and with what that says of the direction.

    The error is of the octets after them that are no APDU, None when there are none; its offset is in the input.
    """
    found: list[tuple[Located, bool | None]] = []
    data, position = octets.octets, 0
    while position < len(data):
        to_server = llc_at(data, position)
        start = position if to_server is None else position + LLC_LENGTH
        try:
            _, end = read_apdu(data, start + prefix_at(data, start))
        except WireError as error:
            return found, WireError(error.code, octets.at(error.offset), error.field, error.detail)
        found.append((octets.part(start, end), to_server))
        position = end
    return found, None


def prefix_at(octets: bytes, start: int) -> int:
    """Octets of the gateway prefix that begins at `start`; 0 when there is none."""
    try:
        prefix, end = read_gateway(octets, start, len(octets))
    except WireError:
        return 0
    return end - start - len(prefix.apdu)


def _as_raw(data: bytes) -> _Reading:
    """APDUs one after another, or one bare value."""
    parts, error = split(Located(data))
    found = [Message("raw", part, to_server=to_server) for part, to_server in parts]
    if error is None:
        return _Reading(len(data), lambda: iter(found))
    if data[:1] == _PUSH and _is_whole(data):
        return _Reading(len(data), lambda: iter([Message("raw", Located(data))]))
    if not parts:
        bare = _as_bare(data)
        return bare if bare.error is None or bare.error.offset > error.offset else _Reading(0, lambda: iter(found), error)
    position = parts[-1][0].at(len(parts[-1][0]))
    if error.code == Code.UNKNOWN_TAG:
        error = WireError(Code.TRAILING, error.offset, error.field, error.detail)
    skipped = Skipped(position, data[position:], error)
    return _Reading(position, lambda: iter([*found, skipped]), error)


def _is_whole(data: bytes) -> bool:
    try:
        read_whole(data)
    except WireError:
        return False
    return True


def read_bare(data: bytes) -> Data | DataResult:
    """A value without an APDU around it, or the result of a GET: choice and value. WireError."""
    try:
        return axdr.decode(data)
    except WireError as error:
        try:
            return DataResult.decode(data)
        except WireError as other:
            raise (other if other.offset > error.offset else error) from None


def _as_bare(data: bytes) -> _Reading:
    try:
        read_bare(data)
    except WireError as error:
        return _Reading(0, lambda: iter(()), error)
    return _Reading(len(data), lambda: iter([Message("raw", Located(data))]))


def _as_wrapper(data: bytes) -> _Reading:
    """Wrapper PDUs that chain from the first octet."""
    found: list[Found] = []
    position, error = 0, None
    while position < len(data):
        try:
            size = Wrapper.frame_size(data, position, len(data))
            if not size or position + size > len(data):
                error = WireError(Code.TRUNCATED, len(data), "wrapper", f"{len(data) - position} of {size or 'unknown'} octets")
                break
            octets = data[position : position + size]
            whole = Whole(position, octets, Wrapper.decode(octets))
        except WireError as failure:
            error = WireError(failure.code, max(failure.offset, position), failure.field, failure.detail)
            break
        found.append(wrapper_message(whole))
        position += size
    if error is not None:
        found.append(Skipped(position, data[position:], error))
    return _Reading(position, lambda: iter(found), error)


def wrapper_message(whole: Whole[Wrapper]) -> Message:
    """The message in one wrapper PDU."""
    pdu = whole.frame
    pair = (pdu.destination_wport.to_bytes(2, "big"), pdu.source_wport.to_bytes(2, "big"))
    apdu_octets = Located(pdu.apdu, ((0, whole.offset + len(whole.octets) - len(pdu.apdu)),))
    return Message("wrapper", apdu_octets if pdu.apdu else None, pair, frames=(whole,))


def _as_frames(data: bytes, framing: Framing[Any], messages: HdlcMessages | MbusMessages) -> _Reading:
    events = _scan(data, framing)
    fits = sum(len(event.octets) for event in events if isinstance(event, Whole) and not isinstance(event.frame, Single))
    errors = [event.error for event in events if isinstance(event, Skipped) and event.error]
    return _Reading(fits, lambda: _assemble(events, messages), errors[0] if errors else None)


def _scan(data: bytes, framing: Framing[Any]) -> list[Whole[Any] | Skipped]:
    scanner = Scanner(framing)
    return [*scanner.receive(data), *scanner.flush()]


def _assemble(events: Iterable[Whole[Any] | Skipped], messages: HdlcMessages | MbusMessages) -> Iterator[Found]:
    for event in events:
        if isinstance(event, Skipped):
            yield event
        else:
            yield from messages.receive(event)
    yield from messages.flush()


def _best_error(data: bytes, readings: list[_Reading]) -> WireError:
    """The error of the link that the first octet belongs to: nothing in the input was whole."""
    attempts: dict[int, Callable[[bytes], object]] = {0x7E: Hdlc.decode, 0x68: mbus.decode, 0x00: Wrapper.decode}
    attempt = attempts.get(data[0])
    checked = [reading.error for reading in readings[1:3] if reading.error and reading.error.code == Code.BAD_CHECKSUM]
    if checked:
        return checked[0]
    if attempt is not None:
        try:
            attempt(data)
        except WireError as error:
            return error
    return readings[-1].error or WireError(Code.UNKNOWN_TAG, 0, "input", f"{data[0]:#04x}")
