"""GATEWAY.toml: where a gateway listens, and which meters are behind it. Complaints say file:line:column.

    [gateway]
    listen = ["tcp://:4059", "udp://:4059"]

    [[meter]]
    name = "house-1"                             # in its log
    network = 0                                  # the default
    address = "1234"                             # physical device address: ASCII text, or octets as "hex:0A0B"
    url = "tcp://192.0.2.7:4059"                 # or serial:///dev/ttyUSB0?physical=17&speed=9600
    timeout = 8                                  # seconds from a request to its answer

Addresses of client and server, keys and security are those of whoever asks: they have no place in the URL of a meter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from win12_wire import limits
from win12_wire.errors import UsageError

from win12.documents import Complaint, Document, complaints, schema_of
from win12.physical.gateway_url import Behind, parse_address
from win12.physical.listen_url import Socket, parse_listen
from win12.physical.serial import SerialPort
from win12.physical.url import MeterUrl, parse_url

_OF_LINKS: Final = frozenset({"physical", "address", "max_info", "window", "speed", "framing", "start", "device", "gateway"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterEntry:
    """One meter behind the gateway. timeout: seconds from a request to its answer."""

    name: str
    behind: Behind
    url: MeterUrl
    timeout: float = limits.T_GATEWAY_ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayConfig:
    """What GATEWAY.toml says."""

    listen: tuple[Socket, ...]
    meters: tuple[MeterEntry, ...]


def load_config(path: str | Path) -> GatewayConfig:
    """Read GATEWAY.toml. Errors: UsageError BAD_CONFIG, located."""
    return _config(Document.read(path))


def parse_config(text: str, path: Path) -> GatewayConfig:
    """The same from a text; `path` is named in complaints."""
    return _config(Document(text, path))


def _config(document: Document) -> GatewayConfig:
    said = document.value
    document.refuse(complaints(said, schema_of(__package__, "gateway"), "[gateway] with listen, and [[meter]]s are needed"))
    document.refuse(_unusable(said))
    return GatewayConfig(
        listen=tuple(_place(one) for one in said["gateway"]["listen"]), meters=tuple(_entry(one) for one in said["meter"])
    )


def _entry(said: dict[str, Any]) -> MeterEntry:
    behind = Behind(said.get("network", 0), parse_address(said["address"]))
    timeout = said.get("timeout", limits.T_GATEWAY_ANSWER)
    return MeterEntry(name=said["name"], behind=behind, url=parse_url(said["url"]), timeout=timeout)


def _place(text: str) -> Socket:
    found = parse_listen(text)
    assert not isinstance(found, SerialPort)
    return found


def _unusable(said: dict[str, Any]) -> Iterator[Complaint]:
    """What a schema cannot say."""
    for number, text in enumerate(said["gateway"]["listen"]):
        try:
            serial = isinstance(parse_listen(text), SerialPort)
        except UsageError as error:
            yield ("gateway", "listen", number), error.detail
            continue
        if serial:
            yield ("gateway", "listen", number), f"{text}: a gateway listens on TCP and UDP only"
    names: set[object] = set()
    for number, one in enumerate(said["meter"]):
        yield from _unusable_meter(number, one, names)


def _unusable_meter(number: int, one: dict[str, Any], taken: set[object]) -> Iterator[Complaint]:
    if one["name"] in taken:
        yield ("meter", number, "name"), f'"{one["name"]}" is the name of another meter above'
    taken.add(one["name"])
    try:
        behind = Behind(one.get("network", 0), parse_address(one["address"]))
    except UsageError as error:
        yield ("meter", number, "address"), error.detail
    else:
        if behind in taken:
            yield ("meter", number, "address"), f"{behind} is another meter above"
        taken.add(behind)
    try:
        parse_url(one["url"])
    except UsageError as error:
        yield ("meter", number, "url"), error.detail
        return
    if foreign := [name for name, _ in parse_qsl(urlsplit(one["url"]).query) if name not in _OF_LINKS]:
        instead = "write timeout = beside url" if foreign[0] == "timeout" else "whoever asks through the gateway says that"
        yield ("meter", number, "url"), f"{foreign[0]}= has no place in the URL of a meter behind a gateway: {instead}"
