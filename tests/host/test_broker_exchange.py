"""Requests of several programs to one meter: by turns, over one association; ended by a deadline, by cancelling, by death."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from broker_help import EVERYBODY, METER, POWER, TOTAL, Program, Site, Thread, get, until
from test_client import SECURE, opened, simulated
from win12.physical import tcp
from win12.simulator.profiles import LOAD_PROFILE
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.device_abi import DeviceStatus
from win12_wire.frames.get import GetRequestNext, GetRequestWithList, GetResponseNormal, GetResponseWithList

KEYS = f"""
[meters.{METER}]
ek = "{bytes(range(32)).hex()}"
ak = "{bytes(range(32, 64)).hex()}"
password = "secret"
client_title = "{b"CLI00001".hex()}"
"""


class Tap:
    """Between broker and meter: how many lines there were at a time; answers can be slowed down, held back or cut."""

    def __init__(self) -> None:
        self.lines = self.most = self.opened = 0
        self.delay = 0.0
        self.streams: list[tcp.Stream] = []
        self.asked = 0

    @contextlib.asynccontextmanager
    async def before(self, url: str) -> AsyncIterator[str]:
        host, _, query = url.partition("?")
        self.onward = int(host.rpartition(":")[2])
        async with await tcp.serve("127.0.0.1", 0, self._line) as server:
            yield f"tcp://127.0.0.1:{server.port}?{query}"

    async def _line(self, stream: tcp.Stream) -> None:
        self.lines += 1
        self.opened += 1
        self.most = max(self.most, self.lines)
        self.streams.append(stream)
        try:
            async with await tcp.connect("127.0.0.1", self.onward) as onward:
                back = asyncio.create_task(self._back(onward, stream))
                try:
                    while True:
                        data = await stream.read(60)
                        self.asked += 1
                        onward.write(data)
                finally:
                    back.cancel()
        finally:
            self.lines -= 1

    async def _back(self, onward: tcp.Stream, stream: tcp.Stream) -> None:
        while True:
            data = await onward.read(60)
            await asyncio.sleep(self.delay)
            stream.write(data)


@pytest.fixture
def tap(site: Site, thread: Thread, request: pytest.FixtureRequest) -> Tap:
    """A broker with a meter that is asked, plain or as the parameter says."""
    made = Tap()
    secure = getattr(request, "param", False)
    url = thread.enter(simulated(query="&auth=gmac&suite=2", **SECURE) if secure else simulated())
    site.meters(f'name = "{METER}"\nurl = "{thread.enter(made.before(url))}"\n', keys=KEYS if secure else None)
    thread.start()
    return made


def value(octets: bytes) -> Any:
    found = GetResponseNormal.decode(octets)
    assert found.data is not None
    return found.data.value


@pytest.mark.parametrize("tap", [False, True], indirect=True)
def test_an_answer_is_that_of_an_association_of_ones_own(site: Site, tap: Tap) -> None:
    program = site.program()
    status, octets = program.exchange(get(TOTAL, invoke_id=9))
    assert status == DeviceStatus.ok
    answer = GetResponseNormal.decode(octets)
    assert (answer.invoke_id, answer.error) == (9, None)
    assert isinstance(value(octets), int)
    assert value(program.exchange(get(TOTAL, 3))[1]) == (0, 30)
    missing = GetResponseNormal.decode(program.exchange(get("1.0.99.99.0.255"))[1])
    assert (missing.data, missing.error) == (None, 4)
    counts = program.statistics()
    assert (counts.exchanges, counts.failed, counts.waiting) == (3, 0, 0)


def test_lists_sets_actions_and_long_answers(site: Site, tap: Tap) -> None:
    program = site.program()
    at = [AttributeDescriptor(class_id=3, instance_id=bytes((1, 0, 1, 8, 0, 255)), attribute_id=n) for n in (1, 2, 99)]
    asked = GetRequestWithList(invoke_id=3, selections=[AttributeSelection(attribute=one) for one in at]).encode()
    results = GetResponseWithList.decode(program.exchange(asked)[1]).results
    assert [one.error for one in results][:2] == [None, None]
    assert results[2].error is not None
    put = setting.SetRequestNormal(invoke_id=4, attribute=at[1], data=axdr.double_long_unsigned(1)).encode()
    status, octets = program.exchange(put)
    assert (status, setting.SetResponseNormal.decode(octets).result != 0) == (DeviceStatus.ok, True), "the meter says no, itself"
    act = action.ActionRequestNormal(invoke_id=5, method=action.cosem.MethodDescriptor(
        class_id=3, instance_id=at[0].instance_id, method_id=1)).encode()  # fmt: skip
    status, octets = program.exchange(act)
    assert (status, action.decode(octets).invoke_id) == (DeviceStatus.ok, 5)
    status, octets = program.exchange(get(LOAD_PROFILE.obis, class_id=7), 30.0, 1 << 20)
    assert status == DeviceStatus.ok
    assert len(value(octets)) > 2000
    assert program.exchange(get(LOAD_PROFILE.obis, class_id=7), 30.0) == (DeviceStatus.too_small, b"")


def test_what_is_no_request_of_a_program(site: Site, tap: Tap) -> None:
    program = site.program()
    for apdu in (b"", b"\xc0", GetRequestNext(invoke_id=1, block_number=1).encode(), b"\xc8\0", get(TOTAL) + b"\0", bytes(200)):
        assert program.exchange(apdu)[0] == DeviceStatus.bad_request
    assert tap.opened == 0


def test_one_association_for_all(site: Site, tap: Tap) -> None:
    tap.delay = 0.02
    programs = [site.program() for _ in range(8)]
    waiting = [(one, [one.exchanging(get(TOTAL)) for _ in range(4)]) for one in programs]
    for one, numbers in waiting:
        for number in numbers:
            assert isinstance(value(one.answer(number).content), int)
    assert (tap.most, tap.opened) == (1, 1)


def test_the_turn_goes_round_between_processes(site: Site, tap: Tap) -> None:
    """One with many requests does not keep another waiting for all of them."""
    tap.delay = 0.1
    greedy = site.program()
    assert greedy.exchange(get(TOTAL))[0] == DeviceStatus.ok
    waiting = [greedy.exchanging(get(TOTAL), 60.0) for _ in range(12)]

    def work() -> None:
        program = Program(site.socket)
        for _ in range(3):
            assert program.exchange(get(TOTAL), 60.0)[0] == DeviceStatus.ok
        assert program.statistics().waiting >= 4, "the other one still waits for most of its own"

    until(lambda: site.program().statistics().waiting > 8)
    site.child(work)
    site.join()
    for number in waiting:
        assert greedy.answer(number).status == DeviceStatus.ok


def test_a_deadline_ends_waiting_for_the_turn_and_for_the_answer(site: Site, tap: Tap) -> None:
    program = site.program()
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    tap.delay = 1.5
    began = time.monotonic()
    first, second = program.exchanging(get(TOTAL), 0.3), program.exchanging(get(TOTAL), 0.5)
    assert [DeviceStatus(program.answer(one).status) for one in (first, second)] == [DeviceStatus.deadline] * 2
    assert time.monotonic() - began < 1.4
    tap.delay = 0.0
    assert value(program.exchange(get(TOTAL, 3))[1]) == (0, 30), "the late answer is not taken for this one's"
    assert program.statistics().failed == 2


def test_a_request_can_be_cancelled_while_it_waits_and_while_it_is_under_way(site: Site, tap: Tap) -> None:
    program = site.program()
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    tap.delay = 0.5
    under_way, waits, last = (program.exchanging(get(code)) for code in (TOTAL, POWER, TOTAL))
    assert program.cancel(waits) == DeviceStatus.ok
    assert program.cancel(under_way) == DeviceStatus.ok
    assert [program.answer(one).status for one in (under_way, waits)] == [DeviceStatus.cancelled] * 2
    assert program.answer(last).status == DeviceStatus.ok
    assert program.cancel(last) == DeviceStatus.ok, "one that has ended is not there any more, which is no fault"
    other = site.program()
    mine = program.exchanging(get(TOTAL))
    assert other.cancel(0) == DeviceStatus.ok
    assert program.answer(mine).status == DeviceStatus.ok, "nobody cancels for another"
    assert tap.opened == 1


def test_the_death_of_a_program_in_the_middle_harms_nobody(site: Site, tap: Tap) -> None:
    own = site.program()
    assert own.exchange(get(TOTAL))[0] == DeviceStatus.ok
    tap.delay = 0.05
    for _ in range(5):
        ready = os.pipe()

        def work(ready: tuple[int, int] = ready) -> None:
            program = Program(site.socket)
            for _ in range(10):
                program.exchanging(get(POWER), 60.0)
            os.write(ready[1], b"x")
            time.sleep(60)

        process = site.child(work)
        os.read(ready[0], 1)
        waiting = own.exchanging(get(TOTAL, 3))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        site.children.remove(process)
        assert value(own.answer(waiting).content) == (0, 30)
        for end in ready:
            os.close(end)
    until(lambda: own.statistics().waiting == 0)
    assert (tap.most, own.statistics().readers) == (1, 1)


def test_a_line_that_breaks_is_told_and_opened_again(site: Site, thread: Thread, tap: Tap) -> None:
    program = site.program()
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    tap.delay = 5.0
    waiting = program.exchanging(get(TOTAL))
    until(lambda: program.statistics().waiting == 0 and tap.asked > 2)
    thread.loop.call_soon_threadsafe(tap.streams[-1].abort)
    assert program.answer(waiting).status == DeviceStatus.line_failed
    tap.delay = 0.0
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    thread.loop.call_soon_threadsafe(tap.streams[-1].abort)
    time.sleep(0.2)
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok, "a line that broke while nobody asked is nobody's failure"


def test_a_meter_that_is_not_there(site: Site, thread: Thread) -> None:
    site.meters(f'name = "{METER}"\nurl = "tcp://127.0.0.1:1?client=1"\n')
    thread.start()
    assert site.program().exchange(get(TOTAL)) == (DeviceStatus.line_failed, b"")


def test_a_meter_that_does_not_know_us(site: Site, thread: Thread) -> None:
    """Its refusal is told as such, and as nothing more."""
    url = thread.enter(simulated(query="&auth=lls", **SECURE))
    site.meters(f'name = "{METER}"\nurl = "{url}"\n', keys=KEYS.replace("secret", "wrong!"))
    thread.start()
    assert site.program().exchange(get(TOTAL))[0] in (DeviceStatus.meter_refused, DeviceStatus.not_protected)


def test_a_counter_that_others_moved_on_is_no_attack_and_the_log_says_so(
    site: Site, thread: Thread, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing was asked, so nothing failed to prove itself; the next request has the counter that the meter expects."""
    url = thread.enter(simulated(query="&auth=gmac&suite=2", **SECURE))

    async def another_program() -> None:
        async with opened(url) as meter:
            await meter.read(TOTAL)

    thread.run(another_program())
    site.meters(f'name = "{METER}"\nurl = "{url}"\n', keys=KEYS)
    thread.start()
    program = site.program()
    assert program.exchange(get(TOTAL)) == (DeviceStatus.line_failed, b"")
    (said,) = [one.getMessage() for one in caplog.records if one.name == "win12.broker"]
    assert said.startswith(f"{METER}: a request of pid={os.getpid()} failed: the meter expects a higher invocation counter")
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok


def test_a_policy_that_changes_while_a_request_waits_holds_for_it(site: Site, thread: Thread, tap: Tap) -> None:
    program = site.program()
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    tap.delay = 0.5
    under_way, waits = program.exchanging(get(TOTAL)), program.exchanging(get(POWER))
    until(lambda: tap.asked > 2)
    thread.policy(EVERYBODY.replace('why = "a test"', 'objects = ["1-0:1.8.0"]').replace(', "statistics", "configure"', ""))
    assert program.answer(under_way).status == DeviceStatus.ok
    assert program.answer(waits).status == DeviceStatus.denied
