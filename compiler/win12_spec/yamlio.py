"""YAML 1.2 with line and column of every node, and checking against a JSON Schema."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
from jsonschema.exceptions import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from win12_spec import yamlfast, yamlplace
from win12_spec.diagnostics import Location, SpecError

BAD_KEY = "a key is neither a name nor a number"
KEPT = 256  # documents
YAML_HELP = "see https://yaml.org/spec/1.2.2"


def load(path: Path, shown: str | None = None) -> Any:
    """The document in `path`, with positions; whoever asks for the same octets gets the same document, and leaves it as it is.

    Raises SpecError when it is not YAML or repeats a key.
    """
    shown = shown or str(path)
    octets = path.read_bytes()
    try:
        document = _parsed(octets)
    except DuplicateKeyError as error:
        key = str(error.problem).partition('"')[2].partition('"')[0]
        raise _not_yaml(shown, error, f"the key '{key}' stands twice") from None
    except MarkedYAMLError as error:
        raise _not_yaml(shown, error, f"not valid YAML: {_short(error.problem or error.context)}") from None
    except yamlfast.TooDeepError as error:
        raise SpecError.at(Location(shown, *error.args), "nested too deep", "write it flat") from None
    except RecursionError:
        raise SpecError.at(Location(shown, *yamlplace.too_deep(octets.decode())), "nested too deep", "write it flat") from None
    except TypeError:  # from a key that cannot be hashed, without a place
        raise SpecError(shown, 1, 1, BAD_KEY, YAML_HELP) from None
    except UnicodeDecodeError as error:
        raise _at(shown, octets[: error.start], "not valid UTF-8") from None
    except ReaderError as error:
        raise _at(shown, octets.decode()[: error.position].encode(), "a control character") from None
    except (
        YAMLError,
        ValueError,
        LookupError,
        AttributeError,
    ) as error:  # scalars that are odd, such as a date that does not exist
        where = Location(shown, *yamlplace.odd_scalar(octets.decode()))
        raise SpecError.at(where, f"not valid YAML: {_short(error)}", YAML_HELP) from None
    _check_keys(document, shown)
    return document


@lru_cache(maxsize=KEPT)
def _parsed(octets: bytes) -> Any:
    """To parse is most of what the compiler does, and one file is asked for by several of its parts."""
    text = octets.decode("utf-8")
    document = yamlfast.parsed(text)
    return YAML(typ="rt").load(text) if document is None else document


def _check_keys(document: Any, shown: str) -> None:
    """Keys are names and numbers; YAML would allow lists and mappings, and mappings that give their keys to another."""
    todo, seen = [document], set()
    while todo:
        node = todo.pop()
        if id(node) in seen or not isinstance(node, CommentedMap | CommentedSeq):
            continue
        seen.add(id(node))
        if isinstance(node, CommentedMap) and list(node.merge):
            raise SpecError.at(locate(shown, node), "keys are taken from elsewhere with '<<'", "write them out")
        todo += node.values() if isinstance(node, CommentedMap) else node
        for key in node if isinstance(node, CommentedMap) else ():
            if not isinstance(key, str | int | float | None):
                raise SpecError.at(locate(shown, node), BAD_KEY, YAML_HELP)


def _at(shown: str, before: bytes, message: str) -> SpecError:
    """The error after these octets."""
    line = before.rpartition(b"\n")[2].decode(errors="replace")
    return SpecError(shown, before.count(b"\n") + 1, len(line) + 1, message, "write it as plain text")


def _not_yaml(shown: str, error: MarkedYAMLError, message: str) -> SpecError:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return SpecError(shown, line, column, message, "remove one of them" if "twice" in message else YAML_HELP)


def locate(path: str, node: Any, key: Any = None) -> Location:
    """Where `node`, or its entry `key`, stands."""
    marks = getattr(node, "lc", None)
    if marks is None or marks.line is None:  # a scalar with a tag has marks that say nothing
        return Location(path)
    if key is not None and isinstance(node, CommentedMap) and key in node:
        line, column = marks.key(key)
        return Location(path, line + 1, column + 1)
    if key is not None and isinstance(node, CommentedSeq):
        line, column = marks.item(key)
        return Location(path, line + 1, column + 1)
    return Location(path, marks.line + 1, marks.col + 1)


def check_schema(document: Any, schema: Path, shown: str) -> None:
    """Raises SpecError at the first place, in order of the file, where `document` breaks the JSON Schema."""
    rules = schema.read_text(encoding="utf-8")
    key = (id(document), rules)
    if key in _sound:
        return
    validator = jsonschema.Draft202012Validator(json.loads(rules))
    faults = [_explain(document, shown, error) for error in validator.iter_errors(document)]
    if not faults:
        _remember(key, document)
    else:
        where, message, advice = min(faults, key=lambda fault: (fault[0].line, fault[0].column, fault[1]))
        raise SpecError.at(where, message, advice or f"see spec/schema/{schema.name}")


_sound: dict[tuple[int, str], Any] = {}
"""Documents that a schema takes; they are kept, so that their `id` stays theirs."""


def _remember(key: tuple[int, str], document: Any) -> None:
    _sound[key] = document
    if len(_sound) > KEPT:
        del _sound[next(iter(_sound))]


Fault = tuple[Location, str, str]  # where, what, what to do


def _explain(document: Any, shown: str, error: ValidationError) -> Fault:
    """The fault in the words of the spec's authors, not in those of JSON."""
    node, where = document, locate(shown, document)
    for step in error.absolute_path:
        where = locate(shown, node, step)
        node = node[step]
    what = f"'{'.'.join(map(str, error.absolute_path))}'" if error.absolute_path else "the document"
    value: Any = error.instance
    wanted: Any = error.validator_value
    rules: Any = error.schema
    if "propertyNames" in error.schema_path:
        return locate(shown, node, value), f"'{value}' cannot be a name in {what}", ""
    match error.validator:
        case "additionalProperties":
            extra = next((key for key in value if key not in rules.get("properties", {})), "")
            return locate(shown, node, extra), f"unknown key '{extra}' in {what}", ""
        case "required":
            missing = next(key for key in wanted if key not in value)
            return where, f"{what} lacks the key '{missing}'", ""
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else wanted
            return where, f"{what} must be {' or '.join(KINDS[kind] for kind in kinds)}", ""
        case "enum":
            return where, f"'{_short(value)}' is not allowed for {what}", f"one of {', '.join(map(str, wanted))}"
        case "pattern":
            return where, f"'{_short(value)}' cannot be the value of {what}", f"it must match {wanted}"
        case "minimum" | "maximum":
            return where, f"{what} must be at {'least' if error.validator == 'minimum' else 'most'} {wanted}", ""
        case "minItems" | "minProperties" if not value:
            return where, f"{what} must not be empty", ""
        case "uniqueItems":
            return where, f"{what} holds the same item twice", ""
    return where, f"{what} does not fit the schema: {_short(error.message.lower())}", ""


KINDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "null": "empty",
}


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:57]}..."
