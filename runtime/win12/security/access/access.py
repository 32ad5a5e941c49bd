"""A policy at work: may this one have that, now? What drivers do in C, by the same decision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from win12_wire.decisions.permission import Request, Verdict, decide, failed
from win12_wire.errors import Code, UsageError, WireError
from win12_wire.frames.policy import Policy as Table
from win12_wire.frames.policy import PolicyRight

from .principals import Asker
from .table import meter_bit


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: a right to one object of a meter. class_id: 0 when it is not known; attribute: or method, to act."""

    right: PolicyRight
    meter: str
    obis: bytes = bytes(6)
    attribute: int = 0
    class_id: int = 0


class Access:
    """Decides by one table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @classmethod
    def read(cls, path: str | Path) -> Access:
        """The one that `win12 acl compile` wrote. Errors: UsageError BAD_CONFIG."""
        try:
            return cls(Table.decode(Path(path).read_bytes()))
        except OSError as error:
            raise UsageError(Code.BAD_CONFIG, f"{path}: {error.strerror}") from None
        except WireError as error:
            raise UsageError(Code.BAD_CONFIG, f"{path} is no compiled policy: {error}") from None

    def request(self, asker: Asker, wanted: Wanted, now: float) -> Request:
        """The question in numbers. now: seconds since 1970, UTC."""
        members, against = asker.members(self.table.principals)
        a, b, c, d, e, f = wanted.obis
        meter = meter_bit(self.table, wanted.meter)
        return Request(
            members, against, int(wanted.right), meter, wanted.class_id, a, b, c, d, e, f, wanted.attribute, int(now)
        )  # fmt: skip

    def decide(self, asker: Asker, wanted: Wanted, now: float) -> Verdict:
        """Whether it is allowed, and by which rule of the table that is so."""
        return decide(self.table, self.request(asker, wanted, now))

    def failed(self, asker: Asker, wanted: Wanted, now: float) -> list[tuple[str, ...]]:
        """For each rule of the table, the tests that it does not pass; none for one that speaks."""
        request = self.request(asker, wanted, now)
        return [failed(self.table, request, rule) for rule in self.table.rules]
