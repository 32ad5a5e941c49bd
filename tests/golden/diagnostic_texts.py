"""The texts of diagnostics, read from the source of the compiler, so that a test can ask for a golden of each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

MESSAGE = {"SpecError": 3, "at": 1, "_not_yaml": 2, "_fault": 0}  # position of the message among the arguments
HELPERS = {"_explain": 1}  # functions that return a tuple with the message


def templates(source: Path) -> Iterator[tuple[int, re.Pattern[str]]]:
    """Line and pattern of every diagnostic that a file can give."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for node in ast.walk(function):
            for message in _messages(node, function):
                for text in _texts(message, function):
                    yield text.lineno, re.compile(_pattern(text), re.DOTALL)


def _messages(node: ast.AST, function: ast.FunctionDef) -> Iterator[ast.expr]:
    if isinstance(node, ast.Return) and function.name in HELPERS and isinstance(node.value, ast.Tuple):
        yield node.value.elts[HELPERS[function.name]]
    if not isinstance(node, ast.Call):
        return
    name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if name == "_error":  # one argument in the expression parser, four in the loader
        yield node.args[0 if len(node.args) == 1 else 2]
    elif name in MESSAGE and len(node.args) > MESSAGE[name]:
        yield node.args[MESSAGE[name]]


def _texts(message: ast.expr, function: ast.FunctionDef) -> Iterator[ast.expr]:
    """The string that a message is, or those that are assigned to the variable that it is."""
    match message:
        case ast.JoinedStr() | ast.Constant(value=str()):
            yield message
        case ast.IfExp():
            yield from _texts(message.body, function)
            yield from _texts(message.orelse, function)
        case ast.Name():
            for node in ast.walk(function):
                if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == message.id for t in node.targets):
                    yield from _texts(node.value, function)


def _pattern(text: ast.expr) -> str:
    if isinstance(text, ast.Constant):
        return re.escape(str(text.value))
    assert isinstance(text, ast.JoinedStr)
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in text.values)
