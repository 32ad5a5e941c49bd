"""`win12 simulate`: meters of our own on TCP ports, each with a household behind it."""

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from win12_wire import limits
from win12_wire.errors import Code, UsageError

from win12.application.association.settings import Authentication, Security
from win12.cli.files import allow_files
from win12.cli.output import err, out, print_json
from win12.security.counter_file import default_counter_path, open_counters
from win12.security.counters import CounterStore, MemoryCounters
from win12.simulator.config import MeterConfig
from win12.simulator.counters import ForgetfulCounters
from win12.simulator.household import likely_peak
from win12.simulator.keyfile import keys_for_run
from win12.simulator.meter import Meter
from win12.simulator.push import Framing
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.server import HdlcLimits, serve_meters
from win12.simulator.station import Station
from win12.simulator.times import Convention
from win12.simulator.zone import Zone

EXAMPLES = "win12 simulate --meters 3 --auth gmac --suite 2"
DEFAULT_PORT = 4059
METERS_MAX = 10_000


class LinkKind(StrEnum):
    """What is under the APDUs."""

    WRAPPER = "wrapper"
    HDLC = "hdlc"


class BlockKind(StrEnum):
    """How what does not fit one APDU goes."""

    SERVICE = "service"
    GENERAL = "general"


_Port = Annotated[int, typer.Option(help="TCP port of the first meter; the others follow. 0 takes free ones.", min=0, max=65535)]
_Host = Annotated[str, typer.Option(help="address to listen on")]
_Meters = Annotated[int, typer.Option(help="how many meters", min=1, max=METERS_MAX)]
_Link = Annotated[LinkKind, typer.Option(help="what carries the APDUs")]
_HdlcWindow = Annotated[
    int, typer.Option(metavar="FRAMES", help="frames in a row over HDLC, at most, both ways", min=1, max=limits.HDLC_WINDOW_MAX)
]
_HdlcInfo = Annotated[
    int,
    typer.Option(
        metavar="OCTETS", help="octets of an HDLC information field, at most, both ways", min=limits.HDLC_INFO_MIN,
        max=limits.HDLC_INFO_MAX,
    ),
]  # fmt: skip
_Blocks = Annotated[BlockKind, typer.Option(help="how long messages go: blocks of each service, or general where both can")]
_Auth = Annotated[Authentication, typer.Option(help="how clients 1 and 2 must prove who they are")]
_Suite = Annotated[int, typer.Option(help="security suite", min=0, max=2)]
_Security = Annotated[Security, typer.Option(help="the least protection of every APDU; more is always accepted")]
_Standing = Annotated[bool, typer.Option("--preestablished", help="associations of clients 1 and 2 are there without AARQ")]
_KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="key file; made with fresh keys when it is not there")]
_State = Annotated[Path | None, typer.Option(metavar="FOLDER", help="keep the counters received as well, one file per meter")]
_Seed = Annotated[int, typer.Option(help="which household; the same seed gives the same figures", min=0, max=2**32)]
_Days = Annotated[int, typer.Option(help="days of load profile kept", min=1, max=2000)]
_Now = Annotated[datetime | None, typer.Option(help="date and time (UTC) at which the meters start, instead of now")]
_Peak = Annotated[
    float | None, typer.Option("--pv", metavar="KW", help="photovoltaics; by default some households have some", min=0)
]
_NullData = Annotated[bool, typer.Option("--null-data", help="leave out what repeats in profiles")]
_Inverted = Annotated[bool, typer.Option("--inverted", help="deviation with the other sign, as some makers have it")]
_Offset = Annotated[int, typer.Option("--utc-offset", metavar="MINUTES", help="local standard time", min=-720, max=840)]
_Summer = Annotated[bool, typer.Option("--summer-time/--no-summer-time", help="keep European summer time")]
_PushTo = Annotated[str | None, typer.Option(metavar="tcp://HOST:PORT", help="push readings there as well")]
_PushEvery = Annotated[float, typer.Option(metavar="SECONDS", help="how often", min=0.01)]
_PushLink = Annotated[Framing, typer.Option(help="framing of the pushes")]
_PushCiphered = Annotated[bool, typer.Option("--push-ciphered", help="pushes under general-glo")]
_PushConfirmed = Annotated[bool, typer.Option("--push-confirmed", help="ask for confirmations, and push again without one")]
_PushRetries = Annotated[int, typer.Option(help="how often a push that failed is tried again", min=0, max=255)]
_AsJson = Annotated[bool, typer.Option("--json", help="print one JSON object")]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the meters are served and what is told about it."""

    host: str
    port: int
    link: LinkKind
    hdlc: HdlcLimits
    key_file: Path
    as_json: bool


def simulate(
    *,
    port: _Port = DEFAULT_PORT,
    meters: _Meters = 1,
    link: _Link = LinkKind.WRAPPER,
    hdlc_window: _HdlcWindow = limits.HDLC_WINDOW_DEFAULT,
    hdlc_info: _HdlcInfo = limits.HDLC_INFO_MAX,
    block_transfer: _Blocks = BlockKind.SERVICE,
    auth: _Auth = Authentication.NONE,
    suite: _Suite = 0,
    keys: _KeyFile = None,
    security: _Security = Security.NONE,
    preestablished: _Standing = False,
    state: _State = None,
    host: _Host = "127.0.0.1",
    seed: _Seed = 1,
    days: _Days = 40,
    now: _Now = None,
    pv: _Peak = None,
    null_data: _NullData = False,
    inverted: _Inverted = False,
    utc_offset: _Offset = 60,
    summer_time: _Summer = True,
    push_to: _PushTo = None,
    push_every: _PushEvery = 60.0,
    push_link: _PushLink = Framing.WRAPPER,
    push_ciphered: _PushCiphered = False,
    push_confirmed: _PushConfirmed = False,
    push_retries: _PushRetries = 3,
    as_json: _AsJson = False,
) -> None:
    """Be one or many meters: a household each, with registers, clock, breaker and load profiles.

    Client 1 manages, client 2 reads, client 16 is the public one and sees name, clock and counter. Without --keys fresh keys are
    made for this run; where they are is printed, they are not. Ends with Ctrl-C.
    """

    def configuration(number: int) -> MeterConfig:
        return MeterConfig(
            seed=number,
            days=days,
            peak=likely_peak(number) if pv is None else pv,
            zone=Zone(utc_offset, summer_time),
            convention=Convention.INVERTED if inverted else Convention.STANDARD,
            compress=null_data,
            authentication=auth,
            security=security,
            suite=suite,
            general_blocks=block_transfer is BlockKind.GENERAL,
            preestablished=preestablished,
        )

    target = None
    if push_to is not None:
        target = _target(push_to, push_link, push_every, push_ciphered)
        target = replace(target, confirmed=push_confirmed, retries=push_retries)
    with keys_for_run(keys, suite) as (held, key_file):
        if held.ek or auth is Authentication.GMAC:
            held.cipher(suite)
        counters = _counters(state, kept=keys is not None)
        wall = _wall(now)
        served = [Meter(configuration(number), wall=wall) for number in range(seed, seed + meters)]
        stations = [Station(meter, held, counters(meter)) for meter in served]
        asyncio.run(_serve(stations, _Plan(host, port, link, HdlcLimits(hdlc_info, hdlc_window), key_file, as_json), target))


def _counters(state: Path | None, *, kept: bool) -> Callable[[Meter], CounterStore]:
    """How the counters of a meter are held. Keys that outlive the run need counters for sending that do."""
    if state is not None:
        return lambda meter: open_counters(state / f"{meter.serial.decode()}.counters")
    if not kept:
        return lambda _: MemoryCounters()
    sending = open_counters(default_counter_path().with_name("simulator.counters"))
    return lambda _: ForgetfulCounters(sending)


def _wall(start: datetime | None) -> Callable[[], float]:
    """The clock of the meters: that of this machine, or one that starts at `start`."""
    if start is None:
        return time.time
    begun, base = time.monotonic(), (start - datetime(1970, 1, 1)).total_seconds()
    return lambda: base + time.monotonic() - begun


def _target(url: str, framing: Framing, every: float, ciphered: bool) -> PushTarget:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = None
    if parts.scheme != "tcp" or not parts.hostname or port is None:
        raise UsageError(Code.BAD_URL, "to push, give tcp://HOST:PORT")
    return PushTarget(host=parts.hostname, port=port, framing=framing, every=every, ciphered=ciphered)


async def _serve(stations: list[Station], plan: _Plan, target: PushTarget | None) -> None:
    allow_files(len(stations) * 3)
    stopped = _stopped()
    async with await serve_meters(stations, host=plan.host, port=plan.port, link=plan.link.value, hdlc=plan.hdlc) as simulator:
        _tell(stations, simulator.ports, plan)
        pushers = [asyncio.create_task(Pusher(station, target).run()) for station in stations] if target is not None else []
        try:
            await stopped.wait()
        finally:
            for task in pushers:
                task.cancel()
            await asyncio.gather(*pushers, return_exceptions=True)


def _stopped() -> asyncio.Event:
    """Set when this process is asked to end."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers in loops
            loop.add_signal_handler(name, stopped.set)
    return stopped


