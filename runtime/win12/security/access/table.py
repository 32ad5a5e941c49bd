"""From a policy to the table that drivers and broker decide by: each rule of the file is one or several of the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

from win12_wire.errors import Code, UsageError
from win12_wire.frames import policy as wire

from .policy import Policy, Rule
from .words import Range

CLOCK_BIAS: Final = 840  # minutes that the frame has too many, so that it needs no sign
OTHERS: Final = 63  # the bit of the meters that the policy does not name
CALLERS_MAX: Final = 64
RULES_MAX: Final = 256
EVERY: Final = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Compiled:
    """The table, and for each of its rules the place of the rule of the file that it is of."""

    table: wire.Policy
    origin: tuple[int, ...]


def compile_policy(policy: Policy) -> Compiled:
    """The table of a policy. Errors: UsageError BAD_CONFIG when it is larger than a driver takes."""
    callers = [caller.name for caller in policy.callers]
    meters = sorted({name for rule in policy.rules for name in rule.meters or ()})
    pairs = [(at, row) for at, rule in enumerate(policy.rules) for row in _rows(rule, callers, meters)]
    for what, have, most in (
        ("callers", callers, CALLERS_MAX),
        ("names of meters", meters, OTHERS),
        ("rules in the table", pairs, RULES_MAX),
    ):
        if len(have) > most:
            raise UsageError(Code.BAD_CONFIG, f"{policy.path}: {len(have)} {what}; a driver takes {most} at most")
    table = wire.Policy(
        clock=policy.ahead + CLOCK_BIAS,
        principals=[wire.PolicyPrincipal(kind=caller.kind, identity=caller.identity) for caller in policy.callers],
        meters=[wire.PolicyMeter(name=name.encode()) for name in meters],
        rules=[row for _, row in pairs],
    )
    return Compiled(table, tuple(at for at, _ in pairs))


def meter_bit(table: wire.Policy, meter: str) -> int:
    """The set of one that a meter is to a table."""
    names = [one.name for one in table.meters]
    name = meter.encode()
    return 1 << (names.index(name) if name in names else OTHERS)


def _rows(rule: Rule, callers: list[str], meters: list[str]) -> Iterator[wire.PolicyRule]:
    who = reduce(or_, (1 << callers.index(name) for name in rule.callers))
    where = EVERY if rule.meters is None else reduce(or_, (1 << meters.index(name) for name in rule.meters))
    for groups in rule.objects:
        for attributes in rule.attributes:
            for hours in rule.hours:
                yield _row(rule, (who, where), groups, attributes, hours)


def _row(rule: Rule, sets: tuple[int, int], groups: tuple[Range, ...], attributes: Range, hours: Range) -> wire.PolicyRule:
    (a, b, c, d, e, f) = groups
    return wire.PolicyRule(
        effect=wire.PolicyEffect.allow if rule.allows else wire.PolicyEffect.deny,
        who=sets[0], rights=rule.rights, meters=sets[1],
        class_low=rule.classes[0], class_high=rule.classes[1],
        a_low=a[0], a_high=a[1], b_low=b[0], b_high=b[1], c_low=c[0], c_high=c[1],
        d_low=d[0], d_high=d[1], e_low=e[0], e_high=e[1], f_low=f[0], f_high=f[1],
        attribute_low=attributes[0], attribute_high=attributes[1],
        begins=rule.begins, ends=rule.ends, days=rule.days, minute_low=hours[0], minute_high=hours[1],
    )  # fmt: skip
