"""The self-test of the C core: the vectors of the spec as a C program, to be run on the machine the core is meant for.

It asks of the C what tests ask of the Python: octets are accepted with their meaning and written again, or refused with their
code, offset and field; every step of a dialogue ends in its state, with its error, transition, effects, variables and timers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from win12_spec import registry, sessions, vectors
from win12_spec.emit import header
from win12_spec.emit.c_lines import function
from win12_spec.generate import load_checked_frames
from win12_spec.selftest import frame_file, machine
from win12_spec.selftest.data import DataTexts
from win12_spec.sessions import vectors as session_vectors
from win12_spec.sessions.ir import Machine

TEMPLATES = Path(__file__).parents[1] / "emit"
SUPPORT = ("selftest.h", "selftest.c")


def generate(spec: Path) -> dict[str, str]:
    """Every source by its name. Raises SpecError."""
    errors = set(registry.load_errors(spec)[0])
    texts = {name: header("the compiler", "//") + (TEMPLATES / f"{name}.in").read_text(encoding="utf-8") for name in SUPPORT}
    frames = load_checked_frames(spec)
    found = vectors.load(spec, frames, errors)
    data = DataTexts(frames)
    named = {accept.frame for accept in found.accept} | {refuse.frame for refuse in found.refuse}
    parts = {f"frames_{name}": frame_file.emit(frames, name, found, data) for name in frames.files if name in named}
    limits = registry.load_limits(spec)
    machines = sessions.declared(spec)
    dialogues: dict[str, list[machine.Dialogue]] = {name: [] for name in machines}
    for case in session_vectors.load(spec, machines, errors):
        timers = machines[case.machine].timers.values()
        lengths = {timer.name: round(limits[timer.after].value * 1000) for timer in timers}
        dialogues[case.machine].append(machine.held(case, machines[case.machine], lengths))
    parts |= {f"session_{name}": machine.emit(declared, dialogues[name]) for name, declared in machines.items()}
    said = _said(len(found.accept) + len(found.refuse) + len(found.measure), machines, dialogues)
    texts |= {f"{name}.c": text for name, text in parts.items()}
    return texts | {"main.c": "\n".join(_main(list(parts), said)) + "\n"}


def write(spec: Path, folder: Path) -> list[Path]:
    """Write them into a folder, made if need be; gives the sources. Raises SpecError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in generate(spec).items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.glob("*.c"))


def _said(vectors: int, machines: Mapping[str, Machine], dialogues: Mapping[str, list[machine.Dialogue]]) -> str:
    held = [dialogue for part in dialogues.values() for dialogue in part]
    steps = sum(len(dialogue.steps) for dialogue in held)
    seen = {(dialogue.case.machine, one.outcome.id) for dialogue in held for one in dialogue.steps}
    known = sum(len(declared.transitions) for declared in machines.values())
    return f"{vectors} vectors of frames, {len(held)} dialogues of {steps} steps over {len(seen)} of {known} transitions"


def _main(parts: list[str], said: str) -> Iterator[str]:
    yield header("spec/vectors", "//")
    yield '#include "selftest.h"\n'
    yield from (f"void {_name(part)}(void);" for part in parts)
    yield ""
    yield from function("int main(void)", [*(f"{_name(part)}();" for part in parts), f'return selftest_end("{said}");'])


def _name(part: str) -> str:
    return f"selftest_{part}"
