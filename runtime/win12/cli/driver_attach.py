"""`win12 driver attach`: a serial line given to the kernel module, and held."""

from __future__ import annotations

import contextlib
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Final

import typer
from win12_wire.frames.device_abi import Carrier, DeviceSettings

from win12.host.attaching import AttachedMeter, Attachment
from win12.host.records import OFFSET_ZERO
from win12.host.rules import read_policy
from win12.physical.discipline import DisciplinedLine
from win12.physical.serial import FRAMINGS, speeds
from win12.security.access.words import clock as minutes_ahead
from win12.security.counter_file import open_counters
from win12.security.keys import KeyFile, Keys

from .output import err, print_json

CLOCK: Final = re.compile(r"Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00)")
KEEP_EVERY: Final = 1.0
"""seconds from one time that counters are kept to the next"""
ATTACH = (
    "[dim]$[/dim] win12 driver attach /dev/ttyUSB0 house-1 --policy ACCESS.toml --keys keys.toml\n\n"
    "[dim]$[/dim] win12 driver attach /dev/ttyUSB1 house-2 --policy ACCESS.toml --carrier mbus --speed 2400 --framing 8E1"
)


def attach(
    tty: Annotated[str, typer.Argument(metavar="TTY", help="The serial line, /dev/ttyUSB0.")],
    meter: Annotated[str, typer.Argument(metavar="METER", help="Its name, in records and policies; 32 characters at most.")],
    *,
    policy: Annotated[Path, typer.Option(metavar="FILE", help="ACCESS.toml, or what `win12 acl compile` made of it.")],
    keys: Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; \\[meters.METER] of it, if there.")] = None,
    carrier: Annotated[str, typer.Option(metavar="hdlc|mbus|wrapper", help="What frames on the line are.")] = "hdlc",
    speed: Annotated[int, typer.Option(metavar="BAUD", help="Bits per second.")] = 9600,
    framing: Annotated[str, typer.Option(metavar="8N1", help="Data bits, parity, stop bits.")] = "8N1",
    clock: Annotated[str, typer.Option(metavar="+HH:MM", help="How far its clock is ahead of UTC, where it does not say.")] = "Z",
    needs_protection: Annotated[bool, typer.Option(help="Refuse what is not authenticated.")] = True,
    client: Annotated[int, typer.Option(min=1, max=127, help="Client address, for requests.")] = 16,
    server: Annotated[int, typer.Option(min=0, max=16383, help="Logical device; 0 for a meter that only pushes.")] = 0,
    counters: Annotated[Path | None, typer.Option(metavar="FILE", help="Counters seen; by default those of this user.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object when the device is there.")] = False,
) -> None:
    """Make a serial line a device, and hold it until Ctrl-C or SIGTERM, or until the line is pulled out. Needs root.

    Invocation counters that were taken are kept every second and at the end, so that no older push is taken after the next start.
    """
    settings = DeviceSettings(
        carrier=_carrier(carrier), utc_offset=OFFSET_ZERO + _minutes(clock), needs_protection=int(needs_protection),
        client=client, server=server, physical=0, meter=_name(meter),
    )  # fmt: skip
    wanted = Attachment(settings, read_policy(policy), _keys(keys, meter))
    _check(speed, framing)
    with contextlib.ExitStack() as stack:
        seen = stack.enter_context(contextlib.closing(open_counters(counters)))
        line = stack.enter_context(contextlib.closing(DisciplinedLine(tty, speed, framing)))
        attached = stack.enter_context(contextlib.closing(AttachedMeter(line, wanted, seen)))
        wait = stack.enter_context(_until_told())
        if as_json:
            print_json({"line": tty, "device": attached.path, "meter": meter})
            sys.stdout.flush()
        else:
            err().print(f"{tty} is {attached.path}, Ctrl-C ends", markup=False, highlight=False, soft_wrap=True)
        while wait():
            attached.keep()


def _keys(path: Path | None, meter: str) -> Keys | None:
    if path is None:
        return None
    file = KeyFile(path)
    return file.keys(meter if meter in file.names else None)


def _carrier(name: str) -> Carrier:
    if name not in Carrier.__members__:
        raise typer.BadParameter(f"{name} is none of {', '.join(Carrier.__members__)}", param_hint="--carrier")
    return Carrier[name]


def _check(speed: int, framing: str) -> None:
    if speed not in speeds():
        raise typer.BadParameter(f"{speed} is none of {', '.join(map(str, speeds()))}", param_hint="--speed")
    if framing not in FRAMINGS:
        raise typer.BadParameter(f"{framing} is none of {', '.join(FRAMINGS)}", param_hint="--framing")


def _minutes(text: str) -> int:
    if CLOCK.fullmatch(text) is None:
        raise typer.BadParameter(f"{text} is neither Z nor +HH:MM or -HH:MM", param_hint="--clock")
    return minutes_ahead(text)


def _name(meter: str) -> bytes:
    if not meter.isascii() or not 1 <= len(meter) <= 32:
        raise typer.BadParameter("1 to 32 characters of ASCII", param_hint="METER")
    return meter.encode("ascii")


@contextlib.contextmanager
def _until_told() -> Iterator[Callable[[], bool]]:
    """A function that waits a moment and says whether to go on: False when Ctrl-C or SIGTERM came."""
    ending = {signal.SIGINT, signal.SIGTERM}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        yield lambda: signal.sigtimedwait(ending, KEEP_EVERY) is None
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
