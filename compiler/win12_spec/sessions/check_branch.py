"""What must hold of one branch: its guard, what it assigns, does, asks and restarts."""

from __future__ import annotations

from collections.abc import Set

from win12_spec.diagnostics import SpecError
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope, compatible, show
from win12_spec.sessions.walk import read_by


def check_branch(machine: ir.Machine, branch: ir.Transition, errors: Set[str]) -> None:
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
