"""The broadcast key, both roles: done at the address of all, answered by nobody, changed, recorded."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from broadcast_help import CLOCK, SHIFT, URL, Served, apdu_of, broadcaster, sealed, shift, station, to_all
from general_help import keys_of, without
from simulator_help import NOW
from test_rekey import served as served_meter
from win12.application.association.settings import Security
from win12.application.client.broadcasting import send
from win12.application.decoding import decode
from win12.cli.main import run
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.datagrams import DatagramLink
from win12.network.wrapper import WrapperLink
from win12.physical.url import parse_url
from win12.security.key_writing import write_keys
from win12.security.keys import load_keys
from win12.simulator import dialogue as dialogues
from win12.simulator.broadcasts import hear
from win12.simulator.server import serve_meters
from win12.transport.link import Link
from win12_wire.errors import Code
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering

# --- what is done

LINKS: list[tuple[str, Link]] = [
    (URL, WrapperLink(server=1, serving=True)), (URL + "&apdus=service", WrapperLink(server=1, serving=True)),
    ("udp://meter:4059?client=1&suite=1", DatagramLink(server=1, serving=True)),
    *[(f"hdlc+tcp://meter:4061?client=1&suite=1&address={octets}", HdlcServerLink()) for octets in (1, 2, 4)],
]  # fmt: skip


@pytest.mark.parametrize(("url", "link"), LINKS, ids=[url for url, _ in LINKS])
def test_all_meters_do_it_without_an_association_and_say_nothing(url: str, link: Link) -> None:
    served, head_end = Served(link=link), broadcaster(url=url)
    assert served.hear(head_end.act(SHIFT, 600)) == 600
    octets, data = head_end.write(CLOCK, datetime.fromtimestamp(NOW + 3600, UTC))
    assert len(data.value) == 12
    assert served.hear(octets) == pytest.approx(3600, abs=1)
    assert served.hear(head_end.act(SHIFT, 300)) == pytest.approx(3900, abs=1)


def test_service_specific_ciphering_names_its_service() -> None:
    octets = apdu_of(broadcaster(url=URL + "&apdus=service").act(SHIFT, 600))
    assert ServiceCiphering.decode(octets).security_control == 0x71
    assert GeneralKeyCiphering.decode(apdu_of(broadcaster().act(SHIFT, 600))).security_control == 0x71


def test_the_least_protection_is_that_of_requests_and_a_tag_always() -> None:
    authenticated = sealed(shift(), control=0x51)
    assert Served(station(security=Security.AUTH)).hear(to_all(authenticated)) == 600
    assert Served(station(security=Security.NONE)).hear(to_all(authenticated)) == 600
    assert Served().refused(authenticated) is Code.WEAK_PROTECTION
    hidden = sealed(shift(), control=0x61)
    for security in (Security.NONE, Security.ENC, Security.AUTHENC):
        assert Served(station(security=security)).refused(hidden) is Code.WEAK_PROTECTION


# --- recordings, new keys, the command


def test_a_recording_is_opened_with_bek_and_not_with_ek() -> None:
    octets = broadcaster().act(SHIFT, 600)
    (found,) = decode(octets, [keys_of("server", 1)])
    assert found.error is None
    assert found.json()["security"]["key"] == "broadcast"
    (found,) = decode(octets, [without(keys_of("server", 1), "bek")])
    assert any("bek" in problem for problem in found.problems)


@pytest.mark.skipif(sys.platform != "linux", reason="127.255.255.255 is the broadcast address of the loopback of Linux")
async def test_one_datagram_reaches_all_of_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = asyncio.Event()

    def told(*of: Any) -> Any:
        heard.set()
        return hear(*of)

    monkeypatch.setattr(dialogues, "hear", told)
    at = station()
    async with await serve_meters([at], host="0.0.0.0", link="udp") as simulator:
        url = f"udp://127.255.255.255:{simulator.ports[0]}?client=1&suite=1"
        await send(broadcaster(url=url).act(SHIFT, 600), parse_url(url))
        await asyncio.wait_for(heard.wait(), 60)
    assert at.meter.shown_time(NOW) - NOW == 600


def test_a_new_broadcast_key_holds_at_once() -> None:
    served, old = Served(), broadcaster()
    new = keys_of("client", 1, bek=b"\x99" * 16)
    at = served.station
    at.renew(replace(at.keys, bek=new.bek), at.meter.config, ends=True)
    assert served.hear(old.act(SHIFT, 600)) == 0
    assert served.hear(broadcaster(new).act(SHIFT, 600)) == 600


def test_win12_rekey_changes_it_and_win12_act_uses_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = station()
    old, new, counters = tmp_path / "old.toml", tmp_path / "new.toml", str(tmp_path / "counters")
    write_keys(old, keys_of("client", 1), "Of a test.")
    with served_meter(at) as port:
        url = f"tcp://127.0.0.1:{port}?client=1&suite=1"
        more = ["--keys", str(old), "--counters", counters]
        assert run(["rekey", url + "&auth=gmac", "bek", *more, "--new", str(new)]) == 0
        assert load_keys(new).bek not in (b"", load_keys(old).bek)
        capsys.readouterr()
        assert run(["act", url, SHIFT, "600", "--broadcast", "--json", *more]) == 0
        assert json.loads(capsys.readouterr().out)["broadcast"] is True
        more[1] = str(new)
        assert run(["write", url, CLOCK, datetime.fromtimestamp(NOW + 7200, UTC).isoformat(), "--broadcast", *more]) == 0
        assert "sent to all: " in capsys.readouterr().out
        assert run(["act", url, SHIFT, "300", "--broadcast", *more]) == 0
        assert run(["read", url + "&auth=gmac", CLOCK, *more]) == 0
    assert at.meter.shown_time(NOW) - NOW == pytest.approx(7500, abs=1), "the old key is none any more"
    assert run(["act", url, SHIFT, "1", "--broadcast", "--ask-counter", *more]) != 0
