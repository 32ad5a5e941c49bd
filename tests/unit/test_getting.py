"""A GET from request to result, in memory: lists, groups, blocks, and answers that do not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.application.client.exchange_events import Block, Results
from win12.application.client.experience import Experience
from win12.application.client.getting import Getting
from win12.application.client.planning import Terms
from win12.application.client.references import plain_selection
from win12.transport.invoke_ids import InvokeIds
from win12.transport.long_answer import LongAnswer
from win12_wire.errors import Code, MeterError, RemoteError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.cosem import AttributeSelection, DataResult, DataResultList
from win12_wire.frames.get import (
    GetRequestNext,
    GetRequestNormal,
    GetRequestWithList,
    GetResponseNormal,
    GetResponseWithDatablock,
    GetResponseWithList,
)  # fmt: skip
from win12_wire.frames.initiate import ConformanceBit


def selections(count: int) -> list[AttributeSelection]:
    return [plain_selection(3, f"1.0.{number + 1}.8.0.255", 2) for number in range(count)]


def getting(count: int, *, lists: bool = False, limit: int = 0, stream: bool = False) -> Getting:
    bits = ConformanceBit.get | ConformanceBit.block_transfer_with_get_or_read
    bits |= ConformanceBit.multiple_references if lists else 0
    experience = Experience(Terms(conformance=bits, request=limit))
    return Getting(selections(count), InvokeIds(), LongAnswer(), experience, stream=stream)


def normal(number: int, invoke_id: int = 1) -> GetResponseNormal:
    return GetResponseNormal(invoke_id=invoke_id, data=axdr.unsigned(number))


def block(number: int, raw: bytes, *, last: bool = False) -> GetResponseWithDatablock:
    return GetResponseWithDatablock(invoke_id=1, block_number=number, last_block=int(last), raw=raw)


def values(results: object) -> list[object]:
    assert isinstance(results, Results)
    return [result.error if result.data is None else result.data.value for result in results.results]


def test_one_by_one_without_lists() -> None:
    work = getting(3)
    step: object = work.start()
    ids = []
    for number in range(3):
        assert isinstance(step, GetRequestNormal)
        assert step.attribute == selections(3)[number].attribute
        ids.append(step.invoke_id)
        step = work.on_response(normal(number, step.invoke_id))
    assert values(step) == [0, 1, 2]
    assert len(set(ids)) == 3


def test_all_in_a_list() -> None:
    work = getting(3, lists=True)
    request = work.start()
    assert isinstance(request, GetRequestWithList)
    assert request.selections == selections(3)
    results = [DataResult(data=axdr.unsigned(1)), DataResult(error=4), DataResult(data=axdr.unsigned(3))]
    assert values(work.on_response(GetResponseWithList(invoke_id=1, results=results))) == [1, 4, 3]


def test_a_list_of_one_is_a_plain_get() -> None:
    assert isinstance(getting(1, lists=True).start(), GetRequestNormal)


@given(st.integers(2, 60), st.integers(20, 200))
def test_no_request_is_longer_than_the_meter_takes(count: int, limit: int) -> None:
    work = getting(count, lists=True, limit=limit)
    step: object = work.start()
    asked: list[object] = []
    while not isinstance(step, Results):
        assert isinstance(step, GetRequestNormal | GetRequestWithList)
        assert len(step.encode()) <= limit
        group = step.selections if isinstance(step, GetRequestWithList) else [step]
        asked += [one.attribute for one in group]
        results = [DataResult(data=axdr.unsigned(1)) for _ in group]
        id_ = step.invoke_id
        step = work.on_response(GetResponseWithList(invoke_id=id_, results=results) if len(group) > 1 else normal(1, id_))
    assert asked == [one.attribute for one in selections(count)]
    assert len(step.results) == count


@given(st.lists(st.integers(0, 0xFFFFFFFF), max_size=80), st.integers(1, 50))
def test_blocks_of_any_size(numbers: list[int], size: int) -> None:
    octets = axdr.array(*map(axdr.double_long_unsigned, numbers)).encode()
    work = getting(1)
    step: object = work.start()
    pieces = [octets[start : start + size] for start in range(0, len(octets), size)]
    for number, piece in enumerate(pieces, 1):
        if number > 1:
            assert isinstance(step, GetRequestNext)
            assert step.block_number == number - 1
        step = work.on_response(block(number, piece, last=number == len(pieces)))
    assert values(step) == [numbers]


def test_blocks_of_a_list() -> None:
    octets = DataResultList(results=[DataResult(data=axdr.unsigned(5)), DataResult(error=3)]).encode()
    work = getting(2, lists=True)
    work.start()
    assert isinstance(work.on_response(block(1, octets[:2])), GetRequestNext)
    assert values(work.on_response(block(2, octets[2:], last=True))) == [5, 3]


def test_blocks_as_they_come() -> None:
    work = getting(1, stream=True)
    work.start()
    assert work.on_response(block(1, b"one")) == Block(b"one", last=False)
    assert work.next_block().block_number == 1
    assert work.on_response(block(2, b"two", last=True)) == Block(b"two", last=True)


def test_a_short_answer_to_a_stream() -> None:
    work = getting(1, stream=True)
    work.start()
    assert values(work.on_response(normal(9))) == [9]


def test_a_refusal() -> None:
    for response in (GetResponseNormal(invoke_id=1, error=4), block(1, b"", last=True)):
        work = getting(1)
        work.start()
        if isinstance(response, GetResponseWithDatablock):
            response.raw, response.error = None, 4
        assert values(work.on_response(response)) == [4]


def test_a_refused_list_is_asked_one_by_one() -> None:
    all_refused = GetResponseWithList(invoke_id=1, results=[DataResult(error=250)] * 3)
    for refusal in (GetResponseNormal(invoke_id=1, error=3), all_refused):
        work = getting(3, lists=True)
        work.start()
        step: object = work.on_response(refusal)
        for number in range(3):
            assert isinstance(step, GetRequestNormal)
            step = work.on_response(normal(number, step.invoke_id))
        assert values(step) == [0, 1, 2]


def test_results_of_the_objects_stay_what_they_are() -> None:
    for errors in ([4, 4], [250, 4], [4, 250]):
        work = getting(2, lists=True)
        work.start()
        results = [DataResult(error=error) for error in errors]
        assert values(work.on_response(GetResponseWithList(invoke_id=1, results=results))) == errors


def test_a_stream_that_is_broken_off() -> None:
    work = getting(1, stream=True)
    work.start()
    work.on_response(block(1, b"one"))
    with pytest.raises(MeterError):
        work.on_response(GetResponseNormal(invoke_id=1, error=15))


@pytest.mark.parametrize(
    ("before", "response"),
    [
        ([], GetResponseWithList(invoke_id=1, results=[])),
        ([], GetResponseWithList(invoke_id=1, results=[DataResult(error=1)] * 2)),
        ([], GetRequestNext(invoke_id=1, block_number=1)),
        ([block(1, b"x")], normal(1)),
        ([block(1, b"x")], GetResponseWithList(invoke_id=1, results=[DataResult(error=1)])),
    ],
)
def test_an_answer_of_another_kind(before: list[GetResponseWithDatablock], response: object) -> None:
    work = getting(1)
    work.start()
    for one in before:
        work.on_response(one)
    with pytest.raises(RemoteError) as error:
        work.on_response(response)
    assert error.value.code == Code.UNEXPECTED_APDU


@pytest.mark.parametrize("results", [0, 1, 3])
def test_a_list_of_another_length(results: int) -> None:
    work = getting(2, lists=True)
    work.start()
    with pytest.raises(RemoteError):
        work.on_response(GetResponseWithList(invoke_id=1, results=[DataResult(error=1)] * results))


def test_blocks_that_are_no_data() -> None:
    work = getting(1)
    work.start()
    with pytest.raises(Win12Error):
        work.on_response(block(1, b"\xff\xff\xff", last=True))


@pytest.mark.parametrize("numbers", [[2], [1, 1], [1, 3], [0]])
def test_block_numbers(numbers: list[int]) -> None:
    answer = LongAnswer()
    answer.ask(1, 0.0)
    for number in numbers[:-1]:
        answer.take_block(1, number, False, b"x")
        assert answer.next == number
    with pytest.raises(RemoteError) as error:
        answer.take_block(1, numbers[-1], False, b"x")
    assert error.value.code == Code.BLOCK_SEQUENCE
    assert answer.done


def test_a_transfer_is_bounded() -> None:
    answer = LongAnswer(limit=100)
    answer.ask(1, 0.0)
    answer.take_block(1, 1, False, bytes(100))
    with pytest.raises(RemoteError) as error:
        answer.take_block(1, 2, True, b"x")
    assert error.value.code == Code.TRANSFER_TOO_LARGE


def test_the_answer_to_another_request() -> None:
    answer = LongAnswer()
    answer.ask(1, 0.0)
    for hear in (lambda: answer.take_whole(2, False), lambda: answer.take_block(2, 1, True, b"x")):
        with pytest.raises(RemoteError) as error:
            hear()
        assert error.value.code == Code.WRONG_INVOKE_ID
    answer.take_block(1, 1, True, b"y")
    assert answer.drain() == b"y"


def test_what_was_abandoned_is_forgotten() -> None:
    answer = LongAnswer()
    answer.ask(1, 0.0)
    answer.take_block(1, 1, False, b"old")
    answer.abandon()
    answer.ask(2, 0.0)
    answer.take_block(2, 1, True, b"new")
    assert answer.drain() == b"new"


def test_invoke_ids_go_round() -> None:
    ids = InvokeIds()
    seen = [ids.next() for _ in range(32)]
    assert sorted(seen[:16]) == list(range(16))
    assert seen[:16] == seen[16:]
