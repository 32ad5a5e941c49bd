"""The wrapper over a stream: whole APDUs whatever the cut, nothing for others, an end to what never ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.network.wrapper import WrapperLink
from win12.transport.link import ApduReceived, Link, LinkClosed, LinkEvent, LinkOpened
from win12_wire import limits
from win12_wire.errors import Code, LocalError, WireError
from win12_wire.frames.wrapper import Wrapper


def opened(**options: int | bool | float) -> WrapperLink:
    link = WrapperLink(**options)  # type: ignore[arg-type]
    link.open(0.0)
    assert link.next_event() == LinkOpened()
    return link


def events(link: Link) -> list[LinkEvent]:
    found = []
    while (event := link.next_event()) is not None:
        found.append(event)
    return found


def message(apdu: bytes, source: int = 1, destination: int = 16) -> bytes:
    return Wrapper(source_wport=source, destination_wport=destination, apdu=apdu).encode()


def test_both_roles() -> None:
    client, server = opened(client=16, server=1), opened(server=1, serving=True)
    client.send(b"question", 0.0)
    server.receive(client.outgoing(), 0.0)
    assert events(server) == [ApduReceived(b"question", 16, 1)]
    server.send(b"answer", 0.0)
    out = server.outgoing()
    assert out.hex() == "0001000100100006" + b"answer".hex()
    assert server.outgoing() == b""
    client.receive(out, 0.0)
    assert events(client) == [ApduReceived(b"answer", 16, 1)]


def test_a_server_answers_whom_it_heard_last() -> None:
    server = opened(server=0, serving=True)
    for client, logical in ((16, 1), (1, 2)):
        server.receive(message(b"q", client, logical), 0.0)
        assert events(server) == [ApduReceived(b"q", client, logical)]
        server.send(b"a", 0.0)
        assert server.outgoing() == message(b"a", logical, client)


def test_two_messages_in_one_segment() -> None:
    link = opened(client=16, server=1)
    link.receive(message(b"one") + message(b"two") + message(b"thr")[:-1], 0.0)
    assert events(link) == [ApduReceived(b"one", 16, 1), ApduReceived(b"two", 16, 1)]
    link.receive(b"r", 0.1)
    assert events(link) == [ApduReceived(b"thr", 16, 1)]
    assert link.deadline() is None


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=5), st.data())
def test_any_split_gives_the_same_events(apdus: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(message(apdu) for apdu in apdus)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    link = opened(client=16, server=1)
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        link.receive(stream[start:end], 0.0)
    assert events(link) == [ApduReceived(apdu, 16, 1) for apdu in apdus if apdu]
    assert link.deadline() is None


@pytest.mark.parametrize(("source", "destination"), [(2, 16), (1, 17), (16, 1)])
def test_messages_for_others_are_dropped(source: int, destination: int) -> None:
    link = opened(client=16, server=1)
    link.receive(message(b"x", source, destination) + message(b"ours"), 0.0)
    assert events(link) == [ApduReceived(b"ours", 16, 1)]


def test_a_server_drops_what_is_for_another_device() -> None:
    link = opened(server=1, serving=True)
    link.receive(message(b"x", 16, 2), 0.0)
    assert events(link) == []


def test_a_wrong_version_ends_the_link() -> None:
    link = opened(client=16, server=1)
    link.receive(bytes.fromhex("0002000100100001ff"), 0.0)
    (event,) = events(link)
    assert isinstance(event, LinkClosed)
    assert isinstance(event.error, WireError)
    link.receive(message(b"late"), 0.0)
    assert events(link) == []
    with pytest.raises(LocalError):
        link.send(b"x", 0.0)


def test_a_message_that_does_not_end_ends_the_link() -> None:
    link = opened(client=16, server=1, half_message=5.0)
    link.receive(b"\0\1\0", 10.0)
    assert link.deadline() == 15.0
    link.receive(b"\1", 14.9)
    assert link.deadline() == 15.0
    link.handle_timer(14.99)
    assert events(link) == []
    link.handle_timer(15.0)
    (event,) = events(link)
    assert isinstance(event, LinkClosed)
    assert event.error is not None
    assert event.error.code == Code.HALF_MESSAGE
    assert link.deadline() is None


def test_the_time_counts_anew_for_each_message() -> None:
    link = opened(client=16, server=1, half_message=5.0)
    link.receive(message(b"one")[:-1], 0.0)
    link.receive(b"e" + message(b"two")[:-1], 4.0)
    assert link.deadline() == 9.0


def test_a_trickle_holds_no_more_than_one_message() -> None:
    link = opened(client=16, server=1)
    octets = message(bytes(0xFFFF))
    for position in range(0, len(octets)):
        link.receive(octets[position : position + 1], 0.0)
    assert events(link) == [ApduReceived(bytes(0xFFFF), 16, 1)]


def test_an_apdu_longer_than_the_length_field_is_refused() -> None:
    link = opened(client=16, server=1)
    with pytest.raises(WireError) as error:
        link.send(bytes(0x10000), 0.0)
    assert error.value.code == Code.CANNOT_ENCODE
    assert limits.APDU_MAX > 0xFFFF


def test_closing_is_told_once() -> None:
    link = opened(client=16, server=1)
    link.close(0.0)
    link.close(0.0)
    assert events(link) == [LinkClosed(None)]
