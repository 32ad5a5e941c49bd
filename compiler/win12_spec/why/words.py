"""An explanation as a person reads it, in 80 columns, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any

from win12_spec.diff.cell import timers
from win12_spec.diff.reading import Lens
from win12_spec.mutate.effects import shown_effect
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope, show
from win12_spec.sessions.walk import read_by
from win12_spec.why import Explanation
from win12_spec.why.spoken import denied, spoken

WIDTH = 80
FEW = 6  # mentions shown of each kind


def text(found: Explanation) -> list[str]:
    """All lines."""
    branch, machine = found.branch, found.machine
    event = machine.events[branch.event]
    lines = [f"{branch.id} of {machine.name}", f"  {branch.where.path}:{branch.where.line}"]
    lines += ["", *(f"    {line}" for line in found.lines), ""]
    lines += [_fold(branch.doc)] if branch.doc else []
    lines += [_row("in", ", ".join(branch.sources)), _row("at", f"{event.name}{_said(event.doc)}")]
    lines += list(_conditions(found))
    lines += [_row("asks", _ask(machine, name)) for name in _asked(found)]
    lines += [_row("sets", f"{a.target} = {spoken(a.value)}") for a in branch.assigns]
    lines += [_row("does", _effect(machine, effect)) for effect in branch.effects]
    if branch.error:
        lines.append(_row("error", f"{branch.error}: {found.error.text if found.error else 'unknown'}"))
        lines += [_row("", f"help: {found.error.help}")] if found.error and found.error.help else []
    lines.append(_row("then", _then(machine, branch)))
    lines += [_row("timers", text) for text in _timers(found)]
    lines += [_row("alike", f"the same lines are also {', '.join(found.alike)}")] if found.alike else []
    return [*lines, *_evidence(found)]


def _conditions(found: Explanation) -> Iterator[str]:
    branch = found.branch
    if branch.default:
        yield _row("if", "nothing else is declared for this event here")
    elif branch.guard is not None:
        yield _row("if", spoken(branch.guard))
    for number, earlier in enumerate(found.before):
        assert earlier.guard is not None
        head = "if" if branch.guard is None and number == 0 else "and"
        yield _row(head, f"{denied(earlier.guard)}; else {earlier.id}")
    if branch.guard is None and not found.before and not branch.default:
        yield _row("if", "always")
    for name, tree in found.definitions:
        yield _row("where", f"{name}: {spoken(tree)}")


def _asked(found: Explanation) -> list[str]:
    """The questions that this branch reads, not all of its group."""
    scope = Scope(found.machine, found.machine.events[found.branch.event])
    read = {name for tree in read_by(found.branch) for name in scope.asks(tree)}
    return [name for name in found.branch.asks if name in read]


def _ask(machine: ir.Machine, name: str) -> str:
    ask = machine.asks[name]
    after = f"; only after {spoken(ask.after)}" if ask.after is not None else ""
    return f"{ask.port} for {name}{_said(ask.doc)}{after}"


def _effect(machine: ir.Machine, effect: ir.Effect) -> str:
    said = f"{shown_effect(effect)}{f' if {spoken(effect.condition)}' if effect.condition is not None else ''}"
    if effect.kind == "save":
        return f"{said}: kept, to outlive the program"
    if effect.kind == "start":
        op = machine.ops[effect.name]
        return f"{said}: work of {op.port}, which ends with {op.done}"
    out = machine.outs[effect.kind, effect.name]
    whom = {"send": f"frame {out.target} to the peer", "tell": "to the owner", "call": f"to the port {out.target}"}[effect.kind]
    becomes = f", which is {out.becomes}" if out.becomes else ""
    return f"{said}: {whom}{becomes}{_said(out.doc)}"


def _then(machine: ir.Machine, branch: ir.Transition) -> str:
    return f"{branch.goto}{_said(machine.states[branch.goto].doc)}" if branch.goto else "the state stays"


def _timers(found: Explanation) -> list[str]:
    machine, branch = found.machine, found.branch
    reading = Lens(machine).reading(branch)
    by_state: dict[tuple[str, ...], list[str]] = {}
    for source in branch.sources:
        by_state.setdefault(timers(machine, reading, source, branch.event), []).append(source)
    lines = []
    for acts, states in by_state.items():
        told = [_timer(found, act) for act in acts]
        if told:
            lines.append(", ".join(told) + (f" (from {', '.join(states)})" if len(by_state) > 1 else ""))
    return lines


def _timer(found: Explanation, act: str) -> str:
    verb, _, name = act.partition(" ")
    timer = found.machine.timers[name]
    if verb == "stop":
        return f"{name} stops"
    limit = found.limits[timer.after]
    return f"{name} starts, {limit.value:g} {limit.unit} ({timer.after})"


def _evidence(found: Explanation) -> Iterator[str]:
    told = found.evidence
    yield from _block("what models prove of the machine", [f"{name}: {said}" for name, said in told.claims])
    if found.machine.properties and not told.claims:
        yield from _block("properties of the machine", [", ".join(found.machine.properties)])
    yield from _block("machines that are wrong here, and are refuted", [f"{name}: {said}" for name, said in told.wrongs])
    yield from _block("named in models", [f"{path.name}:{line}: {text}" for path, line, text in told.models])
    yield from _block("vectors that take it", [f"{case.where.path}:{case.where.line}: {case.name}" for case in told.cases])
    yield from _block("tests that name it", [f"{path.name}:{line}" for path, line, _ in told.tests])
    yield from _block("traces", [f"{path}: {count} times" for path, count in told.seen])
    if not (told.cases or told.tests or any(count for _, count in told.seen)):
        yield from ("", "no vector and no trace given takes it, and no test names it")


def _block(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", f"{title}:")
        yield from (fill(item, WIDTH, initial_indent="  ", subsequent_indent="      ") for item in items[:FEW])
        if len(items) > FEW:
            yield f"  and {len(items) - FEW} more"


def _row(head: str, said: str) -> str:
    return fill(said, WIDTH, initial_indent=f"  {head:<8}", subsequent_indent=" " * 12, break_on_hyphens=False)


def _fold(said: str) -> str:
    return fill(" ".join(said.split()), WIDTH, initial_indent="  ", subsequent_indent="  ")


def _said(doc: str) -> str:
    return f" ({' '.join(doc.split())})" if doc else ""


def short(found: Explanation) -> str:
    """One line, for the branches of a group."""
    branch = found.branch
    what = branch.error or ", ".join(shown_effect(effect) for effect in branch.effects) or "nothing"
    condition = spoken(branch.guard) if branch.guard is not None else "otherwise"
    return fill(
        f"{branch.id}: {condition} -> {what}, {branch.goto or 'stays'}", WIDTH, initial_indent="  ", subsequent_indent="      "
    )


def as_json(found: Explanation) -> dict[str, Any]:
    """Everything, with expressions as they are written."""
    branch, told = found.branch, found.evidence
    return {
        "machine": found.machine.name,
        "id": branch.id,
        "path": branch.where.path,
        "line": branch.where.line,
        "source": list(found.lines),
        "doc": branch.doc,
        "from": list(branch.sources),
        "event": branch.event,
        "if": show(branch.guard) if branch.guard is not None else None,
        "not": {other.id: show(other.guard) for other in found.before if other.guard is not None},
        "where": {name: show(tree) for name, tree in found.definitions},
        "asks": _asked(found),
        "assigns": {assign.target: show(assign.value) for assign in branch.assigns},
        "effects": [_effect_json(found.machine, effect) for effect in branch.effects],
        "error": branch.error or None,
        "text": found.error.text if found.error else None,
        "help": found.error.help if found.error else None,
        "to": branch.goto or None,
        "timers": _timers(found),
        "alike": list(found.alike),
        "claims": dict(told.claims),
        "wrong": dict(told.wrongs),
        "models": [f"{path.name}:{line}" for path, line, _ in told.models],
        "vectors": [{"name": c.name, "path": c.where.path, "line": c.where.line, "source": c.source} for c in told.cases],
        "tests": [f"{path.name}:{line}" for path, line, _ in told.tests],
        "traces": dict(told.seen),
    }


def _effect_json(machine: ir.Machine, effect: ir.Effect) -> dict[str, Any]:
    out = machine.outs.get((effect.kind, effect.name))
    return {
        "effect": shown_effect(effect),
        "if": show(effect.condition) if effect.condition is not None else None,
        "to": out.target if out else None,
    }
