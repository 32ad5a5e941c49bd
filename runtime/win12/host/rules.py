"""The policy in force at a broker, and what each caller is to it.

One object holds the table; replacing it is one assignment, so that a decision is of one policy as a whole, and what was decided
by the one before is asked anew, also for those who are connected. Every denial is counted and told to the log `win12.audit`.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from win12_wire.decisions.permission import Request, decide
from win12_wire.errors import Code, UsageError
from win12_wire.frames.policy import Policy, PolicyRight

from win12.application.values import obis
from win12.security.access import Access, Asker, compile_policy, load_policy
from win12.security.access.table import meter_bit

from .hub import Subject

audit: Final = logging.getLogger("win12.audit")
_COMPILED: Final = b"W12P"
_DEVICE: Final = Subject(0, bytes(6), 0)
"""what rights to the device are about"""
_TOLD_MAX: Final = 4096


def read_policy(path: Path) -> Policy:
    """The table of an ACCESS.toml, or the one that `win12 acl compile` wrote. UsageError BAD_CONFIG, located."""
    try:
        with path.open("rb") as file:
            compiled = file.read(len(_COMPILED)) == _COMPILED
    except OSError as error:
        raise UsageError(Code.BAD_CONFIG, f"{path}: {error.strerror}") from None
    return Access.read(path).table if compiled else compile_policy(load_policy(path)).table


class Rules:
    """The policy in force. `table` may be replaced at any time."""

    def __init__(self, table: Policy) -> None:
        self.table = table


@dataclass(frozen=True, slots=True)
class Peer:
    """Who is at the other end of a connection: the process, its user and its group as they were when it connected."""

    process: int
    user: int
    group: int
    asker: Asker

    def __str__(self) -> str:
        return f"pid={self.process} uid={self.user} gid={self.group}"


@dataclass(slots=True)
class Caller:
    """One peer and one meter."""

    rules: Rules
    peer: Peer
    meter: str
    _table: Policy | None = None
    _bits: tuple[int, int, int] = (0, 0, 0)
    _told: set[Subject] = field(default_factory=set)

    def may(self, right: PolicyRight, about: Subject = _DEVICE) -> bool:
        """Whether the policy that holds now allows it, now."""
        table = self.rules.table
        if table is not self._table:
            self._table, self._told = table, set()
            self._bits = (*self.peer.asker.members(table.principals), meter_bit(table, self.meter))
        members, against, meter = self._bits
        now = int(time.time()) & 0xFFFFFFFF
        a, b, c, d, e, f = about.obis
        request = Request(members, against, int(right), meter, about.class_id, a, b, c, d, e, f, about.attribute, now)
        return decide(table, request).allowed

    def may_read(self, about: Subject) -> bool:
        """The same for a record; the first one that is withheld of an object goes to the log."""
        allowed = self.may(PolicyRight.read, about)
        if not allowed and about not in self._told and len(self._told) < _TOLD_MAX:
            self._told.add(about)
            self.log("withheld", PolicyRight.read, about)
        return allowed

    def log(self, what: str, right: PolicyRight, about: Subject | None = None) -> None:
        """Tell the audit log."""
        place = "" if about is None else f" class={about.class_id} object={obis.show(about.obis)} attribute={about.attribute}"
        audit.warning("%s %s meter=%s right=%s%s", what, self.peer, self.meter, right.name, place)
