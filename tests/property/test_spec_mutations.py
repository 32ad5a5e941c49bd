"""The compiler is total: whatever stands in a .ksy file gives frames or a located SpecError, never another exception.

What is accepted is compiled and run as well: a spec that passes the checks gives decoders that are total and round-trip.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from win12_spec import registry
from win12_spec.diagnostics import SpecError
from win12_spec.frames import docs
from win12_spec.frames.check import check
from win12_spec.frames.ir import Frames
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower
from win12_spec.frames.python.module import emit_module
from win12_wire.errors import WireError

SPEC = Path(__file__).parents[2] / "spec"
ROUNDS = int(os.environ.get("WIN12_SPEC_MUTATIONS", "100"))
SOUND = load(SPEC / "frames")
LIMITS = set(registry.load_limits(SPEC))
ALONE = sorted(path.stem for path in (SPEC / "frames").glob("*.ksy"))
# fmt: off
TOKENS = [
    "0", "1", "-1", "255", "65536", "9" * 40, "0x", "b1", "b8", "b24", "b33", "u1", "u2le", "f4", "s8", "[]", "{}", "null",
    "'", '"', ":", "- ", "*a", "&a", "!!int", "_", "_.x", "tag", "len.value", "length", "axdr", "not", "(", ")", "and", "a::b",
    "eos", "expr", "until", "-inline: true", "-default: 0", "-fixed: 1", "valid: 1", "if: tag == 1", "size-eos: true", "size: 3",
    "repeat: eos", "repeat: expr", "-derive: size(value)", "-derive: span(tag, len)", "-secret: true", "class", "decode", "true",
    "\x00", "\t",
]
# fmt: on


def mutate(text: str, rng: random.Random) -> str:
    """The text with a few lines or words changed, dropped, doubled or exchanged."""
    lines = text.splitlines()
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(7):
            case 0:
                del lines[at]
                lines = lines or ["meta:"]
            case 1:
                lines.insert(other, lines[at])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = " " * rng.randrange(5) + lines[at].lstrip()
            case 4:
                lines[at] = lines[at][: rng.randrange(len(lines[at]) + 1)]
            case _:
                words = lines[at].split(" ")
                source = lines[other].split(" ") if rng.randrange(2) else TOKENS
                words[rng.randrange(len(words))] = rng.choice(source)
                lines[at] = " ".join(words)
    return "\n".join(lines)


def compiled(folder: Path) -> Frames | None:
    """The lowered frames; None when the spec is refused, as it should be, with a place and a message."""
    fault = None
    try:
        loaded = load(folder)
        fault = next(check(loaded, LIMITS), None)
    except SpecError as error:
        fault = error
    if fault is not None:
        assert fault.path.startswith("spec/frames/")
        assert min(fault.line, fault.column) >= 1
        assert "\n" not in fault.message
        return None
    lowered = lower(loaded)
    docs.generate(lowered)
    return lowered


def run(text: str) -> ModuleType:
    """The module; generated modules of the frames it refers to are those of the repository."""
    module = ModuleType("mutated")
    sys.modules["mutated"] = module
    exec(compile(text, "mutated", "exec"), module.__dict__)
    return module


def classes(module: ModuleType) -> Iterator[type]:
    for value in vars(module).values():
        if isinstance(value, type) and hasattr(value, "decode") and value.__module__ == "mutated":
            yield value


def octets(rng: random.Random) -> bytes:
    return bytes(rng.choice((0, 1, 2, 3, 4, 6, 9, 0x7E, 0x80, 0x81, 0xFF, rng.randrange(256))) for _ in range(rng.randrange(24)))


@pytest.mark.parametrize("name", ALONE)
def test_only_spec_errors_come_out_and_what_is_accepted_works(name: str) -> None:
    rng = random.Random(f"{name} {ROUNDS}")
    source = (SPEC / "frames" / f"{name}.ksy").read_text(encoding="utf-8")
    accepted = 0
    with tempfile.TemporaryDirectory() as place:
        spec = Path(place) / "spec"
        shutil.copytree(SPEC / "schema", spec / "schema")
        shutil.copytree(SPEC / "frames", spec / "frames")
        (spec / "frames" / "apdu.ksy").unlink()  # refers to all others, so that all would be loaded
        needed = _needed(name)
        for path in (spec / "frames").glob("*.ksy"):
            if path.stem not in needed:
                path.unlink()
        for _ in range(ROUNDS // (1 + len(needed) // 2)):
            text = mutate(source, rng)
            (spec / "frames" / f"{name}.ksy").write_text(text, encoding="utf-8")
            frames = compiled(spec / "frames")
            if frames is None:
                continue
            accepted += 1
            try:
                module = run(emit_module(frames, frames.files[name]))
                for cls in classes(module):
                    for _ in range(20):
                        survive(cls, octets(rng))
            except Exception as error:
                raise AssertionError(f"{error!r} from the spec\n{text}") from error
    assert accepted, "no mutated spec was accepted, so nothing was tried"


def survive(cls: type, data: bytes) -> None:
    fault = None
    try:
        value = cls.decode(data)  # type: ignore[attr-defined]
    except WireError as error:
        fault = error
    if fault is None:
        assert value.encode() == data
    else:
        assert 0 <= fault.offset <= len(data)


def _needed(name: str) -> set[str]:
    """A frame file and all that it imports."""
    found, todo = set(), [name]
    while todo:
        at = todo.pop()
        if at not in found:
            found.add(at)
            todo += list(SOUND.files[at].imports)
    return found
