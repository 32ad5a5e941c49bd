"""Calls that become an event of another machine: that step must come within the one that called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from win12_spec.sessions.ir import Machine, Out
from win12_spec.traces.difference import Difference, NotAStep
from win12_spec.traces.records import AStep


class _Owed(NamedTuple):
    """A step of another machine that must come."""

    out: Out
    machine: str
    event: str
    said: Mapping[str, int | str]


class Debts:
    """What the instances of a trace owe; raises NotAStep where one does not come, or comes otherwise."""

    def __init__(self) -> None:
        self._owed: dict[int, dict[tuple[int, int], _Owed]] = {}

    def owes(self, machine: Machine, step: AStep) -> None:
        """Its calls that become an event elsewhere: that step must come within this one, before the next of the instance."""
        for at, (kind, name, *arguments) in enumerate(step.effects):
            out = machine.outs.get((str(kind), str(name)))
            failed = step.raised is not None and at == len(step.effects) - 1
            if out is not None and out.becomes and not failed:
                said = {field.name: value for field, value in zip(out.fields, arguments, strict=True)}
                self._owed.setdefault(step.instance, {})[step.number, at] = _Owed(out, step.machine, out.becomes, said)

    def pays(self, step: AStep) -> None:
        """A step within another one: perhaps it was owed."""
        for owed in self._owed.values():
            due = owed.get(step.within or (0, 0))
            if due is not None and due.event == f"{step.machine}.{step.event}":
                for name, value in due.said.items():
                    if step.fields.get(name, value) != value:
                        raise NotAStep(
                            f"'call {due.out.name}' of '{due.machine}' became '{due.event}' with another '{name}'",
                            [Difference(name, str(step.fields[name]), str(value))],
                        )
                del owed[step.within or (0, 0)]
                return

    def settled(self, instance: int) -> None:
        """An instance goes on: it may owe nothing."""
        for due in self._owed.pop(instance, {}).values():
            raise NotAStep(f"'call {due.out.name}' of '{due.machine}' did not become '{due.event}', as it must")

    def end(self) -> None:
        """Nothing more comes."""
        for instance in list(self._owed):
            self.settled(instance)
