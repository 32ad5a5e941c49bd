"""General-signing and key agreement with peers that are known by certificates, over TCP: and what becomes of revoked ones."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
import win12
from general_help import CLIENT, SERVER, keys_of
from test_general_over_tcp import ENERGY, station, url
from test_revocation import ONE, crl, lists, octets_of
from win12.application.association.settings import Signing
from win12.security.certificates import Certificate, Usage
from win12.security.certificates.pairs import private_key
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, SecurityError, Win12Error

QUERIES = {
    "agreed-1e1s": "&message_key=agreed-1e1s&signing=outside",
    "agreed-0e2s": "&message_key=agreed-0e2s",
    "signed": "&message_key=identified&signing=inside",
}


def certificates(side: str) -> tuple[Certificate, Certificate]:
    """Those of a side: of its signing key and of its agreement key."""
    title, digits = (CLIENT, (b"\x11", b"\x33")) if side == "client" else (SERVER, (b"\x22", b"\x44"))
    sign, agree = (private_key(1, one * 32) for one in digits)
    return ONE.issued(title, sign, Usage.SIGNATURE), ONE.issued(title, agree, Usage.AGREEMENT)


OF = {side: certificates(side) for side in ("client", "server")}


def keys(side: Any, *revoked: Certificate) -> Keys:
    """A side that knows its peer by certificates, and which of them were revoked."""
    peer = "server" if side == "client" else "client"
    nothing = {f"{peer}_public_key": b"", f"{peer}_agreement_public_key": b""}
    known: dict[str, Any] = {"trust_anchors": (ONE.top.certificate.octets,), **octets_of(lists(ONE, *revoked))}
    others = (ONE.sub.certificate, *OF[peer])
    return replace(keys_of(side, 1), **nothing, **known, certificates=tuple(one.octets for one in others))


def read(ours: Keys, theirs: Keys, query: str) -> str:
    async def reading() -> str:
        meter = Station(station(1).meter, theirs)
        async with await serve_meters([meter]) as simulator:
            where = url(simulator.ports[0], "wrapper", 1, query)
            async with win12.open(where, keys=ours, counters=MemoryCounters()) as opened:
                return str((await opened.read(ENERGY)).unit)

    return asyncio.run(reading())


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_certified_on_both_sides(query: str) -> None:
    assert read(keys("client"), keys("server"), query) == "Wh"


@pytest.mark.parametrize(("query", "at"), [("agreed-1e1s", 0), ("agreed-1e1s", 1), ("agreed-0e2s", 1), ("signed", 0)])
def test_a_client_says_nothing_to_a_meter_that_is_revoked(query: str, at: int) -> None:
    with pytest.raises(SecurityError) as refused:
        read(keys("client", OF["server"][at]), keys("server"), QUERIES[query])
    assert refused.value.code is Code.CERTIFICATE_REVOKED


@pytest.mark.parametrize(("query", "at"), [("agreed-1e1s", 0), ("agreed-0e2s", 1), ("signed", 0)])
def test_a_meter_answers_no_client_that_is_revoked(query: str, at: int) -> None:
    with pytest.raises(Win12Error) as refused:
        read(keys("client"), keys("server", OF["client"][at]), QUERIES[query])
    assert refused.value.code is Code.EXCEPTION
    assert "deciphering" in str(refused.value)


def test_a_meter_that_wants_signatures_does_not_begin_with_one() -> None:
    held = keys("server", OF["client"][0])
    with pytest.raises(SecurityError) as refused:
        Station(station(1, signing=Signing.OUTSIDE).meter, held).check()
    assert refused.value.code is Code.CERTIFICATE_REVOKED


def test_no_list_of_its_ca() -> None:
    held = replace(keys("client"), **octets_of([crl(ONE.top)]))
    with pytest.raises(SecurityError) as refused:
        read(held, keys("server"), QUERIES["signed"])
    assert refused.value.code is Code.CRL_MISSING
