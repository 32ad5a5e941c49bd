"""Which requests read what is wanted, in the fewest turns of the link and, among those, the fewest octets.

A plan is made of numbers alone: what was agreed, how long requests and answers may be, how much goes over the link in one turn,
and estimates of the answers. Three forms can ask for attributes: GET, one at a time, which every meter has; GET-with-list
(multiple references, IEC 62056-5-3, 7.3.3); ACCESS (7.3.6), whose items are longer than those of a list. What the meter announced
and then refused is known in `Terms.refused` and not asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.initiate import ConformanceBit

from win12.application.client import sizes


class Form(StrEnum):
    """How attributes are asked for."""

    SINGLE = "GET"
    LIST = "GET-with-list"
    ACCESS = "ACCESS"


class Terms(NamedTuple):
    """What a plan has to keep to; sizes in octets, 0 for no limit.

    `conformance`: bits agreed. `request`, `answer`: the largest of either before protection. `envelope`: what protection adds to
    each, `title`: what it adds more where a service has no envelope of its own. `header`: what the link adds. `turn`: what the
    link carries before the other side has its turn. `window`: blocks of an answer in one turn; 1 unless general block transfer
    was agreed. `refused`: forms that the meter announced and did not take, with what it said. `most`: attributes in one request.
    """

    conformance: int = 0
    request: int = 0
    answer: int = 0
    envelope: int = 0
    title: int = 0
    header: int = 0
    turn: int = 0
    window: int = 1
    refused: Mapping[Form, str] = MappingProxyType({})
    most: Mapping[Form, int] = MappingProxyType({})

    @property
    def cuts(self) -> bool:
        """Whether a long answer may come in blocks."""
        return bool(self.conformance & _BLOCKS) or not self.answer


class Cost(NamedTuple):
    """Turns of the link, then octets on it; the order is that of preference."""

    turns: int
    octets: int


class Step(NamedTuple):
    """One request."""

    form: Form
    selections: Sequence[AttributeSelection]


class Candidate(NamedTuple):
    """A way to read all that is wanted; `whole`: no answer is expected to be cut."""

    form: Form
    steps: Sequence[Step]
    cost: Cost
    whole: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The way chosen, and what it was chosen from. `excluded`: forms that cannot be used, and why."""

    chosen: Candidate
    others: Sequence[Candidate]
    excluded: Mapping[Form, str]
    terms: Terms

    @property
    def asked(self) -> int:
        """How many attributes."""
        return sum(len(step.selections) for step in self.chosen.steps)


class _Layout(NamedTuple):
    """Octets of a form: of request and answer without attributes, and what either has for each besides its own."""

    request: int
    answer: int
    each: int
    result: int


_LAYOUTS: Final = {Form.SINGLE: _Layout(3, 3, 0, 1), Form.LIST: _Layout(6, 6, 0, 1), Form.ACCESS: _Layout(12, 13, 1, 2)}
_ENDLESS: Final = 1 << 62
_NEXT, _BLOCK, _GENERAL_BLOCK = 7, 12, 9
"""Octets of a request for a block, of a block besides what it carries, and of a general one."""
_BLOCKS: Final = ConformanceBit.block_transfer_with_get_or_read | ConformanceBit.general_block_transfer
_NEEDS: Final = {
    Form.LIST: ((ConformanceBit.multiple_references, "no multiple references agreed"),),
    Form.ACCESS: ((ConformanceBit.access, "no ACCESS agreed"),),
}
_PROTECTION: Final = (ConformanceBit.general_protection, "no general protection agreed, which a protected ACCESS needs")


class _Wish(NamedTuple):
    """What is wanted, with the octets of each attribute in a request and of its value in an answer."""

    selections: Sequence[AttributeSelection]
    asked: Sequence[int]
    answered: Sequence[int]


def plan(selections: Sequence[AttributeSelection], terms: Terms, *, all_ways: bool = False) -> Plan:
    """The cheapest way. Each selection is asked for once, in order; there is always the way of one GET each.

    A list that takes one turn is beaten by nothing, so the others are looked at only where it takes more, or with `all_ways`.
    """
    if len(selections) == 1:
        return one_by_one(selections, terms)
    excluded = {form: why for form in (Form.LIST, Form.ACCESS) if (why := _excluded(form, terms))}
    wish = _wish(selections)
    candidates = [] if Form.LIST in excluded else _candidates(Form.LIST, wish, terms)
    if all_ways or not candidates or candidates[0].cost.turns > 1:
        for form in (Form.SINGLE, Form.ACCESS):
            candidates += [] if form in excluded else _candidates(form, wish, terms)
        candidates.sort(key=lambda one: one.cost)
    return Plan(candidates[0], candidates[1:], excluded, terms)


