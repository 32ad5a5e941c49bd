"""YAML 1.2 with line and column of every node, and checking against a JSON Schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from win12_spec.diagnostics import Location, SpecError


def load(path: Path, shown: str | None = None) -> Any:
    """The document in `path`, with positions. Raises SpecError when it is not YAML or repeats a key."""
    shown = shown or str(path)
    try:
        return YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise SpecError(shown, line, column, f"not valid YAML: {error.problem}", "see https://yaml.org/spec/1.2.2") from None
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(shown, 1, 1, f"not valid YAML: {str(error).splitlines()[0]}") from None


def locate(path: str, node: Any, key: Any = None) -> Location:
    """Where `node`, or its entry `key`, stands."""
    marks = getattr(node, "lc", None)
    if marks is None:
        return Location(path)
    if key is not None and isinstance(node, CommentedMap) and key in node:
        line, column = marks.key(key)
        return Location(path, line + 1, column + 1)
    if key is not None and isinstance(node, CommentedSeq):
        line, column = marks.item(key)
        return Location(path, line + 1, column + 1)
    return Location(path, marks.line + 1, marks.col + 1)


def check_schema(document: Any, schema: Path, shown: str) -> None:
    """Raises SpecError at the first place where `document` breaks the JSON Schema."""
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    errors = sorted(validator.iter_errors(document), key=lambda e: list(map(str, e.absolute_path)))
    if not errors:
        return
    error = jsonschema.exceptions.best_match(errors) or errors[0]
    node, where = document, Location(shown)
    for step in error.absolute_path:
        where = locate(shown, node, step)
        node = node[step]
    spot = ".".join(map(str, error.absolute_path)) or "document"
    raise SpecError.at(where, f"'{spot}' does not fit the schema: {error.message.lower()}", f"see spec/schema/{schema.name}")
