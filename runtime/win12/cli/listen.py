"""`win12 listen`: receive what meters push and keep it."""

import asyncio
import contextlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from win12_wire.errors import Code, UsageError

from win12.application.association.settings import Signing
from win12.application.decoding import input as decode_input
from win12.fleet.keeper import Keeper
from win12.fleet.listen import Listener, Report
from win12.physical.listen_url import Socket, parse_listen
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import KeptLine
from win12.security.counter_file import open_counters
from win12.security.keys import environment_keys, load_key_ring
from win12.store import Store

from .push_protection import Least, WantedKey, WantedSigning, policy_of
from .stopping import stop_asked

INVALID = 2
_HEAD = 65536
EXAMPLES = (
    "[dim]$[/dim] win12 listen tcp://:4059 --store readings.db --keys keys.toml\n\n"
    "[dim]$[/dim] win12 listen tcp://:4059 --store readings.db --keys keys.toml --message-key agreed-1e1s --signing outside\n\n"
    "[dim]$[/dim] win12 listen 'serial:///dev/ttyUSB0?speed=2400&framing=8E1' --store readings.db\n\n"
    "[dim]$[/dim] win12 listen capture.bin --store readings.db"
)
_STYLES = {"kept": "green", "known": "dim", "invalid": "red", "partial": "yellow", "refused": "red"}

Target = Annotated[str, typer.Argument(metavar="WHERE", help="tcp:// or udp://\\[HOST]:PORT, serial:///dev/TTY; a recording.")]
StorePath = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store to keep readings in; made when missing.")]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; its meters are told apart by server_title.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Counters seen; by default those of this user.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object per message and line.")]


def listen(
    target: Target, store: StorePath, keys: KeyFile = None, counters: CounterFile = None, *,
    security: Least = None, message_key: WantedKey = None, signing: WantedSigning = Signing.NONE, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Receive pushes: HDLC, M-Bus, wrapper or raw APDUs, ciphered or not, with noise and gaps between them.

    Each message is stored before it is shown. What is protected less than --security, --message-key and --signing want, or not by
    who it says, is refused and not stored. Ends with Ctrl-C or at the end of the file;
    exit status 2 when something in a file was not valid, not whole, a replay or refused.
    """
    policy = policy_of(security, message_key, signing)
    if "://" not in target:
        target = os.path.realpath(target)  # the source it is filed under
    ring = load_key_ring(keys) if keys else [environment_keys()]
    told: Counter[str] = Counter()
    console = Console()

    def report(one: Report) -> None:
        told[one.outcome] += 1
        if as_json:
            print(json.dumps(report_json(one), ensure_ascii=False), flush=True)
        else:
            console.print(line(one), style=_STYLES[one.outcome], markup=False, highlight=False, soft_wrap=True)

    with Store(store) as opened, contextlib.closing(open_counters(counters)) as seen:
        asyncio.run(_run(target, opened, lambda keeper: Listener(keeper, seen, report, ring, policy=policy)))
    Console(stderr=True).print(", ".join(f"{count} {outcome}" for outcome, count in told.items()) or "nothing received")
    if "://" not in target and set(told) - {"kept", "known"}:
        raise typer.Exit(INVALID)


async def _run(target: str, store: Store, make: Callable[[Keeper], Listener]) -> None:
    async with Keeper(store) as keeper:
        listener = make(keeper)
        if "://" not in target:
            with _recording(Path(target)) as file:
                await listener.recording(target, file)
            return
        where = _where(target)
        if isinstance(where, SerialPort):
            await _hold(where, listener)
            return
        async with await listener.serve(where) as server:
            Console(stderr=True).print(f"listening on {where.host or '*'}:{server.port}, Ctrl-C ends", highlight=False)
            await stop_asked().wait()


async def _hold(port: SerialPort, listener: Listener) -> None:
    """A serial line, which may be pulled out and plugged in again."""
    console = Console(stderr=True)

    def tell(why: str | None) -> None:
        console.print(why or f"listening on {port.path}, Ctrl-C ends", markup=False, highlight=False, soft_wrap=True)

    line = KeptLine(port, listener.connection, tell)
    stopped = asyncio.create_task(stop_asked().wait())
    await asyncio.wait({stopped, line.task}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    await line.close()


def _where(url: str) -> Socket | SerialPort:
    try:
        return parse_listen(url)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="WHERE") from None


@contextlib.contextmanager
def _recording(path: Path) -> Iterator[BinaryIO]:
    """A file of octets or hexadecimal text; pipes and devices are read as they come."""
    try:
        with path.open("rb", buffering=0) as file:
            if path.is_file() and decode_input.is_text(file.read(_HEAD)):
                yield BytesIO(decode_input.read(str(path)))
            else:
                if path.is_file():
                    file.seek(0)
                yield file
    except OSError as error:
        raise UsageError(Code.BAD_ARGUMENT, f"cannot read {path}: {error.strerror}") from None


def line(one: Report) -> str:
    """One message on one line."""
    decoded = one.heard.decoded
    parts = [f"{one.outcome:8}", one.meter]
    if decoded.time is not None:
        parts.append(decoded.time.isoformat(" "))
    if one.outcome in ("kept", "known"):
        parts.append(f"{len(decoded.readings)} readings")
    parts.append(f"{len(one.heard.octets)} octets at {one.heard.offset} from {one.source}")
    parts.extend([str(one.error)] if one.error else decoded.problems)
    return "  ".join(parts)


def report_json(one: Report) -> dict[str, object]:
    """One message as JSON: what became of it, and what it says as `win12 decode --json` shows it."""
    heard = one.heard
    origin = {"source": one.source, "meter": one.meter, "offset": heard.offset, "octets": heard.octets.hex()}
    return {"outcome": one.outcome, **origin, "error": str(one.error) if one.error else None, "message": heard.decoded.json()}
