"""Reading: whole records, each reader at its own pace."""

import device as d
from device import begin_read, close, fails, feed, number, opened, records, statistics, take, take_all
from meter import TOTAL, event, say
from win12_wire.frames.axdr import Data, DataType


def test_records_come_whole_and_in_order(shared: int) -> None:
    reader = opened()
    for value in range(100):
        say(shared, TOTAL, value)
    found = take_all(reader)
    assert [number(one) for one in found] == list(range(100))
    assert [one.sequence for one in found] == list(range(100))
    assert {(one.meter, one.lost, one.latest) for one in found} == {(b"house-1", 0, 0)}


def test_as_many_as_fit_and_no_part_of_one(shared: int) -> None:
    reader = opened()
    for value in range(5):
        say(shared, TOTAL, value)
    size = len(d.read(reader, 60))
    for room in (1, size - 1):
        with fails(d.TOO_SMALL):
            d.read(reader, room)
    assert d.read(reader, 0) == b""
    assert [number(one) for one in take(reader, 3 * size - 1, 30)] == [1, 2]
    assert [number(one) for one in take(reader, 2 * size, 30)] == [3, 4]


def test_readers_have_places_of_their_own(shared: int) -> None:
    early = opened()
    say(shared, TOTAL, 1)
    late = opened()
    say(shared, TOTAL, 2)
    assert [number(one) for one in take_all(late)] == [2]
    assert [number(one) for one in take_all(early)] == [1, 2]


def test_slow_reader_is_told_what_it_lost(shared: int) -> None:
    slow, quick = opened(), opened()
    count, got = 1000, []
    for value in range(count):
        say(shared, TOTAL, value)
        if value % 100 == 99:
            got += take_all(quick)
    assert [number(one) for one in got] == list(range(count))
    assert {one.lost for one in got} == {0}
    found = take_all(slow)
    assert [number(one) for one in found] == list(range(count - len(found), count))
    assert found[0].lost == count - len(found)
    assert {one.lost for one in found[1:]} == {0}
    assert [one.sequence for one in found] == list(range(len(found)))
    assert statistics(shared).lost == found[0].lost


def test_a_read_waits_until_there_is_a_record(shared: int) -> None:
    """It pends, and is completed by what comes; so are several, in their order."""
    reader = opened()
    waiting = [begin_read(reader, 60) for _ in range(3)]
    assert not any(one.done(0.1) for one in waiting)
    for value in range(3):
        say(shared, TOTAL, value)
    assert [number(one) for read in waiting for one in records(read.result())] == [0, 1, 2]


def test_all_who_wait_are_woken(shared: int) -> None:
    waiting = [begin_read(opened()) for _ in range(20)]
    say(shared, TOTAL, 42)
    assert [[number(one) for one in records(read.result())] for read in waiting] == [[42]] * 20


def test_a_read_that_is_cancelled_takes_no_record(shared: int) -> None:
    """One of several, from another one's side: those before and behind it go on."""
    reader = opened()
    first, second, third = (begin_read(reader, 60) for _ in range(3))
    second.cancel()
    with fails(d.ABORTED):
        second.result()
    assert not first.done(0)
    assert not third.done(0)
    say(shared, TOTAL, 1)
    say(shared, TOTAL, 2)
    assert [number(one) for read in (first, third) for one in records(read.result())] == [1, 2]


def test_cancelling_races_with_records(shared: int) -> None:
    """Whoever wins, no record is lost and none comes twice."""
    reader, found, cancelled = opened(), [], 0
    for value in range(300):
        waiting = begin_read(reader)
        say(shared, TOTAL, value)
        waiting.cancel()
        try:
            found += records(waiting.result())
        except OSError as error:
            assert error.winerror == d.ABORTED  # noqa: PT017 - it may do without
            cancelled += 1
    found += take_all(reader)
    assert [number(one) for one in found] == list(range(300)), cancelled


def test_many_files_open_and_close_while_records_come(shared: int) -> None:
    for value in range(60):
        reader = opened()
        waiting = begin_read(reader)
        say(shared, TOTAL, value)
        assert [number(one) for one in records(waiting.result())] == [value]
        close(reader)
    assert statistics(shared).readers == 1


def test_devices_cannot_be_written(shared: int) -> None:
    with fails(d.INVALID_FUNCTION):
        asked = d.Asked(shared, 4)
        asked.begun(d.w.write_file, asked.octets, 4).result()


def test_a_value_as_large_as_there_is(shared: int) -> None:
    reader = opened()
    for size in (436, 437):
        feed(shared, event(TOTAL, Data(bytes(size), int(DataType.octet_string))), time=-1)
    fits, does_not = take_all(reader)
    assert (len(fits.value), fits.time, fits.too_large) == (440, -1, 0)
    assert (does_not.value, does_not.too_large) == (b"", 1)
