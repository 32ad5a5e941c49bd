"""Bugs planted in a copy of the reader of pushes, one at a time: the comparison with Python notices each."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import STRICT
from push_help import DRIVERS, RECORD, C, Refused, Said, core, drivers, include, plain, python, sound, with_shim
from win12_fuzz.agreement.compiled import objects
from win12_wire.errors import WireError

pytestmark = pytest.mark.skipif("WIN12_PLANTED" not in os.environ, reason="takes many minutes: make planted-drivers")


class Bug(NamedTuple):
    """`old`, which stands once in drivers/core/`file`, becomes `new`."""

    what: str
    file: str
    old: str
    new: str


BUGS = [
    Bug("a class that begins the next entry is taken for a value", "push_entry.c", "whole || separate(s, form, list)", "true"),
    Bug("any integer is an attribute", "push_entry.c", "|| win12_push_has_attribute(", "|| true || win12_push_has_attribute("),
    Bug("forms of structures also in lists", "push_entry.c", "!form->flat || form->size > list->left", "form->size > list->left"),
    Bug("no usual unit beside a scaler", "push_entry.c", "win12_push_usual_unit(made->obis, &made->unit);", "made->unit = 0;"),
    Bug(
        "scaler_unit is a value too",
        "push_node.c",
        "return tells_scaler_unit(node) ? WIN12_PUSH_CAN",
        "return tells_scaler_unit(node) ? can | WIN12_PUSH_CAN",
    ),
    Bug(
        "an enum alone is the unit of a scaler",
        "push_node.c",
        "(unit == WIN12_DATA_TYPE_ENUM || unit == WIN12_DATA_TYPE_UNSIGNED)",
        "unit == WIN12_DATA_TYPE_ENUM",
    ),
    Bug("class 0 names a class", "push_node.c", "b[0] != 0U || b[1] != 0U ? can", "b[0] < 1U || b[1] != 0U ? can"),
    Bug("attribute 0", "push_node.c", "return b[0] > 0U ? can |", "return b[0] + 1U > 0U ? can |"),
    Bug(
        "elements of a described structure are alike",
        "push_node.c",
        "list->same = item.tag == WIN12_DATA_TYPE_ARRAY;",
        "list->same = true;",
    ),
    Bug("a compact array has one element more", "push_node.c", "list->left = count;", "list->left = count + 1U;"),
    Bug("bcd is no number", "push_node.c", " || tag == WIN12_DATA_TYPE_BCD", ""),
    Bug("negative attributes", "push_node.c", "octet < 0x80U ?", "octet <= 0xffU ?"),
    Bug("names of group B up to 127", "push_name.c", "octets[1] >= 128U", "octets[1] > 64U"),
    Bug(
        "durations have no unit",
        "push_name.c",
        "case WIN12_PUSH_FORM_DURATION:\n        return SECOND;",
        "case WIN12_PUSH_FORM_DURATION:\n        return 0;",
    ),
    Bug("historical values have no unit", "push_name.c", "        code[5] = CURRENT;\n", ""),
    Bug("channels have no unit", "push_name.c", "        code[1] = 0;\n", ""),
    Bug("an attribute too many", "push_name.c", "attribute > known->attributes.count", "attribute > known->attributes.count + 1"),
    Bug(
        "the list is never among its objects",
        "push_list.c",
        "if (values->left + 1U == objects || values->left == objects)",
        "if (values->left == objects)",
    ),
    Bug("any fourth part of an object", "push_list.c", "parts.left < 4U || ", "true || "),
    Bug(
        "attributes of objects unsigned",
        "push_list.c",
        "win12_push_small(object.attribute)",
        "(int16_t)object.attribute->content.at[0]",
    ),
    Bug(
        "types of places not looked at",
        "push_body.c",
        "if (place->place == at && place->tag != node->tag)",
        "if (place->place > at && place->tag != node->tag)",
    ),
    Bug("the version of a layout not looked at", "push_body.c", "|| win12_push_begins(layout, node);", "|| at == 0U;"),
    Bug(
        "the place stands still in an entry",
        "push_body.c",
        "    for (uint32_t n = 1; n < size; n++) {\n        level->at++;",
        "    for (uint32_t n = 1; n < size; n++) {",
    ),
    Bug("null-data is a value", "push_body.c", "node.tag == WIN12_DATA_TYPE_NULL_DATA || ", ""),
    Bug("del is a letter", "push_reading.c", "text->at[i] > 0x7eU", "text->at[i] > 0x7fU"),
    Bug("zeros alone are text", "push_reading.c", "return size > 0U;", "return text->size > 0U;"),
    Bug("the last value is any", "push_reading.c", "&& at + 1U == count", "&& at + 1U >= at"),
    Bug("values with a unit tell a layout", "push_reading.c", "i < WIN12_PUSH_TYPES && !made->has_unit", "i < WIN12_PUSH_TYPES"),
    Bug(
        "nothing tells a scaler of class 5",
        "push_reading.c",
        "made->attribute == 4 && made->class_id == 5U",
        "made->attribute == 3 && made->class_id == 5U",
    ),
    Bug(
        "octets that are no date are the clock's",
        "push_reading.c",
        "node->content.size == 12U\n        && win12_push_plausible_time(b);",
        "node->content.size == 12U;",
    ),
    Bug(
        "the last layout that fits",
        "push_finish.c",
        "i < WIN12_PUSH_LAYOUTS && s->push->layout == WIN12_PUSH_NO_LAYOUT",
        "i < WIN12_PUSH_LAYOUTS",
    ),
    Bug("the first scaler", "push_finish.c", "&s->readings[s->told[n - 1U]]", "&s->readings[s->told[s->tellers - n]]"),
    Bug(
        "a scaler of another class",
        "push_finish.c",
        "reading->has_class && teller->class_id == reading->class_id\n            && ",
        "reading->has_class && ",
    ),
    Bug("attribute 3 is no value of class 5", "push_finish.c", "reading->attribute == 3 && ", "reading->attribute == 4 && "),
    Bug(
        "text has a unit",
        "push_finish.c",
        "if (!win12_push_is_number(reading->tag))",
        "if (reading->tag == WIN12_DATA_TYPE_NULL_DATA)",
    ),
    Bug("scalers stay among the readings", "push_finish.c", "    leave_out(s, WIN12_PUSH_TELLS);\n", ""),
    Bug("the clock goes before the header", "push_finish.c", "if (!push->has_time && (", "if (("),
    Bug(
        "an odd header is not told", "push_finish.c", "header->size != 0U && (", "header->size != 12U && header->size != 0U && ("
    ),
    Bug("leap years every fourth", "push_time.c", "(year % 100U != 0U || year % 400U == 0U)", "year > 0U"),
    Bug("a day from UTC", "push_time.c", "near_utc(t.deviation, DEVIATION_END - 1)", "near_utc(t.deviation, DEVIATION_END)"),
    Bug(
        "daylight saving in months is odd", "push_time.c", "within(date->month, 1, 12, 0xfd)", "within(date->month, 1, 12, 0xfe)"
    ),
    Bug("lengths of two octets", "push_value.c", "(0x80U + 5U - at)", "(0x80U + 4U - at)"),
    Bug("a push that ends too early is one", "push.c", "code == WIN12_OK && in->at == in->end", "code == WIN12_OK"),
    Bug("the form that fits furthest", "push.c", "in->fault.offset > told->offset", "in->fault.offset < told->offset"),
    Bug(
        "swapped names have no unit",
        "push.c",
        "item->has_scaler_unit && win12_push_is(unit",
        "made->has_unit && win12_push_is(unit",
    ),
]


Sample = tuple[bytes, bool]
"""Octets, and whether they are bare data."""


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Sample]:
    """What the tests of the reader compare, those first that they say themselves."""
    record = tmp_path_factory.mktemp("samples") / "record"
    record.touch()
    environment = os.environ | {RECORD: str(record), "WIN12_PUSH_EXAMPLES": "150"}
    tests = [str(Path(__file__).with_name(name)) for name in ("test_c_push_forms.py", "test_c_push.py")]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--hypothesis-seed=7",
        "-k",
        "not beyond and not changed",
        *tests,
    ]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=280)
    lines = dict.fromkeys(record.read_text(encoding="utf-8").splitlines())
    return [(bytes.fromhex(octets), kind == "bare") for kind, _, octets in (line.partition(" ") for line in lines)]


@pytest.fixture(scope="module")
def parts() -> dict[str, Path]:
    """The core and the reader as they are."""
    return {source.name: path for source, path in zip([*core(), *drivers()], sound(), strict=True)}


@cache
def told(octets: bytes, bare: bool) -> Said | Refused:
    """What Python says."""
    return plain(python(octets, bare=bare))


@pytest.mark.slow
@pytest.mark.parametrize("bug", BUGS, ids=[bug.what for bug in BUGS])
def test_a_bug_is_noticed(bug: Bug, samples: list[Sample], parts: dict[str, Path], tmp_path: Path) -> None:
    text = (DRIVERS / bug.file).read_text(encoding="utf-8")
    assert text.count(bug.old) == 1
    source = tmp_path / bug.file
    source.write_text(text.replace(bug.old, bug.new), encoding="utf-8")
    (changed,) = objects([source], include(), [*STRICT, "-w", "-fPIC"])
    c = C(with_shim((parts | {bug.file: changed}).values()))
    assert any(differs(c, octets, bare) for octets, bare in samples)


def differs(c: C, octets: bytes, bare: bool) -> bool:
    try:
        return plain(c.read(octets, bare=bare)) != told(octets, bare)
    except (AssertionError, WireError):  # it does not even agree with itself
        return True
