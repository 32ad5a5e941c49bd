"""From a spec folder to every generated text: one pure function, and comparing or writing what it gives.

Texts are keyed by their path below the repository (`generated/python/...`, `docs/...`): the folder that holds `spec/`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from win12_spec import decisions, objects, quirks, registry, sessions, vectors
from win12_spec.emit import REGENERATE, header
from win12_spec.frames import c as frames_c
from win12_spec.frames import docs as frames_docs
from win12_spec.frames import python as frames_python
from win12_spec.frames.check import check as check_frames
from win12_spec.frames.ir import Frames
from win12_spec.frames.load import load as load_frames
from win12_spec.frames.lower import lower
from win12_spec.model.promised import check_promises
from win12_spec.whole import check_whole

SUPPORT = Path(__file__).parent / "emit" / "frames_support.py.in"
PACKAGE = "generated/python/win12_wire"
CORE = "generated/c/include/win12"
MANIFEST = "generated/MANIFEST.json"
GENERATED = ("generated", "docs")  # folders that hold generated files; docs holds written ones too
FOREIGN = ("generated/kaitai",)  # made by the stock Kaitai compiler, with hashes of its own
SOURCES = (".ksy", ".yaml", ".json", ".tla")
NOT_COMPILED = ("vectors", "models")  # read by tests, not by the compiler


def load_checked_frames(spec: Path) -> Frames:
    """The lowered frames. Raises SpecError at the first fault."""
    loaded = load_frames(spec / "frames")
    for fault in check_frames(loaded, set(registry.load_limits(spec))):
        raise fault
    return lower(loaded)


def generate(spec: Path) -> dict[str, str]:
    """Every generated text, by its path below the repository. Raises SpecError."""
    texts = {**_frames(spec), **_registry(spec), **objects.generate(spec), **sessions.generate(spec), **quirks.generate(spec)}
    check_whole(spec)
    check_promises(spec)
    texts[MANIFEST] = manifest(spec, texts)
    return texts


def _frames(spec: Path) -> dict[str, str]:
    frames = load_checked_frames(spec)
    vectors.load(spec, frames, set(registry.load_errors(spec)[0]))  # for its faults alone: tests run them
    texts = {f"generated/python/{path}": text for path, text in frames_python.generate(frames).items()}
    texts[f"{PACKAGE}/__init__.py"] = header("spec") + '"""What follows from the specification; standard library only."""\n'
    texts[f"{PACKAGE}/py.typed"] = ""
    texts[f"{PACKAGE}/frames/__init__.py"] = header("spec/frames") + '"""Frames, one module per .ksy file."""\n'
    texts[f"{PACKAGE}/frames/_support.py"] = header("the compiler") + SUPPORT.read_text(encoding="utf-8")
    return {**texts, **frames_c.generate(frames), **frames_docs.generate(frames), **decisions.generate(spec, frames)}


def _registry(spec: Path) -> dict[str, str]:
    return {
        f"{PACKAGE}/errors.py": registry.emit_errors(spec),
        f"{PACKAGE}/limits.py": registry.emit_limits(spec),
        f"{CORE}/errors.h": registry.emit_errors_c(spec),
        "generated/c/src/errors.c": registry.emit_errors_c_source(spec),
        f"{CORE}/limits.h": registry.emit_limits_c(spec),
        "docs/errors.md": registry.emit_errors_page(spec),
        "docs/limits.md": registry.emit_limits_page(spec),
    }


def manifest(spec: Path, texts: dict[str, str]) -> str:
    """SHA-256 of every source and every generated text, so that freshness can be told without the compiler."""
    sources = {
        f"{spec.name}/{path.relative_to(spec).as_posix()}": _hash(path.read_bytes())
        for path in sorted(spec.rglob("*"))
        if path.suffix in SOURCES and path.relative_to(spec).parts[0] not in NOT_COMPILED
    }
    outputs = {path: _hash(text.encode()) for path, text in sorted(texts.items())}
    document = {"regenerate": REGENERATE, "sources": sources, "generated": outputs}
    return json.dumps(document, indent=1) + "\n"


def stale(spec: Path, *, root: Path | None = None) -> list[str]:
    """Paths below the repository that are not what the spec gives: changed, missing, or left over. Raises SpecError."""
    return _differences(root or spec.resolve().parent, generate(spec))


def write(spec: Path, *, root: Path | None = None) -> list[str]:
    """Write what changed and remove what is left over; returns these paths. Raises SpecError."""
    root = root or spec.resolve().parent
    texts = generate(spec)
    changed = _differences(root, texts)
    for path in changed:
        target = root / path
        if path not in texts:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(texts[path], encoding="utf-8")
    return changed


def _differences(root: Path, texts: dict[str, str]) -> list[str]:
    return [path for path, text in texts.items() if _read(root / path) != text] + sorted(_left_over(root, texts))


def _left_over(root: Path, texts: dict[str, str]) -> Iterator[str]:
    """Files that bear the header of a generated one, or stand where only generated ones do, and that nothing gives."""
    for folder in GENERATED:
        for path in (root / folder).rglob("*"):
            shown = path.relative_to(root).as_posix()
            if shown in texts or not path.is_file() or "__pycache__" in path.parts or shown.startswith(FOREIGN):
                continue
            if folder == "generated" or REGENERATE in (_read(path) or "").partition("\n")[0]:
                yield shown


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
