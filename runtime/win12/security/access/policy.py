"""ACCESS.toml: who may have what of which meter. What no rule allows is denied; one that denies is stronger than all others.

    clock = "+01:00"                  # of days and hours below; UTC when it is left out

    [callers.billing]
    user = "billing"                  # or its number; else: group, sid, certificate, restricted = true, anyone = true

    [[rule]]
    allow = ["read"]                  # or deny; read, get, set, action, exchange, statistics, configure
    callers = ["billing"]
    meters = ["house-1"]              # all, when left out; and so on
    objects = ["1-0:1.8.*"]
    class = "Register"
    attributes = [2]
    from = 2026-01-01
    until = 2026-12-31                # this day included
    days = "mon-fri"
    hours = "06:00-22:00"
    why = "the total, for the bill"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from win12_wire.frames.policy import PolicyRight, PrincipalKind

from win12.documents import Complaint, Document, complaints, schema_of

from . import words
from .principals import identity
from .words import FOREVER, WHOLE_DAY, Range

T = TypeVar("T")

EXCHANGE: Final = PolicyRight.get | PolicyRight.set | PolicyRight.action
OF_THE_DEVICE: Final = ("statistics", "configure")  # rights that have nothing to do with an object
ALL: Final = ((0, 255),) * 6
_OBJECT_KEYS: Final = ("objects", "class", "attributes")


@dataclass(frozen=True, slots=True)
class Caller:
    """One who asks, as a policy names it. identity: octets, as in the frame policy_principal."""

    name: str
    kind: PrincipalKind
    identity: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with everything that was left out filled in. meters: None for all. times: UTC seconds, `ends` no longer."""

    place: str
    allows: bool
    rights: int
    callers: tuple[str, ...]
    meters: tuple[str, ...] | None = None
    objects: tuple[tuple[Range, ...], ...] = (ALL,)
    classes: Range = (0, 0xFFFF)
    attributes: tuple[Range, ...] = ((-128, 127),)
    begins: int = 0
    ends: int = FOREVER
    days: int = 0x7F
    hours: tuple[Range, ...] = (WHOLE_DAY,)
    why: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What ACCESS.toml says. ahead: minutes by which its clock is ahead of UTC."""

    path: Path
    ahead: int
    callers: tuple[Caller, ...]
    rules: tuple[Rule, ...]


def load_policy(path: str | Path) -> Policy:
    """Read ACCESS.toml. Errors: UsageError BAD_CONFIG, located."""
    return _policy(Document.read(path))


def parse_policy(text: str, path: Path) -> Policy:
    """The same from a text; `path` is named in complaints."""
    return _policy(Document(text, path))


def _policy(document: Document) -> Policy:
    said = document.value
    document.refuse(complaints(said, schema_of(__package__, "access"), "no [[rule]] in the file: nobody may do anything"))
    document.refuse(_unfit(said))
    ahead = words.clock(said.get("clock", "Z"))
    callers = tuple(_caller(document, name, one) for name, one in said.get("callers", {}).items())
    rules = tuple(_Rule(document, number, one, ahead).rule() for number, one in enumerate(said["rule"]))
    return Policy(document.path, ahead, callers, rules)


def _unfit(said: dict[str, Any]) -> Iterator[Complaint]:
    """Callers that are not declared; rights of the device in a rule about objects."""
    known = said.get("callers", {})
    for number, rule in enumerate(said["rule"]):
        for name in rule["callers"]:
            if name not in known:
                yield ("rule", number, "callers"), f"no [callers.{name}] in the file; known are {', '.join(known) or 'none'}"
        given = [key for key in _OBJECT_KEYS if key in rule]
        device = [right for right in rule.get("allow", rule.get("deny", ())) if right in OF_THE_DEVICE]
        if given and device:
            yield ("rule", number, given[0]), f"{device[0]} is of the device, not of an object: put it into a rule of its own"


def _caller(document: Document, name: str, said: dict[str, Any]) -> Caller:
    (kind, value), where = next(iter(said.items())), ("callers", name)
    try:
        return Caller(name, PrincipalKind[kind], identity(kind, value))
    except ValueError as error:
        raise document.fault(where, str(error)) from None


class _Rule:
    """Reads one [[rule]]."""

    def __init__(self, document: Document, number: int, said: dict[str, Any], ahead: int) -> None:
        self.document, self.number, self.said, self.ahead = document, number, said, ahead

    def rule(self) -> Rule:
        said, day = self.said, self._day()
        return Rule(
            place=self.document.place(("rule", self.number)),
            allows="allow" in said,
            rights=rights(said.get("allow") or said["deny"]),
            callers=tuple(said["callers"]),
            meters=tuple(said["meters"]) if "meters" in said else None,
            objects=self._each("objects", words.objects, (ALL,)),
            classes=self._classes(),
            attributes=self._each("attributes", words.attributes, ((-128, 127),)),
            begins=day[0],
            ends=day[1],
            days=self._read("days", words.days, said["days"]) if "days" in said else 0x7F,
            hours=self._read("hours", words.hours, said["hours"]) if "hours" in said else (WHOLE_DAY,),
            why=said.get("why", ""),
        )

    def _classes(self) -> Range:
        if "class" not in self.said:
            return 0, 0xFFFF
        number = self._read("class", words.interface_class, self.said["class"])
        return number, number

    def _day(self) -> Range:
        said = self.said
        begins = self._read("from", lambda day: words.midnight(day, self.ahead), said["from"]) if "from" in said else 0
        if "until" not in said:
            return begins, FOREVER
        ends = self._read("until", lambda day: words.midnight(day, self.ahead, 1), said["until"])
        if ends <= begins:
            raise self.document.fault(("rule", self.number, "until"), "the rule ends before it begins")
        return begins, ends

    def _each(self, key: str, read: Callable[[Any], T], otherwise: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(self._read(key, read, one) for one in self.said[key]) if key in self.said else otherwise

    def _read(self, key: str, read: Callable[[Any], T], given: Any) -> T:
        try:
            return read(given)
        except ValueError as error:
            raise self.document.fault(("rule", self.number, key), str(error)) from None


def rights(names: list[str]) -> int:
    """A set of rights by their names; `exchange` is get, set and action."""
    found = 0
    for name in names:
        found |= EXCHANGE if name == "exchange" else PolicyRight[name]
    return int(found)
