"""The page of a machine: its states, its table with a diagram, what it asks and sends, and the words that its YAML gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from win12_spec.emit import markdown_header
from win12_spec.sessions import ir
from win12_spec.sessions.scope import show


def page(machine: ir.Machine) -> str:
    """Markdown; the diagram stands beside it as NAME.svg."""
    parts = [
        markdown_header(machine.path) + f"# Session `{machine.name}`",
        machine.doc,
        f"![States of {machine.name}]({machine.name}.svg)",
        "## States\n\n" + _table(("state", "timers", "meaning"), _states(machine)),
        _variables(machine),
        _asks(machine),
        _outs(machine),
        "## Transitions\n\nIn the order in which they are tested: in a group, each holds only when those before it do not.\n",
        *_events(machine),
        _properties(machine),
    ]
    return "\n\n".join(part.rstrip() for part in parts if part) + "\n"


def index(machines: Sequence[ir.Machine]) -> str:
    """The list of all sessions."""
    rows = [(f"[{m.name}](sessions/{m.name}.md)", str(len(m.states)), str(len(m.transitions)), _first(m.doc)) for m in machines]
    text = "State machines of the protocol, both sides of each dialogue. The same ids stand in the code, in traces and in models."
    return (
        "\n\n".join(
            [markdown_header("spec/sessions") + "# Sessions", text, _table(("session", "states", "transitions", "what"), rows)]
        )
        + "\n"
    )


def _first(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split())


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    return "\n".join([*lines, *(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows)])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _states(machine: ir.Machine) -> list[tuple[str, str, str]]:
    marks = {name: f"{_code(name)}{' (initial)' if s.initial else ''}" for name, s in machine.states.items()}
    return [(marks[n], ", ".join(_timer(machine, t) for t in s.timers), s.doc) for n, s in machine.states.items()]


def _timer(machine: ir.Machine, name: str) -> str:
    return f"{name} ({machine.timers[name].after})"


def _variables(machine: ir.Machine) -> str:
    rows = [(_code(v.name), "setting", v.type.name, v.doc) for v in machine.settings.values()]
    kinds = {v.name: "kept" if v.persist else "variable" for v in machine.vars.values()}
    rows += [(_code(v.name), kinds[v.name], v.type.name, v.doc) for v in machine.vars.values()]
    note = "\n\nA kept variable outlives the program." if "kept" in kinds.values() else ""
    return f"## Settings and variables\n\n{_table(('name', 'kind', 'type', 'meaning'), rows)}{note}" if rows else ""


def _asks(machine: ir.Machine) -> str:
    rows = [
        (_code(a.name), a.port, a.answer.type.name, a.doc, _code(show(a.after)) if a.after else "") for a in machine.asks.values()
    ]
    return f"## Questions to ports\n\n{_table(('question', 'port', 'answer', 'meaning', 'only when'), rows)}" if rows else ""


def _outs(machine: ir.Machine) -> str:
    verbs = {"send": "sends", "tell": "tells its owner", "call": "has done"}
    rows = [(verbs[o.kind], _code(o.name), o.target if o.kind != "tell" else "", o.doc) for o in machine.outs.values()]
    return f"## What it does\n\n{_table(('how', 'what', 'frame or port', 'meaning'), rows)}" if rows else ""


def _events(machine: ir.Machine) -> Iterator[str]:
    for event in machine.events.values():
        rows = [_row(branch) for branch in machine.transitions if branch.event == event.name]
        doc = f"{event.doc[:1].upper()}{event.doc[1:]}." if event.doc else ""
        fields = ", ".join(f"`{f.name}`" for f in event.fields.values())
        said = " ".join(part for part in (doc, f"Fields: {fields}." if fields else "") if part)
        text = f"\n\n{said}" if said else ""
        yield f"### {event.name}{text}\n\n{_table(('id', 'from', 'if', 'do', 'error', 'to'), rows)}"


def _row(branch: ir.Transition) -> tuple[str, ...]:
    does = [f"{a.target} = {show(a.value)}" for a in branch.assigns]
    for effect in branch.effects:
        arguments = f"({', '.join(show(a) for a in effect.arguments)})" if effect.arguments else ""
        condition = f" if {show(effect.condition)}" if effect.condition else ""
        does.append(f"{effect.kind} {effect.name}{arguments}{condition}")
    guard = show(branch.guard) if branch.guard is not None else ("otherwise" if branch.earlier else "")
    sources = ", ".join(branch.sources)
    return (_code(branch.id), sources, _code(guard), "; ".join(_code(d) for d in does), branch.error, branch.goto or "same")


def _properties(machine: ir.Machine) -> str:
    names = ", ".join(_code(name) for name in machine.properties)
    return f"## Properties\n\nNames of what the models in spec/models prove of it: {names}." if names else ""
