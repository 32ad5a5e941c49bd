"""C from frames: a header and a source per .ksy file, freestanding, without allocation and without recursion.

The order in which things are checked is that of the Python readers, so that both refuse the same octets at the same place: the
rows of neighbouring fields that are taken as one are theirs.
"""

from __future__ import annotations

from pathlib import Path

from win12_spec.emit import header
from win12_spec.frames.c.module import emit_header, emit_source
from win12_spec.frames.ir import Frames

__all__ = ["generate"]

FOLDER = "generated/c"
TEMPLATES = Path(__file__).parents[2] / "emit"
SUPPORT = {
    "frames_input.h.in": "include/win12/frames/input.h",
    "frames_reading.h.in": "src/frames/reading.h",
    "frames_input.c.in": "src/frames/input.c",
    "frames_output.h.in": "include/win12/frames/output.h",
    "frames_writing.h.in": "src/frames/writing.h",
    "frames_output.c.in": "src/frames/output.c",
}


def generate(frames: Frames) -> dict[str, str]:
    """Text of every header and source, by its path below the repository."""
    texts = {
        f"{FOLDER}/{path}": header("the compiler", "//") + (TEMPLATES / name).read_text(encoding="utf-8")
        for name, path in SUPPORT.items()
    }
    for name, file in sorted(frames.files.items()):
        texts[f"{FOLDER}/include/win12/frames/{name}.h"] = emit_header(frames, file)
        texts[f"{FOLDER}/src/frames/{name}.c"] = emit_source(frames, file)
    return texts
