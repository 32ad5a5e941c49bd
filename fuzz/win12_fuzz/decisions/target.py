"""The decision of spec/access.yaml: as it is written, in Python and in C it is the same, and a denial more never allows more."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from functools import cached_property

from win12_spec.decisions import load
from win12_spec.decisions.interpret import decide as as_written
from win12_spec.decisions.interpret import failed, names
from win12_spec.decisions.ir import RANGES
from win12_wire.decisions import permission
from win12_wire.frames.policy import Policy, PolicyRule

from win12_fuzz.agreement.compiled import compiler
from win12_fuzz.decisions.c import Decided
from win12_fuzz.decisions.form import Case, Form
from win12_fuzz.finding import Finding
from win12_fuzz.places import SPEC
from win12_fuzz.specification import LOADED
from win12_fuzz.target import Reach

Verdict = tuple[bool, int | None]


class DecisionTarget:
    """Octets are a table and a request."""

    def __init__(self) -> None:
        self.decision = load(SPEC, LOADED)
        self.form = Form(self.decision)
        self.name, self.limit = self.decision.name, self.form.limit
        self.doc = "tables and requests: a decision is the same as it is written, in Python and in C"

    @cached_property
    def in_c(self) -> Decided | None:
        """The C core, where there is a compiler."""
        return Decided() if compiler() else None

    def run(self, octets: bytes) -> None:
        """See Target."""
        case = self.form.read(octets)
        expected = as_written(self.decision, case.table, case.rows, case.request)
        for who, found in self._others(case):
            if found != expected:
                raise Finding(f"{who} decides {found} where the declaration decides {expected}")
        self._stricter(case, expected)

    def _others(self, case: Case) -> Iterator[tuple[str, Verdict]]:
        table = Policy(**case.table, principals=[], meters=[], rules=[PolicyRule(**row) for row in case.rows])
        yield "Python", permission.decide(table, permission.Request(**case.request))
        if self.in_c is not None:
            yield "C", self.in_c(case.table, case.rows, case.request)

    def _stricter(self, case: Case, before: Verdict) -> None:
        for row in case.rows:
            after = as_written(self.decision, case.table, (*case.rows, {**row, self.decision.effect: 0}), case.request)
            if after[0] > before[0]:
                raise Finding(f"a rule that denies has allowed: {row}")

    def seeds(self) -> Iterable[bytes]:
        """Rows that speak on everything, then those of which one number keeps them from that."""
        case, wide = self.form.read(b""), self.form.wide()
        request = {**case.request, "members": 1, "against": 1, "right": 1, "meter": 1}
        ends = {name: RANGES[kind][wide[name] == RANGES[kind][0]] for name, kind in self.form.row.items()}
        denies = {**wide, self.decision.effect: 0}
        for rows in ((), (wide,), (denies, wide), *(({**wide, name: end},) for name, end in ends.items())):
            yield self.form.write(Case(case.table, request, rows))

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """See Target."""
        return self.form.write(self.form.changed(self.form.read(octets), random.Random(seed)))[: min(size, self.limit)]

    def dictionary(self) -> Iterable[bytes]:
        """Numbers have ends and no words."""
        return ()

    def reachable(self) -> Reach:
        """Each way to end, and each test as the only one that a row does not pass."""
        tests = {f"{self.name}.{test.id}" for test in self.decision.tests}
        return Reach(frozenset(tests | {f"{self.name}={end}" for end in ("allowed", "denied", "silent")}))

    def reached(self, octets: bytes) -> Reach:
        """See Target."""
        case = self.form.read(octets)
        allowed, row = as_written(self.decision, case.table, case.rows, case.request)
        known = names(self.decision, case.table, case.request)
        alone = [found[0] for row in case.rows if len(found := list(failed(self.decision, known, row))) == 1]
        end = "silent" if row is None else "allowed" if allowed else "denied"
        return Reach(frozenset({f"{self.name}={end}", *(f"{self.name}.{test}" for test in alone)}))

    def native(self) -> str | None:
        """What it is compared with is Python."""
        return None
