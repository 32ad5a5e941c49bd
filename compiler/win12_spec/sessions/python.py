"""The Python of a machine: its states and enums, what it asks of its ports, its class, and one function per cell of the table."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from win12_spec.emit import header
from win12_spec.expr import EnumValue
from win12_spec.sessions import ir
from win12_spec.sessions.cells import Cell
from win12_spec.sessions.functions import Step
from win12_spec.sessions.python_expr import annotation, enum_constant
from win12_spec.sessions.python_step import joined, steps
from win12_spec.sessions.walk import expressions, labels

SUPPORT = Path(__file__).parents[1] / "emit" / "sessions_support.py.in"


def emit_support() -> str:
    """The module win12_wire.sessions."""
    return header("the compiler") + "\n" + SUPPORT.read_text(encoding="utf-8")


def emit(machine: ir.Machine, table: Sequence[Cell]) -> str:
    """The module of one machine."""
    made = steps(machine, table)
    blocks = [
        _head(machine),
        _states(machine),
        *_enums(machine),
        _constants(machine),
        _ports(machine),
        _class(machine),
        *(step.text for step in made),
        _traced(machine),
        _tables(machine, made),
    ]
    return "\n\n\n".join(block.rstrip("\n") for block in blocks if block) + "\n"


def _doc(text: str, indent: str = "") -> str:
    """A docstring."""
    lines = text.strip().splitlines()
    if len(lines) == 1:
        return f'{indent}"""{lines[0]}"""'
    return "\n".join([f'{indent}"""{lines[0]}', *(f"{indent}{line}".rstrip() for line in lines[1:]), f'{indent}"""'])


def _used(machine: ir.Machine) -> list[EnumValue]:
    return sorted({label for tree in expressions(machine) for label in labels(tree)}, key=lambda v: (v.enum, v.label))


def _head(machine: ir.Machine) -> str:
    modules = sorted({machine.types[value.enum].module for value in _used(machine)} - {""})
    limits = bool(machine.timers) or any(not c.local for c in machine.consts.values())
    lines = [header(machine.path), _doc(f"{_title(machine)}\n\n{machine.doc}"), "", "from __future__ import annotations", ""]
    lines += [
        "from collections.abc import Callable",
        "from enum import IntEnum",
        "from typing import Final, Protocol",
        "",
    ]
    lines += ["from win12_wire import limits"] if limits else []
    lines += ["from win12_wire.errors import Code"]
    lines += [f"from win12_wire.frames import {', '.join(modules)}"] if modules else []
    lines += [f"from win12_wire.sessions import {'NEVER, ' if machine.timers else ''}About, Recorder, Trace, recorder"]
    return "\n".join(lines)


def _title(machine: ir.Machine) -> str:
    return f"Session `{machine.name}`: {len(machine.states)} states, {len(machine.transitions)} transitions."


def _states(machine: ir.Machine) -> str:
    lines = ["class State(IntEnum):", _doc("Where the dialogue is.", "    "), ""]
    for number, state in enumerate(machine.states.values()):
        lines.append(f"    {state.name} = {number}" + (f"  # {state.doc}" if state.doc else ""))
    return "\n".join(lines)


def _enums(machine: ir.Machine) -> Iterator[str]:
    for kind in machine.types.values():
        if not kind.module:
            yield "\n".join([f"class {kind.class_name}(IntEnum):", *(f"    {label} = {number}" for label, number in kind.labels)])


def _constants(machine: ir.Machine) -> str:
    lines = [f"{name}: Final = State.{name}" for name in machine.states]
    for value in _used(machine):
        kind = machine.types[value.enum]
        owner = f"{kind.module}.{kind.class_name}" if kind.module else kind.class_name
        lines.append(f"{enum_constant(kind, value.label)}: Final = {owner}.{value.label}")
    for const in machine.consts.values():
        lines.append(f"{const.name}: Final = {const.value}" if const.local else f"{const.name}: Final = limits.{const.name}")
    return "\n".join(lines)


def _ports(machine: ir.Machine) -> str:
    lines = ["class Ports(Protocol):", _doc("What the machine asks of the outside, and what it has done there.", "    "), ""]
    for ask in machine.asks.values():
        lines += _method(ask.name, "", "bool" if ask.answer.type.is_bool else "int", ask.doc)
    for op in machine.ops.values():
        lines += _method(f"start_{op.name}", "", "None", op.doc or f"ends with {op.done}")
    for out in machine.outs.values():
        name = out.name if out.kind == "call" else f"{out.kind}_{out.name}"
        lines += _method(name, "".join(f", {f.name}: {annotation(f)}" for f in out.fields), "None", out.doc)
    for variable in machine.vars.values():
        if variable.persist:
            lines += _method(f"save_{variable.name}", f", value: {annotation(variable)}", "None", f"keep: {variable.doc}")
    return "\n".join(lines) if len(lines) > 3 else "\n".join([*lines[:2]])


def _method(name: str, arguments: str, result: str, doc: str) -> list[str]:
    head = f"    def {name}(self{arguments}) -> {result}:"
    return [head, f'        """{doc[:1].upper()}{doc[1:]}."""', "        ...", ""] if doc else [f"{head} ...", ""]


def _class(machine: ir.Machine) -> str:
    slots = ["ports", "state", "trace", *machine.settings, *machine.vars]
    slots += [f"{timer}_{part}" for timer in machine.timers for part in ("after", "at")]
    lines = [
        f"class {machine.class_name}:",
        _doc("The machine. Each event is a method; it returns the error the step ended with, None if none.", "    "),
        "",
    ]
    lines += textwrap.wrap(
        f"__slots__ = ({', '.join(repr(s) for s in sorted(slots))},)".replace("'", '"'),
        118,
        initial_indent="    ",
        subsequent_indent="        ",
    )
    lines += ["", *_init(machine), ""]
    for event in machine.events.values():
        if event.group != "timer":
            lines += [*_event(machine, event), ""]
    lines += _timing(machine) if machine.timers else []
    return "\n".join(lines)


def _init(machine: ir.Machine) -> list[str]:
    arguments = [f"{s.name}: {annotation(s)}" for s in machine.settings.values()]
    arguments += [f"{t.name}_after: float = limits.{t.after}" for t in machine.timers.values()]
    arguments += ["trace: Trace | None = None"]
    lines = joined("    def __init__(self, ports: Ports, *, ", arguments, ") -> None:", "        ")
    lines += ["        self.trace: Recorder | None = recorder(self, trace, _ABOUT)"]
    lines += ["        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)"]
    lines += [f"        self.state: State = {machine.initial}"]
    lines += [f"        self.{s} = {s}" for s in machine.settings]
    for variable in machine.vars.values():
        init = repr(bool(variable.init)) if variable.type.is_bool else str(variable.init)
        lines.append(f"        self.{variable.name} = {init}" + (f"  # {variable.doc}" if variable.doc else ""))
    for timer in machine.timers.values():
        lines += [f"        self.{timer.name}_after = {timer.name}_after", f"        self.{timer.name}_at = NEVER"]
    return lines


def _event(machine: ir.Machine, event: ir.Event) -> list[str]:
    arguments = "".join(f", {f.name}: {annotation(f)}" for f in event.fields.values())
    passed = "".join(f", {name}" for name in event.fields)
    lines = joined(
        f"    def {event.method}(self",
        [a for a in f"{arguments}, now: float".split(", ") if a],
        ") -> Code | None:",
        "        ",
        first=", ",
    )
    lines += [_doc(f"{event.name}: {event.doc or 'see the specification'}.", "        ")]
    return [*lines, *_dispatched(event, passed, "        ")]


def _dispatched(event: ir.Event, passed: str, indent: str) -> list[str]:
    """Call the function of the state, through the recorder if there is one."""
    act = f"{table_name(event)}[self.state]"
    values = f"({', '.join(event.fields)}{',' if len(event.fields) == 1 else ''})"
    traced = joined(f"{indent}    return self.trace.step(", [f'"{event.name}"', act, values, "now"], ")", f"{indent}        ")
    return [f"{indent}if self.trace is not None:", *traced, f"{indent}return {act}(self{passed}, now)"]


def table_name(event: ir.Event) -> str:
    """Name of the tuple of an event's functions, by state."""
    return f"_{event.method}".upper()


