"""InformationReport: values by short names, and when they were (IEC 62056-5-3, 7.3).

Only the object list of the association tells what a short name is. The time is GeneralizedTime (ISO/IEC 8601 basic, as in
20260101120300Z); some stacks put a COSEM date-time of 12 octets there.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from win12_wire.frames.axdr import Data
from win12_wire.frames.short_name import InformationReportRequest, VariableAccess

from win12.application.pushes.entries import Found
from win12.application.values.nodes import root
from win12.application.values.short_names import NameTable, named_by

_TIME: Final = re.compile(rb"(\d{14})(?:[.,](\d{1,6}))?(?:(Z)|([+-])(\d{2})(\d{2})?)?")
_DATE_TIME: Final = 12


def named(report: InformationReportRequest, names: NameTable | None, problems: list[str]) -> list[Found]:
    """The values whose names are known; `problems` are told of the others."""
    if len(report.variables) != len(report.values):
        problems.append(f"{len(report.values)} values for {len(report.variables)} names")
    found = [_named(one, data, names) for one, data in zip(report.variables, report.values, strict=False)]
    unknown = [_shown(one) for one, entry in zip(report.variables, found, strict=False) if entry is None]
    if unknown:
        problems.append(f"only the object list of the meter tells what {', '.join(unknown)} is")
    return [entry for entry in found if entry is not None]


def _named(variable: VariableAccess, data: Data, names: NameTable | None) -> Found | None:
    name = named_by(variable)
    known = None if names is None or name is None else names.named(name)
    if known is None:
        return None
    item, attribute = known
    return Found(item.obis, root(data), item.class_id, attribute)


def _shown(variable: VariableAccess) -> str:
    name = named_by(variable)
    return "a block" if name is None else f"short name {name:04X}"


def header(report: InformationReportRequest) -> bytes:
    """The time if it is a date-time of 12 octets, otherwise nothing."""
    return report.time if report.time is not None and len(report.time) == _DATE_TIME else b""


def moment(report: InformationReportRequest, problems: list[str]) -> datetime | None:
    """The time if it is GeneralizedTime; without an offset it is the meter's local time. None when there is none, or no time."""
    text = report.time or b""
    if not text or len(text) == _DATE_TIME:
        return None
    try:
        return _parsed(text)
    except (ValueError, OverflowError):
        problems.append(f"the time {text.hex()} of the report is not one")
        return None


def _parsed(text: bytes) -> datetime:
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError
    digits, fraction, utc, sign, hours, minutes = (part.decode() if part else "" for part in match.groups())
    local = datetime.strptime(digits, "%Y%m%d%H%M%S").replace(microsecond=int(fraction.ljust(6, "0") or 0))
    if utc:
        return local.replace(tzinfo=UTC)
    if not sign:
        return local
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return local.replace(tzinfo=timezone(offset if sign == "+" else -offset))
