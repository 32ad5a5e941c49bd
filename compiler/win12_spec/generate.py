"""From a spec folder to every generated text: one pure function, and comparing or writing what it gives."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from win12_spec import registry
from win12_spec.emit import REGENERATE, header
from win12_spec.frames import python as frames_python
from win12_spec.frames.check import check as check_frames
from win12_spec.frames.ir import Frames
from win12_spec.frames.load import load as load_frames
from win12_spec.frames.lower import lower

SUPPORT = Path(__file__).parent / "emit" / "frames_support.py.in"


def load_checked_frames(spec: Path) -> Frames:
    """The lowered frames. Raises SpecError at the first fault."""
    loaded = load_frames(spec / "frames")
    limits = set(registry.load_limits(spec))
    for fault in check_frames(loaded, limits):
        raise fault
    lowered = lower(loaded)
    for fault in check_frames(lowered, limits):
        raise fault
    return lowered


def generate(spec: Path) -> dict[str, str]:
    """Every generated text, by its path below `generated/`. Raises SpecError."""
    frames = load_checked_frames(spec)
    support = header("the compiler") + SUPPORT.read_text(encoding="utf-8")
    texts = {f"python/{path}": text for path, text in frames_python.generate(frames).items()}
    texts["python/win12_wire/frames/__init__.py"] = header("spec/frames") + '"""Frames, one module per .ksy file."""\n'
    texts["python/win12_wire/frames/_support.py"] = support
    texts["python/win12_wire/errors.py"] = registry.emit_errors(spec)
    texts["python/win12_wire/limits.py"] = registry.emit_limits(spec)
    texts["MANIFEST.json"] = manifest(spec, texts)
    return texts


def manifest(spec: Path, texts: dict[str, str]) -> str:
    """SHA-256 of every source and every generated text, so that freshness can be told without the compiler."""
    sources = {
        f"{spec.name}/{path.relative_to(spec).as_posix()}": _hash(path.read_bytes())
        for path in sorted(spec.rglob("*"))
        if path.suffix in (".ksy", ".yaml", ".json")
    }
    outputs = {path: _hash(text.encode()) for path, text in sorted(texts.items())}
    document = {"regenerate": REGENERATE, "sources": sources, "generated": outputs}
    return json.dumps(document, indent=1) + "\n"


def stale(spec: Path, generated: Path) -> list[str]:
    """Paths below `generated` that are not what the spec gives. Raises SpecError."""
    texts = generate(spec)
    return [
        path
        for path, text in texts.items()
        if not (generated / path).is_file() or (generated / path).read_text(encoding="utf-8") != text
    ]


def write(spec: Path, generated: Path) -> list[str]:
    """Write what changed; returns the paths written. Raises SpecError."""
    changed = stale(spec, generated)
    texts = generate(spec)
    for path in changed:
        target = generated / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(texts[path], encoding="utf-8")
    return changed


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
