"""What the head-end says to all meters at once under the broadcast key: done where the rights allow it, and never answered.

Each broadcast has an association of its own, which begins with it and ends with it (`association.everyone`): nothing of one
connection matters to the next, and a key that was changed holds at once. Only SET and ACTION that want no answer are done.
"""

from __future__ import annotations

from typing import Final

from win12_wire.errors import SecurityError, WireError

from win12.application.association import ServerAssociation
from win12.application.association.events import Associated, Event, RequestReceived
from win12.application.association.sealing import BROADCAST, SUITE_AND_LEVEL, Sealed, decode
from win12.application.association.settings import Referencing, Security, ServerSettings, Signing
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12.transport.link import ApduReceived

_SERVICES: Final = frozenset({"general_protection", "multiple_references", "set", "action"})
"""Labels of `conformance_bit`: what a broadcast may ask for."""
_NEEDED: Final = ("bek", "ak", "client_title", "server_title")
_LEAST: Final = {Security.NONE: Security.AUTH, Security.ENC: Security.AUTHENC}
"""Who has no tag could be anybody."""


def is_under_broadcast_key(octets: bytes) -> bool:
    """Whether an APDU says that it is."""
    try:
        apdu = decode(octets)
    except WireError:
        return False
    return isinstance(apdu, Sealed) and bool(SUITE_AND_LEVEL[apdu.security_control][1] & BROADCAST)


def settings_of(station: Station) -> ServerSettings:
    """The terms for broadcasts: no less protected than requests, and always authenticated."""
    config = station.meter.config
    return ServerSettings(
        security=_LEAST.get(config.security, config.security), suite=config.suite, max_pdu=config.max_pdu,
        conformance=_SERVICES - config.withheld, preestablished=True, broadcast=True,
    )  # fmt: skip


def hear(station: Station, event: ApduReceived, now: float) -> list[Event]:
    """Do what a broadcast asks for; what became of it, nothing for a meter without the key or with short names."""
    keys = station.keys
    config = station.meter.config
    if any(not getattr(keys, name) for name in _NEEDED) or config.referencing is Referencing.SN:
        return []
    if config.signing is not Signing.NONE:  # requests must be signed, and a broadcast in general-signing there is none
        return []
    try:
        association = ServerAssociation(settings_of(station), keys, station.counters, client=event.client)
    except SecurityError:  # a key of another suite
        return []
    (begun,) = association.establish(now)
    assert isinstance(begun, Associated)
    told = association.receive(event.apdu, now)
    for one in told:
        if isinstance(one, RequestReceived) and not one.confirmed:
            station.meter.handle(one.request, _session(event.client, association, begun))
    return told


def _session(client: int, association: ServerAssociation, begun: Associated) -> Session:
    return Session(
        role=Role.BROADCAST, client_sap=client, conformance=begun.conformance, max_send=association.max_send,
        max_receive=begun.max_pdu, client_title=begun.peer_title, hidden=association.hidden,
    )  # fmt: skip
