"""What a policy says that its writer may not have meant: rules without effect, rights that are too wide, unused names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from win12_wire.frames.policy import PolicyEffect, PolicyRight, PolicyRule, PrincipalKind
from win12_wire.objects.classes import CLASSES

from .policy import ALL, Policy, Rule
from .table import Compiled

CHANGES: Final = PolicyRight.set | PolicyRight.action | PolicyRight.configure
PROFILE: Final = 7
_RANGES: Final = ("class", "a", "b", "c", "d", "e", "f", "attribute", "minute")


@dataclass(frozen=True, slots=True)
class Finding:
    """place: file:line:column."""

    place: str
    said: str


def examine(policy: Policy, compiled: Compiled, now: float) -> list[Finding]:
    """All findings, in the order of the file. now: seconds since 1970, UTC."""
    found = [Finding(rule.place, said) for rule in policy.rules for said in _of_rule(policy, rule, now)]
    found += [Finding(policy.rules[at].place, said) for at, said in _without_effect(policy, compiled)]
    used = {name for rule in policy.rules for name in rule.callers}
    unused = [one.name for one in policy.callers if one.name not in used]
    return found + [Finding(str(policy.path), f"[callers.{name}] is used by no rule") for name in unused]


def _of_rule(policy: Policy, rule: Rule, now: float) -> Iterator[str]:
    if rule.ends <= now:
        yield "the rule no longer holds: its last day is over"
    if not rule.allows:
        return
    kinds = {caller.kind for caller in policy.callers if caller.name in rule.callers}
    if PrincipalKind.anyone in kinds and rule.rights & CHANGES:
        names = ", ".join(right.name for right in PolicyRight if rule.rights & CHANGES & right)
        yield f"anyone may {names}: name those who need it"
    if _curves(rule) and rule.rights & (PolicyRight.read | PolicyRight.get) and not rule.why:
        yield "it allows load curves, which tell how people live: say which purpose needs them (why = ...)"
    yield from _no_such_attribute(rule)


def _curves(rule: Rule) -> bool:
    """Whether profiles of intervals are among the objects: 1-b:99.*, Profile generic."""
    low, high = rule.classes
    named = any(groups[2][0] <= 99 <= groups[2][1] for groups in rule.objects if groups != ALL)
    return low <= PROFILE <= high and (named or ALL in rule.objects)


def _no_such_attribute(rule: Rule) -> Iterator[str]:
    if rule.classes[0] != rule.classes[1] or rule.rights & PolicyRight.action:
        return
    known = [item for item in CLASSES.values() if item.class_id == rule.classes[0]]
    if not known:
        return
    most = max(len(item.attributes) for item in known)
    for low, _ in rule.attributes:
        if low > most:
            yield f"{known[-1].name} has no attribute {low}, but {most}"


def _without_effect(policy: Policy, compiled: Compiled) -> Iterator[tuple[int, str]]:
    """Rules of the file of which every row is covered by a row of another rule."""
    rows, origin = compiled.table.rules, compiled.origin
    for at, rule in enumerate(policy.rules):
        mine = [row for row, of in zip(rows, origin, strict=True) if of == at]
        by = [_covered(row, at, rows, origin) for row in mine]
        if all(by):
            other = policy.rules[by[0][0]]  # type: ignore[index]
            what = "is denied by" if rule.allows and not other.allows else "is said by"
            yield at, f"the rule has no effect: all it is about {what} the rule at {other.place}"


def _covered(row: PolicyRule, of: int, rows: list[PolicyRule], origin: tuple[int, ...]) -> tuple[int] | None:
    """The rule of the file that has the last word on all that a row is about; of two that say the same, the first stays."""
    for other, at in zip(rows, origin, strict=True):
        stronger = other.effect in (PolicyEffect.deny, row.effect)
        if at != of and stronger and _within(row, other) and not (at > of and other.effect == row.effect and _within(other, row)):
            return (at,)
    return None


def _within(row: PolicyRule, other: PolicyRule) -> bool:
    """Whether all that a row is about is what the other is about."""
    if any(mine & ~theirs for mine, theirs in ((row.who, other.who), (row.rights, other.rights), (row.meters, other.meters))):
        return False
    lows = all(getattr(other, f"{name}_low") <= getattr(row, f"{name}_low") for name in _RANGES)
    ranges = lows and all(getattr(row, f"{name}_high") <= getattr(other, f"{name}_high") for name in _RANGES)
    return ranges and not row.days & ~other.days and other.begins <= row.begins and row.ends <= other.ends
