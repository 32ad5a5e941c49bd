"""The functions of a machine: one per cell of the table, shared by states that do exactly the same.

A function tests its branches in the order of the file. An answer that a later branch needs too is put into a local as soon
as the question may be asked; otherwise the question stands inside the condition, so that it is only put when reached.
"""

from __future__ import annotations

from collections.abc import Sequence

from win12_spec.sessions import functions, ir
from win12_spec.sessions.cells import Cell
from win12_spec.sessions.functions import Step
from win12_spec.sessions.python_expr import PythonExpr, annotation
from win12_spec.sessions.solve import Condition, Solver


def steps(machine: ir.Machine, table: Sequence[Cell]) -> list[Step]:
    """Every function, in the order of events and states."""
    return functions.steps(machine, table, "_", lambda name, cell: _Function(machine, name, cell).text())


class _Function:
    def __init__(self, machine: ir.Machine, name: str, cell: Cell) -> None:
        self.machine, self.name, self.cell = machine, name, cell
        self.python = PythonExpr(self.machine, cell.event)
        self.solver = Solver(self.python.scope)

    def text(self) -> str:
        event = self.cell.event
        arguments = [
            f"m: {self.machine.class_name}",
            *(f"{f.name}: {annotation(f)}" for f in event.fields.values()),
            "now: float",
        ]
        lines = joined(f"def {self.name}(", arguments, ") -> Code | None:", "    ")
        body = self._body()
        if any("ports." in line for line in body):
            lines.append("    ports = m.ports")
        return "\n".join([*lines, *(f"    {line}" for line in body)])

    def _body(self) -> list[str]:
        lines: list[str] = []
        failed: list[Condition] = []
        branches = self.cell.branches
        for number, branch in enumerate(branches):
            last = number == len(branches) - 1
            lines += self._fetch(branch, failed)
            if branch.guard is None or last:
                lines += self._leaf(branch)
                break
            lines += [f"if {self.python.text(branch.guard)}:", *(f"    {line}" for line in self._leaf(branch))]
            failed.append((branch.guard, False))
        return lines

    def _fetch(self, branch: ir.Transition, failed: Sequence[Condition]) -> list[str]:
        """Questions of the guard that may be put whatever the guard finds first."""
        lines = []
        for name in self.python.asks(branch.guard):
            after = self.machine.asks[name].after
            if after is None or self.solver.find([*failed, (after, False)]) is None:
                lines.append(f"{name} = ports.{name}()")
                self.python.fetched.add(name)
        return lines

    def _leaf(self, branch: ir.Transition) -> list[str]:
        python, cell = self.python, self.cell
        target = functions.target(cell, branch)
        starts, stops = functions.timers(self.machine, cell, branch)
        early, effects = self._effects(branch)
        lines = [f"# {branch.id} ({self.machine.path}:{branch.where.line})", *early, *python.assigns(branch.assigns)]
        lines += [f"m.state = {target}"] if target else []
        lines += [f"m.{timer}_at = now + m.{timer}_after" for timer in starts]
        lines += [f"m.{timer}_at = NEVER" for timer in stops]
        error = f"Code.{branch.error}" if branch.error else "None"
        return [*lines, "if m.trace is not None:", f'    m.trace.taken("{branch.id}")', *effects, f"return {error}"]

    def _effects(self, branch: ir.Transition) -> tuple[list[str], list[str]]:
        """Statements before the assignments (values that an effect needs as they were), and the effects."""
        python, early, lines = self.python, [], []
        targets = {assign.target for assign in branch.assigns}
        for number, effect in enumerate(branch.effects):
            arguments = []
            for position, argument in enumerate(effect.arguments):
                text = python.text(argument)
                if targets & set(python.scope.reads(argument)):
                    early.append(f"argument_{number}_{position} = {text}")
                    text = f"argument_{number}_{position}"
                arguments.append(text)
            call = _call(effect, arguments)
            if effect.condition is None:
                lines.append(call)
                continue
            condition = python.text(effect.condition)
            if targets & set(python.scope.reads(effect.condition)):
                early.append(f"condition_{number} = {condition}")
                condition = f"condition_{number}"
            lines += [f"if {condition}:", f"    {call}"]
        return early, lines


def _call(effect: ir.Effect, arguments: Sequence[str]) -> str:
    if effect.kind == "save":
        return f"ports.save_{effect.name}(m.{effect.name})"
    name = effect.name if effect.kind == "call" else f"{effect.kind}_{effect.name}"
    return f"ports.{name}({', '.join(arguments)})"


def joined(head: str, items: Sequence[str], tail: str, indent: str, first: str = "") -> list[str]:
    """`head item, item tail` on one line if it fits, else broken between items."""
    whole = f"{head}{first}{', '.join(items)}{tail}"
    if len(whole) <= 130:
        return [whole]
    lines, line = [f"{head}{first}".rstrip()], ""
    for item in items:
        part = f"{item}, "
        if len(indent) + len(line) + len(part) > 128:
            lines.append(indent + line.rstrip())
            line = ""
        line += part
    lines.append(indent + line.rstrip())
    return [*lines, f"{indent[4:]}{tail.removeprefix(',')}"]
