"""One tiny bad file for every diagnostic of quirks: `NAME.yaml` as spec/quirks.yaml gives `NAME.err`.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from diagnostic_texts import templates
from test_frame_diagnostics import COMPILER, SPEC, expected
from win12_spec.diagnostics import SpecError
from win12_spec.quirks import generate

HERE = Path(__file__).parent / "quirks"
CASES = sorted(HERE.glob("*.yaml"))


def fault(path: Path, folder: Path) -> str:
    """The first fault of the table; empty when it has none."""
    spec = folder / "spec"
    spec.mkdir()
    for name in ("schema", "vectors"):
        (spec / name).symlink_to(SPEC / name)
    shutil.copy(path, spec / "quirks.yaml")
    try:
        generate(spec)
    except SpecError as error:
        return f"{error}\n"
    return ""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_bad_file_is_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found = fault(path, tmp_path)
    assert found, "the table was accepted"
    assert found == expected(path, found)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_messages_are_lower_case_located_and_without_full_stop(path: Path) -> None:
    first, _, _ = path.with_suffix(".err").read_text(encoding="utf-8").rstrip("\n").partition("\n")
    place, _, message = first.partition(": error: ")
    assert place.count(":") == 2
    assert message[0] in "'abcdefghijklmnopqrstuvwxyz"
    assert not message.endswith(".")


def test_every_diagnostic_has_a_golden() -> None:
    goldens = [path.read_text(encoding="utf-8") for path in HERE.glob("*.err")]
    messages = [text.partition(": error: ")[2].partition("\n")[0] for text in goldens]
    wanted = templates(COMPILER / "quirks.py")
    assert wanted
    assert [pattern.pattern for _, pattern in wanted if not any(pattern.fullmatch(one) for one in messages)] == []


def test_the_table_itself_has_no_fault(tmp_path: Path) -> None:
    assert fault(SPEC / "quirks.yaml", tmp_path) == ""


def test_generating_is_a_pure_function() -> None:
    assert generate(SPEC) == generate(SPEC)
