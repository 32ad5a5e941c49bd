"""The specification itself: any text of a frame file or a session file gives a specification or located diagnostics.

What is taken goes on to the emitters: the Python that they write compiles, and the C has no line that is not text.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

from win12_spec import registry, sessions, yamlio
from win12_spec.diagnostics import SpecError
from win12_spec.frames import c as frames_c
from win12_spec.frames import python as frames_python
from win12_spec.frames.check import check
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower
from win12_spec.sessions import c, docs, python, tla
from win12_spec.sessions.check import check as check_session
from win12_spec.sessions.load import Loader

from win12_fuzz.files.target import FileTarget, folder_of, keys_of, schema_of
from win12_fuzz.finding import Finding
from win12_fuzz.places import ROOT, SPEC

MANUAL = ROOT / "docs" / "spec-language.md"
HEAD = "meta: {id: sample, endian: be, bit-endian: be, imports: [length]}\n"
SMALL = 4096
"""Octets of a session file to begin with, at most: larger ones take too long to check."""


class _FrameFiles:
    def __init__(self) -> None:
        self.spec = folder_of(self) / "spec"
        shutil.copytree(SPEC / "schema", self.spec / "schema")
        (self.spec / "frames").mkdir()
        shutil.copy(SPEC / "frames" / "length.ksy", self.spec / "frames")
        self.path = self.spec / "frames" / "sample.ksy"
        self.limits = set(registry.load_limits(SPEC))

    def __call__(self, octets: bytes) -> Iterator[str]:
        self.path.write_bytes(octets)
        with located("spec/frames/sample.ksy"):
            loaded = load(self.spec / "frames")
            for fault in check(loaded, self.limits):
                raise fault
        frames = lower(loaded)
        for path, text in frames_python.generate(frames).items():
            _compiles(path, text)
        frames_c.generate(frames)
        yield from keys_of(yamlio.load(self.path))


class _SessionFiles:
    def __init__(self) -> None:
        self.path = folder_of(self) / "sample.yaml"
        self.errors = set(registry.load_errors(SPEC)[0])
        self.limits = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
        self.ports = sessions.ports(SPEC)

    def __call__(self, octets: bytes) -> Iterator[str]:
        self.path.write_bytes(octets)
        with located("sample.yaml"):
            machine = Loader(self.path, SPEC, self.limits).load()
            table = check_session(machine, self.errors, self.ports)
        _compiles("sample.py", python.emit(machine, table))
        c.emit(machine, table)
        tla.emit(machine, table)
        docs.page(machine)
        yield from keys_of(yamlio.load(self.path))


class located:  # noqa: N801 - read as `with located(file)`
    """Diagnostics name the file and a place in it, in one line without a full stop."""

    def __init__(self, shown: str) -> None:
        self.shown = shown

    def __enter__(self) -> None:
        return None

    def __exit__(self, _: object, fault: BaseException | None, __: object) -> None:
        if isinstance(fault, SpecError):
            first = str(fault).partition("\n")[0]
            if re.match(r"[\w./-]+:[1-9]\d*:[1-9]\d*: error: \S", first) is None:
                raise Finding(f"a diagnostic that is not located: {fault}") from None


def _compiles(path: str, text: str) -> None:
    try:
        compile(text, path, "exec")
    except (SyntaxError, ValueError) as fault:
        raise Finding(f"{path} does not compile: {fault}") from None


def frame_texts() -> list[bytes]:
    """The examples of the manual, good and bad, and small frame files."""
    found = re.findall(r"```yaml (?:bad-)?frame\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    texts = [text if text.startswith("meta:") else HEAD + text for text in found]
    small = [path.read_text(encoding="utf-8") for path in sorted((SPEC / "frames").glob("*.ksy")) if path.stat().st_size < SMALL]
    texts += [text.replace(f"id: {path_id(text)}", "id: sample", 1) for text in small]
    return [text.encode() for text in texts]


def path_id(text: str) -> str:
    """The id of a frame file."""
    match = re.search(r"id: (\w+)", text)
    assert match is not None
    return match[1]


def session_texts() -> list[bytes]:
    """Small machines."""
    paths = sorted((SPEC / "sessions").glob("*.yaml"))
    return [path.read_bytes() for path in paths if path.stat().st_size < SMALL]


def frame_spec() -> FileTarget:
    """Frame files."""
    known = schema_of(SPEC / "schema" / "frames.json")
    doc = "frame files of the specification: code that compiles, or located diagnostics"
    return FileTarget("frame_spec", doc, _FrameFiles(), refuses=(SpecError,), known=known, begin=frame_texts())


def session_spec() -> FileTarget:
    """Session files."""
    known = schema_of(SPEC / "schema" / "session.json")
    doc = "session files of the specification: a machine, or located diagnostics"
    return FileTarget("session_spec", doc, _SessionFiles(), refuses=(SpecError,), known=known, begin=session_texts())
