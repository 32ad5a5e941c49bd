"""Faults planted in decoders are found within seconds, by every engine that is here; what is found is made small."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from win12_fuzz import corpus, shrink, targets
from win12_fuzz.engines import ENGINES, by_chance, by_libfuzzer, libfuzzer_runs
from win12_fuzz.engines.by_chance import Loop
from win12_fuzz.frames import harness
from win12_fuzz.frames.target import FrameTarget
from win12_fuzz.places import CORE
from win12_fuzz.target import Target
from win12_wire.errors import Code, WireError

EVERY = targets.all()
SECONDS = 20.0  # at most; each is found in one


def frame(name: str) -> FrameTarget:
    target = EVERY[name]
    assert isinstance(target, FrameTarget)
    return target


def ignored_length(decode: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    """Octets behind the frame are taken."""

    def planted(octets: bytes) -> Any:
        try:
            return decode(octets)
        except WireError as error:
            if error.code == Code.TRAILING:
                return decode(octets[: error.offset])
            raise

    return planted


def index_error(decode: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    """Something else than a WireError for a frame with a rare field."""

    def planted(octets: bytes) -> Any:
        found = decode(octets)
        if getattr(found, "segmented", 0) and len(found.information) == 1:
            raise IndexError("out of range")
        return found

    return planted


def other_control(decode: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    """A value that is not that of the octets."""

    def planted(octets: bytes) -> Any:
        found = decode(octets)
        if getattr(found, "control", 0) == 0xFF:
            found.control = 0x7F
        return found

    return planted


def refused_value(decode: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    """A frame that the specification allows is refused."""

    def planted(octets: bytes) -> Any:
        found = decode(octets)
        if getattr(found, "control", 1) == 0:
            raise WireError(Code.BAD_VALUE, 0, "hdlc.control")
        return found

    return planted


PLANTED = [
    ("wrapper", ignored_length), ("hdlc", index_error), ("hdlc", other_control), ("hdlc", refused_value), ("mbus", other_control)
]  # fmt: skip


@pytest.mark.parametrize(("name", "plant"), PLANTED, ids=lambda one: getattr(one, "__name__", one))
def test_a_planted_fault_is_found(name: str, plant: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    target = frame(name)
    monkeypatch.setattr(target.oracle, "decode", plant(target.oracle.decode))
    monkeypatch.setattr(by_chance, "FINDINGS", 1)
    loop = Loop(target, corpus.inputs(corpus.committed(target)), 1)
    loop.run(SECONDS)
    assert loop.found, f"not found in {loop.executions} inputs"
    found = next(iter(loop.found.values()))
    small, error = shrink.shrunk(target, found.octets, 2.0)
    assert error is not None
    assert len(small) <= len(found.octets)


def test_without_a_fault_nothing_is_found() -> None:
    for name in ("wrapper", "mbus"):
        loop = Loop(frame(name), corpus.inputs(corpus.committed(frame(name))), 1)
        loop.run(1.0)
        assert loop.found == {}
        assert loop.executions > 20


def test_an_input_that_takes_too_long_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow:
        name, limit = "slow", 4

        def run(self, octets: bytes) -> None:
            while octets:
                pass

        def mutate(self, octets: bytes, _: int, __: int) -> bytes:
            return b"x"

        def reached(self, _: bytes) -> Any:
            return frame("wrapper").reached(b"")

    monkeypatch.setattr(by_chance, "LIMIT", 1)
    monkeypatch.setattr(by_chance, "FINDINGS", 1)
    slow: Any = Slow()
    loop = Loop(slow, [b""], 1)
    loop.run(SECONDS)
    assert "took more than 1 s" in next(iter(loop.found.values())).message


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_libfuzzer, "COMPILERS", ("no-such-compiler",))
    monkeypatch.delenv("CLANG", raising=False)
    assert "apt-get install clang" in str(ENGINES["libfuzzer"].missing(EVERY["hdlc"]))
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "pip install" in str(ENGINES["atheris"].missing(EVERY["hdlc"]))
    assert ENGINES["chance"].missing(EVERY["hdlc"]) is None


@pytest.mark.parametrize("name", [name for name, one in EVERY.items() if (one.native() or "").startswith("frame_")])
def test_harnesses_are_valid_c(name: str, tmp_path: Path) -> None:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler")
    source = tmp_path / "harness.c"
    source.write_text(harness.source(EVERY[name]), encoding="utf-8")
    command = [compiler, "-std=c11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I", str(CORE / "include"), str(source)]
    subprocess.run(command, check=True)


def test_dictionaries_are_those_of_libfuzzer() -> None:
    for target in EVERY.values():
        head, *lines = libfuzzer_runs.dictionary(target).read_text(encoding="ascii").splitlines()
        assert head.startswith("#")
        assert bool(lines) == bool(list(target.dictionary()))
        assert all(line[0] == line[-1] == '"' and bytes.fromhex(line[1:-1].replace("\\x", "")) for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize(("engine", "name"), [("atheris", "llc"), ("libfuzzer", "llc"), ("libfuzzer", "acse")])
def test_engines_run_and_say_what_they_did(engine: str, name: str, tmp_path: Path) -> None:
    """libFuzzer reads the dictionary, or it would say so and end; its mutator leaves alone what is not there."""
    target: Target = EVERY[name]
    if (missing := ENGINES[engine].missing(target)) is not None:
        pytest.skip(missing)
    corpus.add(tmp_path, target.seeds())
    result = ENGINES[engine].run(target, tmp_path, 5.0, 1)
    assert result.failure == ""
    assert result.found == []
    assert result.executions > 100
    assert result.counters["edges"] > 10
