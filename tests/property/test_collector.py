"""General block transfers seen from the side: any order, repetitions and acknowledgements give the same APDU."""

import random

from hypothesis import given
from hypothesis import strategies as st
from win12.datalink.located import Located, join
from win12.transport.collector import BlockCollector
from win12_wire.frames.block_transfer import BlockTransfer

parts = st.lists(st.binary(min_size=1, max_size=20), min_size=1, max_size=12)


def block(number: int, raw: bytes, last: bool = False) -> BlockTransfer:
    return BlockTransfer(last_block=int(last), streaming=0, window=1, block_number=number, block_number_ack=0, raw=raw)


def blocks(data: list[bytes], first: int = 1) -> list[BlockTransfer]:
    return [block(number, raw, number == first + len(data) - 1) for number, raw in enumerate(data, first)]


def collect(collector: BlockCollector, sent: list[BlockTransfer]) -> list[bytes]:
    found = [collector.receive(one, Located(one.raw)) for one in sent]
    return [whole.octets for whole in found if whole is not None]


@given(parts, st.integers(0, 1 << 30))
def test_any_order_with_repetitions(data: list[bytes], seed: int) -> None:
    rng = random.Random(seed)
    sent = blocks(data)
    missing = sent[1:]
    rng.shuffle(missing)
    disturbed = [sent[0], *missing]
    for one in rng.sample(missing, len(missing) // 2):  # sent again before the last that was missing came
        disturbed.insert(rng.randrange(1, len(disturbed)), one)
    assert collect(BlockCollector(), disturbed)[:1] == [b"".join(data)]


@given(parts, parts)
def test_transfers_follow_each_other(first: list[bytes], second: list[bytes]) -> None:
    assert collect(BlockCollector(), blocks(first) + blocks(second)) == [b"".join(first), b"".join(second)]


@given(parts, parts)
def test_numbers_go_on_after_acknowledgements(request: list[bytes], more: list[bytes]) -> None:
    """A party counts its empty acknowledgements too, so its next APDU does not begin at 1."""
    acknowledged = len(request) + 1
    sent = [*blocks(request), block(acknowledged, b"", last=True), *blocks(more, acknowledged + 1)]
    assert collect(BlockCollector(), sent) == [b"".join(request), b"".join(more)]


@given(parts, parts)
def test_numbers_may_go_on_from_message_to_message(first: list[bytes], second: list[bytes]) -> None:
    assert collect(BlockCollector(), blocks(first) + blocks(second, len(first) + 1)) == [b"".join(first), b"".join(second)]


def test_of_two_blocks_with_one_number_the_first_counts() -> None:
    sent = blocks([b"a", b"b", b"c"])
    assert collect(BlockCollector(), [sent[0], sent[1], block(2, b"other"), sent[2]]) == [b"abc"]


@given(parts.filter(lambda data: len(data) > 2))
def test_a_lost_block_is_named_and_a_new_transfer_begins(data: list[bytes]) -> None:
    collector, sent = BlockCollector(), blocks(data)
    assert collect(collector, sent[:1] + sent[2:]) == []
    assert "block 2 of" in (collector.missing() or "")
    again = blocks([b"other", *data])
    assert collect(collector, again) == [b"other" + b"".join(data)]
    assert collector.missing() is None


def test_an_unconfirmed_transfer_does_not_mix_with_what_is_left_of_another() -> None:
    old, new = blocks([b"a", b"b", b"c"]), blocks([b"x", b"y", b"z"])
    for one in old + new:
        one.window = 0
    assert collect(BlockCollector(), old[1:] + new) == [b"xyz"]


def test_an_abort_forgets_what_came() -> None:
    collector = BlockCollector()
    assert collect(collector, [block(1, b"a"), block(0, b"", last=True), block(2, b"b", last=True)]) == []


def test_a_transfer_larger_than_the_limit_is_given_up() -> None:
    collector = BlockCollector(limit=100)
    assert collect(collector, blocks([bytes(60)] * 3)) == []
    assert collector.size <= 100
    assert collect(collector, blocks([bytes(60)])) == [bytes(60)]


@given(st.lists(st.tuples(st.binary(max_size=10), st.integers(0, 1000)), max_size=6))
def test_places_survive_joining_and_cutting(pieces: list[tuple[bytes, int]]) -> None:
    joined = join(Located(octets, ((0, offset),)) for octets, offset in pieces)
    places = [offset + at for octets, offset in pieces for at in range(len(octets))]
    assert [joined.at(position) for position in range(len(joined))] == places
    for start in range(len(joined)):
        part = joined.part(start)
        assert [part.at(position) for position in range(len(part))] == places[start:]
