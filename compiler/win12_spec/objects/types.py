"""The type language of attributes and parameters.

type      = name | name "(" size or form ")" | "array<" type ">" | "structure{" field ": " type ", " ... "}"
          | "CHOICE{" type "|" ... "}" | "$" alias
name      = a Data type of IEC 62056-6-2 with hyphens, compact-array, or `any` (fixed by the instance)
"""

from __future__ import annotations

import re

from win12_spec.diagnostics import Location, SpecError

TAGS = {
    "null-data": 0,
    "array": 1,
    "structure": 2,
    "boolean": 3,
    "bit-string": 4,
    "double-long": 5,
    "double-long-unsigned": 6,
    "octet-string": 9,
    "visible-string": 10,
    "utf8-string": 12,
    "bcd": 13,
    "integer": 15,
    "long": 16,
    "unsigned": 17,
    "long-unsigned": 18,
    "compact-array": 19,
    "long64": 20,
    "long64-unsigned": 21,
    "enum": 22,
    "float32": 23,
    "float64": 24,
    "date-time": 25,
    "date": 26,
    "time": 27,
}
SIMPLE = frozenset({"any", *TAGS} - {"array", "structure"})
NAMED = ", ".join([*sorted(SIMPLE), "array<>", "structure{}", "CHOICE{}"])
SIZED = frozenset({"octet-string", "bit-string", "visible-string"})
FORMS = frozenset({"date-time", "date", "time"})
TOKEN = re.compile(r"[A-Za-z$][\w-]*|[<>{}()|:,]|\d+|\s+")


def resolve(text: str, aliases: dict[str, str], where: Location) -> str:
    """The type with every alias put in. Raises SpecError when it is not a type."""
    return _Parser(text, aliases, where, ()).whole()


class _Parser:
    def __init__(self, text: str, aliases: dict[str, str], where: Location, inside: tuple[str, ...]) -> None:
        self.text, self.aliases, self.where, self.inside = text, aliases, where, inside
        self.tokens = [token for token in TOKEN.findall(text) if not token.isspace()]
        if "".join(self.tokens) != re.sub(r"\s", "", text):
            raise SpecError.at(self.where, f"'{text}' is not a type", "see docs/spec-objects.md, types")
        self.at = 0

    def next(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1] if self.at <= len(self.tokens) else ""

    def expect(self, token: str) -> None:
        got = self.next()
        if got != token:
            raise SpecError.at(
                self.where, f"expected '{token}' but found '{got or 'the end'}' in type '{self.text}'", "count the brackets"
            )

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def whole(self) -> str:
        found = self.one()
        if self.peek():
            raise SpecError.at(self.where, f"'{self.peek()}' follows the end of type '{self.text}'", "count the brackets")
        return found

    def one(self) -> str:
        token = self.next()
        if token.startswith("$"):
            return self.alias(token[1:])
        match token:
            case "array":
                return self.array()
            case "structure":
                return self.structure()
            case "CHOICE":
                return self.choice()
        if token not in SIMPLE:
            raise SpecError.at(self.where, f"unknown type '{token or 'nothing'}'", f"one of {NAMED}")
        return token + self.size(token)

    def alias(self, name: str) -> str:
        if name not in self.aliases:
            raise SpecError.at(self.where, f"unknown type alias '${name}'", "declare it in spec/objects/classes/types.yaml")
        if name in self.inside:
            raise SpecError.at(self.where, f"type alias '${name}' contains itself", "break the circle")
        return _Parser(self.aliases[name], self.aliases, self.where, (*self.inside, name)).whole()

    def size(self, token: str) -> str:
        if self.peek() != "(":
            return ""
        self.expect("(")
        size = self.next()
        if token not in SIZED or not (size.isdigit() or size in FORMS):
            raise SpecError.at(
                self.where,
                f"type '{token}' cannot be '{token}({size})'",
                "only strings have a size or a form: date-time, date, time",
            )
        self.expect(")")
        return f"({size})"

    def array(self) -> str:
        self.expect("<")
        inner = self.one()
        self.expect(">")
        return f"array<{inner}>"

    def structure(self) -> str:
        fields: list[str] = []
        self.expect("{")
        while self.peek() not in ("}", ""):
            name = self.next()
            self.expect(":")
            fields.append(f"{name}: {self.one()}")
            if self.peek() == ",":
                self.next()
        self.expect("}")
        return f"structure{{{', '.join(fields)}}}"

    def choice(self) -> str:
        self.expect("{")
        options = [self.one()]
        while self.peek() == "|":
            self.next()
            options.append(self.one())
        self.expect("}")
        return f"CHOICE{{{'|'.join(options)}}}"
