"""The vectors of the spec, run: what is accepted and what it means, what is refused and where, what cannot be encoded.

Truncations and trailing octets need no vectors of their own: every prefix of an accepted input and one octet more are tried.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
import vector_values as values
from win12_spec import registry, vectors
from win12_wire.errors import Code, WireError
from win12_wire.frames import apdu, axdr

GENERATED = values.SPEC.parent / "generated" / "python" / "win12_wire" / "frames"
VECTORS = vectors.load(values.SPEC, values.FRAMES, set(registry.load_errors(values.SPEC)[0]))
READERS = re.compile(r"_?read\w*|_length|_counted|_contents|frame_size|decode")

# Raises that no octets can reach, because an earlier rule comes first; they stay as a second line of defence.
UNREACHABLE = (
    (r'"negative size"', "the least length is checked before"),
    (r'Code.TRAILING, p, "(aarq|aare|rlrq|rlre)\.fields"', "a record reads to the end"),
    (r'Code.TRAILING, p, "hdlc_parameters\.parameters"', "the list reads to the end"),
    (r'trailing\(b, end, "(llc|mbus_transport|parameter_list|gateway)"\)', "the last field takes the rest"),
    (r'trailing\(b, end, "(device_records|snapshot_answer|exchange_request|device_feed|take_answer)"\)', "so does it here"),
    (r'"(data_message|pushed_data|command)\.end"', "the field before it ends where this one begins"),
    (r'short\(p, e, \(\(1, "set_response\w+\.results"\),\)\)', "the count is compared with what is left before"),
)

SAID_BEFORE = (
    (r"(wrapped_key|key_parameters|key_ciphered_data|raw) is missing", "its length, written first, says so"),
    (r"has a length that is not allowed", "one item too many or too few: tests/property/test_frames.py tries each"),
    (r"^axdr\.py", "values that no vector can write down are tried in tests/property/test_data_bounds.py"),
)


def name(vector: vectors.Accept | vectors.Refuse | vectors.CannotEncode | vectors.Measure) -> str:
    return f"{vector.frame}-{getattr(vector, 'id', vector.octets.hex() if isinstance(vector, vectors.Measure) else '')}"


# --- run -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vector", VECTORS.accept, ids=name)
def test_accepted(vector: vectors.Accept) -> None:
    found = values.decoder(vector.frame, vector.type)(vector.octets)
    assert values.meaning(found) == vector.means
    assert values.encode(vector.frame, vector.type, found) == vector.octets
    made = values.build(vector.frame, vector.type, vector.means)
    assert made == found
    assert values.encode(vector.frame, vector.type, made) == vector.octets


@pytest.mark.parametrize("vector", VECTORS.accept, ids=name)
def test_a_prefix_and_an_octet_more_are_refused_or_round_trip(vector: vectors.Accept) -> None:
    decode = values.decoder(vector.frame, vector.type)
    for octets in (*(vector.octets[:end] for end in range(len(vector.octets))), vector.octets + b"\0"):
        try:
            found = decode(octets)
        except WireError as error:
            found, offset = None, error.offset
        if found is None:
            assert offset <= len(octets)
        else:
            assert values.encode(vector.frame, vector.type, found) == octets


@pytest.mark.parametrize("vector", VECTORS.refuse, ids=name)
def test_refused(vector: vectors.Refuse) -> None:
    with pytest.raises(WireError) as caught:
        values.decoder(vector.frame, vector.type)(vector.octets)
    error = caught.value
    assert (error.code, error.offset, error.field) == (vector.error, vector.offset, vector.field)


@pytest.mark.parametrize("vector", VECTORS.cannot_encode, ids=name)
def test_cannot_be_encoded(vector: vectors.CannotEncode) -> None:
    made = values.build(vector.frame, vector.type, vector.value)
    with pytest.raises(WireError) as caught:
        values.encode(vector.frame, vector.type, made)
    assert caught.value.code == Code.CANNOT_ENCODE
    assert vector.says in caught.value.detail


@pytest.mark.parametrize("vector", VECTORS.measure, ids=name)
def test_measured(vector: vectors.Measure) -> None:
    size = values.frame_size(vector.frame, vector.type)
    if vector.size is not None:
        assert size(b"\xff" + vector.octets, 1, 1 + len(vector.octets)) == vector.size
        return
    with pytest.raises(WireError) as caught:
        size(vector.octets, 0, len(vector.octets))
    error = caught.value
    assert (error.code, error.offset, error.field) == (vector.error, vector.offset, vector.field)


def dispatched() -> list[vectors.Accept]:
    """Vectors of what can stand for a whole APDU."""
    found = []
    for vector in VECTORS.accept:
        top = values.FRAMES.files[vector.frame].types[vector.frame]
        if top.is_dispatch and vector.frame not in ("mbus", "apdu") and vector.octets[0] in values.tags("apdu"):
            cases = [ref.name for _, ref in values.cases(top)]
            found += [vector] if vector.type in cases else []
    return found


@pytest.mark.parametrize("vector", dispatched(), ids=name)
def test_dispatchers_find_the_same(vector: vectors.Accept) -> None:
    found = values.decoder(vector.frame, vector.type)(vector.octets)
    assert values.decoder(vector.frame, vector.frame)(vector.octets) == found
    assert apdu.decode(vector.octets) == found


# --- completeness --------------------------------------------------------------------------------------------------------


def test_every_class_has_an_accepted_vector() -> None:
    wanted = {
        (file.id, kind.id) for file in values.FRAMES.files.values() for kind in file.types.values() if values.has_class(kind)
    }
    assert wanted <= {(vector.frame, vector.type) for vector in VECTORS.accept}


def test_every_refusal_has_a_vector() -> None:
    """Every `raise` of every reader is reached by a vector, a prefix or an octet too many."""
    reached = {place for vector in VECTORS.refuse for place in raised(vector.frame, vector.type, vector.octets)}
    for vector in VECTORS.accept:
        for octets in (*(vector.octets[:end] for end in range(len(vector.octets))), vector.octets + b"\0"):
            reached.update(raised(vector.frame, vector.type, octets))
    for measure in VECTORS.measure:
        try:
            values.frame_size(measure.frame, measure.type)(measure.octets, 0, len(measure.octets))
        except WireError as error:
            reached.update(places(error.__traceback__))
    missing = [f"{file}:{line}: {text}" for file, line, text in raises(READERS, "") if (file, line) not in reached]
    assert [text for text in missing if not any(re.search(rule, text) for rule, _ in UNREACHABLE)] == []


def test_every_complaint_of_a_writer_has_a_vector() -> None:
    reached = set()
    for vector in VECTORS.cannot_encode:
        made = values.build(vector.frame, vector.type, vector.value)
        with pytest.raises(WireError) as caught:
            values.encode(vector.frame, vector.type, made)
        cause = caught.value.__context__
        reached.update(places(cause.__traceback__ if cause else None))
    complaints = raises(re.compile(r"_?write\w*"), "ValueError")
    missing = [f"{file}:{line}: {text}" for file, line, text in complaints if (file, line) not in reached]
    assert [text for text in missing if not any(re.search(rule, text) for rule, _ in SAID_BEFORE)] == []


def raises(functions: re.Pattern[str], what: str) -> Iterator[tuple[str, int, str]]:
    """File, line and text of the raises in generated functions of these names."""
    for path in sorted(GENERATED.glob("[a-z]*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and functions.fullmatch(node.name):
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Raise) and what in ast.unparse(inner):
                        yield path.name, inner.lineno, text.splitlines()[inner.lineno - 1].strip()


def raised(frame: str, kind: str, octets: bytes) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    for decode in (values.decoder(frame, kind), *([axdr.Data.decode] if frame == "axdr" else [])):
        try:
            decode(octets)
        except WireError as error:
            found |= places(error.__traceback__)
    return found


def places(trace: TracebackType | None) -> set[tuple[str, int]]:
    """The innermost line of generated code, where the raise stands."""
    found: set[tuple[str, int]] = set()
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.parent == GENERATED and not path.name.startswith("_"):
            found = {(path.name, trace.tb_lineno)}
        trace = trace.tb_next
    return found
