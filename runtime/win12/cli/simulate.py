"""`win12 simulate`: meters of our own on TCP ports, each with a household behind it."""

import asyncio
from dataclasses import replace

import typer
from win12_wire import limits

from win12.application.association.settings import Authentication, Referencing, Security, Signing
from win12.cli import simulate_options as option
from win12.cli.push_protection import PushBody, PushKey, PushSigning, body_of, layers_of, refuse_body, refuse_keys
from win12.cli.simulate_checks import (
    counters_of,
    family_named,
    push_target,
    refuse_combinations,
    refuse_line,
    refuse_ports,
    refuse_push_setup,
    refuse_pushes,
    wall_clock,
)
from win12.cli.simulate_line import Local, Offered, stand_on
from win12.cli.simulate_options import BlockKind, LinkKind
from win12.cli.simulate_serve import Plan, meter_url, serve
from win12.cli.simulate_services import Feigning, Pdu, Without, labels
from win12.security.suite import check_key
from win12.simulator.config import MeterConfig
from win12.simulator.household import likely_peak
from win12.simulator.keyfile import keys_for_run
from win12.simulator.meter import Meter
from win12.simulator.push import Framing
from win12.simulator.server import HdlcLimits
from win12.simulator.station import Station
from win12.simulator.times import Convention
from win12.simulator.zone import Zone

__all__ = ["LinkKind", "meter_url", "simulate"]

EXAMPLES = (
    "[dim]$[/dim] win12 simulate --meters 3 --auth gmac --suite 2\n\n"
    "[dim]$[/dim] win12 simulate --line pty --mode e --offers 9600\n\n"
    "[dim]$[/dim] win12 simulate --port 0 --push-to tcp://127.0.0.1:4060 --push-every 5"
)
DEFAULT_PORT = 4059


def simulate(
    *,
    port: option.Port = DEFAULT_PORT,
    meters: option.Meters = 1,
    link: option.Link = LinkKind.WRAPPER,
    hdlc_window: option.HdlcWindow = limits.HDLC_WINDOW_DEFAULT,
    hdlc_info: option.HdlcInfo = limits.HDLC_INFO_MAX,
    block_transfer: option.Blocks = BlockKind.SERVICE,
    profile: option.Profile = None,
    without: Without = None,
    feign: Feigning = None,
    pdu: Pdu = 1024,
    auth: option.Auth = Authentication.NONE,
    weak: option.Weak = None,
    suite: option.Suite = 0,
    keys: option.KeyFile = None,
    security: option.Least = Security.NONE,
    preestablished: option.Standing = False,
    referencing: option.Names = Referencing.LN,
    state: option.State = None,
    host: option.Host = "127.0.0.1",
    seed: option.Seed = 1,
    days: option.Days = 40,
    now: option.Now = None,
    speed: option.Speed = 1.0,
    pv: option.Peak = None,
    null_data: option.NullData = False,
    inverted: option.Inverted = False,
    utc_offset: option.Offset = 60,
    summer_time: option.Summer = True,
    image_block: option.ImageBlock = 512,
    image_takes: option.ImageTakes = 0.0,
    push_to: option.PushTo = None,
    push_every: option.PushEvery = 60.0,
    push_link: option.PushLink = Framing.WRAPPER,
    push_ciphered: option.PushCiphered = False,
    push_message_key: PushKey = None,
    push_signing: PushSigning = Signing.NONE,
    push_confirmed: option.PushConfirmed = False,
    push_retries: option.PushRetries = 3,
    push_layers: PushBody = None,
    push_setup: option.PushSetup = option.NEWEST_PUSH_SETUP,
    line: option.Line = None,
    mode: option.Mode = Local.C,
    offers: option.Offers = Offered.S9600,
    as_json: option.AsJson = False,
) -> None:
    """Be one or many meters: a household each, with registers, clock, breaker and load profiles.

    Client 1 manages, client 2 reads, client 16 is the public one and sees name, clock and counter. Without --keys fresh keys are
    made for this run; where they are is printed, they are not. What is refused goes to standard error. Ends with Ctrl-C.
    """
    refuse_ports(port, meters)
    refuse_line(line, meters, mode, offers)
    refuse_push_setup(push_setup, referencing)
    refuse_combinations(preestablished, auth, link, HdlcLimits(hdlc_info, hdlc_window))
    kind = family_named(profile, {
        "--auth": auth is not Authentication.NONE, "--security": security is not Security.NONE, "--suite": suite != 0,
        "--preestablished": preestablished, "--allow-weak": bool(weak), "--push-ciphered": push_ciphered,
        "--push-message-key": push_message_key is not None, "--push-layers": push_layers is not None,
        "--push-link": push_link is not Framing.WRAPPER, "--push-setup": push_setup != option.NEWEST_PUSH_SETUP,
    })  # fmt: skip
    if kind is not None:
        auth, security, suite, pdu, image_block = kind.authentication, kind.security, kind.suite, kind.pdu, kind.image_block
        link = LinkKind(kind.link)
        if not kind.clients and push_to is None:
            raise typer.BadParameter(f"meters of {profile} only push: say where", param_hint="--push-to")
    refuse_pushes(push_to, {
        "--push-every": push_every != 60.0 and mode is not Local.D, "--push-link": push_link is not Framing.WRAPPER,
        "--push-ciphered": push_ciphered, "--push-message-key": push_message_key is not None,
        "--push-signing": push_signing is not Signing.NONE, "--push-confirmed": push_confirmed,
        "--push-retries": push_retries != 3, "--push-layers": push_layers is not None,
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
            push_setup=push_setup,
            family=profile or "",
            image_block=image_block,
            image_takes=image_takes,
        )

    target, layers = None, layers_of(push_message_key, push_signing, ciphered=push_ciphered)
    body = body_of(push_layers)
    if push_to is not None:
        target = push_target(push_to, push_link, push_every, push_ciphered)
        target = replace(target, confirmed=push_confirmed, retries=push_retries, layers=layers, protection=body)
        if kind is not None and kind.push is not None:
            every = kind.push.every if push_every == 60.0 else push_every
            framing = Framing(kind.push.framing)
            target = replace(target, framing=framing, ciphered=kind.push.ciphered, client=kind.push.client, every=every)
    with keys_for_run(keys, suite) as (held, key_file):
        if held.ek or auth is Authentication.GMAC:
            held.cipher(suite)
        if held.bek:
            check_key(suite, held.bek, "bek")
        counters = counters_of(state, kept=keys is not None)
        wall = wall_clock(now, speed)
        served = [Meter(configuration(number), wall=wall, state=state) for number in range(seed, seed + meters)]
        stations = [Station(meter, held, counters(meter)) for meter in served]
        for station in stations:
            station.check()
        refuse_keys(layers, stations)
        refuse_body(body, stations)
        if line is not None:
            asyncio.run(stand_on(line, stations[0], mode, int(offers), push_every, keys=key_file, as_json=as_json))
            return
        asyncio.run(serve(stations, Plan(host, port, link, HdlcLimits(hdlc_info, hdlc_window), key_file, as_json), target))
