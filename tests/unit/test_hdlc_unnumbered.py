"""Messages outside the numbering: a meter says what it has when it is permitted, a push comes when it comes."""

import pytest
from hdlc_help import CLIENT, SERVER, SNRM, answer, ask, controls, events, frames, open_client, open_server
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import unnumbered
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived, LinkClosed
from win12_wire import limits
from win12_wire.errors import Code, LocalError
from win12_wire.frames.hdlc import UnnumberedFunction

UI = unnumbered(UnnumberedFunction.ui, poll_final=False)
PERMISSION = unnumbered(UnnumberedFunction.ui)


@pytest.mark.parametrize("connects", [False, True])
def test_a_meter_says_what_it_has_when_it_is_permitted(connects: bool) -> None:
    client, server = HdlcClientLink(client=1, server=17), HdlcServerLink(server=17)
    if connects:
        ask(server, SNRM, source=b"\x21")
        events(server)
    server.notify(b"push", 0.0)
    server.notify(b"another", 0.0)
    assert server.outgoing() == b""
    for said in (b"push", b"another"):
        client.permit(0.0)
        server.receive(client.outgoing(), 0.0)
        client.receive(server.outgoing(), 0.0)
        assert events(client) == [ApduReceived(said, 1, 17), LinkClosed(None)]
    client.permit(0.0)
    server.receive(client.outgoing(), 0.0)
    assert server.outgoing() == b""
    deadline = client.deadline()
    assert deadline == limits.T_HDLC_RESPONSE
    client.handle_timer(deadline)
    assert events(client) == [LinkClosed(None)]


def test_what_waits_is_bounded_in_number_and_size() -> None:
    server = HdlcServerLink(server=17)
    with pytest.raises(LocalError) as long:
        server.notify(bytes(126), 0.0)
    assert long.value.code == Code.TOO_LONG
    for _ in range(limits.HDLC_NOTICES_MAX):
        server.notify(bytes(125), 0.0)
    with pytest.raises(LocalError) as many:
        server.notify(b"one more", 0.0)
    assert many.value.code == Code.BUSY


def test_a_client_says_something_without_being_answered() -> None:
    client, server = open_client(), open_server()
    client.send_unnumbered(b"to whom it may concern", 0.0)
    octets = client.outgoing()
    assert [frame.control for frame in frames(octets)] == [UI]
    server.receive(octets, 0.0)
    assert server.outgoing() == b""
    assert events(server) == [ApduReceived(b"to whom it may concern", 1, 17)]
    with pytest.raises(LocalError):
        client.send_unnumbered(bytes(126), 0.0)


def test_an_unnumbered_message_needs_a_connection_at_the_server() -> None:
    server = HdlcServerLink(server=17)
    assert ask(server, PERMISSION, b"\xe6\xe6\0q") == []
    assert events(server) == []


@pytest.mark.parametrize("info", [b"", b"\xe6", b"no header", b"\xe6\xe6\0an echo"])
def test_what_is_no_message_is_dropped(info: bytes) -> None:
    client = open_client()
    answer(client, UI, info)
    assert events(client) == controls(client) == []


def test_no_new_message_while_an_answer_is_fetched() -> None:
    server = open_server()
    ask(server, 0x10, b"\xe6\xe6\0q")
    server.send(bytes(300), 0.0)
    events(server)
    assert ask(server, UI, b"\xe6\xe6\0q", CLIENT, SERVER) is not None
    assert events(server) == []
