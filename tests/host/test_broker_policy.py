"""Who may have what through a broker: asked of every record and every request, of the policy that holds then."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable

import pytest
from broker_help import EVERYBODY, POWER, TOTAL, Program, Site, Thread, event, get, needs_root, number, obis
from win12_wire.frames.broker import TakeRequest
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.device_abi import ControlCode, DeviceStatus
from win12_wire.frames.get import GetRequestWithList

ALICE, BOB, CAROL = 64001, 64002, 64003
FAMILY = 64100
HOUSE = f"""
[callers.alice]
user = {ALICE}
[callers.bob]
user = {BOB}
[callers.family]
group = {FAMILY}
[callers.everyone]
anyone = true
[[rule]]
allow = ["read"]
callers = ["alice"]
objects = ["1-0:1.8.0"]
[[rule]]
allow = ["read", "get", "statistics", "configure"]
callers = ["family"]
why = "our own house"
[[rule]]
deny = ["read", "exchange"]
callers = ["bob"]
objects = ["1-0:1.7.0"]
[[rule]]
allow = ["get"]
callers = ["bob"]
meters = ["house-2"]
"""
WHO = {
    "alice": (ALICE, ()), "bob": (BOB, (FAMILY,)), "carol": (CAROL, ()), "dora": (CAROL, (FAMILY, 5)), "root": (0, ()),
}  # fmt: skip
READS = {"alice": [TOTAL], "bob": [TOTAL], "carol": [], "dora": [TOTAL, POWER], "root": []}
GETS = {
    "alice": [False, False], "bob": [True, False], "carol": [False, False], "dora": [True, True], "root": [False, False],
}  # fmt: skip
TELLS = {"alice": False, "bob": True, "carol": False, "dora": True, "root": False}


def looks(site: Site, who: str) -> Callable[[], None]:
    """What a program of that user finds."""

    def work() -> None:
        program = Program(site.socket)
        latest = [".".join(map(str, one.obis)) for one in program.snapshot()]
        assert latest == READS[who], latest
        for code, allowed in zip((TOTAL, POWER), GETS[who], strict=True):
            status, _ = program.exchange(get(code))
            assert status == (DeviceStatus.not_attached if allowed else DeviceStatus.denied), (code, status)
        assert program.ask(ControlCode.statistics)[0] == (DeviceStatus.ok if TELLS[who] else DeviceStatus.denied)
        assert program.feed(b"") == (DeviceStatus.ok if TELLS[who] else DeviceStatus.denied)

    return work


@needs_root
@pytest.mark.parametrize("who", WHO)
def test_what_each_user_may(site: Site, thread: Thread, who: str) -> None:
    site.policy(HOUSE)
    thread.start()
    thread.push(event(TOTAL, 1), event(POWER, 2))
    site.child(looks(site, who), *WHO[who])
    site.join()


@needs_root
def test_records_of_others_leave_no_mark(site: Site, thread: Thread) -> None:
    """No gap in the sequence, nothing lost, no answer to who waits; and the place of the reader does not change."""
    site.policy(HOUSE)
    thread.start()
    ready, go = os.pipe(), os.pipe()

    def work() -> None:
        program = Program(site.socket)
        os.write(ready[1], b"x")
        os.read(go[0], 1)
        assert program.taking(0.3) == (bytes(48), []), "what it may not have does not wake it"
        os.write(ready[1], b"x")
        os.read(go[0], 1)
        found = program.take(5)
        assert [(number(one), one.sequence, one.lost) for one in found] == [(900, 0, 0)]

    site.child(work, ALICE)
    os.read(ready[0], 1)
    os.write(go[1], b"x")
    thread.push(*(event(POWER, value) for value in range(500)))
    os.read(ready[0], 1)
    thread.push(event(TOTAL, 900))
    os.write(go[1], b"x")
    site.join()
    for end in (*ready, *go):
        os.close(end)


@needs_root
def test_a_place_of_another_user_is_worth_nothing(site: Site, broker: Thread) -> None:
    mine = site.program()
    broker.push(event(TOTAL, 1))
    place, _ = mine.taking()

    def work() -> None:
        assert Program(site.socket, place=place).status == DeviceStatus.bad_request

    site.child(work, ALICE)
    site.join()


def test_another_policy_holds_at_once_and_for_all(site: Site, broker: Thread) -> None:
    """Also for those who are connected, for records that are there already, and for who waits."""
    reader = site.program()
    broker.push(event(TOTAL, 1), event(POWER, 2), event(TOTAL, 3))
    assert len(reader.take(room=48 + 60)) == 1
    broker.policy(EVERYBODY.replace('why = "a test"', 'objects = ["1-0:1.8.0"]').replace(', "statistics", "configure"', ""))
    assert [(number(one), one.sequence) for one in reader.take()] == [(3, 1)]
    assert reader.exchange(get(POWER))[0] == DeviceStatus.denied
    assert reader.ask(ControlCode.statistics)[0] == DeviceStatus.denied
    waiting = reader.send(ControlCode.take, TakeRequest(wait=1500).encode())
    broker.policy(EVERYBODY.replace('allow = ["read", ', "allow = ["))
    broker.push(event(TOTAL, 4))
    assert reader.answer(waiting).content == bytes(48)
    assert reader.snapshot() == []
    broker.policy(EVERYBODY)
    broker.push(event(TOTAL, 5))
    assert [(number(one), one.sequence, one.lost) for one in reader.take()] == [(5, 2, 0)], "4 was withheld when it was asked for"


def test_who_a_program_is_to_another_policy(site: Site, thread: Thread) -> None:
    """Its callers may stand in another order, or be others; what a program was to the one before says nothing."""
    stranger, everyone = "[callers.stranger]\nuser = 4294967294\n", "[callers.everyone]\nanyone = true\n"
    rule = '[[rule]]\nallow = ["read"]\ncallers = ["{}"]\nobjects = ["1-0:1.8.0"]\n'
    site.policy(everyone + stranger + rule.format("everyone"))
    thread.start()
    reader = site.program()
    thread.push(event(TOTAL, 1))
    assert len(reader.snapshot()) == 1
    thread.policy(stranger + everyone + rule.format("stranger"))
    assert reader.snapshot() == []
    thread.policy(stranger + everyone + rule.format("everyone"))
    assert len(reader.snapshot()) == 1


def test_a_policy_that_is_not_valid_changes_nothing(site: Site, broker: Thread) -> None:
    reader = site.program()
    for text in ("[[rule]]\n", "nonsense", EVERYBODY + '[[rule]]\nallow = ["read"]\ncallers = ["nobody"]\n'):
        with pytest.raises(Exception, match=r"ACCESS\.toml"):
            broker.policy(text)
        broker.push(event(TOTAL, 1))
        assert len(reader.take()) == 1


def test_denials_are_counted_and_told_for_audit(site: Site, thread: Thread, caplog: pytest.LogCaptureFixture) -> None:
    site.policy(EVERYBODY.replace('"read", "exchange", ', ""))
    thread.start()
    reader = site.program()
    thread.push(event(TOTAL, 1), event(TOTAL, 2), event(POWER, 3))
    with caplog.at_level(logging.WARNING, "win12.audit"):
        assert reader.exchange(get(TOTAL))[0] == DeviceStatus.denied
        assert reader.take() == []
    me = f"pid={os.getpid()} uid={os.getuid()} gid={os.getgid()} meter=house-1"
    assert [one.getMessage() for one in caplog.records] == [
        f"denied {me} right=get class=3 object={TOTAL} attribute=2",
        f"withheld {me} right=read class=3 object={TOTAL} attribute=2",
        f"withheld {me} right=read class=3 object={POWER} attribute=2",
    ]
    found = reader.statistics()
    assert (found.denied, found.withheld) == (1, 3)


def test_nothing_is_allowed_that_no_rule_allows(site: Site, thread: Thread) -> None:
    site.policy(EVERYBODY.replace("anyone = true", "user = 4294967294"))
    thread.start()
    reader = site.program()
    thread.push(event(TOTAL, 1))
    assert (reader.take(), reader.snapshot()) == ([], [])
    assert reader.exchange(get(TOTAL))[0] == DeviceStatus.denied
    assert reader.ask(ControlCode.statistics)[0] == DeviceStatus.denied


def test_of_a_list_all_must_be_allowed(site: Site, thread: Thread) -> None:
    only = EVERYBODY.replace('"read", "exchange", "statistics", "configure"', '"get"')
    site.policy(only.replace("why", 'objects = ["1-0:1.8.0"]\nwhy'))
    thread.start()
    names = (AttributeDescriptor(class_id=3, instance_id=obis(code), attribute_id=2) for code in (TOTAL, POWER))
    at = [AttributeSelection(attribute=one) for one in names]
    reader = site.program()
    for some, status in ((at, DeviceStatus.denied), (at[:1], DeviceStatus.not_attached), (at[1:], DeviceStatus.denied)):
        assert reader.exchange(GetRequestWithList(invoke_id=1, selections=some).encode())[0] == status
