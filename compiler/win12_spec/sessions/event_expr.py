"""What writers of a machine's expressions have in common, whatever the language."""

from __future__ import annotations

from abc import ABC, abstractmethod

from win12_spec.expr import Binary, Choice, Expr, Name
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope


class EventExpr(ABC):
    """Writes expressions for the functions of one event: `m` is the machine, fields are arguments, answers are locals.

    `fetched`: the answers that a local holds.
    """

    def __init__(self, machine: ir.Machine, event: ir.Event) -> None:
        self.machine, self.event = machine, event
        self.scope = Scope(machine, event)
        self.fetched: set[str] = set()

    @abstractmethod
    def text(self, tree: Expr) -> str:
        """The expression, ready to stand alone."""

    def _part(self, tree: Expr) -> str:
        return f"({self.text(tree)})" if isinstance(self._resolve(tree), Binary | Choice) else self.text(tree)

    def _resolve(self, tree: Expr) -> Expr:
        while isinstance(tree, Name) and tree.name in self.machine.definitions:
            tree = self.machine.definitions[tree.name].expr
        return tree

    def asks(self, tree: Expr | None) -> list[str]:
        """Answers an expression needs that no local holds yet."""
        return [] if tree is None else [name for name in self.scope.asks(tree) if name not in self.fetched]
