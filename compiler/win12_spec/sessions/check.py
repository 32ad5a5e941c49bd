"""What must hold of a machine before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final

from win12_spec.diagnostics import Location, SpecError
from win12_spec.sessions import ir
from win12_spec.sessions.cells import Cell, prove
from win12_spec.sessions.check_branch import check_branch
from win12_spec.sessions.check_used import check_used


def check(
    machine: ir.Machine, errors: Set[str], ports: Set[str] | None = None, proved: ir.Machine | None = None
) -> list[Cell]:
    """The proved table. Raises SpecError at the first fault; `errors` are the codes of spec/errors.yaml.

    `proved`: a machine that passed; what is alike in both is not proved again.
    """
    _initial(machine)
    _names(machine)
    _enums(machine)
    _ids(machine)
    for branch in machine.transitions:
        check_branch(machine, branch, errors)
    _ports(machine, ports)
    _ops(machine)
    _timers(machine)
    table = prove(machine, proved)
    _states(machine)
    check_used(machine)
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


_CLASSES: Final = frozenset({"About", "Callable", "Code", "Final", "IntEnum", "Ports", "Protocol", "Recorder", "State", "Trace"})
"""What else has a name of that form in the code of a machine."""


def _enums(machine: ir.Machine) -> None:
    """In generated code an enum is a class beside those of the machine."""
    seen = dict.fromkeys([*_CLASSES, machine.class_name], "the code of every machine")
    for name, kind in machine.types.items():
        if kind.module:
            continue
        if kind.class_name in seen:
            message = f"enum '{name}' is class '{kind.class_name}', which {seen[kind.class_name]} has already"
            raise SpecError.at(machine.type_places[name], message, "rename it")
        seen[kind.class_name] = f"enum '{name}'"


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


def used_ports(machine: ir.Machine) -> Iterator[tuple[Location, str]]:
    """The ports that a machine asks, starts and calls, and where."""
    yield from ((ask.where, ask.port) for ask in machine.asks.values())
    yield from ((op.where, op.port) for op in machine.ops.values())
    yield from ((out.where, out.target) for out in machine.outs.values() if out.kind == "call")


def _ports(machine: ir.Machine, ports: Set[str] | None) -> None:
    for where, port in used_ports(machine):
        if ports is not None and port not in ports:
            raise SpecError.at(where, f"unknown port '{port}'", f"ports of spec/ports.yaml: {', '.join(sorted(ports))}")


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
