"""Transfers between two ends over a line that loses, repeats and delays whole APDUs, in virtual time.

What arrives is exactly what was sent, once, or the transfer fails with an error, within a time that follows from the limits.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from win12.simulator.transfers import LongAnswers, LongRequests, RequestService, Service
from win12.transport.general_blocks import GeneralBlocks
from win12.transport.long_answer import LongAnswer
from win12.transport.long_request import LongRequest
from win12.transport.pieces import Pieces
from win12_wire import limits
from win12_wire.errors import Code, Win12Error
from win12_wire.frames import get
from win12_wire.frames import set as setting
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.cosem import AttributeDescriptor

SILENCE = (limits.WINDOW_RETRIES + 2) * limits.T_WINDOW


@dataclass
class Line:
    """Chances, of one, that an APDU is lost, comes twice, or comes late; seconds that late is."""

    chance: Random
    loss: float = 0.0
    twice: float = 0.0
    late: float = 0.0
    delay: float = 1.0
    queue: list[tuple[float, int, int, bytes]] = field(default_factory=list)
    count: int = 0

    def put(self, to: int, apdu: bytes, now: float) -> None:
        for _ in range(2 if self.chance.random() < self.twice else 1):
            if self.chance.random() >= self.loss:
                self.count += 1
                wait = self.chance.random() * self.delay if self.chance.random() < self.late else 0.01
                heapq.heappush(self.queue, (now + wait, self.count, to, apdu))


@dataclass
class Ends:
    """A client (0) and a server (1) whose answer is made by `serve`."""

    line: Line
    serve: Callable[[bytes], bytes]
    windows: tuple[int, int] = (3, 3)
    largest: int = 20
    now: float = 0.0
    whole: tuple[list[bytes], list[bytes]] = field(default_factory=lambda: ([], []))
    errors: list[Win12Error] = field(default_factory=list)
    sent: int = 0

    def __post_init__(self) -> None:
        self.ends = [
            GeneralBlocks(asking=asking, largest=self.largest, window=window)
            for asking, window in zip((True, False), self.windows, strict=True)
        ]
        self.takes = [1, 1]
        """Blocks that this end may send in a row, as the other has told."""
        self.row = [0, 0]

    def ask(self, request: bytes) -> None:
        self.ends[0].send(request, self.now)
        self.flush(0)

    def flush(self, end: int) -> None:
        row = 0
        for apdu in self.ends[end].outgoing():
            self.sent += 1
            row += 1
            if apdu[0] == 0xE0:
                block = BlockTransfer.decode(apdu)
                assert row <= self.windows[1 - end], "more in a row than the other takes"
                assert len(apdu) <= self.largest
                assert block.streaming == 0 or row < self.windows[1 - end]
                row = row if block.streaming else 0
            self.line.put(1 - end, apdu, self.now)

    def run(self) -> None:
        """Until nothing is under way."""
        while True:
            times = [(at, 2 + number) for number, end in enumerate(self.ends) if (at := end.deadline()) is not None]
            if self.line.queue:
                times.append((self.line.queue[0][0], 0))
            if not times:
                return
            at, what = min(times)
            self.now = max(self.now, at)
            if what >= 2:
                self.note(self.ends[what - 2].handle_timer(self.now))
                self.flush(what - 2)
                continue
            _, _, to, apdu = heapq.heappop(self.line.queue)
            self.deliver(to, apdu)

    def deliver(self, to: int, apdu: bytes) -> None:
        whole, error = self.ends[to].receive(apdu, self.now)
        self.note(error)
        for one in whole:
            self.whole[to].append(one)
            if to == 1:
                self.ends[1].send(self.serve(one), self.now)
        self.flush(to)

    def note(self, error: Win12Error | None) -> None:
        if error is not None:
            self.errors.append(error)


lines = st.builds(
    Line,
    st.integers(0, 2**32).map(Random),
    loss=st.sampled_from([0.0, 0.05, 0.2, 0.5]),
    twice=st.sampled_from([0.0, 0.2]),
    late=st.sampled_from([0.0, 0.3]),
    delay=st.sampled_from([0.1, 2.0, 8.0]),
)
windows = st.one_of(st.integers(1, 8), st.integers(1, 63))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines, windows, windows, st.binary(max_size=400), st.binary(min_size=21, max_size=900), st.integers(9, 40))
def test_delivered_exactly_once_or_failed(
    line: Line, client: int, server: int, request: bytes, answer: bytes, largest: int
) -> None:  # fmt: skip
    request = b"\x01" + request
    answer = b"\x02" + answer
    ends = Ends(line, lambda _: answer, (client, server), largest)
    ends.ask(request)
    ends.run()
    plain = len(request) <= largest
    assert ends.whole[1] == [request] * len(ends.whole[1])
    assert ends.whole[0] == [answer] * len(ends.whole[0])
    if not plain:
        assert len(ends.whole[1]) <= 1
        assert len(ends.whole[0]) <= 1
        assert ends.whole[0] or ends.errors or not ends.ends[0].busy
        assert ends.whole[0] or ends.errors, "a failure is told"
    blocks = len(request) // (largest - 8) + len(answer) // (largest - 8) + 3
    assert ends.now <= blocks * (SILENCE + 2 * line.delay)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32).map(Random), windows, windows, st.binary(min_size=21, max_size=900), st.sampled_from([0.0, 0.2]))
def test_without_loss_everything_arrives(chance: Random, client: int, server: int, answer: bytes, twice: float) -> None:
    """Repetition and reordering alone cost time, never the transfer; nor do they breed without bound."""
    ends = Ends(Line(chance, twice=twice, late=0.3, delay=0.5), lambda _: answer, (client, server))
    ends.ask(bytes(range(60)))
    ends.run()
    assert ends.whole == ([answer], [bytes(range(60))])
    assert not ends.errors
    assert ends.sent <= 40 * (len(answer) // 11 + 8)


@pytest.mark.parametrize("seed", range(10))
def test_twenty_percent_loss(seed: int) -> None:
    """Most transfers survive it, and those that do not say so."""
    arrived = failed = 0
    for number in range(40):
        answer = bytes((number,)) * 300
        ends = Ends(Line(Random(f"{seed} {number}"), loss=0.2, twice=0.1, late=0.2), lambda _, answer=answer: answer, (8, 8))
        ends.ask(bytes(60))
        ends.run()
        if ends.whole[0]:
            assert ends.whole == ([answer], [bytes(60)])
            arrived += 1
        else:
            assert ends.errors
            failed += 1
    assert arrived > 30, (arrived, failed)


# --- service-specific ------------------------------------------------------------------------------------------------------


@dataclass
class Asked:
    """How many times each end may say its word before it gives up; nothing here is asked again."""

    line: Line

    def carry(self, apdu: bytes) -> list[bytes]:
        """What of one APDU arrives on the other side, now or later, in an order of chance."""
        self.line.put(0, apdu, 0.0)
        arrived = [one[3] for one in sorted(self.line.queue) if self.line.chance.random() < 0.9]
        self.line.queue = [one for one in self.line.queue if one[3] not in arrived]
        return arrived


@settings(max_examples=300, deadline=None)
@given(lines, st.lists(st.tuples(st.binary(min_size=1, max_size=80), st.booleans()), min_size=1, max_size=4))
def test_get_in_blocks_over_a_bad_line(line: Line, wanted: list[tuple[bytes, bool]]) -> None:
    meter, client = LongAnswers(Service.get), LongAnswer()
    there, back = Asked(line), Asked(Line(line.chance, line.loss, line.twice, line.late, line.delay))
    for invoke_id, (raw, patient) in enumerate(wanted, 1):
        client.ask(invoke_id, 0.0)
        said = [meter.answer(get.GetRequestNext(invoke_id=invoke_id, block_number=0), raw, 7)]
        got, failed = b"", False
        for _ in range(60 if patient else 2):
            for octets in back.carry(said.pop().encode()) if said else []:
                if not client.done:
                    more, error = _hear_get(client, get.GetResponseWithDatablock.decode(octets))
                    got, failed = got + more, failed or error
            if client.done:
                break
            question = get.GetRequestNext(invoke_id=invoke_id, block_number=client.taken)
            said = [meter.next(get.GetRequestNext.decode(octets)) for octets in there.carry(question.encode())][-1:]
        assert raw.startswith(got)
        assert got == raw or failed or not client.done, "the end is told only at the end"
        client.abandon()


def _hear_get(client: LongAnswer, response: get.GetResponseWithDatablock) -> tuple[bytes, bool]:
    """The octets of a block, and whether it ended the transfer before its end."""
    try:
        client.take_block(response.invoke_id, response.block_number, bool(response.last_block), response.raw)
    except Win12Error as error:
        return b"", error.code != Code.WRONG_INVOKE_ID
    return client.drain(), client.refused() is not None


@settings(max_examples=300, deadline=None)
@given(lines, st.lists(st.tuples(st.binary(min_size=1, max_size=80), st.booleans()), min_size=1, max_size=4))
def test_set_in_blocks_over_a_bad_line(line: Line, wanted: list[tuple[bytes, bool]]) -> None:
    """What the meter does is what was sent, whole, and once for each request; the client believes nothing else."""
    done: list[tuple[int, bytes]] = []
    meter = LongRequests(RequestService.set)
    there, back = Asked(line), Asked(Line(line.chance, line.loss, line.twice, line.late, line.delay))

    def perform(first: setting.SetRequestWithFirstDatablock, raw: bytes) -> setting.SetResponseLastDatablock:
        done.append((first.invoke_id, raw))
        return setting.SetResponseLastDatablock(invoke_id=first.invoke_id, result=0, block_number=1)

    for invoke_id, (raw, patient) in enumerate(wanted, 1):
        client = LongRequest()
        client.send(invoke_id, Pieces(raw, 7))
        answered = _carry_set(client, meter, perform, (there, back), invoke_id, 40 if patient else 2)
        if answered:
            assert (invoke_id, raw) in done
    for invoke_id, raw in done:
        assert raw == wanted[invoke_id - 1][0]


def _carry_set(
    client: LongRequest, meter: LongRequests, perform: Callable[..., object], ways: tuple[Asked, Asked], invoke_id: int,
    rounds: int,
) -> bool:  # fmt: skip
    there, back = ways
    for _ in range(rounds):
        if client.outgoing is None:
            return False
        number, last, raw = client.take()
        for octets in there.carry(_set_block(invoke_id, number, last, raw).encode()):
            request = setting.decode(octets)
            take = meter.first if isinstance(request, setting.SetRequestWithFirstDatablock) else meter.block
            response = take(request, perform)
            for heard in back.carry(response.encode()):
                try:
                    _hear_set(client, setting.decode(heard))
                except Win12Error:
                    continue
                if client.answered:
                    return True
    return False


def _set_block(invoke_id: int, number: int, last: bool, raw: bytes) -> Any:
    more: dict[str, Any] = {"invoke_id": invoke_id, "last_block": int(last), "block_number": number}
    if number > 1:
        return setting.SetRequestWithDatablock(**more, raw=raw)
    attribute = AttributeDescriptor(class_id=1, instance_id=bytes(6), attribute_id=2)
    return setting.SetRequestWithFirstDatablock(**more, attribute=attribute, raw=raw)


def _hear_set(client: LongRequest, response: object) -> None:
    if isinstance(response, setting.SetResponseDatablock):
        client.taken(response.invoke_id, response.block_number)
    elif isinstance(response, setting.SetResponseLastDatablock) and response.result == 0:
        client.answer(response.invoke_id, False)
    elif isinstance(response, setting.SetResponseLastDatablock):
        client.answer(response.invoke_id, True)
        client.answered = False
