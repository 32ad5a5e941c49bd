"""A decision as people read it."""

from __future__ import annotations

from win12_spec import expr
from win12_spec.decisions.ir import Decision
from win12_spec.emit import markdown_header, markdown_table

READING = """A rule speaks when it passes every test below. One that speaks and denies is stronger than all that allow; what no
rule allows is denied. The order of the rules means nothing."""


def page(decision: Decision) -> str:
    """Text of the page."""
    inputs = [(f"`{item.name}`", item.type, item.doc) for item in decision.inputs]
    values = [(f"`{value.name}`", f"`{expr.show(value.expr)}`", value.doc) for value in decision.values]
    tests = [(f"`{test.id}`", f"`{expr.show(test.expr)}`", test.otherwise) for test in decision.tests]
    module = f"`win12_wire.decisions.{decision.name}`, `win12/decisions/{decision.name}.h`"
    table = f"[{decision.table.file}](../frames/{decision.table.file}.md)"
    lines = [
        markdown_header(decision.path) + f"# {decision.title}",
        "",
        *decision.doc.splitlines(),
        "",
        *READING.splitlines(),
        "",
        f"{module}, from `{decision.path}`. `table` is the frame {table}, `rule` one of its `{decision.rows}`.",
        "",
        "## What is asked",
        "",
        *markdown_table(("name", "type", "meaning"), inputs),
        "",
        *(("## What is reckoned of it", "", *markdown_table(("name", "value", "meaning"), values), "") if values else ()),
        "## The tests",
        "",
        *markdown_table(("test", "a rule passes when", "else"), tests),
    ]
    return "\n".join(lines) + "\n"
