"""The functions that generated code has: one per cell of the table, shared by states that do exactly the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from win12_spec.sessions import ir
from win12_spec.sessions.cells import Cell


@dataclass(frozen=True)
class Step:
    """One function and the states that use it."""

    name: str
    event: ir.Event
    states: tuple[str, ...]
    text: str


def steps(machine: ir.Machine, table: Sequence[Cell], prefix: str, text: Callable[[str, Cell], str]) -> list[Step]:
    """Every function, in the order of events and states. `text` writes one of a name, for the first of its cells."""
    made = [(cells, prefix + name(cells)) for cells in functions(machine, table)]
    return [Step(called, cells[0].event, tuple(c.state.name for c in cells), text(called, cells[0])) for cells, called in made]


def functions(machine: ir.Machine, table: Sequence[Cell]) -> list[list[Cell]]:
    """The cells that share a function, in the order of events and states."""
    groups: dict[tuple[object, ...], list[Cell]] = {}
    for cell in table:
        moves = tuple((target(cell, b), *timers(machine, cell, b)) for b in cell.branches)
        groups.setdefault((cell.event.name, tuple(b.id for b in cell.branches), moves), []).append(cell)
    return list(groups.values())


def name(cells: Sequence[Cell]) -> str:
    """What the function of these cells is called."""
    states = [cell.state.name.lower() for cell in cells]
    where = "_or_".join(states) if len(states) < 3 else f"{states[0]}_and_others"
    return f"{where}_{cells[0].event.method}"


def target(cell: Cell, branch: ir.Transition) -> str:
    """The state to go to; empty when it is the same."""
    return branch.goto if branch.goto and branch.goto != cell.state.name else ""


def timers(machine: ir.Machine, cell: Cell, branch: ir.Transition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Timers that start and timers that stop. A timer that runs in both states goes on, unless restarted."""
    after = machine.states[branch.goto or cell.state.name].timers
    starts = tuple(t for t in after if t not in cell.state.timers or t in branch.restart)
    if cell.event.group == "timer" and cell.event.name.split(".")[1] in after:
        starts = tuple(dict.fromkeys((*starts, cell.event.name.split(".")[1])))
    return starts, tuple(t for t in cell.state.timers if t not in after)
