"""ACCESS.toml: what it says, what is wrong with it, the table that is made of it, and what is found in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from win12.security.access import Access, Asker, Wanted, compile_policy, examine, parse_policy, rights, sid, words
from win12_wire.errors import UsageError
from win12_wire.frames.policy import Policy, PolicyRight, PrincipalKind

PATH = Path("ACCESS.toml")
CALLERS = """
[callers.billing]
user = 1001
[callers.family]
group = 100
[callers.everyone]
anyone = true
[callers.service]
sid = "S-1-5-32-544"
[callers.guests]
restricted = true
[callers.head]
certificate = "AB000000000000000000000000000000000000000000000000000000000000CD"
"""
READ, GET, SET = PolicyRight.read, PolicyRight.get, PolicyRight.set
TOTAL, CURVE = bytes((1, 0, 1, 8, 0, 255)), bytes((1, 0, 99, 1, 0, 255))
NOON = datetime(2026, 1, 30, 12, tzinfo=UTC).timestamp()  # a Friday
BILLING, FAMILY = Asker(user=1001), Asker(user=7, groups=frozenset({100, 5}))


def access(*rules: str, head: str = "") -> Access:
    return Access(
        compile_policy(parse_policy(f"{head}\n{CALLERS}\n" + "\n".join(f"[[rule]]\n{rule}" for rule in rules), PATH)).table
    )


def allows(one: Access, asker: Asker, wanted: Wanted, now: float = NOON) -> bool:
    return one.decide(asker, wanted, now).allowed


def total(right: PolicyRight = READ, meter: str = "house-1", attribute: int = 2, class_id: int = 3) -> Wanted:
    return Wanted(right, meter, TOTAL, attribute, class_id)


def test_a_rule_is_about_all_that_it_leaves_out() -> None:
    one = access('allow = ["read"]\ncallers = ["billing"]')
    assert allows(one, BILLING, total())
    assert allows(one, BILLING, Wanted(READ, "any other", CURVE, -5, 7))
    assert not allows(one, BILLING, total(GET))
    assert not allows(one, FAMILY, total())


@pytest.mark.parametrize(
    ("line", "wanted", "allowed"),
    [
        ('objects = ["1-0:1.8.*"]', total(), True),
        ('objects = ["1-0:1.8.1-4.255"]', total(), False),
        ('objects = ["1.0.1.8.0"]', total(), True),
        ('objects = ["0-0:*.*.*.*", "1-0:1-2.8.0"]', total(), True),
        ('class = "Register"', total(), True),
        ("class = 7", total(), False),
        ("class = 7", total(class_id=0), False),
        ("attributes = [2]", total(), True),
        ('attributes = ["3-4"]', total(), False),
        ('meters = ["house-1", "house-2"]', total(), True),
        ('meters = ["house-2"]', total(), False),
        ("from = 2026-01-30", total(), True),
        ("from = 2026-01-31", total(), False),
        ("until = 2026-01-30", total(), True),
        ("until = 2026-01-29", total(), False),
        ('days = "mon-fri"', total(), True),
        ('days = "sat,sun"', total(), False),
        ('days = "sun-fri"', total(), True),
        ('hours = "11:00-12:01"', total(), True),
        ('hours = "11:00-12:00"', total(), False),
        ('hours = "22:00-06:00"', total(), False),
        ('hours = "22:00-12:30"', total(), True),
    ],
)
def test_what_a_rule_is_about(line: str, wanted: Wanted, allowed: bool) -> None:
    assert allows(access(f'allow = ["read"]\ncallers = ["billing"]\n{line}'), BILLING, wanted) is allowed


def test_the_clock_of_a_policy_is_ahead_of_utc() -> None:
    rule = 'allow = ["read"]\ncallers = ["billing"]\n'
    assert allows(access(f'{rule}hours = "13:00-13:01"', head='clock = "+01:00"'), BILLING, total())
    assert allows(access(f'{rule}hours = "22:00-22:01"\ndays = "thu"', head='clock = "-14:00"'), BILLING, total())
    assert allows(access(f"{rule}from = 2026-01-31", head='clock = "+12:00"'), BILLING, total())
    assert not allows(access(f"{rule}from = 2026-01-31", head='clock = "+11:59"'), BILLING, total())


def test_denial_is_stronger_in_any_order() -> None:
    allow, deny = 'allow = ["exchange"]\ncallers = ["family"]', 'deny = ["set", "action"]\ncallers = ["everyone"]'
    for one in (access(allow, deny), access(deny, allow)):
        assert allows(one, FAMILY, total(GET))
        assert not allows(one, FAMILY, total(SET))


def test_a_denial_by_class_holds_where_the_class_is_not_known() -> None:
    one = access('allow = ["read"]\ncallers = ["family"]', 'deny = ["read"]\ncallers = ["family"]\nclass = 7')
    assert not allows(one, FAMILY, Wanted(READ, "house-1", CURVE, 2, 0))
    assert allows(one, FAMILY, total())


def test_a_group_for_denials_only_does_not_help() -> None:
    admins = sid("S-1-5-32-544")
    one = access('allow = ["read"]\ncallers = ["service", "head"]', 'deny = ["get"]\ncallers = ["service"]')
    assert allows(one, Asker(sids=frozenset({admins})), total())
    assert not allows(one, Asker(against=frozenset({admins})), total())
    member = Asker(against=frozenset({admins}), certificate=bytes.fromhex("AB" + "00" * 30 + "CD"))
    assert allows(one, member, total())
    assert one.decide(member, total(GET), NOON) == (False, 1)


def test_restricted_tokens_are_callers() -> None:
    one = access('allow = ["read"]\ncallers = ["everyone"]', 'deny = ["read"]\ncallers = ["guests"]')
    assert allows(one, Asker(), total())
    assert not allows(one, Asker(restricted=True), total())


def test_a_rule_of_the_file_is_several_of_the_table() -> None:
    rule = (
        'allow = ["read"]\ncallers = ["family"]\nobjects = ["1-0:1.8.0", "1-0:2.8.0"]\nattributes = [2, 5]\nhours = "22:00-06:00"'
    )
    compiled = compile_policy(parse_policy(f"{CALLERS}\n[[rule]]\n{rule}", PATH))
    assert compiled.origin == (0,) * 8
    assert Policy.decode(compiled.table.encode()) == compiled.table
    assert [one.kind for one in compiled.table.principals][:3] == [PrincipalKind.user, PrincipalKind.group, PrincipalKind.anyone]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "ACCESS.toml:1:1: no [[rule]] in the file: nobody may do anything"),
        ('[[rule]]\nallow = ["read"]', 'ACCESS.toml:1:1: "callers" is missing'),
        ('[[rule]]\nallow = ["read"]\ncallers = ["x"]', "ACCESS.toml:3:1: no [callers.x] in the file; known are none"),
        ('[[rule]]\nallow = ["write"]\ncallers = ["x"]', 'ACCESS.toml:2:1: "write" is not a right: read, get,'),
        (
            '[callers.x]\nuser = "nobody-of-that-name"\n[[rule]]\nallow = ["read"]\ncallers = ["x"]',
            "ACCESS.toml:1:1: this system has no user",
        ),
        ('[callers.x]\nsid = "S-1"\n[[rule]]\nallow = ["read"]\ncallers = ["x"]', "is not a SID such as"),
    ],
)
def test_what_is_wrong_is_located(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_policy(text, PATH)
    assert said in caught.value.detail


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('objects = ["1.8.0"]', 'ACCESS.toml:19:1: "1.8.0" is no OBIS code and no pattern of them'),
        ('objects = ["1-0:1.8.300"]', "is no OBIS code"),
        ('objects = ["1-0:4-1.8.0"]', "is no OBIS code"),
        ('class = "Registre"', '"Registre" is no interface class'),
        ("attributes = [200]", "200 is not an attribute"),
        ('attributes = ["5-2"]', '"5-2" is no attribute'),
        ('days = "mon-foo"', '"mon-foo" is no day of the week'),
        ('hours = "06:00-06:00"', "is no time at all"),
        ('hours = "6-22"', "is not hours such as"),
        ("until = 2025-01-01\nfrom = 2026-01-01", "the rule ends before it begins"),
        ('from = "2026-02-30"', "is not a day of the calendar"),
        ("from = 1960-01-01", "is not a day from 1970 to 2105"),
        ('deny = ["get"]', "is not"),
        ("clas = 3", 'unknown key "clas"; did you mean "class"?'),
    ],
)
def test_what_is_wrong_with_a_rule_is_located(line: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        access(f'allow = ["read"]\ncallers = ["billing"]\n{line}')
    assert said in caught.value.detail
    assert caught.value.detail.startswith("ACCESS.toml:1")


def test_rights_of_the_device_do_not_mix_with_objects() -> None:
    with pytest.raises(UsageError, match="configure is of the device"):
        access('allow = ["read", "configure"]\ncallers = ["billing"]\nobjects = ["1-0:1.8.0"]')


def test_a_policy_that_is_too_large_is_refused() -> None:
    many = ", ".join(f'"1-0:1.8.{n}"' for n in range(129))
    with pytest.raises(UsageError, match="258 rules in the table; a driver takes 256 at most"):
        access(f'allow = ["read"]\ncallers = ["billing"]\nobjects = [{many}]\nattributes = [2, 4]')


def test_what_is_not_a_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"W12P")
    with pytest.raises(UsageError, match="is no compiled policy: "):
        Access.read(tmp_path / "x")
    with pytest.raises(UsageError, match="No such file"):
        Access.read(tmp_path / "y")


def findings(*rules: str) -> list[str]:
    policy = parse_policy(CALLERS + "\n".join(f"[[rule]]\n{rule}" for rule in rules), PATH)
    return [one.said for one in examine(policy, compile_policy(policy), NOON) if "is used by no rule" not in one.said]


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (['allow = ["set"]\ncallers = ["everyone"]'], "anyone may set: name those who need it"),
        (['allow = ["read"]\ncallers = ["family"]'], "it allows load curves"),
        (['allow = ["read"]\ncallers = ["family"]\nobjects = ["1-0:99.1.0"]'], "it allows load curves"),
        (['allow = ["read"]\ncallers = ["family"]\nobjects = ["1-0:1.8.0"]\nuntil = 2020-01-01'], "the rule no longer holds"),
        (['allow = ["read"]\ncallers = ["family"]\nclass = 3\nattributes = [4]'], "Register has no attribute 4, but 3"),
        (
            ['deny = ["read"]\ncallers = ["family"]', 'allow = ["read"]\ncallers = ["family"]\nobjects = ["1-0:1.8.0"]'],
            "the rule has no effect: all it is about is denied by the rule at ACCESS.toml:14:1",
        ),
        (
            ['deny = ["read"]\ncallers = ["family"]'] * 2,
            "the rule has no effect: all it is about is said by the rule at ACCESS.toml:14:1",
        ),
    ],
)
def test_what_is_found_in_a_policy(rules: list[str], said: str) -> None:
    found = findings(*rules)
    assert len(found) == 1
    assert found[0].startswith(said)


def test_a_good_policy_has_no_findings() -> None:
    good = 'allow = ["read"]\ncallers = ["billing"]\nobjects = ["1-0:1.8.*"]'
    assert (
        findings(good, 'allow = ["read"]\ncallers = ["family"]\nwhy = "our own house"', 'deny = ["get"]\ncallers = ["family"]')
        == []
    )


def test_words() -> None:
    assert words.days("fri-mon") == 0b1110001
    assert words.hours("22:00-24:00") == ((1320, 1440),)
    assert words.hours("22:00-00:00") == ((1320, 1440),)
    assert words.clock("-03:30") == -210
    assert words.attributes("-5--2") == (-5, -2)
    assert sid("S-1-5-32-544").hex() == "01020000000000052000000020020000"
    assert rights(["exchange", "read"]) == READ | GET | SET | PolicyRight.action
