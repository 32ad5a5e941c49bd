"""A meter on a serial line, by IEC 62056-21: its readout in modes A to D, programming mode, and HDLC behind mode E."""

from __future__ import annotations

import asyncio
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, LinkError
from win12_wire.frames.iec62056_21 import Speed

from win12.application.values.units import plain, scaled, symbol
from win12.datalink.hdlc_server import HdlcServerLink
from win12.datalink.local.messages import BITS, speed_of
from win12.datalink.local.server import LocalMeter, LocalServer, Mode
from win12.physical.line_dialogue import act, turn
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import SerialStream
from win12.simulator.dialogue import Dialogue
from win12.simulator.hearing import hear
from win12.simulator.meter import Meter
from win12.simulator.registers import QUANTITIES
from win12.simulator.session import SERVER_SAP
from win12.simulator.station import Station
from win12.transport.link import LinkClosed, LinkEvent

PUSH_SPEED: Final = 2400
SIGN_ON_SPEED: Final = 300
_KILO: Final = ("Wh", "varh", "W", "var")


def local_meter(station: Station, mode: Mode, speed: int) -> LocalMeter:
    """What the meter of a station says on a line; `speed` is what it offers: bits per second of the table in the frames."""
    meter, number = station.meter, station.meter.serial[-8:]
    return LocalMeter(
        mode=mode, z=_z(mode, speed), maker=b"WTW", name=b"WIN12-%s" % number, device=number,
        readout=lambda: _text(meter), answer=lambda code: _values(meter).get(code), password=station.keys.password,
    )  # fmt: skip


def line_of(path: str, mode: Mode) -> SerialPort:
    """The line as the meter waits on it."""
    return SerialPort(path, PUSH_SPEED if mode is Mode.d else SIGN_ON_SPEED, BITS)


async def serve_line(stream: SerialStream, station: Station, mode: Mode, speed: int, every: float) -> None:
    """Be the meter until the line is gone: LinkError PEER_CLOSED. In mode D it sends each `every` seconds."""
    server = LocalServer(local_meter(station, mode, speed))
    loop = asyncio.get_running_loop()
    while mode is Mode.d:
        server.push(loop.time())
        await act(stream, server)
        await stream.left(limits.T_LOCAL_DIALOGUE)
        await asyncio.sleep(every)
        if stream.closed:
            raise LinkError(Code.PEER_CLOSED)
    while True:
        await turn(stream, server)
        await act(stream, server)
        if server.handed:
            await _hdlc(stream, station)
            server.done(loop.time())


class _Ended(HdlcServerLink):
    """Tells that the client has disconnected, or was silent for too long."""

    ended = False

    def next_event(self) -> LinkEvent | None:
        event = super().next_event()
        self.ended |= isinstance(event, LinkClosed)
        return event


async def _hdlc(stream: SerialStream, station: Station) -> None:
    """One connection, up to its end; or none, when nobody connects."""
    loop = asyncio.get_running_loop()
    link = _Ended(server=SERVER_SAP, max_info=limits.HDLC_INFO_MAX, inactivity=station.meter.config.inactivity)
    dialogue = Dialogue(station, link, loop.time(), window=limits.WINDOW_HDLC)
    try:
        while not (link.ended or dialogue.closed):
            await hear(dialogue, stream)
            if out := dialogue.outgoing():
                stream.write(out)
        await stream.left(station.meter.config.patience)
    finally:
        dialogue.lost(loop.time())


def _z(mode: Mode, speed: int) -> int:
    """The octet that says the speed: a digit, in mode B a letter, in mode A none of both."""
    if mode is Mode.a:
        return ord(" ")
    letters = mode is Mode.b
    return next((int(z) for z in Speed if speed_of(z) == speed and (z >= ord("A")) == letters), int(Speed.bps_300))


def _text(meter: Meter) -> bytes:
    return b"".join(code + value + b"\r\n" for code, value in _values(meter).items())


def _values(meter: Meter) -> dict[bytes, bytes]:
    """Data sets by their address."""
    now = meter.wall()
    local = meter.zone.local(meter.shown_time(now))
    found = {b"0.0.0": b"(%s)" % meter.serial[-8:]}
    found |= {b"0.9.1": local.strftime("(%H%M%S)").encode(), b"0.9.2": local.strftime("(%y%m%d)").encode()}
    sample = meter.sample(now)
    for one in QUANTITIES:
        value, unit = scaled(round(one.take(sample) * 10**-one.scaler), one.scaler), symbol(one.unit) or ""
        kilo = unit in _KILO
        shown = plain(value.scaleb(-3) if kilo else value)
        code = ".".join(one.obis.split(".")[2:5]).encode()
        found[code] = f"({shown}{'*' if unit else ''}{'k' if kilo else ''}{unit})".encode()
    return found
