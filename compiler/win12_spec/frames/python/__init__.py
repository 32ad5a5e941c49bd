"""Python from frames: one module per .ksy file, one class, one reader and one writer per type."""

from __future__ import annotations

from win12_spec.frames.ir import Frames
from win12_spec.frames.python.module import emit_module

__all__ = ["emit_module", "generate"]


def generate(frames: Frames) -> dict[str, str]:
    """Text of every module, by its path below generated/python."""
    return {f"win12_wire/frames/{name}.py": emit_module(frames, file) for name, file in sorted(frames.files.items())}
