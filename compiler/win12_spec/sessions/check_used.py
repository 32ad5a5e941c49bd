"""That everything declared is used: what nobody reads is a mistake or a forgotten rest."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.diagnostics import Location, SpecError
from win12_spec.expr import names
from win12_spec.sessions import ir
from win12_spec.sessions.walk import labels, read_by


def check_used(machine: ir.Machine) -> None:
    trees = [tree for branch in machine.transitions for tree in read_by(branch)]
    trees += [ask.after for ask in machine.asks.values() if ask.after is not None]
    trees += [definition.expr for definition in machine.definitions.values()]
    read = {name.name for tree in trees for name in names(tree)}
    enums = {label.enum for tree in trees for label in labels(tree)}
    done = {(effect.kind, effect.name) for branch in machine.transitions for effect in branch.effects}
    events = {branch.event for branch in machine.transitions if not branch.default or branch.event.startswith(("link.", "port."))}
    saved = {name for kind, name in done if kind == "save"}
    assigned = {assign.target for branch in machine.transitions for assign in branch.assigns}
    parts: list[tuple[str, str, Location, bool]] = [
        *(("constant", n, c.where, n in read) for n, c in machine.consts.items()),
        *(("setting", n, v.where, n in read) for n, v in machine.settings.items()),
        *(("variable", n, v.where, (n in read or n in saved) and n in assigned) for n, v in machine.vars.items()),
        *(("ask", n, a.where, n in read) for n, a in machine.asks.items()),
        *(("definition", n, d.where, n in read) for n, d in machine.definitions.items()),
        *(("op", n, o.where, ("start", n) in done) for n, o in machine.ops.items()),
        *((kind, n, out.where, (kind, n) in done) for (kind, n), out in machine.outs.items()),
        *(("event", n, e.where, n in events) for n, e in machine.events.items()),
        *(("persistent variable", n, v.where, n in saved) for n, v in machine.vars.items() if v.persist),
    ]
    for kind, name, where, used in parts:
        if not used:
            hint = "assign and read it, or remove it" if kind == "variable" else "use it or remove it"
            raise SpecError.at(where, f"{kind} '{name}' is never used", hint)
    typed = {v.type.name for v in _variables(machine)}
    for name, kind_ in machine.types.items():
        if name not in enums and kind_.name not in typed:
            raise SpecError.at(machine.type_places[name], f"enum '{name}' is never used", "use it or remove it")


def _variables(machine: ir.Machine) -> Iterator[ir.Variable]:
    yield from machine.settings.values()
    yield from machine.vars.values()
    yield from (ask.answer for ask in machine.asks.values())
    for event in machine.events.values():
        yield from event.fields.values()
    for out in machine.outs.values():
        yield from out.fields
