"""What must hold of a machine before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from win12_spec.diagnostics import Location, SpecError
from win12_spec.expr import names
from win12_spec.sessions import ir
from win12_spec.sessions.cells import Cell, prove
from win12_spec.sessions.scope import Scope, compatible, show
from win12_spec.sessions.walk import labels, read_by


def check(machine: ir.Machine, errors: Set[str], ports: Set[str] | None = None) -> list[Cell]:
    """The proved table. Raises SpecError at the first fault; `errors` are the codes of spec/errors.yaml."""
    _initial(machine)
    _names(machine)
    _ids(machine)
    for branch in machine.transitions:
        _branch(machine, branch, errors)
    _ports(machine, ports)
    _ops(machine)
    _timers(machine)
    table = prove(machine)
    _states(machine)
    _used(machine)
    return table


def _initial(machine: ir.Machine) -> None:
    starts = [state for state in machine.states.values() if state.initial]
    if len(starts) != 1:
        state = starts[1] if starts else next(iter(machine.states.values()))
        raise SpecError.at(
            state.where, f"a machine has one initial state, this one has {len(starts)}", "write 'initial: true' in one state"
        )


def _names(machine: ir.Machine) -> None:
    seen: dict[str, str] = {"true": "constants", "false": "constants", "now": "times", "state": "states"}
    parts: list[tuple[str, dict[str, Location]]] = [
        ("consts", {n: c.where for n, c in machine.consts.items()}),
        ("settings", {n: v.where for n, v in machine.settings.items()}),
        ("vars", {n: v.where for n, v in machine.vars.items()}),
        ("asks", {n: a.where for n, a in machine.asks.items()}),
        ("defs", {n: d.where for n, d in machine.definitions.items()}),
    ]
    for part, found in parts:
        for name, where in found.items():
            if name in seen:
                raise SpecError.at(where, f"'{name}' is declared twice, in '{seen[name]}' and in '{part}'", "rename one of them")
            seen[name] = part
    for event in machine.events.values():
        for name, field in event.fields.items():
            if name in seen:
                raise SpecError.at(field.where, f"field '{name}' hides '{name}' of '{seen[name]}'", "rename one of them")


def _ids(machine: ir.Machine) -> None:
    seen: dict[str, ir.Transition] = {}
    for branch in machine.transitions:
        if branch.id in seen:
            raise SpecError.at(
                branch.where,
                f"transition '{branch.id}' is declared twice",
                f"the other one is at line {seen[branch.id].where.line}",
            )
        seen[branch.id] = branch


def _branch(machine: ir.Machine, branch: ir.Transition, errors: Set[str]) -> None:
    scope = Scope(machine, machine.events[branch.event])
    if branch.guard is not None and not scope.type(branch.guard, branch.where).is_bool:
        raise SpecError.at(
            branch.where, f"the guard of '{branch.id}' is '{show(branch.guard)}', which is not a condition", "write a comparison"
        )
    if branch.error and branch.error not in errors:
        raise SpecError.at(branch.where, f"unknown error '{branch.error}'", "errors stand in spec/errors.yaml")
    _assigns(machine, branch, scope)
    for effect in branch.effects:
        _effect(machine, branch, effect, scope)
    for timer in branch.restart:
        if timer not in machine.timers:
            raise SpecError.at(branch.where, f"unknown timer '{timer}'", f"timers: {', '.join(machine.timers)}")
        if any(timer not in machine.states[branch.goto or source].timers for source in branch.sources):
            raise SpecError.at(
                branch.where,
                f"'{branch.id}' restarts timer '{timer}', which does not run in state '{branch.goto or branch.sources[0]}'",
                "list it under the 'timers' of the state",
            )
    if branch.group and branch is next(b for b in machine.transitions if b.group == branch.group):
        _asked(machine, branch, scope)


def _assigns(machine: ir.Machine, branch: ir.Transition, scope: Scope) -> None:
    assigned: set[str] = set()
    for assign in branch.assigns:
        if assign.target not in machine.vars:
            kind = "a setting" if assign.target in machine.settings else "not a variable"
            raise SpecError.at(
                assign.where, f"'{assign.target}' cannot be assigned, it is {kind}", f"variables: {', '.join(machine.vars)}"
            )
        if assign.target in assigned:
            raise SpecError.at(
                assign.where, f"'{assign.target}' is assigned twice in '{branch.id}'", "assignments are simultaneous: one each"
            )
        assigned.add(assign.target)
        kind_, target = scope.type(assign.value, assign.where), machine.vars[assign.target].type
        if not compatible(kind_, target):
            raise SpecError.at(
                assign.where,
                f"'{assign.target}' is '{target.name}', but '{show(assign.value)}' is '{kind_.name}'",
                "both must be of the same kind",
            )


def _effect(machine: ir.Machine, branch: ir.Transition, effect: ir.Effect, scope: Scope) -> None:
    if effect.condition is not None and not scope.type(effect.condition, effect.where).is_bool:
        raise SpecError.at(effect.where, f"'{show(effect.condition)}' is not a condition", "write a comparison after 'if'")
    if effect.kind == "save":
        if effect.name not in machine.vars or not machine.vars[effect.name].persist:
            raise SpecError.at(effect.where, f"'{effect.name}' cannot be saved", "only a variable with 'persist: true' can")
        return
    if effect.kind == "start":
        if effect.name not in machine.ops:
            raise SpecError.at(effect.where, f"unknown op '{effect.name}'", f"ops: {', '.join(machine.ops)}")
        return
    out = machine.outs.get((effect.kind, effect.name))
    if out is None:
        known = [name for kind, name in machine.outs if kind == effect.kind]
        raise SpecError.at(effect.where, f"unknown {effect.kind} '{effect.name}'", f"{effect.kind}s: {', '.join(known)}")
    if len(out.fields) != len(effect.arguments):
        raise SpecError.at(
            effect.where,
            f"'{effect.name}' takes {len(out.fields)} arguments, not {len(effect.arguments)}",
            f"fields: {', '.join(f.name for f in out.fields)}",
        )
    for field, argument in zip(out.fields, effect.arguments, strict=True):
        kind = scope.type(argument, effect.where)
        if not compatible(kind, field.type):
            raise SpecError.at(
                effect.where,
                f"'{field.name}' of '{effect.name}' is '{field.type.name}', but '{show(argument)}' is '{kind.name}'",
                "both must be of the same kind",
            )


def _asked(machine: ir.Machine, first: ir.Transition, scope: Scope) -> None:
    """The `ask` list of a transition, or of a group, is what its branches read. `first` is the group's first branch."""
    group = [branch for branch in machine.transitions if branch.group == first.group]
    read = dict.fromkeys(ask for branch in group for tree in read_by(branch) for ask in scope.asks(tree))
    for ask in read:
        if ask not in first.asks:
            raise SpecError.at(first.where, f"'{ask}' is read but not listed in 'ask'", f"write 'ask: [{', '.join(read)}]'")
    for ask in first.asks:
        if ask not in read:
            raise SpecError.at(first.where, f"'{ask}' is asked but never read", "remove it from 'ask'")


