"""Broadcasts from a URL and keys: over HDLC in one UI frame to the address of all stations, over the wrapper to their wPort."""

from __future__ import annotations

from functools import partial
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, UsageError
from win12_wire.objects.enums import ServerSap

from win12.application.association.settings import ClientSettings, Security
from win12.application.client.broadcast import Broadcaster
from win12.datalink.hdlc_client import HdlcClientLink
from win12.network.datagrams import DatagramLink
from win12.network.wrapper import WrapperLink
from win12.physical import tcp, udp
from win12.physical.carrier import connect
from win12.physical.serial_stream import SerialStream
from win12.physical.url import MeterUrl
from win12.security.counters import CounterStore
from win12.security.keys import Keys
from win12.transport.link import Link

_SERVICES: Final = frozenset({"general_protection", "multiple_references", "set", "action"})
_TWO, _FOUR = 2, 4
"""Octets of an HDLC address with a physical device in it."""


def broadcaster(url: MeterUrl, keys: Keys, counters: CounterStore) -> Broadcaster:
    """What makes broadcasts for the link of a URL. Raises as `Broadcaster` and `settings_of`."""
    return Broadcaster(settings_of(url), keys, counters, partial(framed, url=url))


def settings_of(url: MeterUrl) -> ClientSettings:
    """How broadcasts are protected as the URL says: `suite`, `security` (authenc unless it says auth) and `apdus`.

    UsageError BAD_CONFIG for what a broadcast cannot have.
    """
    if url.auth != "none" or url.ciphering == "dedicated" or url.message_key or url.referencing != "ln" or url.start != "hdlc":
        wrong = "auth=, ciphering=dedicated, message_key=, referencing=sn or start="
        raise UsageError(Code.BAD_CONFIG, f"nobody answers a broadcast: it has no {wrong}")
    return ClientSettings(
        security=Security.AUTHENC if url.security == "none" else Security(url.security), suite=url.suite,
        general=url.apdus == "general", conformance=_SERVICES, required=frozenset({"set"}), max_pdu=url.pdu,
        preestablished=True, broadcast=True,
    )  # fmt: skip


def framed(apdu: bytes, url: MeterUrl) -> bytes:
    """`apdu` to all stations, on the link of a URL. LocalError TOO_LONG for what no UI frame holds, WireError for no datagram."""
    everyone = int(ServerSap.ALL_STATION_1_OCTET)
    if url.link == "hdlc":
        server, physical = _stations(url.address)
        hdlc = HdlcClientLink(client=url.client, server=server, physical=physical, octets=url.address)
        hdlc.send_unnumbered(apdu, 0.0)
        return hdlc.outgoing()
    link: Link = (DatagramLink if url.carrier == "udp" else WrapperLink)(client=url.client, server=everyone)
    link.open(0.0)
    link.send(apdu, 0.0)
    return link.outgoing()


def _stations(octets: int) -> tuple[int, int | None]:
    if octets == _FOUR:
        return int(ServerSap.ALL_STATION_2_OCTETS), int(ServerSap.ALL_STATION_2_OCTETS)
    return int(ServerSap.ALL_STATION_1_OCTET), int(ServerSap.ALL_STATION_1_OCTET) if octets == _TWO else None


async def send(octets: bytes, url: MeterUrl) -> None:
    """Send one broadcast to where the URL says, a broadcast address of UDP too.

    LinkError CONNECT_FAILED, RESPONSE_TIMEOUT when it does not leave within the time of the URL, PEER_CLOSED.
    """
    within = min(limits.T_CONNECT, url.timeout)
    carrier = await (udp.connect(url.host, url.port, within, everyone=True) if url.carrier == "udp" else connect(url, within))
    try:
        carrier.write(octets)
        if isinstance(carrier, SerialStream):
            await carrier.left(url.timeout)
        elif isinstance(carrier, tcp.Stream):
            await carrier.drain(url.timeout)
    except BaseException:
        carrier.abort()
        raise
    carrier.close()
