"""Two versions of a machine: what each cell of the table does differently, and which declarations came, went or changed.

Versions are made comparable first: labels of local enums get the numbers of the old version, and a state that exists in one
version only is taken for a renamed one when it stands alone and everything else then agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from win12_spec.diff.cell import Comparer, Difference, Known
from win12_spec.diff.reading import Lens
from win12_spec.sessions import ir
from win12_spec.sessions.scope import show


@dataclass
class MachineDiff:
    """What is different between two versions of a machine. `changes` are declarations; `renamed` does not count as different."""

    name: str
    changes: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    renamed: list[tuple[str, str, str]] = field(default_factory=list)  # what, old name, new name

    @property
    def same(self) -> bool:
        """Whether both versions behave alike, whatever their parts are called."""
        return not self.changes and not self.differences


def compare_machines(old: ir.Machine, new: ir.Machine) -> MachineDiff:
    """Everything that differs between two versions of one machine."""
    new = aligned(old, new)
    found = _compared(old, new)
    gone, come = [sorted(set(a.states) - set(b.states)) for a, b in ((old, new), (new, old))]
    if len(gone) == len(come) == 1:
        again = _compared(old, _with_state(new, come[0], gone[0]))
        if again.same:
            again.renamed.insert(0, ("state", gone[0], come[0]))
            return again
    return found


def differences(old: ir.Machine, new: ir.Machine, known: Known | None = None) -> Iterator[Difference]:
    """The witnesses of all cells that both versions have, in the order of the old file, among values not known to be none."""
    lenses = Lens(old), Lens(new)
    for event in old.events:
        if event in new.events:
            comparer = Comparer(*lenses, event, known)
            for state in old.states:
                if state in new.states:
                    yield from comparer.differences(state)


def _compared(old: ir.Machine, new: ir.Machine) -> MachineDiff:
    found = MachineDiff(old.name, [*_changes(old, new)], [*differences(old, new)])
    lenses = Lens(old), Lens(new)
    for event in old.events:
        if event in new.events:
            comparer = Comparer(*lenses, event)
            for state in old.states:
                if state in new.states:
                    found.renamed += [("transition", *pair) for pair in comparer.renamed(state)]
    differing = {(d.old.id, d.new.id) for d in found.differences}
    found.renamed = [item for item in dict.fromkeys(found.renamed) if item[1:] not in differing]
    return found


def aligned(old: ir.Machine, new: ir.Machine) -> ir.Machine:
    """The new version with the numbers of the old one for the labels of local enums. Numbers of frames are those of the wire."""
    types: dict[str, ir.Type] = {}
    for name, kind in new.types.items():
        if kind.module or name not in old.types or old.types[name].labels == kind.labels:
            continue
        known = dict(old.types[name].labels)
        top = max(known.values()) + 1
        fresh = {label: top + place for place, (label, _) in enumerate(x for x in kind.labels if x[0] not in known)}
        types[name] = replace(kind, labels=tuple((label, {**known, **fresh}[label]) for label, _ in kind.labels))
    return _retyped(new, types) if types else new


def _retyped(machine: ir.Machine, types: Mapping[str, ir.Type]) -> ir.Machine:
    def variable(one: ir.Variable) -> ir.Variable:
        if one.type.name not in types:
            return one
        was, now = {number: label for label, number in one.type.labels}, dict(types[one.type.name].labels)
        model = tuple(now[was[value]] for value in one.model)
        return replace(one, type=types[one.type.name], model=model, init=now[was[one.init]])

    def all_of(section: Mapping[str, ir.Variable]) -> dict[str, ir.Variable]:
        return {name: variable(one) for name, one in section.items()}

    return replace(
        machine,
        types={**machine.types, **types},
        settings=all_of(machine.settings),
        vars=all_of(machine.vars),
        asks={name: replace(ask, answer=variable(ask.answer)) for name, ask in machine.asks.items()},
        events={name: replace(event, fields=all_of(event.fields)) for name, event in machine.events.items()},
        outs={key: replace(out, fields=tuple(map(variable, out.fields))) for key, out in machine.outs.items()},
    )


def _with_state(machine: ir.Machine, now: str, then: str) -> ir.Machine:
    def name(one: str) -> str:
        return then if one == now else one

    states = {name(key): replace(state, name=name(key)) for key, state in machine.states.items()}
    transitions = [replace(t, sources=tuple(map(name, t.sources)), goto=name(t.goto)) for t in machine.transitions]
    return replace(machine, states=states, transitions=transitions)


def _changes(old: ir.Machine, new: ir.Machine) -> Iterator[str]:
    """Declarations that came, went or changed, one line each."""
    for what, ours, theirs in zip(("state", *SECTIONS), _sections(old), _sections(new), strict=True):
        for name in sorted(ours.keys() - theirs.keys()):
            yield f"{what} {name} removed"
        for name in sorted(theirs.keys() - ours.keys()):
            yield f"{what} {name} added"
        for name in ours:
            if name in theirs:
                yield from _changed(f"{what} {name}", ours[name], theirs[name])


SECTIONS = ("event", "variable", "setting", "constant", "timer", "question", "work", "effect")


def _sections(machine: ir.Machine) -> list[dict[str, dict[str, Any]]]:
    """What is declared, section by section, as texts to compare."""
    return [
        {n: {"timers": ", ".join(s.timers), "initial": s.initial, "final": s.final} for n, s in machine.states.items()},
        {n: _fields(e.fields.values()) for n, e in machine.events.items()},
        {n: {**_variable(v), "init": v.init, "persist": v.persist} for n, v in machine.vars.items()},
        {n: _variable(v) for n, v in machine.settings.items()},
        {n: {"value": c.value} for n, c in machine.consts.items()},
        {n: {"after": t.after} for n, t in machine.timers.items()},
        {n: {**_variable(a.answer), "port": a.port, "after": show(a.after) if a.after else ""} for n, a in machine.asks.items()},
        {n: {"port": o.port, "done": o.done} for n, o in machine.ops.items()},
        {f"{k} {n}": {**_fields(o.fields), "to": o.target, "becomes": o.becomes} for (k, n), o in machine.outs.items()},
    ]


def _fields(fields: Any) -> dict[str, Any]:
    return {f"field {one.name}": _variable(one)["type"] for one in fields}


def _variable(one: ir.Variable) -> dict[str, Any]:
    labels = f" ({', '.join(sorted(label for label, _ in one.type.labels))})" if one.type.labels else ""
    return {"type": f"{one.type.name}{labels}"}


def _changed(what: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for key in dict.fromkeys((*old, *new)):
        if key not in new:
            yield f"{what}: {key} removed"
        elif key not in old:
            yield f"{what}: {key} added"
        elif old[key] != new[key]:
            yield f"{what}: {key} {_shown(old[key])} -> {_shown(new[key])}"


def _shown(value: Any) -> str:
    return "nothing" if value == "" else str(value).lower() if isinstance(value, bool) else str(value)
