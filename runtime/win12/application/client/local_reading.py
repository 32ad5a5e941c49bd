"""Reading a meter by IEC 62056-21: its readout, or values in programming mode; and the sign-on that ends in HDLC (mode E)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from win12_wire import limits
from win12_wire.errors import Code, LinkError, MeterError, Win12Error, make
from win12_wire.frames.iec62056_21 import CommandKind

from win12.application.values.local_text import Readout, is_error, read_text
from win12.datalink.local.client import LocalClient, LocalSettings, Way
from win12.physical.line_dialogue import act, turn
from win12.physical.local_url import LocalUrl, device_of, parse_local
from win12.physical.serial_stream import SerialStream, connect
from win12.physical.url import MeterUrl
from win12.security.keys import Keys

_TEXT = re.compile(r"((?:\\.)*)(.*)", re.DOTALL)
_WAYS = {"auto": Way.readout, "programming": Way.programming, "push": Way.pushed}


@dataclass(slots=True)
class LocalAnswer:
    """What a meter said. maker, version: of its identification; offers: what stands before that, as backslash and 2 for mode E.

    refused: what was asked for in vain, and why.
    """

    maker: str = ""
    version: str = ""
    offers: str = ""
    readout: Readout = field(default_factory=Readout)
    refused: list[tuple[str, Win12Error]] = field(default_factory=list)


async def read_local(url: str | LocalUrl, codes: Sequence[str] = (), *, keys: Keys | None = None) -> LocalAnswer:
    """The readout of a meter; with mode=programming the values of `codes`, each by a command R1.

    UsageError BAD_URL. LinkError CONNECT_FAILED, RESPONSE_TIMEOUT, MODE_REFUSED, LINE_NOISY, PEER_CLOSED; SecurityError
    AUTHENTICATION_FAILED. Lines that cannot be read, and codes that the meter refuses, are in the answer.
    """
    where = parse_local(url) if isinstance(url, str) else url
    password = keys.password if keys is not None else b""
    settings = LocalSettings(_WAYS[where.mode], where.device, where.speed, where.wake, password)
    stream = await connect(where.line, limits.T_CONNECT)
    async with stream:
        client = LocalClient(settings)
        await _open(stream, client)
        answer = _introduced(client)
        if settings.way is Way.programming:
            await _ask_each(stream, client, codes, answer)
        elif client.text is not None:
            answer.readout = read_text(client.text)
    return answer


async def start_hdlc(stream: SerialStream, url: MeterUrl) -> None:
    """Sign on in mode E, on a line of 300 bits per second, 7E1; afterwards it is one of HDLC. Raises as `read_local`."""
    await _open(stream, LocalClient(LocalSettings(Way.hdlc, device_of(url.device), url.speed)))


async def _open(stream: SerialStream, client: LocalClient) -> None:
    client.open(_now())
    while not (client.over or client.ready):
        await _turn(stream, client)
    await act(stream, client)
    _raise(stream, client)


async def _ask_each(stream: SerialStream, client: LocalClient, codes: Sequence[str], answer: LocalAnswer) -> None:
    for code in codes:
        client.command(CommandKind.read, 1, code.encode() + b"()", _now())
        while not (client.over or client.ready):
            await _turn(stream, client)
        _raise(stream, client)
        _note(code, client.text or b"", answer)
    client.close(_now())
    await act(stream, client)
    await stream.left(limits.T_LOCAL_ANSWER)


def _note(code: str, text: bytes, answer: LocalAnswer) -> None:
    if is_error(text):
        answer.refused.append((code, MeterError(Code.REQUEST_REFUSED, f"{code}: {text.decode('ascii', 'replace')}")))
        return
    found = read_text(text if text[:1] != b"(" else code.encode() + text)
    answer.readout.readings.extend(found.readings)
    answer.readout.refused.extend(found.refused)


async def _turn(stream: SerialStream, client: LocalClient) -> None:
    try:
        await turn(stream, client)
    except LinkError as error:
        raise make(error.code, error.detail or stream.peer) from None


def _introduced(client: LocalClient) -> LocalAnswer:
    who = client.identification
    if who is None:
        return LocalAnswer()
    offers, version = _TEXT.fullmatch(_shown(who.text)).groups()  # type: ignore[union-attr]  # it matches any text
    return LocalAnswer(_shown(who.maker), version, offers)


def _shown(octets: bytes) -> str:
    return octets.decode("ascii", "backslashreplace").strip()


def _raise(stream: SerialStream, client: LocalClient) -> None:
    if client.error is not None:
        who = client.identification
        said = f", which said {_shown(who.encode())}" if who is not None else ""
        raise make(client.error.code, f"{stream.peer}{said}")


def _now() -> float:
    return asyncio.get_running_loop().time()
