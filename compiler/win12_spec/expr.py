"""The expression language of `size`, `if`, `valid`, `switch-on` and instances: Kaitai's, reduced to what the frames need.

Integers, names, `a.b`, `a::b`, `not and or`, comparisons (which do not chain), `+ - * / % & | ^ << >>`, `c ? a : b`,
parentheses. No calls.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from win12_spec.diagnostics import Location, SpecError

TOKEN = re.compile(r"\s*(?:(0x[0-9a-fA-F_]+|0b[01_]+|\d[\d_]*)|([A-Za-z_]\w*)|(::|<<|>>|<=|>=|==|!=|[-+*/%&|^<>?:().]))")
LEVELS: tuple[tuple[str, ...], ...] = (
    ("or",),
    ("and",),
    ("==", "!=", "<", "<=", ">", ">="),
    ("|",),
    ("^",),
    ("&",),
    ("<<", ">>"),
    ("+", "-"),
    ("*", "/", "%"),
)
MASKS = (3, 4, 5)  # levels of `| ^ &`
BITS = (*MASKS, 6)
COMPARISON = 2  # level of the comparisons: `not` binds looser than they do, and they do not chain
DEPTH = 50  # parentheses and prefixes within one another


@dataclass(frozen=True)
class Number:
    value: int


@dataclass(frozen=True)
class Name:
    """A field or instance, followed by the members taken from it: `len.value` is Name("len", ("value",))."""

    name: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class EnumValue:
    enum: str
    label: str


@dataclass(frozen=True)
class Unary:
    op: str
    operand: Expr


@dataclass(frozen=True)
class Binary:
    op: str
    left: Expr
    right: Expr


@dataclass(frozen=True)
class Choice:
    condition: Expr
    then: Expr
    otherwise: Expr


Expr = Number | Name | EnumValue | Unary | Binary | Choice


def parse(text: object, where: Location) -> Expr:
    """The tree of an expression. Raises SpecError for what the language does not have."""
    if isinstance(text, bool):
        return Number(int(text))
    if isinstance(text, int):
        return Number(int(text))
    return _Parser(str(text), where).whole()


def names(expr: Expr) -> Iterator[Name]:
    """Every name an expression reads."""
    match expr:
        case Name():
            yield expr
        case Unary():
            yield from names(expr.operand)
        case Binary():
            yield from names(expr.left)
            yield from names(expr.right)
        case Choice():
            for part in (expr.condition, expr.then, expr.otherwise):
                yield from names(part)
        case _:
            return


def show(expr: Expr) -> str:
    """The expression as text: parentheses where the meaning or the reader needs them, masks in hexadecimal."""
    return _show(expr, -1)


def _show(expr: Expr, above: int, right: bool = True) -> str:
    match expr:
        case Number():
            return f"{expr.value:#04x}" if above in MASKS else str(expr.value)
        case Name():
            return ".".join((expr.name, *expr.members))
        case EnumValue():
            return f"{expr.enum}::{expr.label}"
        case Unary(op="not"):
            text = f"not {_show(expr.operand, COMPARISON, right=False)}"
            return f"({text})" if above > COMPARISON or (above == COMPARISON and right) else text
        case Unary():
            return f"{expr.op}{_show(expr.operand, len(LEVELS))}"
        case Binary():
            level = next(at for at, operators in enumerate(LEVELS) if expr.op in operators)
            text = f"{_show(expr.left, level, right=level == COMPARISON)} {expr.op} {_show(expr.right, level)}"
            needed = level < above or (level == above and right)
            return f"({text})" if needed or (level in BITS and above >= COMPARISON and level != above) else text
        case Choice():
            text = f"{_show(expr.condition, 0)} ? {_show(expr.then, 0)} : {_show(expr.otherwise, -1)}"
            return f"({text})" if above >= 0 else text


class _Parser:
    def __init__(self, text: str, where: Location) -> None:
        self.text, self.where = text, where
        self.tokens = list(self._scan())
        self.at = self.depth = 0

    def _scan(self) -> Iterator[str]:
        spot, text = 0, self.text.rstrip()
        while spot < len(text):
            match = TOKEN.match(text, spot)
            if match is None:
                raise self._error(f"cannot read '{text[spot:].strip()[:12]}' in the expression '{self.text}'")
            spot = match.end()
            yield match.group(1) or match.group(2) or match.group(3)

    def _error(self, message: str) -> SpecError:
        return SpecError.at(self.where, message, "see 'expressions' in docs/spec-language.md")

    def whole(self) -> Expr:
        tree = self.choice()
        if self.at != len(self.tokens):
            raise self._error(f"'{self.tokens[self.at]}' is left over in the expression '{self.text}'")
        return tree

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        if not token:
            raise self._error(f"the expression '{self.text}' ends too early")
        self.at += 1
        return token

    def expect(self, token: str) -> None:
        if self.take() != token:
            raise self._error(f"'{token}' is missing in the expression '{self.text}'")

    def deeper(self, parse: Callable[[], Expr]) -> Expr:
        self.depth += 1
        if self.depth > DEPTH:
            raise self._error(f"the expression '{self.text[:40]}...' is nested deeper than {DEPTH} levels")
        tree = parse()
        self.depth -= 1
        return tree

    def choice(self) -> Expr:
        condition = self.binary(0)
        if self.peek() != "?":
            return condition
        self.take()
        then = self.deeper(self.choice)
        self.expect(":")
        return Choice(condition, then, self.deeper(self.choice))

    def binary(self, level: int) -> Expr:
        if level == len(LEVELS):
            return self.unary()
        if level == COMPARISON and self.peek() == "not":
            return Unary(self.take(), self.deeper(lambda: self.binary(COMPARISON)))
        left = self.binary(level + 1)
        while self.peek() in LEVELS[level]:
            left = Binary(self.take(), left, self.binary(level + 1))
            if level == COMPARISON and self.peek() in LEVELS[level]:
                raise self._error(f"comparisons do not chain: '{self.peek()}' in the expression '{self.text}'")
        return left

    def unary(self) -> Expr:
        if self.peek() == "-":
            return Unary(self.take(), self.deeper(self.unary))
        return self.atom()

    def atom(self) -> Expr:
        token = self.take()
        if token == "(":
            inner = self.deeper(self.choice)
            self.expect(")")
            return inner
        if token[0].isdigit():
            return self._number(token)
        return self._name(self._word(token))

    def _number(self, token: str) -> Number:
        digits = token.replace("_", "")
        try:
            return Number(int(digits, 0 if digits[:2] in ("0x", "0b") else 10))
        except ValueError:
            raise self._error(f"cannot read '{token[:12]}' in the expression '{self.text[:80]}'") from None

    def _word(self, token: str) -> str:
        if token in ("not", "and", "or") or not (token[0].isalpha() or token[0] == "_"):
            raise self._error(f"'{token}' cannot stand there in the expression '{self.text}'")
        return token

    def _name(self, first: str) -> Expr:
        if self.peek() == "::":
            self.take()
            return EnumValue(first, self._word(self.take()))
        members: list[str] = []
        while self.peek() == ".":
            self.take()
            members.append(self._word(self.take()))
        return Name(first, tuple(members))
