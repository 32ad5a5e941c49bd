"""The client's station of HDLC, frame by frame."""

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
    answer,
    ask,
    controls,
    events,
    frames,
    open_client,
    open_server,
)  # fmt: skip
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import CONTROL, information, supervisory, unnumbered
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived, LinkClosed, LinkOpened
from win12_wire import limits
from win12_wire.errors import Code, LocalError
from win12_wire.frames.hdlc import Hdlc, SupervisoryFunction, UnnumberedFunction


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


def test_a_station_that_says_busy_for_ever_is_given_up() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    client.outgoing()
    now = 0.0
    while (deadline := client.deadline()) is not None:
        now = deadline
        client.handle_timer(now)
        answer(client, supervisory(SupervisoryFunction.receive_not_ready, 1), now=now)
    (event,) = events(client)
    assert isinstance(event, LinkClosed)
    assert event.error is not None
    assert event.error.code == Code.RESPONSE_TIMEOUT
    assert now == pytest.approx((limits.HDLC_POLLS_MAX + 1) * limits.T_HDLC_RESPONSE)


def test_an_answer_that_is_repeated_for_ever_does_not_put_off_the_end() -> None:
    client = open_client()
    client.send(b"q", 0.0)
    now = 0.0
    while (deadline := client.deadline()) is not None and now < 1000.0:
        now += 0.5
        answer(client, supervisory(SupervisoryFunction.receive_ready, 1), now=now)
        if now >= deadline:
            client.handle_timer(now)
    assert client.deadline() is None


def test_a_link_that_failed_can_be_opened_again() -> None:
    client = open_client()
    client.send(b"q" * 300, 0.0)
    client.outgoing()
    answer(client, DM)
    events(client)
    client.open(1.0)
    assert controls(client) == [SNRM]
    answer(client, UA)
    client.send(b"next", 1.0)
    (frame,) = frames(client.outgoing())
    assert (frame.control, frame.information) == (I0, b"\xe6\xe6\0next")


def test_the_echo_of_a_whole_window_is_ignored() -> None:
    client = HdlcClientLink(client=1, server=1, window=3)
    server = HdlcServerLink(server=1, window=3)
    client.open(0.0)
    for _ in range(2):
        octets = client.outgoing()
        client.receive(octets, 0.0)
        server.receive(octets, 0.0)
        client.receive(server.outgoing(), 0.0)
        if client.next_event() == LinkOpened():
            client.send(bytes(range(255)) + bytes(100), 0.0)
            server.next_event()
    assert events(server) == [ApduReceived(bytes(range(255)) + bytes(100), 1, 1)]
    assert events(client) == []


def test_more_than_a_link_can_hold_is_refused() -> None:
    client = open_client()
    with pytest.raises(LocalError) as refused:
        client.send(bytes(limits.HDLC_QUEUE_MAX * 128), 0.0)
    assert refused.value.code == Code.TOO_LONG
    client.send(b"q", 0.0)
    assert controls(client) == [I0]


def test_an_answer_that_looks_like_our_poll_is_no_echo() -> None:
    client, server = HdlcClientLink(client=1, server=1), HdlcServerLink(server=1)
    client.open(0.0)
    server.receive(client.outgoing(), 0.0)
    client.receive(server.outgoing(), 0.0)
    client.send(b"lost", 0.0)
    lost = client.outgoing()
    client.handle_timer(limits.T_HDLC_RESPONSE)
    poll = client.outgoing()
    server.receive(poll, 4.0)
    reply = server.outgoing()
    assert reply == poll
    client.receive(reply, 4.0)
    assert client.outgoing() == lost
