"""Machines made wrong on purpose, to show that a property notices."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase

from win12_spec import expr
from win12_spec.diagnostics import SpecError
from win12_spec.model.config import Change
from win12_spec.sessions import ir
from win12_spec.sessions.branches import Branches
from win12_spec.sessions.scope import show


def changed(machine: ir.Machine, changes: tuple[Change, ...]) -> ir.Machine:
    """The machine with the changes that are meant for it. Raises SpecError where one changes nothing."""
    transitions = machine.transitions
    for change in changes:
        if change.machine == machine.name:
            transitions = _applied(machine, transitions, change)
    return replace(machine, transitions=transitions)


def _applied(machine: ir.Machine, transitions: list[ir.Transition], change: Change) -> list[ir.Transition]:
    found = [t for t in transitions if any(fnmatchcase(t.id, pattern) for pattern in change.ids)]
    if not found:
        raise SpecError.at(
            change.where, f"no transition of '{machine.name}' is called {' or '.join(change.ids)}", "see 'win12 spec graph'"
        )
    after = [_one(machine, t, change) if t in found else t for t in transitions if not (change.drop and t in found)]
    if after == transitions:
        raise SpecError.at(change.where, f"the change of {found[0].id} changes nothing", "give drop, if, goto, do or without")
    return after


def _one(machine: ir.Machine, branch: ir.Transition, change: Change) -> ir.Transition:
    if change.guard is not None:
        branch = replace(branch, guard=expr.parse(change.guard, change.where))
    if change.goto is not None:
        branch = replace(branch, goto=change.goto)
    if change.do is not None:
        assigns, effects = Branches({"transitions": []}, change.where.path, machine).effects({"do": list(change.do)})
        branch = replace(branch, assigns=assigns, effects=effects)
    for text in change.without:
        branch = _without(branch, text)
    return branch


def _without(branch: ir.Transition, text: str) -> ir.Transition:
    """Without the assignment to, or the effect called, `text`."""
    return replace(
        branch,
        assigns=tuple(a for a in branch.assigns if a.target != text),
        effects=tuple(e for e in branch.effects if text not in (e.name, f"{e.kind} {e.name}", show_effect(e))),
    )


def show_effect(effect: ir.Effect) -> str:
    """An effect as it is written."""
    arguments = f"({', '.join(show(a) for a in effect.arguments)})" if effect.arguments else ""
    return f"{effect.kind} {effect.name}{arguments}"
