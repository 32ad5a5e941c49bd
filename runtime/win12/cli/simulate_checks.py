"""What `win12 simulate` is asked for that cannot be, and what follows from what it is asked for."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import typer
from win12_wire.errors import UsageError

from win12.application.association.settings import Authentication, Referencing
from win12.cli.simulate_line import Local, Offered
from win12.cli.simulate_options import NEWEST_PUSH_SETUP, PORT_MAX, LinkKind
from win12.security.counter_file import default_counter_path, open_counters
from win12.security.counters import CounterStore, MemoryCounters
from win12.simulator.counters import ForgetfulCounters
from win12.simulator.family import Family, family
from win12.simulator.meter import Meter
from win12.simulator.push import Framing
from win12.simulator.pusher import PushTarget
from win12.simulator.server import HdlcLimits


def family_named(name: str | None, options: dict[str, bool]) -> Family | None:
    """The family that the meters are to be of; it says what the options do otherwise."""
    if name is None:
        return None
    try:
        found = family(name)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--profile") from None
    for option, given in options.items():
        if given:
            raise typer.BadParameter(f"the profile {name} says what it is", param_hint=option)
    return found


def refuse_ports(port: int, meters: int) -> None:
    if port and port + meters - 1 > PORT_MAX:
        raise typer.BadParameter(f"{meters} meters from {port} on need ports beyond {PORT_MAX}", param_hint="--port")


def refuse_line(line: str | None, meters: int, mode: Local, offers: Offered) -> None:
    if line is None and (mode is not Local.C or offers is not Offered.S9600):
        raise typer.BadParameter("needs --line", param_hint="--mode" if mode is not Local.C else "--offers")
    if line is not None and meters > 1:
        raise typer.BadParameter("one meter stands on a line", param_hint="--meters")


def refuse_combinations(preestablished: bool, auth: Authentication, link: LinkKind, hdlc: HdlcLimits) -> None:
    if preestablished and auth is not Authentication.NONE:
        said = f"without AARQ nobody can prove who they are: not with --auth {auth}"
        raise typer.BadParameter(said, param_hint="--preestablished")
    if link is not LinkKind.HDLC and hdlc != HdlcLimits():
        name = "--hdlc-window" if hdlc.window != HdlcLimits().window else "--hdlc-info"
        raise typer.BadParameter("needs --link hdlc", param_hint=name)


def refuse_push_setup(version: int, referencing: Referencing) -> None:
    if version != NEWEST_PUSH_SETUP and referencing is Referencing.SN:
        raise typer.BadParameter("by short names it is of version 0: nobody told those of others", param_hint="--push-setup")


def refuse_pushes(to: str | None, options: dict[str, bool]) -> None:
    for name, given in options.items():
        if given and to is None:
            raise typer.BadParameter("needs --push-to", param_hint=name)


def counters_of(state: Path | None, *, kept: bool) -> Callable[[Meter], CounterStore]:
    """How the counters of a meter are held. Keys that outlive the run need counters for sending that do."""
    if state is not None:
        return lambda meter: open_counters(state / f"{meter.serial.decode()}.counters")
    if not kept:
        return lambda _: MemoryCounters()
    sending = open_counters(default_counter_path().with_name("simulator.counters"))
    return lambda _: ForgetfulCounters(sending)


def wall_clock(start: datetime | None, speed: float = 1.0) -> Callable[[], float]:
    """The clock of the meters: that of this machine, or one that starts at `start`, or goes so many times as fast."""
    if start is None and speed == 1:
        return time.time
    base = time.time() if start is None else (start if start.tzinfo else start.replace(tzinfo=UTC)).timestamp()
    begun = time.monotonic()
    return lambda: base + (time.monotonic() - begun) * speed


def push_target(url: str, framing: Framing, every: float, ciphered: bool) -> PushTarget:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme != "tcp" or not parts.hostname or port is None:
        raise typer.BadParameter(f"{url} is not tcp://HOST:PORT", param_hint="--push-to")
    return PushTarget(host=parts.hostname, port=port, framing=framing, every=every, ciphered=ciphered)
