"""How mutants are made.

A mistake is made at one place of the file. A rule, an action or a default that several branches share is one place, so the mutant
has the mistake in all of them, as it would be read from a file with it. Groups are put together again: each branch of a `first`
group holds only where those that are now before it do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from win12_spec.diagnostics import Location
from win12_spec.expr import Binary, Expr, Name, Number, Unary
from win12_spec.mutate.expressions import Variant, variants
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope, show

Edit = Callable[[ir.Transition], ir.Transition]
Made = tuple[str, Location, str, ir.Machine]
"""A mutant: operator, place, what it is in words."""


class Maker:
    """A machine, and its branches by their places."""

    def __init__(self, machine: ir.Machine) -> None:
        self.machine = machine
        self.places: dict[Location, list[ir.Transition]] = {}
        for branch in machine.transitions:
            self.places.setdefault(branch.where, []).append(branch)

    def changed(self, transitions: Iterable[ir.Transition]) -> ir.Machine:
        """The machine with other branches."""
        return replace(self.machine, transitions=regrouped(transitions))

    def edited(self, where: Location, edit: Edit) -> ir.Machine:
        """The machine with the branches of a place edited."""
        return self.changed(edit(branch) if branch.where == where else branch for branch in self.machine.transitions)

    def varied(self, tree: Expr, event: str, where: Location) -> Iterator[Variant]:
        """Variants of a value that is assigned or given; a plain name is also tried one off, or negated."""
        kind = Scope(self.machine, self.machine.events.get(event)).type(tree, where)
        yield from variants(tree, self.machine, boolean=kind.is_bool)
        if isinstance(tree, Name) and not (kind.is_bool or kind.is_enum) and tree.name not in self.machine.consts:
            more = Binary("+", tree, Number(1))
            yield Variant("constant", tree, more, more)


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


def ids(branches: Sequence[ir.Transition]) -> str:
    """Which branches those of a place are."""
    return branches[0].id + (f" and {len(branches) - 1} more" if len(branches) > 1 else "")


def became(variant: Variant) -> str:
    """A variant in words."""
    old, new = variant.old, variant.new
    if isinstance(new, Unary) and new.operand == old:
        return f"'{show(old)}' negated"
    return f"'{show(old)}' -> '{show(new)}'"
