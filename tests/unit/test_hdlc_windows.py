"""Negotiation and windows: the smaller holds, both ways; what is lost is sent again from the first lost frame on."""

from itertools import pairwise

import pytest
from hdlc_help import answer, ask, connected, controls, events, frames, open_client, pump, rr
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import MEANINGS, Kind, information
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived, LinkOpened
from win12_wire import limits
from win12_wire.sessions import hdlc_client, hdlc_server


def rows(octets: bytes) -> int:
    """Information frames in one turn."""
    return sum(MEANINGS[frame.control].kind is Kind.INFORMATION for frame in frames(octets))


@pytest.mark.parametrize("ours", range(1, 8))
@pytest.mark.parametrize("theirs", [1, 2, 7])
def test_both_ways_send_as_many_in_a_row_as_both_can(ours: int, theirs: int) -> None:
    client, server = HdlcClientLink(client=1, server=17, window=ours), HdlcServerLink(server=17, window=theirs)
    connected(client, server)
    client.send(b"q" * 2000, 0.0)
    turns: list[int] = []
    pump(client, server, line=lambda octets: turns.append(rows(octets)) or octets)  # type: ignore[func-returns-value]
    assert max(turns) == min(ours, theirs)
    assert events(server) == [ApduReceived(b"q" * 2000, 1, 17)]
    server.send(b"a" * 2000, 0.0)
    turns.clear()
    pump(client, server, line=lambda octets: turns.append(rows(octets)) or octets)  # type: ignore[func-returns-value]
    assert max(turns) == min(ours, theirs)
    assert events(client) == [ApduReceived(b"a" * 2000, 1, 17)]


@pytest.mark.parametrize("window", range(1, 8))
def test_only_the_last_of_a_row_gives_the_turn(window: int) -> None:
    client, server = HdlcClientLink(client=1, server=17, window=window), HdlcServerLink(server=17, window=7)
    connected(client, server)
    client.send(b"q" * 3000, 0.0)
    written = []

    def note(octets: bytes) -> bytes:
        written.append([MEANINGS[frame.control] for frame in frames(octets)])
        return octets

    pump(client, server, line=note)
    for turn in written:
        assert [meaning.poll_final for meaning in turn] == [False] * (len(turn) - 1) + [True]
        for one, two in pairwise(turn):
            assert two.send_number == (one.send_number + 1) % 8


def test_what_follows_a_lost_frame_is_sent_again() -> None:
    client = HdlcClientLink(client=1, server=17, window=4)
    server = HdlcServerLink(server=17, window=4)
    connected(client, server)
    client.send(bytes(400), 0.0)
    first, _lost, *others = frames(client.outgoing())
    for frame in (first, *others):
        server.receive(frame.encode(), 0.0)
    (back,) = frames(server.outgoing())
    assert back.control == rr(1)
    client.receive(back.encode(), 0.0)
    assert controls(client) == [information(1, 0, poll_final=False), information(2, 0, poll_final=False),
                                information(3, 0, poll_final=True)]  # fmt: skip


def test_an_acknowledgement_of_frames_being_sent_again_is_understood() -> None:
    client = open_client_with_window(3)
    client.send(bytes(300), 0.0)
    client.outgoing()
    client.handle_timer(limits.T_HDLC_RESPONSE)
    answer(client, rr(0))
    assert len(controls(client)) == 1 + 3
    answer(client, rr(3))
    assert events(client) == []
    answer(client, information(0, 3, poll_final=True), b"\xe6\xe7\0a")
    assert events(client) == [ApduReceived(b"a", 1, 17)]


def test_a_repeated_answer_starts_no_second_dialogue() -> None:
    client = open_client()
    client.send(bytes(300), 0.0)
    client.outgoing()
    answer(client, rr(1))
    assert controls(client) == [information(1, 0, poll_final=True)]
    answer(client, rr(1))
    assert controls(client) == []
    answer(client, information(0, 2, poll_final=True), b"\xe6\xe7\0one", segmented=1)
    client.outgoing()
    answer(client, information(0, 2, poll_final=True), b"\xe6\xe7\0one", segmented=1)
    assert controls(client) == []


def open_client_with_window(window: int) -> HdlcClientLink:
    client = HdlcClientLink(client=1, server=17, window=window)
    client.open(0.0)
    client.outgoing()
    answer(client, 0x73, LinkParameters(128, 128, window, window).encode())
    assert events(client) == [LinkOpened()]
    return client


@pytest.mark.parametrize(
    ("said", "agreed"),
    [
        (LinkParameters(), LinkParameters(128, 128, 1, 1)),
        (LinkParameters(2030, 2030, 7, 7), LinkParameters(500, 500, 3, 3)),
        (LinkParameters(100, 62, 2, 5), LinkParameters(62, 100, 3, 2)),
        (LinkParameters(0, 300, 0, 2), LinkParameters(300, 128, 2, 1)),
        (LinkParameters(send_info=1, take_info=1), LinkParameters(1, 1, 1, 1)),
    ],
)
def test_what_a_server_agrees_to(said: LinkParameters, agreed: LinkParameters) -> None:
    server = HdlcServerLink(server=17, max_info=500, window=3)
    (frame,) = ask(server, 0x93, said.encode())
    assert decode_parameters(frame.information) == agreed


@pytest.mark.parametrize("noise", [b"\x81", b"\x81\x80\x03\x05\x02\x01", b"junk", b"\x81\x80\x00"])
def test_parameters_that_cannot_be_read_say_nothing(noise: bytes) -> None:
    assert decode_parameters(noise) == LinkParameters()


def test_a_parameter_of_many_octets_is_a_large_number() -> None:
    assert decode_parameters(b"\x81\x80\x0a\x05\x08" + b"\xff" * 8).send_info == 0xFFFFFFFF


def test_both_machines_speak_of_messages_in_the_same_words() -> None:
    assert [(c.name, c.value) for c in hdlc_client.Content] == [(c.name, c.value) for c in hdlc_server.Content]
    assert hdlc_client.SEQUENCE_MASK == hdlc_server.SEQUENCE_MASK