def _ports(machine: ir.Machine, ports: Set[str] | None) -> None:
    parts: list[ir.Ask | ir.Op | ir.Out] = [*machine.asks.values(), *machine.ops.values()]
    parts += [out for out in machine.outs.values() if out.kind == "call"]
    for part in parts:
        port = part.target if isinstance(part, ir.Out) else part.port
        if ports is not None and port not in ports:
            raise SpecError.at(part.where, f"unknown port '{port}'", f"ports of spec/ports.yaml: {', '.join(sorted(ports))}")


def _ops(machine: ir.Machine) -> None:
    for op in machine.ops.values():
        if op.done not in machine.events or not op.done.startswith("done."):
            raise SpecError.at(
                op.where, f"op '{op.name}' ends with '{op.done}', which is not a 'done' event", "declare it under 'events'"
            )
    ended = {op.done for op in machine.ops.values()}
    for event in machine.events.values():
        if event.group == "done" and event.name not in ended:
            raise SpecError.at(event.where, f"no op ends with event '{event.name}'", "name it as 'done' of an op")


def _timers(machine: ir.Machine) -> None:
    for branch in machine.transitions:
        group, _, timer = branch.event.partition(".")
        for state in branch.sources:
            if group == "timer" and timer not in machine.states[state].timers:
                raise SpecError.at(
                    branch.where, f"timer '{timer}' does not run in state '{state}'", "list it under the 'timers' of the state"
                )
    for state_ in machine.states.values():
        for timer in state_.timers:
            if not machine.taken(state_.name, f"timer.{timer}"):
                raise SpecError.at(
                    state_.where,
                    f"state '{state_.name}' runs timer '{timer}' but does not say what to do when it ends",
                    f"add a transition for event 'timer.{timer}'",
                )


def _states(machine: ir.Machine) -> None:
    ways = {name: {t.goto for t in machine.transitions if name in t.sources and t.goto} - {name} for name in machine.states}
    reached, todo = {machine.initial}, [machine.initial]
    while todo:
        new = ways[todo.pop()] - reached
        reached |= new
        todo += new
    for name, state in machine.states.items():
        if name not in reached:
            raise SpecError.at(state.where, f"state '{name}' can never be reached", "add a transition with 'goto' to it")
        if not ways[name] and not state.final:
            raise SpecError.at(
                state.where, f"state '{name}' has no way out", "add a transition that leaves it, or write 'final: true'"
            )


def _used(machine: ir.Machine) -> None:
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
            raise SpecError.at(Location(machine.path), f"enum '{name}' is never used", "use it or remove it")


def _variables(machine: ir.Machine) -> Iterator[ir.Variable]:
    yield from machine.settings.values()
    yield from machine.vars.values()
    yield from (ask.answer for ask in machine.asks.values())
    for event in machine.events.values():
        yield from event.fields.values()
    for out in machine.outs.values():
        yield from out.fields
