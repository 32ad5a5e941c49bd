"""HDLC stations against each other and against a line that loses frames and cuts octets."""

import pytest
from hdlc_help import connected, events, frames, pair, pump
from hypothesis import given
from hypothesis import strategies as st
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived, Link, LinkClosed, LinkEvent, LinkOpened


@pytest.mark.parametrize("info", [32, 127, 128, 255, 256, 2030])
@pytest.mark.parametrize("length", [1, 29, 30, 125, 126, 1000, 70000])
def test_messages_of_any_length_both_ways(info: int, length: int) -> None:
    client, server = HdlcClientLink(client=1, server=17, max_info=info, window=7), HdlcServerLink(server=17, max_info=info)
    connected(client, server)
    for _ in range(3):
        client.send(b"q" * length, 0.0)
        pump(client, server)
        assert events(server) == [ApduReceived(b"q" * length, 1, 17)]
        server.send(b"a" * length, 0.0)
        pump(client, server)
        assert events(client) == [ApduReceived(b"a" * length, 1, 17)]
    assert client.deadline() is None
    client.close(0.0)
    pump(client, server)
    assert events(client) == events(server) == [LinkClosed(None)]


@pytest.mark.parametrize(("mine", "theirs"), [(2030, 128), (128, 2030), (2030, 62), (500, 300)])
def test_the_smaller_size_holds(mine: int, theirs: int) -> None:
    client, server = HdlcClientLink(client=1, server=17, max_info=mine), HdlcServerLink(server=17, max_info=theirs)
    connected(client, server)
    client.send(bytes(3000), 0.0)
    sent = []
    pump(client, server, line=lambda octets: sent.extend(frames(octets)) or octets)  # type: ignore[func-returns-value]
    assert max(len(frame.information) for frame in sent) == min(mine, theirs)


@pytest.mark.parametrize(("physical", "octets", "length"), [(None, 0, 1), (5, 0, 2), (5, 4, 4), (0x3FF, 0, 4)])
def test_server_addresses(physical: int | None, octets: int, length: int) -> None:
    client = HdlcClientLink(client=1, server=17, physical=physical, octets=octets)
    server = HdlcServerLink(server=17, physical=physical)
    client.open(0.0)
    out = client.outgoing()
    assert len(frames(out)[0].destination) == length
    server.receive(out, 0.0)
    client.receive(server.outgoing(), 0.0)
    assert events(client) == [LinkOpened()]


@given(st.integers(0, 2**32), st.integers(1, 40))
def test_any_split_gives_the_same_events(seed: int, step: int) -> None:
    client, server = pair()
    connected(client, server)
    client.send(bytes(range(256)), 0.0)

    def trickle(link: Link, octets: bytes) -> None:
        for start in range(0, len(octets), step):
            link.receive(octets[start : start + step], 0.0)

    for _ in range(6):
        trickle(server, client.outgoing())
        trickle(client, server.outgoing())
    assert events(server) == [ApduReceived(bytes(range(256)), 1, 17)]


@given(st.data())
def test_a_line_that_loses_frames_loses_no_message(data: st.DataObject) -> None:
    client, server = pair()
    connected(client, server)
    now = 0.0
    for count in range(3):
        question, answer = b"%d" % count + b"q" * 300, b"%d" % count + b"a" * 500
        losses = data.draw(st.lists(st.booleans(), max_size=12))
        client.send(question, now)
        got: list[LinkEvent] = []
        while not got:
            there = client.outgoing()
            if there and not (losses and losses.pop()):
                server.receive(there, now)
            for event in events(server):
                assert event == ApduReceived(question, 1, 17)
                server.send(answer, now)
            back = server.outgoing()
            if back and not (losses and losses.pop()):
                client.receive(back, now)
            got = events(client)
            if not got and not there and not back:
                deadline = client.deadline()
                assert deadline is not None
                now = deadline
                client.handle_timer(now)
            if any(isinstance(event, LinkClosed) for event in got):
                return  # lost too many in a row: given up, not wrong
        assert got == [ApduReceived(answer, 1, 17)]
