"""General block transfer as procedures.md 4.2 tells it: block by block, with losses, duplicates and ends before the end."""

from typing import Any

import pytest
from win12.transport.general_blocks import GeneralBlocks
from win12_wire.errors import Code, LocalError
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.service_error import ExceptionResponse

REQUEST = bytes.fromhex("c001c1000301000108 00ff0200".replace(" ", ""))


def block(number: int, acknowledged: int, raw: bytes = b"", *, window: int = 3, last: bool = False, more: bool = False) -> bytes:
    return BlockTransfer(
        last_block=int(last), streaming=int(more), window=window, block_number=number, block_number_ack=acknowledged, raw=raw
    ).encode()


def ack(number: int, acknowledged: int, window: int = 3) -> bytes:
    return block(number, acknowledged, window=window, last=True)


class Party:
    """One side; `answer` is what a server says to a whole request."""

    def __init__(self, *, asking: bool, largest: int = 17, **more: Any) -> None:
        self.blocks = GeneralBlocks(asking=asking, largest=largest, window=3, **more)
        self.whole: list[bytes] = []
        self.now = 0.0
        self.error: Code | None = None

    def send(self, apdu: bytes, **more: Any) -> list[bytes]:
        self.blocks.send(apdu, self.now, **more)
        return self.blocks.outgoing()

    def hear(self, *apdus: bytes) -> list[bytes]:
        for apdu in apdus:
            whole, error = self.blocks.receive(apdu, self.now)
            self.whole += whole
            self.error = self.error if error is None else Code(error.code)
        return self.blocks.outgoing()

    def wait(self) -> list[bytes]:
        at = self.blocks.deadline()
        assert at is not None
        self.now = at
        error = self.blocks.handle_timer(self.now)
        self.error = self.error if error is None else Code(error.code)
        return self.blocks.outgoing()


def part(number: int) -> bytes:
    return bytes((number,)) * 10


ANSWER = b"".join(part(number) for number in range(1, 9)) + b"end"


def client() -> Party:
    one = Party(asking=True)
    assert one.send(REQUEST[:5]) == [REQUEST[:5]]
    return one


def server() -> Party:
    """One that has heard a request in one block, with window 3."""
    one = Party(asking=False)
    assert one.hear(block(1, 0, b"request", last=True)) == []
    assert one.whole == [b"request"]
    return one


def both() -> tuple[Party, Party]:
    """A server that has heard a request in two blocks from a client; the server comes first."""
    asking, answering = Party(asking=True), Party(asking=False)
    assert answering.hear(*asking.hear(*answering.hear(*asking.send(bytes(18))))) == []
    assert answering.whole == [bytes(18)]
    return answering, asking


def test_what_fits_goes_in_no_block() -> None:
    for asking in (True, False):
        assert Party(asking=asking).send(bytes(17)) == [bytes(17)]


def test_the_normal_course_of_a_server() -> None:
    one = server()
    assert one.send(ANSWER) == [block(1, 1, part(1), more=True), block(2, 1, part(2), more=True), block(3, 1, part(3))]
    assert one.hear(ack(2, 3)) == [block(4, 2, part(4), more=True), block(5, 2, part(5), more=True), block(6, 2, part(6))]
    third = one.hear(ack(3, 6))
    assert third == [block(7, 3, part(7), more=True), block(8, 3, part(8), more=True), block(9, 3, b"end", last=True)]
    assert one.blocks.deadline() is None


def test_the_normal_course_of_a_client() -> None:
    one = client()
    assert one.hear(block(1, 0, part(1))) == [ack(1, 1)]
    assert one.hear(block(2, 1, part(2), more=True), block(3, 1, part(3), more=True)) == []
    assert one.hear(block(4, 1, part(4))) == [ack(2, 4)]
    assert one.hear(block(5, 2, b"end", last=True)) == []
    assert one.whole == [part(1) + part(2) + part(3) + part(4) + b"end"]
    assert one.blocks.deadline() is None


def test_a_lost_block_in_the_middle() -> None:
    one = client()
    one.hear(block(1, 0, part(1)))
    one.hear(block(2, 1, part(2), more=True), block(3, 1, part(3), more=True), block(4, 1, part(4)))
    assert one.hear(block(5, 2, part(5), more=True), block(7, 2, part(7))) == [ack(3, 5, window=1)]
    assert one.hear(block(6, 3, part(6))) == [ack(4, 7)]
    one.hear(block(8, 4, b"end", last=True))
    assert one.whole == [b"".join(map(part, range(1, 8))) + b"end"]


def test_a_server_sends_the_gap_again() -> None:
    one = server()
    one.send(ANSWER)
    one.hear(ack(2, 3))
    assert one.hear(ack(3, 4, window=1)) == [block(5, 3, part(5))]
    rest = one.hear(ack(4, 6))
    assert rest == [block(7, 4, part(7), more=True), block(8, 4, part(8), more=True), block(9, 4, b"end", last=True)]


