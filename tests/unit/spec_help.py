"""Small specs for the tests of the compiler."""

from __future__ import annotations

import shutil
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

from win12_fuzz.specification import limits, wire
from win12_spec import registry
from win12_spec.diagnostics import Location
from win12_spec.frames.check import check
from win12_spec.frames.ir import Frames, Type
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower
from win12_spec.frames.python.module import emit_module
from win12_spec.strategies import Strategies

SPEC = Path(__file__).resolve().parents[2] / "spec"
HERE = Location("spec/frames/sample.ksy", 3, 5)
LIMITS = set(registry.load_limits(SPEC))


def spec_folder(folder: Path, **texts: str) -> Path:
    """A spec of these frame files beside `length.ksy`; `meta` is put before what has none."""
    spec = folder / "spec"
    shutil.copytree(SPEC / "schema", spec / "schema", dirs_exist_ok=True)
    (spec / "frames").mkdir(exist_ok=True)
    shutil.copy(SPEC / "frames" / "length.ksy", spec / "frames")
    for name, text in texts.items():
        head = "" if text.startswith("meta:") else f"meta: {{id: {name}, endian: be, bit-endian: be, imports: [length]}}\n"
        (spec / "frames" / f"{name}.ksy").write_text(head + text, encoding="utf-8")
    return spec


def loaded(folder: Path, **texts: str) -> Frames:
    frames = load(spec_folder(folder, **texts) / "frames")
    assert [str(fault) for fault in check(frames, LIMITS)] == []
    return frames


def lowered(folder: Path, **texts: str) -> Frames:
    return lower(loaded(folder, **texts))


def top(frames: Frames, name: str) -> Type:
    return frames.files[name].types[name]


def compiled(folder: Path, text: str) -> ModuleType:
    """The module made of one frame file called sample."""
    frames = lowered(folder, sample=text)
    module = ModuleType("sample")
    sys.modules["sample"] = module
    exec(compile(emit_module(frames, frames.files["sample"]), "sample", "exec"), module.__dict__)
    return module


@cache
def strategies() -> Strategies:
    """Those of the specification itself."""
    return Strategies(wire(), limits())
