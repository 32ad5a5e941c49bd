"""What is wrong with a document by its JSON Schema, in the words of those who write it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

Complaint = tuple[tuple[str | int, ...], str]  # path in the document, what is wrong there


@cache
def schema_of(package: str, name: str) -> Draft202012Validator:
    """The JSON Schema that is NAME.schema.json in a package."""
    return Draft202012Validator(json.loads(files(package).joinpath(f"{name}.schema.json").read_text(encoding="utf-8")))


def complaints(document: Mapping[str, Any], schema: Draft202012Validator, lacking: str) -> Iterator[Complaint]:
    """Each breach of the schema. `lacking`: what to say when a table without which there is nothing is missing."""
    for error in sorted(schema.iter_errors(document), key=lambda one: [str(part) for part in one.absolute_path]):
        yield _complaint(error, lacking)


def shown(value: object) -> str:
    """A value in a complaint, cut when it is long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


def _complaint(error: ValidationError, lacking: str) -> Complaint:
    path, schema, given = tuple(error.absolute_path), cast(dict[str, Any], error.schema), cast(Any, error.instance)
    if error.validator == "additionalProperties":
        known = list(schema["properties"])
        unknown = next(key for key in given if key not in known)
        near = get_close_matches(unknown, known, 1)
        instead = f'did you mean "{near[0]}"?' if near else f"known here are {', '.join(known)}"
        return (*path, unknown), f'unknown key "{unknown}"; {instead}'
    if error.validator == "required":
        missing = next(key for key in schema["required"] if key not in given)
        return path, f'"{missing}" is missing' if path else lacking
    return path, f"{shown(given)} is not {schema.get('description', error.message)}"
