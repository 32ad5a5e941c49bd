"""Lives that between them take every transition of a machine, found from its declaration.

Walks are directed (win12_spec.sessions.guide). What takes many steps of one kind, a counter that has to reach its limit, they
find badly, so what they leave is looked for among mutations of them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from win12_spec.sessions.guide import Guide
from win12_spec.sessions.interpret import Interpreter

from win12_fuzz.sessions import machines
from win12_fuzz.sessions.form import Form, Life, Step
from win12_fuzz.sessions.mutations import mutated

STEPS = 30
TRIES = 20_000
PATIENCE = 60  # walks in vain, after which mutations are cheaper
WALKING = 0.03  # how often a try is a walk even then
SIZE = 512


def covering(form: Form, ids: Callable[[bytes], Set[str]], known: Sequence[bytes] = (), seed: int = 1) -> Iterator[bytes]:
    """Those `known`, and lives until every transition was taken; each takes one that those before it did not.

    `ids` are the transitions that a life takes.
    """
    chance = random.Random(f"{seed} {form.machine.name}")
    guide = Guide(form.machine, chance)
    left = {branch.id for branch in form.machine.transitions}
    found, idle = list[bytes](), 0
    waiting = list(reversed(known))
    for _ in range(TRIES):
        if waiting:
            octets = waiting.pop()
            taken = ids(octets)
        elif idle < PATIENCE or chance.random() < WALKING:
            octets, taken = _walk(form, guide)
            idle = 0 if taken & left else idle + 1
        else:
            octets = mutated(form, chance.choice(found), SIZE, chance)
            taken = ids(octets)
            guide.taken.update(taken)
        if taken & left:
            left -= taken
            found.append(octets)
            yield octets
        if not left:
            return


def _walk(form: Form, guide: Guide) -> tuple[bytes, set[str]]:
    """One walk, cut behind the last transition that was taken for the first time."""
    machine, now = form.machine, 0
    settings = guide.settings(form.settings)
    model = Interpreter(machine, settings, lengths=machines.lengths(machine.name), table=guide.table)
    answers, taken, steps, useful = dict.fromkeys(form.names, 0), set[str](), list[Step](), 0
    for _ in range(STEPS):
        found = guide.next(model)
        if found is None:
            break
        event, values = found
        fields: dict[str, int] = {}
        if event.startswith("timer."):
            now = int(max(now, min(model.deadlines.values())))
            event = next(f"timer.{name}" for name in machine.timers if model.deadlines.get(name, now + 1) <= now)
            steps.append(Step(form.expires))
        else:
            fields = {name: values[name] for name in machine.events[event].fields}
            kind = next(kind for kind, one in enumerate(form.events) if one.name == event)
            steps.append(Step(kind, 0, tuple(fields.values())))
        needed = _needed(model, event, fields, answers, values)
        steps[-1:-1] = [Step(form.answers + form.names.index(name), 0, (value,)) for name, value in needed.items()]
        answers |= needed
        outcome = model.step(event, fields, answers, now)
        taken.add(outcome.id)
        useful = useful if guide.taken[outcome.id] else len(steps)
        guide.taken[outcome.id] += 1
    return form.write(Life(form.settings_of(settings), tuple(steps[:useful]))), taken


def _needed(
    model: Interpreter, event: str, fields: Mapping[str, int], before: Mapping[str, int], wanted: Mapping[str, int]
) -> dict[str, int]:
    """The answers without which a step would not do what it does with all that are wanted."""
    needed = {name: wanted[name] for name in before if before[name] != wanted[name]}
    outcome = model.peek(event, fields, {**before, **needed})
    for name in list(needed):
        fewer = {key: value for key, value in needed.items() if key != name}
        if model.peek(event, fields, {**before, **fewer}) == outcome:
            needed = fewer
    return needed
