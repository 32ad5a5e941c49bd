"""What speaks of a transition: models and their wrong machines, vectors, tests, traces. What is not there is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from win12_spec import traces
from win12_spec.model.config import load_models
from win12_spec.sessions import ir, vectors
from win12_spec.sessions.interpret import CannotStep, Interpreter, with_true_constants

TESTS = "tests"
TEXTS = (".tla", ".yaml")


def claims(spec: Path, machine: ir.Machine) -> Iterator[tuple[str, str]]:
    """Model and claim, with what it says, of every model that has the machine in it. Raises SpecError."""
    for model in load_models(spec).values() if (spec / "models").is_dir() else ():
        if machine.name in model.machines:
            yield from ((f"{model.name}: {name}", said) for name, said in model.claims.items())


def wrongs(spec: Path, machine: ir.Machine, id_: str) -> Iterator[tuple[str, str]]:
    """The wrong machines of the models that are wrong in this transition: name with the claim they break, and what it is."""
    for model in load_models(spec).values() if (spec / "models").is_dir() else ():
        for wrong in model.must_fail:
            changes = (change for change in wrong.changes if change.machine == machine.name)
            if any(fnmatchcase(id_, pattern) for change in changes for pattern in change.ids):
                yield f"{model.name}: {wrong.id} breaks {wrong.refutes}", wrong.doc


def in_models(folder: Path, machine: str, id_: str) -> list[tuple[Path, int, str]]:
    """Every line of the models of a machine that has the transition in it, comments and other prose apart."""
    found = mentions(folder, id_, TEXTS, beside=machine)
    spoken = {path: _without_prose(path.read_text(encoding="utf-8")) for path in {path for path, _, _ in found}}
    return [(path, number, line) for path, number, line in found if _word(id_).search(spoken[path][number - 1])]


def mentions(
    folder: Path, word: str, suffixes: Iterable[str], *, quoted: bool = False, beside: str = ""
) -> list[tuple[Path, int, str]]:
    """Every line below a folder that has the word in it, as a word of its own; `quoted`: between quotation marks.

    `beside`: only in files that have this word, too.
    """
    pattern, found = re.compile(f"[\"']{re.escape(word)}[\"']") if quoted else _word(word), []
    paths = (path for path in sorted(folder.rglob("*")) if path.suffix in suffixes) if folder.is_dir() else ()
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        if beside and not _word(beside).search(text):
            continue
        found += [(path, number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]
    return found


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _without_prose(text: str) -> list[str]:
    """The lines of a model without what is said to people: comments, and what a claim or a `doc` says."""
    text = re.sub(r"\(\*.*?\*\)", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)
    return [re.sub(r"\\\*.*|(?<!\S)#.*|^\s*(?:- )?doc:.*|^\s*[A-Z]\w*: .*", "", line) for line in text.splitlines()]


def cases(spec: Path, machine: ir.Machine, id_: str, errors: Iterable[str]) -> list[vectors.Case]:
    """The session vectors in which the transition is taken. Raises SpecError."""
    path = spec / vectors.FOLDER / f"{machine.name}.yaml"
    if not path.is_file():
        return []
    found, true = vectors.load_file(path, spec, {machine.name: machine}, set(errors)), with_true_constants(machine)
    return [case for case in found if id_ in _taken(case, true)]


def _taken(case: vectors.Case, machine: ir.Machine) -> list[str]:
    model, taken = Interpreter(machine, case.settings, dict(case.variables)), []
    for step in case.steps:
        try:
            taken.append(model.step(step.event, step.fields, step.answers).id)
        except CannotStep:
            break
    return taken


def seen(files: Iterable[Path], machine: ir.Machine, id_: str) -> list[tuple[str, int]]:
    """How often each file has the transition: a trace, or what `win12 spec trace coverage --json` printed. Raises OSError."""
    return [(str(path), _seen(path, machine, id_)) for path in files]


def _seen(path: Path, machine: ir.Machine, id_: str) -> int:
    if path.suffix == ".json":
        document = json.loads(path.read_text(encoding="utf-8"))
        counts: Iterable[Mapping[str, int]] = (one["seen"] for one in document["machines"] if one["machine"] == machine.name)
        return sum(int(one.get(id_, 0)) for one in counts)
    return sum(
        getattr(record, "id", "") == id_ for _, record in traces.read.read(path, cut=True) if record.machine == machine.name
    )