def test_a_gap_at_the_beginning_of_a_window() -> None:
    one = server()
    one.send(ANSWER)
    one.hear(ack(2, 3))
    assert one.hear(ack(3, 3, window=2)) == [block(4, 3, part(4), more=True), block(5, 3, part(5))]


def test_two_holes_take_two_rounds() -> None:
    one = Party(asking=True)
    one.blocks = GeneralBlocks(asking=True, largest=17, window=6)
    one.hear(block(1, 0, part(1)))
    heard = one.hear(*(block(number, 1, part(number), more=number < 7) for number in (2, 4, 6, 7)))
    assert heard == [ack(2, 2, window=1)]
    assert one.hear(block(3, 2, part(3))) == [ack(3, 4, window=6)]
    heard = one.hear(*(block(number, 3, part(number), more=number < 7) for number in (5, 6, 7)))
    assert heard == [ack(4, 7, window=6)]


def test_a_lost_end_of_window_is_acknowledged_when_time_is_up() -> None:
    one = client()
    one.hear(block(1, 0, part(1)))
    assert one.hear(block(2, 1, part(2), more=True), block(3, 1, part(3), more=True)) == []
    assert one.wait() == [ack(2, 3)]
    assert one.wait() == [ack(3, 3)]


def test_a_lost_acknowledgement() -> None:
    sender, receiver = both()
    assert receiver.hear(*sender.send(ANSWER)) == [ack(3, 4)]
    again = sender.wait()
    assert again == [block(2, 2, part(1), more=True), block(3, 2, part(2), more=True), block(4, 2, part(3))]
    assert receiver.hear(*again) == [ack(4, 4)], "the highest number, not that of the duplicate"


def test_duplicates_do_not_beget_duplicates() -> None:
    sender, receiver = both()
    window = sender.send(ANSWER)
    acknowledgements = receiver.hear(*window) + receiver.hear(*window)
    assert len(acknowledgements) == 2
    second = sender.hear(*acknowledgements)
    assert len(second) == 3, "the second acknowledgement says nothing new"


def test_the_first_of_two_is_kept() -> None:
    one = client()
    one.hear(block(1, 0, part(1)), block(2, 1, part(2), more=True), block(2, 1, part(9), more=True))
    one.hear(block(3, 1, b"end", last=True))
    assert one.whole == [part(1) + part(2) + b"end"]


def test_the_last_block_is_lost() -> None:
    sender, receiver = both()
    receiver.hear(sender.send(ANSWER[:13])[0])
    assert receiver.whole == []
    receiver.hear(*sender.hear(*receiver.wait()))
    assert receiver.whole == [ANSWER[:13]]


def test_a_long_request() -> None:
    asking, answering = Party(asking=True), Party(asking=False)
    first = asking.send(ANSWER)
    assert first == [block(1, 0, part(1))], "the window of the server is not known yet"
    second = asking.hear(*answering.hear(*first))
    assert second == [block(2, 1, part(2), more=True), block(3, 1, part(3), more=True), block(4, 1, part(4))]
    third = asking.hear(*answering.hear(*second))
    assert answering.hear(*third[:2]) == []
    assert answering.hear(third[2]) == [ack(3, 7)]
    answering.hear(*asking.hear(ack(3, 7)))
    assert answering.whole == [ANSWER]
    assert asking.hear(*answering.send(b"short")) == [], "the answer confirms, and goes in a block because the request did"
    assert asking.whole == [b"short"]


def test_the_server_thinks_for_long() -> None:
    asking, answering = Party(asking=True), Party(asking=False)
    last = asking.send(bytes(18))
    last = asking.hear(*answering.hear(*last))
    assert answering.hear(*last) == []
    assert asking.hear(*answering.hear(*asking.wait())) == [], "only acknowledged"
    asking.hear(*answering.send(b"late"))
    assert asking.whole == [b"late"]


def test_lost_acknowledgements_of_the_server_are_no_gap_of_the_answer() -> None:
    asking, answering = Party(asking=True), Party(asking=False)
    last = asking.hear(*answering.hear(*asking.send(bytes(18))))
    answering.hear(*last)
    for _ in range(2):
        answering.hear(*asking.wait())  # what it says is lost
    said = answering.send(ANSWER)
    while said:
        said = answering.hear(*asking.hear(*said))
    assert asking.whole == [ANSWER]


@pytest.mark.parametrize("asking", [True, False])
def test_the_peer_breaks_off(asking: bool) -> None:
    one = Party(asking=asking)
    one.hear(block(1, 0, part(1)))
    assert one.hear(block(0, 0, last=True, window=0)) == []
    assert one.error == Code.TRANSFER_ABORTED
    assert not one.blocks.busy
    one.hear(block(2, 1, b"late", last=True))
    assert one.whole == []


