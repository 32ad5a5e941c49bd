"""GET, SET and ACTION in blocks between our client and our meter, in memory: both directions, over both links."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transfer_help import ECHO, Pair, call, calls, set_value, set_values
from win12.application.client.exchange_events import Closed, Failed, Notified, Response, Results
from win12.application.client.performing import Performing
from win12.simulator.model import name
from win12.transport.long_answer import LongAnswer
from win12.transport.pieces import Pieces, room_for_raw
from win12_wire import limits
from win12_wire.errors import Code, LocalError, RemoteError
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.frames.service_error import ExceptionResponse
from win12_wire.frames.wrapper import Wrapper

SIZES = [0, 1, 10, 60, 300, 5000]


KINDS = [{}, {"general": True}, {"protected": True}, {"general": True, "protected": True}]
"""Blocks of each service or general ones, plain or protected."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(kind))
@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
@pytest.mark.parametrize("size", SIZES)
def test_set_and_get(kind: dict[str, bool], link: str, size: int) -> None:
    pair = Pair(link=link, **kind)
    value = axdr.octet_string(bytes(number & 255 for number in range(size)))
    assert pair.perform(set_value(value)) == Response(setting.SetResponseNormal(invoke_id=1, result=0))
    assert pair.store.value == value
    results = pair.get(ECHO)
    assert isinstance(results, Results)
    assert results.results[0].data == value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(kind))
@pytest.mark.parametrize("size", SIZES)
def test_set_with_list(kind: dict[str, bool], size: int) -> None:
    pair = Pair(**kind)
    values = [axdr.octet_string(bytes(size)), axdr.unsigned(7), axdr.octet_string(b"x" * size)]
    answer = pair.perform(set_values(values))
    assert answer == Response(setting.SetResponseWithList(invoke_id=1, results=[0, 0, 0]))
    assert pair.store.history == values


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(kind))
@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
@pytest.mark.parametrize("size", SIZES)
def test_action_both_ways(kind: dict[str, bool], link: str, size: int) -> None:
    pair = Pair(link=link, **kind)
    value = axdr.octet_string(bytes(number & 255 for number in range(size)))
    answer = pair.perform(call(value))
    assert isinstance(answer, Response)
    assert isinstance(answer.response, action.ActionResponseNormal)
    assert (answer.response.result, answer.response.data.data) == (0, value)  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(kind))
@pytest.mark.parametrize("size", SIZES)
def test_action_with_list_both_ways(kind: dict[str, bool], size: int) -> None:
    pair = Pair(**kind)
    values = [axdr.octet_string(bytes(size)), axdr.octet_string(b"y")]
    answer = pair.perform(calls(values))
    assert isinstance(answer, Response)
    assert [one.data.data for one in answer.response.results] == values


@settings(max_examples=60, deadline=None)
@given(st.integers(30, 90), st.integers(12, 90), st.integers(0, 200), st.booleans())
def test_any_sizes(server: int, client: int, size: int, general: bool) -> None:
    pair = Pair(server=server, client=client, general=general)
    value = axdr.octet_string(bytes(size))
    answer = pair.perform(call(value))
    assert isinstance(answer, Response)
    assert answer.response.data.data == value
    assert max(pair.requests) <= server
    assert max(pair.answers) <= client


def test_a_refusal_after_the_last_block() -> None:
    pair = Pair()
    pair.store.refuses = True
    answer = pair.perform(set_value(axdr.octet_string(bytes(500))))
    assert answer == Response(setting.SetResponseNormal(invoke_id=1, result=3))


def test_what_was_not_agreed_is_not_cut() -> None:
    pair = Pair(without={"block_transfer_with_set_or_write"})
    with pytest.raises(LocalError) as error:
        pair.exchange.perform(set_value(axdr.octet_string(bytes(500))), pair.now)
    assert error.value.code == Code.TOO_LONG
    assert isinstance(pair.perform(set_value(axdr.unsigned(1))), Response)


def test_an_abandoned_request_leaves_the_association_usable() -> None:
    pair = Pair()
    pair.exchange.perform(set_value(axdr.octet_string(bytes(500))), pair.now)
    pair.turn()
    pair.exchange.abandon(pair.now)
    pair.run()
    assert not pair.exchange.busy
    assert pair.store.history == []
    answer = pair.perform(set_value(axdr.octet_string(bytes(300))))
    assert answer == Response(setting.SetResponseNormal(invoke_id=1, result=0))
    assert pair.store.history == [axdr.octet_string(bytes(300))]


