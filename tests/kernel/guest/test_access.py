"""Who may have what: processes of several users and groups at one device, under a policy that was compiled on another machine."""

import errno
import os
import select
import time
from collections.abc import Callable
from itertools import pairwise

from device import attach, control, number, opened, policy, refused, snapshot, statistics, take_all
from meter import say
from win12_wire.frames.device_abi import ControlCode

ALL = ("1.0.1.8.0.255", "1.0.2.8.0.255", "1.0.2.7.0.255", "1.0.99.1.0.255")
TOTAL, SOLD, FEED_IN, CURVE = ALL
BILLING, SOLAR, FAMILY, GUEST, KEEPER, STRANGER = range(1001, 1007)
FAMILY_GROUP = 2000
SEEN = {
    (BILLING, ()): {TOTAL},
    (SOLAR, ()): {SOLD, FEED_IN},
    (FAMILY, (FAMILY_GROUP,)): set(ALL),
    (FAMILY, ()): set(),
    (GUEST, (FAMILY_GROUP,)): {SOLD, FEED_IN, CURVE},
    (BILLING, (FAMILY_GROUP,)): set(ALL),
    (STRANGER, ()): set(),
    (0, ()): set(),
}
Child = Callable[..., int]


def spelled(obis: bytes) -> str:
    return ".".join(map(str, obis))


def test_each_sees_exactly_its_objects(keeper: int, child: Child) -> None:
    """Deny by default; what one may not have leaves no gap."""
    policy(keeper, "household")
    go, ready, rounds = os.pipe(), os.pipe(), 50

    def read(expected: set[str]) -> None:
        file = opened(flags=os.O_NONBLOCK)
        os.write(ready[1], b"x")
        os.read(go[0], 1)
        found = take_all(file)
        assert {spelled(one.obis) for one in found} == expected
        assert [number(one) for one in found] == [at for at in range(rounds * 4) if ALL[at % 4] in expected]
        assert [one.sequence for one in found] == list(range(len(found)))
        assert {one.lost for one in found} <= {0}

    for (uid, groups), expected in SEEN.items():
        child(lambda expected=expected: read(expected), uid, *groups)
    for _ in SEEN:
        os.read(ready[0], 1)
    for at in range(rounds * 4):
        say(keeper, ALL[at % 4], at)
    os.write(go[1], b"x" * len(SEEN))


def test_snapshots_hold_what_one_may_read(keeper: int, child: Child) -> None:
    policy(keeper, "household")
    for at, obis in enumerate(ALL * 3):
        say(keeper, obis, at)

    def read(expected: set[str]) -> None:
        file = opened()
        for room in (65536, 120):
            found = snapshot(file, room)
            assert {spelled(one.obis): number(one) for one in found} == {obis: 8 + ALL.index(obis) for obis in expected}
            assert {one.latest for one in found} <= {1}

    for (uid, groups), expected in SEEN.items():
        child(lambda expected=expected: read(expected), uid, *groups)


def test_who_may_nothing_is_not_woken(keeper: int, child: Child) -> None:
    """Neither read, poll nor epoll tell a stranger that the meter spoke."""
    policy(keeper, "household")
    ready, done = os.pipe(), os.pipe()

    def wait() -> None:
        file = opened(flags=os.O_NONBLOCK)
        poll, epoll = select.poll(), select.epoll()
        poll.register(file, select.POLLIN)
        epoll.register(file, select.EPOLLIN)
        os.write(ready[1], b"x")
        assert poll.poll(1000) == []
        assert epoll.poll(0) == []
        assert take_all(file) == []
        os.write(done[1], b"x")

    child(wait, STRANGER)
    os.read(ready[0], 1)
    for value in range(20):
        say(keeper, TOTAL, value)
        time.sleep(0.02)
    os.read(done[0], 1)
    assert statistics_of_root("withheld") >= 20


def statistics_of_root(name: str) -> int:
    with open(f"/sys/class/smartmeter/smartmeter0/statistics/{name}") as file:
        return int(file.read())


def test_another_policy_holds_for_open_files(keeper: int, child: Child) -> None:
    """From the end of the control on nothing is decided by the policy before, what waits in the hub included."""
    steps, done = os.pipe(), os.pipe()

    def read() -> None:
        file = opened(flags=os.O_NONBLOCK)
        for expected in ([], [1], [], [3]):
            os.write(done[1], b"x")
            os.read(steps[0], 1)
            assert [number(one) for one in take_all(file)] == expected
        os.write(done[1], b"x")

    child(read, BILLING)
    os.read(done[0], 1)
    for value, table in enumerate(("nobody", "household", "nobody", "everyone")):
        say(keeper, TOTAL, value)  # while the policy before holds
        policy(keeper, table)
        os.write(steps[1], b"x")
        os.read(done[0], 1)


