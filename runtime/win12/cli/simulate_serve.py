"""`win12 simulate` at work: meters on their ports, what is told of them and of their pushes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from win12_wire.errors import LinkError

from win12.application.association.settings import WEAK, Authentication, Referencing, Security
from win12.cli.files import allow_files
from win12.cli.logs import log_to_stderr
from win12.cli.output import complain, err, out, print_json
from win12.cli.simulate_options import LinkKind
from win12.cli.stopping import stop_asked
from win12.simulator.living import live
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.saying import LOG
from win12.simulator.server import HdlcLimits, serve_meters
from win12.simulator.station import Station

_IN_SUITES = frozenset({Authentication.GMAC, Authentication.ECDSA})
"""Mechanisms that depend on the suite."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the meters are served and what is told about it."""

    host: str
    port: int
    link: LinkKind
    hdlc: HdlcLimits
    key_file: Path
    as_json: bool


async def serve(stations: list[Station], plan: Plan, target: PushTarget | None) -> None:
    allow_files(len(stations) * 3)
    log_to_stderr((LOG.name,), plan.as_json)
    stopped = stop_asked()
    async with await serve_meters(stations, host=plan.host, port=plan.port, link=plan.link.value, hdlc=plan.hdlc) as simulator:
        _tell(stations, simulator.ports, plan)
        tasks = [*(_pushing(stations, target) if target is not None else ()), asyncio.create_task(live(stations))]
        try:
            await stopped.wait()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


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


def _tell(stations: list[Station], ports: list[int], plan: Plan) -> None:
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
