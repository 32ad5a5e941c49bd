"""A trace told to TLC: the steps of every instance must be steps of the TLA+ that is made of the machine.

The interpreter replays a trace in milliseconds; TLC takes seconds, and reads the machine through another emitter. Each instance
walks along its own steps and gets stuck at the first that is none. TLC counts with 31 bits: the greatest numbers of 32 bits,
which machines only compare, are told as the greatest of 30; a trace with other large numbers cannot be told.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from win12_spec.model import tlc
from win12_spec.sessions import ir, tla
from win12_spec.sessions.cells import cells
from win12_spec.sessions.tla_expr import literal
from win12_spec.traces.read import Start, Step, read

TOP, BELOW = (1 << 30) - 1, 1 << 16
_STEPS_MAX = 3000


class CannotTell(Exception):  # noqa: N818 - a statement about a trace
    """The trace has numbers that TLC cannot count."""


@dataclass
class Life:
    """One instance of a machine with its steps."""

    start: Start
    steps: list[Step] = field(default_factory=list)


@dataclass(frozen=True)
class Verdict:
    """What TLC said of one machine: steps told, seconds, and the first step that is none, if any, as "instance, step, id"."""

    machine: str
    steps: int
    seconds: float
    stuck: str = ""


def check(path: Path, machines: Mapping[str, ir.Machine], *, cut: bool = False) -> list[Verdict]:
    """A verdict for each machine of a trace. Raises BadTrace, ModelError, CannotTell."""
    lives: dict[int, Life] = {}
    for _, record in read(path, cut=cut):
        if isinstance(record, Start):
            lives[record.instance] = Life(record)
        elif record.instance in lives and record.id:  # without an id a port failed before anything happened
            lives[record.instance].steps.append(record)
    verdicts = []
    for name in dict.fromkeys(life.start.machine for life in lives.values()):
        own = [life for life in lives.values() if life.start.machine == name and life.steps]
        verdicts += [_check(machines[name], part) for part in _parts(own)]
    return verdicts


def _parts(lives: Sequence[Life]) -> Iterator[list[Life]]:
    """Instances together, as many as TLC reads at once."""
    part: list[Life] = []
    for life in lives:
        if part and sum(len(one.steps) for one in part) + len(life.steps) > _STEPS_MAX:
            yield part
            part = []
        part.append(life)
    if part:
        yield part


def _check(machine: ir.Machine, lives: Sequence[Life]) -> Verdict:
    told = _Told(machine)
    with tempfile.TemporaryDirectory(prefix="win12-trace-") as name:
        folder = Path(name)
        consts = {const: _number(value.value) for const, value in machine.consts.items()}
        (folder / "win12.tla").write_text(tla.emit_support(), encoding="utf-8")
        (folder / f"{machine.name}.tla").write_text(tla.emit(machine, list(cells(machine)), consts), encoding="utf-8")
        (folder / "told.tla").write_text("\n".join(told.module(lives)) + "\n", encoding="utf-8")
        (folder / "told.cfg").write_text("SPECIFICATION Spec\n", encoding="utf-8")
        outcome = tlc.run(folder, "told", workers=1, deadlock=True)
    steps = sum(len(life.steps) for life in lives)
    if outcome.violated is None:
        return Verdict(machine.name, steps, outcome.seconds)
    last = outcome.states[-1]
    life = lives[int(last["i"]) - 1]
    step = life.steps[int(last["l"]) - 1]
    return Verdict(machine.name, steps, outcome.seconds, f"instance {step.instance}, step {step.number}, {step.id}")


class _Told:
    """The module that holds the lives of one machine."""

    def __init__(self, machine: ir.Machine) -> None:
        self.machine = machine

    def module(self, lives: Sequence[Life]) -> Iterator[str]:
        machine = self.machine
        yield "---- MODULE told ----"
        yield f"EXTENDS {machine.name}, TLC"
        yield "VARIABLES i, l, m"
        for number, life in enumerate(lives, 1):
            rows = ",\n".join(self._step(life, step) for step in life.steps)
            yield f"Life{number} == <<\n{rows}\n>>"
            yield f"Begin{number} == {self._machine(life, life.start.state, life.start.variables)}"
        yield "Lives == <<" + ", ".join(f"Life{n}" for n in range(1, len(lives) + 1)) + ">>"
        yield "Begins == <<" + ", ".join(f"Begin{n}" for n in range(1, len(lives) + 1)) + ">>"
        events = {event.method for event in machine.events.values()}
        yield "Takes(t) == CASE " + "\n  [] ".join(
            f'm.state \\in States /\\ t.event = "{e}" -> on_{e}(m, t.e)' for e in sorted(events)
        )
        yield "Init == i \\in 1..Len(Lives) /\\ l = 1 /\\ m = Begins[i]"
        yield "Take == /\\ l <= Len(Lives[i])"
        yield "        /\\ LET t == Lives[i][l]"
        yield "               s == Takes(t)"
        yield "           IN /\\ s.id = t.id /\\ s.m = t.m /\\ (t.whole => s.error = t.error /\\ s.does = t.does)"
        yield "              /\\ m' = s.m /\\ l' = l + 1 /\\ i' = i"
        yield "Ended == l > Len(Lives[i]) /\\ UNCHANGED <<i, l, m>>"
        yield "Next == Take \\/ Ended"
        yield "Spec == Init /\\ [][Next]_<<i, l, m>>"
        yield "===="

    def _machine(self, life: Life, state: str, variables: Mapping[str, int | str]) -> str:
        machine = self.machine
        fields = [f'state |-> "{state}"']
        fields += [f"{name} |-> {_value(s.type, life.start.settings[name])}" for name, s in machine.settings.items()]
        fields += [f"{name} |-> {_value(v.type, variables[name])}" for name, v in machine.vars.items()]
        return f"[{', '.join(fields)}]"

    def _step(self, life: Life, step: Step) -> str:
        event = self.machine.events[step.event]
        known = [f"{name} |-> {_value(event.fields[name].type, value)}" for name, value in step.fields.items()]
        known += [f"{name} |-> {_value(self.machine.asks[name].answer.type, value)}" for name, value in step.answers.items()]
        parts = [
            f'id |-> "{step.id}"',
            f'event |-> "{event.method}"',
            f"e |-> {_record(known)}",
            f"m |-> {self._machine(life, step.state, step.variables)}",
            f'error |-> "{step.error or ""}"',
            f"does |-> <<{', '.join(self._effect(effect) for effect in step.effects)}>>",
            f"whole |-> {str(step.raised is None).upper()}",
        ]
        return f"[{', '.join(parts)}]"

    def _effect(self, effect: tuple[int | str, ...]) -> str:
        kind, name, *arguments = effect
        fields = [f'kind |-> "{kind}"', f'name |-> "{name}"']
        if kind == "save":
            fields.append(f"value |-> {_value(self.machine.vars[str(name)].type, arguments[0])}")
        elif kind != "start":
            declared = self.machine.outs[str(kind), str(name)].fields
            fields += [f"{f.name} |-> {_value(f.type, a)}" for f, a in zip(declared, arguments, strict=True)]
        return f"[{', '.join(fields)}]"


def _record(fields: Sequence[str]) -> str:
    return f"[{', '.join(fields)}]" if fields else "<<>>"


def _value(kind: ir.Type, value: int | str) -> str:
    return literal(kind, _number(int(value)))


def _number(value: int) -> int:
    """A number that TLC can count; the greatest stay the greatest."""
    top = (1 << 32) - 1
    if value <= TOP - BELOW:
        return value
    if value > top - BELOW:
        return TOP - (top - value)
    raise CannotTell(f"TLC cannot count as far as {value}")
