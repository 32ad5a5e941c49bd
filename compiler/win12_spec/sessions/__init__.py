"""Sessions: from spec/sessions/*.yaml to an intermediate representation, checks, and what is emitted from it.

The language is described in docs/spec-language.md. A machine is checked before anything is made of it: names and types
resolve, the branches of each state and event exclude each other and leave nothing out, values fit, timers run where they
are waited for, every state is reached and left, and everything declared is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path
from typing import Any

from win12_spec import registry, yamlio
from win12_spec.sessions import c, diagram, docs, python, tla, vectors
from win12_spec.sessions.cells import Cell
from win12_spec.sessions.check import check
from win12_spec.sessions.interpret import with_true_constants
from win12_spec.sessions.ir import Machine
from win12_spec.sessions.load import Loader
from win12_spec.whole import check_ports

__all__ = ["Machine", "declared", "generate", "load", "load_all", "read"]


def load(path: Path, errors: Set[str], limits: Mapping[str, Any], spec: Path | None = None) -> Machine:
    """The machine in `path`, checked. `errors`: known codes; `limits`: values by name. Raises SpecError.

    `spec` is the spec folder, where frames and schema are looked up; by default the parent of the folder of `path`.
    """
    return _load(path, errors, limits, spec or path.parent.parent)[0]


def _load(path: Path, errors: Set[str], limits: Mapping[str, Any], spec: Path) -> tuple[Machine, list[Cell]]:
    machine = Loader(path, spec, limits).load()
    return machine, check(machine, errors, ports(spec))


def ports(spec: Path) -> set[str] | None:
    """The ports of spec/ports.yaml, None when the folder has no such file. Raises SpecError."""
    path, shown = spec / "ports.yaml", f"{spec.name}/ports.yaml"
    if not path.is_file():
        return None
    document = yamlio.load(path, shown)
    yamlio.check_schema(document, spec / "schema" / "ports.json", shown)
    return set(map(str, document["ports"]))


def load_all(spec: Path) -> list[tuple[Machine, list[Cell]]]:
    """Every machine of a spec folder with its table, by name of file. Raises SpecError."""
    errors = set(registry.load_errors(spec)[0])
    limits = {name: limit.value for name, limit in registry.load_limits(spec).items()}
    return [_load(path, errors, limits, spec) for path in sorted((spec / "sessions").glob("*.yaml"))]


def read(spec: Path) -> dict[str, Machine]:
    """Every machine of a spec folder by name, as it is to be checked: with model values of constants. Raises SpecError."""
    limits = {name: limit.value for name, limit in registry.load_limits(spec).items()}
    machines = [Loader(path, spec, limits).load() for path in sorted((spec / "sessions").glob("*.yaml"))]
    return {machine.name: machine for machine in machines}


def declared(spec: Path) -> dict[str, Machine]:
    """Every machine of a spec folder by name, as programs run it: with true constants, and without proofs. Raises SpecError."""
    return {name: with_true_constants(machine) for name, machine in read(spec).items()}


def generate(spec: Path) -> dict[str, str]:
    """Every text made of the sessions, by path below the repository. Raises SpecError."""
    texts = {
        "generated/python/win12_wire/sessions/__init__.py": python.emit_support(),
        "generated/tla/win12.tla": tla.emit_support(),
        **c.emit_support(),
    }
    loaded = load_all(spec)
    known = {machine.name: machine for machine, _ in loaded}
    check_ports(spec, known.values())
    vectors.load(spec, known, set(registry.load_errors(spec)[0]))  # for its faults alone: tests run them
    for machine, table in loaded:
        texts[f"generated/python/win12_wire/sessions/{machine.name}.py"] = python.emit(machine, table)
        texts[f"generated/tla/{machine.name}.tla"] = tla.emit(machine, table)
        texts |= c.emit(machine, table)
        texts[f"docs/sessions/{machine.name}.md"] = docs.page(machine)
        texts[f"docs/sessions/{machine.name}.svg"] = diagram.draw(machine)
    texts["docs/sessions.md"] = docs.index([machine for machine, _ in loaded])
    return texts
