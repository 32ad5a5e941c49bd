"""The TLA+ of a machine: a module without variables, in which a machine is a record and a step is a function.

    LET s == Client!on_rx_apdu(m, e) IN ...

`m` has the state, settings and variables; `e` the fields of the event and the answers of the ports, which are whatever the
model says they are. `s.m` is the machine after the step, `s.id` the transition, `s.does` its effects in order, `s.error` its
error or "". So hand-written models in spec/models put any number of machines together, over any network and attacker, with
ghosts of their own.

There is one definition per transition, named by its id, and one per cell of the table that says which transition is taken: the
branches in the order of the file, each tested when those before it do not hold, as in the generated Python.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from win12_spec.emit import header
from win12_spec.sessions import ir
from win12_spec.sessions.cells import Cell
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.tla_expr import TlaExpr, enum_constant, literal, values
from win12_spec.sessions.walk import read_by

SUPPORT = """{header}---- MODULE win12 ----
\\* What the modules of all machines share.
EXTENDS Integers, Sequences

Step(id, m, does, error) == [id |-> id, m |-> m, does |-> does, error |-> error]

When(condition, effect) == IF condition THEN <<effect>> ELSE <<>>

RECURSIVE And(_, _)
\\* Bitwise and of naturals.
And(a, b) == IF a = 0 \\/ b = 0 THEN 0 ELSE (IF a % 2 = 1 /\\ b % 2 = 1 THEN 1 ELSE 0) + 2 * And(a \\div 2, b \\div 2)

\\* The effects of a step that are of one kind: "send", "tell", "call", "start", "save".
Effects(s, kind) == SelectSeq(s.does, LAMBDA x : x.kind = kind)

\\* Whether a step has an effect of this kind and name.
Does(s, kind, name) == \\E i \\in DOMAIN s.does : s.does[i].kind = kind /\\ s.does[i].name = name

