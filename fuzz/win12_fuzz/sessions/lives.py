"""What becomes of a life: told by the interpreter of the declaration and by the generated Python, each for itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from win12_spec.sessions.interpret import Table

from win12_fuzz.agreement.sessions import Declaration, Python
from win12_fuzz.agreement.steps import Taken, late
from win12_fuzz.sessions import machines
from win12_fuzz.sessions.form import Form, Life, milliseconds


def declared(form: Form, life: Life, table: Table) -> list[Taken]:
    """The steps of the declaration. Raises CannotStep where it has none or several."""
    lengths = machines.lengths(form.machine.name)
    return _lived(form, life, Declaration(form.machine, form.given(life), lengths, table, int))


def python(form: Form, life: Life) -> list[Taken]:
    """The steps of the generated Python, as its trace and it itself tell them. Raises what it raises."""
    machine, code = form.machine, machines.module(form.machine.name)
    lengths = {f"{timer}_after": length for timer, length in machines.lengths(machine.name).items()}
    with machines.small(code):
        return _lived(form, life, Python(machine, code, form.given(life) | lengths, [], int))


def _lived(form: Form, life: Life, one: Declaration | Python) -> list[Taken]:
    """Walk through a life: set answers, let time pass, and say which event comes with which values. Times are milliseconds."""
    answers, taken = dict.fromkeys(form.names, 0), list[Taken]()
    now, failing = 0, None
    for kind, pause, values in life.steps:
        if kind >= form.answers:
            answers[form.names[kind - form.answers]] = values[0]
        elif kind == form.fails:
            failing = values[0]
        else:
            until = min(one.deadlines.values(), default=now) if kind == form.expires else now
            now = max(now, int(until)) + milliseconds(pause)
            event = form.events[kind].name if kind < form.passes else late(form.machine, one.deadlines, now)
            if event is None:
                one.idle(now)
                continue
            fields = dict(zip(form.machine.events[event].fields, values, strict=True))
            taken.append(one.step(event, fields, answers, now, failing))
            failing = None
    return taken


def same(who: str, found: Sequence[Taken], wanted: Sequence[Taken]) -> None:
    """Raises AssertionError with the first step that is not the declaration's."""
    for number, (here, there) in enumerate(zip_longest(found, wanted), 1):
        if here != there:
            raise AssertionError(f"step {number}: {who} does {_other(here, there)}")


def _other(found: Taken | None, wanted: Taken | None) -> str:
    if found is None or wanted is None:
        return f"{found or 'nothing'}, the declaration {wanted or 'nothing'}"
    parts = [f"{name} {a}, not {b}" for name, a, b in zip(Taken._fields, found, wanted, strict=True) if a != b]
    return f"in '{wanted.id}': {'; '.join(parts)}"
