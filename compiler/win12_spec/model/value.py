"""Values as TLC prints them: records, functions, sequences, sets, strings, numbers."""

from __future__ import annotations

import re
from typing import Any, Final

_TOKEN: Final = re.compile(r'\s*("(?:[^"\\]|\\.)*"|-?\d+|<<|>>|\|->|:>|@@|/\\|[A-Za-z_]\w*|.)', re.DOTALL)


def parse_state(text: str) -> dict[str, Any]:
    """A state, `/\\ x = 1 /\\ y = ...` or a single `x = 1`: values by variable. Sets are frozensets, sequences tuples."""
    parser = _Parser(text)
    state = {}
    while parser.peek():
        parser.skip("/\\")
        name = parser.take()
        parser.expect("=")
        state[name] = parser.value()
    return state


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens = [token for token in _TOKEN.findall(text) if token.strip()]
        self._at = 0

    def peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def take(self) -> str:
        self._at += 1
        return str(self._tokens[self._at - 1])

    def skip(self, token: str) -> bool:
        if self.peek() == token:
            self._at += 1
            return True
        return False

    def expect(self, token: str) -> None:
        if not self.skip(token):
            raise ValueError(f"TLC printed '{self.peek()}' where '{token}' was expected")

    def value(self) -> Any:
        token = self.take()
        match token:
            case "TRUE" | "FALSE":
                return token == "TRUE"
            case "<<":
                return tuple(self._items(">>"))
            case "{":
                return frozenset(_frozen(item) for item in self._items("}"))
            case "[":
                return self._record()
            case "(":
                return self._function()
        if token.startswith('"'):
            return token[1:-1]
        return int(token) if token.lstrip("-").isdigit() else token

    def _items(self, end: str) -> list[Any]:
        items: list[Any] = []
        while not self.skip(end):
            items.append(self.value())
            self.skip(",")
        return items

    def _record(self) -> dict[Any, Any]:
        record = {}
        while not self.skip("]"):
            key = self.take()
            self.expect("|->")
            record[key] = self.value()
            self.skip(",")
        return record

    def _function(self) -> dict[Any, Any]:
        function = {}
        while not self.skip(")"):
            key = self.value()
            self.expect(":>")
            function[key] = self.value()
            self.skip("@@")
        return function


def _frozen(item: Any) -> Any:
    if isinstance(item, dict):
        return tuple(sorted((key, _frozen(value)) for key, value in item.items()))
    return item
