"""From .ksy text to frames: what the loader resolves, what lowering does, what bounds say, and how neighbours are gathered."""

from __future__ import annotations

from pathlib import Path

import pytest
from spec_help import compiled, loaded, lowered, spec_folder, top
from win12_spec import expr
from win12_spec.frames import docs
from win12_spec.frames.bounds import circle, is_greedy, minimum_octets, most
from win12_spec.frames.ir import Bits, Derive, Field, Octets, Primitive, Switch, UserType, Valid
from win12_spec.frames.load import load
from win12_spec.frames.python.units import Run, runs
from win12_wire.errors import Code, WireError

NESTED = """
seq:
  - {id: head, type: u1}
  - {id: part, type: part, -inline: true, if: head == 1}
  - {id: tail, type: tail, size: 2}
types:
  part: {seq: [{id: flag, type: u1}, {id: more, type: u2, if: flag == 2}]}
  tail: {seq: [{id: rest, size-eos: true}]}
"""


# --- loading -------------------------------------------------------------------------------------------------------------


def test_fields_carry_what_is_declared_and_where(tmp_path: Path) -> None:
    text = """
seq:
  - {id: kind, type: u1, enum: kind, valid: {in-enum: true}, doc: ' what for '}
  - id: size
    type: u2le
    valid: {min: 1, max: 9}
    -derive: size(text)
  - {id: text, size: size + 1, -secret: true}
enums:
  kind: {1: one, 0x10: sixteen}
"""
    kind, size, octets = top(loaded(tmp_path, sample=text), "sample").fields
    assert (kind.type, kind.enum, kind.valid, kind.doc) == (Primitive("u", 1), "kind", Valid(values=(1, 16)), "what for")
    assert (size.type, size.valid, size.derive) == (
        Primitive("u", 2, little=True),
        Valid(low=1, high=9),
        Derive("size", "text", "text"),
    )
    assert (octets.type, octets.secret) == (Octets(), True)
    assert (str(size.where), str(size.at("-derive")), str(size.at("if"))) == (
        "spec/frames/sample.ksy:5:5",
        "spec/frames/sample.ksy:8:5",
        "spec/frames/sample.ksy:5:5",
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [("u1", Primitive("u", 1)), ("s4", Primitive("s", 4)), ("f8le", Primitive("f", 8, little=True)), ("b24", Primitive("u", 3))],
)
def test_types_by_name(name: str, kind: Primitive, tmp_path: Path) -> None:
    assert top(loaded(tmp_path, sample=f"seq: [{{id: a, type: {name}}}]"), "sample").fields[0].type == kind


def test_types_of_other_files_are_named_by_their_file(tmp_path: Path) -> None:
    other = "seq: []\ntypes: {point: {seq: [{id: x, type: u1}]}}"
    text = "meta: {id: sample, endian: be, imports: [length, other]}\nseq: [{id: n, type: length}, {id: p, type: 'other::point'}]"
    fields = top(loaded(tmp_path, sample=text, other=other), "sample").fields
    assert [item.type for item in fields] == [UserType("length", "length"), UserType("other", "point")]


def test_a_switch_takes_numbers_and_enum_values(tmp_path: Path) -> None:
    text = """
seq: [{id: body, type: {switch-on: tag, cases: {1: one, 'kind::two': two}}}]
instances: {tag: {pos: 0, type: u1}}
types: {one: {seq: [{id: a, type: u1}]}, two: {seq: [{id: a, type: u2}]}}
enums: {kind: {2: two}}
"""
    kind = top(loaded(tmp_path, sample=text), "sample")
    assert kind.is_dispatch
    assert isinstance(kind.fields[0].type, Switch)
    assert kind.fields[0].type.cases == ((1, UserType("sample", "one")), (2, UserType("sample", "two")))


def test_the_whole_spec_loads() -> None:
    frames = load(Path(__file__).resolve().parents[2] / "spec" / "frames")
    assert {"hdlc", "acse", "axdr", "get"} <= set(frames.files)


# --- lowering ------------------------------------------------------------------------------------------------------------


def test_inline_fields_are_put_in_place_under_both_conditions(tmp_path: Path) -> None:
    fields = top(lowered(tmp_path, sample=NESTED), "sample").fields
    assert [item.id for item in fields] == ["head", "flag", "more", "tail"]
    assert [expr.show(item.condition) if item.condition else "" for item in fields] == [
        "",
        "head == 1",
        "head == 1 and flag == 2",
        "",
    ]