def at_once(selections: Sequence[AttributeSelection], terms: Terms) -> bool:
    """Whether one list of them all takes one turn: nothing beats that, and no plan need be made to know it."""
    count = len(selections)
    asked, answered = sum(map(sizes.asked, selections)), sum(map(sizes.answered, selections))
    if _excluded(Form.LIST, terms) or count > terms.most.get(Form.LIST, count):
        return False
    if terms.request and _LAYOUTS[Form.LIST].request + asked > terms.request:
        return False
    return _cost(Form.LIST, count, asked, answered, terms).turns == 1


def one_by_one(selections: Sequence[AttributeSelection], terms: Terms) -> Plan:
    """What every meter can do."""
    return Plan(_candidate(Form.SINGLE, _wish(selections), terms, whole=False), (), {}, terms)


def _wish(selections: Sequence[AttributeSelection]) -> _Wish:
    return _Wish(selections, [sizes.asked(one) for one in selections], [sizes.answered(one) for one in selections])


def _excluded(form: Form, terms: Terms) -> str:
    if form in terms.refused:
        return f"left: {terms.refused[form]}"
    needs = _NEEDS[form] + ((_PROTECTION,) if form is Form.ACCESS and terms.envelope else ())
    return next((why for bit, why in needs if not terms.conformance & bit), "")


def _candidates(form: Form, wish: _Wish, terms: Terms) -> list[Candidate]:
    """The ways of a form, the cheapest first; only one where no answer is expected to be cut anyway."""
    first, *others = _manners(form, terms)
    found = [_candidate(form, wish, terms, first)]
    if found[0].cost.turns > len(found[0].steps):
        found += [_candidate(form, wish, terms, whole) for whole in others]
        found.sort(key=lambda one: one.cost)
    return found


def _manners(form: Form, terms: Terms) -> Iterable[bool]:
    """Whether answers may be cut into blocks, are to come whole, or both are worth a look. ACCESS has general blocks only."""
    if form is Form.SINGLE:
        return (False,)
    general = bool(terms.conformance & ConformanceBit.general_block_transfer) or not terms.answer
    may_cut = general if form is Form.ACCESS else terms.cuts
    return (False, True) if may_cut and terms.answer else (not may_cut,)


def _candidate(form: Form, wish: _Wish, terms: Terms, whole: bool) -> Candidate:
    steps: list[Step] = []
    turns = octets = start = 0
    for end, asked, answered in _groups(form, wish, terms, whole):
        steps.append(Step(form, wish.selections[start:end]))
        once = _cost(form, end - start, asked, answered, terms)
        turns, octets, start = turns + once.turns, octets + once.octets, end
    return Candidate(form, steps, Cost(turns, octets), whole)


def _groups(form: Form, wish: _Wish, terms: Terms, whole: bool) -> Iterable[tuple[int, int, int]]:
    """As many in one request as fit, in order: where each group ends, octets of its attributes and of their values."""
    layout, count = _LAYOUTS[form], len(wish.selections)
    title = terms.title if form is Form.ACCESS else 0
    room = terms.request - layout.request - title if terms.request else _ENDLESS
    space = terms.answer - layout.answer if whole and terms.answer else _ENDLESS
    most = 1 if form is Form.SINGLE else terms.most.get(form, count)
    start = asked = answered = 0
    for at, (octets, value) in enumerate(zip(wish.asked, wish.answered, strict=True)):
        items = at - start + 1
        full = asked + octets + items * layout.each > room or answered + value + items * layout.result > space
        if items > 1 and (full or items > most):
            yield at, asked, answered
            start, asked, answered = at, 0, 0
        asked, answered = asked + octets, answered + value
    if count:
        yield count, asked, answered


def cost(step: Step, terms: Terms) -> Cost:
    """What a request and its answer cost, as far as it can be told before."""
    wish = _wish(step.selections)
    return _cost(step.form, len(wish.selections), sum(wish.asked), sum(wish.answered), terms)


def _cost(form: Form, items: int, asked: int, answered: int, terms: Terms) -> Cost:
    layout = _LAYOUTS[form]
    around = terms.envelope + terms.header + (terms.title if form is Form.ACCESS else 0)
    request = layout.request + asked + items * layout.each
    answer = layout.answer + answered + items * layout.result
    pieces = -(-answer // terms.answer) if terms.answer else 1
    octets = request + answer + 2 * around
    if pieces > 1 and terms.conformance & ConformanceBit.general_block_transfer:
        turns, octets = -(-pieces // terms.window), octets + pieces * (_GENERAL_BLOCK + terms.header)
    else:
        turns, octets = pieces, octets + (pieces - 1) * (_NEXT + _BLOCK + 2 * around)
    if terms.turn:
        turns = max(turns, -(-(request + around) // terms.turn) + -(-(answer + around * pieces) // terms.turn) - 1)
    return Cost(turns, octets)
