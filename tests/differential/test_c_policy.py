"""Who may what, in C: policies, who asks, and what a request to a meter asks for, as in Python."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from device_help import EXAMPLES, Library, refusal
from spec_help import strategies
from test_decisions import TABLES
from win12.host.asking import Asked, asking
from win12.security.access import Access, Asker, Wanted
from win12_fuzz.specification import kind
from win12_wire.errors import RemoteError, WireError
from win12_wire.frames.action import ActionRequestNormal, ActionRequestWithList
from win12_wire.frames.axdr import double_long
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.frames.get import GetRequestWithList
from win12_wire.frames.policy import Policy, PolicyMeter, PolicyPrincipal, PolicyRight, PolicyRule, PrincipalKind
from win12_wire.frames.set import SetRequestNormal, SetRequestWithList

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


# --- policies ------------------------------------------------------------------------------------------------------------------

USERS, GROUPS = [0, 1000, 1001, 0xFFFFFFFF], [5, 100]
SIDS = [b"\1\1\0\0\0\0\0\5\x12\0\0\0", b"\1\2\0\0\0\0\0\5\x20\0\0\0\x20\2\0\0"]
SUMS = [bytes(32), b"\xab" * 32]
PRINCIPALS = st.one_of(
    st.sampled_from(((PrincipalKind.anyone, b""), (PrincipalKind.restricted, b""))),
    st.sampled_from(USERS).map(lambda user: (PrincipalKind.user, user.to_bytes(4, "big"))),
    st.sampled_from(GROUPS).map(lambda group: (PrincipalKind.group, group.to_bytes(4, "big"))),
    st.sampled_from(SIDS).map(lambda sid: (PrincipalKind.sid, sid)),
    st.sampled_from(SUMS).map(lambda digest: (PrincipalKind.certificate, digest)),
    st.tuples(st.sampled_from(list(PrincipalKind)), st.binary(max_size=68)),
)
ASKERS = st.builds(
    Asker,
    user=st.none() | st.sampled_from(USERS),
    groups=st.frozensets(st.sampled_from(GROUPS)),
    sids=st.frozensets(st.sampled_from(SIDS)),
    against=st.frozensets(st.sampled_from(SIDS)),
    restricted=st.booleans(),
    certificate=st.sampled_from((b"", *SUMS)),
)
METERS = ["house-1", "house-2", "h", "x" * 32, "unknown"]
WANTED = st.builds(
    Wanted,
    right=st.sampled_from(list(PolicyRight)),
    meter=st.sampled_from(METERS),
    obis=st.sampled_from((bytes((1, 0, 1, 8, 0, 255)), bytes(6), b"\xff" * 6)) | st.binary(min_size=6, max_size=6),
    attribute=st.integers(-128, 127),
    class_id=st.sampled_from((0, 1, 3, 7, 0xFFFF)),
)
MOMENTS = st.sampled_from((0, 1_770_000_000, 0xFFFFFFFF)) | st.integers(0, 0xFFFFFFFF)
POLICY = st.builds(
    lambda clock, principals, meters, rows: Policy(
        clock=clock,
        principals=[PolicyPrincipal(kind=which, identity=identity) for which, identity in principals],
        meters=[PolicyMeter(name=name.encode()) for name in meters],
        rules=[PolicyRule(**row) for row in rows],
    ),
    st.integers(0, 1680),
    st.lists(PRINCIPALS, max_size=64),
    st.lists(st.sampled_from(METERS[:4]), max_size=63),
    TABLES,
)


class Image:
    """A policy in C."""

    def __init__(self, library: Library, octets: bytes) -> None:
        self.library, self.ffi, self.lib = library, library.ffi, library.lib
        code = self.ffi.new("int *")
        self.it = library.owned(self.lib.shim_policy(octets, len(octets), code))
        self.code = library.name(code[0])

    def ask(self, asker: Asker) -> tuple[int, int]:
        def is_it(which: int, identity: Any, size: int) -> int:
            one = PolicyPrincipal(kind=which, identity=bytes(identity[0:size]))
            against = one.kind == PrincipalKind.sid and one.identity in asker.against
            return int(asker._is(one)) | against << 1

        members, against = self.ffi.new("uint64_t *"), self.ffi.new("uint64_t *")
        self.lib.shim_ask(self.it, self.ffi.callback("shim_is", is_it), members, against)
        return members[0], against[0]

    def may(self, who: tuple[int, int], wanted: Wanted, now: int) -> bool:
        meter = wanted.meter.encode()
        return bool(
            self.lib.shim_policy_may(
                self.it, *who, wanted.right, meter, len(meter), wanted.class_id, wanted.obis, wanted.attribute, now
            )
        )


@settings(SLOW, max_examples=EXAMPLES * 2)
@given(POLICY, ASKERS, st.lists(st.tuples(WANTED, MOMENTS), min_size=1, max_size=5))
def test_a_policy_decides_the_same(library: Library, policy: Policy, asker: Asker, asked: list[tuple[Wanted, int]]) -> None:
    image, access = Image(library, policy.encode()), Access(policy)
    assert image.code == "OK"
    who = image.ask(asker)
    assert who == asker.members(policy.principals)
    for wanted, now in asked:
        assert image.may(who, wanted, now) == access.decide(asker, wanted, now).allowed


def test_a_policy_as_large_as_can_be(library: Library) -> None:
    rows = dict.fromkeys(PolicyRule.__slots__, 0)
    policy = Policy(
        clock=1680,
        principals=[PolicyPrincipal(kind=PrincipalKind.sid, identity=bytes((n,)) * 68) for n in range(64)],
        meters=[PolicyMeter(name=f"m{n}".encode().ljust(32, b"-")) for n in range(63)],
        rules=[PolicyRule(**rows)] * 256,
    )
    image = Image(library, policy.encode())
    assert image.code == "OK"
    assert image.ask(Asker(sids=frozenset({b"\x3f" * 68}))) == (1 << 63, 1 << 63)


def test_who_asks_and_of_which_meter(library: Library) -> None:
    row = dict.fromkeys(PolicyRule.__slots__, 0) | {name: 0xFF for name in PolicyRule.__slots__ if name.endswith("_high")}
    more = {"rights": 1, "days": 0x7F, "ends": 0xFFFFFFFF, "attribute_high": 127, "minute_high": 1440, "class_high": 0xFFFF}
    allow, deny = ({**row, **more, "effect": effect, "who": who, "meters": 1} for effect, who in ((1, 3), (0, 2)))
    principals = [
        PolicyPrincipal(kind=PrincipalKind.anyone, identity=b""),
        PolicyPrincipal(kind=PrincipalKind.sid, identity=SIDS[0]),
    ]
    meters = [PolicyMeter(name=b"house-1")]
    wanted = [Wanted(PolicyRight.read, meter, attribute=2) for meter in ("house-1", "house-2")]
    policy = Policy(clock=840, principals=principals, meters=meters, rules=[PolicyRule(**allow), PolicyRule(**deny)])
    image, access = Image(library, policy.encode()), Access(policy)
    found = []
    for asker in (Asker(), Asker(sids=frozenset(SIDS)), Asker(against=frozenset(SIDS))):
        who = image.ask(asker)
        assert who == asker.members(principals)
        found.append([image.may(who, one, 0) for one in wanted])
        assert found[-1] == [access.decide(asker, one, 0).allowed for one in wanted]
    assert found == [[True, False], [False, False], [False, False]]


@settings(SLOW, max_examples=EXAMPLES * 2)
@given(strategies().broken(kind("policy")), ASKERS, WANTED, MOMENTS)
def test_what_is_no_policy_allows_nothing(library: Library, broken: Any, asker: Asker, wanted: Wanted, now: int) -> None:
    image = Image(library, broken.octets)
    assert image.code == refusal(lambda: Policy.decode(broken.octets))
    if image.code == "OK":
        table = Policy.decode(broken.octets)
        assert image.may(image.ask(asker), wanted, now) == Access(table).decide(asker, wanted, now).allowed
    else:
        assert image.ask(asker) == (0, 0)
        assert not image.may((2**64 - 1, 0), wanted, now)


# --- what a request asks for ---------------------------------------------------------------------------------------------------


def python(octets: bytes) -> list[Asked] | str:
    """What is asked for, as Python says; or the code of a refusal."""
    try:
        return asking(octets).asked
    except (WireError, RemoteError) as error:
        return str(error.code)


def compared(library: Library, octets: bytes, denied: int) -> str:
    """Both are asked; the object of that number is denied."""
    asked: list[Asked] = []

    def may(right: int, class_id: int, obis: Any, attribute: int) -> int:
        asked.append((right, class_id, bytes(obis[0:6]), attribute))
        return len(asked) - 1 != denied

    callback = library.ffi.callback("shim_may", may)
    code = library.name(library.lib.shim_asking(octets, len(octets), callback))
    expected = python(octets)
    if isinstance(expected, str):
        assert (code, asked) == (expected, [])
    else:
        assert asked == expected[: denied + 1]
        assert code == ("ACCESS_DENIED" if denied < len(expected) else "OK")
    return code


REQUESTS = ["get", "set", "action", "apdu"]


@pytest.mark.parametrize("name", REQUESTS)
def test_what_a_request_asks_for(library: Library, name: str) -> None:
    @settings(SLOW, max_examples=EXAMPLES)
    @given(strategies().octets(kind(name)), strategies().broken(kind(name)), st.integers(0, 3))
    def check(octets: bytes, broken: Any, denied: int) -> None:
        compared(library, octets, denied)
        compared(library, broken.octets, denied)

    check()


def test_one_that_is_denied_denies_all(library: Library) -> None:
    at = [AttributeDescriptor(class_id=3, instance_id=bytes(6), attribute_id=n) for n in (1, 2)]
    request = GetRequestWithList(invoke_id=1, selections=[AttributeSelection(attribute=one) for one in at]).encode()
    assert [compared(library, request, denied) for denied in (0, 1, 2)] == ["ACCESS_DENIED", "ACCESS_DENIED", "OK"]
    assert compared(library, request + b"\0", 0) == "TRAILING"
    assert compared(library, b"", 0) == compared(library, double_long(1).encode(), 0) == "UNEXPECTED_APDU"


def test_requests_ask_for_a_right_each(library: Library) -> None:
    """And a list that is empty asks for nothing, which nobody may."""
    at = AttributeDescriptor(class_id=3, instance_id=bytes(6), attribute_id=2)
    method = MethodDescriptor(class_id=70, instance_id=bytes(6), method_id=2)
    whole = AttributeSelection(attribute=at)
    for request in (
        SetRequestNormal(invoke_id=1, attribute=at, data=double_long(1)),
        SetRequestWithList(invoke_id=1, selections=[whole], values=[double_long(1)]),
        ActionRequestNormal(invoke_id=1, method=method),
        ActionRequestWithList(invoke_id=1, methods=[method], values=[double_long(1)]),
    ):
        assert compared(library, request.encode(), 9) == "OK"
    for nothing in ("c0030100", "c104010000", "c303010000"):
        assert compared(library, bytes.fromhex(nothing), 9) == "UNEXPECTED_APDU"
