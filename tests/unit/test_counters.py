"""Invocation counters: durable before use, never twice, whatever happens to the process."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from win12.security.counter_file import default_counter_path, open_counters
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, StoreError

NAME = counter_name(bytes(16), b"MMM00001")


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> CounterStore:
    return MemoryCounters(reserve=4) if request.param == "memory" else open_counters(tmp_path / "counters", reserve=4)


def test_counters_rise_by_one_from_one(store: CounterStore) -> None:
    assert [store.next(NAME) for _ in range(10)] == list(range(1, 11))


def test_names_do_not_share(store: CounterStore) -> None:
    other = counter_name(bytes(16), b"MMM00002")
    assert store.next(NAME) == store.next(other) == 1
    assert counter_name(b"\1" * 16, b"MMM00001") != NAME


def test_sent_and_received_are_apart(store: CounterStore) -> None:
    store.accept(NAME, 500)
    assert store.next(NAME) == 1
    assert store.last_received(NAME) == 500


@pytest.mark.parametrize("again", [0, 6, 7])
def test_a_received_counter_must_be_greater(store: CounterStore, again: int) -> None:
    store.accept(NAME, 7)
    with pytest.raises(SecurityError) as error:
        store.accept(NAME, again)
    assert error.value.code is Code.REPLAY
    store.accept(NAME, 8)


def test_zero_is_acceptable_first_and_the_greatest_last(store: CounterStore) -> None:
    assert store.last_received(NAME) == -1
    store.accept(NAME, 0)
    store.accept(NAME, 0xFFFFFFFF)
    with pytest.raises(SecurityError):
        store.accept(NAME, 0xFFFFFFFF)


def test_another_name_goes_on_and_the_old_one_ends(store: CounterStore) -> None:
    new = counter_name(b"\1" * 16, b"MMM00001")
    used = [store.next(NAME) for _ in range(6)]
    store.supersede(NAME, new)
    with pytest.raises(SecurityError) as error:
        store.next(NAME)
    assert error.value.code is Code.COUNTER_EXHAUSTED
    following = store.next(new)
    assert max(used) < following <= 9
    store.supersede(NAME, new)
    assert store.next(new) == following + 1


def test_a_name_that_never_sent_is_ended_too(store: CounterStore) -> None:
    new = counter_name(b"\1" * 16, b"MMM00001")
    store.supersede(NAME, new)
    assert store.next(new) == 1
    assert store.next_unused(NAME) == limits.COUNTER_MAX


def test_the_last_counter_is_never_sent(store: CounterStore) -> None:
    store.raise_to(NAME, limits.COUNTER_MAX - 2)
    assert [store.next(NAME), store.next(NAME)] == [limits.COUNTER_MAX - 2, limits.COUNTER_MAX - 1]
    for _ in range(2):
        with pytest.raises(SecurityError) as error:
            store.next(NAME)
        assert error.value.code is Code.COUNTER_EXHAUSTED


def test_a_hint_never_lowers(store: CounterStore) -> None:
    store.raise_to(NAME, 1000)
    assert not store.hint(NAME, 5)
    assert not store.hint(NAME, 1000)
    assert store.next(NAME) == 1000


def test_hints_raise_by_a_bounded_sum(store: CounterStore) -> None:
    assert store.hint(NAME, 1 + limits.COUNTER_JUMP_MAX // 2)
    assert store.hint(NAME, 1 + limits.COUNTER_JUMP_MAX)
    with pytest.raises(SecurityError) as error:
        store.hint(NAME, 2 + limits.COUNTER_JUMP_MAX)
    assert error.value.code is Code.COUNTER_FAR
    ours = 1 + limits.COUNTER_JUMP_MAX
    assert error.value.detail == f"an unauthenticated message says {ours + 1}, ours is {ours}"
    assert store.next(NAME) == 1 + limits.COUNTER_JUMP_MAX


def test_a_forged_hint_cannot_burn_the_key(store: CounterStore) -> None:
    with pytest.raises(SecurityError):
        store.hint(NAME, 0xFFFFFFFE)
    assert store.next(NAME) == 1


def test_peeking_uses_nothing(store: CounterStore) -> None:
    assert store.next_unused(NAME) == 1
    assert store.next(NAME) == 1
    assert store.next_unused(NAME) == 2
    store.raise_to(NAME, 2)
    assert store.next(NAME) == 2


def test_reserving_for_many_names(store: CounterStore) -> None:
    names = [counter_name(bytes(16), b"%08d" % i) for i in range(300)]
    store.reserve(names)
    assert [store.next(name) for name in names] == [1] * 300


def test_a_second_opening_never_repeats(tmp_path: Path) -> None:
    used = []
    for _ in range(5):
        store = open_counters(tmp_path / "counters", reserve=4)
        used += [store.next(NAME) for _ in range(6)]
        store.accept(NAME, used[-1])
        store.close()
    assert used == sorted(set(used))
    assert open_counters(tmp_path / "counters").last_received(NAME) == used[-1]


def test_two_openings_at_once_never_repeat_and_always_rise(tmp_path: Path) -> None:
    one, two = (open_counters(tmp_path / "counters", reserve=4) for _ in range(2))
    used = [store.next(NAME) for store in (one, one, two, one, two, two, two, two, two, one)]
    assert used == sorted(set(used))


def test_the_file_grows_under_two_openings(tmp_path: Path) -> None:
    one, two = (open_counters(tmp_path / "counters") for _ in range(2))
    names = [counter_name(bytes(16), b"%08d" % i) for i in range(700)]
    for i, name in enumerate(names):
        (one, two)[i % 2].accept(name, i)
    for i, name in enumerate(names):
        assert one.last_received(name) == two.last_received(name) == i


CRASH = """
import sys
from win12.security.counter_file import open_counters
from win12.security.counters import counter_name
store = open_counters(sys.argv[1])
name = counter_name(bytes(16), b"MMM00001")
while True:
    print(store.next(name), flush=True)
