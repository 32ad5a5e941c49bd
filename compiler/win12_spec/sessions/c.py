"""The C of a machine: a header with its states, transition ids, ports and functions, and one function per cell of the table.

A machine is a structure that the caller owns. Each event is a function that returns the error the step ended with. `transition`
is the id of the transition, the same as in the file, in Python, in TLA+ and in traces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from win12_spec.emit import header
from win12_spec.emit.c_lines import CPP_BEGIN, CPP_END, comment, fitted, noted
from win12_spec.emit.c_words import word
from win12_spec.expr import EnumValue
from win12_spec.sessions import ir
from win12_spec.sessions.c_expr import c_type, enum_constant
from win12_spec.sessions.c_step import id_constant, method, parameters, state_constant, steps
from win12_spec.sessions.cells import Cell
from win12_spec.sessions.functions import Step
from win12_spec.sessions.walk import expressions, labels

FOLDER = "generated/c"
SUPPORT = Path(__file__).parents[1] / "emit" / "core.h.in"
PACKAGE = Path(__file__).parents[1] / "emit" / "win12.pc.in"


def emit_support() -> dict[str, str]:
    """What all machines share, by path below the repository."""
    return {
        f"{FOLDER}/include/win12/core.h": header("the compiler", "//") + SUPPORT.read_text(encoding="utf-8"),
        f"{FOLDER}/win12.pc.in": header("the compiler") + PACKAGE.read_text(encoding="utf-8"),
    }


def emit(machine: ir.Machine, table: Sequence[Cell]) -> dict[str, str]:
    """Header and source of one machine, by path below the repository."""
    return {
        f"{FOLDER}/include/win12/sessions/{machine.name}.h": _header(machine),
        f"{FOLDER}/src/sessions/{machine.name}.c": _source(machine, steps(machine, table)),
    }


# --- the header


def _header(machine: ir.Machine) -> str:
    guard = f"WIN12_SESSIONS_{machine.name}_H".upper()
    size = f"{len(machine.states)} states, {len(machine.transitions)} transitions"
    blocks = [
        _comment(f"Session `{machine.name}`: {size}.\n\n{machine.doc}"),
        f'#ifndef {guard}\n#define {guard}\n\n#include "win12/core.h"',
        CPP_BEGIN,
        *_enums(machine),
        _ports(machine),
        _structure(machine),
        *_prototypes(machine),
        CPP_END,
        "#endif",
    ]
    return header(machine.path, "//") + "\n" + "\n\n".join(blocks) + "\n"


def _comment(text: str) -> str:
    return "\n".join(comment(text))


def _enums(machine: ir.Machine) -> Iterator[str]:
    states = [(state_constant(machine, s.name), s.doc) for s in machine.states.values()]
    yield _enum(f"win12_{machine.name}_state", states, "Where the dialogue is.")
    ids = [(id_constant(machine, branch.id), "") for branch in machine.transitions]
    yield _enum(f"win12_{machine.name}_id", ids, "The transition that a step took.")
    for kind in machine.types.values():
        if not kind.module:
            prefix = f"WIN12_{machine.name}_{kind.name}".upper()
            items = [(f"{prefix}_{label.upper()} = {number}", "") for label, number in kind.labels]
            yield _enum(f"win12_{machine.name}_{kind.name}", items, "")


def _enum(name: str, items: Sequence[tuple[str, str]], doc: str) -> str:
    lines = [line for text, note in items for line in noted(f"    {text},", note)]
    return "\n".join([*([_comment(doc)] if doc else []), f"enum {name} {{", *lines, "};"])


def _ports(machine: ir.Machine) -> str:
    """The outside, as the caller gives it. Each answer and each effect is one function."""
    lines = [
        _comment(
            "What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then\n"
            "the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,\n"
            "if it has the event, by port_failed."
        ),
        f"struct win12_{machine.name}_ports {{",
        "    void *context; /* the first argument of every function */",
    ]
    for ask in machine.asks.values():
        lines += _port(c_type(ask.answer.type), ask.name, (), ask.doc)
    for op in machine.ops.values():
        lines += _port("bool", f"start_{op.name}", (), op.doc or f"ends with {op.done}")
    for out in machine.outs.values():
        lines += _port("bool", method(out.kind, out.name), parameters(out.fields), out.doc)
    for variable in machine.vars.values():
        if variable.persist:
            lines += _port("bool", f"save_{variable.name}", [f"{c_type(variable.type)} value"], f"keep: {variable.doc}")
    return "\n".join([*lines, "};"])


def _port(result: str, name: str, arguments: Sequence[str], doc: str) -> list[str]:
    head = fitted([f"    {result} (*{word(name)})({', '.join(['void *context', *arguments])});"])
    return [f"    /* {doc[:1].upper()}{doc[1:]}. */", *head] if doc else head


def _structure(machine: ir.Machine) -> str:
    lines = [
        _comment("The machine. Settings and timer lengths are set before the first event, persistent variables restored."),
        f"struct win12_{machine.name} {{",
        f"    const struct win12_{machine.name}_ports *ports;",
        f"    enum win12_{machine.name}_state state;",
        f"    enum win12_{machine.name}_id transition;",
    ]
    for kind, variables in (("setting", machine.settings), ("", machine.vars)):
        for variable in variables.values():
            note = "; ".join(filter(None, (kind, "persistent" if variable.persist else "", variable.doc)))
            lines += noted(f"    {c_type(variable.type)} {word(variable.name)};", note)
    for timer in machine.timers.values():
        lines += noted(f"    win12_time {timer.name}_after;", timer.doc)
        lines.append(f"    win12_time {timer.name}_at;")
    return "\n".join([*lines, "};"])


def _prototypes(machine: ir.Machine) -> Iterator[str]:
    yield _said("Before all else: the initial state, no timer running, timers of default length, settings 0.", _init(machine))
    for event in _public(machine):
        yield "\n".join([_comment(f"{event.name}: {event.doc or 'see the specification'}."), *_event(machine, event, ";")])
    if machine.timers:
        yield _said("When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never.", _deadline(machine))
        yield _said("Let time pass: the event of a timer that has run out, if any.", _handle_timer(machine))


def _said(doc: str, head: str) -> str:
    """A prototype under its comment."""
    return "\n".join([_comment(doc), *fitted([f"{head};"])])


def _public(machine: ir.Machine) -> list[ir.Event]:
    return [event for event in machine.events.values() if event.group != "timer"]


def _init(machine: ir.Machine) -> str:
    name = machine.name
    return f"void win12_{name}_init(struct win12_{name} *m, const struct win12_{name}_ports *ports)"


def _event(machine: ir.Machine, event: ir.Event, tail: str) -> list[str]:
    arguments = [f"struct win12_{machine.name} *m", *parameters(event.fields.values()), "win12_time now"]
    return fitted([f"win12_code win12_{machine.name}_{event.method}({', '.join(arguments)}){tail}"])


def _deadline(machine: ir.Machine) -> str:
    return f"win12_time win12_{machine.name}_deadline(const struct win12_{machine.name} *m)"


def _handle_timer(machine: ir.Machine) -> str:
    return f"win12_code win12_{machine.name}_handle_timer(struct win12_{machine.name} *m, win12_time now)"


# --- the source


def _source(machine: ir.Machine, made: Sequence[Step]) -> str:
    limits = machine.timers or any(not const.local for const in machine.consts.values())
    includes = [f'#include "win12/sessions/{machine.name}.h"', *(['#include "win12/limits.h"'] if limits else [])]
    blocks = [
        "\n".join(includes),
        "\n".join(_constants(machine)),
        *(step.text for step in made),
        _init_body(machine),
        *(_event_body(machine, event, made) for event in machine.events.values()),
        *(_timing(machine) if machine.timers else ()),
    ]
    text = "\n\n".join(block for block in blocks if block)
    return header(machine.path, "//") + "\n" + "\n".join(fitted(text.splitlines())) + "\n"


def _constants(machine: ir.Machine) -> Iterator[str]:
    used: set[EnumValue] = {label for tree in expressions(machine) for label in labels(tree)}
    for value in sorted(used, key=lambda v: (v.enum, v.label)):
        kind = machine.types[value.enum]
        yield f"#define {enum_constant(kind, value.label)} {dict(kind.labels)[value.label]}U"
    for const in machine.consts.values():
        yield f"#define {const.name} {f'{const.value}U' if const.local else f'WIN12_{const.name}'}"


def _init_body(machine: ir.Machine) -> str:
    lines = ["    m->ports = ports;", f"    m->state = {state_constant(machine, machine.initial)};"]
    lines.append(f"    m->transition = {id_constant(machine, machine.transitions[0].id)};")
    for variable in (*machine.settings.values(), *machine.vars.values()):
        init = ("true" if variable.init else "false") if variable.type.is_bool else f"{variable.init}U"
        lines.append(f"    m->{word(variable.name)} = {init};")
    for timer in machine.timers.values():
        lines += [f"    m->{timer.name}_after = WIN12_{timer.after};", f"    m->{timer.name}_at = WIN12_NEVER;"]
    return "\n".join([_init(machine), "{", *lines, "}"])


def _event_body(machine: ir.Machine, event: ir.Event, made: Sequence[Step]) -> str:
    """The function of the state the machine is in. A timer's event is only for `handle_timer`."""
    mine = [step for step in made if step.event is event]
    given = ", ".join(["m", *map(word, event.fields), "now"])
    head = _event(machine, event, "")
    if event.group == "timer":
        head = [f"static {head[0]}", *head[1:]]
    lines = ["    switch (m->state) {"]
    for step in mine:
        lines += [f"    case {state_constant(machine, state)}:" for state in machine.states if state in step.states]
        lines.append(f"        return {step.name}({given});")
    treated = {state for step in mine for state in step.states}
    if treated != set(machine.states):
        lines += [f"    case {state_constant(machine, state)}:" for state in machine.states if state not in treated]
        lines.append("        break; /* the timer does not run */")
    return "\n".join([*head, "{", *lines, "    }", "    return WIN12_OK;", "}"])


def _timing(machine: ir.Machine) -> Iterator[str]:
    names = list(machine.timers)
    lines = [f"    win12_time at = m->{names[0]}_at;"]
    for name in names[1:]:
        lines += [f"    if (m->{name}_at < at) {{", f"        at = m->{name}_at;", "    }"]
    yield "\n".join([_deadline(machine), "{", *lines, "    return at;", "}"])
    lines = []
    for name in names:
        lines += [f"    if (m->{name}_at != WIN12_NEVER && m->{name}_at <= now) {{"]
        lines += [f"        return win12_{machine.name}_timer_{name}(m, now);", "    }"]
    yield "\n".join([_handle_timer(machine), "{", *lines, "    return WIN12_OK;", "}"])