@dataclass
class Asked:
    """A request that is cut, and what the meter would be sent."""

    work: Performing
    sent: list[Any] = field(default_factory=list)

    def start(self) -> "Asked":
        self.sent.append(self.work.start())
        return self

    def hear(self, response: Any) -> Any:
        step = self.work.on_response(response)
        self.sent.append(step)
        return step


def asked(limit: int = 100, request: Any = None) -> Asked:
    conformance = 0xFFFFFF
    request = request or set_value(axdr.octet_string(bytes(300)))
    return Asked(Performing(request, LongAnswer(), limit=limit, conformance=conformance)).start()


@pytest.mark.parametrize(
    ("responses", "code"),
    [
        ([setting.SetResponseDatablock(invoke_id=1, block_number=2)], Code.BLOCK_SEQUENCE),
        ([setting.SetResponseDatablock(invoke_id=1, block_number=1)] * 2, Code.BLOCK_SEQUENCE),
        ([setting.SetResponseDatablock(invoke_id=2, block_number=1)], Code.WRONG_INVOKE_ID),
        ([setting.SetResponseNormal(invoke_id=1, result=0)], Code.UNEXPECTED_APDU),
        ([setting.SetResponseNormal(invoke_id=2, result=1)], Code.WRONG_INVOKE_ID),
        ([setting.SetResponseDatablock(invoke_id=1, block_number=number) for number in (1, 2, 3, 4)], Code.UNEXPECTED_APDU),
    ],
)
def test_acknowledgements_that_do_not_fit(responses: list[Any], code: Code) -> None:
    one = asked()
    for response in responses[:-1]:
        one.hear(response)
    with pytest.raises(RemoteError) as error:
        one.hear(responses[-1])
    assert error.value.code == code


@pytest.mark.parametrize("form", [setting.SetResponseNormal, setting.SetResponseLastDatablock])
def test_a_refusal_before_the_last_block(form: Any) -> None:
    more = {"block_number": 1} if form is setting.SetResponseLastDatablock else {}
    answer = asked().hear(form(invoke_id=1, result=19, **more))
    assert answer == Response(setting.SetResponseNormal(invoke_id=1, result=19))


def test_a_name_that_does_not_fit() -> None:
    with pytest.raises(LocalError) as error:
        asked(limit=18)
    assert error.value.code == Code.TOO_LONG


def test_a_call_without_parameters_cannot_be_cut() -> None:
    with pytest.raises(LocalError):
        asked(limit=10, request=call(None))


def test_blocks_need_their_bits() -> None:
    work = Performing(call(axdr.octet_string(bytes(99))), LongAnswer(), limit=50, conformance=int(ConformanceBit.action))
    with pytest.raises(LocalError):
        work.start()


@given(st.binary(max_size=200), st.integers(1, 50), st.integers(1, 50))
def test_pieces_are_the_whole(raw: bytes, first: int, rest: int) -> None:
    pieces = Pieces(raw, rest, first)
    parts = [pieces.piece(number) for number in range(1, pieces.count + 1)]
    assert b"".join(parts) == raw
    assert all(parts) or not raw
    assert len(parts[0]) <= first
    assert all(len(part) <= rest for part in parts[1:])
    assert pieces.piece(0) == pieces.piece(pieces.count + 1) == b""


@given(st.integers(0, 70000), st.integers(0, 40))
def test_room_for_raw_data(largest: int, overhead: int) -> None:
    room = room_for_raw(largest, overhead)
    if room > 0:
        assert overhead + len(axdr.octet_string(bytes(room)).encode()) - 1 <= largest


def test_the_meter_closes_nothing() -> None:
    """Every test above ends with an association that lives."""
    pair = Pair()
    pair.perform(call(axdr.octet_string(bytes(999))))
    assert not pair.exchange.closed
    assert not any(isinstance(event, Closed | Failed) for event in pair.events)


# --- general blocks that end before the end ----------------------------------------------------------------------------------

LONG = axdr.octet_string(bytes(number & 255 for number in range(3000)))


def general_get(pair: Pair) -> None:
    """Ask for a long answer; one turn is taken, so it has begun."""
    pair.store.value = LONG
    wanted = AttributeDescriptor(class_id=1, instance_id=name(ECHO), attribute_id=2)
    pair.exchange.get([AttributeSelection(attribute=wanted)], pair.now)
    pair.turn()


def is_long(event: object) -> bool:
    return isinstance(event, Results) and [result.data for result in event.results] == [LONG]


def abort() -> bytes:
    return BlockTransfer(last_block=1, streaming=0, window=0, block_number=0, block_number_ack=0, raw=b"").encode()


