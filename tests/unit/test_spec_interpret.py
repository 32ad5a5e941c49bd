"""The interpreter of frames: what it says of the vectors, and that its spans are where the fields stand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

import vector_values as values
from spec_help import SPEC, lowered, top
from win12_spec import registry, vectors
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.interpret import decode
from win12_spec.frames.reading import KINDS, Data, Fault, Object, Reading, Span

LIMITS = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
VECTORS = vectors.load(SPEC, values.FRAMES, set(registry.load_errors(SPEC)[0]))


def read(frame: str, name: str, octets: bytes) -> Reading:
    return decode(values.FRAMES, values.FRAMES.files[frame].types[name], octets, LIMITS)


def leaves(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    """Where fields stand that have none within them; bits once for a group."""
    return sorted({(span.start, span.end) for span in spans if span.kind not in ("object", "data", "description")} - {(0, 0)})


@pytest.mark.parametrize("vector", VECTORS.accept, ids=lambda vector: f"{vector.frame}-{vector.id}")
def test_accepted_and_every_octet_is_of_a_field(vector: vectors.Accept) -> None:
    reading = read(vector.frame, vector.type, vector.octets)
    assert reading.fault is None
    assert {span.kind for span in reading.spans} <= set(KINDS)
    at = 0
    for start, end in leaves(reading.spans):
        if end > start and vector.type != "length":
            assert start <= at, f"octets {at} to {start} are of no field"
            at = max(at, end)
    assert at == len(vector.octets) or vector.type == "length"


@pytest.mark.parametrize("vector", VECTORS.refuse, ids=lambda vector: f"{vector.frame}-{vector.octets.hex()}")
def test_refused(vector: vectors.Refuse) -> None:
    assert read(vector.frame, vector.type, vector.octets).fault == Fault(vector.error, vector.offset, vector.field)


def test_spans_of_a_frame_with_lengths_and_check_sequences() -> None:
    octets = next(v.octets for v in VECTORS.accept if v.type == "hdlc" and v.means.get("information"))
    reading = read("hdlc", "hdlc", octets)
    found = {span.name.rpartition(".")[2]: span for span in reading.spans}
    assert (found["frame_type"].start, found["frame_type"].end, found["frame_type"].kind) == (1, 3, "constant")
    assert (found["length"].start, found["length"].end, found["length"].kind) == (1, 3, "length")
    assert found["length"].value == len(octets) - 2
    assert getattr(found["length"].item, "derive", None) is not None
    assert (found["fcs"].start, found["fcs"].end, found["fcs"].kind) == (len(octets) - 3, len(octets) - 1, "checksum")
    assert octets[found["information"].start : found["information"].end] == reading.value.fields["information"]


def test_spans_of_data() -> None:
    reading = read("axdr", "axdr", bytes.fromhex("0203 1105 0902aabb 0100".replace(" ", "")))
    assert reading.value == Data(2, [Data(17, 5), Data(9, b"\xaa\xbb"), Data(1, [])])
    assert [(span.name, span.start, span.end, span.kind) for span in reading.spans] == [
        ("axdr.tag", 0, 1, "tag"), ("axdr.count", 1, 2, "count"),
        ("axdr.tag", 2, 3, "tag"), ("axdr.value", 3, 4, "number"), ("axdr", 2, 4, "data"),
        ("axdr.tag", 4, 5, "tag"), ("axdr.length", 5, 6, "length"), ("axdr.value", 6, 8, "octets"), ("axdr", 4, 8, "data"),
        ("axdr.tag", 8, 9, "tag"), ("axdr.count", 9, 10, "count"), ("axdr", 8, 10, "data"),
        ("axdr", 0, 10, "data"),
    ]  # fmt: skip


def test_spans_end_where_the_fault_is() -> None:
    reading = read("axdr", "axdr", bytes.fromhex("02021105"))
    assert (reading.value, reading.fault) == (None, Fault("TRUNCATED", 4, "data.tag"))
    assert reading.spans[-1] == Span("axdr", 2, 4, "data", None, 17)


FORMS = """
seq:
  - {id: long, type: u4le}
  - {id: low, type: s2le}
  - {id: high, type: s2}
  - {id: real, type: f4}
  - {id: out, type: b9, valid: {max: 300}}
  - {id: half, type: b7}
  - {id: part, type: part, if: long == 1, -inline: true}
  - {id: rest, type: pair, repeat: eos}
types:
  part: {seq: [{id: few, type: u2}, {id: text, size: 3, if: few > 2}]}
  pair: {seq: [{id: a, type: u1}, {id: b, type: u1, if: (a & 1) == 1}]}
"""


@pytest.mark.parametrize(
    ("octets", "fields"),
    [
        ("01000000 feff fffe 3f800000 0281 0003 616263 02 0305", {"few": 3, "text": b"abc", "out": 5, "half": 1}),
        ("02000000 feff fffe 3f800000 0281", {"few": None, "low": -2, "high": -2, "real": 1.0, "text": None, "rest": []}),
    ],
)
def test_forms_that_our_frames_have_not(tmp_path: Path, octets: str, fields: dict[str, object]) -> None:
    frames = lowered(tmp_path, sample=FORMS)
    reading = decode(frames, top(frames, "sample"), bytes.fromhex(octets), LIMITS)
    assert isinstance(reading.value, Object), reading.fault
    assert {name: reading.value.fields[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("octets", "fault"),
    [
        ("02000000 feff", Fault("TRUNCATED", 6, "sample.high")),  # another order of octets begins another row
        ("02000000 feff fffe 3f800000 9700", Fault("BAD_VALUE", 12, "sample.out")),
        ("01000000 feff fffe 3f800000 0281 0003 61", Fault("TRUNCATED", 16, "sample.text")),
        ("02000000 feff fffe 3f800000 0281 0203", Fault("TRUNCATED", 16, "pair.b")),
    ],
)
def test_forms_refused(tmp_path: Path, octets: str, fault: Fault) -> None:
    frames = lowered(tmp_path, sample=FORMS)
    assert decode(frames, top(frames, "sample"), bytes.fromhex(octets), LIMITS).fault == fault


def test_the_right_side_of_and_is_read_only_when_the_left_one_holds(tmp_path: Path) -> None:
    frames = lowered(tmp_path, sample=FORMS)
    condition = next(item.condition for item in top(frames, "sample").fields if item.id == "text")
    assert condition is not None
    assert evaluate(condition, {"long": 2}) == 0
    with pytest.raises(KeyError):
        evaluate(condition, {"long": 1})
