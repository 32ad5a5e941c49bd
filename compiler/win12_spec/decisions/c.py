"""A decision in C: freestanding, without allocation, each loop bounded by the number of rows; with its promises as ACSL.

What is promised is the decision itself: allowed if and only if a row that allows passes its tests, and none that denies does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from win12_spec import expr
from win12_spec.decisions.bounds import COMPARISONS, Bounds
from win12_spec.decisions.ir import Decision
from win12_spec.emit import header
from win12_spec.emit.c_lines import CPP_BEGIN, CPP_END, block, comment, fitted, function, noted
from win12_spec.frames.c.contract import contract, loop

FOLDER = "generated/c"
TYPES = {"u8": "uint8_t", "u16": "uint16_t", "u32": "uint32_t", "u64": "uint64_t", "s8": "int8_t"}
OPERATORS = {"and": "&&", "or": "||"}
WIDENED = ("+", "*", "&", "|", "<<", ">>")  # reckoned in the width of what comes out: never in that of an int
SMALL = 0xFFFF  # what C would reckon in an int
NARROW = 0xFFFF_FFFF  # what is reckoned in 32 bits: small processors have no other division


def emit(decision: Decision) -> dict[str, str]:
    """Header and source, by path below the repository."""
    writer = _Writer(decision)
    return {
        f"{FOLDER}/include/win12/decisions/{decision.name}.h": writer.header(),
        f"{FOLDER}/src/decisions/{decision.name}.c": writer.source(),
    }


class _Writer:
    def __init__(self, decision: Decision) -> None:
        self.decision, self.name = decision, f"win12_{decision.name}"
        self.table, self.row = f"struct win12_{decision.table.name}", f"struct win12_{decision.row.name}"
        self.request, self.verdict = f"struct {self.name}_request", f"struct {self.name}_verdict"
        bounds = Bounds(decision)
        bounds.check()
        self.bounds = bounds
        self.used = [value for value in decision.values if any(_reads(test.expr, value.name) for test in decision.tests)]

    # --- the header

    def header(self) -> str:
        guard = f"WIN12_DECISIONS_{self.decision.name}_H".upper()
        about = "\n\n".join((f"{self.decision.title}.", self.decision.doc))
        blocks = [
            comment(about),
            [f"#ifndef {guard}", f"#define {guard}"],
            ["#include <stdbool.h>", "", f'#include "win12/frames/{self.decision.table.file}.h"'],
            [CPP_BEGIN],
            ["/* What is asked. */", f"{self.request} {{", *self._members(), "};"],
            [
                *comment("The rule that decided; the number of rules when none spoke, which denies."),
                *(f"{self.verdict} {{", "    bool allowed;", "    size_t rule;", "};"),
            ],
            self._predicates(),
            self._prototype(),
            [CPP_END],
            ["#endif"],
        ]
        return _text(self.decision.path, blocks)

    def _members(self) -> Iterator[str]:
        for item in self.decision.inputs:
            yield from noted(f"    {TYPES[item.type]} {item.name};", item.doc)

    def _prototype(self) -> list[str]:
        about = "Allowed by a rule that allows, and by none that denies. `rules`: those of the table, read."
        return [*comment(about), *self._contract(), f"{self._head()};"]

    def _predicates(self) -> list[str]:
        """What the tests say of a row, as formulas: with what is reckoned as numbers, and with how it is reckoned."""
        tests = [self._test(test.expr, formula=True) for test in self.decision.tests]
        given = f"{self.row} *rule, {self.request} *request{self._values_as('integer {name}')}"
        lets = [f"\\let {value.name} = {self.number(value.expr, formula=True)};" for value in self.decision.values]
        whole = f"{self.name}_passes(rule, request{''.join(f', {value.name}' for value in self.used)});"
        return [
            f"/*@ predicate {self.name}_passes({given}) =",
            *(f"  @   {test}{' &&' if test != tests[-1] else ';'}" for test in tests),
            "  @*/",
            "",
            f"/*@ predicate {self.name}_speaks({self.table} *table, {self.row} *rule, {self.request} *request) =",
            *(f"  @   {line}" for line in [*lets, whole]),
            "  @*/",
        ]

    def _head(self) -> str:
        return (
            f"{self.verdict} {self.name}_decide(const {self.table} *table, const {self.row} *rules, size_t count, "
            f"const {self.request} *request)"
        )

    def _contract(self) -> list[str]:
        speaks = f"\\exists integer i; 0 <= i < count && {self.name}_speaks(table, rules + i, request)"
        denies = f"rules[i].{self.decision.effect} == {self.decision.label(*self.decision.denies)}"
        return contract(
            ["\\valid_read(table)", "\\valid_read(rules + (0 .. count - 1))", "\\valid_read(request)"],
            "\\nothing",
            [
                "\\result.rule <= count",
                "\\result.allowed ==> \\result.rule < count",
                f"\\result.allowed <==> (({speaks}) && !({speaks} && {denies}))",
            ],
        )

    # --- the source

    def source(self) -> str:
        blocks = [[f'#include "win12/decisions/{self.decision.name}.h"'], self._passes(), self._decide()]
        return _text(self.decision.path, blocks)

    def _values_as(self, form: str) -> str:
        return "".join(f", {form.format(type=self._c_type(value.expr), name=value.name)}" for value in self.used)

    def _passes(self) -> list[str]:
        tests = " && ".join(self._test(test.expr) for test in self.decision.tests)
        head = f"static bool passes(const {self.row} *rule, const {self.request} *request{self._values_as('{type} {name}')})"
        given = ", ".join(["rule", "request", *(value.name for value in self.used)])
        ensures = [f"\\result <==> {self.name}_passes({given})"]
        bounded = [f"{value.name} <= {self.bounds.number(value.expr)[1]}" for value in self.used]
        promised = contract(["\\valid_read(rule)", "\\valid_read(request)", *bounded], "\\nothing", ensures)
        return [*promised, *function(head, [f"return {tests};"])]

    def _decide(self) -> list[str]:
        values = [f"const {self._c_type(v.expr)} {v.name} = {self.number(v.expr)};" for v in self.decision.values]
        given = "".join(f", {value.name}" for value in self.used)
        denies = self.decision.label(*self.decision.denies)
        passes = f"{self.name}_passes(rules + i, request{given})"
        body = [
            f"{self.verdict} verdict = {{false, count}};",
            *values,
            "",
            *loop(
                "for (size_t at = 0; at < count; at++)",
                [
                    "0 <= at <= count",
                    "verdict.allowed ==> verdict.rule < at",
                    "!verdict.allowed ==> verdict.rule == count",
                    f"\\forall integer i; 0 <= i < at && {passes} ==> rules[i].{self.decision.effect} != {denies}",
                    f"verdict.allowed <==> (\\exists integer i; 0 <= i < at && {passes})",
                ],
                "at, verdict",
                "count - at",
                [
                    *block(f"if (!passes(rules + at, request{given}))", ["continue;"]),
                    *block(
                        f"if (rules[at].{self.decision.effect} == {denies})",
                        ["verdict.allowed = false;", "verdict.rule = at;", "return verdict;"],
                    ),
                    *block("if (!verdict.allowed)", ["verdict.allowed = true;", "verdict.rule = at;"]),
                ],
            ),
            "return verdict;",
        ]
        return function(self._head(), body)

    # --- expressions

    def _c_type(self, tree: expr.Expr) -> str:
        return "uint32_t" if self.bounds.number(tree)[1] <= NARROW else "uint64_t"

    def _test(self, tree: expr.Expr, formula: bool = False) -> str:
        text = self.number(tree, formula)
        return f"({text})" if isinstance(tree, expr.Binary) and tree.op == "or" else text

    def number(self, tree: expr.Expr, formula: bool = False) -> str:
        """The expression, ready to stand alone; in a formula numbers have no width."""
        text = self._number(tree)
        return re.sub(r"\(uint\d+_t\)", "", text) if formula else text

    def _number(self, tree: expr.Expr) -> str:
        match tree:
            case expr.Number():
                return f"{tree.value}U"
            case expr.Name():
                return self._name(tree)
            case expr.EnumValue():
                return f"{self.decision.label(tree.enum, tree.label)}U"
            case expr.Unary():
                return f"!{self._part(tree.operand)}"
            case expr.Choice():
                return f"{self._part(tree.condition)} ? {self._part(tree.then)} : {self._part(tree.otherwise)}"
            case expr.Binary():
                return f"{self._left(tree)} {OPERATORS.get(tree.op, tree.op)} {self._part(tree.right, tree.op)}"

    def _left(self, tree: expr.Binary) -> str:
        """The left operand; that of what is reckoned has the width of what comes out."""
        text = self._part(tree.left, tree.op)
        if tree.op not in WIDENED or not isinstance(tree.left, expr.Name | expr.Number):
            return text
        target, most = self._c_type(tree), self.bounds.number(tree.left)[1]
        return text if most > (NARROW if target == "uint64_t" else SMALL) else f"({target}){text}"

    def _part(self, tree: expr.Expr, outer: str = "") -> str:
        text = self.number(tree)
        if not isinstance(tree, expr.Binary | expr.Choice):
            return text
        compares = isinstance(tree, expr.Binary) and tree.op in COMPARISONS
        same = isinstance(tree, expr.Binary) and tree.op == outer and outer in ("and", "or", "+")
        return text if same or (compares and outer == "and") else f"({text})"

    def _name(self, tree: expr.Name) -> str:
        if tree.members:
            return f"{tree.name}->{tree.members[0]}"
        return tree.name if any(value.name == tree.name for value in self.decision.values) else f"request->{tree.name}"


def _reads(tree: expr.Expr, name: str) -> bool:
    return any(part.name == name for part in expr.names(tree))


def _text(path: str, blocks: list[list[str]]) -> str:
    return header(path, "//") + "\n" + "\n\n".join("\n".join(fitted(part)) for part in blocks) + "\n"
