r"""The text of a data message of IEC 62056-21: data sets `address(value*unit)`, lines of them, `!` at the end of a readout.

    1.8.0(0012345.678*kWh)          an address, a value, a unit
    1.6.1(03.42*kW)(2601311845)     further values of the same address
    0.9.1(214503)                   no unit: times and identifications, whose zeros count, stay text

The grammar is small and its values are free text, which the language of frames does not say (docs/adr/0018-local-exchange.md). A
line that is none is told with its place, and the others are read all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from win12_wire.errors import Code, UsageError, WireError

from win12.application.values import obis as names

_SET: Final = re.compile(rb"([^()!]*)\(([^()!*]*)(?:\*([^()!*]*))?\)")
_LINE: Final = re.compile(rb"[^\r\n]+")
_NUMBER: Final = re.compile(r"[+-]?\d{1,32}(?:\.\d{1,32})?", re.ASCII)
_LETTERS: Final = {"C": "96", "F": "97", "L": "98", "P": "99"}
"""What the letters of reduced codes stand for (IEC 62056-61, annex A)."""
_REDUCED: Final = re.compile(r"(?:(\d+)-(\d+):)?([\dCFLP]+)\.([\dCFLP]+)(?:\.(\d+))?(?:[*&](\d+))?", re.ASCII)
_END: Final = b"!"
_ERROR: Final = re.compile(rb"\(ER[^()]*\)")


@dataclass(frozen=True, slots=True)
class LocalReading:
    """One value as a meter wrote it.

    code: the address as sent, empty when there is none. obis: the same as six groups, empty when it is no OBIS code.
    text: as sent. value: exact decimal when there is a unit or a decimal point, else the text. unit: as sent, empty for none.
    """

    code: str
    obis: str
    text: str
    value: Decimal | str
    unit: str = ""

    @property
    def name(self) -> str:
        """What the OBIS code stands for; empty when there is none."""
        return names.name(self.obis) if self.obis else ""


@dataclass(frozen=True, slots=True)
class Readout:
    """Values in the order of the meter, and a WireError for each line that is none, with the octet where it ends to be one."""

    readings: list[LocalReading] = field(default_factory=list)
    refused: list[WireError] = field(default_factory=list)


def read_text(octets: bytes) -> Readout:
    """All data sets of a message."""
    found = Readout()
    for line in _LINE.finditer(octets):
        if line.group() == _END:
            break
        try:
            found.readings.extend(_read_line(octets, line.start(), line.end()))
        except WireError as error:
            found.refused.append(error)
    return found


def is_error(octets: bytes) -> bool:
    """Whether an answer is an error message, as `(ER01)`."""
    return _ERROR.fullmatch(octets) is not None


def reduced(code: str) -> str:
    """A code of a readout as six groups: `1.8.0`, `C.1.0`, `1-0:1.8.1*01`; empty for what is none."""
    match = _REDUCED.fullmatch(code.strip())
    if match is None:
        return ""
    a, b, c, d, e, f = match.groups()
    c, d, e = _LETTERS.get(c, c), _LETTERS.get(d, d), e or "0"
    medium = a or ("0" if c in _LETTERS.values() else "1")
    try:
        return names.show(names.parse(f"{medium}-{b or '0'}:{c}.{d}.{e}*{f or '255'}"))
    except UsageError:
        return ""


def _read_line(octets: bytes, at: int, end: int) -> list[LocalReading]:
    found: list[LocalReading] = []
    code = ""
    while at < end:
        match = _SET.match(octets, at, end)
        if match is None:
            raise WireError(Code.BAD_VALUE, at, "data_line", "no address(value*unit)")
        code = _text(match[1]) or code
        found.append(_reading(code, _text(match[2]), _text(match[3] or b"")))
        at = match.end()
    return found


def _reading(code: str, text: str, unit: str) -> LocalReading:
    number = _NUMBER.fullmatch(text) is not None and (bool(unit) or "." in text)
    return LocalReading(code, reduced(code), text, Decimal(text) if number else text, unit)


def _text(octets: bytes) -> str:
    """Characters as they are; what is no ASCII is shown as its number."""
    return octets.decode("ascii", errors="backslashreplace").strip()
