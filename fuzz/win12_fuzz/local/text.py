"""The text of a data message: data sets or complaints with their places; what was read says the same when it is written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from win12.application.values.local_text import LocalReading, read_text
from win12_wire.errors import WireError

from win12_fuzz.files.target import FileTarget
from win12_fuzz.finding import Finding, same

KNOWN = ("number", "text", "unit", "obis", "no_code", "further", "empty")
BEGIN = (
    b"0.0.0(00123456)\r\n0.9.1(075959)\r\n1.8.0(0012345.678*kWh)\r\n1.6.1(03.42*kW)(2601311845)\r\n!\r\n",
    b"1-0:1.8.1*255(1.5*kWh)2.8.0(-7*kWh)\r\nC.1.0()\r\nF.F(00)\r\n",
    b"(ER01)",
    b"",
)


def _read(octets: bytes) -> Iterator[str]:
    found = read_text(octets)
    for fault in found.refused:
        if not 0 <= fault.offset < len(octets):
            raise Finding(f"a fault at {fault.offset} of {len(octets)} octets")
    written = "".join(f"{_written(one)}\r\n" for one in found.readings).encode()
    again = read_text(written)
    same(again.refused, [], "faults of what was read and written")
    same(again.readings, found.readings, "what was read, written and read again")
    yield from _names(found.readings)
    if found.refused:
        raise found.refused[0]


def _written(one: LocalReading) -> str:
    return f"{one.code}({one.text}{'*' if one.unit else ''}{one.unit})"


def _names(readings: list[LocalReading]) -> Iterator[str]:
    for before, one in zip([None, *readings], readings, strict=False):
        yield f"local_text.{'number' if isinstance(one.value, Decimal) else 'text'}"
        there = {"unit": one.unit, "obis": one.obis, "no_code": not one.code, "empty": not one.text}
        there["further"] = before is not None and before.code == one.code
        yield from (f"local_text.{name}" for name, is_so in there.items() if is_so)


def local_text() -> FileTarget:
    """The text of a data message."""
    doc = "the text of a meter (IEC 62056-21): values or located complaints; what is read is the same when written and read again"
    known = [f"local_text.{name}" for name in KNOWN]
    return FileTarget("local_text", doc, _read, refuses=(WireError,), known=known, begin=BEGIN)