def test_both_conditions_hold_when_read_and_written(tmp_path: Path) -> None:
    sample = compiled(tmp_path, NESTED).Sample
    for octets in ("00 aabb", "01 03 aabb", "01 02 1234 aabb"):
        found = sample.decode(bytes.fromhex(octets))
        assert found.encode() == bytes.fromhex(octets)
    assert (found.flag, found.more) == (2, 0x1234)
    assert sample.decode(bytes.fromhex("00 aabb")).flag is None


# --- bounds --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "least"),
    [
        ("{id: a, type: u1}, {id: b, type: u4}", 5),
        ("{id: a, type: b3}, {id: b, type: b13}", 2),
        ("{id: a, contents: [1, 2, 3]}, {id: b, size: 4}", 7),
        ("{id: a, type: u1}, {id: b, size: a}", 1),
        ("{id: a, type: u1}, {id: b, type: u2, if: a == 1}", 1),
        ("{id: a, type: length}", 1),
        ("{id: a, type: u1, repeat: eos}", 0),
        ("{id: a, type: two}, {id: b, type: two, repeat: expr, repeat-expr: 3}", 2),
    ],
)
def test_the_least_octets_of_a_type(fields: str, least: int, tmp_path: Path) -> None:
    frames = loaded(tmp_path, sample=f"seq: [{fields}]\ntypes: {{two: {{seq: [{{id: x, type: u2}}]}}}}")
    assert minimum_octets(frames, top(frames, "sample")) == least


def test_what_takes_the_rest_and_what_runs_in_circles(tmp_path: Path) -> None:
    text = """
seq: [{id: a, type: rest, size: 3}, {id: b, type: rest}]
types:
  rest: {seq: [{id: c, size-eos: true}]}
  one: {seq: [{id: d, type: two}]}
  two: {seq: [{id: e, type: one}]}
"""
    frames = load(spec_folder(tmp_path, sample=text) / "frames")
    types = frames.files["sample"].types
    assert [is_greedy(frames, types[name]) for name in ("rest", "sample", "one")] == [True, True, False]
    assert circle(frames, types["one"]) == ["one", "two", "one"]
    assert circle(frames, types["sample"]) == []


def test_the_greatest_value_of_a_total(tmp_path: Path) -> None:
    where = top(loaded(tmp_path, sample="seq: [{id: a, type: u1}]"), "sample").where
    assert most(expr.parse("a + b + 2", where), {"a": 8, "b": 11}) == 255 + 2047 + 2
    assert most(expr.parse("a * 2", where), {"a": 8}) is None
    assert most(expr.parse("c", where), {"a": 8}) is None


# --- gathering neighbours ------------------------------------------------------------------------------------------------


def formats(fields: str, tmp_path: Path, anchors: frozenset[str] = frozenset()) -> list[str]:
    found = runs(top(lowered(tmp_path, sample=f"seq: [{fields}]"), "sample"), set(anchors))
    return [part.format if isinstance(part, Run) else part.id for part in found]


def test_neighbours_of_fixed_size_are_one_run(tmp_path: Path) -> None:
    assert formats("{id: a, type: u1}, {id: b, type: s2}, {id: c, contents: [1, 2]}, {id: d, size: 3}", tmp_path) == [">Bh2s3s"]


def test_the_order_of_octets_parts_runs(tmp_path: Path) -> None:
    assert formats("{id: a, type: u2}, {id: b, type: u1}, {id: c, type: u2le}, {id: d, type: u1}", tmp_path) == [">HB", "<HB"]


def test_bits_are_gathered_up_to_whole_octets(tmp_path: Path) -> None:
    fields = "{id: a, type: b4}, {id: b, type: b4}, {id: c, type: b4}, {id: d, type: b12}, {id: e, type: b24}, {id: f, type: b32}"
    assert formats(fields, tmp_path) == [">BH3sI"]


def test_variable_fields_stand_between_runs(tmp_path: Path) -> None:
    fields = "{id: a, type: u1}, {id: b, size: a}, {id: c, type: u1}, {id: d, type: u1, if: c == 1}, {id: e, type: u1}"
    assert formats(fields, tmp_path) == [">B", "b", ">B", "d", ">B"]


def test_bits_beside_little_endian_numbers_stay_big_endian(tmp_path: Path) -> None:
    fields = "seq: [{id: a, type: b4}, {id: b, type: b12}, {id: c, type: u2le}, {id: d, type: b16}]"
    found = compiled(tmp_path, fields).Sample.decode(bytes.fromhex("1234 3412 5678"))
    assert (found.a, found.b, found.c, found.d) == (1, 0x234, 0x1234, 0x5678)
    assert found.encode() == bytes.fromhex("1234 3412 5678")


