"""The server's station of HDLC, frame by frame."""

import pytest
from hdlc_help import (
    CLIENT,
    DISC,
    DM,
    FRMR,
    I0,
    SERVER,
    SNRM,
    UA,
    Q,
    ask,
    events,
    frames,
    open_server,
    rnr,
    rr,
)  # fmt: skip
from win12.datalink.hdlc_control import information, supervisory
from win12.datalink.hdlc_parameters import LinkParameters
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived, LinkClosed, LinkOpened
from win12_wire import limits
from win12_wire.errors import Code, LocalError
from win12_wire.frames.hdlc import FrameReject, Hdlc, SupervisoryFunction


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


def test_a_rejection_waits_for_a_poll_too() -> None:
    server = open_server()
    assert ask(server, 0xEF) == []
    (frame,) = ask(server, rr(0))
    assert (frame.control, FrameReject.decode(frame.information).rejected_control) == (FRMR, 0xEF)


def test_segments_wait_while_the_client_is_busy() -> None:
    server = open_server()
    ask(server, I0, Q)
    server.send(b"a" * 300, 0.0)
    server.outgoing()
    assert [frame.control for frame in ask(server, rnr(1))] == [rr(1)]
    assert [frame.control for frame in ask(server, rr(1))] == [information(1, 1, poll_final=True)]


def test_a_client_that_fetches_no_answer_gets_no_second_one() -> None:
    server = open_server()
    ask(server, I0, Q)
    server.send(b"a" * 300, 0.0)
    server.outgoing()
    events(server)
    for _ in range(100):
        (frame,) = ask(server, information(1, 0, poll_final=True), Q)
        assert frame.control == information(0, 1, poll_final=True)
    assert events(server) == []


def test_other_clients_of_the_same_meter_are_not_heard_but_may_connect() -> None:
    server = open_server()
    assert ask(server, DISC, source=b"\x21") == []
    (frame,) = ask(server, SNRM, source=b"\x21")
    assert (frame.control, frame.destination) == (UA, b"\x21")
    assert events(server) == [LinkClosed(None), LinkOpened()]
    ask(server, I0, Q, source=b"\x21")
    assert events(server) == [ApduReceived(b"q", 16, 17)]
