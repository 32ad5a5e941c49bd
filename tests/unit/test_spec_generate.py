"""One call gives every generated text; comparing and writing them; the manifest tells freshness without the compiler."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from spec_help import SPEC, lowered
from win12_spec import generate
from win12_spec.diagnostics import SpecError
from win12_spec.frames.python.module import emit_module

ROOT = SPEC.parent
GOLDEN = ROOT / "tests" / "golden" / "python"


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return generate.generate(SPEC)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: dict[str, str]) -> Path:
    """A spec folder in a repository of its own; generating is replaced by what it gave before."""
    shutil.copytree(SPEC, tmp_path / "spec")
    monkeypatch.setattr(generate, "generate", lambda _: texts)
    return tmp_path / "spec"


def test_what_is_committed_is_fresh(texts: dict[str, str]) -> None:
    assert [path for path, text in texts.items() if (ROOT / path).read_text(encoding="utf-8") != text] == []
    assert generate.stale(SPEC) == []


def test_paths_are_those_of_the_repository(texts: dict[str, str]) -> None:
    assert {path.partition("/")[0] for path in texts} == {"generated", "docs"}
    for path in ("python/win12_wire/errors.py", "python/win12_wire/frames/hdlc.py", "python/win12_wire/sessions/__init__.py"):
        assert f"generated/{path}" in texts
    assert {"docs/frames.md", "docs/frames/hdlc.md", "docs/errors.md", "docs/limits.md", "generated/MANIFEST.json"} <= set(texts)


def test_every_text_names_its_source_and_how_to_make_it(texts: dict[str, str]) -> None:
    bare = [path for path, text in texts.items() if "win12 spec generate" not in text.partition("\n")[0]]
    assert sorted(bare) == [
        "generated/MANIFEST.json",
        "generated/python/win12_wire/py.typed",
        *(p for p in bare if p.endswith(".svg")),
    ]


def test_generated_python_uses_the_standard_library_only(texts: dict[str, str]) -> None:
    for path, text in texts.items():
        if path.endswith(".py"):
            assert "import numpy" not in text, path
            assert "from win12 " not in text, path


def test_the_manifest_holds_the_hash_of_every_source_and_text(texts: dict[str, str]) -> None:
    manifest = json.loads(texts["generated/MANIFEST.json"])
    assert manifest["regenerate"] == "win12 spec generate"
    for path, wanted in manifest["sources"].items():
        assert hashlib.sha256((ROOT / path).read_bytes()).hexdigest() == wanted, path
    for path, wanted in manifest["generated"].items():
        assert hashlib.sha256((ROOT / path).read_bytes()).hexdigest() == wanted, path
    assert set(manifest["generated"]) | {"generated/MANIFEST.json"} == set(texts)
    assert "spec/frames/hdlc.ksy" in manifest["sources"]
    assert not any(path.startswith("spec/vectors/") for path in manifest["sources"])


def test_writing_makes_fresh_and_only_touches_what_changed(copy: Path, texts: dict[str, str]) -> None:
    assert sorted(generate.write(copy)) == sorted(texts)
    assert generate.stale(copy) == []
    assert generate.write(copy) == []
    errors = copy.parent / "generated/python/win12_wire/errors.py"
    errors.write_text("spoiled", encoding="utf-8")
    (copy.parent / "docs/limits.md").unlink()
    assert sorted(generate.stale(copy)) == ["docs/limits.md", "generated/python/win12_wire/errors.py"]
    assert sorted(generate.write(copy)) == ["docs/limits.md", "generated/python/win12_wire/errors.py"]
    assert errors.read_text(encoding="utf-8") == texts["generated/python/win12_wire/errors.py"]


def test_what_no_longer_follows_is_removed_and_what_is_written_by_hand_stays(copy: Path, texts: dict[str, str]) -> None:
    generate.write(copy)
    root = copy.parent
    gone = root / "generated/python/win12_wire/frames/telegraph.py"
    page = root / "docs/frames/telegraph.md"
    gone.write_text("# of a frame that is no more\n", encoding="utf-8")
    page.write_text(texts["docs/limits.md"], encoding="utf-8")
    for kept in ("docs/guide.md", "generated/kaitai/hdlc.py", "generated/python/win12_wire/frames/__pycache__/x.pyc"):
        (root / kept).parent.mkdir(parents=True, exist_ok=True)
        (root / kept).write_text("by hand\n", encoding="utf-8")
    assert generate.stale(copy) == ["docs/frames/telegraph.md", "generated/python/win12_wire/frames/telegraph.py"]
    generate.write(copy)
    assert not gone.exists()
    assert not page.exists()
    assert (root / "docs/guide.md").exists()
    assert (root / "generated/kaitai/hdlc.py").exists()


def test_a_fault_anywhere_in_the_spec_stops_generation(tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    vectors = tmp_path / "spec" / "vectors" / "wrapper.yaml"
    vectors.write_text(vectors.read_text(encoding="utf-8").replace("error: BAD_VALUE", "error: BAD_LUCK"), encoding="utf-8")
    with pytest.raises(SpecError, match="unknown error 'BAD_LUCK'"):
        generate.generate(tmp_path / "spec")


@pytest.mark.parametrize(
    "name", ["errors.yaml", "limits.yaml", "ports.yaml", "vectors/wrapper.yaml", "vectors/sessions/lockout.yaml"]
)
def test_a_part_that_is_missing_is_named(name: str, tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    (tmp_path / "spec" / name).unlink()
    with pytest.raises(SpecError, match=f"spec/{name}:1:1: error: the file is missing\n  help: "):
        generate.generate(tmp_path / "spec")


@pytest.mark.parametrize(
    ("name", "right", "wrong", "said"),
    [
        ("wrapper", "length + 8", "length + 9", "'-total' says 9 with length = 0, but the fields take 8 octets"),
        ("mbus", "start, is: 5", "start, is: 6", "'-total' says 6, but the fields take 5 octets"),
        ("hdlc", "2049\n-total: {after: length, is: length + 2", "2048\n-total: {after: length, is: length + 1", "says 8 with"),
    ],
)
def test_a_wrong_total_is_found_in_every_frame(name: str, right: str, wrong: str, said: str, tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    path = tmp_path / "spec" / "frames" / f"{name}.ksy"
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(SpecError, match=re.escape(said)):
        generate.load_checked_frames(tmp_path / "spec")


def test_a_port_that_no_session_uses_is_named(tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    with (tmp_path / "spec" / "ports.yaml").open("a", encoding="utf-8") as ports:
        ports.write("  oracle: {doc: knows all}\n")
    with pytest.raises(SpecError, match=r"spec/ports.yaml:\d+:3: error: port 'oracle' is used by no session"):
        generate.generate(tmp_path / "spec")


def test_generating_is_a_pure_function(texts: dict[str, str]) -> None:
    assert generate.generate(SPEC) == texts


def test_the_text_made_of_a_small_frame(tmp_path: Path) -> None:
    """To see in review what a change of the emitter does; write it anew with WIN12_GOLDEN=write."""
    source = (GOLDEN / "sample.ksy").read_text(encoding="utf-8")
    frames = lowered(tmp_path, sample=source)
    made = emit_module(frames, frames.files["sample"])
    golden = GOLDEN / "sample.py.txt"
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
