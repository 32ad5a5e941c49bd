"""One tiny bad spec for every diagnostic of the frames compiler: `NAME.ksy` gives `NAME.err`, to the letter.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from diagnostic_texts import templates
from win12_spec import registry, vectors
from win12_spec.diagnostics import SpecError
from win12_spec.frames.check import check
from win12_spec.frames.load import load

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SPEC = ROOT / "spec"
COMPILER = ROOT / "compiler" / "win12_spec"
FRAMES_OF_SPEC = load(SPEC / "frames")
IMPORTED = ("length", "axdr")
FRAMES = sorted((HERE / "frames").glob("*.ksy"))
REGISTRY = sorted((HERE / "registry").glob("*.yaml"))
VECTORS = sorted((HERE / "vectors").glob("*.yaml"))
# Faults that no frame file and no registry can show, and why.
UNREACHABLE = {r".+\ does\ not\ fit\ the\ schema:\ .+": "for schemas with rules that frames and registry do not use"}


def frames_error(path: Path, folder: Path) -> str:
    """The first fault of a frame file, in a spec with nothing else than what it may import."""
    spec = folder / "spec"
    shutil.copytree(SPEC / "schema", spec / "schema")
    (spec / "frames").mkdir()
    for name in IMPORTED:
        shutil.copy(SPEC / "frames" / f"{name}.ksy", spec / "frames")
    shutil.copy(path, spec / "frames")
    try:
        for fault in check(load(spec / "frames"), set(registry.load_limits(SPEC))):
            raise fault
    except SpecError as error:
        return f"{error}\n"
    return ""


def registry_error(path: Path, folder: Path) -> str:
    """The fault of `NAME.errors.yaml` or `NAME.limits.yaml`."""
    spec, kind = folder / "spec", path.name.split(".")[1]
    shutil.copytree(SPEC / "schema", spec / "schema")
    shutil.copy(path, spec / f"{kind}.yaml")
    try:
        registry.load_errors(spec) if kind == "errors" else registry.load_limits(spec)
    except SpecError as error:
        return f"{error}\n"
    return ""


def vectors_error(path: Path, folder: Path) -> str:
    """The fault of `NAME.FRAME.yaml` as the vectors of FRAME."""
    spec = folder / "spec"
    shutil.copytree(SPEC / "schema", spec / "schema")
    (spec / "vectors").mkdir()
    shutil.copy(path, spec / "vectors" / f"{path.name.split('.')[1]}.yaml")
    try:
        vectors.load(spec, FRAMES_OF_SPEC, set(registry.load_errors(SPEC)[0]))
    except SpecError as error:
        return f"{error}\n"
    return ""


def expected(path: Path, found: str) -> str:
    golden = path.with_suffix(".err")
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    return golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FRAMES, ids=lambda path: path.stem)
def test_a_bad_frame_file_is_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found = frames_error(path, tmp_path)
    assert found, "the spec was accepted"
    assert found == expected(path, found)


@pytest.mark.parametrize("path", REGISTRY, ids=lambda path: path.stem)
def test_a_bad_registry_is_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found = registry_error(path, tmp_path)
    assert found, "the registry was accepted"
    assert found == expected(path, found)


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_bad_vectors_are_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found = vectors_error(path, tmp_path)
    assert found, "the vectors were accepted"
    assert found == expected(path, found)


def test_every_diagnostic_has_a_golden() -> None:
    folders = (HERE / name for name in ("frames", "registry", "vectors"))
    goldens = [path.read_text(encoding="utf-8") for folder in folders for path in folder.glob("*.err")]
    messages = [text.partition(": error: ")[2].partition("\n")[0] for text in goldens]
    sources = [COMPILER / f"{name}.py" for name in ("yamlio", "expr", "registry", "vectors")] + sorted(
        (COMPILER / "frames").glob("*.py")
    )
    missing = [
        f"{source.name}:{line}: {pattern.pattern}"
        for source in sources
        for line, pattern in templates(source)
        if pattern.pattern not in UNREACHABLE and not any(pattern.fullmatch(message) for message in messages)
    ]
    assert missing == []


@pytest.mark.parametrize("path", [*FRAMES, *REGISTRY, *VECTORS], ids=lambda path: path.stem)
def test_messages_are_lower_case_located_and_without_full_stop(path: Path) -> None:
    first, _, help_line = path.with_suffix(".err").read_text(encoding="utf-8").rstrip("\n").partition("\n")
    place, _, message = first.partition(": error: ")
    assert place.count(":") == 2
    assert message[0] == message[0].lower()
    assert not message.endswith(".")
    assert help_line.startswith("  help: "), "every message says what to do"
