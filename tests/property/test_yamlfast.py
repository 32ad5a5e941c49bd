"""What libyaml's nodes give is what ruamel gives, with the same positions, for every file of the spec and for odd ones."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from win12_spec import yamlfast

ROOT = Path(__file__).parents[2]
FILES = sorted(path for kind in ("*.yaml", "*.ksy") for path in (ROOT / "spec").rglob(kind))
OTHERS = (path for path in (ROOT / "tests" / "golden").rglob("*.ksy") if path.stem != "not_utf8")
SMALL = [path for path in (*FILES, *OTHERS) if path.stat().st_size < 2500]
ODD = "\n\t :-?,[]{}#&*!|>'\"%@`~=<.0123456789eExoab_"


def shape(value: Any) -> Any:
    """A document with the places of all that is in it."""
    if isinstance(value, CommentedMap):
        here = (value.lc.line, value.lc.col)
        return (here, {key: (value.lc.key(key), value.lc.value(key), shape(one)) for key, one in value.items()}, list(value))
    if isinstance(value, CommentedSeq):
        return ((value.lc.line, value.lc.col), [(value.lc.item(at), shape(one)) for at, one in enumerate(value)])
    return (type(value).__mro__[-2], value)


def slow(text: str) -> Any:
    return YAML(typ="rt").load(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_of_the_spec_is_read_the_fast_way(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = yamlfast.parsed(text)
    assert found is not None
    assert shape(found) == shape(slow(text))


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.name)
def test_a_file_with_faults_is_read_the_same_or_left_to_ruamel(path: Path) -> None:
    text, chance = path.read_text(encoding="utf-8"), random.Random(path.name)
    for _ in range(4):
        at = chance.randrange(len(text) + 1)
        same(text[:at] + "".join(chance.choices(ODD, k=chance.randint(1, 3))) + text[at + chance.randrange(4) :])


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=ODD, max_size=24))
def test_odd_texts_are_read_the_same_or_left_to_ruamel(text: str) -> None:
    same(text)


def same(text: str) -> None:
    """What the fast way gives, if anything, is what ruamel gives."""
    found = yamlfast.parsed(text)
    if found is None:
        return
    try:
        wanted = slow(text)
    except (YAMLError, ValueError) as error:
        raise AssertionError(f"{text!r} was taken, but: {error}") from None
    assert shape(found) == shape(wanted)
