"""One tiny bad file for every diagnostic of decisions: `NAME.yaml` as spec/access.yaml gives `NAME.err`.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from diagnostic_texts import templates
from test_frame_diagnostics import COMPILER, SPEC, expected
from win12_spec.decisions import generate
from win12_spec.diagnostics import SpecError
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower

HERE = Path(__file__).parent / "decisions"
CASES = sorted(HERE.glob("*.yaml"))
FRAMES = lower(load(SPEC / "frames"))


def fault(path: Path, folder: Path) -> str:
    """The first fault of a decision; empty when it has none."""
    spec = folder / "spec"
    shutil.copytree(SPEC / "schema", spec / "schema")
    shutil.copy(path, spec / "access.yaml")
    try:
        generate(spec, FRAMES)
    except SpecError as error:
        return f"{error}\n"
    return ""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_bad_file_is_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found = fault(path, tmp_path)
    assert found, "the decision was accepted"
    assert found == expected(path, found)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_messages_are_lower_case_located_and_without_full_stop(path: Path) -> None:
    first, _, help_line = path.with_suffix(".err").read_text(encoding="utf-8").rstrip("\n").partition("\n")
    place, _, message = first.partition(": error: ")
    assert place.count(":") == 2
    assert message[0] == message[0].lower()
    assert not message.endswith(".")
    assert help_line.startswith("  help: "), "every message says what to do"


def test_every_diagnostic_has_a_golden() -> None:
    goldens = [path.read_text(encoding="utf-8") for path in HERE.glob("*.err")]
    messages = [text.partition(": error: ")[2].partition("\n")[0] for text in goldens]
    missing = [
        f"{source.name}:{line}: {pattern.pattern}"
        for source in sorted((COMPILER / "decisions").glob("*.py"))
        for line, pattern in templates(source)
        if not any(pattern.fullmatch(message) for message in messages)
    ]
    assert missing == []


def test_the_decision_itself_has_no_fault(tmp_path: Path) -> None:
    assert fault(SPEC / "access.yaml", tmp_path) == ""


def test_generating_is_a_pure_function() -> None:
    assert generate(SPEC, FRAMES) == generate(SPEC, FRAMES)
