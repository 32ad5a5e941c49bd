"""Make an area again with the compiler at hand, and look for a fault in what came of it. Run by `plant`, in a process of its own.

    python tests/planted/hunt.py AREA MACHINE FOLDER      prints what noticed a fault, and of what kind it was; nothing if none

FOLDER has copies of what is generated; what the compiler on the path makes of the area goes there before anything is imported.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
SPEC = TESTS.parent / "spec"
sys.path[:0] = [str(TESTS / name) for name in ("unit", "conformance", "differential")]

EACH = 6  # changes of each vector
EXAMPLES = 10  # of each type
WALKS, STEPS = 150, 40
SEED = 62056


def generated(area: str, machine: str) -> dict[str, str]:
    """What the area consists of, by path below the repository."""
    from win12_spec import decisions, registry
    from win12_spec.frames import c, load, lower, python
    from win12_spec.sessions import c as machine_c
    from win12_spec.sessions import python as machine_python
    from win12_spec.sessions.cells import prove
    from win12_spec.sessions.load import Loader

    if area.startswith("frames"):
        frames = lower.lower(load.load(SPEC / "frames"))
        if area.endswith("C"):
            return c.generate(frames)
        return {f"generated/python/{path}": text for path, text in python.generate(frames).items()}
    if area == "decisions":
        return decisions.generate(SPEC, lower.lower(load.load(SPEC / "frames")))
    limits = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
    declared = Loader(SPEC / "sessions" / f"{machine}.yaml", SPEC, limits).load()
    if area.endswith("C"):
        return machine_c.emit(declared, prove(declared))
    return {f"generated/python/win12_wire/sessions/{machine}.py": machine_python.emit(declared, prove(declared))}


# --- frames ------------------------------------------------------------------------------------------------------------------


def engine(area: str) -> Any:
    from win12_fuzz.agreement.c import C
    from win12_fuzz.agreement.engine import Engine, Python

    return Engine(Python(), C()) if area.endswith("C") else Engine(Python())


def vectors_of(area: str, _: str) -> None:
    """What must be accepted, refused, or cannot be written."""
    import pytest
    import vector_values as values
    from win12_fuzz.specification import kind, known_vectors
    from win12_wire.errors import WireError

    found, readers = known_vectors(), engine(area)
    for vector in found.accept:
        assert readers.frame(kind(f"{vector.frame}.{vector.type}"), vector.octets).fault is None
    for vector in found.refuse:
        fault = readers.frame(kind(f"{vector.frame}.{vector.type}"), vector.octets).fault
        assert fault == (vector.error, vector.offset, vector.field)
    for vector in found.cannot_encode if not area.endswith("C") else ():
        with pytest.raises(WireError):
            values.encode(vector.frame, vector.type, values.build(vector.frame, vector.type, vector.value))


def mutations_of(area: str, _: str) -> None:
    """The vectors with a few octets changed."""
    from test_readers import mutated
    from win12_fuzz.specification import kind, known_vectors

    chance, readers = random.Random(SEED), engine(area)
    for vector in known_vectors().accept:
        for _ in range(EACH):
            readers.frame(kind(f"{vector.frame}.{vector.type}"), mutated(chance, vector.octets))


def strategies_of(area: str, _: str) -> None:
    """Any valid and any nearly valid frame, and values that must not be written."""
    from hypothesis import HealthCheck, given, settings
    from spec_help import strategies
    from win12_fuzz.specification import FRAMES as DECLARED
    from win12_fuzz.specification import wire
    from win12_spec.frames.reading import Fault
    from win12_spec.strategies import can_be_unfit

    few = settings(max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    readers = engine(area)
    for type_ in wire().types():
        def read(octets: bytes) -> None:
            readers.frame(type_, octets)  # noqa: B023 - called at once

        few(given(strategies().octets(type_))(read))()
        few(given(strategies().broken(type_).map(attrgetter("octets")))(read))()

        def refused(unfit: Any) -> None:
            assert isinstance(wire().octets(type_, unfit.value), Fault), unfit.rule  # noqa: B023

        if can_be_unfit(DECLARED, type_) and not area.endswith("C"):
            few(given(strategies().unfit(type_))(refused))()


# --- sessions ----------------------------------------------------------------------------------------------------------------


def session_vectors_of(area: str, machine: str) -> None:
    """The dialogues of spec/vectors/sessions; of C there are none."""
    import test_session_vectors as cases

    for case in cases.CASES:
        if case.machine == machine:
            cases.test_the_code_keeps_to_the_vector(case)


def walks_of(area: str, machine: str) -> None:
    """The machine in lock-step with its declaration."""
    from session_help import Walker

    beside = []
    if area.endswith("C"):
        from c_help import Core

        beside.append(Core)
    Walker(SPEC / "sessions" / f"{machine}.yaml", None, *beside).everywhere(WALKS, STEPS)


# --- decisions -----------------------------------------------------------------------------------------------------------


def decisions_of(_: str, __: str) -> None:
    """Tables and requests in Python and in C, beside the decision as it is written."""
    import test_decisions as cases

    cases.test_all_decide_the_same(cases.Decided())
    cases.test_why_a_rule_does_not_speak()


Check = Callable[[str, str], None]
DECISIONS: dict[str, Check] = {"engine": decisions_of}
FRAMES: dict[str, Check] = {"vectors": vectors_of, "engine": mutations_of, "strategies": strategies_of}
SESSIONS: dict[str, Check] = {"session vectors": session_vectors_of, "engine": walks_of}


def noticed(area: str, machine: str) -> Iterator[str]:
    """The first check that fails."""
    for name, check in (FRAMES if area.startswith("frames") else DECISIONS if area == "decisions" else SESSIONS).items():
        try:
            check(area, machine)
        except BaseException as error:  # whatever it is: a fault in what is generated need not be an assertion
            yield f"{name}: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
            return


def main(area: str, machine: str, folder: Path) -> None:
    changed = 0
    for path, text in generated(area, machine).items():
        if not path.startswith("generated"):
            continue  # a page of documentation
        changed += (folder / path).read_text(encoding="utf-8") != text
        (folder / path).write_text(text, encoding="utf-8")
    print(changed)
    print(*noticed(area, machine), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
