"""Effects as text, `send rr(0)`: how session vectors and the reports of traces write down what a step does."""

from __future__ import annotations

import re

from win12_spec.diagnostics import Location, SpecError
from win12_spec.sessions.interpret import Effect
from win12_spec.sessions.ir import Machine, Type, Variable

_TEXT = re.compile(r"(send|tell|call|start|save)\s+([a-z]\w*)\s*(?:\((.*)\))?")
_WORDS = {"true": 1, "false": 0}


def arguments_of(machine: Machine, kind: str, name: str) -> tuple[Variable, ...] | None:
    """What an effect takes; None when the machine has no such effect."""
    if kind == "start":
        return () if name in machine.ops else None
    if kind == "save":
        variable = machine.vars.get(name)
        return (variable,) if variable is not None and variable.persist else None
    out = machine.outs.get((kind, name))
    return out.fields if out is not None else None


def parse(machine: Machine, text: str, where: Location) -> Effect:
    """The effect that `KIND NAME(ARGUMENTS)` says. Raises SpecError for what the machine cannot do."""
    match = _TEXT.fullmatch(text.strip())
    if match is None:
        raise SpecError.at(
            where,
            f"cannot read what is done in '{text}'",
            "write 'send|tell|call|start|save NAME(VALUES)', without '()' for none",
        )
    kind, name, inside = match.groups()
    takes = arguments_of(machine, kind, name)
    if takes is None:
        known = [known for kind_, known in machine.outs if kind_ == kind] or [*machine.ops, *machine.vars]
        raise SpecError.at(where, f"'{machine.name}' does no '{kind} {name}'", f"known: {', '.join(known)}")
    values = [part.strip() for part in inside.split(",")] if inside is not None else []
    if len(values) != len(takes):
        raise SpecError.at(
            where,
            f"'{kind} {name}' is done with {len(takes)} values, not {len(values)}",
            f"values: {', '.join(variable.name for variable in takes) or 'none'}",
        )
    return Effect(kind, name, tuple(value(variable, part, where) for variable, part in zip(takes, values, strict=True)))


def value(variable: Variable, said: object, where: Location) -> int:
    """The number of a value: a number, true or false, or a label of the variable's enum. Raises SpecError."""
    kind, text = variable.type, str(said).lower() if isinstance(said, bool) else str(said)
    labels = dict(kind.labels)
    words = _WORDS if kind.is_bool else labels
    digits = text.isascii() and text.isdigit()
    found = words[text] if text in words else int(text) if digits and not kind.is_bool else -1
    if not fits(kind, found):
        raise SpecError.at(
            where, f"'{text}' is no value of '{variable.name}', which is '{kind.name}'", f"one of {', '.join(words) or 'numbers'}"
        )
    return found


def fits(kind: Type, number: int) -> bool:
    """Whether a number can be a value of a type. What a peer says as an enum may be any number."""
    own = kind.is_enum and not kind.module
    return number in dict(kind.labels).values() if own else 0 <= number < 1 << kind.bits


def shown(kind: Type, number: int) -> str:
    """A value for people: true, false, the label, or the number."""
    if kind.is_bool:
        return "true" if number else "false"
    return next((label for label, value in kind.labels if value == number), str(number))


def text(machine: Machine, effect: Effect) -> str:
    """An effect for people, as `parse` reads it."""
    takes = arguments_of(machine, effect.kind, effect.name)
    if takes is None or len(takes) != len(effect.arguments):
        return str(effect)
    values = ", ".join(shown(variable.type, number) for variable, number in zip(takes, effect.arguments, strict=True))
    return f"{effect.kind} {effect.name}" + (f"({values})" if values else "")