# --- what is made of them ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "octets", "code", "offset"),
    [
        ("{id: a, type: u2, valid: 5}", "0004", Code.BAD_VALUE, 0),
        ("{id: a, type: u1}, {id: b, contents: [1, 2]}", "000103", Code.BAD_CONSTANT, 1),
        ("{id: a, type: u1}, {id: b, size: a}", "0201", Code.TRUNCATED, 1),
        ("{id: a, type: u1}, {id: b, size: a - 2}", "0101", Code.BAD_LENGTH, 1),
        ("{id: a, type: u1}, {id: b, type: u1, repeat: expr, repeat-expr: a}", "0301", Code.BAD_LENGTH, 1),
        ("{id: a, type: u1}", "0101", Code.TRAILING, 1),
        ("{id: a, type: length, valid: {max: 3}}", "04", Code.BAD_VALUE, 0),
        ("{id: a, type: length, valid: {expr: _.value != 4}}", "04", Code.BAD_VALUE, 0),
    ],
)
def test_every_rule_is_an_error_at_its_place(fields: str, octets: str, code: str, offset: int, tmp_path: Path) -> None:
    with pytest.raises(WireError) as caught:
        compiled(tmp_path, f"seq: [{fields}]").Sample.decode(bytes.fromhex(octets))
    assert (caught.value.code, caught.value.offset) == (code, offset)


def test_secrets_are_hidden_and_equality_is_by_fields(tmp_path: Path) -> None:
    sample = compiled(tmp_path, "seq: [{id: key, size: 4, -secret: true}, {id: n, type: u1}]").Sample
    one = sample(key=b"1234", n=5)
    assert repr(one) == "Sample(key=<hidden>, n=5)"
    assert repr(sample(key=None, n=b"")) == "Sample(key=None, n=b'')"
    assert repr(sample(key=None, n=b"\x0a\xff")) == "Sample(key=None, n=0aff)"
    assert one == sample(key=b"1234", n=5)
    assert one != sample(key=b"1235", n=5)


def test_documents_show_offsets_rules_and_links(tmp_path: Path) -> None:
    text = """
doc: About samples.
seq:
  - {id: tag, contents: [0x7e]}
  - {id: flags, type: b4, -default: 0}
  - {id: rest, type: b4, valid: 3, -fixed: 3}
  - {id: len, type: length, -derive: size(text), doc: 'how | long'}
  - {id: text, size: len.value, -secret: true}
"""
    pages = docs.generate(lowered(tmp_path, sample=text))
    page = pages["docs/frames/sample.md"]
    assert "| 0 | 1 | `tag` | octets | always 7E |  |" in page
    assert "| 1 | 4 bits | `flags` | `b4` | default 0 |  |" in page
    assert "| 1 | 4 bits | `rest` | `b4` | always 0x3 |  |" in page
    assert "| 2 |  | `len` | [length](length.md#length) | octets of `text`, written by the encoder | how \\| long |" in page
    assert "|  | `len.value` | `text` | octets | secret, hidden in `repr` |  |" in page
    assert "[sample](frames/sample.md)" in pages["docs/frames.md"]


def test_a_doc_cannot_break_out_of_its_docstring(tmp_path: Path) -> None:
    text = 'doc: |\n  quotes """ and \\\\ backslashes\nseq: [{id: a, type: u1, doc: \'ends with "\'}]'
    sample = compiled(tmp_path, text).Sample
    assert "quotes" in (sample.__doc__ or "")
    assert sample.decode(b"\1").a == 1


def test_fields_are_kept_apart_from_local_names(tmp_path: Path) -> None:
    names = ("b", "p", "e", "q", "n", "out", "short", "misfit", "size", "length", "count", "whole", "data")
    fields = ", ".join(f"{{id: {name}, type: u1}}" for name in names)
    octets = bytes(range(len(names)))
    found = compiled(tmp_path, f"meta: {{id: sample, endian: be}}\nseq: [{fields}]").Sample.decode(octets)
    assert [getattr(found, name) for name in names] == list(octets)
    assert found.encode() == octets


def test_field_marks_default_to_the_field(tmp_path: Path) -> None:
    item = top(loaded(tmp_path, sample="seq: [{id: a, type: u1}]"), "sample").fields[0]
    assert isinstance(item, Field)
    assert item.at("valid") == item.where
    assert isinstance(item.type, Primitive)
    assert not isinstance(item.type, Bits)
