"""The tables in C that a reader of pushes needs: compact, whole, and saying what the runtime's tables say."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from c_help import STRICT, compiler
from spec_help import SPEC
from win12.application.values import obis
from win12_spec.objects import ir
from win12_spec.objects.emit_c import Table, emit_c
from win12_spec.objects.load import load
from win12_spec.objects.usual import by_groups, tells_units, unusual_names
from win12_wire.objects.obis import NAMES
from win12_wire.objects.push_layouts import ENTRIES, LAYOUTS

HEADER, SOURCE = "generated/c/include/win12/objects/push_layouts.h", "generated/c/src/objects/push_layouts.c"


@pytest.fixture(scope="module")
def objects() -> ir.Objects:
    return load(SPEC)


def test_what_stands_in_a_table_is_not_put_there_again() -> None:
    table = Table("struct one", "ones", "ONES")
    assert [table.add(rows) for rows in (["a", "b", "c"], ["b", "c"], ["c", "a"], [], ["a"])] == [
        "{0, 3}",
        "{1, 2}",
        "{3, 2}",
        "{0, 0}",
        "{0, 1}",
    ]
    assert table.rows == ["a", "b", "c", "c", "a"]
    assert table.declared() == ["#define ONES 5U", "extern const struct one ones[ONES];"]


def test_a_usual_unit_needs_no_table_where_the_groups_tell_it(objects: ir.Objects) -> None:
    """The rule of the runtime with the names that are left says the same as with all of them."""
    left = dict(unusual_names(objects))
    assert 0 < len(left) < sum(name.unit is not None for name in NAMES.values()) / 2
    for code in NAMES:
        for group, value in ((5, "255"), (5, "12"), (1, "3"), (4, "9")):
            groups = code.split(".")
            groups[group] = value
            a, b, c, d, e, _ = groups
            turns = (".".join(groups), ".".join((a, b, c, d, e, "255")), ".".join((a, "0", c, d, e, "255")))
            found = next((left[turn] for turn in turns if turn in left), None)
            assert (found or by_groups(objects, turns[0])) == obis.default_unit(turns[0]), turns


def test_a_name_whose_unit_hides_another_is_kept(objects: ir.Objects) -> None:
    """Energy on channel 1 as its groups tell it: dropped, unless the same on no channel is listed with another unit."""
    where = objects.names[0].where
    plain = ir.Name("1.1.1.8.0.255", "energy", 3, 30, where)
    assert plain.code not in dict(unusual_names(replace(objects, names=[plain])))
    hidden = ir.Name("1.0.1.8.0.255", "energy", 3, 31, where)
    assert dict(unusual_names(replace(objects, names=[plain, hidden]))) == {plain.code: 30, hidden.code: 31}


def test_media_that_tell_no_unit_are_left_out(objects: ir.Objects) -> None:
    told = {medium.code for medium in objects.media if tells_units(objects, medium)}
    assert told == {1, 2}
    listed = {name.code for name in objects.names}
    for medium in objects.media:
        if medium.code not in told:
            codes = (f"{medium.code}.0.{c}.{d}.0.255" for c in range(256) for d in range(0, 256, 5))
            assert all(obis.default_unit(code) is None for code in codes if code not in listed)


def test_every_entry_and_layout_has_its_row(objects: ir.Objects) -> None:
    texts = emit_c(objects)
    assert set(texts) == {HEADER, SOURCE}
    assert re.findall(r'\.id = "(\w+)"', texts[SOURCE]) == [layout.id for layout in LAYOUTS]
    assert f"#define WIN12_PUSH_ENTRIES {len(ENTRIES)}U" in texts[HEADER]
    enum = texts[HEADER].partition("enum win12_push_layout_id {")[2].partition("}")[0]
    assert re.findall(r"WIN12_PUSH_LAYOUT_(\w+),", enum) == [layout.id.upper() for layout in LAYOUTS]
    longest = max(map(len, (texts[SOURCE] + texts[HEADER]).splitlines()))
    assert longest <= 120


@pytest.mark.parametrize("part", ["nothing", "layouts", "entries", "names"])
def test_a_table_may_be_empty(objects: ir.Objects, part: str, tmp_path: Path) -> None:
    less = {"nothing": ir.Objects(layouts=objects.layouts[:1]), "layouts": replace(objects, layouts=objects.layouts[5:6])}
    less |= {"entries": replace(objects, entries=[], loose=[]), "names": replace(objects, names=[], media=[], classes=[])}
    texts = emit_c(less[part])
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    include = ["-I", str(tmp_path / "generated/c/include")]
    subprocess.run([compiler(), *STRICT, *include, "-fsyntax-only", str(tmp_path / SOURCE)], check=True)
