"""`win12 simulate --line`: a meter on a serial line, by IEC 62056-21."""

from __future__ import annotations

import asyncio
import contextlib
from enum import StrEnum
from pathlib import Path

from win12.datalink.local.server import Mode
from win12.physical.null_modem import NullModem
from win12.physical.serial_stream import connect
from win12.simulator.living import live
from win12.simulator.local import line_of, serve_line
from win12.simulator.saying import LOG
from win12.simulator.station import Station

from .logs import log_to_stderr
from .output import err, out, print_json
from .stopping import stop_asked

_PTY = "pty"


class Local(StrEnum):
    """A mode of IEC 62056-21."""

    A, B, C, D, E = "abcde"


_MODES = dict(zip(Local, Mode, strict=True))


class Offered(StrEnum):
    """A speed that a sign-on can offer."""

    S300, S600, S1200, S2400, S4800, S9600, S19200 = "300", "600", "1200", "2400", "4800", "9600", "19200"


async def stand_on(path: str, station: Station, mode: Local, speed: int, every: float, *, keys: Path, as_json: bool) -> None:
    """Be the meter until this process is asked to end, or the line is gone: LinkError PEER_CLOSED, CONNECT_FAILED."""
    stopped = stop_asked()
    log_to_stderr((LOG.name,), as_json)
    async with contextlib.AsyncExitStack() as held:
        other = path
        if path == _PTY:
            path, other = (await held.enter_async_context(NullModem())).ends
        chosen = _MODES[mode]
        stream = await connect(line_of(path, chosen), 0.0)
        async with stream:
            _tell(station, other, mode, keys, as_json=as_json)
            meter = asyncio.create_task(serve_line(stream, station, chosen, speed, every))
            asked = asyncio.create_task(stopped.wait())
            living = asyncio.create_task(live([station]))
            await asyncio.wait((meter, asked), return_when=asyncio.FIRST_COMPLETED)
            for task in (meter, asked, living):
                task.cancel()
            (found, *_) = await asyncio.gather(meter, asked, living, return_exceptions=True)
            if isinstance(found, Exception):
                raise found


def _tell(station: Station, path: str, mode: Local, keys: Path, *, as_json: bool) -> None:
    urls = [f"iec21://{path}{'?mode=push' if mode is Local.D else ''}"]
    if mode is Local.E:
        urls.append(f"serial://{path}?start=mode-e&client=2")
    if as_json:
        name, title = station.meter.device_name.decode(), station.keys.server_title.hex()
        print_json({"meters": [{"url": url, "name": name, "title": title} for url in urls], "keys": str(keys)})
    else:
        for url in urls:
            print(url)
        out().print(f"keys: {keys}", soft_wrap=True)
    out().file.flush()
    err().print("1 simulated meter, Ctrl-C ends")