@pytest.mark.parametrize("octets", [ExceptionResponse(state_error=1, service_error=3).encode(), bytes.fromhex("0e010600")])
def test_a_refusal_in_the_middle(octets: bytes) -> None:
    one = client()
    one.hear(block(1, 0, part(1)))
    assert one.hear(octets) == []
    assert one.whole == [octets]
    assert not one.blocks.busy
    assert one.blocks.deadline() is None


def test_a_notification_in_the_middle() -> None:
    one = client()
    one.hear(block(1, 0, part(1)), b"\x0f notification", block(2, 1, b"end", last=True))
    assert one.whole == [b"\x0f notification", part(1) + b"end"]


def test_another_request_ends_the_transfer_of_the_server() -> None:
    one = server()
    one.send(ANSWER)
    one.hear(b"\xc0 plain request")
    assert not one.blocks.busy
    one = server()
    one.send(ANSWER)
    one.hear(block(1, 0, b"another", last=True))
    assert one.whole == [b"request", b"another"]
    assert one.send(ANSWER[:10])[0] == block(1, 1, part(1), last=True)


def test_the_same_request_again_is_done_once() -> None:
    one = server()
    answer = one.send(ANSWER[:13])
    assert one.hear(block(1, 0, b"request", last=True)) == answer
    assert one.whole == [b"request"]


def test_silence_is_bounded() -> None:
    for one, start in ((server(), lambda o: o.send(ANSWER)), (client(), lambda o: o.hear(block(1, 0, part(1))))):
        start(one)
        for _ in range(4):
            one.wait()
        assert one.error == Code.RESPONSE_TIMEOUT
        assert one.blocks.deadline() is None


def test_unconfirmed_blocks() -> None:
    one = client()
    heard = one.hear(*(block(number, 0, part(number), window=0, more=True) for number in (1, 2)))
    assert heard + one.hear(block(3, 0, b"end", window=0, more=True, last=True)) == []
    assert one.whole == [part(1) + part(2) + b"end"]


def test_unconfirmed_blocks_with_a_gap_are_dropped() -> None:
    one = client()
    one.hear(block(1, 0, part(1), window=0, more=True), block(3, 0, b"end", window=0, last=True))
    assert one.whole == []
    assert not one.blocks.busy
    one.hear(block(1, 0, part(1), window=0, more=True))
    assert one.wait() == []
    assert not one.blocks.busy


def test_what_is_sent_unconfirmed() -> None:
    one = Party(asking=False)
    said = one.send(ANSWER[:23], confirmed=False)
    assert said == [
        block(1, 0, part(1), window=0, more=True), block(2, 0, part(2), window=0, more=True),
        block(3, 0, ANSWER[20:23], window=0, more=True, last=True),
    ]  # fmt: skip
    asking = client()
    asking.hear(*said)
    assert asking.whole == [ANSWER[:23]]


def test_a_notification_does_not_disturb_an_answer() -> None:
    one = server()
    one.send(ANSWER)
    assert one.send(b"short", confirmed=False) == [b"short"]
    with pytest.raises(LocalError) as error:
        one.send(ANSWER, confirmed=False)
    assert error.value.code == Code.BUSY
    assert one.hear(ack(2, 3))[0] == block(4, 2, part(4), more=True)


def test_more_than_we_take() -> None:
    one = Party(asking=True, limit=25)
    one.hear(block(1, 0, part(1)), block(2, 1, part(2), more=True))
    assert one.hear(block(3, 1, part(3), more=True)) == [block(0, 0, last=True, window=0)]
    assert one.error == Code.TRANSFER_TOO_LARGE
    assert not one.blocks.busy


def test_more_blocks_than_there_are_numbers() -> None:
    one = Party(asking=True)
    with pytest.raises(LocalError) as error:
        one.send(bytes(10 * 65536))
    assert error.value.code == Code.TOO_LONG


def test_acknowledged_before_it_was_sent() -> None:
    one = server()
    one.send(ANSWER)
    assert one.hear(ack(2, 9)) == []
    assert len(one.hear(ack(2, 3))) == 3


def test_blocks_beyond_the_window_are_dropped() -> None:
    one = client()
    one.hear(block(1, 0, part(1)))
    assert one.hear(block(5, 1, part(5), more=True)) == []
    assert one.hear(block(9, 1, part(9))) == [ack(2, 1)]
    assert one.hear(*(block(number, 2, part(number), more=number < 4) for number in (2, 3, 4))) == [ack(3, 4)], "not 5"


def test_octets_that_are_no_block_go_up() -> None:
    one = client()
    assert one.hear(b"\xe0\x80", b"") == []
    assert one.whole == [b"\xe0\x80", b""]
