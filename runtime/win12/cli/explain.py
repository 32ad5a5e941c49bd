"""What `win12 read --explain` tells: how each part was read, why so, and what it took on the line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.table import Table

from win12.application.client.conversation import Conversation
from win12.application.client.planning import Candidate, Form, Plan, Terms

from .output import counted, out, plain


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of a dialogue: round trips and octets on the line, and the plans that were made in it."""

    name: str
    turns: int
    octets: int
    plans: list[Plan]


@dataclass(slots=True)
class Explanation:
    """Watches a conversation from its association on; `mark` ends a part."""

    conversation: Conversation
    passages: list[Passage] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.conversation.experience.plans = []

    def mark(self, name: str) -> None:
        """What went over the line since the last mark belongs to `name`."""
        traffic, experience = self.conversation.traffic, self.conversation.experience
        plans, experience.plans = experience.plans or [], []
        before = self.passages
        turns = traffic.turns - sum(one.turns for one in before)
        octets = traffic.octets - sum(one.octets for one in before)
        before.append(Passage(name, turns, octets, plans))

    def json(self) -> dict[str, Any]:
        """The same as one object; octets that a plan expects are estimates."""
        traffic, experience = self.conversation.traffic, self.conversation.experience
        return {
            "round_trips": traffic.turns,
            "octets": {"sent": traffic.sent, "received": traffic.received},
            "fastest_round_trip": traffic.fastest,
            "terms": _terms_json(experience.terms),
            "parts": [
                {"what": one.name, "round_trips": one.turns, "octets": one.octets, "plans": [_plan_json(p) for p in one.plans]}
                for one in self.passages
            ],
            "fallbacks": [plain(one) for one in experience.fallbacks],
        }

    def show(self) -> None:
        """Tables on standard output."""
        traffic = self.conversation.traffic
        table = Table("part", box=None, pad_edge=False, header_style="bold")
        table.add_column("round trips", justify="right")
        table.add_column("octets", justify="right")
        for one in self.passages:
            table.add_row(one.name, f"{one.turns:,}", f"{one.octets:,}")
        table.add_row("together", f"{traffic.turns:,}", f"{traffic.octets:,}")
        out().print(table)
        for line in self._lines():
            out().print(line, markup=False, soft_wrap=True)

    def _lines(self) -> Iterable[str]:
        for one in self.passages:
            for plan in one.plans:
                yield f"{one.name}: {_said(plan)}"
        fastest = self.conversation.traffic.fastest
        if fastest is not None:
            yield f"a round trip takes {fastest * 1000:.3g} ms at the least"


def _said(plan: Plan) -> str:
    """A plan in words: what was chosen, what it was chosen from, and what could not be."""
    attributes = counted(plan.asked, "attribute")
    if not plan.others and not plan.excluded:
        return f"{attributes} by {plan.chosen.form}"
    others = [f"not {_priced(one)}" for one in plan.others]
    others += [f"not {form}: {why}" for form, why in plan.excluded.items()]
    return "; ".join([f"{attributes} by {_priced(plan.chosen)}", *others])


def _priced(candidate: Candidate) -> str:
    requests = len(candidate.steps)
    whole = ", answers in one piece" if candidate.whole and candidate.form is not Form.SINGLE else ""
    trips = counted(candidate.cost.turns, "round trip")
    return f"{candidate.form} in {counted(requests, 'request')}{whole} ({trips}, about {candidate.cost.octets:,} octets)"


def _candidate_json(one: Candidate) -> dict[str, Any]:
    return {
        "form": str(one.form), "requests": [len(step.selections) for step in one.steps], "whole": one.whole,
        "round_trips": one.cost.turns, "octets": one.cost.octets,
    }  # fmt: skip


def _plan_json(plan: Plan) -> dict[str, Any]:
    return {
        "attributes": plan.asked,
        "chosen": _candidate_json(plan.chosen),
        "others": [_candidate_json(one) for one in plan.others],
        "excluded": {str(form): why for form, why in plan.excluded.items()},
    }


def _terms_json(terms: Terms) -> dict[str, Any]:
    return {
        "request": terms.request, "answer": terms.answer, "envelope": terms.envelope, "header": terms.header,
        "turn": terms.turn, "window": terms.window,
    }  # fmt: skip
