"""The prefix of a gateway around what a client says, over every link; what is of another meter is never taken for an answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from gateway_help import GET, A, B
from hdlc_help import events, pump
from win12.application.client.opening import link_of, make_exchange, settings_of
from win12.application.decoding import decode
from win12.application.listening.confirming import asked, confirmation
from win12.application.listening.receiver import PushReceiver
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_server import HdlcServerLink
from win12.fleet import parse_fleet
from win12.network.datagrams import DatagramLink
from win12.network.gateway import GatewayLink, prefixed
from win12.network.wrapper import WrapperLink
from win12.physical.gateway_url import Behind, parse_behind
from win12.physical.url import parse_url
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.transport.link import ApduReceived, Link, LinkClosed, LinkOpened
from win12_wire import limits
from win12_wire.errors import Code, LinkError, UsageError
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.gateway import Gateway, GatewayTag
from win12_wire.frames.wrapper import Wrapper

ANSWER = b"\xc4\x01\xc1\x00\x11\x07"
LINKS = ("tcp", "udp", "hdlc+tcp")


def behind(scheme: str, which: Behind = A) -> Link:
    return link_of(parse_url(f"{scheme}://m?client=16&gateway={which}"))


def gateway(scheme: str) -> Any:
    """The other end."""
    if scheme == "udp":
        return DatagramLink(server=1, serving=True)
    return WrapperLink(server=1, serving=True) if scheme == "tcp" else HdlcServerLink(server=1)


def opened(scheme: str) -> tuple[Link, Any]:
    ours, theirs = behind(scheme), gateway(scheme)
    for end in (ours, theirs) if scheme != "hdlc+tcp" else (ours,):
        end.open(0.0)
    pump(ours, theirs)
    assert events(ours) == events(theirs) == [LinkOpened()]
    return ours, theirs


@pytest.mark.parametrize("scheme", LINKS)
def test_the_prefix_goes_around_and_comes_off(scheme: str) -> None:
    ours, theirs = opened(scheme)
    ours.send(GET, 0.0)
    pump(ours, theirs)
    (request,) = events(theirs)
    assert request.apdu == bytes.fromhex("E600 04 31323334") + GET  # type: ignore[union-attr]
    theirs.send(bytes.fromhex("E700 04 31323334") + ANSWER, 0.0)
    pump(ours, theirs)
    (answer,) = events(ours)
    assert answer.apdu == ANSWER  # type: ignore[union-attr]


FOREIGN = {
    "another address": (prefixed(GatewayTag.response, Behind(0, b"1235"), ANSWER), "an answer of 0/1235; asked was 0/1234"),
    "a longer address": (prefixed(GatewayTag.response, Behind(0, b"12345"), ANSWER), "an answer of 0/12345; asked was 0/1234"),
    "another network": (prefixed(GatewayTag.response, Behind(1, b"1234"), ANSWER), "an answer of 1/1234; asked was 0/1234"),
    "our own request": (prefixed(GatewayTag.request, A, ANSWER), "a request for 0/1234; asked was 0/1234"),
    "no prefix": (ANSWER, "an APDU without the prefix of a gateway: is there one?; asked was 0/1234"),
}


@pytest.mark.parametrize("said", FOREIGN)
@pytest.mark.parametrize("scheme", ["tcp", "hdlc+tcp"])
def test_what_is_of_another_meter_ends_the_link(scheme: str, said: str) -> None:
    ours, theirs = opened(scheme)
    ours.send(GET, 0.0)
    pump(ours, theirs)
    octets, why = FOREIGN[said]
    theirs.send(octets, 0.0)
    if scheme == "tcp":
        theirs.send(prefixed(GatewayTag.response, A, ANSWER), 0.0)
    pump(ours, theirs)
    (closed,) = events(ours)
    assert isinstance(closed, LinkClosed)
    assert isinstance(closed.error, LinkError)
    assert (closed.error.code, closed.error.detail) == (Code.WRONG_PEER, why)


def test_over_datagrams_it_is_dropped() -> None:
    ours, theirs = opened("udp")
    ours.send(GET, 0.0)
    pump(ours, theirs)
    events(theirs)
    for octets, _ in FOREIGN.values():
        theirs.send(octets, 0.0)
    theirs.send(prefixed(GatewayTag.response, A, b""), 0.0)
    theirs.send(prefixed(GatewayTag.response, A, ANSWER), 0.0)
    pump(ours, theirs)
    assert events(ours) == [ApduReceived(ANSWER, 16, 1)]


def test_an_orderly_end_goes_through() -> None:
    ours, theirs = opened("hdlc+tcp")
    ours.close(0.0)
    pump(ours, theirs)
    assert events(ours) == [LinkClosed(None)]
    assert ours.deadline() is None


def test_what_the_prefix_takes_is_known_to_who_plans() -> None:
    plain, ours = HdlcClientLink(client=16, server=1), GatewayLink(HdlcClientLink(client=16, server=1), A)
    assert (ours.header - plain.header, plain.turn - ours.turn) == (7, 7)
    assert GatewayLink(WrapperLink(), A).turn == 0
    long = Behind(0, bytes(limits.GATEWAY_ADDRESS_MAX))
    assert GatewayLink(HdlcClientLink(client=16, server=1), long).turn == 1


def test_we_take_no_more_than_fits_behind_the_prefix() -> None:
    for scheme, most in (("tcp", limits.WRAPPER_APDU_MAX), ("udp", limits.DATAGRAM_APDU_MAX)):
        assert settings_of(parse_url(f"{scheme}://m")).max_pdu == most
        assert settings_of(parse_url(f"{scheme}://m?gateway={A}")).max_pdu == most - 7
        assert settings_of(parse_url(f"{scheme}://m?gateway={A}&pdu=1000")).max_pdu == 1000


def test_an_association_behind_a_gateway_is_released_over_hdlc_too() -> None:
    """The end of the link to the gateway need not end what the gateway has with the meter."""
    url = parse_url(f"hdlc+tcp://m?gateway={A}")
    assert make_exchange(url, settings_of(url), Keys(), MemoryCounters())._release


# --- as people write it


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        ("0/1234", A, "0/1234"), ("2/hex:0A", B, "2/hex:0a"), ("255/ELV00160", Behind(255, b"ELV00160"), "255/ELV00160"),
        ("0/a b", Behind(0, b"a b"), "0/hex:612062"), ("1/hex:6162", Behind(1, b"ab"), "1/ab"),
    ],
)  # fmt: skip
def test_a_meter_behind_a_gateway_is_written(text: str, found: Behind, shown: str) -> None:
    assert parse_behind(text) == found
    assert str(found) == shown
    assert parse_behind(shown) == found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1234", "is not NETWORK/ADDRESS"), ("256/1", "is not NETWORK/ADDRESS"), ("x/1", "is not NETWORK/ADDRESS"),
        ("-1/1", "is not NETWORK/ADDRESS"), ("\u0661/1", "is not NETWORK/ADDRESS"), ("0/", "this has 0"),
        ("0/" + "1" * 256, "this has 256"), ("0/hex:0", "hexadecimal"), ("0/hex:xx", "hexadecimal"), ("0/hex:", "this has 0"),
        ("0/\u00e4", "not printable ASCII"), ("0/\t", "not printable ASCII"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_it_is_said(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why) as error:
        parse_behind(text)
    assert error.value.code == Code.BAD_URL


def test_urls_name_it() -> None:
    url = parse_url("serial:///dev/ttyUSB0?gateway=0/1234")
    assert (url.gateway, url.peer) == (A, "/dev/ttyUSB0, 0/1234 behind it")
    assert parse_url("tcp://m").gateway is None
    with pytest.raises(UsageError, match="this has 0"):
        parse_url("tcp://m?gateway=0/")
    (meter,) = parse_fleet('[[meter]]\nname = "a"\nurl = "tcp://m?gateway=0/1234"\n', Path("FLEET.toml")).meters
    assert parse_url(meter.url).gateway == A
    with pytest.raises(UsageError, match=r"FLEET.toml:3:1: .*NETWORK/ADDRESS"):
        parse_fleet('[[meter]]\nname = "a"\nurl = "tcp://m?gateway=1234"\n', Path("FLEET.toml"))


# --- seen from the side


def seen(octets: bytes) -> tuple[list[str], Any, str | None]:
    """The frames, the APDU and the problem of the only message."""
    (decoded,) = decode(octets)
    assert decoded.changed() == []
    shown = decoded.json()
    return [one["type"] for one in shown["frames"]], shown["apdu"]["type"], shown["problems"][0] if shown["problems"] else None


@pytest.mark.parametrize("scheme", LINKS)
def test_the_decoder_shows_the_prefix_and_what_is_inside(scheme: str) -> None:
    ours, _ = opened(scheme)
    ours.send(GET, 0.0)
    link = "hdlc" if scheme.startswith("hdlc") else "wrapper"
    assert seen(ours.outgoing()) == ([link, "gateway"], "get_request_normal", None)


def test_bare_with_an_llc_header_and_wrong_inside() -> None:
    said = prefixed(GatewayTag.request, A, GET)
    assert seen(said) == (["gateway"], "get_request_normal", None)
    assert seen(b"\xe6\xe6\x00" + said) == (["gateway"], "get_request_normal", None)
    (decoded,) = decode(prefixed(GatewayTag.response, A, GET[:-1]))
    assert decoded.error is not None
    assert decoded.json()["error"]["offset"] == 7 + len(GET) - 1, "the place in the input"
    (shown,) = decode(said)[0].json()["frames"]
    assert (shown["tag"], shown["network_id"], shown["address"]) == ("request", 0, "31323334")


def test_meters_behind_one_gateway_are_told_apart() -> None:
    """Each has its own blocks under way, though the addresses of the link are the same."""

    def part(which: Behind, number: int, raw: bytes) -> bytes:
        block = BlockTransfer(last_block=number - 1, streaming=0, window=1, block_number=number, block_number_ack=0, raw=raw)
        apdu = prefixed(GatewayTag.response, which, block.encode())
        return Wrapper(source_wport=1, destination_wport=16, apdu=apdu).encode()

    said = [b"\xc4\x01\xc1\x00\x11\x01", b"\xc4\x01\xc1\x00\x11\x02"]
    both = list(zip((A, B), said, strict=True))
    octets = b"".join(part(which, number, one[3 * (number - 1) :][:3]) for number in (1, 2) for which, one in both)
    assert [one.octets.octets for one in decode(octets) if one.octets] == said


def test_a_prefix_with_nothing_in_it_is_no_apdu() -> None:
    (decoded,) = decode(Gateway(tag=GatewayTag.request, network_id=0, address=b"1", apdu=b"").encode())
    assert decoded.error is not None


@pytest.mark.parametrize("behind_one", [False, True])
def test_a_push_through_a_gateway_is_understood_and_not_confirmed(behind_one: bool) -> None:
    """The way back is not known: what would go to the gateway itself confirms nothing."""
    push = bytes.fromhex("0F40000001000600000007")
    said = prefixed(GatewayTag.request, A, push) if behind_one else push
    receiver = PushReceiver(())
    (heard,) = receiver.receive(Wrapper(source_wport=1, destination_wport=16, apdu=said).encode(), 0.0)
    assert asked(heard.decoded) == 1
    confirmed = confirmation(heard, (), MemoryCounters())
    assert (confirmed is None) is behind_one
