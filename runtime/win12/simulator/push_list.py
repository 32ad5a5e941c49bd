"""What a push says: the values that the push object list names (IEC 62056-6-2, class 40, attribute 2).

Version 1 of the class restricts what is taken of a buffer, version 2 also its columns. What the meter does not have, or cannot
give so, is left out of a push.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, Final

from win12_wire.errors import MeterError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.objects.classes import CLASSES

from win12.application.values.nodes import root
from win12.simulator import protected_objects as objects
from win12.simulator.family import family
from win12.simulator.model import Context, name
from win12.simulator.parameters import current
from win12.simulator.results import Result, refused

PUSH: Final = name("0.0.25.9.0.255")
LIST: Final = 2
_PUSHED: Final = (
    (8, "0.0.1.0.0.255"), (1, "0.0.96.1.0.255"), (3, "1.0.1.8.0.255"), (3, "1.0.2.8.0.255"), (3, "1.0.1.7.0.255"),
    (3, "1.0.32.7.0.255"), (3, "1.0.31.7.0.255"), (1, "0.0.97.98.20.255"),
    (1, "0.0.96.11.2.255"),
)  # fmt: skip
"""Objects of a push, in order, until somebody sets others."""
_ANYTHING: Final = ((0, None), ())
"""No restriction; all columns."""
_PLAIN: Final = 4
"""Elements of an entry before those."""
_SCALED: Final = frozenset({3, 4})
_VALUE, _SCALER, _CAPTURED = 2, 3, 3
_PROFILE: Final = CLASSES[7, 1].class_id


def listed(context: Context, version: int) -> list[tuple[Any, ...]]:
    """The list until somebody sets another, as the version of the class has it."""
    config, known = context.meter.config, context.meter.objects
    push = family(config.family).push if config.family else None
    rows = _PUSHED if push is None else tuple((known[name(obis)].class_id, obis) for obis in push.objects)
    return [(number, obis, _VALUE, 0, *_ANYTHING[:version]) for number, obis in rows]


def check(_: Context, data: Data) -> None:
    """Refuses TYPE_UNMATCHED for a restriction whose value is not that of its type."""
    for row in data.value:
        for restriction in row[_PLAIN : _PLAIN + 1]:
            objects.part_of(restriction)


def body(context: Context) -> Data:
    """The values, each with its name, and its scaler and unit where it has them."""
    return axdr.array(*_entries(context))


def _entries(context: Context) -> Iterator[Data]:
    # A meter that only pushes has no set-up to be read.
    has = PUSH in context.meter.objects
    rows = current(context, PUSH, LIST) if has else [(n, name(obis), *rest) for n, obis, *rest in listed(context, 0)]
    for row in rows:
        with suppress(MeterError):
            yield _entry(context, row)


def _entry(context: Context, row: Sequence[Any]) -> Data:
    class_id, logical_name, attribute, element, restriction, columns = itertools.chain(row, _ANYTHING[len(row) - _PLAIN :])
    wanted = AttributeDescriptor(class_id=class_id, instance_id=logical_name, attribute_id=attribute)
    value = objects.value_of(context, objects.Item(wanted, element, objects.part_of(restriction)))
    if columns:
        value = _some_columns(context, wanted, value, columns)
    parts = [axdr.octet_string(logical_name), value]
    if class_id in _SCALED and attribute == _VALUE:
        parts.append(context.meter.objects[logical_name].attributes[_SCALER].read(context))
    return axdr.structure(*parts)


def _some_columns(context: Context, wanted: AttributeDescriptor, buffer: Data, columns: Any) -> Data:
    """Of each row what was captured of these; refuses OBJECT_UNAVAILABLE for a column that there is not."""
    if (wanted.class_id, wanted.attribute_id) != (_PROFILE, _VALUE):
        raise refused(Result.OBJECT_UNAVAILABLE, "only the buffer of a profile has columns")
    captured = [tuple(column) for column in current(context, wanted.instance_id, _CAPTURED)]
    try:
        places = [captured.index(tuple(column)) for column in columns]
    except ValueError:
        raise refused(Result.OBJECT_UNAVAILABLE, "no such column") from None
    rows = (row.children() for row in root(buffer).children())
    return axdr.array(*(axdr.structure(*(Data(row[at].value, row[at].shape) for at in places)) for row in rows))