def test_policies_change_while_processes_read(keeper: int, child: Child) -> None:
    """No record is given under neither of two policies; and nobody sees what neither allows."""
    stop = time.monotonic() + 3

    def read() -> None:
        file = opened(flags=os.O_NONBLOCK)
        while time.monotonic() < stop:
            found = take_all(file)
            assert {spelled(one.obis) for one in found} <= {TOTAL, SOLD, FEED_IN}
            assert all(later.sequence == one.sequence + 1 for one, later in pairwise(found))

    policy(keeper, "household")
    for uid in (BILLING, SOLAR):
        child(read, uid)
    swaps = 0
    while time.monotonic() < stop:
        policy(keeper, ("household", "nobody")[swaps % 2])
        for value, obis in enumerate(ALL):
            say(keeper, obis, value)
        swaps += 1
    assert swaps > 10


def test_a_meter_of_another_name_is_another_meter(keeper: int, child: Child) -> None:
    """Two rules of the policy are about house-1 alone; the device got its name after its policy, too."""
    policy(keeper, "household")
    attach(keeper, "house-2")
    done = os.pipe()

    def read(expected: list[int]) -> None:
        file = opened(flags=os.O_NONBLOCK)
        os.write(done[1], b"x")
        os.read(done_saying[0], 1)
        assert [number(one) for one in take_all(file)] == expected

    done_saying = os.pipe()
    child(lambda: read([]), BILLING)
    child(lambda: read([7]), FAMILY, FAMILY_GROUP)
    os.read(done[0], 1), os.read(done[0], 1)
    say(keeper, TOTAL, 7)
    os.write(done_saying[1], b"xx")


def test_rights_of_the_device(keeper: int, child: Child) -> None:
    """statistics and configure are rights; a policy is replaced by an administrator alone, whom no rule makes one."""
    policy(keeper, "household")

    def billing() -> None:
        file = opened()
        assert statistics(file).readers >= 2
        refused(errno.EPERM, ControlCode.attach, file, bytes(20))
        refused(errno.EPERM, ControlCode.feed, file, bytes(20))
        refused(errno.EPERM, ControlCode.keys, file, bytes(40))
        refused(errno.EPERM, ControlCode.counter, file, room=12)

    def keep() -> None:
        file = opened()
        attach(file)
        say(file, TOTAL, 1)
        refused(errno.EPERM, ControlCode.policy, file, bytes(20))

    def stranger() -> None:
        refused(errno.EACCES, ControlCode.statistics, opened(), room=120)

    child(billing, BILLING)
    child(keep, KEEPER)
    child(stranger, STRANGER)
    refused(errno.EACCES, ControlCode.statistics, keeper, room=120)


def test_an_administrators_file_makes_no_administrator(keeper: int, child: Child) -> None:
    """Neither a file that root opened, in another's hands, nor root with a file that another opened."""
    file = opened()
    with open("/policies/everyone", "rb") as table:
        octets = table.read()
    child(lambda: refused(errno.EPERM, ControlCode.policy, file, octets), STRANGER)
    os.seteuid(STRANGER)
    theirs = opened()
    os.seteuid(0)
    refused(errno.EPERM, ControlCode.policy, theirs, octets)
    control(file, ControlCode.policy, octets)


def test_rights_are_the_openers(keeper: int, child: Child) -> None:
    """A file keeps the rights of who opened it, whoever reads."""
    policy(keeper, "household")
    os.chmod("/dev/smartmeter0", 0o666)
    os.setegid(BILLING)
    os.seteuid(BILLING)
    file = opened(flags=os.O_NONBLOCK)
    os.seteuid(0)
    os.setegid(0)
    for obis in ALL:
        say(keeper, obis, 5)
    child(lambda: _sees(file, [TOTAL]), STRANGER)


def _sees(file: int, expected: list[str]) -> None:
    assert [spelled(one.obis) for one in take_all(file)] == expected


def test_a_user_namespace_gives_no_rights(keeper: int, child: Child) -> None:
    """root of a namespace of one's own is nobody special here, and its users are who they are outside."""
    import ctypes

    policy(keeper, "household")
    libc = ctypes.CDLL(None, use_errno=True)

    def inside() -> None:
        libc.prctl(4, 1, 0, 0, 0)  # PR_SET_DUMPABLE, which a change of user takes away, and with it /proc/self
        if libc.unshare(0x10000000) != 0:
            return  # this kernel lets nobody
        for name, text in (("setgroups", "deny"), ("uid_map", f"0 {STRANGER} 1"), ("gid_map", f"0 {STRANGER} 1")):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
        assert os.geteuid() == 0
        file = opened(flags=os.O_NONBLOCK)
        refused(errno.EPERM, ControlCode.policy, file, bytes(20))
        refused(errno.EPERM, ControlCode.feed, file, bytes(20))
        assert snapshot(file) == []

    say(keeper, TOTAL, 1)
    child(inside, STRANGER)


def test_a_denial_follows_through_a_change_of_user(keeper: int, child: Child) -> None:
    """Who was denied does not shake that off by being somebody else for the moment."""
    policy(keeper, "household")
    for obis in ALL:
        say(keeper, obis, 1)

    def changed() -> None:
        os.setgroups([FAMILY_GROUP])
        os.setresuid(GUEST, FAMILY, FAMILY)  # the real user is still the guest
        assert {spelled(one.obis) for one in snapshot(opened())} == {SOLD, FEED_IN, CURVE}

    child(changed)
