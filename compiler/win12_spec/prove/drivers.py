"""Drivers for Eva: C programs that put a session machine into any state with any values and give it any event once.

One event from any state covers every run, whatever it is: what holds after it held before it. So the driver supposes of the state
what it proves of the state that follows, that each value lies in its declared range, and of the ports nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from win12_spec.emit.c_words import word
from win12_spec.sessions import ir
from win12_spec.sessions.c_expr import c_type
from win12_spec.sessions.c_step import method, parameters

NUMBERS = ("uint8_t", "uint16_t", "uint32_t", "uint64_t")


def driver(machine: ir.Machine) -> str:
    """The program: `main` does one step."""
    name = machine.name
    lines = [f'#include "win12/sessions/{name}.h"', "", *_anything(), "", *_ports(machine), "", "void main(void)", "{"]
    lines += [f"    struct win12_{name} m;", f"    win12_{name}_init(&m, &ports);", *_any_state(machine)]
    lines += ["    const uint64_t now = any_uint64_t();", "    switch (any_uint32_t()) {"]
    for number, call in enumerate(_events(machine)):
        lines += [f"    case {number}:", f"        {call};", "        break;"]
    return "\n".join([*lines, "    }", *_kept(machine), "}", ""])


def _anything() -> Iterator[str]:
    """Functions that Eva knows nothing of but the type of what they give."""
    for type_ in NUMBERS:
        yield "/*@ assigns \\result \\from \\nothing; */"
        yield f"extern {type_} any_{type_}(void);"


def _ports(machine: ir.Machine) -> Iterator[str]:
    """Ports that answer anything."""
    functions = dict(_functions(machine))
    for name, (result, arguments) in functions.items():
        yield f"static {result} port_{name}({', '.join(['void *context', *arguments])}) {{ return {_any_c(result)}; }}"
    given = "".join(f", .{word(name)} = port_{name}" for name in functions)
    yield f"static const struct win12_{machine.name}_ports ports = {{.context = 0{given}}};"


def _functions(machine: ir.Machine) -> Iterator[tuple[str, tuple[str, list[str]]]]:
    for ask in machine.asks.values():
        yield ask.name, (c_type(ask.answer.type), [])
    for op in machine.ops.values():
        yield f"start_{op.name}", ("bool", [])
    for out in machine.outs.values():
        yield method(out.kind, out.name), ("bool", list(parameters(out.fields)))
    for variable in machine.vars.values():
        if variable.persist:
            yield f"save_{variable.name}", ("bool", [f"{c_type(variable.type)} value"])


def _any_state(machine: ir.Machine) -> Iterator[str]:
    yield f"    m.state = any_uint32_t() % {len(machine.states)};"
    for variable in _variables(machine):
        yield f"    m.{word(variable.name)} = {_any(variable.type)};"
    for timer in machine.timers.values():
        yield f"    m.{timer.name}_after = any_uint64_t();"
        yield f"    m.{timer.name}_at = any_uint64_t();"


def _variables(machine: ir.Machine) -> Iterable[ir.Variable]:
    return (*machine.settings.values(), *machine.vars.values())


def _any(type_: ir.Type) -> str:
    """Any value of the declared type, which may be smaller than that of C."""
    text = _any_c(c_type(type_))
    return f"{text} & {(1 << type_.bits) - 1:#x}" if type_.bits == 24 else text


def _any_c(type_: str) -> str:
    return "any_uint8_t() != 0" if type_ == "bool" else f"any_{type_}()"


def _events(machine: ir.Machine) -> Iterator[str]:
    name = machine.name
    for event in machine.events.values():
        if event.group != "timer":
            given = ", ".join(["&m", *(_any(field.type) for field in event.fields.values()), "now"])
            yield f"win12_{name}_{event.method}({given})"
    if machine.timers:
        yield f"win12_{name}_deadline(&m)"
        yield f"win12_{name}_handle_timer(&m, now)"


def _kept(machine: ir.Machine) -> Iterator[str]:
    """What was supposed of the state before holds of the state after."""
    yield f"    //@ assert state_is_declared: m.state < {len(machine.states)};"
    yield f"    //@ assert transition_is_declared: m.transition < {len(machine.transitions)};"
    for variable in _variables(machine):
        if variable.type.bits == 24:
            yield f"    //@ assert {variable.name}_in_range: m.{word(variable.name)} <= {(1 << 24) - 1:#x};"
