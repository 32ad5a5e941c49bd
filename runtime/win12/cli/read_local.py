"""`win12 read iec21:///dev/ttyUSB0`: a meter by IEC 62056-21."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import typer
from rich import box
from rich.table import Table
from rich.text import Text

from win12.application.client.local_reading import LocalAnswer, read_local
from win12.application.values.local_text import LocalReading
from win12.application.values.units import plain
from win12.physical.local_url import parse_local
from win12.security.keys import Keys

from .output import complain, print_json
from .width import unbroken


def read_by_local(url: str, codes: Sequence[str], keys: Keys, *, as_json: bool) -> int:
    """Read, and show it all or what was asked for; the exit status."""
    where = parse_local(url)
    if where.mode == "programming" and not codes:
        raise typer.BadParameter("programming mode reads what is named: 1.8.0", param_hint="OBIS[:ATTRIBUTE]")
    answer = asyncio.run(read_local(where, codes, keys=keys))
    readings = answer.readout.readings
    lost: list[str] = []
    if where.mode != "programming" and codes:
        readings = [one for one in readings if one.code in codes or one.obis in codes]
        lost = [code for code in codes if not any(code in (one.code, one.obis) for one in readings)]
    if as_json:
        print_json(_json(answer, readings, lost))
    else:
        unbroken().print(_table(answer, readings))
    for error in answer.readout.refused:
        complain(str(error))
    for _, fault in answer.refused:
        complain(str(fault))
    for code in lost:
        complain(f"{code} is not in the readout")
    return int(bool(answer.readout.refused or answer.refused or lost))


def _json(answer: LocalAnswer, readings: Sequence[LocalReading], lost: Sequence[str]) -> dict[str, Any]:
    refused = [{"what": what, "code": str(error.code), "detail": error.detail} for what, error in answer.refused]
    refused += [{"what": f"octet {one.offset}", "code": str(one.code), "detail": one.detail} for one in answer.readout.refused]
    refused += [{"what": code, "code": "NO_DATA", "detail": "not in the readout"} for code in lost]
    shown = [{"code": r.code, "obis": r.obis, "name": r.name, "value": r.value, "unit": r.unit, "text": r.text} for r in readings]
    return {"maker": answer.maker, "version": answer.version, "offers": answer.offers, "readings": shown, "refused": refused}


def _table(answer: LocalAnswer, readings: Sequence[LocalReading]) -> Table:
    """Values with their names; text of a meter is shown as it is."""
    table = Table(box=box.SIMPLE_HEAD, title=Text(f"{answer.maker} {answer.version}"), title_justify="left", pad_edge=False)
    for name in ("code", "name", "value", "unit"):
        table.add_column(name, justify="right" if name == "value" else "left")
    for one in readings:
        value = one.value if isinstance(one.value, str) else plain(one.value)
        table.add_row(*map(Text, (one.code, one.name, value, one.unit)))
    return table
