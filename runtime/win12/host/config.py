"""BROKER.toml: which meters a broker owns, over which lines, and who may have what. Complaints say file:line:column.

    [broker]
    policy = "ACCESS.toml"            # or what `win12 acl compile` made of it; beside this file, as all files here
    state = "/var/lib/win12"          # what must outlive the broker; by default what systemd says, else a folder beside this file
    socket = "/run/win12/broker.sock" # unless systemd hands over one
    key_file = "keys.toml"

    [[meter]]
    name = "meter-7"
    listen = "tcp://:4060"            # where it pushes to; or serial:///dev/ttyUSB0?speed=2400&framing=8E1
    url = "tcp://192.0.2.7?client=1&auth=gmac&suite=2"   # how it is asked; or serial:///dev/ttyUSB1?client=1
    keys = "meter-7"                  # table [meters.meter-7] of the key file; by default the one of this name, if any
    clock = "+01:00"                  # how far its clock is ahead of UTC, where its pushes do not say
    needs_protection = true           # false: pushes that prove nothing are taken as well, if it has no keys
    ask_counter = false               # true: first ask the meter which counter it expects (other programs read it too)
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from win12_wire.errors import UsageError

from win12.documents import Complaint, Document, complaints, schema_of
from win12.physical.listen_url import Socket, parse_listen
from win12.physical.serial import SerialPort
from win12.physical.unix import default_socket
from win12.physical.url import MeterUrl, parse_url
from win12.security.access.words import clock

STATE: Final = "broker-state"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterEntry:
    """One meter. listen: host and port, or a serial line; ahead: minutes by which its clock is ahead of UTC."""

    name: str
    listen: Socket | SerialPort | None = None
    url: MeterUrl | None = None
    keys: str | None = None
    ahead: int = 0
    needs_protection: bool = True
    ask_counter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerConfig:
    """What BROKER.toml says."""

    path: Path
    policy: Path
    state: Path
    socket: Path
    key_file: Path | None
    meters: tuple[MeterEntry, ...]


def load_config(path: str | Path) -> BrokerConfig:
    """Read BROKER.toml. Errors: UsageError BAD_CONFIG, located."""
    return _config(Document.read(path))


def parse_config(text: str, path: Path) -> BrokerConfig:
    """The same from a text; `path` is named in complaints, and files are beside it."""
    return _config(Document(text, path))


def _config(document: Document) -> BrokerConfig:
    said = document.value
    document.refuse(complaints(said, schema_of(__package__, "broker"), "[broker] with a policy and [[meter]]s are needed"))
    document.refuse(_unusable(said))
    broker, folder = said["broker"], document.path.parent
    state = broker.get("state") or os.environ.get("STATE_DIRECTORY", STATE).partition(":")[0]
    return BrokerConfig(
        path=document.path,
        policy=folder / broker["policy"],
        state=folder / state,
        socket=folder / broker["socket"] if "socket" in broker else default_socket(),
        key_file=folder / broker["key_file"] if "key_file" in broker else None,
        meters=tuple(_entry(one) for one in said["meter"]),
    )


def _entry(said: dict[str, Any]) -> MeterEntry:
    made = {key: said[key] for key in ("name", "keys", "needs_protection", "ask_counter") if key in said}
    listen = parse_listen(said["listen"]) if "listen" in said else None
    url = parse_url(said["url"]) if "url" in said else None
    return MeterEntry(**made, listen=listen, url=url, ahead=clock(said.get("clock", "Z")))


def _unusable(said: dict[str, Any]) -> Iterator[Complaint]:
    """What a schema cannot say."""
    names: set[str] = set()
    places: set[object] = set()
    for number, one in enumerate(said["meter"]):
        if one["name"] in names:
            yield ("meter", number, "name"), f'"{one["name"]}" is the name of another meter above'
        names.add(one["name"])
        for key, place in (("url", _line), ("listen", _port)):
            try:
                found = place(one[key]) if key in one else None
            except UsageError as error:
                yield ("meter", number, key), error.detail
                continue
            if found is not None and found in places:
                yield ("meter", number, key), f"{one[key]} stands above already: a line or a port is for one thing of one meter"
            places.add(found)


def _line(url: str) -> str | None:
    """The path of a serial line over which a meter is asked."""
    found = parse_url(url)
    return found.host if found.carrier == "serial" else None


def _port(url: str) -> object:
    """The path of a serial line, or the port, to which a meter pushes; None for any port."""
    found = parse_listen(url)
    if isinstance(found, SerialPort):
        return found.path
    return found if found.port else None
