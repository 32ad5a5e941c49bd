"""The mutants of a machine: what it would be with one mistake in its file.

A mistake is made at one place of the file. A rule, an action or a default that several branches share is one place, so the mutant
has the mistake in all of them, as it would be read from a file with it. Groups are put together again: each branch of a `first`
group holds only where those that are now before it do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from win12_spec.diagnostics import Location
from win12_spec.expr import Binary, Expr, Name, Number, Unary
from win12_spec.mutate.expressions import Variant, variants
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope, show

GOTOS = 3  # other states tried for each branch
Edit = Callable[[ir.Transition], ir.Transition]


@dataclass(frozen=True)
class Mutant:
    """A machine with one mistake: its kind is `operator`, `text` tells it; `number` counts from 0 within the machine."""

    number: int
    operator: str
    where: Location
    text: str
    machine: ir.Machine

    def __str__(self) -> str:
        return f"{self.where.path}:{self.where.line}: {self.text}"


def mutants(machine: ir.Machine) -> list[Mutant]:
    """All mutants, in the order of the file."""
    found = [Mutant(0, operator, where, text, made) for operator, where, text, made in _Maker(machine).all()]
    found.sort(key=lambda mutant: (mutant.where.line, mutant.where.column))
    return [replace(mutant, number=number) for number, mutant in enumerate(found)]


def regrouped(transitions: Iterable[ir.Transition]) -> list[ir.Transition]:
    """The branches with what is before each of them in its group."""
    before: dict[str, tuple[Expr, ...]] = {}
    found = []
    for branch in transitions:
        if not branch.group:
            found.append(branch)
            continue
        earlier = before.get(branch.group, ())
        found.append(branch if branch.earlier == earlier else replace(branch, earlier=earlier))
        before[branch.group] = earlier if branch.guard is None else (*earlier, branch.guard)
    return found


Made = tuple[str, Location, str, ir.Machine]


class _Maker:
    def __init__(self, machine: ir.Machine) -> None:
        self.machine = machine
        self.places: dict[Location, list[ir.Transition]] = {}
        for branch in machine.transitions:
            self.places.setdefault(branch.where, []).append(branch)

    def all(self) -> Iterator[Made]:
        for where, branches in self.places.items():
            yield from self._guards(where, branches)
            yield from self._ends(where, branches)
        yield from self._removed()
        yield from self._order()
        yield from self._effects()
        yield from self._assigns()
        yield from self._definitions()
        yield from self._timers()
        yield from self._asks()

    # --- how mutants are made -----------------------------------------------------------------------------------------

    def _with(self, transitions: Iterable[ir.Transition]) -> ir.Machine:
        return replace(self.machine, transitions=regrouped(transitions))

    def _edited(self, where: Location, edit: Edit) -> ir.Machine:
        return self._with(edit(branch) if branch.where == where else branch for branch in self.machine.transitions)

    def _varied(self, tree: Expr, event: str, where: Location) -> Iterator[Variant]:
        """Variants of a value that is assigned or given; a plain name is also tried one off, or negated."""
        kind = Scope(self.machine, self.machine.events.get(event)).type(tree, where)
        yield from variants(tree, self.machine, boolean=kind.is_bool)
        if isinstance(tree, Name) and not (kind.is_bool or kind.is_enum) and tree.name not in self.machine.consts:
            more = Binary("+", tree, Number(1))
            yield Variant("constant", tree, more, more)

    # --- guards and what a branch ends with ------------------------------------------------------------------------------

    def _guards(self, where: Location, branches: Sequence[ir.Transition]) -> Iterator[Made]:
        guard = branches[0].guard
        if guard is None:
            return
        for variant in variants(guard, self.machine, boolean=True):
            made = self._edited(where, lambda branch, new=variant.whole: replace(branch, guard=new))  # type: ignore[misc]
            yield f"guard: {variant.operator}", where, f"{_ids(branches)}: {_became(variant)}", made

    def _ends(self, where: Location, branches: Sequence[ir.Transition]) -> Iterator[Made]:
        first, ids = branches[0], _ids(branches)
        for goto in self._gotos(first):
            made = self._edited(where, lambda branch, new=goto: replace(branch, goto=new))  # type: ignore[misc]
            yield "goto", where, f"{ids}: {_goto(first.goto)} -> {_goto(goto)}", made
        if first.error:
            yield "error: dropped", where, f"{ids}: no error {first.error}", self._edited(where, lambda b: replace(b, error=""))
            codes = sorted(self.machine.errors)
            other = codes[(codes.index(first.error) + 1) % len(codes)]
            if other != first.error:
                made = self._edited(where, lambda branch: replace(branch, error=other))
                yield "error: changed", where, f"{ids}: error {first.error} -> {other}", made
        for timer in first.restart:
            made = self._edited(where, lambda b, t=timer: replace(b, restart=tuple(x for x in b.restart if x != t)))  # type: ignore[misc]
            yield "timer: restart dropped", where, f"{ids}: timer {timer} is not restarted", made

    def _gotos(self, branch: ir.Transition) -> list[str]:
        """Other targets, at most GOTOS; which ones turns with the line, so that all states have their turn."""
        stays = branch.sources[0] if len(branch.sources) == 1 else ""
        others = [name for name in self.machine.states if name not in (branch.goto, stays)]
        if branch.goto:
            others.insert(0, "")
        turn = branch.where.line % len(others) if others else 0
        return (others[turn:] + others[:turn])[:GOTOS]

    # --- branches and their order -----------------------------------------------------------------------------------------

    def _removed(self) -> Iterator[Made]:
        sizes = _sizes(self.machine)
        for where, branches in self.places.items():
            if all(sizes.get(branch.group, 0) > 1 for branch in branches):
                left = [branch for branch in self.machine.transitions if branch.where != where]
                yield "branch: removed", where, f"{_ids(branches)}: branch removed", self._with(left)
        for group in dict.fromkeys(branch.group for branch in self.machine.transitions if branch.group):
            sources = next(branch.sources for branch in self.machine.transitions if branch.group == group)
            where = next(branch.where for branch in self.machine.transitions if branch.group == group)
            yield "transition: removed", where, f"{group}: transition removed", self._without(group, set(sources))
            for source in sources if len(sources) > 1 else ():
                yield "transition: source", where, f"{group}: not from {source}", self._without(group, {source})

    def _without(self, group: str, gone: set[str]) -> ir.Machine:
        """The machine in which the states `gone` have not this group; the default of the event treats them, if there is one."""
        branches, event = [], ""
        for branch in self.machine.transitions:
            if branch.group == group:
                event = branch.event
                sources = tuple(source for source in branch.sources if source not in gone)
                branches += [replace(branch, sources=sources)] if sources else []
            else:
                branches.append(branch)
        others = {s for b in branches if b.event == event for s in b.sources}
        return self._with(_by_default(branches, self.machine.events[event], tuple(s for s in gone if s not in others)))

    def _order(self) -> Iterator[Made]:
        pairs: dict[tuple[Location, Location], tuple[ir.Transition, ir.Transition]] = {}
        for one, two in pairwise(self.machine.transitions):
            if one.group and one.group == two.group:
                pairs.setdefault((one.where, two.where), (one, two))
        for (first, second), (one, two) in pairs.items():
            if two.guard is not None:  # a branch without condition can only be the last
                yield "branch: swapped", first, f"{one.id}: swapped with {two.id}", self._with(self._swapped(first, second))

    def _swapped(self, first: Location, second: Location) -> list[ir.Transition]:
        found = list(self.machine.transitions)
        for at in range(len(found) - 1):
            one, two = found[at : at + 2]
            if (one.where, two.where) == (first, second) and one.group == two.group:
                found[at : at + 2] = [two, one]
        return found

    # --- what a branch does -----------------------------------------------------------------------------------------------

    def _effects(self) -> Iterator[Made]:
        shown: dict[Location, tuple[ir.Transition, ir.Effect]] = {}
        pairs: dict[tuple[Location, Location], tuple[ir.Transition, ir.Effect, ir.Effect]] = {}
        for branch in self.machine.transitions:
            for effect in branch.effects:
                shown.setdefault(effect.where, (branch, effect))
            for one, two in pairwise(branch.effects):
                pairs.setdefault((one.where, two.where), (branch, one, two))
        for branch, effect in shown.values():
            yield from self._effect(branch, effect)
        for (first, second), (branch, one, two) in pairs.items():
            made = self._with(replace(b, effects=_turned(b.effects, first, second)) for b in self.machine.transitions)
            yield "effect: swapped", first, f"{branch.id}: {shown_effect(two)} before {shown_effect(one)}", made

    def _effect(self, branch: ir.Transition, effect: ir.Effect) -> Iterator[Made]:
        where, who, said = effect.where, branch.id, shown_effect(effect)
        kind = "save" if effect.kind == "save" else "effect"
        yield f"{kind}: dropped", where, f"{who}: no {said}", self._redone(effect, ())
        yield f"{kind}: duplicated", where, f"{who}: {said} twice", self._redone(effect, (effect, effect))
        if effect.condition is not None:
            without = replace(effect, condition=None)
            yield f"{kind}: condition dropped", where, f"{who}: {said} in any case", self._redone(effect, (without,))
            for variant in variants(effect.condition, self.machine, boolean=True):
                made = self._redone(effect, (replace(effect, condition=variant.whole),))
                yield f"{kind}: condition", where, f"{who}: {said}: {_became(variant)}", made
        for place, argument in enumerate(effect.arguments):
            for variant in self._varied(argument, branch.event, where):
                arguments = (*effect.arguments[:place], variant.whole, *effect.arguments[place + 1 :])
                made = self._redone(effect, (replace(effect, arguments=arguments),))
                yield "effect: argument", where, f"{who}: {said}: {_became(variant)}", made

    def _redone(self, effect: ir.Effect, instead: tuple[ir.Effect, ...]) -> ir.Machine:
        def edit(branch: ir.Transition) -> ir.Transition:
            if all(other.where != effect.where for other in branch.effects):
                return branch
            done = [one for old in branch.effects for one in (instead if old.where == effect.where else (old,))]
            return replace(branch, effects=tuple(done))

        return self._with(map(edit, self.machine.transitions))

    def _assigns(self) -> Iterator[Made]:
        shown: dict[Location, tuple[ir.Transition, ir.Assign]] = {}
        for branch in self.machine.transitions:
            for assign in branch.assigns:
                shown.setdefault(assign.where, (branch, assign))
        for where, (branch, assign) in shown.items():
            said = f"{branch.id}: {assign.target} = {show(assign.value)}"
            yield "assignment: dropped", where, f"{said}: dropped", self._reassigned(where, None)
            for variant in self._varied(assign.value, branch.event, where):
                made = self._reassigned(where, replace(assign, value=variant.whole))
                yield "assignment: changed", where, f"{said}: {_became(variant)}", made

    def _reassigned(self, where: Location, instead: ir.Assign | None) -> ir.Machine:
        def edit(branch: ir.Transition) -> ir.Transition:
            new = [instead if one.where == where else one for one in branch.assigns]
            return replace(branch, assigns=tuple(one for one in new if one is not None))

        return self._with(map(edit, self.machine.transitions))

    # --- what stands beside the transitions -----------------------------------------------------------------------------------

    def _definitions(self) -> Iterator[Made]:
        for name, definition in self.machine.definitions.items():
            for variant in self._varied_definition(definition):
                definitions = {**self.machine.definitions, name: replace(definition, expr=variant.whole)}
                made = replace(self.machine, definitions=definitions)
                yield "definition", definition.where, f"{name}: {_became(variant)}", made

    def _varied_definition(self, definition: ir.Definition) -> Iterator[Variant]:
        read = {name for event in self.machine.events.values() for name in event.fields}
        blank = replace(self.machine, events={})
        everything = Scope(blank, None)
        for event in self.machine.events.values():
            everything.variables |= {name: field for name, field in event.fields.items() if name in read}
        boolean = everything.type(definition.expr, definition.where).is_bool
        yield from variants(definition.expr, self.machine, boolean=boolean)

    def _timers(self) -> Iterator[Made]:
        for name, state in self.machine.states.items():
            for timer in state.timers:
                states = {
                    **self.machine.states,
                    name: replace(state, timers=tuple(other for other in state.timers if other != timer)),
                }
                branches = []
                for branch in self.machine.transitions:
                    if branch.event == f"timer.{timer}" and name in branch.sources:
                        left = tuple(source for source in branch.sources if source != name)
                        branches += [replace(branch, sources=left)] if left else []
                    else:
                        branches.append(branch)
                made = replace(self._with(branches), states=states)
                yield "timer: dropped", state.where, f"{name}: timer {timer} does not run", made

    def _asks(self) -> Iterator[Made]:
        for name, ask in self.machine.asks.items():
            if ask.after is not None:
                made = replace(self.machine, asks={**self.machine.asks, name: replace(ask, after=None)})
                yield "ask: after dropped", ask.where, f"{name}: may be asked at any time", made


def _by_default(branches: list[ir.Transition], event: ir.Event, states: tuple[str, ...]) -> list[ir.Transition]:
    """What `unexpected` says for states that no longer treat an event: as the loader would unfold it."""
    if not states or event.group == "timer":
        return branches
    there = next((branch for branch in branches if branch.default and branch.event == event.name), None)
    if there is not None:
        return [replace(b, sources=(*b.sources, *states)) if b is there else b for b in branches]
    alike = next((b for b in branches if b.default and b.event.split(".")[0] == event.group), None)
    if alike is None:
        return branches
    return [*branches, replace(alike, id=f"unexpected_{event.method}", event=event.name, sources=states)]


def _turned(effects: tuple[ir.Effect, ...], first: Location, second: Location) -> tuple[ir.Effect, ...]:
    found = list(effects)
    for at in range(len(found) - 1):
        if (found[at].where, found[at + 1].where) == (first, second):
            found[at : at + 2] = [found[at + 1], found[at]]
    return tuple(found)


def _sizes(machine: ir.Machine) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for branch in machine.transitions:
        if branch.group:
            sizes[branch.group] = sizes.get(branch.group, 0) + 1
    return sizes


def _ids(branches: Sequence[ir.Transition]) -> str:
    return branches[0].id + (f" and {len(branches) - 1} more" if len(branches) > 1 else "")


def _became(variant: Variant) -> str:
    old, new = variant.old, variant.new
    if isinstance(new, Unary) and new.operand == old:
        return f"'{show(old)}' negated"
    return f"'{show(old)}' -> '{show(new)}'"


def _goto(state: str) -> str:
    return state or "stays"


def shown_effect(effect: ir.Effect) -> str:
    """An effect as it is written, without its condition."""
    arguments = f"({', '.join(map(show, effect.arguments))})" if effect.arguments else ""
    return f"{effect.kind} {effect.name}{arguments}"
