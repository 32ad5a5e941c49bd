"""The C functions of a machine: one per cell of the table, shared by states that do exactly the same.

They test the branches in the order of the file and put the questions where the Python does (see python_step).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from win12_spec.emit.c_lines import indent
from win12_spec.emit.c_words import word
from win12_spec.sessions import functions, ir
from win12_spec.sessions.c_expr import CExpr, c_type
from win12_spec.sessions.cells import Cell
from win12_spec.sessions.functions import Step
from win12_spec.sessions.solve import Condition, Solver


def steps(machine: ir.Machine, table: Sequence[Cell]) -> list[Step]:
    """Every function, in the order of events and states."""
    return functions.steps(machine, table, "", lambda name, cell: _Function(machine, name, cell).text())


class _Function:
    def __init__(self, machine: ir.Machine, name: str, cell: Cell) -> None:
        self.machine, self.name, self.cell = machine, name, cell
        self.c = CExpr(machine, cell.event)
        self.solver = Solver(self.c.scope)

    def text(self) -> str:
        arguments = [f"struct win12_{self.machine.name} *m", *parameters(self.cell.event.fields.values()), "win12_time now"]
        body = self._body()
        inside = "\n".join(body)
        unused = [name for name in (*map(word, self.cell.event.fields), "now") if not _reads(inside, name)]
        ports = [f"const struct win12_{self.machine.name}_ports *ports = m->ports;"] if "ports->" in inside else []
        lines = [*(f"(void){name};" for name in unused), *body]
        if ports:
            lines = [*ports, "", *lines]
        head = f"static win12_code {self.name}({', '.join(arguments)})"
        return "\n".join([head, "{", *indent(lines), "}"])

    def _body(self) -> list[str]:
        lines: list[str] = []
        failed: list[Condition] = []
        branches = self.cell.branches
        for number, branch in enumerate(branches):
            lines += self._fetch(branch, failed)
            if branch.guard is None or number == len(branches) - 1:
                return lines + self._leaf(branch)
            lines += [f"if ({self.c.text(branch.guard)}) {{", *indent(self._leaf(branch)), "}"]
            failed.append((branch.guard, False))
        return lines

    def _fetch(self, branch: ir.Transition, failed: Sequence[Condition]) -> Iterator[str]:
        """Questions of the guard that may be put whatever the guard finds first."""
        for name in self.c.asks(branch.guard):
            ask = self.machine.asks[name]
            if ask.after is None or self.solver.find([*failed, (ask.after, False)]) is None:
                yield f"const {c_type(ask.answer.type)} {word(name)} = ports->{word(name)}(ports->context);"
                self.c.fetched.add(name)

    def _leaf(self, branch: ir.Transition) -> list[str]:
        machine, goto = self.machine, functions.target(self.cell, branch)
        starts, stops = functions.timers(machine, self.cell, branch)
        early, effects = self._effects(branch)
        lines = [f"/* {branch.id} ({machine.path}:{branch.where.line}) */", *early, *self.c.assigns(branch.assigns)]
        lines += [f"m->state = {state_constant(machine, goto)};"] if goto else []
        lines += [f"m->{timer}_at = win12_after(now, m->{timer}_after);" for timer in starts]
        lines += [f"m->{timer}_at = WIN12_NEVER;" for timer in stops]
        error = f"WIN12_E_{branch.error}" if branch.error else "WIN12_OK"
        return [*lines, f"m->transition = {id_constant(machine, branch.id)};", *effects, f"return {error};"]

    def _effects(self, branch: ir.Transition) -> tuple[list[str], list[str]]:
        """Statements before the assignments (values that an effect needs as they were), and the effects."""
        early: list[str] = []
        lines: list[str] = []
        targets = {assign.target for assign in branch.assigns}
        for number, effect in enumerate(branch.effects):
            arguments = []
            for field, argument in zip(self._fields(effect), effect.arguments, strict=True):
                text = self.c.value(argument, field.type)
                if targets & set(self.c.scope.reads(argument)):
                    early.append(f"const {c_type(field.type)} {field.name}_{number} = {text};")
                    text = f"{field.name}_{number}"
                arguments.append(text)
            call = _call(effect, arguments)
            if effect.condition is None:
                lines += [f"if (!{call}) {{", "    return WIN12_E_PORT_FAILED;", "}"]
                continue
            condition = self.c.text(effect.condition)
            if targets & set(self.c.scope.reads(effect.condition)):
                early.append(f"const bool condition_{number} = {condition};")
                condition = f"condition_{number}"
            guarded = f"({condition})" if " " in condition else condition
            lines += [f"if ({guarded} && !{call}) {{", "    return WIN12_E_PORT_FAILED;", "}"]
        return early, lines

    def _fields(self, effect: ir.Effect) -> tuple[ir.Variable, ...]:
        if effect.kind in ("save", "start"):
            return ()
        return self.machine.outs[effect.kind, effect.name].fields


def _call(effect: ir.Effect, arguments: Sequence[str]) -> str:
    given = (f"m->{word(effect.name)}",) if effect.kind == "save" else arguments
    return f"ports->{word(method(effect.kind, effect.name))}({', '.join(['ports->context', *given])})"


def method(kind: str, name: str) -> str:
    """Name of the port that does an effect."""
    return name if kind == "call" else f"{kind}_{name}"


def parameters(fields: Iterable[ir.Variable]) -> list[str]:
    """The fields of an event or an effect as C parameters."""
    return [f"{c_type(field.type)} {word(field.name)}" for field in fields]


def state_constant(machine: ir.Machine, state: str) -> str:
    """The enumerator of a state."""
    return f"WIN12_{machine.name}_{state}".upper()


def id_constant(machine: ir.Machine, transition: str) -> str:
    """The enumerator of a transition id."""
    return f"WIN12_{machine.name}_ID_{transition}".upper()


def _reads(text: str, name: str) -> bool:
    """Whether C text uses a parameter: the name, not as a member."""
    return re.search(rf"(?<![\w>.]){name}\b(?!\()", text) is not None
