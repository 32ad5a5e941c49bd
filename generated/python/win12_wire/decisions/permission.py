# Generated from spec/access.yaml. Do not edit: change the spec and run `win12 spec generate`.
"""Access to meters: whether a caller may have one object of a meter in one way, now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from win12_wire.frames.policy import Policy, PolicyRule


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked."""

    members: int  # set of the principals that the caller is
    against: int  # set of those that count against the caller: the same, and groups that a token has for denials only
    right: int  # the right asked for, one of policy_right
    meter: int  # the meter as a set of one: its place among the names of the policy, bit 63 when it has none there
    class_id: int  # interface class, 0 where it is not known
    a: int  # logical name
    b: int
    c: int
    d: int
    e: int
    f: int
    attribute: int  # attribute, or method where the right is action
    now: int  # seconds since 1970, UTC


class Verdict(NamedTuple):
    """rule: the place of the one that decided; None when none spoke, which denies."""

    allowed: bool
    rule: int | None


#: Why a rule does not speak, by the test that it does not pass.
OTHERWISE: Final[dict[str, str]] = {
    "caller": "it is for other callers",
    "right": "it is about another right",
    "meter": "it is about other meters",
    "class": "it is about another class",
    "object": "it is about other objects",
    "attribute": "it is about another attribute",
    "begun": "it does not hold yet",
    "ended": "it no longer holds",
    "day": "it does not hold on this day",
    "hour": "it does not hold at this hour",
}


def decide(table: Policy, request: Request) -> Verdict:
    """Whether it is allowed: by a rule that allows, and by none that denies."""
    moment = (request.now // 60) + table.clock + 600  # minutes, by the clock of the rules, since the last day of 1969
    minute = moment % 1440  # minute of the day
    day = ((moment // 1440) + 2) % 7  # day of the week, 0 is Monday
    found: int | None = None
    for at, rule in enumerate(table.rules):
        if (
            ((rule.who & request.members) if rule.effect == 1 else (rule.who & request.against)) != 0
            and (rule.rights & request.right) != 0
            and (rule.meters & request.meter) != 0
            and ((rule.class_low <= request.class_id and request.class_id <= rule.class_high) or (request.class_id == 0 and rule.effect == 0))
            and rule.a_low <= request.a
            and request.a <= rule.a_high
            and rule.b_low <= request.b
            and request.b <= rule.b_high
            and rule.c_low <= request.c
            and request.c <= rule.c_high
            and rule.d_low <= request.d
            and request.d <= rule.d_high
            and rule.e_low <= request.e
            and request.e <= rule.e_high
            and rule.f_low <= request.f
            and request.f <= rule.f_high
            and rule.attribute_low <= request.attribute
            and request.attribute <= rule.attribute_high
            and rule.begins <= request.now
            and request.now < rule.ends
            and ((rule.days >> day) & 1) != 0
            and rule.minute_low <= minute
            and minute < rule.minute_high
        ):
            if rule.effect == 0:  # deny
                return Verdict(False, at)
            found = at if found is None else found
    return Verdict(found is not None, found)


def failed(table: Policy, request: Request, rule: PolicyRule) -> tuple[str, ...]:
    """The tests that a rule does not pass; none when it speaks."""
    moment = (request.now // 60) + table.clock + 600  # minutes, by the clock of the rules, since the last day of 1969
    minute = moment % 1440  # minute of the day
    day = ((moment // 1440) + 2) % 7  # day of the week, 0 is Monday
    passed = {
        "caller": ((rule.who & request.members) if rule.effect == 1 else (rule.who & request.against)) != 0,
        "right": (rule.rights & request.right) != 0,
        "meter": (rule.meters & request.meter) != 0,
        "class": (rule.class_low <= request.class_id and request.class_id <= rule.class_high) or (request.class_id == 0 and rule.effect == 0),
        "object": rule.a_low <= request.a and request.a <= rule.a_high and rule.b_low <= request.b and request.b <= rule.b_high and rule.c_low <= request.c and request.c <= rule.c_high and rule.d_low <= request.d and request.d <= rule.d_high and rule.e_low <= request.e and request.e <= rule.e_high and rule.f_low <= request.f and request.f <= rule.f_high,
        "attribute": rule.attribute_low <= request.attribute and request.attribute <= rule.attribute_high,
        "begun": rule.begins <= request.now,
        "ended": request.now < rule.ends,
        "day": ((rule.days >> day) & 1) != 0,
        "hour": rule.minute_low <= minute and minute < rule.minute_high,
    }
    return tuple(name for name, good in passed.items() if not good)