def meter_url(station: Station, host: str, port: int, link: LinkKind) -> str:
    """The URL under which client 1 reads the meter."""
    config = station.meter.config
    scheme = "tcp" if link is LinkKind.WRAPPER else "hdlc+tcp"
    parameters = "client=1&server=1"
    if config.general_blocks:
        parameters += "&blocks=general"
    if config.authentication is not Authentication.NONE:
        parameters += f"&auth={config.authentication}"
    if config.authentication is Authentication.GMAC or config.security is not Security.NONE:
        parameters += f"&suite={config.suite}"
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}:{port}?{parameters}"


def _tell(stations: list[Station], ports: list[int], plan: _Plan) -> None:
    urls = [meter_url(station, plan.host, port, plan.link) for station, port in zip(stations, ports, strict=True)]
    if plan.as_json:
        meters = [
            {"url": url, "name": station.meter.device_name.decode(), "title": station.keys.server_title.hex()}
            for url, station in zip(urls, stations, strict=True)
        ]
        print_json({"meters": meters, "keys": str(plan.key_file)})
    else:
        for url in urls:
            print(url)
        out().print(f"keys: {plan.key_file}", soft_wrap=True)
    out().file.flush()
    err().print(f"{len(urls)} simulated {'meter' if len(urls) == 1 else 'meters'}, Ctrl-C ends")
