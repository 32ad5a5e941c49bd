"""The replay of a trace: each instance of a machine is interpreted anew, and every step compared.

What comes from outside is looked at too, as far as the declaration speaks of it: fields and answers have values of their
types, a question is not put before its `after` holds, the same question has one answer in a step, a timer ends only when it
has run out, an instance begins in the initial state with nothing but persistent variables restored.
"""

from __future__ import annotations

from collections.abc import Mapping

from win12_spec.sessions.interpret import Interpreter, Outcome
from win12_spec.sessions.ir import Machine
from win12_spec.traces.difference import Difference, NotAStep, differing, each_differing, effects_text
from win12_spec.traces.known import Known, Met, values
from win12_spec.traces.owed import Debts
from win12_spec.traces.records import AStart, AStep

NEVER = float("inf")


class Replay:
    """Follows the instances of a trace. `machines`: by name, with their true constants. `seen` counts ids by machine.

    `alone`: each machine ran by itself, so nothing that a call becomes can be expected.
    """

    def __init__(self, machines: Mapping[str, Machine], *, alone: bool = False) -> None:
        self._alone = alone
        self._known = {name: Known(machine) for name, machine in machines.items()}
        self._live: dict[int, tuple[Known, Interpreter]] = {}
        self._debts = Debts()
        self.seen: dict[str, dict[str, int]] = {}
        self.steps = 0

    def start(self, start: AStart) -> None:
        """A new instance. Raises NotAStep."""
        known = self._machine(start.machine)
        machine = known.machine
        if start.instance in self._live:
            raise NotAStep(f"instance {start.instance} starts twice")
        settings = values("setting", machine.settings, start.settings, whole=True)
        variables = values("variable", machine.vars, start.variables, whole=True)
        wanted = {name: variables[name] if v.persist else v.init for name, v in machine.vars.items()}
        differences = [
            *differing("state", start.state, machine.initial),
            *each_differing("variable", machine.vars, variables, wanted),
        ]
        if set(start.lengths) != set(machine.timers):
            differences.append(Difference("timers", ", ".join(start.lengths), ", ".join(machine.timers)))
        if differences:
            raise NotAStep(f"instance {start.instance} of '{start.machine}' does not begin as it must", differences)
        model = Interpreter(machine, settings, variables, start.lengths, table=known.table)
        self._live[start.instance] = known, model

    def step(self, step: AStep) -> None:
        """A step of an instance. Raises NotAStep; the instance then stays where it was."""
        known, model = self._instance(step)
        if step.within is None:
            self._debts.settled(step.instance)
        else:
            self._debts.pays(step)
        where = f"'{step.event}' in {model.state} of '{step.machine}'"
        if step.event not in known.fields:
            raise NotAStep(f"'{step.machine}' has no event '{step.event}'")
        if step.unsteady:
            raise NotAStep(f"{where}: '{step.unsteady[0]}' was asked twice and answered in two ways")
        self._on_time(model, step)
        if not step.id:
            values("field", known.fields[step.event], step.fields, whole=True)
            values("answer", known.answers, step.answers, whole=False)
            self._nothing_happened(known, model, step, where)
            self.steps += 1
            return
        met = known.met(model, step, where)
        wanted = _deadlines(model, met.outcome, step.now)
        if differences := _compare(known.machine, step, met, wanted):
            raise NotAStep(f"'{step.id}' at {where} is not what the model does", differences)
        model.take(met.outcome, step.now)
        ids = self.seen.setdefault(step.machine, {})
        ids[step.id] = ids.get(step.id, 0) + 1
        self.steps += 1
        if not self._alone:
            self._debts.owes(known.machine, step)

    def end(self) -> None:
        """The trace is over. Raises NotAStep when something is owed."""
        self._debts.end()

    def _machine(self, name: str) -> Known:
        if name not in self._known:
            raise NotAStep(f"there is no machine '{name}'; there are {', '.join(self._known)}")
        return self._known[name]

    def _instance(self, step: AStep) -> tuple[Known, Interpreter]:
        known = self._machine(step.machine)
        live = self._live.get(step.instance)
        if live is None:
            raise NotAStep(f"instance {step.instance} of '{step.machine}' takes a step before it starts")
        if live[0] is not known:
            raise NotAStep(f"instance {step.instance} is a '{live[0].machine.name}', not a '{step.machine}'")
        return live

    @staticmethod
    def _on_time(model: Interpreter, step: AStep) -> None:
        group, _, timer = step.event.partition(".")
        if group != "timer":
            return
        due = model.deadlines.get(timer)
        if due is None:
            raise NotAStep(f"timer '{timer}' of '{step.machine}' ends in {model.state}, but it does not run")
        if step.now < due:
            raise NotAStep(f"timer '{timer}' of '{step.machine}' ends at {step.now}, but it runs until {due}")

    @staticmethod
    def _nothing_happened(known: Known, model: Interpreter, step: AStep, where: str) -> None:
        """A port failed while it was asked: no transition, so nothing may have changed."""
        if step.raised is None:
            raise NotAStep(f"{where}: no transition is named")
        machine = known.machine
        unchanged = {name: at for name, at in model.deadlines.items() if at != NEVER}
        differences = [
            *differing("effects", effects_text(machine, step.effects), ""),
            *differing("state", step.state, model.state),
            *each_differing("variable", machine.vars, step.variables, model.variables),
            *each_differing("timer", {}, step.timers, unchanged),
        ]
        if differences:
            raise NotAStep(f"{where} failed with {step.raised} before a transition, but something changed", differences)


def _deadlines(model: Interpreter, outcome: Outcome, now: float) -> dict[str, float]:
    """Deadlines after a step; a timer without end has none."""
    at = {timer: model.deadlines.get(timer, NEVER) for timer in outcome.armed}
    at |= {timer: now + model.lengths[timer] for timer in outcome.started}
    return {timer: deadline for timer, deadline in at.items() if deadline != NEVER}


def _compare(machine: Machine, step: AStep, met: Met, deadlines: Mapping[str, float]) -> list[Difference]:
    outcome, wanted = met
    done = step.effects
    if step.raised is not None and done:  # the effects up to the one that failed
        wanted = wanted[: len(done)]
    same = (step.id, done, step.state, step.variables, step.timers, step.error or "")
    model = (outcome.id, wanted, outcome.state, outcome.variables, deadlines, "" if step.raised else outcome.error)
    if same == model and (step.raised is None or done):
        return []
    found = [
        *differing("id", step.id, outcome.id),
        *differing("effects", effects_text(machine, done), effects_text(machine, wanted)),
        *differing("state", step.state, outcome.state),
        *each_differing("variable", machine.vars, step.variables, outcome.variables),
        *each_differing("timer", {}, step.timers, deadlines),
        *differing("error", step.error or "", "" if step.raised else outcome.error),
    ]
    return found or [Difference("raised", step.raised or "", "")]