\\* The effect of this kind and name, which the step must have.
Effect(s, kind, name) == s.does[CHOOSE i \\in DOMAIN s.does : s.does[i].kind = kind /\\ s.does[i].name = name]
====
"""


def emit_support() -> str:
    """The module win12.tla."""
    return SUPPORT.replace("{header}", header("the compiler", "\\*"))


def emit(machine: ir.Machine, table: Sequence[Cell], consts: Mapping[str, int] | None = None) -> str:
    """The module of one machine. `consts`: values of constants other than those for models."""
    return "\n".join([*_Module(machine, table, consts or {}).lines(), "===="]) + "\n"


class _Module:
    def __init__(self, machine: ir.Machine, table: Sequence[Cell], consts: Mapping[str, int]) -> None:
        self.machine, self.table = machine, table
        self.consts = {name: consts.get(name, const.model) for name, const in machine.consts.items()}
        self.own = {*machine.settings, *machine.vars}
        self.expr = TlaExpr(machine, self._name, self.consts)

    def _name(self, name: str) -> str:
        return f"m.{name}" if name in self.own else f"e.{name}"

    def lines(self) -> Iterator[str]:
        machine = self.machine
        yield header(machine.path, "\\*").rstrip()
        yield f"---- MODULE {machine.name} ----"
        yield from (f"\\* {line}".rstrip() for line in machine.doc.splitlines())
        yield "EXTENDS win12"
        yield ""
        yield from self._constants()
        yield from self._record()
        yield from self._armed()
        yield "\n\\* --- what each transition leads to"
        for branch in machine.transitions:
            yield from self._transition(branch)
        yield "\n\\* --- which one is taken, by state and event"
        for event in machine.events.values():
            yield from self._event(event)

    def _constants(self) -> Iterator[str]:
        for name, value in self.consts.items():
            yield f"{name} == {value}"
        for kind in self.machine.types.values():
            for label, number in kind.labels:
                yield f"{enum_constant(kind, label)} == {number}"

    def _record(self) -> Iterator[str]:
        machine = self.machine
        yield f"\nStates == {{{', '.join(_quoted(name) for name in machine.states)}}}"
        settings = ", ".join(f"{s.name} : {values(s)}" for s in machine.settings.values())
        yield "Settings == " + (f"[{settings}]" if settings else "{<<>>}")
        fields = [f"state |-> {_quoted(machine.initial)}"]
        fields += [f"{name} |-> s.{name}" for name in machine.settings]
        fields += [f"{v.name} |-> {literal(v.type, v.init)}" for v in machine.vars.values()]
        yield "\n\\* A machine with the settings s."
        yield f"Initial(s) == [{', '.join(fields)}]"
        yield "\n\\* The program ended and began anew: only what is kept is left."
        kept = [v.name for v in machine.vars.values() if v.persist]
        excepted = ", ".join(f"!.{name} = m.{name}" for name in kept)
        yield "Restarted(m) == " + (f"[Initial(m) EXCEPT {excepted}]" if kept else "Initial(m)")
        domains = [f"m.{v.name} \\in {values(v)}" for v in (*machine.settings.values(), *machine.vars.values())]
        yield "\nTypeOK(m) ==\n" + "\n".join(f"    /\\ {line}" for line in ("m.state \\in States", *domains))

    def _armed(self) -> Iterator[str]:
        yield "\n\\* The timers that run."
        rows = [
            f"m.state = {_quoted(state.name)} -> {{{', '.join(map(_quoted, state.timers))}}}"
            for state in self.machine.states.values()
        ]
        yield "Armed(m) == CASE " + "\n           [] ".join(rows)

    def _transition(self, branch: ir.Transition) -> Iterator[str]:
        updates = [f"!.state = {_quoted(branch.goto)}"] if branch.goto else []
        updates += [f"!.{assign.target} = {self.expr.text(assign.value)}" for assign in branch.assigns]
        after = f"[m EXCEPT {', '.join(updates)}]" if updates else "m"
        yield f"\\* {self.machine.path}:{branch.where.line}"
        yield f"{branch.id}(m, e) == Step({_quoted(branch.id)}, {after},"
        yield f"    {self._effects(branch)}, {_quoted(branch.error)})"

    def _effects(self, branch: ir.Transition) -> str:
        parts: list[str] = []
        for effect in branch.effects:
            record = self._effect(branch, effect)
            parts.append(
                f"When({self.expr.text(effect.condition)}, {record})" if effect.condition is not None else f"<<{record}>>"
            )
        return " \\o ".join(parts) if parts else "<<>>"

    def _effect(self, branch: ir.Transition, effect: ir.Effect) -> str:
        fields = [f"kind |-> {_quoted(effect.kind)}", f"name |-> {_quoted(effect.name)}"]
        if effect.kind == "save":
            new = next((a.value for a in branch.assigns if a.target == effect.name), None)
            fields.append(f"value |-> {self.expr.text(new) if new is not None else f'm.{effect.name}'}")
        elif effect.kind != "start":
            declared = self.machine.outs[effect.kind, effect.name].fields
            fields += [f"{f.name} |-> {self.expr.text(a)}" for f, a in zip(declared, effect.arguments, strict=True)]
        return f"[{', '.join(fields)}]"

    def _event(self, event: ir.Event) -> Iterator[str]:
        groups: dict[tuple[str, ...], list[Cell]] = {}
        for cell in self.table:
            if cell.event is event:
                groups.setdefault(tuple(b.id for b in cell.branches), []).append(cell)
        needs = [*event.fields, *self._asked(event)]
        yield f"\n\\* {event.name}" + (f": e has {', '.join(needs)}" if needs else "")
        rows = []
        for cells in groups.values():
            states = ", ".join(_quoted(cell.state.name) for cell in cells)
            rows.append(f"m.state \\in {{{states}}} ->\n{self._chain(cells[0])}")
        yield f"on_{event.method}(m, e) ==\n    CASE " + "\n      [] ".join(rows)

    def _asked(self, event: ir.Event) -> list[str]:
        scope = Scope(self.machine, event)
        trees = [tree for b in self.machine.transitions if b.event == event.name for tree in read_by(b)]
        return list(dict.fromkeys(ask for tree in trees for ask in scope.asks(tree)))

    def _chain(self, cell: Cell) -> str:
        lines = []
        for number, branch in enumerate(cell.branches):
            last = number == len(cell.branches) - 1 or branch.guard is None
            call = f"{branch.id}(m, e)"
            condition = "" if branch.guard is None or last else f"IF {self.expr.text(branch.guard)} THEN "
            lines.append(f"        {'ELSE ' if number else ''}{condition}{call}")
            if last:
                break
        return "\n".join(lines)


def _quoted(text: str) -> str:
    return f'"{text}"'
