"""docs/spec-language.md is true: its examples compile, its errors are what the compiler says, and it leaves no key out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from spec_help import LIMITS, SPEC, lowered, spec_folder
from win12_spec import decisions, registry, sessions, vectors
from win12_spec.diagnostics import SpecError
from win12_spec.frames.check import check
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower
from win12_spec.frames.python.module import emit_module

MANUAL = SPEC.parent / "docs" / "spec-language.md"
TEXT = MANUAL.read_text(encoding="utf-8")
BLOCK = re.compile(r"```(yaml|text) ?([\w-]*)\n(.*?)```", re.DOTALL)
BLOCKS = [(match[2] or "output", match[3]) for match in BLOCK.finditer(TEXT)]
GOOD = [(kind, text) for kind, text in BLOCKS if not kind.startswith("bad-") and kind != "output"]
BAD = [(kind[4:], text, BLOCKS[at + 1][1]) for at, (kind, text) in enumerate(BLOCKS) if kind.startswith("bad-")]


def compile_block(kind: str, text: str, folder: Path) -> None:
    """Compile an example of this kind in a spec of its own. Raises SpecError."""
    if kind == "frame":
        spec = spec_folder(folder, sample=text)
        for fault in check(load(spec / "frames"), LIMITS):
            raise fault
        return
    spec = spec_folder(folder)
    if kind == "machine":
        for name in ("llc", "service_error"):
            (spec / "frames" / f"{name}.ksy").write_bytes((SPEC / "frames" / f"{name}.ksy").read_bytes())
        (spec / "sessions").mkdir()
        path = spec / "sessions" / "sample.yaml"
        path.write_text(text, encoding="utf-8")
        limits = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
        sessions.load(path, set(registry.load_errors(SPEC)[0]), limits)
    elif kind == "decision":
        (spec / "access.yaml").write_text(text, encoding="utf-8")
        decisions.generate(spec, lower(load(SPEC / "frames")))
    elif kind == "vectors":
        (spec / "vectors").mkdir()
        (spec / "vectors" / "wrapper.yaml").write_text(text, encoding="utf-8")
        vectors.load(spec, load(SPEC / "frames"), set(registry.load_errors(SPEC)[0]))
    else:
        (spec / f"{kind}.yaml").write_text(text, encoding="utf-8")
        {"errors": registry.load_errors, "limits": registry.load_limits}[kind](spec)


@pytest.mark.parametrize(("kind", "text"), GOOD, ids=[f"{at}-{kind}" for at, (kind, _) in enumerate(GOOD)])
def test_examples_compile(kind: str, text: str, tmp_path: Path) -> None:
    compile_block(kind, text, tmp_path)
    if kind == "frame":
        frames = lowered(tmp_path, sample=text)
        compile(emit_module(frames, frames.files["sample"]), "sample", "exec")


@pytest.mark.parametrize(("kind", "text", "said"), BAD, ids=[f"{at}-{kind}" for at, (kind, _, _) in enumerate(BAD)])
def test_errors_are_as_shown(kind: str, text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        compile_block(kind, text, tmp_path)
    assert f"{caught.value}\n" == said


def test_errors_of_sessions_are_as_quoted() -> None:
    goldens = "".join(path.read_text(encoding="utf-8") for path in (SPEC.parent / "tests/golden/sessions").glob("*.err"))
    section = TEXT.partition("# Sessions")[2].partition("# Decisions")[0]
    rows = [line.split("|")[-2].strip() for line in section.splitlines() if line.startswith("| `")]
    quoted = [row for row in rows if row]
    assert len(quoted) > 12
    assert [row for row in quoted if row not in goldens] == []


def test_every_key_is_explained() -> None:
    schema = json.loads((SPEC / "schema" / "frames.json").read_text(encoding="utf-8"))
    keys = set(schema["properties"]) | {
        key for part in ("type", "field", "instance") for key in schema["$defs"][part]["properties"]
    }
    assert [key for key in sorted(keys - {"doc-ref", "id"}) if f"`{key}" not in TEXT and f"{key}:" not in TEXT] == []
    dashed = {key for key in keys if key.startswith("-")}
    headings = "\n".join(line for line in TEXT.splitlines() if line.startswith("## "))
    assert [key for key in sorted(dashed) if f"`{key}" not in headings and key not in ("-count", "-depth")] == []
    session = json.loads((SPEC / "schema" / "session.json").read_text(encoding="utf-8"))
    assert [key for key in session["properties"] if f"`{key}`" not in TEXT and f"{key}:" not in TEXT] == []


def test_links_lead_somewhere() -> None:
    headings = {
        re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in TEXT.splitlines() if line.startswith("#")
    }
    for target in re.findall(r"\]\((#?[^)#]+)\)", TEXT):
        if target.startswith("#"):
            assert target[1:] in headings, target
        elif not target.startswith("http"):
            assert (MANUAL.parent / target).exists(), target
