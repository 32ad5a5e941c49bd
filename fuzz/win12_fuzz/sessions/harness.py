"""The C harness of a machine: driver.h.in, told by the declaration what it drives. It reads the format of form.py.

It is made when it is built, not kept: it follows from the specification and this file, no product contains it, and a copy could
only be stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from win12_spec.emit.c_lines import block
from win12_spec.emit.c_words import word
from win12_spec.sessions.c_expr import c_type
from win12_spec.sessions.c_step import method
from win12_spec.sessions.ir import Machine, Transition, Type, Variable

from win12_fuzz.sessions.form import Form, own
from win12_fuzz.sessions.machines import SMALL

DRIVER: Final = Path(__file__).with_name("driver.h.in")


def source(form: Form, code: str | None = None) -> str:
    """All of a harness, the machine with its limits made small included: that of the C core, or other `code` for it."""
    name = form.machine.name
    limits = "\n".join(f"#define WIN12_{limit} {value}U" for limit, value in SMALL.items())
    machine = f'#include "../src/sessions/{name}.c"' if code is None else code
    return "\n".join([limits, machine, DRIVER.read_text(encoding="utf-8"), *_Harness(form).lines(), ""])


def ports(machine: Machine) -> list[tuple[str, str, tuple[Variable, ...]]]:
    """Every effect that a machine has: kind, name, arguments; its place is its number in logs."""
    found: list[tuple[str, str, tuple[Variable, ...]]] = [("start", op, ()) for op in machine.ops]
    found += [(out.kind, out.name, out.fields) for out in machine.outs.values()]
    return found + [("save", variable.name, (variable,)) for variable in machine.vars.values() if variable.persist]


def errors(machine: Machine) -> list[str]:
    """Every error of a machine; its place is its number in logs."""
    return sorted(machine.errors)


class _Harness:
    def __init__(self, form: Form) -> None:
        self.form, self.machine = form, form.machine
        self.states, self.timers = list(self.machine.states), list(self.machine.timers)
        self.ports = ports(self.machine)

    def lines(self) -> Iterator[str]:
        machine = self.machine
        yield f"static struct win12_{machine.name} machine;"
        yield from self._tables()
        yield from self._rows()
        yield from self._answers()
        yield from self._effects()
        yield from self._begin()
        yield from self._events()
        yield from self._looks()

    # --- tables

    def _tables(self) -> Iterator[str]:
        form, machine = self.form, self.machine
        for name, values in form.settings.items():
            yield f"static const uint32_t values_of_{name}[] = {{{_numbers(values)}}};"
        yield _array("struct values", "settings", (f"{{values_of_{name}, {len(v)}}}" for name, v in form.settings.items()))
        for event in form.events:
            yield _array("struct kind", f"fields_of_{event.method}", (_kind(field.type) for field in event.fields.values()))
        yield _array("struct event", "events", (f"{{fields_of_{event.method}, {len(event.fields)}}}" for event in form.events))
        yield _array("struct kind", "questions", (_kind(question.type) for question in form.questions))
        listed = (_mask(map(self.timers.index, state.timers)) for state in machine.states.values())
        yield _array("uint64_t", "timers_of", listed)
        yield _array("uint64_t", "largest", (f"{_largest(variable.type)}" for variable in machine.vars.values()))
        counts = {
            "setting": form.settings, "event": form.events, "question": form.questions, "row": machine.transitions,
            "state": machine.states, "variable": machine.vars, "timer": machine.timers,
        }  # fmt: skip
        for name, counted in counts.items():
            yield f"static const unsigned {name}_count = {len(counted)};"

    def _rows(self) -> Iterator[str]:
        numbers = {(kind, name): at for at, (kind, name, _) in enumerate(self.ports)}
        for at, branch in enumerate(self.machine.transitions):
            done = (str(numbers[effect.kind, effect.name]) for effect in branch.effects)
            yield _array("unsigned", f"effects_of_{at}", done)
        yield _array("struct row", "rows", (self._row(at, branch) for at, branch in enumerate(self.machine.transitions)))

    def _row(self, at: int, branch: Transition) -> str:
        variables, known = list(self.machine.vars), errors(self.machine)
        sets = (
            _mask(map(self.states.index, branch.sources)),
            _mask(variables.index(assign.target) for assign in branch.assigns),
            _mask(map(self.timers.index, branch.restart)),
        )
        target = self.states.index(branch.goto) if branch.goto else -1
        error = known.index(branch.error) if branch.error else -1
        least = sum(effect.condition is None for effect in branch.effects)
        ends = f"{target}, {error}, effects_of_{at}, {len(branch.effects)}, {least}"
        return f"\n    {{{self._event(branch.event)}, {', '.join(sets)}, {ends}}} /* {branch.id} */"

    def _event(self, name: str) -> int:
        group, _, timer = name.partition(".")
        if group == "timer":
            return len(self.form.events) + self.timers.index(timer)
        return next(at for at, event in enumerate(self.form.events) if event.name == name)

    # --- ports

    def _answers(self) -> Iterator[str]:
        for at, ask in enumerate(self.machine.asks.values()):
            kind = c_type(ask.answer.type)
            body = ["(void)context;", f"return ({kind})run.answers[{at}];"]
            yield from block(f"static {kind} ask_{ask.name}(void *context)", body)

    def _effects(self) -> Iterator[str]:
        for at, (kind, name, fields) in enumerate(self.ports):
            given = "".join(f", {c_type(field.type)} a{n}" for n, field in enumerate(fields))
            told = ", ".join(f"(int64_t)a{n}" for n in range(len(fields))) or "0"
            body = ["(void)context;", f"return effect({at}, (const int64_t[]){{{told}}}, {len(fields)});"]
            yield from block(f"static bool do_{method(kind, name)}(void *context{given})", body)

    # --- the machine

    def _begin(self) -> Iterator[str]:
        machine = self.machine
        given = [f".{word(name)} = ask_{name}," for name in machine.asks]
        given += [f".{word(method(kind, name))} = do_{method(kind, name)}," for kind, name, _ in self.ports]
        yield from block(f"static const struct win12_{machine.name}_ports ports =", [".context = NULL,", *given])
        yield ";"
        body = ["(void)given;", f"win12_{machine.name}_init(&machine, &ports);"]
        for at, setting in enumerate(machine.settings.values()):
            body.append(f"machine.{word(setting.name)} = ({c_type(setting.type)})given[{at}];")
        yield from block("static void machine_begin(const uint32_t *given)", body)

    def _events(self) -> Iterator[str]:
        machine, name = self.machine, self.machine.name
        numbers = [f"case WIN12_E_{error}: return {at};" for at, error in enumerate(errors(machine))]
        failed = [] if "PORT_FAILED" in machine.errors else ["case WIN12_E_PORT_FAILED: return PORT_FAILED;"]
        chosen = block("switch ((int)code)", ["case WIN12_OK: return -1;", *numbers, *failed, "default: return -3;"])
        yield from block("static int error_of(win12_code code)", chosen)
        cases = []
        for at, event in enumerate(self.form.events):
            given = "".join(f", ({c_type(field.type)})f[{n}]" for n, field in enumerate(event.fields.values()))
            cases.append(f"case {at}: return error_of(win12_{name}_{event.method}(&machine{given}, now));")
        body = ["(void)f;", *block("switch (event)", [*cases, "default: return -3;"])]
        yield from block("static int machine_event(unsigned event, const uint32_t *f, win12_time now)", body)
        timer = f"error_of(win12_{name}_handle_timer(&machine, now))" if self.timers else "-1"
        yield from block("static int machine_timer(win12_time now)", ["(void)now;", f"return {timer};"])
        first = f"win12_{name}_deadline(&machine)" if self.timers else "WIN12_NEVER"
        yield from block("static win12_time machine_deadline(void)", [f"return {first};"])

    def _looks(self) -> Iterator[str]:
        machine = self.machine
        yield from block("static unsigned machine_state(void)", ["return (unsigned)machine.state;"])
        yield from block("static unsigned machine_transition(void)", ["return (unsigned)machine.transition;"])
        yield from _look("uint64_t machine_variable", machine.vars)
        yield from _look("uint32_t machine_setting", machine.settings)
        yield from _look("win12_time machine_at", [f"{name}_at" for name in machine.timers])
        yield from _look("win12_time machine_after", [f"{name}_after" for name in machine.timers])


def _array(kind: str, name: str, items: Iterable[str]) -> str:
    """A table; one that is empty has an entry all the same, because C wants it."""
    return f"static const {kind} {name}[] = {{{', '.join(items) or '0'}}};"


def _look(head: str, members: Iterable[str]) -> list[str]:
    cases = [f"case {at}: return machine.{word(name)};" for at, name in enumerate(members)]
    return block(f"static {head}(unsigned which)", block("switch (which)", [*cases, "default: return 0;"]))


def _kind(kind: Type) -> str:
    if own(kind) and [number for _, number in kind.labels] != list(range(len(kind.labels))):
        raise ValueError(f"labels of '{kind.name}' are not numbered from 0")
    return f"{{{kind.bits}, {len(kind.labels) if own(kind) else 0}}}"


def _largest(kind: Type) -> int:
    return max(number for _, number in kind.labels) if own(kind) else (1 << kind.bits) - 1


def _mask(numbers: Iterable[int]) -> str:
    return f"UINT64_C({sum({1 << number for number in numbers})})"


def _numbers(values: Sequence[int]) -> str:
    return ", ".join(f"{value}U" for value in values)
