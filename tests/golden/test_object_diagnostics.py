"""One tiny bad file for every diagnostic of spec/objects: `NAME.PART.yaml` in place of the real part gives `NAME.PART.err`.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from diagnostic_texts import templates
from test_frame_diagnostics import COMPILER, SPEC, expected
from win12_spec.diagnostics import SpecError
from win12_spec.objects import generate

HERE = Path(__file__).parent / "objects"
CASES = sorted(HERE.glob("*.yaml"))
PARTS = {
    "types": "classes/types", "classes": "classes/registers", "units": "units", "enums": "enums/service_error",
    "names": "obis/other_media", "patterns": "obis/patterns", "groups": "obis/groups", "push": "push_layouts",
}  # fmt: skip


def spec_with(folder: Path, path: Path | None = None) -> Path:
    """A copy of the object spec, one part of it replaced."""
    spec = folder / "spec"
    for part in ("schema", "objects"):
        shutil.copytree(SPEC / part, spec / part)
    if path is not None:
        shutil.copy(path, spec / "objects" / f"{PARTS[path.name.split('.')[1]]}.yaml")
    return spec


def fault(spec: Path) -> str:
    """The first fault of a spec; empty when it has none."""
    try:
        generate(spec)
    except SpecError as error:
        return f"{error}\n"
    return ""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_bad_file_is_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found = fault(spec_with(tmp_path, path))
    assert found, "the spec was accepted"
    assert found == expected(path, found)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_messages_are_lower_case_located_and_without_full_stop(path: Path) -> None:
    first, _, help_line = path.with_suffix(".err").read_text(encoding="utf-8").rstrip("\n").partition("\n")
    place, _, message = first.partition(": error: ")
    assert place.count(":") == 2
    assert message[0] == message[0].lower()
    assert not message.endswith(".")
    assert help_line.startswith("  help: "), "every message says what to do"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    spec = spec_with(tmp_path)
    (spec / "objects" / "units.yaml").unlink()
    assert fault(spec).startswith("spec/objects/units.yaml:1:1: error: the file is missing\n  help: ")


def test_every_diagnostic_has_a_golden() -> None:
    goldens = [path.read_text(encoding="utf-8") for path in HERE.glob("*.err")]
    messages = [text.partition(": error: ")[2].partition("\n")[0] for text in goldens] + ["the file is missing"]
    missing = [
        f"{source.name}:{line}: {pattern.pattern}"
        for source in sorted((COMPILER / "objects").glob("*.py"))
        for line, pattern in templates(source)
        if not any(pattern.fullmatch(message) for message in messages)
    ]
    assert missing == []


def test_the_spec_itself_has_no_fault(tmp_path: Path) -> None:
    assert fault(spec_with(tmp_path)) == ""


def test_generating_is_a_pure_function(tmp_path: Path) -> None:
    assert generate(SPEC) == generate(spec_with(tmp_path))


@pytest.mark.parametrize("path", sorted((SPEC / "objects").rglob("*.yaml")), ids=lambda path: path.stem)
def test_declarations_are_narrow_enough_to_read(path: Path) -> None:
    if path.parent.name in ("classes", "enums"):
        assert [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 130] == []
