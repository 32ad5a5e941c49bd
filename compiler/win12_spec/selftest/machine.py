"""The vectors of one session machine as C: dialogues, and for each step what the machine must have done and become.

What a vector leaves unsaid, the interpreter of the declaration adds: the transition, every variable and every timer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from win12_spec.emit import header
from win12_spec.emit.c_lines import block, fitted, function
from win12_spec.emit.c_words import word
from win12_spec.selftest import text
from win12_spec.sessions import ir
from win12_spec.sessions.c_expr import c_type
from win12_spec.sessions.c_step import id_constant, parameters, state_constant
from win12_spec.sessions.effects import arguments_of
from win12_spec.sessions.interpret import Interpreter, Outcome
from win12_spec.sessions.interpret import text as effects_text
from win12_spec.sessions.vectors import Case, Step

NEVER = (1 << 64) - 1


@dataclass(frozen=True)
class Taken:
    """A step of a vector, what came of it, and when the timers run out after it (milliseconds)."""

    step: Step
    outcome: Outcome
    deadlines: dict[str, int]


@dataclass(frozen=True)
class Dialogue:
    """A case of the vectors and its steps."""

    case: Case
    steps: tuple[Taken, ...]


def held(case: Case, machine: ir.Machine, lengths: dict[str, int]) -> Dialogue:
    """A case, played through: one step a millisecond; a timer whose event it is runs out then. `lengths`: milliseconds."""
    model = Interpreter(machine, case.settings, dict(case.variables), lengths)
    steps = []
    for now, step in enumerate(case.steps):
        outcome = model.step(step.event, step.fields, step.answers, now)
        steps.append(Taken(step, outcome, {name: int(at) for name, at in model.deadlines.items()}))
    return Dialogue(case, tuple(steps))


def emit(machine: ir.Machine, dialogues: Sequence[Dialogue]) -> str:
    """The source of one machine."""
    return _Machine(machine, dialogues).text()


class _Machine:
    def __init__(self, machine: ir.Machine, dialogues: Sequence[Dialogue]) -> None:
        self.machine, self.dialogues = machine, dialogues
        self.prefix = f"win12_{machine.name}"
        self.events = {name: at for at, name in enumerate(machine.events)}
        self.fields = max(1, *(len(event.fields) for event in machine.events.values()))

    def text(self) -> str:
        machine = self.machine
        blocks = [
            ['#include "selftest.h"', f'#include "win12/sessions/{machine.name}.h"', "", f"{self._prototype()};"],
            self._structures(),
            ["static const struct step *at; /* the step under way: it holds the answers */"],
            *(self._ask(number, ask) for number, ask in enumerate(machine.asks.values())),
            *(self._port(kind, name) for kind, name in self._effects()),
            self._ports(),
            self._take(),
            self._compare(),
            self._table("step steps", [self._step(one) for dialogue in self.dialogues for one in dialogue.steps]),
            self._table("dialogue dialogues", [self._dialogue(dialogue.case) for dialogue in self.dialogues]),
            self._run(),
        ]
        body = "\n\n".join("\n".join(fitted(part)) for part in blocks)
        return header(f"spec/vectors/sessions/{machine.name}.yaml", "//") + "\n" + body + "\n"

    def _prototype(self) -> str:
        return f"void selftest_session_{self.machine.name}(void)"

    def _structures(self) -> list[str]:
        machine = self.machine
        step = [
            "const char *where;",
            "unsigned event;",
            f"uint64_t fields[{self.fields}];",
            f"uint64_t answers[{max(1, len(machine.asks))}];",
            "const char *done;",
            "win12_code error;",
            f"enum {self.prefix}_state state;",
            f"enum {self.prefix}_id transition;",
            f"uint64_t variables[{max(1, len(machine.vars))}];",
            f"uint64_t timers[{max(1, len(machine.timers))}];",
        ]
        dialogue = [
            "size_t steps;",
            f"uint64_t settings[{max(1, len(machine.settings))}];",
            f"uint64_t variables[{max(1, len(machine.vars))}]; /* as they are restored, or begin */",
        ]
        return [*_defined(block("struct step", step)), "", *_defined(block("struct dialogue", dialogue))]

    # --- ports

    def _ask(self, number: int, ask: ir.Ask) -> list[str]:
        kind = c_type(ask.answer.type)
        value = f"at->answers[{number}]"
        result = f"{value} != 0U" if kind == "bool" else f"({kind})({value})"
        return function(f"static {kind} ask_{ask.name}(void *context)", ["(void)context;", f"return {result};"])

    def _effects(self) -> Iterator[tuple[str, str]]:
        machine = self.machine
        yield from (("start", op.name) for op in machine.ops.values())
        yield from ((out.kind, out.name) for out in machine.outs.values())
        yield from (("save", variable.name) for variable in machine.vars.values() if variable.persist)

    def _port(self, kind: str, name: str) -> list[str]:
        takes = arguments_of(self.machine, kind, name) or ()
        given = [f"{c_type(takes[0].type)} value"] if kind == "save" else parameters(takes)
        names = ["value"] if kind == "save" else [word(field.name) for field in takes]
        lines = ["(void)context;"]
        if takes:
            lines.append(f"const uint64_t arguments[] = {{ {', '.join(names)} }};")
        lines.append(f'return selftest_done("{kind} {name}", {len(takes)}, {"arguments" if takes else "NULL"});')
        return function(f"static bool do_{kind}_{name}({', '.join(['void *context', *given])})", lines)

    def _ports(self) -> list[str]:
        functions = [*(f"ask_{name}" for name in self.machine.asks), *(f"do_{kind}_{name}" for kind, name in self._effects())]
        rows = [f"{name}," for name in ("NULL", *functions)]
        return _defined(block(f"static const struct {self.prefix}_ports ports =", rows))

    # --- a step

    def _take(self) -> list[str]:
        lines = ["const uint64_t *const f = at->fields;", "(void)f;", "switch (at->event) {"]
        for name, number in self.events.items():
            event = self.machine.events[name]
            lines.append(f"case {number}:")
            if event.group == "timer":
                lines.append(f"    m->{name.split('.')[1]}_at = now; /* it runs out */")
                lines.append(f"    return {self.prefix}_handle_timer(m, now);")
                continue
            kinds = [c_type(field.type) for field in event.fields.values()]
            given = [f"f[{at}] != 0U" if kind == "bool" else f"({kind})f[{at}]" for at, kind in enumerate(kinds)]
            lines.append(f"    return {self.prefix}_{event.method}({', '.join(['m', *given, 'now'])});")
        return function(f"static win12_code take(struct {self.prefix} *m, win12_time now)", [*lines, "}", "return WIN12_OK;"])

    def _compare(self) -> list[str]:
        lines = [
            "const char *const where = at->where;",
            'selftest_text(where, "error", win12_code_name(error), win12_code_name(at->error));',
            'selftest_text(where, "effects", selftest_all_done(), at->done);',
            'selftest_number(where, "state", (uint64_t)m->state, (uint64_t)at->state);',
            'selftest_number(where, "transition", (uint64_t)m->transition, (uint64_t)at->transition);',
            *(f'selftest_number(where, "{name}", m->{word(name)}, at->variables[{number}]);'
              for number, name in enumerate(self.machine.vars)),
            *(f'selftest_number(where, "timer {name}", m->{name}_at, at->timers[{number}]);'
              for number, name in enumerate(self.machine.timers)),
        ]  # fmt: skip
        return function(f"static void compare(const struct {self.prefix} *m, win12_code error)", lines)

    # --- tables

    def _table(self, head: str, rows: Sequence[str]) -> list[str]:
        return [f"static const struct {head}[] = {{", *(f"    {{{row}}}," for row in rows), "};"]

    def _step(self, one: Taken) -> str:
        machine, step, outcome = self.machine, one.step, one.outcome
        return ", ".join(
            [
                f'"{step.where.path}:{step.where.line}"',
                f"{self.events[step.event]}U",
                text.numbers(list(step.fields.values())),
                text.numbers([step.answers[name] for name in machine.asks]),
                text.string(effects_text(step.does) if step.does else ""),
                f"WIN12_E_{step.error}" if step.error else "WIN12_OK",
                state_constant(machine, step.state),
                id_constant(machine, outcome.id),
                text.numbers([(outcome.variables | dict(step.variables))[name] for name in machine.vars]),
                text.numbers([one.deadlines.get(name, NEVER) for name in machine.timers]),
            ]
        )

    def _dialogue(self, case: Case) -> str:
        begun = {name: variable.init for name, variable in self.machine.vars.items()} | dict(case.variables)
        settings = text.numbers([case.settings[name] for name in self.machine.settings])
        return f"{len(case.steps)}U, {settings}, {text.numbers(list(begun.values()))}"

    def _run(self) -> list[str]:
        step = ["selftest_nothing_done();", "compare(&m, take(&m, now));"]
        dialogue = [
            f"struct {self.prefix} m;",
            f"{self.prefix}_init(&m, &ports);",
            *self._restored("settings", self.machine.settings.values()),
            *self._restored("variables", self.machine.vars.values()),
            *block("for (win12_time now = 0; now < dialogues[i].steps; now++, at++)", step),
        ]
        lines = ["at = steps;", *block("for (size_t i = 0; i < sizeof dialogues / sizeof dialogues[0]; i++)", dialogue)]
        return function(self._prototype(), lines)

    def _restored(self, what: str, variables: Iterable[ir.Variable]) -> Iterator[str]:
        for at, variable in enumerate(variables):
            kind, value = c_type(variable.type), f"dialogues[i].{what}[{at}]"
            yield f"m.{word(variable.name)} = " + (f"{value} != 0U;" if kind == "bool" else f"({kind}){value};")


def _defined(lines: list[str]) -> list[str]:
    """A block that ends with a semicolon."""
    return [*lines[:-1], f"{lines[-1]};"]
