"""Times as people write them: "2026-01-31", "2026-01-31T12:00:00+01:00", or back from now: "90m", "36h", "30d", "4w"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from win12_wire.errors import Code, UsageError

_BACK = re.compile(r"(\d+)([mhdw])")
_UNIT = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def parse_when(text: str, now: datetime | None = None) -> datetime:
    """The time meant. Without an offset it is naive, the meter's local time; a span back from now is in UTC, to the second.

    Errors: UsageError BAD_CONFIG.
    """
    text = text.strip()
    try:
        if back := _BACK.fullmatch(text):
            at = (now or datetime.now(UTC)).replace(microsecond=0)
            return at - int(back[1]) * _UNIT[back[2]]
        return datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        said = f'"{text}" is no time: write 2026-01-31, 2026-01-31T12:00:00+01:00, or a span back from now such as 36h or 30d'
        raise UsageError(Code.BAD_CONFIG, said) from None
