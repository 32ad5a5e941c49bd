"""GET, SET and ACTION in blocks between our client and our meter, in memory: both directions, over both links."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transfer_help import ECHO, Pair, call, calls, set_value, set_values
from win12.application.client.exchange_events import Closed, Failed, Response, Results
from win12.application.client.performing import Performing
from win12.transport.long_answer import LongAnswer
from win12.transport.pieces import Pieces, room_for_raw
from win12_wire.errors import Code, LocalError, RemoteError
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.initiate import ConformanceBit

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
