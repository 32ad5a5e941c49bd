"""Targets `machine_NAME`: a session machine as Python, as C and as it is declared, taking the same steps."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from win12_spec import registry
from win12_spec.sessions import vectors
from win12_spec.sessions.interpret import Table
from win12_spec.sessions.ir import Machine

from win12_fuzz.agreement.compiled import compiler
from win12_fuzz.agreement.steps import Taken
from win12_fuzz.places import SPEC
from win12_fuzz.sessions import harness, lives, machines, mutations, native, walks
from win12_fuzz.sessions.form import Form, Life, Step, boundaries, put
from win12_fuzz.target import Reach


class MachineTarget:
    """One session machine. Its input is a life, see form.py.

    `run` compares every step that the three take: transition, state, error, variables, timers, effects with their arguments.
    The declaration decides, and it raises where it has no step or two. Without a C compiler there are two; `compared` says so.
    """

    limit = 1024

    def __init__(self, name: str) -> None:
        self.machine_name = name
        self.name = f"machine_{name}"
        self.doc = f"The session machine `{name}` in {', '.join(self.compared)}: the same steps for any life."

    @property
    def compared(self) -> tuple[str, ...]:
        """What `run` compares here."""
        return ("declaration", "Python", "C") if compiler() else ("declaration", "Python")

    @cached_property
    def machine(self) -> Machine:
        return machines.machine(self.machine_name)

    @cached_property
    def form(self) -> Form:
        return Form(self.machine)

    @cached_property
    def _table(self) -> Table:
        return Table(self.machine)

    def wanted(self, octets: bytes) -> list[Taken]:
        """The steps that the declaration takes."""
        return lives.declared(self.form, self.form.read(octets), self._table)

    def run(self, octets: bytes) -> None:
        wanted = self.wanted(octets)
        self.check_ranges(wanted)
        lives.same("Python", lives.python(self.form, self.form.read(octets)), wanted)
        library = native.library(self.machine_name)
        if library is not None:
            lives.same("C", library.taken(octets), wanted)

    def check_ranges(self, steps: Iterable[Taken]) -> None:
        """What is assigned fits the type of its variable."""
        for step in steps:
            for name, value in step.variables.items():
                assert 0 <= value < 1 << self.machine.vars[name].type.bits, f"'{step.id}' makes {name} {value}"

    def seeds(self) -> Iterator[bytes]:
        """The vectors of the machine, and lives that take every transition."""
        yield from walks.covering(self.form, self._ids, list(vector_lives(self.form)))

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        return mutations.mutated(self.form, octets, size, random.Random(seed))

    def pieces(self, octets: bytes) -> list[bytes]:
        """The parts that can be left out."""
        return self.form.pieces(octets)

    def dictionary(self) -> list[bytes]:
        """A step of each kind with nothing in it, and the values at which code turns."""
        types = {kind for step in range(self.form.kinds) for kind in self.form.types(step) if not kind.is_bool}
        values = {put(kind, value) for kind in types for value in boundaries(self.machine, kind)}
        return [bytes((kind, 0)) for kind in range(self.form.kinds)] + sorted(value for value in values if len(value) > 1)

    def reachable(self) -> Reach:
        return Reach(frozenset(f"{self.machine_name}.{branch.id}" for branch in self.machine.transitions))

    def reached(self, octets: bytes) -> Reach:
        return Reach(frozenset(f"{self.machine_name}.{step.id}" for step in self.wanted(octets)))

    def _ids(self, octets: bytes) -> set[str]:
        return {name.partition(".")[2] for name in self.quick(octets).names}

    def quick(self, octets: bytes) -> Reach:
        """The same as C takes it, where there is C: for those who ask often."""
        library = native.library(self.machine_name)
        if library is None:
            return self.reached(octets)
        return Reach(frozenset(f"{self.machine_name}.{step.id}" for step in library.taken(octets)))

    def native(self) -> str | None:
        return self.name

    def harness(self) -> str:
        """The C source of the harness of that name."""
        return harness.source(self.form)


def vector_lives(form: Form) -> Iterator[bytes]:
    """The vectors of a machine as lives, but for those that begin with restored variables or settings that a life cannot have."""
    known = {form.machine.name: form.machine}
    errors = set(registry.load_errors(SPEC)[0])
    path = SPEC / vectors.FOLDER / f"{form.machine.name}.yaml"
    for case in vectors.load_file(path, SPEC, known, errors):
        if not case.variables and all(case.settings[name] in values for name, values in form.settings.items()):
            steps = tuple(step for taken in _steps(form, case) for step in taken)
            yield form.write(Life(form.settings_of(case.settings), steps))


def _steps(form: Form, case: vectors.Case) -> Iterator[list[Step]]:
    kinds = {event.name: kind for kind, event in enumerate(form.events)}
    before: Mapping[str, int] = dict.fromkeys(form.names, 0)
    for step in case.steps:
        changed = [name for name in form.names if step.answers[name] != before[name]]
        answers = [Step(form.answers + form.names.index(name), 0, (step.answers[name],)) for name in changed]
        before = step.answers
        kind = kinds.get(step.event, form.expires)
        yield [*answers, Step(kind, 0, tuple(step.fields.values()))]


def targets() -> list[MachineTarget]:
    return [MachineTarget(name) for name in machines.NAMES]
