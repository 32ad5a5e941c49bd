"""Who may have what: tokens of several kinds at one device, under a policy that was compiled on another system."""

import os
import sys
import time

import device as d
import pytest
import windows as w
from device import attach, begin_read, control, number, opened, policy, records, refused, snapshot, statistics, take_all
from meter import say
from tokens import (
    ADMINISTRATORS,
    AUTHENTICATED,
    IDENTIFICATION,
    INTERACTIVE,
    USERS,
    acting,
    own,
    process,
    without,
)
from win12_wire.frames.device_abi import ControlCode

ALL = ("1.0.1.8.0.255", "1.0.2.8.0.255", "1.0.2.7.0.255", "1.0.99.1.0.255", "1.0.3.8.0.255")
TOTAL, SOLD, FEED_IN, CURVE, UNIX = ALL
SEEN: dict[tuple[str, ...], set[str]] = {
    (): {TOTAL, SOLD, FEED_IN, CURVE},
    (ADMINISTRATORS,): {SOLD, FEED_IN, CURVE},
    (USERS,): {TOTAL, CURVE},
    (ADMINISTRATORS, USERS): {CURVE},
    (INTERACTIVE, AUTHENTICATED): {TOTAL, SOLD, FEED_IN, CURVE},
}


def spelled(obis: bytes) -> str:
    return ".".join(map(str, obis))


def opened_as(*lost: str) -> int:
    """Wine opens a file when it has come back already; the first request is behind that."""
    with acting(without(*lost)):
        file = opened()
        control(file, ControlCode.cancel)
    return file


def test_each_sees_exactly_its_objects(keeper: int) -> None:
    """Deny by default; what one may not have leaves no gap."""
    policy(keeper, "household")
    files, rounds = {lost: opened_as(*lost) for lost in SEEN}, 40
    for at in range(rounds * 5):
        say(keeper, ALL[at % 5], at)
    for lost, expected in SEEN.items():
        found = take_all(files[lost])
        assert {spelled(one.obis) for one in found} == expected, lost
        assert [number(one) for one in found] == [at for at in range(rounds * 5) if ALL[at % 5] in expected]
        assert [one.sequence for one in found] == list(range(len(found)))
        assert {one.lost for one in found} == {0}


def test_snapshots_hold_what_one_may_read(keeper: int) -> None:
    policy(keeper, "household")
    for at, obis in enumerate(ALL * 3):
        say(keeper, obis, at)
    for lost, expected in SEEN.items():
        for room in (65536, 120):
            found = snapshot(opened_as(*lost), room)
            assert {spelled(one.obis): number(one) for one in found} == {obis: 10 + ALL.index(obis) for obis in expected}
            assert {one.latest for one in found} == {1}


def test_what_a_token_has_for_denials_only_denies(keeper: int) -> None:
    """A denial holds for who switched off the group that it is about."""
    policy(keeper, "household")
    attach(keeper, "house-2")
    say(keeper, CURVE, 1)
    assert snapshot(opened_as()) == []
    assert snapshot(opened_as(AUTHENTICATED)) == []


def test_who_may_nothing_is_not_woken(keeper: int) -> None:
    policy(keeper, "household")
    waiting = begin_read(opened_as(ADMINISTRATORS))
    for value in range(20):
        say(keeper, TOTAL, value)
    assert not waiting.done(0.5)
    assert statistics(keeper).withheld >= 20
    say(keeper, SOLD, 7)
    assert [(number(one), one.sequence, one.lost) for one in records(waiting.result())] == [(7, 0, 0)]


def test_another_policy_holds_for_open_files(keeper: int) -> None:
    """From the end of the control on nothing is decided by the policy before, what waits in the hub included."""
    reader = opened()
    for value, table in enumerate(("nobody", "household", "nobody", "everyone")):
        say(keeper, TOTAL, value)  # while the policy before holds
        policy(keeper, table)
        assert [number(one) for one in take_all(reader)] == {1: [1], 3: [3]}.get(value, [])


