"""A meter on a port that gets key pairs and certificates over the line, and a client that knows it by its trust anchor."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from association_pair import CLIENT_TITLE, SERVER_TITLE
from certificate_help import NOW, Pki
from win12.application.association.settings import Authentication, Security
from win12.application.client.certificates import MeterCertificates
from win12.application.client.meter import Meter
from win12.application.client.opening import open as open_meter
from win12.security.certificates import Usage
from win12.security.certificates.pairs import new_key, private_number, public_of
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter as SimulatedMeter
from win12.simulator.server import LinkKind, serve_meters
from win12.simulator.station import Station

PKI = {suite: Pki(suite) for suite in (1, 2)}
ONE = PKI[1]
ECDSA, GMAC, LLS = Authentication.ECDSA, Authentication.GMAC, Authentication.LLS
CLOCK = "0.0.1.0.0.255"


class Line:
    """A meter on a port. It knows its clients and itself by keys that the factory gave it; and its trust anchor."""

    def __init__(self, how: Authentication, security: Security, pki: Pki, **changed: Any) -> None:
        secret = bytes(32 if pki.suite == 2 else 16)
        self.pki, self.how, self.security = pki, how, security
        self.factory = new_key(pki.suite)
        self.client_keys = Keys(
            ek=secret, ak=secret, password=b"12345678", client_title=CLIENT_TITLE, server_title=SERVER_TITLE,
            client_signing_key=private_number(pki.client_key), server_public_key=public_of(self.factory),
        )  # fmt: skip
        keys = replace(
            self.client_keys, client_signing_key=b"", server_public_key=b"", server_signing_key=private_number(self.factory),
            client_public_key=public_of(pki.client_key), trust_anchors=(pki.top.certificate.octets,),
            certificates=(pki.sub.certificate.octets,),
        )  # fmt: skip
        config = MeterConfig(authentication=how, security=security, suite=pki.suite, days=1)
        self.station = Station(SimulatedMeter(config), replace(keys, **changed))
        self.counters = MemoryCounters()
        self.port, self.link = 0, "wrapper"

    @property
    def by_certificate(self) -> Keys:
        """What a client has that knows the meter by the trust anchor alone, and shows a certificate of its own."""
        pki = self.pki
        return replace(
            self.client_keys, server_public_key=b"", client_certificate=pki.client.octets,
            trust_anchors=(pki.top.certificate.octets,), certificates=(pki.sub.certificate.octets,),
        )  # fmt: skip

    def open(self, keys: Keys | None = None, *, client: int = 1, pdu: int = 65535) -> Any:
        """An association, to be entered."""
        scheme = "tcp" if self.link == "wrapper" else "hdlc+tcp"
        parameters = f"client={client}&auth={self.how}&security={self.security}&suite={self.pki.suite}&pdu={pdu}"
        return open_meter(f"{scheme}://127.0.0.1:{self.port}?{parameters}", keys=keys or self.client_keys, counters=self.counters)


@asynccontextmanager
async def served(
    how: Authentication = ECDSA, security: Security = Security.NONE, pki: Pki = ONE, link: LinkKind = "wrapper", **keys: Any
) -> AsyncIterator[Line]:
    line = Line(how, security, pki, **keys)
    async with await serve_meters([line.station], link=link) as simulator:
        line.port, line.link = simulator.ports[0], link
        yield line


async def renewed(meter: Meter, pki: Pki, usage: Usage = Usage.SIGNATURE) -> None:
    """Key pair, request, certificate, import."""
    held = MeterCertificates(meter)
    await held.generate_key_pair(usage)
    asked = await held.request(usage)
    await held.take(pki.sub.issue(asked.name, asked.public, usage, days=30, start=NOW - timedelta(hours=1)))
