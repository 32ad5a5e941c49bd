"""The server cuts its segments so that receivers which look for flags are not misled."""

import random
from itertools import product

import pytest
from hdlc_help import I0, SNRM, Q, ask, frames, rr
from win12.datalink.hdlc_address import HdlcAddress, encode_address
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import MEANINGS, information
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived


def carried(apdu: bytes, max_info: int = 128, window: int = 1, address: int = 1) -> tuple[bytes, list[bytes]]:
    """The APDU as the client got it, and what the server wrote."""
    client = HdlcClientLink(client=address, server=1, window=window)
    server = HdlcServerLink(max_info=max_info, window=window)
    written = []
    server.open(0.0)
    client.open(0.0)
    for _ in range(10_000):
        server.receive(client.outgoing(), 0.0)
        if (asked := server.next_event()) is not None and isinstance(asked, ApduReceived):
            server.send(apdu, 0.0)
        written.append(server.outgoing())
        client.receive(written[-1], 0.0)
        while (event := client.next_event()) is not None:
            if isinstance(event, ApduReceived):
                return event.apdu, written
            client.send(b"\xc0\x01", 0.0)
    raise AssertionError("never answered")


@pytest.mark.parametrize("window", [1, 3, 7])
@pytest.mark.parametrize("seed", range(6))
def test_no_two_flag_octets_in_a_row_in_long_messages(seed: int, window: int) -> None:
    apdu = random.Random(seed).randbytes(60_000)
    got, written = carried(apdu, window=window)
    assert got == apdu
    assert not any(b"\x7e\x7e" in frame.encode()[1:] for octets in written for frame in frames(octets))


def test_no_frame_in_a_row_misleads_whether_last_or_not() -> None:
    """P/F is part of the header check only, so what matters are segments that begin with a flag, under many addresses."""
    apdu = bytes(13) + (b"\x7e" + bytes(15)) * 20
    for address in range(1, 127):
        got, written = carried(apdu, max_info=16, window=7, address=address)
        assert got == apdu
        assert not any(b"\x7e\x7e" in frame.encode()[1:] for octets in written for frame in frames(octets))


def test_a_segment_that_is_sent_again_stays_as_it_was() -> None:
    """Another N(R) changes the header check (not the FCS), which may then meet a segment that begins with a flag."""
    misleading = 0
    for client, length in product(range(1, 127), range(1, 9)):
        source = encode_address(HdlcAddress(client), 1)
        server = HdlcServerLink(server=17, max_info=8)
        ask(server, SNRM, source=source)
        ask(server, I0, Q, source=source)
        server.send(b"\xc4\x01\x02\x03\x04" + b"\x7e" + bytes(length - 1), 0.0)
        server.outgoing()
        (first,) = ask(server, rr(1), source=source)
        if first.segmented:  # cut already; the rest is still to come
            continue
        ask(server, information(1, 1, poll_final=False), Q, source=source)  # so that N(R) is another
        (again,) = ask(server, rr(1), source=source)
        assert MEANINGS[again.control].receive_number == 2
        assert (again.information, again.segmented) == (first.information, first.segmented)
        misleading += b"\x7e\x7e" in again.encode()[1:]
    assert misleading


@pytest.mark.parametrize("apdu", [b"\x7e" * 40, b"\x7e\x7e", b"\xc4\x7e\x7e\x7e" + b"\x7e" * 300])
def test_a_message_of_flags_arrives_whole(apdu: bytes) -> None:
    got, _ = carried(apdu)
    assert got == apdu


def test_short_messages_whose_check_ends_in_a_flag() -> None:
    cut = 0
    for number in range(2000):
        apdu = b"\xc4\x01" + number.to_bytes(4, "big")
        got, written = carried(apdu)
        assert got == apdu
        answers = [frame for frame in written if frame]
        assert not any(b"\x7e\x7e" in frame[1:] for frame in answers)
        cut += len(answers) > 2
    assert cut
