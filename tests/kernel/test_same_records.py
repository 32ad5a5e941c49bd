"""
One meter and three ways to share it: the module in a kernel, the driver for Windows under Wine, and the broker as a program are
told the same octets, and what a reader is given is the same, octet for octet, and what the classes of Python make of them.
"""

from __future__ import annotations

import asyncio
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from pathlib import Path
from typing import Any

import kernel_image
import pytest
from guest_content import policies
from guest_machine import Guest, slow
from playing import TIME, play
from pushes import Line, lines

sys.path.append(str(Path(__file__).parents[1] / "wine"))
sys.path.append(str(Path(__file__).parents[1] / "host"))

import wine_machine
from broker_help import Program, Site, service
from win12.host.hub import Hub
from win12.host.keep import Keep, State
from win12.host.records import OFFSET_ZERO
from win12.security.counters import counter_name
from win12_wire.frames.broker import TakeRequest
from win12_wire.frames.device_abi import ControlCode, DeviceKeys, DeviceRecord, DeviceSettings, DeviceStatus

METERS = 40
PLACE = 48  # octets before the records of an answer
Given = dict[str, bytes]
"""All that one reader was given, by the name of the line."""

pytestmark = [
    pytest.mark.skipif(not slow(), reason="boots a kernel and a Wine: make test-kernel"),
    pytest.mark.timeout(1800),
]


def test_every_way_gives_the_same_records() -> None:
    missing = (*kernel_image.missing(), *wine_machine.missing())
    if missing:
        pytest.skip(f"not here: {', '.join(missing)}; tests/kernel/install and tests/wine/install bring it")
    played = _named()
    with ThreadPoolExecutor() as threads:  # most of the time all of them wait for silence
        ways = {way.__name__: threads.submit(way, played) for way in (module, windows, broker)}
    expected = {one.name: python(one) for one in played}
    assert sum(map(bool, expected.values())) > len(played) / 2, "most lines have records"
    for way, told in ways.items():
        given = told.result()
        assert given.keys() == expected.keys(), way
        assert [name for name in given if given[name] != expected[name]] == [], way


def _named() -> list[Line]:
    """
    Every line, of a meter of its own. Without noise before a push: devices are told what a line speaks, a broker has to see it
    in the first octets.
    """
    return [one._replace(settings=_renamed(one.settings, f"meter-{at}")) for at, one in enumerate(lines(noisy=False))]


def _renamed(settings: DeviceSettings, name: str) -> DeviceSettings:
    found = copy(settings)
    found.meter = name.encode()
    return found


def python(line: Line) -> bytes:
    """By the classes of Python, as their hub gives them to a reader."""
    hub = Hub(bytes(line.settings.meter))
    place, found = hub.open(), b""
    for record in line.heard(TIME)[1]:
        hub.put(DeviceRecord.decode(record))
        found += hub.next(place, lambda _: True) or b""
        place.taken()
    return found


# --- drivers


def module(played: list[Line]) -> Given:
    """In a kernel of its own, which has nothing to complain about."""
    ran = Guest(program=("same_records", {}), files={**policies(), **_files(played)}).run()
    assert ran.status == 0, ran.console[-6000:]
    assert ran.complaints() == []
    return _given(ran.told)


def windows(played: list[Line]) -> Given:
    """Under Wine."""
    ran = wine_machine.run(("run", "same_records"), {**wine_machine.policies(), **_files(played)})
    assert ran.status == 0, ran.said[-6000:]
    return _given(ran.told)


def _files(played: list[Line]) -> dict[str, bytes]:
    """What both are told."""
    told = json.dumps([one.told() for one in played]).encode()
    return {"lines.json": told, "guest/playing.py": Path(__file__).with_name("playing.py").read_bytes()}


def _given(told: list[dict[str, Any]]) -> Given:
    return {one["name"]: bytes.fromhex(one["records"]) for one in told if one["what"] == "line"}


# --- the broker


def broker(played: list[Line]) -> Given:
    """As a program, whose meters another program feeds and reads; several, for one has 63 meters at most."""
    found: Given = {}
    for at in range(0, len(played), METERS):
        found |= _one_broker(played[at : at + METERS])
    return found


def _one_broker(played: list[Line]) -> Given:
    site = Site()
    try:
        site.meters(*map(_entry, played), keys="".join(_keys(one) for one in played))
        asyncio.run(_keep_counters(site, played))
        with service(site), ThreadPoolExecutor(len(played)) as threads:
            return dict(zip((one.name for one in played), threads.map(lambda one: _by_program(site, one), played), strict=True))
    finally:
        site.clean()


def _entry(line: Line) -> str:
    """Its settings, as BROKER.toml says them."""
    ahead = line.settings.utc_offset - OFFSET_ZERO
    sign, minutes = "-" if ahead < 0 else "+", abs(ahead)
    return (
        f'name = "{_name(line)}"\nclock = "{sign}{minutes // 60:02}:{minutes % 60:02}"\n'
        f"needs_protection = {str(bool(line.settings.needs_protection)).lower()}\n"
    )


def _name(line: Line) -> str:
    return bytes(line.settings.meter).decode()


def _keys(line: Line) -> str:
    if line.keys is None:
        return f"[meters.{_name(line)}]\n"
    said = {"ek": line.keys.encryption, "ak": line.keys.authentication, "server_title": line.keys.title}
    return f"[meters.{_name(line)}]\n" + "".join(f'{key} = "{octets.hex()}"\n' for key, octets in said.items() if octets)


async def _keep_counters(site: Site, played: list[Line]) -> None:
    """The counters that were taken before: a broker keeps them, where a device is told them with its keys."""
    keep = Keep(site.folder / "state")
    for line in played:
        if line.keys is not None:
            await keep.keep(_name(line), 0, [], _state(line.keys))
    keep.close()


def _state(keys: DeviceKeys) -> State:
    return State(counter_name(bytes(keys.encryption), bytes(keys.title)), keys.counter)


def _by_program(site: Site, line: Line) -> bytes:
    program = Program(site.socket, _name(line))

    def say(octets: bytes) -> None:
        assert program.feed(octets, TIME) == DeviceStatus.ok

    def read() -> bytes:
        status, content = program.ask(ControlCode.take, TakeRequest(wait=0).encode())
        assert status == DeviceStatus.ok
        return content[PLACE:]

    try:
        return play(line.told(), say, read)
    finally:
        program.close()