def test_the_meter_breaks_off_and_the_association_lives() -> None:
    pair = Pair(general=True)
    general_get(pair)
    pair.exchange.outgoing()
    pair.exchange.receive(Wrapper(source_wport=1, destination_wport=1, apdu=abort()).encode(), pair.now)
    event = pair.exchange.next_event()
    assert isinstance(event, Failed)
    assert event.error.code == Code.TRANSFER_ABORTED
    assert isinstance(pair.perform(set_value(axdr.unsigned(1))), Response)


def test_an_exception_ends_the_transfer_and_the_association_lives() -> None:
    pair = Pair(general=True)
    general_get(pair)
    pair.exchange.outgoing()
    octets = ExceptionResponse(state_error=1, service_error=3).encode()
    pair.exchange.receive(Wrapper(source_wport=1, destination_wport=1, apdu=octets).encode(), pair.now)
    event = pair.exchange.next_event()
    assert isinstance(event, Failed)
    assert event.error.code == Code.EXCEPTION
    assert is_long(pair.get(ECHO))


def test_a_meter_that_falls_silent() -> None:
    pair = Pair(general=True)
    general_get(pair)
    asked = 0
    while not pair.exchange.closed:
        asked += bool(pair.exchange.outgoing())
        at = pair.exchange.deadline()
        assert at is not None
        pair.now = at
        pair.exchange.handle_timer(pair.now)
    assert asked == limits.WINDOW_RETRIES + 1
    assert pair.now <= limits.T_RESPONSE + 1
    event = pair.exchange.next_event()
    assert isinstance(event, Closed)
    assert event.error is not None
    assert event.error.code == Code.RESPONSE_TIMEOUT


def test_a_slow_transfer_is_not_silence() -> None:
    """Each block that comes begins the time of the answer anew, on both sides."""
    pair = Pair(general=True, client=30)
    general_get(pair)
    while pair.turn():
        pair.now += 2.0
        pair.exchange.handle_timer(pair.now)
        pair.dialogue.handle_timer(pair.now)
    assert pair.now > limits.T_RESPONSE * 2
    assert is_long(pair.exchange.next_event())


def test_a_lost_window_is_sent_again() -> None:
    pair = Pair(general=True)
    general_get(pair)
    pair.turn()
    pair.exchange.outgoing()  # an acknowledgement is lost
    at = pair.dialogue.deadline()
    pair.now = at
    pair.dialogue.handle_timer(at)
    pair.run()
    assert is_long(pair.exchange.next_event())


def test_an_abandoned_answer_in_general_blocks_is_dropped() -> None:
    pair = Pair(general=True)
    general_get(pair)
    pair.exchange.abandon(pair.now)
    pair.run()
    assert not pair.exchange.busy
    assert pair.exchange.next_event() is None
    assert is_long(pair.get(ECHO))


def test_a_notification_between_blocks() -> None:
    pair = Pair(general=True)
    general_get(pair)
    time = NotificationTime(octets=b"", lead=0)
    notification = DataNotification(long_invoke_id=1, date_time=time, data=axdr.unsigned(1))
    assert pair.dialogue.notify(1, notification, pair.now)
    long = DataNotification(long_invoke_id=2, date_time=time, data=LONG)
    assert not pair.dialogue.notify(1, long, pair.now)
    pair.run()
    events = [pair.exchange.next_event() for _ in range(2)]
    assert {type(event) for event in events} == {Notified, Results}
    assert pair.dialogue.notify(1, long, pair.now)
    pair.run()
    event = pair.exchange.next_event()
    assert isinstance(event, Notified)
    assert event.notification.data == LONG


def test_an_answer_with_too_many_blocks_is_refused() -> None:
    pair = Pair(general=True, client=20)
    pair.store.value = axdr.octet_string(bytes(13 * 65536))
    event = pair.get(ECHO)
    assert isinstance(event, Failed)
    assert event.error.code == Code.EXCEPTION
    pair.store.value = axdr.unsigned(3)
    assert isinstance(pair.get(ECHO), Results)


def test_a_request_with_too_many_blocks_fails_here() -> None:
    pair = Pair(general=True, server=20)
    event = pair.perform(set_value(axdr.octet_string(bytes(13 * 65536))))
    assert isinstance(event, Failed)
    assert event.error.code == Code.TOO_LONG
    assert isinstance(pair.perform(set_value(axdr.unsigned(1))), Response)


def test_the_end_in_the_middle_tells_the_meter() -> None:
    pair = Pair(general=True)
    general_get(pair)
    pair.exchange.release(pair.now)
    assert abort() in pair.exchange.outgoing()
