"""HDLC stations against each other and against a line that loses, repeats and cuts frames."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.datalink.hdlc_control import CONTROL, information, supervisory, unnumbered
from win12.datalink.hdlc_link import HdlcClientLink, HdlcServerLink
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.transport.link import ApduReceived, Link, LinkClosed, LinkEvent, LinkOpened
from win12_wire import limits
from win12_wire.errors import Code, LocalError
from win12_wire.frames.hdlc import FrameReject, Hdlc, SupervisoryFunction, UnnumberedFunction

CLIENT, SERVER = b"\x03", b"\x23"  # client 1, server 17
SNRM = unnumbered(UnnumberedFunction.snrm)
DISC = unnumbered(UnnumberedFunction.disc)
UA = unnumbered(UnnumberedFunction.ua)
I0 = information(0, 0, poll_final=True)
DM = unnumbered(UnnumberedFunction.dm)
FRMR = unnumbered(UnnumberedFunction.frmr)


def events(link: Link) -> list[LinkEvent]:
    found = []
    while (event := link.next_event()) is not None:
        found.append(event)
    return found


def frames(octets: bytes) -> list[Hdlc]:
    found, position = [], 0
    while position < len(octets):
        size = Hdlc.frame_size(octets, position, len(octets))
        found.append(Hdlc.decode(octets[position : position + size]))
        position += size
    return found


def pair(**server: int) -> tuple[HdlcClientLink, HdlcServerLink]:
    return HdlcClientLink(client=1, server=17), HdlcServerLink(server=17, **server)


def pump(client: Link, server: Link, now: float = 0.0, line: Callable[[bytes], bytes] = lambda octets: octets) -> None:
    for _ in range(5000):
        there, back = client.outgoing(), b""
        if there:
            server.receive(line(there), now)
        back = server.outgoing()
        if back:
            client.receive(line(back), now)
        if not there and not back:
            return
    raise AssertionError("they talk for ever")


def connected(client: HdlcClientLink, server: HdlcServerLink) -> None:
    client.open(0.0)
    pump(client, server)
    assert events(client) == events(server) == [LinkOpened()]


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


# --- the client


def answer(client: HdlcClientLink, control: int, information: bytes = b"", now: float = 0.0, segmented: int = 0) -> None:
    client.receive(
        Hdlc(destination=CLIENT, source=SERVER, control=control, information=information, segmented=segmented).encode(), now
    )


def controls(client: Link) -> list[int]:
    return [frame.control for frame in frames(client.outgoing())]


def open_client(**options: int | float) -> HdlcClientLink:
    client = HdlcClientLink(client=1, server=17, **options)  # type: ignore[arg-type]
    client.open(0.0)
    client.outgoing()
    answer(client, UA)
    assert events(client) == [LinkOpened()]
    return client


def test_defaults_are_not_proposed() -> None:
    client = HdlcClientLink(client=1, server=17)
    client.open(0.0)
    (frame,) = frames(client.outgoing())
    assert (frame.control, frame.information) == (SNRM, b"")


@pytest.mark.parametrize("refusal", [DM, None])
def test_parameters_are_dropped_when_they_are_not_understood(refusal: int | None) -> None:
    client = HdlcClientLink(client=1, server=17, max_info=2030)
    client.open(0.0)
    (frame,) = frames(client.outgoing())
    assert decode_parameters(frame.information) == LinkParameters(2030, 2030, 1, 1)
    if refusal is None:
        client.handle_timer(limits.T_HDLC_RESPONSE)
    else:
        answer(client, refusal)
    (frame,) = frames(client.outgoing())
    assert (frame.control, frame.information) == (SNRM, b"")
    answer(client, UA)
    assert events(client) == [LinkOpened()]


def test_a_refused_connection() -> None:
    client = HdlcClientLink(client=1, server=17)
    client.open(0.0)
    answer(client, DM)
    (event,) = events(client)
    assert isinstance(event, LinkClosed)
    assert event.error is not None
    assert event.error.code == Code.LINK_REFUSED


def test_silence_ends_after_the_retries() -> None:
    client = HdlcClientLink(client=1, server=17, response=1.0)
    client.open(0.0)
    now, sent = 0.0, 0
    while (deadline := client.deadline()) is not None:
        sent += len(controls(client))
        now = deadline
        client.handle_timer(now)
    (event,) = events(client)
    assert isinstance(event, LinkClosed)
    assert event.error is not None
    assert event.error.code == Code.RESPONSE_TIMEOUT
    assert sent == 1 + limits.HDLC_RETRIES
    assert now == pytest.approx(1.0 + limits.HDLC_RETRIES)


def test_a_lost_request_is_sent_again_unchanged() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    (first,) = frames(client.outgoing())
    client.handle_timer(limits.T_HDLC_RESPONSE)
    assert controls(client) == [supervisory(SupervisoryFunction.receive_ready, 0)]
    answer(client, supervisory(SupervisoryFunction.receive_ready, 0))
    assert frames(client.outgoing()) == [first]


def test_a_lost_answer_is_asked_for_without_sending_the_request_again() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    client.outgoing()
    client.handle_timer(limits.T_HDLC_RESPONSE)
    client.outgoing()
    answer(client, information(0, 1, poll_final=True), b"\xe6\xe7\0a")
    assert events(client) == [ApduReceived(b"a", 1, 17)]
    assert controls(client) == []


def test_a_slow_meter_is_asked_again_but_not_for_ever() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    client.outgoing()
    polls = 0
    while (deadline := client.deadline()) is not None:
        client.handle_timer(deadline)
        polls += len(controls(client))
        answer(client, supervisory(SupervisoryFunction.receive_ready, 1), now=deadline)
    assert polls == limits.HDLC_POLLS_MAX
    assert events(client) == []


def test_a_station_that_repeats_itself_is_given_up() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    for _ in range(limits.HDLC_POLLS_MAX + 2):
        answer(client, information(3, 1, poll_final=True), b"\xe6\xe7\0a")
    (event,) = events(client)
    assert isinstance(event, LinkClosed)


def test_a_repeated_answer_is_delivered_once() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    for _ in range(2):
        answer(client, information(0, 1, poll_final=True), b"\xe6\xe7\0a")
    assert events(client) == [ApduReceived(b"a", 1, 17)]


def test_a_missing_segment_is_asked_for() -> None:
    client = open_client(window=7, max_info=128)
    client.send(b"q", 0.0)
    client.outgoing()
    answer(client, information(0, 1, poll_final=False), b"\xe6\xe7\0one", segmented=1)
    answer(client, information(2, 1, poll_final=True), b"three")
    assert controls(client) == [supervisory(SupervisoryFunction.receive_ready, 1)]
    answer(client, information(1, 1, poll_final=False), b"two", segmented=1)
    answer(client, information(2, 1, poll_final=True), b"three")
    assert events(client) == [ApduReceived(b"onetwothree", 1, 17)]


@pytest.mark.parametrize("control", [DM, FRMR, 0xB1, information(0, 5, poll_final=True)])
def test_a_reset_is_an_error(control: int) -> None:
    client = open_client()
    client.send(b"q", 0.0)
    answer(client, control, b"\xe6\xe7\0a" if CONTROL[control].is_information else b"")
    (event,) = events(client)
    assert isinstance(event, LinkClosed)
    assert event.error is not None
    assert event.error.code == Code.LINK_RESET


def test_what_is_for_others_is_ignored() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    client.outgoing()
    for destination, source in ((b"\x05", SERVER), (CLIENT, b"\x25"), (SERVER, CLIENT)):
        octets = Hdlc(destination=destination, source=source, control=DM).encode()
        client.receive(octets, 0.0)
    assert events(client) == []


def test_an_echo_from_an_optical_head_is_ignored() -> None:
    client, server = HdlcClientLink(client=1, server=1), HdlcServerLink(server=1)
    client.open(0.0)
    for _ in range(2):
        octets = client.outgoing()
        client.receive(octets, 0.0)
        server.receive(octets, 0.0)
        client.receive(server.outgoing(), 0.0)
        if client.next_event() == LinkOpened():
            client.send(b"question", 0.0)
            server.next_event()
    assert events(server) == [ApduReceived(b"question", 1, 1)]
    assert events(client) == []


def test_a_message_for_the_other_direction_is_not_delivered() -> None:
    client, server = open_client(), open_server()
    client.send(b"q", 0.0)
    answer(client, information(0, 1, poll_final=True), b"\xe6\xe6\0an echo that came late")
    ask(server, I0, b"\xe6\xe7\0an answer")
    assert events(client) == events(server) == []


def test_a_busy_station_is_polled() -> None:
    client = open_client()
    client.send(b"q" * 200, 0.0)
    client.outgoing()
    answer(client, supervisory(SupervisoryFunction.receive_not_ready, 1))
    assert controls(client) == []
    deadline = client.deadline()
    assert deadline is not None
    client.handle_timer(deadline)
    assert controls(client) == [supervisory(SupervisoryFunction.receive_ready, 0)]
    answer(client, supervisory(SupervisoryFunction.receive_ready, 1))
    assert len(frames(client.outgoing())) == 1


def test_a_push_in_an_unnumbered_frame_is_delivered() -> None:
    client = open_client()
    answer(client, unnumbered(UnnumberedFunction.ui), b"\xe6\xe7\0push")
    assert events(client) == [ApduReceived(b"push", 1, 17)]


def test_a_frame_hidden_by_noise_is_found_after_a_gap() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    reply = Hdlc(destination=CLIENT, source=SERVER, control=information(0, 1, poll_final=True), information=b"\xe6\xe7\0a")
    client.receive(b"\x7e\xa7\xff" + reply.encode(), 0.0)
    assert events(client) == []
    client.handle_timer(limits.T_HDLC_GAP)
    assert events(client) == [ApduReceived(b"a", 1, 17)]


def test_sending_needs_a_connection() -> None:
    with pytest.raises(LocalError):
        HdlcClientLink(client=1, server=17).send(b"q", 0.0)


@pytest.mark.parametrize("control", [UA, DM, None])
def test_disconnecting(control: int | None) -> None:
    client = open_client()
    client.close(0.0)
    assert controls(client) == [DISC]
    if control is None:
        for _ in range(2):
            deadline = client.deadline()
            assert deadline is not None
            client.handle_timer(deadline)
    else:
        answer(client, control)
    assert events(client) == [LinkClosed(None)]
    client.close(0.0)
    assert events(client) == []


# --- the server


def ask(
    server: HdlcServerLink, control: int, info: bytes = b"", source: bytes = CLIENT, destination: bytes = SERVER
) -> list[Hdlc]:
    server.receive(Hdlc(destination=destination, source=source, control=control, information=info).encode(), 0.0)
    return frames(server.outgoing())


def open_server(**options: int | float) -> HdlcServerLink:
    server = HdlcServerLink(server=17, **options)  # type: ignore[arg-type]
    (frame,) = ask(server, SNRM)
    assert frame.control == UA
    assert events(server) == [LinkOpened()]
    return server


def rr(number: int) -> int:
    return supervisory(SupervisoryFunction.receive_ready, number)


Q = b"\xe6\xe6\0q"


def test_disconnected_mode() -> None:
    server = HdlcServerLink(server=17)
    for control, info in ((DISC, b""), (rr(0), b""), (I0, Q)):
        assert [frame.control for frame in ask(server, control, info)] == [DM]
    assert events(server) == []


def test_a_second_connection_ends_the_first() -> None:
    server = open_server()
    ask(server, I0, Q)
    server.send(b"a" * 300, 0.0)
    server.outgoing()
    events(server)
    assert [frame.control for frame in ask(server, SNRM)] == [UA]
    assert events(server) == [LinkClosed(None), LinkOpened()]
    assert [frame.control for frame in ask(server, rr(0))] == [rr(0)]


def test_ready_when_asked() -> None:
    assert [frame.control for frame in ask(open_server(), rr(0))] == [rr(0)]


@pytest.mark.parametrize("control", [I0, information(2, 0, poll_final=True)])
def test_a_repeated_or_early_frame_is_not_executed_twice(control: int) -> None:
    server = open_server()
    ask(server, I0, Q)
    assert [frame.control for frame in ask(server, control, Q)] == [rr(1)]
    assert events(server) == [ApduReceived(b"q", 1, 17)]


@pytest.mark.parametrize(
    ("control", "info"),
    [
        (rr(1), b""),
        (information(0, 3, poll_final=True), Q),
        (I0, bytes(129)),
        (0xFF, b""),
        (supervisory(SupervisoryFunction.reject, 0), b""),
    ],
)
def test_rejecting_until_connected_again(control: int, info: bytes) -> None:
    server = open_server()
    (frame,) = ask(server, control, info)
    assert frame.control == FRMR
    assert FrameReject.decode(frame.information).rejected_control == control
    assert [frame.control for frame in ask(server, I0, Q)] == [FRMR]
    assert [frame.control for frame in ask(server, SNRM)] == [UA]
    assert [frame.control for frame in ask(server, rr(0))] == [rr(0)]


def test_a_lost_segment_comes_again_not_the_next() -> None:
    server = open_server()
    ask(server, I0, Q)
    server.send(b"a" * 300, 0.0)
    (first,) = frames(server.outgoing())
    assert ask(server, rr(0)) == [first]
    assert ask(server, rr(0)) == [first]
    (second,) = ask(server, rr(1))
    assert second.control == information(1, 1, poll_final=True)


def test_no_answer_until_polled() -> None:
    server = open_server()
    assert ask(server, information(0, 0, poll_final=False), Q) == []
    assert events(server) == [ApduReceived(b"q", 1, 17)]
    server.send(b"a", 0.0)
    assert server.outgoing() == b""
    (frame,) = ask(server, rr(0))
    assert frame.control == information(0, 1, poll_final=True)


@pytest.mark.parametrize(
    ("source", "destination"),
    [(CLIENT, b"\x25"), (b"\x05", SERVER), (b"\x02\x03", SERVER), (CLIENT, b"\xff"), (CLIENT, b"\x22\xff"), (CLIENT, b"\x01")],
)
def test_foreign_addresses_meet_silence(source: bytes, destination: bytes) -> None:
    server = open_server()
    for control in (DISC, rr(0)):
        assert ask(server, control, b"", source, destination) == []
    assert events(server) == []


def test_broken_frames_meet_silence_and_keep_the_state() -> None:
    server = open_server()
    octets = bytearray(Hdlc(destination=SERVER, source=CLIENT, control=DISC).encode())
    octets[-2] ^= 1
    server.receive(bytes(octets), 0.0)
    assert server.outgoing() == b""
    assert [frame.control for frame in ask(server, rr(0))] == [rr(0)]


def test_half_a_frame_then_silence_is_dropped() -> None:
    server = open_server()
    server.receive(Hdlc(destination=SERVER, source=CLIENT, control=I0, information=Q).encode()[:9], 0.0)
    deadline = server.deadline()
    assert deadline == pytest.approx(limits.T_HDLC_GAP)
    server.handle_timer(limits.T_HDLC_GAP)
    assert [frame.control for frame in ask(server, rr(0))] == [rr(0)]


def test_inactivity_disconnects() -> None:
    server = open_server(inactivity=120.0)
    assert server.deadline() == 120.0
    server.handle_timer(120.0)
    (event,) = events(server)
    assert isinstance(event, LinkClosed)
    assert [frame.control for frame in ask(server, DISC)] == [DM]
    with pytest.raises(LocalError):
        server.send(b"a", 0.0)


def test_an_endless_message_is_bounded() -> None:
    server = open_server(max_info=2030)
    ask(server, SNRM, LinkParameters(2030, 2030).encode())
    for count in range(2 + limits.HDLC_MESSAGE_MAX // 2030):
        frame = Hdlc(destination=SERVER, source=CLIENT, control=information(count % 8, 0, poll_final=True),
                     information=b"\xe6\xe6\0" + bytes(2027), segmented=1)  # fmt: skip
        server.receive(frame.encode(), 0.0)
    closed = [event for event in events(server) if isinstance(event, LinkClosed) and event.error is not None]
    assert [event.error.code for event in closed if event.error] == [Code.TRANSFER_TOO_LARGE]
