"""One tiny bad spec for every diagnostic of the sessions compiler: `sessions/NAME.yaml` gives `NAME.err`, to the letter.

Each differs in one thing from `good.yaml`; `session_vectors/NAME.sample.yaml` are bad vectors for that one.
`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from diagnostic_texts import templates
from win12_spec import registry
from win12_spec.diagnostics import SpecError
from win12_spec.sessions import Machine, load, vectors

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SPEC = ROOT / "spec"
COMPILER = ROOT / "compiler" / "win12_spec" / "sessions"
GOOD = HERE / "sessions" / "good.yaml"
SESSIONS = sorted(path for path in (HERE / "sessions").glob("*.yaml") if path != GOOD)
VECTORS = sorted((HERE / "session_vectors").glob("*.yaml"))
BAD = [*SESSIONS, *VECTORS]


def machine(path: Path) -> Machine:
    """The machine in `path`, checked against the frames, limits, errors and ports of the project."""
    limits = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
    return load(path, set(registry.load_errors(SPEC)[0]), limits, SPEC)


def diagnostic(path: Path) -> str:
    try:
        if path in VECTORS:
            vectors.load_file(path, SPEC, {"sample": machine(GOOD)}, set(registry.load_errors(SPEC)[0]))
        else:
            machine(path)
    except SpecError as error:
        return f"{error}\n"
    return ""


def test_the_good_one_is_accepted() -> None:
    assert len(machine(GOOD).transitions) == 9


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_session_is_refused_in_these_words(path: Path) -> None:
    found, golden = diagnostic(path), path.with_suffix(".err")
    assert found, "the spec was accepted"
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_messages_are_lower_case_located_and_without_full_stop(path: Path) -> None:
    first, _, help_line = path.with_suffix(".err").read_text(encoding="utf-8").rstrip("\n").partition("\n")
    place, _, message = first.partition(": error: ")
    assert place.startswith(f"{path.name}:")
    assert place.count(":") == 2
    assert message[0] == message[0].lower()
    assert not message.endswith(".")
    assert help_line.startswith("  help: "), "every message says what to do"


def test_every_diagnostic_has_a_golden() -> None:
    texts = [path.with_suffix(".err").read_text(encoding="utf-8") for path in BAD]
    messages = [text.partition(": error: ")[2].partition("\n")[0] for text in texts]
    missing = [
        f"{source.name}:{line}: {pattern.pattern}"
        for source in sorted(COMPILER.glob("*.py"))
        for line, pattern in templates(source)
        if not any(pattern.fullmatch(message) for message in messages)
    ]
    assert missing == []


def test_no_golden_is_left_over() -> None:
    left = [*sorted((HERE / "sessions").glob("*.err")), *sorted((HERE / "session_vectors").glob("*.err"))]
    assert left == [path.with_suffix(".err") for path in BAD]
