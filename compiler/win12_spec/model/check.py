"""One model, checked: modules and configuration written to a folder of their own, TLC run there, wrong machines refuted."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from win12_spec.model import tlc
from win12_spec.model.config import Model, MustFail, Size, cfg
from win12_spec.model.wrong import changed
from win12_spec.sessions import ir, tla
from win12_spec.sessions.cells import cells

Machines = Mapping[str, ir.Machine]
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Effort:
    """How much TLC may take: threads, seconds, memory of the Java machine; `progress` is told the states found so far."""

    workers: int = 1
    seconds: float = 3600.0
    memory: str = "3g"
    progress: Progress | None = None


DEFAULT = Effort()


@dataclass(frozen=True)
class Task:
    """What TLC is to do: a model over some machines, at a size, with these invariants or temporal properties."""

    model: Model
    machines: Machines
    size: Size
    invariants: Sequence[str] = ()
    properties: Sequence[str] = ()


@dataclass(frozen=True)
class Run:
    """One run of TLC: what was checked, over which size, and the outcome."""

    name: str
    claims: tuple[str, ...]
    outcome: tlc.Outcome

    @property
    def holds(self) -> bool:
        """Nothing was violated."""
        return self.outcome.violated is None


def safety(model: Model, machines: Machines, size: str, effort: Effort = DEFAULT) -> Run:
    """All invariants of a model at a size. Raises ModelError."""
    return run("safety", Task(model, machines, model.sizes[size], tuple(model.invariants)), effort)


def liveness(model: Model, machines: Machines, effort: Effort = DEFAULT) -> Run | None:
    """All temporal properties of a model, None when it has none. Raises ModelError."""
    if model.liveness is None:
        return None
    return run("liveness", Task(model, machines, model.liveness, properties=tuple(model.properties)), effort)


def refute(model: Model, machines: Machines, wrong: MustFail, effort: Effort = DEFAULT) -> Run:
    """The property that must refute a wrong machine, run over it. Raises ModelError; SpecError where a change fits nothing."""
    broken = {name: changed(machine, wrong.changes) for name, machine in machines.items()}
    invariant = wrong.refutes in model.invariants
    size = model.sizes["small"] if invariant or model.liveness is None else model.liveness
    size = Size({**size.constants, **wrong.constants}, size.consts)
    claim = (wrong.refutes,)
    return run(wrong.id, Task(model, broken, size, *((claim, ()) if invariant else ((), claim))), effort)


def refuted(run: Run) -> bool:
    """Whether a wrong machine was refuted by the property that must do it, and by nothing else."""
    return run.outcome.violated in (*run.claims, "temporal")


def run(name: str, task: Task, effort: Effort = DEFAULT) -> Run:
    """TLC on a task, in a folder of its own that is removed. Raises ModelError."""
    with tempfile.TemporaryDirectory(prefix="win12-model-") as folder:
        write(Path(folder), task)
        outcome = tlc.run(
            Path(folder),
            task.model.name,
            workers=effort.workers,
            deadlock=task.model.deadlock and bool(task.invariants),
            seconds=effort.seconds,
            memory=effort.memory,
            progress=effort.progress,
        )
    return Run(name, (*task.invariants, *task.properties), outcome)


def write(folder: Path, task: Task) -> None:
    """Everything that TLC reads, for whoever wants to run it by hand too."""
    model, size = task.model, task.size
    (folder / "win12.tla").write_text(tla.emit_support(), encoding="utf-8")
    for name in model.machines:
        machine = task.machines[name]
        consts = {const: value for const, value in size.consts.items() if const in machine.consts}
        (folder / f"{name}.tla").write_text(tla.emit(machine, list(cells(machine)), consts), encoding="utf-8")
    for path in sorted(model.path.parent.glob("*.tla")):
        shutil.copy(path, folder / path.name)
    (folder / f"{model.name}.cfg").write_text("\n".join(_configuration(task)) + "\n", encoding="utf-8")


def _configuration(task: Task) -> Iterator[str]:
    constants, properties = task.size.constants, task.properties
    yield f"SPECIFICATION {'FairSpec' if properties else 'Spec'}"
    if constants:
        yield "CONSTANTS"
        yield from (f"  {name} = {cfg(value)}" for name, value in constants.items())
    if not properties and "\nView ==" in task.model.path.read_text(encoding="utf-8"):
        yield "VIEW View"
    if task.invariants:
        yield f"INVARIANTS {' '.join(task.invariants)}"
    if properties:
        yield f"PROPERTIES {' '.join(properties)}"
