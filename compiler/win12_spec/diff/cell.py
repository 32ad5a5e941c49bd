"""Two versions of one cell: values under which they do something different, found by the solver.

Of two branches, one of each version, that can hold together, the steps differ when the error, the state after it, the timers,
the effects or the variables do. The search is over the models, like every proof of the compiler: no witness means that the two
versions do the same for all values of the models.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from win12_spec.diff.reading import ALWAYS, Deed, Lens, Reading
from win12_spec.expr import Binary, Expr, Name, names
from win12_spec.sessions import ir
from win12_spec.sessions.cells import literal
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Condition, Evaluator, Solver, Values

Tests = list[tuple[Evaluator, Iterable[str]]]  # tests that are no expressions, each with what it reads
Test = tuple[list[Condition], Tests]
Known = Callable[[str], Tests]  # what is known of the values in a state
Witness = tuple[Values, Values]  # the values that make the difference; with those that what is known looked at


@dataclass(frozen=True)
class Step:
    """What one version does at the values of a witness."""

    id: str
    effects: tuple[str, ...]
    assigns: tuple[tuple[str, str], ...]
    error: str
    state: str
    timers: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """A witness: with `values`, in `state` at `event`, the versions take these steps. `numbers` are the values unnamed."""

    state: str
    event: str
    values: tuple[tuple[str, str], ...]
    old: Step
    new: Step
    numbers: tuple[tuple[str, int], ...] = ()


def variables(machine: ir.Machine, event: str) -> dict[str, ir.Variable]:
    """Everything that the branches of an event may read, in the order in which it is told."""
    return {
        **machine.events[event].fields,
        **{ask.name: ask.answer for ask in machine.asks.values()},
        **machine.vars,
        **machine.settings,
    }


def timers(machine: ir.Machine, reading: Reading, state: str, event: str) -> tuple[str, ...]:
    """What a step does to the timers, as `start x` and `stop x`."""
    before, after = machine.states[state].timers, machine.states[reading.goto or state].timers
    again = {*reading.restart, event.removeprefix("timer.")}
    started = [f"start {name}" for name in after if name not in before or name in again]
    return (*started, *(f"stop {name}" for name in before if name not in after))


class Comparer:
    """Compares the cells of one event of two versions whose local enums agree, among values that `known` does not exclude."""

    def __init__(self, old: Lens, new: Lens, event: str, known: Known | None = None) -> None:
        self.old, self.new, self.event, self.known = old, new, event, known
        self.variables = _merged(variables(old.machine, event), variables(new.machine, event))
        self.common = set(old.machine.vars) & set(new.machine.vars)
        self.solver = Solver(Scope(ir.Machine("", "", "", vars=self.variables), None))
        self._found: dict[tuple[object, ...], Witness | None] = {}

    def differences(self, state: str) -> Iterator[Difference]:
        """One witness for each pair of branches that hold together and differ in more than their ids."""
        ours, theirs = self.old.cell(state, self.event), self.new.cell(state, self.event)
        if [one.rest for one in ours] == [two.rest for two in theirs] and self._same_timers(state):
            return
        if bool(ours) != bool(theirs):  # a timer that runs here in one version only
            yield self._alone(ours, theirs, state)
            return
        for one in ours:
            for two in theirs:
                found = self._witness(one, two, state)
                if found is not None:
                    yield self._told(one, two, state, found)

    def _alone(self, ours: list[Reading], theirs: list[Reading], state: str) -> Difference:
        nothing = Step("nothing", (), (), "", state, ())
        lens, reading = (self.old, ours[0]) if ours else (self.new, theirs[0])
        step = self._step(lens, reading, state, {name: variable.model[0] for name, variable in self.variables.items()})
        return Difference(state, self.event, (), step if ours else nothing, nothing if ours else step)

    def renamed(self, state: str) -> Iterator[tuple[str, str]]:
        """Ids of branches that hold together and do the same, but are called differently."""
        theirs = self.new.cell(state, self.event)
        ids = {two.id for two in theirs}
        for one in self.old.cell(state, self.event):
            if one.id in ids:
                continue
            for two in theirs:
                conditions = _joined(one, two)
                if conditions is not None and self.solver.find(conditions) is not None:
                    yield one.id, two.id

    def _same_timers(self, state: str) -> bool:
        """Whether the states that are met have the same timers in both versions; otherwise the steps must be looked at."""
        met = {state, *(reading.goto or state for reading in self.old.cell(state, self.event))}
        declared = self.old.machine.states, self.new.machine.states
        return all(name in declared[1] and declared[0][name].timers == declared[1][name].timers for name in met)

    def _witness(self, one: Reading, two: Reading, state: str) -> Witness | None:
        conditions = _joined(one, two)
        if conditions is None:
            return None
        plainly = self._plain(self.old, one, state) != self._plain(self.new, two, state)
        key = (one.id, two.id, plainly, state if self.known else "")
        if key not in self._found:
            self._found[key] = self._search(one, two, conditions, plainly, self.known(state) if self.known else [])
        return self._found[key]

    def _plain(self, lens: Lens, reading: Reading, state: str) -> tuple[object, ...]:
        """What needs no values: error, state, timers that run after the step, and those of them that began anew."""
        after = reading.goto or state
        started = {act for act in timers(lens.machine, reading, state, self.event) if act.startswith("start ")}
        return reading.error, after, set(lens.machine.states[after].timers), started

    def _search(self, one: Reading, two: Reading, conditions: list[Condition], plainly: bool, known: Tests) -> Witness | None:
        tests: Iterable[Test] = [([], [])] if plainly else (*self._assigned(one, two), *self._done(one, two))
        for more, extra in tests:
            found = self.solver.find([*conditions, *more], [*extra, *known])
            if found is not None:
                wanted, held = [*conditions, *more], [test for test, _ in extra]
                return self._least(found, wanted, held), self._least(found, wanted, [*held, *(t for t, _ in known)])
        return None

    def _least(self, found: Values, conditions: list[Condition], extra: list[Evaluator]) -> Values:
        """The values without those that settle nothing: what remains is what a reader must know."""
        wanted = [(self.solver.evaluator(tree), truth) for tree, truth in conditions] + [(test, True) for test in extra]
        for name in list(found):
            fewer = {other: value for other, value in found.items() if other != name}
            held = [(holds(fewer), truth) for holds, truth in wanted]
            if all(value is not None and bool(value) == truth for value, truth in held):
                found = fewer
        return found

    def _assigned(self, one: Reading, two: Reading) -> Iterator[Test]:
        for name in sorted({*one.assigned, *two.assigned} & self.common):
            values = one.assigned.get(name, Name(name)), two.assigned.get(name, Name(name))
            if values[0] != values[1]:
                yield [(Binary("!=", *values), True)], []

    def _done(self, one: Reading, two: Reading) -> Iterator[Test]:
        if one.deeds == two.deeds:
            return
        shapes = [[(deed.kind, deed.name) for deed in reading.deeds] for reading in (one, two)]
        if shapes[0] != shapes[1] or len(set(shapes[0])) < len(shapes[0]):
            first, second = self._emission(one.deeds), self._emission(two.deeds)
            yield [], [(_unequal(first, second), _read(*one.deeds, *two.deeds))]
            return
        for left, right in zip(one.deeds, two.deeds, strict=True):
            if left.condition != right.condition:
                yield [(Binary("!=", left.condition, right.condition), True)], []
            for a, b in zip(left.arguments, right.arguments, strict=False):
                if a != b:
                    yield [(left.condition, True), (right.condition, True), (Binary("!=", a, b), True)], []

    def _emission(self, deeds: Iterable[Deed]) -> Callable[[Mapping[str, int]], tuple[object, ...] | None]:
        """The effects that are done, as a function of the values; None where they do not settle it."""
        readers = [(deed, self.solver.evaluator(deed.condition), [*map(self.solver.evaluator, deed.arguments)]) for deed in deeds]

        def run(values: Mapping[str, int]) -> tuple[object, ...] | None:
            done: list[object] = []
            for deed, condition, arguments in readers:
                holds = condition(values)
                given = [argument(values) for argument in arguments]
                if holds is None or (holds and None in given):
                    return None
                if holds:
                    done.append((deed.kind, deed.name, *given))
            return tuple(done)

        return run

    def _told(self, one: Reading, two: Reading, state: str, witness: Witness) -> Difference:
        found, numbers = witness
        read = {*_read(*one.deeds, *two.deeds), *_names(value for _, value in (*one.assigns, *two.assigns))}
        unsaid = (name for name in self.variables if name in read and name not in found)
        rest = {name: numbers.get(name, self.variables[name].model[0]) for name in unsaid}
        values = found | rest
        steps = self._step(self.old, one, state, values), self._step(self.new, two, state, values)
        same = (steps[0].effects, steps[0].assigns) == (steps[1].effects, steps[1].assigns)
        shown = {name: (found if same else values).get(name) for name in self.variables}
        told = tuple((name, self._literal(name, value)) for name, value in shown.items() if value is not None)
        return Difference(state, self.event, told, *steps, tuple((name, int(value)) for name, value in numbers.items()))

    def _step(self, lens: Lens, reading: Reading, state: str, values: Values) -> Step:
        def number(tree: Expr) -> int:
            return int(self.solver.evaluator(tree)(values) or 0)

        effects = []
        for deed in reading.deeds:
            if number(deed.condition):
                arguments = self._arguments(lens.machine, deed, [number(tree) for tree in deed.arguments])
                effects.append(f"{deed.kind} {deed.name}{arguments}")
        assigns = tuple((name, self._literal(name, number(tree))) for name, tree in reading.assigns)
        after = reading.goto or state
        return Step(reading.id, tuple(effects), assigns, reading.error, after, timers(lens.machine, reading, state, self.event))

    def _literal(self, name: str, value: int) -> str:
        return literal(int(value), self.variables[name].type)

    def _arguments(self, machine: ir.Machine, deed: Deed, values: list[int]) -> str:
        out = machine.outs.get((deed.kind, deed.name))
        fields = out.fields if out else (machine.vars[deed.name],) if deed.kind == "save" else ()
        shown = ", ".join(literal(value, field.type) for value, field in zip(values, fields, strict=False))
        return f"({shown})" if shown else ""


def _merged(old: Mapping[str, ir.Variable], new: Mapping[str, ir.Variable]) -> dict[str, ir.Variable]:
    """The variables of both, tried with the values of both."""
    both = {**new, **old}
    for name in old.keys() & new.keys():
        model = tuple(dict.fromkeys((*old[name].model, *new[name].model)))
        labels = tuple(dict.fromkeys((*old[name].type.labels, *new[name].type.labels)))
        both[name] = replace(old[name], model=model, type=replace(old[name].type, labels=labels))
    return both


def _joined(one: Reading, two: Reading) -> list[Condition] | None:
    """The conditions of both branches, None when they contradict each other word by word."""
    joined = dict.fromkeys((*one.conditions, *two.conditions))
    return None if any((tree, not wanted) in joined for tree, wanted in joined) else list(joined)


def _unequal(one: Callable[[Mapping[str, int]], object], two: Callable[[Mapping[str, int]], object]) -> Evaluator:
    def run(values: Mapping[str, int]) -> int | None:
        left, right = one(values), two(values)
        return None if left is None or right is None else left != right

    return run


def _read(*deeds: Deed) -> list[str]:
    return _names(tree for deed in deeds for tree in (*deed.arguments, deed.condition) if tree != ALWAYS)


def _names(trees: Iterable[Expr]) -> list[str]:
    return list(dict.fromkeys(name.name for tree in trees for name in names(tree)))
