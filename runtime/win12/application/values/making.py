"""Data from plain values and their declaration: the way back from `members`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Any, Final

from win12_wire.errors import Code, UsageError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data, DataType
from win12_wire.objects.enums import LABELS
from win12_wire.objects.types import Type

from win12.application.values import members, obis
from win12.application.values.members import Member
from win12.application.values.nodes import root
from win12.application.values.time import CosemDateTime, encode_date_time

_SHORT: Final = {"date": CosemDateTime.encode_date, "time": CosemDateTime.encode_time}
_EXAMPLES: Final = {"date-time": "2026-01-31T12:00:00+01:00", "date": "2026-01-31", "time": "12:00:00"}
_OCTETS: Final = frozenset({DataType.octet_string, DataType.visible_string, DataType.utf8_string})


def make(declared: Type, value: Any, at: str = "value") -> Data:
    """Data of a declared type.

    Structures are made of a mapping of their fields or a sequence, arrays of what can be gone through, enumerations of labels or
    numbers, octets of octets or text, names of objects of a.b.c.d.e.f, moments of datetime, CosemDateTime or text of ISO 8601,
    bits of BitString or text. Data is taken as it is where it is as declared; None is null-data. UsageError BAD_ARGUMENT says
    which part does not fit.
    """
    if isinstance(value, Data):
        if not members.fits(declared, root(value)):
            raise _wrong(at, f"{DataType(root(value).tag).name.replace('_', '-')} is not {declared}")
        return value
    if value is None:
        return axdr.null_data()
    return _MAKERS.get(declared.kind, _scalar)(declared, value, at)


def exact(found: Member, declared: Type) -> Any:
    """What `make` makes the same octets of: plain where the declaration tells the type, else Data."""
    data = Data(found.node.value, found.node.shape)
    value = _plainly(found) if declared.kind not in ("any", "CHOICE") or found.parts else data
    try:
        return value if make(declared, value).encode() == data.encode() else data
    except UsageError:
        return data


def _plainly(found: Member) -> Any:
    if found.parts and found.type.kind == "structure":
        return {part.name: exact(part, kind) for part, kind in zip(found.parts, found.type.parts, strict=True)}
    if found.parts:
        return [exact(part, found.type.parts[0]) for part in found.parts]
    return found.label or found.node.value


def _wrong(at: str, why: str) -> UsageError:
    return UsageError(Code.BAD_ARGUMENT, f"{at}: {why}")


def _any(_: Type, value: Any, at: str) -> Data:
    raise _wrong(at, "the type is that of the instance, which does not tell it: give Data, on a command line --data HEX")


def _choice(declared: Type, value: Any, at: str) -> Data:
    for option in declared.parts:
        try:
            return make(option, value, at)
        except UsageError:
            continue
    raise _wrong(at, f"{value!r} is none of {declared}")


def _array(declared: Type, value: Any, at: str) -> Data:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise _wrong(at, f"{type(value).__name__} is no array")
    return axdr.array(*(make(declared.parts[0], one, f"{at}[{number}]") for number, one in enumerate(value)))


def _structure(declared: Type, value: Any, at: str) -> Data:
    if isinstance(value, Mapping):
        odd = [name for name in (*declared.names, *value) if (name in value) != (name in declared.names)]
        if odd:
            why = "is missing" if odd[0] in declared.names else f"is none of {', '.join(declared.names)}"
            raise _wrong(f"{at}.{odd[0]}", why)
        value = [value[name] for name in declared.names]
    if not isinstance(value, Sequence) or isinstance(value, (str, bytes)) or len(value) != len(declared.parts):
        raise _wrong(at, f"is no structure of {len(declared.parts)}")
    parts = zip(declared.parts, value, declared.names, strict=True)
    return axdr.structure(*(make(kind, one, f"{at}.{name}") for kind, one, name in parts))


def _scalar(declared: Type, value: Any, at: str) -> Data:
    """A value without parts. That it fits, its encoding tells."""
    assert declared.tag is not None
    try:
        data = Data(_value(declared, value, at), declared.tag)
        data.encode()
    except (WireError, UnicodeEncodeError):
        raise _wrong(at, f"{value!r} is no {declared}") from None
    if not members.fits(declared, root(data)):
        raise _wrong(at, f"{value!r} is no {declared}")
    return data


def _value(declared: Type, value: Any, at: str) -> Any:
    """As axdr.Data holds it."""
    if isinstance(value, (datetime, CosemDateTime)):
        return _moment(declared, value)
    if isinstance(value, str) and (declared.form or declared.kind) in members.TIMES:
        return _moment(declared, _iso(declared, value, at))
    if isinstance(value, str) and declared.enumeration:
        return _labelled(declared, value, at)
    if isinstance(value, str) and declared.size == members.NAME_SIZE and declared.tag == DataType.octet_string:
        return _object_name(value, at)
    if isinstance(value, str) and declared.tag in _OCTETS:
        return value.encode()
    if isinstance(value, str) and declared.tag == DataType.bit_string and not value.strip("01"):
        return BitString(len(value), _packed(value))
    if isinstance(value, bool) != (declared.tag == DataType.boolean):
        raise _wrong(at, f"{value!r} is no {declared}")
    return value


def _object_name(text: str, at: str) -> bytes:
    try:
        return obis.parse(text)
    except UsageError as error:
        raise _wrong(at, error.detail) from None


def _iso(declared: Type, text: str, at: str) -> datetime | CosemDateTime:
    """A moment, a day or a time of day as ISO 8601 has it, with its offset or without one."""
    form = declared.form or declared.kind
    try:
        if form == "time":
            clock = time.fromisoformat(text)
            return CosemDateTime.decode(encode_date_time(datetime.combine(datetime.min, clock)))
        return datetime.fromisoformat(text)
    except ValueError:
        raise _wrong(at, f"'{text}' is no {form} of ISO 8601, such as {_EXAMPLES[form]}") from None


def _moment(declared: Type, value: datetime | CosemDateTime) -> bytes:
    if isinstance(value, datetime):
        value = CosemDateTime.decode(encode_date_time(value))
    short = _SHORT.get(declared.form or declared.kind)
    return value.encode() if short is None else short(value)


def _labelled(declared: Type, label: str, at: str) -> int | BitString:
    labels = LABELS[declared.enumeration]
    try:
        value = labels.value(label)
    except KeyError:
        raise _wrong(at, f"'{label}' is none of {'; '.join(labels.names.values())}") from None
    if declared.tag != DataType.bit_string:
        return value
    return BitString(labels.width, (value << -labels.width % 8).to_bytes((labels.width + 7) // 8))


def _packed(bits: str) -> bytes:
    """Text of zeros and ones as octets, the first in the highest bit."""
    size = (len(bits) + 7) // 8
    return int(bits.ljust(size * 8, "0") or "0", 2).to_bytes(size)


_MAKERS: Final[dict[str, Callable[[Type, Any, str], Data]]] = {
    "any": _any, "CHOICE": _choice, "array": _array, "structure": _structure,
}  # fmt: skip
