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
class Run:
    """One run of TLC: what was checked, over which size, and the outcome."""

    name: str
    claims: tuple[str, ...]
    outcome: tlc.Outcome

    @property
    def holds(self) -> bool:
        """Nothing was violated."""
        return self.outcome.violated is None


def safety(model: Model, machines: Machines, size: str, **options: object) -> Run:
    """All invariants of a model at a size. Raises ModelError."""
    return _run(model, machines, "safety", model.sizes[size], tuple(model.invariants), (), **options)


def liveness(model: Model, machines: Machines, **options: object) -> Run | None:
    """All temporal properties of a model, None when it has none. Raises ModelError."""
    if model.liveness is None:
        return None
    return _run(model, machines, "liveness", model.liveness, (), tuple(model.properties), **options)


def refute(model: Model, machines: Machines, wrong: MustFail, **options: object) -> Run:
    """The property that must refute a wrong machine, run over it. Raises ModelError; SpecError where a change fits nothing."""
    broken = {name: changed(machine, wrong.changes) for name, machine in machines.items()}
    invariant = wrong.refutes in model.invariants
    size = model.sizes["small"] if invariant or model.liveness is None else model.liveness
    size = Size({**size.constants, **wrong.constants}, size.consts)
    invariants, properties = ((wrong.refutes,), ()) if invariant else ((), (wrong.refutes,))
    return _run(model, broken, wrong.id, size, invariants, properties, **options)


def _run(
    model: Model, machines: Machines, name: str, size: Size, invariants: Sequence[str], properties: Sequence[str], *,
    workers: int = 1, seconds: float = 3600.0, memory: str = "3g", progress: Progress | None = None,
) -> Run:  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="win12-model-") as folder:
        write(Path(folder), model, machines, size, invariants, properties)
        outcome = tlc.run(
            Path(folder), model.name, workers=workers, deadlock=model.deadlock and bool(invariants),
            seconds=seconds, memory=memory, progress=progress,
        )  # fmt: skip
    return Run(name, (*invariants, *properties), outcome)


def write(
    folder: Path, model: Model, machines: Machines, size: Size, invariants: Sequence[str], properties: Sequence[str]
) -> None:
    """Everything that TLC reads, for whoever wants to run it by hand too."""
    (folder / "win12.tla").write_text(tla.emit_support(), encoding="utf-8")
    for name in model.machines:
        machine = machines[name]
        consts = {const: value for const, value in size.consts.items() if const in machine.consts}
        (folder / f"{name}.tla").write_text(tla.emit(machine, list(cells(machine)), consts), encoding="utf-8")
    for path in sorted(model.path.parent.glob("*.tla")):
        shutil.copy(path, folder / path.name)
    (folder / f"{model.name}.cfg").write_text(
        "\n".join(_configuration(model, size, invariants, properties)) + "\n", encoding="utf-8"
    )


def _configuration(model: Model, size: Size, invariants: Sequence[str], properties: Sequence[str]) -> Iterator[str]:
    yield f"SPECIFICATION {'FairSpec' if properties else 'Spec'}"
    if size.constants:
        yield "CONSTANTS"
        yield from (f"  {name} = {cfg(value)}" for name, value in size.constants.items())
    if not properties and "\nView ==" in model.path.read_text(encoding="utf-8"):
        yield "VIEW View"
    if invariants:
        yield f"INVARIANTS {' '.join(invariants)}"
    if properties:
        yield f"PROPERTIES {' '.join(properties)}"
