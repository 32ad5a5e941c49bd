"""The type language of attributes and parameters.

type      = name | name "(" size, form or enumeration ")" | "array<" type ">" | "structure{" field ": " type ", " ... "}"
          | "CHOICE{" type "|" ... "}" | "$" alias
name      = a Data type of IEC 62056-6-2 with hyphens, compact-array, or `any` (fixed by the instance)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

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
LABELLED = frozenset({"enum", "unsigned", "long-unsigned", "double-long-unsigned", "integer", "bit-string"})
UNIT = "unit"  # the enumeration that units.yaml is
TOKEN = re.compile(r"[A-Za-z$][\w-]*|[<>{}()|:,]|\d+|\s+")


@dataclass(frozen=True)
class Type:
    """A type with every alias put in. kind: a Data type with hyphens, `any`, `array`, `structure` or `CHOICE`.

    size: what stands in brackets; parts: the element of an array, the fields of a structure, the alternatives of a CHOICE, each
    with its name where it has one; alias: as what it was declared, which makes no difference.
    """

    kind: str
    size: str = ""
    parts: tuple[tuple[str, Type], ...] = ()
    alias: str = field(default="", compare=False)

    def __str__(self) -> str:
        """In the type language."""
        match self.kind:
            case "array":
                return f"array<{self.parts[0][1]}>"
            case "structure":
                return f"structure{{{', '.join(f'{name}: {part}' for name, part in self.parts)}}}"
            case "CHOICE":
                return f"CHOICE{{{'|'.join(str(part) for _, part in self.parts)}}}"
        return f"{self.kind}({self.size})" if self.size else self.kind


@dataclass(frozen=True)
class Names:
    """What a type may refer to: aliases by their text; enumerations, with the width of those that say which bit comes first."""

    aliases: Mapping[str, str]
    enums: Mapping[str, int]


def named_as_type(alias: str) -> bool:
    """Whether a constant with the name of this alias would be that of a plain type."""
    text = alias.replace("_", "-")
    return text in SIMPLE or any(text.startswith(f"{kind}-") for kind in SIZED | LABELLED)


def resolve(text: str, names: Names, where: Location) -> Type:
    """The type with every alias put in. Raises SpecError when it is not a type."""
    return _Parser(text, names, where, ()).whole()


class _Parser:
    def __init__(self, text: str, names: Names, where: Location, inside: tuple[str, ...]) -> None:
        self.text, self.names, self.where, self.inside = text, names, where, inside
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

    def whole(self) -> Type:
        found = self.one()
        if self.peek():
            raise SpecError.at(self.where, f"'{self.peek()}' follows the end of type '{self.text}'", "count the brackets")
        return found

    def one(self) -> Type:
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
        return Type(token, self.size(token))

    def alias(self, name: str) -> Type:
        if name not in self.names.aliases:
            raise SpecError.at(self.where, f"unknown type alias '${name}'", "declare it in spec/objects/classes/types.yaml")
        if name in self.inside:
            raise SpecError.at(self.where, f"type alias '${name}' contains itself", "break the circle")
        found = _Parser(self.names.aliases[name], self.names, self.where, (*self.inside, name)).whole()
        return replace(found, alias=name)

    def size(self, token: str) -> str:
        if self.peek() != "(":
            return ""
        self.expect("(")
        size = self.next()
        self.expect(")")
        if (size.isdigit() and token in SIZED) or (size in FORMS and token == "octet-string"):
            return size
        if token not in LABELLED or size.isdigit() or size in FORMS:
            raise SpecError.at(
                self.where,
                f"type '{token}' cannot be '{token}({size})'",
                "strings have a size, octets a form (date-time, date, time), numbers and bits an enumeration",
            )
        self.enumeration(token, size)
        return size

    def enumeration(self, token: str, name: str) -> None:
        if name not in self.names.enums:
            raise SpecError.at(self.where, f"unknown enumeration '{name}'", "declare it in spec/objects/enums")
        if token == "bit-string" and not self.names.enums[name]:
            raise SpecError.at(self.where, f"'{name}' does not say which bit comes first", "it takes 'first: most' and a width")

    def array(self) -> Type:
        self.expect("<")
        inner = self.one()
        self.expect(">")
        return Type("array", parts=(("", inner),))

    def structure(self) -> Type:
        fields: dict[str, Type] = {}
        self.expect("{")
        while self.peek() not in ("}", ""):
            name = self.next()
            self.expect(":")
            if name in fields:
                raise SpecError.at(
                    self.where, f"field '{name}' stands twice in type '{self.text}'", "fields of a structure have different names"
                )
            fields[name] = self.one()
            if self.peek() == ",":
                self.next()
        self.expect("}")
        return Type("structure", parts=tuple(fields.items()))

    def choice(self) -> Type:
        self.expect("{")
        options = [self.one()]
        while self.peek() == "|":
            self.next()
            options.append(self.one())
        self.expect("}")
        return Type("CHOICE", parts=tuple(("", option) for option in options))
