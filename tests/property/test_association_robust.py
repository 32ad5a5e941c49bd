"""Whatever the peer says, in any state: events and refusals, never another exception; nothing associates without a proof."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from association_pair import Pair, get
from win12.application.association.events import Associated, RequestReceived, ResponseReceived
from win12.application.association.settings import Authentication, Security
from win12_wire.sessions.association_client import State as ClientState
from win12_wire.sessions.association_server import State as ServerState

OPTIONS: list[dict[str, Any]] = [
    {"authentication": Authentication.GMAC, "security": Security.AUTHENC},
    {"authentication": Authentication.GMAC, "security": Security.NONE},
    {"authentication": Authentication.LLS, "security": Security.AUTH, "general": True},
    {"authentication": Authentication.NONE, "security": Security.AUTHENC, "dedicated": True},
    {"authentication": Authentication.NONE, "security": Security.NONE},
]
HOURS = {"max_examples": 150, "deadline": None}


def honest(number: int) -> list[tuple[str, bytes]]:
    """What passes between honest peers."""
    pair = Pair(**OPTIONS[number]).open()
    pair.read(1)
    pair.read(2)
    pair.client.release(0.0)
    pair.run()
    return pair.sent


SENT = {number: honest(number) for number in range(len(OPTIONS))}
TRAFFIC = [octets for sent in SENT.values() for _, octets in sent]


@st.composite
def bad_octets(draw: st.DrawFn) -> bytes:
    """Octets of any dialogue, altered, cut, joined, or any octets at all."""
    octets = bytearray(draw(st.sampled_from(TRAFFIC)))
    for _ in range(draw(st.integers(0, 3))):
        if octets:
            octets[draw(st.integers(0, len(octets) - 1))] = draw(st.integers(0, 255))
    cut = octets[: draw(st.integers(0, len(octets)))]
    return draw(st.one_of(st.just(bytes(octets)), st.just(bytes(cut)), st.binary(max_size=40)))


@pytest.mark.parametrize("number", range(len(OPTIONS)))
@settings(**HOURS)
@given(data=st.data())
def test_a_client_stands_any_octets_in_any_state(number: int, data: st.DataObject) -> None:
    pair = Pair(**OPTIONS[number])
    pair.to_server(pair.client.open(0.0))
    mutual = OPTIONS[number]["authentication"] is Authentication.GMAC
    for _ in range(data.draw(st.integers(1, 6))):
        down = pair.server.outgoing()
        if down and data.draw(st.booleans()):
            pair.to_client(down[0])
        events = pair.to_client(data.draw(bad_octets()))
        if mutual:
            # Without mutual authentication an answer recorded elsewhere under the same key, never seen here, cannot be told.
            taken = [event for event in events if isinstance(event, Associated | ResponseReceived)]
            assert not taken, "what was not made for us was taken"
        for octets in pair.client.outgoing():
            pair.to_server(octets)
        if pair.client.state is ClientState.ASSOCIATED:
            pair.client.request(get(3), 0.0)
            pair.to_server(pair.client.outgoing()[0])
    assert (pair.client.deadline() is None) == (pair.client.state in (ClientState.CLOSED, ClientState.ASSOCIATED))


@pytest.mark.parametrize("number", range(len(OPTIONS)))
@settings(**HOURS)
@given(data=st.data())
def test_a_server_stands_any_octets_in_any_state(number: int, data: st.DataObject) -> None:
    pair = Pair(**OPTIONS[number])
    octets = pair.client.open(0.0)
    for _ in range(data.draw(st.integers(1, 6))):
        if octets and data.draw(st.booleans()):
            pair.to_server(octets)
            octets = b""
        before = pair.server.state
        events = pair.to_server(data.draw(bad_octets()))
        if OPTIONS[number]["authentication"] is Authentication.GMAC and before is not ServerState.ASSOCIATED:
            assert not any(isinstance(event, RequestReceived) for event in events), "a request was served before the proof"
        for answered in pair.server.outgoing():
            pair.to_client(answered)
        octets = b"".join(pair.client.outgoing()[:1]) or octets
    assert (pair.server.deadline() is None) == (pair.server.state is ServerState.IDLE)
