"""One machine in a world that may say anything: the same exploration twice, by TLC and by a few lines of Python.

Every event may come in every state, with every value of its fields and every answer of the ports that spec/models/alone.yaml,
or the `model` of the declaration, allows. A value is chosen only where the decision list first reads it, so that what is not
read does not multiply the work. Both explorers count machines (state, settings, variables); if they do not count the same, one
of the readings of the declaration is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from win12_spec import yamlio
from win12_spec.diagnostics import SpecError
from win12_spec.expr import Expr
from win12_spec.sessions import ir, tla, tla_expr
from win12_spec.sessions.cells import Cell, cells
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.tla_expr import TlaExpr, values

Domains = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Alone:
    """A machine and the values it meets: settings, fields and answers by name."""

    machine: ir.Machine
    domains: Domains

    def domain(self, variable: ir.Variable) -> tuple[int, ...]:
        """Values of a setting, field or answer."""
        return self.domains.get(variable.name, tuple(sorted(set(variable.model))))

    def reads(self, cell: Cell, tree: Expr) -> list[str]:
        """Fields and answers that an expression reads, in its order."""
        own = {*self.machine.settings, *self.machine.vars}
        return [name for name in dict.fromkeys(Scope(self.machine, cell.event).reads(tree)) if name not in own]


def named(spec: Path) -> list[str]:
    """The machines that spec/models/alone.yaml names: those that are explored in seconds. Raises SpecError."""
    path, shown = spec / "models" / "alone.yaml", f"{spec.name}/models/alone.yaml"
    return [str(name) for name in yamlio.load(path, shown)["machines"]] if path.is_file() else []


def check(spec: Path) -> None:
    """Raises SpecError unless the file, where there is one, speaks of every machine and of no other."""
    path, shown = spec / "models" / "alone.yaml", f"{spec.name}/models/alone.yaml"
    if not path.is_file():
        return
    document = yamlio.load(path, shown)
    yamlio.check_schema(document, spec / "schema" / "model_alone.json", shown)
    machines = {path.stem for path in (spec / "sessions").glob("*.yaml")}
    tables = [document[key] for key in ("machines", "too_large") if key in document]
    for table in tables:
        for name in set(table) - machines:
            raise SpecError.at(yamlio.locate(shown, table, name), f"there is no machine '{name}'", "remove it")
    for name in sorted(machines - {name for table in tables for name in table}):
        where = yamlio.locate(shown, document, "machines")
        raise SpecError.at(where, f"'{name}' is missing", "name it, or say under 'too_large' why it is not explored alone")


def load(spec: Path, machine: ir.Machine) -> Alone:
    """The machine with what spec/models/alone.yaml says of it. Raises SpecError."""
    path, shown = spec / "models" / "alone.yaml", f"{spec.name}/models/alone.yaml"
    if not path.is_file():
        return Alone(machine, {})
    document = yamlio.load(path, shown)
    yamlio.check_schema(document, spec / "schema" / "model_alone.json", shown)
    item = document["machines"].get(machine.name) or {}
    known = _variables(machine)
    domains = {}
    for name, chosen in item.items():
        where = yamlio.locate(shown, item, name)
        if name not in known:
            raise SpecError.at(where, f"'{name}' is no setting, field or answer of '{machine.name}'", "remove it")
        domains[str(name)] = tuple(_value(known[name], value, where) for value in chosen)
    return Alone(machine, domains)


def _variables(machine: ir.Machine) -> dict[str, ir.Variable]:
    fields = {name: field for event in machine.events.values() for name, field in event.fields.items()}
    return {**machine.settings, **{ask.name: ask.answer for ask in machine.asks.values()}, **fields}


def _value(variable: ir.Variable, value: Any, where: Any) -> int:
    labels = dict(variable.type.labels)
    number = labels.get(value) if isinstance(value, str) else int(value)
    if number is None or number not in variable.model:
        raise SpecError.at(where, f"'{value}' is not in the model of '{variable.name}'", "choose from its 'model'")
    return number


def module(alone: Alone) -> str:
    """The TLA+ module NAME_alone: every way through every cell."""
    return "\n".join(_Emitter(alone).lines()) + "\n"


CONFIGURATION = "SPECIFICATION Spec\nINVARIANT InRange\n"


class _Emitter:
    def __init__(self, alone: Alone) -> None:
        self.alone, self.machine = alone, alone.machine
        own = {*self.machine.settings, *self.machine.vars}
        consts = {name: const.model for name, const in self.machine.consts.items()}
        self.expr = TlaExpr(self.machine, lambda name: f"m.{name}" if name in own else f"v_{name}", consts)

    def lines(self) -> Iterator[str]:
        machine = self.machine
        yield f"---- MODULE {machine.name}_alone ----"
        yield f"EXTENDS {machine.name}"
        yield "VARIABLE m"
        settings = ", ".join(f"{s.name} : {self._set(s)}" for s in machine.settings.values())
        yield f"Init == \\E s \\in {f'[{settings}]' if settings else '{<<>>}'} : m = Initial(s)"
        names = []
        for number, cell in enumerate(cells(machine)):
            names.append(f"cell_{number}")
            yield f"\\* {cell.state.name}, {cell.event.name}"
            yield f'cell_{number} == m.state = "{cell.state.name}" /\\'
            yield from self._chain(cell)
        yield "Next ==\n" + "\n".join(f"    \\/ {name}" for name in names)
        yield "Spec == Init /\\ [][Next]_m"
        yield "InRange == TypeOK(m)\n===="

    def _set(self, variable: ir.Variable) -> str:
        numbers = self.alone.domain(variable)
        return values(variable) if variable.name not in self.alone.domains else _set(variable.type, numbers)

    def _chain(self, cell: Cell) -> Iterator[str]:
        scope, bound = Scope(self.machine, cell.event), set[str]()
        for number, branch in enumerate(cell.branches):
            last = number == len(cell.branches) - 1 or branch.guard is None
            if branch.guard is not None and not last:
                yield from self._choose(scope, cell, branch.guard, bound)
                yield f"    IF {self.expr.text(branch.guard)} THEN {self._leaf(scope, cell, branch, bound)} ELSE"
            else:
                yield f"    {self._leaf(scope, cell, branch, bound)}"
                break

    def _choose(self, scope: Scope, cell: Cell, tree: Expr, bound: set[str]) -> Iterator[str]:
        for name in self.alone.reads(cell, tree):
            if name not in bound:
                bound.add(name)
                yield f"    \\E v_{name} \\in {self._set(scope.variables[name])} :"

    def _leaf(self, scope: Scope, cell: Cell, branch: ir.Transition, bound: set[str]) -> str:
        inside = set(bound)
        chosen = [line.strip() for assign in branch.assigns for line in self._choose(scope, cell, assign.value, inside)]
        updates = [f'!.state = "{branch.goto}"'] if branch.goto else []
        updates += [f"!.{assign.target} = {self.expr.text(assign.value)}" for assign in branch.assigns]
        after = f"[m EXCEPT {', '.join(updates)}]" if updates else "m"
        return f"({' '.join(chosen)} m' = {after})"


def _set(kind: ir.Type, numbers: tuple[int, ...]) -> str:
    return "{" + ", ".join(tla_expr.literal(kind, number) for number in sorted(set(numbers))) + "}"


def write(folder: Path, alone: Alone) -> str:
    """Everything that TLC reads for a machine alone; returns the name of the module."""
    machine = alone.machine
    name = f"{machine.name}_alone"
    (folder / "win12.tla").write_text(tla.emit_support(), encoding="utf-8")
    (folder / f"{machine.name}.tla").write_text(tla.emit(machine, list(cells(machine))), encoding="utf-8")
    (folder / f"{name}.tla").write_text(module(alone), encoding="utf-8")
    (folder / f"{name}.cfg").write_text(CONFIGURATION, encoding="utf-8")
    return name