"""


def test_kill_in_the_middle_never_repeats_a_counter(tmp_path: Path) -> None:
    used: list[int] = []
    for _ in range(4):
        command = [sys.executable, "-c", CRASH, str(tmp_path / "counters")]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(0.02)
            child.send_signal(signal.SIGKILL)
            printed = child.stdout.read().split(b"\n")[:-1]
        used += [int(line) for line in printed]
    assert len(used) > 100
    assert used == sorted(set(used))


def _draw(path: str, count: int, out: str) -> None:
    store = open_counters(path, reserve=4)
    Path(out).write_text("\n".join(str(store.next(NAME)) for _ in range(count)))


def test_processes_at_once_never_share_a_counter(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    outs = [tmp_path / f"out{i}" for i in range(3)]
    children = [context.Process(target=_draw, args=(str(tmp_path / "counters"), 500, str(out))) for out in outs]
    for child in children:
        child.start()
    for child in children:
        child.join(60)
    used = [int(line) for out in outs for line in out.read_text().split()]
    assert len(used) == len(set(used)) == 1500


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_does_not_share_a_block(tmp_path: Path) -> None:
    store = open_counters(tmp_path / "counters", reserve=64)
    before = [store.next(NAME)]
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, b" ".join(b"%d" % store.next(NAME) for _ in range(3)))
        os._exit(0)
    os.waitpid(child, 0)
    forked = [int(word) for word in os.read(reading, 4096).split()]
    after = [store.next(NAME) for _ in range(3)]
    assert len({*before, *forked, *after}) == 7
    os.close(reading)
    os.close(writing)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_spares_no_store_because_of_another(tmp_path: Path) -> None:
    closed, gone, good = (open_counters(tmp_path / name) for name in ("closed", "gone", "good"))
    stores = [closed, gone, good]
    for store in stores:
        store.next(NAME)
    closed.close()
    (tmp_path / "gone").unlink()
    child = os.fork()
    if child == 0:
        try:
            status = 0 if good.next(NAME) > 2 else 1
            gone.next(NAME)
            status = 2  # a counter from a file that nobody else sees
        except StoreError:
            pass
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert good.next(NAME) > 1 + limits.COUNTER_RESERVE  # the child's block lies between


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_does_not_share_the_lock(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    store = open_counters(tmp_path / "counters")
    table: Any = store._table
    table.lock()
    child = os.fork()
    if child == 0:
        try:
            fcntl.flock(table._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os._exit(0)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    table.unlock()


def test_a_counter_is_durable_before_it_is_given_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_counters(tmp_path / "counters", reserve=4)
    table: Any = store._table
    durable = []
    real = table.sync
    monkeypatch.setattr(table, "sync", lambda: (real(), durable.append(table.get(1, 0))))
    for _ in range(20):
        assert store.next(NAME) < durable[-1]
    assert len(durable) == 5
    store.raise_to(NAME, 1000)
    assert durable[-1] == 1000
    assert store.hint(NAME, 2000)
    assert durable[-1] == 2000


@pytest.mark.parametrize("content", [b"x", bytes(4096), b"\xff" * 4096])
def test_a_file_that_is_something_else_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "counters"
    path.write_bytes(content)
    with pytest.raises(StoreError) as error:
        open_counters(path)
    assert error.value.code is Code.STORE_FAILED
    assert path.read_bytes() == content


def test_a_place_that_cannot_be_written_is_a_store_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        open_counters(tmp_path / "file" / "counters")


def test_the_file_is_private_and_names_no_key(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "counters"
    open_counters(path).next(counter_name(b"K" * 16, b"MMM00001"))
    assert path.stat().st_mode & 0o077 == 0
    assert b"KKKK" not in path.read_bytes()


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WIN12_COUNTERS", str(tmp_path / "here"))
    assert default_counter_path() == tmp_path / "here"
    monkeypatch.delenv("WIN12_COUNTERS")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert default_counter_path() == tmp_path / "win12" / "counters"
