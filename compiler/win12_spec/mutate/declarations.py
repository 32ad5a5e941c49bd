"""Mistakes in what stands beside the transitions: definitions, timers of states, when something may be asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from win12_spec.mutate.expressions import Variant, variants
from win12_spec.mutate.maker import Made, Maker, became
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope


def definitions(maker: Maker) -> Iterator[Made]:
    """Other definitions."""
    for name, definition in maker.machine.definitions.items():
        for variant in _varied_definition(maker, definition):
            definitions = {**maker.machine.definitions, name: replace(definition, expr=variant.whole)}
            made = replace(maker.machine, definitions=definitions)
            yield "definition", definition.where, f"{name}: {became(variant)}", made


def _varied_definition(maker: Maker, definition: ir.Definition) -> Iterator[Variant]:
    read = {name for event in maker.machine.events.values() for name in event.fields}
    blank = replace(maker.machine, events={})
    everything = Scope(blank, None)
    for event in maker.machine.events.values():
        everything.variables |= {name: field for name, field in event.fields.items() if name in read}
    boolean = everything.type(definition.expr, definition.where).is_bool
    yield from variants(definition.expr, maker.machine, boolean=boolean)


def timers(maker: Maker) -> Iterator[Made]:
    """A timer that does not run in a state."""
    for name, state in maker.machine.states.items():
        for timer in state.timers:
            states = {
                **maker.machine.states,
                name: replace(state, timers=tuple(other for other in state.timers if other != timer)),
            }
            branches = []
            for branch in maker.machine.transitions:
                if branch.event == f"timer.{timer}" and name in branch.sources:
                    left = tuple(source for source in branch.sources if source != name)
                    branches += [replace(branch, sources=left)] if left else []
                else:
                    branches.append(branch)
            made = replace(maker.changed(branches), states=states)
            yield "timer: dropped", state.where, f"{name}: timer {timer} does not run", made


def asks(maker: Maker) -> Iterator[Made]:
    """What may be asked at any time."""
    for name, ask in maker.machine.asks.items():
        if ask.after is not None:
            made = replace(maker.machine, asks={**maker.machine.asks, name: replace(ask, after=None)})
            yield "ask: after dropped", ask.where, f"{name}: may be asked at any time", made
