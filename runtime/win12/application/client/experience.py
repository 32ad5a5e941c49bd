"""What an association has shown of its meter so far: what was agreed, and what the meter did not keep of it.

A form that the meter announced and then refused is not asked for again in this association; where it finds a PDU too long, half
as many are asked for. Both are told to whoever wants to know (`fallbacks`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.service_error import ExceptionReason

from win12.application.client.planning import Form, Plan, Step, Terms, at_once, plan

ANNOUNCED = "services_announced_and_refused"


@dataclass(frozen=True, slots=True)
class Fallback:
    """`what` was asked for and refused with `said`; `then` is what is done from then on. `quirk`: its name, if it has one."""

    what: str
    said: str
    then: str
    quirk: str = ""

    def __str__(self) -> str:
        return f"the meter refused {self.what}: {self.said}; {self.then}"


class Experience:
    """`terms` are those of the association. `plans`: None, or a list to which every plan is added."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.fallbacks: list[Fallback] = []
        self.plans: list[Plan] | None = None

    def plan(self, selections: Sequence[AttributeSelection]) -> Sequence[Step]:
        """The requests to make; kept in `plans`."""
        if self.plans is None:
            if len(selections) == 1:
                return [Step(Form.SINGLE, selections)]
            if at_once(selections, self.terms):
                return [Step(Form.LIST, selections)]
        made = plan(selections, self.terms, all_ways=self.plans is not None)
        if self.plans is not None:
            self.plans.append(made)
        return made.chosen.steps

    def leave(self, forms: Iterable[Form], why: str) -> None:
        """Do not ask in these forms."""
        terms = self.terms
        self.terms = terms._replace(refused=MappingProxyType({**terms.refused, **dict.fromkeys(forms, why)}))

    def refused(self, step: Step, said: str, reason: int | None) -> None:
        """The meter did not take a step that asks for several attributes, or did not answer it. `reason`: of its exception."""
        most = len(step.selections) // 2 if reason == ExceptionReason.pdu_too_long else 0
        then = f"at most {most} at a time" if most > 1 else "not asked again"
        what = f"{step.form} of {len(step.selections)} attributes, which was agreed"
        self.fallbacks.append(Fallback(what, said, then, ANNOUNCED))
        terms = self.terms
        if most > 1:
            self.terms = terms._replace(most=MappingProxyType({**terms.most, step.form: most}))
        else:
            self.leave([step.form], said)