def test_rights_of_the_device(keeper: int) -> None:
    """statistics and configure are rights; a policy is replaced by an administrator alone, whom no rule makes one."""
    policy(keeper, "household")
    keep, ask, nobody = opened_as(ADMINISTRATORS), opened_as(INTERACTIVE, ADMINISTRATORS), opened_as(AUTHENTICATED)
    attach(keep)
    say(keep, TOTAL, 1)
    refused(d.NO_PRIVILEGE, ControlCode.policy, keep, d.table("everyone"))
    assert statistics(ask).readers == 4
    for code, octets in ((ControlCode.attach, d.settings()), (ControlCode.feed, bytes(20)), (ControlCode.keys, bytes(40))):
        refused(d.NO_PRIVILEGE, code, ask, octets)
    refused(d.NO_PRIVILEGE, ControlCode.counter, ask, room=12)
    refused(d.ACCESS_DENIED, ControlCode.statistics, nobody, room=120)
    assert statistics(ask).denied == 6


def test_an_administrators_file_makes_no_administrator(keeper: int) -> None:
    """Neither a file that one opened, in another's hands, nor an administrator with a file that another opened."""
    theirs = opened_as(ADMINISTRATORS)
    refused(d.NO_PRIVILEGE, ControlCode.policy, theirs, d.table("everyone"))
    with acting(without(ADMINISTRATORS)):
        refused(d.NO_PRIVILEGE, ControlCode.policy, keeper, d.table("everyone"))
    control(keeper, ControlCode.policy, d.table("everyone"))


def test_rights_are_the_openers(keeper: int) -> None:
    """A file keeps the rights of who opened it, whoever reads."""
    policy(keeper, "household")
    file = opened_as(USERS)
    for obis in ALL:
        say(keeper, obis, 5)
    assert {spelled(one.obis) for one in take_all(file)} == {TOTAL, CURVE}


def test_who_may_only_be_recognised_opens_nothing(shared: int) -> None:
    """An impersonation at the level of identification does not act for anybody."""
    with acting(own(), IDENTIFICATION), d.fails(d.ACCESS_DENIED, 1346):
        snapshot(opened())  # Wine opens whatever the driver says; then the first request is denied


def test_a_process_with_a_restricted_token_is_denied(keeper: int) -> None:
    """Not a thread of ours, but a process: what an administrator alone may have, it may not."""
    policy(keeper, "household")
    say(keeper, TOTAL, 3)
    say(keeper, CURVE, 4)
    command = f'"{sys.executable}" "{os.path.join(os.path.dirname(__file__), "asker.py")}"'
    assert process(own(), command + " 3 4") == 0
    assert process(without(ADMINISTRATORS), command + " 4") == 0


def test_restricting_sids(keeper: int) -> None:
    """A token that is restricted to some SIDs is what policies call restricted."""
    token = without(only=("S-1-1-0",))
    if not w.is_token_restricted(token):
        pytest.skip("Wine does not restrict tokens to SIDs")
    policy(keeper, "household")
    say(keeper, CURVE, 1)
    with acting(token):
        assert snapshot(opened()) == []


def test_a_handle_that_only_reads_sets_nothing_up(shared: int) -> None:
    """Whatever the policy says: codes from 0x10 on want a handle that may write."""
    reader = opened(access=d.READ)
    assert statistics(reader).readers == 2
    for code, octets in ((ControlCode.feed, bytes(20)), (ControlCode.policy, d.table("everyone"))):
        refused(d.ACCESS_DENIED, code, reader, octets)
    say(shared, TOTAL, 1)
    assert [number(one) for one in take_all(reader)] == [1]


def test_policies_change_while_records_are_read(keeper: int) -> None:
    """No record is given that neither of two policies allows."""
    policy(keeper, "household")
    file, stop, swaps = opened_as(ADMINISTRATORS), time.monotonic() + 2, 0
    while time.monotonic() < stop:
        waiting = begin_read(file)
        policy(keeper, ("household", "nobody")[swaps % 2])
        for value, obis in enumerate(ALL):
            say(keeper, obis, value)
        waiting.cancel()
        try:
            found = records(waiting.result())
        except OSError:
            found = []
        assert {spelled(one.obis) for one in found} <= {SOLD, FEED_IN, CURVE}
        swaps += 1
    assert swaps > 10
