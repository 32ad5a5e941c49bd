"""`win12 simulate`: meters of our own on TCP ports, each with a household behind it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from win12_wire import limits
from win12_wire.errors import LinkError, UsageError

from win12.application.association.settings import WEAK, Authentication, Referencing, Security, Signing
from win12.cli.files import allow_files
from win12.cli.output import complain, err, out, print_json
from win12.cli.push_protection import PushKey, PushSigning, layers_of, refuse_keys
from win12.cli.simulate_line import Local, Offered, stand_on, stop_asked
from win12.cli.simulate_services import Feigning, Pdu, Without, labels
from win12.security.counter_file import default_counter_path, open_counters
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.suite import check_key
from win12.simulator.config import MeterConfig
from win12.simulator.counters import ForgetfulCounters
from win12.simulator.family import Family, family
from win12.simulator.household import likely_peak
from win12.simulator.keyfile import keys_for_run
from win12.simulator.meter import Meter
from win12.simulator.push import Framing
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.server import HdlcLimits, serve_meters
from win12.simulator.station import Station
from win12.simulator.times import Convention
from win12.simulator.zone import Zone

EXAMPLES = (
    "[dim]$[/dim] win12 simulate --meters 3 --auth gmac --suite 2\n\n"
    "[dim]$[/dim] win12 simulate --line pty --mode e --offers 9600\n\n"
    "[dim]$[/dim] win12 simulate --port 0 --push-to tcp://127.0.0.1:4060 --push-every 5"
)
DEFAULT_PORT = 4059
PORT_MAX = 65535
METERS_MAX = 10_000


class LinkKind(StrEnum):
    """What is under the APDUs."""

    WRAPPER = "wrapper"
    HDLC = "hdlc"
    UDP = "udp"


class BlockKind(StrEnum):
    """How what does not fit one APDU goes."""

    SERVICE = "service"
    GENERAL = "general"


_Port = Annotated[
    int, typer.Option(metavar="PORT", help="TCP port of the first meter, others follow; 0 takes free ones.", min=0, max=PORT_MAX),
]
_Host = Annotated[str, typer.Option(metavar="HOST", help="Address to listen on.")]
_Meters = Annotated[int, typer.Option(metavar="N", help="How many meters.", min=1, max=METERS_MAX)]
_Link = Annotated[LinkKind, typer.Option(metavar="LINK", help="What carries the APDUs: wrapper, hdlc, or udp (the wrapper).")]
_HdlcWindow = Annotated[
    int,
    typer.Option(
        metavar="FRAMES", help="Frames in a row over HDLC, at most, both ways.", min=1, max=limits.HDLC_WINDOW_MAX
    ),
]  # fmt: skip
_HdlcInfo = Annotated[
    int,
    typer.Option(
        metavar="OCTETS", help="Octets of an HDLC information field, at most, both ways.", min=limits.HDLC_INFO_MIN,
        max=limits.HDLC_INFO_MAX,
    ),
]  # fmt: skip
_Blocks = Annotated[
    BlockKind, typer.Option(metavar="KIND", help="How long messages go: in blocks of each service, or general where both can.")
]
_Profile = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="Be of a family of meters: dsmr, g3, idis or norway-han.")
]
_Auth = Annotated[
    Authentication,
    typer.Option(metavar="HOW", help="How clients 1 and 2 prove who they are: none, lls, gmac, sha256, ecdsa; hls2, md5, sha1."),
]
_Weak = Annotated[
    list[Authentication] | None, typer.Option("--allow-weak", metavar="HOW", help="Allow hls2, md5 or sha1, which are weak.")
]
_IN_SUITES = frozenset({Authentication.GMAC, Authentication.ECDSA})
"""Mechanisms that depend on the suite."""
_Suite = Annotated[int, typer.Option(metavar="N", help="Security suite.", min=0, max=2)]
_Security = Annotated[
    Security,
    typer.Option(metavar="LEAST", help="The least protection of every APDU: none, auth, enc or authenc; more is accepted."),
]
_Standing = Annotated[
    bool, typer.Option("--preestablished", help="Associations of clients 1 and 2 are there without AARQ; without --auth.")
]
_Referencing = Annotated[
    Referencing, typer.Option(metavar="NAMES", help="How objects are named: ln, logical names, or sn, short names.")
]
_KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; made with fresh keys when it is not there.")]
_State = Annotated[Path | None, typer.Option(metavar="FOLDER", help="Keep counters, parameters, events and images there.")]
_ImageBlock = Annotated[int, typer.Option(metavar="OCTETS", help="Octets of a block of a firmware image.", min=1, max=65535)]
_ImageTakes = Annotated[
    float, typer.Option(metavar="SECONDS", help="How long verifying a firmware takes, and activating it.", min=0, max=3600)
]
_Seed = Annotated[int, typer.Option(metavar="N", help="Which household; the same seed gives the same figures.", min=0, max=2**32)]
_Days = Annotated[int, typer.Option(metavar="N", help="Days of load profile kept.", min=1, max=2000)]
_Now = Annotated[
    datetime | None, typer.Option(metavar="TIME", help="When the meters start, instead of now; UTC if no offset is given.")
]
_Peak = Annotated[
    float | None, typer.Option("--pv", metavar="KW", help="Photovoltaics; by default some households have some.", min=0)
]
_NullData = Annotated[bool, typer.Option("--null-data", help="Leave out what repeats in profiles.")]
_Inverted = Annotated[bool, typer.Option("--inverted", help="Deviation with the other sign, as some makers have it.")]
_Offset = Annotated[int, typer.Option("--utc-offset", metavar="MINUTES", help="Local standard time.", min=-720, max=840)]
_Summer = Annotated[bool, typer.Option("--summer-time/--no-summer-time", help="Keep European summer time.")]
_PushTo = Annotated[str | None, typer.Option(metavar="tcp://HOST:PORT", help="Push readings there as well.")]
_PushEvery = Annotated[float, typer.Option(metavar="SECONDS", help="How often.", min=0.01)]
_PushLink = Annotated[Framing, typer.Option(metavar="LINK", help="Framing of the pushes: wrapper, hdlc or mbus.")]
_PushCiphered = Annotated[bool, typer.Option("--push-ciphered", help="Pushes under general-glo.")]
_PushConfirmed = Annotated[bool, typer.Option("--push-confirmed", help="Ask for confirmations, and push again without one.")]
_PushRetries = Annotated[int, typer.Option(metavar="N", help="How often a push that failed is tried again.", min=0, max=255)]
_Line = Annotated[
    str | None, typer.Option("--line", metavar="PATH", help="Stand on this serial line; pty makes one and prints its path.")
]
_Local = Annotated[Local, typer.Option("--mode", metavar="MODE", help="On a line: a, b, c, d or e of IEC 62056-21.")]
_Offered = Annotated[Offered, typer.Option("--offers", metavar="SPEED", help="Bits per second that it offers, 300 to 19200.")]
_AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


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
    profile: _Profile = None,
    without: Without = None,
    feign: Feigning = None,
    pdu: Pdu = 1024,
    auth: _Auth = Authentication.NONE,
    weak: _Weak = None,
    suite: _Suite = 0,
    keys: _KeyFile = None,
    security: _Security = Security.NONE,
    preestablished: _Standing = False,
    referencing: _Referencing = Referencing.LN,
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
    image_block: _ImageBlock = 512,
    image_takes: _ImageTakes = 0.0,
    push_to: _PushTo = None,
    push_every: _PushEvery = 60.0,
    push_link: _PushLink = Framing.WRAPPER,
    push_ciphered: _PushCiphered = False,
    push_message_key: PushKey = None,
    push_signing: PushSigning = Signing.NONE,
    push_confirmed: _PushConfirmed = False,
    push_retries: _PushRetries = 3,
    line: _Line = None,
    mode: _Local = Local.C,
    offers: _Offered = Offered.S9600,
    as_json: _AsJson = False,
) -> None:
    """Be one or many meters: a household each, with registers, clock, breaker and load profiles.

    Client 1 manages, client 2 reads, client 16 is the public one and sees name, clock and counter. Without --keys fresh keys are
    made for this run; where they are is printed, they are not. Ends with Ctrl-C.
    """
    _refuse_ports(port, meters)
    _refuse_line(line, meters, mode, offers)
    _refuse_combinations(preestablished, auth, link, HdlcLimits(hdlc_info, hdlc_window))
    kind = _family(profile, {
        "--auth": auth is not Authentication.NONE, "--security": security is not Security.NONE, "--suite": suite != 0,
        "--preestablished": preestablished, "--allow-weak": bool(weak), "--push-ciphered": push_ciphered,
        "--push-message-key": push_message_key is not None,
        "--push-link": push_link is not Framing.WRAPPER,
    })  # fmt: skip
    if kind is not None:
        auth, security, suite, pdu, image_block = kind.authentication, kind.security, kind.suite, kind.pdu, kind.image_block
        link = LinkKind(kind.link)
        if not kind.clients and push_to is None:
            raise typer.BadParameter(f"meters of {profile} only push: say where", param_hint="--push-to")
    _refuse_pushes(push_to, {
        "--push-every": push_every != 60.0 and mode is not Local.D, "--push-link": push_link is not Framing.WRAPPER,
        "--push-ciphered": push_ciphered, "--push-message-key": push_message_key is not None,
        "--push-signing": push_signing is not Signing.NONE, "--push-confirmed": push_confirmed,
        "--push-retries": push_retries != 3,
    })  # fmt: skip

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
            weak=frozenset(weak or ()),
            general_blocks=block_transfer is BlockKind.GENERAL,
            withheld=labels(without),
            feigned=labels(feign),
            preestablished=preestablished,
            referencing=referencing,
            max_pdu=pdu,
            family=profile or "",
            image_block=image_block,
            image_takes=image_takes,
        )

    target, layers = None, layers_of(push_message_key, push_signing, ciphered=push_ciphered)
    if push_to is not None:
        target = _target(push_to, push_link, push_every, push_ciphered)
        target = replace(target, confirmed=push_confirmed, retries=push_retries, layers=layers)
        if kind is not None and kind.push is not None:
            every = kind.push.every if push_every == 60.0 else push_every
            framing = Framing(kind.push.framing)
            target = replace(target, framing=framing, ciphered=kind.push.ciphered, client=kind.push.client, every=every)
    with keys_for_run(keys, suite) as (held, key_file):
        if held.ek or auth is Authentication.GMAC:
            held.cipher(suite)
        if held.bek:
            check_key(suite, held.bek, "bek")
        counters = _counters(state, kept=keys is not None)
        wall = _wall(now)
        served = [Meter(configuration(number), wall=wall, state=state) for number in range(seed, seed + meters)]
        stations = [Station(meter, held, counters(meter)) for meter in served]
        for station in stations:
            station.check()
        refuse_keys(layers, stations)
        if line is not None:
            asyncio.run(stand_on(line, stations[0], mode, int(offers), push_every, keys=key_file, as_json=as_json))
            return
        asyncio.run(_serve(stations, _Plan(host, port, link, HdlcLimits(hdlc_info, hdlc_window), key_file, as_json), target))


def _family(name: str | None, options: dict[str, bool]) -> Family | None:
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


def _refuse_ports(port: int, meters: int) -> None:
    if port and port + meters - 1 > PORT_MAX:
        raise typer.BadParameter(f"{meters} meters from {port} on need ports beyond {PORT_MAX}", param_hint="--port")


def _refuse_line(line: str | None, meters: int, mode: Local, offers: Offered) -> None:
    if line is None and (mode is not Local.C or offers is not Offered.S9600):
        raise typer.BadParameter("needs --line", param_hint="--mode" if mode is not Local.C else "--offers")
    if line is not None and meters > 1:
        raise typer.BadParameter("one meter stands on a line", param_hint="--meters")


def _refuse_combinations(preestablished: bool, auth: Authentication, link: LinkKind, hdlc: HdlcLimits) -> None:
    if preestablished and auth is not Authentication.NONE:
        said = f"without AARQ nobody can prove who they are: not with --auth {auth}"
        raise typer.BadParameter(said, param_hint="--preestablished")
    if link is not LinkKind.HDLC and hdlc != HdlcLimits():
        name = "--hdlc-window" if hdlc.window != HdlcLimits().window else "--hdlc-info"
        raise typer.BadParameter("needs --link hdlc", param_hint=name)


def _refuse_pushes(to: str | None, options: dict[str, bool]) -> None:
    for name, given in options.items():
        if given and to is None:
            raise typer.BadParameter("needs --push-to", param_hint=name)


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
    begun, base = time.monotonic(), (start if start.tzinfo else start.replace(tzinfo=UTC)).timestamp()
    return lambda: base + time.monotonic() - begun


def _target(url: str, framing: Framing, every: float, ciphered: bool) -> PushTarget:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme != "tcp" or not parts.hostname or port is None:
        raise typer.BadParameter(f"{url} is not tcp://HOST:PORT", param_hint="--push-to")
    return PushTarget(host=parts.hostname, port=port, framing=framing, every=every, ciphered=ciphered)


async def _serve(stations: list[Station], plan: _Plan, target: PushTarget | None) -> None:
    allow_files(len(stations) * 3)
    stopped = stop_asked()
    async with await serve_meters(stations, host=plan.host, port=plan.port, link=plan.link.value, hdlc=plan.hdlc) as simulator:
        _tell(stations, simulator.ports, plan)
        pushers = _pushing(stations, target) if target is not None else []
        try:
            await stopped.wait()
        finally:
            for task in pushers:
                task.cancel()
            await asyncio.gather(*pushers, return_exceptions=True)


def _pushing(stations: list[Station], target: PushTarget) -> list[asyncio.Task[None]]:
    told = _PushesTold(target)
    return [asyncio.create_task(Pusher(station, target, tell=told.by(n)).run()) for n, station in enumerate(stations)]


class _PushesTold:
    """Says once that pushes fail and why, whichever meter it is, and once that all of them go again."""

    def __init__(self, target: PushTarget) -> None:
        self._shown = f"{target.host}:{target.port}"
        self._failing: set[int] = set()

    def by(self, number: int) -> Callable[[LinkError | None], None]:
        """What the meter so numbered calls."""
        return lambda error: self._told(number, error)

    def _told(self, number: int, error: LinkError | None) -> None:
        before = bool(self._failing)
        (self._failing.discard if error is None else self._failing.add)(number)
        if error is not None and not before:
            why = error.detail.removeprefix(f"{self._shown}: ") or error.text
            complain(f"pushes to {self._shown} fail and are tried again: {why}")
        elif before and not self._failing:
            err().print(f"pushes to {self._shown} go again", markup=False, soft_wrap=True)


def meter_url(station: Station, host: str, port: int, link: LinkKind) -> str:
    """The URL under which client 1 reads the meter."""
    config = station.meter.config
    scheme = {LinkKind.WRAPPER: "tcp", LinkKind.UDP: "udp", LinkKind.HDLC: "hdlc+tcp"}[link]
    parameters = "client=1&server=1"
    if config.general_blocks:
        parameters += "&blocks=general"
    if config.authentication is not Authentication.NONE:
        parameters += f"&auth={config.authentication}"
    if config.referencing is Referencing.SN:
        parameters += f"&referencing={config.referencing}"
    if config.preestablished:
        parameters += "&opening=preestablished"
    if config.authentication in WEAK:
        parameters += f"&weak={config.authentication}"
    if config.authentication in _IN_SUITES or config.security is not Security.NONE:
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