def _timing(machine: ir.Machine) -> list[str]:
    times = [f"self.{timer}_at" for timer in machine.timers]
    least = f"min({', '.join(times)})" if len(times) > 1 else times[0]
    lines = [
        "    def deadline(self) -> float | None:",
        '        """When `handle_timer` must be called, on the clock of `now`; None for never."""',
    ]
    lines += [f"        at = {least}", "        return None if at == NEVER else at", ""]
    lines += [
        "    def handle_timer(self, now: float) -> Code | None:",
        '        """Let time pass: the event of a timer that has run out, if any."""',
    ]
    for timer in machine.timers:
        lines += [f"        if self.{timer}_at <= now:", *_dispatched(machine.events[f"timer.{timer}"], "", "            ")]
    return [*lines, "        return None", ""]


def _traced(machine: ir.Machine) -> str:
    """What the recorder of traces must know of the machine."""
    kept = ", ".join(f"{part}={_tuple(names)}" for part, names in (
        ("settings", machine.settings), ("variables", machine.vars), ("timers", machine.timers)
    ))  # fmt: skip
    lines = ["_ABOUT: Final = About(", f'    "{machine.name}", {kept},', "    fields={"]
    for event in machine.events.values():
        lines.append(f'        "{event.name}": {_tuple(n if n in event.trace else "" for n in event.fields)},')
    lines += ["    },", "    ports={"]
    lines += [f'        "{method}": ("{kind}", "{name}"),' for method, kind, name in _port_methods(machine)]
    return "\n".join([*lines, "    },", ")"])


def _tuple(names: Iterable[str]) -> str:
    texts = [json.dumps(name) for name in names]
    return f"({', '.join(texts)}{',' if len(texts) == 1 else ''})"


def _port_methods(machine: ir.Machine) -> Iterator[tuple[str, str, str]]:
    """Every method of the ports: its name, what kind of thing it does, and the name that has in the specification."""
    yield from ((ask, "ask", ask) for ask in machine.asks)
    yield from ((f"start_{op}", "start", op) for op in machine.ops)
    for kind, name in machine.outs:
        yield (name if kind == "call" else f"{kind}_{name}"), kind, name
    yield from ((f"save_{name}", "save", name) for name, variable in machine.vars.items() if variable.persist)


def _tables(machine: ir.Machine, made: Sequence[Step]) -> str:
    blocks = []
    for event in machine.events.values():
        row = [next((s.name for s in made if s.event is event and state in s.states), "_never") for state in machine.states]
        kinds = ", ".join([machine.class_name, *(annotation(f) for f in event.fields.values()), "float"])
        items = joined(f"{table_name(event)}: Final[tuple[Callable[[{kinds}], Code | None], ...]] = (", row, ",)", "    ")
        blocks.append("\n".join(items))
    if any("_never" in block for block in blocks):
        never = f"def _never(m: {machine.class_name}, now: float) -> Code | None:"
        blocks.insert(0, f'{never}\n    """A timer that does not run."""\n    return None\n\n')
    return "\n".join(blocks)
